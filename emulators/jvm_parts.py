"""Google's own emulators, which are Java programs: Firestore and Pub/Sub."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path

from emulators.firestore_copies import CopyFailed, FirestoreCopies
from emulators.health import answers_http
from emulators.java import Java, class_archive, make_class_archive
from emulators.parts import Part, Place
from emulators.ports import chosen
from emulators.processes import ROOT
from emulators.pubsub_wiring import wire_declared
from emulators.training import use_firestore, use_pubsub

FIRESTORE_MAIN = "com.google.cloud.datastore.emulator.firestore.CloudFirestore"
_FAST_START = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto")
_LARGE_COPY_SECONDS = 300.0
RULES = ROOT / "infra" / "terraform" / "firestore.rules"
"""What clients may do that are no functions: the emulator goes by what is deployed."""

Run = Callable[[str, int], Sequence[str]]
"""A command line from an option of Java's and a port."""


def firestore(place: Place, java: Java, jar: Path) -> Part:
    """Firestore, with the data of its newest copy; copied again while it runs and when it stops."""
    host, port = place.host, place.ports["firestore"]
    copies = FirestoreCopies(place.data / "firestore", host, port, place.project)
    archive = class_archive(java, jar, place.cache)

    def run(option: str, at: int) -> Sequence[str]:
        memory, of = "-Xmx1g", f"-Dludus.data={place.data}"
        command = [str(java.program), *_FAST_START, memory, of, option, "-cp", str(jar), FIRESTORE_MAIN]
        return [*command, "start", "--host", host, "--port", str(at), f"--rules={RULES}"]

    def command() -> Sequence[str]:
        copy = copies.newest()
        return [*run(_archive_option(archive), port), *([f"--seed_from_export={copy}"] if copy else [])]

    async def before_stop(_pid: int) -> None:
        try:
            await copies.copy()
        except CopyFailed as error:
            place.say(str(error))

    return Part(
        name="firestore",
        address=f"{host}:{port}",
        command=command,
        ready=partial(answers_http, host, port, "/"),
        environment=place.environment,
        patience=_LARGE_COPY_SECONDS,
        prepare=partial(_archive_once, place, archive, run, use_firestore),
        while_ready=lambda pid: copies.copy_often(pid, place.copy_every, place.say),
        before_stop=before_stop,
    )


def pubsub(place: Place, java: Java, jar: Path) -> Part:
    """Pub/Sub, with its topics and subscriptions, which are made again whenever it starts."""
    host, port = place.host, place.ports["pubsub"]
    archive = class_archive(java, jar, place.cache)

    def run(option: str, at: int) -> Sequence[str]:
        memory, of = "-Xmx384m", f"-Dludus.data={place.data}"
        command = [str(java.program), *_FAST_START, memory, of, option, "-jar", str(jar)]
        return [*command, f"--host={host}", f"--port={at}"]

    return Part(
        name="pubsub",
        address=f"{host}:{port}",
        command=lambda: run(_archive_option(archive), port),
        ready=partial(answers_http, host, port, "/"),
        environment=place.environment,
        prepare=partial(_archive_once, place, archive, run, use_pubsub),
        settle=partial(wire_declared, place),
    )


def _archive_option(archive: Path | None) -> str:
    return f"-XX:SharedArchiveFile={archive}" if _is_there(archive) else "-Xshare:auto"


def _is_there(archive: Path | None) -> bool:
    return archive is not None and archive.exists()


async def _archive_once(place: Place, archive: Path | None, run: Run, use: Callable[[str, int], None]) -> None:
    """Make the archive of classes if it can be and is not there yet."""
    if archive is None or _is_there(archive):
        return
    port = chosen(place.host, ["gateway"], 0, {})["gateway"]
    place.say(f"Preparing {archive.name}, by which it starts fast (once on this machine)...")
    ready: Callable[[], Awaitable[bool]] = partial(answers_http, place.host, port, "/")
    problem = await make_class_archive(archive, lambda option: run(option, port), ready, partial(use, place.host, port))
    if problem:
        place.say(f"{archive.name} could not be made, so the start takes a second longer: {problem}")
