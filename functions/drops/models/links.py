"""Which Twitch accounts are linked to which player, and how one is linked."""

from typing import ClassVar

from pydantic import Field

from shared.model import Model, Moment
from shared.task import Task


class TwitchAccount(Model):
    """A linked Twitch account. `drops_accounts/{twitch_user_id}`: one player each.

    `login` is the name it had when it was linked; it may change, the id does not. `sealed_tokens` are what Twitch gave
    for it; they are shown to Twitch once, to be revoked.
    """

    twitch_user_id: str
    login: str
    player_id: str
    linked_at: Moment
    sealed_tokens: str


class DropsPlayer(Model):
    """What a player has of drops. `drops_players/{player_id}`.

    A player links one Twitch account; a merge may leave several. `claimed` is how often each benefit was granted, by
    `{campaign_id}:{benefit_id}`. `merged_from` are the accounts that were merged into this one, whose drops are listed
    with its own.
    """

    player_id: str
    twitch_user_ids: tuple[str, ...] = ()
    claimed: dict[str, int] = Field(default_factory=dict)
    merged_from: tuple[str, ...] = ()


class LinkAttempt(Model):
    """A link that a player has begun. `drops_link_attempts/{digest of the state}`, for ten minutes.

    Twitch has named an account once there is a `confirmation_digest`: whoever is signed in there is asked before it is
    linked. The session that has begun must still be live.
    """

    player_id: str
    session_id: str
    confirmation_digest: str = ""
    twitch_user_id: str = ""
    login: str = ""
    sealed_tokens: str = ""
    expire_at: Moment


class TwitchTokens(Model):
    """What Twitch gives for a user who agrees."""

    access_token: str
    refresh_token: str = ""


class RevokeUnconfirmed(Task):
    """Revoke what Twitch gave for a user who agreed there, and confirmed nothing here."""

    queue: ClassVar[str] = "drops"
    function: ClassVar[str] = "drops-revoke-unconfirmed"

    twitch_user_id: str
    sealed_tokens: str


class TwitchUser(Model):
    """A user of Twitch."""

    user_id: str = Field(pattern=r"^[0-9]{1,20}$")
    login: str = Field(min_length=1, max_length=100)


class TwitchLinkStarted(Model):
    """Where the player agrees."""

    authorize_url: str = Field(
        description="The page of Twitch to open in a browser. It leads to a page of this server that asks the player"
        " before anything is linked.",
        examples=["https://id.twitch.tv/oauth2/authorize?response_type=code&client_id=abc&state=xyz"],
    )
    expires_at: Moment = Field(description="Until when the page can be used, once.")


class ConfirmTwitchLink(Model):
    """What the page that asks the player sends."""

    state: str = Field(min_length=1, max_length=100)
    confirmation: str = Field(min_length=1, max_length=100)


class TwitchLink(Model):
    """The Twitch account that was linked."""

    twitch_login: str = Field(examples=["cool_streamer"])
    linked_at: Moment
