"""Staff's pictures: from the ticket to an address that shows them, and out of the library again."""

import io
import uuid
from typing import Any

import httpx
import pytest
from PIL import Image

from functions.profiles.events import PictureMade, PictureReplaced
from functions.profiles.models.pictures import PictureKind
from functions.profiles.store import PICTURES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.cosmetics import wanted
from tests.local_api import code_of, data_of
from tests.products import gems
from tests.unit.shared.pictures import encoded
from tests.uploading import made, notify, send, stored

CREATE, GET, LIST, REMOVE = (
    f"profiles-{name}" for name in ("create-picture-upload", "get-picture", "list-pictures", "remove-picture")
)
PICTURE = encoded(Image.new("RGBA", (900, 600), "teal"))
SIZES = {
    "reward": [(128, 128), (256, 256), (512, 512)],
    "item": [(256, 256), (512, 512), (1024, 1024)],
    "sku": [(640, 360), (1280, 720)],
}


@pytest.fixture
async def admin(accounts):
    return await accounts.staff(Role.ADMIN)


@pytest.fixture
async def http():
    async with httpx.AsyncClient() as client:
        yield client


async def ticket_of(api, admin, kind: str = "item", **body: str) -> dict[str, Any]:
    answer = await api(CREATE, token=admin.token, json={"kind": kind, "content_type": "image/png", **body})
    assert answer.status_code == 201, answer.text
    return dict(data_of(answer))


async def picture(api, admin, picture_id: str) -> dict[str, Any]:
    return dict(data_of(await api(GET, token=admin.token, path_values={"picture_id": picture_id})))


def name_of(kind: str, ticket: dict[str, Any]) -> str:
    return f"{kind}s/library/{ticket['upload_id']}"


@pytest.mark.parametrize("kind", SIZES)
async def test_a_picture_is_awaited_then_ready_in_the_sizes_of_its_kind(api, admin, http, kind):
    ticket = await ticket_of(api, admin, kind, name="Neon Fox")
    assert ticket["max_bytes"] == 10 * 1024 * 1024
    before = await picture(api, admin, ticket["upload_id"])
    assert (before["state"], before["url"], before["picture"], before["name"]) == ("awaited", None, None, "Neon Fox")
    await made(api, http, ticket, name_of(kind, ticket), PICTURE)
    after = await picture(api, admin, ticket["upload_id"])
    assert (after["state"], after["kind"], after["reason"]) == ("ready", kind, None)
    variants = after["picture"]["variants"]
    assert [(each["width"], each["height"]) for each in variants] == SIZES[kind]
    assert after["url"] == variants[-1]["fallback_url"]
    answer = await http.get(after["url"])
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    shown = Image.open(io.BytesIO(answer.content))
    assert (shown.format, shown.mode, shown.size) == ("PNG", "RGBA", SIZES[kind][-1])


async def test_items_and_products_take_the_address_and_show_it(api, admin, http):
    ticket = await ticket_of(api, admin)
    await made(api, http, ticket, name_of("item", ticket), PICTURE)
    url = (await picture(api, admin, ticket["upload_id"]))["url"]
    item = await api("cosmetics-create-cosmetic", token=admin.token, json=wanted(image_url=url))
    assert data_of(item)["image_url"] == url
    sku = data_of(await api("commerce-create-sku", token=admin.token, json=gems(image_url=url)))
    shown = data_of(await api("commerce-get-sku", path_values={"sku_id": sku["sku_id"]}))
    assert shown["image_url"] == url
    refused = await api("commerce-create-sku", token=admin.token, json=gems(image_url="javascript:alert(1)"))
    assert refused.status_code == 422


