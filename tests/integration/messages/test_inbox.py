"""Inboxes: what is told is there once, and stays read, archived and counted."""

import asyncio
import uuid
from datetime import UTC, datetime, timedelta

from functions.auth.store.accounts import USERS
from functions.battlepass.events import SeasonEnded
from functions.commerce.events import PurchaseGranted, PurchaseRefunded
from functions.messages.store import announcements
from functions.messages.store.messages import MESSAGES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests import messages
from tests.local_api import code_of, data_of


async def inbox_of(api, player, **params) -> list[dict]:
    return data_of(await api("messages-list-inbox", token=player.token, params=params))["items"]


async def own_of(api, player, **params) -> list[dict]:
    """What is in an inbox beside messages to everyone, which other tests send, too."""
    return [item for item in await inbox_of(api, player, **params) if not item["message_id"].startswith("all-")]


async def unread_of(api, player) -> int:
    everybodys = await inbox_of(api, player, state="unread", limit=50)
    count = data_of(await api("messages-count-unread", token=player.token))["unread"]
    assert count == len(everybodys)
    return sum(not item["message_id"].startswith("all-") for item in everybodys)


async def test_a_notice_is_told_once_however_often_it_comes(api, accounts):
    ada = await accounts.player()
    notice = messages.premium_pass(ada.id)
    for _ in range(2):
        assert (await api.push("messages-keep-notice", notice)).status_code == 204
    (message,) = await own_of(api, ada)
    assert message["subject"] == "You have the premium pass"
    assert "950 premium" in message["body"]
    assert message["metadata"]["notice"] == "premium_purchased"
    assert (message["read"], message["archived"], message["type"]) == (False, False, "generic")


async def test_a_reader_s_language_is_that_of_old_messages_too(api, accounts):
    ada = await accounts.player()
    await messages.send(ada.id)
    assert (await own_of(api, ada))[0]["subject"] == "Thank you"

    async def speak(tx: Transaction) -> None:
        user = await tx.get(USERS, ada.id)
        assert user
        tx.put(USERS, ada.id, user.model_copy(update={"language": "de-AT"}))

    await transaction.run(speak)
    (message,) = await own_of(api, ada)
    assert (message["subject"], message["language"]) == ("Danke", "de")
    assert (await own_of(api, ada, language="fr"))[0]["language"] == "en"


async def test_read_archived_and_counted(api, accounts):
    ada = await accounts.player()
    first, second, third = [await messages.send(ada.id) for _ in range(3)]
    assert await unread_of(api, ada) == 3
    for _ in range(2):
        read = data_of(await api("messages-read-message", token=ada.token, path_values={"message_id": first}))
        assert (read["read"], read["archived"]) == (True, False)
    archived = data_of(await api("messages-archive-message", token=ada.token, path_values={"message_id": second}))
    assert (archived["read"], archived["archived"]) == (True, True)
    assert await unread_of(api, ada) == 1
    by_state = {state: await own_of(api, ada, state=state) for state in ("unread", "read", "archived")}
    assert {state: [item["message_id"] for item in items] for state, items in by_state.items()} == {
        "unread": [third],
        "read": [first],
        "archived": [second],
    }
    data_of(await api("messages-read-all-messages", token=ada.token))
    assert await unread_of(api, ada) == 0
    assert {item["message_id"] for item in await own_of(api, ada, state="read")} == {first, third}
    fourth = await messages.send(ada.id)
    assert [item["message_id"] for item in await own_of(api, ada, state="unread")] == [fourth]


async def test_pages_show_each_message_once_with_those_to_everyone_between(api, accounts):
    ada = await accounts.player()
    sent = [await messages.send(ada.id) for _ in range(3)]
    ended = season()
    assert (await api.push("messages-tell-of-season-end", ended)).status_code == 204
    sent += [await messages.send(ada.id) for _ in range(2)]
    seen, cursor = [], None
    while True:
        params = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = data_of(await api("messages-list-inbox", token=ada.token, params=params))
        seen += page["items"]
        if (cursor := page["next_cursor"]) is None:
            break
    assert [item["message_id"] for item in seen if item["message_id"] in sent] == sent[::-1]
    (told,) = [item for item in seen if item["metadata"].get("season_id") == ended.season_id]
    assert [item["message_id"] for item in seen].index(told["message_id"]) == 2


