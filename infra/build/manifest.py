"""The manifest that Terraform and the local cloud read: every function, topic, bucket, queue and schedule."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from infra.build.archives import entry_point
from infra.build.closure import OURS, Sources
from infra.build.groups import group_of
from infra.build.packed_services import packed_services
from infra.build.publishers import publishers
from infra.build.schemas import event_schema
from infra.build.settings import all_settings, read_by
from shared.declare import Declaration, Http
from shared.event import Event
from shared.events.dead_letters import UploadReplayed
from shared.http.request import CORS_EXPOSED, CORS_HEADERS, CORS_METHODS
from shared.triggers import Subscription, TaskTarget, Timetable, UploadTrigger

LONGEST_NAME = 63
"""Characters that a Cloud Function's name may have."""

INSTANCES = {
    "auth": (1, 10),
    "profiles": (1, 20),
    "cosmetics": (1, 10),
    "battlepass": (1, 10),
    "leaderboards": (1, 5),
}
"""How many instances a service's functions have, least and most (1v1bro 15); OTHERS where it is not named."""

OTHERS = (0, 10)

MOST_OF_A_JOB = 2
"""Instances of what the clock runs: one run, and one more if the run before it is late."""

MOST_VCPU = 20
"""What all instances of a region may have in a new project; Cloud Run refuses a function that could take more."""


def manifest(declarations: Iterable[Declaration], sources: Sources) -> dict[str, Any]:
    """The whole manifest. Raises ValueError for a function whose name is too long for Google Cloud."""
    declared = list(declarations)
    functions = [
        _function(declaration)
        | {
            "packed_services": packed_services(sources.closure(entry_point(declaration)).files, declaration.service),
            "settings": read_by(declaration, sources, entry_point(declaration)),
        }
        for declaration in declared
    ]
    events = _events()
    accounts = {function["name"]: function["service_account"] for function in functions}
    services = publishers(declared, sources, events, accounts)
    topics = [
        {
            "name": event.topic,
            "ordered": event.ordered,
            "publishers": services[event.topic],
            "outside_publisher": event.publisher,
            "schema": None if event.publisher else event_schema(event),
        }
        for event in events
    ]
    suffix = "_bucket"
    return {
        "functions": functions,
        "topics": topics,
        "buckets": sorted(name.removesuffix(suffix) for name in all_settings() if name.endswith(suffix)),
        "queues": sorted({function.trigger.queue for function in declared if isinstance(function.trigger, TaskTarget)}),
        "schedules": [
            {"function": function.name, "cron": function.trigger.cron, "timezone": "UTC"}
            for function in declared
            if isinstance(function.trigger, Timetable)
        ],
        "cors": {
            "methods": CORS_METHODS.split(", "),
            "headers": CORS_HEADERS.split(", "),
            "exposed": CORS_EXPOSED.split(", "),
        },
    }


def to_json(document: dict[str, Any]) -> str:
    """The manifest as it is written."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _events() -> list[type[Event]]:
    """The events that functions can publish, by topic. Raises ValueError for two on one topic."""
    events: dict[str, type[Event]] = {}
    for event in _with_subclasses(Event.__subclasses__()):
        if (other := events.setdefault(event.topic, event)) is not event:
            raise ValueError(f"{event.__module__} and {other.__module__} both publish {event.topic}")
    return [events[topic] for topic in sorted(events)]


def _with_subclasses(events: Iterable[type[Event]]) -> Iterator[type[Event]]:
    for event in events:
        yield from _with_subclasses(event.__subclasses__())
        if isinstance(getattr(event, "topic", None), str) and event.__module__.partition(".")[0] in OURS:
            yield event


def _function(declaration: Declaration) -> dict[str, Any]:
    if len(declaration.name) > LONGEST_NAME:
        raise ValueError(f"{declaration.name} has {len(declaration.name)} characters; {LONGEST_NAME} is the most")
    resources = declaration.resources
    least, most = INSTANCES.get(declaration.service, OTHERS)
    if isinstance(declaration.trigger, Timetable):
        most = MOST_OF_A_JOB
    if most * resources.cpu > MOST_VCPU:
        raise ValueError(f"{declaration.name} could take {most * resources.cpu:g} vCPU; {MOST_VCPU} is the most")
    return {
        "name": declaration.name,
        "service": declaration.service,
        "group": group_of(declaration),
        "module": declaration.module,
        "attribute": declaration.attribute,
        "trigger": _trigger(declaration),
        "service_account": _account(declaration),
        "in_network": declaration.in_network,
        "memory": resources.memory,
        "cpu": resources.cpu,
        "concurrency": resources.concurrency,
        "timeout": resources.timeout,
        "min_instances": least if isinstance(declaration.trigger, Http) else 0,
        "max_instances": most,
        "secrets": [secret.name for secret in declaration.secrets],
    }


def _account(declaration: Declaration) -> str:
    is_nobody = isinstance(declaration.trigger, Http) and declaration.trigger.runs_as_nobody
    return "nobody" if is_nobody else declaration.service


def _trigger(declaration: Declaration) -> dict[str, Any]:
    match declaration.trigger:
        case Http() as http:
            return {"type": "http", "method": http.method, "path": http.path}
        case Subscription(event):
            return {"type": "event", "topic": event.topic, "ordered": event.ordered}
        case UploadTrigger(bucket, prefix):
            replays = {"topic": UploadReplayed.topic, "ordered": UploadReplayed.ordered}
            return {"type": "upload", "bucket": bucket, "prefix": prefix, **replays}
        case TaskTarget(queue):
            return {"type": "task", "queue": queue}
        case Timetable(cron):
            return {"type": "schedule", "cron": cron, "timezone": "UTC"}
