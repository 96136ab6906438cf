"""What players think of items, and who downloaded which."""

from typing import Annotated

from pydantic import Field

from shared.model import Model, Moment

Stars = Annotated[int, Field(ge=1, le=5, description="From 1, bad, to 5, very good.")]


class RateUgc(Model):
    """How good an item is."""

    stars: Stars


class Rating(Model):
    """A player's rating of an item. `ugc_ratings/{ugc_id}-{player_id}`: one a player."""

    ugc_id: str
    player_id: str
    stars: int
    rated_at: Moment


class Download(Model):
    """A player has downloaded an item, however often. `ugc_downloads/{ugc_id}-{player_id}`."""

    ugc_id: str
    player_id: str
    first_at: Moment


class MyUgcRating(Model):
    """Your rating of an item. `stars` is null where you have not rated it."""

    ugc_id: str
    stars: int | None
