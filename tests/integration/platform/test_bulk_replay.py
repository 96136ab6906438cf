"""All dead letters of a function, delivered again: some at a time, each once, with what has been done to be seen."""

import asyncio
import uuid

import pytest

from functions.platform.events import BulkReplayAdvanced
from functions.platform.operations.dead_letters import AT_A_TIME
from shared.identity.callers import Role
from tests.accounts import Account
from tests.dead_letters import buried, keep, letters_of
from tests.local_api import LocalApi, code_of, data_of

START, GET, CONTINUE = "platform-replay-dead-letters", "platform-get-bulk-replay", "platform-continue-bulk-replay"
TOPIC = "match.completed"


@pytest.fixture
async def admin(accounts) -> Account:
    return await accounts.staff(Role.ADMIN)


@pytest.fixture
def function() -> str:
    return f"test-{uuid.uuid4().hex}"


async def start(api: LocalApi, admin: Account, function: str) -> dict:
    answer = await api(START, token=admin.token, json={"function": function})
    assert answer.status_code == 202
    return dict(data_of(answer))


async def progress(api: LocalApi, admin: Account, replay_id: str) -> dict:
    return dict(data_of(await api(GET, token=admin.token, path_values={"replay_id": replay_id})))


async def test_all_of_a_function_s_letters(api, admin, function, listen):
    number = AT_A_TIME + 5
    await asyncio.gather(*(keep(api, buried(function=function)) for _ in range(number)))
    await keep(api, buried(function=function, source_topic=""))
    other = f"{function}-other"
    await keep(api, buried(function=other))
    advanced, published = await listen(BulkReplayAdvanced.topic), await listen(TOPIC)
    run = await start(api, admin, function)
    assert (run["total"], run["sent"], run["finished_at"], run["requested_by"]) == (number + 1, 0, None, admin.id)
    steps = []
    while (await progress(api, admin, run["replay_id"]))["finished_at"] is None:
        (message,) = await advanced.messages(1)
        event = BulkReplayAdvanced.model_validate(message.data)
        answers = await asyncio.gather(*(api.push(CONTINUE, event) for _ in range(3)))
        assert {answer.status_code for answer in answers} == {204}
        steps.append((await progress(api, admin, run["replay_id"]))["sent"])
    after = await progress(api, admin, run["replay_id"])
    assert (after["sent"], after["skipped"]) == (number, 1)
    assert steps[-1] == number
    assert len(steps) == 3
    messages = await published.messages(number, replay_to=function)
    assert len({message.attributes["replay_of"] for message in messages}) == len(messages) == number
    assert await published.silence(replay_to=function) == []
    assert await published.silence(replay_to=other) == []
    states = [letter["state"] for letter in await letters_of(api, admin.token, function=function, limit=50)]
    assert (states.count("replaying"), states.count("dead")) == (number, 1)
    assert (await api.push(CONTINUE, event)).status_code == 204
    assert await progress(api, admin, run["replay_id"]) == after
    assert await advanced.silence() == []


async def test_two_at_once_send_each_letter_once(api, admin, function, listen):
    await asyncio.gather(*(keep(api, buried(function=function)) for _ in range(6)))
    published = await listen(TOPIC)
    runs = await asyncio.gather(start(api, admin, function), start(api, admin, function))
    first = [BulkReplayAdvanced(replay_id=run["replay_id"], position="") for run in runs]
    await asyncio.gather(*(api.push(CONTINUE, event) for event in first))
    messages = await published.messages(6, replay_to=function)
    assert len({message.attributes["replay_of"] for message in messages}) == len(messages) == 6
    assert await published.silence(replay_to=function) == []


async def test_nothing_is_dead(api, admin, function):
    run = await start(api, admin, function)
    assert (await api.push(CONTINUE, BulkReplayAdvanced(replay_id=run["replay_id"], position=""))).status_code == 204
    after = await progress(api, admin, run["replay_id"])
    assert (after["total"], after["sent"], after["skipped"]) == (0, 0, 0)
    assert after["finished_at"]


async def test_large_letters_go_a_few_at_a_time(api, admin, function, listen):
    await asyncio.gather(*(keep(api, buried(function=function, payload="x" * 790_000)) for _ in range(7)))
    advanced = await listen(BulkReplayAdvanced.topic)
    run = await start(api, admin, function)
    sent = []
    while (await progress(api, admin, run["replay_id"]))["finished_at"] is None:
        (message,) = await advanced.messages(1)
        assert (await api.push(CONTINUE, BulkReplayAdvanced.model_validate(message.data))).status_code == 204
        sent.append((await progress(api, admin, run["replay_id"]))["sent"])
    assert sent == [2, 4, 6, 7, 7]


async def test_an_unknown_replay(api, admin):
    answer = await api(GET, token=admin.token, path_values={"replay_id": "nothing"})
    assert (answer.status_code, code_of(answer)) == (404, "UNKNOWN_REPLAY")
    assert (await api.push(CONTINUE, BulkReplayAdvanced(replay_id="nothing", position=""))).status_code == 204


@pytest.mark.parametrize("body", [{}, {"function": ""}, {"function": "a/b"}, {"function": None}])
async def test_what_is_no_function(api, admin, body):
    assert (await api(START, token=admin.token, json=body)).status_code == 422
