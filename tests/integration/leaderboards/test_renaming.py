"""Boards follow a player's name and country, in whatever order the changes come."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.leaderboards.store.ratings import RATINGS
from functions.profiles.events import ProfileChanged
from tests.accounts import Account
from tests.local_api import LocalApi, data_of
from tests.standings import board, own, rate, reconcile


@pytest.fixture(autouse=True)
async def open_boards(api: LocalApi) -> None:
    await reconcile(api)


def change(player: Account, name: str, country: str | None, after: timedelta) -> ProfileChanged:
    changed_at = datetime.now(UTC) + after
    return ProfileChanged(user_id=player.id, display_name=name, country=country, changed_at=changed_at)


async def shown(api: LocalApi, player: Account) -> tuple[str, str | None]:
    lines = (await own(api, player))["nearby"]
    return next((line["display_name"], line["country"]) for line in lines if line["player_id"] == player.id)


async def test_a_new_name_and_country_show_on_the_boards(api, accounts):
    ada = await accounts.player("Ada", "MC")
    await rate(api, ada, await accounts.player())
    assert [line["player_id"] for line in (await board(api, ada, "MC"))["entries"]] == [ada.id]
    await api.push("leaderboards-rename-player", change(ada, "Neo", "SM", timedelta(0)))
    assert await shown(api, ada) == ("Neo", "SM")
    assert (await board(api, ada, "MC"))["entries"] == []
    assert [line["display_name"] for line in (await board(api, ada, "SM"))["entries"]] == ["Neo"]


async def test_name_changes_out_of_order_end_at_the_last(api, accounts):
    ada = await accounts.player("Ada")
    await rate(api, ada, await accounts.player())
    first, second = change(ada, "First", None, timedelta(0)), change(ada, "Second", None, timedelta(seconds=1))
    for delivered in (second, first, second, first):
        assert (await api.push("leaderboards-rename-player", delivered)).status_code == 204
    assert await shown(api, ada) == ("Second", None)


async def test_a_change_from_before_the_first_match_does_not_undo_a_later_one(api, accounts):
    """Two changes, then the first match with the profile as it is now, then the older change is delivered late."""
    ada = await accounts.player("Ada")
    older = change(ada, "Older", None, timedelta(0))
    data_of(await api("profiles-update-me", token=ada.token, json={"display_name": "Newest"}))
    await rate(api, ada, await accounts.player())
    await api.push("leaderboards-rename-player", older)
    assert await shown(api, ada) == ("Newest", None)


async def test_a_change_of_a_player_without_a_rating_is_nothing_to_do(api, accounts):
    ada = await accounts.player()
    answer = await api.push("leaderboards-rename-player", change(ada, "Neo", None, timedelta(0)))
    assert answer.status_code == 204
    assert await RATINGS.get(ada.id) is None
