"""Migrations as an operator begins and follows them; functions of `platform` carry them out."""

from functions.platform.models.migrations import Direction, MigrationRun
from functions.platform.operations import migrations
from functions.platform.rules.migrations import NothingToMigrate, applied
from functions.platform.store.migrations import ledger
from shared.catalog import register
from shared.extension_points import MIGRATIONS
from shared.firestore.transaction import Transaction


async def begin(tx: Transaction, operator: str, *, down: bool, dry_run: bool) -> str:
    """Begin the migrations that have not run, or the undoing of the last one. Raises MigrationUnderWay."""
    register(MIGRATIONS)
    direction = Direction.DOWN if down else Direction.UP
    try:
        run = await migrations.begin(tx, direction, f"operator:{operator}", dry_run=dry_run)
    except NothingToMigrate as nothing:
        return str(nothing)
    after = f", then {', '.join(run.following)}" if run.following else ""
    dry = "dry run, which changes nothing: " if run.dry_run else ""
    return (
        f"{dry}{run.migration} {run.direction} goes on from {run.seen} of {run.total} documents"
        f" of {run.collection}{after}."
        " `make migrations` says how far it is."
    )


async def listed() -> str:
    """The migrations of this release and which have run, then all runs, the first first."""
    register(MIGRATIONS)
    runs = await ledger()
    done = applied(runs)
    names = [f"{'applied' if name in done else 'pending'}  {name}" for name in migrations.known()]
    return "\n".join([*names, *map(_line, runs)])


def _line(run: MigrationRun) -> str:
    """A run as one line."""
    changed = "would change" if run.dry_run else "changed"
    of = f"{run.seen} of {run.total} seen, {changed} {run.changed}"
    when = f"{run.requested_at:%Y-%m-%d %H:%M:%S} to {run.last_at:%H:%M:%S} UTC by {run.requested_by}"
    line = f"  {run.number:4} {run.direction:4} {run.state:9} {run.migration}  {of}  ({when})"
    return f"{line}\n       {run.error}" if run.error else line
