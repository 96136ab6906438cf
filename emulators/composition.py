"""Which parts a cloud has, in which order they start, and with which environment."""

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from emulators import jvm_parts, own_parts
from emulators.environment import environment
from emulators.jars import FIRESTORE, PUBSUB, find_jar
from emulators.java import find_java
from emulators.keys import ensure_keys
from emulators.manifest import read_manifest
from emulators.parts import Part, Place
from emulators.ports import PORTS, chosen, given_ports, require_free
from emulators.processes import ROOT

PARTS = (
    "firestore", "pubsub", "redis", "storage", "s3", "tasks", "mail", "partners", "functions", "scheduler", "gateway"
)  # fmt: skip
CALLERS = frozenset({"scheduler", "gateway"})
"""The parts that are of no use without the functions."""

HOST = "127.0.0.1"
PROJECT = "ludus-local"
FUNCTIONS_FILE = ROOT / "infra" / "terraform" / "functions.json"
GATEWAY_CONFIG = ROOT / "infra" / "terraform" / "gateway.yaml.tftpl"


def usual_parts() -> tuple[str, ...]:
    """All parts but the store that speaks S3, which is there where OBJECT_STORE asks for it."""
    return tuple(part for part in PARTS if part != "s3" or os.environ.get("OBJECT_STORE") == "s3")


class WrongParts(Exception):
    """The wanted parts do not exist, or do not work without others."""


def cache_folder() -> Path:
    """Where what every cloud of this user shares is kept: fetched jars and archives of their classes."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ludus"


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What can be chosen of a cloud besides its folder.

    `port_base` 0 takes free ports, and leaves LUDUS_PORT_* alone; `copy_every` is in seconds.
    """

    parts: Collection[str] = field(default_factory=usual_parts)
    port_base: int = 0
    ports: Mapping[str, int] = field(default_factory=dict)
    functions: Path = FUNCTIONS_FILE
    gateway_config: Path = GATEWAY_CONFIG
    copy_every: float = 60.0
    cache: Path = field(default_factory=cache_folder)


def find_place(data: Path, choices: Choices, say: Callable[[str], None]) -> Place:
    """Read the declarations, choose the ports, make the keys and the environment.

    Raises WrongParts, manifest.Unreadable, ports.PortError, and OSError when the folder cannot be written.
    """
    _check(choices.parts)
    manifest = read_manifest(choices.functions)
    names = [port for port, part in PORTS.items() if part in choices.parts]
    given = {**given_ports(os.environ), **choices.ports} if choices.port_base else choices.ports
    ports = chosen(HOST, names, choices.port_base, given)
    require_free(HOST, ports)
    keys = ensure_keys(data / "keys", PROJECT)
    variables = environment(data, HOST, ports, PROJECT, manifest, keys)
    return Place(
        data=data,
        cache=choices.cache,
        host=HOST,
        ports=ports,
        project=PROJECT,
        region=variables["GOOGLE_CLOUD_REGION"],
        parts=frozenset(choices.parts),
        manifest=manifest,
        functions_file=choices.functions.resolve(),
        gateway_config=choices.gateway_config.resolve(),
        keys=keys,
        environment=variables,
        copy_every=choices.copy_every,
        say=say,
    )


def compose(place: Place) -> Sequence[Part]:
    """The wanted parts. Raises java.NoJava, jars.NoJar and own_parts.NoRedis for what is not on this machine."""
    supervised = {}
    if "firestore" in place.parts:
        supervised["firestore"] = jvm_parts.firestore(place, find_java(), find_jar(FIRESTORE, place.cache, place.say))
    if "pubsub" in place.parts:
        supervised["pubsub"] = jvm_parts.pubsub(place, find_java(), find_jar(PUBSUB, place.cache, place.say))
    own = {
        "redis": own_parts.redis,
        "storage": own_parts.storage,
        "s3": own_parts.s3,
        "tasks": own_parts.tasks,
        "mail": own_parts.mail,
        "partners": own_parts.partners,
        "functions": own_parts.functions,
        "scheduler": own_parts.scheduler,
        "gateway": own_parts.gateway,
    }
    supervised |= {name: make(place) for name, make in own.items() if name in place.parts}
    return [supervised[name] for name in PARTS if name in supervised]


def _check(parts: Collection[str]) -> None:
    if unknown := sorted(set(parts).difference(PARTS)):
        raise WrongParts(f"There is no part {unknown[0]!r}; the parts are {', '.join(PARTS)}.")
    if "functions" not in parts and (useless := sorted(CALLERS.intersection(parts))):
        raise WrongParts(f"The {useless[0]} is of no use without the functions: leave it out, or add them.")
