"""An item as lists and searches have it."""

from datetime import datetime

from functions.ugc.models.discovery.listings import ListedItem, Listing
from functions.ugc.models.items.items import Item
from functions.ugc.rules.discovery import scores
from functions.ugc.rules.discovery.words import terms_of

LONGEST_SUMMARY = 200
"""Characters of a description that lists show."""


def listing_of(item: Item, now: datetime) -> Listing:
    """An item as it is listed from now on."""
    terms, of_name, of_tags = terms_of(item.name, item.tags, item.description)
    listing = Listing(
        ugc_id=item.ugc_id,
        creator_id=item.creator_id,
        type=item.type,
        name=item.name,
        summary=summary_of(item.description),
        tags=item.tags,
        terms=terms,
        of_name=of_name,
        of_tags=of_tags,
        published_at=item.published_at or now,
        indexed_at=now,
    )
    return with_numbers(listing, item)


def with_numbers(listing: Listing, item: Item) -> Listing:
    """A listing with its item's ratings and downloads, and what lists are ordered by."""
    points = scores.points(item.rating_count, item.rating_sum, item.downloads)
    return listing.model_copy(
        update={
            "rating_count": item.rating_count,
            "rating_sum": item.rating_sum,
            "downloads": item.downloads,
            "quality": scores.quality(item.rating_count, item.rating_sum),
            "hot": scores.hot(points, listing.published_at),
        }
    )


def view(listing: Listing) -> ListedItem:
    """An item on a list, as players see it."""
    same = listing.model_dump(include=set(ListedItem.model_fields))
    return ListedItem.model_validate(same | {"rating": scores.mean_stars(listing.rating_count, listing.rating_sum)})


def item_view(item: Item) -> ListedItem:
    """An item that may be on no public list, as a list of one player's shows it."""
    same = item.model_dump(include=set(ListedItem.model_fields))
    rating = scores.mean_stars(item.rating_count, item.rating_sum)
    return ListedItem.model_validate(same | {"summary": summary_of(item.description), "rating": rating})


def summary_of(description: str) -> str:
    """How a description begins, in one line, to the end of a word."""
    line = " ".join(description.split())
    if len(line) <= LONGEST_SUMMARY:
        return line
    cut = line[:LONGEST_SUMMARY]
    return (cut.rpartition(" ")[0] or cut) + "…"
