"""What support asks of the list of feedback, and does with it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from functions.feedback.models.bugs import Lines, OccurrenceView
from functions.feedback.models.items import FeedbackKind, FeedbackState, FeedbackSummary
from functions.feedback.models.machine_text import MachineName
from shared.model import Id, Model


class TriageOrder(StrEnum):
    """What comes first in the list: what changed last, or what most players have or want."""

    CHANGED = "changed"
    PLAYERS = "players"


class Triage(Model):
    """Which items are asked for. `assignee_id` empty: those that nobody looks after. `client` is of `rules.clients`."""

    kind: FeedbackKind | None = None
    state: FeedbackState | None = None
    assignee_id: str | None = None
    client: str = ""
    order: TriageOrder = TriageOrder.CHANGED


class FeedbackDetails(FeedbackSummary):
    """A bug or an idea with what was written; of a bug, its latest reports, with logs."""

    text: str
    answer: str
    author_id: str | None = Field(description="Whose idea it is; null where that is not known, and for bugs.")
    latest: tuple[OccurrenceView, ...]


class AssignFeedback(Model):
    """Who looks after a bug or an idea; null: nobody."""

    assignee_id: Id | None


class NewState(StrEnum):
    """A state that support gives. `hidden`: spam, or against the rules; players see it no more."""

    OPEN = "open"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DECLINED = "declined"
    HIDDEN = "hidden"


class ChangeFeedbackState(Model):
    """What becomes of a bug or an idea. The players who reported it, or vote for it, are told of another state."""

    state: NewState
    answer: Annotated[Lines, Field(max_length=1000, description="What players read of it; it replaces the last.")] = ""
    fixed_in: MachineName = Field(
        "",
        description="Of a bug that is done: the version that it is gone in. Reported from that one or a later one, it "
        "is open again.",
        examples=["1.4.3"],
    )


class MergeIdeas(Model):
    """Another idea that says the same. It gets the votes; whoever votes for both has one."""

    into: Id


class FeedbackCsv(Model):
    """Some of the list as CSV (RFC 4180), with a line of names. `next_cursor` fetches the next part; null: the last."""

    csv: str
    next_cursor: str | None = None
