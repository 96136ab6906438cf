"""The messages, as .eml files: an envelope in the first line, then the message as it came."""

import json
import logging
import secrets
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from emulators.mail.message import one_line, read

MOST_MESSAGES = 500
ENVELOPE_HEADER = b"X-Envelope: "

log = logging.getLogger("mail")


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the list shows of a message; `to` are all recipients, blind copies too."""

    id: str
    sender: str
    to: tuple[str, ...]
    subject: str
    received: str
    """RFC 3339, UTC."""


class Mailbox:
    """A folder of messages, at most 500; safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        envelopes = [_envelope(file) for file in folder.glob("*.eml")]
        by_id = {envelope.id: envelope for envelope in envelopes if envelope is not None}
        self._envelopes = dict(sorted(by_id.items()))

    def add(self, raw: bytes, sender: str, recipients: Sequence[str]) -> Envelope:
        """Keep a message, and forget the oldest ones above 500."""
        content = read(raw)
        now = time.time_ns()
        envelope = Envelope(
            id=f"{now:020}-{secrets.token_hex(4)}",
            sender=content.sender or one_line(sender),
            to=tuple(one_line(recipient) for recipient in recipients),
            subject=content.subject,
            received=datetime.fromtimestamp(now / 1e9, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        )
        draft = self._folder / f"{envelope.id}.draft"
        draft.write_bytes(ENVELOPE_HEADER + json.dumps(asdict(envelope)).encode() + b"\r\n" + raw)
        draft.rename(self._file(envelope.id))
        self._envelopes[envelope.id] = envelope
        for oldest in list(self._envelopes)[:-MOST_MESSAGES]:
            self._forget(oldest)
        return envelope

    def newest(self, recipient: str | None, limit: int) -> list[Envelope]:
        """Up to `limit` messages, the newest first, to one recipient or to anyone."""
        wanted = None if recipient is None else recipient.lower()
        matching = [
            envelope
            for envelope in reversed(list(self._envelopes.values()))
            if wanted is None or wanted in {address.lower() for address in envelope.to}
        ]
        return matching[:limit]

    def get(self, message_id: str) -> tuple[Envelope, bytes] | None:
        """The message as it came, with its envelope; None if there is none (any more)."""
        envelope = self._envelopes.get(message_id)
        if envelope is None:
            return None
        try:
            stored = self._file(message_id).read_bytes()
        except FileNotFoundError:
            return None
        return envelope, stored.partition(b"\r\n")[2]

    def clear(self) -> int:
        """Delete all messages; how many they were."""
        forgotten = list(self._envelopes)
        for message_id in forgotten:
            self._forget(message_id)
        return len(forgotten)

    def _forget(self, message_id: str) -> None:
        self._envelopes.pop(message_id, None)
        self._file(message_id).unlink(missing_ok=True)

    def _file(self, message_id: str) -> Path:
        return self._folder / f"{message_id}.eml"


def _envelope(file: Path) -> Envelope | None:
    with file.open("rb") as opened:
        first = opened.readline()
    try:
        fields = json.loads(first.removeprefix(ENVELOPE_HEADER))
        envelope = Envelope(**{**fields, "to": tuple(fields["to"])})
    except (ValueError, TypeError, KeyError):
        log.info("%s is left alone: it does not begin with an envelope", file)
        return None
    return envelope if envelope.id == file.stem else None
