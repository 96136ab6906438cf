"""Players report bugs: one bug a crash, whoever has it, and an exact number of players without a hot document."""

import asyncio
import uuid

import pytest

from functions.feedback.api.merging import merge_players
from functions.feedback.events import FeedbackCreated
from functions.feedback.models.bugs import ReportBug
from functions.feedback.models.tasks import CountItem
from functions.feedback.operations import bugs, counting
from functions.feedback.settings import settings
from functions.feedback.store.items import ITEMS
from functions.feedback.store.players import PLAYERS
from shared.firestore import transaction
from shared.identity.callers import Role
from tests.feedback import crash
from tests.local_api import code_of, data_of
from tests.pages import all_items

pytestmark = pytest.mark.usefixtures("api")

MANY = 100


async def report(api, player, **body):
    return await api("feedback-report-bug", token=player.token, json=body or crash())


async def mine(api, player, **params) -> dict:
    return data_of(await api("feedback-list-my-bugs", token=player.token, params=params))


async def listed(api, staff, bug_id, **params) -> list[dict]:
    items = await all_items(api, "feedback-list-feedback", staff.token, **params)
    return [item for item in items if item["item_id"] == bug_id]


async def count(api, bug_id) -> None:
    answer = await api.deliver("feedback-count-item", CountItem(item_id=bug_id).model_dump_json().encode())
    assert answer.status_code == 204, answer.text


async def test_one_crash_of_two_players_is_one_bug_and_each_sees_their_own_words(api, accounts, listen):
    ada, bob = await accounts.players(2)
    support, told = await accounts.staff(Role.SUPPORT), await listen(FeedbackCreated.topic)
    name = uuid.uuid4().hex
    first = data_of(await report(api, ada, **crash(name, title="It stopped")))
    again = data_of(await report(api, ada, **crash(name, title="It stopped again")))
    other = data_of(await report(api, bob, **crash(name, title="Bob here")))
    assert (first["state"], first["times"], again["times"], other["times"]) == ("open", 1, 2, 1)
    bug_id = first["bug_id"]
    assert {again["bug_id"], other["bug_id"]} == {bug_id}
    await count(api, bug_id)
    (shown,) = await listed(api, support, bug_id, kind="bug", state="open", unassigned="true", order="players")
    assert (shown["players"], shown["times"], shown["title"]) == (2, 3, "KeyError: ''")
    (own,) = (await mine(api, bob))["items"]
    assert (own["title"], own["times"], own["state"]) == ("Bob here", 1, "open")
    assert [message.data["item_id"] for message in await told.messages(1)] == [bug_id]
    assert await told.silence() == []


async def test_a_crash_of_many_at_once_is_counted_exactly_and_written_once():
    body = ReportBug.model_validate(crash())
    player_ids = [uuid.uuid4().hex for _ in range(MANY)]
    receipts = await asyncio.gather(
        *(transaction.run(lambda tx, player=player_id: bugs.report(tx, player, body)) for player_id in player_ids)
    )
    (bug_id,) = {receipt.bug_id for receipt in receipts}
    before = await ITEMS.get(bug_id)
    assert before is not None
    assert before.players == 1  # nobody but the first has written it
    await transaction.run(lambda tx: counting.count(tx, bug_id))
    after = await ITEMS.get(bug_id)
    assert after is not None
    assert (after.players, after.times) == (MANY, MANY)


async def test_a_player_s_bugs_are_listed_by_pages_the_last_first(api, accounts):
    (ada,) = await accounts.players(1)
    ids = [data_of(await report(api, ada))["bug_id"] for _ in range(3)]
    first = await mine(api, ada, limit=2)
    rest = await mine(api, ada, limit=2, cursor=first["next_cursor"])
    assert [item["bug_id"] for item in first["items"] + rest["items"]] == ids[::-1]
    assert rest["next_cursor"] is None


