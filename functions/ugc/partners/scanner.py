"""The scanner for viruses, a service of its own before clamd (`infra/image/scanner`)."""

from functions.ugc.settings import settings
from shared import partners
from shared import settings as kit
from shared.identity.google_tokens import id_token

NAME = "scanner"


async def scan(file_url: str) -> tuple[str, str]:
    """What clamd finds in the file of a signed URL, empty for nothing, and what signatures it knows.

    Raises PartnerUnavailable where that is not known: the scanner is down, or does not get the file.
    """
    origin = settings().ugc_scanner_url
    headers = {} if kit.settings().is_local else {"authorization": f"Bearer {await id_token(origin)}"}
    answer = await partners.ask_json(
        NAME, f"{origin}/scan", {"url": file_url}, headers=headers, seconds=settings().ugc_scanner_seconds
    )
    said = answer.json_if_ok()
    try:
        virus, signatures = said["found"], said["signatures"]
    except (KeyError, TypeError):
        raise answer.nonsense("without what was found") from None
    if not isinstance(virus, str) or not isinstance(signatures, str):
        raise answer.nonsense("no text")
    return virus, signatures
