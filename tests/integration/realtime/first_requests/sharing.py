"""Shared live documents."""

import uuid
from datetime import UTC, datetime
from typing import Any

from shared.firestore.listening import SharedLiveChanged, due
from tests.bench import in_process
from tests.bench.in_process import Request


def work(kind: str = "world") -> dict[str, Any]:
    """The task that writes a document of a tribe or a world that is no more."""
    return {"kind": kind, "group_id": uuid.uuid4().hex}


async def _changed() -> Request:
    at = due("world", datetime.now(UTC))
    return in_process.push(SharedLiveChanged(kind="world", group_id=uuid.uuid4().hex, due_at=at))


async def _work() -> Request:
    return Request("POST", body=work())


REQUESTS = {"realtime-schedule-shared-live": _changed, "realtime-write-shared-live": _work}
