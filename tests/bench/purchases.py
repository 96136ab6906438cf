"""A receipt that is verified while its partner takes 300 ms to answer, and that partner's answer alone."""

from dataclasses import replace
from itertools import cycle, islice

import httpx

from functions.commerce.settings import settings
from shared.catalog import register
from shared.extension_points import GRANTING
from tests.bench.cases import Case, Prepared, Stage, record, single
from tests.bench.in_process import Request
from tests.payments import open_purchase, sell, stripe_does
from tests.waiting import PATIENCE

PARTNER_SECONDS = 0.3
CONNECTIONS = 4
"""How many receipts are shown at once: 13 a second, as many as a large game sells at its peak."""

SECONDS = 6.0
"""How long a turn lasts at least: a latency of 95 of 100 wants 80 answers."""

RECEIPTS = int(CONNECTIONS / PARTNER_SECONDS * SECONDS) * 4
"""What three rounds and warming up can send at most. No receipt may come twice, as it is granted then."""


def _slow(seconds: float | None) -> None:
    """Have Stripe answer after so many seconds, or at once again."""
    url = settings().stripe_api_origin.replace("/stripe", "/control/stripe")
    if seconds is None:
        httpx.delete(url, timeout=PATIENCE).raise_for_status()
    else:
        httpx.put(url, json={"kind": "slow", "seconds": seconds}, timeout=PATIENCE).raise_for_status()


async def _receipts(stage: Stage) -> Prepared:
    """Players show purchases that are paid and that nobody has shown yet, 1,000 gems each."""
    register(GRANTING)
    sku = await sell()
    requests = []
    for player in islice(cycle(stage.players), RECEIPTS):
        transaction = await open_purchase(sku, player.token)
        stripe_does(transaction, "pay")
        body = {"provider": "stripe", "transaction": transaction}
        requests.append(Request("POST", "/api/v1/commerce/verify-receipt", player.token, body))
    once = await record(stage, "commerce-verify-receipt", requests.pop())
    floor = replace(once, calls=[call for call in once.calls if "partner" in call])
    _slow(PARTNER_SECONDS)
    return Prepared(
        functions=["commerce-verify-receipt"],
        floors=[floor],
        jobs=single(requests),
        again=False,
        connections=CONNECTIONS,
        least_seconds=SECONDS,
        undo=lambda: _slow(None),
    )


CASES = (
    Case(
        "receipt",
        "POST /commerce/verify-receipt, a partner that answers after 300 ms",
        "the same call of the partner, which answers it after 300 ms, too",
        _receipts,
    ),
)
