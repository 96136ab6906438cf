"""The duel's rules, by value."""

import asyncio
import json
from typing import Any

import pytest

from samples.duel.server.app import read
from samples.duel.server.duel import Pace, Player, Result
from samples.duel.server.lobby import Lobby
from samples.duel.server.rules import MOST_EMPTY, MOST_ROUNDS, Hand, Standing, winner_of

ROCK, PAPER, SCISSORS = Hand.ROCK, Hand.PAPER, Hand.SCISSORS
ADA, BOB, EVE = Player("ada", "Ada"), Player("bob", "Bob"), Player("eve", "Eve")
PACE = Pace(60, 0)


@pytest.mark.parametrize(
    ("hands", "winner"),
    [
        ((ROCK, SCISSORS), 0),
        ((SCISSORS, PAPER), 0),
        ((PAPER, ROCK), 0),
        ((SCISSORS, ROCK), 1),
        ((PAPER, PAPER), None),
        ((None, PAPER), 1),
        ((ROCK, None), 0),
        ((None, None), None),
    ],
)
def test_a_hand_beats_another(hands, winner):
    assert winner_of(hands) == winner


def after(*rounds: tuple[Hand | None, Hand | None]) -> Standing:
    standing = Standing()
    for hands in rounds:
        assert not standing.is_over
        standing = standing.after(hands)
    return standing


def test_three_rounds_win():
    won = after((ROCK, PAPER), (ROCK, SCISSORS), (ROCK, ROCK), (ROCK, SCISSORS), (ROCK, SCISSORS))
    assert (won.score, won.winner, won.is_over, won.counts, won.is_flawless) == ((3, 1), 0, True, True, False)
    assert after(*[(None, ROCK)] * 3).is_flawless


def test_a_duel_without_an_end_is_a_draw():
    drawn = after(*[(ROCK, ROCK)] * MOST_ROUNDS)
    assert (drawn.is_over, drawn.winner, drawn.counts) == (True, None, True)


def test_a_duel_that_both_have_left_is_no_match():
    left = after((ROCK, PAPER), *[(None, None)] * MOST_EMPTY)
    assert (left.is_over, left.counts) == (True, False)


@pytest.mark.parametrize("text", ["", "[]", "nonsense", "3", '"hello"'])
def test_what_is_no_message_says_nothing(text):
    assert read(text) == {}


class Tab:
    """A connection that keeps what it is told."""

    def __init__(self) -> None:
        self.told: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.ended = False

    def tell(self, message):
        self.told.put_nowait(json.loads(json.dumps(message)))

    def end(self):
        self.ended = True

    async def until(self, kind: str) -> dict[str, Any]:
        while (message := await self.told.get())["kind"] != kind:
            pass
        return message


async def test_two_who_seek_play_and_neither_sees_a_hand_before_both_are_there():
    results: asyncio.Queue[Result] = asyncio.Queue()
    lobby = Lobby(PACE, results.put_nowait)
    tabs = {player: Tab() for player in (ADA, BOB, EVE)}
    for player, tab in tabs.items():
        lobby.enter(player, tab, seeks=True)
    assert (await tabs[EVE].until("waiting")) == {"kind": "waiting"}
    for number in (1, 2, 3):
        assert (await tabs[BOB].until("round"))["round"] == number
        lobby.choose(ADA, number, ROCK)
        lobby.choose(ADA, number, PAPER)
        assert tabs[BOB].told.empty()
        lobby.choose(BOB, number, SCISSORS)
        assert await tabs[BOB].until("revealed") == {
            "kind": "revealed",
            "mine": "scissors",
            "theirs": "rock",
            "winner": "them",
            "score": [0, number],
        }
    over = await tabs[ADA].until("over")
    assert (over["winner"], over["score"], over["opponent"]["name"]) == ("me", [3, 0], "Bob")
    result = await results.get()
    assert (result.match_id, result.players) == (over["match_id"], (ADA, BOB))


async def test_who_comes_back_goes_on_and_the_other_tab_ends():
    lobby = Lobby(PACE, lambda _: None)
    first, second, bob = Tab(), Tab(), Tab()
    lobby.enter(ADA, first, seeks=True)
    lobby.enter(BOB, bob, seeks=True)
    await first.until("round")
    lobby.choose(ADA, 1, ROCK)
    lobby.enter(ADA, second, seeks=False)
    assert (await first.until("elsewhere"), first.ended) == ({"kind": "elsewhere"}, True)
    assert (await second.until("round"))["chosen"] == "rock"
    lobby.leave(ADA, first)
    lobby.choose(BOB, 1, PAPER)
    assert (await second.until("revealed"))["winner"] == "them"


async def test_nobody_meets_themselves_or_who_has_left():
    lobby = Lobby(PACE, lambda _: None)
    tabs = [Tab(), Tab(), Tab()]
    lobby.enter(ADA, tabs[0], seeks=True)
    lobby.enter(ADA, tabs[1], seeks=True)
    assert (await tabs[1].until("waiting")) == {"kind": "waiting"}
    lobby.leave(ADA, tabs[1])
    lobby.enter(BOB, tabs[2], seeks=True)
    assert (await tabs[2].until("waiting")) == {"kind": "waiting"}
