"""Mails of what other services have to tell players."""

from functions.auth.models.mail.player_notices import SendRenderedMail
from functions.auth.store import accounts, mailed_notices
from shared.events import notice_texts, tasks
from shared.events.notices import PlayerNotice
from shared.extension_points import NOTICES
from shared.firestore.transaction import Transaction


async def mail(tx: Transaction, notice: PlayerNotice) -> None:
    """Queue a mail to the player's address, once a notice; nothing to an address that is not proven to be theirs.

    Who was merged is told at the account that has taken theirs in: one read more. The mail is queued before the
    commit, under a name: what fails in between is tried again, and finds it there. A notice that is not `by_mail` costs
    no read. Raises UnknownNotice, AlreadyDone.
    """
    texts = {service: module.texts() for service, module in NOTICES.implementations().items()}
    # Also for who gets none: a text that is missing is seen at the first notice.
    notice_texts.rendered(notice, texts, "")
    if not notice.by_mail:
        return
    await tx.fetch(accounts.USERS.ref(notice.player_id), mailed_notices.ref(notice.key))
    await mailed_notices.require_new(tx, notice.key)
    user = await accounts.user(tx, notice.player_id)
    if user is not None and user.merged_into:
        user = await accounts.user(tx, user.merged_into)
    if user is None or user.email is None or user.email_proven_at is None:
        return
    rendered = notice_texts.rendered(notice, texts, user.language)
    work = SendRenderedMail(request_id=mailed_notices.id_of(notice.key), email=user.email, mail=rendered)
    await tasks.enqueue(work, name=f"notice:{notice.key}")
    mailed_notices.mark(tx, notice.key)
