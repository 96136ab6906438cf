"""An extension point: what services implement for functions of others, which do not import them.

A service implements one as a module of its api that has the extension point's name:
`functions/<service>/api/merging.py`. A function says which it calls where it is declared
(`extension_points=(MERGING,)`). The build then packs the implementations into its archive, and its `main.py` registers
them here at the start. So two services may call each other without a cycle of imports.
"""

from collections.abc import Mapping
from typing import Generic, TypeVar

P = TypeVar("P")


class ExtensionPoint(Generic[P]):
    """An extension point by the name of the modules that implement it; `P` says what such a module has."""

    def __init__(self, name: str, protocol: type[P]) -> None:
        self.name = name
        self.protocol = protocol
        self._implementations: dict[str, P] | None = None

    def register(self, implementations: Mapping[str, P]) -> None:
        """Keep the implementations, by service."""
        self._implementations = dict(implementations)

    def implementations(self) -> Mapping[str, P]:
        """The implementations, by service. Raises LookupError in a function that does not declare the point."""
        if self._implementations is None:
            raise LookupError(
                f"{self.name} is not registered: add it to `extension_points` where the function is declared"
            )
        return self._implementations
