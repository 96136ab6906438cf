"""The mail catcher: what is sent by SMTP, its list, its pages."""

import asyncio
import smtplib
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import httpx
import pytest

from emulators.mail.mailbox import Mailbox
from tests.integration.emulators.local_servers import Emulator, running
from tests.waiting import PATIENCE


@pytest.fixture(scope="module")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    with running("mail", tmp_path_factory.mktemp("mail"), http="--port", other="--smtp-port") as started:
        yield started


@pytest.fixture
async def http(emulator: Emulator) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=emulator.url) as client:
        await client.delete("/api/messages")
        yield client


def connect(emulator: Emulator) -> smtplib.SMTP:
    return smtplib.SMTP("127.0.0.1", emulator.ports["--smtp-port"], timeout=PATIENCE)


def mail(to: str, subject: str = "Hello", text: str = "Hi there\n", html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ludus <no-reply@ludus.example>"
    message["To"] = to
    message["Subject"] = subject
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def send(emulator: Emulator, message: EmailMessage, *recipients: str) -> None:
    with connect(emulator) as smtp:
        smtp.send_message(message, to_addrs=recipients or None)


async def messages(http: httpx.AsyncClient, **query: str) -> list[dict[str, Any]]:
    answer = await http.get("/api/messages", params=query)
    mails: list[dict[str, Any]] = answer.json()["messages"]
    return mails


async def test_a_message_is_listed_with_its_parts(emulator: Emulator, http: httpx.AsyncClient) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    sent = mail("ada@example.com", "Grüße 🎮", "plain é\n", "<p>rich é</p>")
    await asyncio.to_thread(send, emulator, sent)
    (message,) = await messages(http)
    received = datetime.fromisoformat(message.pop("date"))
    assert before <= received <= datetime.now(UTC)
    assert message.pop("id")
    assert message == {
        "from": "Ludus <no-reply@ludus.example>",
        "to": ["ada@example.com"],
        "subject": "Grüße 🎮",
        "text": "plain é\n",
        "html": "<p>rich é</p>\n",
    }


async def test_messages_are_found_by_recipient_the_newest_first(emulator: Emulator, http: httpx.AsyncClient) -> None:
    for number, recipient in enumerate(("ada@example.com", "bob@example.com", "Ada@Example.com")):
        await asyncio.to_thread(send, emulator, mail(recipient, f"Number {number}"))
    await asyncio.to_thread(send, emulator, mail("bob@example.com", "Blind"), "ada@example.com")
    mails = await messages(http, to="ADA@example.com")
    assert [message["subject"] for message in mails] == ["Blind", "Number 2", "Number 0"]
    assert [message["subject"] for message in await messages(http, limit="1")] == ["Blind"]
    assert await messages(http, to="nobody@example.com") == []
    for limit in ("0", "501", "-1", "x", "²"):
        assert (await http.get("/api/messages", params={"limit": limit})).status_code == 400


async def test_auth_is_offered_and_taken_but_not_needed(emulator: Emulator, http: httpx.AsyncClient) -> None:
    def with_login() -> None:
        with connect(emulator) as smtp:
            smtp.ehlo()
            assert "LOGIN" in smtp.esmtp_features["auth"]
            smtp.login("anyone", "anything")
            smtp.send_message(mail("ada@example.com"))

    await asyncio.to_thread(with_login)
    assert len(await messages(http)) == 1


async def test_an_international_address_is_taken(emulator: Emulator, http: httpx.AsyncClient) -> None:
    await asyncio.to_thread(send, emulator, mail("josé@exämple.com", "ñ"))
    (message,) = await messages(http, to="JOSÉ@exämple.com")
    assert message["subject"] == "ñ"


async def test_more_than_ten_megabytes_are_refused_with_552(emulator: Emulator, http: httpx.AsyncClient) -> None:
    lines = ("x" * 76 + "\r\n") * (30 * 1024 * 1024 // 78)

    def announced() -> tuple[int, bytes]:
        with connect(emulator) as smtp:
            smtp.ehlo()
            assert smtp.esmtp_features["size"] == str(10 * 1024 * 1024)
            return smtp.mail("a@example.com", [f"size={len(lines)}"])

    def unannounced() -> tuple[int, bytes]:
        with connect(emulator) as smtp:
            smtp.ehlo()
            smtp.mail("a@example.com")
            smtp.rcpt("b@example.com")
            answer = smtp.data(lines)
            assert smtp.noop()[0] == 250
            return answer

    assert (await asyncio.to_thread(announced))[0] == 552
    assert (await asyncio.to_thread(unannounced))[0] == 552
    assert await messages(http) == []
    fits = mail("ada@example.com", text=lines[: 9 * 1024 * 1024])
    await asyncio.to_thread(send, emulator, fits)
    assert len(await messages(http)) == 1


async def test_the_pages_escape_what_a_message_says(emulator: Emulator, http: httpx.AsyncClient) -> None:
    attack = "<script>alert(1)</script>"
    message = mail(f'"{attack}"@example.com', attack, f"</pre>{attack}", f"<b>bold</b>{attack}")
    message.add_attachment(b"x", "application", "x", filename=f"{attack}.bin")
    await asyncio.to_thread(send, emulator, message, f'"{attack}"@example.com')
    (listed,) = await messages(http)
    listing = await http.get("/")
    page = await http.get(f"/messages/{listed['id']}")
    for shown in (listing, page):
        assert "<script" not in shown.text
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown.text
        assert "default-src 'none'" in shown.headers["content-security-policy"]
        assert "script-src" not in shown.headers["content-security-policy"]
    assert f'src="/messages/{listed["id"]}.html"' in page.text
    assert '<iframe sandbox="allow-popups allow-popups-to-escape-sandbox"' in page.text


async def test_the_html_part_is_served_in_a_sandbox(emulator: Emulator, http: httpx.AsyncClient) -> None:
    html = '<p>Verify: <a href="http://127.0.0.1/verify?t=1">here</a></p><script>alert(1)</script>'
    await asyncio.to_thread(send, emulator, mail("ada@example.com", html=html))
    (listed,) = await messages(http)
    part = await http.get(f"/messages/{listed['id']}.html")
    assert html in part.text
    policy = part.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'self'" in policy
    sandbox = next(directive for directive in policy.split("; ") if directive.startswith("sandbox"))
    assert "allow-scripts" not in sandbox
    assert "allow-same-origin" not in sandbox
    assert "script-src" not in policy


async def test_a_message_can_be_had_as_it_came(emulator: Emulator, http: httpx.AsyncClient) -> None:
    sent = mail("ada@example.com")
    await asyncio.to_thread(send, emulator, sent)
    (listed,) = await messages(http)
    file = await http.get(f"/messages/{listed['id']}.eml")
    assert file.headers["content-type"] == "message/rfc822"
    assert file.headers["content-disposition"] == f'attachment; filename="{listed["id"]}.eml"'
    assert file.content == sent.as_bytes().replace(b"\n", b"\r\n")


@pytest.mark.parametrize("message_id", ["none", "..%2f..%2fidentity", "%2e%2e", "x.eml", "x.html"])
async def test_an_unknown_message_is_not_found(http: httpx.AsyncClient, message_id: str) -> None:
    assert (await http.get(f"/messages/{message_id}")).status_code == 404


async def test_another_site_can_neither_read_nor_delete(emulator: Emulator, http: httpx.AsyncClient) -> None:
    await asyncio.to_thread(send, emulator, mail("ada@example.com"))
    assert (await http.delete("/api/messages", headers={"Origin": "http://evil.example"})).status_code == 403
    assert (await http.get("/api/messages", headers={"Host": "evil.example"})).status_code == 403
    assert len(await messages(http)) == 1
    answer = await http.delete("/api/messages", headers={"Origin": emulator.url})
    assert answer.json() == {"deleted": 1}
    assert await messages(http) == []


async def test_messages_survive_a_restart(tmp_path: Path) -> None:
    for start in range(2):
        with running("mail", tmp_path, http="--port", other="--smtp-port") as emulator:
            async with httpx.AsyncClient(base_url=emulator.url) as http:
                assert len(await messages(http)) == start
                await asyncio.to_thread(send, emulator, mail("ada@example.com", f"Number {start}"))
                assert [message["subject"] for message in await messages(http)] == ["Number 1", "Number 0"][1 - start :]
                assert await asyncio.to_thread(emulator.stop) == 0


def test_the_oldest_of_more_than_500_messages_go(tmp_path: Path) -> None:
    (tmp_path / "stray.eml").write_bytes(b"not one of ours")
    mailbox = Mailbox(tmp_path)
    for number in range(503):
        mailbox.add(f"Subject: {number}\r\n\r\n".encode(), "a@example.com", ["b@example.com"])
    for kept in (mailbox, Mailbox(tmp_path)):
        subjects = [envelope.subject for envelope in kept.newest(None, 1000)]
        assert subjects == [str(number) for number in range(502, 2, -1)]
    assert len(list(tmp_path.glob("*.eml"))) == 501
