"""Strikes of creators, when they expire, and what they lead to."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from functions.ugc.models.moderation.reasons import UgcCategory
from functions.ugc.models.moderation.standings import (
    Consequence,
    ConsequenceKind,
    Standing,
    StandingView,
    Strike,
    Trust,
)
from shared.errors import DomainError

MOST_STRIKES = 50
"""Strikes that a standing keeps: of more, those that were given last."""

POINTS = {
    UgcCategory.CHILD_SAFETY: (10, 3650),
    UgcCategory.MALWARE: (5, 365),
    UgcCategory.ILLEGAL: (3, 365),
    UgcCategory.HATE: (2, 180),
    UgcCategory.HARASSMENT: (2, 180),
    UgcCategory.SEXUAL: (2, 180),
    UgcCategory.PRIVACY: (2, 180),
    UgcCategory.COPYRIGHT: (2, 365),
    UgcCategory.VIOLENCE: (1, 90),
    UgcCategory.CHEATING: (1, 90),
    UgcCategory.SPAM: (1, 90),
    UgcCategory.MISLEADING: (1, 90),
    UgcCategory.OTHER: (1, 90),
}
"""Points of a strike, and the days for which they count. What is broken breaks no rule."""


class UploadsBlocked(DomainError):
    """The player may not upload for now, because of strikes."""

    status = 403
    code = "UGC_UPLOADS_BLOCKED"
    message = "You cannot upload because of strikes; see details.until."


def steps_of(written: str) -> tuple[Consequence, ...]:
    """The consequences of a setting such as `1:warn,2:no_upload:7,10:ban`, those of fewest points first."""
    steps = []
    for step in filter(None, written.split(",")):
        points, kind, *days = step.split(":")
        steps.append(Consequence(points=int(points), kind=ConsequenceKind(kind), days=int(days[0]) if days else 0))
    return tuple(sorted(steps, key=lambda step: step.points))


def points_at(strikes: Sequence[Strike], moment: datetime) -> int:
    """The points that count at a moment."""
    return sum(strike.points for strike in strikes if strike.given_at <= moment < strike.expires_at)


def consequence_at(strikes: Sequence[Strike], moment: datetime, steps: Sequence[Consequence]) -> Consequence | None:
    """What the points of a moment lead to, if to anything."""
    points = points_at(strikes, moment)
    return next((step for step in reversed(steps) if points >= step.points), None)


def struck(standing: Standing, strike_id: str, ugc_id: str, category: UgcCategory, now: datetime) -> Standing:
    """The standing with a strike of a category, if that has one; the same strike again changes nothing."""
    points, days = POINTS.get(category, (0, 0))
    if not points or any(strike.strike_id == strike_id for strike in standing.strikes):
        return standing
    strike = Strike(
        strike_id=strike_id,
        ugc_id=ugc_id,
        category=category,
        points=points,
        given_at=now,
        expires_at=now + timedelta(days=days),
    )
    return standing.model_copy(update={"strikes": (*standing.strikes, strike)[-MOST_STRIKES:]})


def without(standing: Standing, strike_id: str) -> Standing:
    """The standing without a strike, as if it had never been given."""
    strikes = tuple(strike for strike in standing.strikes if strike.strike_id != strike_id)
    return standing.model_copy(update={"strikes": strikes})


def blocked_until(strikes: Sequence[Strike], steps: Sequence[Consequence]) -> datetime | None:
    """Until when these strikes block uploads: the latest end of what each led to when it was given."""
    ends = []
    for strike in strikes:
        step = consequence_at(strikes, strike.given_at, steps)
        if step is not None and step.kind is ConsequenceKind.NO_UPLOAD:
            ends.append(strike.given_at + timedelta(days=step.days))
    return max(ends, default=None)


def ban_earned(strikes: Sequence[Strike], now: datetime, steps: Sequence[Consequence]) -> str:
    """The strike for which the account is banned; empty: none is."""
    step = consequence_at(strikes, now, steps)
    return strikes[-1].strike_id if step is not None and step.kind is ConsequenceKind.BAN and strikes else ""


def check_upload(standing: Standing, now: datetime, steps: Sequence[Consequence]) -> None:
    """Raise UploadsBlocked while strikes do not allow an upload."""
    step = consequence_at(standing.strikes, now, steps)
    if step is not None and step.kind is ConsequenceKind.BAN:
        raise UploadsBlocked(until=None)
    until = blocked_until(standing.strikes, steps)
    if until is not None and until > now:
        raise UploadsBlocked(until=until.isoformat())


def shown(standing: Standing, now: datetime, steps: Sequence[Consequence]) -> StandingView:
    """A standing as moderators see it."""
    return StandingView(
        player_id=standing.player_id,
        strikes=standing.strikes,
        points=points_at(standing.strikes, now),
        uploads_blocked_until=blocked_until(standing.strikes, steps),
        is_banned=bool(standing.banned_for),
        approved=standing.approved,
        trust=standing.trust,
        reports_right=standing.reports_right,
        reports_wrong=standing.reports_wrong,
    )


def is_trusted(standing: Standing, now: datetime, after: int) -> bool:
    """Whether what a creator makes needs no review: as staff said or, with `after` approved items, as earned.

    Who has a strike that counts has not earned it. `after` 0: nobody earns it.
    """
    if standing.trust is not Trust.EARNED:
        return standing.trust is Trust.ALWAYS
    return 0 < after <= standing.approved and points_at(standing.strikes, now) == 0
