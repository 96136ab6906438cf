"""What is known of one request, for logs, limits and audit."""

from contextvars import ContextVar
from dataclasses import dataclass, field
from time import perf_counter


@dataclass(slots=True)
class RequestContext:
    """One request: for which function, where from, under which id, as part of which trace.

    `trace` is the W3C trace id (32 hex digits), `span` this request's own span, `parent` the one that caused it;
    `started` is in seconds of perf_counter; `cache` names what the cache had (`hits`) and had not (`misses`). `origin`
    and `fetch_site` are what a browser says of the page that asks (Origin, Sec-Fetch-Site).
    """

    request_id: str
    method: str
    path: str
    function: str = ""
    ip: str = ""
    user_agent: str = ""
    trace: str = ""
    span: str = ""
    parent: str = ""
    sampled: bool = False
    cookies: dict[str, str] = field(default_factory=dict)
    origin: str = ""
    fetch_site: str = ""
    started: float = field(default_factory=perf_counter)
    caller_id: str = ""
    idempotency_key: str = ""
    cache: dict[str, list[str]] = field(default_factory=dict)

    @property
    def traceparent(self) -> str:
        """The W3C header that continues this trace; empty when there is none."""
        return f"00-{self.trace}-{self.span}-{'01' if self.sampled else '00'}" if self.trace else ""


def network_of(ip: str) -> str:
    """The network that an address is limited with: of IPv6 the /64, of which one customer has all addresses."""
    if ":" not in ip:
        return ip
    from ipaddress import IPv6Address, ip_network

    try:
        address = IPv6Address(ip)
    except ValueError:
        return ip
    return str(address.ipv4_mapped or ip_network((address.packed, 64), strict=False))


_CURRENT: ContextVar[RequestContext | None] = ContextVar("request", default=None)
current_request = _CURRENT.get
enter_request = _CURRENT.set
