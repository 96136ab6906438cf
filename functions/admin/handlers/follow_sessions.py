"""Note who was there, and copy who was not copied yet."""

from functions.admin.operations import search
from shared.declare import Resources, schedule


@schedule("*/10 * * * *", resources=Resources(timeout=300))
async def follow_sessions() -> None:
    """Copy players of sessions that were opened or refreshed since, and, the first time, all that there were before.

    Cost: a read for each such session, two for each of their players, and a write for each whose day, name, country or
    level changed. Nothing is written for a request. Where it stopped stands in the commit of the last page.
    """
    await search.follow_all()
