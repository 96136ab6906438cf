"""A file goes from its ticket to the scan once, whoever says that it is there; what never comes goes."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from functions.ugc.events import UgcFilesDropped
from functions.ugc.models.items.items import UgcStatus
from functions.ugc.models.moderation.reasons import UgcCategory
from functions.ugc.models.moderation.standings import Strike
from functions.ugc.operations.items import dropped_files, sweeping
from functions.ugc.rules.files.names import incoming
from functions.ugc.rules.items.states import KEPT_FOR
from functions.ugc.rules.moderation.strikes import UploadsBlocked
from functions.ugc.settings import Settings
from functions.ugc.store.items.items import ITEMS, TRANSITIONS
from functions.ugc.store.moderation import standings
from shared.firestore import transaction
from shared.identity.callers import Role
from shared.media.object_store.chosen import object_store
from tests.integration.ugc.first_requests.items import PICTURE, file_sent, new_item
from tests.local_api import code_of, data_of
from tests.ugc import content, kept, stored

pytestmark = pytest.mark.usefixtures("api")

PAST = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(timeout=60) as client:
        yield client


async def start(api, player, **changes):
    return await api("ugc-start-item", token=player.token, json=new_item(**changes))


async def send(http, ticket, sent: bytes = PICTURE, **headers: str) -> int:
    (request,) = ticket["requests"]
    said = request["headers"] | {name.replace("_", "-"): value for name, value in headers.items()}
    answer = await http.request(request["method"], request["url"], headers=said, content=sent)
    return answer.status_code


async def complete(api, player, ugc_id):
    return await api("ugc-complete-upload", token=player.token, path_values={"ugc_id": ugc_id})


async def version(api, player, ugc_id, **changes):
    return await api("ugc-start-version", token=player.token, path_values={"ugc_id": ugc_id}, json=file_sent(**changes))


async def swept(after: timedelta = timedelta(minutes=11)) -> sweeping.Swept:
    return await sweeping.sweep(datetime.now(UTC) + after)


async def test_a_file_is_sent_and_scanned_once_however_often_it_is_completed(api, accounts, http):
    ada, bob = await accounts.players(2)
    ticket = data_of(await start(api, ada))
    ugc_id = ticket["ugc_id"]
    assert code_of(await complete(api, ada, ugc_id)) == "UGC_NOT_UPLOADED"
    assert await send(http, ticket) == 200
    assert code_of(await complete(api, bob, ugc_id)) == "UGC_NOT_FOUND"
    answers = await asyncio.gather(*(complete(api, ada, ugc_id) for _ in range(20)))
    assert {data_of(answer)["status"] for answer in answers} == {"uploaded"}
    item = await kept(ugc_id)
    assert (item.change, item.asked_at, item.due_at) == (1, None, None)
    record = await TRANSITIONS.get(f"{ugc_id}.1")
    assert record is not None
    assert (record.before, record.after, record.cause) == ("draft", "uploaded", "upload")
    assert await TRANSITIONS.get(f"{ugc_id}.2") is None


async def test_another_file_than_was_declared_is_refused_and_the_right_one_taken_afterwards(api, accounts, http):
    ada = await accounts.player()
    ticket = data_of(await start(api, ada))
    name = incoming(ticket["ugc_id"], 1)
    await object_store().write(name, b"something else", "image/png")
    assert code_of(await complete(api, ada, ticket["ugc_id"])) == "UGC_FILE_DIFFERS"
    assert await object_store().stat(name) is None
    assert await send(http, ticket) == 200
    assert data_of(await complete(api, ada, ticket["ugc_id"]))["status"] == "uploaded"


async def test_a_file_that_stores_would_decode_is_refused_however_right_its_bytes_are(api, accounts, http):
    ada = await accounts.player()
    ticket = data_of(await start(api, ada))
    assert await send(http, ticket, content_encoding="gzip") == 200
    assert code_of(await complete(api, ada, ticket["ugc_id"])) == "UGC_FILE_DIFFERS"
    assert await object_store().stat(incoming(ticket["ugc_id"], 1)) is None
    assert await send(http, ticket) == 200
    assert data_of(await complete(api, ada, ticket["ugc_id"]))["status"] == "uploaded"


async def test_an_upload_that_is_asked_for_twice_with_one_key_begins_one_item(api, accounts):
    ada, key = await accounts.player(), {"idempotency-key": uuid.uuid4().hex}
    answers = [await api("ugc-start-item", token=ada.token, json=new_item(), headers=key) for _ in range(2)]
    first, again = map(data_of, answers)
    assert again == first
    assert answers[1].headers["idempotency-replayed"] == "true"
    made = await ITEMS.select(("creator_id", "==", ada.id), limit=5)
    assert [item.ugc_id for item in made] == [first["ugc_id"]]
    other = await api("ugc-start-item", token=ada.token, json=new_item(name="The New Harbour"), headers=key)
    assert code_of(other) == "IDEMPOTENCY_CONFLICT"


async def test_a_version_that_is_asked_for_twice_with_one_key_is_begun_once(api, accounts):
    ada, key = await accounts.player(), {"idempotency-key": uuid.uuid4().hex}
    item = await stored(creator_id=ada.id)
    path = {"ugc_id": item.ugc_id}
    answers = [
        await api("ugc-start-version", token=ada.token, path_values=path, json=file_sent(), headers=key)
        for _ in range(2)
    ]
    assert data_of(answers[0]) == data_of(answers[1])
    begun = await kept(item.ugc_id)
    assert begun.pending is not None
    assert begun.pending.version == data_of(answers[0])["version"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"file": file_sent(size=11 * 1024 * 1024)}, "UGC_TOO_LARGE"),
        ({"file": file_sent(file_name="harbour.exe")}, "UGC_TYPE"),
        ({"file": file_sent(md5="short")}, "INVALID_REQUEST"),
        ({"tags": ["a b"]}, "INVALID_REQUEST"),
        ({"name": "x"}, "INVALID_REQUEST"),
    ],
)
async def test_what_may_not_be_uploaded_is_refused_before_it_is_sent(api, accounts, changes, code):
    assert code_of(await start(api, await accounts.player(), **changes)) == code


async def test_uploads_are_by_invitation_where_the_game_says_so(api, accounts, monkeypatch):
    chosen = Settings(ugc_daily_uploads=2, ugc_items_of_type=1)
    monkeypatch.setattr("functions.ugc.operations.items.uploading.settings", lambda: chosen)
    ada, admin = await accounts.player(), await accounts.staff(Role.ADMIN)
    assert code_of(await start(api, ada)) == "UGC_UPLOADS_CLOSED"
    invitation = {"is_invited": True, "reason": "Maker of the month."}
    await api("ugc-invite-creator", token=admin.token, path_values={"player_id": ada.id}, json=invitation)
    assert (await start(api, ada)).status_code == 201
    assert code_of(await start(api, ada)) == "TOO_MANY_UGC_ITEMS"
    text = file_sent(file_name="tale.txt", content_type="text/plain")
    assert (await start(api, ada, type="text", file=text)).status_code == 201
    assert code_of(await start(api, ada, type="text", file=text)) == "DAILY_UGC_UPLOADS_USED"


async def test_strikes_block_uploads(api, accounts):
    ada = await accounts.player()
    strikes = tuple(
        Strike(
            strike_id=f"s{number}",
            ugc_id="u",
            category=UgcCategory.SPAM,
            points=100,
            given_at=datetime.now(UTC),
            expires_at=datetime.now(UTC) + timedelta(days=30),
        )
        for number in range(2)
    )

    async def strike(tx):
        standings.save(tx, (await standings.own(tx, ada.id)).model_copy(update={"strikes": strikes}))

    await transaction.run(strike)
    assert code_of(await start(api, ada)) == UploadsBlocked.code
    item = await stored(creator_id=ada.id)
    assert code_of(await version(api, ada, item.ugc_id)) == UploadsBlocked.code


async def test_a_new_version_waits_beside_the_published_one(api, accounts, http):
    ada = await accounts.player()
    item = await stored(creator_id=ada.id)
    first = data_of(await version(api, ada, item.ugc_id))
    second = data_of(await version(api, ada, item.ugc_id))
    assert (first["version"], second["version"]) == (2, 3)
    assert await send(http, first) == 200
    assert code_of(await complete(api, ada, item.ugc_id)) == "UGC_NOT_UPLOADED"
    assert await send(http, second) == 200
    shown = data_of(await complete(api, ada, item.ugc_id))
    assert (shown["status"], shown["new_file_status"], shown["new_file"]["version"]) == ("published", "uploaded", 3)
    assert shown["file"]["version"] == 1
    waiting = await stored(UgcStatus.PENDING_REVIEW, creator_id=ada.id)
    assert code_of(await version(api, ada, waiting.ugc_id)) == "UGC_STATE"


async def test_an_upload_that_nobody_completed_is_taken_up_and_a_second_sweep_changes_nothing(api, accounts, http):
    ada = await accounts.player()
    ticket = data_of(await start(api, ada))
    await send(http, ticket)
    await swept(timedelta(0))
    assert (await kept(ticket["ugc_id"])).status is UgcStatus.DRAFT
    for _ in range(2):
        await swept()
    item = await kept(ticket["ugc_id"])
    assert (item.status, item.change) == (UgcStatus.UPLOADED, 1)
    assert data_of(await complete(api, ada, ticket["ugc_id"]))["status"] == "uploaded"


async def test_what_nobody_sent_a_file_for_goes_and_a_late_file_is_taken_up(api, accounts, http):
    ada = await accounts.player()
    never = await stored(UgcStatus.DRAFT, creator_id=ada.id, due_at=PAST)
    half = await stored(pending=content(2), pending_status=UgcStatus.DRAFT, version=2, due_at=PAST)
    late = data_of(await start(api, ada))
    await send(http, late)
    gone = await stored(UgcStatus.REMOVED, due_at=PAST + KEPT_FOR)
    await swept()
    assert await ITEMS.get_many([never.ugc_id, gone.ugc_id]) == {}
    left = await kept(half.ugc_id)
    assert (left.status, left.pending, left.pending_status, left.due_at) == (UgcStatus.PUBLISHED, None, None, None)
    assert (await kept(late["ugc_id"])).status is UgcStatus.UPLOADED
    assert code_of(await complete(api, ada, never.ugc_id)) == "UGC_NOT_FOUND"


async def test_a_file_that_no_item_waits_for_is_deleted_after_a_day():
    name = incoming(uuid.uuid4().hex, 1)
    await object_store().write(name, PICTURE, "image/png")
    await swept()
    assert await object_store().stat(name) is not None
    await swept(timedelta(days=1, minutes=1))
    assert await object_store().stat(name) is None


async def test_a_file_that_two_items_share_goes_with_the_last(api):
    shared = f"ugc/{uuid.uuid4().hex}"
    first, second = [await stored(published=content(object=shared)) for _ in range(2)]
    await object_store().write(shared, PICTURE, "image/png")
    dropped = UgcFilesDropped(ugc_id=first.ugc_id, change=1, objects=(shared,))
    assert (await api.push("ugc-drop-files", dropped)).status_code == 204
    assert await object_store().stat(shared) is not None
    other = uuid.uuid4().hex
    await object_store().write(incoming(other, 1), PICTURE, "image/png")
    await dropped_files.drop(UgcFilesDropped(ugc_id=other, change=1, objects=()))
    assert await object_store().stat(incoming(other, 1)) is None
    assert second.published is not None
