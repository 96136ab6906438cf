"""Sending a mail to one address by SMTP, with TLS everywhere but on a laptop.

Call it from a task's handler: what fails for now is raised, so that the queue tries again.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import parseaddr
from urllib.parse import unquote, urlsplit

from shared.errors import Unavailable
from shared.mail.templates import RenderedMail, one_line
from shared.settings import settings
from shared.telemetry import log
from shared.text.email_address import deliverable

TIMEOUT = 15.0
"""Seconds that each step of sending a mail may take."""

SUBMISSION, SUBMISSIONS = 587, 465

PERMANENT = 500
"""SMTP's codes from here on say that trying again is of no use."""


@dataclass(frozen=True, slots=True)
class MailServer:
    """The server that mails are sent by. `tls` from the first byte, or by STARTTLS; neither only on a laptop."""

    host: str
    port: int
    user: str | None
    password: str | None
    tls: bool
    start_tls: bool


def mail_server(url: str, *, local: bool) -> MailServer:
    """The server that a URL names: smtps://USER:PASSWORD@HOST:PORT, or smtp:// for STARTTLS (nothing when `local`).

    Raises ValueError, which does not repeat the URL: it holds a password.
    """
    parts = urlsplit(url.strip())
    try:
        port = parts.port
    except ValueError:
        port = -1
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname or port == -1:
        raise ValueError("the mail server's address is not of the form smtps://USER:PASSWORD@HOST:PORT")
    tls = parts.scheme == "smtps"
    return MailServer(
        host=parts.hostname,
        port=port or (SUBMISSIONS if tls else SUBMISSION),
        user=unquote(parts.username) if parts.username else None,
        password=unquote(parts.password) if parts.password else None,
        tls=tls,
        start_tls=not tls and not local,
    )


def compose(mail: RenderedMail, to: str, sender: str, key: str, now: datetime) -> EmailMessage:
    """A mail as a message, in plain text and HTML. The same key gives the same Message-ID.

    Raises ValueError for what is not exactly one address.
    """
    name, address = parseaddr(sender)
    origin = Address(one_line(name), addr_spec=deliverable(address))
    message = EmailMessage()
    message["From"] = origin
    message["To"] = _recipient(to)
    message["Subject"] = one_line(mail.subject)
    message["Date"] = now
    message["Message-ID"] = f"<{key}@{origin.domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text)
    message.add_alternative(mail.html, subtype="html")
    return message


async def send(mail: RenderedMail, to: str, key: str) -> bool:
    """Send a mail; `key` (letters, digits, `-._`) names it for mail programs that are given it twice.

    Returns False when the server refuses it for good, which is logged. Raises what aiosmtplib and the network raise
    when it cannot be sent now, and Unavailable when there is no mail server to be read. A domain goes out as A-labels
    (IDNA 2008); a local part that is not ASCII needs a server with SMTPUTF8, and is refused without.
    """
    import aiosmtplib

    to = deliverable(to)
    configured = settings()
    server = mail_server(_url(), local=configured.is_local)
    message = compose(mail, to, configured.mail_from, key, datetime.now(UTC))
    try:
        await aiosmtplib.send(
            message,
            recipients=[to],
            local_hostname=message["From"].addresses[0].domain,
            hostname=server.host,
            port=server.port,
            username=server.user,
            password=server.password,
            use_tls=server.tls,
            start_tls=server.start_tls,
            timeout=TIMEOUT,
        )
    except aiosmtplib.SMTPException as error:
        if not _for_good(error):
            raise
        log.warning("mail.refused", key=key, error=type(error).__name__, problem=_problem_of(error))
        return False
    return True


def _for_good(error: Exception) -> bool:
    """Whether the server will never take this message: because of its recipient or its content, not of our login."""
    import aiosmtplib

    match error:
        case aiosmtplib.SMTPRecipientsRefused(recipients=refused):
            return all(recipient.code >= PERMANENT for recipient in refused)
        case aiosmtplib.SMTPDataError(code=code):
            return code >= PERMANENT
    return isinstance(error, aiosmtplib.SMTPNotSupported)


def _problem_of(error: Exception) -> str:
    """Why a mail is lost, without the address."""
    import aiosmtplib

    match error:
        case aiosmtplib.SMTPNotSupported():
            return "the mail server lacks SMTPUTF8, which an address with other than ASCII letters before the @ needs"
        case aiosmtplib.SMTPRecipientsRefused(recipients=refused):
            return f"the mail server refuses the recipient with {refused[0].code}"
    return "the mail server refuses the message"


def _url() -> str:
    configured = settings()
    if configured.smtp_url:
        return configured.smtp_url
    try:
        return configured.smtp_url_file.read_text()
    except OSError as error:
        raise Unavailable("The mail server's address cannot be read just now.", retry_after=5) from error


def _recipient(text: str) -> Address:
    name, _, domain = text.rpartition("@")
    if not name or not domain or one_line(text) != text or parseaddr(text) != ("", text):
        raise ValueError("this is not one mail address")
    return Address(username=name, domain=domain)
