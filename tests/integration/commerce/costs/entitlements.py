"""What revoking, restoring and ending entitlements costs."""

from tests.bench.callers import job, staff
from tests.costs import Cost, Journey
from tests.integration.commerce.first_requests.entitlements import ban_of, bought, changing, ended

ROWS = (
    Cost("commerce-revoke-entitlement", case="a skin", reads=6, writes=6, rpcs=6, redis=2),
    Cost("commerce-restore-entitlement", case="a skin", reads=4, writes=6, rpcs=4, redis=2),
    Cost("commerce-follow-ban", case="of one purchase", reads=9, writes=6, rpcs=10, redis=2),
    Cost("commerce-expire-entitlements", case="nothing has ended", reads=1, rpcs=1),
    Cost("commerce-expire-entitlements", case="one has ended", reads=2, writes=1, rpcs=3),
)


async def travel(journey: Journey) -> None:
    """Revoke a skin, restore it, ban its player; let a month end."""
    await journey.call("commerce-expire-entitlements", "nothing has ended", await job(), status=204)
    order, admin = await bought(), await staff()
    await journey.call("commerce-revoke-entitlement", "a skin", changing(order, "revoke", admin))
    await journey.call("commerce-restore-entitlement", "a skin", changing(order, "restore", admin))
    await journey.call("commerce-follow-ban", "of one purchase", ban_of(order), status=204)
    await journey.call("commerce-expire-entitlements", "one has ended", await ended(), status=204)
