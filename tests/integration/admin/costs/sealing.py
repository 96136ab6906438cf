"""The sealed audit trail."""

from datetime import UTC, datetime, timedelta

from functions.admin.rules import sealing
from tests import audit_trail
from tests.bench import callers
from tests.costs import Cost, Journey

ROWS = (
    Cost("admin-seal-audit", case="an entry", reads=9, writes=1, rpcs=10),
    Cost("admin-seal-audit", case="nothing to seal", reads=9, rpcs=9),
    Cost("admin-verify-audit", case="nothing is sealed yet", reads=14, rpcs=14),
)

LONG_AGO = datetime(2002, 1, 1, tzinfo=UTC)


async def travel(journey: Journey) -> None:
    """Seal an entry of before all others, as if it had only just settled; then the next half hour, without any."""
    job, settled = await callers.job(), sealing.SETTLED
    await audit_trail.begin_chain()
    await journey.call("admin-verify-audit", "nothing is sealed yet", job, status=204)
    await audit_trail.act(LONG_AGO, expire_at=LONG_AGO)
    for case, minutes in (("an entry", 1), ("nothing to seal", 31)):
        sealing.SETTLED = datetime.now(UTC) - LONG_AGO - timedelta(minutes=minutes)
        await journey.call("admin-seal-audit", case, job, status=204)
    sealing.SETTLED = settled
    await audit_trail.begin_chain()
