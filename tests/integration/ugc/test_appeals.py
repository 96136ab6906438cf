"""Appeals, takedowns, strikes and what they lead to."""

import asyncio
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.store.accounts import USERS
from functions.ugc.api import personal_data
from functions.ugc.events import UgcAppealChanged, UgcBanEarned, UgcBanLifted
from functions.ugc.models.items.items import UgcStatus
from functions.ugc.operations.moderation import histories, overdue
from functions.ugc.settings import Settings
from functions.ugc.store.items import items as items_store
from functions.ugc.store.items.items import TRANSITIONS
from functions.ugc.store.moderation.reviews import REVIEWS
from functions.ugc.store.moderation.takedowns import TAKEDOWNS
from shared.events.notices import PlayerNotice
from shared.firestore import transaction
from shared.identity.callers import Role
from tests.local_api import code_of, data_of
from tests.pages import all_items
from tests.ugc import kept, stored
from tests.ugc_moderation import COUNTER_NOTICE, TAKEDOWN, decided, heard, report, standing_of, undo, waiting

pytestmark = pytest.mark.usefixtures("api")


async def appeal(api, player, item):
    path, body = {"ugc_id": item.ugc_id}, {"text": "It is art."}
    return await api("ugc-appeal-decision", token=player.token, path_values=path, json=body)


async def judge(api, moderator, appeal_id, decision="overturn"):
    path, body = {"appeal_id": appeal_id}, {"decision": decision}
    return await api("ugc-decide-appeal", token=moderator.token, path_values=path, json=body)


async def test_an_appeal_is_decided_by_another_moderator_and_what_is_overturned_is_published(api, accounts):
    ada, bob = await accounts.players(2)
    first, second = [await accounts.staff(Role.MODERATOR) for _ in range(2)]
    item = await waiting(creator_id=ada.id)
    assert code_of(await appeal(api, ada, item)) == "UGC_NOT_APPEALABLE"
    decision = await decided(api, first, item, category="hate")
    assert code_of(await appeal(api, bob, item)) == "UGC_NOT_FOUND"
    made = data_of(await appeal(api, ada, item))
    assert (made["appeal_id"], made["status"], made["repeated"]) == (decision["decision_id"], "open", False)
    assert data_of(await appeal(api, ada, item))["repeated"] is True
    listed = data_of(await api("ugc-list-appeals", token=second.token, params={"limit": 100}))["items"]
    assert made["appeal_id"] in {each["appeal_id"] for each in listed}
    assert code_of(await judge(api, first, made["appeal_id"])) == "UGC_SAME_MODERATOR"
    for _ in range(2):
        assert data_of(await judge(api, second, made["appeal_id"]))["status"] == "overturned"
    assert code_of(await judge(api, second, made["appeal_id"], "uphold")) == "UGC_APPEAL_DECIDED"
    assert (await kept(item.ugc_id)).status is UgcStatus.PUBLISHED
    assert (await standing_of(ada.id)).strikes == ()
    path = {"player_id": ada.id}
    history = data_of(await api("ugc-get-creator", token=second.token, path_values=path))
    assert [each["undo_reason"] for each in history["decisions"]] == ["appeal"]


async def test_of_moderators_who_decide_an_appeal_at_once_one_does(api, accounts):
    ada, first = await accounts.player(), await accounts.staff(Role.MODERATOR)
    others = [await accounts.staff(Role.MODERATOR) for _ in range(3)]
    item = await waiting(creator_id=ada.id)
    appeal_id = (await decided(api, first, item))["decision_id"]
    data_of(await appeal(api, ada, item))
    answers = await asyncio.gather(
        *(judge(api, other, appeal_id, decision) for other in others for decision in ("uphold", "overturn"))
    )
    (done,) = [data_of(answer) for answer in answers if not code_of(answer)]
    assert {code_of(answer) for answer in answers} <= {"", "UGC_APPEAL_DECIDED", "UNAVAILABLE"}
    expected = UgcStatus.PUBLISHED if done["status"] == "overturned" else UgcStatus.REMOVED
    assert (await kept(item.ugc_id)).status is expected


