"""What messages give out of a player's data, and erase."""

from collections.abc import AsyncIterator

from functions.messages.models.messages import Sender
from functions.messages.operations.support.erasure import erase_threads
from functions.messages.store.broadcasts import RANGES
from functions.messages.store.inboxes import INBOXES
from functions.messages.store.messages import MESSAGES
from functions.messages.store.reports import REPORTS
from functions.messages.store.senders import SENDERS
from functions.messages.store.support import ENTRIES, THREADS, shown_entries
from shared.firestore.holdings import Holding, erased, exported
from shared.privacy import Erasure, Section

NOBODY = Sender(user_id="", display_name="Deleted player")

HOLDINGS = (
    Holding(MESSAGES),
    Holding(MESSAGES, by="sender.user_id", kept="a letter is its receiver's", blank={"sender": NOBODY}),
    Holding(MESSAGES, by="about_player_id", withheld="it is another player's, and says what that one was told"),
    Holding(INBOXES),
    Holding(SENDERS),
    Holding(REPORTS, by="sender.user_id", withheld="it says who has reported the player"),
    Holding(
        REPORTS,
        by="reporter_id",
        secret=("decided_by", "note"),
        kept="a case about another player, until it expires",
        blank={"reporter_id": "", "comment": ""},
    ),
    Holding(
        RANGES,
        by="listed",
        many=True,
        withheld="it says whom a message is still to be sent to, which is in the inbox then",
        kept="whom a message is still to be sent to, by the id alone: an hour or two, then nobody is named",
    ),
    Holding(THREADS, secret=("assignee_id",)),
)


async def export_player(player_id: str) -> AsyncIterator[Section]:
    """Messages, the inbox, reports, and support threads with what was written in them; without internal notes."""
    async for section in exported(HOLDINGS, player_id):
        yield section
        if section.name == THREADS.name:
            for thread in section.documents:
                entries = await shown_entries(thread["thread_id"])
                documents = tuple(entry.model_dump(mode="json", exclude={"author_id"}) for entry in entries)
                yield Section(name=ENTRIES.name, documents=documents)


async def erase_player(player_id: str) -> Erasure:
    """Delete inbox, threads, and what others were told of the player; letters to others are of a deleted player."""
    entries = await erase_threads(player_id)
    erasure = await erased(HOLDINGS, player_id)
    counts = {ENTRIES.name: entries} if entries else {}
    return erasure.model_copy(update={"erased": counts | erasure.erased})
