"""The facts that accounts publish."""

from typing import ClassVar

from functions.auth.models.mail.origins import Origin
from shared.event import Event
from shared.model import Moment


class SessionsRevoked(Event):
    """All sessions of an account that were open at a moment are to end, but for those in `keep`."""

    topic: ClassVar[str] = "sessions.revoked"

    user_id: str
    because: str
    keep: tuple[str, ...] = ()
    revoked_at: Moment

    @property
    def key(self) -> str:
        """One revocation at a time."""
        return f"{self.user_id}:{self.revoked_at.isoformat()}"


class AccountRegistered(Event):
    """Somebody opened an account with an e-mail address, which nobody has verified yet."""

    topic: ClassVar[str] = "account.registered"

    user_id: str
    registered_at: Moment
    asked: Origin | None = None

    @property
    def key(self) -> str:
        """An account is opened once."""
        return self.user_id
