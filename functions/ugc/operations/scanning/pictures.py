"""What is asked about pictures, those of archives included: of Cloud Vision, and of what was removed before."""

import asyncio
from collections.abc import Iterable, Sequence

from functions.ugc.models.scanning.scans import Finding, RemovedFile
from functions.ugc.partners import vision
from functions.ugc.rules.scanning import verdicts
from functions.ugc.rules.scanning.pictures import SeenPicture
from functions.ugc.settings import settings
from functions.ugc.store.scanning import scans
from shared.media.fingerprints import bands

ITSELF_AND_ANOTHER = 2
"""Records of the same bytes that are read: at most one is of the version that is judged."""

ALIKE_AT_ONCE = 3
"""Pictures a query: Firestore compares with thirty values, and each picture has eight."""


async def judged(pictures: Sequence[SeenPicture]) -> tuple[Finding, ...]:
    """What a classifier holds pictures to be; where there is none, nobody has judged.

    A call for each sixteen. Raises PartnerUnavailable.
    """
    if not pictures:
        return ()
    configured = settings()
    if not configured.ugc_safe_search:
        return (verdicts.not_judged(pictures),)
    findings: list[Finding] = []
    for start in range(0, len(pictures), vision.MOST_AT_ONCE):
        some = pictures[start : start + vision.MOST_AT_ONCE]
        annotations = await vision.safe_search([each.preview for each in some])
        for picture, annotation in zip(some, annotations, strict=True):
            of_it = verdicts.of_safe_search(
                annotation, configured.ugc_safe_search_flags, configured.ugc_safe_search_reviews
            )
            findings += verdicts.within(picture.path, of_it)
    return tuple(findings)


async def removed_before(
    judged_version: tuple[str, int], sha256s: Iterable[str], pictures: Sequence[SeenPicture]
) -> tuple[Finding, ...]:
    """Whether a file, or a picture of it, is what was removed once.

    A query for each thirty files and one for each three pictures, together; a read for each file that is alike.
    """
    own, limits = frozenset(sha256s), settings()
    everything = sorted(own.union(*(each.sha256s for each in pictures)))
    marked = [each.fingerprint for each in pictures if each.fingerprint]
    answers = await asyncio.gather(
        *(
            scans.removed_with(everything[start : start + scans.MOST_VALUES], ITSELF_AND_ANOTHER)
            for start in range(0, len(everything), scans.MOST_VALUES)
        ),
        *(
            scans.removed_like([band for mark in marked[start : start + ALIKE_AT_ONCE] for band in bands(mark)])
            for start in range(0, len(marked), ALIKE_AT_ONCE)
        ),
    )
    removed: list[RemovedFile] = [file for some in answers for file in some]
    findings: list[Finding] = []
    for path, same, mark in [("", own, ""), *((each.path, each.sha256s, each.fingerprint) for each in pictures)]:
        of_it = verdicts.of_removed(
            same,
            mark,
            removed,
            judged_version,
            sure=limits.ugc_same_picture_bits,
            near=limits.ugc_like_picture_bits,
        )
        findings += verdicts.within(path, of_it)
    return tuple(findings)
