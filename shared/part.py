"""A part: what services offer to functions that do something with all of them, without being imported by them.

A service offers a part as a module of its api that has the part's name: `functions/<service>/api/merging.py`. A
function says which parts it needs (`parts=(MERGING,)` where it is declared). Its archive then holds what is offered,
and its `main.py` registers it here at the start. So two services may need each other without a cycle of imports.
"""

from collections.abc import Mapping
from typing import Generic, TypeVar

P = TypeVar("P")


class Part(Generic[P]):
    """A part by the name of the modules that offer it; `P` says what such a module has."""

    def __init__(self, name: str, protocol: type[P]) -> None:
        self.name = name
        self.protocol = protocol
        self._offered: dict[str, P] | None = None

    def register(self, offered: Mapping[str, P]) -> None:
        """Keep what is offered, by service, for `offered`."""
        self._offered = dict(offered)

    def offered(self) -> Mapping[str, P]:
        """What is offered, by service. Raises LookupError in a function that has not declared the part."""
        if self._offered is None:
            raise LookupError(f"{self.name} is not registered: declare the part where the function is declared")
        return self._offered
