"""Bots: each act through the gateway, sent again until it is answered, and now and then twice at once."""

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from emulators.chaos.plan import GEMS, PRICE, Act, Grant, Match, Purchase, Spending
from emulators.replay.accounts import Accounts
from emulators.replay.api import Api, ApiError, Unreachable
from emulators.replay.registration import Account
from emulators.replay.server import UNAUTHENTICATED, trade_key
from shared.errors import Unavailable

SKU = {
    "sku_id": "chaos-gems",
    "type": "consumable",
    "name": "Chest of gems",
    "items": [{"kind": "currency", "id": "premium", "quantity": GEMS}],
    "offers": {"stripe": {"product_id": "chaos-gems", "prices": {"EUR": PRICE}}},
}
COINS = 100_000
"""What each player has to spend."""

TWICE = 0.2
"""The share of acts that are sent twice at once."""

TRIES = 30
PAUSE = 2.0


@dataclass
class Bots:
    """Who acts, and what came of it: acts that were done, by kind, and those that were given up, with why."""

    api: Api
    http: aiohttp.ClientSession
    acting: Accounts
    players: Sequence[Account]
    stripe: str
    seed: int
    done: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    orders: dict[str, str] = field(default_factory=dict)
    _server_token: str = ""

    async def prepare(self) -> None:
        """Sell the product, and give every player coins. Raises ApiError and Unreachable."""
        admin = await self.acting.admin.token(self.api)
        await self.api.post("/api/v1/admin/commerce/skus", SKU, admin)
        for player in self.players:
            body = {"currency": "coins", "amount": COINS, "reason": "To spend", "fact": "chaos-coins"}
            await self.api.post(f"/api/v1/admin/wallets/{player.user_id}/credit", body, admin)

    async def do(self, act: Act) -> None:
        """Do an act; what cannot be done is a problem."""
        # Of a purchase, it is the receipt that is shown twice: nobody pays twice at once.
        chance = random.Random(f"twice {self.seed} {act[0]}").random()  # noqa: S311  the same each time
        twice = chance < TWICE and not isinstance(act, Purchase)
        try:
            await asyncio.gather(*(self._once(act) for _ in range(1 + twice)))
        except (ApiError, Unavailable, Unreachable) as error:
            self.problems.append(f"{type(act).__name__} {act[0]}: {error}")
        else:
            self.done[type(act).__name__] += 1

    async def _once(self, act: Act) -> None:
        match act:
            case Match():
                await self._play(act)
            case Grant():
                await self._grant(act)
            case Purchase():
                await self._buy(act)
            case Spending():
                await self._spend(act)

    async def _play(self, match: Match) -> None:
        parts = [
            {"player_id": self.players[player].user_id, "kills": kills}
            for player, kills in zip(match.players, match.kills, strict=True)
        ]
        winner = self.players[match.winner].user_id if match.winner >= 0 else None
        body = {"match_id": match.match_id, "players": parts, "duration_seconds": match.seconds, "winner_id": winner}
        await self._as_server("/api/v1/matches", {name: value for name, value in body.items() if value is not None})

    async def _grant(self, grant: Grant) -> None:
        path = f"/api/v1/battlepass/progress/{self.players[grant.player].user_id}/xp"
        await self._as_server(path, {"amount": grant.amount, "reason": "mission_complete", "grant_id": grant.grant_id})

    async def _spend(self, spending: Spending) -> None:
        body = {"currency": "coins", "amount": spending.amount, "reason": "Revived"}
        await self._as_player(spending.player, "/api/v1/commerce/wallet/spend", body, spending.key)

    async def _buy(self, purchase: Purchase) -> None:
        """Open a purchase, pay, and show the receipt, as the notice of the payment may be lost."""
        wanted = {"sku_id": SKU["sku_id"], "provider": "stripe", "currency": "EUR", "price": PRICE}
        opened = await self._as_player(purchase.player, "/api/v1/commerce/checkout", wanted, purchase.key)
        self.orders[purchase.key] = opened["order_id"]
        await self._pay(opened["transaction"])
        receipt = {"provider": "stripe", "transaction": opened["transaction"]}

        shown = (self._as_player(purchase.player, "/api/v1/commerce/verify-receipt", receipt) for _ in range(2))
        await asyncio.gather(*shown)
        if purchase.is_refunded:
            path = f"/api/v1/admin/commerce/orders/{opened['order_id']}/refund"
            await self._as_admin(path, {"reason": "Bought by mistake, an hour ago"})

    async def _pay(self, transaction: str) -> None:
        """Pay at Stripe, whose notice comes twice: once or not at all where nobody answers it."""
        for _ in range(TRIES):
            try:
                async with self.http.get(f"{self.stripe}/dev/intents") as listed:
                    intents = (await listed.json())["data"]
                if any(intent["id"] == transaction and intent["status"] == "succeeded" for intent in intents):
                    return
                address = f"{self.stripe}/dev/intents/{transaction}/pay"
                async with self.http.post(address, json={"deliver": 2}) as answer:
                    answer.raise_for_status()
            except (aiohttp.ClientError, TimeoutError):
                await asyncio.sleep(PAUSE)
            else:
                return
        raise Unreachable(f"Stripe's stand-in did not take the payment {transaction} in {TRIES} tries.")

    async def _as_player(self, number: int, path: str, body: dict[str, Any], key: str = "") -> Any:
        token = await self.players[number].token(self.api)
        return (await self.api.send("POST", path, token=token, body=body, key=key)).data

    async def _as_admin(self, path: str, body: dict[str, Any]) -> Any:
        for attempt in range(TRIES):
            try:
                return await self.api.post(path, body, await self.acting.admin.token(self.api))
            except Unavailable:  # An operator's session is opened in this process, past the gateway.
                if attempt == TRIES - 1:
                    raise
                await asyncio.sleep(PAUSE)
        return None

    async def _as_server(self, path: str, body: dict[str, Any]) -> Any:
        try:
            return await self.api.post(path, body, self._server_token)
        except ApiError as error:
            if error.status != UNAUTHENTICATED:
                raise
        self._server_token = (await trade_key(self.api, self.acting.server_key))["access_token"]
        return await self.api.post(path, body, self._server_token)
