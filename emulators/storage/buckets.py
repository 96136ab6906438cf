"""A bucket: its settings, its IAM policy, and the index of its objects."""

import base64
import re
from bisect import bisect_left, insort
from datetime import date
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError, model_validator
from pydantic.alias_generators import to_camel

from emulators.storage.errors import StorageError, invalid
from emulators.storage.objects import StoredObject, merged, timestamp

_NAME = re.compile(r"[a-z0-9](?:[a-z0-9_-]|\.(?!\.)){1,220}[a-z0-9]")
_RESERVED = frozenset({"batch", "download", "healthz", "resumable", "storage", "upload"})
_LONGEST_WITHOUT_DOTS = 63
_COMPUTED = frozenset(
    {
        "acl",
        "defaultObjectAcl",
        "etag",
        "id",
        "kind",
        "metageneration",
        "name",
        "owner",
        "projectNumber",
        "selfLink",
        "timeCreated",
        "updated",
    }
)
_READER_ROLES = {
    "roles/storage.objectViewer": True,
    "roles/storage.objectUser": True,
    "roles/storage.objectAdmin": True,
    "roles/storage.admin": True,
    "roles/storage.legacyObjectReader": False,
    "roles/storage.legacyObjectOwner": False,
}
"""Roles that may read an object, and whether they may also list (so learn that one is missing)."""


class _Setting(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, frozen=True, extra="allow")


class CorsRule(_Setting):
    """One rule of a bucket's `cors`; `max_age_seconds`: how long a browser may keep a preflight's answer."""

    origin: list[str] = []
    method: list[str] = []
    response_header: list[str] = []
    max_age_seconds: int | None = None


class LifecycleAction(_Setting):
    """What a lifecycle rule does; only `Delete` is carried out."""

    type: str


class LifecycleCondition(_Setting):
    """When a lifecycle rule acts: when all of these hold. Ages in days; `model_extra` is unknown here."""

    age: int | None = None
    days_since_custom_time: int | None = None
    created_before: date | None = None
    is_live: bool | None = None
    matches_prefix: list[str] = []
    matches_suffix: list[str] = []
    matches_storage_class: list[str] = []

    @model_validator(mode="after")
    def _is_not_empty(self) -> Self:
        if all(value is None or value == [] for value in self.model_dump().values()):
            message = "a lifecycle rule needs a condition"
            raise ValueError(message)
        return self


class LifecycleRule(_Setting):
    """One rule of a bucket's `lifecycle`."""

    action: LifecycleAction
    condition: LifecycleCondition


class _Lifecycle(_Setting):
    rule: list[LifecycleRule] = []


class _Settings(_Setting):
    cors: list[CorsRule] = []
    lifecycle: _Lifecycle = _Lifecycle()


class Binding(_Setting):
    """Who has a role."""

    role: str
    members: list[str] = []


_BINDINGS = TypeAdapter(list[Binding])


