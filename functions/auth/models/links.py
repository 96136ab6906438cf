"""What is linked to an account, and the history of it."""

from enum import StrEnum

from pydantic import Field

from functions.auth.models.identities import Provider
from shared.model import Model, Moment


class LinkedAccount(Model):
    """An identity that is linked to one's account; an e-mail address is changed, not unlinked."""

    provider: Provider
    display_name: str = Field(examples=["gabe"])
    linked_at: Moment
    can_unlink: bool
    set_aside_until: Moment | None = Field(None, description="It opens nothing now; until then it may be linked again.")


class LinkedAccounts(Model):
    """Every identity that is linked to one's account, and whether its address was confirmed in one of its sessions."""

    items: tuple[LinkedAccount, ...]
    email_proven: bool
    password_set_aside_until: Moment | None = Field(
        None, description="The password opens nothing now; until then it comes back when it is shown in a session."
    )


class LinkAction(StrEnum):
    """What happened to the identities of an account."""

    LINK = "link"
    UNLINK = "unlink"
    MERGE = "merge"
    UNMERGE = "unmerge"


class LinkEntry(Model):
    """One link, unlink or merge. `auth_links/{entry_id}`: written once, never changed.

    A merge and its undoing are an entry of either account, with the other one and without an identity.
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
