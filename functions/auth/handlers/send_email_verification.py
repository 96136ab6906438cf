"""Mail a token that shows whose an address is."""

from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.models.mail.mails import SendEmailVerification
from functions.auth.operations.mail import token_mails
from functions.auth.store import accounts
from shared.declare import task
from shared.settings import SMTP


@task("mail", secrets=(SMTP,))
async def send_email_verification(work: SendEmailVerification) -> None:
    """Reads the account and its last token; writes the token. Nothing for an address that is proven by now."""
    user = await accounts.USERS.get(work.user_id)
    if user is not None and user.email and user.email_proven_at is None:
        await token_mails.send_token(work, Purpose.EMAIL_VERIFICATION, user, user.email, user.language)
