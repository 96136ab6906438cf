"""Wrong passwords in a row."""

from shared.model import Model, Moment


class Failures(Model):
    """Wrong passwords in a row. `auth_failures/{key}`: of an address, of a known network for it, or of an account.

    Addresses without an account have theirs, too: so nothing tells the two apart. Forgotten at `expire_at`.
    """

    count: int
    locked_until: Moment | None = None
    expire_at: Moment
