"""Epic: what accounts bought in its store (entitlements), and the redeeming of what is used up.

https://dev.epicgames.com/docs/web-api-ref/ecom-web-apis and /authentication
"""

import time
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from async_lru import alru_cache

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.epic import EpicClient, EpicEntitlement
from functions.commerce.models.orders import Environment, Order, Payment
from functions.commerce.rules.payments import epic as rules
from functions.commerce.rules.payments.providers import UnknownTransaction
from functions.commerce.settings import settings
from shared import partners
from shared.identity.secret_files import SecretFile
from shared.partners import PartnerResponse
from shared.settings import settings as kit

NAME = PaymentProvider.EPIC.value

_DONE = frozenset({200, 204})
_UNAUTHORIZED, _FORBIDDEN, _NOT_FOUND = 401, 403, 404


CREDENTIALS = SecretFile(lambda: kit().epic_credentials_file, rules.client_of)


def check_configured() -> None:
    """Raise ProviderNotConfigured where the game takes no money by Epic."""
    _client()


def transaction_of(account: str, shown: str) -> str:
    """The name of an entitlement that an account's client shows."""
    return rules.transaction_of(account, shown)


async def look_up(transaction: str) -> Payment:
    """How an entitlement stands now: one call, one more where it is redeemed, and one for a token now and then.

    Raises ProviderNotConfigured, UnknownTransaction, PartnerUnavailable.
    """
    client, (account_id, entitlement_id) = _client(), _parts(transaction)
    for redeemed in (False, True):
        listed, asked_at = await _entitlements(client, account_id, redeemed=redeemed)
        entitlement = rules.entitlement_in(listed, entitlement_id, account_id, settings().epic_sandbox_id)
        if entitlement:
            environment = Environment.SANDBOX if settings().epic_test_sandbox else Environment.LIVE
            payment = rules.payment_of(entitlement, environment, is_redeemed=redeemed)
            return payment.model_copy(update={"asked_at": asked_at})
    raise UnknownTransaction(provider=NAME)


async def acknowledge(order: Order, *, is_used_up: bool) -> None:  # noqa: ARG001  Epic itself knows it
    """Redeem what an order was for: then it is used up at Epic; a second time changes nothing.

    One call; where Epic refuses, one or two that say why. Raises ProviderNotConfigured, UnknownTransaction,
    PartnerUnavailable.
    """
    client, (account_id, entitlement_id) = _client(), _parts(order.transaction_id)
    path = f"/epic/ecom/v{settings().epic_redeem_version}/identities/{account_id}/entitlements/redeem"
    content = {"entitlementIds": [entitlement_id], "sandboxId": settings().epic_sandbox_id}
    answer = await _ask(client, "PUT", path, content)
    if answer.status not in _DONE and (await look_up(order.transaction_id)).needs_acknowledgement:
        raise answer.nonsense("not redeemed")


async def _entitlements(
    client: EpicClient, account_id: str, *, redeemed: bool
) -> tuple[tuple[EpicEntitlement, ...], datetime | None]:
    """What an account has, used up or not, and when that was asked. Raises UnknownTransaction, PartnerUnavailable."""
    path = f"/epic/ecom/v{settings().epic_entitlements_version}/identities/{account_id}/entitlements"
    question = {"sandboxId": settings().epic_sandbox_id, "includeRedeemed": str(redeemed).lower()}
    answer = await _ask(client, "GET", path, question)
    if answer.status == _NOT_FOUND:
        raise UnknownTransaction(provider=NAME)
    try:
        return rules.entitlements_of(answer.json_if_ok()), answer.asked_at
    except rules.NotEpics as problem:
        raise answer.nonsense(str(problem)) from None


async def _ask(client: EpicClient, method: str, path: str, content: Mapping[str, Any]) -> PartnerResponse:
    """An answer to our client; a token that Epic takes no more is replaced, once."""
    answer = await _ask_with(await _token(client), method, path, content)
    if answer.status == _UNAUTHORIZED:
        _new_token.cache_clear()
        answer = await _ask_with(await _token(client), method, path, content)
    if answer.status in {_UNAUTHORIZED, _FORBIDDEN}:
        raise answer.refuses_us()
    return answer


async def _ask_with(token: str, method: str, path: str, content: Mapping[str, Any]) -> PartnerResponse:
    url, headers = f"{settings().epic_api_origin}{path}", {"authorization": f"Bearer {token}"}
    if method == "PUT":
        return await partners.put_json(NAME, url, content, headers)
    return await partners.get(NAME, url, content, headers)


async def _token(client: EpicClient) -> str:
    """A token of our client: the one that this instance has, while it is good."""
    token, until = await _new_token(client)
    if time.monotonic() >= until:
        _new_token.cache_clear()
        token, _ = await _new_token(client)
    return token


@alru_cache(maxsize=1)
async def _new_token(client: EpicClient) -> tuple[str, float]:
    """A token, and until when it is good by this instance's clock: many that ask at once get the same."""
    asked_at = time.monotonic()
    form = {"grant_type": "client_credentials", "deployment_id": settings().epic_deployment_id}
    headers = {"authorization": rules.authorization_of(client)}
    answer = await partners.send_form(NAME, f"{settings().epic_api_origin}/epic/oauth/v2/token", form, headers)
    if answer.status in {400, _UNAUTHORIZED, _FORBIDDEN}:
        raise answer.refuses_us()
    try:
        given = rules.token_of(answer.json_if_ok())
    except rules.NotEpics as problem:
        raise answer.nonsense(str(problem)) from None
    return given.token, asked_at + given.seconds


def _client() -> EpicClient:
    """Our client. Raises ProviderNotConfigured."""
    complete = settings().epic_sandbox_id and settings().epic_deployment_id
    return rules.require_client(CREDENTIALS.current() if complete else None)


def _parts(transaction: str) -> tuple[str, str]:
    parts = rules.parts_of(transaction)
    if parts is None:
        raise UnknownTransaction(provider=NAME)
    return parts
