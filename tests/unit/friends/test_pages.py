"""Pages of a player's own lists, by value."""

from datetime import UTC, datetime, timedelta

from functions.friends.models.lists import FriendLists
from functions.friends.models.pairs import Pair
from functions.friends.models.relations import ListedState
from functions.friends.rules import pages

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def test_the_latest_come_first_and_one_more_shows_that_a_page_follows():
    moments = {name: NOW + timedelta(minutes=minute) for name, minute in {"a": 1, "b": 3, "c": 2, "d": 2}.items()}
    lists = FriendLists(player_id="p", friends=moments)
    entries = pages.entries(lists, ListedState.FRIENDS, 2, None)
    assert [player_id for _, player_id in entries] == ["b", "d", "c"]
    assert [player_id for _, player_id in pages.entries(lists, ListedState.FRIENDS, 2, entries[1])] == ["c", "a"]
    assert pages.entries(lists, ListedState.BLOCKED, 2, None) == []


def test_what_an_account_asked_that_is_the_player_s_own_by_now_is_nobody_s():
    pair = Pair.of("p", "q").model_copy(update={"requested_by": "q", "requested_at": NOW, "asked_id": "p"})
    assert pages.received([pair], ("p",)) == [(NOW, "p|q", "q")]
    assert pages.received([pair], ("p", "q")) == [(NOW, "p|q", "")]
    assert pages.received([Pair.of("p", "r")], ("p",)) == []