async def test_a_takedown_is_countered_and_the_item_comes_back_when_the_claimant_has_not_sued(api, accounts):
    ada, admin = await accounts.player(), await accounts.staff(Role.ADMIN)
    item = await stored(creator_id=ada.id)
    path = {"ugc_id": item.ugc_id}
    down = data_of(await api("ugc-take-down-item", token=admin.token, path_values=path, json=TAKEDOWN))
    again = await api("ugc-take-down-item", token=admin.token, path_values=path, json=TAKEDOWN)
    assert data_of(again) == down
    assert (await kept(item.ugc_id)).removed_basis == "takedown"
    assert [strike.category for strike in (await standing_of(ada.id)).strikes] == ["copyright"]
    assert code_of(await appeal(api, ada, item)) == "UGC_NOT_APPEALABLE"
    about = {"token": admin.token, "path_values": {"takedown_id": down["takedown_id"]}}
    close = {"outcome": "restored", "reason": "Nobody sued."}
    assert code_of(await api("ugc-close-takedown", **about, json=close)) == "UGC_TAKEDOWN_STATE"
    countered = data_of(await api("ugc-counter-takedown", **about, json=COUNTER_NOTICE))
    assert countered["status"] == "countered"
    assert code_of(await api("ugc-close-takedown", **about, json=close)) == "UGC_RESTORE_TOO_EARLY"
    await transaction.run(lambda tx: _fifteen_days_pass(tx, down["takedown_id"]))
    assert data_of(await api("ugc-close-takedown", **about, json=close))["status"] == "restored"
    assert (await kept(item.ugc_id)).status is UgcStatus.PUBLISHED
    assert (await standing_of(ada.id)).strikes == ()
    listed = await all_items(api, "ugc-list-takedowns", admin.token, status="restored", limit=50)
    assert down["takedown_id"] in {each["takedown_id"] for each in listed}


async def down_for(api, admin, item, **changes):
    path = {"ugc_id": item.ugc_id}
    return data_of(await api("ugc-take-down-item", token=admin.token, path_values=path, json=TAKEDOWN | changes))


async def ended(api, admin, down, outcome="withdrawn"):
    path, body = {"takedown_id": down["takedown_id"]}, {"outcome": outcome, "reason": "A letter."}
    return data_of(await api("ugc-close-takedown", token=admin.token, path_values=path, json=body))


async def test_of_two_claims_on_an_item_each_holds_it_down_and_they_are_one_strike(api, accounts, listen):
    ada, admin, told = await accounts.player(), await accounts.staff(Role.ADMIN), await listen(PlayerNotice.topic)
    item = await stored(creator_id=ada.id)
    downs = [await down_for(api, admin, item, claimant_email=f"law@{name}.example") for name in ("a", "b", "c")]
    assert len({down["takedown_id"] for down in downs}) == 3
    assert (await kept(item.ugc_id)).claims == tuple(down["takedown_id"] for down in downs)
    assert len((await standing_of(ada.id)).strikes) == 1
    for down in (downs[0], downs[2]):
        assert (await ended(api, admin, down))["status"] == "restored"
        assert (await kept(item.ugc_id)).status is UgcStatus.REMOVED
        assert len((await standing_of(ada.id)).strikes) == 1
    await ended(api, admin, downs[1])
    now = await kept(item.ugc_id)
    assert (now.status, now.claims, (await standing_of(ada.id)).strikes) == (UgcStatus.PUBLISHED, (), ())
    names: list[str] = []
    while "takedown_restored" not in names:
        names += [each.data["name"] for each in await told.messages(1) if each.data["player_id"] == ada.id]
    assert (names.count("taken_down"), names.count("takedown_ended")) == (3, 2)


async def test_a_claim_that_is_upheld_stands_whatever_becomes_of_another(api, accounts):
    admin, item = await accounts.staff(Role.ADMIN), await stored()
    first, second = [await down_for(api, admin, item, work=work) for work in ("A castle.", "A moat.")]
    await ended(api, admin, first, "upheld")
    await ended(api, admin, second)
    now = await kept(item.ugc_id)
    assert (now.status, now.claims) == (UgcStatus.REMOVED, (first["takedown_id"],))


async def test_what_a_moderator_removed_stays_down_for_a_claim_when_that_was_wrong(api, accounts):
    ada, moderator, admin = (
        await accounts.player(),
        await accounts.staff(Role.MODERATOR),
        await accounts.staff(Role.ADMIN),
    )
    item = await waiting(creator_id=ada.id)
    decision = await decided(api, moderator, item)
    down = await down_for(api, admin, item)
    data_of(await undo(api, moderator, decision["decision_id"]))
    now = await kept(item.ugc_id)
    assert (now.status, now.removed_basis) == (UgcStatus.REMOVED, "takedown")
    step = await TRANSITIONS.get(f"{item.ugc_id}.{now.change}")
    assert (step.before, step.after, step.cause, step.by) == ("removed", "removed", "undo", moderator.id)
    assert [strike.category for strike in (await standing_of(ada.id)).strikes] == ["copyright"]
    await ended(api, admin, down)
    assert (await kept(item.ugc_id)).status is UgcStatus.PENDING_REVIEW
    assert (await REVIEWS.get(item.ugc_id)).status == "open"


