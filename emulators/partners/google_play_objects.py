"""Google Play's objects, in the form that its API gives them."""

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from starlette.responses import JSONResponse


@dataclass
class Purchase:
    """What a player bought. Money is in millionths; `refunded` counts what was given back of the quantity.

    `also` are other products that were bought with it.
    """

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
    also: tuple[str, ...] = ()

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
            "productLineItem": [
                {"productId": product_id, "productOfferDetails": offer} for product_id in (self.product_id, *self.also)
            ],
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
        parts = {"partialRefundEvents": [{"createTime": _rfc_3339(time.time()), "state": "PROCESSED_SUCCESSFULLY"}]}
        history = {"refundEvent": refund} if self.refund_reason else parts if self.refunded else {}
        return {
            "orderId": self.order_id,
            "purchaseToken": self.token,
            "state": "REFUNDED" if is_whole else part,
            "total": {
                "currencyCode": self.currency,
                "units": str(self.price // 1_000_000),
                "nanos": self.price % 1_000_000 * 1000,
            },
            "orderHistory": history,
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
