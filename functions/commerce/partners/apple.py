"""The App Store: transactions of in-app purchases, and the notifications that did not reach us."""

import time
from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote

from functions.commerce.models.apple import AppleKeys
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Environment, Payment
from functions.commerce.rules.payments import apple as rules
from functions.commerce.rules.payments.apple_signatures import NotApples, notification_in, parse_keys, transaction_in
from functions.commerce.rules.payments.providers import UnknownTransaction
from functions.commerce.settings import settings
from shared import partners
from shared.identity.secret_files import SecretFile
from shared.partners import PartnerResponse
from shared.telemetry import log

NAME = PaymentProvider.APPLE.value
AUDIENCE = "appstoreconnect-v1"
LIFETIME = 300
"""Seconds that a token is good for; Apple takes an hour at most."""

MOST_PAGES = 1000
"""Of a history: a page has twenty notifications."""

_BAD_REQUEST, _UNAUTHORIZED, _NOT_FOUND = 400, 401, 404
INVALID_TRANSACTION_ID, TRANSACTION_NOT_FOUND, TOO_LONG_AGO = 4000006, 4040010, 4000012


KEYS = SecretFile(lambda: settings().apple_keys_file, parse_keys)


async def look_up(transaction: str) -> Payment:
    """How a transaction stands now: one call, and one more for what only the sandbox knows, where App Review buys.

    Production knows no key of an app that was never approved; the sandbox does. Raises ProviderNotConfigured,
    UnknownTransaction, PartnerUnavailable.
    """
    keys = rules.require_keys(KEYS.current())
    if not rules.is_transaction(transaction):
        raise UnknownTransaction(provider=NAME)
    refused: PartnerResponse | None = None
    for environment, origin in _origins().items():
        answer = await partners.get(NAME, f"{origin}/inApps/v1/transactions/{transaction}", None, _headers(keys))
        if _error_code(answer) in {TRANSACTION_NOT_FOUND, INVALID_TRANSACTION_ID}:
            continue
        if answer.status == _UNAUTHORIZED:
            refused = answer
            continue
        content = answer.json_if_ok()
        try:
            signed = transaction_in(content["signedTransactionInfo"], environment, keys, settings().apple_root)
            return rules.payment_of(signed, environment).model_copy(update={"asked_at": answer.asked_at})
        except (NotApples, KeyError, TypeError) as problem:
            raise answer.nonsense(str(problem)) from None
    raise refused.refuses_us() if refused else UnknownTransaction(provider=NAME)


async def changed_since(since: datetime, until: datetime) -> AsyncIterator[str]:
    """The transactions whose notifications of a time did not reach us; those of the sandbox where it counts.

    Raises ProviderNotConfigured, PartnerUnavailable.
    """
    keys = rules.require_keys(KEYS.current())
    asked = {"startDate": _milliseconds(since), "endDate": _milliseconds(until), "onlyFailures": True}
    for environment, origin in _origins().items():
        if environment is Environment.LIVE or settings().sandbox_purchases:
            async for transaction in _not_received(origin, asked, environment, keys):
                yield transaction


async def _not_received(
    origin: str, asked: Mapping[str, Any], environment: Environment, keys: AppleKeys
) -> AsyncIterator[str]:
    page = url = f"{origin}/inApps/v1/notifications/history"
    for _ in range(MOST_PAGES):
        answer = await partners.ask_json(NAME, page, asked, _headers(keys))
        if _error_code(answer) == TOO_LONG_AGO or _is_not_approved(answer, environment):
            log.warning("commerce.no_history", provider=NAME, environment=environment.value, status=answer.status)
            return
        content = answer.json_if_ok()
        try:
            transactions = [_transaction_of(item, environment, keys) for item in content.get("notificationHistory", ())]
            next_page = content["paginationToken"] if content["hasMore"] else ""
        except (NotApples, KeyError, TypeError, AttributeError) as problem:
            raise answer.nonsense(str(problem)) from None
        for transaction in filter(None, transactions):
            yield transaction
        if not next_page:
            return
        page = f"{url}?paginationToken={quote(str(next_page), safe='')}"
    raise answer.nonsense(f"more than {MOST_PAGES} pages")


def _transaction_of(item: Mapping[str, Any], environment: Environment, keys: AppleKeys) -> str:
    """The transaction that a notification of a history is about; empty where it changes no order. Raises NotApples."""
    root = settings().apple_root
    signed = rules.signed_transaction_of(notification_in(item["signedPayload"], environment, keys, root))
    return rules.transaction_to_ask_for(transaction_in(signed, environment, keys, root)) if signed else ""


def _is_not_approved(answer: PartnerResponse, environment: Environment) -> bool:
    """Whether production may refuse the key as the app, which is tried in the sandbox, was never approved."""
    return answer.status == _UNAUTHORIZED and environment is Environment.LIVE and settings().sandbox_purchases


def _origins() -> Mapping[Environment, str]:
    """Where transactions are asked for: production first."""
    configured = settings()
    return {
        Environment.LIVE: configured.apple_api_origin,
        Environment.SANDBOX: configured.apple_sandbox_api_origin,
    }


def _error_code(answer: PartnerResponse) -> int | None:
    """What the App Store says of a question that it does not answer."""
    if answer.status not in {_BAD_REQUEST, _NOT_FOUND}:
        return None
    content = answer.json()
    code = content.get("errorCode") if isinstance(content, dict) else None
    return code if isinstance(code, int) else None


def _headers(keys: AppleKeys) -> dict[str, str]:
    import jwt

    now = int(time.time())
    claims = {"iss": keys.issuer_id, "iat": now, "exp": now + LIFETIME, "aud": AUDIENCE, "bid": keys.bundle_id}
    token = jwt.encode(claims, keys.private_key, algorithm="ES256", headers={"kid": keys.key_id})
    return {"authorization": f"Bearer {token}"}


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
