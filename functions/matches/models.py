"""Match reports and the record of which were taken in."""

from pydantic import Field, model_validator

from shared.model import Id, Model, Moment, ReportedMoment


class Participant(Model):
    """One player's part in a match. A null means that the game does not count it, not that it is zero."""

    player_id: Id
    score: int | None = Field(None, ge=0, le=1_000_000, examples=[2])
    kills: int | None = Field(None, ge=0, le=100_000, examples=[7])
    deaths: int | None = Field(None, ge=0, le=100_000, examples=[4])
    shots: int | None = Field(None, ge=0, le=1_000_000, examples=[120])
    hits: int | None = Field(None, ge=0, le=1_000_000, examples=[71])
    streak: int | None = Field(None, ge=0, le=100_000, description="The longest streak in this match.", examples=[3])
    questions: int | None = Field(None, ge=0, le=100_000, description="Questions asked.", examples=[10])
    answers: int | None = Field(None, ge=0, le=100_000, description="Questions answered.", examples=[9])
    answer_time_ms: int | None = Field(
        None, ge=0, le=86_400_000, description="The time of all answers, in milliseconds.", examples=[21400]
    )
    fastest_answer_ms: int | None = Field(
        None, ge=0, le=86_400_000, description="The fastest answer, in milliseconds.", examples=[870]
    )


class MatchReport(Model):
    """The result of a match between two players, from a game server. Without `winner_id`, the match was a draw."""

    match_id: Id = Field(examples=["5f0c7b52-9a3e-4f0e-9c58-0d5a4f6f7a11"])
    played_at: ReportedMoment | None = Field(
        None, description="When it ended; now, if it is left out or in the future."
    )
    map: str | None = Field(None, max_length=64, examples=["arena"])
    winner_id: Id | None = None
    duration_seconds: float | None = Field(None, ge=0, le=86_400, examples=[312.5])
    players: tuple[Participant, Participant]

    @staticmethod
    def check_players(players: tuple[Participant, Participant], winner_id: str | None) -> None:
        """Raise ValueError unless two different players met and the winner is one of them."""
        ids = [player.player_id for player in players]
        if ids[0] == ids[1]:
            raise ValueError("players: a player cannot meet themselves")
        if winner_id is not None and winner_id not in ids:
            raise ValueError("winner_id: is none of the players")

    @model_validator(mode="after")
    def _is_a_match(self) -> "MatchReport":
        self.check_players(self.players, self.winner_id)
        return self


class TakenReport(Model):
    """A report that was taken in. `matches_reports/{match_id}`: one a match."""

    match_id: str
    digest: str
    reported_by: str
    reported_at: Moment
    played_at: Moment | None = None
    players: tuple[Participant, Participant] | None = None


class Receipt(Model):
    """The report is taken in. Statistics, rating and XP follow within a second.

    `repeated` says that the match was reported before.
    """

    match_id: str
    repeated: bool
