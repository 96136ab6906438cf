"""Which accounts of partners are linked to which player; those that were set aside are nobody's."""

from functions.auth.models.identities.identities import Provider
from functions.auth.store import identities


async def subject_of(player_id: str, provider: str) -> str:
    """The partner's own id of a player's account there; empty: none is linked. A read for each linked account."""
    linked = await identities.identities_of(player_id)
    return next(
        (each.subject for each in linked if each.provider == provider and each.set_aside_until is None),
        "",
    )


async def player_of(provider: str, subject: str) -> str:
    """Whose an account of a partner is; empty: nobody's. One read."""
    identity = await identities.identity_of(Provider(provider), subject)
    return identity.user_id if identity and identity.set_aside_until is None else ""
