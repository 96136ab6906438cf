"""What is mailed for other services."""

from typing import ClassVar

from functions.auth.models.mail.mails import MailTask
from shared.mail.templates import RenderedMail
from shared.model import Model, Moment


class SendRenderedMail(MailTask):
    """Send a mail that is rendered: another service has the words."""

    function: ClassVar[str] = "auth-send-rendered-mail"

    email: str
    mail: RenderedMail


class MailedNotice(Model):
    """A notice of another service that was mailed. `auth_mailed_notices/{digest of its key}`."""

    expire_at: Moment
