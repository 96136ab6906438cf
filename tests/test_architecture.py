"""How the code is laid out: what import-linter cannot see."""

import ast
import itertools
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

from functions.platform.rules.services import SERVICES
from infra.build.published import summary_and_description
from shared import errors
from shared.catalog import KINDS, declarations, function_modules, services
from shared.declare import Http, declaration_of
from shared.errors import DomainError
from shared.http.binding import signature_of
from shared.task import Task
from shared.triggers import TaskTarget
from tests.one_service import EXAMPLES, GATES, OWN, services_named_in
from tests.together import by_owner, for_each_service

pytestmark = pytest.mark.every_service

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("functions", "shared", "emulators", "infra")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
SERVICE_MODULES = [path for path in MODULES if path.is_relative_to(ROOT / "functions")]
DECLARING = sorted(ROOT / f"{module.replace('.', '/')}.py" for module in function_modules().values())
DECLARED_IN = {ROOT / f"{declared.module.replace('.', '/')}.py": declared for declared in declarations()}

LONGEST_MODULE = 250
LONGER_MODULES: dict[str, str] = {
    "emulators/storage/buckets.py": "Cloud Storage's bucket resource, one document",
    "emulators/storage/resumable.py": "one protocol, with all that can interrupt it",
}
"""Modules that are longer, and why."""

MOST_MODULES = 20
"""Modules of a room without topics."""

LONGEST_BODY = 30
LONGER_BODIES: dict[str, str] = {}
"""Endpoints and handlers that are longer, and why."""

PACKAGED = {"api", "models", "operations", "partners", "rules", "store"}
"""What is a folder of modules, one a topic, in a service that has too much of it for one module."""

ENVIRONMENT = {"configuration.py", "clients.py", "firestore/client.py", "media/uploads.py", "events/tasks.py"}
"""Modules of `shared` that may read the environment: for settings, and where Google's clients meet an emulator."""

NO_NOUNS = {"one", "found", "known"}
"""What a variable is not named: it says nothing of what it holds."""

FRAGMENTS = {"By", "For", "From", "How", "It", "Of", "One", "Those", "To", "Up", "What", "Whether", "Which", "With"}
"""How no description of an endpoint begins: what follows is half a sentence, or is about something said before."""

PARAMETER = re.compile(r"\{\w+\}")
COLLECTION = re.compile(r"[a-z]+_[a-z_]+")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def owner_of(path: Path) -> str:
    """The service that a file is of, tests included; where it is of none, the folder that it stands in."""
    package, *folders = path.relative_to(ROOT).parts[:-1]
    if package == "functions":
        return folders[0] if folders else package
    return folders[1] if package == "tests" and folders[1:] and folders[1] in services() else package


def room_of(path: Path) -> str:
    """The room of a service that a file stands in, such as `endpoints`; empty above the services."""
    return "".join(path.relative_to(ROOT / "functions").parts[1:2]).removesuffix(".py")


def ids(paths: list[Path]) -> list[str]:
    return [name_of(path) for path in paths]


