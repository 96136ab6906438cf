"""What asking, accepting, parting and blocking do to two players, by value; and which facts that is."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.friends.models.between import Between
from functions.friends.models.limits import Limits
from functions.friends.models.lists import FriendLists
from functions.friends.models.pairs import Pair
from functions.friends.models.relations import EndedState
from functions.friends.rules import requests as rules
from functions.friends.rules.facts import facts
from functions.friends.rules.standing import relation

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LIMITS = Limits(
    friends_limit=2, pending_friend_requests_limit=2, daily_friend_requests_limit=3, blocked_players_limit=1
)
STRANGERS = Between(mine=FriendLists(player_id="a"), theirs=FriendLists(player_id="b"), pairs=(Pair.of("a", "b"),))


def asked(between: Between, *, now: datetime = NOW, accepts: bool = True, accept_only: bool = False) -> Between:
    return rules.requested(between, now, LIMITS, accepts=accepts, accept_only=accept_only)


def state(between: Between) -> str:
    return relation(between).state.value


def names(before: Between, after: Between) -> list[str]:
    return [type(fact).__name__ for fact in facts(before, after)]


WAITING = asked(STRANGERS)
FRIENDS = asked(WAITING.turned()).turned()
BLOCKING = rules.blocked(STRANGERS, NOW, LIMITS)
"""The caller, `a`, has asked `b`; both are friends; `a` blocks `b`."""


def test_who_stands_how_is_seen_from_both_sides():
    assert [state(between) for between in (STRANGERS, WAITING, FRIENDS, BLOCKING)] == [
        "none",
        "sent",
        "friends",
        "blocked",
    ]
    assert [state(between.turned()) for between in (WAITING, FRIENDS, BLOCKING)] == ["received", "friends", "none"]


@pytest.mark.parametrize("between", [WAITING, FRIENDS])
def test_what_is_so_already_stays(between):
    assert asked(between) == between


def test_nothing_is_left_between_friends_and_after_parting():
    assert FRIENDS.pairs[0].is_empty
    parted = rules.ended(FRIENDS, None)
    assert (parted.mine.friends, parted.theirs.friends) == ({}, {})
    assert rules.ended(FRIENDS, EndedState.RECEIVED) == FRIENDS


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (STRANGERS, WAITING, ["FriendRequested"]),
        (WAITING.turned(), FRIENDS.turned(), ["FriendAdded"]),
        (WAITING, STRANGERS, ["FriendRequestEnded"]),
        (FRIENDS, rules.ended(FRIENDS, None), ["FriendRemoved"]),
        (FRIENDS, rules.blocked(FRIENDS, NOW, LIMITS), ["FriendRemoved", "PlayerBlocked"]),
        (WAITING.turned(), rules.blocked(WAITING.turned(), NOW, LIMITS), ["FriendRequestEnded", "PlayerBlocked"]),
        (BLOCKING, rules.unblocked(BLOCKING), ["PlayerUnblocked"]),
        (FRIENDS, FRIENDS, []),
    ],
)
def test_a_change_is_these_facts(before, after, expected):
    assert names(before, after) == expected


def test_a_friendship_that_comes_again_is_another_fact():
    later = NOW + timedelta(hours=1)
    again = asked(asked(rules.ended(FRIENDS, None), now=later).turned(), now=later)
    (first,), (second,) = facts(WAITING.turned(), FRIENDS.turned()), facts(asked(STRANGERS, now=later).turned(), again)
    assert first.key != second.key


def test_a_request_to_who_blocks_looks_sent_and_is_no_fact():
    before = BLOCKING.turned()
    after = asked(before)
    assert (state(after), state(after.turned()), names(before, after)) == ("sent", "blocked", [])
    ended = rules.unblocked(after.turned())
    assert (state(ended), state(ended.turned()), names(after.turned(), ended)) == ("none", "none", ["PlayerUnblocked"])
    assert names(after, rules.ended(after, None)) == []


def lists(**changes: object) -> Between:
    return STRANGERS.model_copy(update={"mine": STRANGERS.mine.model_copy(update=changes)})


@pytest.mark.parametrize(
    ("before", "options", "error"),
    [
        (BLOCKING, {}, rules.PlayerIsBlocked),
        (STRANGERS, {"accept_only": True}, rules.NoFriendRequest),
        (WAITING, {"accept_only": True}, rules.NoFriendRequest),
        (STRANGERS, {"accepts": False}, rules.FriendRequestsRefused),
        (lists(friends=dict.fromkeys("xy", NOW)), {}, rules.FriendsLimitReached),
        (lists(sent=dict.fromkeys("xy", NOW)), {}, rules.TooManyFriendRequests),
        (lists(requests_day="2026-11-20", requests_made=3), {}, rules.DailyFriendRequestsUsed),
    ],
)
def test_a_request_is_refused(before, options, error):
    with pytest.raises(error):
        asked(before, **options)


def test_a_new_day_has_new_requests():
    assert asked(lists(requests_day="2026-11-19", requests_made=3)).mine.requests_made == 1


def test_who_blocks_too_many_blocks_no_more():
    full = lists(blocked={"x": NOW})
    with pytest.raises(rules.BlockedPlayersLimitReached):
        rules.blocked(full, NOW, LIMITS)


def test_two_ids_of_one_player_are_one():
    merged = STRANGERS.mine.model_copy(update={"merged_ids": ("old",)})
    pair = Pair.of("old", "b").model_copy(update={"requested_by": "b", "requested_at": NOW, "asked_id": "old"})
    between = Between(mine=merged, theirs=STRANGERS.theirs, pairs=(STRANGERS.pairs[0], pair))
    assert state(between) == "received"
    assert all(left.is_empty for left in asked(between).pairs)
    blocks = pair.model_copy(update={"requested_by": None, "asked_id": None, "blocked_by": {"b": NOW}})
    blocked = between.model_copy(update={"pairs": (STRANGERS.pairs[0], blocks)})
    assert (state(blocked), state(asked(blocked)), state(asked(blocked).turned())) == ("none", "sent", "blocked")
