"""Flagged players."""

import uuid
from datetime import UTC, datetime

from functions.conquest.models.flags import FlagReason
from functions.conquest.rules.players.accounts import flagged
from functions.conquest.store import flags
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.bench.callers import staff
from tests.bench.in_process import Request


async def raised() -> str:
    """The flag of a player; returns its id."""
    season_id, now = f"season-{uuid.uuid4().hex[:8]}", datetime.now(UTC)
    flag = flagged(None, (season_id, uuid.uuid4().hex), FlagReason.MANY_ACCOUNTS, {"ada", "bob", "eve"}, now)

    async def body(tx: Transaction) -> None:
        await flags.flags_in(tx, season_id, [flag.player_id])
        flags.save(tx, flag)

    await transaction.run(body)
    return flag.flag_id


async def listing() -> Request:
    """The flags of a season."""
    season_id = "-".join((await raised()).split("-")[:2])
    return Request(path=f"/api/v1/admin/conquest/flags?season_id={season_id}", token=await staff())


async def deciding() -> Request:
    """A decision on a flag."""
    body = {"verdict": "harmless", "reason": "A school"}
    return Request("POST", f"/api/v1/admin/conquest/flags/{await raised()}/decide", await staff(), body)


REQUESTS = {"conquest-decide-player-flag": deciding, "conquest-list-player-flags": listing}
