"""The generated documents: the same each time, valid, true to the declarations, and never stale unnoticed."""

import importlib
import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV2SpecValidator, OpenAPIV31SpecValidator
from pydantic import ValidationError

from infra.build import gateway
from infra.build.archives import ROOT
from infra.build.closure import Sources
from infra.build.endpoints import Endpoint, endpoints_of
from infra.build.failures import errors_of
from infra.build.generate import generated
from infra.build.headers import HEADERS
from infra.build.manifest import to_json
from shared.catalog import declarations
from shared.errors import PartnerUnavailable
from shared.http.request import CORS_EXPOSED
from tests.integration.build.source_tree import build, copy_tree, write_endpoint

Document = dict[str, Any]
VALUES = {
    "issuer": "https://ludus.example",
    "jwks_uri": "https://ludus.example/.well-known/jwks.json",
    "audience": "ludus",
}

ARENA = '''
"""An arena."""

from shared.declare import endpoint
from shared.model import Model


class {model}(Model):
    """An arena."""

    {field}: str


@endpoint("{route}")
async def {function}({parameters}) -> {model}:
    """{summary}"""
    raise NotImplementedError
'''


def arena(function: str, route: str, *, model: str = "Arena", field: str = "title", summary: str = "An arena.") -> str:
    parameters = ", ".join(f"{name}: str" for name in re.findall(r"\{(\w+)\}", route))
    return ARENA.format(
        function=function, route=route, model=model, field=field, summary=summary, parameters=parameters
    )


def load(text: str) -> Document:
    document: Document = yaml.load(text, yaml.CSafeLoader)
    return document


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return generated()


@pytest.fixture(scope="module")
def public(texts: dict[str, str]) -> Document:
    return load(texts["openapi.yaml"])


@pytest.fixture(scope="module")
def private(texts: dict[str, str]) -> Document:
    return load(filled_in(texts["infra/terraform/gateway.yaml.tftpl"]))