@for_each_service(by_owner(DECLARING, owner_of), name_of)
def test_a_file_declares_the_one_function_of_its_name(path):
    functions = [node for node in tree_of(path).body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    public = [node.name for node in functions if not node.name.startswith("_")]
    assert public == [path.stem], (
        f"{name_of(path)} declares {', '.join(public) or 'nothing'}: write one public function, `{path.stem}`; "
        "another needs a file of its own, and what only helps a name that begins with _"
    )
    declared = DECLARED_IN[path]
    assert declaration_of(declared.function) is declared
    assert declared.attribute == path.stem


@for_each_service(by_owner(DECLARING, owner_of), name_of)
def test_a_function_and_its_file_say_what_they_are_for(path):
    tree = tree_of(path)
    (function,) = (node for node in tree.body if getattr(node, "name", "") == path.stem)
    assert ast.get_docstring(tree), f"say in the first line of {name_of(path)} what it is for"
    assert ast.get_docstring(function), f"say in a docstring of {path.stem} what it does and what it costs"


ENDPOINTS = [path for path in DECLARING if room_of(path) == "endpoints"]


@for_each_service(by_owner(ENDPOINTS, owner_of), name_of)
def test_an_endpoint_is_described_for_client_developers(path):
    """The published summary is a verb and its object; what is about our stores stands in a `Cost:` paragraph."""
    declared = DECLARED_IN[path]
    summary, description = summary_and_description(declared.function.__doc__)
    assert re.fullmatch(r"[A-Z][a-z]+ [^.;:]{1,50}", summary), f"{summary!r}: write it as `List my matches.`"
    ours = re.search(r"(?i)firestore|redis|\b(one|two|three) (reads?|writes?)\b|in one call|1v1bro", description)
    assert not ours, f"{ours[0]!r} is not for client developers: begin a paragraph with `Cost:` or `Source:`"
    first = description.partition(" ")[0]
    assert first not in FRAGMENTS, f"{description[:40]!r}: begin with a verb or a subject, as `Returns your matches`"


@for_each_service(by_owner(DECLARING, owner_of), name_of)
def test_endpoints_are_http_and_handlers_are_not(path):
    declared = DECLARED_IN[path]
    folder = "endpoints" if isinstance(declared.trigger, Http) else "handlers"
    assert room_of(path) == folder, f"move {name_of(path)} to functions/{declared.service}/{folder}/"


def test_names_of_functions_are_unique_and_short_enough():
    names = [declaration.name for declaration in declarations()]
    assert len(set(names)) == len(names)
    assert [name for name in names if len(name) > 63 or not re.fullmatch(r"[a-z][a-z0-9-]*", name)] == []


def test_a_task_names_the_function_and_the_queue_that_take_it():
    targets = {
        (declaration.name, declaration.trigger.queue, signature_of(declaration.function).model)
        for declaration in declarations()
        if isinstance(declaration.trigger, TaskTarget)
    }
    assert all(issubclass(model, Task) for _, _, model in targets)
    assert {(model.function, model.queue, model) for _, _, model in targets} == targets


def test_routes_are_unique():
    by_route: dict[str, list[str]] = {}
    for declaration in declarations():
        if isinstance(declaration.trigger, Http):
            route = f"{declaration.trigger.method} {re.sub(PARAMETER, '{}', declaration.trigger.path)}"
            by_route.setdefault(route, []).append(declaration.name)
    twice = {route: names for route, names in by_route.items() if len(names) > 1}
    assert not twice, f"give one of them another route: {twice}"


def test_modules_are_short():
    lengths = {name_of(path): len(path.read_text().splitlines()) for path in MODULES}
    too_long = {
        name: length for name, length in lengths.items() if length > LONGEST_MODULE and name not in LONGER_MODULES
    }
    assert too_long == {}, "make a package of the module, with a module a topic"
    assert {name for name in LONGER_MODULES if lengths[name] <= LONGEST_MODULE} == set(), "no longer needed"


@for_each_service(by_owner(DECLARING, owner_of), name_of)
def test_endpoints_and_handlers_only_join(path):
    (function,) = (node for node in tree_of(path).body if getattr(node, "name", "") == path.stem)
    statements = function.body[1:]
    length = statements[-1].end_lineno - statements[0].lineno + 1 if statements else 0
    assert length <= LONGEST_BODY or name_of(path) in LONGER_BODIES, (
        f"{path.stem} has {length} lines, {LONGEST_BODY} at most: move what it decides to rules, the rest to operations"
    )


def test_modules_of_services_have_the_names_that_all_have():
    allowed = {
        "api.py",
        "events.py",
        "models.py",
        "operations.py",
        "rules.py",
        "settings.py",
        "store.py",
        *PACKAGED,
        "__init__.py",
        "README.md",
        *KINDS,
    }
    strangers = [
        name_of(path)
        for path in (ROOT / "functions").glob("*/*")
        if path.name not in allowed and "__pycache__" not in path.parts
    ]
    assert strangers == [], f"a service has {', '.join(sorted(allowed - {'__init__.py'}))}, and nothing else"


ROOMS = sorted(path for path in (ROOT / "functions").glob("*/*/") if path.name != "__pycache__")


@for_each_service(by_owner(ROOMS, lambda room: room.parent.name), name_of)
def test_a_room_of_many_modules_has_topics(room):
    """Up to twenty modules stand in the room itself; of more, each stands in a topic's folder."""
    modules = [path for path in SERVICE_MODULES if path.is_relative_to(room) and path.stem != "__init__"]
    flat = [path for path in modules if path.parent == room]
    deep = [name_of(path) for path in modules if len(path.relative_to(room).parts) > 2]
    without = sorted({name_of(path.parent) for path in modules if not (path.parent / "__init__.py").is_file()})
    assert len(flat) <= MOST_MODULES, f"give {name_of(room)} topics: folders of what is changed together"
    assert len(flat) in {0, len(modules)}, f"move to a topic, as all others in {name_of(room)} are: {ids(flat)}"
    assert not deep, f"a topic has no folders: move {', '.join(deep)}"
    assert not without, f"add an empty __init__.py to {', '.join(without)}: without, nothing in it is packed"


def test_a_room_is_a_package_only_where_it_has_several_topics():
    lonely = [
        name_of(folder)
        for folder in (ROOT / "functions").glob("*/*")
        if folder.name in PACKAGED - {"api", "partners"}
        and folder.is_dir()
        and len(list(folder.rglob("[!_]*.py"))) == 1
    ]
    assert lonely == [], "of one topic and short enough, it is a module"


def test_modules_of_services_are_of_one_topic():
    lengths = {name_of(path): len(path.read_text().splitlines()) for path in SERVICE_MODULES}
    assert {name: length for name, length in lengths.items() if length > 250} == {}, (
        "make it a package, a module a topic"
    )


def test_stores_read_and_write_and_no_more():
    """What publishes, waits or runs a transaction is an operation."""
    forbidden = re.compile(r"\btx\.(emit|send)\(|\btransaction\.run\(")
    offenders = [name_of(path) for path in SERVICE_MODULES if is_store(path) and forbidden.search(path.read_text())]
    assert offenders == []


def own_transactions(tree: ast.Module) -> set[str]:
    """How a module runs or opens transactions by itself."""
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    imports = {
        f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    return imports & {"shared.firestore.transaction", "shared.firestore.transaction.run"} | {
        call for call in calls if call in {"Transaction", "transaction.run", "transaction.Transaction"}
    }


@for_each_service(by_owner(DECLARING, owner_of), name_of)
def test_endpoints_and_handlers_are_given_their_transaction(path):
    by_hand = own_transactions(tree_of(path))
    assert not by_hand, (
        f"{name_of(path)} has {', '.join(sorted(by_hand))}: take `tx: Transaction` as a parameter; "
        "what needs something between two transactions, or outside of one, is an operation"
    )


@pytest.mark.parametrize(
    "source",
    [
        "from shared.firestore import transaction",
        "from shared.firestore.transaction import run",
        "def f():\n    from shared.firestore import transaction\n    transaction.run(g)",
        "from shared.firestore.transaction import Transaction\nasync def f(): await g(Transaction())",
    ],
)
def test_a_transaction_by_hand_is_noticed(source):
    assert own_transactions(ast.parse(source))


def test_a_transaction_that_is_given_is_none_by_hand():
    given = "from shared.firestore.transaction import Transaction\nasync def f(tx: Transaction): tx.put(A, 'a', b)"
    assert own_transactions(ast.parse(given)) == set()


def test_services_do_not_sleep():
    """A sleeping function is paid for, and what it waits for is lost with its instance."""
    sleeps = re.compile(r"\b(asyncio|time)\.sleep\(|\bfrom (asyncio|time) import .*\bsleep\b")
    sleeping = [name_of(path) for path in SERVICE_MODULES if sleeps.search(path.read_text())]
    assert sleeping == [], (
        "queue a task for the moment (`shared.events.tasks.enqueue(…, at=…)`), or leave it to the next run"
    )


def test_packages_are_folders_and_no_more():
    full = [name_of(path) for path in MODULES if path.name == "__init__.py" and path.read_text().strip()]
    assert full == []


def test_nobody_is_a_helper():
    forbidden = re.compile(r"utils?|helpers?|managers?|common|misc|base")
    offenders = [name_of(path) for path in MODULES if forbidden.fullmatch(path.stem)]
    assert offenders == []


def environment_reads(path: Path) -> Iterator[str]:
    """The variables that a module reads, "?" where the name is not written out."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv", "environb"}:
            yield from _named(path, node)
        elif isinstance(node, ast.ImportFrom) and node.module == "os":
            yield from ("?" for alias in node.names if alias.name in {"environ", "getenv"})


def _named(path: Path, attribute: ast.Attribute) -> Iterator[str]:
    line = path.read_text().splitlines()[attribute.lineno - 1]
    names = re.findall(r"""["']([A-Z][A-Z0-9_]+)["']""", line)
    yield from names or ["?"]


def bound_names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The names that code gives to values: variables, parameters, and what patterns bind; with their lines."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store(), lineno=line):
                yield line, name
            case ast.arg(arg=name, lineno=line):
                yield line, name
            case ast.MatchAs(name=str(name), lineno=line) | ast.MatchStar(name=str(name), lineno=line):
                yield line, name


NOT_A_NOUN = re.compile(rf"\b({'|'.join(NO_NOUNS)})\b")


@for_each_service(by_owner([*MODULES, *TESTS], owner_of), name_of)
def test_variables_are_named_by_nouns(path):
    names = bound_names(tree_of(path)) if NOT_A_NOUN.search(path.read_text()) else ()
    wrong = [f"{name_of(path)}:{line}: {name}" for line, name in names if name in NO_NOUNS]
    assert not wrong, f"name it by what it holds, such as `season` or `player_ids`: {wrong}"


@pytest.mark.parametrize(
    "source",
    [
        "one = 1",
        "def f(known): pass",
        "[found for found in ()]",
        "f(lambda one: one)",
        "if known := f(): pass",
        "match x:\n    case [found]: pass",
        "for one, _ in (): pass",
    ],
)
def test_a_name_that_is_no_noun_is_noticed(source):
    assert {name for _, name in bound_names(ast.parse(source))} & NO_NOUNS


def test_the_environment_is_read_in_one_place():
    deployed = [
        path for path in MODULES if path.is_relative_to(ROOT / "functions") or path.is_relative_to(ROOT / "shared")
    ]
    reads = {name_of(path): set(environment_reads(path)) for path in deployed}
    elsewhere = {
        name: variables
        for name, variables in reads.items()
        if variables and name.removeprefix("shared/") not in ENVIRONMENT
    }
    assert elsewhere == {}
    others = set().union(*(variables for name, variables in reads.items() if name != "shared/configuration.py"))
    assert {name for name in others if not name.endswith("_EMULATOR_HOST")} == set(), (
        "a setting belongs in shared/settings.py, or in functions/<service>/settings.py"
    )


def is_store(path: Path) -> bool:
    return path.is_relative_to(ROOT / "functions") and room_of(path) == "store"


NAMED_AT_RUN_TIME = "functions/platform/store/migrations.py"
"""What works on the collections of all services."""


@cache
def collections_in(path: Path) -> list[str]:
    """The names of the collections that a module declares."""
    if "Collection(" not in path.read_text():
        return []
    calls = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call)]
    named = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Collection"]
    names = [call.args[0].value for call in named if isinstance(call.args[0], ast.Constant)]
    assert len(names) == len(named) or name_of(path) == NAMED_AT_RUN_TIME, f"{path} computes a collection's name"
    return [str(name) for name in names]


def test_collections_are_declared_by_their_owner_alone():
    collections = [(path, name) for path in MODULES for name in collections_in(path)]
    assert collections
    names = [name for _, name in collections]
    assert len(set(names)) == len(names)
    for path, name in collections:
        assert COLLECTION.fullmatch(name), name
        if path.is_relative_to(ROOT / "functions"):
            service = path.relative_to(ROOT).parts[1]
            assert is_store(path), f"move the collection {name} from {name_of(path)} to functions/{service}/store"
            assert name.startswith(f"{service}_"), (
                f"name the collection of {name_of(path)} {service}_<entity>, not {name}"
            )
        else:
            assert path.is_relative_to(ROOT / "shared"), name_of(path)


def test_only_stores_name_collections():
    """Not even as text: who needs another's documents asks its api."""
    names = {name for path in MODULES for name in collections_in(path)}
    for path in SERVICE_MODULES:
        if is_store(path) or not any(name in path.read_text() for name in names):
            continue
        texts = {
            node.value
            for node in ast.walk(tree_of(path))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        assert texts.isdisjoint(names), f"{name_of(path)} names a collection: ask the store, or the api of its service"


def errors_of(endpoint: Http) -> tuple[type[DomainError], ...]:
    shared = tuple(
        error for error in vars(errors).values() if isinstance(error, type) and issubclass(error, DomainError)
    )
    return (*endpoint.errors, *shared)


def test_an_error_s_code_has_one_status_and_one_meaning():
    declared = {
        error
        for declaration in declarations()
        if isinstance(declaration.trigger, Http)
        for error in errors_of(declaration.trigger)
    }
    by_code = {
        code: list(group)
        for code, group in itertools.groupby(
            sorted(declared, key=lambda error: error.code), key=lambda error: error.code
        )
    }
    assert {code: group for code, group in by_code.items() if len(group) > 1} == {}
    for error in declared:
        assert re.fullmatch(r"[A-Z][A-Z_]+", error.code), error
        assert 400 <= error.status < 600, error
        assert error.message.endswith("."), error
        assert error.__doc__, error


def test_every_error_of_the_rules_has_a_code_of_its_own():
    subclasses = [error for error in every_subclass(DomainError) if error.__module__.startswith("functions.")]
    codes = [error.code for error in subclasses]
    assert sorted(codes) == sorted(set(codes))


def every_subclass(kind: type[DomainError]) -> set[type[DomainError]]:
    direct = set(kind.__subclasses__())
    return direct.union(*(every_subclass(subclass) for subclass in direct))


def test_the_platform_knows_every_service():
    assert set(SERVICES) == set(services()), "run `make generate`"


@pytest.mark.parametrize("service", services())
def test_every_service_says_what_it_is_for(service):
    readme = ROOT / "functions" / service / "README.md"
    assert readme.is_file(), f"write {name_of(readme)}: what the service is for, owns, publishes, hears and calls"
    assert len(readme.read_text().split()) > 30, f"say more in {name_of(readme)}"


@pytest.mark.parametrize("service", services())
def test_nothing_is_left_to_fill_in(service):
    """What `infra.new` writes says what to write in its place."""
    files = [
        *(ROOT / "functions" / service).rglob("*.*"),
        *(path for kind in ("unit", "integration") for path in (ROOT / "tests" / kind / service).rglob("*.py")),
    ]
    gaps = [
        f"{name_of(path)}:{number}: {line.strip()}"
        for path in files
        if path.suffix in {".py", ".md"}
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if "FILL IN" in line
    ]
    assert not gaps, "write what these lines ask for:\n" + "\n".join(gaps)


@pytest.mark.parametrize("service", services())
@pytest.mark.parametrize("kind", ["unit", "integration"])
def test_every_service_has_tests(service, kind):
    folder = ROOT / "tests" / kind / service
    assert [*folder.rglob("test_*.py")], f"write tests into {name_of(folder)}; `python -m infra.new` begins them"


RULES = [path for path in SERVICE_MODULES if room_of(path) == "rules" and path.stem != "__init__"]
IMPURE_MODULES = {"asyncio", "os", "random", "secrets", "socket", "subprocess", "time", "uuid"}
IMPURE_CALLS = {
    *("now", "utcnow", "today"),
    *("gensalt", "random_base32", "random_hex", "getrandbits", "urandom", "uuid4", "token_bytes", "token_urlsafe"),
    *("open", "read_text", "read_bytes", "write_text", "write_bytes", "print", "input", "settings"),
}
"""What asks a clock, chance, a file or the settings, also in modules that rules may import."""


def impurities_of(tree: ast.Module) -> set[str]:
    """What of a module would give another result for the same values, or wait for something."""
    nodes = list(ast.walk(tree))
    imports = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imports |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    calls = {ast.unparse(node.func).rpartition(".")[2] for node in nodes if isinstance(node, ast.Call)}
    waits = {f"async {node.name}" for node in nodes if isinstance(node, ast.AsyncFunctionDef)}
    return {name for name in imports if name.partition(".")[0] in IMPURE_MODULES} | calls & IMPURE_CALLS | waits


@for_each_service(by_owner(RULES, owner_of), name_of)
def test_rules_decide_by_value(path):
    """They are given the moment and the secret. What they reach through imports is seen by import-linter."""
    assert impurities_of(tree_of(path)) == set()


def test_every_service_has_rules_that_are_looked_at():
    assert {path.relative_to(ROOT).parts[1] for path in RULES} == set(services())


@pytest.mark.parametrize(
    ("source", "impurity"),
    [
        ("from datetime import datetime\ndef due(): return datetime.now()", "now"),
        ("import secrets", "secrets"),
        ("def code():\n    from random import choice", "random"),
        ("import bcrypt\ndef hashed(p): return bcrypt.hashpw(p, bcrypt.gensalt())", "gensalt"),
        ("from shared.settings import settings\ndef limit(): return settings().rate", "settings"),
        ("import os.path", "os.path"),
        ("async def decide(): ...", "async decide"),
    ],
)
def test_what_is_not_by_value_is_noticed(source, impurity):
    assert impurity in impurities_of(ast.parse(source))


def test_deployed_code_uses_no_private_parts_of_libraries():
    """A new version may change them without a word. Ruff finds them (SLF001), and nothing is let off."""
    deployed = [path for path in MODULES if path.relative_to(ROOT).parts[0] in {"functions", "shared"}]
    assert [name_of(path) for path in deployed if "SLF001" in path.read_text()] == []


def test_a_lua_script_stands_beside_the_module_that_runs_it():
    scripts = [path for package in PACKAGES for path in (ROOT / package).rglob("*.lua")]
    assert scripts
    for script in scripts:
        assert script.read_text().startswith("-- "), f"{name_of(script)} says what it does, takes and returns"
        beside = [path for path in script.parent.glob("*.py") if f'"{script.name}"' in path.read_text()]
        assert beside, f"no module beside {name_of(script)} runs it"


def test_nothing_says_that_it_is_unfinished():
    forbidden = re.compile(r"\bfixme\b|\btodo\b", re.IGNORECASE)
    offenders = [name_of(path) for path in MODULES if forbidden.search(path.read_text())]
    assert offenders == []


NAMED_REQUIREMENT = re.compile(r"(1v1bro|CryptoTribes) ((?:\d+(?:\.\d+)?)(?:, \d+\.\d+)*)")


def test_requirements_that_code_names_are_explained():
    """`docs/requirements.md` has a row for each number, and its rows name endpoints and tests that there are."""
    page = (ROOT / "docs" / "requirements.md").read_text()
    tables = {title.partition("\n")[0]: title for title in page.split("\n## ")[1:]}
    named = {
        (document, number)
        for path in MODULES
        for document, numbers in NAMED_REQUIREMENT.findall(path.read_text())
        for number in numbers.split(", ")
    }
    assert [each for each in sorted(named) if f"\n| {each[1]} |" not in tables[each[0]]] == []
    routes = {
        f"{declaration.trigger.method} {declaration.trigger.path}"
        for declaration in declarations()
        if isinstance(declaration.trigger, Http)
    }
    assert [route for route in re.findall(r"`([A-Z]+ /[^`]*)`", page) if route not in routes] == []
    assert [path for path in re.findall(r"`(tests/[^`]*)`", page) if not (ROOT / path).exists()] == []


def test_what_is_about_a_service_runs_when_it_is_tested_alone(request):
    """Whatever of these tests runs now and names a service."""
    named = {item.path.relative_to(ROOT / "tests").as_posix() for item in request.session.items if is_about_some(item)}
    missing = sorted(name for name in named - {*GATES, *EXAMPLES} if not is_own(name))
    assert not missing, f"add {missing} to GATES in tests/one_service.py, or to EXAMPLES"
    assert [name for name in (*GATES, *EXAMPLES) if not (ROOT / "tests" / name).is_file()] == []
    assert set(GATES).isdisjoint(EXAMPLES)


def is_about_some(item: pytest.Item) -> bool:
    return bool(services_named_in(item.name))


def is_own(name: str) -> bool:
    own = OWN.match(name)
    return own is not None and own["service"] in services()


def test_every_folder_of_tests_is_looked_into(request):
    passed_over = request.config.getini("norecursedirs")
    parts = {part for path in (ROOT / "tests").rglob("test_*.py") for part in path.relative_to(ROOT).parent.parts}
    assert [part for part in sorted(parts) if any(fnmatch(part, pattern) for pattern in passed_over)] == []
