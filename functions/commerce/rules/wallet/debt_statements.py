"""Why a player owes something: what made the debt since it began, and what has paid it off."""

from collections.abc import Sequence

from functions.commerce.models.wallets import DebtCause, DebtStatement, LedgerEntry


def statement(currency: str, debt: int, latest: Sequence[LedgerEntry], *, is_whole: bool) -> DebtStatement:
    """The statement of a debt, by the latest entries of its currency, the latest first.

    It began with the first entry after which the balance was below zero, and is so ever since. `is_whole`: there are no
    older entries than these. What the causes made less what was paid is the debt, unless it is older than all of them.
    """
    since = _since_it_began(latest)
    causes = [cause for entry in since if (cause := _cause(entry))]
    return DebtStatement(
        currency=currency,
        debt=debt,
        since=since[-1].at if since else None,
        paid=sum(entry.amount for entry in since if entry.amount > 0),
        causes=tuple(causes),
        is_whole=is_whole or len(since) < len(latest),
    )


def _since_it_began(latest: Sequence[LedgerEntry]) -> list[LedgerEntry]:
    since = []
    for entry in latest:
        if entry.balance >= 0:
            break
        since.append(entry)
    return since


def _cause(entry: LedgerEntry) -> DebtCause | None:
    """What an entry added to the debt: of what it took, the part for which there was no balance."""
    owed_before = max(0, entry.amount - entry.balance)
    added = -entry.balance - owed_before
    if added <= 0:
        return None
    return DebtCause(
        movement=entry.movement, order_id=entry.order_id or None, amount=added, reason=entry.reason, at=entry.at
    )
