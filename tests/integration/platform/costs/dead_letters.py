"""Dead letters: listed, replayed, settled, discarded, replayed in bulk."""

import uuid
from functools import partial
from typing import Any

from functions.platform.events import BulkReplayAdvanced
from functions.platform.store.dead_letters import DEAD_LETTERS
from shared.events.dead_letters import DeadLetterReplayed
from tests.bench import callers, in_process
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.dead_letters import buried
from tests.integration.platform.first_requests.operations import kept_letter

ROWS = (
    Cost("platform-list-dead-letters", case="two of a function", reads=2, writes=1, rpcs=2, redis=1),
    Cost("platform-get-dead-letter", case="always", reads=1, writes=1, rpcs=2, redis=1),
    Cost("platform-replay-dead-letter", case="a dead one", reads=1, writes=4, rpcs=3, redis=1, publishes=1),
    Cost("platform-replay-dead-letter", case="a replay is under way", reads=1, writes=1, rpcs=2, redis=1),
    Cost("platform-store-dead-letter", case="a replay that failed", reads=1, writes=1, rpcs=2),
    Cost("platform-settle-dead-letter", case="a replay that was taken", reads=1, writes=1, rpcs=2),
    Cost("platform-settle-dead-letter", case="delivered again", reads=1, rpcs=1),
    Cost("platform-discard-dead-letter", case="a dead one", reads=1, writes=2, rpcs=2, redis=1),
    Cost("platform-discard-dead-letter", case="a discarded one", reads=1, writes=1, rpcs=2, redis=1),
    Cost("platform-replay-dead-letters", case="two of a function", reads=1, writes=4, rpcs=3, redis=1, publishes=1),
    Cost("platform-continue-bulk-replay", case="two letters", reads=5, writes=9, rpcs=5, publishes=2),
    Cost("platform-continue-bulk-replay", case="delivered again", reads=1, rpcs=1),
    Cost("platform-continue-bulk-replay", case="no more letters", reads=2, writes=1, rpcs=3),
    Cost("platform-get-bulk-replay", case="always", reads=1, writes=1, rpcs=2, redis=1),
)

ADMIN = "/api/v1/admin/dead-letters"


async def travel(journey: Journey) -> None:
    """Replay one letter that fails and then succeeds, give it up, and replay two more in bulk."""
    token, function = await callers.staff(), f"test-{uuid.uuid4().hex}"
    first, second = await kept_letter(function=function), await kept_letter(function=function)
    listed = Request(path=f"{ADMIN}?function={function}", token=token)
    await journey.call("platform-list-dead-letters", "two of a function", listed)
    path = f"{ADMIN}/{first}"
    await journey.call("platform-get-dead-letter", "always", Request(path=path, token=token))
    replay = partial(
        journey.call, "platform-replay-dead-letter", request=Request("POST", f"{path}/replay", token, body={})
    )
    await replay("a dead one", status=202)
    await replay("a replay is under way", status=409)
    failed = buried(function=function, delivery_id=await _last_replay(first), attributes={"replay_of": first})
    await journey.call("platform-store-dead-letter", "a replay that failed", in_process.push(failed), status=204)
    await in_process.call("platform-replay-dead-letter", Request("POST", f"{path}/replay", token, body={}))
    taken = in_process.push(
        DeadLetterReplayed(dead_letter_id=first, delivery_id=await _last_replay(first), function=function)
    )
    for case in ("a replay that was taken", "delivered again"):
        await journey.call("platform-settle-dead-letter", case, taken, status=204)
    discard = Request("POST", f"{ADMIN}/{second}/discard", token, {"reason": "Mended by hand."})
    for case in ("a dead one", "a discarded one"):
        await journey.call("platform-discard-dead-letter", case, discard)
    await _bulk(journey, token)


async def _bulk(journey: Journey, token: str) -> None:
    function = f"test-{uuid.uuid4().hex}"
    ids = sorted([await kept_letter(function=function), await kept_letter(function=function)])
    start = Request("POST", f"{ADMIN}/replays", token, {"function": function})
    run: dict[str, Any] = (
        await journey.call("platform-replay-dead-letters", "two of a function", start, status=202)
    ).data
    for case, position in (("two letters", ""), ("delivered again", ""), ("no more letters", ids[-1])):
        event = in_process.push(BulkReplayAdvanced(replay_id=run["replay_id"], position=position))
        await journey.call("platform-continue-bulk-replay", case, event, status=204)
    seen = Request(path=f"{ADMIN}/replays/{run['replay_id']}", token=token)
    await journey.call("platform-get-bulk-replay", "always", seen)


async def _last_replay(dead_letter_id: str) -> str:
    letter = await DEAD_LETTERS.get(dead_letter_id)
    assert letter is not None
    return letter.replays[-1].delivery_id
