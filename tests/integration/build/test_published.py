"""What is published is for client developers, and what generators of clients can use."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from infra.build.published import published, summary_and_description
from tests.integration.build.test_generate import Document, load, names_of_raw_endpoints, operations

pytestmark = pytest.mark.every_service

OURS = re.compile(
    r"firestore|redis|pub/?sub|memorystore|cloud (storage|tasks)|outbox|\bcommits?\b|"
    r"\b(in|of|by) (a|one|the same|its) transaction\b|transaction (commits|runs)|roll(ed|s)? back|"
    r"\b(one|two|three|four) (reads?|writes?)\b|\bin one call\b|round trip|\bcost:|\bsource:|[a-z]+_[a-z_]+/\{|"
    r"(?<!api )\bdocuments?\b|1v1bro|cryptotribes|battle pass service|player platform|\bsprint \d",
    re.IGNORECASE,
)
"""Our stores, what they cost, and the documents that rules come from: no business of a client developer.

A store is also where apps are sold, and a transaction a payment there: those words stand in the API.
"""

COLLECTION = re.compile("collection", re.IGNORECASE)
"""One of ours, unless the path or the component is about those that players make of items."""

DOCSTRING = """Claim a reward.

    A cosmetic goes into the inventory.

    Cost: two reads in one call,
    five writes.

    Source: 1v1bro 4.7.

    The second time is refused.
    """


@pytest.fixture(scope="module")
def public(request: pytest.FixtureRequest) -> Document:
    return load((request.config.rootpath / "openapi.yaml").read_text())


def texts(part: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text for people in the document: summaries, descriptions, the messages of examples, names of fields."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "properties":
                yield f"{where}.{key}", ", ".join(value)
            if key in {"summary", "description", "message"} and isinstance(value, str):
                yield f"{where}.{key}", value
            yield from texts(value, f"{where}.{key}")
    elif isinstance(part, list):
        for index, value in enumerate(part):
            yield from texts(value, f"{where}[{index}]")


def alternatives(part: Any) -> Iterator[Document]:
    """Every schema of the document that is one of several."""
    if isinstance(part, dict):
        if "oneOf" in part:
            yield part
        part = list(part.values())
    if isinstance(part, list):
        for value in part:
            yield from alternatives(value)


def test_paragraphs_about_cost_and_source_are_not_published() -> None:
    assert published(DOCSTRING) == (
        "Claim a reward.\n\nA cosmetic goes into the inventory.\n\nThe second time is refused."
    )
    assert summary_and_description(DOCSTRING) == (
        "Claim a reward",
        "A cosmetic goes into the inventory.\n\nThe second time is refused.",
    )
    assert summary_and_description("""Get the health.

    Source: 14.6.""") == ("Get the health", "")


def test_the_document_says_nothing_of_stores_costs_and_sources(public: Document) -> None:
    ours = [
        f"{where}: {text}"
        for where, text in texts(public)
        if OURS.search(text) or (COLLECTION.search(text) and not COLLECTION.search(where))
    ]
    assert not ours, "Write it for client developers, or into a `Cost:` or `Source:` paragraph:\n" + "\n".join(ours)


def test_summaries_are_short_and_say_what_the_caller_does(public: Document) -> None:
    for route, operation in operations(public):
        summary = operation["summary"]
        assert re.fullmatch(r"[A-Z][a-z]+ [^.;:]+", summary), f"{route}: {summary!r} is not a verb and its object"
        assert len(summary) <= 60, f"{route}: {summary!r} is too long for a list of endpoints"


def test_every_named_schema_says_what_it_is(public: Document) -> None:
    for name, schema in public["components"]["schemas"].items():
        assert schema.get("description"), name


def test_requests_refuse_unknown_fields_and_answers_stay_open(public: Document) -> None:
    schemas = public["components"]["schemas"]
    raw = names_of_raw_endpoints()
    bodies = {
        operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
        for _, operation in operations(public)
        if "requestBody" in operation and operation["operationId"] not in raw
    }
    assert bodies
    for name in bodies:
        assert schemas[name]["additionalProperties"] is False, name
    answers = [name for name, schema in schemas.items() if schema.get("additionalProperties") is not False]
    assert {"SignedIn", "OwnProfile", "Reward", "Error", "Meta", "PageOfPlayedMatch"} <= set(answers)
    for name in answers:
        fields = schemas[name].get("properties", {})
        if name != "GatewayError":
            assert set(schemas[name].get("required", ())) == fields.keys(), f"{name}: answers have all their fields"


def test_a_generator_of_clients_finds_nothing_that_it_cannot_compile(public: Document) -> None:
    """No defaults that are objects; in Go, `NewReward` is the function that makes a `Reward`."""
    schemas = public["components"]["schemas"]
    for name, schema in schemas.items():
        assert f"New{name}" not in schemas, f"New{name} is a function of generated clients in Go: rename the schema"
        assert re.fullmatch(r"[A-Z]\w*", name), name
        for field, about in schema.get("properties", {}).items():
            assert not isinstance(about.get("default"), (dict, list)), f"{name}.{field}"
    for answers in alternatives(public):
        assert "discriminator" in answers, "generated clients in Go need a library for oneOf without a discriminator"


def test_every_error_answer_is_a_named_component(public: Document) -> None:
    for route, operation in operations(public):
        for status, answer in operation["responses"].items():
            assert status < "400" or set(answer) == {"$ref"}, f"{route} {status}"
