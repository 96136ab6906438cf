"""Entry fees: each payment registers its player or goes back, and what goes back before the start unregisters."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from functions.commerce.events import PurchaseGranted, PurchaseRefunded, RefundWanted
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import Order, OrderStatus
from functions.commerce.store.orders import ORDERS
from functions.conquest.models.entries import EntryStatus
from functions.conquest.store import entries
from shared.catalog import register as register_implementations
from shared.event import Event
from shared.extension_points import ENTRY_FEES, GRANTING, IDENTITIES
from shared.identity.callers import Role
from tests.accounts import Account
from tests.conquest import no_seasons, season, season_with_fee, wanted
from tests.local_api import code_of, data_of
from tests.wallets import Wallet

PAY, REGISTER = "commerce-create-entry-fee", "conquest-register-for-season"
GRANTED, REFUNDED = "conquest-follow-entry-payment", "conquest-follow-entry-refund"


@pytest.fixture(autouse=True)
def implementations(api):
    for point in (ENTRY_FEES, GRANTING, IDENTITIES):
        register_implementations(point)


async def register(api, player: Account, war, **body):
    return await api(REGISTER, token=player.token, path_values={"season_id": war.season_id}, json=body)


async def pay(api, player: Account, war):
    return await api(PAY, token=player.token, json={"season_id": war.season_id})


def told(event: type[Event], order: Order, **changes):
    fields = order.model_dump(mode="json") | {"times": order.times_granted} | changes
    return event.model_validate({name: fields[name] for name in event.model_fields})


async def handled(api, transaction: str) -> Order:
    """What Stripe's notice of a payment brings about, but for the events."""
    work = HandleNotice(provider=PaymentProvider.STRIPE, transaction=transaction)
    (await api.deliver("commerce-handle-notice", work.model_dump_json().encode())).raise_for_status()
    (order,) = await ORDERS.select(("transaction_id", "==", transaction), limit=1)
    return order


async def paid(api, partners, player: Account, war) -> Order:
    opened = data_of(await pay(api, player, war))
    await partners.stripe(opened["transaction"], "pay")
    order = await handled(api, opened["transaction"])
    assert order.status is OrderStatus.GRANTED
    return order


async def hear(api, name: str, event: Event) -> None:
    (await api.push(name, event)).raise_for_status()


async def is_in(api, player: Account, war) -> bool:
    return (await register(api, player, war)).status_code == 200


async def refund_as_wanted(api, order: Order) -> Order:
    wanted_refund = RefundWanted(order_id=order.order_id, reason="Entry to War: second_payment", asked_by="conquest")
    await hear(api, "commerce-refund-as-wanted", wanted_refund)
    kept = await ORDERS.get(order.order_id)
    assert kept is not None
    return kept


async def test_who_pays_takes_part_once(api, accounts, partners):
    ada, war = await accounts.player("Ada"), await season_with_fee()
    unpaid = await register(api, ada, war)
    assert (unpaid.status_code, code_of(unpaid)) == (402, "ENTRY_FEE_NEEDED")
    opened = data_of(await pay(api, ada, war))
    assert (opened["amount"], opened["currency"]) == (25_000_000, "USD")
    assert data_of(await pay(api, ada, war))["transaction"] == opened["transaction"]
    order = await paid(api, partners, ada, war)
    for _ in range(2):
        await hear(api, GRANTED, told(PurchaseGranted, order))
    assert data_of(await register(api, ada, war))["gold"] == 1000
    again = await pay(api, ada, war)
    assert (again.status_code, code_of(again)) == (409, "ENTRY_REFUSED")
    assert again.json()["error"]["details"]["reason"] == "already_paid"
    assert await entries.count_paid(war.season_id) == 1


@pytest.mark.parametrize("seconds", [-1, 0])
async def test_a_payment_counts_by_when_it_was_granted_and_goes_back_after_the_start(api, accounts, partners, seconds):
    ada, war = await accounts.player(), await season_with_fee()
    order = await paid(api, partners, ada, war)
    at = war.starts_at + timedelta(seconds=seconds)
    await hear(api, GRANTED, told(PurchaseGranted, order, granted_at=at.isoformat()))
    entry = await entries.entry(war.season_id, ada.id)
    assert (entry.status is EntryStatus.PAID) == await is_in(api, ada, war) == (seconds < 0)


async def test_of_two_payments_at_once_one_registers_and_the_other_goes_back(api, accounts, partners):
    ada, war = await accounts.player(), await season_with_fee()
    order = await paid(api, partners, ada, war)
    second = order.model_copy(update={"order_id": f"{order.order_id}2"})
    await asyncio.gather(*(hear(api, GRANTED, told(PurchaseGranted, each)) for each in (order, second)))
    entry = await entries.entry(war.season_id, ada.id)
    assert sorted(payment.verdict for payment in entry.payments.values()) == ["entered", "second_payment"]
    assert await entries.count_paid(war.season_id) == 1


async def test_what_bought_nothing_is_refunded_once(api, accounts, partners):
    ada, war = await accounts.player(), await season_with_fee()
    order = await paid(api, partners, ada, war)
    for _ in range(2):
        assert (await refund_as_wanted(api, order)).status is OrderStatus.REFUNDED
    assert (await partners.stripe_intent(order.transaction_id))["status"] == "succeeded"


