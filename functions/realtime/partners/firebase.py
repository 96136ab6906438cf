"""Custom tokens of Firebase, by which a client signs in to listen: signed by a service account of the project."""

import asyncio
from collections.abc import Callable
from functools import lru_cache
from threading import Lock
from typing import Any

from functions.realtime.settings import settings
from shared.errors import PartnerUnavailable
from shared.settings import settings as kit
from shared.telemetry import log

NAME = "firebase"
SCOPE = "https://www.googleapis.com/auth/cloud-platform"

_refreshing = Lock()


async def sign(claims_of: Callable[[str], dict[str, Any]]) -> str:
    """A token with the claims of whoever signs it, whose e-mail address they name. Raises PartnerUnavailable."""
    from google.auth.exceptions import GoogleAuthError

    try:
        async with asyncio.timeout(kit().partner_timeout):
            return await asyncio.to_thread(_sign, claims_of)
    except (GoogleAuthError, TimeoutError) as error:
        log.error("live_token.not_signed", error=f"{type(error).__name__}: {error}"[:300])
        raise PartnerUnavailable(partner=NAME, retry_after=5) from None


def _sign(claims_of: Callable[[str], dict[str, Any]]) -> str:
    from google.auth import jwt

    email, signer = _signer_in(str(settings().live_signer_file)) if settings().live_signer_file else _signer()
    return bytes(jwt.encode(signer, claims_of(email))).decode()  # type: ignore[no-untyped-call]


@lru_cache(maxsize=1)
def _signer_in(file: str) -> tuple[str, Any]:
    """A key file signs by itself."""
    from google.oauth2.service_account import Credentials

    credentials: Any = Credentials.from_service_account_file(file)  # type: ignore[no-untyped-call]
    return credentials.service_account_email, credentials.signer


def _signer() -> tuple[str, Any]:
    """Without one, the IAM API signs as the function's own account, whose name it knows once it has a token."""
    from google.auth import iam
    from google.auth.transport.requests import Request

    credentials, request = _credentials(), Request()
    with _refreshing:
        if not credentials.valid:
            credentials.refresh(request)
    email = credentials.service_account_email
    return email, iam.Signer(request, credentials, email)  # type: ignore[no-untyped-call]


@lru_cache(maxsize=1)
def _credentials() -> Any:
    import google.auth

    return google.auth.default(scopes=[SCOPE])[0]  # type: ignore[no-untyped-call]
