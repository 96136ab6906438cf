"""What players have agreed to."""

from typing import Annotated

from pydantic import Field, StringConstraints

from shared.model import Model, Moment

Version = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9._\-]{1,40}$"),
    Field(description="As the game names it.", examples=["2026-11"]),
]


class Consent(Model):
    """One thing that a player agreed to, or took back: terms by their version, or mails that advertise."""

    terms_version: str | None = None
    marketing: bool | None = None
    at: Moment


class PlayerConsents(Model):
    """What a player has agreed to now, and how it came about. `privacy_consents/{player_id}`.

    `history` has the last hundred changes, which is the proof of each.
    """

    player_id: str
    terms_version: str | None = None
    terms_at: Moment | None = None
    marketing: bool = False
    marketing_at: Moment | None = None
    history: tuple[Consent, ...] = ()


class ConsentChange(Model):
    """What you agree to. What is left out stays as it is; terms are agreed to, never taken back."""

    terms_version: Version | None = None
    marketing: bool | None = Field(None, description="Whether the game may send you mails that advertise.")


class Consents(Model):
    """What you have agreed to, and since when."""

    terms_version: str | None
    terms_at: Moment | None
    marketing: bool
    marketing_at: Moment | None
