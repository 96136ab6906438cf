"""What commerce itself grants: amounts of the wallet, and entitlements, which are nothing but their own record."""

from collections.abc import Sequence

from functions.commerce.models.wallets import Cause, Movement, Wallet
from functions.commerce.operations.purchases import gifts
from functions.commerce.operations.wallet import wallets
from functions.commerce.rules.products.catalogue import CURRENCY, ENTITLEMENT
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction
from shared.granting import GIFT, Granted, Item, Outcome

KINDS = (CURRENCY, ENTITLEMENT)
COUNTED = (CURRENCY,)


async def check(items: Sequence[Item]) -> tuple[str, ...]:  # noqa: ARG001  the extension point's signature
    """Nothing: the catalogue's own rules know the currencies, and any word is an entitlement."""
    return ()


def refs(player_id: str, items: Sequence[Item]) -> tuple[Ref[Wallet], ...]:
    """The wallet, where there is an amount to give, or something that ends."""
    needed = any(item.kind == CURRENCY or item.duration_seconds for item in items)
    return (wallets.ref(player_id),) if needed else ()


async def grant(
    tx: Transaction, player_id: str, items: Sequence[Item], order_id: str, fact: str
) -> tuple[Granted, ...]:
    """Put amounts into the wallet, once an order; what is a gift stands in the ledger as one.

    Entitlements of an order are written with it; those of a gift here. One read, unless it was fetched; a write each,
    and the wallet's.
    """
    for item in items:
        if item.kind == CURRENCY:
            cause = _cause(player_id, item, order_id, fact)
            await wallets.grant(tx, player_id, item.id, item.quantity, cause)
    given = [item for item in items if item.kind == ENTITLEMENT]
    if order_id.startswith(GIFT) and given:
        outcomes = dict(zip(given, await gifts.give(tx, player_id, given, order_id), strict=True))
        return tuple(outcomes.get(item) or Granted(item=item, outcome=Outcome.GRANTED) for item in items)
    return tuple(Granted(item=item, outcome=Outcome.GRANTED) for item in items)


async def take_back(tx: Transaction, player_id: str, items: Sequence[Item], order_id: str, fact: str) -> None:
    """Take amounts out of the wallet again, once an order; what is spent becomes debt."""
    for item in items:
        if item.kind == CURRENCY:
            cause = Cause(
                fact=f"refund:{fact}:{item.id}",
                reason="Refund",
                actor_id="refund",
                movement=Movement.REFUND,
                order_id=order_id,
            )
            await wallets.claw_back(tx, player_id, item.id, item.quantity, cause)


def _cause(player_id: str, item: Item, order_id: str, fact: str) -> Cause:
    if order_id.startswith(GIFT):
        return Cause(fact=f"{fact}:{item.id}", reason="Gift", actor_id=player_id, movement=Movement.CREDIT)
    return Cause(
        fact=f"order:{fact}:{item.id}",
        reason="Purchase",
        actor_id=player_id,
        movement=Movement.PURCHASE,
        order_id=order_id,
    )