async def test_a_message_to_everyone_is_read_by_each_alone(api, accounts):
    ada, bob = await accounts.players(2)
    ended = season()
    for _ in range(2):
        assert (await api.push("messages-tell-of-season-end", ended)).status_code == 204
    (told,) = [item for item in await inbox_of(api, ada) if item["metadata"].get("season_id") == ended.season_id]
    message_id = told["message_id"]
    data_of(await api("messages-archive-message", token=ada.token, path_values={"message_id": message_id}))
    assert message_id not in [item["message_id"] for item in await inbox_of(api, ada)]
    assert message_id in [item["message_id"] for item in await inbox_of(api, bob, state="unread")]
    await transaction.run(lambda tx: withdrawn(tx, message_id))
    gone = await api("messages-get-message", token=bob.token, path_values={"message_id": message_id})
    assert code_of(gone) == "UNKNOWN_MESSAGE"


async def test_purchases_and_refunds_are_told(api, accounts):
    ada = await accounts.player()
    order = {"order_id": uuid.uuid4().hex, "player_id": ada.id, "provider": "stripe", "environment": "live"}
    order |= {"sku_id": "gems", "name": "Chest of gems", "currency": "EUR", "times": 1}
    granted = PurchaseGranted.model_validate(order | {"amount": 9_990_000, "granted_at": datetime.now(UTC)})
    refund = {"status": "refunded", "refunded_amount": 9_990_000, "refunded_at": datetime.now(UTC)}
    refunded = PurchaseRefunded.model_validate(order | refund)
    for _ in range(2):
        assert (await api.push("messages-tell-of-purchase", granted)).status_code == 204
        assert (await api.push("messages-tell-of-refund", refunded)).status_code == 204
    told = await own_of(api, ada)
    assert {item["type"]: item["subject"] for item in told} == {
        "purchase_granted": "Chest of gems is yours",
        "purchase_refunded": "Chest of gems was refunded",
    }
    assert len(told) == 2


async def test_nobody_reads_another_s_messages(api, accounts):
    ada, bob = await accounts.players(2)
    message_id = await messages.send(ada.id, attachments=[messages.coins()])
    for name in ("get-message", "read-message", "archive-message", "claim-attachments"):
        answer = await api(f"messages-{name}", token=bob.token, path_values={"message_id": message_id})
        assert code_of(answer) == "UNKNOWN_MESSAGE"


async def test_what_is_over_is_not_shown_before_it_is_deleted(api, accounts):
    ada = await accounts.player()
    message_id = await messages.send(ada.id)
    message = await MESSAGES.get(message_id)
    assert message
    over = message.model_copy(update={"expire_at": datetime.now(UTC) - timedelta(seconds=1)})

    async def end(tx) -> None:
        tx.put(MESSAGES, message_id, over, overwrite=True)

    await transaction.run(end)
    assert await own_of(api, ada) == []
    assert await unread_of(api, ada) == 0
    answer = await api("messages-get-message", token=ada.token, path_values={"message_id": message_id})
    assert code_of(answer) == "UNKNOWN_MESSAGE"


async def test_staff_send_a_message_once_a_fact(api, accounts):
    ada, admin = await accounts.player(), await accounts.staff(Role.ADMIN)
    to_ada = {"token": admin.token, "path_values": {"user_id": ada.id}}
    body = messages.thanks(fact="outage-7", attachments=[messages.coins()])
    assert data_of(await api("messages-send-message", **to_ada, json=body))["message_id"]
    assert code_of(await api("messages-send-message", **to_ada, json=body)) == "ALREADY_SENT"
    assert len(await own_of(api, ada)) == 1
    wrong = messages.thanks(attachments=[{"kind": "cosmetic", "id": f"none-{uuid.uuid4().hex}"}])
    assert code_of(await api("messages-send-message", **to_ada, json=wrong)) == "INVALID_ATTACHMENTS"
    late = messages.thanks(expires_at="2020-01-01T00:00:00Z")
    assert code_of(await api("messages-send-message", **to_ada, json=late)) == "EXPIRY_NOT_POSSIBLE"
    nobody = {"token": admin.token, "path_values": {"user_id": uuid.uuid4().hex}}
    assert code_of(await api("messages-send-message", **nobody, json=messages.thanks())) == "UNKNOWN_PLAYER"


async def test_twenty_notices_at_once_are_twenty_messages(api, accounts):
    ada = await accounts.player()
    notices = [messages.premium_pass(ada.id) for _ in range(20)]
    await asyncio.gather(*(api.push("messages-keep-notice", notice) for notice in notices * 2))
    assert len(await own_of(api, ada, limit=50)) == 20


def season() -> SeasonEnded:
    now = datetime.now(UTC)
    season_id = f"season-{uuid.uuid4().hex}"
    return SeasonEnded(
        season_id=season_id, season_number=1, name="Winter", start_date=now - timedelta(days=30), end_date=now
    )


async def withdrawn(tx, message_id: str) -> None:
    announcements.withdraw(tx, message_id)
