"""No cached page shows one player what is another's: two players ask for every page there is.

What is cached next is found by itself. If its two players see the same, let `have_something_to_show` give the first
something that shows there; if its path has another parameter, name two values of it in `PATHS`.
"""

import pytest

from functions.cosmetics.store import inventory
from shared.declare import Declaration, Http
from shared.http.binding import Signature, signature_of_endpoint
from shared.identity.callers import Role
from shared.redis import cache
from tests import cosmetics, messages, twitch
from tests.accounts import Account, Accounts
from tests.bench import players
from tests.conquest import war
from tests.conquest_tribes import founded
from tests.integration.friends.befriending import befriend
from tests.local_api import LocalApi, code_of, data_of, declared
from tests.matches import completed, react
from tests.products import gems
from tests.redis_client import redis_client
from tests.seasons import current_season, unused_season


def asks_for_something(signature: Signature) -> bool:
    """Whether it has no page without a query, as a search: `test_strangers_queries.py` asks for those."""
    fields = signature.values.model_fields if signature.values else {}
    required = {name for name, field in fields.items() if field.is_required()}
    return bool(required & set(signature.query))


CACHED = {
    name: declaration
    for name, declaration in declared().items()
    if isinstance(declaration.trigger, Http)
    and declaration.trigger.cache
    and not asks_for_something(signature_of_endpoint(declaration))
}


def trigger_of(declaration: Declaration) -> Http:
    assert isinstance(declaration.trigger, Http)
    return declaration.trigger


def page_of(declaration: Declaration, caller: str, values: dict[str, str]) -> str:
    kept = trigger_of(declaration).cache
    assert kept is not None
    return kept.key.format(**values, player=caller)


async def have_something_to_show(api: LocalApi, first: Account, second: Account) -> None:
    """A match, a skin, a message, a Twitch account and an opponent who are the first's alone, and a friend of each."""
    await war()
    await befriend(api, first, second)
    (opponent,) = await players.open_accounts(1)
    await react(api, completed(first, opponent))
    await messages.send(first.id)
    await twitch.link(first.id, twitch.new_viewer())
    await react(api, completed(first, second))
    skin = await cosmetics.make()
    await cosmetics.grant(first.id, skin)
    data_of(await api("cosmetics-equip-cosmetic", token=first.token, path_values={"cosmetic_id": skin}))


async def two_values(api: LocalApi, accounts: Accounts, first: Account, second: Account) -> dict[str, tuple[str, str]]:
    """Two values of each parameter that paths of cached pages have."""
    season = await current_season(api, accounts)
    admin = await accounts.staff(Role.ADMIN)
    other = data_of(await api("battlepass-create-season", token=admin.token, json=unused_season()))
    skus = [data_of(await api("commerce-create-sku", token=admin.token, json=gems())) for _ in range(2)]
    on = await war()
    tribes = [await founded(on, member.id) for member in (first, second)]
    return {
        "tribe_id": (tribes[0].tribe_id, tribes[1].tribe_id),
        "sku_id": (skus[0]["sku_id"], skus[1]["sku_id"]),
        "user_id": (first.id, second.id),
        "season": (season["season_id"], other["season_id"]),
        "region": ("FR", "DE"),
        "service": ("auth", "stats"),
        "year": ("2026", "2025"),
    }


@pytest.mark.parametrize("name", CACHED)
async def test_two_players_get_two_answers_or_one_that_is_everybody_s(api, accounts, name):
    declaration = CACHED[name]
    http, signature = trigger_of(declaration), signature_of_endpoint(declaration)
    role = signature.role
    first, second = await accounts.players(2)
    values = await two_values(api, accounts, first, second)
    await have_something_to_show(api, first, second)
    if role and role is not Role.PLAYER:
        first, second = await accounts.staff(role), await accounts.staff(role)
    path = {parameter: values[parameter][0] for parameter in signature.path}

    async def ask(caller: Account) -> object:
        return data_of(await api(name, token=caller.token if role else "", path_values=path))

    pages = [page_of(declaration, caller.id if role else "", path) for caller in (first, second)]
    await cache.invalidate(pages)
    seen_by_first, seen_by_second = await ask(first), await ask(second)
    await cache.invalidate(pages)
    alone = await ask(second)

    assert without_times(seen_by_second) == without_times(alone), "the second player saw the first one's page"
    assert http.cache is not None
    if role and not http.cache.shared_by_all:
        assert seen_by_first != alone, "both see the same: see the head of this file"
    else:
        assert without_times(seen_by_first) == without_times(alone), "not all see the same"


@pytest.mark.parametrize("name", [name for name, declaration in CACHED.items() if "{" in trigger_of(declaration).path])
async def test_two_paths_are_two_pages(api, accounts, name):
    declaration = CACHED[name]
    first, second = await accounts.players(2, country="FR")
    values = await two_values(api, accounts, first, second)
    await have_something_to_show(api, first, second)
    role = signature_of_endpoint(declaration).role
    caller = first if role in {None, Role.PLAYER} else await accounts.staff(role)
    paths = [
        {parameter: values[parameter][place] for parameter in signature_of_endpoint(declaration).path}
        for place in (0, 1)
    ]
    await cache.invalidate([page_of(declaration, caller.id, path) for path in paths])
    answers = [data_of(await api(name, token=caller.token if role else "", path_values=path)) for path in paths]
    assert answers[0] != answers[1]


def without_times(data: object) -> object:
    """What an answer says, without when it was made and how long that took."""
    if isinstance(data, dict):
        return {name: without_times(item) for name, item in data.items() if name not in {"latency_ms", "as_of"}}
    return [without_times(item) for item in data] if isinstance(data, list) else data


def test_what_a_player_wears_is_one_of_those_pages():
    assert any(trigger_of(declaration).cache.key == inventory.WORN_PAGE for declaration in CACHED.values())


@pytest.mark.parametrize("name", [name for name in CACHED if signature_of_endpoint(CACHED[name]).path])
async def test_a_request_that_is_refused_keeps_no_page_from_being_filled(api, accounts, name):
    """Its path may hold what makes the key of another page: `…/regional/global`."""
    caller = await accounts.player()
    for value in ("global", "a:b", "~"):
        names = dict.fromkeys(signature_of_endpoint(CACHED[name]).path, value)
        key = page_of(CACHED[name], caller.id, names)
        await redis_client().delete(key)
        answer = await api(name, token=caller.token, path_values=names)
        if code_of(answer) == "INVALID_REQUEST":
            assert await redis_client().get(key) is None
