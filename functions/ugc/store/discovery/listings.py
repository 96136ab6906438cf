"""What is on lists, in Firestore and in Redis."""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

from functions.ugc.models.discovery.listings import ListFilters, Listing, ListOrder, SearchHits
from functions.ugc.models.items.items import UgcType
from shared.firestore.collection import Collection, Ref
from shared.firestore.queries import Filter, Order
from shared.firestore.transaction import Transaction
from shared.redis.cache import remember

LISTINGS = Collection("ugc_listings", Listing)

FIRST_PAGE = "ugc:discover:first"
"""The first page of all items, as everybody sees it."""

SEARCH = "ugc:search:{digest}"
"""What a search finds."""

SEARCH_PAGE = "ugc:search:page"
"""The pages of searches, as everybody sees them."""

REMEMBERED = 60
"""Seconds for which the first page is kept, and what a search finds."""

ASKED_REMEMBERED = 5
"""Seconds for which pages are kept that were asked for by something: nothing takes from them what was taken down."""


def ref(ugc_id: str) -> Ref[Listing]:
    """The document of an item on lists."""
    return LISTINGS.ref(ugc_id)


async def listing(tx: Transaction, ugc_id: str) -> Listing | None:
    """An item as it is listed; None: it is not (one read, unless it was fetched)."""
    return await tx.get(LISTINGS, ugc_id)


async def listings(ugc_ids: Sequence[str]) -> dict[str, Listing]:
    """Those of these items that are listed, by id (a read each, in one call)."""
    return await LISTINGS.get_many(ugc_ids)


def save(tx: Transaction, listing: Listing) -> None:
    """Write a listing that this transaction read, or found missing; the first page shows it."""
    tx.put(LISTINGS, listing.ugc_id, listing)
    tx.invalidate(FIRST_PAGE)


def save_numbers(tx: Transaction, listing: Listing) -> None:
    """Write a listing that this transaction read, of which numbers have changed: pages show them when they are made."""
    tx.put(LISTINGS, listing.ugc_id, listing)


def remove(tx: Transaction, ugc_id: str) -> None:
    """Take an item off all lists."""
    tx.delete(LISTINGS, ugc_id)
    tx.invalidate(FIRST_PAGE)


async def page(by: ListOrder, asked: ListFilters, limit: int, after: Sequence[Any]) -> list[Listing]:
    """Listed items that fit, in an order, after the given value and id (a read each, one at least)."""
    return await LISTINGS.select(*_filters(asked), order=_order(by), limit=limit, after=after)


def _filters(asked: ListFilters) -> list[Filter]:
    typed: list[Filter] = [("type", "==", asked.type.value)] if asked.type else []
    tagged: list[Filter] = [("tags", "array_contains", asked.tag)] if asked.tag else []
    made: list[Filter] = [("creator_id", "in", list(asked.creator_ids))] if asked.creator_ids else []
    return [*typed, *tagged, *made]


def _order(by: ListOrder) -> list[Order]:
    if by is ListOrder.NEWEST:
        return [("published_at", "DESCENDING"), ("ugc_id", "DESCENDING")]
    if by is ListOrder.TOP_RATED:
        return [("quality", "DESCENDING"), ("ugc_id", "DESCENDING")]
    return [("hot", "DESCENDING"), ("ugc_id", "DESCENDING")]


async def with_terms(terms: Sequence[str], type_: UgcType | None, limit: int) -> list[Listing]:
    """The best items, of a type if that is given, that have one of up to thirty terms (a read each, one at least)."""
    typed: list[Filter] = [("type", "==", type_.value)] if type_ else []
    return await LISTINGS.select(
        ("terms", "array_contains_any", list(terms)),
        *typed,
        order=[("quality", "DESCENDING"), ("ugc_id", "DESCENDING")],
        limit=limit,
    )


async def hits(query: str, type_: UgcType | None, load: Callable[[], Awaitable[SearchHits]]) -> SearchHits:
    """What a search finds, for a minute as it was found first."""
    digest = hashlib.sha256(f"{type_ or ''}:{query}".encode()).hexdigest()
    return await remember(SEARCH.format(digest=digest), SearchHits, REMEMBERED, load) or SearchHits()


async def indexed_since(moment: datetime) -> AsyncIterator[list[Listing]]:
    """What was put on lists, or changed there, since a moment, the oldest first (a read each, one at least)."""
    async for some in LISTINGS.pages(("indexed_at", ">=", moment), order=[("indexed_at", "ASCENDING")]):
        yield some


async def everything() -> AsyncIterator[list[Listing]]:
    """All that is on lists (a read each)."""
    async for some in LISTINGS.pages():
        yield some
