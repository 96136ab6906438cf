"""What Google signs for service accounts."""

from typing import TYPE_CHECKING, Any

from functions.auth.partners.signing_keys import key_of
from functions.auth.rules.game_servers import service_accounts as rules
from functions.auth.settings import settings
from shared.errors import Unauthenticated
from shared.scopes import Scope
from shared.settings import settings as deployment

if TYPE_CHECKING:
    from jwt import PyJWK

GOOGLE = "google"


async def verified(token: str) -> tuple[str, tuple[Scope, ...]]:
    """Which allowed account shows this OIDC token, and its scopes; the audience is this API's origin.

    Google's keys are fetched once an hour, and again for one that is new. Raises Unauthenticated, PartnerUnavailable.
    """
    import jwt

    allowed = rules.allowed_accounts(settings().server_accounts)
    if not allowed:
        raise Unauthenticated("No service account is allowed here; SERVER_ACCOUNTS names those that are.")
    try:
        header = jwt.get_unverified_header(token)
        if header.get("alg") not in rules.ALGORITHMS:
            raise Unauthenticated("Google signs with RS256.", reason="algorithm")
        claims: dict[str, Any] = jwt.decode(
            token,
            await _key(str(header.get("kid", ""))),
            algorithms=rules.ALGORITHMS,
            audience=deployment().public_origin,
            leeway=rules.LEEWAY,
            options={"require": ["exp", "iat", "iss", "aud", "email"]},
        )
    except (jwt.PyJWTError, ValueError) as error:
        raise Unauthenticated(f"This OIDC token is not valid: {error}.", reason="invalid") from None
    account = rules.service_account(claims, allowed)
    return account, allowed[account]


async def _key(kid: str) -> "PyJWK":
    key = await key_of(GOOGLE, settings().google_certs_url, kid)
    if key is None:
        raise Unauthenticated("This OIDC token is signed with a key that Google does not publish.", reason="key")
    return key
