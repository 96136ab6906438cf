"""Setting the studio's words of a language."""

from functions.ugc.models.scanning.scans import Language, SetStudioWords, StudioWords
from functions.ugc.store.scanning import scans
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin


@endpoint("PUT /api/v1/admin/ugc/words/{language}")
async def set_words(admin: Admin, language: Language, body: SetStudioWords, tx: Transaction) -> StudioWords:
    """Set the words of a language.

    Replaces your lists of a language. They hold for what is scanned from now on: a text with a `blocked` word is
    flagged, one with a `watched` word goes to a moderator, and an `allowed` word is right whatever another list says.

    Cost: a write.

    Source: Player Platform, sprint 7.
    """
    words = StudioWords(language=language, updated_at=tx.now, **body.model_dump())
    scans.save_words(tx, words)
    return words
