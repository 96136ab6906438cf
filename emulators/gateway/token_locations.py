"""Takes the tokens of a request from where a provider says that they may be.

All of a header behind its prefix is the token, to the header's end (Envoy before 1.29 cut it at the first
character that no token has): a token in the header Cookie is good only in the last cookie.
"""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from emulators.gateway.document import Location

_FIRST_OF_TOKEN = re.compile(rb"[A-Za-z0-9\-_.]")


class TokenLocations:
    """The places of a provider's tokens: headers, then the query, then cookies."""

    def __init__(self, locations: Sequence[Location]) -> None:
        self._headers = [(at.name.encode(), at.prefix.encode()) for at in locations if at.kind == "header"]
        self._parameters = [at.name.encode() for at in locations if at.kind == "query"]
        self._cookies = [at.name.encode() for at in locations if at.kind == "cookie"]

    def tokens(self, headers: Mapping[bytes, bytes], query: bytes) -> list[bytes]:
        """All the tokens there are. A prefix is case-sensitive and may stand anywhere in its header, as in Envoy."""
        tokens = []
        for name, prefix in self._headers:
            value = headers.get(name)
            if value is not None:
                token = _behind(prefix, value)
                if token is not None:
                    tokens.append(token)
        if query and self._parameters:
            given = parse_qsl(query.decode("latin-1"), keep_blank_values=True, encoding="latin-1")
            tokens += _of(
                self._parameters, [(name.encode("latin-1"), value.encode("latin-1")) for name, value in given]
            )
        if self._cookies and b"cookie" in headers:
            tokens += _of(self._cookies, _cookies(headers[b"cookie"]))
        return tokens


def _behind(prefix: bytes, value: bytes) -> bytes | None:
    if not prefix:
        return value
    _, there, rest = value.partition(prefix)
    if not there:
        return None
    start = _FIRST_OF_TOKEN.search(rest)
    return rest[start.start() :] if start else value


def _of(names: Sequence[bytes], pairs: Sequence[tuple[bytes, bytes]]) -> list[bytes]:
    """The first value of each name that has one."""
    return [value for name in names for value in [value for key, value in pairs if key == name][:1]]


def _cookies(header: bytes) -> list[tuple[bytes, bytes]]:
    pairs = (pair.strip().partition(b"=") for pair in header.split(b";"))
    return [(name, value.strip(b'"')) for name, _, value in pairs]
