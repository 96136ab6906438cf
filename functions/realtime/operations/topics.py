"""Telling everyone something by topics, whose number does not grow with the players, and keeping devices on theirs."""

from datetime import UTC, datetime

from functions.realtime.models.push import FollowTopics, SendToTopic
from functions.realtime.partners import fcm
from functions.realtime.rules import topics as rules
from functions.realtime.rules.push import MOST_ATTEMPTS, Outcome, wait
from functions.realtime.settings import settings
from functions.realtime.store.devices import DEVICES
from shared.events import tasks
from shared.events.notices import NoticeToEveryone
from shared.mail.languages import FALLBACK
from shared.telemetry import log


def _languages() -> tuple[str, ...]:
    """Those that have a topic, English among them."""
    return tuple(dict.fromkeys((FALLBACK, *settings().push_languages.split(","))))


async def follow(work: FollowTopics) -> None:
    """Subscribe an address to the topic of its device's language, and to no other; again, it changes nothing.

    A read, and a call of Firebase for each language. Raises RefusesUs, PartnerUnavailable.
    """
    languages = _languages()
    wanted = rules.followed_by(await DEVICES.get(work.device_id), languages, datetime.now(UTC))
    for topic in map(rules.topic_of, languages):
        change = fcm.follow if topic == wanted else fcm.unfollow
        if not await change(work.address, topic):
            return  # the device is forgotten by the next message to it


async def tell(notice: NoticeToEveryone) -> None:
    """Queue a notice for each language, once. A task each. Raises Unavailable."""
    for language in _languages():
        work = rules.work_of(notice, language)
        await tasks.enqueue(work, name=f"push:{notice.key}:{work.push_topic}")


async def send(work: SendToTopic) -> None:
    """Show something to all devices that follow a topic; where Firebase cannot take it now, a task sends it later.

    Raises RefusesUs.
    """
    became, asked = await fcm.send(rules.message(work))
    if became is not Outcome.BUSY:
        return
    if work.attempt >= MOST_ATTEMPTS:
        log.error("push.given_up", kind=work.kind, attempts=work.attempt)
        return
    following = work.model_copy(update={"attempt": work.attempt + 1})
    name = f"push:{work.fact}:{work.push_topic}:{following.attempt}"
    await tasks.enqueue(following, name=name, at=datetime.now(UTC) + wait(work.attempt, asked))
