"""What Terraform tells Firestore and Pub/Sub is what the code asks for."""

import json

from infra.build import event_fields
from infra.build.firestore import firestore_document
from infra.build.manifest import to_json
from infra.build.protobuf import schema_files
from tests.integration.terraform.stack import ROOT, STACK


def test_every_query_has_its_index_and_no_moment_is_indexed_for_nothing() -> None:
    assert (STACK / "firestore.json").read_text() == to_json(firestore_document(ROOT)), "run `make generate`"


def test_every_topic_has_the_schema_of_its_event() -> None:
    topics = [topic for topic in json.loads((STACK / "functions.json").read_text())["topics"] if topic["schema"]]
    expected = schema_files(topics, event_fields.read(ROOT))
    assert {file.name: file.read_text() for file in (STACK / "schemas").glob("*.proto")} == expected
