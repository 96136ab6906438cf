"""What creators are told of their items, in English and German."""

from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.rules.items.states import OWN, Cause
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text


def _texts(english: str, said: str, german: str, gesagt: str) -> dict[str, Text]:
    return {"en": Text(english, (said,)), "de": Text(german, (gesagt,))}


TEXTS = {
    "published": _texts(
        "Your creation is published",
        '"{name}" is published.',
        "Deine Kreation ist veröffentlicht",
        "„{name}“ ist veröffentlicht.",
    ),
    "flagged": _texts(
        "Your creation is held back",
        '"{name}" is held back until somebody has looked at it. Reason: {reason}.',
        "Deine Kreation wird zurückgehalten",
        "„{name}“ wird zurückgehalten, bis jemand nachgesehen hat. Grund: {reason}.",
    ),
    "removed": _texts(
        "Your creation was removed",
        '"{name}" was removed. Reason: {reason}. You can appeal.',
        "Deine Kreation wurde entfernt",
        "„{name}“ wurde entfernt. Grund: {reason}. Du kannst widersprechen.",
    ),
    "version_published": _texts(
        "Your new version is published",
        'The new version of "{name}" is published.',
        "Deine neue Version ist veröffentlicht",
        "Die neue Version von „{name}“ ist veröffentlicht.",
    ),
    "version_flagged": _texts(
        "Your new version is held back",
        'The new version of "{name}" is held back; the old one stays. Reason: {reason}.',
        "Deine neue Version wird zurückgehalten",
        "Die neue Version von „{name}“ wird zurückgehalten; die alte bleibt. Grund: {reason}.",
    ),
    "version_removed": _texts(
        "Your new version was refused",
        'The new version of "{name}" was refused; the old one stays. Reason: {reason}.',
        "Deine neue Version wurde abgelehnt",
        "Die neue Version von „{name}“ wurde abgelehnt; die alte bleibt. Grund: {reason}.",
    ),
}
"""By notice, then by language. A notice is named by the status; `version_` is one of a new version."""

DECIDED = frozenset({Cause.REVIEW, Cause.TAKEDOWN, Cause.UNDO, Cause.APPEAL})

TOLD = frozenset({UgcStatus.PUBLISHED, UgcStatus.FLAGGED, UgcStatus.REMOVED})


def notice(item: Item, after: UgcStatus, cause: Cause, reason: str, *, of_new_version: bool) -> PlayerNotice | None:
    """Tells a creator of a change of status, once a change; None: it is nothing new to them.

    Whoever decides against an item tells the reasons (`rules.moderation.notices`).
    """
    told_elsewhere = (
        cause in OWN or item.withdrawn_at is not None or (cause in DECIDED and after is not UgcStatus.PUBLISHED)
    )
    if after not in TOLD or told_elsewhere or not item.creator_id:
        return None
    return PlayerNotice(
        notice_id=f"status:{item.ugc_id}:{item.change}",
        player_id=item.creator_id,
        service="ugc",
        name=f"version_{after}" if of_new_version else after.value,
        values={"name": item.name[:200], "reason": reason.replace("_", " ") or "-"},
        by_mail=False,
        kind="generic" if after is UgcStatus.PUBLISHED else "moderation_decision",
    )
