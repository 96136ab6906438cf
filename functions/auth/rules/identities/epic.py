"""What an ID token of Epic says."""

import re
from collections.abc import Mapping
from typing import Any

from functions.auth.rules.identities.proofs import NotDocumented
from shared.errors import DomainError

ALGORITHMS = ("RS256",)
LEEWAY = 5
"""Seconds by which Epic's clock and ours may differ."""

_ACCOUNT = re.compile(r"[0-9a-zA-Z_\-]{1,64}")


class EpicTokenRejected(DomainError):
    """The token is forged or expired, or has another issuer or audience."""

    status = 401
    code = "EPIC_TOKEN_REJECTED"
    message = "This Epic ID token is not valid; ask Epic for a new one and try again."


def epic_account(claims: Mapping[str, Any], issuer: str) -> tuple[str, object]:
    """The Epic account id and the display name of claims whose signature, audience and times are right.

    Epic's issuer has its version in its path: what counts is where it begins. Raises EpicTokenRejected.
    """
    written = claims.get("iss")
    if not isinstance(written, str) or not (written == issuer or written.startswith(f"{issuer}/")):
        raise EpicTokenRejected(reason="issuer")
    subject = claims.get("sub")
    if not isinstance(subject, str) or not _ACCOUNT.fullmatch(subject):
        raise EpicTokenRejected(reason="subject")
    return subject, claims.get("dn")


def signing_keys(answer: Any) -> dict[str, dict[str, Any]]:
    """The RSA keys of a key set by their ids. Raises NotDocumented when there is none."""
    keys = answer.get("keys") if isinstance(answer, dict) else None
    if not isinstance(keys, list):
        raise NotDocumented("keys")
    rsa_keys = {
        key["kid"]: key
        for key in keys
        if isinstance(key, dict) and isinstance(key.get("kid"), str) and key.get("kty") == "RSA"
    }
    if not rsa_keys:
        raise NotDocumented("an RSA key with a kid")
    return rsa_keys
