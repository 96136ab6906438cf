"""Brings a request's path into the one form that is matched and sent on.

As Envoy does for API Gateway: dot segments are resolved, escaped or not, a backslash is a slash, unreserved
characters are unescaped, and every other escape stays, `%2F` above all. Adjacent slashes are not merged, so
that they match no path of an API. The query is never touched.
"""

import re

from emulators.gateway.error_responses import Refusal

_CHARACTERS = rb"A-Za-z0-9\-_~!$&'()*+,;=:@\[\]"
_CANONICAL = re.compile(rb"(?:/[%s][.%s]*)+/?|/" % (_CHARACTERS, _CHARACTERS))
_MALFORMED = re.compile(rb"%00|%(?![0-9A-Fa-f]{2})")
_ESCAPED = re.compile(rb"%[0-9A-Fa-f]{2}")
_UNESCAPED = re.compile(rb'[\x00-\x20"#<>^`{|}\x7f-\xff]')
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def canonical(raw: bytes) -> bytes:
    """The path in its canonical form. Raises Refusal (400) for one that is not absolute or has a broken escape."""
    if _CANONICAL.fullmatch(raw):
        return raw
    if not raw.startswith((b"/", b"\\")) or _MALFORMED.search(raw):
        raise Refusal(400, "Bad Request")
    path = _ESCAPED.sub(_without_needless_escape, raw.replace(b"\\", b"/"))
    path = _UNESCAPED.sub(lambda match: b"%%%02X" % match.group()[0], path)
    return _without_dots(path)


def _without_needless_escape(match: re.Match[bytes]) -> bytes:
    escape = match.group()
    code = int(escape[1:], 16)
    return bytes([code]) if code in _UNRESERVED else escape


def _without_dots(path: bytes) -> bytes:
    segments = path[1:].split(b"/")
    kept: list[bytes] = []
    for segment in segments:
        if segment == b"..":
            del kept[-1:]
        elif segment != b".":
            kept.append(segment)
    if segments[-1] in {b".", b".."}:
        kept.append(b"")
    return b"/" + b"/".join(kept)
