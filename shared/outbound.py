"""Calls to addresses that others chose, such as a studio's webhook: they reach the public internet and nothing else.

The name is looked up once, each of its addresses is checked, and the connection goes to one of those: a name that leads
elsewhere a moment later (DNS rebinding) gains nothing. The certificate is that of the name. No redirect is followed.
"""

import asyncio
import socket
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from shared import clients
from shared.errors import PartnerUnavailable
from shared.partners import PartnerResponse
from shared.settings import settings
from shared.telemetry import log
from shared.text.public_addresses import check_public_url, is_public

if TYPE_CHECKING:
    import httpcore

LONGEST = 10.0
"""Seconds that a call may take in all."""

LARGEST_ANSWER = 64 * 1024
"""Bytes of an answer that are read."""

_TOO_MANY, _FAILED = 429, 500


class NotReached(Exception):
    """There was no answer; it says why."""


class Refused(NotReached):
    """The address is not of the public internet, so that nothing was sent."""


class _Inside(Exception):
    """A name leads into this network."""


async def post(partner: str, url: str, content: bytes, headers: Mapping[str, str]) -> PartnerResponse:
    """Send these bytes once; `partner` names whom in logs. Returns what is below 500 and not 429.

    In the local cloud the address may be of this machine. Raises PartnerUnavailable.
    """
    try:
        status, body = await attempt(url, content, headers)
    except Refused as problem:
        log.error("partner.refuses_us", partner=partner, problem=str(problem))
        raise PartnerUnavailable(partner=partner) from None
    except NotReached as problem:
        log.warning("partner.unreachable", partner=partner, error=str(problem))
        raise PartnerUnavailable(partner=partner) from None
    if status == _TOO_MANY or status >= _FAILED:
        log.warning("partner.refuses", partner=partner, status=status)
        raise PartnerUnavailable(partner=partner)
    return PartnerResponse(partner, status, body)


async def attempt(url: str, content: bytes, headers: Mapping[str, str]) -> tuple[int, bytes]:
    """Send these bytes once; returns the status and the beginning of the answer, whatever they are.

    Raises NotReached without an answer, and Refused for an address that is not of the public internet.
    """
    import httpcore

    try:
        if not settings().is_local:
            check_public_url(url)
        async with asyncio.timeout(LONGEST):
            return await _post(url, content, headers)
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException, OSError) as error:
        raise NotReached(type(error).__name__) from None
    except (_Inside, ValueError, TypeError, OverflowError, httpcore.UnsupportedProtocol) as problem:
        raise Refused(str(problem)) from None


async def _post(url: str, content: bytes, headers: Mapping[str, str]) -> tuple[int, bytes]:
    extensions = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), LONGEST)}
    sent = [(name.encode(), value.encode()) for name, value in headers.items()]
    async with _pool().stream("POST", url, headers=sent, content=content, extensions=extensions) as answer:
        body = b""
        async for part in answer.aiter_stream():
            body += part
            if len(body) > LARGEST_ANSWER:
                break
        return answer.status, body[:LARGEST_ANSWER]


async def addresses_of(host: str, port: int) -> list[str]:
    """The addresses of a name, all of the public internet. Raises OSError where there is none, and _Inside."""
    answers = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
    if not settings().is_local and not all(map(is_public, addresses)):
        raise _Inside("its address is not of the public internet")
    return addresses


def _pool() -> "httpcore.AsyncConnectionPool":
    return clients.of_this_loop("outbound", _make, lambda pool: pool.aclose())  # type: ignore[no-any-return]


def _make() -> "httpcore.AsyncConnectionPool":
    """A pool that keeps no connection: whom a name leads to is looked up and checked for each call."""
    import httpcore
    import httpx
    from httpcore import AnyIOBackend

    class CheckedNetwork(AnyIOBackend):
        """Connects to addresses that were checked, by whatever name they were asked for."""

        async def connect_tcp(
            self,
            host: str,
            port: int,
            timeout: float | None = None,  # noqa: ASYNC109  as httpcore calls it
            local_address: str | None = None,
            socket_options: Iterable[Any] | None = None,
        ) -> httpcore.AsyncNetworkStream:
            problem: Exception = OSError("no address")
            for address in await addresses_of(host, port):
                try:
                    return await super().connect_tcp(address, port, timeout, local_address, socket_options)
                except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                    problem = error
            raise problem

    return httpcore.AsyncConnectionPool(
        ssl_context=httpx.create_ssl_context(trust_env=False),
        max_keepalive_connections=0,
        network_backend=CheckedNetwork(),
    )
