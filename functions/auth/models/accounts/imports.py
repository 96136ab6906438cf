"""Accounts that come from another backend."""

from enum import StrEnum

from functions.auth.models.identities.identities import Provider
from shared.mail.languages import FALLBACK
from shared.model import Model, Moment


class ImportedAccount(Model):
    """An account as it was elsewhere. `password_hash` names its scheme; `verified_at` is when the address was shown."""

    user_id: str
    email: str | None = None
    password_hash: str | None = None
    verified_at: Moment | None = None
    identities: tuple[tuple[Provider, str], ...] = ()
    language: str = FALLBACK
    created_at: Moment


class ImportOutcome(StrEnum):
    """What becomes of an account that is imported."""

    NEW = "new"
    THERE = "there"
    """It was imported before: it stays as its player has it by now."""
    ADDRESS_TAKEN = "address_taken"
    """Another account has its address, or one of its identities."""
    NO_SIGN_IN = "no_sign_in"
    """It has neither an address nor an identity: nobody could sign in to it."""
