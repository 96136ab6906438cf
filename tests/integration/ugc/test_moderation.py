"""What waits is claimed by one moderator, decided once, told, and undone."""

import asyncio
import hashlib
from datetime import timedelta

import httpx

from functions.ugc.events import UgcDecided
from functions.ugc.models.items.items import UgcStatus, UgcType
from functions.ugc.models.moderation.reviews import QueueFilter, ReviewStatus
from functions.ugc.operations.moderation import reviews
from functions.ugc.operations.moderation.reviews import open_review
from functions.ugc.operations.scanning import remembering
from functions.ugc.rules.items.states import Cause
from functions.ugc.store.moderation import reviews as reviews_store
from functions.ugc.store.moderation.decisions import DECISIONS
from functions.ugc.store.moderation.reports import REPORTS
from functions.ugc.store.scanning.scans import REMOVED_FILES
from shared.events.notices import PlayerNotice
from shared.firestore import transaction
from shared.identity.callers import Role
from tests.hostile_archives import zipped
from tests.local_api import code_of, data_of
from tests.scans import ZIP, change, put, scanned, send, uploaded
from tests.ugc import content, kept, stored
from tests.ugc_moderation import (
    claim,
    decide,
    decided,
    heard,
    report,
    review_of,
    settle,
    somebody,
    standing_of,
    undo,
    undone_fact,
    waiting,
)


async def queued(api, moderator, **params) -> list[dict]:
    answer = await api("ugc-list-queue", token=moderator.token, params={"limit": 100} | params)
    return data_of(answer)["items"]


async def test_an_item_waits_until_it_is_published_and_its_creator_is_trusted_more(api, accounts):
    moderator, item = await accounts.staff(Role.MODERATOR), await waiting()
    (shown,) = [each for each in await queued(api, moderator, cause="new") if each["ugc_id"] == item.ugc_id]
    assert (shown["priority"], shown["claimed_by"], shown["overdue"]) == ("normal", None, False)
    assert item.ugc_id not in {each["ugc_id"] for each in await queued(api, moderator, cause="report")}
    decision = await decided(api, moderator, item, "publish")
    assert (decision["before"], decision["after"]) == ("pending_review", "published")
    assert (await kept(item.ugc_id)).status is UgcStatus.PUBLISHED
    assert (await standing_of(item.creator_id)).approved == 1
    assert item.ugc_id not in {each["ugc_id"] for each in await queued(api, moderator)}


async def test_a_moderator_looks_at_what_waits_with_its_files_and_what_the_scan_found(api, accounts):
    moderator, ada = await accounts.staff(Role.MODERATOR), await accounts.player()
    item = await scanned(await uploaded(zipped(a="b"), creator_id=ada.id))
    about = {"path_values": {"ugc_id": item.ugc_id}}
    shown = data_of(await api("ugc-inspect-item", token=moderator.token, **about))
    assert (shown["item"]["status"], shown["item"]["creator_id"]) == ("pending_review", ada.id)
    (file,) = shown["files"]
    assert [finding["code"] for finding in file["findings"]] == ["malware_not_judged"]
    async with httpx.AsyncClient() as anybody:
        answer = await anybody.get(file["url"])
    assert hashlib.sha256(answer.content).hexdigest() == file["sha256"]
    assert answer.headers["content-disposition"].startswith("attachment")
    assert (await api("ugc-inspect-item", token=ada.token, **about)).status_code == 403
    unscanned = await stored(UgcStatus.UPLOADED)
    (file,) = data_of(await api("ugc-inspect-item", token=moderator.token, path_values={"ugc_id": unscanned.ugc_id}))[
        "files"
    ]
    assert (file["url"], file["findings"]) == (None, [])
    unknown = await api("ugc-inspect-item", token=moderator.token, path_values={"ugc_id": somebody()})
    assert code_of(unknown) == "UGC_NOT_FOUND"


