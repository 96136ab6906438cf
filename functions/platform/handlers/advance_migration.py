"""Carry on a migration."""

from functions.platform.events import MigrationAdvanced
from functions.platform.operations import migrations
from shared.declare import Resources, subscriber
from shared.extension_points import MIGRATIONS


@subscriber(MigrationAdvanced, extension_points=(MIGRATIONS,), resources=Resources(timeout=300, concurrency=1))
async def advance_migration(advanced: MigrationAdvanced) -> None:
    """Change the next batches of documents, and publish the event that carries on from there.

    Idempotent by the step, and each batch by the run's place, in one commit with it. A batch costs a read of the run
    and one for each of its 300 documents, and a write for each that it changes and for the run.
    """
    await migrations.go_on(advanced.run_id, advanced.step)
