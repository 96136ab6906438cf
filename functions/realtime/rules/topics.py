"""Topics of Firebase Cloud Messaging: one a language, that devices follow to be told what everyone is told.

Whoever has the app could subscribe to a topic, so nothing personal goes there.
"""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from functions.realtime.models.devices import Device
from functions.realtime.models.push import PushText, SendToTopic
from functions.realtime.rules.push import shortened, shown
from shared.events.notices import NoticeToEveryone
from shared.mail.languages import FALLBACK

KIND = "campaign_announcement"
"""The type of messages to everyone, which a player may mute."""

MOST_TITLE_BYTES, MOST_BODY_BYTES = 200, 1200
"""Of the 2,048 that a message to a topic may have with all that is in it."""


def topic_of(language: str) -> str:
    """What devices of a language follow."""
    return f"everyone-{language}"


def followed_by(device: Device | None, languages: Sequence[str], now: datetime) -> str:
    """The topic that a device is to follow; empty: none.

    A topic knows no hours: a device with quiet hours follows none, as little as one that has muted such messages.
    """
    if device is None or device.expire_at <= now or KIND in device.muted or device.quiet_hours is not None:
        return ""
    spoken = device.language.lower().partition("-")[0]
    return topic_of(spoken if spoken in languages else FALLBACK)


def work_of(notice: NoticeToEveryone, language: str) -> SendToTopic:
    """The task that shows a notice to devices of a language: in that, else in English, else in the first there is."""
    by_language = {name.lower().partition("-")[0]: name for name in reversed(notice.texts)}
    by_language |= {name.lower(): name for name in notice.texts}
    name = by_language.get(language) or by_language.get(FALLBACK) or next(iter(notice.texts))
    text = PushText(title=notice.subjects.get(name, ""), body=notice.texts[name])
    return SendToTopic(
        push_topic=topic_of(language),
        kind=notice.kind,
        fact=hashlib.sha256(notice.key.encode()).hexdigest()[:32],
        text=shortened(text, MOST_TITLE_BYTES, MOST_BODY_BYTES),
    )


def message(work: SendToTopic) -> dict[str, Any]:
    """The body of a request."""
    return shown({"topic": work.push_topic}, work.fact, work.text, {"type": work.kind})
