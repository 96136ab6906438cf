"""Orders are compared with what their providers say: what is safe is mended, the rest is listed."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.models.orders import Acknowledgement, Order, OrderStatus, PaymentState
from functions.commerce.models.reconciliation import CompareOrders
from functions.commerce.operations.purchases import comparisons, orders, reconciliation
from functions.commerce.partners import epic
from functions.commerce.rules.purchases.comparisons import AGES, CAUGHT_UP
from functions.commerce.store.comparisons import COMPARISONS
from functions.commerce.store.differences import DIFFERENCES
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import WALLETS
from shared.catalog import register
from shared.extension_points import GRANTING, IDENTITIES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.granting import Item
from shared.identity.callers import Role
from tests.accounts import Account
from tests.epic import bought, epic_player, sell_by_epic
from tests.local_api import code_of, data_of
from tests.pages import all_items
from tests.payments import paid, sell

FAR = datetime(2101, 12, 30, 3, 20, tzinfo=UTC)
COMPARE, LIST = "commerce-compare-orders", "commerce-list-differences"
CLOSE = "commerce-close-difference"


@pytest.fixture(autouse=True)
def granters(api):
    register(GRANTING)
    register(IDENTITIES)


async def opened(api, player: Account) -> Order:
    """A purchase that is opened at Stripe."""
    body = {"sku_id": (await sell()).sku_id, "provider": "stripe", "currency": "EUR"}
    answer = data_of(await api("commerce-open-checkout", token=player.token, json=body))
    return await stored(answer["order_id"])


async def stored(order_id: str) -> Order:
    order = await ORDERS.get(order_id)
    assert order is not None
    return order


async def compare(api, *compared: Order):
    start, end = min(order.created_at for order in compared), max(order.created_at for order in compared)
    work = CompareOrders(start=start, end=end + timedelta(microseconds=1))
    return await api.deliver(COMPARE, work.model_dump_json().encode())


async def change(order: Order, **changes) -> None:
    async def write(tx: Transaction) -> None:
        before = await tx.get(ORDERS, order.order_id)
        assert before is not None
        tx.put(ORDERS, order.order_id, before.model_copy(update=changes))

    await transaction.run(write)


async def kinds(order: Order) -> tuple[str, ...]:
    difference = await DIFFERENCES.get(order.order_id)
    return tuple(kind.value for kind in difference.kinds) if difference and difference.is_open else ()


async def test_what_is_paid_is_granted_and_what_is_refunded_is_taken_back(api, accounts, partners):
    player = await accounts.player()
    lost = await opened(api, player)
    await partners.stripe(lost.transaction_id, "pay")
    refunded = await opened(api, player)
    await partners.stripe(refunded.transaction_id, "pay")
    receipt = {"provider": "stripe", "transaction": refunded.transaction_id}
    data_of(await api("commerce-verify-receipt", token=player.token, json=receipt))
    await partners.stripe(refunded.transaction_id, "refund")
    for _ in range(2):
        assert (await compare(api, lost, refunded)).is_success
    assert (await stored(lost.order_id)).status is OrderStatus.GRANTED
    assert (await stored(refunded.order_id)).status is OrderStatus.REFUNDED
    wallet = await WALLETS.get(player.id)
    assert wallet is not None
    assert (wallet.premium, await kinds(lost), await kinds(refunded)) == (1000, (), ())


async def test_what_a_person_has_to_look_at_is_listed_until_it_is_gone(api, accounts, partners):
    player, admin = await accounts.player(), await accounts.staff(Role.ADMIN)
    order = await opened(api, player)
    await partners.stripe(order.transaction_id, "pay")
    await change(order, amount=1)
    await compare(api, order)
    assert await kinds(order) == ("amount_differs",)
    listed = await all_items(api, LIST, admin.token)
    (line,) = [line for line in listed if line["order_id"] == order.order_id]
    assert (line["order_amount"], line["payment_amount"], line["payment_state"]) == (1, 9_990_000, "paid")
    await change(order, amount=9_990_000)
    await compare(api, order)
    assert await kinds(order) == ()
    resolved = await all_items(api, LIST, admin.token, is_open="false")
    assert order.order_id in {line["order_id"] for line in resolved}


async def test_granted_and_unknown_to_the_provider(api, accounts):
    order = await orders.settle(paid(await sell()), (await accounts.player()).id)
    await compare(api, order)
    assert await kinds(order) == ("granted_not_paid",)
    assert (await stored(order.order_id)).status is OrderStatus.GRANTED


async def test_an_admin_closes_what_needs_nothing_more(api, accounts):
    admin = await accounts.staff(Role.ADMIN)
    order = await orders.settle(paid(await sell()), (await accounts.player()).id)
    await compare(api, order)
    path, why = {"order_id": order.order_id}, {"reason": "Granted by hand: ticket 4711"}
    closed = data_of(await api(CLOSE, token=admin.token, path_values=path, json=why))
    assert (closed["is_open"], closed["closed_by"], closed["close_reason"]) == (False, admin.id, why["reason"])
    assert data_of(await api(CLOSE, token=admin.token, path_values=path, json={"reason": "Again"})) == closed
    await compare(api, order)
    assert await kinds(order) == ()
    missing = await api(CLOSE, token=admin.token, path_values={"order_id": "none"}, json=why)
    assert (missing.status_code, code_of(missing)) == (404, "UNKNOWN_DIFFERENCE")


async def test_what_a_provider_need_not_list_is_no_difference(api, partners):
    epic._new_token.cache_clear()
    player, account = await epic_player(api, partners)
    made = []
    for _ in range(2):
        entitlement = await bought(partners, await sell_by_epic(), account)
        receipt = {"provider": "epic", "transaction": entitlement}
        order = data_of(await api("commerce-verify-receipt", token=player.token, json=receipt))
        made.append(await stored(order["order_id"]))
        await partners.epic(entitlement, "vanish")
    await change(made[0], acknowledgement=Acknowledgement.DONE)
    assert (await compare(api, *made)).is_success
    assert [(await stored(order.order_id)).status for order in made] == [OrderStatus.GRANTED, OrderStatus.REFUNDED]
    assert [await kinds(order) for order in made] == [(), ()]


async def test_paid_and_nobody_knows_for_what(api, accounts, partners):
    order = await opened(api, await accounts.player())
    await change(order, items=(), sku_id="")
    await partners.stripe(order.transaction_id, "pay")
    await change(order, player_id="")
    await compare(api, order)
    assert await kinds(order) == ("paid_not_granted",)


async def test_a_provider_that_is_down_holds_up_no_next_page_and_is_asked_again(api, accounts, partners, monkeypatch):
    monkeypatch.setattr(reconciliation, "PAGE", 1)
    asked: list[CompareOrders] = []

    async def enqueue(work: CompareOrders, *, name: str) -> bool:
        asked.append(work)
        return True

    monkeypatch.setattr(comparisons, "enqueue", enqueue)
    player = await accounts.player()
    first, second = await opened(api, player), await opened(api, player)
    await partners.stripe(second.transaction_id, "pay")
    async with partners.broken("stripe", "error"):
        assert (await compare(api, first, second)).is_error
    (following,) = asked
    assert (following.after_time, following.after_id) == (second.created_at, second.order_id)
    assert (await compare(api, first, second)).is_success
    assert (await stored(second.order_id)).status is OrderStatus.GRANTED
    await partners.stripe(first.transaction_id, "pay")
    assert (await api.deliver(COMPARE, following.model_dump_json().encode())).is_success
    assert (await stored(first.order_id)).status is OrderStatus.GRANTED


async def test_an_order_that_cannot_be_settled_holds_up_no_other(api, accounts, partners):
    player = await accounts.player()
    lost, stuck = await opened(api, player), await opened(api, player)
    for order in (lost, stuck):
        await partners.stripe(order.transaction_id, "pay")
    await change(stuck, items=(Item(kind="given_by_nobody", id="x"),))
    assert (await compare(api, lost, stuck)).is_error
    assert (await stored(lost.order_id)).status is OrderStatus.GRANTED


@pytest.fixture
async def asked(monkeypatch, time_machine) -> AsyncIterator[dict[str, CompareOrders]]:
    """The tasks of a year in which no other test has orders, by their names."""
    tasks: dict[str, CompareOrders] = {}

    async def enqueue(work: CompareOrders, *, name: str) -> bool:
        if work.start.year == FAR.year:
            tasks[name] = work
        return True

    monkeypatch.setattr(comparisons, "enqueue", enqueue)
    time_machine.move_to(FAR)
    yield tasks

    async def forget(tx: Transaction) -> None:
        for name in [name async for page in COMPARISONS.pages() for name in (each.name for each in page)]:
            tx.delete(COMPARISONS, name)

    await transaction.run(forget)


async def test_the_job_has_each_age_compared_once(asked):
    for _ in range(2):
        await comparisons.begin(FAR)
    starts = {(FAR - work.start).days: work.age for work in asked.values()}
    assert len(asked) == len(AGES) * CAUGHT_UP
    assert {age.days + 1 + ago: age.days for age in AGES for ago in range(CAUGHT_UP)} == starts
    asked.clear()
    await comparisons.begin(FAR + timedelta(minutes=5))
    assert asked == {}
    await comparisons.begin(FAR + timedelta(days=1))
    assert len([name for name in asked if not name.endswith(f"{FAR + timedelta(days=1):%Y%m%d}")]) == len(AGES)


async def test_what_a_provider_that_was_down_for_a_day_left_is_compared_later(api, asked):
    await comparisons.begin(FAR)
    (name, work), *_ = asked.items()
    assert (await api.deliver(COMPARE, work.model_dump_json().encode())).is_success
    asked.clear()
    await comparisons.begin(FAR + timedelta(hours=13))
    again = [each for each in asked.values() if each != work]
    assert work not in asked.values()
    assert len(again) == len(AGES) * CAUGHT_UP - 1
    assert all(key.endswith(f"{FAR:%Y%m%d}") for key in asked), name
    for left in again:
        assert (await api.deliver(COMPARE, left.model_dump_json().encode())).is_success
    asked.clear()
    await comparisons.begin(FAR + timedelta(hours=14))
    assert asked == {}


def test_the_states_of_a_payment_are_all_thought_of():
    from functions.commerce.rules.purchases.orders import NOT_PAID, PAID, REFUNDS

    assert {*NOT_PAID, *PAID, *REFUNDS} == set(PaymentState)
