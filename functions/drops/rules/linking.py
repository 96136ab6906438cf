"""Which Twitch account may be linked to which player."""

import hmac
from datetime import datetime, timedelta

from functions.drops.models.links import DropsPlayer, LinkAttempt, TwitchAccount, TwitchUser
from shared.errors import DomainError, NotFound
from shared.identity.digests import digest
from shared.identity.session import Session

SECRET_BYTES = 32
"""Of a state, and of what confirms a link."""

ATTEMPT_LASTS = timedelta(minutes=10)

UNCONFIRMED_AFTER = timedelta(minutes=1)
"""How long after the end of an attempt what Twitch gave for it is revoked, if nobody has confirmed it by then."""


class TwitchNotConfigured(NotFound):
    """This deployment has no drops."""

    code = "TWITCH_NOT_CONFIGURED"
    message = "This game does not offer Twitch Drops."


class LinkExpired(DomainError):
    """The link was begun too long ago, was used before, or its player has signed out."""

    status = 409
    code = "LINK_EXPIRED"
    message = "This link is over: start again in the game."


class TwitchRefused(DomainError):
    """Twitch does not confirm who has agreed."""

    status = 409
    code = "TWITCH_REFUSED"
    message = "Twitch did not confirm your account: start again in the game."


class TwitchAccountTaken(DomainError):
    """Another player has linked this Twitch account."""

    status = 409
    code = "TWITCH_ACCOUNT_TAKEN"
    message = "This Twitch account is linked to another player; unlink it there first."


class TwitchLinked(DomainError):
    """The player has linked another Twitch account."""

    status = 409
    code = "TWITCH_LINKED"
    message = "Another Twitch account is linked to you; unlink that one first."


def check_open(attempt: LinkAttempt | None, session: Session | None, now: datetime) -> LinkAttempt:
    """The attempt, if it can be gone on with. Raises LinkExpired."""
    if attempt is None or attempt.expire_at <= now:
        raise LinkExpired
    if session is None or not session.lives(now):
        raise LinkExpired
    return attempt


def authorized(attempt: LinkAttempt, user: TwitchUser, sealed_tokens: str, confirmation: str) -> LinkAttempt:
    """The attempt once Twitch has named an account, which is done once. Raises LinkExpired."""
    if attempt.confirmation_digest:
        raise LinkExpired
    changes = {
        "twitch_user_id": user.user_id,
        "login": user.login,
        "sealed_tokens": sealed_tokens,
        "confirmation_digest": digest(confirmation),
    }
    return attempt.model_copy(update=changes)


def check_confirmed(attempt: LinkAttempt, confirmation: str) -> None:
    """Raise LinkExpired unless the page that asks has sent it."""
    if not hmac.compare_digest(attempt.confirmation_digest, digest(confirmation)):
        raise LinkExpired


def linked(
    attempt: LinkAttempt, account: TwitchAccount | None, player: DropsPlayer | None, now: datetime
) -> tuple[TwitchAccount, DropsPlayer]:
    """The account as it becomes the player's, and the player with it; since when it is linked stays.

    Raises TwitchAccountTaken, TwitchLinked.
    """
    if account is not None and account.player_id != attempt.player_id:
        raise TwitchAccountTaken
    player = player or DropsPlayer(player_id=attempt.player_id)
    if account is None and player.twitch_user_ids:
        raise TwitchLinked
    linked_account = TwitchAccount(
        twitch_user_id=attempt.twitch_user_id,
        login=attempt.login,
        player_id=attempt.player_id,
        linked_at=account.linked_at if account else now,
        sealed_tokens=attempt.sealed_tokens,
    )
    others = (user_id for user_id in player.twitch_user_ids if user_id != attempt.twitch_user_id)
    return linked_account, player.model_copy(update={"twitch_user_ids": (*others, attempt.twitch_user_id)})


def without(player: DropsPlayer, account: TwitchAccount) -> DropsPlayer:
    """The player once an account is unlinked; how often which benefit was granted stays, whoever earned it."""
    left = tuple(user_id for user_id in player.twitch_user_ids if user_id != account.twitch_user_id)
    return player.model_copy(update={"twitch_user_ids": left})
