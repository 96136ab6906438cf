"""What an access token says."""

from datetime import datetime
from typing import Any

from functions.auth.models.accounts import User


def access_claims(
    user: User, session_id: str, now: datetime, lifetime: int, token_id: str, csrf: str
) -> dict[str, Any]:
    """The claims of an access token that lasts `lifetime` seconds (design: Identity; 1v1bro 1.5)."""
    issued = int(now.timestamp())
    return {
        "sub": user.user_id,
        "user_id": user.user_id,
        "email": user.email or "",
        "iat": issued,
        "exp": issued + lifetime,
        "jti": token_id,
        "session_id": session_id,
        "providers": list(user.providers),
        "roles": [role.value for role in user.roles],
        **({"csrf": csrf} if csrf else {}),
    }
