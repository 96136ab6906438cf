"""A folder and a bucket that hold the same files: how signatures get to scanners without asking ClamAV's servers."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import httpx

ORIGIN = "https://storage.googleapis.com"
METADATA = "http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token"
LOCK = "lock"
LOCK_LASTS = timedelta(hours=1)
PRECONDITION_FAILED = 412


class Busy(Exception):
    """Another job writes to the bucket."""


class Bucket:
    """A bucket of Cloud Storage, by its JSON API."""

    def __init__(self, name: str, origin: str = ORIGIN, *, token: str | None = None) -> None:
        headers = {"authorization": f"Bearer {token}"} if token else {}
        self._client = httpx.Client(base_url=origin, headers=headers, timeout=120, trust_env=False)
        self._name = name

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def files(self) -> dict[str, dict[str, str]]:
        """All objects, by name, as Cloud Storage describes them."""
        answer = self._client.get(f"/storage/v1/b/{self._name}/o").raise_for_status()
        return {item["name"]: item for item in answer.json().get("items", [])}

    def read(self, name: str, target: Path) -> None:
        """Download an object: the file is there when all of it is."""
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(target.name + ".part")
        path = f"/storage/v1/b/{self._name}/o/{quote(name, safe='')}"
        with self._client.stream("GET", path, params={"alt": "media"}) as answer, partial.open("wb") as file:
            answer.raise_for_status()
            for part in answer.iter_bytes():
                file.write(part)
        partial.rename(target)

    def write(self, name: str, content: bytes, **conditions: str) -> bool:
        """Upload an object; False where a condition (ifGenerationMatch) does not hold."""
        query = {"uploadType": "media", "name": name, **conditions}
        answer = self._client.post(f"/upload/storage/v1/b/{self._name}/o", params=query, content=content)
        if answer.status_code == PRECONDITION_FAILED:
            return False
        answer.raise_for_status()
        return True

    def delete(self, name: str) -> None:
        """Delete an object."""
        self._client.delete(f"/storage/v1/b/{self._name}/o/{quote(name, safe='')}")

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the only lock there is. Raises Busy, unless the lock has been held for an hour: its job has died."""
        held = self.files().get(LOCK)
        generation = "0"
        if held:
            if datetime.now(UTC) - datetime.fromisoformat(held["timeCreated"]) < LOCK_LASTS:
                raise Busy
            generation = held["generation"]
        if not self.write(LOCK, b"locked", ifGenerationMatch=generation):
            raise Busy
        try:
            yield
        finally:
            self.delete(LOCK)


def of_environment() -> Bucket:
    """The bucket of SIGNATURES_BUCKET, with the token of this instance's own account."""
    answer = httpx.get(METADATA, headers={"metadata-flavor": "Google"}, timeout=10).raise_for_status()
    return Bucket(os.environ["SIGNATURES_BUCKET"], token=answer.json()["access_token"])


def download(bucket: Bucket, folder: Path, generations: dict[str, str], *, under: str = "") -> bool:
    """Bring files of the bucket into a folder, but those of `generations`; they are noted there. Says if any came."""
    changed = False
    for name, described in bucket.files().items():
        if name == LOCK or not name.startswith(under) or generations.get(name) == described["generation"]:
            continue
        bucket.read(name, folder / name.removeprefix(under))
        generations[name] = described["generation"]
        changed = True
    return changed


def upload(bucket: Bucket, folder: Path, before: dict[str, bytes]) -> list[str]:
    """Send the files of a folder whose content is not as `before`; returns their names."""
    now = contents(folder)
    sent = [name for name, content in now.items() if before.get(name) != content]
    for name in sent:
        bucket.write(name, now[name])
    for name in before.keys() - now.keys():
        bucket.delete(name)
    return sent


def contents(folder: Path) -> dict[str, bytes]:
    """The files below a folder, by their path within it."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
