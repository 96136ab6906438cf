"""Bots pay the entry fee of a season with a card at the stand-in for Stripe, and are in when the money is there."""

import asyncio
from typing import Any

import aiohttp

from emulators.replay.api import Api, ApiError
from emulators.replay.registration import Account

FEE = 2500
"""Cents: what the game asks for."""

UNPAID = "ENTRY_FEE_NEEDED"
NOT_IN = frozenset({UNPAID, "NOT_REGISTERED"})
LOOKS = 1.0
PATIENCE = 120
"""Seconds between two looks whether a payment has arrived, and for all of them."""


async def enter(api: Api, season_id: str, account: Account, stripe: str) -> None:
    """Take part in a season: show that its conditions are met, pay, and wait for the payment. Raises ApiError."""
    if await _register(api, season_id, account):
        return
    body = {"season_id": season_id}
    opened = await api.post("/v1/payments/create-entry-fee", body, await account.token(api))
    await _pay(stripe, opened["transaction"])
    for _ in range(int(PATIENCE / LOOKS)):
        if await _is_in(api, account):
            return
        await asyncio.sleep(LOOKS)
    raise ApiError("the payment of the fee", 402, UNPAID, f"{opened['transaction']} was paid, and has not arrived.")


async def _register(api: Api, season_id: str, account: Account) -> bool:
    try:
        await api.post(f"/v1/seasons/{season_id}/register", {}, await account.token(api))
    except ApiError as error:
        if error.code == UNPAID:
            return False
        raise
    return True


async def _is_in(api: Api, account: Account) -> bool:
    try:
        await api.get("/v1/users/me", await account.token(api))
    except ApiError as error:
        if error.code in NOT_IN:
            return False
        raise
    return True


async def _pay(stripe: str, transaction: str) -> None:
    """What the player does in Stripe's form, and Stripe then tells the game."""
    done: dict[str, Any] = {}
    async with (
        aiohttp.ClientSession(trust_env=False) as session,
        session.post(f"{stripe}/dev/intents/{transaction}/pay", json=done) as answer,
    ):
        answer.raise_for_status()
