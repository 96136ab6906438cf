"""Where the requests of an operation go, and what the gateway shows there of itself."""

import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from emulators import identity
from emulators.gateway.document import Operation
from emulators.gateway.jwt_check import Verifier
from emulators.gateway.routes import Values

RENEWED_BEFORE_END_SECONDS = 300


class ServiceAccount:
    """The gateway's own: its ID tokens, one an audience, renewed before they end."""

    def __init__(self, data: Path, email: str) -> None:
        self._data = data
        self._email = email
        self._tokens: dict[str, tuple[float, bytes]] = {}

    def id_token(self, audience: str) -> bytes:
        """An ID token for the audience. Raises OSError when the data folder cannot be used."""
        renewed_at, token = self._tokens.get(audience, (0.0, b""))
        now = time.monotonic()
        if now >= renewed_at:
            token = identity.id_token(self._data, self._email, audience).encode()
            self._tokens[audience] = (now + identity.LIFETIME_SECONDS - RENEWED_BEFORE_END_SECONDS, token)
        return token


class Target:
    """An operation with its backend's address taken apart, and the verifiers of its tokens."""

    def __init__(self, operation: Operation, verifiers: Sequence[Verifier]) -> None:
        parts = urlsplit(operation.address)
        self.operation = operation
        self.verifiers = verifiers
        self.address = (parts.hostname or "", parts.port or 80)
        self.authority = parts.netloc.encode()
        self._path = parts.path.encode()
        self._variables = [name.encode() for name in operation.variables]

    def uri(self, path: bytes, query: bytes, values: Values) -> bytes:
        """What the function is asked for: its address with the path, or its address with the path's variables."""
        if self.operation.appends_path:
            whole = self._path + path
        else:
            bound = [b"%s=%s" % pair for pair in zip(self._variables, values, strict=True)]
            whole = self._path or b"/"
            query = b"&".join([query, *bound] if query else bound)
        return b"%s?%s" % (whole, query) if query else whole
