"""The scanner, a service of its own with clamd and ffmpeg (`infra/image/scanner`)."""

import base64

from functions.ugc.settings import settings
from shared import partners
from shared import settings as kit
from shared.identity.google_tokens import id_token

NAME = "scanner"

LARGEST_ANSWER = 12 * 1024 * 1024
"""Bytes of 32 frames of 256 KiB in base64."""


async def scan(file_url: str) -> tuple[str, str]:
    """What clamd finds in the file of a signed URL, empty for nothing, and what signatures it knows.

    Raises PartnerUnavailable where that is not known: the scanner is down, or does not get the file.
    """
    answer = await _ask("scan", {"url": file_url})
    said = answer.json_if_ok()
    try:
        virus, signatures = said["found"], said["signatures"]
    except (KeyError, TypeError):
        raise answer.nonsense("without what was found") from None
    if not isinstance(virus, str) or not isinstance(signatures, str):
        raise answer.nonsense("no text")
    return virus, signatures


async def frames(file_url: str, content_type: str, count: int) -> tuple[list[tuple[float, bytes]], str]:
    """So many frames of the video of a signed URL: when each is shown, in seconds, and a JPEG of it; or why none.

    Raises PartnerUnavailable.
    """
    answer = await _ask("frames", {"url": file_url, "content_type": content_type, "count": count})
    said = answer.json_if_ok()
    try:
        taken = [(float(each["at_seconds"]), base64.b64decode(each["jpeg"], validate=True)) for each in said["frames"]]
        return taken, str(said["reason"])
    except (KeyError, TypeError, ValueError):
        raise answer.nonsense("without frames") from None


async def _ask(what: str, body: dict[str, object]) -> partners.PartnerResponse:
    origin = settings().ugc_scanner_url
    headers = {} if kit.settings().is_local else {"authorization": f"Bearer {await id_token(origin)}"}
    seconds = settings().ugc_scanner_seconds
    return await partners.ask_json(
        NAME, f"{origin}/{what}", body, headers=headers, seconds=seconds, largest=LARGEST_ANSWER
    )
