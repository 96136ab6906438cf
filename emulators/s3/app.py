"""Lets to moto only what the store would take."""

import asyncio
import logging
from collections.abc import Mapping
from datetime import UTC, datetime

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from emulators.s3.bodies import check_announced, check_body
from emulators.s3.errors import S3Error
from emulators.s3.moto_app import Moto
from emulators.s3.signing import SentRequest, check_signature

_log = logging.getLogger("s3")


def create_app(moto: Moto, keys: Mapping[str, str]) -> ASGIApp:
    """The store; `keys` are the secrets by access key id. Forms (POST of an object) are refused, as R2 refuses them."""
    turn = asyncio.Lock()

    async def answer(request: Request) -> Response:
        sent = SentRequest(
            request.method,
            request.scope["raw_path"].decode("latin-1"),
            request.scope["query_string"].decode("latin-1"),
            request.headers,
        )
        if request.method == "POST" and not sent.query:
            raise S3Error(501, "NotImplemented", "Forms are not taken: PUT the file to a presigned URL.")
        if request.method != "OPTIONS":
            check_signature(sent, keys, datetime.now(UTC))
            check_announced(request.method, request.headers)
        body = await request.body()
        check_body(request.headers, body)
        async with turn:  # moto's dictionaries are not made for two threads
            await asyncio.to_thread(_check_source, moto, sent)
            return await asyncio.to_thread(moto.answer, sent, body)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        if scope["path"] == "/healthz":
            response: Response = PlainTextResponse("ok")
        else:
            try:
                response = await answer(request)
            except S3Error as error:
                response = error.as_xml()
            except ClientDisconnect:
                return
            if response.status_code >= 400:  # noqa: PLR2004  the first refusal
                _log.info("%s %s %d", request.method, request.url.path, response.status_code)
        await response(scope, receive, send)

    return app


def _check_source(moto: Moto, sent: SentRequest) -> None:
    """Of a copy moto does not compare the ETag that the source must have."""
    wanted = sent.headers.get("x-amz-copy-source-if-match")
    if wanted is None:
        return
    path = "/" + sent.headers["x-amz-copy-source"].lstrip("/")
    caller = Headers({name: sent.headers[name] for name in ("host", "authorization") if name in sent.headers})
    source = moto.answer(SentRequest("HEAD", path, "", caller), b"")
    if source.status_code == 404:  # noqa: PLR2004
        raise S3Error(404, "NoSuchKey", "The specified key does not exist.")
    if source.headers["etag"] != wanted:
        message = "At least one of the pre-conditions you specified did not hold"
        raise S3Error(412, "PreconditionFailed", message, Condition="x-amz-copy-source-If-Match")
