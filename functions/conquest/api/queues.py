"""What of conquest waits for staff."""

import asyncio
from collections.abc import Mapping
from datetime import datetime

from functions.conquest.store import flags, payouts


async def waiting_for_staff() -> Mapping[str, tuple[int, datetime | None]]:
    """Prizes for money that are not paid, and players who were flagged (four reads)."""
    prizes, flagged = await asyncio.gather(payouts.waiting(), flags.waiting())
    return {"prizes": prizes, "flagged_players": flagged}
