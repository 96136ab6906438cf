"""Moving money: in one transaction with what it is for."""

from functions.commerce import rules, store
from functions.commerce.models import Balances, Currency, Wallet
from shared.errors import DomainError
from shared.firestore.collection import Ref
from shared.firestore.transaction import AlreadyDone, Transaction


def ref(player_id: str) -> Ref[Wallet]:
    """The document to fetch together with one's own, so that `debit` and `credit` read nothing more."""
    return store.ref(player_id)


async def debit(
    tx: Transaction,
    player_id: str,
    currency: Currency,
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
    after = rules.debited(before, currency, amount, tx.now)
    entry = rules.entry(after, currency, -amount, fact=fact, reason=reason, actor_id=player_id)
    store.save(tx, after, entry, again or AlreadyDone())
    return rules.balances(player_id, after)


async def credit(
    tx: Transaction,
    player_id: str,
    currency: Currency,
    amount: int,
    *,
    fact: str,
    reason: str,
    actor_id: str = "",
    again: DomainError | None = None,
) -> Balances:
    """Put an amount (minor units) into a player's wallet, once a fact; returns what is in it then. Two writes.

    `fact` and `again` as for `debit`; `actor_id` is who gives it, by default the player's own doing. Raises WalletFull.
    """
    before = await store.wallet_to_change(tx, player_id)
    after = rules.credited(before, currency, amount, tx.now)
    entry = rules.entry(after, currency, amount, fact=fact, reason=reason, actor_id=actor_id or player_id)
    store.save(tx, after, entry, again or AlreadyDone())
    return rules.balances(player_id, after)


async def balance(tx: Transaction, player_id: str, currency: Currency) -> int:
    """What a player has of a currency, with what this transaction moved (one read, unless it was fetched)."""
    return rules.balance_of(await store.wallet_to_change(tx, player_id), currency)
