"""JSON put together of parts that are JSON already, for answers that are joined often and change seldom.

A part is compact, as pydantic writes it, and an object that takes a member has one at least.
"""

from collections.abc import Iterable


def with_member(members: bytes, name: str, value: bytes) -> bytes:
    """An object with a part as its last member."""
    return b'%b,"%b":%b}' % (members[:-1], name.encode(), value)


def numbered(items: Iterable[bytes], name: str, first: int) -> bytes:
    """An array of objects, whose first member is their number, from `first` on."""
    start = b'{"%b":' % name.encode()
    return b"[%b]" % b",".join([b"%b%d,%b" % (start, at, item[1:]) for at, item in enumerate(items, first)])
