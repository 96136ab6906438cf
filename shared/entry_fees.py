"""What it costs to take part in something, and why somebody may not pay for it now."""

from shared.errors import DomainError, NotFound
from shared.model import Model


class NoEntryFee(NotFound):
    """There is no such season, or taking part in it costs nothing."""

    code = "NO_ENTRY_FEE"
    message = "There is no season of this id that has an entry fee."


class EntryRefused(DomainError):
    """The player may not pay for this season now."""

    status = 409
    code = "ENTRY_REFUSED"
    message = (
        "You cannot pay for this season now. details.reason says why: not_open (registration has not begun, or is"
        " over), already_paid, or register_first (POST /v1/seasons/{season_id}/register checks the conditions)."
    )


class EntryFee(Model):
    """The product that a fee is paid by, and in which currency. `attempt` counts the player's payments before."""

    sku_id: str
    currency: str
    attempt: int = 0
