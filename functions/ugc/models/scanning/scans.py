"""What a scan found, and what is remembered of files that were removed."""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from shared.model import Model, Moment
from shared.task import Task

Language = Annotated[str, Field(pattern=r"^[a-z]{2}$", examples=["en"])]
"""A language by its two letters (ISO 639-1)."""

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=50)]
Words = Annotated[tuple[Word, ...], Field(max_length=2000)]


class ScanFile(Task):
    """Scan the file of a version."""

    queue: ClassVar[str] = "ugc-scans"
    function: ClassVar[str] = "ugc-scan-file"

    ugc_id: str
    version: int


class Finding(Model):
    """Something about a file. `code` is a word for it, `detail` what of the file is meant.

    What `is_sure` puts the item before a moderator as flagged; all else is for the review to look at.
    """

    code: str
    detail: str = ""
    is_sure: bool = False


class Scan(Model):
    """The scan of a version's file. `ugc_scans/{ugc_id}.{version}`.

    `sha256` is of the bytes that players get. `picture` is the fingerprint of a picture, `frames` are those of a
    video's, `signatures` what viruses were looked for; each is empty where there is none. `is_cleared` says that its
    removal, as a new version, was wrong.
    """

    ugc_id: str
    version: int
    attempts: int = 0
    findings: tuple[Finding, ...] = ()
    signatures: str = ""
    sha256: str = ""
    picture: str = ""
    frames: tuple[str, ...] = ()
    is_cleared: bool = False
    started_at: Moment
    judged_at: Moment | None = None
    expire_at: Moment


class RemovedFile(Model):
    """A file that a moderator removed, by which it is known again. `ugc_removed_files/{ugc_id}.{version}`.

    `picture` is a picture's fingerprint (`shared.media.fingerprints`), `frames` are those of a video's frames, and
    `bands` are the parts of all of them.
    """

    ugc_id: str
    version: int
    sha256: str
    picture: str = ""
    frames: tuple[str, ...] = ()
    bands: tuple[str, ...] = ()
    removed_at: Moment


class SetStudioWords(Model):
    """Words of a language, in whatever case. `blocked` ones are refused, `watched` ones looked at by a moderator.

    `allowed` ones are right whatever another list says.
    """

    blocked: Words = ()
    watched: Words = ()
    allowed: Words = ()


class StudioWords(SetStudioWords):
    """Your words of a language (ISO 639-1). `updated_at` is null where you have set none."""

    language: Language
    updated_at: Moment | None = None
