"""The list of feedback as CSV (RFC 4180)."""

import csv
import io
from collections.abc import Sequence

from functions.feedback.models.items import FeedbackSummary

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets read as the beginning of a formula, which a player may have written."""


def table(items: Sequence[FeedbackSummary]) -> str:
    """A line of names, and a line an item. What a spreadsheet would run has an apostrophe before it."""
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(FeedbackSummary.model_fields)
    for item in items:
        lines.writerow(map(_cell, item.model_dump(mode="json").values()))
    return written.getvalue()


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
