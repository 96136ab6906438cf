"""Answer or close a support thread."""

from functions.messages.models.support import AnswerThread, StaffThreadSummary
from functions.messages.operations.support import desk
from functions.messages.rules.support import threads as rules
from shared.declare import endpoint
from shared.extension_points import NOTICES
from shared.firestore.transaction import Transaction
from shared.identity.callers import Support
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/support/threads/{thread_id}/reply",
    errors=(rules.UnknownThread, rules.UnknownCannedAnswer, rules.NothingToSend, rules.ThreadFull),
    extension_points=(NOTICES,),
)
async def answer_thread(support: Support, thread_id: Id, body: AnswerThread, tx: Transaction) -> StaffThreadSummary:
    """Answer or close a support thread.

    Sends the player an answer, closes the thread, or does both. The player gets a message in the inbox, and a mail if
    they have not read the message after a while. The player sees an answer of the support, without the name of the
    account. An unassigned thread is assigned to the account that answers first.

    Cost: four reads in two calls at most; writes the thread, the entry, the message, and the inbox where the thread is
    no longer open; queues a task.

    Source: Player Platform, sprint 4.
    """
    return await desk.answer(tx, support.id, thread_id, body)
