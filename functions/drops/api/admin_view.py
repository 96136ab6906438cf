"""What drops show support of one player."""

import asyncio

from functions.drops.models.campaigns import DropClaim
from functions.drops.models.links import DropsPlayer
from functions.drops.rules.entitlements import claim
from functions.drops.store import entitlements, links
from shared.model import Model, Moment

LATEST = 10


class LinkedTwitchAccount(Model):
    """A Twitch account of a player."""

    twitch_user_id: str
    login: str
    linked_at: Moment


class PlayerForAdmin(Model):
    """A player's Twitch accounts, how often each benefit was granted, and the ten latest drops."""

    accounts: tuple[LinkedTwitchAccount, ...]
    claimed: dict[str, int]
    merged_from: tuple[str, ...]
    latest_drops: tuple[DropClaim, ...]


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """A player's drops (a read for the player and for each account and drop)."""
    player: DropsPlayer | None = await links.PLAYERS.get(player_id)
    if player is None:
        return None
    accounts, drops = await asyncio.gather(
        links.ACCOUNTS.get_many(player.twitch_user_ids),
        entitlements.claims_of([player_id, *player.merged_from], LATEST),
    )
    shown = LinkedTwitchAccount.model_fields
    return PlayerForAdmin(
        accounts=tuple(LinkedTwitchAccount(**account.model_dump(include=set(shown))) for account in accounts.values()),
        claimed=player.claimed,
        merged_from=player.merged_from,
        latest_drops=tuple(claim(drop) for drop in drops),
    )
