"""What accounts show support of one player."""

import asyncio
from datetime import UTC, datetime

from functions.auth.models.administration.administration import AccountDetails
from functions.auth.rules.administration import administration as rules
from functions.auth.store import accounts, identities, sessions


async def player_for_admin(player_id: str) -> AccountDetails | None:
    """A player's account: status, roles, identities, last sign-in (the account and two queries, at once)."""
    user, linked, last = await asyncio.gather(
        accounts.USERS.get(player_id), identities.identities_of(player_id), sessions.last_session(player_id)
    )
    return rules.shown(user, linked, last, datetime.now(UTC)) if user else None
