"""What is in the catalogue, and when it is for sale."""

from datetime import datetime

from functions.cosmetics.models.catalog import Cosmetic
from shared.errors import DomainError, NotFound


class UnknownCosmetic(NotFound):
    """There is no such cosmetic, or it is not released."""

    code = "UNKNOWN_COSMETIC"
    message = "There is no cosmetic with this id, or it is not released yet."


class CosmeticExists(DomainError):
    """There is a cosmetic with this id."""

    status = 409
    code = "COSMETIC_EXISTS"
    message = "There is a cosmetic with this id already; choose another id, or update that cosmetic."


def for_sale(cosmetic: Cosmetic, now: datetime) -> bool:
    """Whether the shop offers it: the dates decide, so a limited item leaves with its season (1v1bro 3.9)."""
    ended = cosmetic.available_until is not None and now >= cosmetic.available_until
    return cosmetic.on_sale and is_released(cosmetic, now) and not ended


def is_released(cosmetic: Cosmetic, now: datetime) -> bool:
    """Whether players may know of it."""
    return now >= cosmetic.release_date


def require(cosmetic: Cosmetic | None, cosmetic_id: str, now: datetime) -> Cosmetic:
    """The item, when there is one that players may know of. Raises UnknownCosmetic."""
    if cosmetic is None or not is_released(cosmetic, now):
        raise UnknownCosmetic(cosmetic_id=cosmetic_id)
    return cosmetic


def follows(cosmetic: Cosmetic, before: datetime, after: datetime) -> bool:
    """Whether a limited item moves with its season's end: it was offered until that, or would outlast the new one.

    One that leaves sooner by a date of its own stays with that.
    """
    until = cosmetic.available_until
    return cosmetic.is_limited and (until is None or until == before or until > after)


def offered_until(cosmetic: Cosmetic, end: datetime, now: datetime) -> Cosmetic:
    """The item as it leaves the shop at another moment."""
    return cosmetic.model_copy(update={"available_until": end, "updated_at": now})


def place_of(cosmetic: Cosmetic) -> tuple[datetime, str]:
    """What the catalogue is ordered by."""
    return cosmetic.release_date, cosmetic.cosmetic_id
