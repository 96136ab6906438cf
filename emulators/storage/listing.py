"""One page of a bucket's listing, found by bisection in the sorted names."""

import base64
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from emulators.storage.errors import invalid

PAGE_ENTRIES = 1000


@dataclass(frozen=True, slots=True)
class Selection:
    """What a listing shows: names that begin with `prefix`, from `start` up to but without `end`."""

    prefix: str = ""
    delimiter: str = ""
    start: str = ""
    end: str = ""
    trailing_delimiter: bool = False


@dataclass(slots=True)
class Page:
    """Names and common prefixes of one page; `token` leads to the next one."""

    names: list[str] = field(default_factory=list)
    prefixes: list[str] = field(default_factory=list)
    token: str | None = None


def page(names: list[str], selection: Selection, token: str | None, limit: int) -> Page:
    """Return at most `limit` entries of the sorted `names`, after those that `token` stands for.

    Raises StorageError (400) for a token that no listing gave.
    """
    result = Page()
    position = bisect_left(names, max(selection.prefix, selection.start))
    if token is not None:
        position = max(position, _after(names, *_decoded(token)))
    size = len(selection.prefix)
    while position < len(names):
        name = names[position]
        if not name.startswith(selection.prefix) or (selection.end and name >= selection.end):
            break
        if len(result.names) + len(result.prefixes) >= limit:
            result.token = _token(result, names[position - 1])
            break
        cut = name.find(selection.delimiter, size) if selection.delimiter else -1
        if cut < 0:
            result.names.append(name)
            position += 1
            continue
        common = name[: cut + len(selection.delimiter)]
        if name == common and selection.trailing_delimiter:
            result.names.append(name)
        result.prefixes.append(common)
        position = _after(names, "p", common)
    return result


def _after(names: list[str], kind: str, entry: str) -> int:
    """Return the position behind a name ("n"), or behind all names that begin with a prefix ("p")."""
    if kind == "n":
        return bisect_right(names, entry)
    return bisect_right(names, entry, key=lambda name: name[: len(entry)])


def _token(result: Page, last_name: str) -> str:
    last_prefix = result.prefixes[-1] if result.prefixes else None
    ended_by_prefix = last_prefix is not None and last_name.startswith(last_prefix)
    entry = f"p{last_prefix}" if ended_by_prefix else f"n{last_name}"
    return base64.urlsafe_b64encode(entry.encode()).decode()


def _decoded(token: str) -> tuple[str, str]:
    try:
        entry = base64.b64decode(token, altchars=b"-_", validate=True).decode()
    except ValueError as error:
        message = f"Invalid page token: {token!r}"
        raise invalid(message) from error
    if entry[:1] not in {"n", "p"}:
        message = f"Invalid page token: {token!r}"
        raise invalid(message)
    return entry[0], entry[1:]
