"""Players who buy by Steam, and what is sold to them."""

import secrets
import time
from dataclasses import replace
from typing import Any

import httpx

from functions.auth.models.identities.identities import Identity, Provider
from functions.auth.store import identities
from functions.commerce.models.catalogue import Sku
from functions.commerce.operations.payments.relayed_notices import KEYS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.signatures import signature_of
from shared.settings import settings
from tests.accounts import Account
from tests.bench.in_process import Request
from tests.local_api import LocalApi, data_of
from tests.partners import Partners
from tests.payments import PRICE, sell
from tests.waiting import PATIENCE


async def steam_player(api: LocalApi, partners: Partners) -> tuple[Account, str]:
    """A player who signs in with Steam, and their SteamID64."""
    ticket = await partners.steam_ticket()
    answer = data_of(await api("auth-steam-login", json={"ticket": ticket["ticket"]}))
    player = Account(id=answer["user_id"], token=answer["access_token"], session_id=answer["session_id"])
    return replace(player, refresh_token=answer["refresh_token"]), ticket["steam_id"]


async def sell_by_steam(prices: dict[str, int] | None = None, **changes: Any) -> Sku:
    """A product that Steam sells, 1,000 gems unless something else is said."""
    item = str(secrets.randbelow(2**31) + 1)
    return await sell(offers={"steam": {"product_id": item, "prices": prices or {"EUR": PRICE}}}, **changes)


async def link_steam(player_id: str) -> str:
    """Link a Steam account to a player, as signing in with it does; returns its SteamID64."""
    steam_id = str(76561197960265728 + secrets.randbelow(2**32))

    async def write(tx: Transaction) -> None:
        identity = Identity(provider=Provider.STEAM, subject=steam_id, user_id=player_id, linked_at=tx.now)
        identities.save(tx, identity)

    await transaction.run(write)
    return steam_id


def steam_does(order: str, act: str) -> None:
    """Do something to a purchase at Steam."""
    url = f"{settings().steam_api_origin}/dev/orders/{order}/{act}"
    httpx.post(url, json={}, timeout=PATIENCE).raise_for_status()


def checkout_by_steam(sku: Sku, token: str) -> Request:
    """Open a purchase by Steam."""
    body = {"sku_id": sku.sku_id, "provider": "steam", "currency": "EUR"}
    return Request("POST", "/api/v1/commerce/checkout", token, body)


def signed_notice(body: bytes, store: str = "steam") -> Request:
    """A notice of a script, signed by the first of our keys."""
    keys = KEYS.current()
    assert keys
    header = {"ludus-signature": signature_of(keys[:1], body, int(time.time()))}
    return Request("POST", f"/webhooks/{store}", body=body, more_headers=header)
