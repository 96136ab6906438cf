"""Messages that players write to each other, and reports of them."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from functions.messages.models.messages import Sender
from shared.model import Model, Moment
from shared.text.names import UnixLines, lines

LONGEST_TEXT = 1000

Lines = Annotated[str, UnixLines, StringConstraints(strip_whitespace=True), AfterValidator(lines)]


class WriteMessage(Model):
    """A message to another player. It is plain text and may hold `<`: whoever shows it escapes it."""

    text: Annotated[Lines, Field(min_length=1, max_length=LONGEST_TEXT, examples=["Good game! Another one?"])]


class SenderDay(Model):
    """How many messages a player sent to strangers on a day (UTC). `messages_senders/{player_id}`: the last one."""

    player_id: str
    day: str = ""
    to_strangers: int = 0


class ReportCategory(StrEnum):
    """What is wrong with a message."""

    HARASSMENT = "harassment"
    HATE = "hate"
    SEXUAL = "sexual"
    THREAT = "threat"
    SPAM = "spam"
    SCAM = "scam"
    OTHER = "other"


class ReportMessage(Model):
    """Why a message is reported."""

    category: ReportCategory
    comment: Annotated[Lines, Field(max_length=500, description="What a moderator should know.")] = ""


class ReportStatus(StrEnum):
    """Whether a moderator has decided on a report: `upheld`, the message broke the rules; `dismissed`, it did not."""

    OPEN = "open"
    UPHELD = "upheld"
    DISMISSED = "dismissed"


class ReportDecision(StrEnum):
    """What a moderator decides: `upheld`, the message broke the rules; `dismissed`, it did not."""

    UPHELD = "upheld"
    DISMISSED = "dismissed"


class Report(Model):
    """A reported message with its text as it was. `messages_reports/{message_id}`: one a message, the first report."""

    message_id: str
    sender: Sender
    reporter_id: str
    text: str
    category: ReportCategory
    comment: str = ""
    sent_at: Moment
    reported_at: Moment
    status: ReportStatus = ReportStatus.OPEN
    decided_by: str | None = None
    decided_at: Moment | None = None
    note: str = ""
    expire_at: Moment


class ReportReceipt(Model):
    """The report is with the moderators. `repeated` says that you reported the message before."""

    message_id: str
    repeated: bool


class ReportView(Model):
    """A reported message as moderators see it: its text as it was when it was reported."""

    message_id: str
    sender: Sender
    reporter_id: str
    text: str
    category: ReportCategory
    comment: str
    sent_at: Moment
    reported_at: Moment
    status: ReportStatus
    decided_by: str | None
    decided_at: Moment | None
    note: str

    @classmethod
    def of(cls, report: Report) -> "ReportView":
        """A report as moderators see it."""
        return cls.model_validate(report.model_dump(exclude={"expire_at"}))


class DecideReport(Model):
    """A decision on a report. Who reported it is told, and the sender where it is upheld; `note` is for staff."""

    decision: ReportDecision
    note: Annotated[Lines, Field(max_length=500)] = ""
