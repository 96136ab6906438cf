"""Messages of Twitch, and what follows from them."""

from functools import partial

from functions.drops.models.entitlements import ListEntitlements, ReportDrops
from functions.drops.operations import granting, subscriptions
from shared.firestore import transaction
from tests.bench.callers import job, player
from tests.bench.in_process import Request
from tests.twitch import campaign, drop_of, earned, kept, link, message_of, new_viewer, sent


async def told_of() -> dict[str, object]:
    """A message that tells of a drop of a viewer who has linked the account."""
    ada, viewer, running = await player(), new_viewer(), await campaign()
    await link(ada.id, viewer)
    return message_of(drop_of(running, viewer))


async def _receive() -> Request:
    return sent(await told_of())


async def followed() -> Request:
    """The task of such a message."""
    return Request("POST", body=(await kept(await told_of())).model_dump())


async def granted() -> Request:
    """The task that tells Twitch of a drop that was granted."""
    ada, viewer, running = await player(), new_viewer(), await campaign()
    await link(ada.id, viewer)
    given = message_of(drop_of(running, viewer))
    (entitlement_id,) = given["entitlement_ids"]
    told = earned(running, viewer, entitlement_id=entitlement_id)
    await transaction.run(partial(granting.settle, told=told))
    return Request("POST", body=ReportDrops(entitlement_ids=(entitlement_id,)).model_dump(mode="json"))


async def lost() -> Request:
    """A comparison that finds a drop of which nobody told."""
    await told_of()
    return Request("POST", body=ListEntitlements(run="first").model_dump())


async def subscribed() -> Request:
    """The job, once there is a subscription to everything."""
    await subscriptions.renew()
    return await job()


REQUESTS = {
    "drops-compare-entitlements": lost,
    "drops-compare-with-twitch": job,
    "drops-handle-twitch-message": followed,
    "drops-keep-subscriptions": subscribed,
    "drops-receive-twitch-message": _receive,
    "drops-report-all-drops": job,
    "drops-report-drops": granted,
}
