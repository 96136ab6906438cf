"""The rules that come with Ludus, by which a session's actions make a score."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from shared.scoring import Action, ImpossibleAction


def points(actions: Sequence[Action]) -> int:
    """The sum of the actions' values, for games whose host counts points: time does not go back, and none are lost."""
    for number, (earlier, later) in enumerate(pairwise(actions), 1):
        if later.at_ms < earlier.at_ms:
            raise ImpossibleAction(f"action {number} happens before the one before it")
    for number, action in enumerate(actions):
        if action.value < 0:
            raise ImpossibleAction(f"action {number} has a negative value")
    return sum(action.value for action in actions)


def duration(actions: Sequence[Action]) -> int:
    """The milliseconds until the last action, which has to be `finish`: for races, where low scores win."""
    if not actions or actions[-1].kind != "finish":
        raise ImpossibleAction("the last action is not finish")
    if any(later.at_ms < earlier.at_ms for earlier, later in pairwise(actions)):
        raise ImpossibleAction("an action happens before the one before it")
    return actions[-1].at_ms


RULES: Mapping[str, Callable[[Sequence[Action]], int]] = {"points": points, "duration": duration}
