"""Inboxes when accounts are merged: messages keep their player, and who has the account reads them."""

from functions.messages.api import merging
from functions.messages.models.tasks import MailUnreadReply
from functions.messages.operations.support import reply_mails
from functions.messages.store import inboxes
from functions.messages.store.inboxes import INBOXES
from shared.events.notices import PlayerNotice
from shared.firestore import transaction
from shared.identity.callers import Role
from tests import messages
from tests.local_api import data_of
from tests.pages import all_items


async def test_the_target_reads_claims_and_counts_the_source_s_messages_until_an_undo(api, accounts):
    source, target = await accounts.players(2)
    before = await messages.send(source.id, attachments=[messages.coins()])
    own = await messages.send(target.id)
    part = await transaction.run(lambda tx: merging.merge_players(tx, source.id, target.id))
    after = await messages.send(source.id)
    seen = data_of(await api("messages-list-inbox", token=target.token))["items"]
    assert {before, own, after} <= {item["message_id"] for item in seen}
    unread = data_of(await api("messages-list-inbox", token=target.token, params={"state": "unread"}))["items"]
    assert data_of(await api("messages-count-unread", token=target.token))["unread"] == len(unread)
    to_claim = {"token": target.token, "path_values": {"message_id": before}}
    assert data_of(await api("messages-claim-attachments", **to_claim))["claimed"]
    assert await inboxes.merged_between(source.id, source.id) == [source.id]
    await transaction.run(lambda tx: merging.undo_merge(tx, target.id, part.kept, ()))
    assert await inboxes.merged_between(source.id, source.id) == []
    inbox = await INBOXES.get(target.id)
    assert inbox
    assert inbox.merged_ids == ()
    gone = await api("messages-get-message", token=target.token, path_values={"message_id": after})
    assert gone.status_code == 404
    kept = data_of(await api("messages-get-message", token=source.token, path_values={"message_id": before}))
    assert kept["claimed"]


async def test_a_reply_to_an_account_that_was_merged_is_read_and_mailed_at_the_target(api, accounts, listen):
    (source, target), staff = await accounts.players(2), await accounts.staff(Role.SUPPORT)
    asked = {"category": "bug", "subject": "It is stuck", "text": "At level 3."}
    threads = [data_of(await api("messages-open-thread", token=source.token, json=asked))["thread_id"] for _ in "ab"]
    for thread_id in threads:
        answer = {"token": staff.token, "path_values": {"thread_id": thread_id}, "json": {"text": "Mended."}}
        data_of(await api("messages-answer-thread", **answer))
    await transaction.run(lambda tx: merging.merge_players(tx, source.id, target.id))
    listener = await listen(PlayerNotice.topic)
    works = [MailUnreadReply(player_id=source.id, thread_id=thread_id, number=1) for thread_id in threads]
    await transaction.run(lambda tx: reply_mails.mail_unless_read(tx, works[0]))
    (message,) = await listener.messages(1)
    assert message.data["player_id"] == target.id
    data_of(await api("messages-read-all-messages", token=target.token))
    await transaction.run(lambda tx: reply_mails.mail_unless_read(tx, works[1]))
    await transaction.run(lambda tx: reply_mails.mail_unless_read(tx, works[0]))
    assert [entry for entry in await listener.silence() if entry.data.get("name") == "support_reply"] == []


async def test_an_inbox_of_many_accounts_is_read_page_by_page_and_counted_whole(api, accounts):
    target, *sources = await accounts.players(13)
    for source in sources:
        await transaction.run(lambda tx, source=source: merging.merge_players(tx, source.id, target.id))
    sent = [await messages.send(player.id) for player in (*sources, target) for _ in range(2)]
    listed = await all_items(api, "messages-list-inbox", target.token, limit=7)
    shown = [item["message_id"] for item in listed if item["message_id"] in sent]
    assert shown == sent[::-1]
    before = data_of(await api("messages-count-unread", token=target.token))["unread"]
    for message_id in (sent[0], sent[-1]):
        data_of(await api("messages-read-message", token=target.token, path_values={"message_id": message_id}))
    assert data_of(await api("messages-count-unread", token=target.token))["unread"] == before - 2


async def test_what_comes_while_all_is_marked_as_read_stays_unread(api, accounts):
    player = await accounts.player()
    await messages.send(player.id)
    seen = data_of(await api("messages-list-inbox", token=player.token))["items"]
    late = await messages.send(player.id)
    until = {"until": seen[0]["created_at"]}
    read = data_of(await api("messages-read-all-messages", token=player.token, params=until))
    assert read["read_until"] == seen[0]["created_at"]
    unread = data_of(await api("messages-list-inbox", token=player.token, params={"state": "unread"}))["items"]
    assert [item["message_id"] for item in unread if item["message_id"] == late or item in seen] == [late]
    latest = data_of(await api("messages-read-all-messages", token=player.token))["read_until"]
    assert data_of(await api("messages-read-all-messages", token=player.token, params=until))["read_until"] == latest
