"""What a player may own, buy and wear."""

from datetime import timedelta

import pytest

from functions.commerce.models.wallets import Currency
from functions.cosmetics.models.catalog import CosmeticType
from functions.cosmetics.models.inventory import OwnedItem
from functions.cosmetics.models.loadouts import EquippedItems
from functions.cosmetics.models.shop import Purchase
from functions.cosmetics.rules import inventory as rules
from functions.cosmetics.rules import loadouts, purchases
from functions.cosmetics.rules.catalog import UnknownCosmetic
from shared.http import cursors
from tests.unit.cosmetics.items import NOW, cosmetic, inventory, loadout

SECOND = timedelta(seconds=1)


class TestOwning:
    def test_what_is_missing_is_named_once_and_in_order(self):
        assert rules.missing(inventory("b"), ["c", "b", "a", "c"]) == ("c", "a")
        assert rules.missing(None, ["a"]) == ("a",)

    def test_new_items_come_with_their_day_and_source(self):
        after = rules.with_items(inventory("a"), ("b", "c"), "purchase", NOW + SECOND)
        assert after.cosmetic_ids == ("a", "b", "c") == tuple(after.items)
        assert after.items["b"] == OwnedItem(acquired_at=NOW + SECOND, source="purchase")
        assert after.items["a"] == inventory("a").items["a"]

    def test_up_to_the_most_and_not_beyond(self):
        full = [f"item-{number}" for number in range(rules.MOST_OWNED)]
        assert len(rules.with_items(inventory(*full[:-1]), full[-1:], "purchase", NOW).items) == rules.MOST_OWNED
        with pytest.raises(rules.InventoryFull):
            rules.with_items(inventory(*full), ("one-more",), "purchase", NOW)

    def test_pages_have_the_latest_first(self):
        mine = rules.with_items(inventory("a", "b", "c"), ("d",), "purchase", NOW + SECOND)
        first, cursor = loadouts.page(mine, None, 2)
        assert first == ["d", "c"]
        assert loadouts.page(mine, cursors.read_time_and_id(cursor), 2) == (["b", "a"], None)
        assert loadouts.page(None, None, 2) == ([], None)


class TestBuying:
    @pytest.mark.parametrize(("currency", "price"), [(Currency.COINS, 100), (Currency.PREMIUM, 7)])
    def test_the_price_is_that_of_the_currency(self, currency, price):
        assert purchases.price_to_pay(cosmetic(price_premium=7), None, Purchase(currency=currency), NOW) == price

    def test_what_is_owned_is_said_first(self):
        with pytest.raises(purchases.AlreadyOwned):
            purchases.price_to_pay(cosmetic(on_sale=False), inventory("skin-a"), Purchase(), NOW)

    def test_what_is_not_for_sale_is_not_sold(self):
        with pytest.raises(purchases.NotForSale):
            purchases.price_to_pay(cosmetic(on_sale=False), None, Purchase(), NOW)
        with pytest.raises(purchases.NotForSale, match="not sold for premium"):
            purchases.price_to_pay(cosmetic(), None, Purchase(currency=Currency.PREMIUM), NOW)

    def test_the_price_that_was_seen_counts(self):
        assert purchases.price_to_pay(cosmetic(price_coins=0), None, Purchase(price=0), NOW) == 0
        for seen in (0, 99, 101):
            with pytest.raises(purchases.PriceChanged) as refused:
                purchases.price_to_pay(cosmetic(), None, Purchase(price=seen), NOW)
            assert refused.value.details["price"] == 100


class TestWearing:
    @pytest.mark.parametrize("kind", CosmeticType)
    def test_an_item_goes_into_the_slot_of_its_type(self, kind):
        item = cosmetic(type=kind)
        after = loadouts.equipped(loadout(), inventory("skin-a"), item, NOW + SECOND)
        assert after == loadout(**{kind: "skin-a"}).model_copy(update={"updated_at": NOW + SECOND})
        assert loadouts.worn(after) == ("skin-a",)
        assert getattr(loadouts.shown(after, {"skin-a": item}), kind).cosmetic_id == "skin-a"

    def test_the_same_again_is_the_same(self):
        before = loadout(skin="skin-a")
        assert loadouts.equipped(before, inventory("skin-a"), cosmetic(), NOW + SECOND) == before

    def test_only_what_is_owned(self):
        for owned in (None, inventory("skin-b")):
            with pytest.raises(loadouts.NotOwned):
                loadouts.equipped(loadout(), owned, cosmetic(), NOW)

    def test_a_secret_is_kept_from_those_who_do_not_have_it(self):
        secret = cosmetic(release_date=NOW + SECOND)
        with pytest.raises(UnknownCosmetic):
            loadouts.equipped(loadout(), None, secret, NOW)
        assert loadouts.equipped(loadout(), inventory("skin-a"), secret, NOW).skin == "skin-a"

    def test_taking_off_leaves_the_other_slots(self):
        before = loadout(skin="skin-a", emote="emote-b")
        assert loadouts.worn(loadouts.unequipped(before, "skin-a", NOW)) == ("emote-b",)
        assert loadouts.unequipped(before, "trail-c", NOW + SECOND) == before

    def test_what_the_catalogue_does_not_have_is_not_shown(self):
        assert loadouts.shown(loadout(skin="gone"), {}) == EquippedItems()
        assert loadouts.owned_items(inventory("gone"), loadout(), ["gone"], {}) == ()

    def test_an_inventory_says_what_is_worn(self):
        items = {cosmetic_id: cosmetic(cosmetic_id) for cosmetic_id in "ab"}
        shown = loadouts.owned_items(inventory("a", "b"), loadout(skin="b"), ["b", "a"], items)
        assert [(item.cosmetic_id, item.is_equipped, item.acquired_date) for item in shown] == [
            ("b", True, NOW),
            ("a", False, NOW),
        ]
