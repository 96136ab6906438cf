"""What players are told of drops, in English and German."""

from functions.drops.models.entitlements import DropEntitlement
from functions.drops.models.links import TwitchAccount
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

TWITCH_LINKED = "twitch_linked"
DROP_GRANTED = "drop_granted"

TEXTS = {
    TWITCH_LINKED: {
        "en": Text(
            "Twitch is linked",
            ("The Twitch account {login} was linked to your account. Drops that it earns are yours.",),
            ("It was not you? Unlink it, and change your password.",),
        ),
        "de": Text(
            "Twitch ist verknüpft",
            ("Das Twitch-Konto {login} wurde mit deinem Konto verknüpft. Seine Drops gehören dir.",),
            ("Das warst nicht du? Löse die Verknüpfung und ändere dein Passwort.",),
        ),
    },
    DROP_GRANTED: {
        "en": Text("Your drop is here: {drop}", ("You have earned {drop} on Twitch ({campaign}). It is yours now.",)),
        "de": Text(
            "Dein Drop ist da: {drop}", ("Du hast auf Twitch {drop} verdient ({campaign}). Er gehört jetzt dir.",)
        ),
    },
}
"""By notice, then by language."""


def linked(account: TwitchAccount) -> PlayerNotice:
    """Tells who has linked a Twitch account, also by mail: it is the owner who has to know."""
    return PlayerNotice(
        notice_id=f"{TWITCH_LINKED}:{account.twitch_user_id}:{account.linked_at:%Y%m%dT%H%M%S.%f}",
        player_id=account.player_id,
        service="drops",
        name=TWITCH_LINKED,
        values={"login": account.login},
    )


def granted(entitlement: DropEntitlement, campaign: str) -> PlayerNotice:
    """Tells who has got a drop, in the inbox alone."""
    return PlayerNotice(
        notice_id=f"{DROP_GRANTED}:{entitlement.entitlement_id}",
        player_id=entitlement.player_id,
        service="drops",
        name=DROP_GRANTED,
        values={"drop": entitlement.benefit_name, "campaign": campaign},
        by_mail=False,
        kind="drop_claimed",
    )
