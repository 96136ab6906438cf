"""How the stand-ins sign, and how forgers would."""

from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey


def signer(algorithm: str, key: RSAPrivateKey) -> Any:
    """What signs: a secret that everybody knows for HS256, nothing for none."""
    if algorithm == "none":
        return None
    return "everybody knows this secret, and it is long enough for it" if algorithm.startswith("HS") else key
