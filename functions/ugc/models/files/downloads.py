"""Where a player gets an item's file."""

from pydantic import Field

from shared.model import Id, Model


class UgcDownload(Model):
    """Where to get an item's file: `url` works without a token, for whoever has it, until it expires."""

    ugc_id: Id
    version: int
    url: str
    expires_in_seconds: int = Field(description="Begin before then: a download that has begun is not cut off.")
    file_name: str
    content_type: str
    size: int = Field(description="In bytes.")
    sha256: str = Field(description="Of what you get, hexadecimal. Pictures differ from what was uploaded.")
