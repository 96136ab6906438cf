"""What other services give to players."""

import asyncio
import uuid

import pytest

from functions.cosmetics.api import catalog
from functions.cosmetics.api import inventory as cosmetics
from functions.cosmetics.store.inventory import INVENTORY
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import metrics

pytestmark = pytest.mark.usefixtures("api")


@pytest.fixture
def player() -> str:
    return uuid.uuid4().hex


async def grant(player: str, *cosmetic_ids: str) -> tuple[str, ...]:
    return await transaction.run(lambda tx: cosmetics.grant(tx, player, cosmetic_ids, source="season-1"))


async def owned(player: str) -> list[str]:
    inventory = await INVENTORY.get(player)
    return sorted(inventory.items) if inventory else []


async def test_a_grant_returns_what_is_new(player):
    assert await grant(player, "skin-a", "emote-b") == ("skin-a", "emote-b")
    assert await grant(player, "skin-a", "trail-c", "trail-c") == ("trail-c",)
    assert await owned(player) == ["emote-b", "skin-a", "trail-c"]


async def test_an_item_keeps_the_day_it_came(player):
    await grant(player, "skin-a")
    first = await INVENTORY.get(player)
    await grant(player, "skin-a", "emote-b")
    then = await INVENTORY.get(player)
    assert first is not None
    assert then is not None
    assert then.items["skin-a"] == first.items["skin-a"]
    assert then.items["emote-b"].acquired_at > first.items["skin-a"].acquired_at


async def test_what_is_owned_writes_nothing(player):
    await grant(player, "skin-a")
    before = metrics.usage.copy()
    assert await grant(player, "skin-a") == ()
    used = metrics.usage - before
    assert (used["firestore.reads"], used["firestore.writes"]) == (1, 0)


async def test_a_hundred_items_are_one_read_and_one_write(player):
    before = metrics.usage.copy()
    await grant(player, *(f"skin-{number}" for number in range(100)))
    used = metrics.usage - before
    assert (used["firestore.reads"], used["firestore.writes"]) == (1, 1)


async def test_nothing_costs_nothing(player):
    before = metrics.usage.copy()
    assert await grant(player) == ()
    assert cosmetics.refs(player, ()) == ()
    assert (metrics.usage - before)["firestore.calls"] == 0


async def test_two_grants_in_one_transaction_are_both_kept(player):
    async def both(tx: Transaction) -> None:
        await tx.fetch(*cosmetics.refs(player, ["skin-a", "skin-b"]))
        assert await cosmetics.grant(tx, player, ["skin-a"], source="season-1") == ("skin-a",)
        assert await cosmetics.grant(tx, player, ["skin-a", "skin-b"], source="season-1") == ("skin-b",)
        assert await cosmetics.owned(tx, player, ["skin-a", "skin-b", "skin-c"]) == {"skin-a", "skin-b"}

    await transaction.run(both)
    assert await owned(player) == ["skin-a", "skin-b"]


async def test_twenty_grants_at_once_are_all_kept(player):
    results = await asyncio.gather(*(grant(player, f"skin-{number}", "emote-b") for number in range(20)))
    assert len(await owned(player)) == 21
    assert sum("emote-b" in new for new in results) == 1


async def test_what_is_not_in_the_catalogue_is_named(player):
    with pytest.raises(catalog.UnknownCosmetic) as refused:
        await catalog.require([f"skin-{player}", f"skin-{player}"])
    assert refused.value.details == {"cosmetics": [f"skin-{player}"]}
    await catalog.require([])
