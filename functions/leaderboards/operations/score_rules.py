"""The rules of scoring that services register (`shared.extension_points.SCORING`)."""

from functools import partial

from functions.leaderboards.rules.score_sessions import Replay
from shared.extension_points import SCORING


def names() -> list[str]:
    """The rules that there are."""
    return sorted(rule for service in SCORING.implementations().values() for rule in service.RULES)


def replay(rule: str | None) -> Replay | None:
    """What replays actions by a rule; None where no service has it."""
    for service in SCORING.implementations().values():
        if rule is not None and rule in service.RULES:
            return partial(service.replay, rule)
    return None