@pytest.fixture(scope="module")
def up_to_date(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copied = copy_tree(tmp_path_factory.mktemp("sources"))
    assert build(copied, "generate").returncode == 0
    return copied


@pytest.fixture
def tree(up_to_date: Path, tmp_path: Path) -> Path:
    return shutil.copytree(up_to_date, tmp_path / "tree")


def filled_in(template: str) -> str:
    """What Terraform's templatefile makes of a template without directives."""
    text = re.sub(r"\$\{functions\.([a-z0-9-]+)\.(address|audience)\}", r"https://\1.example/\2", template)
    return re.sub(r"\$\$\{|\$\{(\w+)\}", lambda match: VALUES[match[1]] if match[1] else "${", text)


def operations(document: Document) -> Iterator[tuple[str, Document]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


@cache
def endpoints() -> dict[str, Endpoint]:
    """What is declared, by its name."""
    return {endpoint.name: endpoint for endpoint in endpoints_of(declarations())}


def names_of_raw_endpoints() -> set[str]:
    """The endpoints whose body is somebody else's, read as it comes: its fields are not ours to describe."""
    return {endpoint.name for endpoint in endpoints_of(declarations()) if endpoint.signature.raw}


def test_two_processes_generate_the_same_bytes(tree: Path) -> None:
    for seed in (1, 2):
        made = build(tree, "generate", hash_seed=seed)
        assert (made.returncode, made.stdout) == (0, "all is up to date\n"), made.stderr


@pytest.mark.every_service
def test_what_is_generated_is_committed(texts: dict[str, str]) -> None:
    stale = [name for name, text in texts.items() if not (ROOT / name).exists() or (ROOT / name).read_text() != text]
    assert not stale, f"run `make generate` and commit {', '.join(stale)}"


@pytest.mark.every_service
def test_the_public_document_is_valid(public: Document) -> None:
    OpenAPIV31SpecValidator(public).validate()


@pytest.mark.every_service
def test_the_gateway_document_is_valid_once_filled_in(private: Document) -> None:
    for definition in private["securityDefinitions"].values():
        assert definition["authorizationUrl"] == "", "Google's own form, which the schema of OpenAPI 2.0 refuses"
        definition["authorizationUrl"] = VALUES["issuer"]
    OpenAPIV2SpecValidator(private).validate()


@pytest.mark.every_service
def test_every_endpoint_is_in_both_documents(public: Document, private: Document) -> None:
    endpoints = endpoints_of(declarations())
    routes = {f"{endpoint.http.method} {endpoint.http.path}": endpoint for endpoint in endpoints}
    assert dict(operations(public)).keys() == routes.keys()
    routed = dict(operations(private))
    preflights = {f"OPTIONS {endpoint.http.path}" for endpoint in endpoints}
    heads = {f"HEAD {endpoint.http.path}" for endpoint in endpoints if endpoint.http.method == "GET"}
    assert routed.keys() == routes.keys() | preflights | heads
    for route in heads:
        got = routed[route.replace("HEAD ", "GET ")]
        assert {**routed[route], "operationId": got["operationId"]} == got
    for route, endpoint in routes.items():
        backend = routed[route]["x-google-backend"]
        assert backend["address"] == f"https://{endpoint.name}.example/address"
        assert backend["jwt_audience"] == f"https://{endpoint.name}.example/audience"
        assert backend["path_translation"] == "APPEND_PATH_TO_ADDRESS"
        assert backend["deadline"] == endpoint.declaration.resources.timeout


@pytest.mark.every_service
def test_the_gateway_checks_tokens_exactly_where_no_browser_calls(public: Document, private: Document) -> None:
    """Its refusals have no CORS headers, and it finds no token among cookies: the functions refuse all others."""
    assert private["securityDefinitions"]["ludus"]["x-google-jwt-locations"] == [
        {"header": "Authorization", "value_prefix": "Bearer "}
    ]
    published = dict(operations(public))
    for route, operation in operations(private):
        roles = [] if route.startswith("OPTIONS ") else published[route.replace("HEAD ", "GET ")]["x-roles"]
        assert bool(operation["security"]) == (roles == ["server"]), route
    for operation in published.values():
        assert bool(operation["security"]) == bool(operation["x-roles"])


@pytest.mark.every_service
def test_operation_ids_are_unique(public: Document, private: Document) -> None:
    for document in (public, private):
        ids = [operation["operationId"] for _, operation in operations(document)]
        assert len(ids) == len(set(ids))


@pytest.mark.every_service
def test_every_error_of_an_endpoint_is_in_its_answers(public: Document) -> None:
    for endpoint in endpoints_of(declarations()):
        answers = public["paths"][endpoint.http.path][endpoint.http.method.lower()]["responses"]
        for error in errors_of(endpoint):
            answer = answers[str(error.status)]
            if "$ref" in answer:
                answer = public["components"]["responses"][answer["$ref"].rpartition("/")[2]]
            assert error.code in answer["content"]["application/json"]["examples"], f"{endpoint.name}: {error.code}"


def test_whoever_asks_a_partner_says_that_it_may_not_answer() -> None:
    sources = Sources(ROOT)
    asking = {
        endpoint.name: endpoint.http.errors
        for endpoint in endpoints_of(declarations())
        if "shared/partners.py" in sources.closure(f"import {endpoint.declaration.module}").files
    }
    assert asking
    assert [name for name, errors in asking.items() if PartnerUnavailable not in errors] == []


def test_a_browser_may_read_every_header_that_is_described() -> None:
    assert {name for name in HEADERS if name != "Set-Cookie"} <= set(CORS_EXPOSED.split(", "))


def examples(document: Document) -> Iterator[tuple[str, Document, Any]]:
    """Every example of the document, with its schema and where it is."""
    whole = [
        (f"components.responses.{name}", response) for name, response in document["components"]["responses"].items()
    ]
    raw = names_of_raw_endpoints()
    for route, operation in operations(document):
        whole += [
            (f"{route} {status}", response)
            for status, response in operation["responses"].items()
            if "$ref" not in response
        ]
        if "requestBody" in operation and operation["operationId"] not in raw:
            whole.append((f"{route} body", operation["requestBody"]))
        for parameter in operation["parameters"]:
            if "example" in parameter:
                yield f"{route} {parameter['name']}", parameter["schema"], parameter["example"]
    for where, holder in whole:
        (media,) = holder["content"].values()
        shown = (
            [media["example"]] if "example" in media else [example["value"] for example in media["examples"].values()]
        )
        for example in shown:
            yield where, media["schema"], example


@pytest.mark.every_service
def test_every_example_fits_its_schema(public: Document) -> None:
    checked, problems = 0, []
    for where, schema, example in examples(public):
        whole = {"components": public["components"], **schema}
        validator = Draft202012Validator(whole, format_checker=Draft202012Validator.FORMAT_CHECKER)
        problems += [f"{where}: {error.json_path}: {error.message}" for error in validator.iter_errors(example)]
        checked += 1
    assert not problems, "\n".join(problems)
    assert checked > len(declarations())


@pytest.mark.every_service
def test_every_request_example_is_one_that_the_model_takes(public: Document) -> None:
    problems = []
    for _, operation in operations(public):
        endpoint = endpoints()[operation["operationId"]]
        if endpoint.signature.model:
            example = operation["requestBody"]["content"]["application/json"]["example"]
            try:
                endpoint.signature.model.model_validate_json(json.dumps(example))
            except ValidationError as error:
                problems.append(f"{endpoint.name}: give the fields of {endpoint.signature.model} examples\n{error}")
    assert not problems, "\n".join(problems)


@pytest.mark.every_service
def test_the_manifest_names_what_can_be_imported(texts: dict[str, str]) -> None:
    manifest = json.loads(texts["infra/terraform/functions.json"])
    assert manifest["functions"]
    for function in manifest["functions"]:
        module = importlib.import_module(function["module"])
        assert callable(getattr(module, function["attribute"]))
        assert function["service"] == function["module"].split(".")[1]
        runs_as = "nobody" if function["name"] == "auth-get-jwks" else function["service"]
        assert function["service_account"] == runs_as
        assert function["min_instances"] <= function["max_instances"]
        assert function["max_instances"] * function["cpu"] <= 20, "a new project has 20 vCPU a region"
    topics = {topic["name"]: topic for topic in manifest["topics"]}
    subscribed = {
        function["trigger"]["topic"] for function in manifest["functions"] if function["trigger"]["type"] == "event"
    }
    assert subscribed <= topics.keys()
    for topic in topics.values():
        assert bool(topic["schema"]) != bool(topic["outside_publisher"]), "what others write has no schema of ours"
        Draft202012Validator.check_schema(topic["schema"] or {})
    uploads = {
        function["trigger"]["bucket"] for function in manifest["functions"] if function["trigger"]["type"] == "upload"
    }
    assert uploads <= set(manifest["buckets"])
    scheduled = {function["name"] for function in manifest["functions"] if function["trigger"]["type"] == "schedule"}
    assert scheduled == {schedule["function"] for schedule in manifest["schedules"]}


def test_check_is_silent_when_all_is_up_to_date(tree: Path) -> None:
    checked = build(tree, "generate", "--check")
    assert (checked.returncode, checked.stdout) == (0, "")


def test_check_names_the_stale_files_and_writes_nothing(tree: Path) -> None:
    write_endpoint(tree, "arenas", "get_arena", arena("get_arena", "GET /api/v1/arenas/{arena_id}"))
    before = {file: file.read_bytes() for file in tree.rglob("*") if file.is_file()}
    checked = build(tree, "generate", "--check")
    assert checked.returncode == 1
    stale = re.findall(r"^stale: (\S+):", checked.stdout, re.MULTILINE)
    assert "sdks/typescript/src/generated/services/arenas.ts" in stale
    assert [name for name in stale if not name.startswith("sdks/")] == [
        "openapi.yaml",
        "infra/build/published_names.txt",
        "infra/terraform/gateway.yaml.tftpl",
        "infra/terraform/functions.json",
        "functions/platform/rules/services.py",
    ]
    assert "+- name: arenas" in checked.stdout
    assert {file: file.read_bytes() for file in tree.rglob("*") if file.is_file()} == before


def test_check_names_a_file_that_somebody_edited(tree: Path) -> None:
    file = tree / "infra" / "terraform" / "functions.json"
    file.write_text(file.read_text().replace('"timeout": 60', '"timeout": 61', 1))
    checked = build(tree, "generate", "--check")
    assert checked.returncode == 1
    assert re.findall(r"^stale: (\S+):", checked.stdout, re.MULTILINE) == ["infra/terraform/functions.json"]
    assert "61" in checked.stdout


def test_check_names_a_file_that_is_missing(tree: Path) -> None:
    (tree / "openapi.yaml").unlink()
    checked = build(tree, "generate", "--check")
    assert checked.returncode == 1
    assert "openapi.yaml" in checked.stdout
    assert "does not exist" in checked.stdout


def test_two_models_of_one_name_are_refused_as_names_are_published(tree: Path) -> None:
    write_endpoint(tree, "arenas", "get_arena", arena("get_arena", "GET /api/v1/arenas/{arena_id}"))
    write_endpoint(tree, "halls", "get_hall", arena("get_hall", "GET /api/v1/halls/{hall_id}", field="colour"))
    made = build(tree, "generate")
    assert made.returncode != 0
    assert "ArenasArena and HallsArena are two models of one name, Arena" in made.stderr


def test_a_dollar_of_a_docstring_stays_a_dollar(tree: Path) -> None:
    summary = "What ${project} costs: %{ if } is no directive."
    write_endpoint(tree, "arenas", "get_arena", arena("get_arena", "GET /api/v1/arenas", summary=summary))
    assert build(tree, "generate").returncode == 0
    template = (tree / "infra" / "terraform" / "gateway.yaml.tftpl").read_text()
    assert gateway.literal(summary) == "What $${project} costs: %%{ if } is no directive."
    assert gateway.literal(summary).removesuffix(".") in template
    assert "What ${project} costs" in filled_in(template)


@pytest.mark.parametrize(
    ("first", "second", "complaint"),
    [
        ("GET /api/v1/arenas/{a}", "GET /api/v1/arenas/{a}", "both declare GET /api/v1/arenas/{a}"),
        ("GET /api/v1/arenas/{a}", "PUT /api/v1/arenas/{b}", "name the parameters of one path differently"),
        ("GET /api/v1/arenas", "GET /api/v1/arenas/{a}.json", "has to be a whole segment"),
    ],
)
def test_routes_that_the_gateway_refuses_are_refused_here(tree: Path, first: str, second: str, complaint: str) -> None:
    write_endpoint(tree, "arenas", "get_arena", arena("get_arena", first))
    write_endpoint(tree, "arenas", "find_arena", arena("find_arena", second))
    made = build(tree, "generate")
    assert made.returncode != 0
    assert complaint in made.stderr


def test_the_manifest_is_plain_json() -> None:
    assert to_json({"a": "é"}) == '{\n  "a": "é"\n}\n'
