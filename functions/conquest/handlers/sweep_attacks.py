"""Look for attacks that wait too long."""

from datetime import UTC, datetime

from functions.conquest.operations.battles import resolving
from shared.declare import schedule
from shared.telemetry import log


@schedule("* * * * *")
async def sweep_attacks() -> None:
    """Have attacks decided whose task was lost, or whose resolver died. Two runs at once ask twice, and one decides.

    Cost: a read for each attack that has waited for more than five seconds, one at least.
    """
    if places := await resolving.sweep(datetime.now(UTC)):
        log.warning("conquest.attacks_waited", territories=places)
