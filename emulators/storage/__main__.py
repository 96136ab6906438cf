"""Cloud Storage on this machine: `python -m emulators.storage --port 9023 --data DIR --bucket uploads`."""

import argparse
import asyncio
import fcntl
import json
import logging
import signal
import socket
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

import uvicorn
import uvloop

from emulators.local_http import log_to_stdout
from emulators.storage.app import create_app
from emulators.storage.emulator import Emulator
from emulators.storage.errors import StorageError
from emulators.storage.lifecycle import sweep_forever
from emulators.storage.notifications import Notifications
from emulators.storage.objects import merged
from emulators.storage.resumable import Sessions
from emulators.storage.signing import load_public_key
from emulators.storage.store import Store

_KEEP_ALIVE_SECONDS = 120
_LAST_REQUESTS_SECONDS = 0.5
_ANYBODY_READS = {"role": "roles/storage.objectViewer", "members": ["allUsers"]}

_log = logging.getLogger("storage")


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until SIGTERM or SIGINT; exit with a message when an argument or the data folder is of no use."""
    options = _parser().parse_args(arguments)
    log_to_stdout()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))
    try:
        buckets = [{"name": name} for name in options.bucket]
        if options.buckets is not None:
            buckets += _read_buckets(options.buckets)
        signers = {email: load_public_key(Path(path)) for email, path in options.signer}
        listener = socket.create_server((options.host, options.port))
        with _locked(options.data):
            uvloop.run(_serve(options, buckets, signers, listener))
    except (OSError, ValueError, StorageError) as error:
        sys.exit(f"storage: {error}")


async def _serve(
    options: argparse.Namespace,
    buckets: list[dict[str, Any]],
    signers: dict[str, Any],
    listener: socket.socket,
) -> None:
    origin = f"http://{options.host}:{listener.getsockname()[1]}"
    routes: dict[str, list[str]] = defaultdict(list)
    for bucket, url in options.notify:
        routes[bucket].append(url)
    account = options.service_account or f"eventarc@{options.project}.iam.gserviceaccount.com"
    notifications = Notifications(
        options.data, options.identity or options.data, routes, service_account=account, origin=origin
    )
    store = Store(options.data, options.project, notifications.finalized)
    for resource in buckets:
        _ensure(store, dict(resource))
    sessions = Sessions(store)
    config = uvicorn.Config(
        create_app(Emulator(store, sessions, signers), options.host),
        http="httptools",
        lifespan="off",
        access_log=False,
        log_level="critical",
        server_header=False,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
    )
    config.timeout_graceful_shutdown = _LAST_REQUESTS_SECONDS  # type: ignore[assignment]  # it is only waited for
    async with notifications:
        sweeping = asyncio.create_task(sweep_forever(store, sessions, options.lifecycle_interval))
        _log.info("serving %s, buckets: %s", origin, ", ".join(store.buckets) or "none")
        try:
            await uvicorn.Server(config).serve(sockets=[listener])
        finally:
            sweeping.cancel()
            _log.info("stopped")


def _ensure(store: Store, resource: dict[str, Any]) -> None:
    """Make a bucket, or give the one that is there these settings and this publicity."""
    name, public = resource.pop("name"), resource.pop("public", None)
    bucket = store.buckets.get(name) or store.create_bucket(name, {})
    if merged(bucket.settings, resource) != bucket.settings:
        bucket.update(resource)
    if public is not None and public != bucket.publicly_readable:
        others = [binding for binding in bucket.bindings if "allUsers" not in binding.get("members", [])]
        bucket.set_policy({"bindings": [*others, _ANYBODY_READS] if public else others})
    store.save_bucket(bucket)


def _read_buckets(path: Path) -> list[dict[str, Any]]:
    buckets = json.loads(path.read_text())
    if isinstance(buckets, list) and all(isinstance(bucket, dict) and "name" in bucket for bucket in buckets):
        return buckets
    message = f"{path} must hold a JSON list of bucket resources, each with its name"
    raise ValueError(message)


def _locked(data: Path) -> TextIO:
    """Claim the data folder until the file is closed. Raises ValueError when another process has it."""
    data.mkdir(parents=True, exist_ok=True)
    file = (data / "_storage.lock").open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        message = f"{data} is in use by another storage emulator: stop that one, or give --data another folder"
        raise ValueError(message) from error
    return file


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m emulators.storage", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=9023, help="0 picks a free one, which the first line tells")
    parser.add_argument("--data", type=Path, required=True, help="the folder that keeps everything")
    parser.add_argument("--project", default="ludus-local")
    parser.add_argument("--bucket", action="append", default=[], help="a bucket that must be there (repeatable)")
    parser.add_argument(
        "--buckets",
        type=Path,
        metavar="FILE",
        help='JSON list of bucket resources with name, cors, lifecycle and so on, and "public": true',
    )
    parser.add_argument(
        "--signer", type=_pair, action="append", default=[], metavar="EMAIL=PEMFILE", help="who may sign URLs"
    )
    parser.add_argument(
        "--notify",
        type=_pair,
        action="append",
        default=[],
        metavar="BUCKET=URL",
        help="who hears of new objects",
    )
    parser.add_argument("--service-account", help="whose tokens notifications carry (eventarc@PROJECT...)")
    parser.add_argument("--identity", type=Path, help="the folder of identity.pem, if it is not --data")
    parser.add_argument("--lifecycle-interval", type=float, default=3600.0, metavar="SECONDS")
    return parser


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        message = f"{text!r} is not of the form NAME=VALUE"
        raise argparse.ArgumentTypeError(message)
    return name, value


if __name__ == "__main__":
    main()
