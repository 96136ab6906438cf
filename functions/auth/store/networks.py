"""Where an account's owner has been before."""

from functions.auth.rules.attempts import HARMLESS_ENDS
from shared.identity.sessions import SESSIONS


async def is_known(user_id: str, network: str) -> bool:
    """Whether an account was signed in from a network, in a session that was not revoked (one read)."""
    if not network:
        return False
    found = await SESSIONS.select(
        ("user_id", "==", user_id), ("network", "==", network), ("ended_because", "in", HARMLESS_ENDS), limit=1
    )
    return bool(found)
