"""Cloud Vision's images:annotate for SafeSearch (v1): six likelihoods, errors of one image with a 200, no annotation.

It sees nothing: each picture is what it was told to say last.
"""

import base64
import binascii
import io
import json
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from emulators.partners.google_account import VISION, ServiceAccount

KINDS = ("adult", "spoof", "medical", "violence", "racy")
MOST_IMAGES = 16
INVALID_ARGUMENT = 3
BAD_IMAGE = {"error": {"code": INVALID_ARGUMENT, "message": "Bad image data.", "details": []}}


class Vision:
    """Likelihoods are VERY_UNLIKELY unless `/dev/answer` says otherwise.

    `{"adult": "LIKELY"}`, `{"error": 14}` or `{"missing": true}`; a DELETE takes that back.
    """

    def __init__(self, account_file: Path, token_uri: str) -> None:
        self._account = ServiceAccount(account_file, token_uri)
        self._said: dict[str, Any] = {}

    def routes(self) -> list[Route]:
        """What is served below /vision."""
        return [
            Route("/v1/images:annotate", self.annotate, methods=["POST"]),
            Route("/dev/answer", self.answer, methods=["PUT", "DELETE"]),
        ]

    async def annotate(self, request: Request) -> Response:
        """Say what pictures are, as it was told."""
        if not self._account.admits(request.headers.get("authorization", ""), VISION):
            return _refusal(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.")
        try:
            asked = json.loads(await request.body())["requests"]
            if not 0 < len(asked) <= MOST_IMAGES:
                return _refusal(400, "INVALID_ARGUMENT", "Too many images per request.")
            features = [{feature["type"] for feature in each["features"]} for each in asked]
            images = [base64.b64decode(each["image"]["content"], validate=True) for each in asked]
        except (ValueError, KeyError, TypeError, binascii.Error):
            return _refusal(400, "INVALID_ARGUMENT", "Invalid JSON payload received.")
        if any("SAFE_SEARCH_DETECTION" not in types for types in features):
            return _refusal(400, "INVALID_ARGUMENT", "Request must specify image and features.")
        return JSONResponse({"responses": [self._response(image) for image in images]})

    def _response(self, image: bytes) -> dict[str, Any]:
        from PIL import Image

        try:
            Image.open(io.BytesIO(image)).load()
        except (OSError, ValueError):
            return BAD_IMAGE
        if code := self._said.get("error"):
            return {"error": {"code": code, "message": "We're not able to serve this.", "details": []}}
        if self._said.get("missing"):
            return {}
        return {"safeSearchAnnotation": {kind: self._said.get(kind, "VERY_UNLIKELY") for kind in KINDS}}

    async def answer(self, request: Request) -> Response:
        """What it says of pictures from now on."""
        self._said = dict(await request.json()) if request.method == "PUT" else {}
        return JSONResponse(self._said)


def _refusal(status: int, name: str, message: str) -> JSONResponse:
    return JSONResponse({"error": {"code": status, "message": message, "status": name}}, status)
