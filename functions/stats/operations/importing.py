"""Statistics and match history that come from another backend."""

from collections.abc import Iterable
from typing import Any

from functions.stats.models.imports import ImportedMatch, ImportedStatistics
from functions.stats.models.matches import RecordedMatch
from functions.stats.models.totals import PlayerStats, Totals
from functions.stats.rules.matches import pair_of
from functions.stats.store.matches import MATCHES
from functions.stats.store.players import PLAYERS
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction


def add_imported(tx: Transaction, old: ImportedStatistics) -> None:
    """The statistics of a player who is new here."""
    played = old.wins + old.losses + old.draws
    totals = Totals(
        matches=played,
        wins=old.wins,
        losses=old.losses,
        draws=old.draws,
        score=old.score,
        counted_matches=played if old.score else 0,
    )
    stats = PlayerStats(
        player_id=old.player_id,
        lifetime=totals,
        best_win_streak=old.best_win_streak,
        streak_broken_at=old.last_match_at,
        last_match_at=old.last_match_at,
        updated_at=old.updated_at,
    )
    tx.create(PLAYERS, old.player_id, stats)


def match_refs(match_ids: Iterable[str]) -> Iterable[Ref[Any]]:
    """What `add_imported_match` reads, to be fetched together with others."""
    return map(MATCHES.ref, match_ids)


async def add_imported_match(tx: Transaction, old: ImportedMatch) -> bool:
    """A match in its players' history, once a match; returns whether it is new. Nothing is added to any sum."""
    if await tx.get(MATCHES, old.match_id) is not None:
        return False
    ids = (old.players[0].player_id, old.players[1].player_id)
    match = RecordedMatch(
        match_id=old.match_id,
        player_ids=ids,
        pair=pair_of(*ids),
        players=old.players,
        winner_id=old.winner_id,
        map=old.map,
        duration_seconds=old.duration_seconds,
        season_id=None,
        played_at=old.played_at,
        recorded_at=tx.now,
    )
    tx.create(MATCHES, old.match_id, match)
    return True
