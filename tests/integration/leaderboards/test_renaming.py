"""Boards follow a player's name and country, in whatever order the changes come."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.leaderboards.models.ratings import SeasonRecord
from functions.leaderboards.rules import rankings
from functions.leaderboards.store.ratings import LINES, RATINGS, save_season_line
from functions.profiles.events import ProfileChanged
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.accounts import Account
from tests.local_api import LocalApi, data_of
from tests.redis_client import redis_client
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


@pytest.fixture
async def change_settings(api, listen):
    """Changes a player's profile, and delivers what that published."""
    listener = await listen(ProfileChanged.topic)

    async def change_them(player: Account, **changes: object) -> None:
        data_of(await api("profiles-update-me", token=player.token, json=changes))
        (message,) = [message for message in await listener.messages(1) if message.data["user_id"] == player.id]
        delivered = await api.push("leaderboards-rename-player", ProfileChanged.model_validate(message.data))
        assert delivered.status_code == 204

    return change_them


class TestPrivacy:
    """1v1bro 2.6: a private profile is a place and a rating on the boards, unless its player wants to be named."""

    @pytest.mark.parametrize("redis", [True, False], ids=["live", "queried"])
    async def test_who_goes_private_is_a_place_and_a_rating(self, api, accounts, change_settings, redis):
        ada = await accounts.player("Ada", country := "AX" if redis else "BL")
        await rate(api, ada, await accounts.player())
        rank = (before := await own(api, ada))["rank"]
        assert ada.id in {line["player_id"] for line in (await board(api, ada, country))["entries"]}
        await change_settings(ada, is_public=False)
        if not redis:
            await redis_client().unlink("leaderboards:board:open", f"leaderboards:page:{country}")
        assert ada.id not in {line["player_id"] for line in (await board(api, ada, country))["entries"]}
        mine = await own(api, ada)
        assert {name: mine[name] for name in mine if name != "nearby"} == {
            name: before[name] for name in before if name != "nearby"
        }
        line = next(line for line in mine["nearby"] if line["rank"] == rank)
        assert {name: line[name] for name in ("elo", "tier")} == {"elo": 1216, "tier": "Gold"}
        assert {line[name] for name in ("player_id", "display_name", "country", "wins", "losses", "draws")} == {None}
        await change_settings(ada, is_public=True)
        await reconcile(api)
        assert await shown(api, ada) == ("Ada", country)
        assert ada.id in {line["player_id"] for line in (await board(api, ada, country))["entries"]}

    async def test_a_private_player_may_be_named(self, api, accounts, change_settings):
        ada = await accounts.player("Ada", "LI")
        await rate(api, ada, await accounts.player())
        await change_settings(ada, is_public=False)
        await change_settings(ada, show_on_boards=True)
        assert await shown(api, ada) == ("Ada", "LI")

    async def test_who_was_private_before_the_first_match(self, api, accounts):
        ada = await accounts.player("Ada", "SM")
        data_of(await api("profiles-update-me", token=ada.token, json={"is_public": False}))
        await rate(api, ada, await accounts.player())
        rating = await RATINGS.get(ada.id)
        assert rating is not None
        assert (rating.is_named, rating.country, rating.elo) == (False, None, 1216)
        await rate(api, ada, await accounts.player())
        assert ada.id not in {line["player_id"] for line in (await own(api, ada))["nearby"]}

    async def test_a_new_name_stays_hidden(self, api, accounts, change_settings):
        ada = await accounts.player("Ada", "NR")
        await rate(api, ada, await accounts.player())
        await change_settings(ada, is_public=False)
        name = f"Neo {uuid.uuid4().hex[:8]}"
        await change_settings(ada, display_name=name, country="TV")
        assert name not in {line["display_name"] for line in (await own(api, ada))["nearby"]}
        assert name not in {line["display_name"] for line in (await board(api, ada, "TV"))["entries"]}
        assert ada.id not in {line["player_id"] for line in (await board(api, ada, "TV"))["entries"]}

    async def test_who_goes_private_is_so_in_rankings_that_are_yet_to_be_made(self, api, accounts, change_settings):
        ada = await accounts.player("Ada", "KI")
        await rate(api, ada, await accounts.player())
        rating = await RATINGS.get(ada.id)
        assert rating is not None
        record = SeasonRecord(season_id="season-left", elo=1216, standing=7, wins=1, losses=0, draws=0)

        async def keep(tx: Transaction) -> None:
            save_season_line(tx, rankings.line(rating, record))

        await transaction.run(keep)
        for is_public in (False, True):
            await change_settings(ada, is_public=is_public)
            (line,) = await LINES.select(("player_id", "==", ada.id), limit=2)
            assert line == rankings.line(rating, record).model_copy(update={"is_named": is_public})
            (entry,) = rankings.entries([line], 1)
            assert entry.display_name == ("Ada" if is_public else None)
