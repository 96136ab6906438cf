"""Cloud Vision's SafeSearch, which says how likely a picture is of something (images:annotate, v1)."""

import base64
from collections.abc import Mapping, Sequence
from typing import Any

from functions.ugc.settings import settings
from shared import partners
from shared.identity.google_tokens import access_token

NAME = "vision"
SCOPE = "https://www.googleapis.com/auth/cloud-vision"
BUSY = {8, 13, 14}
"""Codes of an image's error that pass: exhausted, internal, unavailable (google.rpc.Code)."""


MOST_AT_ONCE = 16
"""Images that a request may have (cloud.google.com/vision/quotas)."""


async def safe_search(pictures: Sequence[bytes]) -> list[Mapping[str, str] | None]:
    """The likelihoods of each of up to sixteen pictures, by kind; None for one that Vision cannot read.

    Raises PartnerUnavailable.
    """
    features = [{"type": "SAFE_SEARCH_DETECTION"}]
    question = {
        "requests": [
            {"image": {"content": base64.b64encode(picture).decode()}, "features": features} for picture in pictures
        ]
    }
    headers = {"authorization": f"Bearer {await access_token(SCOPE)}"}
    answer = await partners.ask_json(NAME, f"{settings().vision_api_origin}/v1/images:annotate", question, headers)
    said = answer.json_if_ok()
    try:
        results: list[dict[str, Any]] = list(said["responses"])
        if any(result.get("error", {}).get("code") in BUSY for result in results):
            raise answer.nonsense("a picture could not be judged just now")
        annotations = [result.get("safeSearchAnnotation") for result in results]
    except (KeyError, TypeError, AttributeError):
        raise answer.nonsense("without responses") from None
    if len(annotations) != len(pictures):
        raise answer.nonsense("without a response to each picture")
    return [annotation if isinstance(annotation, dict) else None for annotation in annotations]
