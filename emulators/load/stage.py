"""A cloud with everything that the load needs: players, a season, a shop, coins and XP."""

import math
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from emulators.cloud import LocalCloud
from emulators.load.calls import COINS, MOST_XP, OFFERED, OWNED, TIERS_TO_CLAIM, Calls
from emulators.load.players import Player, open_accounts
from emulators.replay.accounts import ensure_accounts
from emulators.replay.api import Api
from emulators.replay.cloud import find_cloud
from emulators.replay.concurrency import do_each
from emulators.replay.server import trade_key
from emulators.seed.season import ensure_season
from emulators.seed.shop import ensure_shop

SETTINGS = {
    "RATE_AUTH": "10000000",
    "RATE_LOGIN": "10000000",
    "RATE_SERVER": "10000000",
    "RATE_GAME": "10000000",
    "BCRYPT_COST": "12",
}
"""Limits per address, which all players share here, and those of a player are out of the way.

Passwords cost what they do in the cloud.
"""

AT_ONCE = 8
MOST_PER_GRANT = 10_000
SPARE = 1.3
"""How much more is prepared than is expected to be drawn."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How many requests will be drawn of what each player can do so often only."""

    purchases: float
    claims: float

    @property
    def spenders(self) -> int:
        """Players who need coins."""
        return 2 + math.ceil(SPARE * self.purchases / len(OFFERED))

    @property
    def claimers(self) -> int:
        """Players who need XP."""
        return 1 + math.ceil(SPARE * self.claims / len(TIERS_TO_CLAIM))


def settings() -> Mapping[str, str]:
    """What the cloud is started with; what the environment sets counts before it."""
    return {name: os.environ.get(name, value) for name, value in SETTINGS.items()}


Begin = Callable[[str, int], Callable[[int], None]]
"""Begins a bar with a title and a total; returns what is told of each advance."""


async def prepare(api: Api, cloud: LocalCloud, number: int, wanted: Wanted, seed: int, begin: Begin) -> Calls:
    """Make it, and return who sends. Raises ApiError and Unreachable."""
    acting = await ensure_accounts(api, find_cloud(cloud.data))
    admin = await acting.admin.token(api)
    await ensure_shop(api, admin, acting.player.user_id)
    await ensure_season(api, admin)
    server_token = (await trade_key(api, acting.server_key))["access_token"]
    number = max(number, wanted.spenders, wanted.claimers)
    players = await open_accounts(number, begin("Players", number))
    paid = begin("Coins", wanted.spenders)

    async def pay(player: Player) -> None:
        body = {"currency": "coins", "amount": COINS, "reason": "To spend", "fact": "load-coins"}
        await api.post(f"/api/v1/admin/wallets/{player.id}/credit", body, admin)
        for cosmetic in OWNED:
            await api.post(f"/api/v1/cosmetics/{cosmetic}/purchase", {"currency": "coins"}, player.token)
        paid(1)

    granted = begin("XP", wanted.claimers)

    async def grant(player: Player) -> None:
        for turn in range(MOST_XP // MOST_PER_GRANT):
            body = {"amount": MOST_PER_GRANT, "reason": "achievement", "grant_id": f"load-{turn}"}
            await api.post(f"/api/v1/battlepass/progress/{player.id}/xp", body, server_token)
        granted(1)

    await do_each(players[: wanted.spenders], AT_ONCE, pay)
    await do_each(players[: wanted.claimers], AT_ONCE, grant)
    return Calls(players, server_token, wanted.spenders, wanted.claimers, seed, f"load-{seed}")
