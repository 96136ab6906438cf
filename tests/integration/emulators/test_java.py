"""Finding Java and the jars of Google's emulators, and what is said when they are not there."""

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from emulators.jars import FIRESTORE, PUBSUB, Emulator, NoJar, find_jar
from emulators.java import NoJava, find_java


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _java(folder: Path, release: str) -> Path:
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    (folder / "release").write_text(release)
    return program


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine with no gcloud and no jars."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("emulators.jars._SDK_FOLDERS", ())
    for emulator in (FIRESTORE, PUBSUB):
        monkeypatch.delenv(emulator.variable, raising=False)


@pytest.mark.parametrize(
    ("release", "version"), [('JAVA_VERSION="17.0.15"', 17), ('JAVA_VERSION="11"', 11), ('JAVA_VERSION="25.0.1"', 25)]
)
def test_the_java_of_java_home_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, release: str, version: int
) -> None:
    program = _java(tmp_path, release)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    java = find_java()
    assert (java.program, java.version) == (program, version)


def test_an_old_java_is_refused_with_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _java(tmp_path, 'IMPLEMENTOR="x"\nJAVA_VERSION="1.8.0_392"\n')
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(NoJava, match=r"is Java 8; .* need 11 or later\. Install one: .*JAVA_HOME chooses"):
        find_java()


def test_no_java_says_what_to_install(monkeypatch: pytest.MonkeyPatch, nothing_installed: None) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(NoJava, match=r"There is no java on the PATH; .* need Java 11 or later\. Install one: "):
        find_java()
    monkeypatch.setenv("JAVA_HOME", "/nowhere")
    with pytest.raises(NoJava, match=r"JAVA_HOME \(/nowhere\) has no bin/java"):
        find_java()


def test_a_variable_names_the_jar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jar = tmp_path / "mine.jar"
    monkeypatch.setenv(FIRESTORE.variable, str(jar))
    with pytest.raises(NoJar, match="there is no such file"):
        find_jar(FIRESTORE, tmp_path, print)
    jar.write_bytes(b"PK")
    assert find_jar(FIRESTORE, tmp_path, print) == jar


def _published(folder: Path, emulator: Emulator, content: bytes) -> Emulator:
    folder.mkdir(parents=True)
    (folder / emulator.file).write_bytes(content)
    return replace(emulator, sha256=hashlib.sha256(content).hexdigest())


def test_a_jar_is_downloaded_once_and_its_checksum_told(tmp_path: Path, nothing_installed: None) -> None:
    said: list[str] = []
    published = _published(tmp_path / "site", FIRESTORE, b"a jar")
    with _served(tmp_path / "site") as site:
        jar = find_jar(published, tmp_path / "cache", said.append, site)
    assert jar.read_bytes() == b"a jar"
    assert said == [f"Downloading {site}/{FIRESTORE.file}...", f"{FIRESTORE.file}: SHA-256 {published.sha256}"]
    assert find_jar(published, tmp_path / "cache", said.append, site) == jar


def test_a_zip_is_unpacked(tmp_path: Path, nothing_installed: None) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("pubsub-emulator/lib/cloud-pubsub-emulator-0.8.14-all.jar", "a jar")
        archive.writestr("pubsub-emulator/bin/cloud-pubsub-emulator", "a script")
    published = _published(tmp_path / "site", PUBSUB, packed.getvalue())
    with _served(tmp_path / "site") as site:
        jar = find_jar(published, tmp_path / "cache", print, site)
    assert jar.name == "cloud-pubsub-emulator-0.8.14-all.jar"
    assert jar.read_text() == "a jar"


def test_a_download_that_is_not_the_jar_is_refused(tmp_path: Path, nothing_installed: None) -> None:
    _published(tmp_path / "site", FIRESTORE, b"something else")
    with _served(tmp_path / "site") as site, pytest.raises(NoJar, match="its SHA-256 is") as raised:
        find_jar(FIRESTORE, tmp_path / "cache", print, site)
    assert FIRESTORE.sha256 in str(raised.value)
    assert not list((tmp_path / "cache").iterdir())


def test_what_to_install_is_said_when_nothing_can_be_fetched(tmp_path: Path, nothing_installed: None) -> None:
    with _served(tmp_path / "bin") as site, pytest.raises(NoJar) as raised:
        find_jar(PUBSUB, tmp_path / "cache", print, site)
    message = str(raised.value)
    assert "gcloud is not on the PATH" in message
    assert re.search(r"could not be downloaded: HTTP Error 404", message)
    assert "gcloud components install pubsub-emulator" in message
    assert PUBSUB.variable in message
