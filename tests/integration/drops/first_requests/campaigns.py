"""Drop campaigns."""

from functools import partial

from functions.drops.events import CampaignSaved
from functions.drops.models.entitlements import SettleHeld
from functions.drops.operations import granting
from shared.firestore import transaction
from tests.bench import in_process
from tests.bench.callers import get, player, staff
from tests.bench.in_process import Request
from tests.twitch import campaign, content, earned, link, new_viewer

PATH = "/api/v1/admin/drops/campaigns"


async def _create() -> Request:
    return Request("POST", PATH, await staff(), content())


async def _update() -> Request:
    running = await campaign()
    body = running.model_dump(mode="json", exclude={"campaign_id", "created_at", "updated_at"}) | {"name": "Week two"}
    return Request("PUT", f"{PATH}/{running.campaign_id}", await staff(), body)


async def _get() -> Request:
    return Request(path=f"{PATH}/{(await campaign()).campaign_id}", token=await staff())


async def _list() -> Request:
    return Request(path=PATH, token=await staff())


async def _saved() -> Request:
    running = await campaign()
    return in_process.push(CampaignSaved(campaign_id=running.campaign_id, version=running.version))


async def held() -> Request:
    """A campaign that was made after a drop of its benefit had come."""
    ada, viewer, other = await player(), new_viewer(), await campaign()
    await link(ada.id, viewer)
    told = earned(other, viewer, benefit_id=f"late-{viewer.user_id}")
    await transaction.run(partial(granting.settle, told=told))
    late = await campaign(benefit={"benefit_id": told.benefit_id})
    return Request("POST", body=SettleHeld(campaign_id=late.campaign_id, version=late.version).model_dump())


REQUESTS = {
    "drops-create-campaign": _create,
    "drops-get-campaign": _get,
    "drops-list-all-campaigns": _list,
    "drops-list-campaigns": get("/api/v1/drops/campaigns"),
    "drops-settle-campaign": _saved,
    "drops-settle-held": held,
    "drops-update-campaign": _update,
}
