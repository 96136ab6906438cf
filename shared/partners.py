"""Calls to outside partners (Steam, Epic, an Ethereum node): bounded in time and in size, and never a 500.

Whatever a partner does wrong (it is down, slow, over its limits, or answers what it has never documented) becomes
PartnerUnavailable. What it refuses with a 4xx is an answer, and the caller's to read.
"""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from shared import clients, log
from shared.errors import Unavailable
from shared.settings import settings

if TYPE_CHECKING:
    import httpx

LARGEST_ANSWER = 1024 * 1024
"""Bytes of an answer that are read."""

RETRIES = 2
"""How often a call that changes nothing is made again; what was slow is not."""

WAIT = 5
"""Seconds after which a caller may try again, unless the partner says otherwise."""

LONGEST_WAIT = 300

_OK = 200


class PartnerUnavailable(Unavailable):
    """A partner does not answer as it has documented; trying again is safe."""

    code = "PARTNER_UNAVAILABLE"
    message = "A partner that this request depends on does not answer properly just now; try again shortly."


@dataclass(frozen=True, slots=True)
class PartnerAnswer:
    """What a partner answered: a status below 500, and its body."""

    partner: str
    status: int
    body: bytes

    def json_if_ok(self) -> Any:
        """The body of a 200 as JSON. Raises PartnerUnavailable for another status, such as a 403 for our key."""
        try:
            if self.status != _OK:
                raise ValueError(self.status)
            return json.loads(self.body)
        except (ValueError, RecursionError):
            raise self.nonsense("no JSON, or not with a 200") from None

    def nonsense(self, problem: str) -> PartnerUnavailable:
        """The error for an answer that the partner's documents do not know; what it was is logged, not told."""
        log.error("partner.nonsense", partner=self.partner, status=self.status, problem=problem)
        return PartnerUnavailable(partner=self.partner, retry_after=WAIT)


async def get(
    partner: str,
    url: str,
    params: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
) -> PartnerAnswer:
    """Ask a partner; again, up to twice, when the connection breaks or it is busy. Raises PartnerUnavailable."""
    return await _call(partner, "GET", url, params=params, headers=headers)


async def ask_json(partner: str, url: str, question: Any) -> PartnerAnswer:
    """Ask a partner by a POST that changes nothing there (JSON-RPC reads), again as `get` does."""
    return await _call(partner, "POST", url, json=question, extensions={"retry": _retries({"POST"})})


async def _call(partner: str, method: str, url: str, **options: Any) -> PartnerAnswer:
    import httpx

    try:
        async with (
            asyncio.timeout(settings().partner_timeout),
            _client().stream(method, url, **options) as answer,
        ):
            body = await _read(answer)
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
        log.warning("partner.unreachable", partner=partner, error=type(error).__name__)
        raise PartnerUnavailable(partner=partner, retry_after=WAIT) from None
    if answer.status_code == httpx.codes.TOO_MANY_REQUESTS or answer.status_code >= httpx.codes.INTERNAL_SERVER_ERROR:
        log.warning("partner.refuses", partner=partner, status=answer.status_code)
        raise PartnerUnavailable(partner=partner, retry_after=_wait(answer.headers.get("retry-after", "")))
    found = PartnerAnswer(partner, answer.status_code, body or b"")
    if body is None:
        raise found.nonsense(f"more than {LARGEST_ANSWER} bytes")
    return found


async def _read(answer: "httpx.Response") -> bytes | None:
    """The body; None when it is too large, as soon as it is."""
    parts, size = [], 0
    async for part in answer.aiter_bytes():
        size += len(part)
        if size > LARGEST_ANSWER:
            return None
        parts.append(part)
    return b"".join(parts)


def _wait(retry_after: str) -> int:
    """How long a partner asks to wait, in seconds; it may also say so by a date, which is not worth reading."""
    return min(max(1, int(retry_after)), LONGEST_WAIT) if retry_after.isascii() and retry_after.isdigit() else WAIT


def _client() -> "httpx.AsyncClient":
    return clients.of_this_loop("partners", _make)  # type: ignore[no-any-return]


def _make() -> "httpx.AsyncClient":
    """One client a loop: its connections are kept. It follows no redirect: our secrets go where settings say."""
    import httpx
    from httpx_retries import RetryTransport

    transport = RetryTransport(httpx.AsyncHTTPTransport(), _retries({"GET"}))
    return httpx.AsyncClient(transport=transport, timeout=settings().partner_timeout, trust_env=False)


def _retries(methods: set[str]) -> Any:
    import httpx
    from httpx_retries import Retry

    return Retry(
        total=RETRIES,
        allowed_methods=methods,
        status_forcelist=(502, 503, 504),
        retry_on_exceptions=(httpx.NetworkError, httpx.RemoteProtocolError),
        backoff_factor=0.2,
        respect_retry_after_header=False,  # a caller waits for us meanwhile: it is told to come back instead
    )
