"""Players hear what others did to them, once a fact, by the account that they play with now."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.events import PurchaseGranted, PurchaseRefunded
from functions.conquest.models.seasons import SeasonNews
from functions.conquest.models.tasks import TellSeason
from functions.conquest.models.tribes import TribeChange
from functions.conquest.operations.players import merging
from functions.conquest.operations.seasons import ending, season_news
from functions.conquest.rules.tribes.changes import changed
from functions.conquest.rules.tribes.tribes import left
from functions.conquest.store import seasons
from shared.events.notices import PlayerNotice
from shared.firestore import transaction
from tests.bench import in_process
from tests.bench.callers import player
from tests.conquest import enlisted, season
from tests.conquest_payouts import ended, tribe
from tests.conquest_tribes import founded
from tests.integration.conquest.first_requests.entry_fees import news, to_pay_for
from tests.integration.conquest.first_requests.payouts import prizes, settle
from tests.integration.conquest.first_requests.telling import fought, pair, raid


@pytest.fixture
async def heard(listen):
    """What has been told until now, by player and notice."""
    told = await listen(PlayerNotice.topic)

    async def until_now() -> dict[tuple[str, str], PlayerNotice]:
        notices = [PlayerNotice.model_validate(message.data) for message in await told.silence()]
        return {(notice.player_id, notice.name): notice for notice in notices if notice.service == "conquest"}

    return until_now


async def test_who_loses_a_territory_reads_it_later_and_the_tribe_is_told_at_the_moment(api, heard):
    two = await pair()
    owner, friend = two.members
    battle = await fought(two, 5)
    for _ in range(2):
        assert (await api.push("conquest-tell-of-battle", battle)).status_code == 204
    told = await heard()
    mine, friends = told[owner, "garrison_lost"], told[friend, "territory_lost"]
    assert (mine.in_inbox, friends.in_inbox, friends.when_away) == (True, False, True)
    assert friends.values["tribe"] == two.name
    assert not any(player_id == battle.attacker_id for player_id, _ in told), "who attacks has just done it"


async def test_a_garrison_that_holds_is_one_push_for_all_battles(api, heard):
    two = await pair()
    owner, friend = two.members
    facts = [await fought(two, 900, attackers=10) for _ in range(2)]
    for fact in facts:
        assert (await api.push("conquest-tell-of-battle", fact)).status_code == 204
    told = await heard()
    assert not told[owner, "garrison_held"].in_inbox
    assert {name for player_id, name in told if player_id == friend} == {"territory_attacked"}
    assert told[owner, "garrison_held"].collapse == f"garrison_held:{facts[0].season_id}"
    assert told[owner, "garrison_held"].values["battle_id"] in {fact.battle_id for fact in facts}


async def test_who_was_raided_is_told_what_was_taken(api, heard):
    lost, held = await raid(), await raid(won=False)
    for fact in (lost, held):
        assert (await api.push("conquest-tell-of-raid", fact)).status_code == 204
    told = await heard()
    notice = told[lost.player_id, "player_raided"]
    assert (notice.in_inbox, notice.values["gold"]) == (True, "120")
    assert not told[held.player_id, "raid_repelled"].in_inbox


async def test_a_merged_account_is_told_where_it_plays_now(api, accounts, heard):
    source, target = await accounts.players(2)
    fact = (await raid()).model_copy(update={"player_id": source.id})
    await transaction.run(lambda tx: merging.merge_players(tx, source.id, target.id))
    assert (await api.push("conquest-tell-of-raid", fact)).status_code == 204
    told = await heard()
    assert (target.id, "player_raided") in told
    assert (source.id, "player_raided") not in told


async def test_a_chieftain_who_leaves_is_followed_by_one_who_is_told(api, heard):
    two = await pair()
    chieftain, friend = two.members
    after = left(two, chieftain, datetime.now(UTC))
    gone = changed(TribeChange.LEFT, two, after, chieftain, datetime.now(UTC))
    assert (await api.push("conquest-tell-of-tribe", gone)).status_code == 204
    told = await heard()
    assert {(player_id, name) for player_id, name in told if player_id in two.members} == {(friend, "made_chieftain")}
    assert told[friend, "made_chieftain"].in_inbox


@pytest.mark.parametrize(
    ("what", "about", "others"),
    [
        (TribeChange.JOINED, set(), {"member_joined"}),
        (TribeChange.LEFT, set(), {"member_left"}),
        (TribeChange.SENT_AWAY, {"tribe_sent_away"}, {"member_left"}),
        (TribeChange.PROMOTED, {"made_warrior"}, set()),
        (TribeChange.DISBANDED, set(), {"tribe_disbanded"}),
    ],
)
async def test_what_is_told_of_a_change(api, heard, what, about, others):
    two = await pair()
    chieftain, friend = two.members
    fact = changed(what, two, two, friend, datetime.now(UTC))
    assert (await api.push("conquest-tell-of-tribe", fact)).status_code == 204
    told = await heard()
    assert {name for player_id, name in told if player_id == friend} == about
    assert {name for player_id, name in told if player_id == chieftain} == others


@pytest.fixture
def queued(monkeypatch):
    """The pages that are to be told."""
    kept = {}

    async def enqueue(work, *, name):
        return kept.setdefault(name, work) is work

    monkeypatch.setattr(season_news, "enqueue", enqueue)
    return kept


async def tell_all(api, queued) -> None:
    for work in list(queued.values()):
        assert (await api.deliver("conquest-tell-of-season", work.model_dump_json().encode())).status_code == 204


async def test_the_players_of_a_season_are_told_once_that_it_has_begun(api, accounts, queued, heard):
    ada = await accounts.player()
    on = await season(timedelta(minutes=-1))
    await enlisted(on, ada.id)
    for _ in range(2):
        seasons.seasons.cache_clear()
        await ending.run_seasons()
    assert [(work.season_id, work.news) for work in queued.values()] == [(on.season_id, SeasonNews.BEGUN)]
    await tell_all(api, queued)
    notice = (await heard())[ada.id, "season_begun"]
    assert (notice.in_inbox, notice.by_mail, notice.values["season"]) == (True, False, on.name)
    (kept,) = await seasons.seasons_now()
    assert kept.told == (SeasonNews.BEGUN,)


async def test_the_end_is_told_with_the_place_of_the_tribe_and_each_prize_by_mail(api, accounts, queued, heard):
    ada, bob = await accounts.players(2)
    over = await season(timedelta(days=-11), money_prizes=True)
    wolves = await founded(over, ada.id)
    await enlisted(over, bob.id, victory_points=7)
    won = tribe(100)._replace(tribe_id=wolves.tribe_id, name=wolves.name, chieftain=ada.id)
    end = await ended(over, won)

    async def close(tx):
        await seasons.close(tx, over.season_id, paid_out=False)

    await transaction.run(close)
    for _ in range(2):
        await season_news.begin((await seasons.seasons_now())[0])
    assert sorted(work.prizes for work in queued.values()) == [False, True]
    await tell_all(api, queued)
    told = await heard()
    assert told[bob.id, "season_ended"].values["points"] == "7"
    place = told[ada.id, "season_ended_with_tribe"]
    assert (place.values["tribe"], place.values["rank"], place.by_mail) == (wolves.name, "1", False)
    prize = told[ada.id, "prize_won"]
    assert (prize.by_mail, prize.values["amount"]) == (True, f"{end.payouts[0].cents / 100:.2f}")


async def test_a_season_of_many_is_told_page_by_page(api, queued, heard, monkeypatch):
    monkeypatch.setattr(season_news, "AT_ONCE", 2)
    on = await season()
    names = {f"player-{number}" for number in range(5)}
    for name in names:
        await enlisted(on, name)
    work = TellSeason(season_id=on.season_id, news=SeasonNews.BEGUN)
    pages = 0
    await season_news.tell(work)
    while pages < len(queued):
        pages += 1
        await season_news.tell(list(queued.values())[pages - 1])
    assert pages == 2
    assert {player_id for player_id, name in await heard() if name == "season_begun"} >= names


async def test_who_is_paid_a_prize_is_told_by_mail(api, heard):
    payout, *_ = await prizes()
    request = await settle(payout)
    for _ in range(2):
        assert (await in_process.call("conquest-settle-payout", request)).status == 200
    notice = (await heard())[payout.player_id, "prize_paid"]
    assert (notice.by_mail, notice.in_inbox, notice.values["amount"]) == (True, True, f"{payout.cents / 100:.2f}")
    assert notice.values["transaction"] == request.body["transaction_hash"]


async def test_whose_fee_goes_back_is_told_why_by_mail(api, heard):
    war, payer = await to_pay_for(), await player()
    late = {"granted_at": war.starts_at, "order_id": f"late-{payer.id}"}
    for changes in ({}, {"order_id": f"second-{payer.id}"}, late):
        paid = news(PurchaseGranted, war, payer.id, **changes)
        assert (await in_process.call("conquest-follow-entry-payment", paid)).status == 204
    refunded = news(PurchaseRefunded, war, payer.id)
    assert (await in_process.call("conquest-follow-entry-refund", refunded)).status == 204
    late = late | {"order_id": f"later-{payer.id}"}
    paid = news(PurchaseGranted, war, payer.id, **late)
    assert (await in_process.call("conquest-follow-entry-payment", paid)).status == 204
    told = {name: notice for (player_id, name), notice in (await heard()).items() if player_id == payer.id}
    assert told.keys() == {"fee_paid_twice", "fee_refunded", "fee_paid_late"}
    assert all(notice.by_mail for notice in told.values())
