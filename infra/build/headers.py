"""The headers of answers, described once."""

from typing import Any

LIMITS = ("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset")
HEADERS: dict[str, dict[str, Any]] = {
    "X-Request-ID": {
        "description": "The id of the request: the one that was sent, or a new one.",
        "schema": {"type": "string"},
    },
    "X-RateLimit-Limit": {
        "description": "The number of requests that are allowed in a minute.",
        "schema": {"type": "integer"},
    },
    "X-RateLimit-Remaining": {
        "description": "The number of requests that are left in this minute.",
        "schema": {"type": "integer"},
    },
    "X-RateLimit-Reset": {"description": "Seconds until the limit is whole again.", "schema": {"type": "integer"}},
    "Retry-After": {"description": "Seconds to wait before the request is sent again.", "schema": {"type": "integer"}},
    "Idempotency-Replayed": {
        "description": "`true` if this is the stored answer of an earlier request with the same Idempotency-Key.",
        "schema": {"const": "true"},
    },
    "Set-Cookie": {
        "description": "The cookies of a browser's session, if the answer opens or ends one.",
        "schema": {"type": "string"},
    },
}


def header_references(*names: str) -> dict[str, dict[str, str]]:
    """References to described headers."""
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}
