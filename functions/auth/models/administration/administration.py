"""What support sees of an account, and what an operator may change."""

from typing import Literal

from pydantic import Field, model_validator

from functions.auth.models.accounts.accounts import Status
from functions.auth.models.identities.identities import Provider
from shared.identity.callers import Role
from shared.model import Model, Moment
from shared.text.reasons import Reason


class StatusChange(Model):
    """The new status: active, suspended or banned. A suspension without `until` lasts until it is lifted."""

    status: Literal["active", "suspended", "banned"]
    until: Moment | None = None
    reason: Reason
    revoke_entitlements: bool = Field(
        False,
        description="Of a ban: whether it revokes what the player owns by purchases, until it is lifted. No money is"
        " given back. By default a ban takes nothing.",
    )

    @model_validator(mode="after")
    def _fits_the_status(self) -> "StatusChange":
        if self.until is not None and Status(self.status) is not Status.SUSPENDED:
            raise ValueError("until: only a suspension has an end")
        if self.revoke_entitlements and Status(self.status) is not Status.BANNED:
            raise ValueError("revoke_entitlements: only a ban revokes them")
        return self


class RolesChange(Model):
    """All roles of the account besides the player's. An empty list leaves the player's role alone."""

    roles: tuple[Literal["support", "moderator", "admin"], ...] = Field(max_length=3, examples=[["support"]])
    reason: Reason


class TwoFactorRemoval(Model):
    """Why a second factor is removed."""

    reason: Reason


class AccountState(Model):
    """An account after a change."""

    user_id: str
    status: Status
    status_until: Moment | None
    status_reason: str
    entitlements_revoked: bool = Field(
        False, description="Whether the account's ban revokes what the player owns by purchases."
    )
    roles: tuple[Role, ...]
    two_factor: bool = Field(
        description="Whether a second factor is on. Without one, roles besides the player's do not count."
    )


class AccountIdentity(Model):
    """An identity that signs in to the account."""

    provider: Provider
    display_name: str
    linked_at: Moment
    set_aside_until: Moment | None = Field(
        None, description="Until when an identity that is set aside can be restored."
    )


class AccountDetails(Model):
    """An account, as support sees it. `last_sign_in_at` is null if the account has no session."""

    user_id: str
    email: str | None
    email_verified_at: Moment | None
    email_proven_at: Moment | None = Field(
        description="When the address was last confirmed in a session of the account."
    )
    has_password: bool
    two_factor: bool
    status: Status
    status_until: Moment | None
    status_reason: str
    entitlements_revoked: bool = Field(
        False, description="Whether the account's ban revokes what the player owns by purchases."
    )
    merged_into: str | None
    roles: tuple[Role, ...]
    identities: tuple[AccountIdentity, ...]
    created_at: Moment
    last_sign_in_at: Moment | None
