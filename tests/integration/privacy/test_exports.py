"""A player gets a file of all that is kept of them, by a link that wants a sign-in."""

import asyncio
import io
import json
import uuid
import zipfile
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import httpx
import pytest

from functions.auth.store.accounts import USERS
from functions.commerce.models.orders import PaymentState
from functions.commerce.operations.purchases import orders
from functions.messages.models.messages import Message, MessageType
from functions.messages.store.messages import MESSAGES
from functions.privacy.api.personal_data import erase_player
from functions.privacy.models.exports import DataExport, ExportState
from functions.privacy.models.tasks import MakeExport
from functions.privacy.operations import exporting
from functions.privacy.rules import exports as rules
from functions.privacy.settings import settings as privacy
from functions.privacy.store.exports import EXPORTS
from functions.profiles.store import PROFILES
from shared.catalog import register
from shared.extension_points import GRANTING, PERSONAL_DATA
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.media import uploads
from shared.media.object_store.chosen import object_store
from shared.media.pictures import Picture, Variant
from shared.settings import settings
from tests.integration.emulators.local_servers import running
from tests.integration.shared.object_stores import key_file
from tests.local_api import code_of, data_of
from tests.matches import completed, react
from tests.payments import now as payment_that
from tests.payments import paid, sell
from tests.saves import Device
from tests.stopping import stops
from tests.ugc import content, stored

ASK, GET, DOWNLOAD = "privacy-request-export", "privacy-get-export", "privacy-download-export"
PICTURE = "avatars/{}/128x128.png"
NOW = datetime.now(UTC)


@pytest.fixture(autouse=True)
def parts(api):
    register(PERSONAL_DATA)


async def work(api, player, export_id) -> None:
    """Deliver what Cloud Tasks does."""
    body = MakeExport(player_id=player.id, export_id=export_id).model_dump_json().encode()
    answer = await api.deliver("privacy-make-export", body)
    assert answer.status_code == 204, answer.text


async def download(api, player, export_id) -> zipfile.ZipFile:
    path = {"export_id": export_id}
    shown = data_of(await api(DOWNLOAD, token=player.token, path_values=path))
    async with httpx.AsyncClient() as http:
        answer = (await http.get(shown["url"])).raise_for_status()
    assert answer.headers["content-disposition"] == 'attachment; filename="my-data.zip"'
    return zipfile.ZipFile(io.BytesIO(answer.content))


async def show_picture(player) -> str:
    """A picture of the player, in its bucket; returns its file."""
    name = PICTURE.format(player.id)
    webp = name.replace(".png", ".webp")
    files = {name: (b"a picture", "image/png"), webp: (b"a picture", "image/webp")}
    await uploads.write(settings().media_bucket, files, uploads.FOREVER)
    url, webp_url = (f"https://media.example.com/{file}" for file in files)
    variant = Variant(width=128, height=128, webp_url=webp_url, fallback_url=url)
    picture = Picture(picture_id="p", variants=(variant,))

    async def show(tx: Transaction) -> None:
        profile = await tx.get(PROFILES, player.id)
        assert profile is not None
        tx.put(PROFILES, player.id, profile.model_copy(update={"avatar": picture}))

    await transaction.run(show)
    return name


def documents(archive: zipfile.ZipFile, stem: str) -> list[Any]:
    return [each for name in archive.namelist() if name.startswith(stem) for each in json.loads(archive.read(name))]


async def test_the_file_has_what_is_kept_and_no_secret(api, accounts):
    ada, bob = await accounts.players(2)
    await react(api, completed(ada, bob))
    data_of(await Device(api, ada).save(0, {"level": 12}))
    picture = await show_picture(ada)
    asked = await api(ASK, token=ada.token)
    assert (asked.status_code, data_of(asked)["state"]) == (202, "waiting")
    export_id = data_of(asked)["export_id"]
    for _ in range(2):
        await work(api, ada, export_id)
    status = data_of(await api(GET, token=ada.token))
    assert (status["state"], status["progress"]) == ("ready", 100)
    archive = await download(api, ada, export_id)
    assert archive.testzip() is None
    (account,) = documents(archive, "auth/auth_users")
    assert (account["email"], "password_hash" in account) == (ada.email, False)
    (slot,) = documents(archive, "progression/progression_slots")
    assert slot["data"] == {"level": 12}
    assert len(documents(archive, "stats/stats_matches")) == 1
    assert archive.read(f"profiles/files/{picture}") == b"a picture"
    contents = json.loads(archive.read("contents.json"))
    assert contents["profiles_profiles"] == {"documents": 1, "files": 2}
    assert bob.display_name.encode() not in b"".join(archive.read(name) for name in archive.namelist())