async def test_a_file_that_is_no_picture_is_refused_with_a_reason(api, admin, http):
    ticket = await ticket_of(api, admin)
    await made(api, http, ticket, name_of("item", ticket), b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    told = await picture(api, admin, ticket["upload_id"])
    assert (told["state"], told["url"]) == ("refused", None)
    assert "not a JPEG" in told["reason"]


async def test_a_ticket_takes_one_file_whose_picture_is_made_once(api, admin, http, listen):
    told = await listen(PictureMade.topic)
    ticket = await ticket_of(api, admin)
    await made(api, http, ticket, name_of("item", ticket), PICTURE)
    first = await picture(api, admin, ticket["upload_id"])
    assert (await send(http, ticket, PICTURE)).status_code == 412
    resource = await stored(http, name_of("item", ticket))
    assert resource is not None
    assert resource["size"] == "0", "the raw file is emptied"
    assert (await notify(api, resource)).status_code == 204
    assert await picture(api, admin, ticket["upload_id"]) == first
    assert await told.silence(key=ticket["upload_id"]) == [], "it is no other service's"


async def test_an_upload_of_another_kind_s_name_is_nobody_s(api, admin, http):
    """Names are signed; should one name another kind, it is not made."""
    ticket = await ticket_of(api, admin, "sku")

    async def change(tx: Transaction) -> None:
        kept = await tx.get(PICTURES, ticket["upload_id"])
        assert kept is not None
        tx.put(PICTURES, kept.picture_id, kept.model_copy(update={"kind": PictureKind.ITEM}))

    await transaction.run(change)
    await made(api, http, ticket, name_of("sku", ticket), PICTURE)
    assert (await picture(api, admin, ticket["upload_id"]))["state"] == "awaited"


async def test_the_library_is_listed_by_kind_the_newest_first(api, admin):
    made_ids = [(await ticket_of(api, admin, kind))["upload_id"] for kind in ("sku", "reward", "sku")]
    seen: list[str] = []
    cursor = None
    while not set(made_ids[::2]) <= set(seen):
        params = {"kind": "sku", "limit": "1"} | ({"cursor": cursor} if cursor else {})
        page = data_of(await api(LIST, token=admin.token, params=params))
        assert {item["kind"] for item in page["items"]} == {"sku"}
        seen += [item["picture_id"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert [each for each in seen if each in made_ids] == [made_ids[2], made_ids[0]]
    every = data_of(await api(LIST, token=admin.token, params={"limit": "100"}))["items"]
    assert set(made_ids) <= {item["picture_id"] for item in every}


async def test_a_removed_picture_is_known_no_more_and_its_files_stay_for_a_while(api, admin, http, listen):
    retired = await listen(PictureReplaced.topic)
    ticket = await ticket_of(api, admin)
    await made(api, http, ticket, name_of("item", ticket), PICTURE)
    ready = await picture(api, admin, ticket["upload_id"])
    call = {"token": admin.token, "path_values": {"picture_id": ticket["upload_id"]}}
    assert (await api(REMOVE, **call)).status_code == 422, "it takes a reason"
    assert data_of(await api(REMOVE, **call, params={"reason": "Ticket 12."})) == ready
    assert (await api(GET, **call)).status_code == 404
    again = await api(REMOVE, **call, params={"reason": "Ticket 12."})
    assert (again.status_code, code_of(again)) == (404, "UNKNOWN_PICTURE")
    (message,) = await retired.messages(1, key=ready["picture"]["picture_id"])
    event = PictureReplaced.model_validate(message.data)
    assert not event.at_once
    assert len(event.files) == 6
    assert (await api.push("profiles-retire-picture", event)).status_code == 204
    assert (await http.get(ready["url"])).status_code == 200


async def test_a_file_of_a_removed_picture_becomes_nothing(api, admin, http):
    ticket = await ticket_of(api, admin)
    call = {"token": admin.token, "path_values": {"picture_id": ticket["upload_id"]}}
    assert (await api(REMOVE, **call, params={"reason": "A mistake."})).status_code == 200
    await made(api, http, ticket, name_of("item", ticket), PICTURE)
    resource = await stored(http, name_of("item", ticket))
    assert resource is not None
    assert resource["size"] == "0"
    assert (await api(GET, **call)).status_code == 404


async def test_the_ticket_is_for_what_it_says(api, admin):
    wrong = await api(
        CREATE, token=admin.token, json={"kind": "item", "content_type": "image/png", "file_name": "fox.jpg"}
    )
    assert (wrong.status_code, code_of(wrong)) == (422, "WRONG_FILE_ENDING")
    for kind in ("avatar", "emblem", ""):
        answer = await api(CREATE, token=admin.token, json={"kind": kind, "content_type": "image/png"})
        assert answer.status_code == 422
    unknown = await api(GET, token=admin.token, path_values={"picture_id": uuid.uuid4().hex})
    assert (unknown.status_code, code_of(unknown)) == (404, "UNKNOWN_PICTURE")
