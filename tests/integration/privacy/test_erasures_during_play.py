"""A player is erased while others play with them, stores tell of purchases and games sign in by themselves."""

import asyncio
from datetime import timedelta

import pytest

from functions.auth.store.accounts import USERS
from functions.commerce.operations.purchases import orders
from functions.commerce.store.orders import ORDERS
from functions.cosmetics.store.inventory import INVENTORY
from functions.privacy.models.erasures import ErasureState
from functions.privacy.operations import erasing
from functions.privacy.store.erasures import ERASURES
from functions.progression.store.saves import SLOTS
from shared.catalog import register
from shared.events.notices import PlayerNotice
from shared.extension_points import GRANTING, NOTICES, PERSONAL_DATA
from shared.firestore import transaction
from shared.identity.callers import Role
from tests import cosmetics
from tests.accounts import PASSWORD, prove
from tests.erasures import let_pass, mark_due, work
from tests.every_document import naming
from tests.integration.friends.befriending import befriend
from tests.local_api import code_of, data_of
from tests.matches import completed, react
from tests.payments import paid, sell
from tests.saves import Device
from tests.waiting import PATIENCE

ASK, STOP, GET = "privacy-request-erasure", "privacy-cancel-erasure", "privacy-get-erasure"
KEPT = {"commerce_", "privacy_erasures", "profiles_profiles", "stats_matches", "leaderboards_results", "events_outbox"}
"""What may name an erased player: the books, the proof, an empty profile, and others' histories."""


@pytest.fixture(autouse=True)
def parts(api):
    for point in (GRANTING, NOTICES, PERSONAL_DATA):
        register(point)


def notice(player) -> PlayerNotice:
    """A notice of before the erasure, whatever of."""
    return PlayerNotice(
        notice_id=f"late:{player.id}", player_id=player.id, service="privacy", name="erasure_stopped", values={}
    )


async def test_nothing_is_written_again_by_what_comes_late(api, accounts):
    ada, bob = await accounts.players(2)
    skin = await cosmetics.make()
    sku = await sell(items=[{"kind": "cosmetic", "id": skin}])
    match, told = completed(ada, bob), notice(ada)
    await mark_due(ada.id)
    await work(api, ada.id)
    before = naming(ada.id).keys()
    await react(api, match)
    assert (await api.push("messages-keep-notice", told)).status_code == 204
    order = await orders.settle(paid(sku, payer=""), ada.id)
    assert await INVENTORY.get(ada.id) is None
    for name, body in (("messages-write-message", {"text": "Are you there?"}), ("friends-request-friend", {})):
        await api(name, token=bob.token, path_values={"user_id": ada.id, "player_id": ada.id}, json=body)
    late = {name for name in naming(ada.id).keys() - before if not name.startswith(tuple(KEPT))}
    assert late - {"audit_actions"} == set()
    assert (await ORDERS.get(order.order_id)).player_id == ada.id


async def saves(api, ada, bob) -> None:
    await Device(api, ada).save(0, {"hero": ada.display_name})


async def plays(api, ada, bob) -> None:
    await react(api, completed(ada, bob))


async def buys(api, ada, bob) -> None:
    skin = await cosmetics.make()
    await orders.settle(paid(await sell(items=[{"kind": "cosmetic", "id": skin}]), payer=""), ada.id)


async def writes(api, ada, bob) -> None:
    path, letter = {"user_id": bob.id}, {"text": "Good game!"}
    await befriend(api, ada, bob)
    await api("messages-write-message", token=ada.token, path_values=path, json=letter)


@pytest.mark.parametrize("act", [saves, plays, buys, writes])
async def test_what_was_under_way_when_an_account_was_erased_is_erased_within_the_hour(api, accounts, monkeypatch, act):
    """Each write of it that names the player waits until the whole account is gone, with what it had read before."""
    ada, bob = await accounts.players(2)
    reached, gone = asyncio.Event(), asyncio.Event()
    commit, erases = transaction.commit, []

    async def held(made, conflicts) -> None:
        if not erases and ada.id in str(list(made.items())):
            reached.set()
            await gone.wait()
        await commit(made, conflicts)

    monkeypatch.setattr(transaction, "commit", held)
    under_way = asyncio.create_task(act(api, ada, bob))
    await asyncio.wait_for(reached.wait(), PATIENCE)
    erases.append(True)
    await mark_due(ada.id)
    await work(api, ada.id)
    assert (await ERASURES.get(ada.id)).state is ErasureState.ERASED
    gone.set()
    await asyncio.gather(under_way, return_exceptions=True)
    await let_pass(ada.id, timedelta(hours=1))
    await work(api, ada.id)
    assert (await ERASURES.get(ada.id)).rounds == 2
    assert naming(ada.email, ada.display_name) == {}
    left = {name for name in naming(ada.id) if not name.startswith(tuple(KEPT))}
    assert left - {"audit_actions", "auth_audit", "idempotency_answers"} == set()


