"""Health, the outbox, dead letters."""

import uuid
from typing import Any

from functions.platform.events import BulkReplayAdvanced, MigrationAdvanced
from functions.platform.store.dead_letters import DEAD_LETTERS
from shared.events.dead_letters import DeadLetterReplayed
from tests.bench import in_process
from tests.bench.callers import Maker, job, open_to_all, staff
from tests.bench.in_process import Request
from tests.dead_letters import buried


async def _dead_letter() -> Request:
    return in_process.push(buried())


async def kept_letter(**what: Any) -> str:
    """Have a letter kept; gives its id."""
    given_up = buried(**what)
    await in_process.call("platform-store-dead-letter", in_process.push(given_up))
    (kept,) = await DEAD_LETTERS.select(("fact", "==", given_up.fact), limit=2)
    return kept.dead_letter_id


ADMIN = "/api/v1/admin/dead-letters"
REPLAYS = f"{ADMIN}/replays"
ONE = f"{ADMIN}/{{letter}}"


def _by_admin(method: str, path: str, body: object = None) -> Maker:
    """What an admin asks of a letter, or of all."""

    async def make() -> Request:
        letter = await kept_letter() if "{letter}" in path else ""
        return Request(method, path.format(letter=letter), await staff(), body)

    return make


async def _bulk_replay() -> Request:
    """How far a replay is."""
    token, asked = await staff(), {"function": "none"}
    run = (await in_process.call("platform-replay-dead-letters", Request("POST", REPLAYS, token, asked))).data
    return Request(path=f"{REPLAYS}/{run['replay_id']}", token=token)


async def _replayed() -> Request:
    """A letter that there is not."""
    identity = uuid.uuid4().hex
    return in_process.push(DeadLetterReplayed(dead_letter_id=identity, delivery_id=identity, function="f"))


async def _advanced() -> Request:
    """A replay that there is not."""
    return in_process.push(BulkReplayAdvanced(replay_id=uuid.uuid4().hex, position=""))


async def _migrating() -> Request:
    """A run that there is not."""
    return in_process.push(MigrationAdvanced(run_id=uuid.uuid4().hex, step=0))


REQUESTS = {
    "platform-advance-migration": _migrating,
    "platform-continue-bulk-replay": _advanced,
    "platform-discard-dead-letter": _by_admin("POST", f"{ONE}/discard", {"reason": "Mended by hand."}),
    "platform-get-bulk-replay": _bulk_replay,
    "platform-get-dead-letter": _by_admin("GET", ONE),
    "platform-get-health": open_to_all("/health"),
    "platform-get-service-health": open_to_all("/profiles/health"),
    "platform-list-dead-letters": _by_admin("GET", ADMIN),
    "platform-relay-outbox": job,
    "platform-replay-dead-letter": _by_admin("POST", f"{ONE}/replay"),
    "platform-replay-dead-letters": _by_admin("POST", REPLAYS, {"function": "none"}),
    "platform-settle-dead-letter": _replayed,
    "platform-store-dead-letter": _dead_letter,
}
