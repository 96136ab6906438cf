"""The keys that sign access tokens: one signs now, the next is published already, for a rotation to surprise nobody."""

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from jwt.algorithms import RSAAlgorithm

from shared.identity import encryption
from shared.identity.tokens import key_id

KEY_BITS = 2048


def new_key() -> str:
    """A new private key, as PEM (PKCS 8)."""
    key = generate_private_key(public_exponent=65537, key_size=KEY_BITS)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def key_set(*private_keys: str) -> str:
    """The public halves as a JSON Web Key Set (RFC 7517), in this order."""
    return json.dumps({"keys": [_jwk(pem) for pem in private_keys]}, indent=2)


def _jwk(pem: str) -> dict[str, Any]:
    private = load_pem_private_key(pem.encode(), password=None)
    if not isinstance(private, RSAPrivateKey):
        raise TypeError("The secret does not hold an RSA key; access tokens are signed with RS256.")
    whole = RSAAlgorithm.to_jwk(private.public_key(), as_dict=True)
    kid = key_id(private.public_key())
    return {"kty": whole["kty"], "n": whole["n"], "e": whole["e"], "kid": kid, "alg": "RS256", "use": "sig"}


def first_secrets() -> dict[str, str]:
    """The first version of every secret that nobody has to be asked for."""
    now, following = new_key(), new_key()
    return {
        "jwks": key_set(now, following),
        "jwt-signing-key": now,
        "jwt-next-key": following,
        "totp-encryption-key": encryption.new_key(),
        "payer-key": encryption.new_key(),
        "receipt-key": encryption.new_key(),
        "twitch-token-key": encryption.new_key(),
        "webhook-secret-key": encryption.new_key(),
    }


def write_first(out: Path) -> None:
    """Write the first secrets as a variable file, readable by its owner alone. Raises FileExistsError over another.

    It is there whole, or not at all.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=out.parent) as draft:  # for its owner alone
        json.dump({"first_secrets": first_secrets()}, draft)
        draft.flush()
        os.link(draft.name, out)
