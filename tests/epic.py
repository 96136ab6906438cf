"""Players who buy in Epic's store, and what is sold to them there."""

import uuid
from dataclasses import replace
from typing import Any

from functions.commerce.models.catalogue import PaymentProvider, Sku
from tests.accounts import Account
from tests.local_api import LocalApi, data_of
from tests.partners import Partners
from tests.payments import sell


async def epic_player(api: LocalApi, partners: Partners) -> tuple[Account, str]:
    """A player who signs in with Epic, and their Epic account id."""
    token = await partners.epic_token()
    answer = data_of(await api("auth-epic-login", json={"id_token": token["id_token"]}))
    player = Account(id=answer["user_id"], token=answer["access_token"], session_id=answer["session_id"])
    return replace(player, refresh_token=answer["refresh_token"]), token["account_id"]


async def sell_by_epic(**changes: Any) -> Sku:
    """A product that Epic sells, 1,000 gems unless something else is said."""
    return await sell(offers={"epic": {"product_id": uuid.uuid4().hex}}, **changes)


async def bought(partners: Partners, sku: Sku, account_id: str, **changes: Any) -> str:
    """The id of the entitlement of a purchase in Epic's store."""
    item = sku.offers[PaymentProvider.EPIC].product_id
    return str((await partners.epic_purchase(account_id=account_id, item=item, **changes))["id"])
