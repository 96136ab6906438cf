"""Money that staff gives, and debt that it forgives."""

from functions.commerce.models.wallets import Balances, Cause, ForgiveDebt, Movement, WalletBalances, WalletCredit
from functions.commerce.operations.wallet import owners, wallets
from functions.commerce.rules.wallet import debts
from functions.commerce.rules.wallet import wallets as rules
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction


async def credit_by_hand(tx: Transaction, player_id: str, credited: WalletCredit, actor_id: str) -> Balances:
    """Put into a wallet what staff gives, once a fact.

    Raises UnknownPlayer, UnknownCurrency, AlreadyCredited, WalletFull, WalletMerged.
    """
    rules.check_currency(credited.currency, wallets.currencies())
    await tx.fetch(wallets.ref(player_id), *profiles.refs([player_id]))
    await profiles.require(tx, [player_id])
    await owners.check_own(tx, player_id)
    return await wallets.credit(
        tx,
        player_id,
        credited.currency,
        credited.amount,
        fact=f"hand:{credited.fact}",
        reason=credited.reason,
        actor_id=actor_id,
        again=rules.AlreadyCredited(player_id=player_id, fact=credited.fact),
    )


async def forgive_debt(tx: Transaction, player_id: str, forgiven: ForgiveDebt, actor_id: str) -> WalletBalances:
    """Take debt off a wallet, once a fact. Raises UnknownPlayer, NoSuchDebt, AlreadyForgiven."""
    await tx.fetch(wallets.ref(player_id), *profiles.refs([player_id]))
    await profiles.require(tx, [player_id])
    cause = Cause(
        fact=f"forgiven:{forgiven.fact}", reason=forgiven.reason, actor_id=actor_id, movement=Movement.FORGIVEN
    )
    again = debts.AlreadyForgiven(player_id=player_id, fact=forgiven.fact)
    return await wallets.forgive(tx, player_id, forgiven.currency, forgiven.amount, cause, again)