async def test_the_file_names_the_receipts_that_are_kept_and_has_what_they_say_as_orders(api, accounts):
    register(GRANTING)
    ada = await accounts.player()
    granted = await orders.settle(paid(await sell()), ada.id)
    waiting = await orders.settle(payment_that(paid(await sell()), PaymentState.OPEN), ada.id)
    export_id = data_of(await api(ASK, token=ada.token))["export_id"]
    await work(api, ada, export_id)
    archive = await download(api, ada, export_id)
    bought = {order["order_id"]: order for order in documents(archive, "commerce/commerce_orders")}
    assert bought.keys() == {granted.order_id, waiting.order_id}
    assert bought[granted.order_id]["amount"] == granted.amount
    assert {"flags", "review", "revocations"}.isdisjoint(bought[granted.order_id])
    (receipt,) = documents(archive, "commerce/commerce_receipts")
    assert receipt["order_id"] == granted.order_id
    assert "sealed" in receipt["kept"]


async def test_while_a_file_is_made_there_is_no_other_and_a_day_has_two(api, accounts):
    ada = await accounts.player()
    first = data_of(await api(ASK, token=ada.token))["export_id"]
    assert data_of(await api(ASK, token=ada.token))["export_id"] == first
    refused = await api(DOWNLOAD, token=ada.token, path_values={"export_id": first})
    assert code_of(refused) == "EXPORT_NOT_READY"
    await work(api, ada, first)
    second = data_of(await api(ASK, token=ada.token))["export_id"]
    assert second != first
    await work(api, ada, second)
    refused = await api(ASK, token=ada.token)
    assert (code_of(refused), 0 < int(refused.headers["retry-after"]) <= 86_401) == ("EXPORTS_USED_UP", True)


async def test_a_file_is_its_player_s_alone(api, accounts):
    ada, bob = await accounts.players(2)
    export_id = data_of(await api(ASK, token=ada.token))["export_id"]
    await work(api, ada, export_id)
    refused = await api(DOWNLOAD, token=bob.token, path_values={"export_id": export_id})
    assert code_of(refused) == "UNKNOWN_EXPORT"


async def test_an_export_that_is_killed_again_and_again_is_made_once_more(api, accounts):
    ada = await accounts.player()
    export_id = data_of(await api(ASK, token=ada.token))["export_id"]
    job = MakeExport(player_id=ada.id, export_id=export_id)
    for wait in (3, 40, 90):
        assert await stops(partial(exporting.make, job), wait, answered=True)
    await work(api, ada, export_id)
    export = await EXPORTS.get(ada.id)
    assert export is not None
    assert export.state is ExportState.READY
    assert export.attempts in {3, 4}, "the first stop may come before the attempt is noted"
    assert (await download(api, ada, export_id)).testzip() is None


async def test_accounts_that_were_merged_are_in_the_file(api, accounts):
    ada, before = await accounts.players(2)

    async def merge(tx: Transaction) -> None:
        user = await tx.get(USERS, before.id)
        assert user is not None
        tx.put(USERS, before.id, user.model_copy(update={"merged_into": ada.id}))

    await transaction.run(merge)
    export_id = data_of(await api(ASK, token=ada.token))["export_id"]
    await work(api, ada, export_id)
    exported = documents(await download(api, ada, export_id), "auth/auth_users")
    assert {account["user_id"] for account in exported} == {ada.id, before.id}


async def test_consents_are_kept_with_their_time(api, accounts):
    ada = await accounts.player()
    assert data_of(await api("privacy-get-consents", token=ada.token))["terms_version"] is None
    change = {"terms_version": "2026-11", "marketing": True}
    agreed = data_of(await api("privacy-update-consents", token=ada.token, json=change))
    assert (agreed["terms_version"], agreed["marketing"], agreed["terms_at"] is None) == ("2026-11", True, False)
    assert data_of(await api("privacy-update-consents", token=ada.token, json={})) == agreed
    assert data_of(await api("privacy-get-consents", token=ada.token)) == agreed


async def test_a_link_is_good_for_who_is_signed_in_and_for_a_week(api, accounts):
    ada = await accounts.player()
    export_id = data_of(await api(ASK, token=ada.token))["export_id"]
    await work(api, ada, export_id)
    path = {"export_id": export_id}
    assert code_of(await api(DOWNLOAD, path_values=path)) == "UNAUTHENTICATED"
    await make_older(ada, timedelta(days=7))
    assert code_of(await api(DOWNLOAD, token=ada.token, path_values=path)) == "EXPORT_NOT_READY"
    assert data_of(await api(GET, token=ada.token))["state"] == "expired"


