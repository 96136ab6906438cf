"""Messages that nobody should send: each is read within two seconds, without an error."""

import time

import pytest

from emulators.mail.message import MOST_PARTS, read

MEGABYTE = 1 << 20


def nested(levels: int) -> bytes:
    opened = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(levels))
    return opened + b"\r\ndeep\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n",
        b"\xff\xfe\x00binary\x00",
        b"no header at all",
        b"Content-Type: multipart/mixed\r\n\r\nno boundary",
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n",
        b"Content-Type: text/html; charset=no-such-thing\r\n\r\n<p>x",
        b"Content-Type: text/plain; charset=zlib\r\n\r\nx",
        b"Content-Type: text/plain; charset=\x00\r\n\r\nx",
        b"Content-Type: text/plain; charset*=utf-8''%ff%fe\r\n\r\nx",
        b"Content-Type: text/plain; charset=unicode_escape\r\n\r\n\\ud800 \\x00",
        b"Content-Type: text/plain; charset=punycode\r\n\r\n" + b"a-" * (2 * MEGABYTE),
        b"Content-Transfer-Encoding: base64\r\n\r\n!!!not base64!!!",
        b"Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644\r\n\xff\xff",
        b"Subject: =?utf-8?b?broken?= =?no-such?q?x?= =?utf-8?q?=ff=fe?=\r\n\r\nx",
        b"Subject: " + b"=?utf-8?q?x?= " * 500_000 + b"\r\n\r\nx",
        b"From: " + b"(" * 5 * MEGABYTE + b"\r\n\r\nx",
        b"Content-Type: text/plain" + b";a" * (4 * MEGABYTE) + b"\r\n\r\nx",
        b"Content-Type: multipart/mixed" + b";boundary*0=a" * 500_000 + b"\r\n\r\nx",
        b'Content-Disposition: attachment; filename="' + b'\\"' * MEGABYTE + b'"\r\n\r\nx',
        b"X: y\r\n" * (MEGABYTE // 6) + b"\r\nx",
        nested(20),
        nested(2000),
        nested(40) + b"x\n" * (4 * MEGABYTE),
        b"Content-Type: message/rfc822\r\n\r\n" * 5000 + b"x",
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 20_000,
    ],
    ids=range(26),
)
def test_it_is_read_soon_and_without_an_error(raw: bytes) -> None:
    began = time.process_time()
    content = read(raw)
    assert time.process_time() - began < 1000 * a_million_steps()  # without the bounds it takes thousands
    for text in (content.subject, content.sender, content.text, content.html, *content.attachments):
        text.encode()
    assert len(content.attachments) <= MOST_PARTS


def a_million_steps() -> float:
    """Seconds of processor time that this machine takes now for a million steps of a loop."""
    began = time.process_time()
    for _ in range(1_000_000):
        pass
    return time.process_time() - began


def test_what_can_be_read_of_broken_mime_is_read() -> None:
    raw = (
        b"From: \xc3\xa9ve@example.com\r\nSubject: a\r\n b\x07c\r\n"
        b"Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n"
        b"Content-Type: text/plain; charset=no-such-thing\r\n\r\ncaf\xc3\xa9\r\n--x\r\n"
        b"Content-Type: text/html; charset=latin-1\r\n\r\ncaf\xe9"
    )
    content = read(raw)
    assert (content.sender, content.subject) == ("éve@example.com", "a b c")
    assert (content.text, content.html) == ("café", "café")


def test_an_attached_page_is_not_taken_for_the_message() -> None:
    raw = (
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n"
        b"Content-Disposition: attachment; filename=invoice.html\r\n\r\nattached\r\n--x\r\n"
        b"Content-Type: text/plain\r\n\r\nwritten\r\n--x--\r\n"
    )
    content = read(raw)
    assert (content.text, content.html, content.attachments) == ("written", "", ("invoice.html",))
