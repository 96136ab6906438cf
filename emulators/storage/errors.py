"""Refusals, said as the JSON API and as the XML API say them."""

import json
from collections.abc import Mapping
from html import escape
from http import HTTPStatus

from starlette.responses import Response

_JSON_TYPE = "application/json; charset=UTF-8"
_XML_TYPE = "application/xml; charset=UTF-8"
_MOST_DIGITS = 19


class StorageError(Exception):
    """A request that Cloud Storage refuses.

    `status` is the HTTP status, `reason` the JSON API's reason, `code` the XML API's error code; `details`
    and `elements` are further elements of the XML answer, `headers` go with either.
    """

    def __init__(
        self,
        status: int,
        reason: str,
        code: str,
        message: str,
        *,
        xml_message: str | None = None,
        details: str | None = None,
        elements: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Keep what each API says; `xml_message` where the XML API words it otherwise."""
        super().__init__(message)
        self.status = status
        self.reason = reason
        self.code = code
        self.message = message
        self.xml_message = xml_message or message
        self.details = details
        self.elements = dict(elements or {})
        self.headers = dict(headers or {})

    def as_json(self) -> Response:
        """Answer in the JSON API's form."""
        if self.status == HTTPStatus.NOT_MODIFIED:
            return Response(status_code=304, headers=self.headers)
        item = {"message": self.message, "domain": "global", "reason": self.reason}
        if self.status == HTTPStatus.PRECONDITION_FAILED:
            item |= {"locationType": "header", "location": "If-Match"}
        body = {"error": {"code": self.status, "message": self.message, "errors": [item]}}
        return Response(json.dumps(body), self.status, self.headers, _JSON_TYPE)

    def as_text(self) -> Response:
        """Answer as a media request is refused: the message alone."""
        if self.status == HTTPStatus.NOT_MODIFIED:
            return Response(status_code=304, headers=self.headers)
        return Response(self.message, self.status, self.headers, "text/html; charset=UTF-8")

    def as_xml(self) -> Response:
        """Answer in the XML API's form."""
        if self.status == HTTPStatus.NOT_MODIFIED:
            return Response(status_code=304, headers=self.headers)
        elements = {"Code": self.code, "Message": self.xml_message} | self.elements
        if self.details is not None:
            elements["Details"] = self.details
        inner = "".join(f"<{tag}>{escape(text, quote=False)}</{tag}>" for tag, text in elements.items())
        body = f"<?xml version='1.0' encoding='UTF-8'?><Error>{inner}</Error>"
        return Response(body, self.status, self.headers, _XML_TYPE)


def invalid(message: str, *, reason: str = "invalid", code: str = "InvalidArgument") -> StorageError:
    """400: the request itself is wrong."""
    return StorageError(400, reason, code, message, xml_message="Invalid argument.", details=message)


def no_such_bucket(bucket: str) -> StorageError:
    """404: there is no such bucket."""
    return StorageError(
        404,
        "notFound",
        "NoSuchBucket",
        "The specified bucket does not exist.",
        elements={"BucketName": bucket},
    )


def no_such_object(bucket: str, name: str) -> StorageError:
    """404: the bucket is there, the object is not."""
    return StorageError(
        404,
        "notFound",
        "NoSuchKey",
        f"No such object: {bucket}/{name}",
        xml_message="The specified key does not exist.",
        details=f"No such object: {bucket}/{name}",
    )


def precondition_failed() -> StorageError:
    """412: a precondition did not hold."""
    return StorageError(
        412,
        "conditionNotMet",
        "PreconditionFailed",
        "At least one of the pre-conditions you specified did not hold.",
    )


def not_modified(headers: Mapping[str, str] | None = None) -> StorageError:
    """304: the caller's copy is current."""
    return StorageError(304, "notModified", "NotModified", "Not Modified", headers=headers)


def range_not_satisfiable(size: int) -> StorageError:
    """416: the range begins behind the object's last byte; `size` in bytes."""
    return StorageError(
        416,
        "requestedRangeNotSatisfiable",
        "InvalidRange",
        "The requested range cannot be satisfied.",
        headers={"content-range": f"bytes */{size}"},
    )


def conflict(message: str, code: str) -> StorageError:
    """409: the bucket exists already, or is not empty."""
    return StorageError(409, "conflict", code, message)


def bad_digest(kind: str, given: str, calculated: str) -> StorageError:
    """400: the content is not what its checksum says."""
    message = f'Provided {kind} "{given}" doesn\'t match calculated {kind} "{calculated}".'
    return StorageError(
        400,
        "invalid",
        "BadDigest",
        message,
        xml_message="The Content-MD5 or checksum you specified did not match what we received.",
        details=message,
    )


def not_implemented(what: str) -> StorageError:
    """501: Cloud Storage can, this emulator cannot."""
    message = f"The Cloud Storage emulator does not serve {what}."
    return StorageError(501, "notImplemented", "NotImplemented", message)


def whole_number(values: Mapping[str, str], name: str) -> int | None:
    """Return a parameter's or a header's number; None when it is not there. Raises StorageError (400)."""
    text = values.get(name)
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        message = f"Invalid value for {name}: expected a whole number, got {text!r}"
        raise invalid(message)
    return int(text)