async def make_older(player, time: timedelta) -> None:
    """Let a player's file have been ready so long ago."""

    async def move(tx: Transaction) -> None:
        export = await tx.get(EXPORTS, player.id)
        assert export is not None
        assert export.expires_at is not None
        tx.put(EXPORTS, player.id, export.model_copy(update={"expires_at": export.expires_at - time}))

    await transaction.run(move)


async def test_asked_for_and_made_many_times_at_once_there_is_one_file(api, accounts):
    ada = await accounts.player()
    answers = await asyncio.gather(*(api(ASK, token=ada.token) for _ in range(20)))
    (export_id,) = {data_of(answer)["export_id"] for answer in answers if answer.status_code != 503}
    await asyncio.gather(*(work(api, ada, export_id) for _ in range(3)))
    assert (await download(api, ada, export_id)).testzip() is None


async def test_a_file_of_many_pages_has_every_message_once(api, accounts):
    ada = await accounts.player()
    now = datetime.now(UTC)
    sent = [
        Message(
            message_id=uuid.uuid4().hex,
            player_id=ada.id,
            type=MessageType.PURCHASE_GRANTED,
            texts={},
            created_at=now,
            expire_at=now + timedelta(days=1),
        )
        for _ in range(501)
    ]

    async def send(tx: Transaction) -> None:
        for message in sent:
            tx.create(MESSAGES, message.message_id, message)

    await transaction.run(send)
    export_id = data_of(await api(ASK, token=ada.token))["export_id"]
    await work(api, ada, export_id)
    shown = documents(await download(api, ada, export_id), "messages/messages_messages")
    assert {each["message_id"] for each in shown} == {message.message_id for message in sent}
    assert len(shown) == 501


async def test_no_file_is_left_of_a_player_who_was_erased_while_it_was_made(api, accounts):
    ada = await accounts.player()
    for _ in range(2):
        export_id = data_of(await api(ASK, token=ada.token))["export_id"]
        await work(api, ada, export_id)
    folder = rules.folder(ada.id)
    assert len(await uploads.listed(privacy().exports_bucket, folder)) == 2
    await erase_player(ada.id)
    assert await uploads.listed(privacy().exports_bucket, folder) == []
    before = DataExport(
        player_id=ada.id, export_id="e", state=ExportState.WAITING, requested_at=NOW, asked=(), updated_at=NOW
    )
    await transaction.run(lambda tx: _keep(tx, before))
    await asyncio.gather(exporting.make(MakeExport(player_id=ada.id, export_id="e")), _erase_soon(ada.id))
    assert await uploads.listed(privacy().exports_bucket, folder) == []


async def _keep(tx: Transaction, export: DataExport) -> None:
    tx.put(EXPORTS, export.player_id, export, overwrite=True)


async def _erase_soon(player_id: str) -> None:
    """Erase what privacy keeps, as soon as the file has begun."""
    while (export := await EXPORTS.get(player_id)) is not None and not export.done:
        await asyncio.sleep(0.01)
    await erase_player(player_id)


@pytest.fixture
def in_s3(tmp_path, monkeypatch):
    """What players make is kept in a store that speaks S3."""
    key = key_file(tmp_path)
    with running("s3", tmp_path / "data", "--credentials", str(key), "--bucket", "ugc", http="--port") as started:
        chosen = {
            "OBJECT_STORE": "s3",
            "S3_ENDPOINT": started.url,
            "S3_BUCKET_NAME": "ugc",
            "S3_CREDENTIALS_FILE": str(key),
        }
        for name, value in chosen.items():
            monkeypatch.setenv(name, value)
        settings.cache_clear()
        yield
    monkeypatch.undo()
    settings.cache_clear()


async def exported_creation(api, player) -> bytes:
    made = content(object=f"ugc/{uuid.uuid4().hex}")
    await object_store().write(made.object, b"a map", "image/png")
    await stored(creator_id=player.id, published=made)
    export_id = data_of(await api(ASK, token=player.token))["export_id"]
    await work(api, player, export_id)
    archive = await download(api, player, export_id)
    return archive.read(f"ugc/files/{made.object}")


async def test_the_file_has_what_the_player_made(api, accounts):
    assert await exported_creation(api, await accounts.player()) == b"a map"


async def test_the_file_has_what_the_player_made_from_a_store_that_speaks_s3(api, accounts, in_s3):
    assert await exported_creation(api, await accounts.player()) == b"a map"
