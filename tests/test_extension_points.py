"""Services implement the extension points that they have to: whoever keeps a player's id takes part in merges."""

import importlib
import json
import re
import string
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from pydantic import TypeAdapter

from shared import catalog
from shared.catalog import FUNCTIONS, declarations, implementing, services
from shared.extension_point import ExtensionPoint
from shared.extension_points import ADMIN_VIEW, MERGING, NOTICES, PERSONAL_DATA, Merging
from shared.firestore.collection import Collection
from shared.firestore.holdings import Holding
from shared.mail.languages import FALLBACK
from shared.mail.templates import Text
from tests.raised_errors import raised_by

PLAYER_ID = re.compile(
    r'"(actor|assignee|author|member|opponent|owner|player|reporter|sender|source|target|user)_ids?":'
)

NOT_IN_MERGES: dict[str, str] = {
    "admin": "its copy follows each profile, a merged account's too: staff looks for accounts that were merged",
    "auth": "it is what merges: accounts and what leads to them are moved by itself",
    "matches": "a report says who played as it was told; what it did to players is kept by those who heard of it",
    "realtime": "devices and live documents are those of sessions, which a merge ends: who signs in registers anew",
    "privacy": "an account's erasure and consents are its own; an erasure of one that is merged by then is not begun",
}
"""Services that keep a player's id and take no part in merges, with the reason."""

NOT_SHOWN_TO_ADMINS: dict[str, str] = {
    "admin": "what it keeps is a copy of what others show",
    "matches": "what was reported of a match is shown with the history that stats keeps",
    "privacy": "an erasure is shown by an endpoint of its own, as its account may be gone",
}
"""Services that keep a player's id and show support nothing of the player, with the reason."""

NO_PERSONAL_DATA: dict[str, str] = {
    "leaderboards_score_unapplied": "a note, for a minute, that a live board has missed a change",
    "leaderboards_unapplied": "the same",
    "messages_thread_entries": "they are exported and erased with the thread that they stand in",
}
"""Collections whose documents name players and that stand in no HOLDINGS, with the reason."""

DO_NOT_COME = {
    "ALREADY_DONE": "what a merge moves is known by an id that is made for it",
    "UNAVAILABLE": "every endpoint declares it",
    "UNKNOWN_PLAYER": "an account that there is has a profile",
}
"""What the implementations could raise and an endpoint need not declare, with the reason."""


def store_modules(service: str) -> list[ModuleType]:
    files = [*(FUNCTIONS / service).glob("store.py"), *(FUNCTIONS / service).glob("store/**/*.py")]
    names = [".".join(file.relative_to(FUNCTIONS.parent).with_suffix("").parts) for file in files]
    return [importlib.import_module(name) for name in names]


def collections_of_players(service: str) -> list[str]:
    """The collections of a service whose documents name a player, wherever in them."""
    models = {
        value.name: value.model
        for module in store_modules(service)
        for value in vars(module).values()
        if isinstance(value, Collection) and value.name.startswith(f"{service}_")
    }
    return [name for name, model in models.items() if PLAYER_ID.search(json.dumps(model.model_json_schema()))]


@pytest.mark.parametrize("service", services())
def test_who_keeps_something_of_a_player_takes_part_in_merges(service):
    kept = collections_of_players(service)
    takes_part = service in implementing(MERGING) or service in NOT_IN_MERGES
    assert takes_part or not kept, (
        f"{', '.join(kept)} name players: implement merge_players and undo_merge in functions/{service}/api/merging.py "
        f"(shared/extension_points.py says what they do), or say in NOT_IN_MERGES why a merge leaves them as they are"
    )


@pytest.mark.parametrize("service", services())
def test_who_keeps_something_of_a_player_shows_it_to_support(service):
    kept = collections_of_players(service)
    shows = service in implementing(ADMIN_VIEW) or service in NOT_SHOWN_TO_ADMINS
    assert shows or not kept, (
        f"{', '.join(kept)} name players: implement player_for_admin in functions/{service}/api/admin_view.py "
        f"(shared/extension_points.py says what it returns), or say in NOT_SHOWN_TO_ADMINS why support need not see it"
    )


@pytest.mark.parametrize("service", NOT_SHOWN_TO_ADMINS)
def test_a_reason_to_show_support_nothing_is_still_needed(service):
    assert service not in implementing(ADMIN_VIEW), f"take {service} out of NOT_SHOWN_TO_ADMINS"
    assert collections_of_players(service)


@pytest.mark.parametrize("service", implementing(ADMIN_VIEW))
def test_what_support_is_shown_raises_no_error_of_its_own(service):
    module = importlib.import_module(f"functions.{service}.api.admin_view")
    assert {error.code for error in raised_by(module.player_for_admin)} <= {"UNAVAILABLE"}


def holdings(service: str) -> list[Holding[Any]]:
    """How a service finds what it keeps of a player."""
    if service not in implementing(PERSONAL_DATA):
        return []
    return list(importlib.import_module(f"functions.{service}.api.personal_data").HOLDINGS)


