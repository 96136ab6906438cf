"""The secret by which a CDN knows our addresses."""

import base64
import binascii
from typing import Annotated

from pydantic import AfterValidator

from shared.model import Model

KEY_BYTES = 16


def _key(text: str) -> str:
    try:
        key = base64.urlsafe_b64decode(text)
    except (ValueError, binascii.Error) as error:
        raise ValueError("is not base64url") from error
    if len(key) != KEY_BYTES:
        raise ValueError(f"has {len(key)} bytes; Cloud CDN takes {KEY_BYTES}")
    return text


class CdnKey(Model):
    """A key that a backend bucket of Cloud CDN was given: its name there, and the key in base64url."""

    name: str
    key: Annotated[str, AfterValidator(_key)]
