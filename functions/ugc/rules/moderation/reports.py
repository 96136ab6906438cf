"""Reports: who may make them, how many, and what becomes of them."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from functions.ugc.models.items.items import Item
from functions.ugc.models.moderation.reports import ReportUgc, UgcReport, UgcReportStatus
from functions.ugc.models.moderation.standings import Standing
from functions.ugc.rules.items.errors import UgcNotFound
from functions.ugc.rules.moderation.priorities import CREDIBLE, weight_of
from shared.errors import DomainError, seconds_until_midnight


class OwnItemReported(DomainError):
    """The item is the player's own."""

    status = 409
    code = "UGC_OWN_ITEM_REPORTED"
    message = "This item is your own; you can change or remove it."


class DailyUgcReportsUsed(DomainError):
    """The player has reported as many items as a day allows."""

    status = 429
    code = "UGC_DAILY_REPORTS_USED"
    message = "You have reported as many items as a day allows; wait until midnight (UTC)."


DOUBTFUL_SHARE = 4
"""Who is seldom right reports this part of what others may, one at least."""


def counted(reporter: Standing, now: datetime, most: int) -> Standing:
    """The reporter with one more report on this day. Raises DailyUgcReportsUsed.

    Who is right in fewer than one of four has fewer: a report is two moderators' minutes.
    """
    day = now.date().isoformat()
    today = reporter.reports_today if reporter.report_day == day else 0
    allowed = most if weight_of(reporter, cleared=False) >= CREDIBLE else max(1, most // DOUBTFUL_SHARE)
    if today >= allowed:
        raise DailyUgcReportsUsed(retry_after=seconds_until_midnight(now), most=allowed)
    return reporter.model_copy(update={"report_day": day, "reports_today": today + 1})


def is_repeated(before: Iterable[UgcReport], version: int) -> bool:
    """Whether a player has reported this version of an item, by one of their accounts."""
    return any(report.version == version for report in before)


def reportable(item: Item | None, ugc_id: str, own_ids: Collection[str]) -> tuple[Item, int]:
    """An item that a player may report, and its version. Raises UgcNotFound, OwnItemReported."""
    if item is not None and item.creator_id in own_ids:
        raise OwnItemReported
    if item is None or not item.is_visible or item.published is None:
        raise UgcNotFound(ugc_id=ugc_id)
    return item, item.published.version


def made(
    body: ReportUgc, reporter: Standing, item: Item, version: int, *, cleared: bool, now: datetime, kept_days: int
) -> UgcReport:
    """A report of an item as it is now. `cleared`: a moderator has allowed this version."""
    return UgcReport(
        ugc_id=item.ugc_id,
        reporter_id=reporter.player_id,
        creator_id=item.creator_id,
        name=item.name,
        version=version,
        category=body.category,
        comment=body.comment,
        weight=weight_of(reporter, cleared=cleared),
        reported_at=now,
        expire_at=now + timedelta(days=kept_days),
    )


def settled(report: UgcReport, decision_id: str, now: datetime, *, upheld: bool) -> UgcReport:
    """A report after a decision on its item."""
    status = UgcReportStatus.UPHELD if upheld else UgcReportStatus.DISMISSED
    return report.model_copy(update={"status": status, "decision_id": decision_id, "settled_at": now})


def reopened(report: UgcReport) -> UgcReport:
    """A report whose decision was undone."""
    return report.model_copy(update={"status": UgcReportStatus.OPEN, "decision_id": "", "settled_at": None})


def with_outcome(reporter: Standing, *, upheld: bool, times: int = 1) -> Standing:
    """The reporter with the outcome of a report; `times` -1 takes one back."""
    name = "reports_right" if upheld else "reports_wrong"
    return reporter.model_copy(update={name: max(0, getattr(reporter, name) + times)})