async def test_what_a_moderator_removed_does_not_come_back_by_the_end_of_a_claim(api, accounts):
    moderator, admin = await accounts.staff(Role.MODERATOR), await accounts.staff(Role.ADMIN)
    item = await waiting()
    await decided(api, moderator, item)
    await ended(api, admin, await down_for(api, admin, item))
    now = await kept(item.ugc_id)
    assert (now.status, now.removed_basis, now.claims) == (UgcStatus.REMOVED, "review", ())
    gone = await stored(UgcStatus.REMOVED, removed_basis="creator")
    path = {"ugc_id": gone.ugc_id}
    answer = await api("ugc-take-down-item", token=admin.token, path_values=path, json=TAKEDOWN)
    assert code_of(answer) == "UGC_STATE"


async def _fifteen_days_pass(tx, takedown_id) -> None:
    takedown = await tx.get(TAKEDOWNS, takedown_id)
    earlier = datetime.now(UTC) - timedelta(days=1)
    tx.put(TAKEDOWNS, takedown_id, takedown.model_copy(update={"restore_from": earlier}))


async def test_strikes_that_lead_to_a_ban_ban_the_account_until_the_decision_is_undone(api, accounts, listen):
    ada, moderator = await accounts.player(), await accounts.staff(Role.MODERATOR)
    item = await waiting(creator_id=ada.id)
    facts, lifted = await listen(UgcBanEarned.topic), await listen(UgcBanLifted.topic)
    decision = await decided(api, moderator, item, category="child_safety")
    (earned,) = await facts.messages(1)
    for _ in range(2):
        await heard(api, "ugc-ban-creator", UgcBanEarned.model_validate(earned.data))
    assert await status_of(ada) == "banned"
    path, body = {"decision_id": decision["decision_id"]}, {"reason": "A wrong key."}
    data_of(await api("ugc-undo-decision", token=moderator.token, path_values=path, json=body))
    (fact,) = await lifted.messages(1)
    await heard(api, "ugc-ban-creator", UgcBanEarned.model_validate(earned.data))
    for _ in range(2):
        await heard(api, "ugc-lift-ban", UgcBanLifted.model_validate(fact.data))
    assert await status_of(ada) == "active"


async def status_of(player) -> str:
    return (await USERS.get(player.id)).status


async def test_everybody_reads_how_much_is_moderated(api, accounts):
    bob, moderator, year = await accounts.player(), await accounts.staff(Role.MODERATOR), datetime.now(UTC).year
    before = (await histories.transparency(year)).model_dump()
    item = await stored()
    data_of(await report(api, bob, item))
    await decided(api, moderator, item)
    after = (await histories.transparency(year)).model_dump()
    assert [after[name] - before[name] for name in ("reports", "removed", "published")] == [1, 1, 0]

    async def forget_page(tx) -> None:  # which another test may have asked for
        tx.invalidate(f"ugc:transparency:{year}")

    await transaction.run(forget_page)
    shown = data_of(await api("ugc-get-transparency", path_values={"year": str(year)}))
    assert shown["year"] == year
    assert shown["removed"] > 0


async def test_a_takedown_of_a_creator_who_was_erased_ends_without_them_and_goes_after_three_years(api, accounts):
    ada, admin = await accounts.player(), await accounts.staff(Role.ADMIN)
    items = [await stored(creator_id=ada.id) for _ in range(2)]
    downs = []
    for item in items:
        path = {"ugc_id": item.ugc_id}
        downs.append(data_of(await api("ugc-take-down-item", token=admin.token, path_values=path, json=TAKEDOWN)))
    for down in downs:
        about = {"token": admin.token, "path_values": {"takedown_id": down["takedown_id"]}}
        data_of(await api("ugc-counter-takedown", **about, json=COUNTER_NOTICE))
        await transaction.run(lambda tx, down=down: _fifteen_days_pass(tx, down["takedown_id"]))
    while not (await personal_data.erase_player(ada.id)).finished:
        continue
    assert await items_store.items([item.ugc_id for item in items]) == {}
    for down, outcome in zip(downs, ("restored", "upheld"), strict=True):
        about = {"token": admin.token, "path_values": {"takedown_id": down["takedown_id"]}}
        close = {"outcome": outcome, "reason": "The creator is gone."}
        assert data_of(await api("ugc-close-takedown", **about, json=close))["status"] == outcome
        left = await TAKEDOWNS.get(down["takedown_id"])
        assert left.expire_at - left.closed_at == timedelta(days=3 * 366)
    assert await items_store.items([item.ugc_id for item in items]) == {}
    assert (await standing_of(ada.id)).strikes == ()


