"""Whose accounts are: by an address, and by who was there lately."""

from datetime import datetime

from functions.auth.operations.identities.linked import player_of
from functions.auth.operations.identities.wallet_owners import owner_of_wallet
from functions.auth.store import sessions
from functions.auth.store.accounts import owner_of
from shared.model import Model, Moment

__all__ = ("Presence", "owner_of", "owner_of_wallet", "player_of", "refreshed")


class Presence(Model):
    """A player's session was opened or refreshed."""

    user_id: str
    session_id: str
    at: Moment


async def refreshed(before: datetime, limit: int, after: tuple[datetime, str] | None) -> tuple[Presence, ...]:
    """Whose sessions were opened or refreshed before a moment, the earliest first, after that one (a read each).

    A session that is refreshed again comes once more, later.
    """
    page = await sessions.refreshed(before, limit, after)
    return tuple(Presence(user_id=each.user_id, session_id=each.session_id, at=each.refreshed_at) for each in page)
