"""Following the function host's deliveries, over the host's own pages."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress

import aiohttp
import pytest
import uvicorn

from emulators.host.event_delivery import DeliveryLog
from emulators.host.functions import HostedFunction
from emulators.host.pages import Pages
from emulators.manifest import EventTrigger, Function
from emulators.replay import reactions as replay_reactions
from emulators.replay.api import Answered, client_session
from emulators.replay.reactions import NoReactions, Reactions
from tests.integration.emulators.local_servers import free_port
from tests.waiting import PATIENCE, eventually

HEARING = ("stats-record-match", "battlepass-award-match-xp")


class HostPages:
    """The pages of a function host that can go away and come back, having forgotten everything."""

    def __init__(self) -> None:
        self.port = free_port()
        self.deliveries = DeliveryLog()

    async def start(self, topic: str = "match.completed") -> None:
        self.deliveries = DeliveryLog()
        triggers = dict.fromkeys(HEARING, topic) | {"platform-store-dead-letter": "dead-letters"}
        functions = {
            name: HostedFunction(
                Function(name=name, module="m", attribute="a", trigger=EventTrigger(type="event", topic=heard))
            )
            for name, heard in triggers.items()
        }
        config = uvicorn.Config(Pages(functions, self.deliveries).app(), port=self.port, log_level="error")
        self._server = uvicorn.Server(config)
        self._serving = asyncio.create_task(self._server.serve())
        while not self._server.started:
            await asyncio.sleep(0.01)

    async def stop(self) -> None:
        self._server.should_exit = True
        self._server.force_exit = True
        await self._serving

    def deliver(self, function: str, match_id: str, status: int = 204) -> float:
        now = time.time()
        self.deliveries.finish(function, match_id, 1, (now, now), status)
        return now


@pytest.fixture
async def host() -> AsyncIterator[HostPages]:
    pages = HostPages()
    await pages.start()
    yield pages
    await pages.stop()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with client_session() as http:
        yield http


@pytest.fixture
async def follow(host: HostPages, session: aiohttp.ClientSession) -> AsyncIterator[Callable[[], Reactions]]:
    tasks: list[asyncio.Task[None]] = []

    def begin() -> Reactions:
        reactions = Reactions(session, f"http://127.0.0.1:{host.port}")
        tasks.append(asyncio.create_task(reactions.follow(lambda _: None)))
        return reactions

    yield begin
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def taken(*match_ids: str) -> dict[str, Answered]:
    return {match_id: Answered({}, time.time(), time.time()) for match_id in match_ids}


async def test_a_match_is_finished_when_every_function_has_reacted(
    host: HostPages, follow: Callable[[], Reactions]
) -> None:
    host.deliver(HEARING[0], "m1")
    host.deliver(HEARING[1], "m1")
    reactions = follow()
    await reactions.begin()
    assert reactions.functions == set(HEARING)
    host.deliver(HEARING[0], "m2")
    host.deliver(HEARING[1], "m2", status=500)
    host.deliver("platform-store-dead-letter", "m2")
    waiting = asyncio.create_task(reactions.wait_for(taken("m2")))
    await eventually(lambda: reactions.unfinished("m2") == [HEARING[1]] and reactions.failures)
    assert not waiting.done()
    last = host.deliver(HEARING[1], "m2")
    assert await waiting == set()
    assert reactions.finished == {"m2": last}
    assert len(reactions.failures) == 1


async def test_reports_wait_for_room(host: HostPages, follow: Callable[[], Reactions]) -> None:
    reactions = follow()
    await reactions.begin()
    reports = taken("m1", "m2")
    await reactions.make_room(reports, 3)
    waiting = asyncio.create_task(reactions.make_room(reports, 2))
    host.deliver(HEARING[0], "m1")
    await eventually(lambda: reactions.unfinished("m1") == [HEARING[1]])
    assert not waiting.done()
    host.deliver(HEARING[1], "m1")
    await asyncio.wait_for(waiting, PATIENCE)


async def test_a_restarted_host_is_followed_again_and_what_it_forgot_is_not_waited_for_long(
    host: HostPages, follow: Callable[[], Reactions], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replay_reactions, "GIVEN_UP_UNSEEN", 1.0)
    for number in range(5):
        host.deliver(HEARING[0], f"before-{number}")
    reactions = follow()
    await reactions.begin()
    reports = taken("forgotten", "after")
    await host.stop()
    await eventually(lambda: reactions.may_be_unseen(reports["forgotten"]))
    await host.start()
    for function in HEARING:
        host.deliver(function, "after")
    await asyncio.wait_for(reactions.make_room(reports, 1), PATIENCE)
    await eventually(lambda: "after" in reactions.finished)
    assert await asyncio.wait_for(reactions.wait_for(reports), PATIENCE) == {"forgotten"}
    assert reactions.may_be_unseen(reports["forgotten"])
    assert not reactions.may_be_unseen(taken("later")["later"])


async def test_missing_reactions_are_given_up_in_the_end(
    host: HostPages, follow: Callable[[], Reactions], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replay_reactions, "GIVEN_UP", 0.5)
    reactions = follow()
    await reactions.begin()
    assert await asyncio.wait_for(reactions.wait_for(taken("m1")), PATIENCE) == {"m1"}
    assert reactions.unfinished("m1") == sorted(HEARING)


async def test_no_function_that_hears_of_matches(host: HostPages, session: aiohttp.ClientSession) -> None:
    await host.stop()
    with pytest.raises(NoReactions, match="does not answer /_functions"):
        await Reactions(session, f"http://127.0.0.1:{host.port}").begin()
    await host.start(topic="match.started")
    with pytest.raises(NoReactions, match=r"No function listens to match\.completed"):
        await Reactions(session, f"http://127.0.0.1:{host.port}").begin()
