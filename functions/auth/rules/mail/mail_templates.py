"""Templates of the mails that carry a token, in English and German."""

from functions.auth.models.mail.mail_tokens import Purpose
from functions.auth.models.mail.origins import Origin
from functions.auth.rules.mail.mail_tokens import code_of, refusal_token, split_token
from functions.auth.rules.mail.origins import told
from shared.mail.templates import RenderedMail, Text, write

_ASKED_EN = "It was asked for on {when}, with: {who}."
_ASKED_DE = "Angefordert wurde das am {when}, mit: {who}."

_TOKENS = {
    Purpose.PASSWORD_RESET: {
        "en": Text(
            "Reset your password",
            (
                "Somebody, hopefully you, asked to reset the password of your account.",
                _ASKED_EN,
                "Use this within 15 minutes:",
            ),
            ("It was not you? Then ignore this mail: your password stays as it is.",),
            "Choose a new password",
        ),
        "de": Text(
            "Passwort zurücksetzen",
            (
                "Jemand, hoffentlich du, möchte das Passwort deines Kontos zurücksetzen.",
                _ASKED_DE,
                "Das gilt die nächsten 15 Minuten:",
            ),
            ("Das warst nicht du? Dann beachte diese Mail nicht: Dein Passwort bleibt, wie es ist.",),
            "Neues Passwort wählen",
        ),
    },
    Purpose.EMAIL_CHANGE: {
        "en": Text(
            "Confirm your new e-mail address",
            (
                "This address is to be that of an account in the game.",
                _ASKED_EN,
                "Is it yours? Enter this code in the game, where you are signed in, within an hour: {digits}",
                "Or confirm the address with this, where you are signed in:",
            ),
            ("It was not you? Then do not confirm it and give the code to nobody. With this you stop it:",),
            "Confirm the address",
            "This was not me",
        ),
        "de": Text(
            "Neue E-Mail-Adresse bestätigen",
            (
                "Diese Adresse soll die eines Kontos im Spiel werden.",
                _ASKED_DE,
                "Ist es deins? Gib im Spiel, wo du angemeldet bist, innerhalb einer Stunde diesen Code ein: {digits}",
                "Oder bestätige die Adresse hiermit, wo du angemeldet bist:",
            ),
            ("Das warst nicht du? Dann bestätige nichts und gib den Code niemandem. Hiermit hältst du es auf:",),
            "Adresse bestätigen",
            "Das war nicht ich",
        ),
    },
    Purpose.EMAIL_VERIFICATION: {
        "en": Text(
            "Confirm your e-mail address",
            (
                "An account in the game has this address.",
                _ASKED_EN,
                "Is it yours? Enter this code in the game, where you are signed in, within a day: {digits}",
                "Or confirm the address from here:",
            ),
            (
                "It was not you? Then do not confirm it and give the code to nobody.",
                "With this you sign out whoever it was, and what they left in the account opens nothing:",
            ),
            "Confirm the address",
            "This was not me",
        ),
        "de": Text(
            "E-Mail-Adresse bestätigen",
            (
                "Ein Konto im Spiel hat diese Adresse.",
                _ASKED_DE,
                "Ist es deins? Gib im Spiel, wo du angemeldet bist, innerhalb eines Tages diesen Code ein: {digits}",
                "Oder bestätige die Adresse von hier aus:",
            ),
            (
                "Das warst nicht du? Dann bestätige nichts und gib den Code niemandem.",
                "Hiermit meldest du ab, wer immer es war, und was im Konto hinterlassen wurde, öffnet es nicht mehr:",
            ),
            "Adresse bestätigen",
            "Das war nicht ich",
        ),
    },
}

REFUSAL_PAGE = "refuse-email"
"""The game's page for mails that somebody else asked for."""


def with_token(purpose: Purpose, token: str, pages: str, language: str, asked: Origin | None = None) -> RenderedMail:
    """The mail that carries a token: as a code, and as a link when the game has pages at `pages`.

    The token is in the link's fragment, which browsers send to nobody. The mail says who asked for it. A mail
    that confirms an address has a short code for a session, too, and a link for an owner who did not ask.
    """
    link, refusal = _link(pages, purpose.value, token), ""
    if purpose is not Purpose.PASSWORD_RESET:
        refusal = refusal_token(token)
        refusal = _link(pages, REFUSAL_PAGE, refusal) or refusal
    digits = code_of(split_token(token)[1])
    return write(_TOKENS[purpose], language, link=link, code=token, refusal=refusal, digits=digits, **told(asked))


def _link(pages: str, page: str, token: str) -> str:
    return f"{pages.rstrip('/')}/{page}#token={token}" if pages else ""
