"""Migrations that were begun: the ledger."""

from enum import StrEnum

from shared.model import Model, Moment


class Direction(StrEnum):
    """Which way a migration goes."""

    UP = "up"
    DOWN = "down"


class RunState(StrEnum):
    """How a run of a migration stands. One that was abandoned is followed by one in the other direction."""

    RUNNING = "running"
    FAILED = "failed"
    DONE = "done"
    ABANDONED = "abandoned"


class MigrationRun(Model):
    """One run of a migration. `platform_migration_runs/{run_id}`: all of them are the ledger.

    `number` counts the runs. `total` is how many documents there were when it began, `seen` how many it has looked at,
    `changed` how many it has changed, or would change in a `dry_run`. `position` is the id of the last document that it
    has passed; `step` counts its deliveries. `following` are the migrations that run after it. `error` says why it
    failed: it goes on from `position` when it is asked for again.
    """

    run_id: str
    number: int
    migration: str
    collection: str
    direction: Direction
    dry_run: bool = False
    state: RunState = RunState.RUNNING
    following: tuple[str, ...] = ()
    total: int
    seen: int = 0
    changed: int = 0
    position: str = ""
    step: int = 0
    error: str = ""
    requested_by: str
    requested_at: Moment
    last_at: Moment
    finished_at: Moment | None = None


class MigrationLock(Model):
    """Which run may change documents. `platform_migration_locks/all`: one at a time, of all migrations.

    `numbers` is the number of the last run; `run_id` is of the one that is not finished, dry runs apart.
    """

    numbers: int = 0
    run_id: str | None = None
