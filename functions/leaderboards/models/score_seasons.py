"""Score boards as data: what a studio says of one, and what is asked and answered about it."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from shared.model import Id, Model, Moment
from shared.text.names import UnixLines, lines
from shared.text.reasons import Reason

MOST_DECIMALS = 6
MOST_ATTEMPTS = 1_000_000


class BoardType(StrEnum):
    """Who is ranked among whom: everybody; everybody, and each country by itself; each player's friends alone."""

    GLOBAL = "global"
    REGIONAL = "regional"
    FRIENDS = "friends"


class ResetRule(StrEnum):
    """What becomes of the scores at the end: they stay, are archived as a final ranking, or are deleted."""

    NONE = "none"
    ARCHIVE = "archive"
    CLEAR = "clear"


class Recurrence(StrEnum):
    """When the board begins anew: never, at midnight, on Mondays at midnight (UTC), or by `cron`."""

    NONE = "none"
    DAILY = "daily"
    WEEKLY = "weekly"
    CRON = "cron"


class Order(StrEnum):
    """Which scores win."""

    HIGH = "high"
    LOW = "low"


class Operator(StrEnum):
    """Which of a player's scores counts: the best, the last, or the sum of all."""

    BEST = "best"
    LAST = "last"
    SUM = "sum"


class RequiredProof(StrEnum):
    """What a submission has to prove itself with."""

    NONE = "none"
    MATCH = "match"
    SESSION = "session"


MatchMetric = Literal["score", "kills", "deaths", "shots", "hits", "streak", "answers", "answer_time_ms"]

Name = Annotated[
    str, UnixLines, Field(min_length=1, max_length=100, examples=["Kills of the week"]), AfterValidator(lines)
]
Cron = Annotated[
    str,
    Field(
        pattern=r"^{0}([,/\-]{0})*( {0}([,/\-]{0})*){{4}}$".format(r"(\*|[0-9]{1,2}|[A-Za-z]{3}|[Ll][0-7]?)"),
        max_length=100,
        description="Minute, hour, day, month and weekday, in UTC, at least an hour apart; `L` is the last day.",
        examples=["0 18 * * 5"],
    ),
]
SessionKey = Annotated[
    str,
    Field(
        pattern=r"^[0-9a-f]{64}$",
        description="An Ed25519 public key (RFC 8032), in hex.",
        examples=["d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"],
    ),
]
SessionKeys = Annotated[tuple[SessionKey, ...], Field(max_length=5)]
Metadata = Annotated[
    dict[
        Annotated[str, Field(min_length=1, max_length=64)],
        Annotated[str, UnixLines, Field(max_length=500), AfterValidator(lines)],
    ],
    Field(max_length=20, description="Whatever clients want to know, such as an icon."),
]


