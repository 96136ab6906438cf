"""The App Store's notifications (V2): the signatures in them."""

from dataclasses import dataclass
from typing import Any

from pydantic_core import from_json

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Environment
from functions.commerce.operations.payments import notices
from functions.commerce.rules.payments import apple as rules
from functions.commerce.rules.payments.apple_signatures import NotApples, notification_in, parse_keys, transaction_in
from functions.commerce.rules.payments.providers import InvalidSignature
from functions.commerce.settings import settings
from shared.identity.secret_files import SecretFile
from shared.telemetry import log

KEYS = SecretFile(lambda: settings().apple_keys_file, parse_keys)

LONGEST = 100_000
"""Characters of a signed notification; those of the App Store have some thousands."""


@dataclass(frozen=True, slots=True)
class Notification:
    """What the App Store told us: what it is known by, what has happened, and to which transaction (empty: to none)."""

    notice_id: str
    kind: str
    transaction: str


async def receive(body: bytes) -> None:
    """Keep a notification that the App Store signed, and have it handled. One write.

    Raises InvalidSignature, ProviderNotConfigured.
    """
    told = verified(body)
    await notices.keep(PaymentProvider.APPLE, told.notice_id, told.kind, told.transaction, body.decode())


def verified(body: bytes) -> Notification:
    """The notification of a body, if the App Store signed it for this game, of production or of the sandbox.

    Raises InvalidSignature, ProviderNotConfigured.
    """
    rules.require_keys(KEYS.current())
    problems = []
    for environment in Environment:
        try:
            return _read(_signed(body), environment)
        except NotApples as problem:
            problems.append(str(problem))
    log.warning("commerce.notice_refused", provider=PaymentProvider.APPLE.value, problems=problems)
    raise InvalidSignature(provider=PaymentProvider.APPLE.value)


def _read(signed: str, environment: Environment) -> Notification:
    """Raises NotApples."""
    keys, root = rules.require_keys(KEYS.current()), settings().apple_root
    notification = notification_in(signed, environment, keys, root)
    about = rules.signed_transaction_of(notification)
    transaction = rules.transaction_to_ask_for(transaction_in(about, environment, keys, root)) if about else ""
    return Notification(rules.id_of(notification), rules.kind_of(notification), transaction)


def _signed(body: bytes) -> str:
    try:
        content: Any = from_json(body)
        signed = content["signedPayload"]
    except (ValueError, TypeError, KeyError) as problem:
        raise NotApples(type(problem).__name__) from None
    if not isinstance(signed, str) or len(signed) > LONGEST:
        raise NotApples("signedPayload")
    return signed
