"""The whole catalogue as one file: exported, and imported with a dry run, by admins who do so at once."""

import asyncio
import json
import uuid
from typing import Any

import pytest

from functions.commerce.operations.products import catalogue_file as operations
from functions.commerce.rules.products import catalogue_file as rules
from functions.commerce.store.catalogue import SKUS
from shared.errors import Unavailable
from shared.firestore import transaction
from shared.firestore.audit import ACTIONS
from shared.identity.callers import Role
from tests.accounts import Account
from tests.local_api import code_of, data_of
from tests.products import content, gems

EXPORT, IMPORT = "commerce-export-catalogue", "commerce-import-catalogue"
CREATE, UPDATE, GET = "commerce-create-sku", "commerce-update-sku", "commerce-get-sku"


@pytest.fixture
async def admin(accounts) -> Account:
    return await accounts.staff(Role.ADMIN)


async def exported(api, admin: Account, **params: str) -> dict[str, Any]:
    answer = await api(EXPORT, token=admin.token, params=params)
    assert answer.status_code == 200
    return answer.json()


async def imported(api, admin: Account, file: dict[str, Any], **params: str) -> Any:
    return await api(IMPORT, token=admin.token, json=file, params=params)


async def state(sku_id: str) -> tuple[int, bool, str]:
    sku = await SKUS.get(sku_id)
    assert sku is not None
    return sku.version, sku.is_active, sku.name


async def test_an_export_comes_back_as_nothing_new_and_reads_as_text(api, admin):
    sku = data_of(await api(CREATE, token=admin.token, json=gems(name="Truhe voll Edelsteine, größer")))
    first = await api(EXPORT, token=admin.token)
    assert first.content == (await api(EXPORT, token=admin.token)).content
    assert b'\n      "name": "Truhe voll Edelsteine, gr\xc3\xb6\xc3\x9fer",\n' in first.content
    ids = [entry["sku_id"] for entry in first.json()["skus"]]
    assert sku["sku_id"] in ids
    assert ids == sorted(ids)
    changes = data_of(await imported(api, admin, first.json()))
    assert (changes["changes"], changes["not_in_file"], changes["unchanged"]) == ([], [], ids)
    assert all("version" not in entry for entry in (await exported(api, admin, versions="false"))["skus"])


async def test_a_dry_run_says_what_an_import_then_does(api, admin):
    sold, retired = gems(), gems()
    for sku in (sold, retired):
        await api(CREATE, token=admin.token, json=sku)
    new = gems()
    price = {"stripe": sold["offers"]["stripe"] | {"prices": {"EUR": 8_990_000}}}
    file = {"skus": [new, sold | {"version": 1, "offers": price}, retired | {"version": 1, "is_active": False}]}
    dry = data_of(await imported(api, admin, file, dry_run="true"))
    assert dry["dry_run"] is True
    assert await SKUS.get(new["sku_id"]) is None
    assert (await state(sold["sku_id"]))[0] == (await state(retired["sku_id"]))[0] == 1
    page = {"sku_id": sold["sku_id"]}
    assert data_of(await api(GET, path_values=page))["offers"]["stripe"]["prices"] == {"EUR": 9_990_000}
    done = data_of(await imported(api, admin, file))
    assert done | {"dry_run": True} == dry
    assert {change["sku_id"]: change["change"] for change in done["changes"]} == {
        new["sku_id"]: "created",
        sold["sku_id"]: "changed",
        retired["sku_id"]: "retired",
    }
    (field,) = next(change["fields"] for change in done["changes"] if change["change"] == "changed")
    assert field == {"field": "offers.stripe.prices.EUR", "before": "9990000", "after": "8990000"}
    assert data_of(await api(GET, path_values=page))["offers"]["stripe"]["prices"] == {"EUR": 8_990_000}
    assert code_of(await api(GET, path_values={"sku_id": retired["sku_id"]})) == "UNKNOWN_SKU"
    again = await imported(api, admin, file)
    assert data_of(again)["changes"] == []


async def test_what_the_file_does_not_have_is_retired_only_where_that_is_asked_for(api, admin):
    sku = data_of(await api(CREATE, token=admin.token, json=gems()))
    others = {"skus": [e for e in (await exported(api, admin))["skus"] if e["sku_id"] != sku["sku_id"]]}
    left = data_of(await imported(api, admin, others))
    assert (left["changes"], sku["sku_id"] in left["not_in_file"]) == ([], True)
    changes = data_of(await imported(api, admin, others, retire_missing="true"))["changes"]
    assert [(change["sku_id"], change["change"]) for change in changes] == [(sku["sku_id"], "retired")]
    assert (await state(sku["sku_id"]))[:2] == (2, False)
    assert code_of(await imported(api, admin, {"skus": []}, retire_missing="true")) == "INVALID_CATALOGUE"


