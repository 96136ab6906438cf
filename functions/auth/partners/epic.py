"""What Epic's published keys say."""

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from functions.auth.models.identities.identities import Provider
from functions.auth.models.identities.proofs import EpicProof, VerifiedIdentity
from functions.auth.partners.signing_keys import key_of
from functions.auth.rules.identities.epic import ALGORITHMS, LEEWAY, EpicTokenRejected, epic_account
from functions.auth.rules.identities.proofs import check_offered
from functions.auth.settings import settings
from shared.errors import Unavailable
from shared.settings import settings as kit
from shared.text.names import fitted

if TYPE_CHECKING:
    from jwt import PyJWK

EPIC = "epic"


async def verified(proof: EpicProof) -> VerifiedIdentity:
    """Whose ID token this is, by its signature. Epic is called when its keys are old or do not have the token's.

    Raises EpicTokenRejected, ProviderNotOffered, PartnerUnavailable.
    """
    import jwt

    client_id = _client_id(kit().epic_credentials_file)
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
    key = await key_of(EPIC, settings().epic_jwks_url, kid)
    if key is None:
        raise EpicTokenRejected(reason="key")
    return key


@lru_cache(maxsize=1)
def _client_id(file: Path) -> str:
    try:
        credentials = file.read_text()
        check_offered(credentials, EPIC)
        return str(json.loads(credentials)["client_id"])
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise Unavailable("Epic's client id cannot be read just now.", retry_after=5) from error
