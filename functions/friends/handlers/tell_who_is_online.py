"""Show players who listen which of their friends have come and gone."""

from functions.friends.operations import watching
from shared.declare import Resources, schedule


@schedule("* * * * *", resources=Resources(timeout=300))
async def tell_who_is_online() -> None:
    """Have live documents show who has come and gone in the last minute, of those whose friends listen.

    Cost: two reads for each of those in two calls; none while nobody listens.
    """
    await watching.tell_of_changes()
