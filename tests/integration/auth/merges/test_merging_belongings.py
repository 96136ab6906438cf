"""Money, cosmetics and titles when accounts are merged, and when that is undone."""

import asyncio
from functools import partial

from functions.commerce.api import wallets as commerce
from functions.commerce.api.wallets import Currency
from functions.commerce.models.wallets import LedgerEntry, Wallet
from functions.commerce.rules.wallet.wallets import MOST_HELD
from functions.commerce.store.wallets import LEDGER, WALLETS
from functions.cosmetics.store.inventory import INVENTORY, LOADOUTS
from functions.profiles.api import players as profiles
from functions.profiles.store import PROFILES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.accounts import Account
from tests.cosmetics import give, grant, make
from tests.integration.auth.merges.test_merging import merge, undo
from tests.local_api import data_of


async def money(player: Account) -> tuple[int, int]:
    wallet = await WALLETS.get(player.id)
    return (wallet.coins, wallet.premium) if wallet else (0, 0)


async def ledger(player: Account) -> list[LedgerEntry]:
    return await LEDGER.select(("player_id", "==", player.id), limit=50)


async def is_explained(*players: Account) -> bool:
    """Whether the entries of each player's ledger add up to the balances."""
    for player in players:
        entries = await ledger(player)
        sums = [sum(entry.amount for entry in entries if entry.currency == currency) for currency in Currency]
        if tuple(sums) != await money(player):
            return False
    return True


async def spend(player: Account, amount: int) -> None:
    await transaction.run(
        lambda tx: commerce.debit(tx, player.id, Currency.COINS, amount, fact="spent", reason="A test")
    )


async def equip(api, player: Account, cosmetic_id: str) -> None:
    assert (
        await api("cosmetics-equip-cosmetic", token=player.token, path_values={"cosmetic_id": cosmetic_id})
    ).is_success


async def owned(player: Account) -> set[str]:
    inventory = await INVENTORY.get(player.id)
    assert inventory is not None
    assert set(inventory.cosmetic_ids) == inventory.items.keys()
    return set(inventory.cosmetic_ids)


async def entitle(player: Account, *titles: str) -> None:
    async def body(tx: Transaction) -> None:
        await profiles.grant_titles(tx, player.id, titles)

    await transaction.run(body)


def part_of(shown, service):
    part = next(part for part in shown["parts"] if part["service"] == service)
    return {line["what"]: (line["source"], line["target"], line["result"]) for line in part["lines"]}, part["notes"]


