"""Signed addresses of Cloud CDN ("Use signed URLs" in Google's documentation of Cloud CDN)."""

import base64
import hmac
from datetime import datetime

from functions.ugc.models.files.cdn import CdnKey


def signed_url(url: str, key: CdnKey, expires: datetime) -> str:
    """The address by which whoever has it gets a file from the CDN until then. `url` has no query."""
    unsigned = f"{url}?Expires={int(expires.timestamp())}&KeyName={key.name}"
    signature = hmac.digest(key.raw, unsigned.encode(), "sha1")
    return f"{unsigned}&Signature={base64.urlsafe_b64encode(signature).decode()}"
