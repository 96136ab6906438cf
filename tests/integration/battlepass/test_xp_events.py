"""Live events: XP counts for more while they are on, whatever brought it, and nothing of it counts twice."""

import uuid
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.battlepass.models.xp_events import XpEvent
from functions.battlepass.store.calendar import forget_seasons
from functions.battlepass.store.progress import XP_LOG
from functions.battlepass.store.seasons import SEASONS
from functions.profiles.store import PROFILES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.accounts import Account
from tests.local_api import code_of, data_of
from tests.matches import completed

GRANT, GRANT_TO_MANY = "battlepass-grant-xp", "battlepass-grant-xp-to-many"
PUT, REMOVE = "battlepass-put-xp-event", "battlepass-remove-xp-event"


@pytest.fixture
async def server(accounts) -> Account:
    return await accounts.server()


@pytest.fixture
async def double(season, moment) -> AsyncIterator[XpEvent]:
    """Double XP around the moment, in a season of the past: as it stood then."""
    event = XpEvent(
        event_id="weekend",
        name="Double XP weekend",
        starts_at=moment - timedelta(hours=1),
        ends_at=moment + timedelta(hours=1),
        factor_permille=2000,
    )

    async def write(tx: Transaction, events: tuple[XpEvent, ...]) -> None:
        stored = await tx.get(SEASONS, season["season_id"])
        assert stored is not None
        tx.put(SEASONS, stored.season_id, stored.model_copy(update={"xp_events": events}))

    await transaction.run(lambda tx: write(tx, (event,)))
    await forget_seasons()
    yield event
    await transaction.run(lambda tx: write(tx, ()))
    await forget_seasons()


async def test_a_grant_counts_for_more_alone_or_with_others(api, accounts, server, double, moment):
    ada, bob = await accounts.players(2)
    grant = {"grant_id": uuid.uuid4().hex, "reason": "daily_bonus", "earned_at": moment.isoformat()}
    first = data_of(
        await api(GRANT, token=server.token, path_values={"player_id": ada.id}, json=grant | {"amount": 150})
    )
    assert (first["base_amount"], first["amount"], first["total_xp"], first["event_id"]) == (150, 300, 300, "weekend")
    shares = [{"player_id": player.id, "amount": 150} for player in (ada, bob)]
    lines = data_of(await api(GRANT_TO_MANY, token=server.token, json=grant | {"players": shares}))["players"]
    told = [(line["granted"]["repeated"], line["granted"]["base_amount"], line["granted"]["amount"]) for line in lines]
    assert told == [(True, 150, 300), (False, 150, 300)]
    assert (await PROFILES.get(bob.id)).total_xp == 300
    other = await api(GRANT, token=server.token, path_values={"player_id": ada.id}, json=grant | {"amount": 300})
    assert (other.status_code, code_of(other)) == (409, "GRANT_CONTRADICTED")


async def test_before_and_after_it_counts_for_what_it_is(api, accounts, server, double):
    player = await accounts.player()
    for moment in (double.starts_at - timedelta(microseconds=1), double.ends_at):
        grant = {"grant_id": uuid.uuid4().hex, "amount": 100, "reason": "daily_bonus", "earned_at": moment.isoformat()}
        answer = data_of(await api(GRANT, token=server.token, path_values={"player_id": player.id}, json=grant))
        assert (answer["amount"], answer["base_amount"], answer["event_id"]) == (100, 100, None)


async def test_a_match_that_was_played_in_it_counts_for_more_whenever_it_is_reported(api, accounts, double, moment):
    ada, bob = await accounts.players(2)
    match = completed(ada, bob, played_at=moment)
    for _ in range(2):
        assert (await api.push("battlepass-award-match-xp", match)).status_code == 204
    gains = await XP_LOG.select(("match_id", "==", match.match_id), limit=10)
    assert len(gains) == 2
    assert all(gain.amount == 2 * gain.base_amount and gain.event_id == "weekend" for gain in gains)


@pytest.fixture
async def coming(api, accounts) -> AsyncIterator[tuple[Account, dict[str, Any]]]:
    """An admin, and a season to come."""
    admin = await accounts.staff(Role.ADMIN)
    start = datetime.now(UTC) + timedelta(days=30_000)
    number = 9_000 + uuid.uuid4().int % 900
    dates = {"start_date": start.isoformat(), "end_date": (start + timedelta(days=1)).isoformat()}
    wanted = {"season_number": number, "name": "Far", **dates}
    made = data_of(await api("battlepass-create-season", token=admin.token, json=wanted))
    yield admin, made

    async def remove(tx: Transaction) -> None:
        tx.delete(SEASONS, made["season_id"])

    await transaction.run(remove)
    await forget_seasons()


async def test_staff_make_change_and_take_them_off(api, coming):
    admin, season = coming
    values = {"season": season["season_id"], "event_id": "weekend"}
    start = datetime.fromisoformat(season["start_date"])
    event = {
        "name": "Double XP",
        "starts_at": start.isoformat(),
        "ends_at": (start + timedelta(hours=2)).isoformat(),
        "factor_permille": 2000,
    }
    for wanted in (event, event, event | {"factor_permille": 1500, "sources": ["match_win"]}):
        answer = data_of(await api(PUT, token=admin.token, path_values=values, json=wanted))
        (made,) = answer["xp_events"]
        assert (made["event_id"], made["factor_permille"]) == ("weekend", wanted["factor_permille"])
    for change in ({"factor_permille": 1000}, {"ends_at": event["starts_at"]}, {"sources": ["match_win", "match_win"]}):
        refused = await api(PUT, token=admin.token, path_values=values, json=event | change)
        assert (refused.status_code, code_of(refused)) == (422, "INVALID_REQUEST")
    outside = event | {"ends_at": (start + timedelta(days=1, microseconds=1)).isoformat()}
    assert (await api(PUT, token=admin.token, path_values=values, json=outside)).status_code == 422
    assert data_of(await api(REMOVE, token=admin.token, path_values=values))["xp_events"] == []
    assert code_of(await api(REMOVE, token=admin.token, path_values=values)) == "UNKNOWN_XP_EVENT"
    unknown = await api(PUT, token=admin.token, path_values=values | {"season": "season-0"}, json=event)
    assert code_of(unknown) == "UNKNOWN_SEASON"
