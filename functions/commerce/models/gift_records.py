"""What the audit trail has of gifts."""

from shared.granting import Granted
from shared.model import Model, Moment


class GiftRecord(Model):
    """What was given to a player without an order. `commerce_gift_records/{record_id}`: never changed.

    `fact` names what gave it: a message, or a drop. `granted` says what became of each item. It is written in the
    commit of the gift, and sealed: fields are never renamed, and a new one has an empty default.
    """

    record_id: str
    player_id: str
    fact: str
    granted: tuple[Granted, ...]
    at: Moment
