"""Tell Twitch that drops were granted."""

from functions.drops.models.entitlements import ReportDrops
from functions.drops.operations import reporting
from functions.drops.rules.linking import TwitchNotConfigured
from functions.drops.settings import TWITCH
from shared.declare import task
from shared.telemetry import log


@task("drops", secrets=(TWITCH,))
async def report_drops(work: ReportDrops) -> None:
    """Report a hundred drops at most; fails, and is tried again, while Twitch is down. Again, it changes nothing."""
    try:
        await reporting.report(work.entitlement_ids)
    except TwitchNotConfigured as missing:
        log.error("drops.not_reported", status=missing.code, drops=len(work.entitlement_ids))
