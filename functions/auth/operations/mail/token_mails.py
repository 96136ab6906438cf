"""Mails that carry a token."""

from functions.auth.models.accounts.accounts import User
from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.models.mail.mails import MailTask
from functions.auth.operations.mail import mail_tokens
from functions.auth.rules.mail import mail_templates
from functions.auth.rules.mail.origins import asked_from
from functions.auth.settings import settings
from shared.mail import smtp


async def send_token(work: MailTask, purpose: Purpose, user: User, to: str, language: str) -> None:
    """Mail a new token of an account; nothing when the address was sent too many of late.

    Raises what `shared.mail.smtp.send` does.
    """
    token = await mail_tokens.renew(
        user.user_id, purpose, to, work.request_id, user.epoch, ip=work.ip, network=asked_from(work)
    )
    if token is not None:
        mail = mail_templates.with_token(purpose, token, settings().account_pages, language, work.asked)
        await smtp.send(mail, to, f"{purpose.value}.{work.request_id}")
