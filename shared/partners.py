"""Calls to outside partners (Steam, Epic, an Ethereum node): bounded in time and in size, and never a 500.

Whatever a partner does wrong (it is down, slow, over its limits, or answers what it has never documented) becomes
PartnerUnavailable. What it refuses with a 4xx is an answer, and the caller's to read.
"""

import asyncio
import zlib
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING, Any

from pydantic_core import from_json

from shared import clients
from shared.errors import PartnerUnavailable
from shared.settings import settings
from shared.telemetry import log

if TYPE_CHECKING:
    import httpx

LARGEST_ANSWER = 1024 * 1024
"""Bytes of an answer that are read."""

RETRIES = 2
"""How often a call that changes nothing is made again; what was slow is not."""

WAIT = 5
"""Seconds after which a caller may try again, unless the partner says otherwise."""

LONGEST_WAIT = 300

SLOW = 0.5
"""Of the time that a call may take, the share from which on the log calls the partner slow."""

_OK, _TOO_MANY, _FAILED = 200, 429, 500
_REFUSING = {401, 403}
_PASSING = {502, 503, 504}


class RefusesUs(PartnerUnavailable):
    """The partner does not let our key, or our account, do this: asking again at once makes it no better."""


@dataclass(frozen=True, slots=True)
class PartnerResponse:
    """What a partner answered: a status below 500, and its body.

    `asked_at` is when the request was sent that it answers: of one that was made again, the last time.
    """

    partner: str
    status: int
    body: bytes
    asked_at: datetime | None = None

    def json_if_ok(self) -> Any:
        """The body of a 200 as JSON. Raises PartnerUnavailable for another status, RefusesUs for a 401 or a 403."""
        if self.status in _REFUSING:
            raise self.refuses_us()
        try:
            if self.status != _OK:
                raise ValueError(self.status)
            return from_json(self.body.removeprefix(BOM_UTF8))
        except ValueError:
            raise self.nonsense("no JSON, or not with a 200") from None

    def json(self) -> Any:
        """The body as JSON, whatever the status: a refusal says why. Raises PartnerUnavailable."""
        try:
            return from_json(self.body.removeprefix(BOM_UTF8))
        except ValueError:
            raise self.nonsense("no JSON") from None

    def nonsense(self, problem: str) -> PartnerUnavailable:
        """The error for an answer that the partner's documents do not know; what it was is logged, not told."""
        log.error("partner.nonsense", partner=self.partner, status=self.status, problem=problem)
        return PartnerUnavailable(partner=self.partner, retry_after=WAIT)

    def refuses_us(self) -> "RefusesUs":
        """The error where the partner does not let our key, or our account, do this; it raises an alert."""
        log.error("partner.refuses_us", partner=self.partner, status=self.status)
        return RefusesUs(partner=self.partner, retry_after=LONGEST_WAIT)


class _Busy(PartnerUnavailable):
    """It is worth asking again at once."""


async def get(
    partner: str,
    url: str,
    params: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
) -> PartnerResponse:
    """Ask a partner; again, up to twice, when the connection breaks or it is busy. Raises PartnerUnavailable."""
    return await _ask(partner, "GET", url, params=params, headers=headers)


async def ask_json(
    partner: str,
    url: str,
    question: Any,
    headers: Mapping[str, str] | None = None,
    *,
    seconds: float | None = None,
    largest: int | None = None,
) -> PartnerResponse:
    """Ask a partner by a POST that changes nothing there (JSON-RPC reads), again as `get` does.

    `seconds` is for what takes longer than `partner_timeout`, `largest` for answers of more bytes than usual.
    """
    return await _ask(partner, "POST", url, seconds=seconds, largest=largest, json=question, headers=headers)


async def send_form(
    partner: str, url: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None
) -> PartnerResponse:
    """Have a partner do something, by a POST that it does once however often it comes: its key is in the headers."""
    return await _ask(partner, "POST", url, data=form, headers=headers)


async def send_json(partner: str, url: str, content: Any, headers: Mapping[str, str] | None = None) -> PartnerResponse:
    """Have a partner do something, by a POST that may come again: doing it twice is doing it once."""
    return await _ask(partner, "POST", url, json=content, headers=headers)


