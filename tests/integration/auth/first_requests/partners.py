"""Signing in by partners, wallets and mail."""

import uuid
from typing import Any

import httpx

from functions.auth.models.sign_in.email_codes import EmailCode, SendSignInCode
from functions.auth.operations.passwords import password_hashing
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.rules.sign_in.email_codes import LIFETIME
from functions.auth.settings import settings
from functions.auth.store.email_codes import CODES
from shared.firestore import transaction
from shared.identity.digests import digest
from shared.settings import settings as kit
from tests.bench import in_process
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.partners import new_wallet, signed
from tests.waiting import PATIENCE

NONCE = "/v1/auth/nonce"


def _made(url: str, **asked: Any) -> Any:
    """What a stand-in makes for a client."""
    return httpx.post(url, json=asked, timeout=PATIENCE).raise_for_status().json()


async def steam(ticket: str = "") -> Request:
    """A sign-in with a ticket, by default a newcomer's."""
    ticket = ticket or _made(f"{kit().steam_api_origin}/dev/tickets", name="Ada")["ticket"]
    return Request("POST", "/api/v1/auth/steam/login", body={"ticket": ticket})


async def epic(token: str = "") -> Request:
    """A sign-in with an ID token, by default a newcomer's."""
    origin = settings().epic_jwks_url.partition("/epic/oauth/")[0]
    token = token or _made(f"{origin}/dev/tokens")["id_token"]
    return Request("POST", "/api/v1/auth/epic/login", body={"id_token": token})


async def nonce() -> Request:
    """A message for a new wallet."""
    return Request("POST", NONCE, body={"wallet_address": new_wallet().address})


async def wallet(owner: Any = None) -> Request:
    """A sign-in with a signed message, by default a newcomer's."""
    owner = owner or new_wallet()
    asked = Request("POST", NONCE, body={"wallet_address": owner.address})
    message = (await in_process.call("auth-create-nonce", asked)).data["message"]
    body = {"wallet_address": owner.address, "message": message, "signature": signed(owner, message)}
    return Request("POST", "/v1/auth/connect", body=body)


async def _refresh() -> Request:
    caller = await player()
    return Request("POST", "/v1/auth/refresh", token=caller.token, body={"refresh_token": caller.refresh_token})


def new_address() -> str:
    """Nobody's address."""
    return f"{uuid.uuid4()}@example.com"


async def _ask_for_code() -> Request:
    return Request("POST", "/api/v1/auth/email/login", body={"email": new_address()})


def code_to_send(email: str) -> Request:
    """The task that mails a code."""
    work = SendSignInCode(request_id=uuid.uuid4().hex, email=email, language=None)
    return Request("POST", body=work.model_dump_json().encode(), more_headers={"content-type": "application/json"})


async def _send_code() -> Request:
    return code_to_send(new_address())


async def code(email: str, shown: str = "123456") -> Request:
    """A sign-in by the code 123456, which was mailed to an address."""
    code_hash = await password_hashing.hash_password("123456")

    async def mail(tx: transaction.Transaction) -> None:
        mailed = EmailCode(
            email=email,
            code_hash=code_hash,
            token_digest=digest(email),
            language="en",
            request_id=uuid.uuid4().hex,
            mailed_at=tx.now,
            expire_at=tx.now + LIFETIME,
        )
        tx.put(CODES, email_claim_id(email), mailed, overwrite=True)

    await transaction.run(mail)
    return Request("POST", "/api/v1/auth/email/confirm", body={"email": email, "code": shown})


async def _code() -> Request:
    return await code(new_address())


REQUESTS = {
    "auth-confirm-email-login": _code,
    "auth-connect-wallet": wallet,
    "auth-create-nonce": nonce,
    "auth-epic-login": epic,
    "auth-refresh-wallet-session": _refresh,
    "auth-request-email-login": _ask_for_code,
    "auth-send-sign-in-code": _send_code,
    "auth-steam-login": steam,
}
