"""XP of servers, gifts, claims, and steps of creations: sealed where they stand, and every change is found."""

import os
import uuid
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from functions.admin.models.sealing import Verification
from functions.admin.operations import sealing, verification
from functions.admin.settings import settings
from functions.battlepass.api import personal_data as battle_pass
from functions.battlepass.models.claims import Claim
from functions.battlepass.models.rewards import Reward, Track
from functions.battlepass.store import claims
from functions.battlepass.store.claims import CLAIMS, claim_id
from functions.battlepass.store.progress import XP_LOG, gain_id
from functions.commerce.api import deliveries
from functions.commerce.api import personal_data as commerce
from functions.commerce.store.gift_records import GIFT_RECORDS
from functions.ugc.api import personal_data as creations
from functions.ugc.models.items.items import UgcStatus
from functions.ugc.operations.items.transitions import move
from functions.ugc.rules.items.states import Cause
from functions.ugc.store.items import items
from functions.ugc.store.items.items import TRANSITIONS, transition_id
from shared.catalog import register
from shared.errors import NotFound
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.granting import Item
from tests import audit_trail
from tests.accounts import Account
from tests.local_api import data_of
from tests.ugc import stored


@pytest.fixture(autouse=True)
async def chain(api) -> AsyncIterator[None]:
    """A chain of batches of its own."""
    before = os.environ.get("AUDIT_BUCKET")
    await audit_trail.begin_chain()
    yield
    os.environ.pop("AUDIT_BUCKET")
    os.environ |= {"AUDIT_BUCKET": before} if before else {}
    settings.cache_clear()
    await audit_trail.forget_heads()


@pytest.fixture
async def server(accounts) -> Account:
    return await accounts.server()


async def granted(api, server, player_id: str) -> str:
    """XP that a server granted a player; returns the name of its record."""
    body = {
        "amount": 250,
        "reason": "daily_bonus",
        "grant_id": uuid.uuid4().hex,
        "earned_at": datetime.now(UTC).isoformat(),
        "metadata": {"streak": "7"},
    }
    data_of(await api("battlepass-grant-xp", token=server.token, path_values={"player_id": player_id}, json=body))
    return gain_id(f"grant.{body['grant_id']}", player_id)


async def flagged() -> tuple[str, str]:
    """A creation that was flagged; returns its creator and the name of the record of that step."""
    made = await stored()

    async def flag(tx: Transaction) -> None:
        item = await items.item(tx, made.ugc_id)
        assert item is not None
        await move(tx, item, UgcStatus.FLAGGED, cause=Cause.REPORT, by="mo", reason="spam")

    await transaction.run(flag)
    return made.creator_id, transition_id(made.ugc_id, 1)


async def given(player_id: str) -> str:
    """A gift to a player; returns the name of its record."""
    items = [Item(kind="currency", id="coins", quantity=5)]
    await transaction.run(lambda tx: deliveries.deliver(tx, player_id, items, f"gift:{uuid.uuid4().hex}"))
    (record_id,) = await GIFT_RECORDS.named(("player_id", "==", player_id), limit=2)
    return record_id


async def claimed(player_id: str) -> str:
    """A reward that a player claimed; returns the name of its record."""
    name = claim_id("season-sealed", player_id, Track.FREE, 1)

    async def claim(tx: Transaction) -> None:
        record = Claim(
            season_id="season-sealed",
            player_id=player_id,
            track=Track.FREE,
            tier=1,
            reward=Reward(kind="coins", quantity=5),
            claimed_by=player_id,
            claimed_at=tx.now,
            claim_id=name,
            given_at=tx.now,
        )
        claims.add(tx, record, NotFound())

    await transaction.run(claim)
    return name


async def change(collection: Collection, name: str, **changes: object) -> None:
    """Change a record by itself."""

    async def write(tx: Transaction) -> None:
        document = await tx.get(collection, name)
        tx.put(collection, name, document.model_copy(update=changes))

    await transaction.run(write)


async def delete(collection: Collection, name: str) -> None:
    async def remove(tx: Transaction) -> None:
        tx.delete(collection, name)

    await transaction.run(remove)


