"""Where something was asked for, as far as a mail may tell."""

from shared.model import Model, Moment


class Origin(Model):
    """When, with what kind of client, and from which network somebody asked for a mail."""

    at: Moment
    client: str
    network: str
