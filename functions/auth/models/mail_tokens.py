"""Tokens that are mailed, and what is done with them."""

from enum import StrEnum

from pydantic import Field, model_validator

from functions.auth.models.accounts import Email, Password
from functions.auth.models.codes import Code, PastedToken
from shared.mail.languages import Language
from shared.model import Model, Moment


class Purpose(StrEnum):
    """What a mailed token is for; also the game's page that the mail links to."""

    PASSWORD_RESET = "reset-password"  # noqa: S105  a name, not a secret
    EMAIL_CHANGE = "change-email"
    EMAIL_VERIFICATION = "verify-email"


class MailedToken(Model):
    """The token that was mailed last. `auth_mailed_tokens/{user_id}:{purpose}`: older ones do not count any more.

    `email` is where it was mailed to; `request_id` is the task that made it, which may make it again; `epoch` is the
    account's. `code_digest` is of the short code that counts in a session of the account, `attempts` are codes that
    were wrong; `refusal_digest` is of what says that it was somebody else.
    """

    user_id: str
    purpose: Purpose
    digest: str
    email: str
    epoch: int = 0
    request_id: str
    code_digest: str = ""
    refusal_digest: str = ""
    attempts: int = 0
    mailed_at: Moment
    expire_at: Moment


class PasswordResetAsked(Model):
    """Whose password is to be reset; the mail is in this language, else in the account's."""

    email: Email
    language: Language | None = None


class PasswordReset(Model):
    """A mailed token and the password from now on."""

    token: PastedToken = Field(examples=["<the code of the mail>"])
    password: Password


class PasswordChange(Model):
    """The password until now and the one from now on."""

    current_password: Password
    new_password: Password


class EmailChangeAsked(Model):
    """The address from now on, once it is confirmed; and the password, for a token alone does not move an account."""

    email: Email
    password: Password


class EmailLinkAsked(Model):
    """An address for an account that has none, and the password that goes with it; both count once it is confirmed."""

    email: Email
    password: Password


class TokenShown(Model):
    """A mailed token."""

    token: PastedToken = Field(examples=["<the code of the mail>"])


class MailShown(Model):
    """What a mail holds, shown in a session of its account: the short code, or the link's token."""

    code: Code | None = Field(None, examples=["a2bc-d3ef"])
    token: PastedToken | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> "MailShown":
        if (self.code is None) == (self.token is None):
            raise ValueError("give either code or token")
        return self


class MailSent(Model):
    """A mail is on its way, if there is somebody to get it; its token lasts `expires_in` seconds."""

    expires_in: int = Field(examples=[900])


class PasswordChanged(Model):
    """A new password; the other sessions have ended."""

    user_id: str
    changed_at: Moment


class EmailState(Model):
    """An account's address."""

    user_id: str
    email: str
    email_verified_at: Moment | None
    proven: bool = Field(description="Whether it was confirmed in a session of the account, not only by a link.")


class EmailRefused(Model):
    """What was done for an address whose owner asked for nothing.

    `signed_out` says that the account had the address, so that its sessions have ended and what was in it opens it no
    more; otherwise the address was only asked for, and is not the account's.
    """

    email: str
    signed_out: bool