@pytest.mark.parametrize("status", ["refunded", "charged_back"])
async def test_money_that_goes_back_before_the_start_takes_the_registration(api, accounts, partners, status):
    ada, war = await accounts.player(), await season_with_fee()
    order = await paid(api, partners, ada, war)
    await hear(api, GRANTED, told(PurchaseGranted, order))
    refund = told(PurchaseRefunded, order, status=status, refunded_amount=1, refunded_at=datetime.now(UTC).isoformat())
    for _ in range(2):
        await hear(api, REFUNDED, refund)
    assert not await is_in(api, ada, war)
    assert await entries.count_paid(war.season_id) == 0
    await hear(api, GRANTED, told(PurchaseGranted, order))
    assert not await is_in(api, ada, war), "the payment was told late once more"
    await hear(api, GRANTED, told(PurchaseGranted, order, times=2))
    assert await is_in(api, ada, war), "the refund was reversed"


async def test_a_refund_that_is_told_before_its_payment_registers_nobody(api, accounts, partners):
    ada, war = await accounts.player(), await season_with_fee()
    order = await paid(api, partners, ada, war)
    now = datetime.now(UTC).isoformat()
    await hear(api, REFUNDED, told(PurchaseRefunded, order, status="refunded", refunded_amount=1, refunded_at=now))
    await hear(api, GRANTED, told(PurchaseGranted, order))
    assert not await is_in(api, ada, war)


async def test_a_partial_refund_and_one_after_the_start_change_nothing(api, accounts, partners):
    ada, war = await accounts.player(), await season_with_fee()
    order = await paid(api, partners, ada, war)
    await hear(api, GRANTED, told(PurchaseGranted, order))
    for status, at in (("partially_refunded", datetime.now(UTC)), ("charged_back", war.starts_at)):
        told_late = told(PurchaseRefunded, order, status=status, refunded_amount=1, refunded_at=at.isoformat())
        await hear(api, REFUNDED, told_late)
    assert await is_in(api, ada, war)
    assert await entries.count_paid(war.season_id) == 1


async def test_a_season_with_prizes_asks_for_a_wallet_and_an_age_before_money(api, accounts, partners):
    war = await season_with_fee(money_prizes=True, minimum_age=18)
    ada = await accounts.player()
    early = await pay(api, ada, war)
    assert early.json()["error"]["details"]["reason"] == "register_first"
    today = datetime.now(UTC).date()
    for born in (None, date(today.year - 17, 1, 1)):
        young = await register(api, ada, war, **({"date_of_birth": born.isoformat()} if born else {}))
        assert (young.status_code, code_of(young)) == (403, "NOT_OLD_ENOUGH")
    adult = {"date_of_birth": "1990-01-01"}
    assert code_of(await register(api, ada, war, **adult)) == "WALLET_NEEDED"
    wallet = Wallet()
    link = {"wallet": await wallet.proof_to_link(ada.token)}
    assert (await api("auth-link-identity", token=ada.token, json=link)).status_code < 300
    assert code_of(await register(api, ada, war, **adult)) == "ENTRY_FEE_NEEDED"
    entry = await entries.entry(war.season_id, ada.id)
    assert (entry.wallet, entry.of_age, entry.status) == (wallet.address, 18, EntryStatus.OPEN)
    order = await paid(api, partners, ada, war)
    await hear(api, GRANTED, told(PurchaseGranted, order))
    assert await is_in(api, ada, war)
    await follow_wallet(api, ada, war, wallet)
    pool = data_of(await api("conquest-get-current-season", token=ada.token))["prize_pool"]
    assert (pool["total"], sum(pool["places"]), pool["places"][0]) == (2125, 2125, 638)


async def follow_wallet(api, ada, war, wallet) -> None:
    """Who takes part registers again with another wallet: prizes go there once the first is not theirs any more."""
    data_of(await register(api, ada, war))
    assert (await entries.entry(war.season_id, ada.id)).wallet == wallet.address
    unlinked = await api("auth-unlink-identity", token=ada.token, path_values={"provider": "wallet"})
    assert unlinked.is_success
    data_of(await register(api, ada, war))
    assert (await entries.entry(war.season_id, ada.id)).wallet == wallet.address
    other = Wallet()
    link = {"wallet": await other.proof_to_link(ada.token)}
    assert (await api("auth-link-identity", token=ada.token, json=link)).is_success
    for _ in range(2):
        data_of(await register(api, ada, war))
        entry = await entries.entry(war.season_id, ada.id)
        assert (entry.wallet, entry.status) == (other.address, EntryStatus.PAID)


async def test_a_season_for_some_countries(api, accounts):
    war, ada = await season_with_fee(countries=["DE"]), await accounts.player()
    assert code_of(await register(api, ada, war)) == "COUNTRY_NOT_ADMITTED"
    assert code_of(await pay(api, ada, war)) == "ENTRY_REFUSED"


async def test_what_cannot_be_paid_for(api, accounts):
    ada, closed = await accounts.player(), await season_with_fee(timedelta(minutes=30))
    assert (await pay(api, ada, closed)).json()["error"]["details"]["reason"] == "not_open"
    free = await season(timedelta(days=1))
    for season_id in (free.season_id, "season-none"):
        assert code_of(await api(PAY, token=ada.token, json={"season_id": season_id})) == "NO_ENTRY_FEE"


async def test_a_season_with_a_fee_sells_its_entry(api, accounts):
    await no_seasons()
    admin, ada = await accounts.staff(Role.ADMIN), await accounts.player()
    created = await api("conquest-create-season", token=admin.token, json=wanted(entry_fee=1000))
    assert created.status_code == 201, created.text
    assert data_of(created)["prize_pool"] is None
    opened = data_of(await api(PAY, token=ada.token, json={"season_id": data_of(created)["season_id"]}))
    assert opened["amount"] == 10_000_000
