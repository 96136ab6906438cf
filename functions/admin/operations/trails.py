"""The lists that make up the audit trail, as they are stored."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from functions.admin.rules.sealing import Trail
from functions.admin.store import audit
from functions.auth.api import account_audit
from functions.battlepass.api import trail as xp
from functions.commerce.api import trail
from functions.ugc.api import trail as creations
from shared.firestore.audit import PERSONAL

Stored = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """A list, and how its entries are read: of a time, so many at most, or by their ids."""

    trail: Trail
    between: Callable[[datetime, datetime, int], Awaitable[list[dict[str, Any]]]]
    by_id: Callable[[Iterable[str]], Awaitable[dict[str, dict[str, Any]]]]
    differing: Callable[[Iterable[Stored]], Awaitable[list[str]]] | None = None
    """Which of its entries are not what they tell of, by their ids, where that can be asked."""


SOURCES = {
    source.trail.name: source
    for source in (
        Source(Trail("staff", "action_id", PERSONAL), audit.stored, audit.stored_by_id),
        Source(Trail("account", "entry_id", account_audit.PERSONAL), account_audit.stored, account_audit.stored_by_id),
        Source(Trail("ledger", "entry_id", {}), trail.ledger_stored, trail.ledger_stored_by_id),
        Source(
            Trail("order", "record_id", {}), trail.records_stored, trail.records_stored_by_id, trail.orders_differing
        ),
        Source(Trail("gift", "record_id", {}), trail.gifts_stored, trail.gifts_stored_by_id),
        Source(Trail("claim", "claim_id", {}), xp.claims_stored, xp.claims_stored_by_id),
        Source(Trail("xp", "gain_id", xp.SEALED_APART), xp.stored, xp.stored_by_id),
        Source(Trail("creation", "transition_id", creations.SEALED_APART), creations.stored, creations.stored_by_id),
    )
}


async def between(since: datetime, until: datetime, limit: int) -> dict[str, list[dict[str, Any]]]:
    """The entries of each list from `since` to before `until`, the oldest first, `limit` of each at most."""
    lists = await asyncio.gather(*(source.between(since, until, limit) for source in SOURCES.values()))
    return dict(zip(SOURCES, lists, strict=True))
