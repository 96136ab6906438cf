"""Telling Twitch which drops were granted, until it is known there."""

from collections.abc import Sequence
from itertools import islice

from functions.drops.models.entitlements import Fulfilment, ReportDrops
from functions.drops.partners.twitch import api as twitch_api
from functions.drops.rules import entitlements as rules
from functions.drops.store import entitlements as store
from functions.drops.store.entitlements import ENTITLEMENTS
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import log

OUTCOMES = {
    "SUCCESS": Fulfilment.DONE,
    "INVALID_ID": Fulfilment.REFUSED,
    "NOT_FOUND": Fulfilment.REFUSED,
}
"""What Twitch says of an entitlement; whatever else it says, it is told again later."""


async def report_later(entitlement_ids: Sequence[str]) -> None:
    """Have Twitch told of drops that were granted, a hundred a task."""
    ids = iter(entitlement_ids)
    while batch := tuple(islice(ids, twitch_api.MOST_REPORTED)):
        await enqueue(ReportDrops(entitlement_ids=batch))


async def report(entitlement_ids: Sequence[str]) -> None:
    """Tell Twitch of granted drops, and keep what it says of each; again, it says the same.

    One call of Twitch; a read and a write for each. What Twitch does not know raises an alert, and so does what it does
    not let us say. Raises TwitchNotConfigured, PartnerUnavailable.
    """
    by_status = await twitch_api.fulfil(entitlement_ids)
    for status, ids in by_status.items():
        own = [name for name in ids if name in set(entitlement_ids)]
        if status != "SUCCESS":
            log.error("drops.not_reported", status=status[:50], drops=len(own))
        if outcome := OUTCOMES.get(status):
            await keep(own, outcome)


async def keep(entitlement_ids: Sequence[str], outcome: Fulfilment) -> None:
    """Keep what Twitch says of granted drops (a read each, and a write where it is new)."""
    if not entitlement_ids:
        return

    async def write(tx: Transaction) -> None:
        for before in (await tx.get_many(ENTITLEMENTS, entitlement_ids)).values():
            after = rules.reported(before, outcome)
            if after != before:
                store.save(tx, after)

    await transaction.run(write)


async def report_all() -> int:
    """Have Twitch told of all drops of which it was not; returns of how many.

    A read for each, one at least, and a task for a hundred.
    """
    total, after = 0, ""
    while page := await store.to_report(twitch_api.MOST_REPORTED, after):
        await report_later(list(page))
        total += len(page)
        after = next(reversed(page))
    return total
