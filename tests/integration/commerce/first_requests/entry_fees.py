"""Opening the payment of an entry fee."""

from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.integration.conquest.first_requests.entry_fees import fee_of, to_pay_for


async def pay() -> Request:
    """Of a season that is open for registration."""
    return fee_of(await to_pay_for(), (await player()).token)


REQUESTS = {"commerce-create-entry-fee": pay}
