"""What players owe: it stops purchases where the game says so, and is forgiven with a reason."""

import asyncio

import pytest

from functions.commerce.api.admin_view import player_for_admin
from functions.commerce.models.orders import PaymentState
from functions.commerce.operations.purchases import orders
from functions.commerce.operations.wallet import debt_statements, wallets
from functions.commerce.settings import settings
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import LEDGER, WALLETS
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.identity.callers import Role
from tests.accounts import Account
from tests.local_api import code_of, data_of
from tests.payments import PRICE, now, paid, sell

CHECKOUT, FORGIVE = "commerce-open-checkout", "commerce-forgive-debt"


@pytest.fixture
async def owing(api, accounts) -> Account:
    """Somebody who owes 400 of the premium currency."""
    register(GRANTING)
    player, payment = await accounts.player(), paid(await sell())
    await orders.settle(payment, player.id)
    spending = {"currency": "premium", "amount": 400, "reason": "A sword"}
    data_of(await api("commerce-spend-from-wallet", token=player.token, json=spending))
    await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
    return player


@pytest.fixture
async def forgive(api, accounts, owing):
    admin = await accounts.staff(Role.ADMIN)

    async def ask(player_id: str = owing.id, **more):
        body = {"currency": "premium", "reason": "Refunded by mistake", "fact": "ticket-4711"} | more
        return await api(FORGIVE, token=admin.token, path_values={"player_id": player_id}, json=body)

    return ask


async def net(player: Account) -> int:
    wallet = await WALLETS.get(player.id)
    return wallet.premium if wallet else 0


async def checkout(api, player: Account):
    body = {"sku_id": (await sell()).sku_id, "provider": "stripe", "currency": "EUR"}
    return await api(CHECKOUT, token=player.token, json=body)


@pytest.mark.parametrize(("limit", "opens"), [("0", True), ("401", True), ("400", False)])
async def test_a_limit_stops_purchases_and_no_receipt(api, owing, partners, monkeypatch, limit, opens):
    opened = data_of(await checkout(api, owing))
    monkeypatch.setenv("DEBT_LIMIT", limit)
    settings.cache_clear()
    answer = await checkout(api, owing)
    if opens:
        assert answer.status_code == 201
    else:
        details = answer.json()["error"]["details"]
        assert (code_of(answer), details) == ("DEBT_TOO_HIGH", {"currency": "premium", "debt": 400, "limit": 400})
    await partners.stripe(opened["transaction"], "pay")
    receipt = {"provider": "stripe", "transaction": opened["transaction"]}
    assert data_of(await api("commerce-verify-receipt", token=owing.token, json=receipt))["status"] == "granted"
    assert await net(owing) == 600


async def test_all_is_forgiven_and_the_ledger_says_who_and_why(owing, forgive):
    answer = data_of(await forgive())
    assert answer["balances"][1] == {"currency": "premium", "balance": 0, "debt": 0}
    entry = await LEDGER.get(f"{owing.id}:forgiven:ticket-4711")
    assert entry is not None
    assert (entry.movement, entry.amount, entry.balance, entry.reason) == ("forgiven", 400, 0, "Refunded by mistake")
    assert entry.actor_id != owing.id
    wallet = await WALLETS.get(owing.id)
    assert wallet is not None
    assert [lot for lot in wallet.lots if lot.currency == "premium"] == []


async def test_a_part_is_forgiven_once_a_fact(owing, forgive):
    assert data_of(await forgive(amount=150))["balances"][1]["debt"] == 250
    assert code_of(await forgive(amount=150)) == "ALREADY_FORGIVEN"
    assert data_of(await forgive(amount=250, fact="ticket-4712"))["balances"][1]["debt"] == 0
    refused = await forgive(fact="ticket-4713")
    assert (code_of(refused), refused.json()["error"]["details"]["debt"]) == ("NO_SUCH_DEBT", 0)


async def test_twenty_at_once_forgive_it_once(owing, forgive):
    answers = await asyncio.gather(*(forgive(amount=20) for _ in range(20)))
    assert sorted(code_of(answer) for answer in answers)[:2] == ["", "ALREADY_FORGIVEN"]
    assert await net(owing) == -380


async def test_who_owes_less_or_is_unknown(owing, forgive):
    assert code_of(await forgive(amount=401)) == "NO_SUCH_DEBT"
    assert code_of(await forgive(currency="coins")) == "NO_SUCH_DEBT"
    assert code_of(await forgive(player_id="nobody")) == "UNKNOWN_PLAYER"
    assert await net(owing) == -400


async def test_who_owes_something_is_told_what_made_it_and_what_paid_it(api, accounts, owing, forgive):
    data_of(await forgive(amount=100))
    said = data_of(await api("commerce-list-my-debts", token=owing.token))
    (debt,) = said["debts"]
    (cause,) = debt["causes"]
    order = await ORDERS.get(cause["order_id"])
    assert order is not None
    assert order.player_id == owing.id
    assert (debt["currency"], debt["debt"], debt["paid"], cause["amount"]) == ("premium", 300, 100, 400)
    assert (said["purchases_stop"], debt["is_whole"], cause["movement"]) == (False, True, "refund")
    seen = await player_for_admin(owing.id)
    assert seen is not None
    assert [(each.debt, each.paid) for each in seen.debts] == [(300, 100)]
    nobody = await accounts.player()
    assert data_of(await api("commerce-list-my-debts", token=nobody.token))["debts"] == []


async def test_a_debt_older_than_what_is_read_says_so(api, owing, monkeypatch):
    monkeypatch.setattr(debt_statements, "PAGE", 1)
    monkeypatch.setattr(debt_statements, "MOST", 1)
    await transaction.run(lambda tx: wallets.credit(tx, owing.id, "premium", 10, fact="a", reason="A gift"))
    (debt,) = data_of(await api("commerce-list-my-debts", token=owing.token))["debts"]
    assert (debt["debt"], debt["paid"], debt["causes"], debt["is_whole"]) == (390, 10, [], False)
