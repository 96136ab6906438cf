"""To whom a broadcast goes, in which parts, and at what cost."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.messages.models.broadcasts import BroadcastRange, BroadcastStatus, SendBroadcast
from functions.messages.models.messages import MessageText
from functions.messages.rules.broadcasts import broadcasts as rules
from tests.messages import thanks

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def asked(**changes: Any) -> SendBroadcast:
    return SendBroadcast.model_validate(thanks(**changes))


def begun(players: int, **changes: Any):
    return rules.begun(asked(**changes), "b1", "admin", players, NOW, 90)


def test_one_to_everyone_is_live_at_once_and_has_no_parts():
    broadcast, ranges = begun(1_000_000)
    assert (broadcast.status, ranges) == (BroadcastStatus.LIVE, ())
    assert rules.estimated(asked(), 1_000_000).cost_dollars == pytest.approx(3e-6, abs=0.5e-6)


def test_a_million_players_of_a_segment_cost_1_21_dollars():
    assert rules.estimated(asked(segment={"country": "GB"}), 1_000_000).cost_dollars == pytest.approx(1.206, abs=0.01)


@pytest.mark.parametrize(("players", "count"), [(0, 1), (3000, 1), (3001, 2), (100_000, 64), (5_000_000, 256)])
def test_ranges_part_the_ids_without_a_gap(players, count):
    _, ranges = begun(players, segment={})
    assert len(ranges) == count
    assert (ranges[0].first, ranges[-1].last) == ("", "")
    assert [part.last for part in ranges[:-1]] == [part.first for part in ranges[1:]]
    assert sorted(part.first for part in ranges) == [part.first for part in ranges]


def test_a_list_is_told_in_parts_each_player_once():
    ids = [f"player-{number:04}" for number in range(700)]
    broadcast, ranges = begun(700, player_ids=[*ids, ids[0]])
    assert (broadcast.is_list, broadcast.segment) == (True, None)
    assert [player_id for part in ranges for player_id in part.listed] == ids
    with pytest.raises(rules.TwoAudiences):
        rules.check_audience(asked(player_ids=ids[:1], segment={}))


def test_a_page_moves_its_range_and_the_last_one_ends_it():
    part = BroadcastRange(broadcast_id="b1", number=0, listed=("a", "b", "c"), updated_at=NOW, expire_at=NOW)
    broadcast = begun(3, player_ids=["a", "b", "c"])[0]
    seen = []
    for page in range(2):
        assert rules.is_due(broadcast, part, page)
        told = rules.listed_after(part, 2)
        part = rules.moved(part, told, len(told), 2, NOW + timedelta(seconds=1))
        assert not rules.is_due(broadcast, part, page)
        seen += told
    assert (seen, part.told, part.done) == (["a", "b", "c"], 3, True)
    assert not rules.is_due(broadcast, part, 2)


def test_long_texts_make_smaller_pages():
    long = {language: MessageText(subject="", body="ä" * 4000) for language in ("en", "de", "fr", "ja")}
    assert rules.page_size({"en": MessageText(subject="", body="Hi")}) == rules.PAGE
    assert rules.page_size(long) * len(long) * 8000 < rules.MOST_BYTES


def test_what_is_sent_is_not_cancelled_and_what_is_cancelled_is_not_told():
    broadcast, (part,) = begun(1, segment={})
    cancelled = rules.cancelled(broadcast)
    assert rules.cancelled(cancelled) == cancelled
    assert not rules.is_due(cancelled, part, 0)
    with pytest.raises(rules.BroadcastOver):
        rules.cancelled(broadcast.model_copy(update={"status": BroadcastStatus.SENT}))
