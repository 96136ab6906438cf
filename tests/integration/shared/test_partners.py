"""Calls to partners: tried again a bounded number of times, in bounded time, of bounded size, and never more."""

import asyncio
import gzip
import json
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest

from shared import clients, partners
from shared.errors import PartnerUnavailable
from shared.partners import PartnerResponse
from shared.settings import settings
from tests.integration.emulators.local_servers import Target, listening


@pytest.fixture
async def partner():
    async with listening() as target:
        yield target
    await clients.close()


@pytest.fixture
def patience(monkeypatch):
    monkeypatch.setattr(partners, "settings", lambda: settings().model_copy(update={"partner_timeout": 1.0}))


async def refused(call) -> PartnerUnavailable:
    with pytest.raises(PartnerUnavailable) as raised:
        await call
    return raised.value


@pytest.mark.parametrize("status", [502, 503, 504])
async def test_a_busy_partner_is_asked_three_times(partner: Target, status: int):
    partner.answer = lambda _number: (status, {"retry-after": "30"})
    error = await refused(partners.get("steam", partner.url))
    assert (error.status, error.code, error.retry_after) == (503, "PARTNER_UNAVAILABLE", 30)
    assert len(partner.requests) == 3


async def test_what_might_be_done_twice_is_sent_once(partner: Target):
    partner.answer = lambda _number: (503, {})
    await refused(partners.send_form_once("steam", partner.url, {"orderid": "17"}))
    assert len(partner.requests) == 1


@pytest.mark.parametrize(("share", "said"), [(0.0, ["steam"]), (1.0, [])])
async def test_a_partner_that_takes_its_time_is_called_slow(partner: Target, monkeypatch, capsys, share: float, said):
    """Slow from the first moment on, or only when the call's time is over: no test waits for it."""
    monkeypatch.setattr(partners, "SLOW", share)
    await partners.get("steam", partner.url)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if "partner.slow" in line]
    assert [line["partner"] for line in lines] == said
    assert all(0 <= line["seconds"] < settings().partner_timeout for line in lines)


async def test_an_answer_says_when_it_was_asked_for_the_last_time(partner: Target):
    arrived: list[datetime] = []

    def answer(number: int) -> tuple[int, dict[str, str]]:
        arrived.append(datetime.now(UTC))
        return (503 if number < 2 else 200), {}

    partner.answer = answer
    asked_at = (await partners.get("steam", partner.url)).asked_at
    assert asked_at is not None
    assert arrived[0] < asked_at <= arrived[1]


async def test_a_partner_that_recovers_is_not_noticed(partner: Target):
    partner.answer = lambda number: (503 if number < 3 else 200, {})
    assert (await partners.get("steam", partner.url)).status == 200


@pytest.mark.parametrize("status", [429, 500, 501])
async def test_a_partner_that_refuses_is_asked_once(partner: Target, status: int):
    partner.answer = lambda _number: (status, {})
    await refused(partners.get("steam", partner.url))
    assert len(partner.requests) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404])
async def test_a_refusal_of_the_question_is_an_answer(partner: Target, status: int):
    partner.answer = lambda _number: (status, {})
    answer = await partners.get("steam", partner.url)
    assert answer.status == status
    with pytest.raises(PartnerUnavailable):
        answer.json_if_ok()


async def test_a_redirect_is_not_followed(partner: Target):
    """The key in our headers is for the partner, not for whom it names."""
    partner.answer = lambda _number: (302, {"location": f"{partner.url}/elsewhere"})
    assert (await partners.get("steam", partner.url, headers={"x-webapi-key": "secret"})).status == 302
    assert len(partner.requests) == 1


async def test_a_slow_partner_is_given_up(partner: Target, patience):
    partner.answering.clear()
    await refused(partners.get("steam", partner.url))
    partner.answering.set()
    assert len(partner.requests) <= 1


async def test_a_partner_that_is_not_there(patience):
    await refused(partners.get("steam", "http://127.0.0.1:9/"))
    await refused(partners.ask_json("ethereum", "http://127.0.0.1:9/", []))
    await refused(partners.get("steam", "http://no-such-host.invalid/"))
    await refused(partners.get("steam", "not a url"))


async def test_the_wait_is_within_reason(partner: Target):
    for written, wait in (("0", 1), ("86400", 300), ("Wed, 21 Oct 2026 07:28:00 GMT", 5), ("-1", 5)):
        partner.answer = lambda _number, written=written: (429, {"retry-after": written})
        assert (await refused(partners.get("steam", partner.url))).retry_after == wait


@asynccontextmanager
async def packing(encoding: str, body: bytes) -> AsyncIterator[str]:
    """The address of a partner whose answers are packed already."""
    head = f"HTTP/1.1 200 OK\r\ncontent-encoding: {encoding}\r\ncontent-length: {len(body)}\r\n\r\n".encode()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(head + body)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    server.close()
    await clients.close()


async def test_a_packed_answer_is_read():
    async with packing("gzip", gzip.compress(b'{"a": 1}')) as url:
        assert (await partners.get("steam", url)).json_if_ok() == {"a": 1}
    async with packing("gzip", b"no gzip") as url:
        await refused(_json(url))


@pytest.mark.parametrize("layers", [1, 2])
async def test_an_answer_that_unpacks_to_much_is_not_unpacked(layers):
    bomb = bytes(200_000_000)
    for _ in range(layers):
        bomb = gzip.compress(bomb)
    async with packing(", ".join(["gzip"] * layers), bomb) as url:
        tracemalloc.start()
        try:
            await refused(_json(url))
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert most < 20_000_000


async def _json(url: str) -> object:
    return (await partners.get("steam", url)).json_if_ok()


async def test_a_large_answer_is_not_read(partner: Target, monkeypatch):
    monkeypatch.setattr(partners, "LARGEST_ANSWER", -1)
    partner.answer = lambda _number: (200, {})
    answer = await partners.get("steam", partner.url)
    assert answer.body == b""
    with pytest.raises(PartnerUnavailable):
        answer.json_if_ok()


@pytest.mark.parametrize("body", [b'{"currency": "\\ud800"}', b'["\\udc00"]', b'["\xed\xa0\x80"]'])
def test_half_a_character_is_no_answer(body):
    answer = PartnerResponse("steam", 200, body)
    for read in (answer.json, answer.json_if_ok):
        with pytest.raises(PartnerUnavailable):
            read()


def test_a_whole_character_in_two_escapes_is_read():
    assert PartnerResponse("steam", 200, b'["\\ud83e\\udd8a"]').json() == ["\U0001f98a"]
