"""Signing in with a mailed code or link."""

from typing import ClassVar

from pydantic import Field, model_validator

from functions.auth.models.accounts.accounts import Email
from functions.auth.models.accounts.ages import NewPlayersAge
from functions.auth.models.mail.mails import MailTask
from functions.auth.models.sign_in.codes import Code, PastedToken
from shared.mail.languages import Language
from shared.model import Model, Moment


class EmailSignInRequest(Model):
    """The address to send a sign-in mail to. The mail is in `language`, or else in the account's language."""

    email: Email
    language: Language | None = None


class EmailSignIn(Model):
    """The code with its address, or the token of the link."""

    email: Email | None = Field(None, examples=["ada@example.com"])
    code: Code | None = Field(None, examples=["012345"])
    token: PastedToken | None = None
    age: NewPlayersAge = None
    cookies: bool = Field(False, description="Answer with cookies (for browsers) instead of tokens.")

    @model_validator(mode="after")
    def _one_of_both(self) -> "EmailSignIn":
        if (self.token is None) == (self.code is None) or (self.code is None) != (self.email is None):
            raise ValueError("takes email and code, or token alone")
        return self


class EmailCode(Model):
    """The code and the token that were mailed last. `auth_email_codes/{digest of the address}`: older ones are void.

    `code_hash` is slow to compute (bcrypt), as there are few codes. `request_id` is the task that made them, which may
    make them again; `attempts` are codes that were shown.
    """

    email: str
    code_hash: str
    token_digest: str
    attempts: int = 0
    language: str
    request_id: str
    mailed_at: Moment
    expire_at: Moment


class SendSignInCode(MailTask):
    """Mail a code and a link that sign in."""

    function: ClassVar[str] = "auth-send-sign-in-code"

    email: str
    language: str | None
