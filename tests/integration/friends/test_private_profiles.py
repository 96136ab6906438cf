"""Of a private profile the lists of others show the name alone (1v1bro 2.6)."""

from functions.friends.operations import listing
from functions.profiles.events import ProfileChanged
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


async def test_cached_lists_are_forgotten_when_a_profile_becomes_private(api, accounts, listen):
    ada, friend, met = await accounts.players(3)
    await react(api, completed(ada, met))
    await befriend(api, ada, friend)
    for player in (friend, met):
        await is_level(player, 7)
        data_of(await api("profiles-update-me", token=player.token, json={"show_on_boards": True}))

    async def levels() -> list[int | None]:
        shown = [
            *data_of(await api("friends-list-friends", token=ada.token))["items"],
            *data_of(await api("friends-list-suggestions", token=ada.token))["items"],
        ]
        assert [item["user_id"] for item in shown] == [friend.id, met.id]
        return [item["level"] for item in shown]

    assert await levels() == [7, 7]
    listener = await listen(ProfileChanged.topic)
    for player in (friend, met):
        data_of(await api("profiles-update-me", token=player.token, json={"is_public": False}))
    for message in await listener.messages(2):
        await listing.forget_pages_of(ProfileChanged.model_validate(message.data).user_id)
    assert await levels() == [None, None]


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
            "is_online",
        }
    assert [item.get("is_online") for item in shown] == [True, None, None]
