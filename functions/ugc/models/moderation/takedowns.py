"""Notices of copyright holders, and counter-notices of creators (17 U.S.C. § 512)."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import EmailStr, Field

from functions.ugc.models.moderation.reports import Lines
from shared.model import Model, Moment
from shared.text.reasons import Reason

Statement = Annotated[Lines, Field(min_length=1, max_length=2000)]
PersonName = Annotated[Lines, Field(min_length=1, max_length=200)]


class TakeDownUgc(Model):
    """A notice of a copyright holder, as § 512(c)(3) wants it: who claims which work, on oath, in good faith."""

    claimant: PersonName
    claimant_email: EmailStr
    work: Annotated[Statement, Field(description="The copyrighted work.")]
    good_faith: Annotated[
        Literal[True], Field(description="The claimant states the belief that the use is not allowed.")
    ]
    sworn: Annotated[
        Literal[True], Field(description="The claimant swears to be, or to act for, the holder of the right.")
    ]
    signed_by: PersonName
    reason: Reason


class CounterNotice(Model):
    """A counter-notice of the creator, as § 512(g)(3) wants it."""

    name: PersonName
    address: Annotated[Statement, Field(description="Postal address and telephone number.")]
    statement: Statement
    sworn: Annotated[Literal[True], Field(description="The creator swears that the removal was a mistake.")]
    consents_to_jurisdiction: Literal[True]
    signed_by: PersonName
    reason: Reason


class TakedownStatus(StrEnum):
    """`active`: the item is down. `countered`: the creator objects. `restored`: it is back. `upheld`: it stays down."""

    ACTIVE = "active"
    COUNTERED = "countered"
    RESTORED = "restored"
    UPHELD = "upheld"


class TakedownOutcome(StrEnum):
    """How a takedown ends.

    `restored`: no lawsuit within the time of a counter-notice. `withdrawn`: the claimant takes the notice back.
    `upheld`: the claimant sues.
    """

    RESTORED = "restored"
    WITHDRAWN = "withdrawn"
    UPHELD = "upheld"


class CloseTakedown(Model):
    """How a takedown ends, and why."""

    outcome: TakedownOutcome
    reason: Reason


class Takedown(Model):
    """A takedown. `ugc_takedowns/{takedown_id}`.

    `strike_id` is what the creator's strike is called: of several claims on one item, all have that of the first. An
    item that was counter-noticed is restored at `restore_from` at the earliest: ten working days later. It goes some
    years after the last step, at `expire_at`, with the names and addresses in it; what is counted of it stays.
    """

    takedown_id: str
    ugc_id: str
    creator_id: str
    name: str
    status: TakedownStatus = TakedownStatus.ACTIVE
    claimant: str
    claimant_email: str
    work: str
    signed_by: str
    strike_id: str
    admin_id: str
    taken_down_at: Moment
    counter_name: str = ""
    counter_address: str = ""
    counter_statement: str = ""
    counter_signed_by: str = ""
    countered_at: Moment | None = None
    restore_from: Moment | None = None
    closed_by: str = ""
    closed_at: Moment | None = None
    outcome: TakedownOutcome | None = None
    expire_at: Moment | None = None


class TakedownView(Model):
    """A takedown as admins see it."""

    takedown_id: str
    ugc_id: str
    creator_id: str
    name: str
    status: TakedownStatus
    claimant: str
    claimant_email: str
    work: str
    admin_id: str
    taken_down_at: Moment
    counter_name: str
    counter_address: str
    counter_statement: str
    countered_at: Moment | None
    restore_from: Moment | None
    closed_by: str
    closed_at: Moment | None
    outcome: TakedownOutcome | None

    @classmethod
    def of(cls, takedown: Takedown) -> "TakedownView":
        """A takedown as admins see it."""
        return cls.model_validate(takedown.model_dump(include=set(cls.model_fields)))
