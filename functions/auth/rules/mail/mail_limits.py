"""How often anybody may have an address mailed to, so that no mailbox is flooded through us."""

from datetime import datetime, timedelta

from functions.auth.models.mail.mail_limits import SentMail, SentMails

PAUSE = timedelta(minutes=1)
"""Between the first two mails of one kind; it doubles with each."""

MOST_A_DAY = 10
"""Mails of all kinds to one address within a day, of those that nobody has made use of."""

DAY = timedelta(days=1)


def may_send(sent: SentMails | None, kind: str, request_id: str, now: datetime) -> bool:
    """Whether a mail may go out: the same one tried again may, a new one after its pause and below the day's limit."""
    recent = _recent(sent, now)
    if any(mail.request_id == request_id for mail in recent):
        return True
    alike = [mail.at for mail in recent if mail.kind == kind]
    pause = PAUSE * 2 ** (len(alike) - 1) if alike else timedelta(0)
    return len(recent) < MOST_A_DAY and (not alike or max(alike) + pause <= now)


def counted(sent: SentMails | None, kind: str, request_id: str, now: datetime) -> SentMails:
    """With one more mail; the same one tried again counts once."""
    others = [mail for mail in _recent(sent, now) if mail.request_id != request_id]
    this = SentMail(kind=kind, request_id=request_id, at=now)
    return SentMails(mails=(*others, this), expire_at=now + DAY)


def _recent(sent: SentMails | None, now: datetime) -> list[SentMail]:
    return [mail for mail in sent.mails if mail.at + DAY > now] if sent else []