class NewScoreSeason(Model):
    """A score board: who is ranked, when, by what, and what a score has to prove."""

    season_id: Annotated[Id, Field(max_length=64, examples=["weekly-kills"])]
    name: Name
    type: BoardType = BoardType.GLOBAL
    start_date: Moment
    end_date: Moment | None = Field(None, description="When it is over; null: never.")
    reset_rule: ResetRule = Field(ResetRule.NONE, examples=["archive"])
    recurrence: Recurrence = Field(Recurrence.NONE, examples=["cron"])
    cron: Cron | None = Field(None, description="With `recurrence` `cron`, and only then.", examples=["0 18 * * 5"])
    order: Order = Order.HIGH
    operator: Operator = Operator.BEST
    decimals: int = Field(0, ge=0, le=MOST_DECIMALS, description="Decimal places that a score may have.")
    attempts: int | None = Field(
        None, ge=1, le=MOST_ATTEMPTS, description="Scores that a player may submit until the next reset; null: any."
    )
    proof: RequiredProof = Field(RequiredProof.NONE, examples=["session"])
    match_metric: MatchMetric | None = Field(
        None, description="With `proof` `match`: the number of the match report that the score must be."
    )
    scoring_rule: str | None = Field(
        None,
        pattern=r"^[a-z][a-z0-9_]{0,63}$",
        description="With `proof` `session`: the rule that replays a session to the score.",
        examples=["points"],
    )
    session_keys: SessionKeys = Field(
        (),
        examples=[["d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"]],
        description="With `proof` `session`: public keys of who hosts sessions, any of which may have signed one.",
    )
    is_active: bool = Field(True, description="Whether players see it and scores are taken.")
    metadata: Metadata = Field({})

    @model_validator(mode="after")
    def _fits(self) -> "NewScoreSeason":
        problems = {
            "end_date: is not after start_date": self.end_date is not None and self.end_date <= self.start_date,
            "cron: goes with recurrence cron, and only with it": (self.cron is not None)
            != (self.recurrence is Recurrence.CRON),
            "reset_rule: a board that recurs is archived or cleared": self.recurrence is not Recurrence.NONE
            and self.reset_rule is ResetRule.NONE,
            "match_metric: goes with proof match": self.match_metric is not None
            and self.proof is not RequiredProof.MATCH,
            "scoring_rule: goes with proof session, and only with it": (self.scoring_rule is not None)
            != (self.proof is RequiredProof.SESSION),
            "session_keys: go with proof session, and only with it": bool(self.session_keys)
            != (self.proof is RequiredProof.SESSION),
        }
        if wrong := [problem for problem, is_so in problems.items() if is_so]:
            raise ValueError("; ".join(wrong))
        return self


class ScoreSeason(NewScoreSeason):
    """A score board as it is kept. `leaderboards_score_seasons/{season_id}`.

    `version` counts its changes. `closes_at` is the end of the earliest period that has not been closed yet: its live
    board dropped, and its scores cleared where they are; null: none will be.
    """

    version: int = 1
    created_at: Moment
    updated_at: Moment
    closes_at: Moment | None = None


class ScorePeriod(Model):
    """The time between two resets of a score board; `key` names it in queries."""

    key: str = Field(examples=["20261130T000000Z"])
    starts_at: Moment
    ends_at: Moment | None = Field(description="When the board begins anew, or is over; null: never.")


class ScoreSeasonView(NewScoreSeason):
    """A score board. `period` is the one that is on: null before the start, after the end, or if it is not active."""

    period: ScorePeriod | None


class ChangeScoreSeason(Model):
    """What to change of a score board. A field that is left out stays as it is.

    Once the board has started, only `name`, `end_date`, `is_active`, `attempts`, `session_keys` and `metadata` can
    change. `end_now` ends it at once, for a `reason`. With `dry_run` nothing changes, and the answer says what would.
    """

    name: Name | None = None
    type: BoardType | None = None
    start_date: Moment | None = None
    end_date: Moment | None = Field(None, description="Not in the past; null: never.")
    end_now: bool = False
    reset_rule: ResetRule | None = None
    recurrence: Recurrence | None = None
    cron: Cron | None = None
    order: Order | None = None
    operator: Operator | None = None
    decimals: int | None = Field(None, ge=0, le=MOST_DECIMALS)
    attempts: int | None = Field(None, ge=1, le=MOST_ATTEMPTS)
    proof: RequiredProof | None = None
    match_metric: MatchMetric | None = None
    scoring_rule: str | None = Field(None, pattern=r"^[a-z][a-z0-9_]{0,63}$")
    session_keys: SessionKeys | None = None
    is_active: bool | None = None
    metadata: Metadata | None = None
    reason: Reason | None = Field(None, description="Why; needed with `end_now`.")
    dry_run: bool = False

    @model_validator(mode="after")
    def _says_why_it_ends(self) -> "ChangeScoreSeason":
        if self.end_now and not self.dry_run and self.reason is None:
            raise ValueError("reason: is needed with end_now")
        return self


class ChangedScoreSeason(Model):
    """A score board after a change, or as it would be after it.

    `players` is how many are on the board in the period that is on; `effects` say what happens to them and when.
    """

    season: ScoreSeasonView
    is_dry_run: bool
    changed: tuple[str, ...] = Field(description="The fields that change.")
    players: int
    effects: tuple[str, ...]
