"""Frames of videos: the scanner takes them, and they are judged as pictures are."""

import asyncio
from collections.abc import Sequence

from functions.ugc.models.scanning.scans import Finding
from functions.ugc.partners import scanner
from functions.ugc.rules.scanning import verdicts
from functions.ugc.rules.scanning.pictures import MOST_PIXELS, SeenPicture
from functions.ugc.settings import settings
from shared.media import reencoding
from shared.media.budget import RefusedImage


async def seen(
    file_url: str, content_type: str, findings: Sequence[Finding]
) -> tuple[tuple[SeenPicture, ...], tuple[Finding, ...]]:
    """Frames of the video of a signed URL; where there are none, a finding that says why. Nothing for other files.

    A video about which something is sure already is not decoded. Raises PartnerUnavailable.
    """
    if not content_type.startswith("video/"):
        return (), ()
    count = settings().ugc_video_frames
    if not file_url or not count:
        return (), (verdicts.video_not_judged("no scanner" if count else "no frames are taken"),)
    if any(finding.is_sure for finding in findings):
        return (), (verdicts.video_not_judged(""),)
    taken, reason = await scanner.frames(file_url, content_type, count)
    try:
        pictures = await asyncio.to_thread(_glimpsed, taken)
    except RefusedImage as refusal:
        pictures, reason = (), str(refusal)
    return pictures, () if pictures else (verdicts.video_not_judged(reason),)


def _glimpsed(taken: Sequence[tuple[float, bytes]]) -> tuple[SeenPicture, ...]:
    """What frames show, each named by when it is shown."""
    pictures = []
    for at_seconds, jpeg in taken:
        glimpse = reencoding.glimpse(jpeg, MOST_PIXELS)
        pictures.append(SeenPicture(f"{at_seconds:.1f} s", frozenset(), glimpse.fingerprint, glimpse.preview))
    return tuple(pictures)
