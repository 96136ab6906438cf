"""Templates of the notices that owners of accounts get without having asked, in English and German."""

from functions.auth.models.mail.mails import Notice
from shared.mail.languages import FALLBACK
from shared.mail.templates import RenderedMail, Text, write

_METHODS = {
    "en": {
        "password": "the password",
        "steam": "Steam",
        "epic": "Epic",
        "wallet": "a wallet",
        "second factor": "the second factor",
    },
    "de": {
        "password": "das Passwort",
        "steam": "Steam",
        "epic": "Epic",
        "wallet": "eine Wallet",
        "second factor": "der zweite Faktor",
    },
}
"""How mails name the sign-in methods of an account."""

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
            ("Was this not you? Reset your password at once.",),
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
            ("Was this not you? Reset your password at once: that also stops the change.",),
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
            ("Was this not you? Write to the game's support.",),
        ),
        "de": Text(
            "Deine E-Mail-Adresse wurde geändert",
            ("Dein Konto hat jetzt eine andere E-Mail-Adresse; diese öffnet es nicht mehr.",),
            ("Das warst nicht du? Schreibe dem Support des Spiels.",),
        ),
    },
    Notice.SET_ASIDE: {
        "en": Text(
            "Sign-in methods of your account were set aside",
            (
                "An account in the game has this address. This was never confirmed together with it: {about}.",
                "So it opens the account no more, and its sessions have ended.",
                "Is it yours? Then link it again within 30 days, or enter the old password in your account's settings.",
                "A second factor has to be turned on again.",
            ),
            ("If it is not yours, there is nothing to do.",),
        ),
        "de": Text(
            "Anmeldemethoden deines Kontos wurden beiseitegelegt",
            (
                "Ein Konto im Spiel hat diese Adresse. Das wurde nie zusammen mit ihr bestätigt: {about}.",
                "Deshalb öffnet es das Konto nicht mehr, und seine Sitzungen wurden beendet.",
                "Gehört es dir? Dann verknüpfe es innerhalb von 30 Tagen neu oder gib das alte Passwort ein.",
                "Einen zweiten Faktor musst du neu einschalten.",
            ),
            ("Gehört es dir nicht, ist nichts zu tun.",),
        ),
    },
    Notice.LINKED: {
        "en": Text(
            "A sign-in method was added to your account",
            ("From now on, this signs in to your account, too: {about}.",),
            ("Was this not you? Reset your password at once, and unlink it in your account's settings.",),
        ),
        "de": Text(
            "Dein Konto hat eine weitere Anmeldemethode",
            ("Damit kannst du dich ab jetzt auch anmelden: {about}.",),
            ("Das warst nicht du? Setze dein Passwort sofort zurück und löse die Verknüpfung in den Einstellungen.",),
        ),
    },
    Notice.UNLINKED: {
        "en": Text(
            "A sign-in method was removed from your account",
            ("This does not sign in to your account any more: {about}.",),
            ("Was this not you? Reset your password at once, and link it again.",),
        ),
        "de": Text(
            "Eine Anmeldemethode deines Kontos wurde entfernt",
            ("Damit kannst du dich nicht mehr anmelden: {about}.",),
            ("Das warst nicht du? Setze dein Passwort sofort zurück und verknüpfe es neu.",),
        ),
    },
    Notice.TWO_FACTOR_ON: {
        "en": Text(
            "Your second factor is on",
            ("From now on signing in to your account takes a code of an authenticator app, too.",),
            ("Was this not you? Write to the game's support.",),
        ),
        "de": Text(
            "Dein zweiter Faktor ist an",
            ("Ab jetzt braucht die Anmeldung in deinem Konto auch den Code einer Authenticator-App.",),
            ("Das warst nicht du? Schreibe dem Support des Spiels.",),
        ),
    },
    Notice.TWO_FACTOR_OFF: {
        "en": Text(
            "Your second factor is off",
            ("Signing in to your account takes no code of an authenticator app any more.",),
            ("Was this not you? Reset your password at once, and turn the second factor on again.",),
        ),
        "de": Text(
            "Dein zweiter Faktor ist aus",
            ("Die Anmeldung in deinem Konto braucht keinen Code einer Authenticator-App mehr.",),
            ("Das warst nicht du? Setze dein Passwort sofort zurück und schalte den zweiten Faktor wieder ein.",),
        ),
    },
    Notice.TWO_FACTOR_REMOVED: {
        "en": Text(
            "The game's support took off your second factor",
            (
                "Signing in to your account takes no code of an authenticator app any more.",
                "Its sessions have ended; you can turn the second factor on again at any time.",
            ),
            ("You did not ask for it? Reset your password at once, and write to the game's support.",),
        ),
        "de": Text(
            "Der Support des Spiels hat deinen zweiten Faktor entfernt",
            (
                "Die Anmeldung in deinem Konto braucht keinen Code einer Authenticator-App mehr.",
                "Seine Sitzungen wurden beendet; du kannst den zweiten Faktor jederzeit wieder einschalten.",
            ),
            ("Du hast nicht darum gebeten? Setze dein Passwort sofort zurück und schreibe dem Support des Spiels.",),
        ),
    },
    Notice.RECOVERY_CODES_RENEWED: {
        "en": Text(
            "You have new recovery codes",
            ("Your second factor has new recovery codes; the old ones do not count any more.",),
            ("Was this not you? Reset your password at once, and write to the game's support.",),
        ),
        "de": Text(
            "Du hast neue Wiederherstellungscodes",
            ("Dein zweiter Faktor hat neue Wiederherstellungscodes; die alten gelten nicht mehr.",),
            ("Das warst nicht du? Setze dein Passwort sofort zurück und schreibe dem Support des Spiels.",),
        ),
    },
}


def of_notice(notice: Notice, language: str, about: str = "") -> RenderedMail:
    """The mail of a notice; `about` are sign-in methods, with commas between them."""
    names = _METHODS.get(language.partition("-")[0].lower(), _METHODS[FALLBACK])
    named = ", ".join(names.get(method, method) for method in about.split(", "))
    return write(_NOTICES[notice], language, about=named)
