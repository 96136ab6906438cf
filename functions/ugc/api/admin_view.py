"""What ugc shows support of one player."""

from functions.ugc.models.items.items import Item, UgcStatus, UgcType, Visibility
from functions.ugc.store.items import creators, items
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
    """The items that a player made last, under which ids, and whether the player is invited to upload."""

    merged_ids: tuple[str, ...]
    is_invited: bool
    latest_items: tuple[ItemForAdmin, ...]


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """The ten latest items (a read, and one for each)."""
    creator = await creators.CREATORS.get(player_id)
    ids = creator.ids if creator else (player_id,)
    latest = await items.of_creators(ids, LATEST, None)
    if not (creator or latest):
        return None
    return PlayerForAdmin(
        merged_ids=creator.merged_ids if creator else (),
        is_invited=bool(creator and creator.is_invited),
        latest_items=tuple(map(ItemForAdmin.of, latest)),
    )
