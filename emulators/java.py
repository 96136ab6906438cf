"""The Java that runs Google's emulators: finding it, its version, and the archives that let it start fast."""

import asyncio
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

from emulators.processes import last_lines, launch, stop

MINIMUM = 11
CLASS_ARCHIVES_FROM = 13
"""The first Java that can archive the classes of a run (JEP 350)."""

TRAINING_SECONDS = 60.0

_INSTALL = {
    "linux": "`apt-get install default-jre-headless` (Debian, Ubuntu), `dnf install java-latest-openjdk` (Fedora)",
    "darwin": "`brew install openjdk`, then set JAVA_HOME to `$(brew --prefix openjdk)`",
}


class NoJava(Exception):
    """There is no Java, or an old one; the message says what to install."""


@dataclass(frozen=True, slots=True)
class Java:
    """A `java` program and its major version."""

    program: Path
    version: int


def find_java() -> Java:
    """The Java of JAVA_HOME, else of the PATH. Raises NoJava when there is none of version 11 or later."""
    home = os.environ.get("JAVA_HOME")
    executable = shutil.which(str(Path(home, "bin", "java"))) if home else shutil.which("java")
    how = f"Install one: {_INSTALL.get(sys.platform, 'see https://adoptium.net')}."
    if executable is None:
        where = f"JAVA_HOME ({home}) has no bin/java" if home else "There is no java on the PATH"
        raise NoJava(f"{where}; the Firestore and Pub/Sub emulators need Java {MINIMUM} or later. {how}")
    version = _version(Path(executable))
    if version is None:
        raise NoJava(f"{executable} does not tell its version, so it is of no use. {how}")
    if version < MINIMUM:
        raise NoJava(
            f"{executable} is Java {version}; the Firestore and Pub/Sub emulators need {MINIMUM} or later. {how}"
            " JAVA_HOME chooses between several."
        )
    return Java(Path(executable), version)


def _version(program: Path) -> int | None:
    """The major version: from the `release` file beside it, which costs nothing, else by asking it."""
    release = program.resolve().parent.parent / "release"
    said = release.read_text() if release.exists() else ""
    if "JAVA_VERSION=" not in said:
        with suppress(OSError, subprocess.TimeoutExpired):
            said = subprocess.run([program, "-version"], capture_output=True, text=True, timeout=20, check=False).stderr
    matched = re.search(r'(?:JAVA_VERSION=|version )"(?:1\.)?(\d+)', said)
    return int(matched[1]) if matched else None


def class_archive(java: Java, jar: Path, folder: Path) -> Path | None:
    """Where the archive of this jar's classes for this Java belongs; None when this Java cannot make one."""
    if java.version < CLASS_ARCHIVES_FROM:
        return None
    stat = jar.stat()
    of = f"{java.program.resolve()} {java.version} {jar.resolve()} {stat.st_size} {stat.st_mtime_ns}"
    return folder / f"{jar.stem}-{hashlib.sha256(of.encode()).hexdigest()[:16]}.jsa"


async def make_class_archive(
    archive: Path,
    command: Callable[[str], Sequence[str]],
    ready: Callable[[], Awaitable[bool]],
    use: Callable[[], None],
) -> str | None:
    """Run a jar once to archive the classes that it loads to start and to work (a few seconds, once a machine).

    `command` takes the option that makes the archive; `ready` tells that the start is over; `use` then makes it work,
    in a thread. Returns what went wrong, or None; without an archive the jar runs all the same, a second slower.
    """
    archive.parent.mkdir(parents=True, exist_ok=True)
    draft = archive.with_name(f"{archive.name}.{os.getpid()}")
    log = archive.with_suffix(f".{os.getpid()}.log")
    process = await launch(command(f"-XX:ArchiveClassesAtExit={draft}"), os.environ, log)
    try:
        async with asyncio.timeout(TRAINING_SECONDS):
            while not await ready():
                if process.returncode is not None:
                    return "\n".join(last_lines(log, 5))
                await asyncio.sleep(0.05)
            await asyncio.to_thread(use)
        await stop(process, TRAINING_SECONDS)
        if not draft.exists():
            return "\n".join(last_lines(log, 5))
        draft.replace(archive)
    except (OSError, HTTPException) as error:
        return f"it did not answer: {error!r}"
    finally:
        await stop(process, 1)
        draft.unlink(missing_ok=True)
        log.unlink(missing_ok=True)
    return None
