"""The copy of players that is searched: kept up with profiles and sessions, and looked up."""

import time
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from functions.admin.models.search import FoundPlayers, PlayerRow, PlayerSearch, SearchedPlayer
from functions.admin.rules import search as rules
from functions.admin.store import players as store
from functions.auth.api import lookup
from functions.profiles.api import players
from functions.profiles.api.cards import PlayerCard
from shared.firestore import audit, transaction
from shared.firestore.transaction import Transaction

AT_A_TIME = 300
AS_LONG_AS = 240.0
"""Seconds that one run goes on."""
SETTLED = timedelta(minutes=1)
"""How long ago a session was refreshed before it is followed: by then every commit with an earlier time stands."""


async def follow(tx: Transaction, player_id: str) -> None:
    """Bring one player's copy up to their profile as it is now: events may come in any order."""
    await tx.fetch(store.PLAYERS.ref(player_id), *players.refs([player_id]))
    await _copy(tx, await players.cards(tx, [player_id]), {})


async def follow_all() -> None:
    """Go on where the last run stopped, a page a transaction, until nothing is left or the time is over."""
    until = time.monotonic() + AS_LONG_AS
    for step in (follow_sessions, copy_next):
        while await transaction.run(step) and time.monotonic() < until:
            pass


async def follow_sessions(tx: Transaction) -> bool:
    """Note who was seen in the next sessions that were refreshed; says whether there may be more."""
    progress = await store.progress(tx)
    after = (progress.seen_at, progress.seen_session) if progress.seen_at else None
    page = await lookup.refreshed(tx.now - SETTLED, AT_A_TIME, after)
    if not page:
        return False
    seen = rules.latest((each.user_id, each.at) for each in page)
    await tx.fetch(*(store.PLAYERS.ref(player_id) for player_id in seen), *players.refs(seen))
    await _copy(tx, await players.cards(tx, seen), seen)
    update = {"seen_at": page[-1].at, "seen_session": page[-1].session_id}
    store.save_progress(tx, progress.model_copy(update=update))
    return len(page) == AT_A_TIME


async def copy_next(tx: Transaction) -> bool:
    """Copy the next players of those who were there before the copy was kept; says whether there are more."""
    progress = await store.progress(tx)
    if progress.copied:
        return False
    page = await players.page(progress.copied_to, AT_A_TIME)
    ids = [card.user_id for card in page]
    await tx.fetch(*(store.PLAYERS.ref(player_id) for player_id in ids), *players.refs(ids))
    await _copy(tx, await players.cards(tx, ids), {})
    more = len(page) == AT_A_TIME
    update = {"copied_to": ids[-1] if ids else progress.copied_to, "copied": not more}
    store.save_progress(tx, progress.model_copy(update=update))
    return more


async def find(wanted: PlayerSearch) -> FoundPlayers:
    """Whose an address, an account of a partner or a wallet is: one player or nobody. Two reads, or three."""
    if wanted.email is not None:
        player_id = await lookup.owner_of(wanted.email)
    elif wanted.provider is not None:
        player_id = await lookup.player_of(wanted.provider, wanted.provider_id or "")
    else:
        player_id = await lookup.owner_of_wallet(wanted.wallet_address or "")
    return FoundPlayers(items=await by_id(player_id) if player_id else ())


async def by_id(player_id: str) -> tuple[SearchedPlayer, ...]:
    """The player of an id, if there is one: a read of the copy, and one of the profile where it has not followed."""
    row = await store.row(player_id)
    if row is None:
        card = (await players.cards(Transaction(), [player_id])).get(player_id)
        row = rules.row_of(card, None) if card and not card.is_erased else None
    return found([row] if row else [])


def found(rows: Sequence[PlayerRow]) -> tuple[SearchedPlayer, ...]:
    """Players as staff is shown them: the audit entry of the search is about them, so their erasures find it."""
    audit.tell_about(row.player_id for row in rows)
    return tuple(map(rules.listed, rows))


async def _copy(tx: Transaction, cards: Mapping[str, PlayerCard], seen: Mapping[str, datetime]) -> None:
    before = await store.rows(tx, cards)
    for player_id, card in cards.items():
        if card.is_erased:
            if player_id in before:
                store.forget(tx, player_id)
            continue
        row = rules.row_of(card, before.get(player_id), seen.get(player_id))
        if row != before.get(player_id):
            store.save(tx, row)
