"""Files that secrets are mounted as: read again after a while, so that a rotation needs no deployment."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from shared.telemetry import log

T = TypeVar("T")

NO_KEY = b"No key was given"
"""What a secret begins with that nobody has filled yet (`infra/terraform/secrets.tf`)."""

REREAD_SECONDS = 60
"""How long an instance goes by what it has read."""


class SecretFile(Generic[T]):
    """What a mounted file holds. What cannot be read does not replace what could. That nobody filled it is no error."""

    def __init__(self, file: Callable[[], Path], parse: Callable[[bytes], T]) -> None:
        """`file` says where it is mounted; `parse` raises any Exception for what it cannot make sense of."""
        self._file = file
        self._parse = parse
        self._value: T | None = None
        self._path: Path | None = None
        self._raw = b""
        self._read_at = float("-inf")

    def current(self, older_than: float | None = None) -> T | None:
        """Its content, read anew if what is known is older than this (REREAD_SECONDS); None if it was never readable.

        As long as the file does not change, this is the same object. What another file held is not its content.
        """
        path = self._file()
        if path != self._path:
            self.forget()
            self._path = path
        age = time.monotonic() - self._read_at
        if self._value is not None and age < (REREAD_SECONDS if older_than is None else older_than):
            return self._value
        try:
            raw = path.read_bytes()
            if not raw.startswith(NO_KEY) and (raw != self._raw or self._value is None):
                self._value, self._raw = self._parse(raw), raw
        except Exception as error:  # noqa: BLE001  whatever is wrong with it, what was read before goes on
            log.error("secret.unreadable", file=str(path), error=repr(error))
        self._read_at = time.monotonic()
        return self._value

    def forget(self) -> None:
        """Read it anew at the next use."""
        self._value, self._read_at = None, float("-inf")
