"""Mail through the local mail box: what arrives, and what happens when the server is down or refuses."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, Self

import aiosmtplib
import httpx
import pytest

from shared.errors import Unavailable
from shared.mail import smtp
from shared.mail.templates import RenderedMail
from shared.settings import settings
from tests.integration.emulators.local_servers import Emulator, running

MAIL = RenderedMail("Grüße 🎮", "plain é\n", "<p>rich é</p>")


@pytest.fixture(scope="module")
def mailbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    with running("mail", tmp_path_factory.mktemp("mail"), http="--port", other="--smtp-port") as started:
        yield started


@pytest.fixture
async def arrived(mailbox: Emulator, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Any]:
    use(monkeypatch, smtp_url=f"smtp://ada:secret@127.0.0.1:{mailbox.ports['--smtp-port']}")
    async with httpx.AsyncClient(base_url=mailbox.url) as http:
        await http.delete("/api/messages")

        async def messages() -> list[dict[str, Any]]:
            return list((await http.get("/api/messages")).json()["messages"])

        yield messages


def use(monkeypatch: pytest.MonkeyPatch, **changes: Any) -> None:
    configured = settings().model_copy(update={"environment": "local"} | changes)
    monkeypatch.setattr(smtp, "settings", lambda: configured)


async def test_a_mail_arrives(arrived):
    assert await smtp.send(MAIL, "ada@example.com", "greeting.1")
    (message,) = await arrived()
    assert (message["to"], message["subject"]) == (["ada@example.com"], "Grüße 🎮")
    assert (message["text"].strip(), message["html"].strip()) == ("plain é", "<p>rich é</p>")


async def test_to_an_international_address(arrived):
    assert await smtp.send(MAIL, "jörg@exämple.de", "greeting.2")
    (message,) = await arrived()
    assert message["to"] == ["jörg@xn--exmple-cua.de"]


async def test_a_domain_of_any_script_needs_no_smtputf8(monkeypatch):
    async with answering("250 OK") as server:
        use(monkeypatch, smtp_url=f"smtp://127.0.0.1:{server.port}")
        assert await smtp.send(MAIL, "ada@straße.example", "greeting.8")
    assert b"RCPT TO:<ada@xn--strae-oqa.example>\r\n" in server.lines


async def test_a_mail_that_a_server_without_smtputf8_cannot_take_is_in_the_log(monkeypatch, capsys):
    async with answering("250 OK") as server:
        use(monkeypatch, smtp_url=f"smtp://127.0.0.1:{server.port}")
        assert not await smtp.send(MAIL, "jörg@example.com", "greeting.9")
    assert not any(line.upper().startswith(b"RCPT") for line in server.lines)
    (entry,) = [json.loads(line) for line in capsys.readouterr().out.splitlines() if "mail.refused" in line]
    assert "SMTPUTF8" in entry["problem"]
    assert "jörg" not in json.dumps(entry)


async def test_one_recipient_whatever_the_address_holds(arrived):
    with pytest.raises(ValueError, match="one mail address"):
        await smtp.send(MAIL, "ada@example.com\r\nRCPT TO:<eve@example.com>", "greeting.3")
    assert await arrived() == []


async def test_a_server_that_is_down_is_an_error_to_be_tried_again(monkeypatch):
    use(monkeypatch, smtp_url="smtp://127.0.0.1:9")
    with pytest.raises(aiosmtplib.SMTPConnectError):
        await smtp.send(MAIL, "ada@example.com", "greeting.4")


@pytest.mark.usefixtures("arrived")
async def test_no_mail_leaves_in_plain_text_outside_of_a_laptop(arrived, mailbox, monkeypatch):
    use(monkeypatch, smtp_url=f"smtp://127.0.0.1:{mailbox.ports['--smtp-port']}", environment="prod")
    with pytest.raises(aiosmtplib.SMTPException):
        await smtp.send(MAIL, "ada@example.com", "greeting.5")
    assert await arrived() == []


async def test_the_address_is_in_a_mounted_file(mailbox, arrived, monkeypatch, tmp_path: Path):
    file = tmp_path / "url"
    use(monkeypatch, smtp_url="", smtp_url_file=file)
    with pytest.raises(Unavailable):
        await smtp.send(MAIL, "ada@example.com", "greeting.6")
    file.write_text(f"smtp://127.0.0.1:{mailbox.ports['--smtp-port']}\n")
    assert await smtp.send(MAIL, "ada@example.com", "greeting.6")
    assert len(await arrived()) == 1


@pytest.mark.parametrize(
    ("line", "outcome"), [("550 no such user", False), ("450 mailbox is busy", None), ("421 later", None)]
)
async def test_a_recipient_that_is_refused(monkeypatch, line, outcome):
    async with answering(line) as server:
        use(monkeypatch, smtp_url=f"smtp://127.0.0.1:{server.port}")
        if outcome is None:
            with pytest.raises(aiosmtplib.SMTPException):
                await smtp.send(MAIL, "nobody@example.com", "greeting.7")
        else:
            assert await smtp.send(MAIL, "nobody@example.com", "greeting.7") is outcome


class answering:  # noqa: N801  reads as a word
    """A mail server without extensions that answers RCPT with this line, and what it was told."""

    def __init__(self, line: str) -> None:
        self._line = line
        self.port = 0
        self.lines: list[bytes] = []

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._talk, "127.0.0.1", 0)
        self.port = int(self._server.sockets[0].getsockname()[1])
        return self

    async def __aexit__(self, *_error: object) -> None:
        self._server.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 test\r\n")
        inside = False
        while line := await reader.readline():
            self.lines.append(line)
            if inside:
                inside = line != b".\r\n"
                answer = "" if inside else "250 OK"
            else:
                inside = line.upper().startswith(b"DATA")
                answer = "354 go on" if inside else self._line if line.upper().startswith(b"RCPT") else "250 OK"
            writer.write(f"{answer}\r\n".encode() if answer else b"")
            if line.upper().startswith(b"QUIT"):
                break
        writer.close()
