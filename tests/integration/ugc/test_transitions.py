"""A change of status, its record, its event and its notice are one commit; each happens once."""

import asyncio

import pytest

from functions.ugc.events import UgcChanged
from functions.ugc.models.items.items import UgcStatus, Visibility
from functions.ugc.operations.items.transitions import move
from functions.ugc.rules.items.errors import UgcStateError
from functions.ugc.rules.items.states import Cause
from functions.ugc.store.items import items
from functions.ugc.store.items.items import TRANSITIONS
from shared.events.notices import PlayerNotice
from shared.firestore import transaction
from tests.local_api import code_of, data_of
from tests.ugc import content, kept, stored

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
