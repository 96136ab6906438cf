"""What a product may be, and when it is on sale."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.models.catalogue import CreateSku, PaymentProvider, SkuType, UpdateSku
from functions.commerce.rules.products import catalogue as rules

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
KINDS = {"currency": "commerce", "cosmetic": "cosmetics", "title": "profiles"}
COUNTED = ("currency",)
GEMS = {"kind": "currency", "id": "premium", "quantity": 1000}
FOX = {"kind": "cosmetic", "id": "skin-fox", "instead": {"currency": "coins", "amount": 500}}
MANY = GEMS | {"quantity": 1_000_000_000}
STRIPE = {"stripe": {"product_id": "gems", "prices": {"EUR": 9_990_000}}}


def new(**changes: object) -> CreateSku:
    whole = {"sku_id": "gems-1000", "type": "consumable", "name": "Gems", "items": [GEMS], "offers": STRIPE}
    return CreateSku.model_validate(whole | changes)


def problems(**changes: object) -> tuple[str, ...]:
    return rules.problems_of(new(**changes), ("coins", "premium"), KINDS, COUNTED)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"type": "durable", "items": [FOX]},
        {"type": "bundle", "items": [GEMS, FOX]},
        {"offers": {"apple": {"product_id": "com.studio.gems"}}},
        {"offers": {"steam": {"product_id": "100", "prices": {"JPY": 120_000_000, "USD": 990_000}}}},
        {"starts_at": "2026-11-29T12:00:00Z", "ends_at": "2026-11-30T12:00:00Z"},
        {"limits": {"per_player": 1}, "countries": ["DE", "AT"]},
    ],
    ids=str,
)
def test_what_can_be_sold(changes):
    assert problems(**changes) == ()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"items": [FOX]}, "a consumable gives amounts"),
        ({"type": "durable"}, "a durable gives no amount"),
        ({"type": "bundle"}, "two things at least"),
        ({"type": "bundle", "items": [GEMS, GEMS]}, "stands there once"),
        ({"items": [GEMS | {"id": "gold"}]}, "no currency 'gold'"),
        ({"type": "durable", "items": [{"kind": "pet", "id": "cat"}]}, "nothing grants 'pet'"),
        ({"type": "durable", "items": [FOX | {"quantity": 2}]}, "'cosmetic' has no quantity"),
        ({"type": "durable", "items": [FOX | {"instead": {"currency": "gold", "amount": 1}}]}, "no currency 'gold'"),
        ({"items": [GEMS | {"instead": {"currency": "coins", "amount": 1}}]}, "needs no substitute"),
        ({"type": "bundle", "items": [MANY, FOX | {"instead": {"currency": "premium", "amount": 1}}]}, "more than"),
        ({"offers": {"stripe": {"product_id": "1", "prices": {"ISK": 500_000}}}}, "multiple of 1000000"),
        ({"offers": {"stripe": {"product_id": "1", "prices": {"KWD": 5_124_000}}}}, "multiple of 10000"),
        ({"offers": {"stripe": {"product_id": "gems"}}}, "it needs a price"),
        ({"offers": {"steam": {"product_id": "100"}}}, "it needs a price"),
        ({"offers": {"steam": {"product_id": "gems", "prices": {"EUR": 990_000}}}}, "a number from 1 to"),
        ({"offers": {"steam": {"product_id": "4294967296", "prices": {"EUR": 990_000}}}}, "a number from 1 to"),
        ({"offers": {"steam": {"product_id": "007", "prices": {"EUR": 990_000}}}}, "a number from 1 to"),
        ({"offers": {"steam": {"product_id": "1", "prices": {"KRW": 1_000_000}}}}, "multiple of 10000000"),
        ({"offers": {"steam": {"product_id": "1", "prices": {"EUR": 995_500}}}}, "multiple of 10000"),
        ({"offers": {"stripe": {"product_id": "1", "prices": {"JPY": 500_000}}}}, "multiple of 1000000"),
        ({"starts_at": "2026-11-30T12:00:00Z", "ends_at": "2026-11-30T12:00:00Z"}, "not after starts_at"),
        ({"limits": {}}, "name per_player, per_day or both"),
        ({"countries": ["DE", "XX"]}, "XX is no code"),
        ({"countries": ["DE", "DE"]}, "each stands there once"),
    ],
    ids=str,
)
def test_what_cannot_be_sold(changes, said):
    (problem,) = problems(**changes)
    assert said in problem


def test_a_change_needs_the_version_that_there_is():
    sku = rules.created(new(), NOW)
    content = {name: value for name, value in new().model_dump().items() if name != "sku_id"}
    later = rules.changed(sku, UpdateSku(version=1, **content), NOW + timedelta(hours=1))
    assert (later.version, later.created_at, later.updated_at) == (2, NOW, NOW + timedelta(hours=1))
    with pytest.raises(rules.SkuChanged) as refused:
        rules.changed(later, UpdateSku(version=1, **content), NOW)
    assert refused.value.details["version"] == 2


def test_on_sale_from_its_start_until_its_end_unless_retired():
    sku = rules.created(new(starts_at=NOW, ends_at=NOW + timedelta(days=1)), NOW)
    times = [NOW - timedelta(seconds=1), NOW, NOW + timedelta(hours=23), NOW + timedelta(days=1)]
    assert [rules.on_sale(sku, time) for time in times] == [False, True, True, False]
    assert not rules.on_sale(sku.model_copy(update={"is_active": False}), NOW)


def test_players_do_not_see_versions():
    assert {"version", "is_active"} & rules.shown(rules.created(new(), NOW)).model_dump().keys() == set()


def test_the_products_of_stores_are_by_provider():
    assert rules.product_ids(new()) == ((PaymentProvider.STRIPE, "gems"),)
    assert new().type is SkuType.CONSUMABLE


@pytest.mark.parametrize(
    ("product", "key"), [("gems", "stripe:gems"), ("a/b", "stripe:"), ("", "stripe:"), ("ü", "stripe:")]
)
def test_what_no_offer_can_name_is_nobodys_product(product, key):
    assert rules.product_key(PaymentProvider.STRIPE, product) == key


@pytest.mark.parametrize(
    ("countries", "country", "offered"),
    [([], None, True), ([], "DE", True), (["DE"], "DE", True), (["DE"], "FR", False), (["DE"], None, False)],
)
def test_a_product_is_offered_where_it_says(countries, country, offered):
    assert rules.is_offered_in(rules.created(new(countries=countries), NOW), country) is offered
