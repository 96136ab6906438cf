"""What lists and searches show of items, and how they are asked."""

from enum import StrEnum

from pydantic import Field

from functions.ugc.models.items.items import UgcType
from shared.model import Model, Moment


class ListOrder(StrEnum):
    """In what order items are listed."""

    NEWEST = "newest"
    TOP_RATED = "top_rated"
    """By ratings, of which few say less than many."""
    TRENDING = "trending"
    """By downloads and ratings, and by how new it is."""


class Listing(Model):
    """An item that is on lists. `ugc_listings/{ugc_id}`: there while the item is published and public, and only then.

    `terms` are those that it is found by: `of_name` of them are of its name, the next `of_tags` of its tags.
    `quality` and `hot` are in millionths (`rules.discovery.scores`). `indexed_at` is when it was put on lists last.
    """

    ugc_id: str
    creator_id: str
    type: UgcType
    name: str
    summary: str = ""
    tags: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    of_name: int = 0
    of_tags: int = 0
    rating_count: int = 0
    rating_sum: int = 0
    downloads: int = 0
    quality: int = 0
    hot: int = 0
    published_at: Moment
    indexed_at: Moment


class ListedItem(Model):
    """An item on a list. `summary` is how its description begins.

    `rating` is the mean of the ratings, from 1 to 5; null without any. Numbers are as of some minutes ago.
    """

    ugc_id: str
    creator_id: str
    type: UgcType
    name: str
    summary: str
    tags: tuple[str, ...]
    rating: float | None
    rating_count: int
    downloads: int
    published_at: Moment | None = Field(description="Null of your own items that are not published yet.")


class ListFilters(Model):
    """Which items a list has: those of a type, with a tag, of a creator; without any, all."""

    type: UgcType | None = None
    tag: str | None = None
    creator_ids: tuple[str, ...] = ()


class SearchHits(Model):
    """The ids of the items that a search finds, the best first."""

    ugc_ids: tuple[str, ...] = ()


class VocabularyPart(Model):
    """Terms with the same first two letters, or the same last two, and about how many items have each.

    `ugc_vocabulary/{two letters}` and `ugc_vocabulary/-{two letters}`.
    """

    part: str
    terms: dict[str, int] = Field(default_factory=dict)


class VocabularyProgress(Model):
    """Up to when items were indexed whose terms are in the vocabulary. `ugc_vocabulary_progress/terms`."""

    until: Moment
