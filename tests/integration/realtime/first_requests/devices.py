"""Devices."""

import uuid
from typing import Any

from tests.bench.callers import player
from tests.bench.in_process import Request


def device(**changes: Any) -> dict[str, Any]:
    """A device that nobody has registered."""
    return {"kind": "fid", "address": uuid.uuid4().hex, "platform": "android", "language": "de"} | changes


async def _device() -> Request:
    return Request("PUT", "/api/v1/realtime/devices", (await player()).token, device())


REQUESTS = {"realtime-register-device": _device}
