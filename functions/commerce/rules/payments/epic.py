"""What Epic's answers say of a purchase (Ecom Web APIs: entitlements, redeem).

https://dev.epicgames.com/docs/web-api-ref/ecom-web-apis and /authentication
"""

import base64
import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.epic import EpicClient, EpicEntitlement, EpicToken
from functions.commerce.models.orders import Environment, Payment, PaymentState
from functions.commerce.rules.payments.providers import ProviderNotConfigured

EARLY = 60
"""Seconds before its end after which a token is not shown any more: it has to arrive while it is good."""

_NAME = "[0-9A-Za-z_-]{1,64}"
_TRANSACTION = re.compile(f"({_NAME}):({_NAME})")


class NotEpics(ValueError):
    """An answer that is not as Epic documents it."""


def require_client(client: EpicClient | None) -> EpicClient:
    """Our client, if it is configured. Raises ProviderNotConfigured."""
    if client is None:
        raise ProviderNotConfigured(provider=PaymentProvider.EPIC.value)
    return client


def client_of(credentials: bytes) -> EpicClient:
    """The client of a mounted file. Raises ValueError for one that does not say it."""
    content = json.loads(credentials)
    fields = EpicClient.model_fields.keys()
    return EpicClient.model_validate({name: value for name, value in dict(content).items() if name in fields})


def authorization_of(client: EpicClient) -> str:
    """The header with which our client asks for a token (RFC 7617)."""
    return "Basic " + base64.b64encode(f"{client.client_id}:{client.client_secret}".encode()).decode()


def token_of(answer: Any) -> EpicToken:
    """The token of an answer. Raises NotEpics."""
    try:
        token, seconds = answer["access_token"], int(answer["expires_in"])
    except (KeyError, TypeError, ValueError, OverflowError) as problem:
        raise NotEpics(f"{type(problem).__name__}: {problem}") from problem
    if not isinstance(token, str) or not token.isascii() or not token.isprintable() or not token or seconds <= 0:
        raise NotEpics("access_token and expires_in")
    return EpicToken(token=token, seconds=max(1, seconds - EARLY))


def transaction_of(account_id: str, entitlement_id: str) -> str:
    """The name of a purchase: Epic lists entitlements by account, and knows none by its id alone."""
    return f"{account_id}:{entitlement_id}"


def parts_of(transaction: str) -> tuple[str, str] | None:
    """The account and the entitlement of a purchase; None for what cannot name one."""
    matched = _TRANSACTION.fullmatch(transaction)
    return (matched[1], matched[2]) if matched else None


def entitlements_of(answer: Any) -> tuple[EpicEntitlement, ...]:
    """The entitlements of a list. Raises NotEpics."""
    if not isinstance(answer, list):
        raise NotEpics("a list")
    return tuple(_entitlement(entry) for entry in answer)


def entitlement_in(
    entitlements: Sequence[EpicEntitlement], entitlement_id: str, account_id: str, sandbox_id: str
) -> EpicEntitlement | None:
    """The one of this id, if it is of this account and sandbox."""
    wanted = (entitlement_id, account_id, sandbox_id)
    names = ((each.entitlement_id, each.account_id, each.sandbox_id) for each in entitlements)
    return next((each for each, name in zip(entitlements, names, strict=True) if name == wanted), None)


def payment_of(entitlement: EpicEntitlement, environment: Environment, *, is_redeemed: bool) -> Payment:
    """How a purchase stands. Epic says no price.

    What is redeemed already will not be paid again: an order of ours was granted before we redeemed it, and stays so;
    without one, somebody else gave what it is for. What is listed and not active, and was not redeemed, was refunded.
    """
    state = PaymentState.PAID if entitlement.is_active else PaymentState.REFUNDED
    return Payment(
        provider=PaymentProvider.EPIC,
        environment=environment,
        transaction_id=transaction_of(entitlement.account_id, entitlement.entitlement_id),
        product_id=entitlement.item_id,
        state=PaymentState.CANCELLED if is_redeemed else state,
        payer=entitlement.account_id,
        paid_at=entitlement.granted_at,
        needs_acknowledgement=entitlement.is_consumable and not is_redeemed,
    )


def _entitlement(entry: Any) -> EpicEntitlement:
    try:
        names = {name: _name(entry[name]) for name in ("id", "catalogItemId", "accountId", "namespace")}
        consumable, active = entry["consumable"], entry["active"]
        if not isinstance(consumable, bool) or not isinstance(active, bool):
            raise NotEpics("consumable and active")
        return EpicEntitlement(
            entitlement_id=names["id"],
            item_id=names["catalogItemId"],
            account_id=names["accountId"],
            sandbox_id=names["namespace"],
            is_consumable=consumable,
            is_active=active and entry["status"] == "ACTIVE",
            granted_at=_time(entry),
        )
    except (KeyError, TypeError, ValueError, OverflowError) as problem:
        raise NotEpics(f"{type(problem).__name__}: {problem}") from problem


def _name(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(_NAME, value):
        raise NotEpics("a name")
    return value


def _time(entry: Mapping[str, Any]) -> datetime | None:
    written = entry.get("grantDate")
    if written is None:
        return None
    moment = datetime.fromisoformat(written)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
