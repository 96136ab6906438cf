"""What listeners and push messages cost."""

import pytest

from infra.cost.__main__ import read
from infra.cost.live import live_lines

DAY = {
    "monthly_players": 4.0,
    "listening": 0.5,
    "listening_hours": 1.0,
    "changes_an_hour": 60,
    "push_messages": 1.0,
}


def lines(players, **changes):
    return {line.what: line.dollars for line in live_lines(players, DAY | changes, read("prices.toml"))}


def test_sign_ins_are_free_up_to_fifty_thousand_users_of_a_month():
    assert lines(25_000)["Sign-ins of listeners"] == 0
    assert lines(25_000, listening=1.0)["Sign-ins of listeners"] == pytest.approx(50_000 * 0.0055)


def test_a_listener_pays_for_each_change_and_who_does_not_listen_for_none():
    assert lines(1000, listening=0.0)["Live documents"] == 0
    assert lines(1000)["Live documents"] == pytest.approx(1000 * 30.4 * 0.5 * 60 * (3 * 0.3e-6 + 0.9e-6))


def test_a_push_message_costs_three_reads_and_a_task():
    assert lines(1000)["Push messages"] == pytest.approx(1000 * 30.4 * (3 * 0.3e-6 + 0.8e-6))
