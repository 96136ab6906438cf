"""What an OIDC token of a Google service account says, and what the account may do."""

import hashlib
from collections.abc import Mapping
from typing import Any

from shared.errors import Unauthenticated
from shared.scopes import Scope

ALGORITHMS = ("RS256",)
LEEWAY = 5
"""Seconds by which Google's clock and ours may differ."""

ISSUERS = {"https://accounts.google.com", "accounts.google.com"}
"""https://developers.google.com/identity/openid-connect/openid-connect#validatinganidtoken"""


def allowed_accounts(written: str) -> dict[str, tuple[Scope, ...]]:
    """The scopes by service account, of `EMAIL=scope+scope` separated by commas."""
    pairs = (entry.strip().partition("=") for entry in written.split(",") if entry.strip())
    return {account.lower(): tuple(Scope(name) for name in scopes.split("+")) for account, _, scopes in pairs}


def service_account(claims: Mapping[str, Any], allowed: Mapping[str, tuple[Scope, ...]]) -> str:
    """The account of claims whose signature, audience and times are right. Raises Unauthenticated."""
    email = claims.get("email")
    if claims.get("iss") not in ISSUERS or not isinstance(email, str) or claims.get("email_verified") is not True:
        raise Unauthenticated("This token is not one that Google signs for a service account.", reason="issuer")
    if email.lower() not in allowed:
        raise Unauthenticated("This service account is not allowed; SERVER_ACCOUNTS names those.", reason="account")
    return email.lower()


def key_id_of(account: str) -> str:
    """The id that a service account has among the keys of game servers."""
    return hashlib.sha256(account.encode()).hexdigest()[:32]