async def test_a_published_item_of_nobody_is_taken_down_reported_and_decided_on(api, accounts, monkeypatch):
    creator, admin, bob = await accounts.player(), await accounts.staff(Role.ADMIN), await accounts.player()
    moderator = await accounts.staff(Role.MODERATOR)
    item = await stored(creator_id=creator.id)
    monkeypatch.setattr("functions.ugc.operations.items.erasure.settings", lambda: Settings(ugc_erased_stay=True))
    while not (await personal_data.erase_player(creator.id)).finished:
        continue
    path = {"ugc_id": item.ugc_id}
    down = data_of(await api("ugc-take-down-item", token=admin.token, path_values=path, json=TAKEDOWN))
    assert (await kept(item.ugc_id)).status is UgcStatus.REMOVED
    about = {"token": admin.token, "path_values": {"takedown_id": down["takedown_id"]}}
    close = {"outcome": "withdrawn", "reason": "The claimant takes it back."}
    assert data_of(await api("ugc-close-takedown", **about, json=close))["status"] == "restored"
    assert (await kept(item.ugc_id)).status is UgcStatus.PUBLISHED
    data_of(await report(api, bob, item))
    decision = await decided(api, moderator, item)
    assert (await kept(item.ugc_id)).status is UgcStatus.REMOVED
    data_of(await undo(api, moderator, decision["decision_id"]))
    assert (await kept(item.ugc_id)).status is UgcStatus.PUBLISHED


async def test_an_appeal_whose_decision_is_undone_has_its_way_is_told_and_counted(api, accounts, listen):
    """By whoever made the decision, too: that is what the appeal asks for."""
    ada, moderator, other = await accounts.player(), *[await accounts.staff(Role.MODERATOR) for _ in range(2)]
    item = await waiting(creator_id=ada.id)
    decision = await decided(api, moderator, item)
    made = data_of(await appeal(api, ada, item))
    before = await histories.transparency(datetime.now(UTC).year)
    changes = await listen(UgcAppealChanged.topic)
    for _ in range(2):
        data_of(await undo(api, moderator, decision["decision_id"]))
    (told,) = await changes.messages(1, key=f"{made['appeal_id']}:overturned")
    assert (told.data["status"], told.data["creator_id"]) == ("overturned", ada.id)
    after = await histories.transparency(datetime.now(UTC).year)
    assert after.appeals_overturned > before.appeals_overturned
    assert after.decisions_undone > before.decisions_undone
    assert code_of(await judge(api, other, made["appeal_id"], "uphold")) == "UGC_APPEAL_DECIDED"


async def test_support_sees_how_a_creator_stands(api, accounts):
    ada = await accounts.player()
    moderator, support = await accounts.staff(Role.MODERATOR), await accounts.staff(Role.SUPPORT)
    await decided(api, moderator, await waiting(creator_id=ada.id), category="hate")
    shown = data_of(await api("admin-get-player", token=support.token, path_values={"user_id": ada.id}))
    standing = shown["parts"]["ugc"]["data"]["standing"]
    assert ([strike["category"] for strike in standing["strikes"]], standing["trust"]) == (["hate"], "earned")


async def test_a_review_that_waits_for_more_than_a_day_is_an_error_in_the_log(monkeypatch):
    said = []
    monkeypatch.setattr(overdue.log, "error", lambda message, **fields: said.append((message, fields["ugc_id"])))
    item = await waiting(creator_id=uuid.uuid4().hex)
    await transaction.run(lambda tx: _waits_since(tx, item.ugc_id, datetime(2001, 1, 1, tzinfo=UTC)))
    assert await overdue.oldest_hours(datetime(2001, 1, 1, 20, tzinfo=UTC)) == 20
    assert said == []
    assert await overdue.oldest_hours(datetime(2001, 1, 2, 1, tzinfo=UTC)) == 25
    assert said == [("ugc.review_overdue", item.ugc_id)]
    await transaction.run(lambda tx: _waits_since(tx, item.ugc_id, datetime.now(UTC)))


async def _waits_since(tx, ugc_id, since) -> None:
    review = await tx.get(REVIEWS, ugc_id)
    tx.put(REVIEWS, ugc_id, review.model_copy(update={"opened_at": since}))
