"""Accounts, and what is asked to open and to use one."""

from enum import StrEnum
from typing import Annotated

from pydantic import EmailStr, Field, SecretStr

from functions.auth.models.accounts.ages import NewPlayersAge, OfAge
from shared.identity.callers import Role
from shared.mail.languages import FALLBACK, Language
from shared.model import Model, Moment
from shared.text.names import DisplayName

Email = Annotated[EmailStr, Field(max_length=254, examples=["ada@example.com"])]

Password = Annotated[SecretStr, Field(max_length=1024, examples=["Tr0ub4dor&Zebra"])]


class Status(StrEnum):
    """Whether an account may sign in. An account that was merged lives on in another one."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    BANNED = "banned"
    MERGED = "merged"


class User(Model):
    """An account. `auth_users/{user_id}`. Who came by another provider has no password, and perhaps no address.

    `other_emails` are addresses of accounts that were merged into this one: they sign in to it with its password.
    A suspension ends at `status_until`; without one it has no end. `merge_id` is of the merge that took the account
    into `merged_into`. `epoch` counts how often all its sessions were ended: what began in an earlier one (a challenge,
    a change of address) counts no more, nor do sessions that were opened before `sessions_since`, an epoch.
    `email_verified_at` is when somebody first showed the mail of the address. `email_proven_at` is when they showed it
    together with the account: in one of its sessions, or by coming in with it. An account with an address that was not
    proven may hold identities of somebody else. A password that was set aside opens nothing, and may come back until
    `set_aside_until`. `reclaimed_at` is when the owner of the address came and set aside what was not proven.
    Whoever was asked for their age was `of_age`; the date of birth is not kept.
    A ban has `entitlements_revoked` where it takes what the player owns by purchases.
    """

    of_age: OfAge | None = None
    entitlements_revoked: bool = False
    user_id: str
    email: str | None
    password_hash: str | None
    roles: tuple[Role, ...] = (Role.PLAYER,)
    providers: tuple[str, ...] = ("email",)
    email_linked_at: Moment | None = None
    other_emails: tuple[str, ...] = ()
    status: Status = Status.ACTIVE
    status_reason: str = ""
    status_until: Moment | None = None
    merged_into: str | None = None
    merge_id: str | None = None
    two_factor: bool = False
    epoch: int = 0
    sessions_since: int = 0
    language: str = FALLBACK
    email_verified_at: Moment | None = None
    email_proven_at: Moment | None = None
    set_aside_password_hash: str | None = None
    set_aside_until: Moment | None = None
    reclaimed_at: Moment | None = None
    created_at: Moment


class EmailClaim(Model):
    """Which account an address belongs to. `auth_emails/{digest of the address}`: one account an address."""

    user_id: str


class Registration(Model):
    """A new account. The password has at least 8 characters, of both cases, with a digit and a special character."""

    email: Email
    password: Password
    display_name: DisplayName
    country: str | None = Field(None, pattern="^[A-Z]{2}$", description="ISO 3166-1 alpha-2.", examples=["GB"])
    language: Language = FALLBACK
    age: NewPlayersAge = None
    cookies: bool = Field(False, description="Answer with cookies (for browsers) instead of tokens.")


class Credentials(Model):
    """An e-mail address and its password."""

    email: Email
    password: Password
    cookies: bool = Field(False, description="Answer with cookies (for browsers) instead of tokens.")
