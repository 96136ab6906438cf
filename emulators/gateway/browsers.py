"""What the load balancer's CORS policy does in the cloud: pages of allowed origins may read the gateway's own answers.

What functions answer has these headers already.
"""

from collections.abc import Iterable, Sequence

from shared.http.request import CORS_EXPOSED, CORS_HEADERS, CORS_METHODS

Header = tuple[bytes, bytes]

_PREFLIGHT: Sequence[Header] = (
    (b"access-control-allow-methods", CORS_METHODS.encode()),
    (b"access-control-allow-headers", CORS_HEADERS.encode()),
    (b"access-control-max-age", b"3600"),
)


class Browsers:
    """Pages that may call the API, by their origins."""

    def __init__(self, origins: Iterable[str]) -> None:
        self._origins = frozenset(origin.strip().encode() for origin in origins if origin.strip())

    def headers(self, request: Iterable[Header]) -> list[Header]:
        """What goes onto the gateway's own answer to a request with these headers."""
        origin = dict(request).get(b"origin", b"")
        if origin not in self._origins:
            return []
        return [
            (b"access-control-allow-origin", origin),
            (b"access-control-allow-credentials", b"true"),
            (b"access-control-expose-headers", CORS_EXPOSED.encode()),
            (b"vary", b"origin"),
        ]

    def preflight(self, method: str, request: Sequence[Header]) -> list[Header]:
        """The headers that answer a preflight; none for what is no preflight of an allowed origin."""
        if method != "OPTIONS" or b"access-control-request-method" not in dict(request):
            return []
        allowed = self.headers(request)
        return [*allowed, *_PREFLIGHT] if allowed else []
