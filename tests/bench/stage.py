"""Where the measuring happens: the emulators and Redis of a local cloud, and this process told where they are."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from emulators.cloud import LocalCloud
from infra.build.settings import all_settings
from shared.identity import encryption, tokens
from shared.media import uploads
from shared.settings import settings
from tests.bench import machine

NOWHERE = "http://127.0.0.1:9"
"""Where tasks are sent that no function is there to do: they wait."""

UNLIMITED = "1000000000"
LIMITS = tuple(name.upper() for name in all_settings() if name.startswith("rate_"))
AS_MEASURED = {
    **dict.fromkeys(LIMITS, UNLIMITED),
    "ACCESS_TOKEN_SECONDS": "3600",
    "BCRYPT_COST": "12",
    "LOG_LEVEL": "INFO",
    "REDIS_TIMEOUT": "5",
    "TELEMETRY": "local",
}
"""The settings that differ from a deployment's: no limit is reached, no token ends, metrics stay here."""


@contextmanager
def open_cloud(data: Path, parts: Sequence[str], **variables: str) -> Iterator[LocalCloud]:
    """These parts on free ports; what they are found by is in the environment meanwhile, with `variables` above it."""
    before = dict(os.environ)
    os.environ.update(AS_MEASURED | variables)
    try:
        with LocalCloud(data, parts=parts, copy_every=3600.0) as cloud:
            addresses = {"FUNCTIONS_ORIGIN": NOWHERE} | cloud.environment
            os.environ.update(addresses | AS_MEASURED | {"LOG_LEVEL": "ERROR"} | variables)
            _forget()
            yield cloud
    finally:
        os.environ.clear()
        os.environ.update(before)
        _forget()


def _forget() -> None:
    """Let go of what this process remembers of another cloud: its settings, its keys, its storage."""
    settings.cache_clear()
    for mounted in (tokens.PUBLISHED, tokens.SIGNING, encryption.KEYS):
        mounted.forget()
    tokens._verified.clear()
    uploads._key_credentials.cache_clear()
    uploads.client.cache_clear()


def keep_apart(cloud: LocalCloud, parts: Sequence[str]) -> None:
    """Leave a core to what is measured: these parts run on the others."""
    for part in parts:
        if pid := cloud.pid(part):
            machine.pin(pid, machine.other_cores())
