"""Spend what is in the wallet."""

import hashlib
import uuid

from functions.commerce.models.wallets import SpendCurrency, Spent
from functions.commerce.operations.wallet import wallets
from functions.commerce.rules.wallet import wallets as rules
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/commerce/wallet/spend",
    errors=(rules.UnknownCurrency, rules.InsufficientFunds, rules.AlreadySpent),
)
async def spend_from_wallet(player: Player, body: SpendCurrency, tx: Transaction, context: RequestContext) -> Spent:
    """Spend a currency or a consumable.

    Takes an amount out of your wallet. Send an `Idempotency-Key`, and send the request again with the same key when its
    answer was lost: it is spent once.

    Cost: reads the wallet; writes the wallet and the ledger's entry.

    Source: Player Platform.
    """
    key = context.idempotency_key
    fact = hashlib.sha256(key.encode()).hexdigest()[:32] if key else uuid.uuid4().hex
    return await wallets.spend(tx, player.id, body, fact)
