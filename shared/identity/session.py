"""The record of one sign-in."""

from datetime import datetime

from shared.model import Model, Moment


class Session(Model):
    """One sign-in of one account.

    `refresh_digest` is of the refresh token that counts now, `spent_digests` are of earlier ones: whoever shows one
    of those has stolen it, or was stolen from. `rotation_salt` is what the current one was derived with from the one
    before. `ip` and `user_agent` are where it was last refreshed from, `network` is the address's network (of IPv6 the
    /64). `csrf_token` is that of a browser's session as long as it lives; it opens nothing without the cookie.
    `epoch` is the account's when it was opened: sessions of an earlier one than its `sessions_since` have ended.
    `reauthenticated_at` is when its owner last showed who they are, after the sign-in. `second_factor_at` is when the
    sign-in showed a second factor: roles besides the player's count in no other session.
    """

    csrf_token: str = ""
    network: str = ""
    epoch: int = 0
    second_factor_at: Moment | None = None

    session_id: str
    user_id: str
    refresh_digest: str
    rotation_salt: str = ""
    spent_digests: tuple[str, ...] = ()
    created_at: Moment
    refreshed_at: Moment
    reauthenticated_at: Moment | None = None
    expires_at: Moment
    ended_at: Moment | None = None
    ended_because: str = ""
    ip: str = ""
    user_agent: str = ""

    def lives(self, now: datetime) -> bool:
        """Whether it has neither been ended nor come to its end."""
        return self.ended_at is None and self.expires_at > now
