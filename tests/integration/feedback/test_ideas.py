"""Players have ideas and vote for them, once; support merges duplicates and says what becomes of each."""

import asyncio
import uuid

import pytest

from functions.feedback.events import FeedbackChanged
from functions.feedback.models.ideas import CreateIdea
from functions.feedback.models.items import FeedbackKind
from functions.feedback.models.tasks import CountItem, TellPlayers
from functions.feedback.operations import counting, ideas, merging, recounting
from functions.feedback.store import items
from functions.feedback.store.items import ITEMS
from functions.feedback.store.votes import VOTES
from shared.events.notices import PlayerNotice
from shared.firestore import transaction
from shared.identity.callers import Role
from tests.feedback import idea
from tests.local_api import code_of, data_of
from tests.pages import all_items

pytestmark = pytest.mark.usefixtures("api")

MANY = 200


async def proposed(api, player, **changes) -> str:
    return data_of(await api("feedback-create-idea", token=player.token, json=idea(**changes)))["idea_id"]


async def vote(api, player, idea_id):
    return await api("feedback-vote-for-idea", token=player.token, path_values={"idea_id": idea_id})


async def retract(api, player, idea_id):
    return await api("feedback-retract-vote", token=player.token, path_values={"idea_id": idea_id})


async def count(api, idea_id) -> int:
    body = CountItem(item_id=idea_id).model_dump_json().encode()
    assert (await api.deliver("feedback-count-item", body)).status_code == 204
    counted = await ITEMS.get(idea_id)
    assert counted is not None
    return counted.players


async def change(api, staff, item_id, state, **body):
    path = {"item_id": item_id}
    return await api(
        "feedback-change-feedback-state", token=staff.token, path_values=path, json={"state": state} | body
    )


async def listed(api, player, **params) -> list[str]:
    return [item["idea_id"] for item in await all_items(api, "feedback-list-ideas", player.token, limit=50, **params)]


async def test_a_vote_counts_once_and_can_be_taken_back(api, accounts):
    ada, bob = await accounts.players(2)
    idea_id = await proposed(api, ada)
    for player in (ada, bob, bob):
        assert data_of(await vote(api, player, idea_id))["votes_for_it"] is True
    assert await count(api, idea_id) == 2
    for _ in range(2):
        assert data_of(await retract(api, ada, idea_id))["votes_for_it"] is False
    assert await count(api, idea_id) == 1
    votes = data_of(await api("feedback-list-my-votes", token=bob.token))["items"]
    assert [(item["idea_id"], item["votes"]) for item in votes] == [(idea_id, 1)]
    assert code_of(await vote(api, bob, uuid.uuid4().hex)) == "UNKNOWN_IDEA"


async def test_two_hundred_who_vote_at_once_are_two_hundred_votes_and_no_write_of_the_idea():
    author, voters = uuid.uuid4().hex, [uuid.uuid4().hex for _ in range(MANY - 1)]
    made = await transaction.run(lambda tx: ideas.propose(tx, author, CreateIdea(title="A mount")))
    await asyncio.gather(
        *(transaction.run(lambda tx, voter=voter: ideas.vote(tx, voter, made.idea_id)) for voter in voters * 2)
    )
    before = await ITEMS.get(made.idea_id)
    assert before is not None
    assert before.players == 1
    await transaction.run(lambda tx: counting.count(tx, made.idea_id))
    after = await ITEMS.get(made.idea_id)
    assert after is not None
    assert after.players == MANY


async def test_the_roadmap_is_listed_by_votes_and_without_what_was_taken_down(api, accounts):
    ada, bob = await accounts.players(2)
    support = await accounts.staff(Role.SUPPORT)
    few, many, bad = [await proposed(api, ada) for _ in range(3)]
    data_of(await vote(api, bob, many))
    await count(api, many)
    for item_id, state in ((few, "planned"), (many, "planned"), (bad, "hidden")):
        data_of(await change(api, support, item_id, state))
    mine = [item for item in await listed(api, bob, state="planned") if item in (few, many, bad)]
    assert mine == [many, few]
    assert code_of(await vote(api, bob, bad)) == "UNKNOWN_IDEA"
    data_of(await change(api, support, few, "declined", answer="It would be too easy."))
    assert (few in await listed(api, bob), few in await listed(api, bob, state="declined")) == (False, True)
    assert code_of(await vote(api, bob, few)) == "VOTING_CLOSED"
    page = data_of(await api("feedback-list-ideas", token=bob.token, params={"limit": 1}))
    following = await listed(api, bob, cursor=page["next_cursor"])
    assert page["items"][0]["idea_id"] not in following


