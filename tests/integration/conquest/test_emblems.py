"""Emblems of tribes: from the chieftain's ticket to what everybody sees, and away again."""

import asyncio
import io
from typing import Any

import httpx
import pytest
from PIL import Image

from functions.conquest.api import personal_data
from functions.conquest.api.shared_live import LiveConquestTribe, live_tribe
from functions.conquest.operations.leaderboards.victory_points import award
from functions.conquest.operations.seasons import ending
from functions.conquest.store import tribes
from functions.profiles.events import PictureMade, PictureReplaced
from shared.events.notices import PlayerNotice
from shared.firestore import transaction
from shared.identity.callers import Role
from tests.conquest import season
from tests.conquest_tribes import founded, member
from tests.local_api import code_of, data_of
from tests.unit.shared.pictures import encoded
from tests.uploading import made, stored

PICTURE = encoded(Image.new("RGB", (400, 300), "teal"))
OTHER = encoded(Image.new("RGB", (300, 400), "red"))


@pytest.fixture
async def http():
    async with httpx.AsyncClient() as client:
        yield client


@pytest.fixture
async def told(listen):
    """What becomes of pictures: those that were made, and those that go."""
    return await listen(PictureMade.topic), await listen(PictureReplaced.topic)


async def call(api, name: str, player, tribe_id: str, **options: Any) -> httpx.Response:
    return await api(f"conquest-{name}", token=player.token, path_values={"tribe_id": tribe_id}, **options)


async def ticket_of(api, player, tribe_id: str) -> dict[str, Any]:
    answer = await call(api, "create-emblem-upload", player, tribe_id, json={"content_type": "image/png"})
    assert answer.status_code == 201, answer.text
    return dict(data_of(answer))


async def picture_made(api, http, told, tribe_id: str, ticket: dict[str, Any], content: bytes = PICTURE) -> PictureMade:
    await made(api, http, ticket, f"emblems/{tribe_id}/{ticket['upload_id']}", content)
    (message,) = await told[0].messages(1, key=ticket["upload_id"])
    return PictureMade.model_validate(message.data)


async def show(api, event: PictureMade) -> None:
    assert (await api.push("conquest-show-emblem", event)).status_code == 204


async def sent(api, http, told, player, tribe_id: str, content: bytes = PICTURE) -> PictureMade:
    """An emblem that a tribe shows."""
    event = await picture_made(api, http, told, tribe_id, await ticket_of(api, player, tribe_id), content)
    await show(api, event)
    return event


async def gone(told, event: PictureMade) -> PictureReplaced:
    (message,) = await told[1].messages(1, key=event.picture.picture_id)
    return PictureReplaced.model_validate(message.data)


async def emblem_of(api, player, tribe_id: str) -> str | None:
    url = data_of(await call(api, "get-tribe", player, tribe_id))["emblem"]
    assert url == (await tribes.tribe(tribe_id)).emblem
    return None if url is None else str(url)


async def test_an_emblem_is_shown_wherever_the_tribe_is(api, accounts, http, told):
    ada = await accounts.player()
    on = await season()
    tribe = await founded(on, ada.id)
    await transaction.run(lambda tx: award(tx, on.season_id, {ada.id: 5}, {ada.id: tribe.tribe_id}, 1))
    assert code_of(await call(api, "get-emblem-upload", ada, tribe.tribe_id)) == "NO_EMBLEM_UPLOAD"
    ticket = await ticket_of(api, ada, tribe.tribe_id)
    assert (ticket["method"], ticket["max_bytes"]) == ("PUT", 5 * 1024 * 1024)
    waits = data_of(await call(api, "get-emblem-upload", ada, tribe.tribe_id))
    assert (waits["upload_id"], waits["state"], waits["url"]) == (ticket["upload_id"], "awaited", None)
    assert await emblem_of(api, ada, tribe.tribe_id) is None
    event = await picture_made(api, http, told, tribe.tribe_id, ticket)
    ready = data_of(await call(api, "get-emblem-upload", ada, tribe.tribe_id))
    assert (ready["state"], ready["url"]) == ("ready", event.picture.variants[-1].fallback_url)
    await show(api, event)
    await show(api, event)
    assert await emblem_of(api, ada, tribe.tribe_id) == ready["url"]
    board = data_of(await api("conquest-get-tribe-leaderboard", token=ada.token))["tribes"]
    assert [line["emblem"] for line in board if line["tribe_id"] == tribe.tribe_id] == [ready["url"]]
    live = await live_tribe(tribe.tribe_id)
    assert live is not None
    assert isinstance(live.shown, LiveConquestTribe)
    assert live.shown.emblem == ready["url"]
    shown = Image.open(io.BytesIO((await http.get(ready["url"])).content))
    assert (shown.format, shown.size) == ("JPEG", (256, 256))
    assert await told[1].silence(key=event.picture.picture_id) == []


