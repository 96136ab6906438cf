"""The headers of a request: what comes in, and what a function gets."""

from collections.abc import Iterable, Mapping

from emulators.gateway.error_responses import Refusal

LONGEST_BYTES = 60 * 1024

HOP_BY_HOP = frozenset(
    {
        b"connection",
        b"http2-settings",
        b"keep-alive",
        b"proxy-authenticate",
        b"proxy-authorization",
        b"proxy-connection",
        b"te",
        b"trailer",
        b"transfer-encoding",
        b"upgrade",
    }
)
_REPLACED = frozenset(
    {
        b"authorization",
        b"expect",
        b"host",
        b"via",
        b"x-forwarded-authorization",
        b"x-forwarded-for",
        b"x-forwarded-host",
        b"x-forwarded-proto",
        b"x-http-method-override",
    }
)
_RESERVED = (b"x-apigateway-", b"x-envoy-", b"x-google-")
_WITHHELD = HOP_BY_HOP | _REPLACED


def read(raw: Iterable[tuple[bytes, bytes]], size: int) -> dict[bytes, bytes]:
    """The headers by name, those that came more than once joined. `size` is that of the request's target, in bytes.

    Raises Refusal: 431 when all is longer than 60 KB; 400 for a name with an underscore (an application may take it
    for the one with a dash), and when Host is not there exactly once.
    """
    headers: dict[bytes, bytes] = {}
    hosts = 0
    for name, value in raw:
        size += len(name) + len(value)
        if b"_" in name:
            raise Refusal(400, "Bad Request")
        if name == b"host":
            hosts += 1
        if name in headers:
            headers[name] += (b"; " if name == b"cookie" else b",") + value
        else:
            headers[name] = value
    if size > LONGEST_BYTES:
        raise Refusal(431, "Request Header Fields Too Large", [(b"connection", b"close")])
    if hosts != 1:
        raise Refusal(400, "Bad Request")
    return headers


def refuse_upgrade(headers: Mapping[bytes, bytes]) -> None:
    """Raise Refusal (403) for a request that wants to become something else than HTTP, such as a WebSocket."""
    upgrade = headers.get(b"upgrade")
    if upgrade is not None and b"upgrade" in headers.get(b"connection", b"").lower() and upgrade.lower() != b"h2c":
        raise Refusal(403, "Upgrade is not allowed: this gateway carries HTTP only.", [(b"connection", b"close")])


def forwarded(headers: Mapping[bytes, bytes], peer: bytes) -> list[bytes]:
    """The lines of those headers that go on to the function, and of those that tell where the request came from."""
    withheld = _WITHHELD
    if b"connection" in headers:
        withheld |= {name.strip().lower() for name in headers[b"connection"].split(b",")}
    lines = [
        b"%s: %s\r\n" % item
        for item in headers.items()
        if item[0] not in withheld and not item[0].startswith(_RESERVED)
    ]
    chain = headers.get(b"x-forwarded-for")
    via = headers.get(b"via")
    lines += (
        b"x-forwarded-for: %s\r\n" % (peer if chain is None else chain + b", " + peer),
        b"x-forwarded-proto: http\r\nx-forwarded-host: %s\r\n" % headers[b"host"],
        b"via: 1.1 gateway\r\n" if via is None else b"via: %s, 1.1 gateway\r\n" % via,
    )
    return lines
