"""Matches as one of their players sees them."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from functions.leaderboards.api.cards import RatedPlayer
from functions.stats.models.matches import Matchup, PlayedMatch, RecordedMatch
from functions.stats.rules.matches import outcome_for
from shared.errors import DomainError
from shared.http import cursors
from shared.model import Page


class NoMatchupWithOneself(DomainError):
    """The opponent is the player who asks."""

    status = 422
    code = "NO_MATCHUP_WITH_ONESELF"
    message = "You cannot have a record against yourself; name another player."


def matchup(opponent_id: str, counts: tuple[int, int, int], page: Page[PlayedMatch]) -> Matchup:
    """The record of wins, losses and draws against an opponent."""
    wins, losses, draws = counts
    matches = sum(counts)
    return Matchup(
        items=page.items,
        next_cursor=page.next_cursor,
        opponent_id=opponent_id,
        matches=matches,
        wins=wins,
        losses=losses,
        draws=draws,
        win_rate=round(wins / matches, 4) if matches else None,
    )


def history_page(
    matches: Sequence[RecordedMatch],
    limit: int,
    player_ids: Sequence[str],
    results: Mapping[str, Sequence[RatedPlayer]],
) -> Page[PlayedMatch]:
    """A page of the matches of a player under these ids, of which one more than the limit was looked for."""
    shown_matches, following = cursors.cut(matches, limit, lambda match: (match.played_at, match.match_id))
    items = (shown(match, _who_of(player_ids, match), results.get(match.match_id, ())) for match in shown_matches)
    return Page(items=tuple(items), next_cursor=following)


def _who_of(player_ids: Sequence[str], match: RecordedMatch) -> str:
    """Under which of a player's ids they played a match."""
    return next(player_id for player_id in player_ids if player_id in match.player_ids)


def shown(match: RecordedMatch, player_id: str, rated: Sequence[RatedPlayer]) -> PlayedMatch:
    """A match as one of its players sees it, with what it did to the rating."""
    mine, theirs = match.players if match.players[0].player_id == player_id else match.players[::-1]
    moved = next((player for player in rated if player.player_id == player_id), None)
    return PlayedMatch(
        match_id=match.match_id,
        played_at=match.played_at,
        outcome=outcome_for(player_id, match.winner_id),
        opponent_id=theirs.player_id,
        map=match.map,
        duration_seconds=match.duration_seconds,
        mine=mine,
        theirs=theirs,
        elo_before=moved.elo_before if moved else None,
        elo_after=moved.elo_after if moved else None,
        elo_change=moved.elo_after - moved.elo_before if moved else None,
    )


def opponents(played: Sequence[RecordedMatch], player_ids: Sequence[str]) -> dict[str, datetime]:
    """Whom a player under these ids met in matches, the latest first, and when they last did."""
    met: dict[str, datetime] = {}
    for match in played:
        for player_id in match.player_ids:
            if player_id not in player_ids:
                met.setdefault(player_id, match.played_at)
    return met
