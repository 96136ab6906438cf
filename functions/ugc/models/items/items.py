"""What players make: an item, with the file that players download and the one that is on its way."""

from enum import StrEnum

from pydantic import Field

from functions.ugc.models.items.texts import Description, ItemName, Tags
from shared.model import Model, Moment


class UgcType(StrEnum):
    """What an item is."""

    MAP = "map"
    MOD = "mod"
    IMAGE = "image"
    VIDEO = "video"
    TEXT = "text"
    BUNDLE = "bundle"
    SCREENSHOT = "screenshot"
    """A picture for a bug report: support sees it, and nobody else."""


class UgcStatus(StrEnum):
    """How far an item is; the state of a new version of a published item is one of these, too."""

    DRAFT = "draft"
    """Its file is not there yet."""
    UPLOADED = "uploaded"
    SCANNING = "scanning"
    PENDING_REVIEW = "pending_review"
    """The scan has found nothing. Without a request for publication it stays here, private."""
    PUBLISHED = "published"
    FLAGGED = "flagged"
    """Something is wrong with it, or seems to be: a moderator decides."""
    REMOVED = "removed"


class Visibility(StrEnum):
    """Who sees a published item."""

    PUBLIC = "public"
    UNLISTED = "unlisted"
    """Whoever has its id; it is on no list."""
    PRIVATE = "private"
    """Its creator alone."""


class Content(Model):
    """A version's file. `size` is in bytes; `sha256` is hexadecimal, as the client declares it, and checked.

    `object` is its name in the store as players get it; empty until it was scanned. Width, height and duration are
    known of images and videos after the scan.
    """

    version: int
    file_name: str
    content_type: str
    size: int
    sha256: str
    md5: str = ""
    """Of what is uploaded, in base64."""
    object: str = ""
    width: int = 0
    height: int = 0
    duration_ms: int = 0


class Item(Model):
    """What a player made. `ugc_items/{ugc_id}`.

    `published` is what players download. `pending` is the version that is on its way: of an item that was never
    published, it is in the item's own `status`; of another, in `pending_status`. A published item stays as it is until
    its new version is through.

    `change` numbers the changes of status, of the item and its versions. `asked_at` is when publication was asked for.
    `removed_from` is the status before the removal.
    """

    ugc_id: str
    creator_id: str
    type: UgcType
    name: str
    description: str = ""
    tags: tuple[str, ...] = ()
    visibility: Visibility = Visibility.PUBLIC
    status: UgcStatus = UgcStatus.DRAFT
    reason: str = ""
    """A word that says why it is flagged or removed."""
    published: Content | None = None
    pending: Content | None = None
    pending_status: UgcStatus | None = None
    pending_reason: str = ""
    version: int = 1
    """The number of the last version that was begun."""
    change: int = 0
    edit: int = 0
    """Numbers the changes of words, tags and visibility."""
    asked_at: Moment | None = None
    removed_from: UgcStatus | None = None
    removed_by: str = ""
    """Whose decision it was: a player's or a moderator's id."""
    removed_basis: str = ""
    """The cause of the removal (`rules.items.states.Cause`)."""
    claims: tuple[str, ...] = ()
    """Takedowns that stand, the first one first: while there is one, nothing brings the item back."""
    rating_count: int = 0
    rating_sum: int = 0
    downloads: int = 0
    created_at: Moment
    updated_at: Moment
    published_at: Moment | None = None
    listed_at: Moment | None = None
    """When it came on public lists for the first time."""
    withdrawn_at: Moment | None = None
    """When its creator removed it while moderators had to decide on it: it is hidden, and goes with the decision."""
    due_at: Moment | None = None
    """When a draft goes, or a new version, unless its file is there by then; or what is left of a removed item."""

    @property
    def is_visible(self) -> bool:
        """Whether others than its creator may see it."""
        return self.status is UgcStatus.PUBLISHED and self.visibility is not Visibility.PRIVATE

    @property
    def is_listed(self) -> bool:
        """Whether lists and searches may show it."""
        return self.status is UgcStatus.PUBLISHED and self.visibility is Visibility.PUBLIC

    @property
    def is_gone(self) -> bool:
        """Whether it is removed as far as its creator sees."""
        return self.status is UgcStatus.REMOVED or self.withdrawn_at is not None

    @property
    def under_way(self) -> UgcStatus:
        """The state of the last version: what a scan and a review of it go on from."""
        return self.pending_status or self.status


class Transition(Model):
    """A change of status, for the record. `ugc_transitions/{ugc_id}.{change}`; `by` is who decided, empty: the system.

    `of_new_version` says that it is one of a new version, and the published one stayed as it was. It is never changed
    but by an erasure, and sealed in the audit trail, its reason under a salt: no field is ever renamed.
    """

    ugc_id: str
    creator_id: str
    reason_salt: str = ""
    change: int
    version: int
    of_new_version: bool = False
    before: UgcStatus
    after: UgcStatus
    cause: str
    by: str = ""
    reason: str = ""
    at: Moment
    expire_at: Moment


SEALED_APART = {"reason_salt": ("reason",)}
"""The part of a change that may lead to a person, by its salt. An erasure makes both blank."""


class FileView(Model):
    """The file of a version. `size` is in bytes; width and height are pixels, 0 where there are none."""

    version: int
    file_name: str
    content_type: str
    size: int
    sha256: str
    width: int
    height: int
    duration_ms: int

    @classmethod
    def of(cls, content: Content | None) -> "FileView | None":
        """The file of a version that there is."""
        return cls.model_validate(content.model_dump(include=set(cls.model_fields))) if content else None


class UgcItem(Model):
    """What a player made, as others see it. `rating` is the mean of the ratings, from 1 to 5; null without any."""

    ugc_id: str
    creator_id: str
    type: UgcType
    name: str
    description: str
    tags: tuple[str, ...]
    visibility: Visibility
    status: UgcStatus
    file: FileView | None = Field(description="What players download; null until it is published.")
    rating: float | None
    rating_count: int
    downloads: int
    created_at: Moment
    updated_at: Moment
    published_at: Moment | None


class MyUgcItem(UgcItem):
    """What you made, in any state. `reason` is a word that says why it is flagged or removed, `scan_error` for one.

    `new_file` is the version that is on its way, `new_file_status` how far it is.
    """

    reason: str
    asked_at: Moment | None = Field(description="When you asked for publication; null: it stays private.")
    new_file: FileView | None
    new_file_status: UgcStatus | None
    new_file_reason: str


class ChangeItem(Model):
    """What is to be another; what is left out stays. `tags` replaces all of them."""

    name: ItemName | None = None
    description: Description | None = None
    tags: Tags | None = None
    visibility: Visibility | None = None
