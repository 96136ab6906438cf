"""Two accounts that were merged into one, and had the same: undoing one merge leaves what the other accounts for."""

from itertools import permutations

import pytest

from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.store.accounts import EMAILS, USERS
from functions.battlepass.store.progress import PROGRESS
from functions.cosmetics.store.inventory import LOADOUTS
from functions.leaderboards.store.ratings import RATINGS
from functions.profiles.store import PROFILES
from functions.stats.store.players import PLAYERS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.accounts import Account, prove
from tests.cosmetics import give, grant, make
from tests.integration.auth.merges.test_merging import everything, login, merge, set_progress, undo
from tests.integration.auth.merges.test_merging_belongings import entitle, equip, money, owned
from tests.local_api import data_of
from tests.matches import completed, react
from tests.seasons import current_season


async def change(collection, player: Account, **changes: object) -> None:
    async def body(tx: Transaction) -> None:
        before = await tx.get(collection, player.id)
        assert before is not None
        tx.put(collection, player.id, before.model_copy(update=changes), overwrite=True)

    await transaction.run(body)


async def merged_twice(api, admin: Account, target: Account, *sources: Account) -> list[str]:
    return [data_of(await merge(api, admin, source, target))["merge_id"] for source in sources]


async def undone(api, admin: Account, merge_id: str) -> None:
    assert data_of(await undo(api, admin, merge_id))["not_returned"] == []


