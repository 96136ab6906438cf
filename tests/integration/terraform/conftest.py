"""Terraform, where there is one: its absence is said out loud, because nothing else tests the stack."""

import shutil
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.integration.terraform.stack import KEYS, STACK, RealProviders, Stack, copy, of


class StackNotTested(UserWarning):
    """The stack in infra/terraform was not tested."""


def skip_loudly(request: pytest.FixtureRequest, reason: str) -> NoReturn:
    """Skip, say why on the terminal, and leave a warning in the summary."""
    said = f"The Terraform stack is NOT tested: {reason}"
    reporter = request.config.pluginmanager.get_plugin("terminalreporter")
    captured = request.config.pluginmanager.get_plugin("capturemanager")
    if reporter and captured:
        with captured.global_and_fixture_disabled():
            reporter.ensure_newline()
            reporter.write_line(said, yellow=True, bold=True)
    with warnings.catch_warnings():
        warnings.simplefilter("default", StackNotTested)
        warnings.warn(StackNotTested(said), stacklevel=2)
    pytest.skip(said)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The warning of a loud skip is not an error, as all others are."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.filterwarnings(f"default::{__name__}.StackNotTested"))


@pytest.fixture(scope="module")
def terraform(request: pytest.FixtureRequest) -> str:
    """Where Terraform is."""
    program = shutil.which("terraform")
    if program is None:
        skip_loudly(request, "there is no `terraform` on the PATH; install 1.11 or newer")
    return program


@pytest.fixture(scope="module")
def initialized(request: pytest.FixtureRequest, terraform: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the providers, installed once."""
    first = copy(tmp_path_factory.mktemp("providers"), backend=True)
    try:
        first.terraform("init", "-backend=false")
    except (AssertionError, RealProviders) as error:
        skip_loudly(request, f"its providers cannot be installed here:\n{error}")
    return first.folder


@pytest.fixture(scope="module")
def stack(initialized: Path) -> Stack:
    """The stack with its own archives, initialized without a backend."""
    new_stack = Stack(initialized.parents[1])
    new_stack.build()
    return new_stack


@pytest.fixture(scope="module")
def dev(initialized: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Stack:
    """The stack as dev with a function of each shape, applied once, its state in a file."""
    return applied("dev", initialized, tmp_path_factory, request)


@pytest.fixture(scope="module")
def prod(initialized: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Stack:
    """The stack as prod with a domain and a function of each shape, applied once, its state in a file."""
    return applied("prod", initialized, tmp_path_factory, request)


def applied(environment: str, initialized: Path, folders: pytest.TempPathFactory, request: Any) -> Stack:
    """Apply an environment where stand-ins serve instead of Google; skip loudly where they do not."""
    new_stack = copy(folders.mktemp(environment), backend=False)
    new_stack.start(initialized)
    new_stack.build()
    new_stack.keep_one_of_each_shape(every_setting=environment == "dev")
    try:
        new_stack.terraform("apply", "-auto-approve", *of(environment), f"-var=first_secrets={KEYS}")
    except RealProviders:
        skip_loudly(request, "the providers here are the real ones, and a plan of theirs asks Google")
    return new_stack


@pytest.fixture(autouse=True)
def repository_is_left_alone() -> Iterator[None]:
    """Terraform runs in copies only."""
    yield
    assert not list(STACK.glob(".terraform*")), "the repository's own folder was initialized"
