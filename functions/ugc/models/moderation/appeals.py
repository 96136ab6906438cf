"""Appeals against decisions."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from functions.ugc.models.moderation.decisions import DecisionAction
from functions.ugc.models.moderation.reasons import UgcCategory
from functions.ugc.models.moderation.reports import Lines
from shared.model import Model, Moment


class AppealUgc(Model):
    """Why the decision is wrong."""

    text: Annotated[Lines, Field(min_length=1, max_length=2000)]


class AppealStatus(StrEnum):
    """What became of an appeal: `upheld`, the decision stays; `overturned`, it was wrong, and players see the item."""

    OPEN = "open"
    UPHELD = "upheld"
    OVERTURNED = "overturned"


class AppealDecision(StrEnum):
    """What is decided on an appeal: `uphold` the decision, or `overturn` it."""

    UPHOLD = "uphold"
    OVERTURN = "overturn"


class DecideAppeal(Model):
    """A decision on an appeal. The creator is told; `notes` are for staff."""

    decision: AppealDecision
    notes: Annotated[Lines, Field(max_length=1000)] = ""


class Appeal(Model):
    """An appeal. `ugc_appeals/{appeal_id}`, whose id is that of the decision: one each.

    `first_moderator_id` is who decided, and does not decide again.
    """

    appeal_id: str
    ugc_id: str
    creator_id: str
    name: str
    action: DecisionAction
    category: UgcCategory | None
    text: str
    status: AppealStatus = AppealStatus.OPEN
    first_moderator_id: str
    appealed_at: Moment
    decided_by: str = ""
    decided_at: Moment | None = None
    notes: str = ""


class AppealReceipt(Model):
    """The appeal is with the moderators. `repeated` says that you appealed before."""

    appeal_id: str
    ugc_id: str
    status: AppealStatus
    appealed_at: Moment
    repeated: bool


class AppealView(Model):
    """An appeal as moderators see it. Whoever made the first decision cannot decide on it."""

    appeal_id: str
    ugc_id: str
    creator_id: str
    name: str
    action: DecisionAction
    category: UgcCategory | None
    text: str
    status: AppealStatus
    first_moderator_id: str
    appealed_at: Moment
    decided_by: str
    decided_at: Moment | None
    notes: str

    @classmethod
    def of(cls, appeal: Appeal) -> "AppealView":
        """An appeal as moderators see it."""
        return cls.model_validate(appeal.model_dump())
