"""A player of two accounts that were merged is one player: as a moderator, as a reporter, and as one who downloads."""

from functions.ugc.api import merging
from functions.ugc.models.items.items import UgcStatus
from functions.ugc.models.moderation.reports import UgcReportStatus
from functions.ugc.operations.files import downloading
from functions.ugc.store.moderation.reports import REPORTS
from functions.ugc.store.ratings.ratings import DOWNLOADS
from shared.firestore import transaction
from shared.identity.callers import Role
from tests.local_api import code_of, data_of
from tests.ugc import kept, stored
from tests.ugc_moderation import claim, decided, report, review_of, somebody, undo, waiting


async def merged(source_id: str, target_id: str) -> None:
    """An account is merged into another."""
    await transaction.run(lambda tx: merging.merge_players(tx, source_id, target_id))


async def test_a_moderator_claims_nothing_that_a_merged_account_of_theirs_made(api, accounts):
    moderator, other, former = await accounts.staff(Role.MODERATOR), await accounts.staff(Role.MODERATOR), somebody()
    item = await waiting(creator_id=former)
    await merged(former, moderator.id)
    assert code_of(await claim(api, moderator, item)) == "UGC_OWN_ITEM"
    assert data_of(await claim(api, other, item))["review"]["ugc_id"] == item.ugc_id
    assert (await review_of(item)).claimed_by == other.id


async def test_a_moderator_undoes_no_decision_on_what_is_their_own(api, accounts):
    first, second, former = await accounts.staff(Role.MODERATOR), await accounts.staff(Role.MODERATOR), somebody()
    for creator_id in (second.id, former):
        item = await waiting(creator_id=creator_id)
        decision = await decided(api, first, item)
        await merged(former, second.id) if creator_id == former else None
        assert code_of(await undo(api, second, decision["decision_id"])) == "UGC_OWN_ITEM"
        assert (await kept(item.ugc_id)).status is UgcStatus.REMOVED


async def test_nobody_decides_on_an_appeal_against_what_a_merged_account_of_theirs_decided_or_made(api, accounts):
    ada, first = await accounts.player(), await accounts.staff(Role.MODERATOR)
    second, third = await accounts.staff(Role.MODERATOR), await accounts.staff(Role.MODERATOR)
    item = await waiting(creator_id=ada.id)
    await decided(api, first, item)
    path, text = {"ugc_id": item.ugc_id}, {"text": "It is art."}
    appeal = data_of(await api("ugc-appeal-decision", token=ada.token, path_values=path, json=text))
    await merged(first.id, second.id)
    about = {"path_values": {"appeal_id": appeal["appeal_id"]}, "json": {"decision": "overturn"}}
    assert code_of(await api("ugc-decide-appeal", token=second.token, **about)) == "UGC_SAME_MODERATOR"
    assert data_of(await api("ugc-decide-appeal", token=third.token, **about))["status"] == "overturned"


async def test_a_merged_player_reports_a_version_once(api, accounts):
    former, ada = await accounts.players(2)
    item = await stored()
    data_of(await report(api, former, item))
    await merged(former.id, ada.id)
    assert data_of(await report(api, ada, item))["repeated"] is True
    assert (await review_of(item)).reports == 1
    made = await REPORTS.select(("ugc_id", "==", item.ugc_id), limit=5)
    assert [(each.reporter_id, each.status) for each in made] == [(former.id, UgcReportStatus.OPEN)]


async def test_a_merged_player_counts_once_among_the_downloads(cloud):
    former, ada, item = somebody(), somebody(), await stored()
    await downloading.download(former, item.ugc_id)
    await merged(former, ada)
    for _ in range(2):
        await downloading.download(ada, item.ugc_id)
    assert await DOWNLOADS.count(("ugc_id", "==", item.ugc_id)) == 1
