"""Ideas of players, and who votes for them."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from functions.feedback.models.bugs import Lines, Title
from functions.feedback.models.items import FeedbackState
from shared.model import Model, Moment


class CreateIdea(Model):
    """What the game should have. Other players see it, and not whose it is. It is plain text and may hold `<`."""

    title: Title = Field(examples=["A second page in the inventory"])
    text: Annotated[Lines, Field(description="Why, and how.")] = ""


class Vote(Model):
    """A player's vote for an idea. `feedback_votes/{item_id}-{player_id}`: one a player.

    `own` says that the player voted for this idea. `brought_by` are merged ideas that the player had voted for, which
    an undo of their merge gives back.
    """

    own: bool = True
    brought_by: tuple[str, ...] = ()
    item_id: str
    player_id: str
    voted_at: Moment


class IdeaView(Model):
    """An idea. `votes` is as of a minute ago at most. `answer` is what the game's makers say."""

    idea_id: str
    state: FeedbackState
    title: str
    text: str
    votes: int
    answer: str
    created_at: Moment
    updated_at: Moment


class VoteReceipt(Model):
    """Whether you vote for the idea now."""

    idea_id: str
    votes_for_it: bool


class RoadmapState(StrEnum):
    """The states of ideas that all players see."""

    OPEN = "open"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DECLINED = "declined"
