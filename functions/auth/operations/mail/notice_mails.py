"""Mails of what happened to an account."""

from functions.auth.models.mail.mails import Notice, SendNotice
from functions.auth.operations.mail import mail_limits
from functions.auth.rules.mail import notices
from functions.auth.store import accounts
from shared.mail import smtp


async def send(work: SendNotice) -> None:
    """Mail a notice to the address that the account had when it happened.

    Of a lock the address is what somebody typed: nothing goes out unless there is an account. What anybody can
    make happen is limited. Raises what `smtp.send` does.
    """
    to, language = work.email, work.language
    if work.notice is Notice.LOCKED_OUT:
        user = await accounts.user_by_email(work.email)
        if user is None or not user.email:
            return
        to, language = user.email, user.language
    limited = work.limited or work.notice is Notice.LOCKED_OUT
    if limited and not await mail_limits.admits_notice(to, work.notice, work.request_id):
        return
    await smtp.send(notices.of_notice(work.notice, language, work.about), to, f"{work.notice.value}.{work.request_id}")
