"""Tokens that are mailed, and what is done with them."""

from enum import StrEnum

from pydantic import Field, model_validator

from functions.auth.models.accounts.accounts import Email, Password
from functions.auth.models.sign_in.codes import Code, PastedToken
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


class PasswordResetRequest(Model):
    """The address whose password is to be reset. The mail is in `language`, or else in the account's language."""

    email: Email
    language: Language | None = None


class PasswordReset(Model):
    """The mailed token and the new password."""

    token: PastedToken = Field(examples=["<the code of the mail>"])
    password: Password


class PasswordChange(Model):
    """The current password and the new one."""

    current_password: Password
    new_password: Password


class EmailChangeRequest(Model):
    """The new address, and the current password."""

    email: Email
    password: Password


class EmailLinkRequest(Model):
    """The address to link, and a password for it. Both take effect when the address is confirmed."""

    email: Email
    password: Password


class EmailToken(Model):
    """The token of a mail."""

    token: PastedToken = Field(examples=["<the code of the mail>"])


class EmailProof(Model):
    """The short code of a mail, or the token of its link."""

    code: Code | None = Field(None, examples=["a2bc-d3ef"])
    token: PastedToken | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> "EmailProof":
        if (self.code is None) == (self.token is None):
            raise ValueError("give either code or token")
        return self


class MailSent(Model):
    """A mail goes out if it has a recipient. Its token is valid for `expires_in` seconds."""

    expires_in: int = Field(examples=[900])


class PasswordChanged(Model):
    """The password is changed. The other sessions have ended."""

    user_id: str
    changed_at: Moment


class EmailState(Model):
    """The account's address."""

    user_id: str
    email: str
    email_verified_at: Moment | None
    proven: bool = Field(description="Whether the address was confirmed in a session of the account.")


class EmailRefused(Model):
    """What was done for an address whose owner had not asked for the mail.

    `signed_out` says that the account had the address: its sessions have ended, and its password and linked
    identities are set aside. Otherwise the address was only asked for and is not the account's.
    """

    email: str
    signed_out: bool
