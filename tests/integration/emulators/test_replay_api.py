"""Requests that are sent again when the API is busy or away, against a server that is."""

import time
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web

from emulators.replay import api as replay_api
from emulators.replay.api import Api, ApiError, Unreachable, client_session
from emulators.replay.concurrency import do_each
from emulators.replay.server import GameServer
from tests.integration.emulators.local_servers import free_port

REFUSED = {"success": False, "error": {"code": "EMAIL_TAKEN", "message": "Taken.", "details": {"field": "email"}}}


class Server:
    """Answers what it is told to, in order, then success; keeps what it was sent."""

    def __init__(self) -> None:
        self.planned: list[web.Response] = []
        self.requests: list[tuple[str, str]] = []

    async def answer(self, request: web.Request) -> web.Response:
        self.requests.append((request.path, request.headers.get("authorization", "")))
        if self.planned:
            return self.planned.pop(0)
        if request.path.endswith("/server-token"):
            token = f"token-{len(self.requests)}"
            return web.json_response({"success": True, "data": {"access_token": token, "expires_in": 3600}})
        return web.json_response({"success": True, "data": {"repeated": False}})


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
async def origin(server: Server) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", server.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    yield f"http://{host}:{port}"
    await runner.cleanup()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with client_session() as http:
        yield http


def busy(status: int, **headers: str) -> web.Response:
    return web.json_response({"code": status, "message": "busy"}, status=status, headers=headers)


@pytest.mark.parametrize("status", [429, 502, 503, 504])
async def test_a_busy_answer_is_waited_out(
    server: Server, origin: str, session: aiohttp.ClientSession, status: int
) -> None:
    server.planned = [busy(status), busy(status)]
    api = Api(session, origin)
    assert await api.post("/x", {}) == {"repeated": False}
    assert api.retries == 2


async def test_retry_after_is_kept_to(server: Server, origin: str, session: aiohttp.ClientSession) -> None:
    server.planned = [busy(429, **{"retry-after": "1"})]
    began = time.time()
    answered = await Api(session, origin).send("POST", "/x", body={})
    assert answered.sent_at >= began + 1, "the measure begins with the request that was taken"


async def test_a_refusal_is_told_with_its_code_and_details(
    server: Server, origin: str, session: aiohttp.ClientSession
) -> None:
    server.planned = [web.json_response(REFUSED, status=409), busy(404), web.Response(text="<h1>", status=500)]
    api = Api(session, origin)
    with pytest.raises(ApiError, match=r"POST /x was answered with 409 EMAIL_TAKEN: Taken. \{'field'") as refusal:
        await api.post("/x", {})
    assert (refusal.value.status, refusal.value.code) == (409, "EMAIL_TAKEN")
    with pytest.raises(ApiError, match="404 404: busy"):
        await api.get("/x")
    with pytest.raises(ApiError, match="500 NOT_JSON: <h1>"):
        await api.get("/x")
    assert api.retries == 0


async def test_patience_ends(server: Server, session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replay_api, "PATIENCE", 0.3)
    with pytest.raises(Unreachable, match=r"was tried \d times in 0.3 s: Cannot connect"):
        await Api(session, f"http://127.0.0.1:{free_port()}").get("/x")


async def test_a_game_server_renews_a_refused_token_once(
    server: Server, origin: str, session: aiohttp.ClientSession
) -> None:
    game_server = GameServer(Api(session, origin), "lsk_1.x")
    await game_server.report({"match_id": "m"})
    server.planned = [busy(401)]
    await game_server.report({"match_id": "m"})
    tokens = [authorization for path, authorization in server.requests if path == "/api/v1/matches"]
    assert tokens == ["Bearer token-1", "Bearer token-1", "Bearer token-4"]


async def test_work_is_done_in_order_and_the_first_error_ends_it() -> None:
    done: list[int] = []

    async def note(item: int) -> None:
        if item == 3:
            raise ValueError("three")
        done.append(item)

    await do_each([1, 2], 5, note)
    with pytest.raises(ValueError, match="three"):
        await do_each([1, 2, 3, 4], 1, note)
    assert done == [1, 2, 1, 2]
