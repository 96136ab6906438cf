"""Which services a function is made of, and what of them only their own account may do.

An archive has the code of each service whose `api` its function calls. The manifest names them, so that one more is
seen in a diff. Such code runs under the account of the function's own service, which in a cloud may use neither the
other's queues, buckets and secrets nor its partners.
"""

from collections.abc import Iterable, Iterator

from infra.build.closure import Sources

INSIDE = frozenset({"operations", "rules", "store"})
"""The parts of a service that come into archives of others beneath its `api` alone."""

NEEDS_ITS_ACCOUNT = {
    "shared.events.tasks": "a queue",
    "shared.media.downloads": "a bucket",
    "shared.media.object_store": "a bucket",
    "shared.media.tickets": "a bucket",
    "shared.media.uploads": "a bucket",
    "shared.identity.encryption": "a secret",
    "shared.mail.smtp": "a secret",
    "shared.partners": "a partner",
    "httpx": "a partner",
    "google.cloud.storage": "a bucket",
    "google.cloud.tasks_v2": "a queue",
}
"""Modules, and what Google's IAM has to allow to whoever uses them."""


def service_of(file: str) -> str:
    """The service that a file belongs to; empty for the kit and for what is above all services."""
    parts = file.split("/")
    return parts[1] if parts[0] == "functions" and len(parts) > 2 else ""  # noqa: PLR2004  functions/<service>/<file>


def packed_services(files: Iterable[str], own: str) -> list[str]:
    """The services whose code is among these files, but for `own`."""
    modules = (file for file in files if not file.endswith("/__init__.py"))
    return sorted({service_of(file) for file in modules} - {own, ""})


def not_asked_for(sources: Sources, start: str, own: str) -> set[str]:
    """The inner modules of other services that a file reaches without going through the `api` of their service."""
    reached, waiting = {start}, [start]
    while waiting:
        file = waiting.pop()
        if _part_of(file) == "api" and service_of(file) != own:
            continue
        new = sources.imported_by(file)[0] - reached
        reached |= new
        waiting.extend(file for file in new if file.endswith(".py"))
    return {file for file in reached if service_of(file) not in {own, ""} and _part_of(file) in INSIDE}


def borrowed(sources: Sources, files: Iterable[str], own: str) -> dict[str, set[str]]:
    """The files of other services that use what only their own account may use, and what that is."""
    needs = {file: set(_needs(sources, file)) for file in files if service_of(file) not in {own, ""}}
    return {file: services for file, services in needs.items() if services}


def _part_of(file: str) -> str:
    """`store` for `functions/<service>/store.py` and for all that is in `functions/<service>/store/`."""
    return file.split("/")[2].removesuffix(".py") if service_of(file) else ""


def _needs(sources: Sources, file: str) -> Iterator[str]:
    if not file.endswith(".py"):
        return
    ours, foreign = sources.imported_by(file)
    modules = {module.removesuffix(".py").replace("/", ".") for module in ours} | foreign
    for module, need in NEEDS_ITS_ACCOUNT.items():
        if any(name == module or name.startswith(f"{module}.") for name in modules):
            yield f"{need} ({module})"
