"""What operators may make of an item."""

from datetime import datetime
from typing import Any

from functions.cosmetics.models.catalog import Cosmetic
from functions.cosmetics.models.editing import CosmeticChanges, CreateCosmetic
from shared.errors import DomainError, InvalidRequest

CLEARED_BY_NULL = {"preview_video_url", "price_coins", "price_premium", "available_until", "season_id", "event"}


class InvalidCosmetic(DomainError):
    """The fields contradict each other."""

    status = 422
    code = "INVALID_COSMETIC"
    message = "The fields of the cosmetic contradict each other."


def new_cosmetic(wanted: CreateCosmetic, now: datetime) -> Cosmetic:
    """The item to add. Raises InvalidCosmetic."""
    given = wanted.model_dump() | {"release_date": wanted.release_date or now}
    return _checked(Cosmetic(**given, counted_at=now, created_at=now, updated_at=now))


def changed(cosmetic: Cosmetic, changes: CosmeticChanges, now: datetime) -> Cosmetic:
    """The item with these changes. Raises InvalidCosmetic, or InvalidRequest for a null that is not possible."""
    given: dict[str, Any] = {name: getattr(changes, name) for name in changes.model_fields_set}
    if nulls := [name for name, value in given.items() if value is None and name not in CLEARED_BY_NULL]:
        raise InvalidRequest(fields=[{"field": name, "problem": "cannot be null"} for name in sorted(nulls)])
    return _checked(cosmetic.model_copy(update={**given, "updated_at": now}))


def _checked(cosmetic: Cosmetic) -> Cosmetic:
    if cosmetic.on_sale and cosmetic.price_coins is None and cosmetic.price_premium is None:
        raise InvalidCosmetic("An item on sale needs a price; 0 makes it free.", field="price_coins")
    if cosmetic.is_limited and cosmetic.available_until is None:
        raise InvalidCosmetic(
            "A limited item has to say until when it is offered: its season's end.", field="available_until"
        )
    if cosmetic.available_until is not None and cosmetic.available_until <= cosmetic.release_date:
        raise InvalidCosmetic("available_until has to be after release_date.", field="available_until")
    return cosmetic
