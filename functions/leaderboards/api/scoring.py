"""The rules of scoring that come with Ludus; a studio's own service brings its own in a module of this name."""

from collections.abc import Sequence

from functions.leaderboards.rules import replays
from shared.scoring import Action

RULES: tuple[str, ...] = tuple(replays.RULES)


def replay(rule: str, actions: Sequence[Action]) -> float:
    """The score that actions make by a rule. Raises ImpossibleAction."""
    return replays.RULES[rule](actions)
