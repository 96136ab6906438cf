"""Refusals in the words of S3."""

from xml.sax.saxutils import escape

from starlette.responses import Response


class S3Error(Exception):
    """A request that the store refuses: HTTP status, code and message."""

    def __init__(self, status: int, code: str, message: str, **elements: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.elements = elements

    def as_xml(self) -> Response:
        """The answer."""
        elements = {"Code": self.code, "Message": self.message, **self.elements}
        text = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in elements.items())
        body = f'<?xml version="1.0" encoding="UTF-8"?>\n<Error>{text}</Error>'
        return Response(body, self.status, media_type="application/xml")


def denied(message: str) -> S3Error:
    """403 for who may not, or did not sign what it sends."""
    return S3Error(403, "AccessDenied", message)
