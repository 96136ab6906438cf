"""What a client gets from partners: tickets, tokens, wallets; and partners that are out of order."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from emulators.cloud import LocalCloud
from tests.local_api import LocalApi, data_of


class Partners:
    """The stand-ins of a cloud. Use it as an asynchronous context manager; what was broken is whole again after it."""

    def __init__(self, cloud: LocalCloud) -> None:
        self._http = httpx.AsyncClient(base_url=cloud.address("partners"))

    async def steam_ticket(self, **asked: Any) -> dict[str, str]:
        return await self._made("/steam/dev/tickets", asked)

    async def epic_token(self, **asked: Any) -> dict[str, str]:
        return await self._made("/epic/dev/tokens", asked)

    async def epic_purchase(self, **asked: Any) -> dict[str, Any]:
        """Buy something in Epic's store; returns the entitlement."""
        return dict(await self._made("/epic/dev/entitlements", asked))

    async def epic(self, entitlement_id: str, act: str) -> dict[str, Any]:
        """Do something to an entitlement; returns it."""
        return dict(await self._made(f"/epic/dev/entitlements/{entitlement_id}/{act}", {}))

    async def epic_store(self) -> dict[str, Any]:
        """All entitlements, which of them are redeemed, and how often each method was called."""
        return dict((await self._http.get("/epic/dev/entitlements")).raise_for_status().json())

    async def expire_epic_tokens(self) -> None:
        await self._made("/epic/dev/expire", {})

    async def google_token(self, **asked: Any) -> str:
        return str((await self._made("/google/dev/tokens", asked))["id_token"])

    async def firebase_sign_in(self, custom_token: str) -> dict[str, str]:
        """What a client gets for a custom token: `idToken` and `refreshToken`."""
        asked = {"token": custom_token, "returnSecureToken": True}
        return dict(await self._made("/firebase/v1/accounts:signInWithCustomToken", asked))

    async def firebase_renew(self, refresh_token: str) -> dict[str, str]:
        """What a client gets when an ID token has ended."""
        form = {"grant_type": "refresh_token", "refresh_token": refresh_token}
        return dict((await self._http.post("/firebase/v1/token", data=form)).raise_for_status().json())

    async def pushed(self, address: str) -> list[dict[str, Any]]:
        """The messages that Firebase has taken for an address."""
        sent = (await self._http.get("/fcm/dev/messages")).raise_for_status().json()["data"]
        return [message for message in sent if address in (message.get("fid"), message.get("token"))]

    async def pushed_to_topic(self, topic: str) -> list[dict[str, Any]]:
        """The messages that Firebase has taken for a topic."""
        sent = (await self._http.get("/fcm/dev/messages")).raise_for_status().json()["data"]
        return [message for message in sent if message.get("topic") == topic]

    async def topics_of(self, address: str) -> list[str]:
        """The topics that an address follows."""
        return list((await self._http.get(f"/fcm/dev/topics/{address}")).raise_for_status().json()["data"])

    async def refuse_pushes(self, address: str, error: str) -> None:
        """Have Firebase answer so to messages for an address; empty: it takes them."""
        (await self._http.put(f"/fcm/dev/addresses/{address}", json={"error": error})).raise_for_status()

    async def rotate_google_keys(self, *, forget: bool = False) -> dict[str, Any]:
        return await self._made(f"/google/dev/keys?forget={str(forget).lower()}", {})

    async def rotate_epic_keys(self, *, forget: bool = False) -> dict[str, Any]:
        return await self._made(f"/epic/dev/keys?forget={str(forget).lower()}", {})

    async def stripe(self, transaction: str, act: str, **asked: Any) -> dict[str, str]:
        """Do something to a payment; returns the event's body and its signature."""
        return await self._made(f"/stripe/dev/intents/{transaction}/{act}", asked)

    async def stripe_intent(self, transaction: str) -> dict[str, Any]:
        """A payment at Stripe as it stands."""
        listed = (await self._http.get("/stripe/dev/intents")).raise_for_status().json()["data"]
        return next(dict(intent) for intent in listed if intent["id"] == transaction)

    async def stripe_intents(self, product_id: str) -> list[dict[str, Any]]:
        """All payments of a product at Stripe."""
        listed = (await self._http.get("/stripe/dev/intents")).raise_for_status().json()["data"]
        return [intent for intent in listed if intent["metadata"].get("product_id") == product_id]

    async def stripe_signs(self, **asked: Any) -> dict[str, str]:
        return await self._made("/stripe/dev/sign", asked)

    async def apple_purchase(self, **asked: Any) -> str:
        """Buy in the App Store's window; returns the transaction's id."""
        return str((await self._made("/apple/dev/transactions", asked))["transaction_id"])

    async def apple(self, transaction: str, act: str, **asked: Any) -> str:
        """Do something to a transaction of the App Store; returns the body of its notification."""
        return str((await self._made(f"/apple/dev/transactions/{transaction}/{act}", asked))["body"])

    async def apple_signs(self, **asked: Any) -> str:
        """The body of a notification that is signed as asked for."""
        return str((await self._made("/apple/dev/sign", asked))["body"])

    @asynccontextmanager
    async def apple_before_its_review(self) -> AsyncIterator[None]:
        """Production does not know the app."""
        (await self._http.put("/apple/dev/app", json={"approved": False})).raise_for_status()
        try:
            yield
        finally:
            await self._http.put("/apple/dev/app", json={"approved": True})

    async def play_purchase(self, product_id: str, account: str, **asked: Any) -> dict[str, str]:
        """Buy at Google Play; returns the token, the order's id and the notification."""
        return await self._made("/google-play/dev/purchases", {"product_id": product_id, "account": account, **asked})

    async def play(self, token: str, act: str, **asked: Any) -> str:
        """Do something to a purchase at Google Play; returns the notification, empty where there is none."""
        return str((await self._made(f"/google-play/dev/purchases/{token}/{act}", asked))["message"])

    async def play_notifies(self, content: dict[str, Any], **asked: Any) -> str:
        return str((await self._made("/google-play/dev/notifications", {"content": content, **asked}))["message"])

    async def play_shows(self, token: str) -> dict[str, Any]:
        """A purchase as Google Play has it now."""
        whole = (await self._http.get("/google-play/dev/purchases")).raise_for_status().json()
        return next(purchase for purchase in whole["purchases"] if purchase["token"] == token)

    async def play_account(self, *, sees_orders: bool) -> None:
        (await self._http.put("/google-play/dev/account", json={"sees_orders": sees_orders})).raise_for_status()

    async def steam(self, order: str, act: str, **asked: Any) -> dict[str, Any]:
        """Do something to a purchase, by our id of it or by Steam's; returns it."""
        return dict(await self._made(f"/steam/dev/orders/{order}/{act}", asked))

    async def steam_store(self, **asked: Any) -> dict[str, Any]:
        """Buy something in Steam's own store."""
        return dict(await self._made("/steam/dev/store_purchases", asked))

    async def steam_orders(self) -> dict[str, dict[str, Any]]:
        """All purchases, by our id of them; 0 is the last of the store."""
        answer = (await self._http.get("/steam/dev/orders")).raise_for_status().json()
        return {order["orderid"]: order for order in answer["orders"]}

    async def steam_wallet(self, steam_id: str, **wallet: str) -> None:
        (await self._http.put(f"/steam/dev/wallets/{steam_id}", json=wallet)).raise_for_status()

    async def steam_calls(self) -> dict[str, int]:
        """How often each method of Steam's purchases was called."""
        return dict((await self._http.get("/steam/dev/orders")).raise_for_status().json()["calls"])

    async def steam_reports(self, short: int) -> None:
        """Let the pages of Steam's reports be short; 0: as long as they may be."""
        (await self._http.put("/steam/dev/reports", json={"short": short})).raise_for_status()

    async def twitch_code(self, **asked: str) -> dict[str, str]:
        """A user of Twitch who agrees: the code, the user's id and login."""
        return dict(await self._made("/twitch/dev/codes", asked))

    async def twitch_drops(self, *drops: dict[str, str]) -> dict[str, Any]:
        """Give viewers drops; returns their ids, and the message that Twitch sends of them."""
        return dict(await self._made("/twitch/dev/entitlements", {"drops": drops, "send": False}))

    async def twitch_message(self, **asked: Any) -> dict[str, Any]:
        """A message as Twitch signs it."""
        return dict(await self._made("/twitch/dev/messages", asked))

    async def twitch_revokes(self, subscription_type: str) -> int:
        """Revoke subscriptions of a type; returns how many."""
        return int((await self._made("/twitch/dev/revocations", {"type": subscription_type}))["revoked"])

    async def twitch_entitlement(self, entitlement_id: str) -> dict[str, str]:
        """An entitlement as Twitch has it."""
        answer = await self._http.get(f"/twitch/dev/entitlements/{entitlement_id}")
        return dict(answer.raise_for_status().json())

    async def twitch_updates_fail(self, entitlement_id: str, failing: str | None) -> None:
        body = {"failing": failing}
        (await self._http.put(f"/twitch/dev/entitlements/{entitlement_id}", json=body)).raise_for_status()

    async def twitch_token_holders(self) -> list[str]:
        """The users whose tokens count."""
        return list((await self._http.get("/twitch/dev/tokens")).raise_for_status().json()["user_ids"])

    async def twitch_tokens_expire(self, user_id: str) -> None:
        (await self._http.delete("/twitch/dev/tokens", params={"user_id": user_id})).raise_for_status()

    async def describe_wallet(self, address: str, transactions: int, days: float) -> None:
        body = {"transactions": transactions, "days": days}
        (await self._http.put(f"/ethereum/dev/wallets/{address}", json=body)).raise_for_status()

    @asynccontextmanager
    async def broken(self, partner: str, kind: str, **more: Any) -> AsyncIterator[None]:
        (await self._http.put(f"/control/{partner}", json={"kind": kind, **more})).raise_for_status()
        try:
            yield
        finally:
            await self._http.delete(f"/control/{partner}")

    async def close(self) -> None:
        await self._http.aclose()

    async def _made(self, path: str, asked: dict[str, Any]) -> Any:
        return (await self._http.post(path, json=asked)).raise_for_status().json()


def signed(wallet: Any, message: str) -> str:
    """personal_sign, as a wallet does it."""
    return "0x" + wallet.sign_message(_eth().messages.encode_defunct(text=message)).signature.hex().removeprefix("0x")


def new_wallet() -> Any:
    return _eth().Account.create()


def _eth() -> Any:
    """It takes most of a second to import, and allows a depth of calls at which a parser overflows C's stack."""
    deepest = sys.getrecursionlimit()
    import eth_account

    sys.setrecursionlimit(deepest)
    return eth_account


async def proof_of(api: LocalApi, wallet: Any, address: str = "") -> dict[str, str]:
    """A message that was given out for a wallet, signed by it."""
    address = address or wallet.address
    given = data_of(await api("auth-create-nonce", json={"wallet_address": address}))
    return {
        "wallet_address": address,
        "message": given["message"],
        "signature": signed(wallet, given["message"]),
    }
