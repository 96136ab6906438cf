"""The JSON API's objects: read, list, change, delete, copy, compose."""

from contextlib import ExitStack
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from emulators.storage.emulator import Emulator, json_answer, origin, read_resource
from emulators.storage.errors import invalid, not_implemented, whole_number
from emulators.storage.listing import PAGE_ENTRIES, Selection, page
from emulators.storage.objects import Attributes, StoredObject, attributes_of, merged
from emulators.storage.preconditions import Preconditions
from emulators.storage.serving import content_headers, content_response, header_value

_COMPOSE_SOURCES = 32
_UNCACHED = "no-cache, no-store, max-age=0, must-revalidate"


async def list_objects(emulator: Emulator, request: Request, bucket: str) -> Response:
    """Answer one page of a bucket's objects and common prefixes."""
    query = request.query_params
    for parameter in ("matchGlob", "softDeleted", "filter"):
        if query.get(parameter, "false").lower() != "false":
            raise not_implemented(f"listing by {parameter}")
    selection = Selection(
        prefix=query.get("prefix", ""),
        delimiter=query.get("delimiter", ""),
        start=query.get("startOffset", ""),
        end=query.get("endOffset", ""),
        trailing_delimiter=query.get("includeTrailingDelimiter", "").lower() == "true",
    )
    limit = min(whole_number(query, "maxResults") or PAGE_ENTRIES, PAGE_ENTRIES)
    index = emulator.store.bucket(bucket)
    listed = page(index.names, selection, query.get("pageToken") or None, limit)
    base = origin(request)
    answer: dict[str, Any] = {"kind": "storage#objects"}
    if listed.token:
        answer["nextPageToken"] = listed.token
    if listed.prefixes:
        answer["prefixes"] = listed.prefixes
    if listed.names:
        answer["items"] = [index.objects[name].resource(base) for name in listed.names]
    return json_answer(answer)


async def get_object(emulator: Emulator, request: Request, bucket: str, name: str) -> Response:
    """Answer an object's resource, or with alt=media its content."""
    stored = _wanted(emulator, request, bucket, name)
    if request.query_params.get("alt") == "media":
        return _media(emulator, request, stored)
    Preconditions.from_query(request.query_params, request.headers).check_read(stored)
    answer = json_answer(stored.resource(origin(request)))
    answer.headers["etag"] = stored.etag
    return answer


async def download_object(emulator: Emulator, request: Request, bucket: str, name: str) -> Response:
    """Answer an object's content."""
    return _media(emulator, request, _wanted(emulator, request, bucket, name))


async def change_object(emulator: Emulator, request: Request, bucket: str, name: str) -> Response:
    """Merge attributes in (PATCH), or replace them all (PUT)."""
    attributes = attributes_of(await read_resource(request))
    stored = _wanted(emulator, request, bucket, name)
    Preconditions.from_query(request.query_params, request.headers).check_write(stored)
    if request.method == "PUT":
        attributes = {"storageClass": stored.attributes.get("storageClass", "STANDARD")} | merged({}, attributes)
    else:
        attributes = merged(stored.attributes, attributes)
    return json_answer(emulator.store.update(stored, attributes).resource(origin(request)))


async def delete_object(emulator: Emulator, request: Request, bucket: str, name: str) -> Response:
    """Delete an object."""
    stored = _wanted(emulator, request, bucket, name)
    Preconditions.from_query(request.query_params, request.headers).check_write(stored)
    emulator.store.delete(stored)
    return Response(status_code=204)


async def copy_object(
    emulator: Emulator, request: Request, bucket: str, name: str, to_bucket: str, to_name: str
) -> Response:
    """Copy an object at once."""
    stored = await _copied(emulator, request, (bucket, name), (to_bucket, to_name))
    return json_answer(stored.resource(origin(request)))


async def rewrite_object(
    emulator: Emulator, request: Request, bucket: str, name: str, to_bucket: str, to_name: str
) -> Response:
    """Copy an object; what the cloud may spread over several calls is done after the first."""
    stored = await _copied(emulator, request, (bucket, name), (to_bucket, to_name))
    return json_answer(
        {
            "kind": "storage#rewriteResponse",
            "totalBytesRewritten": str(stored.size),
            "objectSize": str(stored.size),
            "done": True,
            "resource": stored.resource(origin(request)),
        }
    )


