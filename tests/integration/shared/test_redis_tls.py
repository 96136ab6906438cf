"""A Redis that asks for TLS and a password, as Memorystore does: a real server behind a proxy that ends TLS."""

import asyncio
import ssl
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from redis import Redis
from redis.backoff import ConstantBackoff
from redis.retry import Retry

from emulators.own_parts import find_redis
from shared.redis.address import address_of
from shared.redis.connection import Disconnected, Refused, SharedConnection
from shared.redis.script import Script
from tests.certificates import certified_localhost
from tests.integration.emulators.local_servers import free_port

PASSWORD = "p@ss/w:rd"
QUOTED = "p%40ss%2Fw%3Ard"
PATIENCE = 10


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a server that wants a password."""
    port, folder = free_port(), tmp_path_factory.mktemp("redis")
    options = ["--port", str(port), "--requirepass", PASSWORD, "--save", "", "--dir", str(folder)]
    process = subprocess.Popen([find_redis(), *options], stdout=subprocess.DEVNULL)
    try:
        with plain(port) as client:
            client.ping()
        yield port
    finally:
        process.terminate()
        process.wait()


def plain(port: int, database: int = 0) -> Redis:
    retry = Retry(ConstantBackoff(0.1), 100)
    return Redis(port=port, password=PASSWORD, db=database, retry=retry)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certified_localhost(tmp_path_factory.mktemp("tls"))


@pytest.fixture
async def port(server: int, authority: Path) -> AsyncIterator[int]:
    """Where TLS ends before the server."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(authority / "server.pem")

    async def copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        writer.close()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        to_server, from_server = await asyncio.open_connection("127.0.0.1", server)
        await asyncio.gather(copy(reader, from_server), copy(to_server, writer), return_exceptions=True)

    async with await asyncio.start_server(connected, "127.0.0.1", 0, ssl=context) as proxy:
        yield proxy.sockets[0].getsockname()[1]


def connection(url: str, ca_file: Path | None) -> SharedConnection:
    return SharedConnection(address_of(url, ca_file), PATIENCE)


async def test_scripts_run_over_tls_in_the_database_of_the_url(port, server, authority):
    redis = connection(f"rediss://:{QUOTED}@localhost:{port}/3", authority / "ca.pem")
    large = b"x" * 300_000
    answers = await asyncio.gather(
        *(redis.run(Script.of("return ARGV[1]"), [], [number]) for number in range(100)),
        redis.ask("SET", "large", large),
        redis.ask("GET", "large"),
    )
    assert answers == [*(str(number).encode() for number in range(100)), b"OK", large]
    with plain(server, database=3) as client:
        assert client.get("large") == large
    await redis.close()


async def test_a_user_is_named_with_the_password(port, authority):
    redis = connection(f"rediss://default:{QUOTED}@localhost:{port}/0", authority / "ca.pem")
    assert await redis.ask("PING") == b"PONG"
    await redis.close()


async def test_a_wrong_password_is_refused(port, authority):
    redis = connection(f"rediss://:wrong@localhost:{port}/0", authority / "ca.pem")
    with pytest.raises(Refused, match="WRONGPASS"):
        await redis.ask("PING")
    await redis.close()


@pytest.mark.parametrize(("host", "trusted"), [("localhost", False), ("127.0.0.1", True)])
async def test_a_certificate_of_a_stranger_or_for_another_name_is_refused(port, authority, host, trusted):
    redis = connection(f"rediss://:{QUOTED}@{host}:{port}/0", authority / "ca.pem" if trusted else None)
    with pytest.raises(Disconnected, match="CERTIFICATE_VERIFY_FAILED"):
        await redis.ask("PING")
    await redis.close()


async def test_the_name_is_not_looked_at_where_the_url_says_so(port, authority):
    url = f"rediss://:{QUOTED}@127.0.0.1:{port}/0?ssl_check_hostname=false"
    redis = connection(url, authority / "ca.pem")
    assert await redis.ask("PING") == b"PONG"
    await redis.close()
    stranger = connection(url, None)
    with pytest.raises(Disconnected, match="CERTIFICATE_VERIFY_FAILED"):
        await stranger.ask("PING")
    await stranger.close()
