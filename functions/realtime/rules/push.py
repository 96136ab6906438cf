"""What is sent to Firebase Cloud Messaging, and what its answers mean.

Source: https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages and its ErrorCode.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any

from functions.realtime.models.devices import Device
from functions.realtime.models.push import PushText, SendPush
from shared.events.notices import PlayerNotice

MOST_TITLE_BYTES, MOST_BODY_BYTES = 400, 2400
"""Of the 4,096 that a message may have with all that is in it."""

COLLAPSED_FOR = timedelta(minutes=10)
"""For how long notices that collapse are one: the first is shown, what follows within it is not."""

SECONDS_TO_LIVE = 7 * 86400
"""For how long a message waits for a device that is switched off."""


MOST_ATTEMPTS = 12
"""How often a message is tried that Firebase cannot take: some three hours in all."""


def wait(attempt: int, asked: int) -> timedelta:
    """How long until the next attempt: as long as Firebase asks for, and 10 seconds at least, twice as long each time.

    Source: https://firebase.google.com/docs/cloud-messaging/scale-fcm#handling-retries
    """
    return timedelta(seconds=max(asked, min(3600, 10 * 2**attempt)))


class Outcome(Enum):
    """What became of a message."""

    SENT = auto()
    GONE = auto()
    """The address leads nowhere any more."""
    REFUSED = auto()
    """The message is wrong: our fault, and no better another time."""
    BUSY = auto()
    """Firebase cannot take it now."""
    NOT_NOW = auto()
    """The project may not send, as its keys are wrong: somebody has to look at it."""


def work_of(notice: PlayerNotice, device: Device, text: PushText) -> SendPush:
    """The task that shows a notice on a device."""
    return SendPush(
        device_id=device.device_id,
        session_id=device.session_id,
        player_id=notice.player_id,
        kind=notice.kind,
        fact=_digest(notice.key),
        replaces=_digest(_together(notice)) if notice.collapse else "",
        text=text,
        data={"type": notice.kind, "service": notice.service, "notice": notice.name},
    )


def name_of(notice: PlayerNotice, device: Device, now: datetime) -> str:
    """What names the task of a notice and a device: of notices that collapse, all of ten minutes are one."""
    if not notice.collapse:
        return f"push:{notice.key}:{device.device_id}"
    return f"push:{_together(notice)}:{now.timestamp() // COLLAPSED_FOR.total_seconds():.0f}:{device.device_id}"


def _together(notice: PlayerNotice) -> str:
    """What notices have in common that collapse."""
    return f"{notice.service}:{notice.collapse}:{notice.player_id}"


def _digest(named: str) -> str:
    return hashlib.sha256(named.encode()).hexdigest()[:32]


def shortened(text: PushText, title: int = MOST_TITLE_BYTES, body: int = MOST_BODY_BYTES) -> PushText:
    """A text that fits: bytes count, and letters of most languages have several."""
    return PushText(title=_cut(text.title, title), body=_cut(text.body, body))


def _cut(text: str, most: int) -> str:
    raw = text.strip().encode()
    return text.strip() if len(raw) <= most else raw[: most - 3].decode(errors="ignore") + "…"


def message(work: SendPush, device: Device) -> dict[str, Any]:
    """The body of a request."""
    return shown({device.kind.value: device.address}, work.replaces or work.fact, shortened(work.text), work.data)


def shown(target: Mapping[str, str], tag: str, text: PushText, data: Mapping[str, str]) -> dict[str, Any]:
    """The body of a request. What is told twice replaces the first on the device, by `tag` and `apns-collapse-id`.

    Android's `collapse_key` is left out: of more than four at once, devices that are switched off lose some.
    """
    return {
        "message": {
            **target,
            "notification": {"title": text.title, "body": text.body},
            "data": dict(data),
            "android": {"priority": "HIGH", "ttl": f"{SECONDS_TO_LIVE}s", "notification": {"tag": tag}},
            "apns": {"headers": {"apns-priority": "10", "apns-collapse-id": tag}},
            "webpush": {"headers": {"TTL": str(SECONDS_TO_LIVE), "Topic": tag}, "notification": {"tag": tag}},
        }
    }


def outcome(status: int, body: Any) -> Outcome:
    """What an answer below 500, and other than 429, means."""
    if status == 200:  # noqa: PLR2004  sent
        return Outcome.SENT
    error = body.get("error") if isinstance(body, Mapping) else None
    details = (error.get("details") if isinstance(error, Mapping) else None) or []
    details = [detail for detail in details if isinstance(detail, Mapping)]
    code = next((str(detail["errorCode"]) for detail in details if "errorCode" in detail), "")
    if code in {"UNREGISTERED", "SENDER_ID_MISMATCH"}:
        return Outcome.GONE
    if code == "INVALID_ARGUMENT" or status == 400:  # noqa: PLR2004  what is wrong is said by the details
        return Outcome.GONE if _names_the_address(details) else Outcome.REFUSED
    return Outcome.NOT_NOW


def _names_the_address(details: list[Mapping[str, Any]]) -> bool:
    violations = [violation for detail in details for violation in detail.get("fieldViolations") or ()]
    return any(str(violation.get("field", "")) in {"message.token", "message.fid"} for violation in violations)
