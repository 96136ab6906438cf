"""Moving money: in one transaction with what it is for."""

from functions.commerce.models.wallets import (
    Balances,
    Cause,
    LotUse,
    Movement,
    SpendCurrency,
    Spent,
    Wallet,
    WalletBalances,
)
from functions.commerce.rules.wallet import debts, movements
from functions.commerce.rules.wallet import wallets as rules
from functions.commerce.settings import settings
from functions.commerce.store import wallets as store
from shared.errors import DomainError
from shared.firestore.collection import Ref
from shared.firestore.transaction import AlreadyDone, Transaction


def currencies() -> tuple[str, ...]:
    """The currencies that wallets have here."""
    return rules.currencies(settings().wallet_currencies)


def ref(player_id: str) -> Ref[Wallet]:
    """The document to fetch together with one's own, so that `debit` and `credit` read nothing more."""
    return store.ref(player_id)


async def debit(
    tx: Transaction,
    player_id: str,
    currency: str,
    amount: int,
    *,
    fact: str,
    reason: str,
    again: DomainError | None = None,
) -> Balances:
    """Take an amount (minor units) out of a player's wallet, once a fact; returns what is in it then. Two writes.

    `fact` is the player's own, without slashes, such as `cosmetic:skin-fox`. When the ledger has it already, the
    commit raises `again`: by default AlreadyDone, which is for handlers; an endpoint gives an error of its own. Raises
    InsufficientFunds with balance, needed and missing.
    """
    before = await store.wallet_to_change(tx, player_id)
    after, used = rules.debited(before, currency, amount, tx.now)
    cause = Cause(fact=fact, reason=reason, actor_id=player_id, movement=Movement.SPEND)
    _save(tx, after, currency, -amount, cause, used, again or AlreadyDone())
    return rules.balances(player_id, after)


async def credit(
    tx: Transaction,
    player_id: str,
    currency: str,
    amount: int,
    *,
    fact: str,
    reason: str,
    actor_id: str = "",
    again: DomainError | None = None,
) -> Balances:
    """Put an amount (minor units) into a player's wallet, once a fact; returns what is in it then. Two writes.

    What the player owes is paid first. `fact` and `again` as for `debit`; `actor_id` is who gives it, by default the
    player's own doing. Raises WalletFull.
    """
    before = await store.wallet_to_change(tx, player_id)
    after = rules.credited(before, currency, amount, tx.now)
    cause = Cause(fact=fact, reason=reason, actor_id=actor_id or player_id, movement=Movement.CREDIT)
    _save(tx, after, currency, amount, cause, again=again or AlreadyDone())
    return rules.balances(player_id, after)


async def grant(tx: Transaction, player_id: str, currency: str, amount: int, cause: Cause) -> None:
    """Put in what an order paid for: debt first, and never too much for the wallet. Two writes.

    The order is what makes it once: who comes second tries again, and finds it granted.
    """
    before = await store.wallet_to_change(tx, player_id)
    after = rules.credited(before, currency, amount, tx.now, order_id=cause.order_id, paid=True)
    _save(tx, after, currency, amount, cause)


async def claw_back(tx: Transaction, player_id: str, currency: str, amount: int, cause: Cause) -> None:
    """Take back what a refunded order gave, once a fact; what is spent of it becomes debt. Two writes."""
    before = await store.wallet_to_change(tx, player_id)
    after, used = rules.clawed_back(before, currency, amount, tx.now, order_id=cause.order_id)
    _save(tx, after, currency, -amount, cause, used)


async def forgive(
    tx: Transaction, player_id: str, currency: str, wanted: int | None, cause: Cause, again: DomainError
) -> WalletBalances:
    """Take debt off a wallet, what is wanted or all, once a fact; returns what is in it then. Two writes.

    Raises NoSuchDebt, and `again` for a fact that the ledger has.
    """
    before = await store.wallet_to_change(tx, player_id)
    amount = debts.amount_to_forgive(before, currency, wanted)
    after = movements.more(before, currency, (LotUse(order_id="", amount=amount),), tx.now)
    _save(tx, after, currency, amount, cause, again=again)
    return rules.all_balances(player_id, after, currencies())


async def check_may_buy(player_id: str) -> None:
    """Raise DebtTooHigh for who owes more than the game allows (one read, where it sets a limit)."""
    if limit := settings().debt_limit:
        debts.check_may_buy(await store.wallet(player_id), limit)


async def spend(tx: Transaction, player_id: str, spending: SpendCurrency, key: str) -> Spent:
    """Spend what a player has, once a key. One read, two writes.

    Raises UnknownCurrency, InsufficientFunds, and AlreadySpent for a key that the ledger has.
    """
    rules.check_currency(spending.currency, currencies())
    balances = await debit(
        tx,
        player_id,
        spending.currency,
        spending.amount,
        fact=f"spend:{key}",
        reason=spending.reason,
        again=rules.AlreadySpent(),
    )
    return Spent(
        entry_id=f"{player_id}:spend:{key}",
        currency=spending.currency,
        amount=spending.amount,
        balance=await balance(tx, balances.player_id, spending.currency),
    )


async def balance(tx: Transaction, player_id: str, currency: str) -> int:
    """What a player has of a currency, with what this transaction moved (one read, unless it was fetched)."""
    return movements.balance_of(await store.wallet_to_change(tx, player_id), currency)


async def all_balances(player_id: str) -> WalletBalances:
    """What a player has, and owes, of each currency (one read)."""
    return rules.all_balances(player_id, await store.wallet(player_id), currencies())


def _save(
    tx: Transaction,
    after: Wallet,
    currency: str,
    amount: int,
    cause: Cause,
    used: tuple[LotUse, ...] = (),
    again: DomainError | None = None,
) -> None:
    store.save(tx, after, rules.entry(after, currency, amount, cause, used), again)