async def verify(since: datetime) -> Verification:
    """Seal what is there, and compare it with what stands."""
    now = datetime.now(UTC) + timedelta(hours=1)
    await sealing.seal_settled(now)
    return (await verification.verify(since, now - timedelta(minutes=30), now)).result


def found(result: Verification, *names: str) -> list[tuple[str, str, str]]:
    """What is wrong with these records, as list, problem and name."""
    every = ((each.trail, each.problem.value, each.entry_id) for each in result.findings if each.entry_id in names)
    return sorted(every)


async def test_a_changed_grant_and_a_changed_step_are_found(api, accounts, server):
    since = datetime.now(UTC)
    ada, bob, eve = await accounts.players(3)
    dear, moved, gone = [await granted(api, server, player.id) for player in (ada, bob, eve)]
    _, decided = await flagged()
    _, reasoned = await flagged()
    _, dropped = await flagged()
    names = (dear, moved, gone, decided, reasoned, dropped)
    assert found(await verify(since), *names) == []
    await change(XP_LOG, dear, amount=9999)
    await change(XP_LOG, moved, metadata={"streak": "8"})
    await delete(XP_LOG, gone)
    await change(TRANSITIONS, decided, by="")
    await change(TRANSITIONS, reasoned, reason="malware")
    await delete(TRANSITIONS, dropped)
    assert found(await verify(since), *names) == sorted(
        [
            ("xp", "changed", dear),
            ("xp", "changed", moved),
            ("xp", "missing", gone),
            ("creation", "changed", decided),
            ("creation", "changed", reasoned),
            ("creation", "missing", dropped),
        ]
    )


async def test_an_inserted_grant_is_found(api, accounts, server):
    since = datetime.now(UTC)
    ada = await accounts.player()
    name = await granted(api, server, ada.id)
    await verify(since)
    forged = gain_id("grant.forged", ada.id)

    async def insert(tx: Transaction) -> None:
        gain = await tx.get(XP_LOG, name)
        assert gain is not None
        tx.put(XP_LOG, forged, gain.model_copy(update={"fact": "grant.forged"}), overwrite=True)

    await transaction.run(insert)
    assert found(await verify(since), name, forged) == [("xp", "unsealed", forged)]


async def test_a_changed_gift_and_a_changed_claim_are_found(accounts):
    register(GRANTING)
    since = datetime.now(UTC)
    ada, bob = await accounts.players(2)
    dear, gone = [await given(player.id) for player in (ada, bob)]
    moved, taken = [await claimed(player.id) for player in (ada, bob)]
    names = (dear, gone, moved, taken)
    assert found(await verify(since), *names) == []
    for part, player_id in ((battle_pass, ada.id), (commerce, ada.id)):
        while not (await part.erase_player(player_id)).finished:
            pass
    assert found(await verify(since), *names) == []
    await change(GIFT_RECORDS, dear, granted=())
    await delete(GIFT_RECORDS, gone)
    await change(CLAIMS, moved, tier=2)
    await delete(CLAIMS, taken)
    assert found(await verify(since), *names) == sorted(
        [
            ("gift", "changed", dear),
            ("gift", "missing", gone),
            ("claim", "changed", moved),
            ("claim", "missing", taken),
        ]
    )


async def test_the_records_of_an_erased_player_verify(api, accounts, server):
    since = datetime.now(UTC)
    ada = await accounts.player()
    gain = await granted(api, server, ada.id)
    creator, step = await flagged()
    assert found(await verify(since), gain, step) == []
    for part, player_id in ((battle_pass, ada.id), (creations, creator)):
        while not (await part.erase_player(player_id)).finished:
            pass
    result = await verify(since)
    assert found(result, gain, step) == []
    assert result.erased >= 2
    left, told = await XP_LOG.get(gain), await TRANSITIONS.get(step)
    assert left is not None
    assert told is not None
    assert (left.metadata, left.metadata_salt, left.amount) == ({}, "", 250)
    assert (told.reason, told.reason_salt, told.after) == ("", "", UgcStatus.FLAGGED)
