"""Migrations: up, down, killed anywhere, beside writers, two at once, and each document changed once."""

import asyncio
from functools import partial

import pytest

from functions.platform.models.migrations import Direction, MigrationRun, RunState
from functions.platform.operations import migrations
from functions.platform.rules.migrations import MigrationUnderWay, NothingToMigrate
from functions.platform.store import migrations as store
from shared.catalog import register
from shared.extension_points import MIGRATIONS
from shared.firestore import transaction
from tests.migrations import ADVANCE, advanced, begin, fill, forms, new_migration, newest, offer, things, unlock
from tests.stopping import stops

UP, DOWN = Direction.UP, Direction.DOWN
OLD, NEW = {"name", "points"}, {"name", "score"}


@pytest.fixture(autouse=True)
async def ledger(api):
    await api.client(ADVANCE)  # which has the migrations of all services, until a test offers others
    await unlock()
    yield
    await unlock()
    register(MIGRATIONS)


async def finish(api, run: MigrationRun) -> MigrationRun:
    """Deliver what it publishes, each twice, until nothing follows."""
    while run.state is RunState.RUNNING:
        answers = await asyncio.gather(*(api.push(ADVANCE, advanced(run)) for _ in range(2)))
        assert {answer.status_code for answer in answers} == {204}
        run = await newest(run.run_id)
    return run


def shapes(documents: list[dict]) -> set[frozenset]:
    return {frozenset(document) for document in documents}


async def test_up_down_and_up_again(api):
    offer(migration := new_migration())
    await fill(migration, 70)
    before = await forms(migration)
    done = await finish(api, await begin())
    assert (done.state, done.total, done.seen, done.changed) == (RunState.DONE, 70, 70, 70)
    after = await forms(migration)
    assert shapes(after) == {frozenset(NEW)}
    assert [thing["score"] for thing in after] == list(range(70))
    with pytest.raises(NothingToMigrate):
        await begin()
    undone = await finish(api, await begin(DOWN))
    assert (undone.direction, undone.changed) == (DOWN, 70)
    assert await forms(migration) == before
    with pytest.raises(NothingToMigrate):
        await begin(DOWN)
    assert (await finish(api, await begin())).changed == 70
    assert await forms(migration) == after


async def test_each_delivery_does_a_hundred_batches_and_publishes_the_next(api, listen):
    offer(migration := new_migration())
    await fill(migration, 3 * migrations.BATCHES + 1)
    listener = await listen("migrations.advanced")
    run = await begin()
    (first,) = await listener.messages(1)
    assert first.data == {"run_id": run.run_id, "step": 0}
    await api.push(ADVANCE, advanced(run))
    half = await newest(run.run_id)
    assert (half.state, half.step, half.seen) == (RunState.RUNNING, 1, 3 * migrations.BATCHES)
    (second,) = await listener.messages(1)
    assert second.data == {"run_id": run.run_id, "step": 1}
    await api.push(ADVANCE, advanced(run))
    assert await newest(run.run_id) == half
    assert (await finish(api, half)).seen == half.seen + 1


async def test_a_dry_run_counts_and_changes_nothing(api):
    offer(migration := new_migration())
    await fill(migration, 7)
    before = await forms(migration)
    dry = await finish(api, await begin(dry_run=True))
    assert (dry.seen, dry.changed, dry.dry_run) == (7, 7, True)
    assert await forms(migration) == before
    await finish(api, await begin())
    again = new_migration()
    offer(type(again)(f"{again.name}-again", migration.collection, migration.up, migration.down))
    assert (await finish(api, await begin(dry_run=True))).changed == 0


async def test_killed_at_every_wait_it_goes_on_and_changes_each_once(api):
    """What `up` adds would show a document that it was applied to twice."""

    def once_more(fields):
        return fields | {"score": fields["score"] + 1 if "score" in fields else fields["points"]}

    offer(migration := new_migration(up=once_more))
    await fill(migration, 8)
    run = await begin()
    waits = 0
    for answered in (False, True):
        wait = 0
        while await stops(partial(migrations.go_on, run.run_id, run.step), wait, answered=answered):
            wait += 1
            run = await newest(run.run_id)
            if run.state is not RunState.RUNNING:
                break
        waits += wait
    assert waits > 5
    done = await finish(api, run)
    assert (done.seen, done.changed) == (8, 8)
    assert [thing["score"] for thing in await forms(migration)] == list(range(8))


async def test_what_is_written_meanwhile_is_not_lost(api, monkeypatch):
    offer(migration := new_migration())
    await fill(migration, 3)
    run = await begin()
    after, written = store.Batches.after, []

    async def write_after(batches, position):
        batch = await after(batches, position)
        if not written:
            written.append("000001")
            thing = await things(migration).get("000001")
            changed = thing.model_copy(update={"name": "changed meanwhile"})
            await transaction.run(lambda tx: put(tx, migration, changed))
        return batch

    async def put(tx, migration, changed):
        tx.put(things(migration), "000001", changed, overwrite=True)

    monkeypatch.setattr(store.Batches, "after", write_after)
    assert (await finish(api, run)).seen == 3
    assert "changed meanwhile" in [thing["name"] for thing in await forms(migration)]


async def test_what_fails_says_where_goes_on_when_it_is_mended_or_is_turned_round(api):
    def breaks(fields):
        if fields.get("points") == 4:
            raise ValueError("four")
        return {**{name: value for name, value in fields.items() if name != "points"}, "score": fields.get("points")}

    broken = new_migration(up=breaks)
    offer(broken)
    await fill(broken, 7)
    failed = await finish(api, await begin())
    assert (failed.state, failed.seen, failed.error) == (RunState.FAILED, 3, "000004: ValueError('four')")
    mended = type(broken)(broken.name, broken.collection, new_migration().up, broken.down, broken.at_once)
    offer(mended)
    turned = await finish(api, await begin(DOWN))
    assert (turned.state, turned.changed) == (RunState.DONE, 3)
    assert (await newest(failed.run_id)).state is RunState.ABANDONED
    offer(broken)
    failed = await finish(api, await begin())
    offer(mended)
    on = await begin()
    assert (on.run_id, on.seen, on.step) == (failed.run_id, 3, failed.step + 1)
    assert (await finish(api, on)).changed == 7
    assert shapes(await forms(mended)) == {frozenset(NEW)}


async def test_a_release_that_has_not_the_migration_says_so(api):
    offer(migration := new_migration())
    await fill(migration, 1)
    run = await begin()
    offer()
    assert "deploy one that has it" in (await finish(api, run)).error


async def test_begun_by_twenty_at_once_there_is_one_run(api):
    offer(migration := new_migration())
    await fill(migration, 5)
    runs = await asyncio.gather(*(begin() for _ in range(20)))
    assert len({run.run_id for run in runs}) == 1
    with pytest.raises(MigrationUnderWay):
        await begin(DOWN)
    done = await finish(api, await newest(runs[0].run_id))
    assert (done.seen, done.changed) == (5, 5)


async def test_all_that_have_not_run_run_one_after_the_other(api):
    first, second = new_migration("a"), new_migration("b")
    offer(second, first)
    for migration in (first, second):
        await fill(migration, 4)
    run = await begin()
    assert (run.migration, run.following) == (first.name, (second.name,))
    await finish(api, run)
    (following,) = [each for each in await store.ledger() if each.migration == second.name]
    assert (following.state, following.number) == (RunState.RUNNING, run.number + 1)
    assert (await finish(api, following)).changed == 4
    with pytest.raises(NothingToMigrate):
        await begin()
