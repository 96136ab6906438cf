"""Deletes the objects that buckets' lifecycle rules say are due."""

import asyncio
import logging
import time
from datetime import UTC, datetime, timedelta

from emulators.storage.buckets import Bucket, LifecycleCondition
from emulators.storage.objects import StoredObject
from emulators.storage.resumable import Sessions
from emulators.storage.store import Store

_log = logging.getLogger("storage")
_OBJECTS_AT_A_TIME = 500


async def sweep_forever(store: Store, sessions: Sessions, interval: float) -> None:
    """Sweep now, and then every `interval` seconds."""
    while True:
        try:
            await sweep(store, datetime.now(UTC))
            sessions.expire(time.time())
        except OSError:
            _log.exception("lifecycle: the sweep failed, the next one is in %g s", interval)
        await asyncio.sleep(interval)


async def sweep(store: Store, now: datetime) -> int:
    """Delete what is due at `now`; return how many objects that was."""
    deleted = 0
    for bucket in list(store.buckets.values()):
        conditions = _deletions(bucket)
        if not conditions:
            continue
        for count, stored in enumerate(list(bucket.objects.values())):
            if count % _OBJECTS_AT_A_TIME == 0:
                await asyncio.sleep(0)
            due = any(is_due(condition, stored, now) for condition in conditions)
            if due and bucket.objects.get(stored.name) is stored:
                store.delete(stored)
                deleted += 1
                _log.info("lifecycle: deleted %s/%s, created %s", bucket.name, stored.name, stored.created)
    return deleted


def is_due(condition: LifecycleCondition, stored: StoredObject, now: datetime) -> bool:
    """Tell whether all of a condition that has nothing unknown holds for a live object."""
    created = datetime.fromisoformat(stored.created)
    marked = stored.attributes.get("customTime")
    since_marked, classes = condition.days_since_custom_time, condition.matches_storage_class
    return bool(
        condition.is_live is not False
        and (condition.age is None or now - created >= timedelta(days=condition.age))
        and (since_marked is None or (marked and now - datetime.fromisoformat(marked) >= timedelta(days=since_marked)))
        and (condition.created_before is None or created.date() < condition.created_before)
        and (not classes or stored.attributes.get("storageClass", "STANDARD") in classes)
        and (not condition.matches_prefix or stored.name.startswith(tuple(condition.matches_prefix)))
        and (not condition.matches_suffix or stored.name.endswith(tuple(condition.matches_suffix)))
    )


def _deletions(bucket: Bucket) -> list[LifecycleCondition]:
    conditions = [rule.condition for rule in bucket.lifecycle if rule.action.type == "Delete"]
    for condition in conditions:
        if condition.model_extra:
            unknown = ", ".join(sorted(condition.model_extra))
            _log.warning("lifecycle: a rule of %s is left out: %s is unknown here", bucket.name, unknown)
    return [condition for condition in conditions if not condition.model_extra]
