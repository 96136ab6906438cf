"""What a deployment may set of what players make."""

from typing import Literal

from pydantic import Field

from shared.configuration import Reader
from shared.model import Model


class Settings(Model):
    """The settings of ugc."""

    ugc_by_invitation: bool = True
    """Whether only invited players upload; else also those who have played enough."""
    ugc_least_level: int = Field(0, ge=0)
    """The level from which players upload without an invitation."""
    ugc_least_account_days: int = Field(0, ge=0)
    """How old an account is, in days, that uploads without an invitation."""
    ugc_daily_uploads: int = Field(20, ge=1)
    """How many files a player uploads in a day (UTC)."""
    ugc_items_of_type: int = Field(200, ge=1)
    """How many items of a type a player has, but for those that were removed."""
    ugc_draft_hours: int = Field(24, ge=2, le=720)
    """After how many hours a draft goes that nothing is uploaded to."""
    ugc_erased_stay: bool = False
    """Whether what players published stays, as nobody's, when they are erased; else it goes with them."""
    ugc_ratings_need_download: bool = True
    """Whether only players rate an item who have downloaded it."""
    ugc_collections: int = Field(50, ge=1)
    """How many collections of items a player has."""
    ugc_search_engine: Literal["firestore"] = "firestore"
    """Who finds items by words: the built-in index is in Firestore."""


settings = Reader(Settings)
