"""Prizes for money."""

import secrets

from functions.conquest.models.payouts import Payout
from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.conquest import season_to_come
from tests.conquest_payouts import ended, tribe


async def prizes() -> tuple[Payout, ...]:
    """The prizes of a season that has ended."""
    return (await ended(await season_to_come(), tribe(9), tribe(4))).payouts


async def settle(payout: Payout) -> Request:
    """Settle a prize by a transfer of its own."""
    body = {"transaction_hash": f"0x{secrets.token_hex(32)}"}
    return Request("POST", f"/api/v1/admin/conquest/payouts/{payout.payout_id}/settle", await staff(), body)


async def listing() -> Request:
    """The prizes of a season."""
    payout, *_ = await prizes()
    return Request(path=f"/api/v1/admin/conquest/payouts?season_id={payout.season_id}", token=await staff())


async def _settle() -> Request:
    return await settle((await prizes())[0])


REQUESTS = {"conquest-list-payouts": listing, "conquest-settle-payout": _settle}
