"""Lua scripts, each in a file beside the module that runs it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Script:
    """A script and the SHA-1 digest by which Redis knows it."""

    source: str
    digest: str

    @classmethod
    def of(cls, source: str) -> "Script":
        """The script with this source."""
        return cls(source, hashlib.sha1(source.encode(), usedforsecurity=False).hexdigest())


def script(module: str, name: str) -> Script:
    """The script in the file `name` beside a module, which gives its `__file__`.

    Write the name out: the archives pack the `.lua` files that their modules name.
    """
    return Script.of(Path(module).with_name(name).read_text(encoding="utf-8"))
