"""What a deployment may set of what players make."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from shared.configuration import OfLaptop, OfStack, Reader, Secret
from shared.model import Model
from shared.rates import Rate

UGC_CDN_KEY = Secret(
    "ugc-cdn-key",
    "what signs addresses of the CDN before players' content: JSON with name and key (16 bytes, base64url)",
)


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

    rate_item_reports: int = Field(10, ge=1)
    """Reports of items a minute, per caller."""
    ugc_daily_reports: int = Field(20, ge=1)
    """How many items a player reports in a day (UTC); who is seldom right reports a quarter of them."""
    ugc_report_days: int = Field(180, ge=1, le=3650)
    """Days for which a report of an item is kept."""
    ugc_claim_minutes: int = Field(15, ge=1, le=240)
    """Minutes for which a moderator has an item that they claimed."""
    ugc_trusted_after: int = Field(0, ge=0)
    """From how many approved items on, without a strike, a creator's items need no review; 0: all are reviewed."""
    ugc_appeal_days: int = Field(180, ge=1, le=3650)
    """Days for which a decision can be appealed."""
    ugc_strikes: str = Field(
        "1:warn,2:no_upload:7,4:no_upload:30,10:ban",
        pattern=r"^([1-9][0-9]{0,3}:(warn|ban|no_upload:[1-9][0-9]{0,3})(,[1-9][0-9]{0,3}:(warn|ban|no_upload:[1-9][0-9]{0,3}))*)?$",
    )
    """What a creator's points lead to: `points:warn`, `points:no_upload:days` or `points:ban`, separated by commas."""
    ugc_download_seconds: int = Field(300, ge=60, le=3600)
    """How long an address of a file works. What is removed can be downloaded for so long by who has one."""
    rate_download: int = Field(60, ge=1)
    """Downloads a minute, per player."""
    rate_download_network: int = Field(300, ge=1)
    """Downloads a minute, per network, however many players are in it."""
    ugc_cdn_origin: OfStack[str] = ""
    """Where the CDN serves players' content; empty: the store does it itself."""
    ugc_cdn_url_map: OfStack[str] = ""
    """The load balancer's URL map, by which the CDN is told to forget a file."""
    compute_api_origin: OfLaptop[str] = "https://compute.googleapis.com"
    """The API of that load balancer."""
    ugc_cdn_key_file: Annotated[Path, UGC_CDN_KEY] = Path("/secrets/ugc-cdn/key.json")
    """What signs addresses of the CDN; without it, the store serves itself."""


settings = Reader(Settings)

UGC_REPORTS_RATE = Rate("item_reports", settings)
"""Reports of items."""

DOWNLOAD_RATE = Rate("download", settings, network_too=True)
