"""What an access token says."""

from datetime import datetime
from typing import Any

from functions.auth.models.accounts.accounts import User
from functions.auth.rules.administration.staff import roles_in, withheld_in
from shared.identity.session import Session


def access_claims(
    user: User, session: Session, now: datetime, lifetime: int, token_id: str, csrf: str
) -> dict[str, Any]:
    """The claims of an access token that lasts `lifetime` seconds (design: Identity; 1v1bro 1.5)."""
    issued, withheld = int(now.timestamp()), withheld_in(user, session)
    return {
        "sub": user.user_id,
        "user_id": user.user_id,
        "email": user.email or "",
        "iat": issued,
        "exp": issued + lifetime,
        "jti": token_id,
        "session_id": session.session_id,
        "providers": list(user.providers),
        "roles": [role.value for role in roles_in(user, session)],
        **({"withheld_roles": [role.value for role in withheld]} if withheld else {}),
        **({"csrf": csrf} if csrf else {}),
    }
