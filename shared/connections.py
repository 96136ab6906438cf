"""What a service says of accounts of partners that players link for something else than signing in."""

from shared.model import Model, Moment


class Connection(Model):
    """An account of a partner that a player has linked."""

    provider: str
    display_name: str
    linked_at: Moment
