"""Players of seasons in Firestore."""

import asyncio
from collections.abc import AsyncIterator, Iterable

from functions.conquest.models.accounts import ConquestAccount
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.rules.seasons.seasons import NotRegistered
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

PLAYERS = Collection("conquest_players", SeasonPlayer)
LIVE_SECTION = "conquest"
ACCOUNTS = Collection("conquest_accounts", ConquestAccount)
MOST_ASKED = 30
"""Values that a query may compare with."""

MOST_MERGED = 200


def document_id(season_id: str, player_id: str) -> str:
    """The document of a player in a season."""
    return f"{season_id}-{player_id}"


async def player(season_id: str, player_id: str) -> SeasonPlayer:
    """A player in a season: one read; two and one a merged account where it is not the account's own.

    Raises NotRegistered.
    """
    own = await PLAYERS.get(document_id(season_id, player_id))
    if own is not None:
        return own
    account = await ACCOUNTS.get(player_id)
    merged = account.merged_ids if account else ()
    there = await PLAYERS.get_many([document_id(season_id, merged_id) for merged_id in merged]) if merged else {}
    return _first(there, season_id, merged)


async def player_in(tx: Transaction, season_id: str, player_id: str) -> SeasonPlayer:
    """The same in a transaction."""
    own = await tx.get(PLAYERS, document_id(season_id, player_id))
    if own is not None:
        return own
    merged = (await account_in(tx, player_id)).merged_ids
    there = await tx.get_many(PLAYERS, [document_id(season_id, merged_id) for merged_id in merged])
    return _first(there, season_id, merged)


def refs(season_id: str, player_ids: Iterable[str]) -> list[Ref[SeasonPlayer]]:
    """The documents of players in a season, to be fetched with others in one call."""
    return [PLAYERS.ref(document_id(season_id, player_id)) for player_id in player_ids]


def _first(there: dict[str, SeasonPlayer], season_id: str, ids: tuple[str, ...]) -> SeasonPlayer:
    for player_id in ids:
        if (kept := there.get(document_id(season_id, player_id))) is not None:
            return kept
    raise NotRegistered(season_id=season_id)


async def registered(tx: Transaction, season_id: str, player_id: str) -> SeasonPlayer | None:
    """A player in a season, or None (a read; two and one a merged account where there is none)."""
    try:
        return await player_in(tx, season_id, player_id)
    except NotRegistered:
        return None


def add(tx: Transaction, new: SeasonPlayer) -> None:
    """Write a player who takes part from now on."""
    tx.create(PLAYERS, document_id(new.season_id, new.player_id), new)


def save(tx: Transaction, changed: SeasonPlayer) -> None:
    """Write a player whom this transaction read, and show it to who listens."""
    tx.put(PLAYERS, document_id(changed.season_id, changed.player_id), changed)
    show(tx, changed.player_id)


def show(tx: Transaction, player_id: str) -> None:
    """Show a player who listens what there is now, once this has committed."""
    tx.show(player_id, LIVE_SECTION)


async def of_season(season_id: str, player_ids: Iterable[str]) -> dict[str, SeasonPlayer]:
    """Players of a season by the ids that they have in it (a read each, in one call)."""
    kept = await PLAYERS.get_many([document_id(season_id, player_id) for player_id in player_ids])
    return {player.player_id: player for player in kept.values()}


async def some(tx: Transaction, season_id: str, player_ids: Iterable[str]) -> dict[str, SeasonPlayer]:
    """The same in a transaction, to be changed (a read each, in one call, unless they were fetched)."""
    kept = await tx.get_many(PLAYERS, [document_id(season_id, player_id) for player_id in player_ids])
    return {player.player_id: player for player in kept.values()}


def pages(season_id: str) -> AsyncIterator[list[SeasonPlayer]]:
    """All players of a season, 500 at a time (a read each, one at least)."""
    return PLAYERS.pages(("season_id", "==", season_id))


async def page(season_id: str, limit: int, after: str) -> dict[str, SeasonPlayer]:
    """Players of a season by their documents' ids, after the given one (a read each, one at least)."""
    return await PLAYERS.named(("season_id", "==", season_id), limit=limit, after=after)


def seasons_of(player_id: str) -> AsyncIterator[list[SeasonPlayer]]:
    """What a player has in all seasons (a read each, one at least)."""
    return PLAYERS.pages(("player_id", "==", player_id))


async def count(season_id: str) -> int:
    """How many take part (a read for each thousand)."""
    return await PLAYERS.count(("season_id", "==", season_id))


def account_ref(player_id: str) -> Ref[ConquestAccount]:
    """An account's document."""
    return ACCOUNTS.ref(player_id)


async def account_in(tx: Transaction, player_id: str) -> ConquestAccount:
    """An account, which may be new (one read, unless it was fetched)."""
    return await tx.get(ACCOUNTS, player_id) or ConquestAccount(player_id=player_id)


async def ids_of(player_id: str) -> tuple[str, ...]:
    """The ids under which a player may take part in seasons (one read)."""
    account = await ACCOUNTS.get(player_id)
    return account.ids if account else (player_id,)


def save_account(tx: Transaction, changed: ConquestAccount) -> None:
    """Write an account that this transaction read."""
    tx.put(ACCOUNTS, changed.player_id, changed)


async def merged_accounts(player_ids: Iterable[str]) -> list[ConquestAccount]:
    """The accounts that any of these were merged into (a read each, one at least for thirty)."""
    ids = sorted(set(player_ids))
    asked = (
        ACCOUNTS.select(("merged_ids", "array_contains_any", ids[first : first + MOST_ASKED]), limit=MOST_MERGED)
        for first in range(0, len(ids), MOST_ASKED)
    )
    return [account for accounts in await asyncio.gather(*asked) for account in accounts]


async def latest(player_ids: tuple[str, ...], limit: int) -> list[SeasonPlayer]:
    """The seasons that a player took part in last (a read each)."""
    return await PLAYERS.select(
        ("player_id", "in", list(player_ids)), order=[("registered_at", "DESCENDING")], limit=limit
    )


async def of_network(season_id: str, network: str, limit: int) -> list[str]:
    """Who registered for a season from a network (a read each, one at least)."""
    kept = await PLAYERS.select(("season_id", "==", season_id), ("network", "==", network), limit=limit)
    return [player.player_id for player in kept]
