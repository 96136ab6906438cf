"""The signature of what is sent by a webhook, ours or a studio's: `t=SECONDS,v1=HEX`, as Stripe signs.

Source: https://docs.stripe.com/webhooks#verify-manually.
"""

import hashlib
import hmac
from collections.abc import Iterable

HEADER = "ludus-signature"


def signature_of(keys: Iterable[bytes], content: bytes, seconds: int) -> str:
    """The header of bytes that are signed at a time (seconds since 1970): the time, and a `v1` by each key."""
    return ",".join([f"t={seconds}", *(f"v1={signed_at(key, content, str(seconds))}" for key in keys)])


def signed_at(key: bytes, content: bytes, seconds: str) -> str:
    """One `v1`: HMAC-SHA256 in hexadecimal over the time as it is written, a full stop and the bytes."""
    return hmac.digest(key, seconds.encode() + b"." + content, hashlib.sha256).hex()
