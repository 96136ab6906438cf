"""Mails in the words of other services."""

from collections.abc import Mapping

from shared.events.notices import PlayerNotice
from shared.mail.templates import RenderedMail, Text, write

NoticeTexts = Mapping[str, Mapping[str, Text]]
"""What a service tells players, by notice, then by language."""


class UnknownNotice(LookupError):
    """Nobody has the words of a notice, or they ask for a value that was not given."""


def rendered(
    notice: PlayerNotice, texts: Mapping[str, Mapping[str, Mapping[str, Text]]], language: str
) -> RenderedMail:
    """The mail in this language, else in English; `texts` are by service, notice and language.

    Raises UnknownNotice, which says what is missing where.
    """
    where = f"functions/{notice.service}/api/notices.py"
    notices = texts.get(notice.service)
    if notices is None:
        raise UnknownNotice(f"{notice.service} tells players {notice.name!r}, but there is no {where}")
    if notice.name not in notices:
        raise UnknownNotice(f"{where} has no notice {notice.name!r}; it has {', '.join(sorted(notices))}")
    try:
        return write(notices[notice.name], language, **notice.values)
    except KeyError as missing:
        given = ", ".join(sorted(notice.values)) or "nothing"
        raise UnknownNotice(
            f"the text of {notice.name!r} in {where} asks for {missing}, and {given} was given"
        ) from None
