"""Merging two accounts, and undoing it."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.operations.merges import unmerging
from functions.auth.store.accounts import USERS
from functions.auth.store.audit import AUDIT
from functions.auth.store.merges import MERGES
from functions.battlepass.models.progress import Progress
from functions.battlepass.store.progress import PROGRESS
from functions.leaderboards.store.ratings import RATINGS
from functions.profiles.store import PROFILES
from functions.stats.store.players import PLAYERS
from shared.catalog import implementing
from shared.extension_points import MERGING
from shared.firestore import transaction
from shared.firestore.transaction import LostRace, Transaction
from shared.identity.callers import Role
from tests.accounts import PASSWORD, Account, prove
from tests.local_api import code_of, data_of
from tests.matches import completed, react
from tests.seasons import current_season
from tests.standings import board, own
from tests.wallets import Wallet

MERGE, UNDO, LOGIN = "auth-merge-accounts", "auth-undo-merge", "auth-login"
WHY = "Ticket 1234."


async def merge(api, admin: Account, source: Account, target: Account, *, perform: bool = True):
    body = {"source_id": source.id, "target_id": target.id, "reason": WHY, "perform": perform}
    return await api(MERGE, token=admin.token, json=body)


async def undo(api, admin: Account, merge_id: str):
    return await api(UNDO, token=admin.token, json={"reason": WHY}, path_values={"merge_id": merge_id})


async def login(api, account: Account):
    return await api(LOGIN, json={"email": account.email, "password": PASSWORD})


async def everything(*players: Account) -> list[Any]:
    """What every service holds of these players, without the moments of change and the counts of changes."""
    ids = [player.id for player in players]
    parts: list[Any] = []
    for collection in (USERS, PROFILES, RATINGS, PLAYERS):
        documents = await collection.get_many(ids)
        parts += [documents[player_id].model_dump() for player_id in ids if player_id in documents]
    for player_id in ids:
        progress = await PROGRESS.select(("player_id", "==", player_id), limit=50)
        parts += sorted((season.model_dump() for season in progress), key=lambda season: season["season_id"])
    moving = {"updated_at", "version", "epoch", "sessions_since"}
    return [{name: value for name, value in part.items() if name not in moving} for part in parts]


async def set_progress(player: Account, season_id: str, **changes: object) -> None:
    async def change(tx: Transaction) -> None:
        key = f"{season_id}:{player.id}"
        before = await tx.get(PROGRESS, key) or Progress(season_id=season_id, player_id=player.id, updated_at=tx.now)
        tx.put(PROGRESS, key, before.model_copy(update=changes), overwrite=True)

    await transaction.run(change)


async def played(api, accounts) -> tuple[Account, Account, Account]:
    """Two accounts of one person who have both beaten a third: the source twice, the target once."""
    await current_season(api, accounts)
    source, target, rival = await accounts.players(3, country="FR")
    for winner in (source, source, target):
        await react(api, completed(winner, rival))
    return source, target, rival


class TestMerge:
    async def test_the_target_has_what_both_had(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target, _ = await played(api, accounts)
        ratings = await RATINGS.get_many([source.id, target.id])
        profiles = await PROFILES.get_many([source.id, target.id])
        season = (await current_season(api, accounts))["season_id"]
        await set_progress(source, season, xp=900, is_premium=True, claimed_free=(1, 2, 5))
        await set_progress(target, season, xp=300, claimed_free=(1, 3), claimed_premium=())
        await set_progress(source, "season-old", xp=50)
        shown = data_of(await merge(api, admin, source, target))
        assert shown["performed"] is True
        profile = await PROFILES.get(target.id)
        assert profile.total_xp == profiles[source.id].total_xp + profiles[target.id].total_xp
        assert profile.display_name == target.display_name
        rating = await RATINGS.get(target.id)
        assert rating.elo == max(account_rating.elo for account_rating in ratings.values())
        assert (rating.wins, rating.losses) == (3, 0)
        progress = await PROGRESS.get(f"{season}:{target.id}")
        assert (progress.xp, progress.is_premium, progress.claimed_free) == (900, True, (1, 2, 3, 5))
        assert (await PROGRESS.get(f"season-old:{target.id}")).xp == 50
        stats = data_of(await api("stats-get-my-lifetime", token=target.token))
        assert (stats["totals"]["matches"], stats["totals"]["wins"], stats["totals"]["kills"]) == (3, 3, 21)
        assert stats["personal_bests"]["best_win_streak"] == 2

    async def test_the_target_s_history_has_the_source_s_matches(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target, rival = await played(api, accounts)
        both = completed(source, target)
        await react(api, both)
        await merge(api, admin, source, target)
        matches = data_of(await api("stats-list-my-matches", token=target.token))["items"]
        assert len(matches) == 4
        assert [match["outcome"] for match in matches if match["opponent_id"] == rival.id] == ["win"] * 3
        assert {match["elo_change"] is not None for match in matches} == {True}

    async def test_the_source_leaves_the_boards(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target, _ = await played(api, accounts)
        await merge(api, admin, source, target)
        for region in ("", "FR"):
            ids = [entry["player_id"] for entry in (await board(api, target, region))["entries"]]
            assert source.id not in ids
        nearby = [entry["player_id"] for entry in (await own(api, target))["nearby"]]
        assert target.id in nearby
        assert source.id not in nearby

    async def test_all_ways_into_the_source_lead_to_the_target(self, api, accounts):
        admin, wallet = await accounts.staff(Role.ADMIN), Wallet()
        source, target = await accounts.players(2)
        await prove(api, source)
        linked = await api(
            "auth-link-identity", token=source.token, json={"wallet": await wallet.proof_to_link(source.token)}
        )
        assert linked.is_success
        shown = data_of(await merge(api, admin, source, target))
        assert code_of(await api("auth-validate", token=source.token)) == "UNAUTHENTICATED"
        assert data_of(await login(api, source))["user_id"] == target.id
        items = data_of(await api("auth-list-linked-accounts", token=target.token))["items"]
        assert [item["provider"] for item in items] == ["email", "wallet"]
        seen = data_of(await api("auth-get-account", token=admin.token, path_values={"user_id": source.id}))
        assert (seen["status"], seen["merged_into"]) == ("merged", target.id)
        history = await api("auth-list-account-links", token=admin.token, path_values={"user_id": target.id})
        assert data_of(history)["items"][0]["merge_id"] == shown["merge_id"]

    async def test_a_preview_shows_it_and_does_nothing(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target, _ = await played(api, accounts)
        before = await everything(source, target)
        shown = data_of(await merge(api, admin, source, target, perform=False))
        assert (shown["performed"], shown["merge_id"], shown["undo_until"]) == (False, None, None)
        assert await everything(source, target) == before
        assert (await api("auth-validate", token=source.token)).is_success
        done = data_of(await merge(api, admin, source, target))
        assert done["parts"] == shown["parts"]
        assert {part["service"] for part in shown["parts"]} == {"auth", *implementing(MERGING)}
        profiles = next(part for part in shown["parts"] if part["service"] == "profiles")
        xp = next(line for line in profiles["lines"] if line["what"] == "xp")
        assert xp["result"] == xp["source"] + xp["target"] > 0

    async def test_the_same_merge_twenty_times_at_once_is_one(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target, _ = await played(api, accounts)
        xp = [profile.total_xp for profile in (await PROFILES.get_many([source.id, target.id])).values()]
        answers = await asyncio.gather(*(merge(api, admin, source, target) for _ in range(20)))
        assert len({data_of(answer)["merge_id"] for answer in answers}) == 1
        assert (await PROFILES.get(target.id)).total_xp == sum(xp)
        assert len(await AUDIT.select(("user_id", "==", source.id), ("kind", "==", AuditKind.MERGED), limit=5)) == 1

    async def test_of_merges_into_several_at_once_one_wins(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, *targets = await accounts.players(5)
        answers = await asyncio.gather(*(merge(api, admin, source, target) for target in targets))
        assert sorted(code_of(answer) for answer in answers) == ["", *["ACCOUNT_MERGED"] * 3]

    async def test_of_two_merges_into_each_other_one_wins(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        ada, bob = await accounts.players(2)
        answers = await asyncio.gather(merge(api, admin, ada, bob), merge(api, admin, bob, ada))
        assert sorted(code_of(answer) for answer in answers) == ["", "ACCOUNT_MERGED"]

    async def test_accounts_that_are_not_merged(self, api, accounts):
        admin, support = await accounts.staff(Role.ADMIN), await accounts.staff(Role.SUPPORT)
        player, other, gone = await accounts.players(3)
        nobody = Account(id="nobody", token="")
        assert code_of(await merge(api, admin, player, player)) == "MERGE_WITH_ITSELF"
        for pair in ((nobody, player), (player, nobody)):
            assert code_of(await merge(api, admin, *pair)) == "UNKNOWN_ACCOUNT"
        for pair in ((support, player), (player, support)):
            assert code_of(await merge(api, admin, *pair)) == "MERGE_OF_STAFF"
        assert (await merge(api, admin, gone, other)).is_success
        for pair in ((gone, player), (player, gone)):
            refused = await merge(api, admin, *pair)
            assert (refused.status_code, code_of(refused)) == (409, "ACCOUNT_MERGED")
        body = {"status": "banned", "reason": WHY}
        path = {"user_id": player.id}
        assert (await api("auth-set-account-status", token=admin.token, json=body, path_values=path)).is_success
        assert code_of(await merge(api, admin, player, other)) == "MERGE_OF_BLOCKED"
        path = {"user_id": gone.id}
        banned = await api("auth-set-account-status", token=admin.token, json=body, path_values=path)
        assert code_of(banned) == "ACCOUNT_MERGED"


class TestUndo:
    async def test_both_are_as_they_were(self, api, accounts):
        admin, wallet = await accounts.staff(Role.ADMIN), Wallet()
        source, target, _ = await played(api, accounts)
        season = (await current_season(api, accounts))["season_id"]
        await set_progress(source, season, xp=900, is_premium=True, claimed_free=(1, 2))
        await set_progress(target, season, xp=300, claimed_free=(1, 3))
        assert (
            await api(
                "auth-link-identity", token=source.token, json={"wallet": await wallet.proof_to_link(source.token)}
            )
        ).is_success
        before = await everything(source, target)
        done = data_of(await merge(api, admin, source, target))
        undone = data_of(await undo(api, admin, done["merge_id"]))
        assert undone["undone_at"] is not None
        assert undone["not_returned"] == []
        assert await everything(source, target) == before
        assert data_of(await login(api, source))["user_id"] == source.id
        assert data_of(await login(api, target))["user_id"] == target.id
        token = (await accounts.sign_in(source)).token
        items = data_of(await api("auth-list-linked-accounts", token=token))["items"]
        assert [item["provider"] for item in items] == ["email", "wallet"]

    async def test_what_was_earned_since_stays(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target, rival = await played(api, accounts)
        before = {account.id: await PROFILES.get(account.id) for account in (source, target)}
        done = data_of(await merge(api, admin, source, target))
        await react(api, completed(target, rival))
        await react(api, completed(source, rival))
        await undo(api, admin, done["merge_id"])
        for player, wins in ((source, 3), (target, 2)):
            profile = await PROFILES.get(player.id)
            assert profile.total_xp > before[player.id].total_xp
            assert (await PLAYERS.get(player.id)).lifetime.wins == wins
            assert (await RATINGS.get(player.id)).wins == wins
            standing = await own(api, await accounts.sign_in(player))
            assert standing["rank"] is not None

    async def test_a_second_time_changes_nothing(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target, _ = await played(api, accounts)
        done = data_of(await merge(api, admin, source, target))
        answers = await asyncio.gather(*(undo(api, admin, done["merge_id"]) for _ in range(10)))
        assert len({data_of(answer)["undone_at"] for answer in answers}) == 1
        entries = await AUDIT.select(("user_id", "==", source.id), ("kind", "==", AuditKind.MERGE_UNDONE), limit=5)
        assert [entry.actor_id for entry in entries] == [admin.id]

    async def test_an_undo_that_another_overtakes_decides_on_what_stood_before_both(self, api, accounts):
        """It had read that the merge stands. Taking XP away a second time would leave less than none."""
        admin = await accounts.staff(Role.ADMIN)
        source, target, _ = await played(api, accounts)
        done = data_of(await merge(api, admin, source, target))
        slow = Transaction()
        assert await slow.get(MERGES, done["merge_id"]) is not None
        await undo(api, admin, done["merge_id"])
        record, repeated = await unmerging.undo(slow, done["merge_id"], admin.id)
        assert (record.merge_id, repeated) == (done["merge_id"], False)
        with pytest.raises(LostRace):
            await slow.commit()

    async def test_after_it_they_can_be_merged_again(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target, _ = await played(api, accounts)
        first = data_of(await merge(api, admin, source, target))
        merged = await everything(target)
        await undo(api, admin, first["merge_id"])
        again = data_of(await merge(api, admin, source, target))
        assert again["merge_id"] != first["merge_id"]
        assert await everything(target) == merged

    async def test_a_target_that_had_not_played_is_on_no_board_again(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, _, rival = await played(api, accounts)
        target = await accounts.player(country="FR")
        done = data_of(await merge(api, admin, source, target))
        assert (await own(api, target))["rank"] is not None
        await undo(api, admin, done["merge_id"])
        target = await accounts.sign_in(target)
        assert (await own(api, target))["rank"] is None
        await react(api, completed(target, rival))
        assert (await own(api, target))["rank"] is not None

    async def test_a_chain_is_undone_from_its_end(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        first, second, third = await played(api, accounts)
        for account in (first, second):
            await prove(api, account)
        before = await everything(first, second, third)
        first_merge = data_of(await merge(api, admin, first, second))
        second_merge = data_of(await merge(api, admin, second, third))
        assert data_of(await login(api, first))["user_id"] == third.id
        refused = await undo(api, admin, first_merge["merge_id"])
        assert (refused.status_code, code_of(refused)) == (409, "ACCOUNT_MERGED")
        assert refused.json()["error"]["details"]["merge_id"] == second_merge["merge_id"]
        for merge_id in (second_merge["merge_id"], first_merge["merge_id"]):
            assert (await undo(api, admin, merge_id)).is_success
        assert await everything(first, second, third) == before

    async def test_after_thirty_days_it_is_too_late(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target = await accounts.players(2)
        merge_id = data_of(await merge(api, admin, source, target))["merge_id"]

        async def age(tx: Transaction) -> None:
            record = await tx.get(MERGES, merge_id)
            assert record is not None
            assert record.undo_until - record.merged_at == timedelta(days=30)
            tx.put(MERGES, merge_id, record.model_copy(update={"undo_until": datetime.now(UTC)}), overwrite=True)

        await transaction.run(age)
        refused = await undo(api, admin, merge_id)
        assert (refused.status_code, code_of(refused)) == (409, "MERGE_TOO_OLD")

    async def test_an_identity_that_another_has_by_now_stays_there(self, api, accounts):
        admin, wallet = await accounts.staff(Role.ADMIN), Wallet()
        source, target, other = await accounts.players(3)
        proof = {"wallet": await wallet.proof_to_link(source.token)}
        assert (await api("auth-link-identity", token=source.token, json=proof)).is_success
        merge_id = data_of(await merge(api, admin, source, target))["merge_id"]
        gone = await api("auth-unlink-identity", token=target.token, path_values={"provider": "wallet"})
        assert gone.is_success
        proof = {"wallet": await wallet.proof_to_link(other.token)}
        assert (await api("auth-link-identity", token=other.token, json=proof)).is_success
        shown = data_of(await undo(api, admin, merge_id))
        assert shown["not_returned"] == [f"wallet:{wallet.address}"]
        user = await USERS.get(source.id)
        assert user is not None
        assert (user.status, user.email) == ("active", source.email)

    async def test_a_target_that_nobody_could_sign_in_to_is_not_left(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target = await accounts.players(2)
        await prove(api, source)

        async def without_address(tx: Transaction) -> None:
            user = await tx.get(USERS, target.id)
            assert user is not None
            tx.put(USERS, target.id, user.model_copy(update={"email": None, "password_hash": None}), overwrite=True)

        await transaction.run(without_address)
        merge_id = data_of(await merge(api, admin, source, target))["merge_id"]
        adopted = await USERS.get(target.id)
        assert adopted is not None
        assert adopted.email == source.email
        assert data_of(await login(api, source))["user_id"] == target.id
        refused = await undo(api, admin, merge_id)
        assert (refused.status_code, code_of(refused)) == (409, "MERGE_LOCKS_OUT")

    async def test_a_merge_that_there_is_not(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        answer = await undo(api, admin, "nothing")
        assert (answer.status_code, code_of(answer)) == (404, "UNKNOWN_MERGE")

    @pytest.mark.parametrize("body", [{}, {"reason": ""}, {"reason": "x" * 501}])
    async def test_it_needs_a_reason(self, api, accounts, body):
        admin = await accounts.staff(Role.ADMIN)
        answer = await api(UNDO, token=admin.token, json=body, path_values={"merge_id": "nothing"})
        assert code_of(answer) == "INVALID_REQUEST"
