"""The pages by which Google's front end answers in a function's place."""

from html import escape

from starlette.responses import HTMLResponse, PlainTextResponse

_PAGE = """
<html><head>
<meta http-equiv="content-type" content="text/html;charset=utf-8">
<title>{status} {title}</title>
</head>
<body text=#000000 bgcolor=#ffffff>
<h1>Error: {heading}</h1>
<h2>{text}</h2>
<h2></h2>
</body></html>
"""

UNAVAILABLE = PlainTextResponse("Service Unavailable", 503)
"""The function's instance could not be started."""

TIMED_OUT = PlainTextResponse("upstream request timeout", 504)
"""The function did not answer within its timeout."""

NOT_FOUND = HTMLResponse(
    _PAGE.format(
        status=404,
        title="Page not found",
        heading="Page not found",
        text="The requested URL was not found on this server.",
    ),
    404,
)
"""There is no such function."""


def forbidden(path: str) -> HTMLResponse:
    """The caller showed no token, or one of an account that may not invoke the function."""
    text = f"Your client does not have permission to get URL <code>{escape(path)}</code> from this server."
    return HTMLResponse(_PAGE.format(status=403, title="Forbidden", heading="Forbidden", text=text), 403)


def unauthorized(path: str) -> HTMLResponse:
    """The caller's token is forged, expired or meant for another function."""
    text = f"Your client does not have permission to the requested URL <code>{escape(path)}</code>."
    challenge = 'Bearer error="invalid_token" error_description="The access token could not be verified"'
    page = _PAGE.format(status=401, title="Unauthorized", heading="Unauthorized", text=text)
    return HTMLResponse(page, 401, {"www-authenticate": challenge})
