"""What a command writes: the files of a service, an endpoint, an event and a handler."""

import re
from typing import Any

from infra.new import names, order
from infra.new.names import DeclaredError, Refused
from infra.new.place import ENDPOINT_ROOMS, HANDLER_ROOMS, Place, no_service
from infra.new.sources import Sources, without_names
from infra.new.writing import Plan

CALLERS = {"player": "Player", "support": "Support", "moderator": "Moderator", "admin": "Admin", "server": "GameServer"}


def service(sources: Sources, name: str, below: str) -> Plan:
    """The folder of a service, and its place in the order of services: below those that are to call or hear it."""
    if names.service(name) in sources.services():
        raise Refused(f"There is a service {name} already: functions/{name}/README.md says what it is for.")
    plan = Plan(sources.root, {"service": name, "title": name.capitalize()})
    for package in ("", "endpoints/", "handlers/"):
        plan.add_text(f"functions/{name}/{package}__init__.py", "")
    plan.add_file(f"functions/{name}/README.md", "service.md.jinja")
    plan.replace(order.CONTRACTS, order.with_service(sources, name, below))
    return plan


def endpoint(
    sources: Sources, place: Place, route: str, role: str, scope: str, errors: tuple[DeclaredError, ...]
) -> Plan:
    """An endpoint with its models and rules, its tests, its cost and its first request."""
    method, path = names.route(route)
    if other := sources.routes().get(without_names(route)):
        raise Refused(f"{other} answers {without_names(route)} already: choose another route.")
    if (role == "server") != bool(scope):
        raise Refused("An endpoint for game servers names what their keys need, and no other does: --scope matches.")
    base = names.camel(place.function)
    has_body = method in {"POST", "PUT", "PATCH"}
    request, response = f"{base}Request" if has_body else "", f"{base}Response"
    _refuse_classes(sources, [request, response, *(error.name for error in errors)])
    parameters = [
        *([f"{role}: {CALLERS[role]}"] if role in CALLERS else []),
        *(f"{name}: Id" for name in re.findall(r"\{(\w+)\}", path)),
        *([f"body: {request}"] if request else []),
        *(["tx: Transaction"] if method != "GET" else []),
    ]
    values = {
        "parameters": ", ".join(parameters),
        "route": route,
        "method": method,
        "path": path,
        "path_names": re.findall(r"\{(\w+)\}", path),
        "caller_type": CALLERS.get(role, ""),
        "role": role,
        "scope": scope.upper(),
        "status": 201 if place.function.startswith("create_") and method == "POST" else 200,
        "errors": errors,
        "request": request,
        "response": response,
        "writes": method != "GET",
    }
    plan = _function(place, ENDPOINT_ROOMS, values)
    plan.add_file(f"{place.folder('endpoints')}/{place.function}.py", "endpoint.py.jinja")
    plan.extend(f"{place.module('models')}.py", "endpoint_models.py.jinja")
    plan.extend(f"{place.module('rules')}.py", "endpoint_rules.py.jinja")
    _add_tests(plan, place, "endpoint")
    return plan


def event(sources: Sources, service: str, name: str) -> Plan:
    """A fact that a service publishes."""
    if service not in sources.services():
        raise no_service(sources, service)
    _refuse_classes(sources, [names.event(name)])
    *noun, verb = names.snake(name).split("_")
    values = {"service": service, "event": name, "noun": "_".join(noun), "verb": verb}
    plan = Plan(sources.root, values)
    if sources.part(service, "events") == "package":
        plan.add_file(f"functions/{service}/events/{names.snake(name)}.py", "event.py.jinja")
    else:
        plan.extend(f"functions/{service}/events.py", "event.py.jinja")
    return plan


def handler(sources: Sources, place: Place, event: str, cron: str) -> Plan:
    """A handler of an event, or a job by the clock, with its tests, its cost and its first request."""
    modules = sources.events()
    if event and names.event(event) not in modules:
        raise Refused(
            f"No service publishes {event}: `python -m infra.new event <service> {event}` writes it. "
            f"There are: {', '.join(sorted(modules))}."
        )
    if event:
        order.require_below(sources, modules[event], place.service)
    mark = f"{names.camel(place.function)}Mark"
    if event:
        _refuse_classes(sources, [mark])
    values = {
        "event": event,
        "event_module": modules.get(event, ""),
        "cron": cron and names.cron(cron),
        "mark": mark,
        "marks": f"{place.function}_marks",
        "errors": (),
    }
    plan = _function(place, HANDLER_ROOMS if event else ("handlers",), values)
    plan.add_file(f"{place.folder('handlers')}/{place.function}.py", "handler.py.jinja")
    if event:
        plan.extend(f"{place.module('models')}.py", "handler_models.py.jinja")
        plan.extend(f"{place.module('store')}.py", "handler_store.py.jinja")
    _add_tests(plan, place, "handler")
    return plan


def _function(place: Place, rooms: tuple[str, ...], values: dict[str, Any]) -> Plan:
    """The plan of a function, whose templates know what every one of them needs."""
    service, function = place.service, place.function
    files = {room: place.module(room) for room in ("models", "rules", "store")}
    common = {
        "service": service,
        "function": function,
        "name": f"{service}-{function}".replace("_", "-"),
        "constant": function.upper(),
        "sentence": names.sentence(function),
        "modules": {room: file.replace("/", ".") for room, file in files.items()},
        "packages": {room: file.rpartition("/")[0].replace("/", ".") for room, file in files.items()},
        "names": {room: file.rpartition("/")[2] for room, file in files.items()},
        "handlers": place.folder("handlers").replace("/", "."),
    }
    plan = Plan(place.sources.root, common | values)
    for file in place.packages(rooms):
        plan.add_text(file, "")
    return plan


def _refuse_classes(sources: Sources, wanted: list[str]) -> None:
    """Names of models and errors are published: two of one name cannot be told apart."""
    classes = sources.classes()
    if taken := sorted(name for name in wanted if name in classes):
        raise Refused(f"{classes[taken[0]]} has a class {taken[0]} already: choose another name.")


def _add_tests(plan: Plan, place: Place, kind: str) -> None:
    service, function = place.service, place.function
    plan.add_file(f"{place.tests('integration')}/test_{function}.py", f"{kind}_test.py.jinja")
    plan.add_file(f"{place.tests('unit')}/test_{function}.py", "rules_test.py.jinja")
    plan.add_file(f"tests/integration/{service}/costs/{function}.py", "costs.py.jinja")
    plan.add_file(f"tests/integration/{service}/first_requests/{function}.py", f"{kind}_first_request.py.jinja")
