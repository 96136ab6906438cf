"""The stack's own files: formatted, valid, and what they say of themselves is true."""

import json
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from tests.integration.terraform.stack import STACK, Stack, own_tests

OWN_TESTS = [file.name for file in own_tests(STACK)]


@pytest.fixture(scope="module")
def own_runs(stack: Stack) -> Iterator[dict[str, Future[str]]]:
    """The stack's own tests, which run beside each other."""
    stack.keep_one_of_each_shape()
    images = {function[unit]: f"sha256:{'1' * 64}" for function in stack.functions() for unit in ("name", "group")}
    index = stack.root / "dist/images/images.json"
    index.parent.mkdir(parents=True)
    index.write_text(json.dumps(images))
    with ThreadPoolExecutor(len(OWN_TESTS)) as runs:
        yield {file: runs.submit(stack.terraform, "test", f"-filter=tests/{file}") for file in OWN_TESTS}


def test_it_is_formatted(stack: Stack) -> None:
    assert stack.terraform("fmt", "-check", "-recursive") == ""


def test_it_is_valid(stack: Stack) -> None:
    assert "The configuration is valid" in stack.terraform("validate")


@pytest.mark.parametrize("file", OWN_TESTS)
def test_its_own_tests_pass(own_runs: dict[str, Future[str]], file: str) -> None:
    assert " 0 failed" in own_runs[file].result()
