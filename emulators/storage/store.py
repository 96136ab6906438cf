"""Buckets and objects on disk, with an index in memory.

DATA/<bucket>/bucket.json holds a bucket, DATA/<bucket>/objects/ab/<sha256 of the name>.json an object, and
`<sha256>.<generation>` beside that its content. Replacing the .json file is what commits: a content file that
no .json names is left over from a crash, and is deleted at the next start. Names with a leading "_" cannot be
bucket names, and hold what is under way. Whatever changes the index runs without waiting, so that requests
cannot interleave there.
"""

import json
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO
from uuid import uuid4

from emulators.storage.buckets import Bucket
from emulators.storage.errors import conflict, no_such_bucket, no_such_object
from emulators.storage.incoming import Incoming
from emulators.storage.objects import Attributes, StoredObject, check_name, merged, object_key, timestamp
from emulators.storage.preconditions import Preconditions

_NO_CONDITIONS = Preconditions()


class Store:
    """All buckets of a data folder, which one process at a time may use."""

    def __init__(self, data: Path, project: str, finalized: Callable[[StoredObject], None]) -> None:
        """Read the folder. `finalized` is told of each new generation just before it becomes the live one."""
        self.data = data
        self.project = project
        self.buckets: dict[str, Bucket] = {}
        self._finalized = finalized
        self._last_generation = 0
        self._incoming = data / "_incoming"
        shutil.rmtree(self._incoming, ignore_errors=True)
        self._incoming.mkdir(parents=True)
        for path in sorted(data.glob("*/bucket.json")):
            self._load(path.parent)

    def bucket(self, name: str) -> Bucket:
        """Return a bucket; StorageError (404) when there is none."""
        bucket = self.buckets.get(name)
        if bucket is None:
            raise no_such_bucket(name)
        return bucket

    def create_bucket(self, name: str, settings: dict[str, Any]) -> Bucket:
        """Make a bucket. Raises StorageError: 409 for a taken name, 400 for a wrong one or wrong settings."""
        bucket = Bucket(name, settings, self.project)
        if name in self.buckets:
            message = "Your previous request to create the named bucket succeeded and you already own it."
            raise conflict(message, "BucketAlreadyOwnedByYou")
        folder = self.data / name
        if folder.exists():
            message = f"{folder} belongs to something else than this emulator: choose another name or data folder."
            raise conflict(message, "BucketNameUnavailable")
        (folder / "objects").mkdir(parents=True)
        self.save_bucket(bucket)
        self.buckets[name] = bucket
        return bucket

    def save_bucket(self, bucket: Bucket) -> None:
        """Put a bucket's settings and policy on disk."""
        self._write_json(self.data / bucket.name / "bucket.json", bucket.to_json())

    def delete_bucket(self, name: str) -> None:
        """Delete an empty bucket. Raises StorageError: 404, or 409 when it holds objects."""
        if self.bucket(name).objects:
            raise conflict("The bucket you tried to delete is not empty.", "BucketNotEmpty")
        grave = self._incoming / uuid4().hex
        (self.data / name).rename(grave)
        del self.buckets[name]
        shutil.rmtree(grave)

    def find(self, bucket: str, name: str, generation: int | None = None) -> StoredObject | None:
        """Return the live object, or None; StorageError (404) when there is no such bucket."""
        stored = self.bucket(bucket).objects.get(name)
        if stored is not None and generation not in {None, stored.generation}:
            return None
        return stored

    def get(self, bucket: str, name: str, generation: int | None = None) -> StoredObject:
        """Return the live object; StorageError (404) when there is none, or it is of another generation."""
        stored = self.find(bucket, name, generation)
        if stored is None:
            raise no_such_object(bucket, name)
        return stored

    def content_path(self, stored: StoredObject) -> Path:
        """Return where an object's content lies."""
        folder, key = self._place(stored.bucket, stored.name)
        return folder / f"{key}.{stored.generation}"

    def open(self, stored: StoredObject) -> BinaryIO:
        """Open an object's content; it stays readable when the object is replaced or deleted."""
        return self.content_path(stored).open("rb")

    def receive(self) -> Incoming:
        """Begin to write content that is not yet an object."""
        return Incoming(self._incoming / uuid4().hex)

    def commit(
        self,
        bucket: str,
        name: str,
        content: Incoming,
        *,
        attributes: Attributes,
        conditions: Preconditions = _NO_CONDITIONS,
        components: int | None = None,
    ) -> StoredObject:
        """Make finished content the live object of its name. Raises StorageError: 400, 404 or 412."""
        check_name(name)
        before = self.find(bucket, name)
        conditions.check_write(before)
        now = timestamp()
        settings = self.bucket(bucket).settings
        stored = StoredObject(
            bucket=bucket,
            name=name,
            generation=self._next_generation(),
            metageneration=1,
            size=content.size,
            crc32c=content.crc32c,
            md5=content.md5 if components is None else None,
            created=now,
            updated=now,
            attributes={"storageClass": settings.get("storageClass", "STANDARD")} | merged({}, attributes),
            components=components,
        )
        content.path.replace(self._prepared(self.content_path(stored)))
        self._publish(stored, before)
        return stored

    def copy(
        self,
        source: StoredObject,
        bucket: str,
        name: str,
        *,
        attributes: Attributes,
        conditions: Preconditions = _NO_CONDITIONS,
    ) -> StoredObject:
        """Make an object with another's content, shared on disk. Raises StorageError: 400, 404 or 412."""
        check_name(name)
        before = self.find(bucket, name)
        conditions.check_write(before)
        now = timestamp()
        stored = replace(
            source,
            bucket=bucket,
            name=name,
            generation=self._next_generation(),
            metageneration=1,
            created=now,
            updated=now,
            attributes=attributes,
        )
        os.link(self.content_path(source), self._prepared(self.content_path(stored)))
        self._publish(stored, before)
        return stored

    def update(self, stored: StoredObject, attributes: Attributes) -> StoredObject:
        """Give the live object other attributes."""
        changed = replace(
            stored,
            attributes=attributes,
            metageneration=stored.metageneration + 1,
            updated=timestamp(),
        )
        self._save(changed)
        return changed

    def delete(self, stored: StoredObject) -> None:
        """Delete the live object."""
        folder, key = self._place(stored.bucket, stored.name)
        (folder / f"{key}.json").unlink()
        self.bucket(stored.bucket).remove(stored.name)
        self.content_path(stored).unlink(missing_ok=True)

    def _publish(self, stored: StoredObject, before: StoredObject | None) -> None:
        self._finalized(stored)
        self._save(stored)
        if before is not None:
            self.content_path(before).unlink(missing_ok=True)

    def _save(self, stored: StoredObject) -> None:
        folder, key = self._place(stored.bucket, stored.name)
        self._write_json(folder / f"{key}.json", stored.to_json())
        self.bucket(stored.bucket).put(stored)

    def _place(self, bucket: str, name: str) -> tuple[Path, str]:
        key = object_key(name)
        return self.data / bucket / "objects" / key[:2], key

    def _prepared(self, path: Path) -> Path:
        path.parent.mkdir(exist_ok=True)
        return path

    def _next_generation(self) -> int:
        self._last_generation = max(self._last_generation + 1, time.time_ns() // 1000)
        return self._last_generation

    def _write_json(self, path: Path, value: dict[str, Any]) -> None:
        draft = self._incoming / uuid4().hex
        draft.write_text(json.dumps(value))
        draft.replace(path)

    def _load(self, folder: Path) -> None:
        bucket = Bucket.from_json(json.loads((folder / "bucket.json").read_text()))
        objects = [StoredObject.from_json(json.loads(path.read_text())) for path in folder.glob("objects/*/*.json")]
        bucket.load(objects)
        self.buckets[bucket.name] = bucket
        wanted = {self.content_path(stored) for stored in objects}
        for path in folder.glob("objects/*/*"):
            if path.suffix != ".json" and path not in wanted:
                path.unlink()
        newest = max((stored.generation for stored in objects), default=0)
        self._last_generation = max(self._last_generation, newest)
