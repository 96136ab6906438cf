"""Digests of secrets that are random enough to need neither salt nor slowness."""

import hashlib


def digest(secret: str) -> str:
    """How a random secret (refresh token, CSRF token, server key) is stored: SHA-256, in hexadecimal."""
    return hashlib.sha256(secret.encode()).hexdigest()
