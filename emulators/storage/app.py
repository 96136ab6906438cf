"""Routes requests by their raw paths, as names may hold anything, and turns refusals into answers."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import unquote

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from emulators.local_http import LocalOnly
from emulators.storage import json_buckets, json_objects, json_uploads
from emulators.storage.emulator import Emulator
from emulators.storage.errors import StorageError, invalid, not_implemented
from emulators.storage.xml_api import answer_xml, permit

Handler = Callable[..., Awaitable[Response]]

_JSON_ROOTS = frozenset({"batch", "download", "resumable", "storage", "upload"})
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

_UPLOADS: Mapping[str, Handler] = {
    "POST": json_uploads.insert_object,
    "PUT": json_uploads.continue_upload,
    "DELETE": json_uploads.cancel_upload,
}
_JSON_ROUTES: Mapping[str, Mapping[str, Handler]] = {
    "storage/v1/b/*/o/*": {
        "GET": json_objects.get_object,
        "PATCH": json_objects.change_object,
        "PUT": json_objects.change_object,
        "DELETE": json_objects.delete_object,
    },
    "download/storage/v1/b/*/o/*": {"GET": json_objects.download_object},
    "upload/storage/v1/b/*/o": _UPLOADS,
    "resumable/upload/storage/v1/b/*/o": _UPLOADS,
    "storage/v1/b/*/o": {"GET": json_objects.list_objects},
    "storage/v1/b/*/o/*/compose": {"POST": json_objects.compose_object},
    "storage/v1/b/*/o/*/copyTo/b/*/o/*": {"POST": json_objects.copy_object},
    "storage/v1/b/*/o/*/rewriteTo/b/*/o/*": {"POST": json_objects.rewrite_object},
    "storage/v1/b/*/o/*/moveTo/o/*": {"POST": json_objects.move_object},
    "storage/v1/b": {"GET": json_buckets.list_buckets, "POST": json_buckets.insert_bucket},
    "storage/v1/b/*": {
        "GET": json_buckets.get_bucket,
        "PATCH": json_buckets.change_bucket,
        "PUT": json_buckets.change_bucket,
        "DELETE": json_buckets.delete_bucket,
    },
    "storage/v1/b/*/iam": {"GET": json_buckets.get_policy, "PUT": json_buckets.set_policy},
    "storage/v1/b/*/iam/testPermissions": {"GET": json_buckets.test_permissions},
}
"""The handlers of each path by method; a "*" is a percent-encoded name."""

_log = logging.getLogger("storage")


def create_app(emulator: Emulator, host: str) -> ASGIApp:
    """Return the application: the JSON API, which other sites' web pages may not use, and the XML API."""

    async def json_api(scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        response = await _answer(request, lambda: _answer_json(emulator, request), _json_refusal)
        await response(scope, receive, send)

    async def xml_api(scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        bucket, _, name = _raw_path(scope)[1:].partition("/")
        response = await _answer(
            request,
            lambda: answer_xml(emulator, request, bucket, _decoded(name)),
            lambda _, error: error.as_xml(),
        )
        permit(emulator, request, bucket, response)
        await response(scope, receive, send)

    local_json_api = LocalOnly(json_api, host)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        path = _raw_path(scope)
        if path == "/healthz":
            await PlainTextResponse("ok")(scope, receive, send)
        elif path[1:].partition("/")[0] in _JSON_ROOTS:
            await local_json_api(scope, receive, send)
        else:
            await xml_api(scope, receive, send)

    return app


async def _answer_json(emulator: Emulator, request: Request) -> Response:
    segments = _raw_path(request.scope)[1:].rstrip("/").split("/")
    for pattern, handlers in _JSON_ROUTES.items():
        parts = pattern.split("/")
        if len(parts) == len(segments) and all(
            part in {"*", segment} for part, segment in zip(parts, segments, strict=True)
        ):
            handler = handlers.get(request.method)
            if handler is not None:
                names = [segment for part, segment in zip(parts, segments, strict=True) if part == "*"]
                return await handler(emulator, request, *map(_decoded, names))
    what = f"{request.method} {request.url.path}"
    raise not_implemented(what)


async def _answer(
    request: Request,
    work: Callable[[], Awaitable[Response]],
    refuse: Callable[[Request, StorageError], Response],
) -> Response:
    try:
        response = await work()
    except StorageError as error:
        response = refuse(request, error)
    except ClientDisconnect:
        response = Response(status_code=499)
    except Exception:  # noqa: BLE001 - whatever it is, the caller gets an answer and the log the trace
        _log.exception("%s %s failed", request.method, _raw_path(request.scope))
        message = "We encountered an internal error. Please try again."
        response = refuse(request, StorageError(500, "backendError", "InternalError", message))
    if request.method not in _SAFE_METHODS or response.status_code >= 400:  # noqa: PLR2004 - the first refusal
        _log.info("%s %s %d", request.method, _raw_path(request.scope), response.status_code)
    return response


def _json_refusal(request: Request, error: StorageError) -> Response:
    """Answer in JSON, or in plain text where content was asked for or a transfer broken off."""
    media = request.query_params.get("alt") == "media" or request.url.path.startswith("/download/")
    if media or error.status in {499, 503}:
        return error.as_text()
    return error.as_json()


def _raw_path(scope: Scope) -> str:
    path: bytes = scope["raw_path"]
    return path.decode("latin-1")


def _decoded(segment: str) -> str:
    try:
        return unquote(segment, errors="strict")
    except UnicodeDecodeError as error:
        message = f"Invalid name {segment!r}: it is not percent-encoded UTF-8."
        raise invalid(message, code="InvalidURI") from error
