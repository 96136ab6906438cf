"""What a merge of two accounts does to players' lists, by value."""

from datetime import UTC, datetime

from functions.friends.models.lists import FriendLists
from functions.friends.rules import merging as rules

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def lists(player_id: str, *friends: str, blocked: tuple[str, ...] = (), **changes: object) -> FriendLists:
    given = {"player_id": player_id, "friends": dict.fromkeys(friends, NOW), "blocked": dict.fromkeys(blocked, NOW)}
    return FriendLists.model_validate(given | changes)


def undone(source, target, added):
    return rules.unmerged(source, target, added, added)


def test_the_target_has_the_friends_of_both_and_nobody_is_their_own():
    source, target, added = rules.merged(lists("s", "a", "b", "t", blocked=("e",)), lists("t", "b", "s"), 1000)
    assert set(target.friends) == {"a", "b"}
    assert (set(target.blocked), target.merged_ids, source.merged_into) == ({"e"}, ("s",), "t")
    assert (added.friends, added.repeated_friends, added.were_friends) == (("a",), ("b",), True)


def test_an_undo_gives_both_what_they_had():
    before = lists("s", "a", "b", "t", blocked=("e",)), lists("t", "b", "s", blocked=("d",))
    source, target, added = rules.merged(*before, 1000)
    assert undone(source, target, added) == before


def test_whom_the_target_has_parted_from_is_gone_for_the_source_too():
    source, target, added = rules.merged(lists("s", "a", "b"), lists("t", "b"), 1000)
    parted = target.model_copy(update={"friends": {}})
    source, target = undone(source, parted, added)
    assert (source.friends, target.friends) == ({}, {})


def test_what_has_no_room_stays_with_the_source():
    source, target, added = rules.merged(lists("s", "a", "b"), lists("t", "c"), 2)
    assert len(target.friends) == 2
    assert set(undone(source, target, added)[0].friends) == {"a", "b"}


def test_a_later_merge_keeps_what_it_brought_too():
    _, target, first = rules.merged(lists("s", "a"), lists("t"), 1000)
    _, target, second = rules.merged(lists("r", "a"), target, 1000)
    left, then = rules.rested_on(first, second)
    _, target = rules.unmerged(lists("s", "a", merged_into="t"), target, first, left)
    assert (set(target.friends), target.merged_ids) == ({"a"}, ("r",))
    assert undone(lists("r", "a", merged_into="t"), target, then)[1].friends == {}


def test_a_friend_s_list_follows_a_merge_and_its_undo():
    source, target, added = rules.merged(lists("s", "a"), lists("t"), 1000)
    friend = lists("a", "s", "z")
    for player in (source, target):
        friend, _ = rules.moved(friend, player)
    assert set(friend.friends) == {"t", "z"}
    for player in undone(source, target, added):
        friend, _ = rules.moved(friend, player)
    assert set(friend.friends) == {"s", "z"}


def test_two_friends_who_are_both_merged_find_each_other_in_any_order():
    source, target, _ = rules.merged(lists("s", "a"), lists("t"), 1000)
    gone, left, _ = rules.merged(lists("a", "s"), lists("b"), 1000)
    for first, second in (((target, left), (left, target)), ((left, target), (target, left))):
        friend, player = rules.moved(*first)
        after = {lists.player_id: set(lists.friends) for lists in rules.moved(player, friend)}
        assert after == {"t": {"b"}, "b": {"t"}}, second
    assert (source.merged_into, gone.merged_into) == ("t", "b")


def test_a_thousand_friends_are_moved_in_parts():
    assert [len(part) for part in rules.parts(tuple(map(str, range(45))))] == [20, 20, 5]
