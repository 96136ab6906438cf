"""What a file holds, by its own bytes: never by its name or by what was said of it."""

from dataclasses import dataclass
from typing import BinaryIO

from functions.ugc.models.scanning.scans import Finding
from functions.ugc.rules.scanning.pictures import Gallery, SeenPicture, of_files
from functions.ugc.rules.scanning.verdicts import of_problem
from shared.media import archives, kinds, reencoding
from shared.media.archive_entries import Problem
from shared.media.archives import ArchivedFile, ArchiveLimits
from shared.media.budget import RefusedImage
from shared.media.reencoding import CleanPicture

LONGEST_SIDE = 4096
"""Pixels of the longer side of a picture that players get."""

OPAQUE = "application/octet-stream"
"""The game's own format, of which nobody else knows anything."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a file holds: what is wrong with it, the picture made anew, the text; each of what there is.

    `pictures` are those of an archive, `file_names` what its files and folders are called, each name once and in a line
    of its own. What a video shows is not looked at here.
    """

    findings: tuple[Finding, ...]
    picture: CleanPicture | None = None
    text: str = ""
    file_names: str = ""
    pictures: tuple[SeenPicture, ...] = ()


def inspect(file: BinaryIO, size: int, content_type: str, limits: ArchiveLimits, pictures: int) -> Inspection:
    """Look into a file of a declared type, and at so many pictures of an archive.

    It takes processor time: call it in a thread.
    """
    if content_type.startswith("image/"):
        return _picture(file, size, content_type)
    if content_type == "application/zip":
        return _archive(file, size, limits, Gallery(pictures))
    if content_type.startswith("video/"):
        return Inspection(_video(file, size, content_type))
    if content_type == OPAQUE:
        return Inspection(_opaque(file, size))
    problem = kinds.text_problem(file, content_type) or kinds.is_two(file, size)
    if problem:
        return Inspection((of_problem(problem),))
    file.seek(0)
    return Inspection((), text=file.read().decode())


def _picture(file: BinaryIO, size: int, content_type: str) -> Inspection:
    """What is behind, or within, a picture does not matter: players get what is made of its pixels."""
    file.seek(0)
    content = file.read()
    real = reencoding.type_of(content)
    try:
        picture = reencoding.reencode(content, size, LONGEST_SIDE)
    except RefusedImage as refusal:
        return Inspection((_wrong(kinds.kind_of(content[: kinds.HEAD]) or "not a picture", str(refusal)),))
    return Inspection((_wrong(real),) if real != content_type else (), picture)


def _archive(file: BinaryIO, size: int, limits: ArchiveLimits, gallery: Gallery) -> Inspection:
    files, problems = archives.inspect(file, size, limits, gallery)
    findings = [*map(of_problem, problems), *of_files(files), *gallery.findings]
    if not files and not problems:
        findings.append(Finding(code="archive_empty", is_sure=True))
    return Inspection(tuple(findings), file_names=_names(files), pictures=tuple(gallery.pictures))


def _names(files: list[ArchivedFile]) -> str:
    return "\n".join(dict.fromkeys(name for file in files for name in file.path.split("/")))


def _video(file: BinaryIO, size: int, content_type: str) -> tuple[Finding, ...]:
    file.seek(0)
    kind = kinds.kind_of(file.read(kinds.HEAD))
    if kind and not kind.startswith(("video/", "audio/")):
        return (_wrong(kind),)
    problem = kinds.video_problem(file, size, content_type) or kinds.is_two(file, size)
    return (of_problem(problem),) if problem else ()


def _opaque(file: BinaryIO, size: int) -> tuple[Finding, ...]:
    """The game's own format is none that a browser or a system would open."""
    file.seek(0)
    head = file.read(kinds.HEAD)
    if kinds.is_program(head):
        return (_wrong("a program"),)
    if kind := kinds.kind_of(head):
        return (_wrong(kind),)
    if kinds.MARKUP.search(head):
        return (of_problem(Problem("markup")),)
    problem = kinds.is_two(file, size)
    return (of_problem(problem),) if problem else ()


def _wrong(kind: str, said: str = "") -> Finding:
    return Finding(code="wrong_type", detail=f"{kind}: {said}".rstrip(": "), is_sure=True)
