"""The demo's cosmetics: a small shop, what season 1 gives, and money for the demo player."""

import asyncio
from collections.abc import Awaitable, Iterator
from dataclasses import dataclass
from typing import Any

from emulators.replay.api import Api, ApiError
from emulators.seed.season import TIERS, tier_rewards

CATALOG = "/api/v1/admin/cosmetics"
PAGE = 100
AT_ONCE = 8
MONEY = {"coins": 5000, "premium": 300}

_OFFERED = (
    ("skin-neon-fox", "epic", {"price_coins": 1200, "price_premium": 120}),
    ("skin-night-runner", "rare", {"price_coins": 800}),
    ("skin-paper-crane", "common", {"price_coins": 200}),
    ("emote-slow-clap", "common", {"price_coins": 150}),
    ("emote-victory-spin", "uncommon", {"price_coins": 300}),
    ("banner-northern-lights", "uncommon", {"price_coins": 250}),
    ("banner-golden-laurel", "legendary", {"price_premium": 250}),
    ("nameplate-circuit", "common", {"price_coins": 100}),
    ("effect-confetti", "rare", {"price_coins": 600, "price_premium": 60}),
    ("trail-stardust", "epic", {"price_premium": 150}),
    ("trail-welcome", "common", {"price_coins": 0}),
)


@dataclass(frozen=True, slots=True)
class DemoShop:
    """How many items there are, how many of them and whether the money are new."""

    items: int
    made: int
    paid: bool


async def ensure_shop(api: Api, admin_token: str, player_id: str) -> DemoShop:
    """Make the items that are not there yet, and give the demo player their money once. Raises ApiError."""
    wanted = {item["cosmetic_id"]: item for item in (*_offered(), *_rewards())}
    existing = await _known(api, admin_token)
    turns = asyncio.Semaphore(AT_ONCE)

    async def make(item: dict[str, Any]) -> None:
        async with turns:
            await _unless(api.post(CATALOG, item, admin_token), "COSMETIC_EXISTS")

    new = [item for cosmetic_id, item in wanted.items() if cosmetic_id not in existing]
    await asyncio.gather(*(make(item) for item in new))
    paid = [await _pay(api, admin_token, player_id, currency, amount) for currency, amount in MONEY.items()]
    return DemoShop(len(wanted), len(new), any(paid))


async def _known(api: Api, admin_token: str) -> set[str]:
    cosmetic_ids: set[str] = set()
    after = ""
    while True:
        page = await api.get(f"{CATALOG}?limit={PAGE}{after}", admin_token)
        cosmetic_ids.update(item["cosmetic_id"] for item in page["items"])
        if page["next_cursor"] is None:
            return cosmetic_ids
        after = f"&cursor={page['next_cursor']}"


async def _pay(api: Api, admin_token: str, player_id: str, currency: str, amount: int) -> bool:
    body = {"currency": currency, "amount": amount, "reason": "To start with", "fact": f"demo-{currency}"}
    return await _unless(api.post(f"/api/v1/admin/wallets/{player_id}/credit", body, admin_token), "ALREADY_CREDITED")


async def _unless(request: Awaitable[object], code: str) -> bool:
    """Whether a request did something: it did not when it was refused with this code. Raises ApiError for others."""
    try:
        await request
    except ApiError as error:
        if error.code != code:
            raise
        return False
    return True


def _offered() -> Iterator[dict[str, Any]]:
    for cosmetic_id, rarity, prices in _OFFERED:
        yield _item(cosmetic_id, rarity) | prices


def _rewards() -> Iterator[dict[str, Any]]:
    """What the tiers of season 1 give; the shop does not offer it."""
    for tier in map(tier_rewards, range(1, TIERS + 1)):
        for track, rarity in (("free_reward", "uncommon"), ("premium_reward", "rare")):
            if tier[track] and tier[track]["kind"] == "cosmetic":
                best = "legendary" if tier["tier"] == TIERS else rarity
                yield _item(tier[track]["reference"], best) | {"on_sale": False, "season_id": "season-1"}


def _item(cosmetic_id: str, rarity: str) -> dict[str, Any]:
    kind, *words = cosmetic_id.split("-")
    return {
        "cosmetic_id": cosmetic_id,
        "name": " ".join(words).title(),
        "type": kind,
        "rarity": rarity,
        "image_url": f"https://media.ludus.example/cosmetics/{cosmetic_id}.webp",
    }
