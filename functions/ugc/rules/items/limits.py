"""Who may upload, and how much."""

from datetime import datetime, timedelta

from functions.profiles.api.cards import PlayerCard
from functions.ugc.models.items.creators import Creator
from functions.ugc.models.items.items import UgcType
from functions.ugc.rules.files.types import is_for_players
from shared.errors import DomainError, Forbidden, seconds_until_midnight


class UgcUploadsClosed(Forbidden):
    """Uploads are by invitation, or the player has not played enough."""

    code = "UGC_UPLOADS_CLOSED"
    message = "You cannot upload yet; details say what it takes: an invitation, a level, or an older account."


class DailyUgcUploadsUsed(DomainError):
    """The player has begun as many uploads as a day allows."""

    status = 429
    code = "DAILY_UGC_UPLOADS_USED"
    message = "You have begun as many uploads as a day allows; wait until midnight (UTC)."


class TooManyUgcItems(DomainError):
    """The player has as many items of the type as one may have."""

    status = 409
    code = "TOO_MANY_UGC_ITEMS"
    message = "You have as many items of this type as you may have; remove one first."


def check_uploader(
    creator: Creator,
    card: PlayerCard | None,
    type_: UgcType,
    now: datetime,
    *,
    by_invitation: bool,
    level: int,
    days: int,
) -> None:
    """Raise UgcUploadsClosed for whoever may not upload: the invited may, others unless it is `by_invitation`.

    What goes with a bug report anybody may send.
    """
    if creator.is_invited or not is_for_players(type_):
        return
    if by_invitation:
        raise UgcUploadsClosed(by_invitation=True)
    if card is None or card.level < level or card.created_at > now - timedelta(days=days):
        raise UgcUploadsClosed(by_invitation=False, level=level, account_days=days)


def with_upload(creator: Creator, now: datetime, most: int) -> Creator:
    """The creator with one more upload on this day. Raises DailyUgcUploadsUsed."""
    day = now.date().isoformat()
    uploads = creator.uploads if creator.day == day else 0
    if uploads >= most:
        raise DailyUgcUploadsUsed(retry_after=seconds_until_midnight(now), most=most)
    return creator.model_copy(update={"day": day, "uploads": uploads + 1})


def check_items(type_: UgcType, items: int, most: int) -> None:
    """Raise TooManyUgcItems for a creator who has so many items of a type."""
    if items >= most:
        raise TooManyUgcItems(type=type_, most=most)