async def test_who_votes_is_told_once_of_each_state(api, accounts, listen):
    ada, bob = await accounts.players(2)
    support = await accounts.staff(Role.SUPPORT)
    changed, told = await listen(FeedbackChanged.topic), await listen(PlayerNotice.topic)
    idea_id = await proposed(api, ada)
    data_of(await vote(api, bob, idea_id))
    for _ in range(2):
        data_of(await change(api, support, idea_id, "planned"))
    (fact,) = [message.data for message in await changed.messages(1)]
    assert (fact["state"], fact["before"], fact["change"]) == ("planned", "open", 1)
    await api.deliver("feedback-tell-players", TellPlayers(item_id=idea_id, change=1).model_dump_json().encode())
    notices = [message.data for message in await told.messages(2)]
    assert {notice["player_id"] for notice in notices} == {ada.id, bob.id}
    assert {notice["name"] for notice in notices} == {"idea_planned"}
    await api.deliver("feedback-tell-players", TellPlayers(item_id=idea_id, change=0).model_dump_json().encode())
    assert await told.silence() == []


async def test_a_merge_of_ideas_carries_votes_over_and_whoever_votes_for_both_has_one(api, accounts):
    ada, bob, eve = await accounts.players(3)
    support = await accounts.staff(Role.SUPPORT)
    same, into = await proposed(api, ada), await proposed(api, bob)
    for player, idea_id in ((bob, same), (eve, same), (eve, into)):
        data_of(await vote(api, player, idea_id))
    path, body = {"item_id": same}, {"into": into}
    for _ in range(2):
        merged = data_of(await api("feedback-merge-ideas", token=support.token, path_values=path, json=body))
    assert (merged["state"], merged["merged_into"]) == ("merged", into)
    assert code_of(await vote(api, ada, same)) == "FEEDBACK_MERGED"
    await count(api, same)
    assert await VOTES.count(("item_id", "==", same)) == 0
    assert await count(api, into) == 3


async def voters(idea_id) -> set[str]:
    return {vote.player_id for vote in (await VOTES.named(("item_id", "==", idea_id), limit=99)).values()}


async def merge(api, support, idea_id, into):
    path = {"item_id": idea_id}
    return await api("feedback-merge-ideas", token=support.token, path_values=path, json={"into": into})


async def unmerge(api, support, idea_id):
    return await api("feedback-unmerge-idea", token=support.token, path_values={"item_id": idea_id})


async def test_an_undone_merge_gives_each_idea_the_votes_of_its_own_voters(api, accounts):
    ada, bob, eve, dan = await accounts.players(4)
    support = await accounts.staff(Role.SUPPORT)
    first, same, into = [await proposed(api, player) for player in (ada, bob, eve)]
    for player, idea_id in ((dan, first), (dan, same), (eve, same)):
        data_of(await vote(api, player, idea_id))
    data_of(await change(api, support, same, "planned"))
    data_of(await merge(api, support, first, same))
    await count(api, first)
    data_of(await merge(api, support, same, into))
    await count(api, same)
    assert await voters(into) == {ada.id, bob.id, eve.id, dan.id}
    data_of(await vote(api, ada, into))
    assert code_of(await unmerge(api, support, first)) == "FEEDBACK_MERGED"
    back = data_of(await unmerge(api, support, same))
    assert (back["state"], back["merged_into"]) == ("planned", None)
    assert code_of(await unmerge(api, support, same)) == "NOT_MERGED"
    assert code_of(await merge(api, support, same, into)) == "VOTES_RETURNING"
    for _ in range(3):
        await count(api, same)
    assert await count(api, same) == 4
    assert await voters(same) == {ada.id, bob.id, eve.id, dan.id}
    assert await voters(into) == {ada.id, eve.id}
    data_of(await unmerge(api, support, first))
    for _ in range(3):
        await count(api, first)
    assert (await voters(first), await voters(same)) == ({ada.id, dan.id}, {bob.id, eve.id, dan.id})
    data_of(await merge(api, support, same, into))


