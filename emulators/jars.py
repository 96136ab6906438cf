"""The jars of the Firestore and Pub/Sub emulators: those of the gcloud CLI, else downloaded."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

Say = Callable[[str], None]

DOWNLOADS = "https://storage.googleapis.com/firebase-preview-drop/emulator"
_SDK_FOLDERS = (
    "/usr/lib/google-cloud-sdk",
    "/usr/share/google-cloud-sdk",
    "/opt/homebrew/share/google-cloud-sdk",
    "/usr/local/share/google-cloud-sdk",
    "/snap/google-cloud-cli/current",
)
_CONNECT_SECONDS = 20.0
_INSTALL_SECONDS = 600.0


class NoJar(Exception):
    """An emulator's jar is not on this machine and could not be fetched; the message says what to install."""


@dataclass(frozen=True, slots=True)
class Emulator:
    """Where an emulator of Google's is found, by what it is installed, and from where it is downloaded."""

    name: str
    variable: str
    pattern: str
    component: str
    package: str
    file: str
    sha256: str


FIRESTORE = Emulator(
    name="Firestore",
    variable="LUDUS_FIRESTORE_JAR",
    pattern="cloud-firestore-emulator/*.jar",
    component="cloud-firestore-emulator",
    package="google-cloud-cli-firestore-emulator",
    file="cloud-firestore-emulator-v1.19.8.jar",
    sha256="9d43599ed6151199e8d604dc87fac51218e49e5f3a48519b1ae560bbe5e3382d",
)
PUBSUB = Emulator(
    name="Pub/Sub",
    variable="LUDUS_PUBSUB_JAR",
    pattern="pubsub-emulator/lib/cloud-pubsub-emulator-*-all.jar",
    component="pubsub-emulator",
    package="google-cloud-cli-pubsub-emulator",
    file="pubsub-emulator-0.8.14.zip",
    sha256="4fbeefd8ecb32b10e5ab522e5d8748e0c2b13891c471c0c327c04632dcc75a8d",
)


def find_jar(emulator: Emulator, cache: Path, say: Say, downloads: str = DOWNLOADS) -> Path:
    """The emulator's jar: the variable's, gcloud's, one fetched before, else one fetched now.

    `cache` is the folder for what is fetched. Raises NoJar that says what to install, and why nothing was fetched.
    """
    if given := os.environ.get(emulator.variable):
        if not Path(given).is_file():
            raise NoJar(f"{emulator.variable} is {given}, and there is no such file.")
        return Path(given)
    if jar := _installed(emulator) or _fetched(emulator, cache):
        return jar
    problems = [_install_component(emulator, say)]
    if jar := _installed(emulator):
        return jar
    problems.append(_download(emulator, cache, say, downloads))
    if jar := _fetched(emulator, cache):
        return jar
    raise NoJar(
        f"The {emulator.name} emulator is not on this machine, and was not fetched:\n"
        + "".join(f"  {problem}\n" for problem in problems if problem)
        + _what_to_install(emulator)
    )


def _what_to_install(emulator: Emulator) -> str:
    by_hand = {
        "linux": f"`apt-get install {emulator.package}` (from Google Cloud's package repository)",
        "darwin": "`brew install --cask google-cloud-sdk`",
    }
    return (
        f"Install it by `gcloud components install {emulator.component}`"
        f" or {by_hand.get(sys.platform, 'see https://cloud.google.com/sdk/docs/install')},"
        f" or put {DOWNLOADS}/{emulator.file} on this machine and name its jar in {emulator.variable}."
    )


def _installed(emulator: Emulator) -> Path | None:
    for sdk in _gcloud_folders():
        if jars := sorted((sdk / "platform").glob(emulator.pattern)):
            return jars[-1]
    return None


def _gcloud_folders() -> Iterator[Path]:
    if gcloud := shutil.which("gcloud"):
        yield Path(gcloud).resolve().parent.parent
    yield Path.home() / "google-cloud-sdk"
    yield from map(Path, _SDK_FOLDERS)


def _fetched(emulator: Emulator, cache: Path) -> Path | None:
    folder = cache / Path(emulator.file).stem
    return next(iter(sorted(folder.glob(f"**/{Path(emulator.pattern).name}"))), None)


def _install_component(emulator: Emulator, say: Say) -> str | None:
    gcloud = shutil.which("gcloud")
    if gcloud is None:
        return "gcloud is not on the PATH."
    say(f"Installing gcloud's {emulator.component}...")
    command = [gcloud, "components", "install", emulator.component, "--quiet"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_INSTALL_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"`{' '.join(command[1:])}` failed: {error}."
    if done.returncode == 0:
        return None
    why = " ".join(done.stderr.split())[:300]
    return f"`gcloud components install {emulator.component}` failed: {why}"


def _download(emulator: Emulator, cache: Path, say: Say, downloads: str) -> str | None:
    url = f"{downloads}/{emulator.file}"
    folder = cache / Path(emulator.file).stem
    say(f"Downloading {url}...")
    with tempfile.TemporaryDirectory(dir=_made(cache)) as draft:
        file = Path(draft, emulator.file)
        try:
            with urllib.request.urlopen(url, timeout=_CONNECT_SECONDS) as answer, file.open("wb") as copy:  # noqa: S310 - ours
                shutil.copyfileobj(answer, copy)
            with file.open("rb") as content:
                checksum = hashlib.file_digest(content, "sha256").hexdigest()
        except OSError as error:
            return f"{url} could not be downloaded: {error}."
        say(f"{emulator.file}: SHA-256 {checksum}")
        if checksum != emulator.sha256:
            return f"{url} is not what it should be: its SHA-256 is {checksum}, and {emulator.sha256} was expected."
        content_folder = Path(draft, "content")
        content_folder.mkdir()
        if zipfile.is_zipfile(file) and file.suffix == ".zip":
            with zipfile.ZipFile(file) as archive:
                archive.extractall(content_folder)
        else:
            file.rename(content_folder / file.name)
        shutil.rmtree(folder, ignore_errors=True)
        content_folder.rename(folder)
    return None


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
