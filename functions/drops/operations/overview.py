"""What a player sees of drops."""

import asyncio
from datetime import UTC, datetime

from functions.drops.models.campaigns import MyDrops
from functions.drops.models.links import DropsPlayer
from functions.drops.rules import campaigns as campaign_rules
from functions.drops.rules import entitlements as rules
from functions.drops.store import campaigns, entitlements, links

LATEST = 50


async def of_player(player_id: str) -> MyDrops:
    """The campaigns that run, and a player's latest drops under all ids.

    Three reads at least: the player, and one for each campaign, drop and linked account.
    """
    now = datetime.now(UTC)
    player = await links.PLAYERS.get(player_id) or DropsPlayer(player_id=player_id)
    running, claims, accounts = await asyncio.gather(
        campaigns.current(now),
        entitlements.claims_of([player_id, *player.merged_from], LATEST),
        links.ACCOUNTS.get_many(player.twitch_user_ids),
    )
    return MyDrops(
        twitch_logins=tuple(account.login for account in accounts.values()),
        campaigns=campaign_rules.offered(running, player.claimed, now),
        claims=tuple(rules.claim(entitlement) for entitlement in claims),
    )
