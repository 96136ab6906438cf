"""No name that clients were generated from goes away: operations become their methods, schemas their types."""

from pathlib import Path

import pytest

from infra.build.published_names import FILE, committed, names_of, with_new_names
from tests import openapi

ROOT = Path(__file__).parents[2]
PUBLISHED = names_of(openapi.published())


def document(*schemas: str, operation: str = "guilds_get_guild") -> dict[str, object]:
    paths = {"/guilds": {"get": {"operationId": operation}, "parameters": {}}}
    return {"paths": paths, "components": {"schemas": {name: {} for name in schemas}}}


@pytest.mark.every_service
def test_no_published_name_has_gone():
    gone = sorted(committed(ROOT) - PUBLISHED)
    assert not gone, (
        f"{', '.join(gone)}: renaming or removing breaks the clients that were generated. Keep the name of the "
        f"function or the model: add, don't rename. If it is meant, delete the line from {FILE} and say so in "
        "CHANGELOG.md"
    )


@pytest.mark.every_service
def test_every_published_name_is_in_the_list():
    assert sorted(PUBLISHED - committed(ROOT)) == [], "run `make generate` and commit what it writes"


@pytest.mark.every_service
def test_no_answer_has_what_an_erasure_makes_blank_or_what_passwords_are_kept_as():
    """Salts stand beside what they are of: who keeps one can tell what a sealed entry said after it was erased."""
    kept = [
        f"{name}.{field}"
        for name, schema in openapi.published()["components"]["schemas"].items()
        for field in schema.get("properties", {})
        if field.endswith(("salt", "_digest", "password_hash"))
    ]
    assert kept == []


def test_a_new_name_is_added_and_an_old_one_stays(tmp_path):
    file = tmp_path / FILE
    file.parent.mkdir(parents=True)
    file.write_text(with_new_names(tmp_path, document("Guild", "Member")))
    file.write_text(with_new_names(tmp_path, document("Guild", "Clan", operation="guilds_list_guilds")))
    assert committed(tmp_path) - names_of(document("Guild", "Clan")) == {
        "operation guilds_list_guilds",
        "schema Member",
    }
    assert committed(tmp_path) > names_of(document("Guild", "Clan", operation="guilds_get_guild"))
