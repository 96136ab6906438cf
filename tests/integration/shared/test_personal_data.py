"""A player who has played is exported whole, and erased whole: nothing that is left leads from the person to the id."""

import importlib
import uuid
from datetime import UTC, datetime
from typing import Any

import pytest

from functions.admin.operations import search
from functions.battlepass.events import SeasonEnded
from functions.commerce.store.orders import ORDERS
from functions.friends.events import FriendRequested
from functions.friends.rules.notices import notices
from functions.friends.store.lists import LISTS
from functions.leaderboards.models.tasks import RankPlayers
from functions.leaderboards.store.archives import ARCHIVE_PAGES, ARCHIVES
from functions.leaderboards.store.boards import BOARDS, GLOBAL
from functions.leaderboards.store.ratings import LINES, RATINGS
from functions.profiles.store import PROFILES
from functions.stats.store.matches import MATCHES
from functions.stats.store.players import PLAYERS
from shared.catalog import implementing, register
from shared.extension_points import CLONING, GRANTING, NOTICES, PERSONAL_DATA
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.media.pictures import Picture, Variant
from tests import cosmetics
from tests.accounts import PASSWORD, Account
from tests.every_document import naming
from tests.integration.friends.befriending import befriend
from tests.local_api import code_of, data_of
from tests.matches import completed, new_report, react
from tests.payments import sell
from tests.saves import Device
from tests.score_boards import create, submit
from tests.seasons import current_season, unused_season, within
from tests.standings import reconcile
from tests.test_extension_points import NO_PERSONAL_DATA, holdings
from tests.wallets import Wallet

NOT_EXPORTED = {
    "commerce_notices": "what stores told of purchases, as they wrote it: the orders have what is the player's",
    "events_outbox": "an event on its way, for some seconds",
    "idempotency_answers": "the answers of a day, which the player has had",
    "leaderboards_archive_pages": "final rankings, which everybody sees: the record behind a place is given out",
    "matches_reports": "it says who played by ids alone: what a player gets of it is in the history that stats keeps",
}
"""Collections whose documents name the player and that no export has, beside NO_PERSONAL_DATA, and why."""

NOT_ERASED = {
    "events_outbox": "an event on its way, for some seconds",
    "idempotency_answers": "the answers of a day: gone a day later, and nobody can ask for them any more",
}
"""Collections whose documents may name an erased player for a while, and why."""


@pytest.fixture
async def past(api, accounts) -> dict[str, Any]:
    admin = await accounts.staff(Role.ADMIN)
    wanted = unused_season()
    return wanted | dict(data_of(await api("battlepass-create-season", token=admin.token, json=wanted)))


@pytest.fixture
async def ada(api, accounts, partners, past) -> Account:
    """Who has done all there is to do."""
    register(GRANTING)
    register(NOTICES)
    season = await current_season(api, accounts)
    ada, bob = await accounts.player(f"Ada {uuid.uuid4().hex[:12]}", "GB"), await accounts.player()
    await _plays(api, ada, bob, past, season)
    await _is_ranked(api, past)
    await _buys(api, partners, ada)
    await _is_shown(ada)
    await _meets(api, ada, bob)
    await _scores(api, accounts, ada)
    await _is_looked_for(api, accounts, ada)
    proof = await Wallet().proof_to_link(ada.token)
    data_of(await api("auth-link-identity", token=ada.token, json={"wallet": proof}))
    await api("auth-login", json={"email": ada.email, "password": f"{PASSWORD}, wrong"})
    return ada


async def _plays(api, ada, bob, past, season) -> None:
    """Matches of two seasons, and a reward of the pass."""
    await react(api, completed(ada, bob, played_at=within(past).isoformat()))
    for _ in range(3):
        await react(api, completed(ada, bob))
    await api("battlepass-claim-reward", token=ada.token, json={"tier": 1})


async def _is_ranked(api, past) -> None:
    """The season of long ago has a final ranking."""
    names = ("season_id", "season_number", "name", "start_date", "end_date")
    ended = SeasonEnded.model_validate({name: past[name] for name in names})
    assert (await api.push("leaderboards-begin-archive", ended)).status_code == 204
    archive = await ARCHIVES.get(past["season_id"])
    work = RankPlayers(season_id=past["season_id"], run=archive.run, step=archive.step)
    answer = await api.deliver("leaderboards-rank-players", work.model_dump_json().encode())
    assert answer.is_success, answer.text


