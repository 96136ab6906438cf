"""Google Play's objects, in the form that its API gives them, and the access tokens that it takes."""

import json
import secrets
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from starlette.responses import JSONResponse

SCOPE = "https://www.googleapis.com/auth/androidpublisher"
EMAIL = "ludus-commerce@ludus-local.iam.gserviceaccount.com"
JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"
AUDIENCE = "https://oauth2.googleapis.com/token"
"""Whom the account's signature is for: Google's own library always says this one."""

LIFETIME = 3600


class ServiceAccount:
    """An account whose key file is written at the start: a token is given for what its key has signed (RFC 7523)."""

    def __init__(self, file: Path, token_uri: str) -> None:
        key = generate_private_key(65537, 2048)
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
        account = {
            "type": "service_account",
            "project_id": "ludus-local",
            "private_key_id": secrets.token_hex(20),
            "private_key": pem,
            "client_email": EMAIL,
            "client_id": "100000000000000000001",
            "token_uri": token_uri,
        }
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(json.dumps(account, indent=2))
        self._public = key.public_key()
        self._tokens: dict[str, float] = {}

    def token(self, form: dict[str, str]) -> JSONResponse:
        """The answer to a request for a token."""
        if form.get("grant_type") != JWT_BEARER:
            return JSONResponse({"error": "unsupported_grant_type"}, 400)
        try:
            claims = jwt.decode(form.get("assertion", ""), self._public, algorithms=["RS256"], audience=AUDIENCE)
        except jwt.PyJWTError as problem:
            return JSONResponse({"error": "invalid_grant", "error_description": str(problem)}, 400)
        if claims.get("iss") != EMAIL or SCOPE not in str(claims.get("scope", "")).split():
            return JSONResponse({"error": "invalid_scope"}, 400)
        token = f"ya29.{secrets.token_urlsafe(60)}"
        self._tokens[token] = time.time() + LIFETIME
        return JSONResponse({"access_token": token, "expires_in": LIFETIME, "token_type": "Bearer"})

    def admits(self, authorization: str) -> bool:
        """Whether a request shows a token that is good now."""
        return self._tokens.get(authorization.removeprefix("Bearer "), 0) > time.time()


@dataclass
class Purchase:
    """What a player bought. Money is in millionths; `refunded` counts what was given back of the quantity."""

    token: str
    order_id: str
    product_id: str
    account: str
    price: int
    currency: str
    quantity: int
    is_test: bool
    state: str
    made_at: float = field(default_factory=time.time)
    completed_at: float | None = None
    is_acknowledged: bool = False
    is_consumed: bool = False
    refunded: int = 0
    refund_reason: str = ""

    def view(self) -> dict[str, Any]:
        """As `ProductPurchaseV2`."""
        states = {True: "CONSUMED", False: "YET_TO_BE_CONSUMED"}
        offer = {
            "consumptionState": f"CONSUMPTION_STATE_{states[self.is_consumed]}",
            "quantity": self.quantity,
            "refundableQuantity": self.quantity - self.refunded,
        }
        return {
            "kind": "androidpublisher#productPurchaseV2",
            "productLineItem": [{"productId": self.product_id, "productOfferDetails": offer}],
            "purchaseStateContext": {"purchaseState": self.state},
            "acknowledgementState": f"ACKNOWLEDGEMENT_STATE_{'ACKNOWLEDGED' if self.is_acknowledged else 'PENDING'}",
            "regionCode": "DE",
            **({"orderId": self.order_id} if self.order_id and self.completed_at else {}),
            **({"obfuscatedExternalAccountId": self.account} if self.account else {}),
            **({"testPurchaseContext": {"fopType": "TEST"}} if self.is_test else {}),
            **({"purchaseCompletionTime": _rfc_3339(self.completed_at)} if self.completed_at else {}),
        }

    def order(self) -> dict[str, Any]:
        """As `Order`."""
        refund = {"eventTime": _rfc_3339(time.time()), "refundReason": self.refund_reason}
        is_whole = self.refunded == self.quantity
        part = "PARTIALLY_REFUNDED" if self.refunded else "PROCESSED"
        return {
            "orderId": self.order_id,
            "purchaseToken": self.token,
            "state": "REFUNDED" if is_whole else part,
            "total": {
                "currencyCode": self.currency,
                "units": str(self.price // 1_000_000),
                "nanos": self.price % 1_000_000 * 1000,
            },
            "orderHistory": {"refundEvent": refund} if is_whole else {},
        }


def voided_purchase(purchase: Purchase, source: int, reason: int, quantity: int) -> dict[str, Any]:
    """As `VoidedPurchase`; `quantity` is that of a partial refund, 0 for the whole."""
    return {
        "kind": "androidpublisher#voidedPurchase",
        "purchaseToken": purchase.token,
        "orderId": purchase.order_id,
        "purchaseTimeMillis": str(int(purchase.made_at * 1000)),
        "voidedTimeMillis": str(int(time.time() * 1000)),
        "voidedSource": source,
        "voidedReason": reason,
        **({"voidedQuantity": quantity} if quantity else {}),
    }


def _rfc_3339(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def error(status: int, reason: str, message: str) -> JSONResponse:
    """A refusal."""
    errors = [{"domain": "androidpublisher", "reason": reason, "message": message}]
    return JSONResponse({"error": {"code": status, "message": message, "errors": errors}}, status)
