"""Mail a token to the address that an account wants."""

from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.models.mail.mails import SendEmailChange
from functions.auth.operations.mail import token_mails
from functions.auth.store import accounts
from shared.declare import task
from shared.settings import SMTP


@task("mail", secrets=(SMTP,))
async def send_email_change(work: SendEmailChange) -> None:
    """Reads the account and its last token; writes the token. Fails while the mail server is down.

    Nothing when all of the account's sessions were ended since this was asked for.
    """
    user = await accounts.USERS.get(work.user_id)
    if user is not None and user.epoch == work.epoch:
        await token_mails.send_token(work, Purpose.EMAIL_CHANGE, user, work.email, user.language)
