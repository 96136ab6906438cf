"""Mails that are to be sent: what waits in the queue."""

from enum import StrEnum
from typing import ClassVar

from shared.task import Task


class Mail(Task):
    """A mail that is to be sent; `request_id` is the same each time that its task is tried.

    `ip` is where it was asked for, if anybody asked.
    """

    queue: ClassVar[str] = "mail"

    request_id: str
    ip: str = ""


class SendPasswordReset(Mail):
    """Mail a reset token, if there is such an account."""

    function: ClassVar[str] = "auth-send-password-reset"

    email: str
    language: str | None


class SendEmailChange(Mail):
    """Mail a token to the address that an account wanted in this epoch of it."""

    function: ClassVar[str] = "auth-send-email-change"

    user_id: str
    epoch: int = 0
    email: str


class SendEmailVerification(Mail):
    """Mail a token to an account's address, if it is not verified."""

    function: ClassVar[str] = "auth-send-email-verification"

    user_id: str


class Notice(StrEnum):
    """What an account's owner is told without having asked."""

    LOCKED_OUT = "locked_out"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105  a name, not a secret
    EMAIL_CHANGE_ASKED = "email_change_asked"
    EMAIL_CHANGED = "email_changed"


class SendNotice(Mail):
    """Tell an account's owner what happened, at the address that it had then; of a lock only if there is an account."""

    function: ClassVar[str] = "auth-send-notice"

    notice: Notice
    email: str
    language: str = ""
