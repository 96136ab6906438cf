"""A file of a player's data, through the gateway, on the whole local cloud: asked for, made by a task, downloaded."""

import io
import zipfile

import httpx

from tests.e2e.test_journey import register
from tests.waiting import wait_until

EXPORT = "/api/v1/privacy/export"


def test_a_player_downloads_what_is_kept_and_then_goes(gateway: str) -> None:
    ada = register(gateway, "Ada Export")
    asked = ada.post(EXPORT, {})
    assert asked.status_code == 202, asked.text
    wait_until(lambda: ada.get(EXPORT)["state"] == "ready")
    shown = ada.get(f"{EXPORT}/{asked.json()['data']['export_id']}/download")
    archive = zipfile.ZipFile(io.BytesIO(httpx.get(shown["url"]).raise_for_status().content))
    assert archive.testzip() is None
    assert b"Ada Export" in archive.read("profiles/profiles_profiles-001.json")

    gone = ada.request("DELETE", "/api/v1/privacy/account")
    assert (gone.status_code, gone.json()["data"]["state"]) == (202, "waiting")
    assert ada.request("GET", "/api/v1/privacy/account").status_code == 401
