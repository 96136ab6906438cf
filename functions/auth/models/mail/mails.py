"""Mails that are to be sent: what waits in the queue."""

from enum import StrEnum
from typing import ClassVar

from functions.auth.models.mail.origins import Origin
from shared.task import Task


class MailTask(Task):
    """A mail that is to be sent; `request_id` is the same each time that its task is tried.

    `asked` is who wanted it, as it is told; `ip` is where from, which decides on limits.
    """

    queue: ClassVar[str] = "mail"

    request_id: str
    asked: Origin | None = None
    ip: str = ""


class SendPasswordReset(MailTask):
    """Mail a reset token, if there is such an account."""

    function: ClassVar[str] = "auth-send-password-reset"

    email: str
    language: str | None


class SendEmailChange(MailTask):
    """Mail a token to the address that an account wanted in this epoch of it."""

    function: ClassVar[str] = "auth-send-email-change"

    user_id: str
    epoch: int = 0
    email: str


class SendEmailVerification(MailTask):
    """Mail a token to an account's address, if it is not verified."""

    function: ClassVar[str] = "auth-send-email-verification"

    user_id: str


class Notice(StrEnum):
    """What an account's owner is told without having asked."""

    LOCKED_OUT = "locked_out"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105  a name, not a secret
    EMAIL_CHANGE_ASKED = "email_change_asked"
    EMAIL_CHANGED = "email_changed"
    SET_ASIDE = "set_aside"
    LINKED = "linked"
    UNLINKED = "unlinked"
    TWO_FACTOR_ON = "two_factor_on"
    TWO_FACTOR_OFF = "two_factor_off"
    TWO_FACTOR_REMOVED = "two_factor_removed"
    RECOVERY_CODES_RENEWED = "recovery_codes_renewed"


class SendNotice(MailTask):
    """Tell an account's owner what happened, at the address that it had then; of a lock only if there is an account.

    `about` is what it happened to: a provider, say. `limited` says that anybody could have made it happen.
    """

    function: ClassVar[str] = "auth-send-notice"

    notice: Notice
    email: str
    language: str = ""
    about: str = ""
    limited: bool = False
