"""Letting players listen to their live document, and writing what they see there."""

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from functions.realtime.models.live import ListeningToken
from functions.realtime.operations import sharing
from functions.realtime.partners import firebase
from functions.realtime.rules import listening as rules
from functions.realtime.settings import settings
from functions.realtime.store import live as store
from shared.extension_points import LIVE
from shared.firestore.listening import SHARED_SECTION
from shared.firestore.live import until_written
from shared.identity.callers import Caller
from shared.identity.session import Session
from shared.identity.sessions import SESSIONS, SESSIONS_SECTION
from shared.model import Model
from shared.settings import settings as kit


async def open_document(player: Caller) -> ListeningToken:
    """Write a player's live document whole, and sign a token that lets this session listen to it.

    A read of the document, those of each section, one of each session that listens, and one write. Sessions are read
    last, while changes of the player are shown: one that ends after that is taken out again. Raises Unauthenticated for
    a session that has ended, Unavailable, PartnerUnavailable.
    """
    now = datetime.now(UTC)
    until = longest = now + timedelta(seconds=settings().listening_seconds)
    await store.raise_flag(player.id, longest)

    async def write() -> bool:
        nonlocal until
        before, stored = await store.read(player.id)
        sections = await _sections(player.id) | {SHARED_SECTION: await sharing.follow(player.id, longest)}
        living = await _living({player.session_id, *(before.sessions if before else ())}, now)
        until = rules.listening_end(living.get(player.session_id), longest)
        listening = rules.listened_to(before, living, player.id, player.session_id, until, now)
        return await store.write_whole(listening, sections, stored)

    await until_written(write)
    token = await firebase.sign(lambda signer: rules.claims(signer, player.id, player.session_id, until, now))
    return ListeningToken(
        token=token,
        project_id=kit().google_cloud_project,
        database=store.DATABASE,
        path=store.path(player.id),
        expires_at=until,
    )


async def show(player_id: str, section: str) -> None:
    """Write a section of a player's document as the record has it now, if the player still listens.

    A read of the document, those of the section, and one write. The document is read first: whoever has written it
    since has read the record later. Raises Unavailable.
    """

    async def write() -> bool:
        before, stored = await store.read(player_id)
        now = datetime.now(UTC)
        if before is None or before.live_until <= now:
            return True
        if section == SESSIONS_SECTION:
            left = rules.without_ended(before, await _living(before.sessions, now), now)
            if left is None:
                return await store.delete(player_id, stored)
            return left == before or await store.write_listening(left, stored)
        if section == SHARED_SECTION:
            shared = {SHARED_SECTION: await sharing.follow(player_id, before.live_until)}
            return await store.write_section(player_id, section, shared, stored)
        return await store.write_section(player_id, section, await _sections(player_id, section), stored)

    await until_written(write)


async def _living(session_ids: Iterable[str], now: datetime) -> dict[str, Session]:
    sessions = await SESSIONS.get_many(session_ids)
    return {name: session for name, session in sessions.items() if session.lives(now)}


async def _sections(player_id: str, wanted: str = "") -> dict[str, Model]:
    """The sections as they are now, all of them or the one that is wanted; what has nothing to show is left out."""
    shown = [module for module in LIVE.implementations().values() if wanted in {"", module.SECTION}]
    values = await asyncio.gather(*(module.live_section(player_id) for module in shown))
    return {module.SECTION: value for module, value in zip(shown, values, strict=True) if value is not None}
