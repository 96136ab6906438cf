"""Many drops, each told of three times in random order, while processes stop: each is granted and reported once.

A tenth of what the requirement asks for; `--full-size` is all of it.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence

import pytest

from functions.commerce.store.wallets import LEDGER
from functions.drops.models.campaigns import Campaign, DeliveryFigures
from functions.drops.models.entitlements import DropEntitlement
from functions.drops.operations import campaigns, comparing, following, reporting
from functions.drops.store.entitlements import to_report
from shared import clients
from tests.stopping import Stopped, StoppingAt
from tests.twitch import Viewer, campaign, coins, drop_of, kept, link, message_of, new_viewer

A_MESSAGE = 5
AT_ONCE = 8
VIEWERS = 10
LATEST_STOP = 60
"""Waits of the work that a process may survive before it stops."""

Work = Callable[[], Awaitable[object]]


async def deliver(work: Sequence[Work], chance: random.Random, at_once: int = 1) -> None:
    """Do each; half of them are stopped somewhere, and are done again later, as Cloud Tasks has it."""
    waiting = list(work)

    async def deliver_some() -> None:
        while waiting:
            each = waiting.pop()
            if chance.random() < 0.5:
                await stop(each, chance)
                waiting.insert(chance.randrange(len(waiting) + 1), each)
            else:
                await each()

    await asyncio.gather(*(deliver_some() for _ in range(at_once)))


async def stop(work: Work, chance: random.Random) -> None:
    """Do some work in a process that stops; what goes wrong in it after that is nobody's."""
    stopping = StoppingAt(work(), chance.randrange(LATEST_STOP), answered=chance.random() < 0.5)
    try:
        await stopping
    except (Stopped, RuntimeError):
        if not stopping.stopped:
            raise
        await clients.close("partners")


async def figures(running: Campaign) -> DeliveryFigures:
    return (await campaigns.with_figures(running.campaign_id)).figures


@pytest.fixture
def number(request) -> int:
    """How many drops there are."""
    return 1000 if request.config.getoption("full_size") else 100


async def follow_all(running: Campaign, viewers: Sequence[Viewer], number: int, chance: random.Random) -> None:
    """Twitch tells three times of each drop, in any order."""
    drops = [drop_of(running, viewers[place % VIEWERS]) for place in range(number)]
    messages = [message_of(*drops[start : start + A_MESSAGE]) for start in range(0, number, A_MESSAGE)]
    names = [(await kept(message)).name for message in messages for _ in range(3)]
    chance.shuffle(names)
    await deliver([lambda name=name: following.follow(name) for name in names], chance, AT_ONCE)


async def test_each_is_granted_once_and_reported(cloud, accounts, number):
    chance = random.Random(number)
    running, viewers = await campaign(), [new_viewer() for _ in range(VIEWERS)]
    players = [await accounts.player() for _ in viewers]
    linked = VIEWERS // 2
    for player, viewer in zip(players[:linked], viewers[:linked], strict=True):
        await link(player.id, viewer)

    await follow_all(running, viewers, number, chance)
    half = number // 2
    shown = await figures(running)
    assert (shown.granted, shown.waiting, shown.held, shown.unreported) == (half, half, 0, half)

    for player, viewer in zip(players[linked:], viewers[linked:], strict=True):
        await link(player.id, viewer)
    await deliver([lambda viewer=viewer: comparing.settle_user(viewer.user_id) for viewer in viewers * 3], chance)
    shown = await figures(running)
    assert (shown.granted, shown.waiting, shown.held) == (number, 0, 0)
    each = number // VIEWERS
    assert [await coins(player.id) for player in players] == [each * 100] * VIEWERS
    assert [await LEDGER.count(("player_id", "==", player.id)) for player in players] == [each] * VIEWERS

    own = [name for name, drop in (await all_to_report()).items() if drop.campaign_id == running.campaign_id]
    batches = [own[start : start + 100] for start in range(0, len(own), 100)] * 3
    await deliver([lambda batch=batch: reporting.report(batch) for batch in batches], chance)
    assert (await figures(running)).unreported == 0


async def all_to_report() -> dict[str, DropEntitlement]:
    drops: dict[str, DropEntitlement] = {}
    while page := await to_report(100, next(reversed(drops), "")):
        drops |= page
    return drops
