"""A kind of contract for import-linter: what services may use of each other."""

from dataclasses import dataclass
from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


@dataclass(frozen=True, slots=True)
class Trespass:
    """An import across a gate, and where it stands."""

    importer: str
    imported: str
    lines: tuple[int, ...]

    @property
    def text(self) -> str:
        """What is wrong, with the line to look at."""
        return f"- {self.importer} -> {self.imported} (l.{', '.join(map(str, self.lines))})"


class GatesContract(Contract):
    """Services use no module of another but those named as its gates; some rooms use no other service at all.

    - container:      The package of the services, one a child.
    - gates:          What of a service others may import.
    - closed:         What of a service may import no other service. (Optional.)
    - exceptions:     Imports that are allowed all the same, as `importer -> imported`. (Optional.)
    """

    type_name = "gates"

    container = fields.StringField()
    gates = fields.SetField(subfield=fields.StringField())
    closed = fields.SetField(subfield=fields.StringField(), required=False)
    exceptions = fields.SetField(subfield=fields.StringField(), required=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002, FBT001  as import-linter calls it
        """Find the imports from one service into what another does not offer."""
        excepted, trespasses = self._names("exceptions"), []
        for importer in sorted(graph.find_descendants(str(self.container))):
            for imported in sorted(graph.find_modules_directly_imported_by(importer)):
                named = f"{importer} -> {imported}"
                if self._trespasses(importer, imported) and named not in excepted:
                    details = graph.get_import_details(importer=importer, imported=imported)
                    trespasses.append(Trespass(importer, imported, tuple(detail["line_number"] for detail in details)))
                excepted.discard(named)
        unused = [f"{name} is an exception that nothing needs" for name in sorted(excepted)]
        return ContractCheck(kept=not trespasses, warnings=unused, metadata={"trespasses": trespasses})

    def _names(self, option: str) -> set[str]:
        """The values of an option that is a list; import-linter sets those that are given."""
        return set(getattr(self, option) or ())

    def _trespasses(self, importer: str, imported: str) -> bool:
        theirs, own = self._place(imported), self._place(importer)
        if theirs is None or own is None or theirs[0] == own[0]:
            return False
        return theirs[1] not in self._names("gates") or own[1] in self._names("closed")

    def _place(self, module: str) -> tuple[str, str] | None:
        """The service and the room in it that a module stands in."""
        inside = module.removeprefix(f"{self.container}.")
        if inside == module:
            return None
        service, _, rest = inside.partition(".")
        return service, rest.partition(".")[0]

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Name each import."""
        trespasses: list[Any] = check.metadata["trespasses"]
        gates = " and ".join(sorted(set(self.gates)))  # type: ignore[call-overload]
        output.print_error(f"Of another service only {gates} may be imported; offer what is needed there:", bold=False)
        for trespass in trespasses:
            output.print_error(trespass.text, bold=False)
