"""Whether all that bots did counts, and once: counted again from what they did, by no rule of the services."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from emulators.chaos.bots import COINS
from emulators.chaos.plan import GEMS, PRICE, Act, Grant, Match, Purchase, Spending
from emulators.chaos.record import Record
from emulators.war.checks import Check

RESULTS = ("wins", "losses", "draws")

Sums = Mapping[str, Counter[str]]
"""By player's id, what of each kind there should be."""


def checks(acts: Sequence[Act], ids: Sequence[str], orders: Mapping[str, str], record: Record) -> list[Check]:
    """All checks. `ids` are of the players by their numbers, `orders` those that were opened, by the purchase's key."""
    expected = sums(acts, ids)
    kept = record.kept
    return [
        _history(acts, kept["stats_matches"]),
        _of_players(
            "players' statistics are their matches, each once",
            expected,
            {
                line["player_id"]: _chosen(line["lifetime"], *RESULTS, "matches", "kills")
                for line in kept["stats_players"]
            },
        ),
        _of_players(
            "players' ratings have their matches, each once",
            expected,
            {line["player_id"]: _chosen(line, *RESULTS) for line in kept["leaderboards_ratings"]},
        ),
        _of_players(
            "players' profiles have the XP of their matches and grants",
            expected,
            {line["user_id"]: {"xp": line["total_xp"]} for line in kept["profiles_profiles"]},
        ),
        _of_players(
            "players' seasons have the same XP",
            expected,
            {line["player_id"]: {"xp": line["xp"]} for line in kept["battlepass_progress"]},
        ),
        _of_players("players' logs of XP add up to it", expected, _added(kept["battlepass_xp_log"], lambda _: "xp")),
        _of_players(
            "players' wallets have what was paid for, less what was given back and spent",
            expected,
            {line["player_id"]: _chosen(line, "coins", "premium") for line in kept["commerce_wallets"]},
        ),
        _of_players(
            "players' ledgers add up to their wallets",
            expected,
            _added(kept["commerce_ledger"], lambda line: str(line["currency"])),
        ),
        _orders(acts, ids, orders, kept["commerce_orders"]),
        _payments(acts, orders, record),
        _nothing_is_left(record),
    ]


def _chosen(line: Mapping[str, int], *fields: str) -> dict[str, int]:
    return {field: line[field] for field in fields}


def sums(acts: Iterable[Act], ids: Sequence[str]) -> Sums:
    """What each player should have."""
    expected: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for player_id in ids:
        expected[player_id]["coins"] += COINS
    for act in acts:
        match act:
            case Match(players=players, winner=winner, kills=kills, seconds=seconds):
                for player, killed in zip(players, kills, strict=True):
                    how = "draws" if winner < 0 else "wins" if winner == player else "losses"
                    xp = min(300, max(50, (100 if winner == player else 50) + 5 * killed + seconds // 10))
                    expected[ids[player]].update({"matches": 1, how: 1, "kills": killed, "xp": xp})
            case Grant(player=player, amount=amount):
                expected[ids[player]]["xp"] += amount
            case Spending(player=player, amount=amount):
                expected[ids[player]]["coins"] -= amount
            case Purchase(player=player, is_refunded=is_refunded):
                expected[ids[player]]["premium"] += 0 if is_refunded else GEMS
    return expected


def _of_players(name: str, expected: Sums, kept: Mapping[str, Mapping[str, int]]) -> Check:
    """Compare what is kept of each player; who has nothing to be kept may be missing."""
    fields = sorted({field for line in kept.values() for field in line})
    wrong = []
    for player_id, sums_ in expected.items():
        should = {field: sums_[field] for field in fields}
        has = {field: kept.get(player_id, {}).get(field, 0) for field in fields}
        if should != has:
            wrong.append(f"player {player_id}: {has}, and should have {should}")
    return Check(name, len(expected), tuple(wrong))


def _added(lines: Iterable[Mapping[str, Any]], field_of: Callable[[Mapping[str, Any]], str]) -> dict[str, Counter[str]]:
    added: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        added[line["player_id"]][field_of(line)] += line["amount"]
    return added


def _history(acts: Iterable[Act], kept: Iterable[Mapping[str, Any]]) -> Check:
    reported = {act.match_id for act in acts if isinstance(act, Match)}
    there = Counter(line["match_id"] for line in kept)
    wrong = [f"match {match_id} is in no history" for match_id in sorted(reported - there.keys())]
    return Check("matches are in the history", len(reported), tuple(wrong))


def _orders(
    acts: Iterable[Act], ids: Sequence[str], orders: Mapping[str, str], kept: Iterable[Mapping[str, Any]]
) -> Check:
    by_id = {line["order_id"]: line for line in kept}
    purchases = [act for act in acts if isinstance(act, Purchase)]
    wrong = []
    for purchase in purchases:
        line = by_id.pop(orders.get(purchase.key, ""), None)
        should = (ids[purchase.player], "refunded" if purchase.is_refunded else "granted")
        has = (line["player_id"], line["status"]) if line else None
        if has != should:
            wrong.append(f"order of {purchase.key}: {has}, and should be {should}")
    paid = [line["order_id"] for line in by_id.values() if line["status"] != "pending"]
    wrong += [f"order {order_id} is nobody's purchase, and not pending" for order_id in paid]
    return Check("purchases have one order each, granted or refunded", len(purchases), tuple(wrong))


def _payments(acts: Iterable[Act], orders: Mapping[str, str], record: Record) -> Check:
    """What Stripe took and gave back is what was bought and refunded."""
    transactions = {line["order_id"]: line["transaction_id"] for line in record.kept["commerce_orders"]}
    payments = {payment["id"]: payment for payment in record.payments}
    purchases = [act for act in acts if isinstance(act, Purchase)]
    cents = PRICE // 10_000
    wrong = []
    for purchase in purchases:
        charge = payments.get(transactions.get(orders.get(purchase.key, ""), ""), {}).get("latest_charge") or {}
        has = charge.get("amount", 0), charge.get("amount_refunded", 0)
        should = cents, cents * purchase.is_refunded
        if has != should:
            wrong.append(f"payment of {purchase.key}: {has} cents taken and given back, and should be {should}")
    taken = sum(payment["status"] == "succeeded" for payment in payments.values())
    if taken != len(purchases):
        wrong.append(f"{taken} payments were taken, for {len(purchases)} purchases")
    return Check("payments are taken and given back as the orders say", len(payments), tuple(wrong))


def _nothing_is_left(record: Record) -> Check:
    waiting = Counter(event["topic"] for event in record.kept["events_outbox"])
    dead = sum(letter["state"] == "dead" for letter in record.kept["platform_dead_letters"])
    wrong = [f"{count} events of {topic} were not published" for topic, count in waiting.items()]
    if dead:
        wrong.append(f"{dead} deliveries were given up")
    return Check("events and deliveries are left to be done", len(wrong), tuple(wrong))
