"""The client of a store that speaks S3, made by botocore at the first need (0.7 seconds)."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from shared.model import Model

_GONE = {"404", "412", "NoSuchKey", "NoSuchUpload", "NotFound", "PreconditionFailed"}


class S3Credentials(Model):
    """The secret: who may read and write the bucket."""

    access_key_id: str
    secret_access_key: str


@lru_cache(maxsize=4)
def client_of(endpoint: str, region: str, credentials: bytes) -> Any:
    """The client of a store for a key, as JSON. Raises ValidationError for what is no key."""
    import botocore.session
    from botocore.config import Config

    key = S3Credentials.model_validate_json(credentials)
    config = Config(
        signature_version="s3v4",
        s3={"addressing_style": "path"},
        # Else it adds checksums as trailers, which R2 refuses.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
        retries={"mode": "standard", "max_attempts": 3},
        connect_timeout=4,
        read_timeout=10,
        max_pool_connections=16,
    )
    return botocore.session.Session().create_client(
        "s3",
        region_name=region,
        endpoint_url=endpoint,
        aws_access_key_id=key.access_key_id,
        aws_secret_access_key=key.secret_access_key,
        config=config,
    )


@contextmanager
def nothing_if_gone() -> Iterator[None]:
    """Leave the block where the store says that the file, its revision or its upload is not there (any more)."""
    from botocore.exceptions import ClientError

    try:
        yield
    except ClientError as error:
        if error.response["Error"]["Code"] not in _GONE:
            raise