async def _buys(api, partners, ada) -> None:
    """Money for the wallet, a skin, and a chest by Stripe."""
    await cosmetics.give(ada.id, 500)
    skin = await cosmetics.make()
    path = {"cosmetic_id": skin}
    data_of(await api("cosmetics-purchase-cosmetic", token=ada.token, path_values=path, json={"currency": "coins"}))
    sku = await sell()
    body = {"sku_id": sku.sku_id, "provider": "stripe", "currency": "EUR"}
    opened = data_of(await api("commerce-open-checkout", token=ada.token, json=body))
    await partners.stripe(opened["transaction"], "pay")
    receipt = {"provider": "stripe", "transaction": opened["transaction"]}
    data_of(await api("commerce-verify-receipt", token=ada.token, json=receipt))


async def _is_shown(ada) -> None:
    """A picture."""
    address = f"https://media.example.com/avatars/{uuid.uuid4().hex}/128x128"
    variant = Variant(width=128, height=128, webp_url=f"{address}.webp", fallback_url=f"{address}.png")
    picture = Picture(picture_id=uuid.uuid4().hex, variants=(variant,))

    async def show(tx: Transaction) -> None:
        profile = await tx.get(PROFILES, ada.id)
        tx.put(PROFILES, ada.id, profile.model_copy(update={"avatar": picture}))

    await transaction.run(show)


async def _meets(api, ada, bob) -> None:
    """A friend, a letter each way, a thread with support, a place in staff's search, and a save."""
    await befriend(api, ada, bob)
    fact = FriendRequested(player_id=ada.id, asked_id=bob.id, requested_at=datetime.now(UTC))
    for notice in notices([fact], ada.display_name):
        assert (await api.push("messages-keep-notice", notice)).status_code == 204
    for sender, receiver in ((ada, bob), (bob, ada)):
        path, letter = {"user_id": receiver.id}, {"text": f"Good game, says {sender.id[:4]}!"}
        data_of(await api("messages-write-message", token=sender.token, path_values=path, json=letter))
    asked = {"category": "bug", "subject": "Lost", "text": f"I am {ada.display_name}, {ada.email}."}
    data_of(await api("messages-open-thread", token=ada.token, json=asked))
    await transaction.run(lambda tx: search.follow(tx, ada.id))
    device = Device(api, ada)
    for version in range(2):
        data_of(await device.save(version, {"hero": ada.display_name, "level": version}))


async def _scores(api, accounts, ada) -> None:
    """A score on a board that is on."""
    admin, server = await accounts.staff(Role.ADMIN), await accounts.server()
    season = await create(api, admin)
    await submit(api, server, season, ada, 12, properties={"hero": ada.display_name})


async def _is_looked_for(api, accounts, ada) -> None:
    """What staff asked for with the name or the address, and a score that was removed from a board that is over."""
    admin, server = await accounts.staff(Role.ADMIN), await accounts.server()
    listed = await api("admin-list-players", token=admin.token, params={"name": ada.display_name})
    assert [item["user_id"] for item in data_of(listed)["items"]] == [ada.id]
    assert data_of(await api("admin-search-players", token=admin.token, json={"email": ada.email}))["items"]
    season = await create(api, admin)
    await submit(api, server, season, ada, 3)
    values = {"season_id": season, "player_id": ada.id}
    why = {"reason": f"{ada.display_name} had help."}
    data_of(await api("leaderboards-remove-score", token=admin.token, path_values=values, params=why))
    over = {"token": admin.token, "path_values": {"season_id": season}}
    data_of(await api("leaderboards-change-score-season", **over, json={"end_now": True, "reason": "It was broken."}))


async def erase(player_id: str) -> None:
    """Erase a player in every service: the profile first, so that nothing counts any more, the account last."""
    services = ["profiles", *(set(implementing(PERSONAL_DATA)) - {"profiles", "auth"}), "auth"]
    for service in services:
        part = importlib.import_module(f"functions.{service}.api.personal_data")
        while not (await part.erase_player(player_id)).finished:
            continue


async def test_an_export_has_what_names_the_player(ada):
    sections = [
        section
        for service in implementing(PERSONAL_DATA)
        async for section in importlib.import_module(f"functions.{service}.api.personal_data").export_player(ada.id)
    ]
    given = {section.name for section in sections}
    missing = naming(ada.id).keys() - given - NO_PERSONAL_DATA.keys() - NOT_EXPORTED.keys()
    assert missing == set(), "add them to HOLDINGS of their service, or say in NOT_EXPORTED why nobody is given them"
    assert [len(section.files) for section in sections if section.name == PROFILES.name] == [2]
    assert "password_hash" not in str(sections)


