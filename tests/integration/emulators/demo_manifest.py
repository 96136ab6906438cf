"""The manifest of the demo functions, as the build would write it."""

import json
from pathlib import Path
from typing import Any

MODULE = "tests.integration.emulators.demo_functions"


def _function(attribute: str, trigger: dict[str, Any], module: str = MODULE, timeout: int = 60) -> dict[str, Any]:
    return {
        "name": f"integration-{attribute}",
        "service": "integration",
        "module": module,
        "attribute": attribute,
        "trigger": trigger,
        "memory": 512,
        "timeout": timeout,
    }


def _get(path: str) -> dict[str, Any]:
    return {"type": "http", "method": "GET", "path": path}


DEMO: dict[str, Any] = {
    "functions": [
        _function("greet", _get("/api/v1/greetings/{name}")),
        _function("fail", _get("/api/v1/failures")),
        _function("sleep", _get("/api/v1/sleepers"), timeout=1),
        _function("absent", _get("/api/v1/absent"), module="tests.integration.emulators.no_such_module"),
        _function("hear", {"type": "event", "topic": "demo.happened", "ordered": False}),
        _function("see", {"type": "upload", "bucket": "uploads", "prefix": "avatars/"}),
        _function("work", {"type": "task", "queue": "demo-queue"}),
        _function("tick", {"type": "schedule", "cron": "* * * * *", "timezone": "UTC"}),
    ],
    "topics": [{"name": "demo.happened", "ordered": False}],
    "buckets": ["media", "uploads"],
    "queues": ["demo-queue"],
}


def write_manifest(folder: Path) -> Path:
    """Write the manifest into a folder; returns the file."""
    file = folder / "functions.json"
    file.write_text(json.dumps(DEMO))
    return file
