"""Reading a message that anyone may have sent: whatever is in it, reading it ends soon and raises nothing."""

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.policy import Compat32

LONGEST_HEADER = 2000
"""Characters of a header that are read; the parsers' time grows with the square of a header's length."""
MOST_PARTS = 200
MOST_COMPARISONS = 2_000_000
"""Lines times boundaries: the parser compares each line with the boundary of every part around it."""
SHOWN_HEADERS = ("From", "To", "Cc", "Reply-To", "Subject", "Date", "Message-ID", "List-Unsubscribe")
SLOW_CHARSETS = frozenset({"idna", "punycode"})

_FOLD = re.compile(r"\r?\n(?=[ \t])")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_PARSER_ERRORS = (ValueError, LookupError, TypeError, AssertionError, RecursionError, HeaderParseError)


class _ShortHeaders(Compat32):
    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name[:LONGEST_HEADER], value[:LONGEST_HEADER]


@dataclass(frozen=True, slots=True)
class Content:
    """What a person reads of a message."""

    sender: str
    subject: str
    headers: tuple[tuple[str, str], ...]
    text: str
    html: str
    attachments: tuple[str, ...]


def read(raw: bytes) -> Content:
    """Take the message apart; what cannot be taken apart is given whole, as plain text."""
    comparisons = raw.count(b"\n") * raw.lower().count(b"boundary")
    if comparisons > MOST_COMPARISONS:
        return _as_text(raw)
    try:
        message = message_from_bytes(raw, policy=_ShortHeaders())
        return _content(message, _leaves(message))
    except _PARSER_ERRORS:
        return _as_text(raw)


def _content(message: Message, parts: list[Message]) -> Content:
    headers = {name: _header(message, name) for name in SHOWN_HEADERS}
    readable = [part for part in parts if not _is_attachment(part)]
    return Content(
        sender=headers["From"],
        subject=headers["Subject"],
        headers=tuple((name, value) for name, value in headers.items() if value),
        text=_first(readable, "text/plain"),
        html=_first(readable, "text/html"),
        attachments=tuple(_file_name(part) for part in parts if _is_attachment(part)),
    )


def _as_text(raw: bytes) -> Content:
    return Content("", "", (), raw.decode("utf-8", "replace"), "", ())


def _leaves(message: Message) -> list[Message]:
    leaves: list[Message] = []
    for part in message.walk():
        if not part.is_multipart():
            leaves.append(part)
        if len(leaves) >= MOST_PARTS:
            break
    return leaves


def _header(message: Message, name: str) -> str:
    """The header in one line; bytes that are not ASCII are taken for UTF-8, as SMTPUTF8 has it."""
    written = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    written = _FOLD.sub("", written.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    try:
        decoded = "".join(_decoded(piece, charset) for piece, charset in decode_header(written))
    except _PARSER_ERRORS:
        decoded = written
    return one_line(decoded)


def _is_attachment(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text"


def _first(parts: list[Message], content_type: str) -> str:
    return next((_text(part) for part in parts if part.get_content_type() == content_type), "")


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    charset = part.get_param("charset")
    if not isinstance(payload, bytes):
        return ""
    return _decoded(payload, charset if isinstance(charset, str) else None).replace("\r\n", "\n")


def _decoded(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    if charset is None or charset.lower() in SLOW_CHARSETS:
        charset = "utf-8"
    try:
        text = piece.decode(charset, "replace")
    except _PARSER_ERRORS:
        text = piece.decode("utf-8", "replace")
    return text.encode("utf-8", "replace").decode()


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename()
    except _PARSER_ERRORS:
        name = None
    return one_line(name or part.get_content_type())


def one_line(text: str) -> str:
    """The text without line breaks and control characters, and fit to be encoded."""
    return _CONTROL.sub(" ", text).encode("utf-8", "replace").decode().strip()