async def test_what_another_changed_meanwhile_stays(api, admin):
    theirs, other = gems(), gems()
    for sku in (theirs, other):
        await api(CREATE, token=admin.token, json=sku)
    file = {"skus": [sku | {"version": 1, "name": "Mine"} for sku in (theirs, other)]}
    path = {"sku_id": theirs["sku_id"]}
    await api(UPDATE, token=admin.token, path_values=path, json=content(theirs, version=1, name="Theirs"))
    for params in ({"dry_run": "true"}, {}):
        refused = await imported(api, admin, file, **params)
        assert (refused.status_code, code_of(refused)) == (409, "SKU_CHANGED")
        (problem,) = refused.json()["error"]["details"]["problems"]
        assert problem["sku_id"] == theirs["sku_id"]
    assert (await state(theirs["sku_id"]))[2] == "Theirs"
    assert (await state(other["sku_id"]))[0] == 1
    without = {"skus": [{name: value for name, value in entry.items() if name != "version"} for entry in file["skus"]]}
    assert len(data_of(await imported(api, admin, without))["changes"]) == 2
    assert await state(theirs["sku_id"]) == (3, True, "Mine")


async def test_all_that_is_wrong_with_all_products_is_said_at_once(api, admin):
    taken = data_of(await api(CREATE, token=admin.token, json=gems()))
    changed = data_of(await api(CREATE, token=admin.token, json=gems()))
    good, no_currency, no_cosmetic, twice = gems(), gems(), gems(), gems()
    no_currency["items"] = [{"kind": "currency", "id": "gold", "quantity": 1}]
    no_currency["type"] = "durable"
    no_cosmetic |= {"type": "durable", "items": [{"kind": "cosmetic", "id": f"no-{uuid.uuid4().hex}"}]}
    same_product = gems(offers=taken["offers"])
    stale = content(changed, sku_id=changed["sku_id"], version=7, name="Stale")
    file = {"skus": [good, no_currency, no_cosmetic, twice, twice, same_product, stale]}
    refused = await imported(api, admin, file)
    assert (refused.status_code, code_of(refused)) == (422, "INVALID_CATALOGUE")
    problems = refused.json()["error"]["details"]["problems"]
    wrong = [no_currency, no_currency, no_cosmetic, twice, same_product, stale]
    assert sorted(problem["sku_id"] for problem in problems) == sorted(sku["sku_id"] for sku in wrong)
    assert await SKUS.get(good["sku_id"]) is None


async def test_of_two_imports_at_once_one_is_told_and_neither_is_half_done(api, admin):
    skus = [gems() for _ in range(5)]
    for sku in skus:
        await api(CREATE, token=admin.token, json=sku)
    files = [{"skus": [sku | {"version": 1, "name": name} for sku in skus]} for name in ("One", "Two", "Three")]
    answers = await asyncio.gather(*(imported(api, admin, file) for file in files))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]
    assert {code_of(answer) for answer in answers if answer.status_code == 409} == {"SKU_CHANGED"}
    assert len({await state(sku["sku_id"]) for sku in skus}) == 1


async def test_an_import_that_broke_off_goes_on_where_it_stopped(api, admin, monkeypatch):
    monkeypatch.setattr(rules, "MOST_WRITES", 7)  # three products a commit, with their stores' products
    run, commits = transaction.run, 0

    async def breaks_once(body):
        nonlocal commits
        commits += 1
        if commits == 2:
            raise Unavailable
        return await run(body)

    monkeypatch.setattr(operations.transaction, "run", breaks_once)
    file = {"skus": [gems() for _ in range(8)]}
    ids = [sku["sku_id"] for sku in file["skus"]]
    assert (await imported(api, admin, file)).status_code == 503
    assert len(await SKUS.get_many(ids)) == 3
    assert len(data_of(await imported(api, admin, file))["changes"]) == 5
    assert {sku.version for sku in (await SKUS.get_many(ids)).values()} == {1}


async def test_a_large_catalogue_comes_in_whole(api, admin):
    file = {"skus": [gems() for _ in range(260)]}
    assert len(data_of(await imported(api, admin, file))["changes"]) == 260
    assert data_of(await imported(api, admin, file))["changes"] == []


async def test_an_import_is_written_down_with_what_was_asked(api, admin):
    file = {"skus": [gems()]}
    for params in ({"dry_run": "true"}, {}):
        await imported(api, admin, file, **params)
    actions = await ACTIONS.select(("actor_id", "==", admin.id), limit=50)
    targets = [action.query for action in actions if action.function == IMPORT]
    assert sorted(map(json.dumps, targets)) == ['{"dry_run": "true"}', "{}"]
    assert all(file["skus"][0]["sku_id"] in action.body for action in actions if action.function == IMPORT)


async def test_each_commit_of_an_import_is_written_down(api, admin, monkeypatch):
    monkeypatch.setattr(rules, "MOST_WRITES", 7)  # three products a commit
    file = {"skus": [gems() for _ in range(8)]}
    data_of(await imported(api, admin, file))
    actions = await ACTIONS.select(("actor_id", "==", admin.id), ("function", "==", IMPORT), limit=50)
    paths = {f"commerce_skus/{sku['sku_id']}" for sku in file["skus"]}
    changed = [paths & set(action.about) for action in actions]
    assert sorted(map(len, changed)) == [2, 3, 3]
    assert set.union(*changed) == paths
    assert len({action.origin_salt for action in actions}) == len(actions)


async def test_the_catalogue_is_the_admins(api, accounts):
    player, moderator = await accounts.player(), await accounts.staff(Role.MODERATOR)
    for caller in (player, moderator):
        assert (await api(EXPORT, token=caller.token)).status_code == 403
        assert (await imported(api, caller, {"skus": []})).status_code == 403
