"""What creators write: names, descriptions and tags, and what their files are called."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from shared.text.names import UnixLines, lines

MOST_TAGS = 10


def _lower(text: object) -> object:
    return text.strip().casefold() if isinstance(text, str) else text


def _tag(text: str) -> str:
    if not text.replace("-", "").isalnum():
        raise ValueError("has something else than letters, digits and hyphens")
    return text


def _each_once(tags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tags))


def _file_name(text: str) -> str:
    if text.startswith(".") or any(character in text for character in '/\\"<>|:*?'):
        raise ValueError('begins with a dot, or has one of / \\ " < > | : * ?')
    return lines(text)


ItemName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=3, max_length=255, pattern=r"^[^\r\n]*$"),
    AfterValidator(lines),
    Field(examples=["The Old Harbour"]),
]

Description = Annotated[
    str, UnixLines, StringConstraints(strip_whitespace=True, max_length=8000), AfterValidator(lines)
]

Tag = Annotated[str, BeforeValidator(_lower), StringConstraints(min_length=2, max_length=32), AfterValidator(_tag)]
"""Letters of any script, digits and hyphens; upper case becomes lower case."""

Tags = Annotated[
    tuple[Tag, ...], Field(max_length=MOST_TAGS, examples=[["harbour", "2v2"]]), AfterValidator(_each_once)
]

FileName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=255, pattern=r"^[^\r\n]*$"),
    AfterValidator(_file_name),
    Field(examples=["old-harbour.map"]),
]
"""What a file is called when it is saved; nothing is stored under it."""
