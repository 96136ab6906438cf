"""What a comparison of the live boards with the ratings found."""

from pydantic import Field

from shared.model import Model, Moment


class Difference(Model):
    """A number of players with one kind of difference, and examples."""

    players: int = 0
    examples: tuple[str, ...] = Field((), description="The ids of ten players at most.")


class ScoreBoardsCompared(Model):
    """What a comparison of live score boards with the scores found."""

    compared: int = Field(0, description="Boards that were compared, drawn at random.")
    repaired: int = Field(0, description="Boards that differed and were put right.")
    examples: tuple[str, ...] = Field((), description="Ten of those at most, as `season_id:period`.")


class Reconciliation(Model):
    """The last comparison of the live leaderboards with the ratings, and of score boards with their scores."""

    score_boards: ScoreBoardsCompared = ScoreBoardsCompared()
    started_at: Moment
    finished_at: Moment
    whole: bool = Field(description="Whether every player was compared, and not only a sample.")
    rated_players: int = Field(description="Rated players when the comparison began.")
    players_on_board: int = Field(description="Players on the live global board when the comparison began.")
    compared: int
    missing: Difference = Field(description="Rated players who are missing on a board.")
    extra: Difference = Field(description="Players who are on boards without a rating.")
    different: Difference = Field(description="Players who are on boards with another standing or with other data.")
    is_repaired: bool = Field(description="Whether all differences have been repaired.")
