"""Ideas, and who may vote for which."""

from collections.abc import Sequence
from datetime import datetime

from functions.feedback.models.ideas import CreateIdea, IdeaView, RoadmapState
from functions.feedback.models.items import FeedbackItem, FeedbackKind, FeedbackState
from functions.feedback.rules.changes import FeedbackMerged
from shared.errors import DomainError, NotFound

VOTABLE = frozenset({FeedbackState.OPEN, FeedbackState.PLANNED, FeedbackState.IN_PROGRESS})
"""States in which votes still say something."""

ROADMAP = (RoadmapState.OPEN, RoadmapState.PLANNED, RoadmapState.IN_PROGRESS, RoadmapState.DONE)
"""States of the ideas that are listed unless one is asked for."""


class UnknownIdea(NotFound):
    """There is no such idea, or it was taken down."""

    code = "UNKNOWN_IDEA"
    message = "There is no idea with this id; it may have been taken down."


class VotingClosed(DomainError):
    """The idea is done or declined."""

    status = 409
    code = "VOTING_CLOSED"
    message = "This idea is done or declined: it takes no more votes."


def proposed(body: CreateIdea, item_id: str, player_id: str, now: datetime) -> FeedbackItem:
    """A new idea, with its author's vote."""
    return FeedbackItem(
        item_id=item_id,
        kind=FeedbackKind.IDEA,
        title=body.title,
        text=body.text,
        author_id=player_id,
        created_at=now,
        updated_at=now,
        last_reported_at=now,
    )


def idea(item: FeedbackItem | None, item_id: str) -> FeedbackItem:
    """An idea that players see. Raises UnknownIdea, FeedbackMerged for one that another says."""
    if item is None or item.kind is not FeedbackKind.IDEA or item.state is FeedbackState.HIDDEN:
        raise UnknownIdea(idea_id=item_id)
    if item.state is FeedbackState.MERGED:
        raise FeedbackMerged(merged_into=item.merged_into)
    return item


def require_votable(item: FeedbackItem) -> None:
    """Raise VotingClosed for an idea that is done or declined."""
    if item.state not in VOTABLE:
        raise VotingClosed(state=item.state.value)


def view(item: FeedbackItem) -> IdeaView:
    """An idea as players see it."""
    same = item.model_dump(include=set(IdeaView.model_fields))
    return IdeaView.model_validate(same | {"idea_id": item.item_id, "votes": item.players})


def shown(items: Sequence[FeedbackItem]) -> list[FeedbackItem]:
    """Those that were not taken down, each once."""
    return list({item.item_id: item for item in items if item.state is not FeedbackState.HIDDEN}.values())