async def move_object(emulator: Emulator, request: Request, bucket: str, name: str, to_name: str) -> Response:
    """Rename an object."""
    store, query = emulator.store, request.query_params
    source = store.get(bucket, name)
    Preconditions.from_query(query, prefix="ifSource").check_write(source)
    if name == to_name:
        message = f"The object cannot be moved to its own name: {name}"
        raise invalid(message)
    stored = store.copy(
        source,
        bucket,
        to_name,
        attributes=source.attributes,
        conditions=Preconditions.from_query(query),
    )
    store.delete(source)
    return json_answer(stored.resource(origin(request)))


async def compose_object(emulator: Emulator, request: Request, bucket: str, name: str) -> Response:
    """Join up to 32 objects of a bucket into one."""
    resource = await read_resource(request)
    store, conditions = emulator.store, Preconditions.from_query(request.query_params)
    conditions.check_write(store.find(bucket, name))
    sources = _compose_sources(emulator, bucket, resource)
    content = store.receive()
    try:
        with ExitStack() as files:
            await content.copy([files.enter_context(store.open(source)) for source in sources])
        content.finish()
        components = sum(source.components or 1 for source in sources)
        attributes = attributes_of(resource.get("destination") or {})
        stored = store.commit(
            bucket, name, content, attributes=attributes, conditions=conditions, components=components
        )
    finally:
        content.discard()
    return json_answer(stored.resource(origin(request)))


def _wanted(emulator: Emulator, request: Request, bucket: str, name: str) -> StoredObject:
    return emulator.store.get(bucket, name, whole_number(request.query_params, "generation"))


def _media(emulator: Emulator, request: Request, stored: StoredObject) -> Response:
    Preconditions.from_query(request.query_params).check_read(stored)
    cache_control = header_value(stored.attributes.get("cacheControl") or _UNCACHED)
    headers = content_headers(stored) | {"etag": stored.etag, "cache-control": cache_control}
    return content_response(emulator.store, request, stored, headers)


async def _copied(
    emulator: Emulator, request: Request, source: tuple[str, str], destination: tuple[str, str]
) -> StoredObject:
    resource = await read_resource(request)
    store, query = emulator.store, request.query_params
    stored = store.get(*source, whole_number(query, "sourceGeneration"))
    Preconditions.from_query(query, prefix="ifSource").check_write(stored)
    attributes = _copy_attributes(stored.attributes, attributes_of(resource))
    return store.copy(stored, *destination, attributes=attributes, conditions=Preconditions.from_query(query))


def _copy_attributes(source: Attributes, given: Attributes) -> Attributes:
    """Return the copy's attributes: given ones replace the source's, but a storage class alone does not."""
    given = merged({}, given)
    kept = source if not given.keys() - {"storageClass"} else {}
    storage_class = given.get("storageClass") or source.get("storageClass", "STANDARD")
    return kept | given | {"storageClass": storage_class}


def _compose_sources(emulator: Emulator, bucket: str, resource: dict[str, Any]) -> list[StoredObject]:
    wanted = resource.get("sourceObjects")
    if not isinstance(wanted, list) or not wanted:
        message = "You must provide at least one source component."
        raise invalid(message, reason="required")
    if len(wanted) > _COMPOSE_SOURCES:
        message = f"The number of source components ({len(wanted)}) exceeds the maximum ({_COMPOSE_SOURCES})."
        raise invalid(message)
    sources = []
    for source in wanted:
        if not isinstance(source, dict) or not isinstance(source.get("name"), str):
            message = f"Invalid source component: {source!r} has no name."
            raise invalid(message)
        fields = {key: str(value) for key, value in source.items()}
        stored = emulator.store.get(bucket, source["name"], whole_number(fields, "generation"))
        conditions = source.get("objectPreconditions")
        if isinstance(conditions, dict):
            required = {key: str(value) for key, value in conditions.items()}
            Preconditions.from_query(required).check_write(stored)
        sources.append(stored)
    return sources