async def test_while_it_is_being_erased_an_account_is_played_and_signed_in_to_by_nobody(api, accounts):
    ada = await accounts.player()
    await prove(api, ada)
    await mark_due(ada.id)
    await work(api, ada.id)
    assert (await ERASURES.get(ada.id)).state is ErasureState.ERASING
    assert await USERS.get(ada.id) is not None
    assert code_of(await api("profiles-get-me", token=ada.token)) == "UNAUTHENTICATED"
    refused = await api("auth-login", json={"email": ada.email, "password": PASSWORD})
    assert (code_of(refused), "it is being erased" in refused.text) == ("ACCOUNT_BLOCKED", True)
    assert await SLOTS.named(("player_id", "==", ada.id), limit=1) == {}


async def test_in_the_grace_period_an_account_is_played_as_ever_and_a_game_s_sign_in_stops_nothing(api, accounts):
    ada = await accounts.player()
    data_of(await api(ASK, token=ada.token))
    signed_in = data_of(await api("auth-login", json={"email": ada.email, "password": PASSWORD}))
    again = await accounts.sign_in(ada)
    data_of(await Device(api, again).save(0, {"level": 2}))
    order = await orders.settle(paid(await sell(), payer=""), ada.id)
    assert order.granted_at is not None
    assert data_of(await api(GET, token=signed_in["access_token"]))["state"] == "waiting"
    await let_pass(ada.id, timedelta(days=14))
    await work(api, ada.id)
    assert (await ERASURES.get(ada.id)).state is ErasureState.ERASED
    assert naming(ada.email, ada.display_name) == {}


async def test_of_a_stop_and_an_erasure_at_once_one_happens_whole(api, accounts):
    for _ in range(3):
        ada = await accounts.player()
        await mark_due(ada.id)
        stopped, _ = await asyncio.gather(api(STOP, token=ada.token), erasing.go_on(ada.id))
        state = (await ERASURES.get(ada.id)).state
        if stopped.status_code == 200:
            assert state is ErasureState.STOPPED
            assert (await USERS.get(ada.id)).status_reason == ""
        else:
            assert state is ErasureState.ERASED
            assert naming(ada.email) == {}


async def test_an_account_that_was_merged_before_is_not_erased(api, accounts):
    admin = await accounts.staff(Role.ADMIN)
    ada, bob = await accounts.players(2)
    for player in (ada, bob):
        await prove(api, player)
    data_of(await api(ASK, token=ada.token))
    merge = {"source_id": ada.id, "target_id": bob.id, "reason": "One person.", "perform": True}
    data_of(await api("auth-merge-accounts", token=admin.token, json=merge))
    await let_pass(ada.id, timedelta(days=14))
    await work(api, ada.id)
    assert (await ERASURES.get(ada.id)).state is ErasureState.STOPPED
    assert (await USERS.get(ada.id)).merged_into == bob.id
    assert data_of(await api("profiles-get-me", token=bob.token))["display_name"] == bob.display_name


async def test_a_service_that_throws_holds_the_erasure_up_until_it_does_not(api, accounts, monkeypatch):
    ada = await accounts.player()
    await mark_due(ada.id)
    stats = PERSONAL_DATA.implementations()["stats"]

    async def fail(player_id):
        raise RuntimeError("stats are out of order")

    with monkeypatch.context() as broken:
        broken.setattr(stats, "erase_player", fail)
        answer = await api.deliver("privacy-erase-account", f'{{"player_id": "{ada.id}"}}'.encode())
        assert answer.status_code == 500
    erasure = await ERASURES.get(ada.id)
    assert (erasure.state, "stats" in erasure.services) == (ErasureState.ERASING, False)
    await work(api, ada.id)
    assert (await ERASURES.get(ada.id)).state is ErasureState.ERASED
    assert naming(ada.email, ada.display_name) == {}
