"""Tell Twitch of the drops of which nobody has told it."""

from functions.drops.operations import reporting
from shared.declare import Resources, schedule
from shared.telemetry import log


@schedule("25 * * * *", resources=Resources(timeout=300))
async def report_all_drops() -> None:
    """Have each told by a task. Costs a read when there is none."""
    if drops := await reporting.report_all():
        log.info("drops.reported_again", drops=drops)
