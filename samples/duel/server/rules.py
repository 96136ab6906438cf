"""Rock, paper, scissors, until somebody has won three rounds."""

from dataclasses import dataclass
from enum import StrEnum


class Hand(StrEnum):
    """What a player shows."""

    ROCK = "rock"
    PAPER = "paper"
    SCISSORS = "scissors"


BEATS = {Hand.ROCK: Hand.SCISSORS, Hand.PAPER: Hand.ROCK, Hand.SCISSORS: Hand.PAPER}
WINS = 3
MOST_ROUNDS = 15
MOST_EMPTY = 3
"""After so many rounds in which nobody showed a hand, one after another, the duel ends."""

Hands = tuple[Hand | None, Hand | None]
"""What both players showed; None: nothing in time."""


def winner_of(hands: Hands) -> int | None:
    """Who wins a round, 0 or 1; None: nobody. Who shows nothing loses to whoever shows something."""
    one, other = hands
    if one == other:
        return None
    if one is None or (other is not None and BEATS[other] == one):
        return 1
    return 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How a duel stands: rounds that each has won, rounds played, and how many of the last ones saw no hand."""

    score: tuple[int, int] = (0, 0)
    rounds: int = 0
    empty: int = 0

    def after(self, hands: Hands) -> "Standing":
        """The standing after one more round."""
        winner = winner_of(hands)
        score = (self.score[0] + (winner == 0), self.score[1] + (winner == 1))
        return Standing(score, self.rounds + 1, self.empty + 1 if hands == (None, None) else 0)

    @property
    def is_over(self) -> bool:
        """Whether no other round is played."""
        return max(self.score) == WINS or self.rounds == MOST_ROUNDS or not self.counts

    @property
    def counts(self) -> bool:
        """Whether it is a match: it is none when both have gone."""
        return self.empty < MOST_EMPTY

    @property
    def winner(self) -> int | None:
        """Who leads, 0 or 1; None: nobody."""
        one, other = self.score
        return None if one == other else int(other > one)

    @property
    def is_flawless(self) -> bool:
        """Whether the winner has lost no round."""
        return max(self.score) == WINS and min(self.score) == 0
