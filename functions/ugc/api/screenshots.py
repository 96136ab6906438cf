"""Pictures that go with bug reports."""

from collections.abc import Collection, Iterable

from functions.ugc.models.items.items import Item, UgcType
from functions.ugc.store.items import items
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction


def refs(ugc_ids: Iterable[str]) -> list[Ref[Item]]:
    """The documents of screenshots, to be fetched with others in one call."""
    return [items.ref(ugc_id) for ugc_id in ugc_ids]


async def not_of_player(tx: Transaction, player_ids: Collection[str], ugc_ids: Iterable[str]) -> list[str]:
    """Those of these ids that are no screenshots of the player's accounts. A read each, unless they were fetched."""
    return [ugc_id for ugc_id in ugc_ids if not _is_of(await items.item(tx, ugc_id), player_ids)]


def _is_of(item: Item | None, player_ids: Collection[str]) -> bool:
    return item is not None and item.type is UgcType.SCREENSHOT and item.creator_id in player_ids and not item.is_gone
