"""What players are told of battle passes, in English and German."""

from functions.battlepass.models.claims import PassPurchase
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

PREMIUM_PURCHASED = "premium_purchased"
SEASON_ENDED = "season_ended"

TEXTS = {
    PREMIUM_PURCHASED: {
        "en": Text(
            "You have the premium pass",
            (
                "The premium pass of {season} was bought for your account, for {amount} {currency} of your wallet.",
                "You can claim the premium rewards of the tiers that you have reached.",
            ),
            ("It was not you? Change your password, and write to the game's support.",),
        ),
        "de": Text(
            "Du hast den Premium-Pass",
            (
                "Für dein Konto wurde der Premium-Pass von {season} gekauft: {amount} {currency} aus deiner Wallet.",
                "Du kannst dir die Premium-Belohnungen der erreichten Stufen abholen.",
            ),
            ("Das warst nicht du? Ändere dein Passwort und schreibe dem Support des Spiels.",),
        ),
    },
    SEASON_ENDED: {
        "en": Text(
            "{season} is over",
            ("The season {season} has ended. Rewards that you have reached can still be claimed.",),
        ),
        "de": Text(
            "{season} ist vorbei",
            ("Die Saison {season} ist zu Ende. Erreichte Belohnungen kannst du dir noch abholen.",),
        ),
    },
}
"""By notice, then by language."""


def premium_purchased(purchase: PassPurchase) -> PlayerNotice:
    """Tells who has bought a premium pass, and from which wallet."""
    return PlayerNotice(
        notice_id=f"{PREMIUM_PURCHASED}:{purchase.season_id}:{purchase.player_id}",
        player_id=purchase.player_id,
        service="battlepass",
        name=PREMIUM_PURCHASED,
        values={"season": purchase.season_id, "amount": str(purchase.amount), "currency": str(purchase.currency)},
    )
