"""Players who buy by Steam, and what is sold to them."""

import secrets
from dataclasses import replace
from typing import Any

from functions.commerce.models.catalogue import Sku
from tests.accounts import Account
from tests.local_api import LocalApi, data_of
from tests.partners import Partners
from tests.payments import PRICE, sell


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
