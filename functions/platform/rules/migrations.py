"""Which migration runs next, and how far a run is."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from functions.platform.models.migrations import Direction, MigrationRun, RunState
from shared.errors import DomainError
from shared.firestore.migrations import Migration

LONGEST_ERROR = 1000


class NothingToMigrate(DomainError):
    """There is no migration left to run, or none to undo."""

    status = 409
    code = "NOTHING_TO_MIGRATE"
    message = "All migrations have run."


class MigrationUnderWay(DomainError):
    """Another migration has not finished."""

    status = 409
    code = "MIGRATION_UNDER_WAY"
    message = "Another migration has not finished."


def applied(runs: Iterable[MigrationRun]) -> set[str]:
    """The migrations that have run, by the ledger: up, and not down since. What was only begun is not among them."""
    names: set[str] = set()
    for run in sorted(runs, key=lambda run: run.number):
        if run.dry_run or run.state is not RunState.DONE:
            continue
        if run.direction is Direction.UP:
            names.add(run.migration)
        else:
            names.discard(run.migration)
    return names


def wanted(all_migrations: Mapping[str, Migration], runs: Sequence[MigrationRun], direction: Direction) -> list[str]:
    """What is to run now, the first first: up all that have not, down the last that has. Raises NothingToMigrate."""
    done = applied(runs)
    if direction is Direction.UP:
        names = [name for name in all_migrations if name not in done]
    else:
        names = [name for name in all_migrations if name in done][-1:]
    if not names:
        raise NothingToMigrate(
            "All migrations have run." if direction is Direction.UP else "None has run to be undone."
        )
    return names


def check_may_turn(open_run: MigrationRun) -> None:
    """A run that still goes on is not turned round: its deliveries are on their way. Raises MigrationUnderWay."""
    if open_run.state is RunState.RUNNING:
        raise MigrationUnderWay(
            f"{open_run.migration} still runs {open_run.direction}: when it is done, or has failed, it can be turned."
        )


def advanced(run: MigrationRun, seen: Sequence[str], changed: int, at_once: int, now: datetime) -> MigrationRun:
    """The run after a batch; it is done when the batch was not full."""
    done = len(seen) < at_once
    return run.model_copy(
        update={
            "seen": run.seen + len(seen),
            "changed": run.changed + changed,
            "position": seen[-1] if seen else run.position,
            "state": RunState.DONE if done else RunState.RUNNING,
            "last_at": now,
            "finished_at": now if done else None,
        }
    )


def failed(run: MigrationRun, error: str, now: datetime) -> MigrationRun:
    """The run that could not go on."""
    return run.model_copy(update={"state": RunState.FAILED, "error": error[:LONGEST_ERROR], "last_at": now})


def resumed(run: MigrationRun, now: datetime) -> MigrationRun:
    """The run that goes on: with a step of its own, so that deliveries of before do nothing."""
    return run.model_copy(update={"state": RunState.RUNNING, "error": "", "step": run.step + 1, "last_at": now})


def stepped(run: MigrationRun) -> MigrationRun:
    """The run with the step that goes on from where it is."""
    return run.model_copy(update={"step": run.step + 1})


def abandoned(run: MigrationRun, now: datetime) -> MigrationRun:
    """The run that is undone instead."""
    return run.model_copy(update={"state": RunState.ABANDONED, "finished_at": now})
