"""What its creator removes while moderators have to decide on it: hidden at once, and gone with the decision."""

from functions.ugc.models.items.items import UgcStatus
from functions.ugc.models.moderation.reviews import ReviewStatus
from functions.ugc.operations.items.transitions import move
from functions.ugc.operations.scanning import remembering
from functions.ugc.rules.items.states import Cause
from functions.ugc.store.items import items
from functions.ugc.store.moderation.reports import REPORTS
from functions.ugc.store.scanning.scans import REMOVED_FILES
from shared.firestore import transaction
from shared.identity.callers import Role
from tests.hostile_archives import zipped
from tests.integration.ugc.first_requests.items import file_sent
from tests.local_api import code_of, data_of
from tests.scans import change, scanned, uploaded
from tests.ugc import content, kept, stored
from tests.ugc_moderation import claim, decide, decided, report, review_of, settle, standing_of, undo


async def remove(api, player, item):
    return await api("ugc-remove-item", token=player.token, path_values={"ugc_id": item.ugc_id})


async def flagged(tx, ugc_id):
    item = await items.item(tx, ugc_id)
    return await move(tx, item, UgcStatus.FLAGGED, cause=Cause.SCAN, reason="malware", version=item.version)


async def reported(api, accounts):
    ada, bob = await accounts.players(2)
    item = await stored(creator_id=ada.id)
    data_of(await report(api, bob, item, "hate"))
    return ada, bob, item


async def test_a_removal_does_not_spare_the_strike_for_what_is_reported(api, accounts):
    ada, bob, item = await reported(api, accounts)
    moderator = await accounts.staff(Role.MODERATOR)
    token = data_of(await claim(api, moderator, item))["claim_id"]
    for _ in range(2):
        assert data_of(await remove(api, ada, item))["status"] == "removed"
    seen = await api("ugc-get-item", token=bob.token, path_values={"ugc_id": item.ugc_id})
    assert code_of(seen) == "UGC_NOT_FOUND"
    hidden = await kept(item.ugc_id)
    assert (hidden.status, hidden.published) == (UgcStatus.FLAGGED, item.published)
    made = data_of(await decide(api, moderator, item, token, category="hate"))
    await settle(api, made)
    assert (await REPORTS.get(f"{item.ugc_id}-{bob.id}")).status == "upheld"
    assert (await standing_of(bob.id)).reports_right == 1
    assert len((await standing_of(ada.id)).strikes) == 1
    assert (await kept(item.ugc_id)).removed_basis == "review"


async def test_what_was_reported_wrongly_goes_as_its_creator_wished(api, accounts):
    ada, bob, item = await reported(api, accounts)
    moderator = await accounts.staff(Role.MODERATOR)
    data_of(await remove(api, ada, item))
    await settle(api, await decided(api, moderator, item, "publish"))
    gone = await kept(item.ugc_id)
    assert (gone.status, gone.removed_basis, gone.published) == (UgcStatus.REMOVED, "creator", None)
    assert gone.due_at is not None
    assert (await REPORTS.get(f"{item.ugc_id}-{bob.id}")).status == "dismissed"
    assert (await standing_of(ada.id)).strikes == ()


async def test_an_appeal_that_is_right_does_not_bring_back_what_its_creator_withdrew(api, accounts):
    ada, _, item = await reported(api, accounts)
    first, second = [await accounts.staff(Role.MODERATOR) for _ in range(2)]
    data_of(await remove(api, ada, item))
    appeal_id = (await decided(api, first, item))["decision_id"]
    path = {"ugc_id": item.ugc_id}
    data_of(await api("ugc-appeal-decision", token=ada.token, path_values=path, json={"text": "It is art."}))
    path = {"appeal_id": appeal_id}
    data_of(await api("ugc-decide-appeal", token=second.token, path_values=path, json={"decision": "overturn"}))
    gone = await kept(item.ugc_id)
    assert (gone.status, gone.removed_basis) == (UgcStatus.REMOVED, "creator")
    assert (await standing_of(ada.id)).strikes == ()


async def test_a_decision_that_is_undone_has_it_wait_again(api, accounts):
    ada, _, item = await reported(api, accounts)
    moderator = await accounts.staff(Role.MODERATOR)
    data_of(await remove(api, ada, item))
    data_of(await undo(api, moderator, (await decided(api, moderator, item))["decision_id"]))
    assert (await kept(item.ugc_id)).status is UgcStatus.FLAGGED
    assert (await review_of(item)).status is ReviewStatus.OPEN


async def test_what_the_scan_flagged_is_remembered_also_when_its_creator_removes_it(api, accounts):
    ada, moderator = await accounts.player(), await accounts.staff(Role.MODERATOR)
    item = await scanned(await uploaded(zipped(**{"../evil": "x"}), creator_id=ada.id))
    assert item.status is UgcStatus.FLAGGED
    data_of(await remove(api, ada, item))
    await decided(api, moderator, item)
    await remembering.follow(change(item, UgcStatus.REMOVED, UgcStatus.FLAGGED))
    assert await REMOVED_FILES.get(f"{item.ugc_id}.1") is not None
    assert len((await standing_of(ada.id)).strikes) == 1


async def test_of_a_withdrawn_item_a_flagged_new_version_is_decided_on_and_then_all_goes(api, accounts):
    ada, moderator = await accounts.player(), await accounts.staff(Role.MODERATOR)
    new = {"pending": content(2), "pending_status": UgcStatus.SCANNING, "version": 2}
    item = await stored(creator_id=ada.id, **new)
    await transaction.run(lambda tx: flagged(tx, item.ugc_id))
    path = {"ugc_id": item.ugc_id}
    assert code_of(await api("ugc-start-version", token=ada.token, path_values=path, json=file_sent())) == "UGC_STATE"
    data_of(await remove(api, ada, item))
    made = await decided(api, moderator, item)
    assert (made["of_new_version"], made["version"]) == (True, 2)
    gone = await kept(item.ugc_id)
    assert (gone.status, gone.removed_basis) == (UgcStatus.REMOVED, "creator")
    assert len((await standing_of(ada.id)).strikes) == 1


async def test_nothing_is_done_any_more_with_what_is_withdrawn(api, accounts):
    ada, _, item = await reported(api, accounts)
    data_of(await remove(api, ada, item))
    path = {"ugc_id": item.ugc_id}
    assert (
        code_of(await api("ugc-change-item", token=ada.token, path_values=path, json={"name": "Other"})) == "UGC_STATE"
    )
    assert code_of(await api("ugc-publish-item", token=ada.token, path_values=path)) == "UGC_STATE"
