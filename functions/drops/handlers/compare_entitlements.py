"""Compare a page of what Twitch lists with what is kept."""

from functions.drops.models.entitlements import ListEntitlements
from functions.drops.operations import comparing
from functions.drops.settings import TWITCH
from shared.declare import Resources, task
from shared.extension_points import GRANTING


@task("drops", secrets=(TWITCH,), extension_points=(GRANTING,), resources=Resources(timeout=300))
async def compare_entitlements(work: ListEntitlements) -> None:
    """Grant what no message told of, and report what Twitch has not taken; again, it finds nothing."""
    await comparing.compare(work)
