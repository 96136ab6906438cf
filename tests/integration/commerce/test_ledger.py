"""Money moves once a fact, never below zero, and never without its entry in the ledger."""

import asyncio
import uuid

import pytest

from functions.commerce.api import wallets as commerce
from functions.commerce.api.wallets import Currency
from functions.commerce.models.wallets import Balances
from functions.commerce.rules.wallet.wallets import balances
from functions.commerce.store.wallets import LEDGER, WALLETS
from shared.errors import DomainError
from shared.firestore import transaction
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.telemetry import metrics

pytestmark = pytest.mark.usefixtures("api")


@pytest.fixture
def player() -> str:
    return uuid.uuid4().hex


async def give(player: str, amount: int, fact: str = "", currency: Currency = Currency.COINS) -> Balances:
    fact = fact or uuid.uuid4().hex
    return await transaction.run(lambda tx: commerce.credit(tx, player, currency, amount, fact=fact, reason="a test"))


async def take(player: str, amount: int, fact: str = "", currency: Currency = Currency.COINS) -> Balances:
    fact = fact or uuid.uuid4().hex
    return await transaction.run(lambda tx: commerce.debit(tx, player, currency, amount, fact=fact, reason="a test"))


async def coins(player: str) -> int:
    wallet = await WALLETS.get(player)
    return wallet.coins if wallet else 0


async def test_what_is_credited_can_be_taken_out(player):
    assert (await give(player, 100)).coins == 100
    left = await take(player, 30)
    assert (left.coins, left.premium) == (70, 0)
    assert balances(player, await WALLETS.get(player)) == left


async def test_the_currencies_are_apart(player):
    await give(player, 100, currency=Currency.PREMIUM)
    with pytest.raises(commerce.InsufficientFunds) as refused:
        await take(player, 1)
    assert refused.value.details == {"currency": "coins", "balance": 0, "needed": 1, "missing": 1}
    assert (await take(player, 100, currency=Currency.PREMIUM)).premium == 0


async def test_a_refused_debit_writes_nothing(player):
    await give(player, 10)
    with pytest.raises(commerce.InsufficientFunds) as refused:
        await take(player, 11, fact="too-much")
    assert refused.value.details["missing"] == 1
    assert await coins(player) == 10
    assert await LEDGER.get(f"{player}:too-much") is None


async def test_every_movement_is_in_the_ledger(player):
    await give(player, 100, fact="won")
    await take(player, 30, fact="spent")
    won, spent = [await LEDGER.get(f"{player}:{fact}") for fact in ("won", "spent")]
    assert won is not None
    assert spent is not None
    assert [(entry.amount, entry.balance, entry.actor_id) for entry in (won, spent)] == [
        (100, 100, player),
        (-30, 70, player),
    ]


@pytest.mark.parametrize("move", [give, take])
async def test_a_fact_moves_money_once(player, move):
    await give(player, 100)
    await move(player, 10, fact="a-fact")
    after = await coins(player)
    with pytest.raises(AlreadyDone):
        await move(player, 10, fact="a-fact")
    assert await coins(player) == after


async def test_the_caller_says_what_a_known_fact_is(player):
    class Taken(DomainError):
        code = "TAKEN"

    await give(player, 100, fact="a-fact")
    with pytest.raises(Taken):
        await transaction.run(
            lambda tx: commerce.debit(
                tx, player, Currency.COINS, 1, fact="a-fact", reason="a test", again=Taken("It is.")
            )
        )


async def test_twenty_debits_at_once_are_all_counted(player):
    await give(player, 100)
    await asyncio.gather(*(take(player, 5) for _ in range(20)))
    assert await coins(player) == 0


async def test_of_twenty_at_once_only_as_many_as_there_is_money_for(player):
    await give(player, 35)
    results = await asyncio.gather(*(take(player, 5) for _ in range(20)), return_exceptions=True)
    assert sum(isinstance(result, commerce.InsufficientFunds) for result in results) == 13
    assert await coins(player) == 0
    assert await LEDGER.count(("player_id", "==", player)) == 8


async def test_one_fact_twenty_times_at_once_moves_money_once(player):
    await give(player, 100)
    results = await asyncio.gather(*(take(player, 5, fact="a-fact") for _ in range(20)), return_exceptions=True)
    assert sum(isinstance(result, AlreadyDone) for result in results) == 19
    assert await coins(player) == 95


async def test_two_movements_in_one_transaction_are_both_kept(player):
    async def both(tx: Transaction) -> None:
        await commerce.credit(tx, player, Currency.COINS, 50, fact="one", reason="a test")
        await commerce.credit(tx, player, Currency.PREMIUM, 5, fact="two", reason="a test")
        await commerce.debit(tx, player, Currency.COINS, 20, fact="three", reason="a test")

    before = metrics.usage.copy()
    await transaction.run(both)
    used = metrics.usage - before
    assert (used["firestore.reads"], used["firestore.writes"], used["firestore.calls"]) == (1, 4, 2)
    wallet = await WALLETS.get(player)
    assert wallet is not None
    assert (wallet.coins, wallet.premium) == (30, 5)


async def test_one_fact_twice_in_one_transaction_is_a_mistake_of_the_code(player):
    async def twice(tx: Transaction) -> None:
        for _ in range(2):
            await commerce.credit(tx, player, Currency.COINS, 50, fact="one", reason="a test")

    with pytest.raises(ValueError, match="twice in one transaction"):
        await transaction.run(twice)
    assert await coins(player) == 0


async def test_a_fetched_wallet_is_not_read_again(player):
    async def body(tx: Transaction) -> None:
        await tx.fetch(commerce.ref(player))
        before = metrics.usage.copy()
        await commerce.credit(tx, player, Currency.COINS, 50, fact="one", reason="a test")
        assert (metrics.usage - before)["firestore.calls"] == 0

    await transaction.run(body)
