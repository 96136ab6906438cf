"""How the file that a browser saves is named in a header."""

from urllib.parse import quote

LONGEST = 100


def disposition(shown_as: str) -> str:
    """The Content-Disposition of an attachment (RFC 6266): an ASCII name for old clients, and the real one."""
    printable = "".join(letter for letter in shown_as if letter.isprintable() and letter not in '/\\"')[:LONGEST]
    plain = "".join(letter if letter.isascii() else "_" for letter in printable) or "file"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(printable or 'file', safe='')}"
