"""Searching what players made: which items an engine finds, and how pages show them."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from functions.ugc.models.discovery.listings import ListedItem, SearchHits
from functions.ugc.models.items.items import UgcType
from functions.ugc.operations.discovery import token_search
from functions.ugc.rules.discovery.listings import view
from functions.ugc.rules.discovery.words import Word, words_of
from functions.ugc.store.discovery import listings
from shared.http import cursors
from shared.model import Page


class SearchEngine(Protocol):
    """Who finds items by words. Another engine than the built-in one is a module with this function.

    It is kept up to date by `ugc.listed` and `ugc.unlisted`. What it finds is looked up before it is shown: an item
    that is listed no more is on no page, however late the engine hears of it.
    """

    async def find(self, words: Sequence[Word], type_: UgcType | None) -> Sequence[str]:
        """The ids of the items that have every word, the best first, of a type if one is given."""


ENGINE: SearchEngine = token_search
"""A studio that outgrows the built-in one puts its own here."""


async def page(query: str, type_: UgcType | None, limit: int, cursor: str | None) -> Page[ListedItem]:
    """A page of the items that a search finds: a read for each of the page; and what the engine reads, once a minute.

    Raises InvalidCursor.
    """
    place = cursors.read_place(cursor)
    words = words_of(query)
    if not words:
        return Page(items=())
    asked = " ".join(word.text for word in words)
    hits = await listings.hits(asked, type_, partial(_find, words, type_))
    ugc_ids = hits.ugc_ids[place : place + limit]
    listed = await listings.listings(ugc_ids)
    following = cursors.write_place(place + limit) if len(hits.ugc_ids) > place + limit else None
    return Page(items=tuple(view(listed[each]) for each in ugc_ids if each in listed), next_cursor=following)


async def _find(words: Sequence[Word], type_: UgcType | None) -> SearchHits:
    return SearchHits(ugc_ids=tuple(await ENGINE.find(words, type_)))
