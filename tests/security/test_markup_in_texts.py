"""Markup in texts is text: it comes back as it was typed, and the API document says that clients escape it."""

import pytest

from tests import openapi
from tests.cosmetics import make
from tests.local_api import data_of
from tests.standings import own, rate

ITEM = "cosmetics-get-by-type-or-id"

NAMES = [
    "<b>Ada</b>",
    "<img src=x onerror=alert(1)>",
    'Ada"><script>',
    "Ada &amp; Eve",
    "<color=red>Ada</color>",
    "*Ada* [x](y)",
]
BIO = "<script>alert('1')</script>\n&lt;b&gt; <a href=\"javascript:alert(1)\">x</a> {{7*7}} ${7*7} %s \\u003c"


def test_the_api_document_says_that_clients_escape_texts():
    about = openapi.published()["info"]["description"]
    assert "Names and bios are plain text, as players wrote them: a name may be `<b>Ada</b>`. Clients escape it" in (
        " ".join(about.split())
    )


@pytest.mark.parametrize("name", NAMES)
async def test_a_name_is_shown_to_everybody_as_it_was_typed(api, accounts, name):
    player, other = await accounts.player(name), await accounts.player()
    answer = await api("profiles-get-me", token=player.token)
    assert answer.headers["content-type"] == "application/json"
    assert data_of(answer)["display_name"] == name
    public = data_of(await api("profiles-get-profile", path_values={"user_id": player.id}))
    assert public["display_name"] == name

    await rate(api, player, other)
    nearby = (await own(api, player))["nearby"]
    assert name in {line["display_name"] for line in nearby}


async def test_a_bio_is_shown_as_it_was_typed(api, accounts):
    player = await accounts.player()
    changed = data_of(await api("profiles-update-me", token=player.token, json={"bio": BIO}))
    public = data_of(await api("profiles-get-profile", path_values={"user_id": player.id}))
    assert (changed["bio"], public["bio"]) == (BIO, BIO)


async def test_what_staff_writes_is_text_too(api, accounts):
    cosmetic_id = await make(name="<i>Fox</i>", description="5 < 6 & 7 > 6")
    player = await accounts.player()
    shown = data_of(await api(ITEM, token=player.token, path_values={"type_or_id": cosmetic_id}))
    assert (shown["name"], shown["description"]) == ("<i>Fox</i>", "5 < 6 & 7 > 6")
