"""What saves cost their players."""

from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.progression.first_requests.saves import DATA, REQUESTS, SAVE, outdated, uploaded

ROWS = (
    Cost("progression-get-save", case="no save", reads=2, rpcs=2, redis=1),
    Cost("progression-put-save", case="the first", reads=3, writes=2, rpcs=3, redis=1),
    Cost("progression-put-save", case="a later one", reads=2, writes=2, rpcs=2, redis=1),
    Cost("progression-put-save", case="a stale one", reads=2, rpcs=1, redis=1),
    Cost("progression-put-save", case="a stale one, merged", reads=3, writes=2, rpcs=2, redis=1),
    Cost("progression-put-save", case="sent again", reads=2, rpcs=1, redis=1),
    Cost("progression-get-save", case="small", reads=1, rpcs=1, redis=1),
    Cost("progression-list-snapshots", case="always", reads=1, rpcs=1, redis=1),
    Cost("progression-get-snapshot", case="an earlier one", reads=2, rpcs=2, redis=1),
    Cost("progression-restore-snapshot", case="an earlier one", reads=3, writes=3, rpcs=2, redis=1),
    Cost("progression-put-save", case="one more than is kept", reads=2, writes=3, rpcs=2, redis=1),
    Cost("progression-list-slots", case="one slot", reads=2, rpcs=2, redis=1),
    Cost("progression-delete-slot", case="ten versions", reads=4, writes=11, rpcs=4, redis=1),
    Cost("progression-create-upload", case="always", redis=1),
    Cost("progression-finish-upload", case="the first save", reads=3, writes=2, rpcs=3, redis=1),
    Cost("progression-prune-files", case="a slot that is gone", reads=1, rpcs=1),
)


async def travel(journey: Journey) -> None:
    """A player with two devices."""
    token = (await player()).token

    async def save(case: str, expected: int, save_id: str, query: str = "", *, status: int = 200) -> None:
        body = {"expected_version": expected, "save_id": save_id, "data": DATA}
        await journey.call("progression-put-save", case, Request("PUT", SAVE + query, token, body), status=status)

    await journey.call("progression-get-save", "no save", Request(path=SAVE, token=token), status=404)
    await save("the first", 0, "a")
    await save("a later one", 1, "b")
    await save("a stale one", 1, "c", status=409)
    await save("a stale one, merged", 1, "c", "?resolve=merge")
    await save("sent again", 1, "b")
    await journey.call("progression-get-save", "small", Request(path=SAVE, token=token))
    await journey.call("progression-list-snapshots", "always", Request(path=f"{SAVE}/snapshots", token=token))
    await journey.call("progression-get-snapshot", "an earlier one", Request(path=f"{SAVE}/snapshots/1", token=token))
    restore = Request("POST", f"{SAVE}/snapshots/1/restore", token, {"expected_version": 3})
    await journey.call("progression-restore-snapshot", "an earlier one", restore)
    for version in range(4, 11):
        await save("one more than is kept", version, f"save-{version}")
    await journey.call("progression-list-slots", "one slot", Request(path=f"{SAVE}/slots", token=token))
    delete = Request("DELETE", f"{SAVE}/slots/default?expected_version=11", token)
    await journey.call("progression-delete-slot", "ten versions", delete)
    await journey.call("progression-create-upload", "always", await REQUESTS["progression-create-upload"](), status=201)
    await journey.call("progression-finish-upload", "the first save", await uploaded())
    await journey.call("progression-prune-files", "a slot that is gone", await outdated(), status=204)
