"""The secret by which a CDN knows our addresses."""

import base64
import binascii
from typing import Annotated

from pydantic import AfterValidator

from shared.model import Model

KEY_BYTES = 16


def _raw(text: str) -> bytes:
    """Cloud CDN's tools write the key with padding and without."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _key(text: str) -> str:
    try:
        key = _raw(text)
    except (ValueError, binascii.Error) as error:
        raise ValueError("is not base64url") from error
    if len(key) != KEY_BYTES:
        raise ValueError(f"has {len(key)} bytes; Cloud CDN takes {KEY_BYTES}")
    return text


class CdnKey(Model):
    """A key that a backend bucket of Cloud CDN was given: its name there, and the key in base64url."""

    name: str
    key: Annotated[str, AfterValidator(_key)]

    @property
    def raw(self) -> bytes:
        """The bytes that sign."""
        return _raw(self.key)
