"""The API's document as it is published, read once: it takes a second."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).resolve().parent.parent / "openapi.yaml"


@cache
def published() -> dict[str, Any]:
    """The document. Whoever would change it copies it first."""
    document: dict[str, Any] = yaml.load(FILE.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return document