async def test_support_looks_after_feedback_and_takes_it_out_as_csv(api, accounts):
    (ada,) = await accounts.players(1)
    support = await accounts.staff(Role.SUPPORT)
    idea_id = await proposed(api, ada, title="=1+1 is two")
    path = {"item_id": idea_id}
    refused = await api("feedback-assign-feedback", token=support.token, path_values=path, json={"assignee_id": ada.id})
    assert code_of(refused) == "NOT_OF_STAFF"
    body = {"assignee_id": support.id}
    data_of(await api("feedback-assign-feedback", token=support.token, path_values=path, json=body))
    params = {"assignee_id": support.id}
    exported = data_of(await api("feedback-export-feedback", token=support.token, params=params))
    assert exported["next_cursor"] is None
    assert idea_id in exported["csv"]
    assert "'=1+1 is two" in exported["csv"]
    details = data_of(await api("feedback-get-feedback", token=support.token, path_values=path))
    assert (details["assignee_id"], details["author_id"], details["latest"]) == (support.id, ada.id, [])


async def test_after_a_merge_of_accounts_both_votes_are_the_player_s_until_it_is_undone(api, accounts):
    ada, bob = await accounts.players(2)
    idea_id = await proposed(api, ada)
    kept = await transaction.run(lambda tx: merging.merge_players(tx, ada.id, bob.id))
    data_of(await vote(api, bob, idea_id))
    assert await VOTES.count(("item_id", "==", idea_id)) == 1
    await transaction.run(lambda tx: merging.undo_merge(tx, bob.id, kept.kept, ()))
    assert data_of(await api("feedback-list-my-votes", token=bob.token))["items"] == []
    data_of(await vote(api, bob, idea_id))
    assert await VOTES.count(("item_id", "==", idea_id)) == 2


async def test_a_recount_that_was_killed_goes_on_where_it_had_come_to(api, accounts, monkeypatch):
    ada, other = await accounts.players(2)
    for player in (ada, other):
        for number in range(2):
            idea = {"title": f"Idea {number} of {player.id[:8]}", "text": ""}
            data_of(await api("feedback-create-idea", token=player.token, json=idea))
    everything = {name for kind in FeedbackKind for name in await items.page(kind, 500, "")}
    counted: list[str] = []

    async def note(item_id: str) -> None:
        if len(counted) == 3:
            raise ConnectionError
        counted.append(item_id)

    async def settle(item_id: str) -> None:
        counted.append(item_id)

    monkeypatch.setattr(recounting, "AT_ONCE", 1)
    monkeypatch.setattr(recounting, "settle", note)
    with pytest.raises(ConnectionError):
        await recounting.recount()
    monkeypatch.setattr(recounting, "settle", settle)
    assert await recounting.recount() == len(everything) - 3
    assert len(counted) == len(everything)
    assert set(counted) == everything
    assert await recounting.recount() == len(everything)


async def test_words_that_the_studio_blocks_are_in_no_idea_and_those_that_it_watches_may_be(api, accounts):
    ada, admin = await accounts.player(), await accounts.staff(Role.ADMIN)
    about = {"token": admin.token, "path_values": {"language": "en"}}
    data_of(await api("ugc-set-words", json={"blocked": ["grumblefish"], "watched": ["wobbleduck"]}, **about))
    try:
        for refused in ({"title": "A GRUMBLEF1SH pond"}, {"text": "With a grumblefish."}):
            answer = await api("feedback-create-idea", token=ada.token, json=idea(**refused))
            assert code_of(answer) == "UGC_WORDS_REFUSED"
        made = await proposed(api, ada, title="A wobbleduck pond")
        assert (await ITEMS.get(made)).title == "A wobbleduck pond"
    finally:
        data_of(await api("ugc-set-words", json={}, **about))
    assert len(await ITEMS.select(("author_id", "==", ada.id), limit=5)) == 1
