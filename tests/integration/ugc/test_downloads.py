"""Downloading what players made: by signed addresses of the store or the CDN, within limits."""

import hashlib
import json

import httpx
import pytest

from functions.ugc.models.items.items import UgcStatus, Visibility
from functions.ugc.operations.files import addresses
from functions.ugc.rules.files.names import served
from shared.media.object_store.chosen import object_store
from shared.settings import settings
from tests.local_api import code_of, data_of, new_address
from tests.ugc import content, stored

PICTURE = b"a picture that was scanned"
NAME = served(hashlib.sha256(PICTURE).hexdigest(), "downloaded", 1)


async def published(**changes):
    """An item whose scanned copy is in the store."""
    await object_store().write(NAME, PICTURE, "image/png")
    return await stored(published=content(object=NAME, size=len(PICTURE)), **changes)


async def test_a_player_downloads_what_was_scanned(api, accounts):
    made, player = await published(), await accounts.player()
    got = data_of(await api("ugc-download-item", path_values={"ugc_id": made.ugc_id}, token=player.token))
    assert got["expires_in_seconds"] == 300
    async with httpx.AsyncClient() as anybody:
        answer = await anybody.get(got["url"])
        assert (answer.status_code, hashlib.sha256(answer.content).hexdigest()) == (200, got["sha256"])
        assert answer.headers["content-disposition"].startswith('attachment; filename="harbour.png"')
        assert (await anybody.get(got["url"].replace(NAME, "incoming/1/1"))).status_code == 403


async def test_visibility_and_state_hold(api, accounts):
    creator, other = await accounts.player(), await accounts.player()
    private = await published(creator_id=creator.id, visibility=Visibility.PRIVATE)
    asked = {"path_values": {"ugc_id": private.ugc_id}}
    assert data_of(await api("ugc-download-item", **asked, token=creator.token))["version"] == 1
    assert code_of(await api("ugc-download-item", **asked, token=other.token)) == "UGC_NOT_FOUND"
    assert (await api("ugc-download-item", **asked)).status_code == 401
    held = await stored(UgcStatus.FLAGGED, creator_id=creator.id, pending=content(object=NAME))
    assert (
        code_of(await api("ugc-download-item", path_values={"ugc_id": held.ugc_id}, token=creator.token)) == "UGC_STATE"
    )


async def test_downloads_are_limited_by_player_and_by_network(api, accounts, monkeypatch):
    made, players = await published(), [await accounts.player() for _ in range(3)]
    monkeypatch.setenv("RATE_DOWNLOAD", "2")
    monkeypatch.setenv("RATE_DOWNLOAD_NETWORK", "4")
    settings.cache_clear()

    async def ask(player, address):
        return await api("ugc-download-item", path_values={"ugc_id": made.ugc_id}, token=player.token, ip=address)

    home, elsewhere = new_address(), new_address()
    answers = [await ask(player, home) for player in (players[0], players[0], players[0], players[1])]
    assert [answer.status_code for answer in answers] == [200, 200, 429, 200]
    refused = await ask(players[2], home)
    assert (refused.status_code, refused.json()["error"]["details"]["limit"]) == (429, 4)
    assert refused.headers["x-ratelimit-limit"] == "4"
    assert (await ask(players[1], elsewhere)).status_code == 200


async def test_where_there_is_a_cdn_it_serves(api, accounts, monkeypatch, tmp_path):
    made, player = await published(), await accounts.player()
    key = tmp_path / "key.json"
    monkeypatch.setenv("UGC_CDN_ORIGIN", "https://media.example.com")
    monkeypatch.setenv("UGC_CDN_KEY_FILE", str(key))
    settings.cache_clear()
    addresses.KEY.forget()

    async def url() -> str:
        return str(
            data_of(await api("ugc-download-item", path_values={"ugc_id": made.ugc_id}, token=player.token))["url"]
        )

    assert (await url()).startswith(settings().storage_public_origin)
    key.write_text(json.dumps({"name": "ludus-1", "key": "nZtRohdNF9m3cKM24IcK4w"}))
    addresses.KEY.forget()
    assert (await url()).startswith(f"https://media.example.com/{NAME}?Expires=")
    assert "&KeyName=ludus-1&Signature=" in await url()


@pytest.fixture(autouse=True)
def no_key_is_remembered():
    yield
    addresses.KEY.forget()
