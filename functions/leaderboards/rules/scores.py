"""Scores as boards order them, what a submission does to one, and the lines that are shown."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from functions.leaderboards.models.score_seasons import BoardType, NewScoreSeason, Operator, Order, ScorePeriod
from functions.leaderboards.models.scores import (
    LARGEST,
    LARGEST_UNITS,
    Removal,
    Score,
    ScoreEntry,
    SubmitScore,
    SubmittedScore,
)
from functions.leaderboards.rules.score_periods import resets_at
from functions.profiles.api.cards import PlayerCard
from shared.errors import DomainError, InvalidRequest, NotFound

LAST_MICROSECOND = 2**56 - 1
"""What moments are subtracted from, so that the earlier is the greater: 14 hexadecimal digits, until the year 4253."""

DIGITS = 14
EVERYONE = "*"
"""The scope of a board that all its players are in; the others are countries."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class ScoreOutOfRange(DomainError):
    """The score, or the sum with those before, is beyond 2^53 - 1, or has more than 15 digits with its decimals."""

    status = 422
    code = "SCORE_OUT_OF_RANGE"
    message = "The score is too large: at most 2^53 - 1, or 15 digits on a board with decimals."


class AttemptsUsedUp(DomainError):
    """The player has submitted as many scores as the board takes until its next reset."""

    status = 409
    code = "ATTEMPTS_USED_UP"
    message = "The player has no attempts left on this board until its next reset."


class KeptOut(DomainError):
    """Staff has removed the player's score and keeps the player out until the next reset."""

    status = 409
    code = "KEPT_OUT"
    message = "Staff has removed this player's score from the board; no score of theirs is taken until its next reset."


class NoSuchScore(NotFound):
    """The player has no score on the board in this period."""

    code = "NO_SUCH_SCORE"
    message = "The player has no score on this board in this period; give `period` for an earlier one."


class Submitted(NamedTuple):
    """A player's entry after a submission, and whether that changed what the board shows."""

    entry: ScoreEntry
    changed: bool


class Placed(NamedTuple):
    """Who stands where on a board."""

    standing: int
    member: str

    @property
    def player_id(self) -> str:
        """The player."""
        return self.member[DIGITS:]

    @property
    def reached_at(self) -> datetime:
        """When the player reached the score."""
        return _EPOCH + timedelta(microseconds=LAST_MICROSECOND - int(self.member[:DIGITS], 16))


def board_key(season_id: str, period: str) -> str:
    """What names a board in one period."""
    return f"{season_id}:{period}"


def season_of(board: str) -> str:
    """The board's id, of what names it in one period."""
    return board.rpartition(":")[0]


def entry_id(board: str, player_id: str) -> str:
    """The document of a player's score on a board."""
    return f"{board}:{player_id}"


def member(reached_at: datetime, player_id: str) -> str:
    """What orders equal scores, the greater first: who came first, then the greater id."""
    microseconds = (reached_at - _EPOCH) // timedelta(microseconds=1)
    return f"{LAST_MICROSECOND - microseconds:0{DIGITS}x}{player_id}"


def standing_of(season: NewScoreSeason, score: Score) -> int:
    """A score as its board orders it. Raises InvalidRequest for more decimals than it has, ScoreOutOfRange."""
    scaled = Decimal(repr(score)).scaleb(season.decimals)
    if scaled != scaled.to_integral_value():
        problem = f"has more than the {season.decimals} decimal places of this board"
        raise InvalidRequest(fields=[{"field": "score", "problem": problem}])
    return _in_range(season, int(scaled) * _sign(season))


def score_of(season: NewScoreSeason, standing: int) -> Score:
    """The score that a standing stands for."""
    units = standing * _sign(season)
    return units if season.decimals == 0 else float(Decimal(units).scaleb(-season.decimals))


def _sign(season: NewScoreSeason) -> int:
    return 1 if season.order is Order.HIGH else -1


def largest(season: NewScoreSeason) -> int:
    """What a score may be, in units of its last place."""
    return LARGEST_UNITS if season.decimals else LARGEST


def _in_range(season: NewScoreSeason, standing: int) -> int:
    if abs(standing) > largest(season):
        raise ScoreOutOfRange
    return standing


def submitted(
    season: NewScoreSeason,
    period: ScorePeriod,
    before: ScoreEntry | None,
    submission: SubmitScore,
    country: str | None,
    now: datetime,
    merged_into: str | None = None,
) -> Submitted:
    """The entry after a submission; of an account that was merged, off the board until the merge is undone.

    Raises AttemptsUsedUp, KeptOut, ScoreOutOfRange, InvalidRequest.
    """
    standing = standing_of(season, submission.score)
    attempts = before.attempts if before else 0
    if season.attempts is not None and attempts >= season.attempts:
        raise AttemptsUsedUp(attempts=attempts)
    if before is not None and before.removed is not None and before.removed.keeps_out:
        raise KeptOut(until=period.ends_at.isoformat() if period.ends_at else None)
    counts = before is not None and before.removed is None and (before.board or before.merged_into)
    stands = before if counts else None
    after = _combined(season, stands, standing)
    kept = stands if after is None else None
    entry = ScoreEntry(
        season_id=season.season_id,
        period=period.key,
        player_id=submission.player_id,
        board="" if merged_into else board_key(season.season_id, period.key),
        merged_into=merged_into,
        standing=kept.standing if kept else after or 0,
        member=kept.member if kept else member(now, submission.player_id),
        country=country,
        attempts=attempts + 1,
        version=before.version + 1 if before else 1,
        properties=kept.properties if kept else dict(submission.properties),
        reached_at=kept.reached_at if kept else now,
        closes_at=resets_at(season, period),
    )
    return Submitted(entry, kept is None)


def _combined(season: NewScoreSeason, before: ScoreEntry | None, standing: int) -> int | None:
    """The standing after another score; None where the one before stays, with the moment when it was reached."""
    if before is None:
        return standing
    if season.operator is Operator.SUM:
        total = _in_range(season, before.standing + standing)
        return total if total != before.standing else None
    if season.operator is Operator.LAST:
        return standing if standing != before.standing else None
    return standing if standing > before.standing else None


def answer(season: NewScoreSeason, period: ScorePeriod, result: Submitted, *, repeated: bool = False) -> SubmittedScore:
    """What a submission is answered with."""
    entry = result.entry
    return SubmittedScore(
        season_id=season.season_id,
        period=period,
        player_id=entry.player_id,
        score=score_of(season, entry.standing),
        changed=result.changed,
        repeated=repeated,
        attempts=entry.attempts,
        attempts_left=None if season.attempts is None else max(0, season.attempts - entry.attempts),
    )


def country_of(season: NewScoreSeason, card: PlayerCard) -> str | None:
    """The country that a player is ranked in: who is not to be named is on no country's board."""
    return card.country if season.type is BoardType.REGIONAL and card.is_named_on_boards else None


def removed(entry: ScoreEntry, reason: str, by: str, now: datetime, *, keeps_out: bool) -> ScoreEntry:
    """An entry that is off its board."""
    removal = Removal(reason=reason, by=by, at=now, keeps_out=keeps_out)
    return entry.model_copy(update={"board": "", "removed": removal, "version": entry.version + 1})


def placed(entry: ScoreEntry) -> Placed:
    """Where an entry stands."""
    return Placed(entry.standing, entry.member)


def stands(entry: ScoreEntry, place: Placed) -> bool:
    """Whether an entry is on its board, at this place."""
    return bool(entry.board) and placed(entry) == place
