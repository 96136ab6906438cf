"""Looking at an item before a decision: as its creator sees it, with its files and what their scans found."""

from functions.ugc.models.items.items import Content, FileView
from functions.ugc.models.moderation.inspections import InspectedFile, UgcInspection
from functions.ugc.models.scanning.scans import Finding
from functions.ugc.operations.files.addresses import address
from functions.ugc.rules.items import views
from functions.ugc.settings import settings
from functions.ugc.store.items import items
from functions.ugc.store.scanning import scans


async def inspect(ugc_id: str) -> UgcInspection:
    """An item with its files: a read, then one for each file in one call. Raises UgcNotFound."""
    item = views.required((await items.items([ugc_id])).get(ugc_id), ugc_id)
    contents = [content for content in (item.published, item.pending) if content]
    judged = await scans.of_versions(ugc_id, [content.version for content in contents])
    findings = {scan.version: scan.findings for scan in judged}
    files = [await _file(content, findings.get(content.version, ())) for content in contents]
    return UgcInspection(item=views.own_view(item), files=tuple(files))


async def _file(content: Content, findings: tuple[Finding, ...]) -> InspectedFile:
    return InspectedFile(
        **content.model_dump(include=set(FileView.model_fields)),
        url=await address(content) if content.object else None,
        expires_in_seconds=settings().ugc_download_seconds,
        findings=findings,
    )
