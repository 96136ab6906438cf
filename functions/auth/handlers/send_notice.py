"""Tell an account's owner what happened."""

from functions.auth.models.mails import Notice, SendNotice
from functions.auth.operations import mail_limits
from functions.auth.rules import notices
from functions.auth.store import accounts
from shared.declare import Secret, task
from shared.mail import smtp


@task("mail", secrets=(Secret.SMTP,))
async def send_notice(work: SendNotice) -> None:
    """Mail it to the address that the account had when it happened; writes nothing.

    Of a lock the address is what somebody typed: two reads say whether there is an account, and where it gets mail.
    What anybody can make happen is limited: a read and a write more.
    """
    to, language = work.email, work.language
    if work.notice is Notice.LOCKED_OUT:
        user = await accounts.user_by_email(work.email)
        if user is None or not user.email:
            return
        to, language = user.email, user.language
    if (work.limited or work.notice is Notice.LOCKED_OUT) and not await mail_limits.admits_notice(
        to, work.notice, work.request_id
    ):
        return
    await smtp.send(notices.of_notice(work.notice, language, work.about), to, f"{work.notice.value}.{work.request_id}")
