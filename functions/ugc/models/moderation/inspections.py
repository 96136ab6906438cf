"""What a moderator looks at before a decision."""

from pydantic import Field

from functions.ugc.models.items.items import FileView, MyUgcItem
from functions.ugc.models.scanning.scans import Finding
from shared.model import Model


class InspectedFile(FileView):
    """A version's file, and what its scan found. `url` works without a token, for whoever has it, until it expires."""

    url: str | None = Field(description="Null where there is no scanned copy: it is not scanned, or too dangerous.")
    expires_in_seconds: int
    findings: tuple[Finding, ...]


class UgcInspection(Model):
    """An item in any state, with the files that it has: what players download, and what is on its way."""

    item: MyUgcItem
    files: tuple[InspectedFile, ...]