async def put_json(partner: str, url: str, content: Any, headers: Mapping[str, str] | None = None) -> PartnerResponse:
    """Have a partner bring something about, by a PUT that it may get again, as `get` does."""
    return await _ask(partner, "PUT", url, json=content, headers=headers)


async def patch_json(partner: str, url: str, content: Any, headers: Mapping[str, str] | None = None) -> PartnerResponse:
    """Have a partner change something, by a PATCH that it may get again, as `get` does."""
    return await _ask(partner, "PATCH", url, json=content, headers=headers)


async def delete(
    partner: str, url: str, params: Mapping[str, str], headers: Mapping[str, str] | None = None
) -> PartnerResponse:
    """Have a partner delete something, by a DELETE that it may get again, as `get` does."""
    return await _ask(partner, "DELETE", url, params=params, headers=headers)


async def send_form_once(
    partner: str, url: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None
) -> PartnerResponse:
    """Have a partner do something that it might do twice: it is sent one time. Raises PartnerUnavailable in doubt."""
    return await _ask(partner, "POST", url, attempts=1, data=form, headers=headers)


async def _ask(
    partner: str,
    method: str,
    url: str,
    *,
    attempts: int = 1 + RETRIES,
    seconds: float | None = None,
    largest: int | None = None,
    **options: Any,
) -> PartnerResponse:
    """What is asked for may be asked for again: up to three times, all within `seconds`, or `partner_timeout`."""
    patience = seconds or settings().partner_timeout
    import httpx
    from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt, wait_random_exponential

    attempting = AsyncRetrying(
        retry=retry_if_exception_type((httpx.NetworkError, httpx.RemoteProtocolError, _Busy)),
        stop=stop_after_attempt(attempts),
        wait=wait_random_exponential(multiplier=0.1, max=1),
        reraise=True,
    )
    started = monotonic()
    try:
        async with asyncio.timeout(patience):
            response: PartnerResponse = await attempting(
                _call, partner, method, url, largest or LARGEST_ANSWER, timeout=patience, **options
            )
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
        log.warning("partner.unreachable", partner=partner, error=type(error).__name__)
        raise PartnerUnavailable(partner=partner, retry_after=WAIT) from None
    if (took := monotonic() - started) > SLOW * patience:
        log.warning("partner.slow", partner=partner, seconds=round(took, 2))
    return response


async def _call(partner: str, method: str, url: str, largest: int, **options: Any) -> PartnerResponse:
    asked_at = datetime.now(UTC)
    async with _client().stream(method, url, **options) as answer:
        status = answer.status_code
        if status == _TOO_MANY or status >= _FAILED:
            log.warning("partner.refuses", partner=partner, status=status)
            wait = _wait(answer.headers.get("retry-after", ""))
            raise (_Busy if status in _PASSING else PartnerUnavailable)(partner=partner, retry_after=wait)
        body = await _read(answer, largest)
    response = PartnerResponse(partner, status, body or b"", asked_at)
    if body is None:
        raise response.nonsense(f"more than {largest} bytes")
    return response


async def _read(answer: "httpx.Response", largest: int) -> bytes | None:
    """The body; None when it is too large, as soon as it is, packed or not."""
    parts, size = [], 0
    async for part in answer.aiter_raw():
        size += len(part)
        if size > largest:
            return None
        parts.append(part)
    body = b"".join(parts)
    if answer.headers.get("content-encoding") != "gzip":
        return body
    try:
        body = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(body, largest + 1)
    except zlib.error:
        return body  # and nobody can read it
    return body if len(body) <= largest else None


def _wait(retry_after: str) -> int:
    """How long a partner asks to wait, in seconds; it may also say so by a date, which is not worth reading."""
    return min(max(1, int(retry_after)), LONGEST_WAIT) if retry_after.isascii() and retry_after.isdigit() else WAIT


def _client() -> "httpx.AsyncClient":
    return clients.of_this_loop("partners", _make, lambda client: client.aclose())  # type: ignore[no-any-return]


def _make() -> "httpx.AsyncClient":
    """One client a loop: its connections are kept. It follows no redirect: our secrets go where settings say.

    It unpacks nothing for us, as it would do so before anybody can count: a few kilobytes may be a gigabyte.
    """
    import httpx

    packed = {"accept-encoding": "gzip"}
    return httpx.AsyncClient(timeout=settings().partner_timeout, trust_env=False, headers=packed)
