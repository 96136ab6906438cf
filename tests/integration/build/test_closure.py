"""What an archive is made of: import closures, the requirements of names, source without comments."""

import ast
from pathlib import Path

import pytest

from infra.build.closure import Sources, UnknownModule
from infra.build.requirements import NotPinned, Requirements
from infra.build.source_text import without_comments, without_lua_comments
from tests.integration.build.source_tree import ROOT

PACKAGES = {"shared/__init__.py": "", "functions/__init__.py": "", "functions/arenas/__init__.py": ""}


def tree_of(tmp_path: Path, files: dict[str, str]) -> Sources:
    for name, source in {**PACKAGES, **files}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(source)
    return Sources(tmp_path)


def test_a_module_imported_from_its_package_is_found(tmp_path: Path) -> None:
    sources = tree_of(tmp_path, {"shared/clients.py": "", "shared/other.py": ""})
    assert sources.closure("from shared import clients").files == {"shared/__init__.py", "shared/clients.py"}


def test_what_modules_import_is_followed_with_the_packages_above(tmp_path: Path) -> None:
    sources = tree_of(
        tmp_path,
        {
            "shared/model.py": "import pydantic",
            "functions/arenas/models.py": "from shared.model import Model",
            "functions/arenas/rules.py": "import functions.arenas.models",
        },
    )
    closure = sources.closure("from functions.arenas.rules import decide")
    assert closure.files == {
        *PACKAGES,
        "shared/model.py",
        "functions/arenas/models.py",
        "functions/arenas/rules.py",
    }
    assert closure.foreign == {"pydantic"}


def test_relative_imports_count_from_their_package(tmp_path: Path) -> None:
    sources = tree_of(
        tmp_path,
        {
            "functions/arenas/rules.py": "",
            "functions/arenas/store.py": "from . import rules",
            "functions/arenas/endpoints/__init__.py": "",
            "functions/arenas/endpoints/get_arena.py": "from ..store import arena",
        },
    )
    closure = sources.closure("import functions.arenas.endpoints.get_arena")
    assert {"functions/arenas/store.py", "functions/arenas/rules.py"} <= closure.files


def test_imports_inside_functions_count_and_those_for_types_do_not(tmp_path: Path) -> None:
    source = """
import typing
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    import grpc
else:
    import orjson
if typing.TYPE_CHECKING:
    import google.cloud.storage
def late():
    try:
        from redis.asyncio import Redis
    except ImportError:
        import valkey
"""
    sources = tree_of(tmp_path, {"shared/clients.py": source})
    assert sources.closure("from shared.clients import late").foreign == {
        "orjson",
        "redis.asyncio.Redis",
        "valkey",
    }


def test_the_scripts_that_a_module_names_come_along_without_comments(tmp_path: Path) -> None:
    scripts = {
        "shared/limits/__init__.py": "",
        "shared/limits/count.py": 'COUNT = script(__file__, "count.lua")',
        "shared/limits/count.lua": "-- Counts.\nreturn 1  -- one\n",
        "shared/limits/other.lua": "return 2\n",
    }
    sources = tree_of(tmp_path, scripts)
    files = sources.closure("import shared.limits.count").files
    assert {file for file in files if file.endswith(".lua")} == {"shared/limits/count.lua"}
    assert sources.packed("shared/limits/count.lua") == b"\nreturn 1  -- one\n"
    assert without_lua_comments(b"  -- a\nreturn '--'\n") == b"\nreturn '--'\n"


def test_a_script_that_is_not_there_is_named(tmp_path: Path) -> None:
    sources = tree_of(tmp_path, {"shared/count.py": 'COUNT = script(__file__, "count.lua")'})
    with pytest.raises(UnknownModule, match=r"shared/count\.py names shared/count\.lua"):
        sources.closure("import shared.count")


def test_modules_that_import_each_other_end(tmp_path: Path) -> None:
    sources = tree_of(tmp_path, {"shared/a.py": "import shared.b", "shared/b.py": "import shared.a"})
    assert sources.closure("import shared.a").files == {"shared/__init__.py", "shared/a.py", "shared/b.py"}


@pytest.mark.parametrize(
    "source", ["import shared.missing.deep", "from shared.missing import Name", "import shared.missing"]
)
def test_a_module_that_is_not_there_is_named(tmp_path: Path, source: str) -> None:
    with pytest.raises(UnknownModule, match=r"no module shared\.missing"):
        tree_of(tmp_path, {}).closure(source)


def test_the_rest_of_the_repository_is_in_no_archive(tmp_path: Path) -> None:
    sources = tree_of(tmp_path, {"emulators/__init__.py": "", "emulators/identity.py": ""})
    with pytest.raises(UnknownModule, match="emulators"):
        sources.closure("from emulators import identity")


@pytest.mark.parametrize(
    ("imported", "distribution"),
    [
        ("google.cloud.firestore_v1.AsyncClient", "google-cloud-firestore"),
        (
            "google.pubsub_v1.services.publisher.transports.PublisherGrpcAsyncIOTransport",
            "google-cloud-pubsub",
        ),
        ("google.cloud.tasks_v2.CloudTasksAsyncClient", "google-cloud-tasks"),
        ("google.cloud.storage.Client", "google-cloud-storage"),
        ("google.cloud.exceptions.NotFound", "google-cloud-core"),
        ("google.auth", "google-auth"),
        ("google.oauth2.service_account.Credentials", "google-auth"),
        ("grpc", "grpcio"),
        ("opentelemetry.exporter.cloud_trace.CloudTraceSpanExporter", "opentelemetry-exporter-gcp-trace"),
        ("opentelemetry.sdk.trace.TracerProvider", "opentelemetry-sdk"),
        ("opentelemetry.trace.SpanKind", "opentelemetry-api"),
        ("PIL.Image", "pillow"),
        ("jwt", "pyjwt"),
        ("jwt", "cryptography"),
        ("hiredis", "hiredis"),
        ("pydantic.EmailStr", "email-validator"),
    ],
)
def test_a_name_asks_for_the_distribution_that_has_it(imported: str, distribution: str) -> None:
    lines = Requirements(ROOT).text([imported]).splitlines()
    assert any(line.startswith(f"{distribution}==") for line in lines), lines


def test_every_archive_can_be_served() -> None:
    lines = Requirements(ROOT).text([]).splitlines()
    named = {line.partition("==")[0] for line in lines}
    assert {"functions-framework", "uvicorn", "uvloop", "httptools", "starlette"} <= named
    assert not {"pillow", "hiredis", "google-cloud-firestore"} & named


def test_a_name_that_nothing_pinned_has_is_refused() -> None:
    with pytest.raises(NotPinned, match=r"pytest is imported.*requirements\.in"):
        Requirements(ROOT).text(["pytest"])


COMMENTED = '''\
"""Module."""
# a remark
NAME = "# not a comment"  # a remark
"""What it is for,
over two lines."""


class Late(Exception):
    """It came too late: «déjà vu»."""


async def run(café: str = "é") -> str:
    """Do it.

    Really.
    """; return f"{café}# é"  # é
'''

UNCOMMENTED = """\
""

NAME = "# not a comment"
""



class Late(Exception):
    ""


async def run(café: str = "é") -> str:
    ""


; return f"{café}# é"
"""


def test_comments_and_docstrings_go_and_lines_stay() -> None:
    assert without_comments(COMMENTED.encode(), ast.walk(ast.parse(COMMENTED))).decode() == UNCOMMENTED
