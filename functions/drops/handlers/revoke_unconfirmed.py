"""Revoke at Twitch what it gave for a link that nobody confirmed."""

from functions.drops.models.links import RevokeUnconfirmed
from functions.drops.operations import tokens
from functions.drops.rules.linking import TwitchNotConfigured
from functions.drops.settings import TWITCH, TWITCH_TOKEN_KEY
from shared.declare import task
from shared.telemetry import log


@task("drops", secrets=(TWITCH, TWITCH_TOKEN_KEY))
async def revoke_unconfirmed(work: RevokeUnconfirmed) -> None:
    """Revoke the tokens of an attempt that has ended; what was confirmed keeps its own. Again, it changes nothing.

    Cost: one read, and two or three calls of Twitch.
    """
    try:
        await tokens.revoke_unconfirmed(work)
    except TwitchNotConfigured:
        log.error("drops.tokens_not_revoked", reason=TwitchNotConfigured.code)
