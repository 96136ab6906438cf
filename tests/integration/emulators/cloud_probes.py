"""What the local cloud's tests do with it: its documents, its events, its commands, its processes."""

import base64
import contextlib
import json
import subprocess
import sys
from pathlib import Path

import httpx

from tests.integration.emulators.local_servers import ROOT

PROJECT = "projects/ludus-local"
DOCUMENTS = f"{PROJECT}/databases/(default)/documents"
OWNER = {"Authorization": "Bearer owner"}
"""Security rules do not hold for the owner; they let nobody else at these documents."""


class Said(list[str]):
    """The lines that a cloud said."""

    def has(self, text: str) -> bool:
        """Whether any line contains the text."""
        return any(text in line for line in self)


def is_alive(pid: int) -> bool:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def write_document(firestore: str, name: str, text: str) -> None:
    fields = {"fields": {"text": {"stringValue": text}}}
    httpx.patch(f"http://{firestore}/v1/{DOCUMENTS}/notes/{name}", json=fields, headers=OWNER).raise_for_status()


def read_document(firestore: str, name: str) -> str | None:
    answer = httpx.get(f"http://{firestore}/v1/{DOCUMENTS}/notes/{name}", headers=OWNER)
    return answer.json()["fields"]["text"]["stringValue"] if answer.status_code == 200 else None


def publish(pubsub: str, what: str, topic: str = "demo.happened") -> None:
    data = base64.b64encode(json.dumps({"what": what}).encode()).decode()
    message = {"data": data, "attributes": {"key": what}}
    url = f"http://{pubsub}/v1/{PROJECT}/topics/{topic}:publish"
    httpx.post(url, json={"messages": [message]}).raise_for_status()


def emulators(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "emulators", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)


def recorded_pids(data: Path) -> list[int]:
    parts = json.loads((data / "cloud.json").read_text())["parts"]
    return [part["pid"] for part in parts.values() if part["pid"]]


def is_copied(data: Path, text: bytes) -> bool:
    """Whether the newest copy of Firestore's data has the text; it is looked for while copies come and go."""
    with contextlib.suppress(OSError):
        copy = data / "firestore" / (data / "firestore" / "current").read_text()
        return any(text in file.read_bytes() for file in copy.rglob("output-*"))
    return False
