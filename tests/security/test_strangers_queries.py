"""A stranger cannot have the same pages read again and again by asking for them in other words."""

import uuid

import pytest

from functions.ugc.store.discovery.listings import ASKED_REMEMBERED, FIRST_PAGE
from shared.declare import Http
from shared.http import pages
from shared.http.binding import signature_of_endpoint
from shared.identity.callers import Caller, Role
from shared.telemetry.metrics import usage
from tests.listed_items import let_pages_pass, publish
from tests.local_api import code_of, data_of, declared, new_address
from tests.redis_client import redis_client


def word() -> str:
    return "".join(chr(ord("a") + int(digit, 16)) for digit in uuid.uuid4().hex[:12])


async def reads_of(api, name, ip: str = "", **params) -> int:
    before = usage["firestore.reads"]
    data_of(await api(name, params=params, ip=ip or new_address()))
    return int(usage["firestore.reads"] - before)


async def test_a_search_is_read_once_however_many_strangers_ask_for_it(api):
    asked = word()
    await publish(uuid.uuid4().hex, name=f"The {asked}")
    assert await reads_of(api, "ugc-search-items", q=asked) > 0
    assert await reads_of(api, "ugc-search-items", q=asked) == 0
    assert await reads_of(api, "ugc-search-items", limit="20", q=asked) == 0
    assert await reads_of(api, "ugc-search-items", q=asked, access_token="x") == 0
    assert await reads_of(api, "ugc-search-items", q=asked, limit="19") > 0


async def test_a_list_with_filters_is_read_once_and_defaults_are_no_filter(api):
    creator_id = uuid.uuid4().hex
    await publish(creator_id, name="The old harbour")
    assert await reads_of(api, "ugc-discover-items", creator_id=creator_id) > 0
    assert await reads_of(api, "ugc-discover-items", creator_id=creator_id, order="trending") == 0
    await reads_of(api, "ugc-discover-items")
    assert await reads_of(api, "ugc-discover-items", limit="20", order="trending") == 0


@pytest.mark.parametrize("name", ["ugc-discover-items", "ugc-search-items"])
async def test_a_parameter_that_there_is_not_reads_nothing(api, name):
    before = usage["firestore.reads"]
    answer = await api(name, params={"q": word(), "tag": word(), "junk": "1"}, ip=new_address())
    assert code_of(answer) == "INVALID_REQUEST"
    assert usage["firestore.reads"] == before


async def test_a_network_without_a_sign_in_has_a_limit_of_its_own_and_players_have_theirs(api, accounts):
    address, player, asked = new_address(), await accounts.player(), {"q": word()}
    answers = [await api("ugc-search-items", params=asked, ip=address) for _ in range(61)]
    assert [answer.status_code for answer in answers] == [200] * 60 + [429]
    assert (await api("ugc-discover-items", ip=address)).status_code == 429
    assert (await api("ugc-search-items", params=asked, ip=address, token=player.token)).status_code == 200


async def test_a_page_that_was_asked_for_by_something_is_kept_for_seconds(api):
    await let_pages_pass()
    data_of(await api("ugc-discover-items", params={"tag": word()}, ip=new_address()))
    (kept,) = [key async for key in redis_client().scan_iter(f"{FIRST_PAGE}:*", count=10_000)]
    assert 0 < await redis_client().ttl(kept) <= ASKED_REMEMBERED


OWN = [
    name
    for name, declaration in declared().items()
    if isinstance(declaration.trigger, Http)
    and declaration.trigger.cache
    and "{player}" in declaration.trigger.cache.key
]


@pytest.mark.parametrize("name", OWN)
def test_a_page_of_a_player_has_the_player_in_its_key_whatever_is_asked(name):
    declaration = declared()[name]
    assert isinstance(declaration.trigger, Http)
    signature = signature_of_endpoint(declaration)
    in_path = dict.fromkeys(signature.path, "x")
    bound = in_path | dict.fromkeys(signature.query, "another")
    keys = {
        pages.page_of(declaration.trigger.cache, signature, caller(who), in_path, bound).key for who in ("ada", "bob")
    }
    assert keys == {""} or len(keys) == 2


def caller(player_id: str) -> Caller:
    return Caller(
        id=player_id,
        session_id="s",
        roles=frozenset({Role.PLAYER}),
        scopes=frozenset(),
        email="",
        expires_at=0,
        csrf="",
    )
