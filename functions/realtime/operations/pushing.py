"""Telling players something on their devices."""

from datetime import UTC, datetime
from functools import partial

from functions.realtime.models.devices import Device
from functions.realtime.models.push import PushText, SendPush
from functions.realtime.operations import subscribing
from functions.realtime.partners import fcm
from functions.realtime.rules import devices as rules
from functions.realtime.rules.push import MOST_ATTEMPTS, Outcome, message, name_of, shortened, wait, work_of
from functions.realtime.store import devices as store
from shared.events import tasks
from shared.events.notice_texts import rendered
from shared.events.notices import PlayerNotice
from shared.extension_points import NOTICES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.session import Session
from shared.identity.sessions import SESSIONS
from shared.telemetry import log


async def push(notice: PlayerNotice) -> None:
    """Queue a notice for each device that is to show it, in its language; once a notice and device.

    Of notices that collapse, one is queued in ten minutes.

    A read for each device, one at least. Raises UnknownNotice, Unavailable.
    """
    texts = {service: module.texts() for service, module in NOTICES.implementations().items()}
    now = datetime.now(UTC)
    for device in await store.of_player(notice.player_id):
        if rules.is_told(device, notice.player_id, notice.kind, now):
            words = rendered(notice, texts, device.language)
            work = work_of(notice, device, shortened(PushText(title=words.subject, body=words.text)))
            await tasks.enqueue(work, name=name_of(notice, device, now))


async def send(work: SendPush) -> None:
    """Show something on a device, if it is still the player's and its session lives; an address that is gone goes.

    Two reads in one call, and one write for what goes; a task where Firebase cannot take it now. Raises RefusesUs.
    """
    device, session = await transaction.run(lambda tx: _read(tx, work))
    now = datetime.now(UTC)
    if device is None or device.session_id != work.session_id:
        return
    if not rules.is_told(device, work.player_id, work.kind, now):
        return
    became, asked = await fcm.send(message(work, device)) if session and session.lives(now) else (Outcome.GONE, 0)
    if became is Outcome.GONE:
        await transaction.run(lambda tx: _forget(tx, device))
    elif became is Outcome.BUSY:
        await _try_later(work, asked, now)


async def _try_later(work: SendPush, asked: int, now: datetime) -> None:
    """Have a message sent when Firebase asks for it, once an attempt; after some hours it is given up."""
    if work.attempt >= MOST_ATTEMPTS:
        log.error("push.given_up", kind=work.kind, attempts=work.attempt)
        return
    following = work.model_copy(update={"attempt": work.attempt + 1})
    name = f"push:{work.fact}:{work.device_id}:{following.attempt}"
    await tasks.enqueue(following, name=name, at=now + wait(work.attempt, asked))


async def _read(tx: Transaction, work: SendPush) -> tuple[Device | None, Session | None]:
    return await tx.read(store.DEVICES.ref(work.device_id), SESSIONS.ref(work.session_id))


async def _forget(tx: Transaction, gone: Device) -> None:
    """Delete a device, and have its address follow no topic, unless it was registered again meanwhile."""
    if await store.device(tx, gone.device_id) == gone:
        store.delete(tx, gone)
        tx.after_commit(partial(subscribing.follow_later, gone))
