"""What of a docstring is published: all but the paragraphs that are for those who work on Ludus."""

import inspect
import re

UNPUBLISHED = ("Cost:", "Source:")
"""How a paragraph starts that the API document leaves out: what a request costs, and where a rule comes from."""


def published(docstring: str | None) -> str:
    """The docstring without its unpublished paragraphs, each of which ends at a blank line."""
    kept: list[str] = []
    is_published = True
    for line in inspect.cleandoc(docstring or "").splitlines():
        if line.startswith(UNPUBLISHED):
            is_published = False
        elif not line:
            is_published = True
        if is_published:
            kept.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def summary_and_description(docstring: str | None) -> tuple[str, str]:
    """The first line without its full stop, as API documents write summaries, and what follows it."""
    summary, _, description = published(docstring).partition("\n")
    return summary.removesuffix("."), description.strip()
