"""Tell an account's owner what happened."""

from functions.auth.models.mail.mails import SendNotice
from functions.auth.operations.mail import notice_mails
from shared.declare import task
from shared.settings import SMTP


@task("mail", secrets=(SMTP,))
async def send_notice(work: SendNotice) -> None:
    """Mail it to the address that the account had when it happened; writes nothing.

    Of a lock the address is what somebody typed: two reads say whether there is an account, and where it gets mail.
    What anybody can make happen is limited: a read and a write more.
    """
    await notice_mails.send(work)
