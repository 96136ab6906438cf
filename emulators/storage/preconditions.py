"""Preconditions on generations and entity tags."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from emulators.storage.errors import not_modified, precondition_failed, whole_number
from emulators.storage.objects import StoredObject


@dataclass(frozen=True, slots=True)
class Preconditions:
    """What a caller requires of the live object; generation 0 stands for "there is none"."""

    generation_match: int | None = None
    generation_not_match: int | None = None
    metageneration_match: int | None = None
    metageneration_not_match: int | None = None
    etag_match: str | None = None
    etag_not_match: str | None = None

    @classmethod
    def from_query(
        cls, query: Mapping[str, str], headers: Mapping[str, str] | None = None, *, prefix: str = "if"
    ) -> Self:
        """Read the JSON API's parameters (with "ifSource" those of a copy's source) and the entity tags."""
        return cls(
            whole_number(query, f"{prefix}GenerationMatch"),
            whole_number(query, f"{prefix}GenerationNotMatch"),
            whole_number(query, f"{prefix}MetagenerationMatch"),
            whole_number(query, f"{prefix}MetagenerationNotMatch"),
            (headers or {}).get("if-match"),
            (headers or {}).get("if-none-match"),
        )

    @classmethod
    def from_headers(cls, headers: Mapping[str, str]) -> Self:
        """Read the XML API's headers."""
        return cls(
            generation_match=whole_number(headers, "x-goog-if-generation-match"),
            metageneration_match=whole_number(headers, "x-goog-if-metageneration-match"),
        )

    def check_write(self, current: StoredObject | None) -> None:
        """Raise StorageError (412) unless the live object (None: there is none) is as required."""
        if not (self._matches(current) and self._differs(current)):
            raise precondition_failed()

    def check_read(self, current: StoredObject) -> None:
        """Raise StorageError: 412 when it is not the required object, 304 when the caller knows it."""
        if not self._matches(current):
            raise precondition_failed()
        if not self._differs(current):
            raise not_modified({"etag": current.etag})

    def check_metageneration(self, metageneration: int) -> None:
        """Raise StorageError (412) unless a bucket's metageneration is as required."""
        if self.metageneration_match not in {None, metageneration}:
            raise precondition_failed()
        if self.metageneration_not_match == metageneration:
            raise precondition_failed()

    def _matches(self, current: StoredObject | None) -> bool:
        generation, metageneration = _numbers(current)
        if self.generation_match not in {None, generation}:
            return False
        if self.metageneration_match not in {None, metageneration}:
            return False
        return self.etag_match is None or (current is not None and names_etag(self.etag_match, current.etag))

    def _differs(self, current: StoredObject | None) -> bool:
        generation, metageneration = _numbers(current)
        if generation == self.generation_not_match or metageneration == self.metageneration_not_match:
            return False
        return self.etag_not_match is None or current is None or not names_etag(self.etag_not_match, current.etag)


def names_etag(header: str, etag: str) -> bool:
    """Tell whether an If-Match or If-None-Match header names this entity tag (quoted or not) or any."""
    bare = etag.strip('"')
    return any(item.strip().removeprefix("W/").strip('"') in {bare, "*"} for item in header.split(","))


def _numbers(current: StoredObject | None) -> tuple[int, int]:
    return (0, 0) if current is None else (current.generation, current.metageneration)
