"""Topics and push subscriptions, made anew at each start: the Pub/Sub emulator keeps nothing."""

import asyncio
import http.client
import itertools
import json
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from emulators.manifest import DEAD_LETTERS, EventTrigger, Manifest, UploadTrigger, read_manifest
from emulators.parts import Place

ACK_DEADLINE_SECONDS = 60
DELIVERY_ATTEMPTS = 100
"""The most that Pub/Sub takes. Handlers count their own failures and send to the dead letters after the third; this is
for what never reached one, and here the functions are away for longer than in the cloud: while they are started again.
"""

TIMEOUT = 20.0

_AT_ONCE = 4
_EXISTS = 409


class WiringFailed(Exception):
    """The emulator refused a topic or a subscription; the message says which, and what it answered."""


Resource = tuple[str, dict[str, Any]]
"""A path below the project, and what to make there."""


def topics(manifest: Manifest) -> list[Resource]:
    """The topics to make."""
    return [(f"topics/{topic}", {}) for topic in manifest.all_topics]


def subscriptions(manifest: Manifest, project: str, push_origin: str) -> list[Resource]:
    """One push subscription for each function of events and of uploads (for replays of these), named as it is.

    No retryPolicy: with one, the emulator gives up after about 4 seconds; without, it goes on until it is heard.
    """
    subscriptions = []
    for function in manifest.functions:
        if not isinstance(function.trigger, EventTrigger | UploadTrigger):
            continue
        subscription: dict[str, Any] = {
            "topic": f"projects/{project}/topics/{function.trigger.topic}",
            "pushConfig": {"pushEndpoint": f"{push_origin}/_push/{function.name}"},
            "ackDeadlineSeconds": ACK_DEADLINE_SECONDS,
            "enableMessageOrdering": function.trigger.ordered,
        }
        if function.trigger.topic != DEAD_LETTERS:
            subscription["deadLetterPolicy"] = {
                "deadLetterTopic": f"projects/{project}/topics/{DEAD_LETTERS}",
                "maxDeliveryAttempts": DELIVERY_ATTEMPTS,
            }
        subscriptions.append((f"subscriptions/{function.name}", subscription))
    return subscriptions


async def wire_declared(place: Place) -> None:
    """Make what the declarations, as they are now, want: the topics, and subscriptions where there are functions.

    Raises WiringFailed, and manifest.Unreadable.
    """
    manifest = read_manifest(place.functions_file)
    wanted = [topics(manifest)]
    if "functions" in place.parts:
        wanted.append(subscriptions(manifest, place.project, place.origin("functions")))
    await asyncio.to_thread(wire, place.host, place.ports["pubsub"], place.project, wanted)


def wire(host: str, port: int, project: str, wanted: Iterable[Sequence[Resource]]) -> None:
    """Make resources on the emulator, one group after the other; those that are there already stay as they are.

    Blocks. Raises WiringFailed.
    """
    try:
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for group in wanted:
                list(pool.map(_make_all, itertools.repeat((host, port, project)), _shares(group)))
    except (OSError, http.client.HTTPException) as error:
        raise WiringFailed(f"The Pub/Sub emulator at {host}:{port} does not answer: {error!r}.") from error


def _shares(group: Sequence[Resource]) -> list[Sequence[Resource]]:
    return [group[start::_AT_ONCE] for start in range(min(_AT_ONCE, len(group)))]


def _make_all(where: tuple[str, int, str], resources: Sequence[Resource]) -> None:
    host, port, project = where
    connection = http.client.HTTPConnection(host, port, timeout=TIMEOUT)
    for path, resource in resources:
        connection.request(
            "PUT", f"/v1/projects/{project}/{path}", json.dumps(resource), {"content-type": "application/json"}
        )
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        if answer.status not in {http.client.OK, _EXISTS}:
            raise WiringFailed(f"The Pub/Sub emulator refused {path} with {answer.status}: {text[:300]}")
    connection.close()