async def test_a_decision_carries_the_current_token_and_the_same_again_changes_nothing(api, accounts):
    first, second = [await accounts.staff(Role.MODERATOR) for _ in range(2)]
    item = await waiting()
    token = data_of(await claim(api, first, item))["claim_id"]
    assert code_of(await claim(api, second, item)) == "UGC_REVIEW_CLAIMED"
    assert code_of(await decide(api, second, item, token)) == "UGC_CLAIM_LOST"
    assert code_of(await decide(api, first, item, "forged")) == "UGC_CLAIM_LOST"
    made = [data_of(await decide(api, first, item, token)) for _ in range(2)]
    assert made[0] == made[1]
    assert code_of(await decide(api, first, item, token, "flag")) == "UGC_DECISION_MADE"
    assert code_of(await claim(api, second, item)) == "UGC_NOT_IN_REVIEW"
    assert len((await standing_of(item.creator_id)).strikes) == 1


async def test_of_many_moderators_at_once_one_claims_and_an_item_is_decided_once(api, accounts):
    moderators = [await accounts.staff(Role.MODERATOR) for _ in range(5)]
    item = await waiting()
    claims = await asyncio.gather(*(claim(api, moderator, item) for moderator in moderators for _ in range(4)))
    claimed = [data_of(answer) for answer in claims if not code_of(answer)]
    assert {code_of(answer) for answer in claims} <= {"", "UGC_REVIEW_CLAIMED", "UNAVAILABLE"}
    (token,) = {each["claim_id"] for each in claimed}
    actions = ("publish", "flag", "remove")
    answers = await asyncio.gather(
        *(decide(api, moderator, item, token, action) for moderator in moderators for action in actions)
    )
    (decision,) = [data_of(answer) for answer in answers if not code_of(answer)]
    refused = {"UGC_CLAIM_LOST", "UGC_DECISION_MADE", "UGC_NOT_IN_REVIEW", "UNAVAILABLE"}
    assert {code_of(answer) for answer in answers} <= refused | {""}
    assert (await kept(item.ugc_id)).status.value == decision["after"]
    assert (await DECISIONS.get(token)).action.value == decision["action"]


async def test_moderators_who_ask_for_anything_get_different_items(api, accounts):
    moderators = [await accounts.staff(Role.MODERATOR) for _ in range(4)]
    for _ in range(4):
        await waiting()
    answers = await asyncio.gather(*(claim(api, moderator) for moderator in moderators))
    taken = [data_of(answer)["review"]["ugc_id"] for answer in answers]
    assert len(set(taken)) == 4


async def test_a_moderator_has_so_many_items_at_once_also_by_claims_of_one_moment(api, accounts, monkeypatch):
    monkeypatch.setenv("UGC_CLAIMS", "2")
    moderator = await accounts.staff(Role.MODERATOR)
    made = [await waiting() for _ in range(5)]
    answers = await asyncio.gather(*(claim(api, moderator, item) for item in made))
    codes = [code_of(answer) for answer in answers]
    assert set(codes) <= {"", "UGC_CLAIMS_USED", "UNAVAILABLE"}
    assert codes.count("") <= 2
    claims = [answer for item in made if not code_of(answer := await claim(api, moderator, item))]
    assert len(claims) == 2  # they are made longer, or taken
    assert code_of(await claim(api, moderator)) == "UGC_CLAIMS_USED"
    held = data_of(claims[0])
    item = next(each for each in made if each.ugc_id == held["review"]["ugc_id"])
    data_of(await decide(api, moderator, item, held["claim_id"], "publish"))
    assert code_of(await claim(api, moderator)) == ""


async def test_whoever_has_the_most_urgent_leaves_the_next_to_others(api, accounts, monkeypatch):
    hoarder, other = [await accounts.staff(Role.MODERATOR) for _ in range(2)]
    last = [await waiting() for _ in range(4)][-1]
    page, after = await reviews_store.queue(QueueFilter(), 500, None), (last.ugc_id,)
    first = [review.ugc_id for review in page if review.ugc_id not in after]
    await transaction.run(lambda tx: _claimed_by(tx, hoarder.id, first))
    monkeypatch.setattr(reviews, "AT_ONCE", 2)
    assert data_of(await claim(api, other))["review"]["ugc_id"] == last.ugc_id


