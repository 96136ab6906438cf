"""What a match is worth."""

from functions.battlepass.models.xp import XpSource
from functions.matches.events import MatchCompleted, Participant

WIN_XP = 100
LOSS_XP = 50
XP_PER_KILL = 5
XP_PER_STREAK = 10
SECONDS_PER_XP = 10
MOST_PER_MATCH = 300
LEAST_PER_MATCH = 50


def match_source(match: MatchCompleted, player_id: str) -> XpSource:
    """What the XP of a match is logged as."""
    if match.winner_id is None:
        return XpSource.MATCH_DRAW
    return XpSource.MATCH_WIN if match.winner_id == player_id else XpSource.MATCH_LOSS


def match_xp(match: MatchCompleted, part: Participant) -> int:
    """100 for a win, else 50; 5 a kill, 10 a streak, 1 each ten seconds; 50 to 300 (1v1bro 4.3, 4.4).

    A draw is not a win. What the game did not count adds nothing; a started ten seconds does not count.
    """
    base = WIN_XP if match.winner_id == part.player_id else LOSS_XP
    earned = base + XP_PER_KILL * (part.kills or 0) + XP_PER_STREAK * (part.streak or 0)
    earned += int((match.duration_seconds or 0) / SECONDS_PER_XP)
    return max(LEAST_PER_MATCH, min(MOST_PER_MATCH, earned))
