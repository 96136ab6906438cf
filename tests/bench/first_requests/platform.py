"""Health, the outbox, dead letters."""

import uuid

from functions.platform.events import BulkReplayAdvanced
from shared.dead_letters import DeadLettered, DeadLetterReplayed
from tests.bench import in_process
from tests.bench.first_requests.callers import Maker, job, open_to_all, staff
from tests.bench.in_process import Request


async def _dead_letter() -> Request:
    identity = uuid.uuid4().hex
    return in_process.push(
        DeadLettered(
            delivery_id=identity,
            function="stats-record-match",
            source_topic="match.completed",
            fact=identity,
            payload="{}",
            attributes={},
            error="It failed.",
        )
    )


ADMIN = "/api/v1/admin/dead-letters"


def _by_admin(method: str, path: str, body: object = None) -> Maker:
    async def make() -> Request:
        return Request(method, path, await staff(), body)

    return make


async def _replayed() -> Request:
    """A letter that there is not."""
    identity = uuid.uuid4().hex
    return in_process.push(DeadLetterReplayed(dead_letter_id=identity, delivery_id=identity, function="f"))


async def _advanced() -> Request:
    """A replay that there is not."""
    return in_process.push(BulkReplayAdvanced(replay_id=uuid.uuid4().hex, position=""))


REQUESTS = {
    "platform-continue-bulk-replay": _advanced,
    "platform-discard-dead-letter": _by_admin("POST", f"{ADMIN}/none/discard", {"reason": "Mended by hand."}),
    "platform-get-bulk-replay": _by_admin("GET", f"{ADMIN}/replays/none"),
    "platform-get-dead-letter": _by_admin("GET", f"{ADMIN}/none"),
    "platform-get-health": open_to_all("/health"),
    "platform-get-service-health": open_to_all("/profiles/health"),
    "platform-list-dead-letters": _by_admin("GET", ADMIN),
    "platform-relay-outbox": job,
    "platform-replay-dead-letter": _by_admin("POST", f"{ADMIN}/none/replay"),
    "platform-replay-dead-letters": _by_admin("POST", f"{ADMIN}/replays", {"function": "none"}),
    "platform-settle-dead-letter": _replayed,
    "platform-store-dead-letter": _dead_letter,
}

STORAGE = {
    "platform-get-health": "list",
    "platform-get-service-health": "list",
}