async def test_nothing_is_left_that_leads_from_the_person_to_the_id(ada):
    await erase(ada.id)
    assert naming(ada.email, ada.display_name) == {}
    kept = {each.collection.name for service in implementing(PERSONAL_DATA) for each in holdings(service) if each.kept}
    left = naming(ada.id).keys() - kept - NO_PERSONAL_DATA.keys() - NOT_ERASED.keys()
    assert left == set(), "erase them in api/personal_data.py of their service, or say in NOT_ERASED why they stay"


async def test_nothing_in_a_clone_leads_to_the_player_or_to_others(api, accounts, ada):
    admin = await accounts.staff(Role.ADMIN)
    register(CLONING)
    own = {**data_of(await api("profiles-get-me", token=ada.token)), "user_id": ada.id}
    others = await befriended(ada)
    orders = [order.transaction_id for order in (await ORDERS.named(("player_id", "==", ada.id), limit=9)).values()]
    asked = {"reason": "A reward cannot be claimed."}
    answer = await api("privacy-clone-player", token=admin.token, json=asked, path_values={"user_id": ada.id})
    clone = data_of(answer)
    assert clone["entries"].keys() >= {
        "battlepass_progress",
        "commerce_wallets",
        "cosmetics_inventory",
        "leaderboards_scores",
        "profiles_profiles",
        "progression_slots",
        "stats_players",
    }
    names = (ada.id, ada.email, ada.display_name, own["avatar_url"], *others, *orders)
    assert [name for name in names if name in answer.text] == []
    left_out = {each["what"] for each in clone["left_out"]}
    held = {each.collection.name for service in implementing(PERSONAL_DATA) for each in holdings(service)}
    assert left_out == held | {"merged accounts"}


async def befriended(player) -> list[str]:
    """The ids of a player's friends."""
    lists = await LISTS.get(player.id)
    return list(lists.friends)


async def test_others_see_a_deleted_player(api, accounts, ada, past):
    match = (await MATCHES.named(("player_ids", "array_contains", ada.id), limit=1)).popitem()[1]
    (bob_id,) = set(match.player_ids) - {ada.id}
    await reconcile(api)
    assert (await BOARDS.around(GLOBAL, ada.id, 1, ())).rank is not None
    await erase(ada.id)
    shown = data_of(await api("profiles-get-profile", path_values={"user_id": ada.id}))
    assert (shown["display_name"], shown["is_public"]) == ("Deleted player", False)
    assert await MATCHES.get(match.match_id) == match
    assert (await BOARDS.around(GLOBAL, ada.id, 1, ())).rank is None
    (line,) = (await LINES.named(("player_id", "==", ada.id), limit=2)).values()
    assert (line.season_id, line.display_name, line.is_named) == (past["season_id"], "", False)
    page = await ARCHIVE_PAGES.get(f"{past['season_id']}:0")
    assert (ada.id in page.lines, bob_id in page.lines, page.lines.count('"rank"')) == (False, True, 2)


async def test_what_comes_late_brings_nobody_back(api, accounts, ada):
    bob, server = await accounts.player(), await accounts.server()
    late = completed(ada, bob)
    await erase(ada.id)
    await react(api, late)
    assert (await RATINGS.get(ada.id), await PLAYERS.get(ada.id)) == (None, None)
    assert ((await RATINGS.get(bob.id)).losses, (await PLAYERS.get(bob.id)).lifetime.losses) == (1, 1)
    refused = await api("matches-report-match", token=server.token, json=new_report(ada, bob))
    assert code_of(refused) == "UNKNOWN_PLAYER"
    await erase(ada.id)
    assert naming(ada.email, ada.display_name) == {}


async def test_the_record_of_a_season_that_is_over_stays_without_a_name(api, accounts, past):
    register(GRANTING)
    ada, bob = await accounts.players(2)
    await react(api, completed(ada, bob, played_at=within(past).isoformat()))
    assert await LINES.named(("player_id", "==", ada.id), limit=1) == {}
    await erase(ada.id)
    (line,) = (await LINES.named(("player_id", "==", ada.id), limit=2)).values()
    assert (line.season_id, line.display_name, line.is_named, line.wins) == (past["season_id"], "", False, 1)
