"""Saves that are larger than a request may be: they are sent to Cloud Storage first."""

from typing import Literal

from pydantic import Field

from shared.model import Id, Model, Moment


class SaveUploadRequest(Model):
    """How the save will be sent: as JSON, or that compressed by gzip."""

    content_type: Literal["application/json", "application/gzip"] = "application/json"


class SaveUploadTicket(Model):
    """How to send the save: one request of `method` to `url`, with exactly these headers, before `expires_at`.

    Then finish the upload. A ticket takes one file. A 412 means that the file was sent already.
    """

    upload_id: Id
    url: str
    method: str
    headers: dict[str, str]
    expires_in_seconds: int
    expires_at: Moment
    max_bytes: int = Field(description="As sent, and of JSON once it is unpacked.")
