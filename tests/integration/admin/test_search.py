"""Looking players up."""

import secrets
import uuid
from datetime import UTC, datetime, timedelta

from functions.admin.api import segments
from functions.admin.api.criteria import PlayerCriteria
from functions.admin.handlers.follow_sessions import follow_sessions
from functions.admin.operations import search
from functions.admin.store.players import PLAYERS
from functions.auth.models.identities.identities import Identity, Provider
from functions.auth.rules.identities.wallets import checksummed
from functions.auth.store import identities
from functions.profiles.events import ProfileChanged
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.identity.callers import Role
from tests.local_api import code_of, data_of
from tests.steam import link_steam


async def copy(player, name: str, api) -> None:
    """Have a player's copy follow the profile, twice, as deliveries may come."""
    told = ProfileChanged(user_id=player.id, display_name=name, country=None, changed_at=datetime.now(UTC))
    for _ in range(2):
        assert (await api.push("admin-follow-profiles", told)).status_code == 204


async def test_players_are_found_by_id_and_by_the_beginning_of_their_names_with_pages(api, accounts):
    support, word = await accounts.staff(Role.SUPPORT), f"Zed{uuid.uuid4().hex[:6]}"
    players = [await accounts.player(f"{word} {letter}", country="GB") for letter in "abc"]
    for player in players:
        await copy(player, word, api)
    params = {"name": word.upper(), "limit": 2}
    first = data_of(await api("admin-list-players", token=support.token, params=params))
    assert [row["display_name"] for row in first["items"]] == [f"{word} a", f"{word} b"]
    second = await api("admin-list-players", token=support.token, params={**params, "cursor": first["next_cursor"]})
    assert [row["user_id"] for row in data_of(second)["items"]] == [players[2].id]
    assert data_of(second)["next_cursor"] is None
    by_id = await api("admin-list-players", token=support.token, params={"user_id": players[0].id})
    assert [row["display_name"] for row in data_of(by_id)["items"]] == [f"{word} a"]
    elsewhere = await api("admin-list-players", token=support.token, params={**params, "country": "FR"})
    assert data_of(elsewhere)["items"] == []


async def test_names_are_no_patterns_and_a_cursor_of_another_search_leads_to_nobody_else(api, accounts):
    support, word = await accounts.staff(Role.SUPPORT), f"Zed{uuid.uuid4().hex[:6]}"
    player = await accounts.player(f"{word} a")
    await copy(player, word, api)
    for pattern in ("%", f"%{word}", f"{word}*", f"{word}_a", f"{word}\U0010ffff"):
        assert data_of(await api("admin-list-players", token=support.token, params={"name": pattern}))["items"] == []
    for place, ids in (("a", [player.id]), (f"{word.lower()} b", [])):
        params = {"name": word, "cursor": cursors.write_values(place, "nobody")}
        rows = data_of(await api("admin-list-players", token=support.token, params=params))["items"]
        assert [row["user_id"] for row in rows] == ids
    for forged in ("!", cursors.write_values("a", 1), cursors.write_values("a"), cursors.write_place(3)):
        answer = await api("admin-list-players", token=support.token, params={"cursor": forged})
        assert code_of(answer) == "INVALID_CURSOR"


async def test_a_player_is_found_by_the_address_in_the_body(api, accounts):
    support, player = await accounts.staff(Role.SUPPORT), await accounts.player()
    await copy(player, "x", api)
    answer = await api("admin-search-players", token=support.token, json={"email": player.email.upper()})
    assert [row["user_id"] for row in data_of(answer)["items"]] == [player.id]
    for nobody in ({"email": "nobody@example.com"}, {"provider": "steam", "provider_id": "76561197960287930"}):
        assert data_of(await api("admin-search-players", token=support.token, json=nobody))["items"] == []
    both = {"email": player.email, "wallet_address": "0x" + "a" * 40}
    assert (await api("admin-search-players", token=support.token, json=both)).status_code == 422


async def test_a_player_is_found_by_partner_and_wallet_however_it_is_written_and_before_the_copy_follows(api, accounts):
    support, player = await accounts.staff(Role.SUPPORT), await accounts.player()
    steam_id, wallet = await link_steam(player.id), checksummed(secrets.token_hex(20))

    async def link(tx: Transaction) -> None:
        wallet_of = Identity(provider=Provider.WALLET, subject=wallet, user_id=player.id, linked_at=tx.now)
        identities.save(tx, wallet_of)

    await transaction.run(link)
    by_wallet = [{"wallet_address": written} for written in (wallet, wallet.lower())]
    for wanted in ({"email": player.email}, {"provider": "steam", "provider_id": steam_id}, *by_wallet):
        items = data_of(await api("admin-search-players", token=support.token, json=wanted))["items"]
        assert [row["user_id"] for row in items] == [player.id], wanted
    by_id = await api("admin-list-players", token=support.token, params={"user_id": player.id})
    assert [row["user_id"] for row in data_of(by_id)["items"]] == [player.id]


async def test_who_signed_in_is_copied_with_the_day_and_a_second_run_goes_on_from_there(accounts, monkeypatch):
    monkeypatch.setattr(search, "SETTLED", timedelta(0))
    monkeypatch.setattr(search, "AT_A_TIME", 50)
    player = await accounts.player()
    await follow_sessions()
    row = await PLAYERS.get(player.id)
    assert row
    assert row.last_seen == row.registered == datetime.now(UTC).date().isoformat()
    assert not await transaction.run(search.copy_next)
    await follow_sessions()
    assert await PLAYERS.get(player.id) == row


async def test_who_meets_criteria_is_counted_and_gone_through_by_ranges_of_ids(api, accounts):
    here, there = await accounts.player(country="IS"), await accounts.player(country="IE")
    for player in (here, there):
        await copy(player, "x", api)
    only = PlayerCriteria(country="IS")
    end = here.id + "~"
    assert await segments.page(only, here.id, end, 10, inclusive=True) == [here.id]
    assert await segments.page(only, here.id, end, 10, inclusive=False) == []
    assert await segments.page(only, here.id, here.id, 10, inclusive=True) == []
    assert here.id in await segments.page(only, here.id, "", 10, inclusive=True)
    assert await segments.those_meeting(only, [here.id, there.id]) == [here.id]
    assert await segments.count(only) >= 1
    never = PlayerCriteria(country="IE", min_level=99)
    assert (await segments.count(never), await segments.those_meeting(never, [there.id])) == (0, [])
    gone = PlayerCriteria(country="IE", not_seen_since=datetime.now(UTC).date())
    assert await segments.page(gone, there.id, there.id + "~", 10, inclusive=True) == [there.id]
