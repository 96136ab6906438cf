"""Send a mail that is rendered."""

from functions.auth.models.mail.player_notices import SendRenderedMail
from shared.declare import task
from shared.mail import smtp
from shared.settings import SMTP


@task("mail", secrets=(SMTP,))
async def send_rendered_mail(work: SendRenderedMail) -> None:
    """Send it. It reads and writes nothing."""
    await smtp.send(work.mail, work.email, work.request_id)
