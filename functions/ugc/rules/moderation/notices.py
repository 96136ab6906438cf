"""What creators and reporters are told of moderation, in English and German.

A decision against an item comes with its reasons: what was done, by whom, on what ground, and what can be done about
it (Regulation (EU) 2022/2065, Articles 16, 17 and 20).
"""

from datetime import datetime

from functions.ugc.models.moderation.appeals import Appeal, AppealStatus
from functions.ugc.models.moderation.decisions import Decision, DecisionAction
from functions.ugc.models.moderation.reasons import ReasonGround, UgcCategory
from functions.ugc.models.moderation.reports import UgcReport, UgcReportStatus
from functions.ugc.models.moderation.standings import Consequence, ConsequenceKind, Strike
from functions.ugc.models.moderation.takedowns import Takedown, TakedownStatus
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

CATEGORIES = {
    UgcCategory.CHILD_SAFETY: ("the safety of children", "den Schutz von Kindern"),
    UgcCategory.MALWARE: ("harmful software", "schädliche Software"),
    UgcCategory.ILLEGAL: ("illegal content", "rechtswidrige Inhalte"),
    UgcCategory.HATE: ("hate", "Hass"),
    UgcCategory.HARASSMENT: ("harassment", "Belästigung"),
    UgcCategory.SEXUAL: ("sexual content", "sexuelle Inhalte"),
    UgcCategory.VIOLENCE: ("violence", "Gewalt"),
    UgcCategory.PRIVACY: ("privacy", "Privatsphäre"),
    UgcCategory.COPYRIGHT: ("copyright", "Urheberrecht"),
    UgcCategory.CHEATING: ("cheating", "Schummeln"),
    UgcCategory.SPAM: ("spam", "Spam"),
    UgcCategory.MISLEADING: ("misleading content", "irreführende Inhalte"),
    UgcCategory.BROKEN: ("what works", "das, was funktioniert"),
    UgcCategory.OTHER: ("creations of players", "Kreationen"),
}
"""What each category is about, in English and German."""

GROUNDS = {
    ReasonGround.LAW: ("It breaks the law on {about}.", "Sie verstößt gegen das Recht über {about}."),
    ReasonGround.TERMS: ("It breaks the game's rules on {about}.", "Sie verstößt gegen die Spielregeln über {about}."),
}

ACTS = {
    DecisionAction.REMOVE: (
        ("Your creation was removed", 'A moderator removed "{name}": players no longer see it.'),
        ("Deine Kreation wurde entfernt", "Unsere Moderation hat „{name}“ entfernt: Niemand sieht sie mehr."),
    ),
    DecisionAction.FLAG: (
        ("Your creation is hidden", 'A moderator has hidden "{name}" until it is looked at again.'),
        ("Deine Kreation ist verborgen", "Unsere Moderation hat „{name}“ verborgen, bis sie erneut geprüft wird."),
    ),
}

APPEAL = (
    "A person decided this, not a program. You can appeal in the game until {until}: another moderator decides then.",
    "Das hat ein Mensch entschieden, kein Programm. Du kannst bis {until} im Spiel widersprechen.",
)


def _reasons(action: DecisionAction, category: UgcCategory, ground: ReasonGround) -> dict[str, Text]:
    (subject, what), (betreff, was) = ACTS[action]
    about, worum = CATEGORIES[category]
    why, warum = GROUNDS[ground]
    return {
        "en": Text(subject, (what, why.replace("{about}", about), APPEAL[0])),
        "de": Text(betreff, (was, warum.replace("{about}", worum), APPEAL[1])),
    }


def _texts(english: str, said: str, german: str, gesagt: str) -> dict[str, Text]:
    return {"en": Text(english, (said,)), "de": Text(german, (gesagt,))}


