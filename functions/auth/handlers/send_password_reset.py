"""Mail a token that resets a password."""

from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.models.mail.mails import SendPasswordReset
from functions.auth.operations.mail import token_mails
from functions.auth.store import accounts
from shared.declare import task
from shared.settings import SMTP


@task("mail", secrets=(SMTP,))
async def send_password_reset(work: SendPasswordReset) -> None:
    """Find the account, make the token, send it: here, so that whoever asks learns nothing, not even by the time.

    Reads the claim of the address, the account, the last token; writes the token. The mail goes to the address as the
    account has it. Fails while the mail server is down, and is tried again.
    """
    user = await accounts.user_by_email(work.email)
    if user is not None and user.email:
        await token_mails.send_token(work, Purpose.PASSWORD_RESET, user, user.email, work.language or user.language)
