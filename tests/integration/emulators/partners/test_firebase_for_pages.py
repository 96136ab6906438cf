"""Firebase Authentication for pages of any origin, where Firebase's SDK looks for its emulator."""

import httpx
import pytest

PAGE = {"origin": "http://127.0.0.1:9999", "sec-fetch-site": "cross-site"}
SIGN_IN = "identitytoolkit.googleapis.com/v1/accounts:signInWithCustomToken"


@pytest.mark.parametrize("path", [SIGN_IN, "securetoken.googleapis.com/v1/token"])
async def test_a_page_of_another_origin_is_answered(emulator, path):
    async with httpx.AsyncClient(base_url=emulator.url) as http:
        asks = {
            "access-control-request-method": "POST",
            "access-control-request-headers": "content-type,x-client-version",
        }
        before = await http.options(path, headers=PAGE | asks)
        assert (before.status_code, before.headers["access-control-allow-origin"]) == (200, "*")
        answer = await http.post(path, headers=PAGE, json={"token": "nonsense"})
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (400, "*")
    assert answer.json()["error"]["message"].startswith(("INVALID_CUSTOM_TOKEN", "INVALID_REFRESH_TOKEN"))


@pytest.mark.parametrize("path", ["firebase/v1/accounts:signInWithCustomToken", "control/firebase"])
async def test_nothing_else_is_for_other_sites(emulator, path):
    async with httpx.AsyncClient(base_url=emulator.url) as http:
        assert (await http.post(path, headers=PAGE, json={})).status_code == 403
