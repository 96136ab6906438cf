"""What ugc shows support of one player."""

import asyncio
from datetime import UTC, datetime

from functions.ugc.models.items.items import Item, UgcStatus, UgcType, Visibility
from functions.ugc.models.moderation.standings import Standing, StandingView
from functions.ugc.rules.moderation import strikes
from functions.ugc.settings import settings
from functions.ugc.store.items import creators, items
from functions.ugc.store.moderation import standings
from shared.model import Model, Moment

LATEST = 10


class ItemForAdmin(Model):
    """An item of a player."""

    ugc_id: str
    type: UgcType
    name: str
    status: UgcStatus
    reason: str
    visibility: Visibility
    created_at: Moment

    @classmethod
    def of(cls, item: Item) -> "ItemForAdmin":
        """An item as support sees it."""
        return cls.model_validate(item.model_dump(include=set(cls.model_fields)))


class PlayerForAdmin(Model):
    """The items that a player made last, under which ids, whether the player is invited to upload, and the standing.

    `standing` has the strikes with what they lead to, the trust, and how right the player's reports were.
    """

    merged_ids: tuple[str, ...]
    is_invited: bool
    latest_items: tuple[ItemForAdmin, ...]
    standing: StandingView


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """The ten latest items and the standing (two reads, and one for each item)."""
    creator, standing = await asyncio.gather(creators.CREATORS.get(player_id), standings.shown(player_id))
    ids = creator.ids if creator else (player_id,)
    latest = await items.of_creators(ids, LATEST, None)
    if not (creator or latest or standing != Standing(player_id=player_id)):
        return None
    return PlayerForAdmin(
        merged_ids=creator.merged_ids if creator else (),
        is_invited=bool(creator and creator.is_invited),
        latest_items=tuple(map(ItemForAdmin.of, latest)),
        standing=strikes.shown(standing, datetime.now(UTC), strikes.steps_of(settings().ugc_strikes)),
    )