class TestMoney:
    async def test_it_is_added_and_given_back(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target = await accounts.players(2)
        for player, coins in ((source, 500), (target, 120)):
            await give(player.id, coins)
        await give(source.id, 30, Currency.PREMIUM)
        lines, notes = part_of(data_of(await merge(api, admin, source, target, perform=False)), "commerce")
        assert lines == {"coins": (500, 120, 620), "premium": (30, 0, 30)}
        assert "spends" in notes[0]
        assert (await money(source), await money(target)) == ((500, 30), (120, 0))
        done = data_of(await merge(api, admin, source, target))
        assert (await money(source), await money(target)) == ((0, 0), (620, 30))
        assert [len(await ledger(account)) for account in (source, target)] == [4, 3]
        assert await is_explained(source, target)
        assert data_of(await undo(api, admin, done["merge_id"]))["not_returned"] == []
        assert (await money(source), await money(target)) == ((500, 30), (120, 0))
        assert await is_explained(source, target)

    async def test_what_the_target_spent_is_not_given_back(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target = await accounts.players(2)
        await give(source.id, 500)
        await give(target.id, 120)
        done = data_of(await merge(api, admin, source, target))
        await spend(target, 420)
        undone = data_of(await undo(api, admin, done["merge_id"]))
        assert undone["not_returned"] == ["commerce: coins: 300 of 500"]
        assert (await money(source), await money(target)) == ((200, 0), (0, 0))
        assert await is_explained(source, target)
        assert data_of(await undo(api, admin, done["merge_id"]))["not_returned"] == undone["not_returned"]

    async def test_what_both_earn_since_stays_theirs(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target = await accounts.players(2)
        await give(source.id, 500)
        done = data_of(await merge(api, admin, source, target))
        await give(source.id, 7)
        await give(target.id, 11)
        await undo(api, admin, done["merge_id"])
        assert (await money(source), await money(target)) == ((507, 0), (11, 0))
        again = data_of(await merge(api, admin, source, target))
        assert again["merge_id"] != done["merge_id"]
        assert await money(target) == (518, 0)
        assert await is_explained(source, target)

    async def test_a_full_wallet_takes_what_it_has_room_for(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target = await accounts.players(2)

        async def fill(tx: Transaction) -> None:
            wallet = Wallet(player_id=target.id, coins=MOST_HELD - 100, updated_at=tx.now)
            tx.put(WALLETS, target.id, wallet, overwrite=True)

        await transaction.run(fill)
        await give(source.id, 500)
        shown = data_of(await merge(api, admin, source, target))
        assert "stays with the source" in part_of(shown, "commerce")[1][1]
        assert (await money(source), await money(target)) == ((400, 0), (MOST_HELD, 0))
        await undo(api, admin, shown["merge_id"])
        assert (await money(source), await money(target)) == ((500, 0), (MOST_HELD - 100, 0))

    async def test_none_is_lost_or_made_while_the_target_spends(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target = await accounts.players(2)
        await give(source.id, 500)
        await give(target.id, 100)
        gifts = [partial(give, target.id, 10) for _ in range(8)]
        await asyncio.gather(merge(api, admin, source, target), *(gift() for gift in gifts))
        assert await money(target) == (680, 0)
        assert await is_explained(source, target)

    async def test_who_has_none_moves_none(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target = await accounts.players(2)
        shown = data_of(await merge(api, admin, source, target))
        assert part_of(shown, "commerce") == ({"coins": (0, 0, 0), "premium": (0, 0, 0)}, [])
        await undo(api, admin, shown["merge_id"])
        assert await ledger(source) + await ledger(target) == []


class TestCosmetics:
    async def test_the_target_owns_both_s_and_wears_its_own(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target = await accounts.players(2)
        fox, owl, cat = await make(), await make(), await make(type="trail")
        await grant(source.id, fox, owl, cat)
        await grant(target.id, owl)
        await equip(api, source, fox)
        await equip(api, target, owl)
        shown = data_of(await merge(api, admin, source, target))
        assert part_of(shown, "cosmetics")[0] == {"items": (3, 1, 3)}
        assert await owned(target) == {fox, owl, cat}
        worn = data_of(await api("cosmetics-get-equipped", token=target.token))
        assert worn["skin"]["cosmetic_id"] == owl
        assert worn["trail"] is None

    async def test_an_undo_takes_away_and_off_what_was_added(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target = await accounts.players(2)
        fox, owl, cat = await make(), await make(type="emote"), await make(type="trail")
        await grant(source.id, fox, owl)
        await grant(target.id, owl)
        done = data_of(await merge(api, admin, source, target))
        await grant(target.id, cat)
        for cosmetic_id in (fox, owl, cat):
            await equip(api, target, cosmetic_id)
        await undo(api, admin, done["merge_id"])
        assert (await owned(source), await owned(target)) == ({fox, owl}, {owl, cat})
        loadout = await LOADOUTS.get(target.id)
        assert loadout is not None
        assert (loadout.skin, loadout.emote, loadout.trail) == (None, owl, cat)


class TestTitles:
    async def test_they_are_the_target_s_until_an_undo(self, api, accounts):
        admin = await accounts.staff(Role.ADMIN)
        source, target = await accounts.players(2)
        await entitle(source, "Champion", "Veteran")
        await entitle(target, "Veteran")
        before = await PROFILES.get(target.id)
        shown = data_of(await merge(api, admin, source, target))
        lines, notes = part_of(shown, "profiles")
        assert lines["titles"] == (3, 2, 3)
        assert len(notes) == 1
        chosen = await api("profiles-update-me", token=target.token, json={"title": "Champion"})
        assert chosen.is_success
        await entitle(target, "Legend")
        await undo(api, admin, shown["merge_id"])
        profile = await PROFILES.get(target.id)
        assert profile is not None
        assert before is not None
        assert (profile.titles, profile.title) == ((*before.titles, "Legend"), before.title)
