"""A change of status, its record, its event and its notice are one commit; each happens once."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from functions.ugc.events import UgcChanged
from functions.ugc.models.items.items import UgcStatus, Visibility
from functions.ugc.operations.items import sweeping
from functions.ugc.operations.items.transitions import move
from functions.ugc.rules.items.errors import UgcStateError
from functions.ugc.rules.items.states import Cause
from functions.ugc.settings import Settings
from functions.ugc.store.items import items
from functions.ugc.store.items.items import ITEMS, TRANSITIONS
from shared.events.notices import PlayerNotice
from shared.firestore import transaction
from tests.local_api import code_of, data_of
from tests.ugc import NOW, content, kept, stored

pytestmark = pytest.mark.usefixtures("api")


async def moved(ugc_id, to, events=None, **how):
    async def body(tx):
        item = await items.item(tx, ugc_id)
        after = await move(tx, item, to, **how)
        if events is not None:
            events[:] = tx.events
        return after

    return await transaction.run(body)


async def test_a_flag_is_recorded_told_and_published_in_one_commit():
    made, events = await stored(change=3), []
    await moved(made.ugc_id, UgcStatus.FLAGGED, events, cause=Cause.REPORT, by="mo", reason="spam")
    entry = await TRANSITIONS.get(f"{made.ugc_id}.4")
    assert (entry.before, entry.after, entry.cause, entry.by) == ("published", "flagged", "report", "mo")
    fact, told = events[:2]
    assert isinstance(fact, UgcChanged)
    assert (fact.key, fact.before, fact.status, fact.reason) == (f"{made.ugc_id}:4", "published", "flagged", "spam")
    assert isinstance(told, PlayerNotice)
    assert (told.player_id, told.name, told.kind) == (made.creator_id, "flagged", "moderation_decision")


async def test_of_two_who_decide_at_once_one_is_refused():
    made = await stored()
    results = await asyncio.gather(
        *(
            moved(made.ugc_id, UgcStatus.REMOVED, cause=Cause.REVIEW, by=f"mo-{number}", reason="spam")
            for number in range(20)
        ),
        return_exceptions=True,
    )
    assert sum(not isinstance(result, Exception) for result in results) == 1
    assert {type(result) for result in results if isinstance(result, Exception)} == {UgcStateError}
    now = await kept(made.ugc_id)
    assert (now.status, now.change) == (UgcStatus.REMOVED, 1)
    assert (await TRANSITIONS.get(f"{made.ugc_id}.1")).by == now.removed_by


async def test_a_new_version_is_recorded_as_one():
    made = await stored(pending=content(2), pending_status=UgcStatus.SCANNING, version=2)
    await moved(made.ugc_id, UgcStatus.FLAGGED, cause=Cause.SCAN, reason="malware", version=2)
    entry = await TRANSITIONS.get(f"{made.ugc_id}.1")
    assert (entry.of_new_version, entry.version, entry.before) == (True, 2, "scanning")
    assert (await kept(made.ugc_id)).status is UgcStatus.PUBLISHED


TABLE = {
    "draft": {"uploaded", "removed"},
    "uploaded": {"scanning"},
    "scanning": {"pending_review", "flagged"},
    "pending_review": {"published", "flagged", "removed"},
    "published": {"flagged", "removed"},
    "flagged": {"published", "pending_review", "removed"},
    "removed": set(),
}
"""The plan's table: which status may follow which, by a decision."""

SCANNED = {"pending_review", "published", "flagged"}
OWN = (Cause.CREATOR, Cause.REPLACED, Cause.ERASURE, Cause.EXPIRY)
RESTORING = (Cause.APPEAL, Cause.UNDO, Cause.COUNTER_NOTICE)


def is_in_table(before, after, cause):
    """Whether the plan allows it: by its table, its creator's removal, or one of the three ways back."""
    if before == "removed":
        return after in SCANNED and cause in RESTORING
    return after in TABLE[before] or (after == "removed" and cause in OWN)


@pytest.mark.parametrize("before", UgcStatus)
async def test_each_step_of_the_table_is_made_with_its_record_and_each_other_one_refused(before):
    """All seven states that may follow, for every cause: 98 a state, of an item and of a new version."""
    for cause in Cause:
        for after in UgcStatus:
            await _step(before, after, cause)
            if before is not UgcStatus.REMOVED:
                await _step_of_version(before, after, cause)


async def _step(before, after, cause):
    if before is UgcStatus.REMOVED:
        made = await stored(before, removed_from=after, removed_basis="review", change=3)
    else:
        made = await stored(before, pending=content(object="ugc/1"), published=None, change=3)
    await _made_or_refused(made, before, after, cause, 1)


