"""Push messages."""

import uuid

from functions.realtime.models.devices import Device
from functions.realtime.rules import topics
from functions.realtime.store.devices import of_player
from shared.events.notices import NoticeToEveryone, PlayerNotice
from tests.bench import in_process
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.integration.realtime.first_requests.devices import device


async def registered() -> Device:
    """A device of a new player's."""
    request = Request("PUT", "/api/v1/realtime/devices", (owner := await player()).token, device())
    await in_process.call("realtime-register-device", request)
    (kept,) = await of_player(owner.id)
    return kept


def notice(player_id: str) -> PlayerNotice:
    """Something that a player is told."""
    named = {"service": "friends", "name": "friend_requested", "kind": "friend_request"}
    return PlayerNotice.model_validate(
        {"notice_id": uuid.uuid4().hex, "player_id": player_id, "values": {"name": "Ada"}, **named}
    )


def work(kept: Device) -> dict[str, object]:
    """The task that shows something on a device."""
    text = {"title": "Ada", "body": "Hello."}
    ids = {"device_id": kept.device_id, "session_id": kept.session_id, "player_id": kept.player_id}
    return {**ids, "kind": "generic", "fact": uuid.uuid4().hex, "text": text, "data": {"type": "generic"}}


async def _notice() -> Request:
    return in_process.push(notice((await registered()).player_id))


async def _work() -> Request:
    return Request("POST", body=work(await registered()))


def to_everyone() -> NoticeToEveryone:
    """Something that everyone is told."""
    texts = {"en": "The season begins.", "de": "Die Saison beginnt."}
    subjects = {"en": "Season 2", "de": "Saison 2"}
    return NoticeToEveryone(
        notice_id=f"all-{uuid.uuid4().hex}", kind="campaign_announcement", subjects=subjects, texts=texts
    )


async def _to_everyone() -> Request:
    return in_process.push(to_everyone())


async def _to_topic() -> Request:
    return Request("POST", body=topics.work_of(to_everyone(), "de").model_dump())


async def _follow() -> Request:
    kept = await registered()
    return Request("POST", body={"device_id": kept.device_id, "address": kept.address})


REQUESTS = {
    "realtime-push-notice": _notice,
    "realtime-send-push": _work,
    "realtime-push-to-everyone": _to_everyone,
    "realtime-send-to-topic": _to_topic,
    "realtime-follow-topics": _follow,
}
