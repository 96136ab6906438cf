"""Linking an identity, and showing once more who it is: what is asked and answered."""

from pydantic import Field, model_validator

from functions.auth.models.accounts.accounts import Password
from functions.auth.models.identities.proofs import EpicProof, SteamProof, WalletProof
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
        return tuple(proof for proof in (self.steam, self.epic, self.wallet) if proof is not None)


class LinkRequest(Proofs):
    """The identity to link, by exactly one proof."""

    steam: SteamProof | None = Field(None, examples=[{"ticket": "14000000abcd"}])

    @model_validator(mode="after")
    def _one_identity(self) -> "LinkRequest":
        if len(self.given) != 1:
            raise ValueError("give the proof of one identity: steam, epic or wallet")
        return self


class Reauthentication(Proofs):
    """The password, or the proof of a linked identity: exactly one of them."""

    password: Password | None = Field(None, examples=["Tr0ub4dor&Zebra"])

    @model_validator(mode="after")
    def _one_way(self) -> "Reauthentication":
        if len(self.given) + (self.password is not None) != 1:
            raise ValueError("give one of password, steam, epic and wallet")
        return self


class Reauthenticated(Model):
    """Until when this session may change how the account is signed in to."""

    until: Moment