async def test_a_new_emblem_replaces_the_one_before_whose_files_go(api, accounts, http, told):
    ada = await accounts.player()
    tribe = await founded(await season(), ada.id)
    first = await sent(api, http, told, ada, tribe.tribe_id)
    second = await sent(api, http, told, ada, tribe.tribe_id, OTHER)
    assert await emblem_of(api, ada, tribe.tribe_id) == second.picture.variants[-1].fallback_url
    retired = await gone(told, first)
    assert (len(retired.files), retired.at_once) == (6, False), "pages that show it are not broken at once"


async def test_a_refused_file_keeps_the_emblem_that_was_there(api, accounts, http, told):
    ada = await accounts.player()
    tribe = await founded(await season(), ada.id)
    first = await sent(api, http, told, ada, tribe.tribe_id)
    ticket = await ticket_of(api, ada, tribe.tribe_id)
    await made(api, http, ticket, f"emblems/{tribe.tribe_id}/{ticket['upload_id']}", b"not a picture")
    refused = data_of(await call(api, "get-emblem-upload", ada, tribe.tribe_id))
    assert (refused["state"], refused["picture"]) == ("refused", None)
    assert "not a JPEG" in refused["reason"]
    assert await emblem_of(api, ada, tribe.tribe_id) == first.picture.variants[-1].fallback_url


async def test_the_chieftain_alone_sends_one(api, accounts):
    ada, bob, cid = await accounts.players(3)
    on = await season()
    tribe = await founded(on, ada.id, {bob.id: member()})
    await founded(on, cid.id)
    body = {"json": {"content_type": "image/png"}}
    for player, code in ((bob, "TRIBE_ROLE_NEEDED"), (cid, "NOT_IN_THIS_TRIBE")):
        assert code_of(await call(api, "create-emblem-upload", player, tribe.tribe_id, **body)) == code
        assert code_of(await call(api, "get-emblem-upload", player, tribe.tribe_id)) == code
        assert code_of(await call(api, "take-emblem-down", player, tribe.tribe_id)) == code
    assert (await call(api, "disband-tribe", ada, tribe.tribe_id)).status_code == 200
    assert code_of(await call(api, "create-emblem-upload", ada, tribe.tribe_id, **body)) == "UNKNOWN_TRIBE"


async def test_a_later_ticket_overtakes_whether_the_picture_is_made_or_not(api, accounts, http, told):
    ada = await accounts.player()
    tribe = await founded(await season(), ada.id)
    made_first = await picture_made(api, http, told, tribe.tribe_id, await ticket_of(api, ada, tribe.tribe_id))
    second = await ticket_of(api, ada, tribe.tribe_id)
    third = await sent(api, http, told, ada, tribe.tribe_id, OTHER)
    await show(api, made_first)
    assert (await gone(told, made_first)).at_once
    name = f"emblems/{tribe.tribe_id}/{second['upload_id']}"
    await made(api, http, second, name, PICTURE)
    resource = await stored(http, name)
    assert resource is not None
    assert resource["size"] == "0", "it is emptied unread"
    assert await told[0].silence(key=second["upload_id"]) == []
    assert await emblem_of(api, ada, tribe.tribe_id) == third.picture.variants[-1].fallback_url


async def test_of_many_tickets_at_once_one_is_awaited(api, accounts, http, told):
    ada = await accounts.player()
    tribe = await founded(await season(), ada.id)
    tickets = await asyncio.gather(*(ticket_of(api, ada, tribe.tribe_id) for _ in range(5)))
    awaited = (await tribes.tribe(tribe.tribe_id)).emblem_upload
    assert awaited is not None
    (latest,) = [ticket for ticket in tickets if ticket["upload_id"] == awaited.upload_id]
    for ticket in tickets:
        if ticket is not latest:
            await made(api, http, ticket, f"emblems/{tribe.tribe_id}/{ticket['upload_id']}", OTHER)
    event = await picture_made(api, http, told, tribe.tribe_id, latest)
    await show(api, event)
    assert await emblem_of(api, ada, tribe.tribe_id) == event.picture.variants[-1].fallback_url


async def test_who_handed_the_tribe_over_meanwhile_changes_nothing(api, accounts, http, told):
    ada, bob = await accounts.players(2)
    tribe = await founded(await season(), ada.id, {bob.id: member()})
    event = await picture_made(api, http, told, tribe.tribe_id, await ticket_of(api, ada, tribe.tribe_id))
    assert (await call(api, "hand-over-tribe", ada, tribe.tribe_id, json={"player_id": bob.id})).status_code == 200
    await show(api, event)
    assert await emblem_of(api, bob, tribe.tribe_id) is None
    assert (await gone(told, event)).at_once


