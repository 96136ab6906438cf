"""Messages of Twitch are kept first; a task follows them (`following`)."""

from collections.abc import Mapping
from datetime import UTC, datetime

from functions.drops.models.webhooks import KEPT, HandleTwitchMessage, MessageKind, TwitchMessage
from functions.drops.partners.twitch.keys import keys
from functions.drops.rules import webhooks as rules
from functions.drops.store import messages as store
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.telemetry import log

LONGEST_BODY = 900_000
"""Characters of a body that are kept: a document has 1 MiB."""


async def receive(headers: Mapping[str, str], body: bytes) -> str:
    """Answer a challenge; keep any other message once, and have it followed.

    Returns what is answered. A message that comes again is followed again, which changes nothing, for the first one's
    task may not have come to be. One write. Raises NotFromTwitch, Malformed, TwitchNotConfigured.
    """
    now = datetime.now(UTC)
    message_id, kind, content = rules.verified(headers, body, keys().webhook_secrets, now)
    if kind is MessageKind.CHALLENGE:
        return rules.challenge_of(content)
    text = body.decode()
    if len(text) > LONGEST_BODY:
        raise rules.Malformed
    message = TwitchMessage(
        message_id=message_id,
        kind=kind,
        subscription_type=str(content["subscription"].get("type", ""))[:100],
        body=text,
        received_at=now,
        expire_at=now + KEPT,
    )

    async def write(tx: Transaction) -> None:
        store.add(tx, message)

    try:
        await transaction.run(write)
    except AlreadyDone:
        log.info("drops.message_again", kind=kind.value)
    await enqueue(HandleTwitchMessage(name=store.name_of(message_id)))
    return ""
