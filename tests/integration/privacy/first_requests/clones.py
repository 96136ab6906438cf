"""What new instances of the functions that copy players are asked first."""

import uuid
from typing import Any

from tests.bench import in_process
from tests.bench.callers import player, staff
from tests.bench.in_process import Request

REASON = "The reward of tier 3 cannot be claimed."


async def cloned() -> tuple[str, str, dict[str, Any]]:
    """A player, an admin's token, and why the player is copied."""
    return (await player()).id, await staff(), {"reason": REASON}


async def _copies() -> Request:
    ada, token, body = await cloned()
    return Request("POST", f"/api/v1/admin/privacy/players/{ada}/clone", token, body)


async def imports() -> Request:
    """A clone that was not imported yet."""
    copy = await _copies()
    clone = (await in_process.call("privacy-clone-player", copy)).data
    body = {"reason": REASON, "email": f"{uuid.uuid4().hex}@example.com", "clone": clone}
    return Request("POST", "/api/v1/admin/privacy/clones", copy.token, body)


REQUESTS = {"privacy-clone-player": _copies, "privacy-import-clone": imports}
