"""What players are told of their data, in English and German."""

from datetime import datetime

from functions.privacy.models.erasures import AccountErasure
from functions.privacy.models.exports import DataExport
from functions.privacy.rules.erasures import BACKUPS_LIVE
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

ERASURE_ASKED = "erasure_asked"
ERASURE_STOPPED = "erasure_stopped"
ACCOUNT_ERASED = "account_erased"
EXPORT_READY = "export_ready"

TEXTS = {
    ERASURE_ASKED: {
        "en": Text(
            "Your account will be erased on {due}",
            (
                "You asked for it on {asked}. Until {due} you can stop it: sign in, and confirm it in the game or at:",
                "{page}",
                "Signing in alone does not stop it. All your devices have been signed out.",
            ),
            ("It was not you? Sign in, stop it, and change your password.",),
        ),
        "de": Text(
            "Dein Konto wird am {due} gelöscht",
            (
                "Das hast du am {asked} verlangt. Bis {due} kannst du es aufhalten: Melde dich an und bestätige es:",
                "{page}",
                "Die Anmeldung allein hält es nicht auf. Alle deine Geräte wurden abgemeldet.",
            ),
            ("Das warst nicht du? Melde dich an, halte es auf und ändere dein Passwort.",),
        ),
    },
    ERASURE_STOPPED: {
        "en": Text("Your account stays", ("You have stopped the erasure of your account. Nothing was erased.",)),
        "de": Text("Dein Konto bleibt", ("Du hast die Löschung deines Kontos aufgehalten. Nichts wurde gelöscht.",)),
    },
    ACCOUNT_ERASED: {
        "en": Text(
            "Your account has been erased",
            (
                "Your name, addresses, ways to sign in, pictures, messages, saves and statistics are gone.",
                "Purchases and the movements of your wallet are kept without your name: the law wants that.",
                "Others' match histories and final rankings show a deleted player.",
                "Backups have the data until {backups} at the latest; after a restoration it is erased again.",
                "The certificate, with all that was erased and all that is kept:",
                "{certificate}",
                "This is the last mail to you: your address is deleted with it. Keep it: your account was {player}.",
            ),
        ),
        "de": Text(
            "Dein Konto ist gelöscht",
            (
                "Dein Name, deine Adressen, Anmeldewege, Bilder, Nachrichten, Spielstände und Statistiken sind weg.",
                "Käufe und Bewegungen deiner Wallet bleiben ohne deinen Namen: Das Gesetz will es so.",
                "In Spielverläufen anderer und in Endständen steht ein gelöschter Spieler.",
                "Sicherungen haben sie bis spätestens {backups}; nach einer Wiederherstellung wird erneut gelöscht.",
                "Die Bescheinigung, mit allem, was gelöscht wurde und was bleibt:",
                "{certificate}",
                "Das ist die letzte Mail an dich, denn deine Adresse wird gelöscht. Dein Konto war {player}.",
            ),
        ),
    },
    EXPORT_READY: {
        "en": Text(
            "Your data is ready",
            ("You can download it until {until}. You will be asked to sign in:", "{page}"),
            ("You did not ask for it? Change your password: somebody was signed in as you.",),
        ),
        "de": Text(
            "Deine Daten liegen bereit",
            ("Du kannst sie bis {until} herunterladen. Dafür meldest du dich an:", "{page}"),
            ("Das warst nicht du? Ändere dein Passwort: Jemand war als du angemeldet.",),
        ),
    },
}
"""By notice, then by language."""


def erasure_asked(erasure: AccountErasure, page: str) -> PlayerNotice:
    """Tells when an account will be erased, and how to stop it."""
    values = {"due": _day(erasure.due_at), "asked": _day(erasure.requested_at), "page": page}
    return _of(erasure, ERASURE_ASKED, erasure.requested_at, values)


def erasure_stopped(erasure: AccountErasure) -> PlayerNotice:
    """Tells that an account stays."""
    return _of(erasure, ERASURE_STOPPED, erasure.requested_at, {})


def account_erased(erasure: AccountErasure, now: datetime, certificate: str = "") -> PlayerNotice:
    """Tells what was erased and kept, when the last backup is gone, and where the whole of it is; by mail alone."""
    values = {"backups": _day(now + BACKUPS_LIVE), "player": erasure.player_id, "certificate": certificate}
    return _of(erasure, ACCOUNT_ERASED, erasure.requested_at, values).model_copy(update={"in_inbox": False})


def export_ready(export: DataExport, until: datetime, page: str) -> PlayerNotice:
    """Tells where the file of the player's data is, and how long."""
    return PlayerNotice(
        notice_id=f"{EXPORT_READY}:{export.export_id}",
        player_id=export.player_id,
        service="privacy",
        name=EXPORT_READY,
        values={"until": _day(until), "page": page},
    )


def _of(erasure: AccountErasure, name: str, fact: datetime, values: dict[str, str]) -> PlayerNotice:
    return PlayerNotice(
        notice_id=f"{name}:{erasure.player_id}:{int(fact.timestamp())}",
        player_id=erasure.player_id,
        service="privacy",
        name=name,
        values=values,
    )


def _day(moment: datetime) -> str:
    """A day as both languages read it."""
    return moment.date().isoformat()
