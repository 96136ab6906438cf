"""Many small facts in one test, which names each of them that does not hold.

A test costs some milliseconds whatever it checks; where there are thousands of files or functions, one a service checks
all of that service.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import TypeVar

import pytest

Value = TypeVar("Value")


@contextmanager
def together() -> Iterator[Callable[[str], AbstractContextManager[None]]]:
    """Give what to open for each fact, with its name; what fails in there is raised at the end, all of it.

    Raises an ExceptionGroup of the failures, each with the name as its note.
    """
    failures: list[Exception] = []

    @contextmanager
    def about(name: str) -> Iterator[None]:
        try:
            yield
        except Exception as error:  # noqa: BLE001  what fails in whatever way has failed
            error.add_note(f"This is about {name}.")
            failures.append(error)

    yield about
    if failures:
        raise ExceptionGroup("what does not hold", failures)


def for_each_service(
    values: Mapping[str, Iterable[Value]], named: Callable[[Value], str] = str
) -> Callable[[Callable[[Value], None]], Callable[[str], None]]:
    """Make one test a service of a check of one value; `values` has them by service, or by whoever else owns them."""

    def made(check: Callable[[Value], None]) -> Callable[[str], None]:
        def test(owner: str) -> None:
            with together() as about:
                for value in values[owner]:
                    with about(named(value)):
                        check(value)

        test.__name__ = test.__qualname__ = check.__name__
        test.__module__ = check.__module__
        test.__doc__ = check.__doc__
        return pytest.mark.parametrize("owner", list(values))(test)

    return made


def by_owner(values: Iterable[Value], owner_of: Callable[[Value], str]) -> dict[str, list[Value]]:
    """Values by whom they are of, in their order."""
    grouped: dict[str, list[Value]] = {}
    for value in values:
        grouped.setdefault(owner_of(value), []).append(value)
    return grouped
