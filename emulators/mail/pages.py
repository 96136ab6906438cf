"""The mailbox's web server: pages for people, JSON for tests.

Everything that a message says is escaped; its HTML part is shown in a sandboxed frame that runs no script,
loads nothing, and opens links in a new tab.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from html import escape

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from emulators.mail.mailbox import MOST_MESSAGES, Envelope, Mailbox
from emulators.mail.message import Content, read

DEFAULT_LIMIT = 50
_SANDBOX = "allow-popups allow-popups-to-escape-sandbox"
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_PAGE_HEADERS = _HEADERS | {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self';"
    " form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
}
_PART_HEADERS = _HEADERS | {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
    f" form-action 'none'; frame-ancestors 'self'; sandbox {_SANDBOX}",
    "Referrer-Policy": "no-referrer",
}
_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>{title}</title>
<style>body {{ font: 15px system-ui, sans-serif; margin: 2rem }} table {{ border-collapse: collapse }}
th, td {{ text-align: left; vertical-align: top; padding: .3rem .8rem; border-bottom: 1px solid #ccc }}
td {{ overflow-wrap: anywhere }} pre {{ white-space: pre-wrap; background: #f4f4f4; padding: 1rem }}
iframe {{ width: 100%; height: 36rem; border: 1px solid #ccc }}</style>
{body}</html>
"""

Starting = Callable[[Mailbox], AbstractAsyncContextManager[None]]


class Pages:
    """What the web server answers; `starting` runs as long as it does."""

    def __init__(self, mailbox: Mailbox, starting: Starting) -> None:
        self._mailbox = mailbox
        self._starting = starting

    def app(self) -> Starlette:
        """The web server."""
        routes = [
            Route("/", self.page),
            Route("/healthz", self.healthz),
            Route("/messages/{id}.eml", self.file),
            Route("/messages/{id}.html", self.html_part),
            Route("/messages/{id}", self.message),
            Route("/api/messages", self.list, methods=["GET"]),
            Route("/api/messages", self.clear, methods=["DELETE"]),
        ]
        return Starlette(routes=routes, lifespan=self._lifespan)

    @asynccontextmanager
    async def _lifespan(self, _app: Starlette) -> AsyncIterator[None]:
        async with self._starting(self._mailbox):
            yield

    async def healthz(self, _request: Request) -> JSONResponse:
        """Answer once messages are taken."""
        return JSONResponse({"status": "ok"})

    async def list(self, request: Request) -> JSONResponse:
        """Give messages whole, the newest first, `to` one recipient or all, at most `limit`."""
        written = request.query_params.get("limit", str(DEFAULT_LIMIT))
        if not written.isdecimal() or not 1 <= int(written) <= MOST_MESSAGES:
            return JSONResponse({"error": f"limit={written!r} is not a number from 1 to {MOST_MESSAGES}."}, 400)
        envelopes = self._mailbox.newest(request.query_params.get("to"), int(written))
        messages = await asyncio.to_thread(lambda: [self._described(envelope) for envelope in envelopes])
        return JSONResponse({"messages": [message for message in messages if message]}, headers=_HEADERS)

    def _described(self, envelope: Envelope) -> dict[str, object] | None:
        mail = self._mailbox.get(envelope.id)
        if mail is None:
            return None
        content = read(mail[1])
        return {
            "id": envelope.id,
            "from": envelope.sender,
            "to": envelope.to,
            "subject": envelope.subject,
            "date": envelope.received,
            "text": content.text,
            "html": content.html,
        }

    async def clear(self, _request: Request) -> JSONResponse:
        """Delete all messages."""
        return JSONResponse({"deleted": await asyncio.to_thread(self._mailbox.clear)})

    async def page(self, _request: Request) -> HTMLResponse:
        """List the messages, the newest first."""
        rows = "".join(_row(envelope) for envelope in self._mailbox.newest(None, MOST_MESSAGES))
        body = f"<h1>Mail</h1>\n<table><tr><th>To<th>Subject<th>Time</tr>\n{rows}</table>"
        return HTMLResponse(_PAGE.format(title="Mail", body=body), headers=_PAGE_HEADERS)

    async def message(self, request: Request) -> Response:
        """Show one message."""
        mail = await self._read(request)
        if mail is None:
            return _not_found(request)
        return HTMLResponse(_message_page(*mail), headers=_PAGE_HEADERS)

    async def html_part(self, request: Request) -> Response:
        """Give the HTML part for the frame in the message's page."""
        mail = await self._read(request)
        if mail is None:
            return _not_found(request)
        return HTMLResponse(f'<base target="_blank">{mail[1].html}', headers=_PART_HEADERS)

    async def file(self, request: Request) -> Response:
        """Give the message as it came."""
        mail = self._mailbox.get(request.path_params["id"])
        if mail is None:
            return _not_found(request)
        named = {"Content-Disposition": f'attachment; filename="{mail[0].id}.eml"'}
        return Response(mail[1], media_type="message/rfc822", headers=_HEADERS | named)

    async def _read(self, request: Request) -> tuple[Envelope, Content] | None:
        mail = self._mailbox.get(request.path_params["id"])
        return None if mail is None else (mail[0], await asyncio.to_thread(read, mail[1]))


def _not_found(request: Request) -> JSONResponse:
    message_id = request.path_params["id"]
    return JSONResponse({"error": f"There is no message {message_id!r}: GET /api/messages lists them."}, 404)


def _row(envelope: Envelope) -> str:
    subject = escape(envelope.subject) or "(no subject)"
    link = f'<a href="/messages/{envelope.id}">{subject}</a>'
    return f"<tr><td>{escape(', '.join(envelope.to))}<td>{link}<td>{escape(envelope.received)}</tr>\n"


def _message_page(envelope: Envelope, content: Content) -> str:
    headers = [("Delivered to", ", ".join(envelope.to)), ("Received", envelope.received), *content.headers]
    headers += [("Attachment", name) for name in content.attachments]
    table = "".join(f"<tr><th>{escape(name)}<td>{escape(value)}</tr>\n" for name, value in headers)
    address = f"/messages/{envelope.id}"
    body = f'<p><a href="/">All mail</a> · <a href="{address}.eml">Download</a></p>\n<table>{table}</table>\n'
    if content.html:
        body += f'<h2>HTML</h2>\n<iframe sandbox="{_SANDBOX}" src="{address}.html" title="HTML part"></iframe>\n'
    if content.text:
        body += f"<h2>Text</h2>\n<pre>\n{escape(content.text)}</pre>\n"
    return _PAGE.format(title=escape(envelope.subject) or "Mail", body=body)