async def _claimed_by(tx, moderator_id: str, ugc_ids: list[str]) -> None:
    for ugc_id in ugc_ids:
        review = await reviews_store.review(tx, ugc_id)
        fields = {"claimed_by": moderator_id, "claimed_until": tx.now + timedelta(minutes=15)}
        reviews_store.save(tx, review.model_copy(update=fields))


async def test_reports_make_an_item_wait_and_are_settled_by_the_decision(api, accounts, listen):
    ada, bob, eve = await accounts.players(3)
    moderator, told = await accounts.staff(Role.MODERATOR), await listen(PlayerNotice.topic)
    facts = await listen(UgcDecided.topic)
    item = await stored(creator_id=ada.id)
    assert code_of(await report(api, ada, item)) == "UGC_OWN_ITEM_REPORTED"
    assert data_of(await report(api, bob, item))["repeated"] is False
    assert data_of(await report(api, bob, item, "hate"))["repeated"] is True
    assert data_of(await report(api, eve, item, "malware"))["repeated"] is False
    review = await review_of(item)
    assert (review.reports, review.report_weight, review.priority) == (2, 2.0, "urgent")
    await decided(api, moderator, item, category="malware")
    (fact,) = await facts.messages(1)
    for _ in range(2):
        await heard(api, "ugc-settle-reports", UgcDecided.model_validate(fact.data))
    notices = [message.data for message in await told.messages(4)]
    assert {(notice["player_id"], notice["name"]) for notice in notices} == {
        (ada.id, "decision_remove_malware_terms"),
        (ada.id, "strike_no_upload"),
        (bob.id, "report_upheld"),
        (eve.id, "report_upheld"),
    }
    assert all(bob.id not in str(notice) for notice in notices if notice["player_id"] == ada.id)
    assert [(await standing_of(player.id)).reports_right for player in (bob, eve)] == [1, 1]
    assert code_of(await report(api, bob, item)) == "UGC_NOT_FOUND"


async def test_reports_of_what_was_cleared_weigh_less_and_a_new_version_is_reported_again(api, accounts):
    bob, eve = await accounts.players(2)
    moderator, item = await accounts.staff(Role.MODERATOR), await stored()
    data_of(await report(api, bob, item))
    decision = await decided(api, moderator, item, "publish")
    assert (decision["before"], decision["after"]) == ("published", "published")
    await settle(api, decision)
    assert (await REPORTS.get(f"{item.ugc_id}-{bob.id}")).status == "dismissed"
    assert (await standing_of(bob.id)).reports_wrong == 1
    data_of(await report(api, eve, item))
    review = await review_of(item)
    assert (review.report_weight, review.round, review.cleared_version) == (0.25, 2, 1)


async def test_an_undo_brings_the_item_back_takes_the_strike_and_has_the_reports_wait(api, accounts):
    bob, moderator = await accounts.player(), await accounts.staff(Role.MODERATOR)
    item = await stored()
    data_of(await report(api, bob, item))
    decision = await decided(api, moderator, item)
    await settle(api, decision)
    assert (await standing_of(bob.id)).reports_right == 1
    for _ in range(2):
        undone = data_of(await undo(api, moderator, decision["decision_id"]))
    assert (undone["undone_by"], undone["undo_reason"]) == (moderator.id, "My mistake.")
    assert (await kept(item.ugc_id)).status is UgcStatus.PUBLISHED
    assert (await standing_of(item.creator_id)).strikes == ()
    await heard(api, "ugc-reopen-reports", undone_fact(undone))
    await settle(api, decision)
    assert (await standing_of(bob.id)).reports_right == 0
    assert (await REPORTS.get(f"{item.ugc_id}-{bob.id}")).status == "open"
    review = await review_of(item)
    assert (review.status, review.cause) == (ReviewStatus.OPEN, "report")
    again = await decided(api, moderator, item, "publish")
    assert code_of(await undo(api, moderator, again["decision_id"])) == ""
    assert code_of(await undo(api, moderator, "nothing")) == "UGC_UNKNOWN_DECISION"


