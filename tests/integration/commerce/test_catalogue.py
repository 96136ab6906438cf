"""Products: created, changed and retired by admins, listed for everybody."""

import asyncio
import uuid

import pytest

from functions.commerce.store import catalogue as store
from shared.identity.callers import Role
from tests.accounts import Account
from tests.cosmetics import make
from tests.local_api import code_of, data_of
from tests.payments import sell
from tests.products import content, gems

CREATE, UPDATE = "commerce-create-sku", "commerce-update-sku"
LIST, GET = "commerce-list-skus", "commerce-get-sku"


@pytest.fixture
async def admin(accounts) -> Account:
    return await accounts.staff(Role.ADMIN)


async def listed(api) -> list[str]:
    ids, params = [], {"limit": "100"}
    while True:
        page = data_of(await api(LIST, params=params))
        ids += [sku["sku_id"] for sku in page["items"]]
        if not page["next_cursor"]:
            return ids
        params["cursor"] = page["next_cursor"]


async def test_a_product_is_listed_and_shown(api, admin):
    sku = data_of(await api(CREATE, token=admin.token, json=gems()))
    assert (sku["version"], sku["is_active"]) == (1, True)
    assert sku["sku_id"] in await listed(api)
    shown = data_of(await api(GET, path_values={"sku_id": sku["sku_id"]}))
    assert shown["offers"]["stripe"]["prices"] == {"EUR": 9_990_000}
    assert "version" not in shown


async def test_a_change_shows_at_once_and_a_retired_product_is_sold_no_more(api, admin):
    sku = data_of(await api(CREATE, token=admin.token, json=gems()))
    path = {"sku_id": sku["sku_id"]}
    assert (await api(GET, path_values=path)).status_code == 200
    renamed = data_of(await api(UPDATE, token=admin.token, path_values=path, json=content(sku, name="Gems")))
    assert data_of(await api(GET, path_values=path))["name"] == "Gems"
    retired = content(renamed, is_active=False)
    assert data_of(await api(UPDATE, token=admin.token, path_values=path, json=retired))["version"] == 3
    assert code_of(await api(GET, path_values=path)) == "UNKNOWN_SKU"
    assert sku["sku_id"] not in await listed(api)


async def test_anybody_may_ask_for_pages_and_countries_and_products_are_read_once(api, admin, monkeypatch):
    data_of(await api(CREATE, token=admin.token, json=gems()))
    sku = data_of(await api(CREATE, token=admin.token, json=gems(countries=["FR"])))
    read, select = [], store.active

    async def counted(*arguments):
        read.append(arguments)
        return await select(*arguments)

    monkeypatch.setattr(store, "active", counted)
    first = data_of(await api(LIST, params={"limit": 1}))
    assert [item["sku_id"] for item in first["items"]] == [sku["sku_id"]]
    for number in range(1, 20):
        for params in ({"limit": number}, {"country": "FR"}, {"country": "DE"}, {"cursor": first["next_cursor"]}):
            page = data_of(await api(LIST, params={"limit": number} | params))
            ids = [item["sku_id"] for item in page["items"]]
            assert (sku["sku_id"] in ids) == (params.get("country") != "DE" and "cursor" not in params)
    assert len(read) == 1
    renamed = content(sku, name="Gems")
    data_of(await api(UPDATE, token=admin.token, path_values={"sku_id": sku["sku_id"]}, json=renamed))
    assert data_of(await api(LIST, params={"limit": 1}))["items"][0]["name"] == "Gems"


