"""Revoke at Twitch what it gave for an account that is linked no more."""

from functions.drops.events import TwitchUnlinked
from functions.drops.operations import tokens
from functions.drops.rules.linking import TwitchNotConfigured
from functions.drops.settings import TWITCH, TWITCH_TOKEN_KEY
from shared.declare import subscriber
from shared.telemetry import log


@subscriber(TwitchUnlinked, secrets=(TWITCH, TWITCH_TOKEN_KEY))
async def revoke_tokens(fact: TwitchUnlinked) -> None:
    """Revoke an account's tokens; again, it finds them revoked. Fails, and is tried again, while Twitch is down."""
    try:
        await tokens.revoke(fact.sealed_tokens, fact.twitch_user_id)
    except TwitchNotConfigured:
        log.error("drops.tokens_not_revoked", reason=TwitchNotConfigured.code)
