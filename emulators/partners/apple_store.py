"""What the App Store keeps: transactions, and the notifications that it has sent or could not send."""

import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import jwt
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from starlette.requests import Request

from emulators.partners import apple_objects as objects
from emulators.partners.apple_signing import ensure_signer

LONGEST_TOKEN = 3600
"""Seconds that a token may be good for."""


@dataclass(slots=True)
class Sent:
    """A notification, as it was signed, with what became of sending it."""

    environment: str
    kind: str
    transaction_id: str
    signed: str
    at: int
    attempts: list[dict[str, Any]] = field(default_factory=list)

    def is_asked_for(self, asked: dict[str, Any], environment: str) -> bool:
        """Whether it belongs into a history."""
        received = any(attempt["sendAttemptResult"] == "SUCCESS" for attempt in self.attempts)
        return (
            self.environment == environment
            and asked["startDate"] <= self.at < asked["endDate"]
            and asked.get("notificationType", self.kind) == self.kind
            and asked.get("transactionId", self.transaction_id) == self.transaction_id
            and not (received and asked.get("onlyFailures"))
        )


class AppleStore:
    """One game's purchases of production and of the sandbox, in memory."""

    def __init__(self, keys_file: Path, signer_file: Path, webhook: str) -> None:
        self._keys = keys_file
        self.signer = ensure_signer(signer_file)
        self.webhook = webhook
        self.transactions: dict[str, dict[str, Any]] = {}
        self.sent: list[Sent] = []
        self.is_approved = True
        """Production knows no key of an app that App Review never approved."""

    def app(self) -> tuple[str, int]:
        """The game's bundle id and number."""
        keys = json.loads(self._keys.read_text())
        return keys["bundle_id"], keys["app_apple_id"]

    def knows(self, request: Request) -> bool:
        """Whether a request shows a token of the game's key that ends within the hour, to an API that knows the app."""
        if request.path_params["environment"] == "production" and not self.is_approved:
            return False
        keys = json.loads(self._keys.read_text())
        key: Any = load_pem_private_key(keys["private_key"].encode(), password=None)
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        required = {"require": ["exp", "iss", "aud"]}
        try:
            claims = jwt.decode(
                token,
                key.public_key(),
                algorithms=["ES256"],
                audience="appstoreconnect-v1",
                issuer=keys["issuer_id"],
                options=required,  # type: ignore[arg-type]
            )
            named = jwt.get_unverified_header(token).get("kid"), claims.get("bid")
        except jwt.PyJWTError:
            return False
        in_time = claims["exp"] <= time.time() + LONGEST_TOKEN
        return scheme == "Bearer" and in_time and named == (keys["key_id"], keys["bundle_id"])

    def signed(self, transaction: dict[str, Any]) -> str:
        """A transaction as it is signed now."""
        return self.signer.sign(transaction | {"signedDate": objects.now()})

    def customer_of(self, transaction: dict[str, Any]) -> list[dict[str, Any]]:
        """The transactions of who made one."""
        names = ("appAccountToken", "environment")
        return [
            other
            for other in self.transactions.values()
            if all(other.get(name) == transaction.get(name) for name in names)
        ]

    async def notify(self, kind: str, environment: str, about: dict[str, Any] | None = None, times: int = 1) -> Sent:
        """Tell of a transaction, so many times."""
        signed = self.signed(about) if about else ""
        payload = objects.notification(kind, environment, self.app(), signed)
        name = about["transactionId"] if about else ""
        sent = Sent(environment, kind, name, self.signer.sign(payload), payload["signedDate"])
        self.sent.append(sent)
        async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
            for _ in range(times if self.webhook else 0):
                answer = await client.post(self.webhook, json={"signedPayload": sent.signed})
                result = "SUCCESS" if answer.is_success else "UNSUCCESSFUL_HTTP_RESPONSE_CODE"
                sent.attempts.append({"attemptDate": objects.now(), "sendAttemptResult": result})
        return sent


def change(transaction: dict[str, Any], act: str, percentage: float) -> None:
    """Refund a transaction, whole or in part (of 100), or take a refund of it back."""
    if act in {"refund", "prorate", "revoke"}:
        kind = {"refund": "REFUND_FULL", "prorate": "REFUND_PRORATED", "revoke": "FAMILY_REVOKE"}[act]
        share = percentage if act == "prorate" else 100
        transaction |= {
            "revocationDate": objects.now(),
            "revocationReason": 0,
            "revocationType": kind,
            "revocationPercentage": int(share * 1000),
        }
    if act == "reverse":
        for name in [name for name in transaction if name.startswith("revocation")]:
            del transaction[name]
