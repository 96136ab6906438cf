"""What is offered when, and in which order it is listed."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from functions.commerce.models.wallets import Currency
from functions.cosmetics.models.catalog import CosmeticType, Rarity
from functions.cosmetics.models.editing import CosmeticChanges, CreateCosmetic
from functions.cosmetics.rules import editing, owner_counts, shop
from functions.cosmetics.rules.catalog import UnknownCosmetic, follows, for_sale, require
from functions.cosmetics.rules.purchases import price_of
from shared.errors import InvalidRequest
from shared.http import cursors
from tests.unit.cosmetics.items import NOW, cosmetic

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


def wanted(**changes: object) -> CreateCosmetic:
    whole = {
        "cosmetic_id": "skin-a",
        "name": "Neon Fox",
        "type": "skin",
        "rarity": "common",
        "image_url": "https://media.example.com/a.webp",
        "price_coins": 100,
    }
    return CreateCosmetic.model_validate(whole | changes)


class TestSales:
    @pytest.mark.parametrize(
        ("changes", "after", "offered"),
        [
            ({}, timedelta(0), True),
            ({}, -SECOND, False),
            ({"on_sale": False}, DAY, False),
            ({"available_until": NOW + DAY}, DAY - SECOND, True),
            ({"available_until": NOW + DAY}, DAY, False),
            ({"is_limited": True, "available_until": NOW + DAY}, DAY + SECOND, False),
        ],
    )
    def test_the_dates_decide(self, changes, after, offered):
        assert for_sale(cosmetic(**changes), NOW + after) is offered

    @pytest.mark.parametrize(
        ("until", "moves_later", "moves_sooner"),
        [
            (DAY, True, True),
            (3 * DAY, True, True),
            (1.5 * DAY, False, True),
            (DAY - SECOND, False, True),
            (DAY / 4, False, False),
        ],
    )
    def test_a_limited_item_follows_its_season_s_end(self, until, moves_later, moves_sooner):
        item = cosmetic(is_limited=True, available_until=NOW + until)
        assert follows(item, NOW + DAY, NOW + 2 * DAY) is moves_later
        assert follows(item, NOW + DAY, NOW + DAY / 2) is moves_sooner
        assert not follows(cosmetic(available_until=NOW + DAY), NOW + DAY, NOW + 2 * DAY)

    def test_a_price_is_per_currency(self):
        item = cosmetic(price_coins=0, price_premium=None)
        assert price_of(item, Currency.COINS) == 0
        assert price_of(item, Currency.PREMIUM) is None

    def test_what_is_not_released_is_not_there(self):
        item = cosmetic()
        assert require(item, "skin-a", NOW) is item
        for unreleased in (None, cosmetic(release_date=NOW + SECOND)):
            with pytest.raises(UnknownCosmetic):
                require(unreleased, "skin-a", NOW)


class TestNewItems:
    def test_it_is_released_now_unless_it_says_when(self):
        assert editing.new_cosmetic(wanted(), NOW) == cosmetic()
        assert editing.new_cosmetic(wanted(release_date=NOW + DAY), NOW).release_date == NOW + DAY

    @pytest.mark.parametrize(
        "changes",
        [
            {"price_coins": None},
            {"is_limited": True},
            {"available_until": NOW},
            {"release_date": NOW + DAY, "available_until": NOW + DAY},
        ],
    )
    def test_what_does_not_go_together_is_refused(self, changes):
        with pytest.raises(editing.InvalidCosmetic):
            editing.new_cosmetic(wanted(**changes), NOW)

    def test_a_reward_needs_no_price(self):
        assert editing.new_cosmetic(wanted(price_coins=None, on_sale=False), NOW).price_coins is None

    @pytest.mark.parametrize(
        "url",
        [
            "http://127.0.0.1:9000/m/x.png",
            "https://a.example/x.webp",
            "https://a.example:8443/x?y=z&w=1",
            "https://[::1]/x",
        ],
    )
    def test_an_address_is_https(self, url):
        assert wanted(image_url=url).image_url == url

    @pytest.mark.parametrize(
        "url",
        [
            "http://a.example/x",
            "http://127.0.0.1.a.example/x",
            "http://localhost@a.example/x",
            "//a.example/x",
            "data:image/png;base64,x",
            "https:///x",
        ],
    )
    def test_another_address_is_refused(self, url):
        with pytest.raises(ValidationError):
            wanted(image_url=url)

    @pytest.mark.parametrize("name", [*CosmeticType, "shop", "equipped", "__x__", "a.b", ""])
    def test_an_id_is_no_word_of_the_api(self, name):
        with pytest.raises(ValidationError):
            wanted(cosmetic_id=name)


class TestChanges:
    def test_what_is_not_given_stays(self):
        changed = editing.changed(cosmetic(description="Dawn."), CosmeticChanges(name="Aurora"), NOW + SECOND)
        assert changed == cosmetic(description="Dawn.", name="Aurora", updated_at=NOW + SECOND)

    def test_a_null_clears_what_can_be_cleared(self):
        before = cosmetic(price_premium=5, available_until=NOW + DAY)
        changes = CosmeticChanges(price_premium=None, available_until=None)
        assert editing.changed(before, changes, NOW) == cosmetic()

    def test_a_null_for_what_has_to_be_is_named(self):
        with pytest.raises(InvalidRequest) as refused:
            editing.changed(cosmetic(), CosmeticChanges(rarity=None, name=None), NOW)
        assert refused.value.details["fields"] == [
            {"field": "name", "problem": "cannot be null"},
            {"field": "rarity", "problem": "cannot be null"},
        ]

    def test_what_does_not_go_together_is_refused(self):
        with pytest.raises(editing.InvalidCosmetic):
            editing.changed(cosmetic(), CosmeticChanges(price_coins=None), NOW)


class TestLists:
    def test_filters(self):
        skin, emote = cosmetic("a"), cosmetic("b", type=CosmeticType.EMOTE, rarity=Rarity.EPIC)
        off = cosmetic("c", on_sale=False)
        catalog = [skin, emote, off]
        assert list(shop.offered(catalog, None, None, NOW)) == [skin, emote]
        assert list(shop.offered(catalog, CosmeticType.SKIN, None, NOW)) == [skin]
        assert list(shop.offered(catalog, None, Rarity.EPIC, NOW)) == [emote]
        assert list(shop.offered(catalog, CosmeticType.SKIN, Rarity.EPIC, NOW)) == []
        assert list(shop.released(catalog, CosmeticType.SKIN, NOW)) == [skin, off]

    def test_pages_follow_one_another_though_an_item_has_gone(self):
        catalog = [cosmetic(cosmetic_id, release_date=NOW - DAY * (5 - day)) for day, cosmetic_id in enumerate("vwxyz")]
        first = shop.page(shop.latest_first(catalog, None), 2, NOW)
        assert [item.cosmetic_id for item in first.items] == ["z", "y"]
        rest = [item for item in catalog if item.cosmetic_id != "y"]
        second = shop.page(shop.latest_first(rest, cursors.read_time_and_id(first.next_cursor)), 2, NOW)
        assert [item.cosmetic_id for item in second.items] == ["x", "w"]
        last = shop.page(shop.latest_first(catalog, cursors.read_time_and_id(second.next_cursor)), 2, NOW)
        assert ([item.cosmetic_id for item in last.items], last.next_cursor) == (["v"], None)

    def test_items_of_one_moment_are_ordered_by_their_ids(self):
        catalog = [cosmetic(cosmetic_id) for cosmetic_id in "abc"]
        assert [item.cosmetic_id for item in shop.latest_first(catalog, (NOW, "c"))] == ["b", "a"]
        assert list(shop.latest_first(catalog, (NOW, "a"))) == []

    def test_a_full_last_page_has_no_cursor(self):
        assert shop.page([cosmetic("b"), cosmetic("a")], 2, NOW).next_cursor is None

    def test_players_do_not_see_what_is_for_operators(self):
        hidden = {"on_sale", "owned_by_count", "counted_at", "created_at", "updated_at"}
        assert shop.shown(cosmetic(), NOW).model_dump().keys() == cosmetic().model_dump().keys() - hidden | {"for_sale"}


@pytest.mark.parametrize(
    ("now", "monday"),
    [
        (datetime(2026, 11, 16, tzinfo=UTC), datetime(2026, 11, 16, tzinfo=UTC)),
        (datetime(2026, 11, 22, 23, 59, 59, 999999, tzinfo=UTC), datetime(2026, 11, 16, tzinfo=UTC)),
        (datetime(2027, 1, 1, 3, tzinfo=UTC), datetime(2026, 12, 28, tzinfo=UTC)),
    ],
)
def test_a_week_begins_on_monday(now, monday):
    assert owner_counts.week_began(now) == monday


def test_a_count_says_when_it_was_made():
    assert owner_counts.counted(cosmetic(), 7, NOW + DAY) == cosmetic(owned_by_count=7, counted_at=NOW + DAY)
