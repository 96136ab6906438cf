"""Keep the live boards of the season complete."""

from functions.conquest.operations.leaderboards import board_upkeep
from shared.declare import schedule
from shared.telemetry import log


@schedule("* * * * *")
async def fill_conquest_boards() -> None:
    """Fill boards that somebody looked at or moved and that Redis did not have. Costs no read when there is none."""
    if filled := await board_upkeep.fill_wanted():
        log.info("conquest_boards.filled", boards=filled)
