"""Reports of messages, and what moderators decide."""

from datetime import datetime, timedelta

from functions.messages.models.direct import DecideReport, Report, ReportMessage, ReportStatus
from functions.messages.models.messages import Message
from shared.errors import DomainError, NotFound


class NotReportable(DomainError):
    """The message was not written by a player."""

    status = 409
    code = "NOT_REPORTABLE"
    message = "Only messages that players wrote can be reported."


class UnknownReport(NotFound):
    """There is no report of such a message."""

    code = "UNKNOWN_REPORT"
    message = "There is no report of a message with this id; it may be over."


class ReportDecided(DomainError):
    """A moderator has decided otherwise."""

    status = 409
    code = "REPORT_DECIDED"
    message = "This report was decided before; see details.status."


def reported(message: Message, reporter_id: str, body: ReportMessage, now: datetime, kept_days: int) -> Report:
    """The report of a message, with its text as it is. Raises NotReportable."""
    if message.sender is None:
        raise NotReportable
    return Report(
        message_id=message.message_id,
        sender=message.sender,
        reporter_id=reporter_id,
        text=next(iter(message.texts.values())).body,
        category=body.category,
        comment=body.comment,
        sent_at=message.created_at,
        reported_at=now,
        expire_at=now + timedelta(days=kept_days),
    )


def decided(report: Report | None, body: DecideReport, moderator_id: str, now: datetime) -> Report:
    """The report after a decision; the same decision again changes nothing. Raises UnknownReport, ReportDecided."""
    if report is None:
        raise UnknownReport
    if report.status is ReportStatus.OPEN:
        decision = {"status": ReportStatus(body.decision.value), "note": body.note}
        return report.model_copy(update={**decision, "decided_by": moderator_id, "decided_at": now})
    if report.status.value != body.decision.value:
        raise ReportDecided(status=report.status.value)
    return report
