"""Dead letters: listed, replayed, settled, discarded, replayed in bulk."""

import uuid
from functools import partial
from typing import TYPE_CHECKING, Any

from functions.platform.events import BulkReplayAdvanced
from functions.platform.store.dead_letters import DEAD_LETTERS
from shared.events.dead_letters import DeadLetterReplayed
from tests.bench import in_process
from tests.bench.first_requests import callers
from tests.bench.first_requests.platform import kept_letter
from tests.bench.in_process import Request
from tests.dead_letters import buried

if TYPE_CHECKING:
    from tests.integration.cost_journey import Journey

ROWS = (
    ("platform-list-dead-letters", "two of a function", 2, 1, 2, 1, 0),
    ("platform-get-dead-letter", "always", 1, 1, 2, 1, 0),
    ("platform-replay-dead-letter", "a dead one", 1, 4, 3, 1, 1),
    ("platform-replay-dead-letter", "a replay is under way", 1, 1, 2, 1, 0),
    ("platform-store-dead-letter", "a replay that failed", 1, 1, 2, 0, 0),
    ("platform-settle-dead-letter", "a replay that was taken", 1, 1, 2, 0, 0),
    ("platform-settle-dead-letter", "delivered again", 1, 0, 1, 0, 0),
    ("platform-discard-dead-letter", "a dead one", 1, 2, 2, 1, 0),
    ("platform-discard-dead-letter", "a discarded one", 1, 1, 2, 1, 0),
    ("platform-replay-dead-letters", "two of a function", 1, 4, 3, 1, 1),
    ("platform-continue-bulk-replay", "two letters", 5, 9, 5, 0, 2),
    ("platform-continue-bulk-replay", "delivered again", 1, 0, 1, 0, 0),
    ("platform-continue-bulk-replay", "no more letters", 2, 1, 3, 0, 0),
    ("platform-get-bulk-replay", "always", 1, 1, 2, 1, 0),
)

ADMIN = "/api/v1/admin/dead-letters"


async def travel(journey: "Journey") -> None:
    """Replay one letter that fails and then succeeds, give it up, and replay two more in bulk."""
    token, function = await callers.staff(), f"test-{uuid.uuid4().hex}"
    first, second = await kept_letter(function=function), await kept_letter(function=function)
    listed = Request(path=f"{ADMIN}?function={function}", token=token)
    await journey.call("platform-list-dead-letters", "two of a function", listed)
    one = f"{ADMIN}/{first}"
    await journey.call("platform-get-dead-letter", "always", Request(path=one, token=token))
    replay = partial(
        journey.call, "platform-replay-dead-letter", request=Request("POST", f"{one}/replay", token, body={})
    )
    await replay("a dead one", status=202)
    await replay("a replay is under way", status=409)
    failed = buried(function=function, delivery_id=await _last_replay(first), attributes={"replay_of": first})
    await journey.call("platform-store-dead-letter", "a replay that failed", in_process.push(failed), status=204)
    await in_process.call("platform-replay-dead-letter", Request("POST", f"{one}/replay", token, body={}))
    taken = in_process.push(
        DeadLetterReplayed(dead_letter_id=first, delivery_id=await _last_replay(first), function=function)
    )
    for case in ("a replay that was taken", "delivered again"):
        await journey.call("platform-settle-dead-letter", case, taken, status=204)
    discard = Request("POST", f"{ADMIN}/{second}/discard", token, {"reason": "Mended by hand."})
    for case in ("a dead one", "a discarded one"):
        await journey.call("platform-discard-dead-letter", case, discard)
    await _bulk(journey, token)


async def _bulk(journey: "Journey", token: str) -> None:
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
    known = await DEAD_LETTERS.get(dead_letter_id)
    assert known is not None
    return known.replays[-1].delivery_id
