"""An address cannot be invented, and the way round the load balancer is closed."""

import pytest

from shared.http import edge
from shared.settings import settings
from tests.local_api import LocalApi, code_of, declared, new_address

BALANCER, GATEWAY = "198.51.100.1", "10.0.0.1"
KEY = "k" * 48


@pytest.fixture
def domain(cloud, monkeypatch, tmp_path):
    """What Terraform sets with a domain."""
    file = tmp_path / "keys"
    file.write_text(f"{KEY}\n{'p' * 48}\n")
    for name, value in {
        "FORWARDED_HOPS": "2",
        "LOAD_BALANCER_ADDRESS": BALANCER,
        "EDGE_KEYS_FILE": str(file),
        "PUBLIC_ORIGIN": "https://api.example.com",
    }.items():
        monkeypatch.setenv(name, value)
    settings.cache_clear()
    edge.KEYS.forget()
    yield
    settings.cache_clear()
    edge.KEYS.forget()


async def sign_ins(api: LocalApi, chains: list[str], **headers: str) -> list[int]:
    """Wrong passwords, each of another account, so that addresses alone are counted."""
    return [
        (
            await api(
                "auth-login",
                json={"email": f"nobody{number}@example.com", "password": "wrong"},
                headers={"x-forwarded-for": chain} | headers,
            )
        ).status_code
        for number, chain in enumerate(chains)
    ]


async def test_invented_addresses_past_the_load_balancer_are_one(api, domain, monkeypatch):
    """Where the gateway is open, who calls it by its own address is counted by his own."""
    monkeypatch.setenv("EDGE_KEYS_FILE", "")
    settings.cache_clear()
    attacker = new_address()
    for invented in ("1.2.3.{}", f"1.2.3.{{}}, {BALANCER}"):
        chains = [f"{invented.format(number)}, {attacker}, {GATEWAY}" for number in range(10)]
        assert (await sign_ins(api, chains)).count(401) <= 5
    assert await sign_ins(api, [f"1.2.3.99, {attacker}, {GATEWAY}"]) == [429]


async def test_invented_addresses_through_the_load_balancer_are_one(api, domain):
    attacker = new_address()
    chains = [f"1.2.3.{number}, {BALANCER}, {attacker}, {BALANCER}, {GATEWAY}" for number in range(10)]
    assert await sign_ins(api, chains, **{"x-ludus-edge": KEY}) == [401] * 5 + [429] * 5


async def test_players_behind_the_load_balancer_are_counted_by_themselves(api, domain):
    chains = [f"{new_address()}, {BALANCER}, {GATEWAY}" for _ in range(10)]
    assert await sign_ins(api, chains, **{"x-ludus-edge": KEY}) == [401] * 10


@pytest.mark.parametrize("shown", [{}, {"x-ludus-edge": ""}, {"x-ludus-edge": "guess"}, {"x-ludus-edge": KEY[:-1]}])
async def test_the_gateway_s_own_address_leads_nowhere(api, domain, shown):
    chain = {"x-forwarded-for": f"1.2.3.4, {new_address()}, {GATEWAY}"}
    for name in ("auth-login", "platform-get-health", "profiles-get-profile", "matches-report-match"):
        answer = await api(name, headers=chain | shown, json={})
        assert (answer.status_code, code_of(answer)) == (421, "MISDIRECTED")
        assert answer.json()["error"]["details"] == {"public_origin": "https://api.example.com"}


async def test_what_is_refused_costs_nothing(api, domain):
    answer = await api("auth-login", json={}, headers={"x-forwarded-for": f"{new_address()}, {GATEWAY}"})
    assert "x-ratelimit-limit" not in answer.headers


async def test_the_gateway_itself_gets_the_public_keys(api, domain):
    assert (await api("auth-get-jwks")).status_code == 200
    direct = {name for name, declaration in declared().items() if getattr(declaration.trigger, "answers_directly", 0)}
    assert direct == {"auth-get-jwks"}


async def test_what_google_delivers_shows_no_key(api, domain):
    answer = await api.deliver("stats-report-active-players", b"{}")
    assert answer.status_code == 204
