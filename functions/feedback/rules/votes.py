"""What a merge of ideas, and its undo, make of votes: whoever voted for both has one vote, and gets both back."""

from collections.abc import Collection
from datetime import datetime

from functions.feedback.models.ideas import Vote


def brought(vote: Vote, there: Vote | None, into: str, now: datetime) -> Vote:
    """The vote for the idea that another was merged into, of somebody who voted for that other one."""
    sources = (*vote.brought_by, *((vote.item_id,) if vote.own else ()))
    if there is None:
        return Vote(item_id=into, player_id=vote.player_id, voted_at=now, own=False, brought_by=sources)
    return there.model_copy(update={"brought_by": tuple(dict.fromkeys((*there.brought_by, *sources)))})


def returned(vote: Vote, there: Vote | None, idea_id: str, ideas: Collection[str], now: datetime) -> Vote:
    """The vote for an idea whose merge was undone; `ideas` are that one and those that were merged into it before."""
    sources = tuple(each for each in vote.brought_by if each in ideas and each != idea_id)
    own = idea_id in vote.brought_by
    if there is None:
        return Vote(item_id=idea_id, player_id=vote.player_id, voted_at=now, own=own, brought_by=sources)
    together = tuple(dict.fromkeys((*there.brought_by, *sources)))
    return there.model_copy(update={"own": there.own or own, "brought_by": together})


def left(vote: Vote, ideas: Collection[str]) -> Vote | None:
    """The vote that stays where the others return from; None: nothing is left of it."""
    sources = tuple(each for each in vote.brought_by if each not in ideas)
    return vote.model_copy(update={"brought_by": sources}) if vote.own or sources else None
