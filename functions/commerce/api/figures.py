"""What was paid, for staff's figures."""

from datetime import datetime

from functions.commerce.models.figures import Revenue
from functions.commerce.rules.payments.stripe import minor_of
from functions.commerce.store import orders

MOST_CURRENCIES = 200


async def currencies() -> list[str]:
    """The currencies that any order was paid in (a read each, and one more)."""
    names: list[str] = []
    while len(names) < MOST_CURRENCIES and (currency := await orders.next_currency(names[-1] if names else "")):
        names.append(currency)
    return names


async def revenue(currency: str, start: datetime, end: datetime) -> Revenue:
    """What was paid in a currency for orders that were opened from `start` to before `end` (a read a thousand)."""
    count, sums = await orders.paid_in(currency, start, end)
    return Revenue(
        orders=count,
        amount=minor_of(sums["amount"], currency),
        refunded=minor_of(sums["refunded_amount"], currency),
    )
