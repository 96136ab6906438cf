"""The stack as Terraform sees it: applied with nothing left to do, changed where a setting or source is, destroyed."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from infra.build.closure import Sources
from infra.build.settings import chosen_by_deployment
from shared.catalog import settings_modules
from tests.integration.terraform.lengths import too_long_in
from tests.integration.terraform.stack import KEYS, SECRET, Stack, copy, of
from tests.settings_values import another_value

CHANGED = "functions/battlepass/rules/seasons.py"


def test_a_second_plan_of_dev_is_empty(dev: Stack) -> None:
    assert dev.changes(*of("dev")) == {}


def test_a_second_plan_of_prod_is_empty(prod: Stack) -> None:
    assert prod.changes(*of("prod")) == {}


def test_each_setting_arrives_where_it_is_read_and_changes_no_other_function(dev: Stack) -> None:
    values = {name: another_value(name, field) for name, field in chosen_by_deployment().items()}
    (dev.folder / "chosen.tfvars.json").write_text(json.dumps(values))
    manifest = json.loads((dev.folder / "functions.json").read_text())
    readers = {
        function["name"]: set(function["settings"]) & {name.upper() for name in values}
        for function in manifest["functions"]
    }

    changes = dev.planned(*of("dev"), "-var-file=chosen.tfvars.json")

    outside = [topic["name"] for topic in manifest["topics"] if topic["outside_publisher"]]
    told = {f'google_pubsub_topic_iam_member.outside["{name}"]' for name in outside}
    asked = {'google_project_service.apis["vision.googleapis.com"]'}
    expected = {address_of(name) for name, read in readers.items() if read} | told | asked
    assert changes.keys() ^ expected == set()
    for name, read in readers.items():
        if not read:
            continue
        given = changes[address_of(name)]["after"]["service_config"][0]["environment_variables"]
        assert read <= given.keys(), name
        started = started_with({variable.lower(): given[variable] for variable in read})
        assert started == {setting.lower(): values[setting.lower()] for setting in read}


def test_a_setting_changes_only_the_functions_that_read_it(dev: Stack) -> None:
    readers = {function["name"] for function in dev.functions() if "TOTP_ISSUER" in function["settings"]}
    assert 0 < len(readers) < len(dev.functions())

    changes = dev.changes(*of("dev"), "-var=totp_issuer=Another Game")
    assert changes == {address_of(name): ["update"] for name in readers}


@pytest.mark.parametrize("environment", ["dev", "prod"])
def test_nothing_that_is_applied_is_longer_than_google_takes(environment: str, request: pytest.FixtureRequest) -> None:
    stack: Stack = request.getfixturevalue(environment)
    state = json.loads(stack.state.read_text())
    applied = [
        (resource["type"], f"{resource['name']}[{instance.get('index_key', '')}]", instance["attributes"])
        for resource in state["resources"]
        for instance in resource["instances"]
    ]
    assert too_long(applied) == []


def test_nothing_is_longer_than_google_takes_where_all_functions_are_planned(
    prod: Stack, initialized: Path, tmp_path: Path
) -> None:
    """By a plan alone: an apply of so many takes minutes, and shows no other names."""
    whole = copy(tmp_path, backend=False)
    whole.start(initialized)
    shutil.copytree(prod.root / "dist", whole.root / "dist")

    plan = whole.plan(*of("prod"), f"-var=first_secrets={KEYS}")

    planned = [
        (resource["type"], resource["address"], resource["values"])
        for resource in plan["planned_values"]["root_module"]["resources"]
    ]
    functions = [kind for kind, _, _ in planned if kind == "google_cloudfunctions2_function"]
    assert len(functions) == len(whole.functions()) > len(prod.functions())
    assert too_long(planned) == []


def test_what_is_too_long_is_seen() -> None:
    long = {"display_name": "n" * 101, "labels": {"holds": "l" * 64}, "rule": [{"description": "d" * 65}]}
    assert list(too_long_in("google_service_account", long)) == ["display_name", "label holds", "rule.description"]
    documented = {"documentation": [{"content": "c" * 8193}]}
    assert list(too_long_in("google_monitoring_alert_policy", documented)) == ["documentation.content"]


def test_keys_are_not_kept_in_the_state(dev: Stack) -> None:
    assert SECRET not in dev.state.read_text()


def test_a_plan_names_exactly_the_functions_that_a_change_touches(dev: Stack) -> None:
    before = dev.build()
    rules = dev.root / CHANGED
    rules.write_text(rules.read_text() + "\n\nCHANGED = True\n")
    after = dev.build()
    standing = {function["name"] for function in dev.functions()}
    touched = {name for name, archive in after.items() if archive != before[name]}
    assert functions_that_import(dev, CHANGED) <= touched & standing < standing

    changes = dev.changes(*of("dev"))

    functions = {address_of(name): ["update"] for name in touched & standing}
    archives = {f'google_storage_bucket_object.archives["{name}"]': ["create", "delete"] for name in touched}
    assert changes == functions | archives


def test_another_build_leaves_the_files_that_open_pages_ask_for(prod: Stack) -> None:
    prod.write_site("dist/account", "2")

    changes = prod.planned(*of("prod"))

    made = {address: change["actions"] for address, change in changes.items()}
    assets, pages = "google_storage_bucket_object.site_assets", "google_storage_bucket_object.site_pages"
    assert made == {
        f'{assets}["account/assets/index-1.css"]': ["delete"],
        f'{assets}["account/assets/index-1.js"]': ["delete"],
        f'{assets}["account/assets/index-2.css"]': ["create"],
        f'{assets}["account/assets/index-2.js"]': ["create"],
        f'{pages}["account/index.html"]': ["update"],
        f'{pages}["account/verify-email/index.html"]': ["update"],
    }
    assert changes[f'{assets}["account/assets/index-1.js"]']["before"]["deletion_policy"] == "ABANDON"


def test_dev_can_be_destroyed(dev: Stack) -> None:
    dev.terraform("destroy", "-auto-approve", "-refresh=false", *of("dev"))
    assert json.loads(dev.state.read_text())["resources"] == []


def too_long(resources: list[tuple[str, str, dict[str, Any]]]) -> list[str]:
    return [
        f"{kind}.{name}: {attribute}"
        for kind, name, attributes in resources
        for attribute in too_long_in(kind, attributes)
    ]


def started_with(given: dict[str, str]) -> dict[str, object]:
    """What a function makes of these settings, by the models that declare them."""
    started: dict[str, object] = {}
    for module in settings_modules():
        own = {name: value for name, value in given.items() if name in module.Settings.model_fields}
        started |= {name: getattr(module.Settings.model_validate(own), name) for name in own}
    return started


def address_of(function: str) -> str:
    return f'google_cloudfunctions2_function.main["{function}"]'


def functions_that_import(stack: Stack, file: str) -> set[str]:
    sources = Sources(stack.root)
    return {
        function["name"]
        for function in stack.functions()
        if file in sources.closure(f"from {function['module']} import {function['attribute']}").files
    }