class Bucket:
    """One bucket. Whoever changes it saves it (`to_json`)."""

    def __init__(self, name: str, settings: dict[str, Any], project: str) -> None:
        """Make a bucket without objects. Raises StorageError (400) for a bad name or bad settings."""
        check_bucket_name(name)
        self.name = name
        self.metageneration = 1
        self.created = self.updated = timestamp()
        self.bindings: list[dict[str, Any]] = [
            {
                "role": "roles/storage.legacyBucketOwner",
                "members": [f"projectEditor:{project}", f"projectOwner:{project}"],
            },
            {"role": "roles/storage.legacyBucketReader", "members": [f"projectViewer:{project}"]},
        ]
        self.objects: dict[str, StoredObject] = {}
        self.names: list[str] = []
        self._use(settings)

    @property
    def etag(self) -> str:
        """The entity tag of the settings and of the IAM policy."""
        return base64.b64encode(b"\x08" + self.metageneration.to_bytes(4)).decode()

    def update(self, settings: dict[str, Any], *, replace: bool = False) -> None:
        """Merge settings in (None removes one), or put them in place of all. Raises StorageError (400)."""
        self._use(settings if replace else merged(self.settings, settings))
        self._changed()

    def set_policy(self, policy: dict[str, Any]) -> None:
        """Replace the IAM policy. Raises StorageError: 400 for a bad, 412 for a stale or forbidden one."""
        try:
            _BINDINGS.validate_python(policy.get("bindings", []))
        except ValidationError as error:
            message = f"Invalid IAM policy: {_first(error)}"
            raise invalid(message) from error
        if policy.get("etag", self.etag) != self.etag:
            raise StorageError(412, "conditionNotMet", "PreconditionFailed", "The IAM policy was changed meanwhile.")
        bindings: list[dict[str, Any]] = policy.get("bindings", [])
        if self._prevents_public_access and _public_roles(bindings):
            message = "The member bindings allUsers and allAuthenticatedUsers are not allowed since public access "
            message += "prevention is enforced."
            raise StorageError(412, "conditionNotMet", "PreconditionFailed", message)
        self.bindings = bindings
        self._changed()

    def policy(self) -> dict[str, Any]:
        """Return the `storage#policy` resource."""
        return {
            "kind": "storage#policy",
            "resourceId": f"projects/_/buckets/{self.name}",
            "version": 1,
            "etag": self.etag,
            "bindings": self.bindings,
        }

    @property
    def publicly_readable(self) -> bool:
        """Whether anybody may read the objects."""
        return not self._prevents_public_access and any(role in _READER_ROLES for role in _public_roles(self.bindings))

    @property
    def publicly_listable(self) -> bool:
        """Whether anybody may learn which objects there are."""
        return self.publicly_readable and any(_READER_ROLES.get(role) for role in _public_roles(self.bindings))

    def put(self, stored: StoredObject) -> None:
        """Make this the live object of its name."""
        if stored.name not in self.objects:
            insort(self.names, stored.name)
        self.objects[stored.name] = stored

    def remove(self, name: str) -> None:
        """Take the object out of the index."""
        del self.objects[name]
        del self.names[bisect_left(self.names, name)]

    def load(self, objects: list[StoredObject]) -> None:
        """Fill the index at once."""
        self.objects = {stored.name: stored for stored in objects}
        self.names = sorted(self.objects)

    def resource(self, origin: str) -> dict[str, Any]:
        """Return the `storage#bucket` resource."""
        defaults = {
            "location": "US",
            "locationType": "multi-region",
            "storageClass": "STANDARD",
            "iamConfiguration": {
                "bucketPolicyOnly": {"enabled": True},
                "uniformBucketLevelAccess": {"enabled": True},
                "publicAccessPrevention": "inherited",
            },
        }
        computed = {
            "kind": "storage#bucket",
            "id": self.name,
            "selfLink": f"{origin}/storage/v1/b/{self.name}",
            "name": self.name,
            "projectNumber": "0",
            "metageneration": str(self.metageneration),
            "etag": self.etag,
            "timeCreated": self.created,
            "updated": self.updated,
        }
        return merged(defaults, self.settings) | computed

    def to_json(self) -> dict[str, Any]:
        """Return the form kept on disk, without the objects."""
        return {
            "name": self.name,
            "settings": self.settings,
            "bindings": self.bindings,
            "metageneration": self.metageneration,
            "created": self.created,
            "updated": self.updated,
        }

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Self:
        """Read the form kept on disk."""
        bucket = cls(stored["name"], stored["settings"], "")
        bucket.bindings = stored["bindings"]
        bucket.metageneration = stored["metageneration"]
        bucket.created = stored["created"]
        bucket.updated = stored["updated"]
        return bucket

    @property
    def _prevents_public_access(self) -> bool:
        configuration = self.settings.get("iamConfiguration")
        return isinstance(configuration, dict) and configuration.get("publicAccessPrevention") == "enforced"

    def _use(self, settings: dict[str, Any]) -> None:
        chosen = {key: value for key, value in settings.items() if key not in _COMPUTED and value is not None}
        try:
            checked = _Settings.model_validate(chosen)
        except ValidationError as error:
            message = f"Invalid bucket {self.name}: {_first(error)}"
            raise invalid(message) from error
        self.settings = chosen
        self.cors = checked.cors
        self.lifecycle = checked.lifecycle.rule

    def _changed(self) -> None:
        self.metageneration += 1
        self.updated = timestamp()


def check_bucket_name(name: str) -> None:
    """Raise StorageError (400) for a name that Cloud Storage, or this emulator's own paths, do not allow."""
    if not _NAME.fullmatch(name) or (len(name) > _LONGEST_WITHOUT_DOTS and "." not in name) or name in _RESERVED:
        message = f"Invalid bucket name: '{name}'"
        raise invalid(message, code="InvalidBucketName")


def _public_roles(bindings: list[dict[str, Any]]) -> list[str]:
    return [binding["role"] for binding in bindings if "allUsers" in binding.get("members", [])]


def _first(error: ValidationError) -> str:
    problem = error.errors()[0]
    return f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}"
