"""What Google's emulators are made to do while the classes that they load are archived: the usual requests, once."""

import http.client
import json
from typing import Any

PROJECT = "training"
TIMEOUT = 20.0

_ROOT = f"projects/{PROJECT}/databases/(default)/documents"
_DOCUMENT = {"fields": {"text": {"stringValue": "one"}, "number": {"integerValue": "1"}}}
_QUERY = {
    "from": [{"collectionId": "training"}],
    "where": {"fieldFilter": {"field": {"fieldPath": "number"}, "op": "EQUAL", "value": {"integerValue": "1"}}},
    "orderBy": [{"field": {"fieldPath": "__name__"}}],
    "limit": 1,
}


def use_firestore(host: str, port: int) -> None:
    """Write, read, query and commit one document. Raises OSError or HTTPException when it does not answer."""
    name = f"{_ROOT}/training/one"
    changed = {"update": {"name": name, **_DOCUMENT}, "currentDocument": {"exists": True}}
    _call(host, port, "PATCH", name, _DOCUMENT)
    _call(host, port, "POST", f"{_ROOT}:batchGet", {"documents": [name]})
    _call(host, port, "POST", f"{_ROOT}:runQuery", {"structuredQuery": _QUERY})
    _call(host, port, "POST", f"{_ROOT}:commit", {"writes": [changed]})


def use_pubsub(host: str, port: int) -> None:
    """Make a topic with a push subscription, and publish. Raises OSError or HTTPException when it does not answer."""
    topic = f"projects/{PROJECT}/topics/training"
    subscription = {"topic": topic, "pushConfig": {"pushEndpoint": f"http://{host}:{port}/"}}
    _call(host, port, "PUT", topic, {})
    _call(host, port, "PUT", f"projects/{PROJECT}/subscriptions/training", subscription)
    _call(host, port, "POST", f"{topic}:publish", {"messages": [{"data": "b25l", "attributes": {"key": "one"}}]})


def _call(host: str, port: int, method: str, path: str, body: dict[str, Any]) -> None:
    connection = http.client.HTTPConnection(host, port, timeout=TIMEOUT)
    try:
        connection.request(
            method,
            f"/v1/{path}",
            json.dumps(body),
            {"content-type": "application/json", "authorization": "Bearer owner"},
        )
        connection.getresponse().read()
    finally:
        connection.close()
