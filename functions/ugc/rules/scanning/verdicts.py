"""What follows from what a scan found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from enum import IntEnum

from functions.ugc.models.items.items import Content, UgcStatus
from functions.ugc.models.scanning.scans import Finding, RemovedFile, Scan
from functions.ugc.rules.scanning.pictures import SeenPicture
from shared.media.archive_entries import Problem
from shared.media.fingerprints import distance
from shared.text.words import Matches

KEPT_DAYS = 180
MOST_FINDINGS = 20
LONGEST_DETAIL = 200
SCAN_ERROR = Finding(code="scan_error", is_sure=True)
"""The file could not be scanned, however often it was tried: a person decides, and it is never published by itself."""

NOT_JUDGED = Finding(code="malware_not_judged", detail="no scanner")
UNCERTAIN = ("Heuristics.", "PUA.")
"""What clamd calls so is no known virus: a limit, an archive that is encrypted, a program that some do not want."""


class Likelihood(IntEnum):
    """How likely Cloud Vision holds something to be."""

    UNKNOWN = 0
    VERY_UNLIKELY = 1
    UNLIKELY = 2
    POSSIBLE = 3
    LIKELY = 4
    VERY_LIKELY = 5


JUDGED = ("adult", "violence", "racy")
"""What of SafeSearch counts; `spoof` and `medical` are no reason."""


def outcome(findings: Sequence[Finding]) -> tuple[UgcStatus, str]:
    """The state of a scanned version and the reason, the code of the first finding: those that are sure come first."""
    sure = next((finding for finding in findings if finding.is_sure), None)
    if sure:
        return UgcStatus.FLAGGED, sure.code
    return UgcStatus.PENDING_REVIEW, findings[0].code if findings else ""


def begun(scan: Scan | None, ugc_id: str, version: int, now: datetime) -> Scan:
    """The scan with one more attempt."""
    if scan is None:
        expire_at = now + timedelta(days=KEPT_DAYS)
        scan = Scan(ugc_id=ugc_id, version=version, started_at=now, expire_at=expire_at)
    return scan.model_copy(update={"attempts": scan.attempts + 1})


def of_problem(problem: Problem, within: str = "") -> Finding:
    """What is wrong with the file itself."""
    return Finding(code=problem.code, detail=f"{within}{problem.detail}"[:LONGEST_DETAIL], is_sure=problem.is_sure)


def of_virus(name: str) -> tuple[Finding, ...]:
    """What clamd found; nothing where that is empty."""
    if not name:
        return ()
    if name.startswith(UNCERTAIN):
        return (Finding(code="malware_suspected", detail=name[:LONGEST_DETAIL]),)
    return (Finding(code="malware", detail=name[:LONGEST_DETAIL], is_sure=True),)


def of_declared(content: Content, size: int, sha256: str) -> tuple[Finding, ...]:
    """Whether the bytes are those that the client said it would send."""
    if size == content.size and sha256 == content.sha256:
        return ()
    return (Finding(code="wrong_checksum", detail=f"{size:,} bytes", is_sure=True),)


def of_words(matches: Matches, where: str) -> tuple[Finding, ...]:
    """Words of a text that are on a list."""
    findings = []
    if matches.blocked:
        detail = f"{where}: {', '.join(matches.blocked)}"[:LONGEST_DETAIL]
        findings.append(Finding(code="blocked_words", detail=detail, is_sure=True))
    if matches.watched:
        findings.append(Finding(code="watched_words", detail=f"{where}: {', '.join(matches.watched)}"[:LONGEST_DETAIL]))
    if not matches.is_whole:
        findings.append(Finding(code="text_not_judged", detail=f"{where}: it is too long"))
    return tuple(findings)


def of_safe_search(annotation: Mapping[str, str] | None, flagged: str, reviewed: str) -> tuple[Finding, ...]:
    """What Cloud Vision holds a picture to be, from the likelihoods on at which it is flagged, or looked at.

    What is missing, unknown or of another name was not judged.
    """
    named = annotation or {}
    likelihoods = {kind: Likelihood.__members__.get(str(named.get(kind)), Likelihood.UNKNOWN) for kind in JUDGED}
    worst = max(likelihoods, key=lambda kind: likelihoods[kind])
    detail = f"{worst}: {likelihoods[worst].name}"
    if likelihoods[worst] >= Likelihood[flagged]:
        return (Finding(code="explicit_picture", detail=detail, is_sure=True),)
    if likelihoods[worst] >= Likelihood[reviewed]:
        return (Finding(code="suspected_picture", detail=detail),)
    unjudged = [kind for kind in JUDGED if likelihoods[kind] is Likelihood.UNKNOWN]
    return (Finding(code="picture_not_judged", detail=", ".join(unjudged)),) if unjudged else ()


def not_judged(pictures: Sequence[SeenPicture]) -> Finding:
    """That nobody has judged pictures."""
    places = ", ".join(each.path for each in pictures if each.path)
    return Finding(code="picture_not_judged", detail=places[:LONGEST_DETAIL])


def video_not_judged(reason: str) -> Finding:
    """That nobody has seen what a video shows."""
    return Finding(code="video_not_judged", detail=reason[:LONGEST_DETAIL])


def within(path: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings about a file of an archive, each with where it is."""
    for each in findings:
        detail = f"{path}: {each.detail}" if path else each.detail
        yield each.model_copy(update={"detail": detail[:LONGEST_DETAIL]})


def of_removed(
    sha256s: Iterable[str],
    picture: str,
    removed: Iterable[RemovedFile],
    judged: tuple[str, int],
    *,
    sure: int,
    near: int,
) -> tuple[Finding, ...]:
    """Whether a file was removed before: the same bytes, or a picture that differs in up to so many of 128 bits.

    `judged` is the item and the version that it is of, which is never told that it is itself. Up to `sure` bits it is
    the same picture; up to `near` a person looks, and whenever it is like a frame of a video: many share one.
    """
    same = set(sha256s)
    others = [file for file in removed if (file.ugc_id, file.version) != judged]
    pictures = sorted((distance(picture, file.picture), file.ugc_id) for file in others if picture and file.picture)
    before = next((file.ugc_id for file in others if file.sha256 in same), "")
    if not before and pictures and pictures[0][0] <= sure:
        before = pictures[0][1]
    if before:
        return (Finding(code="removed_before", detail=before, is_sure=True),)
    frames = ((distance(picture, mark), file.ugc_id) for file in others for mark in file.frames if picture)
    bits, ugc_id = min([*pictures, *frames], default=(near + 1, ""))
    return (Finding(code="like_removed", detail=f"{ugc_id} by {bits} bits"),) if bits <= near else ()


def kept(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that are kept, the sure ones first, each once."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: not finding.is_sure)[:MOST_FINDINGS])
