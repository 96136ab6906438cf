"""The object store of this deployment."""

from shared.media.object_store.contract import ObjectStore
from shared.settings import settings


def object_store() -> ObjectStore:
    """The bucket of what players make, where OBJECT_STORE says. Its client is imported and made at the first need."""
    if settings().object_store == "s3":
        from shared.media.object_store.s3 import S3Store

        return S3Store(settings().s3_endpoint, settings().s3_region, settings().s3_bucket_name)
    from shared.media.object_store.gcs import CloudStorage

    return CloudStorage(settings().ugc_bucket)
