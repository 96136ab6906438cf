"""Inboxes when accounts are merged: messages keep their player, and who has the account reads them."""

from functions.messages.api import merging
from functions.messages.store import inboxes
from functions.messages.store.inboxes import INBOXES
from shared.firestore import transaction
from tests import messages
from tests.local_api import data_of


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
