"""Who plays a battle pass."""

from datetime import datetime
from typing import Any

import pytest

from shared.identity.callers import Role
from tests.accounts import Account
from tests.cosmetics import make
from tests.local_api import data_of
from tests.seasons import unused_season, within

TITLE = "Legend of the Dawn"
PICTURE = "https://media.example.com/rewards/0f8a/512x512.png"


@pytest.fixture
async def admin(accounts) -> Account:
    return await accounts.staff(Role.ADMIN)


@pytest.fixture
async def server(accounts) -> Account:
    return await accounts.server()


@pytest.fixture
async def cosmetic() -> str:
    return await make()


@pytest.fixture
def tiers(cosmetic) -> list[dict[str, Any]]:
    """Coins, a cosmetic and a title."""
    coins = {"kind": "coins", "quantity": 100}
    return [
        {"tier": 1, "free_reward": coins, "premium_reward": coins | {"quantity": 250}},
        {"tier": 2, "free_reward": {"kind": "cosmetic", "reference": cosmetic, "image_url": PICTURE}},
        {"tier": 3, "free_reward": {"kind": "title", "reference": TITLE}},
        {"tier": 40, "premium_reward": coins},
    ]


@pytest.fixture
async def season(api, admin, tiers) -> dict[str, Any]:
    """A season of 100 XP a tier, over long ago: what is earned is of its time."""
    wanted = unused_season(tiers=tiers)
    return dict(data_of(await api("battlepass-create-season", token=admin.token, json=wanted)))


@pytest.fixture
def moment(season) -> datetime:
    """A moment of the season."""
    return within(season)
