"""The headers of answers, described once."""

from typing import Any

LIMITS = ("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset")
HEADERS: dict[str, dict[str, Any]] = {
    "X-Request-ID": {
        "description": "The request's id: the one that was sent, or a new one.",
        "schema": {"type": "string"},
    },
    "X-RateLimit-Limit": {
        "description": "How many requests of this kind a minute are allowed.",
        "schema": {"type": "integer"},
    },
    "X-RateLimit-Remaining": {
        "description": "How many are left in this minute.",
        "schema": {"type": "integer"},
    },
    "X-RateLimit-Reset": {"description": "Seconds until all are there again.", "schema": {"type": "integer"}},
    "Retry-After": {"description": "Seconds to wait before trying again.", "schema": {"type": "integer"}},
    "Idempotency-Replayed": {
        "description": "`true` when the Idempotency-Key was seen before and this is its stored answer.",
        "schema": {"const": "true"},
    },
    "Set-Cookie": {
        "description": "The cookies of a browser's session, where the answer opens or closes one.",
        "schema": {"type": "string"},
    },
}


def header_references(*names: str) -> dict[str, dict[str, str]]:
    """References to described headers."""
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}
