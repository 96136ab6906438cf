"""What a player has agreed to, and the proof of it."""

from datetime import datetime

from functions.privacy.models.consents import Consent, ConsentChange, Consents, PlayerConsents

MOST_KEPT = 100


def changed(before: PlayerConsents | None, player_id: str, change: ConsentChange, now: datetime) -> PlayerConsents:
    """Consents after a change; the same where it changes nothing."""
    consents = before or PlayerConsents(player_id=player_id)
    terms = change.terms_version if change.terms_version != consents.terms_version else None
    marketing = change.marketing if change.marketing != consents.marketing else None
    if terms is None and marketing is None:
        return consents
    update: dict[str, object] = {
        "history": (*consents.history, Consent(terms_version=terms, marketing=marketing, at=now))[-MOST_KEPT:]
    }
    if terms is not None:
        update |= {"terms_version": terms, "terms_at": now}
    if marketing is not None:
        update |= {"marketing": marketing, "marketing_at": now}
    return consents.model_copy(update=update)


def shown(consents: PlayerConsents | None) -> Consents:
    """Consents as their player sees them."""
    kept = consents or PlayerConsents(player_id="")
    return Consents(**kept.model_dump(include=set(Consents.model_fields)))