async def test_a_new_version_that_is_refused_leaves_the_old_one_and_its_reports(api, accounts):
    bob, moderator = await accounts.player(), await accounts.staff(Role.MODERATOR)
    new = {"pending": content(2), "pending_status": UgcStatus.PENDING_REVIEW, "version": 2}
    item = await stored(**new)
    data_of(await report(api, bob, item))
    assert await transaction.run(lambda tx: open_review(tx, item, Cause.SCAN)) is False
    decision = await decided(api, moderator, item)
    await settle(api, decision)
    assert (decision["of_new_version"], decision["after"]) == (True, "removed")
    now, review = await kept(item.ugc_id), await review_of(item)
    assert (now.status, now.pending) == (UgcStatus.PUBLISHED, None)
    assert (review.status, review.cause, review.version, review.claimed_by) == (ReviewStatus.OPEN, "report", 1, "")
    assert (await REPORTS.get(f"{item.ugc_id}-{bob.id}")).status == "open"


async def test_a_new_version_that_was_refused_is_recognized_until_the_decision_is_undone(api, accounts):
    moderator, body = await accounts.staff(Role.MODERATOR), zipped(**{somebody(): "{}"})
    refused = await with_version(await stored(type=UgcType.MOD), 2, body)
    decision = await decided(api, moderator, refused)
    removal = change(refused, UgcStatus.REMOVED, UgcStatus.PENDING_REVIEW, version=2, of_new_version=True)
    await remembering.follow(removal)
    again = await with_version(refused, 3, body)
    assert (again.pending_status, again.pending_reason) == (UgcStatus.FLAGGED, "removed_before")
    assert code_of(await undo(api, moderator, decision["decision_id"])) == ""
    for _ in range(2):
        assert await REMOVED_FILES.get(f"{refused.ugc_id}.2") is None
        await remembering.follow(removal)
    assert (await with_version(refused, 4, body)).pending_reason == "malware_not_judged"


async def with_version(item, version, body):
    """An item with a new version that has this file, after its scan."""
    pending = content(version, content_type=ZIP, size=len(body), sha256=hashlib.sha256(body).hexdigest())
    before = await kept(item.ugc_id)
    await put(before.model_copy(update={"version": version, "pending": pending, "pending_status": UgcStatus.UPLOADED}))
    await send(item.ugc_id, body, version=version)
    return await scanned(item, version)


async def test_what_a_moderator_has_let_through_is_judged_anew_at_the_next_edit(api, accounts):
    ada, moderator = await accounts.player(), await accounts.staff(Role.MODERATOR)
    item = await stored(creator_id=ada.id, reason="watched_words")
    assert await transaction.run(lambda tx: open_review(tx, item, Cause.CREATOR)) is False
    await decided(api, moderator, item, "publish")
    now = await kept(item.ugc_id)
    assert (now.status, now.reason, now.change) == (UgcStatus.PUBLISHED, "", item.change)
    path = {"ugc_id": item.ugc_id}
    edited = await api("ugc-change-item", token=ada.token, path_values=path, json={"description": "Boats."})
    assert data_of(edited)["description"] == "Boats."
    assert (await review_of(item)).status is ReviewStatus.CLOSED


async def test_a_trusted_creators_item_is_published_at_once(api, accounts):
    admin, creator_id = await accounts.staff(Role.ADMIN), somebody()
    body, path = {"trust": "always", "reason": "A studio of our own."}, {"player_id": creator_id}
    shown = data_of(await api("ugc-set-creator-trust", token=admin.token, path_values=path, json=body))
    assert shown["trust"] == "always"
    item = await waiting(creator_id=creator_id)
    assert item.status is UgcStatus.PUBLISHED
    assert code_of(await claim(api, admin, item)) == "UGC_NOT_IN_REVIEW"
