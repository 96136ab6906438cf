"""Uploads of emblems: the ticket, and how far its picture is."""

from functions.conquest.operations.tribes.tribes import both
from functions.conquest.rules.tribes import emblems as rules
from functions.conquest.store import tribes
from functions.profiles.api import pictures
from shared.firestore.transaction import Transaction
from shared.media import tickets
from shared.media.pictures import UploadProgress, UploadRequest, UploadTicket


async def start(tx: Transaction, player_id: str, tribe_id: str, request: UploadRequest) -> UploadTicket:
    """A ticket for an emblem; one that is on its way is awaited no more. Two reads, two writes, and a deletion then.

    Raises WrongFileEnding, TribeRoleNeeded, and what `both` does.
    """
    _, tribe, player = await both(tx, player_id, tribe_id)
    rules.require_chieftain(tribe, player.player_id)
    before = tribe.emblem_upload.upload_id if tribe.emblem_upload else None
    expected = pictures.expect_emblem(tx, tribe_id, instead_of=before)
    ticket = await tickets.give_out(expected.name, request, expected.largest, tx.now)
    tribes.save(tx, rules.awaiting(tribe, player.player_id, expected.upload_id))
    return ticket


async def progress(player_id: str, tribe_id: str) -> UploadProgress:
    """How far the latest upload of an emblem is (three reads). Raises NoEmblemUpload, and what `start` does."""
    _, tribe, player = await both(Transaction(), player_id, tribe_id)
    rules.require_chieftain(tribe, player.player_id)
    told = await pictures.progress(tribe.emblem_upload.upload_id) if tribe.emblem_upload else None
    if told is None:
        raise rules.NoEmblemUpload
    return told
