"""Players' inboxes in Firestore."""

from collections.abc import Iterable

from functions.messages.models.inboxes import Inbox
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

INBOXES = Collection("messages_inboxes", Inbox)

MOST_MERGED = 300
"""As many as there are in a page of players."""


def ref(player_id: str) -> Ref[Inbox]:
    """The document of a player's inbox."""
    return INBOXES.ref(player_id)


async def inbox(tx: Transaction, player_id: str) -> Inbox:
    """A player's inbox (one read, unless it was fetched); of one who has done nothing yet, an empty one."""
    return await tx.get(INBOXES, player_id) or Inbox(player_id=player_id, updated_at=tx.now)


async def reader_of(tx: Transaction, player_id: str) -> Inbox:
    """The inbox in which a player's messages are read: of the account that it was merged into (a read more a merge)."""
    kept = await inbox(tx, player_id)
    seen = {player_id}
    while kept.merged_into and kept.merged_into not in seen:
        seen.add(kept.merged_into)
        kept = await inbox(tx, kept.merged_into)
    return kept


def save(tx: Transaction, changed: Inbox) -> None:
    """Write an inbox that this transaction read."""
    tx.put(INBOXES, changed.player_id, changed)


async def merged_among(player_ids: Iterable[str]) -> dict[str, Inbox]:
    """The inboxes in which the messages of merged ones of these players are read, by player (a read each)."""
    kept = await INBOXES.get_many(player_ids)
    into = {player_id: inbox.merged_into for player_id, inbox in kept.items() if inbox.merged_into}
    readers: dict[str, Inbox] = {}
    while into:
        targets = await INBOXES.get_many(set(into.values()))
        there = {player_id: targets[target] for player_id, target in into.items() if target in targets}
        readers |= there
        into = {player_id: inbox.merged_into for player_id, inbox in there.items() if inbox.merged_into}
    return readers


async def merged_between(first: str, last: str) -> list[str]:
    """Who of the players from one to another by id was merged into an account (a read each, one at least)."""
    merged = await INBOXES.select(
        ("is_merged", "==", True),
        ("player_id", ">=", first),
        ("player_id", "<=", last),
        order=[("player_id", "ASCENDING")],
        limit=MOST_MERGED,
    )
    return [inbox.player_id for inbox in merged]
