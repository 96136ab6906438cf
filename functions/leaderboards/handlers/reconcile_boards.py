"""Keep the live boards complete."""

from functions.leaderboards import store
from shared import log
from shared.declare import Resources, schedule


@schedule("* * * * *", resources=Resources(timeout=540))
async def reconcile_boards() -> None:
    """Fill the boards when Redis has lost them; else put on what it did not take. Costs one read when all is well."""
    if await store.is_live():
        if reapplied := await store.reapply():
            log.info("boards.reapplied", players=reapplied)
    else:
        log.warning("boards.rebuilt", players=await store.rebuild())
