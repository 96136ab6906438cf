"""What commerce shows support of one player."""

import asyncio
from datetime import UTC, datetime

from functions.commerce.models.entitlements import Entitlement
from functions.commerce.models.orders import OrderView
from functions.commerce.models.wallets import CurrencyBalance, DebtStatement, Wallet, WalletHistoryEntry
from functions.commerce.operations.wallet import debt_statements
from functions.commerce.operations.wallet.wallets import currencies
from functions.commerce.rules.purchases import orders as order_rules
from functions.commerce.rules.purchases.entitlements import as_of
from functions.commerce.rules.wallet import owners
from functions.commerce.rules.wallet import wallets as rules
from functions.commerce.store import orders, wallets
from shared.model import Model

LATEST = 10


class OrderForAdmin(OrderView):
    """A purchase, with why a person may want to look at it, and which other players have shown its receipt."""

    flags: tuple[str, ...]
    shown_by: tuple[str, ...]


class PlayerForAdmin(Model):
    """A player's balances and debts, and the ten latest orders, entitlements and movements of the wallet."""

    balances: tuple[CurrencyBalance, ...]
    debts: tuple[DebtStatement, ...]
    merged_into: str | None
    merged_from: tuple[str, ...]
    latest_orders: tuple[OrderForAdmin, ...]
    latest_entitlements: tuple[Entitlement, ...]
    latest_movements: tuple[WalletHistoryEntry, ...]


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """A player's money and purchases (a read for the wallet and for each entry; of merged accounts as well).

    Where something is owed, what its statement reads, too.
    """
    now = datetime.now(UTC)
    wallet = await wallets.wallet(player_id)
    players = owners.players_of(player_id, wallet)
    bought, entitled, moved, debts = await asyncio.gather(
        orders.of_players(players, LATEST, None),
        orders.entitlements_of(players, LATEST, None),
        wallets.history(player_id, LATEST, None),
        _debts_of(wallet),
    )
    if not (wallet or bought or entitled):
        return None
    return PlayerForAdmin(
        balances=rules.all_balances(player_id, wallet, currencies()).balances,
        debts=debts,
        merged_into=wallet.merged_into if wallet else None,
        merged_from=wallet.merged_from if wallet else (),
        latest_orders=tuple(
            OrderForAdmin(**order_rules.view(order).model_dump(), flags=order.flags, shown_by=order.shown_by)
            for order in bought
        ),
        latest_entitlements=tuple(as_of(entitlement, now) for entitlement in entitled),
        latest_movements=tuple(rules.line(entry) for entry in moved),
    )


async def _debts_of(wallet: Wallet | None) -> tuple[DebtStatement, ...]:
    return await debt_statements.of_wallet(wallet) if wallet else ()
