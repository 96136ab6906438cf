"""Twitch's API as the application calls it: entitlements, and subscriptions of EventSub."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from functions.drops.models.entitlements import TwitchEntitlement
from functions.drops.models.webhooks import Subscription
from functions.drops.partners.twitch.keys import TWITCH, keys
from functions.drops.rules.webhooks import listed
from functions.drops.settings import settings
from shared import partners
from shared.partners import PartnerResponse
from shared.telemetry import log

ENTITLEMENTS = "/helix/entitlements/drops"
SUBSCRIPTIONS = "/helix/eventsub/subscriptions"
MOST_REPORTED = 100
RENEWED_BEFORE = 60
"""Seconds before a token's end from which on another one is asked for."""

_UNAUTHORIZED, _ACCEPTED, _NO_CONTENT, _NOT_FOUND, _CONFLICT = 401, 202, 204, 404, 409


@dataclass(slots=True)
class _AppToken:
    """The application's token, kept by the process until shortly before its end (a monotonic time), and whose it is."""

    token: str = ""
    until: float = 0.0
    client_id: str = ""


_TOKEN = _AppToken()


async def _headers() -> dict[str, str]:
    """What a call shows. Raises TwitchNotConfigured, PartnerUnavailable."""
    client = keys()
    if time.monotonic() >= _TOKEN.until or client.client_id != _TOKEN.client_id:
        form = {
            "client_id": client.client_id,
            "client_secret": client.client_secret,
            "grant_type": "client_credentials",
        }
        answer = await partners.send_form(TWITCH, f"{settings().twitch_id_origin}/oauth2/token", form)
        content = answer.json_if_ok()
        try:
            token, lasts = str(content["access_token"]), int(content["expires_in"])
        except (KeyError, TypeError, ValueError) as problem:
            raise answer.nonsense(repr(problem)) from None
        _TOKEN.token, _TOKEN.client_id = token, client.client_id
        _TOKEN.until = time.monotonic() + lasts - RENEWED_BEFORE
    return {"authorization": f"Bearer {_TOKEN.token}", "client-id": _TOKEN.client_id}


async def _called(method: Any, path: str, given: Any) -> PartnerResponse:
    """Call with the application's token; once more with another one, if Twitch does not take it any more."""
    url = f"{settings().twitch_api_origin}{path}"
    answer: PartnerResponse = await method(TWITCH, url, given, await _headers())
    if answer.status == _UNAUTHORIZED:
        _TOKEN.until = 0.0
        answer = await method(TWITCH, url, given, await _headers())
    return answer


async def claimed(first: int, cursor: str = "", twitch_user_id: str = "") -> tuple[list[TwitchEntitlement], str]:
    """A page of the game's entitlements of which Twitch does not know that they were granted, and the next cursor.

    Of all users, or of one. Raises TwitchNotConfigured, PartnerUnavailable.
    """
    return await _listed("CLAIMED", first, cursor, twitch_user_id)


async def fulfilled(first: int, cursor: str = "") -> tuple[list[TwitchEntitlement], str]:
    """A page of the game's entitlements that Twitch calls granted, and the next cursor.

    Raises TwitchNotConfigured, PartnerUnavailable.
    """
    return await _listed("FULFILLED", first, cursor)


async def _listed(
    status: str, first: int, cursor: str = "", twitch_user_id: str = ""
) -> tuple[list[TwitchEntitlement], str]:
    params = {"game_id": keys().game_id, "fulfillment_status": status, "first": str(first)}
    params |= {"after": cursor} if cursor else {}
    params |= {"user_id": twitch_user_id} if twitch_user_id else {}
    answer = await _called(partners.get, ENTITLEMENTS, params)
    content = answer.json_if_ok()
    try:
        entries = [listed(entry) for entry in content["data"]]
        following = str((content.get("pagination") or {}).get("cursor") or "")
    except (KeyError, TypeError, AttributeError) as problem:
        raise answer.nonsense(repr(problem)) from None
    if None in entries:
        log.error("drops.entitlement_malformed", entitlements=entries.count(None))
    return [entry for entry in entries if entry is not None], following


async def fulfil(entitlement_ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Tell Twitch that these were granted, a hundred at most; returns them by what it says of each.

    A 200 may hold nothing but failures. Raises TwitchNotConfigured, PartnerUnavailable.
    """
    content = {"entitlement_ids": list(entitlement_ids), "fulfillment_status": "FULFILLED"}
    answer = await _called(partners.patch_json, ENTITLEMENTS, content)
    groups = answer.json_if_ok()
    try:
        return {str(group["status"]): tuple(map(str, group["ids"])) for group in groups["data"]}
    except (KeyError, TypeError) as problem:
        raise answer.nonsense(repr(problem)) from None


async def subscriptions(subscription_type: str) -> list[Subscription]:
    """The application's subscriptions of a type. Raises TwitchNotConfigured, PartnerUnavailable."""
    answer = await _called(partners.get, SUBSCRIPTIONS, {"type": subscription_type})
    content = answer.json_if_ok()
    try:
        return [
            Subscription(
                id=each["id"],
                type=each["type"],
                status=each["status"],
                callback=each["transport"].get("callback", ""),
                condition={name: value for name, value in each["condition"].items() if value},
            )
            for each in content["data"]
        ]
    except (ValidationError, KeyError, TypeError, AttributeError) as problem:
        raise answer.nonsense(repr(problem)) from None


async def subscribe(subscription_type: str, condition: Mapping[str, str], callback: str, *, batched: bool) -> None:
    """Subscribe; Twitch then asks the callback with a challenge. One that there is already stays.

    Raises TwitchNotConfigured, PartnerUnavailable.
    """
    transport = {"method": "webhook", "callback": callback, "secret": keys().webhook_secrets[0]}
    content: dict[str, Any] = {
        "type": subscription_type,
        "version": "1",
        "condition": dict(condition),
        "transport": transport,
    }
    if batched:
        content["is_batching_enabled"] = True
    answer = await _called(partners.send_json, SUBSCRIPTIONS, content)
    if answer.status not in {_ACCEPTED, _CONFLICT}:
        log.error("drops.not_subscribed", type=subscription_type, status=answer.status)
        raise answer.nonsense("not subscribed")


async def unsubscribe(subscription_id: str) -> None:
    """Delete a subscription; one that is gone is no error. Raises TwitchNotConfigured, PartnerUnavailable."""
    answer = await _called(partners.delete, SUBSCRIPTIONS, {"id": subscription_id})
    if answer.status not in {_NO_CONTENT, _NOT_FOUND}:
        raise answer.nonsense("not deleted")