async def test_of_two_admins_the_second_is_told(api, admin):
    sku = data_of(await api(CREATE, token=admin.token, json=gems()))
    path = {"sku_id": sku["sku_id"]}
    answers = await asyncio.gather(
        *(
            api(UPDATE, token=admin.token, path_values=path, json=content(sku, name=name))
            for name in ("One", "Two", "Three")
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]
    assert {code_of(answer) for answer in answers if answer.status_code == 409} == {"SKU_CHANGED"}


async def test_an_id_is_taken_once(api, admin):
    sku = gems()
    assert (await api(CREATE, token=admin.token, json=sku)).status_code == 201
    again = await api(CREATE, token=admin.token, json=gems(sku_id=sku["sku_id"]))
    assert (again.status_code, code_of(again)) == (409, "SKU_EXISTS")


async def test_a_stores_product_stands_for_one_sku_for_ever(api, admin):
    first = data_of(await api(CREATE, token=admin.token, json=gems()))
    second = await api(CREATE, token=admin.token, json=gems(offers=first["offers"]))
    assert (second.status_code, code_of(second)) == (409, "PRODUCT_TAKEN")
    path = {"sku_id": first["sku_id"]}
    moved = content(first, offers={"stripe": {"product_id": f"new-{uuid.uuid4().hex}", "prices": {"EUR": 10_000}}})
    assert (await api(UPDATE, token=admin.token, path_values=path, json=moved)).status_code == 200
    third = await api(CREATE, token=admin.token, json=gems(offers=first["offers"]))
    assert code_of(third) == "PRODUCT_TAKEN"


async def test_what_cannot_be_granted_cannot_be_sold(api, admin):
    cosmetic_id = await make()
    items = [{"kind": "cosmetic", "id": cosmetic_id}, {"kind": "cosmetic", "id": f"no-{uuid.uuid4().hex}"}]
    refused = await api(CREATE, token=admin.token, json=gems(type="bundle", items=items))
    assert (refused.status_code, code_of(refused)) == (422, "INVALID_SKU")
    (problem,) = refused.json()["error"]["details"]["problems"]
    assert f"no cosmetic {items[1]['id']!r}" in problem
    sold = gems(type="bundle", items=[items[0], {"kind": "title", "id": "founder"}])
    assert (await api(CREATE, token=admin.token, json=sold)).status_code == 201


async def test_what_cannot_be_granted_any_more_can_still_be_retired(api, admin):
    gone = [{"kind": "cosmetic", "id": f"gone-{uuid.uuid4().hex}"}]
    sku = (await sell(type="durable", items=gone)).model_dump(mode="json")
    path = {"sku_id": sku["sku_id"]}
    for changes in ({"name": "Fox"}, {"name": "Fox", "is_active": False}):
        refused = await api(UPDATE, token=admin.token, path_values=path, json=content(sku, **changes))
        assert (refused.status_code, code_of(refused)) == (422, "INVALID_SKU")
    retired = await api(UPDATE, token=admin.token, path_values=path, json=content(sku, is_active=False))
    assert data_of(retired)["is_active"] is False
    back = await api(UPDATE, token=admin.token, path_values=path, json=content(data_of(retired), is_active=True))
    assert code_of(back) == "INVALID_SKU"


async def test_of_an_unknown_product_there_is_nothing_to_change(api, admin):
    body = content(gems(), version=1, is_active=True)
    refused = await api(UPDATE, token=admin.token, path_values={"sku_id": f"no-{uuid.uuid4().hex}"}, json=body)
    assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_SKU")


@pytest.mark.parametrize(
    "wrong",
    [
        {"items": []},
        {"items": [{"kind": "currency", "id": "premium", "quantity": 1}] * 21},
        {"offers": {}},
        {"offers": {"paypal": {"product_id": "x"}}},
        {"offers": {"stripe": {"product_id": "x", "prices": {"EUR": 1.5}}}},
        {"offers": {"stripe": {"product_id": "x", "prices": {"eur": 1}}}},
        {"offers": {"stripe": {"product_id": "x/y"}}},
        {"name": ""},
        {"price": 1},
    ],
    ids=str,
)
async def test_what_is_no_product_is_refused(api, admin, wrong):
    refused = await api(CREATE, token=admin.token, json=gems(**wrong))
    assert (refused.status_code, code_of(refused)) == (422, "INVALID_REQUEST")
