"""What moderators decide."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from functions.ugc.models.items.items import UgcStatus
from functions.ugc.models.moderation.reasons import ReasonGround, UgcCategory
from functions.ugc.models.moderation.reports import Lines
from shared.model import Id, Model, Moment
from shared.text.reasons import Reason


class DecisionAction(StrEnum):
    """What becomes of an item: `publish`, players see it; `flag`, they do not for now; `remove`, never again."""

    PUBLISH = "publish"
    FLAG = "flag"
    REMOVE = "remove"


class DecideUgc(Model):
    """A decision on an item. Its creator is told `action` and `category`; `notes` are for staff."""

    claim_id: Annotated[Id, Field(description="Of the claim of the review.")]
    action: DecisionAction
    category: UgcCategory | None = Field(None, description="What is wrong with the item; null for `publish`.")
    ground: ReasonGround = ReasonGround.TERMS
    strike: bool = Field(True, description="Whether the creator gets a strike, if the category has one; for `remove`.")
    whole_item: bool = Field(
        False,
        description="Of a published item whose new version waits: whether the decision is on the item as a whole, and "
        "not on the new version alone.",
    )
    notes: Annotated[Lines, Field(max_length=1000)] = ""

    @model_validator(mode="after")
    def _says_what_is_wrong(self) -> "DecideUgc":
        if (self.category is None) != (self.action is DecisionAction.PUBLISH):
            raise ValueError("category: say what is wrong with what is flagged or removed, and with nothing else")
        return self


class UndoDecision(Model):
    """Why a decision is undone."""

    reason: Reason


class Decision(Model):
    """A decision on an item. `ugc_decisions/{decision_id}`, whose id is the token of the claim that it was made with.

    `before` and `after` are the states of the item or, where it is `of_new_version`, of that. `strike` says whether a
    removal gives one, if its category has one. `whole_item` is what the moderator chose.
    """

    decision_id: str
    ugc_id: str
    creator_id: str
    name: str
    version: int
    of_new_version: bool = False
    action: DecisionAction
    category: UgcCategory | None = None
    ground: ReasonGround = ReasonGround.TERMS
    notes: str = ""
    moderator_id: str
    before: UgcStatus
    after: UgcStatus
    strike: bool = True
    whole_item: bool = False
    decided_at: Moment
    undone_by: str = ""
    undone_at: Moment | None = None
    undo_reason: str = ""


class DecisionView(Model):
    """A decision as staff sees it. `undone_at` is null while it stands.

    `before` and `after` are the states of the item, or of its new version where it is `of_new_version`.
    """

    decision_id: str
    ugc_id: str
    creator_id: str
    name: str
    version: int
    of_new_version: bool
    action: DecisionAction
    category: UgcCategory | None
    ground: ReasonGround
    notes: str
    moderator_id: str
    before: UgcStatus
    after: UgcStatus
    strike: bool
    whole_item: bool
    decided_at: Moment
    undone_by: str
    undone_at: Moment | None
    undo_reason: str

    @classmethod
    def of(cls, decision: Decision) -> "DecisionView":
        """A decision as staff sees it."""
        return cls.model_validate(decision.model_dump())
