"""The JSON API's buckets and their IAM policies."""

from starlette.requests import Request
from starlette.responses import Response

from emulators.storage.emulator import Emulator, json_answer, origin, read_resource
from emulators.storage.errors import invalid, whole_number
from emulators.storage.listing import PAGE_ENTRIES, Selection, page
from emulators.storage.preconditions import Preconditions


async def list_buckets(emulator: Emulator, request: Request) -> Response:
    """Answer one page of the buckets."""
    query = request.query_params
    limit = min(whole_number(query, "maxResults") or PAGE_ENTRIES, PAGE_ENTRIES)
    buckets = emulator.store.buckets
    listed = page(sorted(buckets), Selection(query.get("prefix", "")), query.get("pageToken") or None, limit)
    answer = {
        "kind": "storage#buckets",
        "items": [buckets[name].resource(origin(request)) for name in listed.names],
    }
    return json_answer(answer | ({"nextPageToken": listed.token} if listed.token else {}))


async def insert_bucket(emulator: Emulator, request: Request) -> Response:
    """Make a bucket."""
    resource = await read_resource(request)
    name = resource.get("name")
    if not isinstance(name, str):
        message = "Required: a bucket's resource needs its name."
        raise invalid(message, reason="required")
    return json_answer(emulator.store.create_bucket(name, resource).resource(origin(request)))


async def get_bucket(emulator: Emulator, request: Request, name: str) -> Response:
    """Answer a bucket's resource."""
    bucket = emulator.store.bucket(name)
    Preconditions.from_query(request.query_params).check_metageneration(bucket.metageneration)
    return json_answer(bucket.resource(origin(request)))


async def change_bucket(emulator: Emulator, request: Request, name: str) -> Response:
    """Merge settings in (PATCH), or replace them all (PUT)."""
    resource = await read_resource(request)
    bucket = emulator.store.bucket(name)
    Preconditions.from_query(request.query_params).check_metageneration(bucket.metageneration)
    bucket.update(resource, replace=request.method == "PUT")
    emulator.store.save_bucket(bucket)
    return json_answer(bucket.resource(origin(request)))


async def delete_bucket(emulator: Emulator, request: Request, name: str) -> Response:
    """Delete an empty bucket."""
    bucket = emulator.store.bucket(name)
    Preconditions.from_query(request.query_params).check_metageneration(bucket.metageneration)
    emulator.store.delete_bucket(name)
    return Response(status_code=204)


async def get_policy(emulator: Emulator, _request: Request, name: str) -> Response:
    """Answer a bucket's IAM policy."""
    return json_answer(emulator.store.bucket(name).policy())


async def set_policy(emulator: Emulator, request: Request, name: str) -> Response:
    """Replace a bucket's IAM policy."""
    policy = await read_resource(request)
    bucket = emulator.store.bucket(name)
    bucket.set_policy(policy)
    emulator.store.save_bucket(bucket)
    return json_answer(bucket.policy())


async def test_permissions(emulator: Emulator, request: Request, name: str) -> Response:
    """Answer that the caller has each permission it asks about: in the JSON API here everybody has."""
    emulator.store.bucket(name)
    asked = request.query_params.getlist("permissions")
    return json_answer({"kind": "storage#testIamPermissionsResponse", "permissions": asked})
