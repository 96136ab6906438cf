"""The second factor: what is kept of it, and what is asked to turn it on, to use it, and to turn it off."""

from typing import Annotated, Literal

from pydantic import Field, SecretStr, model_validator

from functions.auth.models.accounts.accounts import Password
from functions.auth.models.sessions.sessions import SignedIn
from functions.auth.models.sign_in.codes import Code
from shared.model import Model, Moment


class TwoFactor(Model):
    """An account's second factor, when it is on. `auth_two_factor/{user_id}`.

    `last_step` is the time step (of 30 seconds) of the last code that counted; `recovery_digests` are of the recovery
    codes that are left, `spent_digests` of the last ones that counted; `failures` are wrong codes in a row, the last of
    which lock it until `locked_until`.
    """

    user_id: str
    sealed_secret: str
    last_step: int
    recovery_digests: tuple[str, ...]
    spent_digests: tuple[str, ...] = ()
    failures: int = 0
    locked_until: Moment | None = None
    enabled_at: Moment


class PasswordConfirmation(Model):
    """The account's password."""

    password: Password


class SecondFactor(Model):
    """Either a code of the authenticator or, when that is lost, a recovery code; each counts once."""

    code: Code | None = Field(None, description="The authenticator's six digits.", examples=["123456"])
    recovery_code: Code | None = Field(None, description="Instead of a code.")

    @model_validator(mode="after")
    def _one_of_the_two(self) -> "SecondFactor":
        if (self.code is None) == (self.recovery_code is None):
            raise ValueError("give either code or recovery_code")
        return self


class PasswordAndCode(SecondFactor):
    """The account's password, and a code of its second factor."""

    password: Password


class ChallengeAnswer(SecondFactor):
    """The token of a challenge, and a code. An enrolment takes no recovery code."""

    challenge_token: SecretStr = Field(max_length=256)


class Enrolment(Model):
    """A new secret, which is shown once. It takes effect when `POST /api/v1/auth/2fa/verify` has seen a code of it."""

    challenge_token: str = Field(description="Send it with the first code, within `expires_in` seconds.")
    expires_in: int = Field(examples=[300])
    secret: str = Field(
        description="The secret in base 32, for typing into an authenticator.", examples=["JBSWY3DPEHPK3PXP"]
    )
    otpauth_uri: str = Field(examples=["otpauth://totp/Ludus:ada%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Ludus"])
    qr_code: str = Field(
        description="A QR code of the URI, as the data URI of an SVG.", examples=["data:image/svg+xml,"]
    )


RecoveryCodeList = Annotated[tuple[str, ...], Field(examples=[["a2bc-d3ef-g4hj-k5mn"]])]


class TwoFactorEnabled(Model):
    """The second factor is on. Its ten recovery codes are shown once."""

    kind: Literal["two_factor_enabled"]
    recovery_codes: RecoveryCodeList


VerifiedAnswer = Annotated[SignedIn | TwoFactorEnabled, Field(discriminator="kind")]
"""What the answer to a challenge brings: a session, or recovery codes."""


class RecoveryCodes(Model):
    """Ten new recovery codes, which are shown once. The earlier ones are invalid."""

    recovery_codes: RecoveryCodeList


class TwoFactorOff(Model):
    """The second factor is off."""

    two_factor: bool = False
