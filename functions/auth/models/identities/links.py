"""What is linked to an account, and the history of it."""

from enum import StrEnum

from pydantic import Field

from functions.auth.models.identities.identities import Provider
from shared.model import Model, Moment


class LinkedAccount(Model):
    """An identity of the account. An e-mail address can be changed, but not unlinked."""

    provider: Provider
    display_name: str = Field(examples=["gabe"])
    linked_at: Moment
    can_unlink: bool
    set_aside_until: Moment | None = Field(
        None, description="Until when an identity that is set aside can be linked again."
    )


class LinkedAccounts(Model):
    """The identities of the account, whether its address was confirmed in one of its sessions, and what guards it."""

    items: tuple[LinkedAccount, ...]
    email_proven: bool
    has_password: bool = Field(description="Whether a password signs in to the account.")
    two_factor: bool = Field(description="Whether a sign-in asks for a second factor.")
    password_set_aside_until: Moment | None = Field(
        None, description="Until when a password that is set aside can be restored, by showing it in a session."
    )


class LinkAction(StrEnum):
    """The kind of an entry of the identity history."""

    LINK = "link"
    UNLINK = "unlink"
    MERGE = "merge"
    UNMERGE = "unmerge"


class LinkEntry(Model):
    """A link, an unlink or a merge.

    A merge and its undoing are entries of both accounts. They name the other account and no identity.
    """

    entry_id: str
    user_id: str
    action: LinkAction
    provider: Provider | None = None
    subject: str = ""
    other_user_id: str = ""
    merge_id: str = ""
    performed_by: str
    reason: str = ""
    at: Moment
