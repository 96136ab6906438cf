"""What the owners of accounts are written, in English and German."""

from functions.auth.models.mailed import Purpose
from functions.auth.models.mails import Notice
from shared.mail.templates import Letter, Text, write

_TOKENS = {
    Purpose.PASSWORD_RESET: {
        "en": Text(
            "Reset your password",
            ("Somebody, hopefully you, asked to reset the password of your account.", "Use this within 15 minutes:"),
            ("It was not you? Then ignore this mail: your password stays as it is.",),
            "Choose a new password",
        ),
        "de": Text(
            "Passwort zurücksetzen",
            (
                "Jemand, hoffentlich du, möchte das Passwort deines Kontos zurücksetzen.",
                "Das gilt die nächsten 15 Minuten:",
            ),
            ("Das warst nicht du? Dann beachte diese Mail nicht: Dein Passwort bleibt, wie es ist.",),
            "Neues Passwort wählen",
        ),
    },
    Purpose.EMAIL_CHANGE: {
        "en": Text(
            "Confirm your new e-mail address",
            ("This address is to be that of your account.", "Confirm it within an hour:"),
            ("It was not you? Then ignore this mail: nothing changes.",),
            "Confirm the address",
        ),
        "de": Text(
            "Neue E-Mail-Adresse bestätigen",
            ("Diese Adresse soll die deines Kontos werden.", "Bestätige sie innerhalb einer Stunde:"),
            ("Das warst nicht du? Dann beachte diese Mail nicht: Es ändert sich nichts.",),
            "Adresse bestätigen",
        ),
    },
    Purpose.EMAIL_VERIFICATION: {
        "en": Text(
            "Confirm your e-mail address",
            ("An account was opened with this address.", "Confirm within a day that it is yours:"),
            ("It was not you? Then ignore this mail.",),
            "Confirm the address",
        ),
        "de": Text(
            "E-Mail-Adresse bestätigen",
            ("Mit dieser Adresse wurde ein Konto eröffnet.", "Bestätige innerhalb eines Tages, dass sie deine ist:"),
            ("Das warst nicht du? Dann beachte diese Mail nicht.",),
            "Adresse bestätigen",
        ),
    },
}

_NOTICES = {
    Notice.LOCKED_OUT: {
        "en": Text(
            "Your account is locked for half an hour",
            (
                "Somebody entered ten wrong passwords for your account.",
                "It is locked for 30 minutes, except for networks where you have signed in before.",
                "You can sign in at once after a reset of your password.",
                "If this was not you: your password has held. A second factor makes your account safer still.",
            ),
        ),
        "de": Text(
            "Dein Konto ist für eine halbe Stunde gesperrt",
            (
                "Jemand hat zehnmal ein falsches Passwort für dein Konto eingegeben.",
                "Es ist für 30 Minuten gesperrt, außer in Netzen, in denen du schon einmal angemeldet warst.",
                "Wenn du dein Passwort zurücksetzt, kannst du dich sofort wieder anmelden.",
                "Warst das nicht du: Dein Passwort hat gehalten. Ein zweiter Faktor macht dein Konto noch sicherer.",
            ),
        ),
    },
    Notice.PASSWORD_CHANGED: {
        "en": Text(
            "Your password was changed",
            ("The password of your account was changed, and its other sessions were ended.",),
            ("It was not you? Reset your password at once.",),
        ),
        "de": Text(
            "Dein Passwort wurde geändert",
            ("Das Passwort deines Kontos wurde geändert, und andere Sitzungen wurden beendet.",),
            ("Das warst nicht du? Setze dein Passwort sofort zurück.",),
        ),
    },
    Notice.EMAIL_CHANGE_ASKED: {
        "en": Text(
            "Your e-mail address is to be changed",
            ("Somebody, hopefully you, asked to move your account to another e-mail address.",),
            ("It was not you? Reset your password at once: that also stops the change.",),
        ),
        "de": Text(
            "Deine E-Mail-Adresse soll geändert werden",
            ("Jemand, hoffentlich du, möchte für dein Konto eine andere E-Mail-Adresse eintragen.",),
            ("Das warst nicht du? Setze dein Passwort sofort zurück: Das verhindert auch die Änderung.",),
        ),
    },
    Notice.EMAIL_CHANGED: {
        "en": Text(
            "Your e-mail address was changed",
            ("Your account has another e-mail address now; this one does not open it any more.",),
            ("It was not you? Write to the game's support.",),
        ),
        "de": Text(
            "Deine E-Mail-Adresse wurde geändert",
            ("Dein Konto hat jetzt eine andere E-Mail-Adresse; diese öffnet es nicht mehr.",),
            ("Das warst nicht du? Schreibe dem Support des Spiels.",),
        ),
    },
}


def with_token(purpose: Purpose, token: str, pages: str, language: str) -> Letter:
    """The letter that carries a token: as a code, and as a link when the game has pages at `pages`.

    The token is in the link's fragment, which browsers send to nobody.
    """
    link = f"{pages.rstrip('/')}/{purpose.value}#token={token}" if pages else ""
    return write(_TOKENS[purpose], language, link=link, code=token)


def of_notice(notice: Notice, language: str) -> Letter:
    """The letter of a notice."""
    return write(_NOTICES[notice], language)
