"""Identities: which account a Steam, Epic, wallet or e-mail identity belongs to."""

from enum import StrEnum

from shared.model import Model, Moment


class Provider(StrEnum):
    """The issuer of an identity."""

    EMAIL = "email"
    STEAM = "steam"
    EPIC = "epic"
    WALLET = "wallet"
    TWITCH = "twitch"
    """It signs nobody in: another service links it (`shared.extension_points.CONNECTIONS`)."""


class Identity(Model):
    """An identity beside the e-mail address. `auth_identities/{provider}:{digest of the subject}`: one account each.

    `subject` is the provider's own id: a SteamID64, an Epic account id, a checksummed Ethereum address. One that
    was set aside opens nothing; until `set_aside_until` it may come back to the account, then it is nobody's.
    """

    provider: Provider
    subject: str
    user_id: str
    display_name: str = ""
    linked_at: Moment
    set_aside_until: Moment | None = None
