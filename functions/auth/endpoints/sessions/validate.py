"""Is this access token valid?"""

from functions.auth.models.sessions.sessions import TokenState
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/auth/validate")
async def validate(player: Player) -> TokenState:
    """Validate my access token.

    Returns the claims of a valid token. Of any other token, the 401's details say what is wrong.

    Cost: no read of Firestore.
    """
    return TokenState(
        valid=True,
        user_id=player.id,
        session_id=player.session_id,
        roles=tuple(sorted(player.roles)),
        expires_at=player.expires_at,
    )
