"""Where an account's owner has been before."""

from functions.auth.rules.attempts import HARMLESS_ENDS
from shared.identity.sessions import SESSIONS


async def is_known(user_id: str, ip: str) -> bool:
    """Whether an account was signed in from an IP address, in a session that was not revoked (one read)."""
    if not ip:
        return False
    found = await SESSIONS.select(
        ("user_id", "==", user_id), ("ip", "==", ip), ("ended_because", "in", HARMLESS_ENDS), limit=1
    )
    return bool(found)
