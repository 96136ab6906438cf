"""Where a scanned copy is served from: the store by its own signature, or the CDN before it by the CDN's."""

from datetime import UTC, datetime, timedelta

from functions.ugc.models.files.cdn import CdnKey
from functions.ugc.models.items.items import Content
from functions.ugc.rules.files.cdn import signed_url
from functions.ugc.settings import settings
from shared.identity.secret_files import SecretFile
from shared.media.object_store.chosen import object_store

KEY = SecretFile(lambda: settings().ugc_cdn_key_file, CdnKey.model_validate_json)


async def address(content: Content) -> str:
    """An address of a scanned copy, for whoever has it. It works for `UGC_DOWNLOAD_SECONDS`.

    A call to Google's IAM where no key signs. From the CDN it is an attachment under the name of
    its content; only the store gives it the name of its file.
    """
    lifetime = timedelta(seconds=settings().ugc_download_seconds)
    key = KEY.current() if settings().ugc_cdn_origin else None
    if key is not None:
        return signed_url(f"{settings().ugc_cdn_origin}/{content.object}", key, datetime.now(UTC) + lifetime)
    return await object_store().sign_download(content.object, content.file_name, content.content_type, lifetime)