async def test_support_pages_through_the_list_in_both_orders(api, accounts):
    (ada,) = await accounts.players(1)
    support = await accounts.staff(Role.SUPPORT)
    ids = {data_of(await report(api, ada))["bug_id"] for _ in range(3)}
    for order in ("changed", "players"):
        seen, cursor = [], None
        while cursor is not None or not seen:
            params = {"limit": 2, "order": order} | ({"cursor": cursor} if cursor else {})
            page = data_of(await api("feedback-list-feedback", token=support.token, params=params))
            seen += [item["item_id"] for item in page["items"]]
            cursor = page["next_cursor"]
        assert ids <= set(seen)
        assert len(seen) == len(set(seen))


async def test_a_day_takes_so_many_different_bugs(api, accounts):
    (ada,) = await accounts.players(1)
    bug = crash()
    data_of(await report(api, ada, **bug))

    async def use_up(tx) -> None:
        player = await tx.get(PLAYERS, ada.id)
        tx.put(PLAYERS, ada.id, player.model_copy(update={"bugs": settings().daily_bug_reports}))

    await transaction.run(use_up)
    assert code_of(await report(api, ada)) == "DAILY_BUG_REPORTS_USED"
    assert data_of(await report(api, ada, **bug))["times"] == 2


async def test_support_asks_for_bugs_of_a_version_and_a_platform(api, accounts):
    ada, bob = await accounts.players(2)
    support, name, version = await accounts.staff(Role.SUPPORT), uuid.uuid4().hex, f"9.{uuid.uuid4().hex[:6]}"
    clients = [{"version": version, "platform": "windows"}, {"version": "1.0.0", "platform": "linux"}]
    for player, client in zip((ada, bob), clients, strict=True):
        bug_id = data_of(await report(api, player, **crash(name, client=client)))["bug_id"]
    await count(api, bug_id)
    assert await listed(api, support, bug_id, version=version)
    assert await listed(api, support, bug_id, version=version, platform="windows", kind="bug", order="players")
    assert await listed(api, support, bug_id, version=version, platform="linux") == []
    assert await listed(api, support, bug_id, version="1.0", platform="linux") == []
    exported = data_of(await api("feedback-export-feedback", token=support.token, params={"version": version}))
    assert bug_id in exported["csv"]


async def test_a_bug_comes_back_when_two_players_say_so_and_once_from_a_version(api, accounts):
    ada, eve, bob = await accounts.players(3)
    support, name = await accounts.staff(Role.SUPPORT), uuid.uuid4().hex
    later = {"version": "999999999", "platform": "windows"}
    bug_id = data_of(await report(api, ada, **crash(name)))["bug_id"]

    async def done(fixed_in: str) -> None:
        wanted = {"state": "done", "fixed_in": fixed_in}
        path = {"item_id": bug_id}
        data_of(await api("feedback-change-feedback-state", token=support.token, path_values=path, json=wanted))

    async def state_by(player, **client) -> str:
        return data_of(await report(api, player, **crash(name, client=later | client)))["state"]

    await done("1.5")
    assert [await state_by(eve) for _ in range(3)] == ["done"] * 3
    assert await state_by(bob, version="1.4.9") == "done"
    assert await state_by(bob, version="1.5") == "open"
    await done("1.5.0")
    assert [await state_by(player) for player in (ada, eve, bob)] == ["done"] * 3
    await done("1.6")
    assert [await state_by(player) for player in (eve, eve, ada)] == ["done", "done", "open"]


async def test_an_account_that_was_merged_is_no_second_player(api, accounts):
    eve, second = await accounts.players(2)
    support, name = await accounts.staff(Role.SUPPORT), uuid.uuid4().hex
    again = crash(name, client={"version": "2.0", "platform": "windows"})
    bug_id = data_of(await report(api, second, **crash(name)))["bug_id"]
    wanted = {"state": "done", "fixed_in": "1.5"}
    path = {"item_id": bug_id}
    data_of(await api("feedback-change-feedback-state", token=support.token, path_values=path, json=wanted))
    data_of(await report(api, second, **again))
    await transaction.run(lambda tx: merge_players(tx, second.id, eve.id))
    assert data_of(await report(api, eve, **again))["state"] == "done"
