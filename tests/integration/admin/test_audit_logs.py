"""The audit trail, read as one."""

import uuid
from datetime import UTC, datetime, timedelta

from functions.commerce.operations.purchases import orders
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.identity.callers import Role
from tests import cosmetics, messages
from tests.local_api import code_of, data_of
from tests.pages import all_items
from tests.payments import paid, sell
from tests.seasons import season_on_now
from tests.ugc_moderation import decided, waiting


async def test_what_staff_did_to_a_player_stands_with_old_and_new_values_beside_what_happened(api, accounts):
    admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
    ban = {"status": "banned", "reason": "Cheated in ranked."}
    await api("auth-set-account-status", token=admin.token, path_values={"user_id": player.id}, json=ban)

    ended = datetime.now(UTC).isoformat()

    async def trail(**params):
        params = {"until": ended} | params
        return data_of(await api("admin-list-audit-logs", token=admin.token, params=params))

    entries = (await trail(player_id=player.id))["items"]
    assert {entry["action"] for entry in entries} == {"registered", "status_changed", "auth-set-account-status"}
    done = next(entry for entry in entries if entry["source"] == "staff")
    changed = {change["field"]: (change["old"], change["new"]) for change in done["changes"]}
    assert changed["status"] == ('"active"', '"banned"')
    assert done["actor_id"] == admin.id
    assert "Cheated" in done["body"]
    by_admin = (await trail(actor_id=admin.id))["items"]
    assert {"auth-set-account-status", "status_changed"} <= {entry["action"] for entry in by_admin}
    of_thing = (await trail(resource=f"auth_users/{player.id}"))["items"]
    assert [entry["action"] for entry in of_thing] == ["auth-set-account-status"]
    later = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    assert (await trail(player_id=player.id, since=later))["items"] == []
    first = await trail(player_id=player.id, limit=2)
    second = await trail(player_id=player.id, limit=2, cursor=first["next_cursor"])
    assert [entry["entry_id"] for entry in first["items"] + second["items"]] == [entry["entry_id"] for entry in entries]


async def test_the_trail_is_read_of_exactly_one_thing_and_by_admins(api, accounts):
    admin, support = await accounts.staff(Role.ADMIN), await accounts.staff(Role.SUPPORT)
    assert code_of(await api("admin-list-audit-logs", token=admin.token)) == "ASK_ONE_THING"
    both = {"player_id": "a", "actor_id": "b"}
    assert code_of(await api("admin-list-audit-logs", token=admin.token, params=both)) == "ASK_ONE_THING"
    asked = await api("admin-list-audit-logs", token=support.token, params={"player_id": "a"})
    assert code_of(asked) == "FORBIDDEN"


