"""What support makes of bugs and ideas."""

from datetime import datetime

from functions.feedback.events import FeedbackChanged
from functions.feedback.models.items import FeedbackItem, FeedbackKind, FeedbackState
from functions.feedback.models.triage import ChangeFeedbackState
from shared.errors import DomainError, NotFound


class UnknownFeedback(NotFound):
    """There is no such bug or idea."""

    code = "UNKNOWN_FEEDBACK"
    message = "There is no bug or idea with this id; a bug goes some time after it was last reported."


class FeedbackMerged(DomainError):
    """The idea was merged into another one."""

    status = 409
    code = "FEEDBACK_MERGED"
    message = "This idea was merged into another one; use that, whose id is details.merged_into."


class NotMergeable(DomainError):
    """The two are not two ideas."""

    status = 422
    code = "NOT_MERGEABLE"
    message = "Only an idea can be merged, into another idea than itself."


class NotMerged(DomainError):
    """The idea is not merged into another."""

    status = 409
    code = "NOT_MERGED"
    message = "This idea is not merged into another one, so there is nothing to undo."


class VotesReturning(DomainError):
    """The merge was undone just now."""

    status = 409
    code = "VOTES_RETURNING"
    message = "The votes of this idea are still on their way back from an undone merge; try again in a minute."


class NotOfStaff(DomainError):
    """The account does not have the role support or admin."""

    status = 422
    code = "NOT_OF_STAFF"
    message = "Only somebody with the role support or admin can look after it."


class FixedInNotPossible(DomainError):
    """A version was named for what is no bug that is done."""

    status = 422
    code = "FIXED_IN_NOT_POSSIBLE"
    message = "Only a bug that is done is gone in a version; leave fixed_in out."


def required(item: FeedbackItem | None, item_id: str) -> FeedbackItem:
    """The item, which is there. Raises UnknownFeedback."""
    if item is None:
        raise UnknownFeedback(item_id=item_id)
    return item


def changed(item: FeedbackItem, body: ChangeFeedbackState, now: datetime) -> FeedbackItem:
    """An item in another state, or with another answer. Raises FeedbackMerged, FixedInNotPossible."""
    _require_unmerged(item)
    state = FeedbackState(body.state.value)
    if body.fixed_in and not (item.kind is FeedbackKind.BUG and state is FeedbackState.DONE):
        raise FixedInNotPossible
    asked = {"state": state, "answer": body.answer, "fixed_in": body.fixed_in}
    if all(getattr(item, name) == value for name, value in asked.items()):
        return item
    return item.model_copy(update={**asked, "changes": item.changes + (state is not item.state), "updated_at": now})


def assigned(item: FeedbackItem, assignee_id: str, now: datetime) -> FeedbackItem:
    """An item that somebody looks after; nobody, where the id is empty."""
    if item.assignee_id == assignee_id:
        return item
    return item.model_copy(update={"assignee_id": assignee_id, "updated_at": now})


def merged(idea: FeedbackItem, into: FeedbackItem, now: datetime) -> FeedbackItem:
    """An idea that another one says, too. Raises NotMergeable, FeedbackMerged, VotesReturning."""
    if idea.kind is not FeedbackKind.IDEA or into.kind is not FeedbackKind.IDEA or idea.item_id == into.item_id:
        raise NotMergeable
    if idea.merged_into == into.item_id:
        return idea
    _require_unmerged(idea)
    _require_unmerged(into)
    if idea.returns_from:
        raise VotesReturning(idea_id=idea.item_id)
    changes = {
        "state": FeedbackState.MERGED,
        "merged_from": idea.state,
        "merged_into": into.item_id,
        "changes": idea.changes + 1,
    }
    return idea.model_copy(update={**changes, "updated_at": now})


def unmerged(idea: FeedbackItem, into: FeedbackItem | None, now: datetime) -> FeedbackItem:
    """An idea whose merge is undone: as it was before, and its votes come back. Raises NotMerged, FeedbackMerged."""
    if idea.state is not FeedbackState.MERGED or idea.merged_into is None:
        raise NotMerged(idea_id=idea.item_id)
    if into is not None:
        _require_unmerged(into)
    changes = {
        "state": idea.merged_from or FeedbackState.OPEN,
        "merged_from": None,
        "merged_into": None,
        "returns_from": idea.merged_into,
        "changes": idea.changes + 1,
    }
    return idea.model_copy(update={**changes, "updated_at": now})


def change_of(before: FeedbackItem, after: FeedbackItem) -> FeedbackChanged:
    """The fact that an item has another state."""
    return FeedbackChanged(
        item_id=after.item_id,
        kind=after.kind,
        change=after.changes,
        state=after.state,
        before=before.state,
        changed_at=after.updated_at,
    )


def _require_unmerged(item: FeedbackItem) -> None:
    if item.state is FeedbackState.MERGED:
        raise FeedbackMerged(merged_into=item.merged_into)
