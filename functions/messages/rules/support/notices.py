"""What players are told of their support threads, in English and German."""

from functions.messages.models.messages import MessageType
from functions.messages.models.support import Thread
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

THREAD_CREATED = "support_thread_created"
REPLY = "support_reply"

TEXTS = {
    THREAD_CREATED: {
        "en": Text("We got your request", ('Support has your request "{subject}". You are told here of the answer.',)),
        "de": Text(
            "Deine Anfrage ist da", ("Der Support hat deine Anfrage „{subject}“. Von der Antwort erfährst du hier.",)
        ),
    },
    REPLY: {
        "en": Text("Support has answered", ('There is an answer to your request "{subject}". Read it in the game.',)),
        "de": Text(
            "Der Support hat geantwortet",
            ("Es gibt eine Antwort auf deine Anfrage „{subject}“. Du kannst sie im Spiel lesen.",),
        ),
    },
}
"""By notice, then by language."""


def of_thread(thread: Thread) -> PlayerNotice:
    """A thread was opened."""
    return _notice(thread, THREAD_CREATED, MessageType.SUPPORT_THREAD_CREATED, thread.thread_id)


def of_reply(thread: Thread, number: int) -> PlayerNotice:
    """Staff has written in a thread."""
    return _notice(thread, REPLY, MessageType.SUPPORT_REPLY, f"{thread.thread_id}:{number}")


def _notice(thread: Thread, name: str, kind: MessageType, fact: str) -> PlayerNotice:
    return PlayerNotice(
        notice_id=f"{name}:{fact}",
        player_id=thread.player_id,
        service="messages",
        name=name,
        kind=kind,
        values={"subject": thread.subject, "thread_id": thread.thread_id},
    )
