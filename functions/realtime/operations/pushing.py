"""Telling players something on their devices."""

from datetime import UTC, datetime

from functions.realtime.models.devices import Device
from functions.realtime.models.push import PushText, SendPush
from functions.realtime.partners import fcm
from functions.realtime.rules import devices as rules
from functions.realtime.rules.push import Outcome, message, shortened, work_of
from functions.realtime.store import devices as store
from shared.events import tasks
from shared.events.notice_texts import rendered
from shared.events.notices import PlayerNotice
from shared.extension_points import NOTICES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.session import Session
from shared.identity.sessions import SESSIONS


async def push(notice: PlayerNotice) -> None:
    """Queue a notice for each device that is to show it, in its language; once a notice and device.

    A read for each device, one at least. Raises UnknownNotice, Unavailable.
    """
    texts = {service: module.texts() for service, module in NOTICES.implementations().items()}
    now = datetime.now(UTC)
    for device in await store.of_player(notice.player_id):
        if rules.is_told(device, notice.player_id, notice.kind, now):
            words = rendered(notice, texts, device.language)
            work = work_of(notice, device, shortened(PushText(title=words.subject, body=words.text)))
            await tasks.enqueue(work, name=f"push:{notice.key}:{device.device_id}")


async def send(work: SendPush) -> None:
    """Show something on a device, if it is still the player's and its session lives; an address that is gone goes.

    Two reads in one call, and one write for what goes. Raises PartnerUnavailable where it is to be tried again.
    """
    device, session = await transaction.run(lambda tx: _read(tx, work))
    now = datetime.now(UTC)
    if device is None or device.session_id != work.session_id:
        return
    if not rules.is_told(device, work.player_id, work.kind, now):
        return
    lives = session is not None and session.ended_at is None and session.expires_at > now
    if not lives or await fcm.send(message(work, device)) is Outcome.GONE:
        await transaction.run(lambda tx: _forget(tx, device))


async def _read(tx: Transaction, work: SendPush) -> tuple[Device | None, Session | None]:
    return await tx.read(store.DEVICES.ref(work.device_id), SESSIONS.ref(work.session_id))


async def _forget(tx: Transaction, gone: Device) -> None:
    """Delete a device, unless it was registered again meanwhile."""
    if await store.device(tx, gone.device_id) == gone:
        store.delete(tx, gone)
