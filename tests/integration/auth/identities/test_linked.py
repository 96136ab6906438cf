"""Which accounts of partners are linked to which player, as other services ask."""

from datetime import timedelta

from functions.auth.api import identities as api_of_identities
from functions.auth.models.identities.identities import Provider
from functions.auth.store import identities as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.steam import steam_player


async def test_an_account_is_the_players_who_signs_in_with_it(api, partners):
    player, steam_id = await steam_player(api, partners)
    assert await api_of_identities.subject_of(player.id, "steam") == steam_id
    assert await api_of_identities.player_of("steam", steam_id) == player.id
    assert await api_of_identities.subject_of(player.id, "epic") == ""


async def test_what_nobody_has_linked_is_nobodys(accounts):
    player = await accounts.player()
    assert await api_of_identities.subject_of(player.id, "steam") == ""
    assert await api_of_identities.player_of("steam", "76561197960265728") == ""


async def test_what_was_set_aside_is_nobodys(api, partners):
    player, steam_id = await steam_player(api, partners)

    async def set_aside(tx: Transaction) -> None:
        identity = await store.identity(tx, Provider.STEAM, steam_id)
        assert identity is not None
        store.save(tx, identity.model_copy(update={"set_aside_until": tx.now + timedelta(days=1)}))

    await transaction.run(set_aside)
    assert await api_of_identities.subject_of(player.id, "steam") == ""
    assert await api_of_identities.player_of("steam", steam_id) == ""
