"""What players are told of their purchases, in English and German."""

from shared.mail.templates import Text

PURCHASE_GRANTED = "purchase_granted"
PURCHASE_REFUNDED = "purchase_refunded"

TEXTS = {
    PURCHASE_GRANTED: {
        "en": Text("{product} is yours", ("Your purchase of {product} is complete. Thank you!",)),
        "de": Text("{product} gehört dir", ("Dein Kauf von {product} ist abgeschlossen. Danke!",)),
    },
    PURCHASE_REFUNDED: {
        "en": Text(
            "{product} was refunded",
            ("The purchase of {product} was refunded, and what it gave was taken back.",),
            ("You did not ask for that? Write to the game's support.",),
        ),
        "de": Text(
            "{product} wurde erstattet",
            ("Der Kauf von {product} wurde erstattet, und was er gebracht hat, wurde zurückgenommen.",),
            ("Du hast das nicht verlangt? Schreibe dem Support des Spiels.",),
        ),
    },
}
"""By notice, then by language."""
