"""Scores on boards, submissions with their proofs, and what is asked and answered about them."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from functions.leaderboards.models.score_seasons import ScorePeriod
from shared.model import Id, Model, Moment
from shared.scoring import Action
from shared.text.names import UnixLines, lines

LARGEST = 2**53 - 1
"""What a whole score may be: beyond that, a double is not exact."""

LARGEST_UNITS = 10**15 - 1
"""What a score with decimals may be in units of the last place: any 15 digits come back from a double as they were."""

Score = int | float
Property = str | int | float | bool
Properties = Annotated[
    dict[
        Annotated[str, Field(pattern=r"^[A-Za-z0-9_\-]{1,32}$")],
        Annotated[str, UnixLines, Field(max_length=128), AfterValidator(lines)]
        | bool
        | Annotated[int, Field(ge=-LARGEST, le=LARGEST)]
        | float,
    ],
    Field(
        max_length=10,
        description="Shown with the score, such as the character that was played.",
        examples=[{"hero": "fox"}],
    ),
]
MOST_ACTIONS = 5000


class Removal(Model):
    """Why a score was taken off its board, by whom, and whether the player is kept out until the next reset."""

    reason: str
    by: str
    at: Moment
    keeps_out: bool = False


class ScoreEntry(Model):
    """A player's score on one board. `leaderboards_scores/{season_id}:{period}:{player_id}`.

    `standing` orders the board, the greater first: the score in units of its last decimal place, its negative where
    low scores win. Among equals `member` does: when the score was reached, inverted, and the player, so that the
    greater came first. `board` is `{season_id}:{period}`, and empty for who is not on it: the score was removed, or the
    account was merged. `version` counts the changes, so that a late one cannot move a live board back.
    """

    season_id: str
    period: str
    player_id: str
    board: str
    standing: int
    member: str
    country: str | None = None
    attempts: int = 0
    version: int = 1
    properties: dict[str, Property] = Field({})
    reached_at: Moment
    closes_at: Moment
    removed: Removal | None = None
    merged_into: str | None = None


class MatchProof(Model):
    """A match that was reported: the player took part in it. Each match proves one score of a player on a board."""

    kind: Literal["match"] = "match"
    match_id: Id


class SessionProof(Model):
    """A session that was played, with its actions, signed by who hosted it. Each session proves one score.

    `signature` is the Ed25519 signature (RFC 8032), in hex, by one of the board's `session_keys`, of these lines, each
    ended by a line feed: `season_id`, `player_id`, `session_id`, `started_at` in milliseconds since 1970, and for each
    action `at_ms`, `kind` and `value` with a space between them.
    """

    kind: Literal["session"] = "session"
    session_id: Id
    started_at: Moment
    actions: tuple[Action, ...] = Field(max_length=MOST_ACTIONS)
    signature: str = Field(pattern=r"^[0-9a-f]{128}$", examples=["0f" * 64])


class SubmitScore(Model):
    """A player's score, with what the board asks for as its proof."""

    player_id: Id
    score: Annotated[int, Field(strict=True)] | Annotated[float, Field(strict=True)] = Field(
        ge=-LARGEST, le=LARGEST, examples=[1250]
    )
    proof: Annotated[MatchProof | SessionProof, Field(discriminator="kind")] | None = None
    properties: Properties = Field({})


class SubmissionState(Model):
    """A submission by its proof. `leaderboards_score_submissions/{board}:{player_id}:{proof}`.

    One that is accepted is why the same proof counts once; on a board that recurs it expires long after the reset that
    makes its proof too old. A refused one is kept for review, with what it claimed, until it expires.
    """

    submission_id: str
    season_id: str
    board: str
    player_id: str
    proof: str
    score: Score
    accepted: bool
    problem: str = ""
    times: int = 1
    submitted_by: str
    submitted_at: Moment
    expire_at: Moment | None = None


class RefusedScore(Model):
    """A submission whose proof did not hold. `times` is how often it came."""

    season_id: str
    period: str
    player_id: str
    proof: str = Field(description="`match:` or `session:` and its id; `none` where there was no proof.")
    score: Score
    problem: str
    times: int
    submitted_by: str
    submitted_at: Moment


class SubmittedScore(Model):
    """What became of a submission: the player's score on the board now, and whether this submission changed it.

    `repeated` says that its proof was accepted before; it did not count again.
    """

    season_id: str
    period: ScorePeriod
    player_id: str
    score: Score
    changed: bool
    repeated: bool
    attempts: int = Field(description="Scores that the player has submitted since the last reset.")
    attempts_left: int | None


class ScoreLine(Model):
    """One line of a score board. Who is not to be named, or is gone, has null for id, name, country."""

    rank: int = Field(ge=1, examples=[1])
    player_id: str | None
    display_name: str | None = Field(examples=["Ada"])
    country: str | None = Field(examples=["GB"])
    score: Score = Field(examples=[1250])
    reached_at: Moment
    properties: dict[str, Property]


class ScoreBoard(Model):
    """A page of a score board. `is_final` says that the period is over and the ranking does not change any more."""

    season_id: str
    period: ScorePeriod
    region: str | None = None
    is_final: bool
    total_players: int
    entries: tuple[ScoreLine, ...]
    next_cursor: str | None = None


class ScoreRank(Model):
    """A player's place on a score board; rank and score are null for who is not on it.

    `nearby` has the player with those above and below.
    """

    season_id: str
    period: ScorePeriod
    region: str | None = None
    player_id: str
    rank: int | None
    score: Score | None
    attempts: int
    total_players: int
    nearby: tuple[ScoreLine, ...]


class RemovedScore(Model):
    """A score that was taken off its board."""

    season_id: str
    period: str
    player_id: str
    reason: str
    removed_at: Moment
    keeps_out: bool


class UnappliedScore(Model):
    """A score that could not be put on its live board. `leaderboards_score_unapplied/{board}:{player_id}`."""

    board: str
    player_id: str
    since: Moment


class RenderedTop(Model):
    """The first page of a board as it is kept in Redis, and where each of its lines stands."""

    board: ScoreBoard
    places: tuple[tuple[int, str], ...]
