"""What messages show support of one player."""

from functions.messages.models.messages import MessageState, MessageType
from functions.messages.models.support import StaffThreadSummary
from functions.messages.rules.support.threads import staff_summary
from functions.messages.store import inboxes, messages, support
from shared.granting import Granted
from shared.model import Model, Moment

LATEST = 10


class LatestMessage(Model):
    """One of the latest messages, and what the player has done with it."""

    message_id: str
    type: MessageType
    subject: str
    state: MessageState
    claimed_at: Moment | None
    granted: tuple[Granted, ...]
    created_at: Moment


class PlayerForAdmin(Model):
    """A player's latest messages that are not archived, and support threads, under which ids."""

    merged_ids: tuple[str, ...]
    read_until: Moment | None
    latest_messages: tuple[LatestMessage, ...]
    latest_threads: tuple[StaffThreadSummary, ...]


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """The ten latest messages and threads (a read, and one for each). Below /api/v1/admin/support are the others."""
    inbox = await inboxes.INBOXES.get(player_id)
    ids = inbox.player_ids if inbox else (player_id,)
    latest = await messages.of_states(ids, (MessageState.UNREAD, MessageState.READ), None, LATEST, None)
    threads = await support.of_players(ids, LATEST, None)
    if not (inbox or latest or threads):
        return None
    return PlayerForAdmin(
        merged_ids=inbox.merged_ids if inbox else (),
        read_until=inbox.read_until if inbox else None,
        latest_messages=tuple(
            LatestMessage(
                subject=(message.texts.get("en") or next(iter(message.texts.values()))).subject,
                **message.model_dump(include=set(LatestMessage.model_fields)),
            )
            for message in latest
        ),
        latest_threads=tuple(map(staff_summary, threads)),
    )
