"""What the shop offers, page by page."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from functions.cosmetics.models.catalog import Cosmetic, CosmeticType, Rarity
from functions.cosmetics.models.shop import CatalogItem
from functions.cosmetics.rules.catalog import for_sale, is_released, place_of
from shared.http import cursors
from shared.model import Page

_SHOWN = CatalogItem.model_fields.keys() - {"for_sale"}


def latest_first(catalog: Iterable[Cosmetic], after: tuple[datetime, str] | None) -> Iterator[Cosmetic]:
    """A catalogue that is ordered by release, from its end, or from before the place that a page ended at."""
    items = list(catalog)
    end = len(items) if after is None else bisect_left(items, after, key=place_of)
    return reversed(items[:end])


def offered(
    items: Iterable[Cosmetic], kind: CosmeticType | None, rarity: Rarity | None, now: datetime
) -> Iterator[Cosmetic]:
    """What the shop offers, of one type and one rarity where these are given."""
    for item in items:
        wanted = (kind is None or item.type is kind) and (rarity is None or item.rarity is rarity)
        if wanted and for_sale(item, now):
            yield item


def released(items: Iterable[Cosmetic], kind: CosmeticType, now: datetime) -> Iterator[Cosmetic]:
    """All that players may know of one type, for sale or not."""
    return (item for item in items if item.type is kind and is_released(item, now))


def page(latest: Iterable[Cosmetic], limit: int, now: datetime) -> Page[CatalogItem]:
    """The first items of those found, and where the next page begins."""
    items, following = cursors.cut(list(islice(latest, limit + 1)), limit, place_of)
    return Page(items=tuple(shown(item, now) for item in items), next_cursor=following)


def shown(cosmetic: Cosmetic, now: datetime) -> CatalogItem:
    """An item as players see it."""
    return CatalogItem(**{name: getattr(cosmetic, name) for name in _SHOWN}, for_sale=for_sale(cosmetic, now))