async def test_orders_and_what_moved_in_the_wallet_stand_in_a_player_s_trail(api, accounts):
    register(GRANTING)
    admin, player, other = await accounts.staff(Role.ADMIN), await accounts.player(), await accounts.player()
    order = await orders.settle(paid(await sell()), player.id)
    credit = {"currency": "coins", "amount": 5, "reason": "Made up for an outage", "fact": "ticket-1"}
    data_of(await api("commerce-credit-wallet", token=admin.token, path_values={"player_id": player.id}, json=credit))

    async def trail(player_id: str, **params):
        asked = {"player_id": player_id} | params
        return data_of(await api("admin-list-audit-logs", token=admin.token, params=asked))

    entries = (await trail(player.id))["items"]
    money = {entry["action"]: entry for entry in entries if entry["source"] in {"order", "wallet"}}
    assert set(money) == {"order_granted", "wallet_purchase", "wallet_credit"}
    assert money["wallet_purchase"]["about"] == [player.id, order.order_id]
    credited = money["wallet_credit"]
    assert (credited["actor_id"], credited["details"]["reason"]) == (admin.id, "Made up for an outage")
    assert {"order", "wallet"}.isdisjoint(entry["source"] for entry in (await trail(other.id))["items"])
    ids, cursor = [], None
    while True:
        page = await trail(player.id, limit=2, until=entries[0]["at"], **({"cursor": cursor} if cursor else {}))
        ids += [entry["entry_id"] for entry in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert ids == [entry["entry_id"] for entry in entries if entry["at"] < entries[0]["at"]]


async def test_a_player_s_own_restores_stand_in_the_player_s_trail_and_saves_do_not(api, accounts):
    admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
    for version in range(2):
        data_of(await api("progression-put-save", token=player.token, json={"expected_version": version, "data": {}}))
    restore = {"token": player.token, "path_values": {"version": "1"}, "json": {"expected_version": 2}}
    data_of(await api("progression-restore-snapshot", **restore))
    asked = {"token": admin.token, "params": {"player_id": player.id}}
    entries = {entry["action"]: entry for entry in data_of(await api("admin-list-audit-logs", **asked))["items"]}
    assert entries["progression-restore-snapshot"]["actor_id"] == player.id
    assert entries["progression-restore-snapshot"]["details"]["version"] == "1"
    assert "progression-put-save" not in entries


async def test_what_staff_does_with_an_idea_stands_in_the_trail_of_its_author(api, accounts):
    support, admin, author = (
        await accounts.staff(Role.SUPPORT),
        await accounts.staff(Role.ADMIN),
        await accounts.player(),
    )
    idea = {"title": "A map of ice", "text": "Slippery."}
    proposed = data_of(await api("feedback-create-idea", token=author.token, json=idea))
    values = {"item_id": proposed["idea_id"]}
    assign = {"token": support.token, "path_values": values, "json": {"assignee_id": support.id}}
    data_of(await api("feedback-assign-feedback", **assign))
    asked = {"token": admin.token, "params": {"player_id": author.id}}
    entries = data_of(await api("admin-list-audit-logs", **asked))["items"]
    assert "feedback-assign-feedback" in {entry["action"] for entry in entries}


async def test_xp_that_a_server_granted_stands_in_a_player_s_trail(api, accounts):
    admin, player, server = await accounts.staff(Role.ADMIN), await accounts.player(), await accounts.server()
    granted = {"amount": 250, "reason": "mission_complete", "grant_id": "tutorial_01"}
    path = {"player_id": player.id}
    for _ in range(2):
        data_of(await api("battlepass-grant-xp", token=server.token, path_values=path, json=granted))
    asked = {"player_id": player.id, "limit": 1}
    first = data_of(await api("admin-list-audit-logs", token=admin.token, params=asked))
    (entry,) = first["items"]
    assert (entry["source"], entry["action"], entry["actor_id"]) == ("xp", "xp_granted", server.id)
    assert (entry["details"]["amount"], entry["details"]["reason"]) == ("250", "mission_complete")
    later = await api("admin-list-audit-logs", token=admin.token, params=asked | {"cursor": first["next_cursor"]})
    assert "xp_granted" not in later.text


async def test_gifts_and_claims_stand_in_a_player_s_trail_and_in_that_of_what_they_are_of(api, accounts):
    register(GRANTING)
    admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
    skin = await cosmetics.make()
    message_id = await messages.send(player.id, attachments=[{"kind": "cosmetic", "id": skin}])
    claim, gift = {"tier": 1}, {"message_id": message_id}
    async with season_on_now(tiers=[{"tier": 1, "free_reward": {"kind": "coins", "quantity": 7}}]):
        xp = {"amount": 150, "reason": "mission_complete", "grant_id": uuid.uuid4().hex}
        path, server = {"player_id": player.id}, await accounts.server()
        data_of(await api("battlepass-grant-xp", token=server.token, path_values=path, json=xp))
        season_id = data_of(await api("battlepass-claim-reward", token=player.token, json=claim))["season_id"]
        assert code_of(await api("battlepass-claim-reward", token=player.token, json=claim)) == "ALREADY_CLAIMED"
    for _ in range(2):
        data_of(await api("messages-claim-attachments", token=player.token, path_values=gift))

    async def trail(**params):
        items = await all_items(api, "admin-list-audit-logs", admin.token, limit=20, **params)
        return [item for item in items if item["source"] in {"gift", "claim"} and player.id in item["about"]]

    given = {entry["source"]: entry for entry in await trail(player_id=player.id)}
    assert len(await trail(player_id=player.id)) == 2
    assert (given["claim"]["actor_id"], given["claim"]["details"]["tier"]) == (player.id, "1")
    assert given["gift"]["details"]["items"] == f"1 cosmetic {skin}: granted"
    assert await trail(resource=season_id) == [given["claim"]]
    assert await trail(resource=f"battlepass_seasons/{season_id}") == [given["claim"]]
    assert await trail(resource=given["gift"]["details"]["fact"]) == [given["gift"]]


async def test_the_trail_of_an_order_has_what_its_player_did(api, accounts):
    register(GRANTING)
    admin, player = await accounts.staff(Role.ADMIN), await accounts.player()
    order = await orders.settle(paid(await sell()), player.id)
    await orders.settle(paid(await sell()), player.id)
    asked = {"token": admin.token, "params": {"resource": order.order_id}}
    entries = data_of(await api("admin-list-audit-logs", **asked))["items"]
    assert {entry["action"] for entry in entries} == {"order_granted", "wallet_purchase"}
    assert {tuple(entry["about"]) for entry in entries} == {(player.id, order.order_id)}


async def test_each_step_of_a_creation_stands_in_its_creator_s_trail(api, accounts):
    admin, moderator = await accounts.staff(Role.ADMIN), await accounts.staff(Role.MODERATOR)
    ada = await accounts.player()
    item = await waiting(creator_id=ada.id)
    await decided(api, moderator, item)
    trail = data_of(await api("admin-list-audit-logs", token=admin.token, params={"player_id": ada.id, "limit": 50}))
    steps = [entry for entry in trail["items"] if entry["source"] == "creation"]
    assert steps[0]["action"] == "creation_removed"
    assert (steps[0]["actor_id"], steps[0]["about"]) == (moderator.id, [ada.id, item.ugc_id])
    of_item = {"token": admin.token, "params": {"resource": item.ugc_id}}
    listed = data_of(await api("admin-list-audit-logs", **of_item))["items"]
    assert [entry for entry in listed if entry["source"] == "creation"] == steps
    assert (steps[0]["details"]["before"], steps[0]["details"]["reason"]) == ("pending_review", "spam")
