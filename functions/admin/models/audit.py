"""The audit trail, as admins read it."""

from enum import StrEnum

from pydantic import Field

from shared.firestore.changes import Change
from shared.model import Model, Moment


class TrailSource(StrEnum):
    """What an entry is of: a request of staff, an account, an order, a wallet, a gift, XP, a claim, or a creation."""

    STAFF = "staff"
    ACCOUNT = "account"
    ORDER = "order"
    WALLET = "wallet"
    GIFT = "gift"
    XP = "xp"
    CLAIM = "claim"
    CREATION = "creation"


class TrailEntry(Model):
    """Something that was done. `changes` are the old and new values, without secrets and what leads to a person."""

    entry_id: str
    source: TrailSource
    action: str = Field(description="The operation, or what happened.", examples=["auth-set-account-status"])
    actor_id: str
    about: tuple[str, ...] = Field(description="Ids of players and of all else that it was about.")
    outcome: str = Field(description="`done`, `replayed`, or the code of the error.")
    details: dict[str, str]
    body: str = Field(description="What was sent, as JSON, without secrets and long texts.")
    changes: tuple[Change, ...]
    request_id: str
    ip: str
    user_agent: str
    at: Moment
