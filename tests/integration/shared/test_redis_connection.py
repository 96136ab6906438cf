"""One connection for all: answers reach those who asked, and a lost connection is made again."""

import asyncio
import select
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace

import pytest

from emulators.cloud import LocalCloud
from shared.redis.address import address_of
from shared.redis.connection import NoAnswer, RedisError, Refused, SharedConnection
from shared.redis.script import Script
from shared.settings import settings
from tests.redis_client import redis_client
from tests.waiting import PATIENCE, eventually

ECHO = Script.of("return ARGV[1]")
BROKEN = Script.of("return redis.call('HGET', KEYS[1], 'field')")


@pytest.fixture
async def wire(cloud: LocalCloud) -> AsyncIterator[SharedConnection]:
    """A wire of its own."""
    opened = SharedConnection(address_of(settings().redis_url), patience=PATIENCE)
    yield opened
    await opened.close()


@pytest.fixture
async def impatient(cloud: LocalCloud) -> AsyncIterator[SharedConnection]:
    """A wire that waits half a second for an answer."""
    opened = SharedConnection(address_of(settings().redis_url), patience=0.5)
    yield opened
    await opened.close()


async def echo(wire: SharedConnection, text: str) -> str:
    return (await wire.run(ECHO, [], [text])).decode()


async def test_each_of_many_at_once_gets_the_own_answer(wire):
    texts = [uuid.uuid4().hex for _ in range(500)]
    assert await asyncio.gather(*(echo(wire, text) for text in texts)) == texts


async def test_a_script_that_redis_does_not_know_yet_is_sent_whole(wire):
    text = uuid.uuid4().hex
    assert await wire.run(Script.of(f"return '{text}'"), [], []) == text.encode()


async def test_a_script_that_redis_has_forgotten_is_sent_again(wire):
    await echo(wire, "taught")
    await redis_client().script_flush()
    assert await echo(wire, "again") == "again"


async def test_a_script_that_goes_wrong_raises_and_disturbs_nobody(wire):
    key = f"test:wire:{uuid.uuid4().hex}"
    await redis_client().set(key, "no hash", ex=60)
    asked = asyncio.gather(echo(wire, "a"), wire.run(BROKEN, [key], []), echo(wire, "b"), return_exceptions=True)
    first, wrong, last = await asked
    assert (first, last) == ("a", "b")
    assert isinstance(wrong, Refused)


async def test_who_stops_waiting_leaves_the_answers_of_the_others_alone(wire):
    await echo(wire, "connected")
    gone, stays = asyncio.create_task(echo(wire, "gone")), asyncio.create_task(echo(wire, "stays"))
    await asyncio.sleep(0)
    gone.cancel()
    assert await stays == "stays"
    assert await echo(wire, "later") == "later"


async def connected(wire: SharedConnection) -> None:
    """Wait until Redis answers a wire that has little patience."""

    async def answers() -> bool:
        with suppress(NoAnswer):
            return await echo(wire, "connected") == "connected"
        return False

    await eventually(answers)


async def test_an_answer_that_does_not_come_is_not_waited_for(impatient):
    await connected(impatient)
    await redis_client().execute_command("CLIENT", "PAUSE", 3_600_000, "WRITE")  # scripts, as they may write
    try:
        with pytest.raises(NoAnswer):
            await echo(impatient, "late")
    finally:
        await redis_client().execute_command("CLIENT", "UNPAUSE")
    await connected(impatient)


async def test_an_answer_that_came_while_the_loop_was_busy_is_taken(impatient):
    """As an instance is that imports its clients for another request."""
    await connected(impatient)
    asked = asyncio.create_task(echo(impatient, "in time"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    socket = impatient._link._transport.get_extra_info("socket")
    assert select.select([socket.fileno()], [], [], PATIENCE)[0], "it has come"
    time.sleep(0.7)
    assert await asked == "in time"


async def test_hanging_up_while_connecting_leaves_no_connection(wire):
    name = uuid.uuid4().hex
    greeting = ("CLIENT", "SETNAME", name), ("BLPOP", f"test:{name}", "0")  # which has no end
    other = SharedConnection(replace(address_of(settings().redis_url), greeting=greeting), patience=60)
    asked = asyncio.create_task(echo(other, "never"))
    while name not in await names_of_clients():
        assert not asked.done()
    await other.close()
    with pytest.raises(asyncio.CancelledError):
        await asked

    async def is_gone() -> bool:
        return name not in await names_of_clients()

    await eventually(is_gone)


async def names_of_clients() -> set[str]:
    return {client["name"] for client in await redis_client().client_list()}


async def test_redis_started_again_is_used_again(wire, cloud):
    await echo(wire, "before")
    cloud.stop("redis")
    try:
        with pytest.raises(RedisError):
            await echo(wire, "without")
    finally:
        cloud.start("redis")
    assert await echo(wire, "after") == "after"


async def test_a_connection_that_redis_closed_is_made_again_unnoticed(wire):
    await echo(wire, "before")
    await redis_client().execute_command("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
    assert await echo(wire, "after") == "after"
