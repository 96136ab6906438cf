"""A request as it came: for what signs its bytes."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawRequest:
    """The bytes of a body, and the headers by their names in lower case. A signature is over exactly these bytes."""

    body: bytes
    headers: Mapping[str, str]
