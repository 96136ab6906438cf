"""Ideas, and votes for them."""

from functions.feedback.events import FeedbackCreated
from functions.feedback.models.ideas import CreateIdea, IdeaView, RoadmapState, VoteReceipt
from functions.feedback.operations.counting import count_soon
from functions.feedback.rules import ideas as rules
from functions.feedback.rules import limits
from functions.feedback.settings import settings
from functions.feedback.store import items, players, votes
from functions.ugc.api.words import check_words
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page


async def propose(tx: Transaction, player_id: str, body: CreateIdea) -> IdeaView:
    """A new idea, with its author's vote. One read, and one for each language of the studio's words.

    All players see it at once, so its words are judged first; those that are only watched pass, as support sees each
    idea. Writes the idea, the vote and the player. Raises UgcWordsRefused, DailyIdeasUsed.
    """
    await check_words(title=body.title, text=body.text)
    player = await players.player(tx, player_id)
    players.save(tx, limits.with_idea(player, tx.now, settings().daily_ideas))
    idea = rules.proposed(body, items.new_id(), player_id, tx.now)
    items.add(tx, idea)
    votes.add(tx, idea.item_id, player_id)
    tx.emit(FeedbackCreated(item_id=idea.item_id, kind=idea.kind, created_at=tx.now))
    return rules.view(idea)


async def vote(tx: Transaction, player_id: str, item_id: str) -> VoteReceipt:
    """Vote for an idea, once. Three reads in one call; writes the vote, and queues a task.

    Raises UnknownIdea, FeedbackMerged, VotingClosed.
    """
    await tx.fetch(items.ref(item_id), players.ref(player_id), votes.ref(item_id, player_id))
    idea = rules.idea(await items.item(tx, item_id), item_id)
    player = await players.player(tx, player_id)
    given = await votes.of_one(tx, item_id, player.ids)
    if not given:
        rules.require_votable(idea)
        votes.add(tx, item_id, player_id)
        await count_soon(item_id, tx.now)
    elif not any(each.own for each in given):  # a merge brought it: now the player votes for this one, too
        votes.save(tx, given[0].model_copy(update={"own": True}))
    return VoteReceipt(idea_id=item_id, votes_for_it=True)


async def retract(tx: Transaction, player_id: str, item_id: str) -> VoteReceipt:
    """Vote for an idea no more. Three reads in one call; deletes the vote, and queues a task.

    Raises UnknownIdea, FeedbackMerged.
    """
    await tx.fetch(items.ref(item_id), players.ref(player_id), votes.ref(item_id, player_id))
    rules.idea(await items.item(tx, item_id), item_id)
    player = await players.player(tx, player_id)
    given = await votes.of_one(tx, item_id, player.ids)
    for each in given:
        votes.remove(tx, item_id, each.player_id)
    if given:
        await count_soon(item_id, tx.now)
    return VoteReceipt(idea_id=item_id, votes_for_it=False)


async def page(state: RoadmapState | None, limit: int, cursor: str | None) -> Page[IdeaView]:
    """A page of ideas, those of the most votes first: a read for each, and one more. Raises InvalidCursor."""
    states = [each.value for each in ((state,) if state else rules.ROADMAP)]
    listed = await items.ideas(states, limit + 1, cursors.read_values(cursor, int, str))
    shown = listed[:limit]
    following = cursors.write_values(shown[-1].players, shown[-1].item_id) if len(listed) > limit else None
    return Page(items=tuple(map(rules.view, shown)), next_cursor=following)


async def page_of_votes(player_id: str, limit: int, cursor: str | None) -> Page[IdeaView]:
    """Ideas that a player votes for: a read of the player, one for each vote, one more, and one for each idea."""
    ids = await players.ids_of(player_id)
    given = await votes.of_players(ids, limit + 1, cursors.read_time_and_id(cursor))
    shown, following = cursors.cut(given, limit, lambda each: (each.voted_at, each.item_id))
    voted = await items.items([each.item_id for each in shown])
    listed = [voted[each.item_id] for each in shown if each.item_id in voted]
    return Page(items=tuple(map(rules.view, rules.shown(listed))), next_cursor=following)
