"""What was lost, or counts twice, is found: by the sums of what bots did."""

from dataclasses import replace
from itertools import islice
from typing import Any

import pytest

from emulators.chaos import plan
from emulators.chaos.bots import COINS
from emulators.chaos.checks import checks, sums
from emulators.chaos.plan import GEMS, Grant, Match, Purchase, Spending
from emulators.chaos.record import Kept, Record

IDS = ("ada", "bob")
ACTS = (
    Match("match", (0, 1), 0, (7, 2), 65),
    Match("draw", (1, 0), -1, (0, 60), 10),
    Grant("grant", 1, 250),
    Purchase("chest", 0, is_refunded=False),
    Purchase("mistake", 1, is_refunded=True),
    Spending("revival", 0, 20),
)
ORDERS = {"chest": "order-1", "mistake": "order-2"}


def wallet(player_id: str, coins: int, premium: int) -> dict[str, Any]:
    return {"player_id": player_id, "coins": coins, "premium": premium}


def right() -> Record:
    """What is stored when each act counted once."""

    def payment(number: int, refunded: int) -> dict[str, Any]:
        charge = {"amount": 999, "amount_refunded": refunded}
        return {"id": f"pi_{number}", "status": "succeeded", "latest_charge": charge}

    ada = {"matches": 2, "wins": 1, "losses": 0, "draws": 1, "kills": 67}
    bob = {"matches": 2, "wins": 0, "losses": 1, "draws": 1, "kills": 2}
    xp = {"ada": 141 + 300, "bob": 66 + 51 + 250}
    wallets = {"ada": (COINS - 20, GEMS), "bob": (COINS, 0)}
    kept: Kept = {
        "stats_matches": [{"match_id": "match"}, {"match_id": "draw"}],
        "stats_players": [{"player_id": "ada", "lifetime": ada}, {"player_id": "bob", "lifetime": bob}],
        "leaderboards_ratings": [{"player_id": "ada", **ada}, {"player_id": "bob", **bob}],
        "profiles_profiles": [{"user_id": each, "total_xp": xp[each]} for each in IDS],
        "battlepass_progress": [{"player_id": each, "xp": xp[each]} for each in IDS],
        "battlepass_xp_log": [{"player_id": each, "amount": xp[each]} for each in IDS],
        "commerce_wallets": [
            {"player_id": each, "coins": wallets[each][0], "premium": wallets[each][1]} for each in IDS
        ],
        "commerce_ledger": [
            {"player_id": each, "currency": currency, "amount": amount}
            for each in IDS
            for currency, amount in zip(("coins", "premium"), wallets[each], strict=True)
        ],
        "commerce_orders": [
            {"order_id": "order-1", "player_id": "ada", "transaction_id": "pi_1", "status": "granted"},
            {"order_id": "order-2", "player_id": "bob", "transaction_id": "pi_2", "status": "refunded"},
        ],
        "events_outbox": [],
        "platform_dead_letters": [],
    }
    return Record(kept, [payment(1, 0), payment(2, 999)])


def wrong_of(record: Record) -> list[str]:
    return [check.name for check in checks(ACTS, IDS, ORDERS, record) if check.wrong]


def test_sums_are_of_what_bots_did() -> None:
    expected = sums(ACTS, IDS)
    assert expected["ada"]["xp"] == (100 + 35 + 6) + 300
    assert expected["bob"]["xp"] == (50 + 10 + 6) + (50 + 0 + 1) + 250
    assert (expected["ada"]["premium"], expected["bob"]["premium"]) == (GEMS, 0)


def test_all_is_right_where_each_act_counted_once() -> None:
    assert wrong_of(right()) == []


@pytest.mark.parametrize(
    ("collection", "lines", "names"),
    [
        ("stats_matches", [{"match_id": "match"}], ["matches are in the history"]),
        (
            "battlepass_progress",
            [{"player_id": "ada", "xp": 441}, {"player_id": "bob", "xp": 617}],
            ["players' seasons have the same XP"],
        ),
        (
            "commerce_wallets",
            [
                {"player_id": "ada", "coins": COINS - 40, "premium": GEMS},
                {"player_id": "bob", "coins": COINS, "premium": 0},
            ],
            ["players' wallets have what was paid for, less what was given back and spent"],
        ),
        (
            "commerce_orders",
            [
                {"order_id": "order-1", "player_id": "ada", "transaction_id": "pi_1", "status": "granted"},
                {"order_id": "order-2", "player_id": "bob", "transaction_id": "pi_2", "status": "granted"},
            ],
            ["purchases have one order each, granted or refunded"],
        ),
        ("events_outbox", [{"topic": "match.completed"}], ["events and deliveries are left to be done"]),
        ("platform_dead_letters", [{"state": "dead"}], ["events and deliveries are left to be done"]),
    ],
    ids=["lost match", "grant twice", "spent twice", "kept refund", "unpublished", "dead letter"],
)
def test_what_is_lost_or_counts_twice_is_found(collection: str, lines: list[dict[str, Any]], names: list[str]) -> None:
    record = right()
    assert wrong_of(replace(record, kept={**record.kept, collection: lines})) == names


def test_money_that_was_taken_twice_is_found() -> None:
    record = right()
    assert wrong_of(replace(record, payments=[*record.payments, {**record.payments[0], "id": "pi_3"}])) == [
        "payments are taken and given back as the orders say"
    ]


def test_a_seed_gives_the_same_acts_and_faults() -> None:
    assert plan.acts(7, 50, 4) == plan.acts(7, 50, 4)
    assert plan.acts(7, 50, 4) != plan.acts(8, 50, 4)
    drawn = list(islice(plan.faults(7), len(plan.FAULTS)))
    assert drawn == list(islice(plan.faults(7), len(plan.FAULTS)))
    assert {(fault.part, fault.kind) for fault in drawn} == set(plan.FAULTS)
