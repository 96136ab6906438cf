"""Calls to addresses that others chose reach the public internet and nothing else."""

import asyncio
import socket

import httpcore
import pytest

from shared import clients, outbound
from shared.errors import PartnerUnavailable
from shared.settings import settings
from tests.integration.emulators.local_servers import listening

URL = "https://hooks.example.com/x"


@pytest.fixture
async def in_the_cloud(monkeypatch):
    """Not the local cloud, where addresses of this machine are called."""
    monkeypatch.setenv("ENVIRONMENT", "prod")
    settings.cache_clear()
    yield
    settings.cache_clear()
    await clients.close()


@pytest.fixture
def leads_to(monkeypatch):
    """Has each name lead to these addresses, one set after another, and says how often a name was looked up."""
    asked = []

    def set_up(*answers):
        async def look_up(host, port, **_):
            addresses = answers[min(len(asked), len(answers) - 1)]
            asked.append(host)
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", look_up)
        return asked

    return set_up


@pytest.fixture
def connected(monkeypatch):
    """The addresses that were connected to; nobody is there."""
    addresses = []

    async def connect(_self, host, *_):
        addresses.append(host)
        raise httpcore.ConnectError

    monkeypatch.setattr(httpcore.AnyIOBackend, "connect_tcp", connect)
    return addresses


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["93.184.216.34", "169.254.169.254"], ["::ffff:10.0.0.1"]])
async def test_a_name_that_leads_inside_is_not_called(in_the_cloud, leads_to, connected, addresses):
    leads_to(addresses)
    with pytest.raises(PartnerUnavailable):
        await outbound.post("studio", URL, b"{}", {})
    assert connected == []


async def test_the_connection_goes_to_the_address_that_was_checked(in_the_cloud, leads_to, connected):
    asked = leads_to(["93.184.216.34"], ["127.0.0.1"])
    with pytest.raises(PartnerUnavailable):
        await outbound.post("studio", URL, b"{}", {})
    assert (asked, connected) == (["hooks.example.com"], ["93.184.216.34"])


@pytest.mark.parametrize("url", ["http://hooks.example.com", "https://127.0.0.1/", "https://localhost"])
async def test_an_address_that_cannot_be_public_is_not_looked_up(in_the_cloud, leads_to, connected, url):
    asked = leads_to(["93.184.216.34"])
    with pytest.raises(PartnerUnavailable):
        await outbound.post("studio", url, b"{}", {})
    assert (asked, connected) == ([], [])


async def test_no_redirect_is_followed_and_no_more_is_read_than_there_may_be(monkeypatch):
    monkeypatch.setenv("ENVIRONMENT", "local")
    settings.cache_clear()
    async with listening() as target:
        target.answer = lambda _: (302, {"location": "http://127.0.0.1:1/"})
        answer = await outbound.post("studio", target.url, b"{}", {"content-type": "application/json"})
        assert (answer.status, len(target.requests)) == (302, 1)
    await clients.close()
    settings.cache_clear()
