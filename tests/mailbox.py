"""The local mail box, and the queues that lead to it: what is asked to be mailed arrives."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import httpx
from aiohttp import web

from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.store.sent_mails import SENT
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.local_api import LocalApi
from tests.waiting import eventually

TOKEN = re.compile(r"[A-Za-z0-9_\-]{36}\.[A-Za-z0-9_\-]{43}")


class Mailbox:
    """Everybody's mail."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    async def all_of(self, address: str) -> list[dict[str, Any]]:
        """An address's mails, the newest first."""
        return list((await self._http.get("/api/messages", params={"to": address})).json()["messages"])

    async def newest(self, address: str, subject: str = "", count: int = 1) -> dict[str, Any]:
        """Wait until an address has so many mails of a subject; the newest of them."""

        async def arrived() -> dict[str, Any] | None:
            mails = [message for message in await self.all_of(address) if subject in message["subject"]]
            return mails[0] if len(mails) >= count else None

        mail = await eventually(arrived)
        assert mail is not None
        return mail

    async def token(self, address: str, subject: str, count: int = 1) -> str:
        """The token in the newest of so many mails."""
        return token_in(await self.newest(address, subject, count))


def token_in(message: dict[str, Any]) -> str:
    """The token that a mail carries."""
    match = TOKEN.search(message["text"])
    assert match, message["text"]
    assert match[0] in message["html"]
    return match[0]


async def let_pass(address: str, time: timedelta) -> None:
    """As if what an address was sent had been sent so much earlier."""

    async def body(tx: Transaction) -> None:
        sent = await tx.get(SENT, email_claim_id(address))
        assert sent is not None
        earlier = tuple(mail.model_copy(update={"at": mail.at - time}) for mail in sent.mails)
        tx.put(SENT, email_claim_id(address), sent.model_copy(update={"mails": earlier}), overwrite=True)

    await transaction.run(body)


@asynccontextmanager
async def dispatching(api: LocalApi) -> AsyncIterator[tuple[str, list[tuple[str, int]]]]:
    """Let queues call the functions of this process: where they are, and each call with the status that it ended in."""
    calls: list[tuple[str, int]] = []

    async def handle(request: web.Request) -> web.Response:
        name = request.match_info["name"]
        task = request.headers.get("x-cloudtasks-taskname", "")
        answer = await api.deliver(name, await request.read(), x_cloudtasks_taskname=task)
        calls.append((name, answer.status_code))
        return web.Response(status=answer.status_code)

    app = web.Application()
    app.router.add_post("/{name}", handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}", calls
    await runner.cleanup()
