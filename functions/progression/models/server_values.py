"""What game servers set in saves."""

from typing import Any

from pydantic import Field

from functions.progression.models.save_rules import Pointer
from shared.model import Model


class SetServerValues(Model):
    """Values by their keys, which are declared as `server_only`."""

    values: dict[Pointer, Any] = Field(
        min_length=1,
        max_length=100,
        description="Values by JSON Pointer (RFC 6901); null takes a key away. Objects on the way are made.",
        examples=[{"/rank": 4, "/season/points": 120}],
    )
