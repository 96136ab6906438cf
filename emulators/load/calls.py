"""What a request of each function is: who sends it, and with what."""

import random
import uuid
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any, TypeVar

from emulators.load.players import COUNTRIES, PASSWORD, Player
from emulators.load.sending import Call
from emulators.seed.season import TIERS, XP_PER_TIER, tier_rewards

Thing = TypeVar("Thing")

READS = {
    "profiles-get-me": "/api/v1/profiles/me",
    "battlepass-get-my-progress": "/api/v1/me/battlepass",
    "battlepass-get-current": "/api/v1/battlepass/current",
    "leaderboards-get-my-standing": "/api/v1/leaderboards/me",
    "leaderboards-get-global": "/api/v1/leaderboards/global",
    "leaderboards-get-regional": f"/api/v1/leaderboards/regional/{COUNTRIES[0]}",
    "stats-get-my-lifetime": "/api/v1/stats/me/lifetime",
    "stats-list-my-matches": "/api/v1/stats/me/matches",
    "cosmetics-list-shop": "/api/v1/cosmetics/shop",
    "cosmetics-list-my-inventory": "/api/v1/me/inventory",
    "cosmetics-get-equipped": "/api/v1/cosmetics/equipped",
    "commerce-get-my-wallet": "/api/v1/me/wallet",
    "commerce-list-skus": "/api/v1/commerce/skus",
    "commerce-list-my-wallet-history": "/api/v1/me/wallet/history",
    "commerce-list-orders": "/api/v1/commerce/orders",
    "platform-get-service-health": "/battlepass/health",
}
"""Questions of a player, and where they are asked."""

WRITES = (
    "auth-login",
    "auth-refresh",
    "auth-register",
    "matches-report-match",
    "battlepass-grant-xp",
    "battlepass-claim-reward",
    "cosmetics-purchase-cosmetic",
    "cosmetics-equip-cosmetic",
    "commerce-spend-from-wallet",
)
SENT = frozenset({*READS, *WRITES})
"""The functions whose requests can be made."""

OWNED = ("emote-slow-clap", "emote-victory-spin")
"""What spenders have bought before: they wear one, then the other."""

OFFERED = ("skin-paper-crane", "banner-northern-lights", "nameplate-circuit", "skin-night-runner", "effect-confetti")
"""What spenders buy, each thing once."""

COINS = 10_000
"""What each spender has; what is OWNED and OFFERED costs 2,400 in all."""

MOST_XP = 20_000
"""What a claimer has: two grants of the most that one may give."""

TIERS_TO_CLAIM = tuple(
    tier
    for tier in range(1, min(TIERS, MOST_XP // XP_PER_TIER) + 1)
    if (reward := tier_rewards(tier)["free_reward"]) and reward["kind"] == "coins"
)


class Calls:
    """Makes requests of players who are drawn at random. The first `spenders` have coins, the first `claimers` XP."""

    def __init__(
        self, players: Sequence[Player], server_token: str, spenders: int, claimers: int, seed: int, named: str
    ) -> None:
        self.players = players
        self._server_token = server_token
        self._spenders = players[:spenders]
        self._chance = random.Random(f"calls {seed}")  # noqa: S311  the same each time
        self._number = count()
        self._named = named
        self._refresh_tokens = deque(player.refresh_token for player in players)
        self._purchases = _in_any_order(self._chance, players[:spenders], OFFERED)
        self._claims = _in_any_order(self._chance, players[:claimers], TIERS_TO_CLAIM)
        self._turns = 0

    def make(self, function: str) -> Call:
        """The next request of a function. Raises KeyError for one that is not SENT."""
        if path := READS.get(function):
            return Call(function, "GET", path, self._player().token)
        makers = {
            "auth-login": self._login,
            "auth-refresh": self._refresh,
            "auth-register": self._register,
            "matches-report-match": self._report,
            "battlepass-grant-xp": self._grant,
            "battlepass-claim-reward": self._claim,
            "cosmetics-purchase-cosmetic": self._purchase,
            "cosmetics-equip-cosmetic": self._equip,
            "commerce-spend-from-wallet": self._spend,
        }
        return makers[function]()

    def _player(self) -> Player:
        return self._chance.choice(self.players)

    def _name(self) -> str:
        return f"{self._named}-{next(self._number)}"

    def _login(self) -> Call:
        body = {"email": self._player().email, "password": PASSWORD}
        return Call("auth-login", "POST", "/api/v1/auth/login", body=body)

    def _refresh(self) -> Call:
        """With a token that is in no other request: of the session that was refreshed longest ago."""

        def keep(session: Mapping[str, Any]) -> None:
            self._refresh_tokens.append(session["refresh_token"])

        body = {"refresh_token": self._refresh_tokens.popleft()}
        return Call("auth-refresh", "POST", "/api/v1/auth/refresh", body=body, then=keep)

    def _register(self) -> Call:
        person = {"email": f"{uuid.uuid4()}@example.com", "password": PASSWORD, "display_name": "New Player"}
        return Call("auth-register", "POST", "/api/v1/auth/register", body=person)

    def _report(self) -> Call:
        first, second = self._chance.sample(self.players, 2)
        match_id = self._name()
        body = {
            "match_id": match_id,
            "winner_id": first.id,
            "duration_seconds": self._chance.randint(60, 600),
            "players": [
                {"player_id": player.id, "kills": self._chance.randint(0, 30), "deaths": self._chance.randint(0, 30)}
                for player in (first, second)
            ],
        }
        return Call("matches-report-match", "POST", "/api/v1/matches", self._server_token, body, match_id=match_id)

    def _grant(self) -> Call:
        """To one player after the other, so that all of them move."""
        self._turns += 1
        player = self.players[self._turns % len(self.players)]
        body = {"amount": 50, "reason": "mission_complete", "grant_id": self._name()}
        path = f"/api/v1/battlepass/progress/{player.id}/xp"
        return Call("battlepass-grant-xp", "POST", path, self._server_token, body)

    def _claim(self) -> Call:
        player, tier = next(self._claims)
        path = "/api/v1/me/battlepass/claim-reward"
        return Call("battlepass-claim-reward", "POST", path, player.token, {"tier": tier})

    def _purchase(self) -> Call:
        player, cosmetic = next(self._purchases)
        path = f"/api/v1/cosmetics/{cosmetic}/purchase"
        return Call("cosmetics-purchase-cosmetic", "POST", path, player.token, {"currency": "coins"})

    def _equip(self) -> Call:
        self._turns += 1
        round_, place = divmod(self._turns, len(self._spenders))
        path = f"/api/v1/cosmetics/{OWNED[round_ % len(OWNED)]}/equip"
        return Call("cosmetics-equip-cosmetic", "POST", path, self._spenders[place].token)

    def _spend(self) -> Call:
        body = {"currency": "coins", "amount": 1, "reason": "Revived"}
        token = self._chance.choice(self._spenders).token
        return Call("commerce-spend-from-wallet", "POST", "/api/v1/commerce/wallet/spend", token, body)


def _in_any_order(
    chance: random.Random, players: Sequence[Player], things: Sequence[Thing]
) -> Iterator[tuple[Player, Thing]]:
    """Each thing once a player; who is asked for more begins anew."""
    pairs = [(player, thing) for player in players for thing in things]
    chance.shuffle(pairs)
    while pairs:
        yield from pairs