async def _step_of_version(before, after, cause):
    made = await stored(pending=content(2, object="ugc/2"), pending_status=before, version=2, change=3)
    await _made_or_refused(made, before, after, cause, 2)


async def _made_or_refused(made, before, after, cause, version):
    step = {"cause": cause, "by": "mo", "reason": "spam", "version": version}
    if not is_in_table(before, after, cause):
        with pytest.raises(UgcStateError):
            await moved(made.ugc_id, after, **step)
        assert await kept(made.ugc_id) == made
        assert await TRANSITIONS.get(f"{made.ugc_id}.4") is None
        return
    await moved(made.ugc_id, after, **step)
    entry = await TRANSITIONS.get(f"{made.ugc_id}.4")
    assert (entry.before, entry.after, entry.cause, entry.by, entry.reason) == (before, after, cause, "mo", "spam")
    assert (entry.version, entry.of_new_version) == (version, version == 2)


async def records(ugc_id):
    """What became of an item, by its record, the oldest first."""
    kept_steps = await TRANSITIONS.select(("ugc_id", "==", ugc_id), limit=20)
    return [(each.before, each.after, each.cause) for each in sorted(kept_steps, key=lambda each: each.change)]


async def test_an_edit_is_recorded_with_what_was_changed_and_by_whom(api, accounts):
    ada = await accounts.player()
    item = await stored(creator_id=ada.id)
    path, body = {"ugc_id": item.ugc_id}, {"name": "Another name", "visibility": "unlisted"}
    for _ in range(2):
        data_of(await api("ugc-change-item", token=ada.token, path_values=path, json=body))
    assert await records(item.ugc_id) == [("published", "published", "edit")]
    entry = await TRANSITIONS.get(f"{item.ugc_id}.1")
    assert (entry.reason, entry.by) == ("name,visibility", ada.id)


async def test_a_replaced_version_and_a_replaced_draft_are_recorded(api, accounts, monkeypatch):
    chosen = Settings(ugc_by_invitation=False)
    monkeypatch.setattr("functions.ugc.operations.items.uploading.settings", lambda: chosen)
    ada = await accounts.player()
    file = {"file_name": "a.png", "content_type": "image/png", "size": 10, "sha256": "0" * 64, "md5": content().md5}
    for status in (UgcStatus.DRAFT, UgcStatus.PENDING_REVIEW, UgcStatus.FLAGGED):
        item = await stored(creator_id=ada.id, pending=content(2), pending_status=status, version=2)
        path = {"ugc_id": item.ugc_id}
        sent = data_of(await api("ugc-start-version", token=ada.token, path_values=path, json=file))
        assert sent["version"] == 3
        assert await records(item.ugc_id) == [(status, "removed", "replaced")]
        now = await kept(item.ugc_id)
        assert (now.status, now.published, now.under_way) == (UgcStatus.PUBLISHED, item.published, UgcStatus.DRAFT)
    draft = await stored(UgcStatus.DRAFT, creator_id=ada.id)
    path = {"ugc_id": draft.ugc_id}
    data_of(await api("ugc-start-version", token=ada.token, path_values=path, json=file))
    assert await records(draft.ugc_id) == [("draft", "draft", "replaced")]


async def test_what_nobody_sent_a_file_for_is_recorded_when_it_goes(cloud):
    past = NOW - timedelta(days=400)
    draft = await stored(UgcStatus.DRAFT, due_at=past)
    half = await stored(pending=content(2), pending_status=UgcStatus.DRAFT, version=2, due_at=past)
    for _ in range(2):
        await sweeping.sweep(datetime.now(UTC))
    for item in (draft, half):
        assert await records(item.ugc_id) == [("draft", "removed", "expiry")]
    assert await ITEMS.get(draft.ugc_id) is None
    assert (await kept(half.ugc_id)).pending is None


async def seen(api, item, player=None):
    return await api("ugc-get-item", token=player and player.token, path_values={"ugc_id": item.ugc_id})


async def test_who_sees_what(api, accounts):
    ada, bob = await accounts.players(2)
    own = {"creator_id": ada.id}
    for item in (await stored(**own), await stored(visibility=Visibility.UNLISTED, **own)):
        for viewer in (None, ada, bob):
            assert data_of(await seen(api, item, viewer))["ugc_id"] == item.ugc_id
        assert "reason" not in data_of(await seen(api, item, bob))
    hidden = [await stored(visibility=Visibility.PRIVATE, **own)]
    hidden += [await stored(status, reason="spam", **own) for status in UgcStatus if status is not UgcStatus.PUBLISHED]
    for item in hidden:
        for viewer in (None, bob):
            assert code_of(await seen(api, item, viewer)) == "UGC_NOT_FOUND"
        shown = data_of(await seen(api, item, ada))
        assert (shown["status"], shown["reason"]) == (item.status, item.reason)
