"""Which migrations have run, which run next, and what a batch changes."""

from datetime import UTC, datetime

import pytest

from functions.platform.models.migrations import Direction, MigrationRun, RunState
from functions.platform.rules import migrations as rules
from shared.firestore.migrations import CannotMigrate, Migration, changes, in_order

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
UP, DOWN = Direction.UP, Direction.DOWN


def migration(name: str, at_once: int = 300) -> Migration:
    return Migration(name, "test_things", dict, dict, at_once)


def run(number: int, name: str, direction: Direction = UP, state: RunState = RunState.DONE, **more) -> MigrationRun:
    return MigrationRun(
        run_id=f"run-{number}",
        number=number,
        migration=name,
        collection="test_things",
        direction=direction,
        state=state,
        total=5,
        requested_by="operator:ada",
        requested_at=NOW,
        last_at=NOW,
        **more,
    )


def test_migrations_run_in_the_order_of_their_names():
    assert list(in_order([migration("2026-12-01-b"), migration("2026-11-30-a")])) == ["2026-11-30-a", "2026-12-01-b"]


@pytest.mark.parametrize("listed", [[migration("a"), migration("a")], [migration("a", 501)], [migration("a", 0)]])
def test_migrations_that_could_not_run_are_refused(listed):
    with pytest.raises(ValueError, match="a"):
        in_order(listed)


def test_what_has_run_up_and_not_down_since_has_run():
    runs = [run(1, "a"), run(2, "b"), run(4, "b"), run(3, "b", DOWN), run(5, "a", DOWN)]
    assert rules.applied(runs) == {"b"}
    assert rules.applied([run(1, "a", dry_run=True), run(2, "b", state=RunState.ABANDONED)]) == set()


def test_up_is_all_that_has_not_run_and_down_the_last_that_has():
    migrations = in_order(migration(name) for name in "abc")
    runs = [run(1, "a"), run(2, "b")]
    assert rules.wanted(migrations, [], UP) == ["a", "b", "c"]
    assert rules.wanted(migrations, runs, UP) == ["c"]
    assert rules.wanted(migrations, runs, DOWN) == ["b"]
    with pytest.raises(rules.NothingToMigrate):
        rules.wanted(migrations, [], DOWN)
    with pytest.raises(rules.NothingToMigrate):
        rules.wanted(migrations, [*runs, run(3, "c")], UP)


def test_a_run_is_done_when_a_batch_is_not_full():
    begun = run(1, "a", state=RunState.RUNNING)
    half = rules.advanced(begun, ["x", "y"], 1, 2, NOW)
    assert (half.state, half.seen, half.changed, half.position) == (RunState.RUNNING, 2, 1, "y")
    done = rules.advanced(half, [], 0, 2, NOW)
    assert (done.state, done.seen, done.position, done.finished_at) == (RunState.DONE, 2, "y", NOW)


def test_a_run_that_failed_may_turn_and_one_that_goes_on_may_not():
    rules.check_may_turn(run(1, "a", state=RunState.FAILED))
    with pytest.raises(rules.MigrationUnderWay):
        rules.check_may_turn(run(1, "a", state=RunState.RUNNING))


def test_a_batch_changes_what_is_not_yet_as_it_has_to_be_and_names_what_it_cannot_change():
    def up(fields):
        fields["double"] = fields["one"] * 2
        return fields

    documents = {"x": {"one": 1}, "y": {"one": 2, "double": 4}}
    assert changes(up, documents) == {"x": {"one": 1, "double": 2}}
    assert documents["x"] == {"one": 1}
    with pytest.raises(CannotMigrate, match="z: KeyError"):
        changes(up, {"z": {}})