async def test_the_chieftain_takes_it_down_with_one_that_is_on_its_way(api, accounts, http, told):
    ada, bob = await accounts.players(2)
    tribe = await founded(await season(), ada.id, {bob.id: member()})
    assert code_of(await call(api, "take-emblem-down", ada, tribe.tribe_id)) == "NO_EMBLEM"
    event = await sent(api, http, told, ada, tribe.tribe_id)
    on_its_way = await picture_made(api, http, told, tribe.tribe_id, await ticket_of(api, ada, tribe.tribe_id))
    assert code_of(await call(api, "take-emblem-down", bob, tribe.tribe_id)) == "TRIBE_ROLE_NEEDED"
    assert data_of(await call(api, "take-emblem-down", ada, tribe.tribe_id))["tribe_id"] == tribe.tribe_id
    assert await emblem_of(api, bob, tribe.tribe_id) is None
    assert not (await gone(told, event)).at_once
    await show(api, on_its_way)
    assert await emblem_of(api, bob, tribe.tribe_id) is None
    assert code_of(await call(api, "take-emblem-down", ada, tribe.tribe_id)) == "NO_EMBLEM"


async def test_an_emblem_goes_with_its_tribe(api, accounts, http, told):
    ada = await accounts.player()
    tribe = await founded(await season(), ada.id)
    event = await sent(api, http, told, ada, tribe.tribe_id)
    on_its_way = await picture_made(api, http, told, tribe.tribe_id, await ticket_of(api, ada, tribe.tribe_id))
    assert (await call(api, "disband-tribe", ada, tribe.tribe_id)).status_code == 200
    assert not (await gone(told, event)).at_once
    assert await emblem_of(api, ada, tribe.tribe_id) is None
    await show(api, on_its_way)
    assert (await gone(told, on_its_way)).at_once
    assert await emblem_of(api, ada, tribe.tribe_id) is None


async def test_an_emblem_goes_with_the_season(api, accounts, http, told):
    ada, bob = await accounts.players(2)
    on = await season()
    tribe, other = await founded(on, ada.id), await founded(on, bob.id)
    event = await sent(api, http, told, ada, tribe.tribe_id)
    assert await ending.end(on)
    assert not (await gone(told, event)).at_once
    assert (await tribes.tribe(tribe.tribe_id)).emblem is None
    assert (await tribes.tribe(other.tribe_id)).members == other.members
    assert not await ending.end(on)


async def test_staff_takes_an_emblem_away_with_a_reason(api, accounts, http, told, listen):
    ada, bob = await accounts.players(2)
    moderator = await accounts.staff(Role.MODERATOR)
    tribe = await founded(await season(), ada.id, {bob.id: member()})
    values = {"tribe_id": tribe.tribe_id}

    async def remove(caller, **params: str) -> httpx.Response:
        return await api("conquest-remove-tribe-emblem", token=caller.token, path_values=values, params=params)

    assert code_of(await remove(moderator, reason="It is an insult.")) == "NO_EMBLEM"
    event = await sent(api, http, told, ada, tribe.tribe_id)
    on_its_way = await picture_made(api, http, told, tribe.tribe_id, await ticket_of(api, ada, tribe.tribe_id))
    notices = await listen(PlayerNotice.topic)
    assert (await remove(ada, reason="It is an insult.")).status_code == 403
    assert (await remove(moderator)).status_code == 422
    removed = await remove(moderator, reason="It is an insult.")
    assert data_of(removed)["tribe_id"] == tribe.tribe_id
    retired = await gone(told, event)
    assert retired.at_once
    assert (await api.push("profiles-retire-picture", retired)).status_code == 204
    assert (await http.get(event.picture.variants[0].webp_url)).status_code == 404
    await show(api, on_its_way)
    assert await emblem_of(api, bob, tribe.tribe_id) is None
    (notice,) = [each for each in await notices.messages(1) if each.data["name"] == "emblem_removed"]
    assert notice.data["player_id"] == ada.id
    assert "insult" not in str(notice.data)
    assert code_of(await remove(moderator, reason="It is an insult.")) == "NO_EMBLEM"
    again = await sent(api, http, told, ada, tribe.tribe_id, OTHER)
    assert await emblem_of(api, bob, tribe.tribe_id) == again.picture.variants[-1].fallback_url


async def test_an_emblem_is_its_sender_s_who_may_have_left(api, accounts, http, told):
    """It is in the sender's export, and goes with the sender; another's stays."""
    ada, bob, cid = await accounts.players(3)
    on = await season()
    tribe, other = await founded(on, ada.id, {bob.id: member()}), await founded(on, cid.id)
    event = await sent(api, http, told, ada, tribe.tribe_id)
    kept = await sent(api, http, told, cid, other.tribe_id)
    assert (await call(api, "leave-tribe", ada, tribe.tribe_id)).status_code == 200
    assert await emblem_of(api, bob, tribe.tribe_id) == event.picture.variants[-1].fallback_url
    sections = [section async for section in personal_data.export_player(ada.id)]
    assert sum(len(section.files) for section in sections) == 6
    assert [section async for section in personal_data.export_player(bob.id) if section.files] == []
    while not (await personal_data.erase_player(ada.id)).finished:
        continue
    assert (await gone(told, event)).at_once
    after = await tribes.tribe(tribe.tribe_id)
    assert (after.emblem, after.emblem_sent_by, after.emblem_upload) == (None, None, None)
    assert await emblem_of(api, cid, other.tribe_id) == kept.picture.variants[-1].fallback_url
    while not (await personal_data.erase_player(ada.id)).finished:
        continue
