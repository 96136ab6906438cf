"""What an item's ratings and downloads come to, and how soon they are counted again."""

from datetime import UTC, datetime

from functions.ugc.models.items.items import Item

BUCKETS = ((10_000, 15), (100_000, 120))
"""Below how many players who have an item, how many seconds all changes share a count: a count is a read a thousand."""

LONGEST_BUCKET = 900


def bucket_of(item: Item) -> int:
    """Seconds for which all changes of an item's numbers share one count."""
    players = max(item.downloads, item.rating_count)
    return next((seconds for below, seconds in BUCKETS if players < below), LONGEST_BUCKET)


def counted_at(now: datetime, bucket: int) -> tuple[int, datetime]:
    """The number of the count that a change at this moment is in, and when that is made.

    It is made a bucket after its own has ended: what was asked for before it commits is there by then.
    """
    number = int(now.timestamp()) // bucket
    return number, datetime.fromtimestamp((number + 2) * bucket, UTC)


def counted(item: Item, rating_count: int, rating_sum: int, downloads: int) -> Item:
    """The item with its numbers as they are."""
    return item.model_copy(update={"rating_count": rating_count, "rating_sum": rating_sum, "downloads": downloads})
