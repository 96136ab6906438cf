"""How often anybody may have an address mailed to: no mailbox is flooded through us, and nobody's mails are used up."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from functions.auth.models.mail.mail_limits import SentMail, SentMails

PAUSE = timedelta(minutes=1)
"""Between mails of one kind, whoever asks; of those that one network has asked for, it doubles with each."""

MOST_A_DAY = 20
"""Mails of all kinds to one address within a day, of those that nobody has made use of."""

MOST_OF_A_KIND = 10
"""Of those, mails of one kind: with five codes a mail, fifty guesses a day."""

MOST_FROM_A_NETWORK = 6
"""Of those, mails that one network has asked for: whoever has but one cannot use up the owner's."""

MOST_TO_ALIASES = 40
"""Mails within a day to all aliases of one mailbox that no account has proven."""

MOST_TO_ALIASES_FROM_A_NETWORK = 20

MOST_KEPT = 50
"""How many mails are kept in mind: more than any limit."""

DAY = timedelta(days=1)

WITHOUT_DOTS = frozenset({"gmail.com", "googlemail.com"})
"""Domains whose mailboxes are the same with dots and without."""


def may_send(sent: SentMails | None, mail: SentMail, *, by_network: bool = True) -> bool:
    """Whether a mail may go out: the same one tried again may, a new one after its pause and below the day's limits.

    What nobody has asked for is not counted `by_network`.
    """
    recent = _recent(sent, mail.at)
    if _is_among(recent, mail):
        return True
    alike = [other for other in recent if other.kind == mail.kind]
    here = [other for other in recent if other.network == mail.network] if by_network else []
    if len(recent) >= MOST_A_DAY or len(alike) >= MOST_OF_A_KIND or len(here) >= MOST_FROM_A_NETWORK:
        return False
    alike_here = [other for other in here if other.kind == mail.kind] if by_network else alike
    return _pause_is_over(alike, 1, mail.at) and _pause_is_over(alike_here, len(alike_here), mail.at)


def may_send_to_alias(sent: SentMails | None, mail: SentMail) -> bool:
    """Whether a mail may go to one of the aliases of a mailbox, by what all of them were sent: no pause, but an end."""
    recent = _recent(sent, mail.at)
    here = [other for other in recent if other.network == mail.network]
    few = len(recent) < MOST_TO_ALIASES and len(here) < MOST_TO_ALIASES_FROM_A_NETWORK
    return few or _is_among(recent, mail)


def counted(sent: SentMails | None, mail: SentMail) -> SentMails:
    """With one more mail; the same one tried again counts once."""
    others = [other for other in _recent(sent, mail.at) if other.request_id != mail.request_id]
    return SentMails(mails=(*others, mail)[-MOST_KEPT:], expire_at=mail.at + DAY)


def mailbox_of(email: str) -> str | None:
    """The mailbox that an address in its normalized form is an alias of (`ada+1@…`); None for one that is no alias.

    It counts mails and nothing else: where `+` is as good a letter as any, these are mailboxes of several people.
    """
    local, _, domain = email.rpartition("@")
    plain = local.partition("+")[0] or local
    if domain in WITHOUT_DOTS:
        plain = plain.replace(".", "") or plain
    return f"{plain}@{domain}" if plain != local else None


def _is_among(recent: Sequence[SentMail], mail: SentMail) -> bool:
    return any(other.request_id == mail.request_id for other in recent)


def _pause_is_over(mails: Sequence[SentMail], doubled: int, now: datetime) -> bool:
    return not mails or max(mail.at for mail in mails) + PAUSE * 2 ** (doubled - 1) <= now


def _recent(sent: SentMails | None, now: datetime) -> list[SentMail]:
    return [mail for mail in sent.mails if mail.at + DAY > now] if sent else []