class TestItems:
    async def test_what_both_brought_stays_until_the_second_undo(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        ada, bob, target = await accounts.players(3)
        fox, owl, cat = await make(), await make(type="emote"), await make(type="trail")
        await grant(ada.id, fox, owl)
        await grant(bob.id, fox, cat)
        await grant(target.id, owl)
        first, second = await merged_twice(api, admin, target, ada, bob)
        await equip(api, target, fox)
        await undone(api, admin, first)
        assert await owned(target) == {fox, owl, cat}
        worn = await LOADOUTS.get(target.id)
        assert worn is not None
        assert worn.skin == fox
        await undone(api, admin, second)
        assert await owned(target) == {owl}
        worn = await LOADOUTS.get(target.id)
        assert worn is not None
        assert worn.skin is None

    @pytest.mark.parametrize("order", list(permutations(range(3))))
    async def test_in_whatever_order_three_are_undone(self, api, accounts, order):
        admin = await accounts.staff(Role.ADMIN)
        *sources, target = await accounts.players(4)
        fox, owl, cat = await make(), await make(), await make()
        brings = [(fox, owl), (fox, owl, cat), (fox, cat)]
        for source, items in zip(sources, brings, strict=True):
            await grant(source.id, *items)
        await grant(target.id, cat)
        merges = await merged_twice(api, admin, target, *sources)
        standing = [0, 1, 2]
        for number in order:
            await undone(api, admin, merges[number])
            standing.remove(number)
            assert await owned(target) == {cat}.union(*(brings[place] for place in standing))


class TestTitles:
    async def test_what_both_brought_stays_until_the_second_undo(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        ada, bob, target = await accounts.players(3)
        await entitle(ada, "Champion", "Veteran")
        await entitle(bob, "Champion", "Legend")
        await entitle(target, "Veteran")
        before = await PROFILES.get(target.id)
        first, second = await merged_twice(api, admin, target, ada, bob)
        assert (await api("profiles-update-me", token=target.token, json={"title": "Champion"})).is_success
        await undone(api, admin, first)
        profile = await PROFILES.get(target.id)
        assert profile is not None
        assert before is not None
        assert (set(profile.titles), profile.title) == ({*before.titles, "Champion", "Legend"}, "Champion")
        await undone(api, admin, second)
        profile = await PROFILES.get(target.id)
        assert profile is not None
        assert (profile.titles, profile.title) == (before.titles, before.title)


class TestSeasons:
    async def test_xp_premium_and_claims_that_the_second_brought_stay(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        ada, bob, target = await accounts.players(3)
        season = (await current_season(api, accounts))["season_id"]
        await set_progress(ada, season, xp=900, is_premium=True, claimed_free=(1, 2), claimed_premium=(1,), claimed=3)
        await set_progress(bob, season, xp=700, is_premium=True, claimed_free=(2, 4), claimed_premium=(1,), claimed=3)
        await set_progress(target, season, xp=300, claimed_free=(1,), claimed=1)
        first, second = await merged_twice(api, admin, target, ada, bob)
        both = await PROGRESS.get(f"{season}:{target.id}")
        assert (both.xp, both.claimed_free) == (900, (1, 2, 4))
        await set_progress(target, season, xp=both.xp + 50)
        await undone(api, admin, first)
        left = await PROGRESS.get(f"{season}:{target.id}")
        assert (left.xp, left.is_premium, sorted(left.claimed_free)) == (750, True, [1, 2, 4])
        assert (left.claimed_premium, left.claimed) == ((1,), 4)
        await undone(api, admin, second)
        left = await PROGRESS.get(f"{season}:{target.id}")
        assert (left.xp, left.is_premium, left.claimed_free, left.claimed_premium) == (350, False, (1,), ())
        assert left.claimed == 1

    async def test_the_second_one_alone_can_be_undone(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        ada, bob, target = await accounts.players(3)
        season = (await current_season(api, accounts))["season_id"]
        for player, xp in ((ada, 500), (bob, 900), (target, 300)):
            await set_progress(player, season, xp=xp)
        first, second = await merged_twice(api, admin, target, ada, bob)
        for merge_id, xp in ((second, 500), (first, 300)):
            await undone(api, admin, merge_id)
            assert (await PROGRESS.get(f"{season}:{target.id}")).xp == xp


async def played(api, accounts) -> tuple[Account, Account, Account]:
    """Two sources and a target who have beaten a rival: three times, twice, and once."""
    await current_season(api, accounts)
    ada, bob, target, rival = await accounts.players(4, country="FR")
    for winner in (ada, ada, ada, bob, bob, target):
        await react(api, completed(winner, rival))
    await change(PLAYERS, ada, fastest_answer_ms=100)
    await change(PLAYERS, bob, fastest_answer_ms=200)
    await change(PLAYERS, target, fastest_answer_ms=300)
    return ada, bob, target


class TestRecordsAndRatings:
    async def test_undoing_the_first_leaves_what_the_second_alone_would_have_made(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        ada, bob, target = await played(api, accounts)
        before = await everything(target)
        (alone,) = await merged_twice(api, admin, target, bob)
        expected = await everything(target)
        await undone(api, admin, alone)
        assert await everything(target) == before
        first, second = await merged_twice(api, admin, target, ada, bob)
        await undone(api, admin, first)
        assert await everything(target) == expected
        await undone(api, admin, second)
        assert await everything(target) == before

    async def test_undoing_the_better_first_leaves_none_of_its_records_to_the_second(self, api, accounts):
        """The second breaks the first's records, and then goes as well."""
        admin = await accounts.staff(Role.ADMIN)
        ada, bob, target = await played(api, accounts)
        before = await everything(target)
        first, second = await merged_twice(api, admin, target, bob, ada)
        expected = await PLAYERS.get(target.id)
        await undone(api, admin, first)
        stats, rating = await PLAYERS.get(target.id), await RATINGS.get(target.id)
        best = await RATINGS.get(ada.id)
        assert (stats.best_win_streak, stats.fastest_answer_ms) == (3, 100)
        assert stats.last_match_at == expected.last_match_at
        assert (rating.elo, rating.peak_elo, rating.wins) == (best.elo, best.peak_elo, 4)
        await undone(api, admin, second)
        assert await everything(target) == before

    async def test_a_rating_that_was_played_with_since(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        ada, bob, target = await played(api, accounts)
        for player, elo in ((ada, 1300), (bob, 1250), (target, 1200)):
            await change(RATINGS, player, elo=elo, peak_elo=elo)
        first, second = await merged_twice(api, admin, target, ada, bob)
        await change(RATINGS, target, elo=1260)
        for merge_id, elo in ((first, 1210), (second, 1160)):
            await undone(api, admin, merge_id)
            rating = await RATINGS.get(target.id)
            assert rating is not None
            assert rating.elo == elo


class TestMoney:
    async def test_it_is_a_sum(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        ada, bob, target = await accounts.players(3)
        for player, coins in ((ada, 500), (bob, 70), (target, 3)):
            await give(player.id, coins)
        first, second = await merged_twice(api, admin, target, ada, bob)
        await undone(api, admin, first)
        assert [await money(player) for player in (ada, bob, target)] == [(500, 0), (0, 0), (73, 0)]
        await undone(api, admin, second)
        assert [await money(player) for player in (ada, bob, target)] == [(500, 0), (70, 0), (3, 0)]


class TestAddresses:
    async def test_the_second_one_s_address_is_the_target_s_when_the_first_one_s_goes(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        ada, bob, target = await accounts.players(3)
        for account in (ada, bob):
            await prove(api, account)
        await change(USERS, target, email=None, password_hash=None, providers=())
        first, second = await merged_twice(api, admin, target, ada, bob)
        assert (await USERS.get(target.id)).email == ada.email
        await undone(api, admin, first)
        user = await USERS.get(target.id)
        assert (user.email, user.other_emails, user.providers) == (bob.email, (), ("email",))
        assert data_of(await login(api, bob))["user_id"] == target.id
        assert data_of(await login(api, ada))["user_id"] == ada.id
        assert (await EMAILS.get(email_claim_id(bob.email))).user_id == target.id
        assert (await undo(api, admin, second)).json()["error"]["code"] == "MERGE_LOCKS_OUT"
