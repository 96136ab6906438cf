"""Hours bring points once, whenever the job runs; a season ends once, with prizes that sum to the pool."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from functions.auth.models.identities.identities import Identity, Provider
from functions.auth.rules.identities.identities import identity_id
from functions.auth.store.identities import IDENTITIES
from functions.conquest.models.entries import Entry, EntryStatus
from functions.conquest.models.game import Unit
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.seasons import Season
from functions.conquest.models.territories import Stand
from functions.conquest.models.tribes import TribeRole
from functions.conquest.operations.leaderboards import victory_points
from functions.conquest.operations.seasons import ending
from functions.conquest.store import boards, clocks, entries, payouts, players, seasons, territories
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.conquest import season_with_fee
from tests.conquest_tribes import founded, garrisoned, member
from tests.local_api import data_of

RUN, PREVIEW = "conquest-run-seasons", "conquest-preview-season-end"
GUARDS = {Unit.MILITIA: 5}


async def run(api) -> None:
    seasons.seasons.cache_clear()
    (await api.deliver(RUN, b"{}")).raise_for_status()


async def points_of(season: Season, player_id: str) -> int:
    kept: SeasonPlayer = await players.player(season.season_id, player_id)
    return kept.victory_points


async def moved(season: Season, by: timedelta) -> Season:
    """The season, as if it had begun earlier."""
    after = season.model_copy(update={"starts_at": season.starts_at - by, "ends_at": season.ends_at - by})

    async def body(tx: Transaction) -> None:
        await tx.get(seasons.SEASONS, season.season_id)
        tx.put(seasons.SEASONS, season.season_id, after)

    await transaction.run(body)
    seasons.seasons.cache_clear()
    return after


async def entered(season: Season, *player_ids: str) -> None:
    async def body(tx: Transaction) -> None:
        for player_id in player_ids:
            paid = Entry(
                season_id=season.season_id,
                player_id=player_id,
                status=EntryStatus.PAID,
                wallet=f"0x{player_id}",
                updated_at=tx.now,
            )
            await entries.entry_in(tx, season.season_id, player_id)
            entries.save(tx, paid)

    await transaction.run(body)


async def test_after_an_outage_of_a_day_each_hour_has_brought_its_points_once(api):
    season = await season_with_fee(timedelta(hours=-24, minutes=-1))
    tribe = await founded(season, "ada", {"bob": member()})
    await garrisoned(season, tribe, 1, {"ada": GUARDS, "bob": GUARDS})
    await asyncio.gather(*(run(api) for _ in range(3)))
    await run(api)
    assert [await points_of(season, name) for name in ("ada", "bob")] == [24 * 50, 24 * 50]
    assert await boards.total_of(tribe.tribe_id) == 24 * 100
    assert await clocks.awarded(season.season_id) == 24
    await moved(season, timedelta(hours=1))
    await run(api)
    assert await points_of(season, "ada") == 25 * 50


async def test_hours_are_those_of_who_stood_there_though_they_have_left(api):
    season = await season_with_fee(timedelta(hours=-5, minutes=-1))
    tribe = await founded(season, "eve")

    async def left(tx: Transaction) -> None:
        (territory,) = await territories.some(tx, season.season_id, [6])
        stood = (Stand(tribe_id=tribe.tribe_id, players=("eve",), hours=3),)
        territories.save(tx, territory.model_copy(update={"hours": 4, "stood": stood}))

    await transaction.run(left)
    await run(api)
    assert await points_of(season, "eve") == 3 * 50


async def ends(season: Season) -> Season:
    return await moved(season, season.ends_at - datetime.now(UTC) + timedelta(minutes=2))


async def linked(player_id: str, wallet: str, **changes: Any) -> None:
    """A wallet that is a player's own now."""
    identity = Identity(
        provider=Provider.WALLET, subject=wallet, user_id=player_id, linked_at=datetime.now(UTC)
    ).model_copy(update=changes)

    async def write(tx: Transaction) -> None:
        tx.put(IDENTITIES, identity_id(Provider.WALLET, wallet), identity, overwrite=True)

    await transaction.run(write)


async def test_a_season_ends_once_with_all_its_hours_and_prizes_that_sum_to_the_pool(api, accounts):
    season, admin = await season_with_fee(timedelta(hours=-1), money_prizes=True), await accounts.staff(Role.ADMIN)
    wolves = await founded(season, "w0", {"w1": member(TribeRole.CAPTAIN), "w2": member()})
    await founded(season, "b0")
    await entered(season, "w0", "w1", "w2", "b0", "outsider")
    await garrisoned(season, wolves, 1, {"w0": GUARDS})
    await linked("w0", "0xw0")
    await linked("w1", "0xw1", set_aside_until=datetime.now(UTC) + timedelta(days=30))
    await linked("a stranger", "0xw2")
    await linked("w2", "0xanother")
    path = {"season_id": season.season_id}
    before = data_of(await api(PREVIEW, token=admin.token, path_values=path))
    assert (before["pool"], before["undistributed"], before["payouts"]) == (5 * 2125, 5 * 2125, [])
    season = await ends(season)
    await asyncio.gather(*(run(api) for _ in range(3)))
    await run(api)
    result = await payouts.result(season.season_id)
    assert (result.paid, result.pool, result.undistributed, result.payouts) == (5, 10_625, 0, 3)
    assert [(tribe.tribe_id, tribe.victory_points) for tribe in result.tribes] == [(wolves.tribe_id, 240 * 100)]
    kept = await payouts.listed(season.season_id, None, 10, None)
    assert sum(payout.cents for payout in kept) == 10_625
    # To no wallet that was set aside, nor to one that is another's by now.
    assert {payout.player_id: payout.wallet for payout in kept} == {"w0": "0xw0", "w1": "", "w2": "0xanother"}
    (closed,) = await seasons.seasons_now()
    assert (closed.closed_at is not None, closed.paid_out_at) == (True, None)
    after = data_of(await api(PREVIEW, token=admin.token, path_values=path))
    assert [payout["payout_id"] for payout in after["payouts"]] == [
        f"{season.season_id}-1-{n}" for n in ("w0", "w1", "w2")
    ]


async def test_a_season_without_prizes_is_paid_out_at_its_end(api):
    season = await ends(await season_with_fee(timedelta(hours=-1)))
    await run(api)
    assert (await payouts.result(season.season_id)).payouts == 0
    (closed,) = await seasons.seasons_now()
    assert closed.paid_out_at is not None


async def test_a_run_that_stops_between_territories_goes_on_where_it_stopped(api, monkeypatch):
    season = await season_with_fee(timedelta(hours=-2, minutes=-1))
    tribe = await founded(season, "kim")
    for territory_id in (1, 6):
        await garrisoned(season, tribe, territory_id, {"kim": GUARDS})
    award, calls = victory_points.award, []

    async def stops(*given):
        calls.append(given)
        if len(calls) > 1:
            raise ConnectionError("killed")
        await award(*given)

    monkeypatch.setattr(victory_points, "award", stops)
    seasons.seasons.cache_clear()
    try:
        await ending.run_seasons()
    except ConnectionError:
        assert await points_of(season, "kim") in {200, 100}
    monkeypatch.undo()
    await run(api)
    assert await points_of(season, "kim") == 2 * 100 + 2 * 50
