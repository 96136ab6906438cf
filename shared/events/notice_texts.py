"""The words in which players are told something, which services have in their `api/notices.py`."""

from collections.abc import Mapping

from shared.events.notices import PlayerNotice
from shared.mail.templates import RenderedMail, Text, write

NoticeTexts = Mapping[str, Mapping[str, Text]]
"""What a service tells players, by notice, then by language."""


class UnknownNotice(LookupError):
    """Nobody has the words of a notice, or they ask for a value that was not given."""


def texts_of(notice: PlayerNotice, texts: Mapping[str, NoticeTexts]) -> Mapping[str, Text]:
    """The words of a notice by language; `texts` are by service, notice and language.

    Raises UnknownNotice, which says what is missing where.
    """
    where = _where(notice)
    notices = texts.get(notice.service)
    if notices is None:
        raise UnknownNotice(f"{notice.service} tells players {notice.name!r}, but there is no {where}")
    if notice.name not in notices:
        raise UnknownNotice(f"{where} has no notice {notice.name!r}; it has {', '.join(sorted(notices))}")
    return notices[notice.name]


def rendered(notice: PlayerNotice, texts: Mapping[str, NoticeTexts], language: str) -> RenderedMail:
    """The notice in this language, else in English; `texts` are by service, notice and language.

    Raises UnknownNotice, which says what is missing where.
    """
    try:
        return write(texts_of(notice, texts), language, **notice.values)
    except KeyError as missing:
        given = ", ".join(sorted(notice.values)) or "nothing"
        raise UnknownNotice(
            f"the text of {notice.name!r} in {_where(notice)} asks for {missing}, and {given} was given"
        ) from None


def _where(notice: PlayerNotice) -> str:
    return f"functions/{notice.service}/api/notices.py"
