"""Follow what a provider told us."""

from functions.commerce.models.notices import HandleNotice
from functions.commerce.operations import notices
from functions.commerce.settings import STRIPE
from shared.declare import task
from shared.extension_points import GRANTING


@task("commerce", secrets=(STRIPE,), extension_points=(GRANTING,))
async def handle_notice(work: HandleNotice) -> None:
    """Ask the provider how the transaction stands, and follow it; fails, and is tried again, while that is down."""
    await notices.handle(work)
