"""Of a private profile the lists of others show the name alone (1v1bro 2.6)."""

from functions.profiles.store import PROFILES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.integration.friends.befriending import befriend, request
from tests.local_api import data_of
from tests.matches import completed, react


async def is_level(player, level: int) -> None:
    async def rise(tx: Transaction) -> None:
        profile = await tx.get(PROFILES, player.id)
        assert profile is not None
        tx.put(PROFILES, player.id, profile.model_copy(update={"level": level}))

    await transaction.run(rise)


async def test_lists_and_suggestions_show_a_name(api, accounts):
    ada, friend, met, asks = await accounts.players(4)
    await react(api, completed(ada, met))
    await befriend(api, ada, friend)
    await request(api, asks, ada)
    for player in (friend, met, asks):
        await is_level(player, 7)
        data_of(await api("profiles-update-me", token=player.token, json={"is_public": False}))
    shown = [
        *data_of(await api("friends-list-friends", token=ada.token))["items"],
        *data_of(await api("friends-list-friends", token=ada.token, params={"state": "received"}))["items"],
        *data_of(await api("friends-list-suggestions", token=ada.token))["items"],
    ]
    assert [item["user_id"] for item in shown] == [friend.id, asks.id, met.id]
    for item in shown:
        assert {name for name, value in item.items() if value is not None} <= {
            "user_id",
            "display_name",
            "since",
            "played_at",
        }
