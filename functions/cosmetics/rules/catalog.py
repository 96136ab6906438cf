"""What is in the catalogue, and what of it is offered when."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from functions.commerce.models import Currency
from functions.cosmetics.models import (
    Cosmetic,
    CosmeticChanges,
    CosmeticShown,
    CosmeticType,
    NewCosmetic,
    Rarity,
)
from shared import cursors
from shared.errors import DomainError, InvalidRequest, NotFound
from shared.model import Page

CLEARED_BY_NULL = {"preview_video_url", "price_coins", "price_premium", "available_until", "season_id", "event"}


_SHOWN = CosmeticShown.model_fields.keys() - {"for_sale"}


class UnknownCosmetic(NotFound):
    """There is no such item, or none that players may know of yet."""

    code = "UNKNOWN_COSMETIC"
    message = "There is no such cosmetic."


class CosmeticExists(DomainError):
    """The id is taken."""

    status = 409
    code = "COSMETIC_EXISTS"
    message = "There is a cosmetic with this id already."


class InvalidCosmetic(DomainError):
    """Fields that are right each by itself do not go together."""

    status = 422
    code = "INVALID_COSMETIC"
    message = "The cosmetic cannot be offered like this."


def new_cosmetic(wanted: NewCosmetic, now: datetime) -> Cosmetic:
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


def for_sale(cosmetic: Cosmetic, now: datetime) -> bool:
    """Whether the shop offers it: the dates decide, so a limited item leaves with its season (1v1bro 3.9)."""
    ended = cosmetic.available_until is not None and now >= cosmetic.available_until
    return cosmetic.on_sale and is_released(cosmetic, now) and not ended


def is_released(cosmetic: Cosmetic, now: datetime) -> bool:
    """Whether players may know of it."""
    return now >= cosmetic.release_date


def price_of(cosmetic: Cosmetic, currency: Currency) -> int | None:
    """What it costs in a currency (minor units); None where it is not sold for that."""
    return cosmetic.price_coins if currency is Currency.COINS else cosmetic.price_premium


def place_of(cosmetic: Cosmetic) -> tuple[datetime, str]:
    """What the catalogue is ordered by."""
    return cosmetic.release_date, cosmetic.cosmetic_id


def latest_first(catalog: Iterable[Cosmetic], after: tuple[datetime, str] | None) -> Iterator[Cosmetic]:
    """A catalogue that is ordered by release, from its end, or from before the place that a page ended at."""
    items = list(catalog)
    end = len(items) if after is None else bisect_left(items, after, key=place_of)
    return reversed(items[:end])


def offered(
    found: Iterable[Cosmetic], kind: CosmeticType | None, rarity: Rarity | None, now: datetime
) -> Iterator[Cosmetic]:
    """What the shop offers, of one type and one rarity where these are given."""
    for one in found:
        wanted = (kind is None or one.type is kind) and (rarity is None or one.rarity is rarity)
        if wanted and for_sale(one, now):
            yield one


def released(found: Iterable[Cosmetic], kind: CosmeticType, now: datetime) -> Iterator[Cosmetic]:
    """All that players may know of one type, for sale or not."""
    return (one for one in found if one.type is kind and is_released(one, now))


def page(found: Iterable[Cosmetic], limit: int, now: datetime) -> Page[CosmeticShown]:
    """The first items of those found, and where the next page begins."""
    items = list(islice(found, limit + 1))
    last = items[limit - 1] if len(items) > limit else None
    return Page(
        items=tuple(shown(one, now) for one in items[:limit]),
        next_cursor=cursors.write_time_and_id(*place_of(last)) if last else None,
    )


def require(cosmetic: Cosmetic | None, cosmetic_id: str, now: datetime) -> Cosmetic:
    """The item, when there is one that players may know of. Raises UnknownCosmetic."""
    if cosmetic is None or not is_released(cosmetic, now):
        raise UnknownCosmetic(cosmetic_id=cosmetic_id)
    return cosmetic


def week_began(now: datetime) -> datetime:
    """Monday, midnight, UTC: owners are counted once a week (1v1bro 3.10)."""
    return now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=now.weekday())


def counted(cosmetic: Cosmetic, owners: int, now: datetime) -> Cosmetic:
    """The item with how many players own it."""
    return cosmetic.model_copy(update={"owned_by_count": owners, "counted_at": now})


def shown(cosmetic: Cosmetic, now: datetime) -> CosmeticShown:
    """An item as players see it."""
    return CosmeticShown(**{name: getattr(cosmetic, name) for name in _SHOWN}, for_sale=for_sale(cosmetic, now))
