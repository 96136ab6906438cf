"""Decide the attacks on a territory."""

from functions.conquest.models.attacks import ResolveAttacks
from functions.conquest.operations.battles import resolving
from shared.declare import Resources, task


@task("conquest", resources=Resources(timeout=300))
async def resolve_attacks(work: ResolveAttacks) -> None:
    """Decide the attacks that wait for a territory, in the order in which they were queued, ten a commit.

    While another does, it leaves: that one looks once more before it is done. One of those who left comes again when
    the lease of that one runs out.

    Cost: of one attack on guards: five reads and one to see that none is left; five writes, and two for each of its
    events. Each member of a garrison is a read more, and a write where units were lost, each tribe that wins points a
    read and a write. Ten attacks that wait together share the territory and its garrison.
    """
    await resolving.resolve(work.season_id, work.territory_id)
