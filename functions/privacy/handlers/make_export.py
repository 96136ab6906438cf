"""Make the file of a player's data."""

from functions.privacy.models.tasks import MakeExport
from functions.privacy.operations import exporting
from shared.declare import Resources, task
from shared.extension_points import PERSONAL_DATA
from shared.settings import S3_CREDENTIALS


# A page of documents, the part of the file that is on its way, and one file of the player's are held: 1 GiB is ample.
@task(
    "privacy",
    extension_points=(PERSONAL_DATA,),
    secrets=(S3_CREDENTIALS,),
    resources=Resources(memory=1024, concurrency=1, timeout=540),
)
async def make_export(work: MakeExport) -> None:
    """Write the file to its bucket as it is made, then tell the player by mail; a repetition finds it ready."""
    await exporting.make(work)
