"""Mail servers' addresses and messages, by value."""

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest

from shared.mail.smtp import compose, mail_server
from shared.mail.templates import RenderedMail

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
MAIL = RenderedMail("Grüße", "plain é\n", "<p>rich é</p>")
SENDER = "Ludus <no-reply@game.example>"


def test_tls_from_the_first_byte():
    server = mail_server("smtps://us%40er:p%2Fw@mail.example\n", local=False)
    assert (server.host, server.port, server.user, server.password) == ("mail.example", 465, "us@er", "p/w")
    assert (server.tls, server.start_tls) == (True, False)


@pytest.mark.parametrize(("local", "start_tls"), [(False, True), (True, False)])
def test_starttls_is_a_must_outside_of_a_laptop(local, start_tls):
    server = mail_server("smtp://mail.example:2525", local=local)
    assert (server.port, server.user, server.tls, server.start_tls) == (2525, None, False, start_tls)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mail.example:25",
        "http://u:secret@mail.example",
        "smtps://",
        "smtp://u:secret@h:x",
        "No key was given with the first apply, nor a secret: see infra/README.md, Key rotation.",
    ],
)
def test_what_is_no_mail_server_is_not_repeated(url):
    with pytest.raises(ValueError, match="smtps://USER") as raised:
        mail_server(url, local=False)
    assert "secret" not in str(raised.value)


def test_a_message_has_both_forms():
    raw = compose(MAIL, "ada@example.com", SENDER, "reset.1f", NOW).as_bytes()
    message = message_from_bytes(raw, policy=policy.default)
    assert (message["From"], message["To"], message["Subject"]) == (SENDER, "ada@example.com", "Grüße")
    assert (message["Message-ID"], message["Auto-Submitted"]) == ("<reset.1f@game.example>", "auto-generated")
    assert message["Date"].datetime == NOW
    assert message.get_body(("plain",)).get_content() == "plain é\n"
    assert message.get_body(("html",)).get_content() == "<p>rich é</p>\n"


@pytest.mark.parametrize(
    "to",
    [
        "ada@example.com\r\nBcc: eve@example.com",
        "ada@example.com\nX: y",
        "ada@example.com, eve@example.com",
        "Ada <ada@example.com>",
        "ada@example.com\x00",
        "ada",
        "",
    ],
)
def test_one_address_and_no_more(to):
    with pytest.raises(ValueError):  # noqa: PT011  Python's own messages differ
        compose(MAIL, to, SENDER, "key", NOW)


def test_a_subject_cannot_add_headers():
    mail = RenderedMail("Hi\r\nBcc: eve@example.com", "text", "<p>html</p>")
    message = message_from_bytes(compose(mail, "ada@example.com", SENDER, "key", NOW).as_bytes(), policy=policy.default)
    assert message["Bcc"] is None
    assert message["Subject"] == "Hi Bcc: eve@example.com"


def test_an_international_address():
    message = compose(MAIL, "jörg@exämple.de", SENDER, "key", NOW)
    assert message["To"].addresses[0].addr_spec == "jörg@exämple.de"
