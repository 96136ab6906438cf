"""Messages of what other services tell players."""

from functions.messages.models.messages import Message
from functions.messages.rules.inbox import sending as rules
from functions.messages.settings import settings
from functions.messages.store import announcements, messages
from functions.profiles.api import players as profiles
from shared.events.notice_texts import rendered, texts_of
from shared.events.notices import PlayerNotice
from shared.extension_points import NOTICES
from shared.firestore.transaction import AlreadyDone, Transaction

SEASON_DAYS = 14
"""Days for which the end of a season is told."""


async def keep(tx: Transaction, notice: PlayerNotice) -> None:
    """Put a notice into the player's inbox, in every language that its service has words in; once a notice.

    One read, one write. Who was erased is told nothing any more. Raises UnknownNotice, AlreadyDone.
    """
    message = _message(tx, notice, settings().message_days)
    if not await profiles.is_erased(tx, notice.player_id):
        messages.add(tx, message, AlreadyDone())


def tell(tx: Transaction, notice: PlayerNotice) -> None:
    """Put a notice into the player's inbox with what this transaction writes. One write. Raises UnknownNotice.

    Where somebody else was told of the same, the transaction has lost a race, and is tried again.
    """
    messages.add(tx, _message(tx, notice, settings().message_days), None)


async def announce(tx: Transaction, notice: PlayerNotice) -> None:
    """Tell everyone, once a notice. One write. Raises UnknownNotice, AlreadyDone."""
    announcements.add(tx, rules.to_everyone(_message(tx, notice, SEASON_DAYS)), AlreadyDone())


def _message(tx: Transaction, notice: PlayerNotice, days: int) -> Message:
    texts = {service: module.texts() for service, module in NOTICES.implementations().items()}
    words = {language: rendered(notice, texts, language) for language in texts_of(notice, texts)}
    about = {"service": notice.service, "notice": notice.name, **notice.values}
    return rules.by_fact(notice.key, notice.player_id, rules.kind_of(notice.kind), words, about, tx.now, days)
