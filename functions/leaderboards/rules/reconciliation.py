"""What a comparison of the live boards with the ratings finds."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from functions.leaderboards.models.reconciliation import Difference
from shared.errors import NotFound

EXAMPLES = 10


class NeverReconciled(NotFound):
    """The leaderboards have not been compared yet."""

    code = "NEVER_RECONCILED"
    message = "The live boards have not been compared with the ratings yet; that happens each hour."


@dataclass(slots=True)
class Findings:
    """Who was found to be wrong on the live boards so far."""

    compared: int = 0
    missing: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    different: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found."""
        return not (self.missing or self.extra or self.different)


def difference(players: Iterable[str]) -> Difference:
    """How many players there are, with the first of them by id."""
    ids = sorted(set(players))
    return Difference(players=len(ids), examples=tuple(ids[:EXAMPLES]))
