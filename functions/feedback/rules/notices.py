"""What players are told of bugs that they reported and ideas that they vote for, in English and German."""

from functions.feedback.models.items import FeedbackItem, FeedbackState
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text


def _texts(english: str, said: str, german: str, gesagt: str) -> dict[str, Text]:
    return {"en": Text(english, (said,)), "de": Text(german, (gesagt,))}


TEXTS = {
    "bug_open": _texts(
        "A bug is back",
        'The bug that you reported as "{title}" has come back. We look at it again.',
        "Ein Fehler ist zurück",
        "Der Fehler, den du als „{title}“ gemeldet hast, ist zurück. Wir sehen ihn uns wieder an.",
    ),
    "bug_planned": _texts(
        "A bug is confirmed",
        'The bug that you reported as "{title}" is confirmed.',
        "Ein Fehler ist bestätigt",
        "Der Fehler, den du als „{title}“ gemeldet hast, ist bestätigt.",
    ),
    "bug_in_progress": _texts(
        "A bug is being fixed",
        'The bug that you reported as "{title}" is being fixed.',
        "Ein Fehler wird behoben",
        "Der Fehler, den du als „{title}“ gemeldet hast, wird gerade behoben.",
    ),
    "bug_done": _texts(
        "A bug is fixed",
        'The bug that you reported as "{title}" is fixed. Thank you!',
        "Ein Fehler ist behoben",
        "Der Fehler, den du als „{title}“ gemeldet hast, ist behoben. Danke!",
    ),
    "bug_declined": _texts(
        "A bug report is closed",
        'What you reported as "{title}" stays as it is. You can read why in the game.',
        "Eine Fehlermeldung ist abgeschlossen",
        "Was du als „{title}“ gemeldet hast, bleibt so. Warum, steht im Spiel.",
    ),
    "idea_open": _texts(
        "An idea is open again",
        'The idea "{title}" is open again.',
        "Eine Idee ist wieder offen",
        "Die Idee „{title}“ ist wieder offen.",
    ),
    "idea_planned": _texts(
        "An idea is planned",
        'The idea "{title}" is planned.',
        "Eine Idee ist geplant",
        "Die Idee „{title}“ ist geplant.",
    ),
    "idea_in_progress": _texts(
        "An idea is in progress",
        'The idea "{title}" is in progress.',
        "Eine Idee ist in Arbeit",
        "Die Idee „{title}“ ist in Arbeit.",
    ),
    "idea_done": _texts(
        "An idea has come true",
        'The idea "{title}" is in the game.',
        "Eine Idee ist im Spiel",
        "Die Idee „{title}“ ist im Spiel.",
    ),
    "idea_declined": _texts(
        "An idea is declined",
        'The idea "{title}" will not be done. You can read why in the game.',
        "Eine Idee wird nicht umgesetzt",
        "Die Idee „{title}“ wird nicht umgesetzt. Warum, steht im Spiel.",
    ),
    "idea_merged": _texts(
        "Your idea goes on with another",
        'Another idea says what yours, "{title}", says. Its votes count there.',
        "Deine Idee geht in einer anderen auf",
        "Eine andere Idee sagt dasselbe wie deine, „{title}“. Ihre Stimmen zählen dort.",
    ),
}
"""By notice, then by language. A notice is named by the kind and the state."""


def is_told(state: FeedbackState) -> bool:
    """Whether players are told of this state: not that something is hidden."""
    return state is not FeedbackState.HIDDEN


def notice(item: FeedbackItem, player_id: str, title: str) -> PlayerNotice:
    """Tells a player of the state that an item has now, once a change. `title` is how the player knows it."""
    return PlayerNotice(
        notice_id=f"state:{item.item_id}:{item.changes}:{player_id}",
        player_id=player_id,
        service="feedback",
        name=f"{item.kind}_{item.state}",
        values={"title": title},
        by_mail=False,
    )
