"""What the tests of the object stores send to them."""

import base64
import hashlib
import json
from pathlib import Path

import httpx

from shared.media.object_store.contract import DeclaredFile, UploadRequest

KEY = {"access_key_id": "AKIALUDUSTESTS", "secret_access_key": "a secret of the tests"}
LARGE = b"Ludus" * 6_900_000
"""A file of 33 MiB, which is sent in pieces."""


def declared(content: bytes, content_type: str = "image/png") -> DeclaredFile:
    """What a truthful client says of it."""
    return DeclaredFile(
        size=len(content),
        content_type=content_type,
        sha256=hashlib.sha256(content).hexdigest(),
        md5=base64.b64encode(hashlib.md5(content, usedforsecurity=False).digest()).decode(),
    )


def key_file(folder: Path) -> Path:
    """The secret, as it is mounted."""
    file = folder / "s3.json"
    file.write_text(json.dumps(KEY))
    return file


async def send(http: httpx.AsyncClient, request: UploadRequest, content: bytes, **headers: str | None) -> int:
    """Send bytes as a ticket says, but for these headers (None: without it); the status of the answer."""
    said = request.headers | {name.replace("_", "-"): value for name, value in headers.items()}
    kept = {name: value for name, value in said.items() if value is not None}
    answer = await http.request(request.method, request.url, headers=kept, content=content)
    return answer.status_code