@pytest.mark.parametrize("service", services())
def test_what_names_a_player_is_exported_and_erased(service):
    missing = set(collections_of_players(service)) - {each.collection.name for each in holdings(service)}
    assert not missing - NO_PERSONAL_DATA.keys(), (
        f"{', '.join(sorted(missing))} name players: add them to HOLDINGS in functions/{service}/api/personal_data.py "
        f"(shared/firestore/holdings.py), or say in NO_PERSONAL_DATA why not"
    )


def test_a_reason_to_export_and_erase_nothing_is_still_needed():
    named = {name for service in services() for name in collections_of_players(service)}
    held = {each.collection.name for service in services() for each in holdings(service)}
    assert {name for name in NO_PERSONAL_DATA if name in held or name not in named} == set()


@pytest.mark.parametrize("service", implementing(PERSONAL_DATA))
def test_a_holding_names_fields_that_its_documents_have(service):
    for each in holdings(service):
        fields = each.collection.model.model_fields.keys()
        assert {each.by.partition(".")[0], *each.secret, *each.blank} <= fields, each.collection.name
        assert each.kept or not each.blank, f"{each.collection.name} is deleted: nothing of it is made blank"


CLONES = {each.collection.name: each for service in services() for each in holdings(service) if each.clone is not None}
"""What is copied into other environments."""


def has_text(schema: object) -> bool:
    """Whether a field's JSON schema has a text that is no choice and no moment, or names of any kind."""
    if isinstance(schema, list):
        return any(map(has_text, schema))
    if not isinstance(schema, dict):
        return False
    is_choice = "enum" in schema or "const" in schema or schema.get("format") == "date-time"
    if schema.get("type") == "string" and not is_choice:
        return True
    if schema.get("additionalProperties"):
        return True
    return any(has_text(part) for name, part in schema.items() if name not in {"examples", "default", "description"})


@pytest.mark.parametrize("name", CLONES)
def test_a_text_is_copied_into_other_environments_only_if_it_is_marked(name):
    model, clone = CLONES[name].collection.model, CLONES[name].clone
    assert clone.copied | clone.filled.keys() <= model.model_fields.keys()
    for field in clone.fields:
        kind = TypeAdapter(model.model_fields[field].annotation).json_schema()
        assert not has_text(kind), f"{name}.{field} has texts: put it into `names` if only the studio writes them"


@pytest.mark.parametrize("name", CLONES)
def test_a_clone_can_be_made_a_document_again(name):
    model, clone, by = CLONES[name].collection.model, CLONES[name].clone, CLONES[name].by
    needed = {field for field, info in model.model_fields.items() if info.is_required()}
    assert clone.joins or needed <= clone.copied | clone.filled.keys() | {by}
    places = {part for _, part, _, _ in string.Formatter().parse(clone.document_name) if part}
    assert places <= clone.copied | {"player_id", "place"}
    assert "player_id" in places, "two players would have one document"


def test_the_search_finds_players_wherever_they_stand():
    assert "stats_matches" in collections_of_players("stats")
    assert "profiles_profiles" in collections_of_players("profiles")
    assert collections_of_players("platform") == []


@pytest.mark.parametrize("service", NOT_IN_MERGES)
def test_a_reason_is_still_needed(service):
    assert service not in implementing(MERGING)
    assert collections_of_players(service)


def test_only_a_function_that_declares_an_extension_point_has_it():
    declaring = {function.name for function in declarations() if MERGING in function.extension_points}
    assert declaring == {"auth-merge-accounts", "auth-undo-merge"}
    with pytest.raises(LookupError, match="add it to `extension_points`"):
        ExtensionPoint("merging", Merging).implementations()  # type: ignore[type-abstract]


def test_a_module_that_does_not_fit_is_refused_with_what_it_has_to_implement(monkeypatch):
    async def merge_players(tx, source_id):
        """Takes too little."""

    module = SimpleNamespace(__name__="functions.guilds.api.merging", merge_players=merge_players)
    monkeypatch.setattr(catalog, "implementing", lambda _: ("guilds",))
    monkeypatch.setattr(importlib, "import_module", lambda _: module)
    with pytest.raises(
        TypeError, match=r"guilds\.api\.merging has to implement merge_players\(tx: \S+Transaction, source_id"
    ):
        catalog.register(ExtensionPoint("merging", Merging))  # type: ignore[type-abstract]


@pytest.mark.parametrize("service", implementing(MERGING))
def test_an_implementation_raises_only_what_the_functions_that_need_it_declare(service):
    module = importlib.import_module(f"functions.{service}.api.merging")
    raised = {error.code for function in (module.merge_players, module.undo_merge) for error in raised_by(function)}
    new = raised - DO_NOT_COME.keys()
    assert not new, (
        f"add them to `errors=` of who declares the extension point, or to DO_NOT_COME with the reason: {sorted(new)}"
    )


@pytest.mark.parametrize("service", implementing(NOTICES))
def test_what_players_are_told_has_the_same_values_in_each_language(service):
    for name, texts in importlib.import_module(f"functions.{service}.api.notices").texts().items():
        assert FALLBACK in texts, f"{service}'s notice {name} has no English text"
        assert len({values_of(text) for text in texts.values()}) == 1, f"{service}: {name}"


def values_of(text: Text) -> frozenset[str]:
    """The values that a text asks for."""
    parts = (text.subject, *text.before, *text.after)
    return frozenset(name for part in parts for _, name, _, _ in string.Formatter().parse(part) if name)