TEXTS = {
    **{
        f"decision_{action}_{category}_{ground}": _reasons(action, category, ground)
        for action in ACTS
        for category in UgcCategory
        for ground in ReasonGround
    },
    "decision_undone": _texts(
        "A decision was taken back",
        'The decision on "{name}" was taken back. We are sorry for the mistake.',
        "Eine Entscheidung wurde zurückgenommen",
        "Die Entscheidung über „{name}“ wurde zurückgenommen. Der Fehler tut uns leid.",
    ),
    "report_upheld": _texts(
        "Thank you for your report",
        '"{name}", which you reported, breaks the rules. We have acted.',
        "Danke für deine Meldung",
        "„{name}“, von dir gemeldet, verstößt gegen die Regeln. Wir haben gehandelt.",
    ),
    "report_dismissed": _texts(
        "We have looked at your report",
        'A moderator has looked at "{name}", which you reported. It does not break the rules.',
        "Wir haben deine Meldung geprüft",
        "Unsere Moderation hat „{name}“, von dir gemeldet, geprüft. Die Regeln sind eingehalten.",
    ),
    "appeal_upheld": _texts(
        "Your appeal was decided",
        'Another moderator has looked at "{name}" again. The decision stays.',
        "Über deinen Widerspruch ist entschieden",
        "Jemand anderes aus der Moderation hat „{name}“ noch einmal geprüft. Die Entscheidung bleibt.",
    ),
    "appeal_overturned": _texts(
        "Your appeal was right",
        'Another moderator has looked at "{name}" again. The decision was wrong, and does not count any more.',
        "Dein Widerspruch hat Erfolg",
        "Jemand anderes aus der Moderation hat „{name}“ noch einmal geprüft. Die Entscheidung gilt nicht mehr.",
    ),
    "strike_warn": _texts(
        "You have a strike",
        "You have a strike. More of them stop your uploads. It counts until {until}.",
        "Du hast einen Strike",
        "Du hast einen Strike. Weitere sperren das Hochladen. Er zählt bis {until}.",
    ),
    "strike_no_upload": _texts(
        "You cannot upload for now",
        "Because of your strikes, you cannot upload for {days} days.",
        "Du kannst vorerst nichts hochladen",
        "Wegen deiner Strikes kannst du {days} Tage lang nichts hochladen.",
    ),
    "strike_ban": _texts(
        "Your account is banned",
        "Because of your strikes, your account is banned. You can answer by writing to the game's support.",
        "Dein Konto ist gesperrt",
        "Wegen deiner Strikes ist dein Konto gesperrt. Du kannst dem Support des Spiels schreiben.",
    ),
    "taken_down": _texts(
        "Your creation was removed: copyright",
        '"{name}" was removed, as {claimant} claims a copyright on: {work}. If that is a mistake, you can send the '
        "game's support a counter-notice, with your name, address and signature.",
        "Deine Kreation wurde entfernt: Urheberrecht",
        "„{name}“ wurde entfernt, weil {claimant} ein Urheberrecht geltend macht an: {work}. Ist das ein Irrtum, "
        "kannst du dem Support des Spiels widersprechen, mit Name, Anschrift und Unterschrift.",
    ),
    "takedown_restored": _texts(
        "Your creation is back",
        'The copyright claim on "{name}" is closed. The creation is as it was.',
        "Deine Kreation ist zurück",
        "Die Forderung gegen „{name}“ ist abgeschlossen. Die Kreation ist wieder wie zuvor.",
    ),
    "takedown_ended": _texts(
        "A copyright claim is closed",
        'The copyright claim of {claimant} on "{name}" is closed. The creation stays removed for another reason.',
        "Eine Forderung ist abgeschlossen",
        "Die Forderung von {claimant} gegen „{name}“ ist abgeschlossen. Die Kreation bleibt aus einem anderen Grund "
        "entfernt.",
    ),
    "takedown_upheld": _texts(
        "Your creation stays removed",
        'The claimant of a copyright on "{name}" has gone to court. The creation stays removed until then.',
        "Deine Kreation bleibt entfernt",
        "Im Streit um „{name}“ wurde ein Gericht angerufen. Die Kreation bleibt so lange entfernt.",
    ),
}
"""By notice, then by language."""


def decision_notice(decision: Decision, until: datetime) -> PlayerNotice | None:
    """Tells a creator the reasons of a decision against an item, and until when to appeal; None of a publication."""
    if decision.category is None or not decision.creator_id:
        return None
    name = f"decision_{decision.action}_{decision.category}_{decision.ground}"
    values = {"name": decision.name[:200], "until": until.date().isoformat()}
    return _notice(name, f"decision:{decision.decision_id}", decision.creator_id, values)


def undone_notice(decision: Decision) -> PlayerNotice:
    """Tells a creator that a decision against an item does not stand any more."""
    fact = f"undone:{decision.decision_id}"
    return _notice("decision_undone", fact, decision.creator_id, {"name": decision.name[:200]})


def report_notice(report: UgcReport) -> PlayerNotice:
    """Tells who reported an item what was decided."""
    name = "report_upheld" if report.status is UgcReportStatus.UPHELD else "report_dismissed"
    fact = f"report:{report.decision_id}:{report.reporter_id}"
    return _notice(name, fact, report.reporter_id, {"name": report.name[:200]})


def appeal_notice(appeal: Appeal) -> PlayerNotice:
    """Tells a creator what was decided on an appeal."""
    name = "appeal_overturned" if appeal.status is AppealStatus.OVERTURNED else "appeal_upheld"
    return _notice(name, f"appeal:{appeal.appeal_id}", appeal.creator_id, {"name": appeal.name[:200]})


def strike_notice(player_id: str, strike: Strike, consequence: Consequence) -> PlayerNotice:
    """Tells a creator of a strike, and what it leads to; of a ban by mail, too: the inbox is closed to them."""
    values = {"until": strike.expires_at.date().isoformat(), "days": str(consequence.days)}
    told = _notice(f"strike_{consequence.kind}", f"strike:{strike.strike_id}", player_id, values)
    return told.model_copy(update={"by_mail": consequence.kind is ConsequenceKind.BAN})


def takedown_notice(takedown: Takedown, *, is_back: bool = False) -> PlayerNotice:
    """Tells a creator of a takedown, or how it ended; `is_back`: with the item as it was."""
    name = f"takedown_{takedown.status}" if takedown.closed_at is not None else "taken_down"
    if takedown.status is TakedownStatus.RESTORED and not is_back:
        name = "takedown_ended"
    values = {"name": takedown.name[:200], "claimant": takedown.claimant[:200], "work": takedown.work[:200]}
    return _notice(name, f"takedown:{takedown.takedown_id}:{takedown.status}", takedown.creator_id, values)


def _notice(what: str, fact: str, player_id: str, values: dict[str, str]) -> PlayerNotice:
    return PlayerNotice(
        notice_id=fact,
        player_id=player_id,
        service="ugc",
        name=what,
        values=values,
        by_mail=False,
        kind="moderation_decision",
    )
