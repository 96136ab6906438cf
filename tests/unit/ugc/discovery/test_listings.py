"""An item as lists have it."""

from datetime import UTC, datetime, timedelta

from functions.ugc.models.items.items import Item, UgcType
from functions.ugc.rules.discovery import scores
from functions.ugc.rules.discovery.listings import (
    LONGEST_SUMMARY,
    item_view,
    listing_of,
    summary_of,
    view,
    with_numbers,
)

THEN = datetime(2026, 1, 1, tzinfo=UTC)
NOW = THEN + timedelta(days=3)


def item(**changes) -> Item:
    given = {
        "ugc_id": "harbour",
        "creator_id": "ada",
        "type": UgcType.MAP,
        "name": "The Old Harbour",
        "description": "A harbour at night,\nfor two.",
        "tags": ("2v2",),
        "created_at": THEN,
        "updated_at": THEN,
        "published_at": THEN,
    }
    return Item.model_validate(given | changes)


def test_a_listing_has_the_terms_and_the_numbers_of_its_item():
    listing = listing_of(item(rating_count=4, rating_sum=18, downloads=30), NOW)
    assert listing.terms == ("the", "old", "harbour", "2v2", "a", "at", "night", "for", "two")
    assert (listing.of_name, listing.of_tags) == (3, 1)
    assert listing.quality == scores.quality(4, 18)
    assert listing.hot == scores.hot(30 + 5 * 6, THEN)
    assert (listing.published_at, listing.indexed_at) == (THEN, NOW)
    assert with_numbers(listing, item(rating_count=4, rating_sum=18, downloads=30)) == listing


def test_a_list_shows_the_mean_of_stars_and_how_the_description_begins():
    shown = view(listing_of(item(rating_count=3, rating_sum=13), NOW))
    assert (shown.rating, shown.rating_count) == (4.33, 3)
    assert shown.summary == "A harbour at night, for two."
    assert shown == item_view(item(rating_count=3, rating_sum=13))
    assert view(listing_of(item(), NOW)).rating is None


def test_a_long_description_is_cut_at_the_end_of_a_word():
    cut = summary_of("harbour " * 100)
    assert cut.endswith("harbour…")
    assert len(cut) <= LONGEST_SUMMARY + 1
    assert summary_of("港" * 300) == "港" * LONGEST_SUMMARY + "…"
