"""Accounts, and what is asked to open and to use one."""

from enum import StrEnum
from typing import Annotated

from pydantic import EmailStr, Field, SecretStr

from shared.callers import Role
from shared.model import Model, Moment
from shared.names import DisplayName

Email = Annotated[EmailStr, Field(max_length=254, examples=["ada@example.com"])]

Password = Annotated[SecretStr, Field(max_length=1024, examples=["Tr0ub4dor&Zebra"])]


class Status(StrEnum):
    """Whether an account may sign in."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    BANNED = "banned"


class User(Model):
    """An account. `auth_users/{user_id}`. Who came by another provider has no password, and perhaps no address."""

    user_id: str
    email: str | None
    password_hash: str | None
    roles: tuple[Role, ...] = (Role.PLAYER,)
    providers: tuple[str, ...] = ("email",)
    status: Status = Status.ACTIVE
    two_factor: bool = False
    created_at: Moment


class EmailClaim(Model):
    """Which account an address belongs to. `auth_emails/{digest of the address}`: one account an address."""

    user_id: str


class Registration(Model):
    """A new account. The password has 8 characters or more, of both cases, with a digit and a special character."""

    email: Email
    password: Password
    display_name: DisplayName
    country: str | None = Field(None, pattern="^[A-Z]{2}$", description="ISO 3166-1 alpha-2.", examples=["GB"])
    cookies: bool = Field(False, description="Answer with cookies (for browsers) instead of tokens.")


class Credentials(Model):
    """An e-mail address and its password."""

    email: Email
    password: Password
    cookies: bool = Field(False, description="Answer with cookies (for browsers) instead of tokens.")
