"""Dead letters, made and kept as the deliveries that failed three times make them."""

import uuid
from typing import Any

from shared.events.dead_letters import DeadLettered
from tests.local_api import LocalApi, data_of

KEEP, GET, LIST = "platform-store-dead-letter", "platform-get-dead-letter", "platform-list-dead-letters"


def buried(**changes: Any) -> DeadLettered:
    """A delivery that was given up."""
    delivery_id = uuid.uuid4().hex
    whole: dict[str, Any] = {
        "delivery_id": delivery_id,
        "function": "stats-record-match",
        "source_topic": "match.completed",
        "fact": delivery_id,
        "payload": "{}",
        "attributes": {"event_id": delivery_id, "request_id": "r1"},
        "error": "It failed.",
    }
    return DeadLettered.model_validate(whole | changes)


async def keep(api: LocalApi, letter: DeadLettered) -> None:
    """Have it kept."""
    assert (await api.push(KEEP, letter)).status_code == 204


async def letters_of(api: LocalApi, token: str, **wanted: Any) -> list[dict[str, Any]]:
    """The first page of a list."""
    return list(data_of(await api(LIST, token=token, params=wanted))["items"])


async def letter(api: LocalApi, token: str, dead_letter_id: str) -> dict[str, Any]:
    """One letter in full."""
    return dict(data_of(await api(GET, token=token, path_values={"dead_letter_id": dead_letter_id})))
