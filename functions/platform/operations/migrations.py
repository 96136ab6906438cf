"""Running migrations: begun by an operator, then batch by batch, each in one commit with the place that it reached."""

import uuid
from collections.abc import Mapping
from functools import partial

from functions.platform.events import MigrationAdvanced
from functions.platform.models.migrations import Direction, MigrationLock, MigrationRun, RunState
from functions.platform.rules import migrations as rules
from functions.platform.store import migrations as store
from shared.extension_points import MIGRATIONS
from shared.firestore import transaction
from shared.firestore.collection import Read
from shared.firestore.migrations import CannotMigrate, Fields, Migration, changes, in_order
from shared.firestore.transaction import Transaction
from shared.telemetry import log

BATCHES = 100
"""Batches of one delivery: about a minute, of the five that its function has."""


def known() -> dict[str, Migration]:
    """The migrations that this code has, in their order."""
    return in_order(each for service in MIGRATIONS.implementations().values() for each in service.migrations())


async def begin(tx: Transaction, direction: Direction, requested_by: str, *, dry_run: bool = False) -> MigrationRun:
    """Begin what is to run, or have what has stopped go on from where it is.

    Up it is all migrations that have not run, one after the other; down the last that has. One that has failed can
    also be turned round. A dry run looks at the documents as they are now, and changes none. Reads the ledger.

    Raises NothingToMigrate, MigrationUnderWay.
    """
    lock, held = await store.lock(tx)
    if held and not dry_run:
        if held.direction is direction:
            return _go_on(tx, rules.resumed(held, tx.now))
        rules.check_may_turn(held)
        store.save_run(tx, rules.abandoned(held, tx.now))
        return await _open(tx, lock, [held.migration], direction, requested_by)
    names = rules.wanted(known(), await store.ledger(), direction)
    return await _open(tx, lock, names, direction, requested_by, dry_run=dry_run)


async def go_on(run_id: str, step: int) -> None:
    """Do some batches of a run, and have the next delivery go on. Done again, or by two at once, it changes nothing."""
    run = await store.run(run_id, step)
    migration = known().get(run.migration)
    if migration is None:
        error = f"This release has no migration {run.migration}: deploy one that has it."
        await transaction.run(lambda tx: _give_up(tx, run_id, step, error))
        return
    batches = store.Batches(run.collection, migration.at_once, BATCHES)
    batch = partial(_batch, migration=migration, batches=batches, run_id=run_id, step=step)
    for number in range(1, BATCHES + 1):
        run = await transaction.run(partial(batch, leaves=number == BATCHES))
        if run.state is not RunState.RUNNING:
            break
    log.info("migration.advanced", run=run.run_id, migration=run.migration, state=run.state, seen=run.seen)


async def _batch(
    tx: Transaction, *, migration: Migration, batches: store.Batches, run_id: str, step: int, leaves: bool
) -> MigrationRun:
    """One batch: the documents, the run, and what follows of it, in one commit."""
    run = await store.run_at(tx, run_id, step)
    page = await batches.after(run.position)
    try:
        changed = _changed(migration, run, page)
    except CannotMigrate as error:
        return _stop(tx, run, str(error))
    if not run.dry_run:
        store.change(tx, run.collection, page, changed)
    after = rules.advanced(run, list(page), len(changed), migration.at_once, tx.now)
    if after.state is RunState.DONE:
        await _finish(tx, after)
    elif leaves:
        return _go_on(tx, rules.stepped(after))
    store.save_run(tx, after)
    return after


def _changed(migration: Migration, run: MigrationRun, page: Mapping[str, Read]) -> dict[str, Fields]:
    way = migration.up if run.direction is Direction.UP else migration.down
    return changes(way, {name: read.fields or {} for name, read in page.items()})


async def _give_up(tx: Transaction, run_id: str, step: int, error: str) -> None:
    _stop(tx, await store.run_at(tx, run_id, step), error)


def _stop(tx: Transaction, run: MigrationRun, error: str) -> MigrationRun:
    """A failed run keeps the lock: it is mended and goes on, or is turned round."""
    after = rules.failed(run, error, tx.now)
    store.save_run(tx, after)
    log.error("migration.failed", run=run.run_id, migration=run.migration, error=after.error)
    return after


async def _finish(tx: Transaction, run: MigrationRun) -> None:
    """Release the lock, and begin what follows."""
    lock, _ = await store.lock(tx)
    if not run.dry_run:
        lock = lock.model_copy(update={"run_id": None})
        store.save_lock(tx, lock)
    if run.following:
        await _open(tx, lock, run.following, run.direction, run.requested_by, dry_run=run.dry_run)


async def _open(
    tx: Transaction,
    lock: MigrationLock,
    names: list[str] | tuple[str, ...],
    direction: Direction,
    requested_by: str,
    *,
    dry_run: bool = False,
) -> MigrationRun:
    name, *following = names
    collection = known()[name].collection
    run = MigrationRun(
        run_id=uuid.uuid4().hex,
        number=lock.numbers + 1,
        migration=name,
        collection=collection,
        direction=direction,
        dry_run=dry_run,
        following=tuple(following),
        total=await store.count(collection),
        requested_by=requested_by,
        requested_at=tx.now,
        last_at=tx.now,
    )
    store.add_run(tx, run)
    held = lock.run_id if dry_run else run.run_id
    store.save_lock(tx, lock.model_copy(update={"numbers": run.number, "run_id": held}))
    tx.emit(MigrationAdvanced(run_id=run.run_id, step=run.step))
    return run


def _go_on(tx: Transaction, run: MigrationRun) -> MigrationRun:
    store.save_run(tx, run)
    tx.emit(MigrationAdvanced(run_id=run.run_id, step=run.step))
    return run
