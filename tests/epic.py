"""Players who buy in Epic's store, and what is sold to them there."""

import uuid
from dataclasses import replace
from typing import Any

import httpx

from functions.auth.models.identities.identities import Identity, Provider
from functions.auth.store import identities
from functions.commerce.models.catalogue import PaymentProvider, Sku
from functions.commerce.settings import settings
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.accounts import Account
from tests.local_api import LocalApi, data_of
from tests.partners import Partners
from tests.payments import sell
from tests.waiting import PATIENCE


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


async def link_epic(player_id: str, account_id: str = "") -> str:
    """Link an Epic account to a player, as signing in with it does; returns its id. Whose it was has it no more."""
    account_id = account_id or uuid.uuid4().hex

    async def write(tx: Transaction) -> None:
        identity = Identity(provider=Provider.EPIC, subject=account_id, user_id=player_id, linked_at=tx.now)
        await identities.identity(tx, Provider.EPIC, account_id)
        identities.save(tx, identity)

    await transaction.run(write)
    return account_id


def buy(sku: Sku, account_id: str) -> str:
    """Buy a product in Epic's store; returns the entitlement's id."""
    asked = {"account_id": account_id, "item": sku.offers[PaymentProvider.EPIC].product_id}
    answer = httpx.post(f"{settings().epic_api_origin}/dev/entitlements", json=asked, timeout=PATIENCE)
    return str(answer.raise_for_status().json()["id"])
