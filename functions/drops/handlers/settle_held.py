"""Look again at drops that were held."""

from functions.drops.models.entitlements import SettleHeld
from functions.drops.operations import comparing
from shared.declare import Resources, task
from shared.extension_points import GRANTING


@task("drops", extension_points=(GRANTING,), resources=Resources(timeout=300))
async def settle_held(work: SettleHeld) -> None:
    """Grant those of a page that can be granted as the campaign stands; again, it finds them granted."""
    await comparing.settle_held(work)
