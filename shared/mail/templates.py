"""Mail templates: one text a language, rendered as plain text and as HTML."""

import string
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from shared.mail.languages import FALLBACK

_PAGE = """\
<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{subject}</title></head>
<body style="font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem">
{blocks}
</body></html>
"""
_BUTTON = '<p><a href="{link}" style="font-weight:bold">{label}</a></p>'
_CODE = '<p style="font:18px monospace;overflow-wrap:anywhere;background:#f0f0f0;padding:.8rem">{code}</p>'


@dataclass(frozen=True, slots=True)
class Text:
    """The template of a mail in one language: the paragraphs before its link and its code, and those after.

    `{name}` stands for a value; `button` is the label of the link, `refusal` that of the one for who did not ask.
    """

    subject: str
    before: tuple[str, ...]
    after: tuple[str, ...] = ()
    button: str = ""
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class RenderedMail:
    """A mail as it is sent."""

    subject: str
    text: str
    html: str


def write(
    texts: Mapping[str, Text], language: str, *, link: str = "", code: str = "", refusal: str = "", **values: str
) -> RenderedMail:
    """The mail in this language (BCP 47), else in English; values are plain text, whatever they hold.

    `refusal` is a link, or a code where there are no pages, and comes last.

    Raises KeyError when the text asks for a value that is not given.
    """
    spoken = language.partition("-")[0].lower()
    spoken = spoken if spoken in texts else FALLBACK
    text = texts[spoken]
    after = _filled(text.after, values)
    plain = [*_filled(text.before, values), *filter(None, (link, code)), *after, *filter(None, (refusal,))]
    subject = one_line(_fill(text.subject, values))
    blocks = [
        *_paragraphs(_filled(text.before, values)),
        *([_BUTTON.format(link=escape(link), label=escape(text.button or link))] if link else []),
        *([_CODE.format(code=escape(code))] if code else []),
        *_paragraphs(after),
        *_refusal(refusal, text.refusal),
    ]
    page = _PAGE.format(language=spoken, subject=escape(subject), blocks="\n".join(blocks))
    return RenderedMail(subject, "\n\n".join(plain) + "\n", page)


def one_line(text: str) -> str:
    """Text that is safe in a header: control characters, of which line breaks are some, become single spaces."""
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())


def _refusal(refusal: str, label: str) -> list[str]:
    if not refusal:
        return []
    if refusal.startswith(("https://", "http://")):
        return [_BUTTON.format(link=escape(refusal), label=escape(label or refusal))]
    return [_CODE.format(code=escape(refusal))]


def _filled(paragraphs: tuple[str, ...], values: Mapping[str, str]) -> list[str]:
    return [_fill(paragraph, values) for paragraph in paragraphs]


def _fill(template: str, values: Mapping[str, str]) -> str:
    """Only names are looked up: a template cannot reach into a value."""
    parts = string.Formatter().parse(template)
    return "".join(literal + ("" if name is None else one_line(values[name])) for literal, name, _, _ in parts)


def _paragraphs(texts: list[str]) -> list[str]:
    return [f"<p>{escape(text)}</p>" for text in texts]
