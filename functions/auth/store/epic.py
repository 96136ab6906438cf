"""What Epic's published keys say."""

import json
import time
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from functions.auth.models.identities import Provider
from functions.auth.models.proofs import EpicProof, VerifiedIdentity
from functions.auth.rules.epic import ALGORITHMS, LEEWAY, EpicTokenRejected, epic_account, signing_keys
from functions.auth.rules.proofs import NotDocumented, check_offered
from shared import clients, partners
from shared.errors import Unavailable
from shared.settings import settings
from shared.text.names import fitted

if TYPE_CHECKING:
    import asyncio

    from jwt import PyJWK

EPIC = "epic"
KEPT_SECONDS = 3600
"""How long the keys are taken for current."""

ASKED_AGAIN_SECONDS = 60
"""How soon Epic is asked again: for a key that is not among them, or after it did not answer."""


@dataclass(slots=True)
class _Keys:
    """Epic's keys by their ids, when they came and when they were last asked for, in seconds of the monotonic clock."""

    lock: "asyncio.Lock"
    by_id: dict[str, "PyJWK"] = field(default_factory=dict)
    fetched_at: float = float("-inf")
    asked_at: float = float("-inf")


async def verified(proof: EpicProof) -> VerifiedIdentity:
    """Whose ID token this is, by its signature. Epic is called when its keys are old or do not have the token's.

    Raises EpicTokenRejected, ProviderNotOffered, PartnerUnavailable.
    """
    import jwt

    client_id = _client_id(settings().epic_credentials_file)
    token = proof.id_token.get_secret_value()
    try:
        header = jwt.get_unverified_header(token)
        if header.get("alg") not in ALGORITHMS:
            raise EpicTokenRejected(reason="algorithm")
        claims: dict[str, Any] = jwt.decode(
            token,
            await _key(str(header.get("kid", ""))),
            algorithms=ALGORITHMS,
            audience=client_id,
            leeway=LEEWAY,
            options={"require": ["exp", "iat", "sub", "iss", "aud"]},
        )
    except jwt.ExpiredSignatureError:
        raise EpicTokenRejected(reason="expired") from None
    except jwt.InvalidAudienceError:
        raise EpicTokenRejected(reason="audience") from None
    except (jwt.PyJWTError, ValueError):
        raise EpicTokenRejected(reason="invalid") from None
    subject, name = epic_account(claims, settings().epic_issuer)
    return VerifiedIdentity(provider=Provider.EPIC, subject=subject, display_name=fitted(name))


async def _key(kid: str) -> "PyJWK":
    keys = _keys()
    async with keys.lock:
        now = time.monotonic()
        wanted = kid not in keys.by_id or now > keys.fetched_at + KEPT_SECONDS
        if wanted and now > keys.asked_at + ASKED_AGAIN_SECONDS:
            await _fetch(keys)
    if kid not in keys.by_id:
        raise EpicTokenRejected(reason="key")
    return keys.by_id[kid]


async def _fetch(keys: _Keys) -> None:
    """Known keys outlast Epic's being down; without any, a failure is not remembered."""
    import jwt

    try:
        answer = await partners.get(EPIC, settings().epic_jwks_url)
        try:
            keys.by_id = {kid: jwt.PyJWK(key, "RS256") for kid, key in signing_keys(answer.json_if_ok()).items()}
        except (NotDocumented, jwt.PyJWTError, ValueError) as problem:
            raise answer.nonsense(repr(problem)) from None
        keys.fetched_at = time.monotonic()
    except partners.PartnerUnavailable:
        if not keys.by_id:
            raise
    keys.asked_at = time.monotonic()


def _keys() -> _Keys:
    import asyncio

    return clients.of_this_loop("epic_keys", lambda: _Keys(asyncio.Lock()))  # type: ignore[no-any-return]


@lru_cache(maxsize=1)
def _client_id(file: Path) -> str:
    try:
        credentials = file.read_text()
        check_offered(credentials, EPIC)
        return str(json.loads(credentials)["client_id"])
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise Unavailable("Epic's client id cannot be read just now.", retry_after=5) from error
