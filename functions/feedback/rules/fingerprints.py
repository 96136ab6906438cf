"""Which crashes are one bug: those of one stack, however their addresses, line numbers, paths and values differ."""

import hashlib
import re

from functions.feedback.models.bugs import Crash, ReportBug

FRAMES = 12
"""Frames of a stack that say which bug it is: those nearest to the error."""

LONGEST_FRAME = 300

_UNLIKE = (
    (re.compile(r"\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b", re.IGNORECASE), "ID"),
    (re.compile(r"\b0x[0-9a-f]+|\b[0-9a-f]{12,}\b", re.IGNORECASE), "0"),
    (re.compile(r"\"[^\"]*\"|'[^']*'|`[^`]*`"), "''"),
    (re.compile(r"\b[a-z]:[\\/](?:[^\\/:*?\"<>|]*[\\/])*", re.IGNORECASE), ""),
    (re.compile(r"(?:[^\s:()\\/'\"]*[\\/])+"), ""),
    (re.compile(r"\d+"), "0"),
    (re.compile(r"\s+"), " "),
)
"""What differs from one player to the next, and what takes its place. Of a path, the file's name stays."""

OLDEST_FIRST = "Traceback (most recent call last)"
"""How a stack begins whose last frame is the one that failed (Python's)."""


def item_id_of(report: ReportBug, player_id: str) -> str:
    """The id of the bug that a report is of.

    A crash has the id of its fingerprint, whoever reports it. What a player writes without one is theirs alone: two
    players who write the same few words may mean two things.
    """
    if report.crash is None:
        return _digest("text", player_id, report.title.casefold(), report.text.casefold())
    return _digest("crash", *fingerprint(report.crash))


def fingerprint(crash: Crash) -> tuple[str, ...]:
    """What crashes of one bug have in common: the kind of the error and its nearest frames; without a stack, the words.

    A message may hold anything, so with a stack only what stands before its first colon counts.
    """
    frames = _frames(crash.stack)
    message = normalised(crash.message)
    return (message.partition(":")[0], *frames) if frames else (message,)


def normalised(line: str) -> str:
    """A line without what differs from one player to the next."""
    line = line[:LONGEST_FRAME]
    for pattern, instead in _UNLIKE:
        line = pattern.sub(instead, line)
    return line.strip()


def _frames(stack: str) -> tuple[str, ...]:
    """The frames nearest to the error, in their order; one that calls itself counts once."""
    written = [line for line in stack.splitlines() if line.strip()]
    if written and written[0].startswith(OLDEST_FIRST):
        written.reverse()
    frames: list[str] = []
    for line in written:
        frame = normalised(line)
        if frame and frames[-1:] != [frame]:
            frames.append(frame)
        if len(frames) == FRAMES:
            break
    return tuple(frames)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
