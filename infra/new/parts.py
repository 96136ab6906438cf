"""What a command writes: the files of a service, an endpoint, an event and a handler."""

import re
from typing import Any

from infra.new import names, order
from infra.new.names import DeclaredError, Refused
from infra.new.sources import Sources, without_names
from infra.new.writing import Plan

CALLERS = {"player": "Player", "support": "Support", "moderator": "Moderator", "admin": "Admin", "server": "GameServer"}
HEALTH = "functions/platform/rules/health.py"
NEEDS = re.compile(r"^SERVICES: [^\n]+\n", re.MULTILINE)


def service(sources: Sources, name: str, below: str) -> Plan:
    """The folder of a service, and its place in the order of services: below those that are to call or hear it."""
    if names.service(name) in sources.services():
        raise Refused(f"There is a service {name} already: functions/{name}/README.md says what it is for.")
    plan = Plan(sources.root, {"service": name, "title": name.capitalize()})
    for package in ("", "endpoints/", "handlers/"):
        plan.add_text(f"functions/{name}/{package}__init__.py", "")
    plan.add_file(f"functions/{name}/README.md", "service.md.jinja")
    plan.replace(order.CONTRACTS, order.with_service(sources, name, below))
    plan.replace(
        HEALTH,
        NEEDS.sub(
            rf'\g<0>    "{name}": ("firestore", "redis", "pubsub"),\n',
            (sources.root / HEALTH).read_text(encoding="utf-8"),
            count=1,
        ),
    )
    return plan


def endpoint(
    sources: Sources, service: str, function: str, route: str, role: str, scope: str, errors: tuple[DeclaredError, ...]
) -> Plan:
    """An endpoint with its models and rules, its tests, its cost and its first request."""
    method, path = names.route(route)
    if other := sources.routes().get(without_names(route)):
        raise Refused(f"{other} answers {without_names(route)} already: choose another route.")
    if (role == "server") != bool(scope):
        raise Refused("An endpoint for game servers names what their keys need, and no other does: --scope matches.")
    base = names.camel(function)
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
        "status": 201 if function.startswith("create_") and method == "POST" else 200,
        "errors": errors,
        "request": request,
        "response": response,
        "writes": method != "GET",
    }
    plan = _function(sources, service, function, values)
    plan.add_file(f"functions/{service}/endpoints/{function}.py", "endpoint.py.jinja")
    _add_to(plan, sources, "models", "endpoint_models.py.jinja")
    _add_to(plan, sources, "rules", "endpoint_rules.py.jinja")
    _add_tests(plan, "endpoint")
    return plan


def event(sources: Sources, service: str, name: str) -> Plan:
    """A fact that a service publishes."""
    _require(sources, service)
    _refuse_classes(sources, [names.event(name)])
    *noun, verb = names.snake(name).split("_")
    values = {"service": service, "event": name, "noun": "_".join(noun), "verb": verb}
    plan = Plan(sources.root, values)
    if sources.part(service, "events") == "package":
        plan.add_file(f"functions/{service}/events/{names.snake(name)}.py", "event.py.jinja")
    else:
        plan.extend(f"functions/{service}/events.py", "event.py.jinja")
    return plan


def handler(sources: Sources, service: str, function: str, event: str, cron: str) -> Plan:
    """A handler of an event, or a job by the clock, with its tests, its cost and its first request."""
    modules = sources.events()
    if event and names.event(event) not in modules:
        raise Refused(
            f"No service publishes {event}: `python -m infra.new event <service> {event}` writes it. "
            f"There are: {', '.join(sorted(modules))}."
        )
    if event:
        order.require_below(sources, modules[event], service)
    mark = f"{names.camel(function)}Mark"
    if event:
        _refuse_classes(sources, [mark])
    values = {
        "event": event,
        "event_module": modules.get(event, ""),
        "cron": cron and names.cron(cron),
        "mark": mark,
        "marks": f"{function}_marks",
        "errors": (),
    }
    plan = _function(sources, service, function, values)
    plan.add_file(f"functions/{service}/handlers/{function}.py", "handler.py.jinja")
    if event:
        _add_to(plan, sources, "models", "handler_models.py.jinja")
        _add_to(plan, sources, "store", "handler_store.py.jinja")
    _add_tests(plan, "handler")
    return plan


def _function(sources: Sources, service: str, function: str, values: dict[str, Any]) -> Plan:
    """The plan of a function, whose templates know what every one of them needs."""
    _require(sources, service)
    names.function(function, service)
    for kind in ("endpoints", "handlers"):
        if (sources.root / "functions" / service / kind / f"{function}.py").exists():
            raise Refused(
                f"There is functions/{service}/{kind}/{function}.py already: open it, or choose another name."
            )
    parts = {part: _module_of(sources, service, function, part, ".") for part in ("models", "rules", "store")}
    common = {
        "service": service,
        "function": function,
        "name": f"{service}-{function}".replace("_", "-"),
        "constant": function.upper(),
        "sentence": names.sentence(function),
        "modules": parts,
        "package": {part: sources.part(service, part) == "package" for part in parts},
    }
    return Plan(sources.root, common | values)


def _require(sources: Sources, service: str) -> None:
    if service not in sources.services():
        raise Refused(
            f"There is no service {service!r}: `python -m infra.new service {service}` makes it. "
            f"There are: {', '.join(sources.services())}."
        )


def _refuse_classes(sources: Sources, wanted: list[str]) -> None:
    """Names of models and errors are published: two of one name cannot be told apart."""
    classes = sources.classes()
    if taken := sorted(name for name in wanted if name in classes):
        raise Refused(f"{classes[taken[0]]} has a class {taken[0]} already: choose another name.")


def _module_of(sources: Sources, service: str, function: str, part: str, separator: str) -> str:
    """Where a function's models, rules or store go: the service's module, or one of their own in its package."""
    where = ["functions", service, part] + ([function] if sources.part(service, part) == "package" else [])
    return separator.join(where)


def _add_to(plan: Plan, sources: Sources, part: str, template: str) -> None:
    service, function = plan.values["service"], plan.values["function"]
    plan.extend(f"{_module_of(sources, service, function, part, '/')}.py", template)


def _add_tests(plan: Plan, kind: str) -> None:
    service, function = plan.values["service"], plan.values["function"]
    plan.add_file(f"tests/integration/{service}/test_{function}.py", f"{kind}_test.py.jinja")
    plan.add_file(f"tests/unit/{service}/test_{function}.py", "rules_test.py.jinja")
    plan.add_file(f"tests/integration/{service}/costs/{function}.py", "costs.py.jinja")
    plan.add_file(f"tests/integration/{service}/first_requests/{function}.py", f"{kind}_first_request.py.jinja")
