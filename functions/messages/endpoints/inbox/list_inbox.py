"""My inbox."""

from typing import Annotated

from pydantic import Field

from functions.messages.models.messages import MessageState, MessageView
from functions.messages.operations.inbox import inboxes
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.identity.callers import Player
from shared.mail.languages import Language
from shared.model import Page


@endpoint("GET /api/v1/messages/inbox", errors=(cursors.InvalidCursor,))
async def list_inbox(
    player: Player,
    tx: Transaction,
    state: Annotated[
        MessageState | None, Field(description="Only those in this state; by default, all that are not archived.")
    ] = None,
    language: Language | None = None,
    limit: Annotated[int, Field(ge=1, le=50)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[MessageView]:
    """List my messages.

    Returns your messages, the latest first, with those to all players among them. Texts are in `language`, by default
    the one that you have chosen, if the message has that language. A page may have fewer messages than `limit` and
    still a `next_cursor`.

    Cost: two reads in one call, a read for each message, and one more to see whether there is another page.

    Source: Player Platform, sprint 4.
    """
    return await inboxes.page(tx, player.id, state, language, limit, cursors.read_time_and_id(cursor))
