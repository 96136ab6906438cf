"""The studio's words of a language."""

from functions.ugc.models.scanning.scans import Language, StudioWords
from functions.ugc.store.scanning import scans
from shared.declare import endpoint
from shared.identity.callers import Moderator


@endpoint("GET /api/v1/admin/ugc/words/{language}")
async def get_words(moderator: Moderator, language: Language) -> StudioWords:
    """Get the words of a language.

    Returns your lists of a language, by its two letters (ISO 639-1); empty ones where you have set none.

    Cost: a read.

    Source: Player Platform, sprint 7.
    """
    listed = await scans.words([language])
    return listed[0] if listed else StudioWords(language=language)
