"""moto's S3 in this process, called as WSGI."""

from collections.abc import Iterable
from io import BytesIO
from urllib.parse import unquote
from xml.sax.saxutils import escape

from moto.moto_server.werkzeug_app import create_backend_app
from starlette.datastructures import Headers
from starlette.responses import Response
from werkzeug.test import run_wsgi_app

from emulators.s3.signing import SentRequest

CORS = """<CORSConfiguration><CORSRule>{origins}<AllowedMethod>GET</AllowedMethod><AllowedMethod>PUT</AllowedMethod>
<AllowedHeader>*</AllowedHeader><ExposeHeader>ETag</ExposeHeader><MaxAgeSeconds>3600</MaxAgeSeconds></CORSRule>
</CORSConfiguration>"""


class Moto:
    """A store with the buckets that it is told to make."""

    def __init__(self, host: str, port: int) -> None:
        self._app = create_backend_app("s3")
        self._server = (host, str(port))

    def make_bucket(self, name: str, origins: Iterable[str]) -> None:
        """Make a bucket that pages of these origins may send to. Raises ValueError for a name that S3 does not take."""
        host = Headers({"host": ":".join(self._server)})
        allowed = "".join(f"<AllowedOrigin>{escape(origin)}</AllowedOrigin>" for origin in origins)
        for query, body in (("", b""), ("cors=", CORS.format(origins=allowed).encode())):
            answer = self.answer(SentRequest("PUT", f"/{name}", query, host), body)
            if answer.status_code != 200:  # noqa: PLR2004
                raise ValueError(f"{name}: {bytes(answer.body).decode()}")

    def answer(self, request: SentRequest, body: bytes) -> Response:
        """What moto answers. It blocks."""
        environ = {
            "REQUEST_METHOD": request.method,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote(request.path, "latin-1"),
            "RAW_URI": f"{request.path}?{request.query}" if request.query else request.path,
            "QUERY_STRING": request.query,
            "SERVER_NAME": self._server[0],
            "SERVER_PORT": self._server[1],
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "CONTENT_TYPE": request.headers.get("content-type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(body),
            "wsgi.errors": BytesIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        for name, value in request.headers.items():
            if name not in {"content-type", "content-length", "expect"}:
                environ[f"HTTP_{name.upper().replace('-', '_')}"] = value
        parts, status, headers = run_wsgi_app(self._app, environ, buffered=True)
        answer = Response(b"".join(parts), int(status.partition(" ")[0]))
        del answer.headers["content-length"]
        for name, value in headers:
            answer.headers.append(name, value)
        return answer
