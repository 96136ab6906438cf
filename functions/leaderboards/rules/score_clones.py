"""What of a score leads to nobody, and the score of a new player that it becomes."""

from functions.leaderboards.models.score_clones import ScoreCopy
from functions.leaderboards.models.scores import ScoreEntry
from functions.leaderboards.rules.scores import board_key, member

LEFT_OUT = "what game servers wrote beside scores (`properties`), countries, proofs, and why a score was removed"


def copied(entry: ScoreEntry) -> ScoreCopy:
    """A score without its player, and without texts that others wrote."""
    return ScoreCopy(
        season_id=entry.season_id,
        period=entry.period,
        standing=entry.standing,
        attempts=entry.attempts,
        is_on_board=bool(entry.board),
        reached_at=entry.reached_at,
        closes_at=entry.closes_at,
    )


def of_player(copy: ScoreCopy, player_id: str) -> ScoreEntry:
    """The score as a player's. One that was taken off its board stays off."""
    return ScoreEntry(
        season_id=copy.season_id,
        period=copy.period,
        player_id=player_id,
        board=board_key(copy.season_id, copy.period) if copy.is_on_board else "",
        standing=copy.standing,
        member=member(copy.reached_at, player_id),
        attempts=copy.attempts,
        reached_at=copy.reached_at,
        closes_at=copy.closes_at,
    )
