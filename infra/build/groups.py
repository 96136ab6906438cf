"""Which functions share a service where they are not deployed one by one, and how a service starts.

Two services a service of ours: `-api` for endpoints, which API Gateway calls from outside, and `-work` for handlers,
which Google calls from inside. What computes for long, or needs more memory, has a `-heavy` one of its own, where fewer
requests share an instance. What everybody may call stays alone. What is outside the network is an `-outside` one.
"""

from collections.abc import Iterable

from infra.build.archives import entry_point, registrations
from shared.declare import Declaration, Http, Resources

GROUP = """\
{registrations}{imports}from shared.declare import declaration_of
from shared.telemetry import log
from {adapter} import {serve}

log.name_process("{service}", "{name}")
main = {serve}(declaration_of(function) for function in ({functions},))
"""


def group_of(declaration: Declaration) -> str:
    """The name of the service that a function shares; its own where it stays alone."""
    if isinstance(declaration.trigger, Http) and declaration.trigger.runs_as_nobody:
        return declaration.name
    if not declaration.in_network:
        return f"{declaration.service}-outside"
    kind = "api" if isinstance(declaration.trigger, Http) else "work"
    ordinary, its = Resources(), declaration.resources
    heavy = its.concurrency < ordinary.concurrency or its.memory > ordinary.memory
    return f"{declaration.service}-{kind}{'-heavy' if heavy else ''}"


def groups(declarations: Iterable[Declaration]) -> dict[str, list[Declaration]]:
    """The functions of each shared service, by its name, and those that stay alone by theirs."""
    members: dict[str, list[Declaration]] = {}
    for declaration in declarations:
        members.setdefault(group_of(declaration), []).append(declaration)
    return dict(sorted(members.items()))


def entry_points(declarations: Iterable[Declaration]) -> dict[str, str]:
    """What starts each service that an image can be: every function alone, and every group."""
    declared = list(declarations)
    alone = {declaration.name: entry_point(declaration) for declaration in declared}
    return {name: group_entry(name, members) for name, members in groups(declared).items()} | alone


def group_entry(group: str, members: list[Declaration]) -> str:
    """The source that serves these functions as one."""
    is_api = isinstance(members[0].trigger, Http)
    points = {point.name: point for member in members for point in member.extension_points}
    return GROUP.format(
        registrations=registrations(points[name] for name in sorted(points)),
        imports="".join(f"from {member.module} import {member.attribute}\n" for member in members),
        adapter="shared.http.routes" if is_api else "shared.events.routes",
        serve="serve_endpoints" if is_api else "serve_handlers",
        service=members[0].service,
        name=group,
        functions=", ".join(member.attribute for member in members),
    )
