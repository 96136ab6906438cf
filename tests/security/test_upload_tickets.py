"""One ticket is one picture's work, however often it is used and whatever tells of it."""

import json
from collections import Counter
from typing import Any

import httpx
import pytest
from PIL import Image

from shared.media import images
from shared.media import uploads as storage
from tests.unit.shared.pictures import encoded
from tests.uploading import OVERDUE, Uploads

PICTURE, ANOTHER = (encoded(Image.new("RGB", (300, 200), colour)) for colour in ("teal", "red"))


@pytest.fixture
async def uploads(api, accounts):
    async with httpx.AsyncClient() as http:
        yield Uploads(api, http, await accounts.player())


@pytest.fixture
def work(monkeypatch) -> Counter[str]:
    """How often an upload was downloaded, and how often decoded."""
    done: Counter[str] = Counter()
    read, make_variants = storage.read, images.make_variants

    async def counted_read(*arguments: Any) -> bytes | None:
        done["downloaded"] += 1
        return await read(*arguments)

    def counted_make(*arguments: Any) -> Any:
        done["decoded"] += 1
        return make_variants(*arguments)

    monkeypatch.setattr(storage, "read", counted_read)
    monkeypatch.setattr(images, "make_variants", counted_make)
    return done


async def stored(uploads: Uploads, ticket: dict[str, Any]) -> dict[str, Any]:
    resource = await uploads.resource(ticket)
    assert resource is not None
    return resource


async def test_a_second_file_is_refused_while_the_first_waits(uploads):
    ticket = await uploads.ticket()
    assert (await uploads.put(ticket, PICTURE)).status_code == 200
    before = await stored(uploads, ticket)
    for _ in range(3):
        assert (await uploads.put(ticket, ANOTHER)).status_code == 412
    assert await stored(uploads, ticket) == before


async def test_the_precondition_cannot_be_left_out(uploads):
    ticket = await uploads.ticket()
    for changed in ({}, {"x-goog-if-generation-match": "1"}):
        headers = {name: value for name, value in ticket["headers"].items() if "generation" not in name} | changed
        answer = await uploads.http.put(ticket["url"], headers=headers, content=PICTURE)
        assert answer.status_code in {400, 403}
    assert await uploads.resource(ticket) is None


async def test_a_used_ticket_makes_no_more_work(uploads, work):
    ticket = await uploads.ticket()
    await uploads.put(ticket, PICTURE)
    await uploads.notify(await stored(uploads, ticket))
    first = await uploads.profile()
    assert first["avatar_upload"]["state"] == "ready"
    for _ in range(12):
        assert (await uploads.put(ticket, ANOTHER)).status_code == 412
        assert (await uploads.notify(await stored(uploads, ticket))).status_code == 204
        assert await uploads.is_spent(ticket)
    assert (await uploads.profile())["avatar"] == first["avatar"]
    assert work == {"downloaded": 1, "decoded": 1}


async def test_a_refused_file_s_ticket_makes_no_more_work(uploads, work):
    ticket = await uploads.ticket()
    for content, status in ((b"not a picture", 200), (PICTURE, 412), (PICTURE, 412)):
        assert (await uploads.put(ticket, content)).status_code == status
        await uploads.notify(await stored(uploads, ticket))
    assert (await uploads.profile())["avatar_upload"]["state"] == "refused"
    assert work == {"downloaded": 1, "decoded": 1}


async def test_an_overtaken_ticket_makes_no_work(uploads, work):
    old = await uploads.ticket()
    await uploads.put(old, PICTURE)
    resource = await stored(uploads, old)
    await uploads.ticket()
    await uploads.notify(resource)
    assert await uploads.is_spent(old)
    assert (await uploads.put(old, PICTURE)).status_code == 412
    assert work == {}


async def test_the_same_object_told_again_makes_no_more_work(uploads, work):
    ticket = await uploads.ticket()
    await uploads.put(ticket, PICTURE)
    resource = await stored(uploads, ticket)
    for _ in range(3):
        assert (await uploads.notify(resource)).status_code == 204
    overdue = {name: resource[name] for name in ("bucket", "name")} | {"content_type": resource["contentType"]}
    overdue |= {name: int(resource[name]) for name in ("generation", "size")}
    assert (await uploads.api.push_raw(OVERDUE, json.dumps(overdue).encode())).status_code == 204
    assert work == {"downloaded": 1, "decoded": 1}
