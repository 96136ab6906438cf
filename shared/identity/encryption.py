"""Secrets that have to be read again are kept sealed: AES-256-GCM, under keys that Firestore never sees.

The mounted file has a key a line, 32 bytes in base64url. The first seals, all of them open: to rotate, put a new one in
front (`python -m infra.deploy rotate-totp-key`), and what is used is sealed anew by and by.
What is sealed is bound to what it is of (the associated data), so that it cannot be moved to another account.
"""

import base64
import hashlib
import secrets
from typing import TYPE_CHECKING

from shared.errors import Unavailable
from shared.identity.secret_files import SecretFile
from shared.settings import settings

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12
"""96 random bits a sealing: safe for 2^32 sealings under one key (NIST SP 800-38D, 8.3)."""

SOON = 1
"""Seconds: how old the keys may be when one is missing, for another instance may know a newer one."""

Keys = dict[str, "AESGCM"]


class DecryptionFailed(Exception):
    """What was sealed has been changed, belongs to something else, or was sealed with a key that is gone."""


def new_key() -> str:
    """A new key, as a line of the mounted file."""
    return base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()


def encrypt(plain: bytes, of: str) -> str:
    """Encrypt with the keys of TOTP secrets; see `encrypt_with`."""
    return encrypt_with(KEYS, plain, of)


def decrypt(sealed: str, of: str) -> bytes:
    """What was sealed with the keys of TOTP secrets; see `decrypt_with`."""
    return decrypt_with(KEYS, sealed, of)


def is_current(sealed: str) -> bool:
    """Whether it is sealed with the key that seals TOTP secrets now; else whoever uses it seals it anew."""
    return sealed.partition(".")[0] == next(iter(_keys(KEYS)))


def encrypt_with(keys: SecretFile[Keys], plain: bytes, of: str) -> str:
    """Encrypt, bound to what it is `of`: `<key id>.<nonce and ciphertext>`. Raises Unavailable without keys."""
    key_id, key = next(iter(_keys(keys).items()))
    nonce = secrets.token_bytes(NONCE_BYTES)
    return f"{key_id}.{base64.urlsafe_b64encode(nonce + key.encrypt(nonce, plain, of.encode())).decode()}"


def decrypt_with(keys: SecretFile[Keys], sealed: str, of: str) -> bytes:
    """What was sealed. Raises DecryptionFailed, or Unavailable without keys."""
    from cryptography.exceptions import InvalidTag

    key_id, _, rest = sealed.partition(".")
    key = _keys(keys).get(key_id) or _keys(keys, older_than=SOON).get(key_id)
    if key is None:
        raise DecryptionFailed(f"The key {key_id} is not mounted.")
    try:
        raw = base64.urlsafe_b64decode(rest)
        return key.decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], of.encode())
    except (InvalidTag, ValueError) as error:
        raise DecryptionFailed(f"It does not open with the key {key_id}.") from error


def _keys(file: SecretFile[Keys], **how: float) -> Keys:
    keys = file.current(**how)
    if not keys:
        raise Unavailable("Sealed secrets cannot be read just now.", retry_after=5)
    return keys


def parse_keys(raw: bytes) -> Keys:
    """The keys of a mounted file, the newest first. Raises ValueError."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    keys = [base64.urlsafe_b64decode(line) for line in raw.split()]
    if not keys or any(len(key) != KEY_BYTES for key in keys):
        raise ValueError(f"a key is not {KEY_BYTES} bytes in base64url, or there is none")
    return {hashlib.sha256(key).hexdigest()[:16]: AESGCM(key) for key in keys}


KEYS = SecretFile(lambda: settings().totp_key_file, parse_keys)
