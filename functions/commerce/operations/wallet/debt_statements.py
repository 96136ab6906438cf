"""What a player owes, and why, as the ledger has it."""

import asyncio

from functions.commerce.models.wallets import Debts, DebtStatement, LedgerEntry, Wallet
from functions.commerce.rules.wallet import debt_statements as rules
from functions.commerce.rules.wallet.debts import stops_purchases
from functions.commerce.rules.wallet.movements import currencies_of, debt_of
from functions.commerce.settings import settings
from functions.commerce.store import wallets as store

PAGE = 20
MOST = 200
"""Entries of a currency that are looked at: of a debt that is older, the latest causes are shown."""


async def of_player(player_id: str) -> Debts:
    """What a player owes. A read, and one for each entry since a debt began, 20 at least, 200 at most a currency."""
    wallet = await store.wallet(player_id)
    return Debts(
        player_id=player_id,
        debts=await of_wallet(wallet) if wallet else (),
        purchases_stop=wallet is not None and stops_purchases(wallet, settings().debt_limit),
    )


async def of_wallet(wallet: Wallet) -> tuple[DebtStatement, ...]:
    """A statement for each currency of which something is owed; reads the ledger as `of_player` says."""
    owed = [currency for currency in currencies_of(wallet) if debt_of(wallet, currency)]
    return tuple(await asyncio.gather(*(_statement(wallet, currency) for currency in owed)))


async def _statement(wallet: Wallet, currency: str) -> DebtStatement:
    latest: list[LedgerEntry] = []
    page: list[LedgerEntry] = []
    while len(latest) < MOST:
        after = (latest[-1].at, latest[-1].entry_id) if latest else None
        page = await store.of_currency(wallet.player_id, currency, PAGE, after)
        latest += page
        if len(page) < PAGE or page[-1].balance >= 0:
            break
    return rules.statement(currency, debt_of(wallet, currency), latest, is_whole=len(page) < PAGE)
