"""Writing what several players see at once: a tribe's document, and a world's."""

from datetime import UTC, datetime

from functions.realtime.models.sharing import SharedDocuments, WriteSharedLive
from functions.realtime.rules import sharing as rules
from functions.realtime.store import sharing as store
from shared.events import tasks
from shared.extension_points import SHARED_LIVE
from shared.firestore import live
from shared.firestore.listening import SharedLiveChanged, due
from shared.firestore.live import until_written
from shared.live_groups import Group, LiveGroups, LiveTribe
from shared.model import Model
from shared.telemetry import log


async def follow(player_id: str, until: datetime) -> SharedDocuments:
    """Which shared documents a player may listen to, whose changes are shown from now on until then at least.

    The reads of the player's tribe and world; a task for each that nobody has listened to, to write it.
    """
    groups = await _groups(player_id)
    for group in await store.raise_flags(rules.groups_of(groups), until):
        await _queue(group, due(group.kind, datetime.now(UTC)))
    return rules.documents(groups)


async def schedule(changed: SharedLiveChanged) -> None:
    """Have a document written when its turn ends, once a turn."""
    await _queue(Group(changed.kind, changed.group_id), changed.due_at)


async def write(kind: str, group_id: str) -> None:
    """Write a document as the record has it now. What is too large is not written, and raises an alert.

    Two reads and those of the tribe, or one and those of the world; one write, three when the members have changed.
    """
    await until_written(lambda: _write_tribe(group_id) if kind == "tribe" else _write_world(group_id))


async def _write_tribe(tribe_id: str) -> bool:
    old, head = await store.head(tribe_id)
    before = await live.read(old) if old else head
    tribe = await _tribe(tribe_id)
    if tribe is None:
        return await store.delete_tribe(tribe_id, old, head)
    if not _fits(Group("tribe", tribe_id), tribe.shown):
        return True
    fields = rules.fields(tribe.shown.model_dump(mode="json"), datetime.now(UTC))
    path = rules.tribe_path(tribe_id, tribe.member_ids)
    return await store.write_tribe(tribe_id, path, fields, old, head, before)


async def _write_world(world_id: str) -> bool:
    path = rules.world_path(world_id)
    before = await live.read(path)
    world = await _world(world_id)
    if world is None:
        return await live.delete(path, before) if before.fields is not None else True
    if not _fits(Group("world", world_id), world):
        return True
    return await live.write(path, rules.fields(world.model_dump(mode="json"), datetime.now(UTC)), before)


def _fits(group: Group, shown: Model) -> bool:
    if rules.fits(group.kind, shown.model_dump_json()):
        return True
    log.error("live.too_large", kind=group.kind, group_id=group.group_id, most_bytes=rules.MOST_BYTES[group.kind])
    return False


async def _queue(group: Group, at: datetime) -> None:
    name = f"live:{group.kind}:{group.group_id}:{at.isoformat()}"
    await tasks.enqueue(WriteSharedLive(kind=group.kind, group_id=group.group_id), name=name, at=at)


async def _groups(player_id: str) -> LiveGroups:
    for module in SHARED_LIVE.implementations().values():
        return await module.live_groups(player_id)
    return LiveGroups()


async def _tribe(tribe_id: str) -> LiveTribe | None:
    for module in SHARED_LIVE.implementations().values():
        return await module.live_tribe(tribe_id)
    return None


async def _world(world_id: str) -> Model | None:
    for module in SHARED_LIVE.implementations().values():
        return await module.live_world(world_id)
    return None
