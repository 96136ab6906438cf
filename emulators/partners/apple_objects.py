"""The App Store's objects, in the form that its API gives them."""

import random
import time
import uuid
from typing import Any

from starlette.responses import JSONResponse

APP_VERSION = "1"
TRANSACTION = {
    "product_id": "",
    "type": "Consumable",
    "environment": "Production",
    "payer": "",
    "price": 9990,
    "currency": "EUR",
    "quantity": 1,
    "ownership": "PURCHASED",
    "original": "",
}
"""What a purchase is made from: `payer` is the `appAccountToken`, `price` in thousandths, `original` is restored."""


def transaction(asked: dict[str, Any], bundle_id: str) -> dict[str, Any]:
    """A purchase (JWSTransactionDecodedPayload)."""
    name, at = str(random.randrange(10**15, 10**16)), now()  # noqa: S311  an id
    token = {"appAccountToken": asked["payer"]} if asked["payer"] else {}
    return {
        "transactionId": name,
        "originalTransactionId": asked["original"] or name,
        "bundleId": bundle_id,
        "productId": asked["product_id"],
        "purchaseDate": at,
        "originalPurchaseDate": at,
        "quantity": asked["quantity"],
        "type": asked["type"],
        "inAppOwnershipType": asked["ownership"],
        "environment": asked["environment"],
        "storefront": "DEU",
        "storefrontId": "143443",
        "transactionReason": "PURCHASE",
        "price": asked["price"],
        "currency": asked["currency"],
        **token,
    }


def notification(
    kind: str, environment: str, app: tuple[str, int], signed_transaction: str = "", **more: Any
) -> dict[str, Any]:
    """A notification (responseBodyV2DecodedPayload) for an app: its bundle id and its number."""
    bundle_id, app_apple_id = app
    data = {"environment": environment, "bundleId": bundle_id, "bundleVersion": APP_VERSION}
    production = {"appAppleId": app_apple_id} if environment == "Production" else {}
    about = {"signedTransactionInfo": signed_transaction} if signed_transaction else {}
    return {
        "notificationType": kind,
        "notificationUUID": str(uuid.uuid4()),
        "version": "2.0",
        "signedDate": now(),
        "data": data | production | about,
        **more,
    }


def error(status: int, code: int, message: str) -> JSONResponse:
    """A refusal."""
    return JSONResponse({"errorCode": code, "errorMessage": message}, status)


def now() -> int:
    """Milliseconds, as the App Store counts."""
    return int(time.time() * 1000)
