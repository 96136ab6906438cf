"""Debt: it may stop further purchases, and staff may forgive it."""

from functions.commerce.models.wallets import Cause, ForgiveDebt, Movement, WalletBalances
from functions.commerce.operations import wallets
from functions.commerce.rules import debts as rules
from functions.commerce.settings import settings
from functions.commerce.store import wallets as store
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction


async def check_may_buy(player_id: str) -> None:
    """Raise DebtTooHigh for who owes more than the game allows (one read, where it sets a limit)."""
    if limit := settings().debt_limit:
        rules.check_may_buy(await store.wallet(player_id), limit)


async def forgive(tx: Transaction, player_id: str, forgiven: ForgiveDebt, admin_id: str) -> WalletBalances:
    """Take debt off a wallet, once a fact. Raises UnknownPlayer, NoSuchDebt, AlreadyForgiven."""
    await tx.fetch(wallets.ref(player_id), *profiles.refs([player_id]))
    await profiles.require(tx, [player_id])
    wallet = await store.wallet_to_change(tx, player_id)
    amount = rules.amount_to_forgive(wallet, forgiven.currency, forgiven.amount)
    cause = Cause(
        fact=f"forgiven:{forgiven.fact}", reason=forgiven.reason, actor_id=admin_id, movement=Movement.FORGIVEN
    )
    again = rules.AlreadyForgiven(player_id=player_id, fact=forgiven.fact)
    return await wallets.forgive(tx, wallet, forgiven.currency, amount, cause, again)
