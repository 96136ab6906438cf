"""Linking identities: what is asked and answered, and the history of it."""

from enum import StrEnum

from pydantic import Field, model_validator

from functions.auth.models.accounts import Password
from functions.auth.models.identities import Provider
from functions.auth.models.proofs import EpicProof, SteamProof, WalletProof
from shared.model import Model, Moment

Proof = SteamProof | EpicProof | WalletProof


class Proofs(Model):
    """The proof of an identity, under its provider's name."""

    steam: SteamProof | None = None
    epic: EpicProof | None = None
    wallet: WalletProof | None = None

    @property
    def given(self) -> tuple[Proof, ...]:
        """Those that were sent."""
        return tuple(one for one in (self.steam, self.epic, self.wallet) if one is not None)


class LinkRequest(Proofs):
    """The identity to link: exactly one proof."""

    @model_validator(mode="after")
    def _one_identity(self) -> "LinkRequest":
        if len(self.given) != 1:
            raise ValueError("give the proof of one identity: steam, epic or wallet")
        return self


class Reauthentication(Proofs):
    """Who it is, once more: the account's password, or the proof of an identity that is linked to it."""

    password: Password | None = None

    @model_validator(mode="after")
    def _one_way(self) -> "Reauthentication":
        if len(self.given) + (self.password is not None) != 1:
            raise ValueError("give one of password, steam, epic and wallet")
        return self


class Reauthenticated(Model):
    """Until when this session may do what needs a recent sign-in."""

    until: Moment


class LinkedAccount(Model):
    """An identity that is linked to one's account; an e-mail address is changed, not unlinked."""

    provider: Provider
    display_name: str = Field(examples=["gabe"])
    linked_at: Moment
    can_unlink: bool


class LinkedAccounts(Model):
    """Every identity that is linked to one's account."""

    items: tuple[LinkedAccount, ...]


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
