"""Where a session and the offline queue are kept."""

import json
import os
import threading
from pathlib import Path
from typing import Protocol


class Storage(Protocol):
    """Texts by their names."""

    def get(self, name: str) -> str | None:
        """The text of this name, None where there is none."""

    def set(self, name: str, text: str) -> None:
        """Keep a text."""

    def remove(self, name: str) -> None:
        """Forget a text; nothing happens where there is none."""


class MemoryStorage:
    """Keeps all until the program ends."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """The text of this name."""
        return self._texts.get(name)

    def set(self, name: str, text: str) -> None:
        """Keep a text."""
        self._texts[name] = text

    def remove(self, name: str) -> None:
        """Forget a text."""
        self._texts.pop(name, None)


class FileStorage:
    """Keeps all in one file that only its owner may read. A crash leaves the old file or the new one."""

    def __init__(self, file: str | os.PathLike[str]) -> None:
        self._file = Path(file)
        self._lock = threading.Lock()

    def get(self, name: str) -> str | None:
        """The text of this name."""
        with self._lock:
            return self._read().get(name)

    def set(self, name: str, text: str) -> None:
        """Keep a text."""
        with self._lock:
            self._write(self._read() | {name: text})

    def remove(self, name: str) -> None:
        """Forget a text."""
        with self._lock:
            texts = self._read()
            if texts.pop(name, None) is not None:
                self._write(texts)

    def _read(self) -> dict[str, str]:
        try:
            texts: dict[str, str] = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        return texts

    def _write(self, texts: dict[str, str]) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        new = self._file.with_name(f"{self._file.name}.new")
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as opened:
            json.dump(texts, opened)
        new.replace(self._file)
