"""Creating and changing score boards, and taking scores off them."""

from datetime import datetime

from functions.leaderboards.models.score_seasons import (
    ChangedScoreSeason,
    ChangeScoreSeason,
    NewScoreSeason,
    ScoreSeason,
    ScoreSeasonView,
)
from functions.leaderboards.models.scores import RemovedScore
from functions.leaderboards.operations import score_rules
from functions.leaderboards.rules import score_periods as periods
from functions.leaderboards.rules import score_seasons as rules
from functions.leaderboards.rules import scores as entries
from functions.leaderboards.store import score_boards, scores
from functions.leaderboards.store import score_seasons as store
from shared.firestore.transaction import Transaction


def create(tx: Transaction, body: NewScoreSeason) -> ScoreSeasonView:
    """Open a board. Raises ScoreSeasonExists, ScoreSeasonInvalid. One write."""
    season = rules.created(body, tx.now)
    rules.check_rule(season, score_rules.names())
    store.add(tx, season)
    return rules.view(season, tx.now)


async def change(tx: Transaction, season_id: str, body: ChangeScoreSeason) -> ChangedScoreSeason:
    """Change a board, or say what that would do. One read and one write; a count, a read for each thousand players.

    Raises UnknownScoreSeason, ScoreSeasonStarted, ScoreSeasonInvalid.
    """
    before = await store.season(tx, season_id)
    after = rules.changed(before, body, tx.now)
    rules.check_rule(after, score_rules.names())
    players = await _players(before, tx.now)
    if after != before and not body.dry_run:
        store.save(tx, after)
    return ChangedScoreSeason(
        season=rules.view(after, tx.now),
        is_dry_run=body.dry_run,
        changed=tuple(name for name in NewScoreSeason.model_fields if getattr(after, name) != getattr(before, name)),
        players=players,
        effects=tuple(rules.effects(before, after, players, tx.now)),
    )


async def _players(season: ScoreSeason, now: datetime) -> int:
    period = periods.period_at(season, now)
    return await scores.count(entries.board_key(season.season_id, period.key)) if period else 0


async def remove(
    tx: Transaction, season_id: str, player_id: str, period: str | None, reason: str, staff_id: str, *, keep_out: bool
) -> RemovedScore:
    """Take a player's score off a board, and off every view of it. Two reads, one write.

    Raises UnknownScoreSeason, UnknownPeriod, NoSuchScore. Removed again, the reason is the new one.
    """
    season = await store.season(tx, season_id)
    key = periods.period_of(season, tx.now, period).key
    board = entries.board_key(season_id, key)
    entry = await scores.entry(tx, board, player_id)
    if entry is None:
        raise entries.NoSuchScore(player=player_id, period=key)
    gone = entries.removed(entry, reason, staff_id, tx.now, keeps_out=keep_out)
    scores.save(tx, gone)
    score_boards.move(tx, gone)
    tx.invalidate(*(score_boards.page_key(board, region) for region in {None, entry.country}))
    return RemovedScore(
        season_id=season_id,
        period=key,
        player_id=player_id,
        reason=reason,
        removed_at=tx.now,
        keeps_out=keep_out,
    )
