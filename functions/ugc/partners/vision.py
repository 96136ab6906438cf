"""Cloud Vision's SafeSearch, which says how likely a picture is of something (images:annotate, v1)."""

import base64
from collections.abc import Mapping
from typing import Any

from functions.ugc.settings import settings
from shared import partners
from shared.identity.google_tokens import access_token

NAME = "vision"
SCOPE = "https://www.googleapis.com/auth/cloud-vision"
BUSY = {8, 13, 14}
"""Codes of an image's error that pass: exhausted, internal, unavailable (google.rpc.Code)."""


async def safe_search(picture: bytes) -> Mapping[str, str] | None:
    """The likelihoods of a picture, by kind; None where Vision cannot read it. Raises PartnerUnavailable."""
    question = {
        "requests": [
            {
                "image": {"content": base64.b64encode(picture).decode()},
                "features": [{"type": "SAFE_SEARCH_DETECTION"}],
            }
        ]
    }
    headers = {"authorization": f"Bearer {await access_token(SCOPE)}"}
    answer = await partners.ask_json(NAME, f"{settings().vision_api_origin}/v1/images:annotate", question, headers)
    said = answer.json_if_ok()
    try:
        result: dict[str, Any] = said["responses"][0]
        if result.get("error", {}).get("code") in BUSY:
            raise answer.nonsense("the picture could not be judged just now")
        annotation = result.get("safeSearchAnnotation")
    except (KeyError, IndexError, TypeError, AttributeError):
        raise answer.nonsense("without a response to the one picture") from None
    return annotation if isinstance(annotation, dict) else None
