"""Bots at war: each plays rounds through the gateway until the season ends, and writes down what it is told."""

import asyncio
import random
import time
import uuid
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from emulators.replay.api import Answered, Api, ApiError
from emulators.replay.matches_file import Problem
from emulators.replay.registration import Account
from emulators.war import bots
from emulators.war.bots import Action
from emulators.war.journal import Entry, Journal
from emulators.war.position import Position

ROUND_HOURS = 6
"""Hours of the game between one look of a bot and the next, on the average."""

MOST_ACTIONS = 3
FIGHTS = 0.5
RAIDS = 0.08
CHANGES, LONELY = 0.08, 0.5
"""How often a bot thinks of its tribe instead of the war, and one that has none."""

LIMITED = frozenset({"attacked", "raided"})
BATTLES_A_MINUTE = 9
"""One less than the API takes from a player."""

REFUSALS = frozenset(
    {
        "ALREADY_IN_TRIBE",
        "ARMY_CAP_EXCEEDED",
        "ATTACK_NEEDS_TRIBE",
        "ATTACK_TOO_SMALL",
        "BUILDING_ALREADY_UPGRADING",
        "INSUFFICIENT_RESOURCES",
        "INSUFFICIENT_UNITS",
        "NOT_IN_THIS_TRIBE",
        "NO_UNITS_STATIONED",
        "OWN_TERRITORY",
        "RAID_COOLDOWN",
        "RAID_FORBIDDEN",
        "RAID_TARGET_PROTECTED",
        "RAID_UNEVEN",
        "SEASON_NOT_ACTIVE",
        "TERRITORY_NOT_HELD",
        "TRAINING_QUEUE_FULL",
        "TRIBE_FULL",
        "TRIBE_KEPT",
        "TRIBE_ROLE_FULL",
        "TRIBE_ROLE_NEEDED",
        "UNKNOWN_INVITE",
        "UNKNOWN_TRAINING",
        "UNKNOWN_TRIBE",
    }
)
"""What a bot may be refused, as the world moves on between its look and its action."""


Change = Callable[["Bot", Mapping[str, Any], random.Random], Awaitable[bool]]


@dataclass
class War:
    """A season under way, as all bots share it. `offered` is the API's description: bots do what it has paths for.

    `bots` are all who play, by their accounts; `change` is what they do about their tribes.
    """

    api: Api
    position: Position
    game: Mapping[str, Any]
    journal: Journal
    gate: asyncio.Semaphore
    stopped: asyncio.Event
    players: Sequence[str] = ()
    offered: str = ""
    bots: dict[str, "Bot"] = field(default_factory=dict)
    change: Change | None = None
    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_on(self) -> bool:
        """Whether bots are to go on."""
        return not self.stopped.is_set() and datetime.now(UTC) < self.position.ends_at


class Bot:
    """A player that decides by chance, which its number and the war's seed fix."""

    def __init__(self, war: War, account: Account, number: int) -> None:
        self.account = account
        self.number = number
        self.war = war
        self.turn = asyncio.Lock()
        """Held while the bot acts, or while something is done to it that it has to know of."""
        self._fought: list[float] = []
        self._chance = random.Random(f"{war.position.seed}:{number}")  # noqa: S311 - a game

    async def play(self) -> None:
        """Look and act, again and again, until the season ends or the war is stopped."""
        seconds = ROUND_HOURS * self.war.position.hour_seconds
        await self._pause(self._chance.uniform(0, seconds))
        while self.war.is_on:
            async with self.war.gate, self.turn:
                await self._round()
            await self._pause(seconds * self._chance.uniform(0.5, 1.5))

    async def _round(self) -> None:
        for _ in range(self._chance.randint(1, MOST_ACTIONS)):
            mine = await self.ask("GET", "/v1/users/me")
            if mine is None or not self.war.is_on:
                return
            share = CHANGES if mine["tribe_id"] else LONELY
            if self.war.change is not None and self._chance.random() < share:
                await self.war.change(self, mine, self._chance)
                continue
            action = await self._next(mine)
            if action is None or not await self.act(action):
                return

    async def _next(self, mine: Mapping[str, Any]) -> Action | None:
        if self._offers("/v1/battles/raid") and self._chance.random() < RAIDS:
            others = [player for player in self.war.players if player != self.account.user_id]
            raid = bots.next_raid(mine, others, self._chance)
            if raid is not None and self._may_fight():
                return raid
        if self._offers("/v1/battles/attack-territory") and self._chance.random() < FIGHTS:
            seen = await self.ask("GET", "/v1/territories")
            action = bots.next_fight(mine, seen["territories"], self.war.game, self._chance) if seen else None
            if action is not None and (action.kind not in LIMITED or self._may_fight()):
                return action
        return bots.next_build(mine, self.war.game, self._chance)

    def _offers(self, path: str) -> bool:
        return f"{path}:" in self.war.offered

    def _may_fight(self) -> bool:
        """Whether another battle is within the limit a minute; who waits for it would keep others from playing."""
        now = time.monotonic()
        self._fought = [at for at in self._fought if at > now - 60]
        if len(self._fought) >= BATTLES_A_MINUTE:
            return False
        self._fought.append(now)
        return True

    async def act(self, action: Action, of: str = "") -> bool:
        """Do something, and write down the answer, for another player where it is `of` theirs; whether it was done."""
        sent = time.time_ns() // 1000
        data = await self.ask(action.method, action.path, action.body, key=uuid.uuid4().hex)
        if data is None:
            return False
        answered = time.time_ns() // 1000
        noted = {**action.about, **(action.body or {}), **data}
        self.war.journal.write(Entry(of or self.account.user_id, action.kind, sent, answered, noted))
        self.war.done[action.kind] += 1
        return True

    async def ask(self, method: str, path: str, body: dict[str, Any] | None = None, *, key: str = "") -> Any | None:
        """The data of an answer; None where it is refused, which is a problem unless bots may be refused that."""
        api = self.war.api
        try:
            answer: Answered = await api.send(method, path, token=await self.account.token(api), body=body, key=key)
        except ApiError as error:
            if error.code in REFUSALS:
                self.war.refused[error.code] += 1
            else:
                self.war.problems.append(Problem(self.account.email, str(error)))
            return None
        return answer.data

    async def _pause(self, seconds: float) -> None:
        left = (self.war.position.ends_at - datetime.now(UTC)).total_seconds()
        try:
            async with asyncio.timeout(max(0.0, min(seconds, left))):
                await self.war.stopped.wait()
        except TimeoutError:
            return


async def fight(war: War, fighters: Iterable[Bot], advance: Callable[[int, str], None]) -> None:
    """Have all bots play until the season ends or the war is stopped; `advance` is told the hour and what was done.

    Raises Unreachable.
    """
    war.bots = {bot.account.user_id: bot for bot in fighters}

    async def watch() -> None:
        while war.is_on:
            _tell(war, advance)
            await asyncio.sleep(min(1.0, war.position.hour_seconds))
        _tell(war, advance)

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(watch())
            for bot in war.bots.values():
                group.create_task(bot.play())
    except ExceptionGroup as errors:
        raise errors.exceptions[0] from None


def _tell(war: War, advance: Callable[[int, str], None]) -> None:
    done = ", ".join(f"{count} {kind}" for kind, count in sorted(war.done.items()))
    advance(war.position.hour_at(datetime.now(UTC)), done)
