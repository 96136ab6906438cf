"""The stack as Terraform sees it: formatted, valid, tested, and applied with nothing left to do."""

import json

from infra.build.closure import Sources
from tests.integration.terraform.stack import SECRET, Stack, of

CHANGED = "functions/battlepass/rules/seasons.py"


def test_it_is_formatted(stack: Stack) -> None:
    assert stack.terraform("fmt", "-check", "-recursive") == ""


def test_it_is_valid(stack: Stack) -> None:
    assert "The configuration is valid" in stack.terraform("validate")


def test_its_own_tests_pass(stack: Stack) -> None:
    assert " 0 failed" in stack.terraform("test")


def test_a_second_plan_of_dev_is_empty(dev: Stack) -> None:
    assert dev.changes(*of("dev")) == {}


def test_a_second_plan_of_prod_is_empty(prod: Stack) -> None:
    assert prod.changes(*of("prod")) == {}


def test_keys_are_not_kept_in_the_state(dev: Stack) -> None:
    assert SECRET not in (dev.folder / "terraform.tfstate").read_text()


def test_a_plan_names_exactly_the_functions_that_a_change_touches(dev: Stack) -> None:
    rules = dev.root / CHANGED
    rules.write_text(rules.read_text() + "\n\nCHANGED = True\n")
    touched = functions_that_import(dev, CHANGED)
    assert 0 < len(touched) < len(dev.build())

    changes = dev.changes(*of("dev"))

    functions = {f'google_cloudfunctions2_function.main["{name}"]': ["update"] for name in touched}
    archives = {f'google_storage_bucket_object.archives["{name}"]': ["create", "delete"] for name in touched}
    assert changes == functions | archives


def test_dev_can_be_destroyed(dev: Stack) -> None:
    dev.terraform("destroy", "-auto-approve", *of("dev"))
    assert json.loads((dev.folder / "terraform.tfstate").read_text())["resources"] == []


def functions_that_import(stack: Stack, file: str) -> set[str]:
    sources = Sources(stack.root)
    manifest = json.loads((stack.folder / "functions.json").read_text())
    return {
        one["name"]
        for one in manifest["functions"]
        if file in sources.closure(f"from {one['module']} import {one['attribute']}").files
    }
