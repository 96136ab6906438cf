"""The duel's game server, as its players and the API meet it."""

import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import aiohttp
import httpx
import pytest

from emulators.cloud import LocalCloud
from tests.faulty_network import FaultyNetwork
from tests.waiting import eventually
from tests.whole_cloud import operate

ROOT = Path(__file__).resolve().parents[2]
ORIGIN = "https://duel.example"
REPORT = "/api/v1/matches"
RIGHT = {"origin": ORIGIN}


@pytest.fixture(scope="module")
def network(gateway: str) -> Iterator[FaultyNetwork]:
    with FaultyNetwork(gateway) as network:
        yield network


@pytest.fixture(scope="module")
def server_key(whole_cloud: LocalCloud) -> str:
    return operate(whole_cloud, "-", "server")


@contextmanager
def game_server(network: FaultyNetwork, key: str, data: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    options = ("--data", str(data), "--api", network.address, "--origin", ORIGIN, "--port", str(port))
    pace = ("--round-seconds", "600", "--reveal-seconds", "0")
    path = os.pathsep.join((str(ROOT / "sdks/python/src"), str(ROOT)))
    environment = os.environ | {"LUDUS_SERVER_KEY": key, "PYTHONPATH": path}
    command = [sys.executable, "-m", "samples.duel.server", *options, *pace]
    with subprocess.Popen(command, cwd=ROOT, env=environment) as process:
        try:
            yield process
        finally:
            process.terminate()


def registered(gateway: str, name: str) -> dict[str, str]:
    body = {"email": f"{uuid.uuid4()}@example.com", "password": "Duel-Pass-1", "display_name": name}
    answer: dict[str, str] = httpx.post(f"{gateway}/api/v1/auth/register", json=body).raise_for_status().json()["data"]
    return answer


class Tab:
    """A player's connection."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def until(self, kind: str) -> dict[str, Any]:
        while (message := await self.socket.receive_json())["kind"] != kind:
            pass
        return dict(message)


async def opened(http: aiohttp.ClientSession, port: int, token: str) -> Tab:
    async def connected() -> aiohttp.ClientWebSocketResponse | None:
        try:
            return await http.ws_connect(f"http://127.0.0.1:{port}/play", headers=RIGHT)
        except aiohttp.ClientConnectorError:
            return None

    socket = await eventually(connected)
    assert socket is not None
    await socket.send_json({"kind": "hello", "token": token, "seeks": True})
    return Tab(socket)


async def matches_of(gateway: str, token: str) -> int:
    async with httpx.AsyncClient(base_url=gateway, headers={"authorization": f"Bearer {token}"}) as http:
        totals = (await http.get("/api/v1/stats/me/lifetime")).raise_for_status().json()["data"]["totals"]
    return int(totals["matches"])


async def test_a_match_counts_once_though_the_api_was_away_and_the_server_ended(
    gateway, network, server_key, tmp_path, unused_tcp_port
):
    ada, bob = registered(gateway, "Ada"), registered(gateway, "Bob")
    network.faults = [{"path": REPORT, "answer": {"status": 503}, "times": 1000}]
    network.seen = []
    async with aiohttp.ClientSession() as http:
        with game_server(network, server_key, tmp_path, unused_tcp_port):
            ada_s = await opened(http, unused_tcp_port, ada["access_token"])
            await ada_s.until("waiting")
            bob_s = await opened(http, unused_tcp_port, bob["access_token"])
            for number in (1, 2, 3):
                assert (await ada_s.until("round"))["opponent"] == {"player_id": bob["user_id"], "name": "Bob"}
                await bob_s.until("round")
                await ada_s.socket.send_json({"kind": "choose", "round": number, "hand": "rock"})
                await bob_s.socket.send_json({"kind": "choose", "round": number, "hand": "scissors"})
            over = await bob_s.until("over")
            assert (over["winner"], over["score"], over["counts"]) == ("them", [0, 3], True)
            await eventually(lambda: any(each["path"] == REPORT for each in network.seen))
            await ada_s.socket.close()
            await bob_s.socket.close()
    network.faults = [{"path": REPORT, "lose": True, "times": 1}]
    with game_server(network, server_key, tmp_path, unused_tcp_port):

        async def both_have_one() -> bool:
            return [await matches_of(gateway, each["access_token"]) for each in (ada, bob)] == [1, 1]

        await eventually(both_have_one)
        granted = f"/api/v1/battlepass/progress/{ada['user_id']}/xp"
        await eventually(lambda: any(each["path"] == granted for each in network.seen))
    reports = [each for each in network.seen if each["path"] == REPORT]
    assert len(reports) > 2
    assert len({each["key"] for each in reports}) == 1
    assert await both_have_one()


async def test_strangers_are_turned_away(gateway, network, server_key, tmp_path, unused_tcp_port):
    network.faults = []
    player = registered(gateway, "Ada")
    with game_server(network, server_key, tmp_path, unused_tcp_port):
        async with aiohttp.ClientSession() as http:
            for token in ("nonsense", player["access_token"][:-8] + "AAAAAAAA"):
                tab = await opened(http, unused_tcp_port, token)
                assert "Sign in again" in (await tab.until("refused"))["why"]
                await tab.socket.close()
        async with httpx.AsyncClient() as plain:
            for headers in ({}, {"origin": "https://evil.example"}):
                answer = await plain.get(f"http://127.0.0.1:{unused_tcp_port}/play", headers=headers)
                assert answer.status_code == 403
