"""What players are told of reported messages, in English and German."""

from functions.messages.models.direct import Report, ReportStatus
from functions.messages.models.messages import MessageType
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

MESSAGE_UPHELD = "message_upheld"
REPORT_UPHELD = "report_upheld"
REPORT_DISMISSED = "report_dismissed"

TEXTS = {
    MESSAGE_UPHELD: {
        "en": Text(
            "A message of yours broke the rules",
            ("A message that you wrote to another player was reported, and it breaks the rules.",),
        ),
        "de": Text(
            "Eine deiner Nachrichten verstößt gegen die Regeln",
            ("Eine Nachricht, die du geschrieben hast, wurde gemeldet. Unsere Moderation sieht einen Regelverstoß.",),
        ),
    },
    REPORT_UPHELD: {
        "en": Text(
            "Thank you for your report", ("The message that you reported, of {name}, breaks the rules. We have acted.",)
        ),
        "de": Text(
            "Danke für deine Meldung",
            ("Die Nachricht von {name}, die du gemeldet hast, verstößt gegen die Regeln. Wir haben gehandelt.",),
        ),
    },
    REPORT_DISMISSED: {
        "en": Text(
            "We have looked at your report",
            ("The message that you reported, of {name}, does not break the rules. You can block its sender.",),
        ),
        "de": Text(
            "Wir haben deine Meldung geprüft",
            ("Die Nachricht von {name}, die du gemeldet hast, verstößt nicht gegen die Regeln. Du kannst blockieren.",),
        ),
    },
}
"""By notice, then by language."""


def notices(report: Report) -> list[PlayerNotice]:
    """Tells who reported a message what was decided, and its sender where it broke the rules; not who reported it."""
    named = {"name": report.sender.display_name, "player_id": report.sender.user_id}
    if report.status is ReportStatus.DISMISSED:
        return [_notice(REPORT_DISMISSED, report, report.reporter_id, named)]
    return [
        _notice(REPORT_UPHELD, report, report.reporter_id, named),
        _notice(MESSAGE_UPHELD, report, report.sender.user_id, {}),
    ]


def _notice(what: str, report: Report, player_id: str, values: dict[str, str]) -> PlayerNotice:
    return PlayerNotice(
        notice_id=f"{what}:{report.message_id}",
        player_id=player_id,
        service="messages",
        name=what,
        values=values,
        kind=MessageType.MODERATION_DECISION,
        by_mail=False,
    )
