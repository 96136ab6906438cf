"""What Twitch signs, and what it says (https://dev.twitch.tv/docs/eventsub/handling-webhook-events)."""

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from pydantic import ValidationError

from functions.drops.models.entitlements import TwitchEntitlement
from functions.drops.models.webhooks import AUTHORIZATION_REVOKED, DROP_GRANTED, MessageKind
from shared.errors import DomainError

PREFIX = "twitch-eventsub-"
TOLERANCE = timedelta(minutes=10)
"""How old a message may be, and how far ahead its clock."""

LONGEST_ID = 500


class NotFromTwitch(DomainError):
    """The signature is not Twitch's, or the message is too old."""

    status = 403
    code = "NOT_FROM_TWITCH"
    message = "This message is not signed by Twitch, or it is older than ten minutes."


class Malformed(DomainError):
    """Twitch signed what it has never described."""

    status = 422
    code = "MALFORMED_MESSAGE"
    message = "This message is not as Twitch describes its messages."


def verified(
    headers: Mapping[str, str], body: bytes, secrets: Sequence[str], now: datetime
) -> tuple[str, MessageKind, dict[str, Any]]:
    """The id, kind and content of a message, if one of the secrets signs exactly these bytes within ten minutes.

    The signature is over the id and the timestamp as they came, and the body. Raises NotFromTwitch, Malformed.
    """
    message_id, timestamp = headers.get(f"{PREFIX}message-id", ""), headers.get(f"{PREFIX}message-timestamp", "")
    shown = headers.get(f"{PREFIX}message-signature", "").encode("latin-1", "replace")
    signed = f"{message_id}{timestamp}".encode("latin-1", "replace") + body
    # All are tried, so that how long it takes does not tell which one it was.
    matches = [hmac.compare_digest(shown, _signature(secret, signed)) for secret in secrets]
    if not any(matches) or not 0 < len(message_id) <= LONGEST_ID or not _is_recent(timestamp, now):
        raise NotFromTwitch
    try:
        kind, content = MessageKind(headers.get(f"{PREFIX}message-type", "")), json.loads(body)
    except (ValueError, RecursionError):
        raise Malformed from None
    if not isinstance(content, dict) or not isinstance(content.get("subscription"), dict):
        raise Malformed
    return message_id, kind, content


def _signature(secret: str, signed: bytes) -> bytes:
    return f"sha256={hmac.digest(secret.encode(), signed, hashlib.sha256).hex()}".encode()


def _is_recent(timestamp: str, now: datetime) -> bool:
    """Whether a message is new: its time has up to nine digits of a second, of which Python takes six."""
    try:
        sent_at = datetime.fromisoformat(timestamp)
        return abs(now - sent_at) <= TOLERANCE
    except (ValueError, TypeError, OverflowError):
        return False


def challenge_of(content: Mapping[str, Any]) -> str:
    """What proves that the address of a subscription is ours. Raises Malformed."""
    challenge = content.get("challenge")
    if not isinstance(challenge, str):
        raise Malformed
    return challenge


def entitlements_of(content: Mapping[str, Any]) -> Iterator[TwitchEntitlement | None]:
    """What each event of a batch gives; None for one that is not as documented: it holds up no other."""
    events = content.get("events")
    for event in events if isinstance(events, list) else ():
        yield _entitlement_of(event)


def _entitlement_of(event: Any) -> TwitchEntitlement | None:
    try:
        data = event["data"]
        return TwitchEntitlement(
            entitlement_id=data["entitlement_id"],
            twitch_user_id=data["user_id"],
            benefit_id=data["benefit_id"],
            twitch_campaign_id=data.get("campaign_id") or "",
            entitled_at=data["created_at"],
        )
    except (ValidationError, KeyError, TypeError, AttributeError):
        return None


def listed(entry: Any) -> TwitchEntitlement | None:
    """An entitlement of Twitch's list; None for one that is not as documented."""
    try:
        return TwitchEntitlement(
            entitlement_id=entry["id"],
            twitch_user_id=entry["user_id"],
            benefit_id=entry["benefit_id"],
            entitled_at=entry["timestamp"],
            fulfilled=entry["fulfillment_status"] == "FULFILLED",
        )
    except (ValidationError, KeyError, TypeError, AttributeError):
        return None


def disconnected_user(content: Mapping[str, Any]) -> str:
    """The user who has disconnected the game at Twitch; empty: the event names none."""
    event = content.get("event")
    user_id = event.get("user_id") if isinstance(event, dict) else None
    return user_id if isinstance(user_id, str) and user_id.isascii() and user_id.isdigit() else ""


def conditions(organization_id: str, game_id: str, client_id: str) -> dict[str, dict[str, str]]:
    """What is subscribed to, by type: drops of the game, and users who disconnect."""
    return {
        DROP_GRANTED: {"organization_id": organization_id, "category_id": game_id},
        AUTHORIZATION_REVOKED: {"client_id": client_id},
    }
