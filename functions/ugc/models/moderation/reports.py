"""Reports of items."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from functions.ugc.models.moderation.reasons import UgcCategory
from shared.model import Model, Moment
from shared.text.names import UnixLines, lines

Lines = Annotated[str, UnixLines, StringConstraints(strip_whitespace=True), AfterValidator(lines)]


class ReportUgc(Model):
    """Why an item is reported."""

    category: UgcCategory
    comment: Annotated[Lines, Field(max_length=500, description="What a moderator should know.")] = ""


class UgcReportStatus(StrEnum):
    """What became of a report: `upheld`, the item broke the rules; `dismissed`, it did not."""

    OPEN = "open"
    UPHELD = "upheld"
    DISMISSED = "dismissed"


class UgcReport(Model):
    """A report of an item. `ugc_reports/{ugc_id}-{reporter_id}`: one a player and item, of one version of it.

    `weight` is what it weighed when it was made: how right the reporter was before. `name` is the item's at that time.
    """

    ugc_id: str
    reporter_id: str
    creator_id: str
    name: str
    version: int
    category: UgcCategory
    comment: str = ""
    weight: float
    status: UgcReportStatus = UgcReportStatus.OPEN
    decision_id: str = ""
    reported_at: Moment
    settled_at: Moment | None = None
    expire_at: Moment


class UgcReportReceipt(Model):
    """The report is with the moderators. `repeated` says that you reported this version of the item before."""

    ugc_id: str
    repeated: bool


class UgcReportView(Model):
    """A report as moderators see it. `weight` is 1 for a reporter of whom nothing is known, 2 at most."""

    ugc_id: str
    reporter_id: str
    creator_id: str
    name: str
    version: int
    category: UgcCategory
    comment: str
    weight: float
    status: UgcReportStatus
    reported_at: Moment
    settled_at: Moment | None

    @classmethod
    def of(cls, report: UgcReport) -> "UgcReportView":
        """A report as moderators see it."""
        return cls.model_validate(report.model_dump(include=set(cls.model_fields)))
