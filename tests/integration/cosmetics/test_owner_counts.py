"""How many players own each item, counted once a week."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.cosmetics.models.catalog import Cosmetic
from functions.cosmetics.operations import owner_counts as job
from functions.cosmetics.store.catalog import CATALOG
from shared.telemetry import metrics
from tests.cosmetics import age, grant, make
from tests.local_api import LocalApi

pytestmark = pytest.mark.usefixtures("api")


async def stored(cosmetic_id: str) -> Cosmetic:
    item = await CATALOG.get(cosmetic_id)
    assert item is not None
    return item


async def count(api: LocalApi) -> None:
    assert (await api.deliver("cosmetics-count-owners", b"{}")).status_code == 204


async def test_owners_are_counted_by_item(api):
    common, rare, unowned = await make(), await make(), await make()
    for _ in range(3):
        await grant(uuid.uuid4().hex, common)
    await grant(uuid.uuid4().hex, common, rare)
    await age(common, rare, unowned)
    await count(api)
    assert [(await stored(cosmetic_id)).owned_by_count for cosmetic_id in (common, rare, unowned)] == [4, 1, 0]
    assert datetime.now(UTC) - (await stored(common)).counted_at < timedelta(minutes=1)


async def test_what_was_counted_this_week_is_not_counted_again(api):
    item, new = await make(), await make()
    await age(item)
    await count(api)
    for cosmetic_id in (item, new):
        await grant(uuid.uuid4().hex, cosmetic_id)
    before = metrics.usage.copy()
    await count(api)
    used = metrics.usage - before
    assert (used["firestore.reads"], used["firestore.writes"]) == (1, 0)
    assert [(await stored(cosmetic_id)).owned_by_count for cosmetic_id in (item, new)] == [0, 0]


async def test_all_batches_are_counted(api, monkeypatch):
    monkeypatch.setattr(job, "BATCH", 2)
    made = [await make() for _ in range(5)]
    await grant(uuid.uuid4().hex, *made)
    await age(*made)
    await count(api)
    assert [(await stored(cosmetic_id)).owned_by_count for cosmetic_id in made] == [1] * 5


async def test_a_run_that_is_out_of_time_leaves_the_rest_to_the_next(api, monkeypatch):
    made = [await make() for _ in range(2)]
    await grant(uuid.uuid4().hex, *made)
    await age(*made)
    with monkeypatch.context() as patched:
        patched.setattr(job, "PATIENCE", timedelta(0))
        await count(api)
    assert [(await stored(cosmetic_id)).owned_by_count for cosmetic_id in made] == [0, 0]
    await count(api)
    assert [(await stored(cosmetic_id)).owned_by_count for cosmetic_id in made] == [1, 1]


async def test_a_count_does_not_undo_a_change(api):
    item = await make(name="Aurora")
    await age(item)
    await count(api)
    assert (await stored(item)).name == "Aurora"
