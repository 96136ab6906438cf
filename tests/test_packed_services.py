"""An archive grows by no service that its function does not call, and has nothing that its account may not use."""

from pathlib import Path

import pytest

from infra.build.archives import ROOT, entry_point
from infra.build.closure import Sources
from infra.build.packed_services import borrowed, not_asked_for, packed_services, service_of
from shared.catalog import declarations
from shared.declare import Declaration
from shared.task import Task
from shared.triggers import TaskTarget, UploadTrigger
from tests.together import by_owner, for_each_service

SOURCES = Sources(ROOT)
DECLARED = {declaration.name: declaration for declaration in declarations()}
NAMES = by_owner(DECLARED, lambda name: DECLARED[name].service)

ALLOWED: dict[tuple[str, str], str] = {}
"""A function and a file of another service that uses what the function's account may use after all; and why it may."""

WITHOUT_UPLOADS = {"admin", "commerce", "conquest", "platform", "privacy", "progression"}
"""Services that use a bucket and hear of no uploads: what `infra/terraform/identity.tf` allows them."""


def file_of(declaration: Declaration) -> str:
    return f"{declaration.module.replace('.', '/')}.py"


def files_of(declaration: Declaration) -> frozenset[str]:
    return SOURCES.closure(entry_point(declaration)).files


@for_each_service(NAMES)
def test_what_is_inside_another_service_is_packed_beneath_its_api_alone(name):
    declared = DECLARED[name]
    assert not_asked_for(SOURCES, file_of(declared), declared.service) == set(), "call the api of that service"


@for_each_service(NAMES)
def test_no_code_of_another_service_needs_the_other_account(name):
    declared = DECLARED[name]
    needs = borrowed(SOURCES, files_of(declared), declared.service)
    assert {file: need for file, need in needs.items() if (name, file) not in ALLOWED} == {}, (
        "it would run as ludus-" + declared.service + ": emit an event, which that service handles as itself"
    )


def test_what_is_allowed_is_still_needed():
    for name, file in ALLOWED:
        declared = DECLARED[name]
        assert file in borrowed(SOURCES, files_of(declared), declared.service)


@pytest.mark.every_service
def test_a_service_enqueues_its_own_tasks():
    """Terraform lets a service enqueue where one of its own functions takes the tasks."""
    takers = {
        declaration.name: declaration.service
        for declaration in DECLARED.values()
        if isinstance(declaration.trigger, TaskTarget)
    }
    strangers = {
        model.__qualname__: model.__module__
        for model in every_task(Task)
        if model.__module__.startswith("functions.") and isinstance(getattr(model, "function", None), str)
        if takers[model.function] != model.__module__.split(".")[1]
    }
    assert strangers == {}


def every_task(kind: type[Task]) -> set[type[Task]]:
    direct = set(kind.__subclasses__())
    return direct.union(*(every_task(task) for task in direct))


@pytest.mark.every_service
def test_buckets_are_used_by_services_that_take_uploads():
    uploading = {
        declaration.service for declaration in DECLARED.values() if isinstance(declaration.trigger, UploadTrigger)
    }
    packed = {file for declared in DECLARED.values() for file in files_of(declared) if file.endswith(".py")}
    of_buckets = {"shared/media/tickets.py", "shared/media/uploads.py"}
    using = {service_of(file) for file in packed if of_buckets & SOURCES.imported_by(file)[0]}
    assert using - {""} == uploading | WITHOUT_UPLOADS


BREACH = {
    "functions/__init__.py": "",
    "functions/arenas/__init__.py": "",
    "functions/arenas/api.py": "from functions.arenas import mail, store",
    "functions/arenas/mail.py": "from shared.mail import smtp",
    "functions/arenas/store.py": "from functions.arenas import rules",
    "functions/arenas/rules.py": "",
    "functions/maps/__init__.py": "",
    "functions/maps/asks.py": "from functions.arenas import api",
    "functions/maps/reaches.py": "from functions.arenas import api\nfrom functions.arenas.store import arena",
    "shared/__init__.py": "",
    "shared/mail/__init__.py": "",
    "shared/mail/smtp.py": "import aiosmtplib",
}


@pytest.fixture
def tree(tmp_path: Path) -> Sources:
    for name, source in BREACH.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(source)
    return Sources(tmp_path)


def test_reaching_around_an_api_is_noticed(tree):
    assert not_asked_for(tree, "functions/maps/asks.py", "maps") == set()
    assert not_asked_for(tree, "functions/maps/reaches.py", "maps") == {
        "functions/arenas/store.py",
        "functions/arenas/rules.py",
    }


def test_a_borrowed_account_is_noticed(tree):
    files = tree.closure("import functions.maps.asks").files
    assert borrowed(tree, files, "maps") == {"functions/arenas/mail.py": {"a secret (shared.mail.smtp)"}}
    assert borrowed(tree, files, "arenas") == {}
    assert packed_services(files, "maps") == ["arenas"]
