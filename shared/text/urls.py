"""Addresses that staff gives to clients to show."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
"""Hosts that are this machine, where a local cloud serves pictures without a certificate."""


def _safe(url: str) -> str:
    parts = urlsplit(url)
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    if not is_safe or not parts.hostname or parts.username is not None:
        raise ValueError("has to be an https:// address with a host and no user name")
    return url


Url = Annotated[str, Field(max_length=500, pattern=r"^[!#-;=?-~]+$"), AfterValidator(_safe)]
"""An https:// address of printable ASCII, without what ends an attribute or a tag in HTML; http:// at this machine."""

PictureUrl = Annotated[
    Url,
    Field(
        description="The address of a picture, such as one of the library has (`POST /api/v1/admin/pictures`).",
        examples=["https://media.example.com/items/0f8a/1024x1024.png"],
    ),
]
