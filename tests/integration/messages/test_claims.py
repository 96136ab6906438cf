"""Attachments: each is given once."""

import asyncio
from datetime import datetime, timedelta

from functions.commerce.store.wallets import WALLETS
from functions.cosmetics.store import inventory
from functions.messages.store.messages import MESSAGES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests import cosmetics, messages
from tests.local_api import code_of, data_of


async def claim(api, player, message_id):
    return await api("messages-claim-attachments", token=player.token, path_values={"message_id": message_id})


async def test_fifty_claims_at_once_give_one_grant(api, accounts):
    ada, skin = await accounts.player(), await cosmetics.make()
    attachments = [messages.coins(70), {"kind": "cosmetic", "id": skin}]
    message_id = await messages.send(ada.id, attachments=attachments)
    answers = await asyncio.gather(*(claim(api, ada, message_id) for _ in range(50)))
    assert {answer.status_code for answer in answers} <= {200, 503}
    claimed = data_of(await claim(api, ada, message_id))
    assert (claimed["claimed"], claimed["read"]) == (True, True)
    assert [grant["outcome"] for grant in claimed["granted"]] == ["granted", "granted"]
    wallet, owned = await WALLETS.get(ada.id), await inventory.INVENTORY.get(ada.id)
    assert wallet
    assert wallet.coins == 70
    assert owned
    assert skin in owned.items
    (entry,) = data_of(await api("commerce-list-my-wallet-history", token=ada.token))["items"]
    assert (entry["reason"], entry["movement"]) == ("Gift", "credit")


async def test_an_entitlement_is_owned_once_claimed_and_revoked_and_restored_by_hand(api, accounts):
    ada, admin = await accounts.player(), await accounts.staff(Role.ADMIN)
    vip = {"kind": "entitlement", "id": "vip", "duration_seconds": 3600}
    first, second = [await messages.send(ada.id, attachments=[messages.coins(1), vip]) for _ in range(2)]
    answers = await asyncio.gather(*(claim(api, ada, message) for message in (first, second) for _ in range(5)))
    assert {answer.status_code for answer in answers} <= {200, 503}
    for message in (first, second):
        data_of(await claim(api, ada, message))
    owned = data_of(await api("commerce-list-entitlements", token=ada.token))["items"]
    assert [(each["id"], each["status"], each["sku_id"]) for each in owned] == [("vip", "active", "")] * 2
    ends = sorted(datetime.fromisoformat(each["expires_at"]) for each in owned)
    assert ends[1] - ends[0] == timedelta(hours=1)
    gift, _, place = owned[0]["entitlement_id"].rpartition(":")
    asked = {"token": admin.token, "path_values": {"order_id": gift, "place": place}, "json": {"reason": "Ticket 4711"}}
    revoked = data_of(await api("commerce-revoke-entitlement", **asked))
    assert (revoked["status"], revoked["history"][0]["reason"]) == ("revoked", "Ticket 4711")
    assert data_of(await api("commerce-revoke-entitlement", **asked)) == revoked
    restored = data_of(await api("commerce-restore-entitlement", **asked))
    assert (restored["status"], restored["expires_at"]) == ("active", owned[0]["expires_at"])
    assert code_of(await api("commerce-restore-entitlement", **asked)) == "ENTITLEMENT_NOT_REVOKED"
    nothing = asked | {"path_values": {"order_id": "gift-nothing", "place": "0"}}
    assert code_of(await api("commerce-revoke-entitlement", **nothing)) == "UNKNOWN_ENTITLEMENT"


async def test_what_is_owned_is_replaced_or_said_to_be_owned(api, accounts):
    ada, first, second = await accounts.player(), await cosmetics.make(), await cosmetics.make()
    await cosmetics.grant(ada.id, first, second)
    instead = {"currency": "coins", "amount": 25}
    attachments = [{"kind": "cosmetic", "id": first, "instead": instead}, {"kind": "cosmetic", "id": second}]
    message_id = await messages.send(ada.id, attachments=attachments)
    claimed = data_of(await claim(api, ada, message_id))
    assert [grant["outcome"] for grant in claimed["granted"]] == ["replaced", "owned"]
    wallet = await WALLETS.get(ada.id)
    assert wallet
    assert wallet.coins == 25


async def test_a_claim_holds_whatever_is_done_with_the_message_at_once(api, accounts):
    ada = await accounts.player()
    message_id = await messages.send(ada.id, attachments=[messages.coins(70)])
    of_message = {"token": ada.token, "path_values": {"message_id": message_id}}
    answers = await asyncio.gather(
        *(claim(api, ada, message_id) for _ in range(10)),
        *(api("messages-archive-message", **of_message) for _ in range(10)),
        *(api("messages-read-message", **of_message) for _ in range(5)),
        *(api("messages-read-all-messages", token=ada.token) for _ in range(5)),
    )
    assert {answer.status_code for answer in answers} <= {200, 503}
    claimed = data_of(await claim(api, ada, message_id))
    assert (claimed["claimed"], claimed["read"]) == (True, True)
    wallet = await WALLETS.get(ada.id)
    assert wallet
    assert wallet.coins == 70


async def test_what_is_archived_can_be_claimed_and_what_is_over_cannot(api, accounts):
    ada = await accounts.player()
    archived = await messages.send(ada.id, attachments=[messages.coins(70)])
    data_of(await api("messages-archive-message", token=ada.token, path_values={"message_id": archived}))
    claimed = data_of(await claim(api, ada, archived))
    assert (claimed["claimed"], claimed["archived"]) == (True, True)
    over = await messages.send(ada.id, attachments=[messages.coins(70)])

    async def end(tx: Transaction) -> None:
        message = await tx.get(MESSAGES, over)
        assert message
        tx.put(MESSAGES, over, message.model_copy(update={"expire_at": tx.now}))

    await transaction.run(end)
    assert code_of(await claim(api, ada, over)) == "UNKNOWN_MESSAGE"
    wallet = await WALLETS.get(ada.id)
    assert wallet
    assert wallet.coins == 70


async def test_a_message_without_attachments_has_nothing_to_claim(api, accounts):
    ada = await accounts.player()
    assert code_of(await claim(api, ada, await messages.send(ada.id))) == "NOTHING_TO_CLAIM"
