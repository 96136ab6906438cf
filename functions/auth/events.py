"""The facts that accounts publish."""

from typing import ClassVar

from shared.event import Event
from shared.model import Moment


class AccountRegistered(Event):
    """Somebody opened an account with an e-mail address, which nobody has verified yet."""

    topic: ClassVar[str] = "account.registered"

    user_id: str
    registered_at: Moment

    @property
    def key(self) -> str:
        """An account is opened once."""
        return self.user_id
