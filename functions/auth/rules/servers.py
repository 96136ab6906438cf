"""What a game server shows, and gets for it."""

import re
from datetime import datetime
from typing import Any

from shared.errors import Unauthenticated
from shared.identity.callers import Role


def split_server_key(key: str) -> tuple[str, str]:
    """The id and the secret of a game server's key. Raises Unauthenticated for another form."""
    match = re.fullmatch(r"lsk_([a-f0-9]{16,64})\.([A-Za-z0-9_\-]{20,128})", key)
    if match is None:
        raise Unauthenticated("This is not a game server's key.")
    return match[1], match[2]


def server_claims(key_id: str, session_id: str, now: datetime, lifetime: int) -> dict[str, Any]:
    """The claims of a game server's token that lasts `lifetime` seconds."""
    issued = int(now.timestamp())
    return {
        "sub": f"server-{key_id}",
        "iat": issued,
        "exp": issued + lifetime,
        "session_id": session_id,
        "roles": [Role.SERVER.value],
    }
