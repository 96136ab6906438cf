"""The JSON API's uploads: media, multipart, and resumable."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from emulators.storage.emulator import Checksums, Emulator, json_answer, origin, read_resource, store_content
from emulators.storage.errors import invalid, whole_number
from emulators.storage.multipart import RelatedParts
from emulators.storage.objects import Attributes, attributes_of, check_name
from emulators.storage.preconditions import Preconditions
from emulators.storage.resumable import Piece, Session, cancelled

_UNTYPED = "application/octet-stream"


async def insert_object(emulator: Emulator, request: Request, bucket: str) -> Response:
    """Take an upload of any of the three kinds."""
    emulator.store.bucket(bucket)
    match request.query_params.get("uploadType"):
        case "media":
            return await _media(emulator, request, bucket)
        case "multipart":
            return await _multipart(emulator, request, bucket)
        case "resumable":
            return await _start(emulator, request, bucket)
        case other:
            message = f"Invalid uploadType {other!r}: it is one of media, multipart and resumable."
            raise invalid(message)


async def continue_upload(emulator: Emulator, request: Request, _bucket: str) -> Response:
    """Take the next piece of a resumable upload, or tell how far it is."""
    session = _session(emulator, request)
    piece = Piece.of(request.headers.get("content-range"), whole_number(request.headers, "content-length"))
    checksums = Checksums.of(request.headers)
    stored = await emulator.sessions.receive(session, piece, request.stream(), checksums.crc32c, checksums.md5)
    if stored is not None:
        return json_answer(stored.resource(origin(request)))
    headers = {"x-guploader-uploadid": session.id}
    if session.persisted:
        headers["range"] = f"bytes=0-{session.persisted - 1}"
    if request.headers.get("x-guploader-no-308") == "yes":
        return Response(status_code=200, headers=headers | {"x-http-status-code-override": "308"})
    return Response(status_code=308, headers=headers)


async def cancel_upload(emulator: Emulator, request: Request, _bucket: str) -> Response:
    """Cancel a resumable upload; Cloud Storage answers that with 499."""
    emulator.sessions.cancel(_session(emulator, request))
    raise cancelled()


async def _media(emulator: Emulator, request: Request, bucket: str) -> Response:
    name = _name(request, {})
    attributes = _attributes(request, {}, request.headers.get("content-type"))
    stored = await store_content(
        emulator.store,
        bucket,
        name,
        request.stream(),
        attributes=attributes,
        conditions=Preconditions.from_query(request.query_params, request.headers),
        checksums=Checksums.of(request.headers),
    )
    return json_answer(stored.resource(origin(request)))


async def _multipart(emulator: Emulator, request: Request, bucket: str) -> Response:
    parts = RelatedParts(request.headers.get("content-type", ""), request.stream())
    resource = await parts.resource()
    name = _name(request, resource)
    attributes = _attributes(request, resource, await parts.content_type())
    stored = await store_content(
        emulator.store,
        bucket,
        name,
        parts.content(),
        attributes=attributes,
        conditions=Preconditions.from_query(request.query_params, request.headers),
        checksums=Checksums.of(request.headers, resource),
    )
    return json_answer(stored.resource(origin(request)))


async def _start(emulator: Emulator, request: Request, bucket: str) -> Response:
    resource = await read_resource(request)
    name = _name(request, resource)
    checksums = Checksums.of(request.headers, resource)
    session = emulator.sessions.start(
        bucket,
        name,
        _attributes(request, resource, request.headers.get("x-upload-content-type")),
        Preconditions.from_query(request.query_params, request.headers),
        crc32c=checksums.crc32c,
        md5=checksums.md5,
        total=whole_number(request.headers, "x-upload-content-length"),
    )
    location = f"{origin(request)}/upload/storage/v1/b/{bucket}/o?uploadType=resumable&upload_id={session.id}"
    return Response(headers={"location": location, "x-guploader-uploadid": session.id})


def _session(emulator: Emulator, request: Request) -> Session:
    upload_id = request.query_params.get("upload_id")
    if upload_id is None:
        message = "Required parameter: upload_id"
        raise invalid(message, reason="required")
    return emulator.sessions.get(upload_id)


def _name(request: Request, resource: dict[str, Any]) -> str:
    asked, said = request.query_params.get("name"), resource.get("name")
    if asked is not None and said is not None and asked != said:
        message = f"Value '{said}' in content does not agree with value '{asked}' in the query."
        raise invalid(message)
    name = asked if asked is not None else said
    if not isinstance(name, str):
        message = "Required parameter: name"
        raise invalid(message, reason="required")
    check_name(name)
    return name


def _attributes(request: Request, resource: dict[str, Any], content_type: str | None) -> Attributes:
    attributes = attributes_of(resource)
    if not attributes.get("contentType"):
        attributes["contentType"] = content_type or _UNTYPED
    encoding = request.query_params.get("contentEncoding")
    if encoding:
        attributes["contentEncoding"] = encoding
    return attributes
