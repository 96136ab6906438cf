"""Scan a file."""

from functions.ugc.models.scanning.scans import ScanFile
from functions.ugc.operations.scanning import scanning
from shared.declare import Resources, task
from shared.settings import S3_CREDENTIALS


# A file of 256 MiB is held in memory, or the worst picture that `shared.media.budget` lets through: one at a time.
@task("ugc-scans", resources=Resources(memory=1024, concurrency=1, timeout=540), secrets=(S3_CREDENTIALS,))
async def scan_file(work: ScanFile) -> None:
    """Judge the file of a version and move the item to review, or flag it. The task comes again until that is done.

    Cost: five reads, and one for each language of the studio's words and each removed file that is alike; ten writes
    and two events. Three pictures or frames of a video are one query more. Besides, Cloud Storage: a file is read
    once, by the scanner once more, a video twice, and copied.
    """
    await scanning.scan(work)
