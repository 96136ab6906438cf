"""The SMTP side: takes any message up to 10 MB, from anyone, with or without AUTH."""

import asyncio
import logging

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from emulators.mail.mailbox import Mailbox

LARGEST_MESSAGE = 10 * 1024 * 1024

log = logging.getLogger("mail")


class Incoming:
    """Keeps what arrives."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Keep the message; 451 when it cannot be written."""
        raw = envelope.content if isinstance(envelope.content, bytes) else b""
        try:
            kept = await asyncio.to_thread(self._mailbox.add, raw, envelope.mail_from or "", envelope.rcpt_tos)
        except OSError as error:
            log.info("a message to %s cannot be kept: %s", ", ".join(envelope.rcpt_tos), error)
            return "451 The message cannot be kept: see the log of the mail emulator"
        log.info("%s: %d bytes to %s", kept.id, len(raw), ", ".join(kept.to))
        return f"250 OK {kept.id}"


async def listen(mailbox: Mailbox, host: str, port: int) -> asyncio.Server:
    """Start to take messages."""
    logging.getLogger("mail.log").setLevel(logging.WARNING)
    incoming = Incoming(mailbox)
    loop = asyncio.get_running_loop()
    return await loop.create_server(lambda: _protocol(incoming, loop), host, port)


def _protocol(incoming: Incoming, loop: asyncio.AbstractEventLoop) -> SMTP:
    return SMTP(
        incoming,
        data_size_limit=LARGEST_MESSAGE,
        enable_SMTPUTF8=True,
        hostname="localhost",
        ident="mail emulator",
        auth_require_tls=False,
        authenticator=_anyone,
        loop=loop,
    )


def _anyone(
    _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, credentials: LoginPassword
) -> AuthResult:
    return AuthResult(success=True, auth_data=credentials)
