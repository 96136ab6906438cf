"""The catalogue as one file: what it changes, what is refused, and how it is split."""

import json
from datetime import UTC, datetime

import pytest

from functions.commerce.models.catalogue import CreateSku, Sku
from functions.commerce.models.catalogue_file import CatalogueFile
from functions.commerce.rules.products import catalogue_file as rules
from functions.commerce.rules.products.catalogue import created

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
GEMS = {"kind": "currency", "id": "premium", "quantity": 1000}


def sku(sku_id: str, **changes: object) -> Sku:
    offers = {"stripe": {"product_id": sku_id, "prices": {"USD": 9_990_000, "EUR": 9_990_000}}}
    whole = {"sku_id": sku_id, "type": "consumable", "name": "Gems", "items": [GEMS], "offers": offers}
    new = {name: value for name, value in whole.items() if name not in changes}
    state = {name: changes.pop(name) for name in ("version", "is_active") if name in changes}
    return created(CreateSku.model_validate(new | changes), NOW).model_copy(update=state)


def file(*skus: Sku, with_version: bool = True) -> CatalogueFile:
    return CatalogueFile(skus=tuple(rules.entry_of(sku, with_version=with_version) for sku in skus))


def changes(wanted: CatalogueFile, *skus: Sku, retire_missing: bool = False) -> dict[str, object]:
    by_id = {sku.sku_id: sku for sku in skus}
    plans = rules.planned(wanted, by_id, retire_missing=retire_missing)
    answer = rules.changes_of(wanted, by_id, plans, dry_run=True).model_dump(mode="json")
    return {change["sku_id"]: change["change"] for change in answer["changes"]} | {
        "unchanged": answer["unchanged"],
        "not_in_file": answer["not_in_file"],
    }


def test_the_file_is_the_same_for_the_same_products_and_comes_back_whole():
    gems, jewels = sku("a"), sku("b", metadata={"picture": "gems.png", "badge": "ü"}, limits={"per_day": 2})
    jewels = jewels.model_copy(update={"countries": ("DE", "AT")})
    text = rules.written(file(jewels, gems))
    assert text == rules.written(file(gems, jewels.model_copy(update={"updated_at": datetime.now(UTC)})))
    assert CatalogueFile.model_validate_json(text, strict=True) == file(gems, jewels)
    assert [entry["sku_id"] for entry in json.loads(text)["skus"]] == ["a", "b"]
    assert "ü" in text.decode()
    assert text.decode().count("\n") > 20
    assert text.endswith(b"}\n")
    assert b'"version"' not in rules.written(file(gems, with_version=False))


def test_each_product_is_created_changed_retired_or_left():
    before = [sku("same"), sku("changed"), sku("retired"), sku("elsewhere"), sku("old", is_active=False)]
    wanted = file(
        sku("new"), sku("same"), sku("changed", name="Jewels"), sku("retired", is_active=False), sku("old", name="Old")
    )
    assert changes(wanted, *before) == {
        "new": "created",
        "changed": "changed",
        "retired": "retired",
        "old": "changed",
        "unchanged": ["same"],
        "not_in_file": ["elsewhere"],
    }
    assert changes(wanted, *before, retire_missing=True)["elsewhere"] == "retired"


def test_a_retired_product_that_the_file_does_not_have_stays_as_it_is():
    assert changes(file(sku("a")), sku("a"), sku("b", is_active=False), retire_missing=True) == {
        "unchanged": ["a"],
        "not_in_file": ["b"],
    }


def test_a_change_names_each_field_before_and_after():
    offers = {"stripe": {"product_id": "a", "prices": {"EUR": 8_990_000, "GBP": 7_990_000}}}
    before, wanted = sku("a"), file(sku("a", offers=offers, ends_at=NOW))
    plans = rules.planned(wanted, {"a": before}, retire_missing=False)
    (change,) = rules.changes_of(wanted, {"a": before}, plans, dry_run=True).changes
    assert change.version == 2
    assert [(field.field, field.before, field.after) for field in change.fields] == [
        ("ends_at", "null", '"2026-11-29T12:00:00Z"'),
        ("offers.stripe.prices.EUR", "9990000", "8990000"),
        ("offers.stripe.prices.GBP", None, "7990000"),
        ("offers.stripe.prices.USD", "9990000", None),
    ]


def test_what_another_changed_meanwhile_is_no_ground_to_write_over_it():
    now = {"a": sku("a", version=4), "b": sku("b", version=4), "c": sku("c", version=4)}
    wanted = CatalogueFile(
        skus=(
            rules.entry_of(sku("a", name="Jewels", version=3)),
            rules.entry_of(sku("b", version=3)),  # is as it is to be, whoever made it so
            rules.entry_of(sku("c", name="Jewels"), with_version=False),
            rules.entry_of(sku("new", version=3)),  # of another deployment
        )
    )
    plans = rules.planned(wanted, now, retire_missing=False)
    assert [sku_id for sku_id, _ in rules.conflicts(plans)] == ["a"]
    assert [plan.after(NOW).version for plan in plans] == [5, 5, 1]


def test_a_stores_product_is_one_skus_for_ever():
    stripe = {"stripe": {"product_id": "gems", "prices": {"EUR": 1_000_000}}}
    wanted = file(sku("a", offers=stripe), sku("b", offers=stripe), sku("c"))
    plans = rules.planned(wanted, {"c": sku("c", name="Other")}, retire_missing=False)
    assert [sku_id for sku_id, _ in rules.taken(plans, {})] == ["b"]
    assert [sku_id for sku_id, _ in rules.taken(plans, {"stripe:gems": "z"})] == ["a", "b"]
    assert list(rules.taken(plans, {"stripe:gems": "a"})) == [
        ("b", "offers.stripe: 'gems' belongs to 'a', as its receipts do")
    ]


@pytest.mark.parametrize(
    ("wanted", "retire_missing", "wrong"),
    [
        (file(), False, []),
        (file(), True, ["*"]),
        (file(sku("a"), sku("b"), sku("a")), False, ["a"]),
    ],
)
def test_what_is_no_catalogue(wanted, retire_missing, wrong):
    assert [place for place, _ in rules.problems_of_file(wanted, retire_missing=retire_missing)] == wrong


def test_retiring_asks_for_nothing_that_can_be_granted():
    before = {"a": sku("a"), "b": sku("b"), "c": sku("c", is_active=False)}
    wanted = file(sku("a", is_active=False), sku("b", is_active=False, name="B"), sku("c"), sku("d", is_active=False))
    plans = rules.planned(wanted, before, retire_missing=False)
    assert [plan.is_to_be_sold for plan in plans] == [False, True, True, True]


def test_a_commit_holds_as_many_products_as_it_may():
    wanted = file(*(sku(f"sku-{number:04}") for number in range(600)))
    plans = rules.planned(wanted, {}, retire_missing=False)
    split = list(rules.parts(plans))
    assert [len(part) for part in split] == [249, 249, 102]  # each writes its product of the store, too
    assert [plan for part in split for plan in part] == list(plans)
    assert list(rules.parts(())) == []


def test_a_commit_is_no_longer_than_it_may_be():
    text = {f"key-{number:02}": "x" * 500 for number in range(50)}
    plans = rules.planned(
        file(*(sku(f"sku-{number}", metadata=text) for number in range(200))), {}, retire_missing=False
    )
    for part in rules.parts(plans):
        assert sum(len(plan.entry.model_dump_json()) for plan in part) <= rules.MOST_BYTES
    assert len(list(rules.parts(plans))) == 3
