"""Mail a code and a link that sign in."""

from functions.auth.models.sign_in.email_codes import SendSignInCode
from functions.auth.operations.sign_in import sign_in_mails
from shared.declare import Resources, task
from shared.settings import SMTP


@task("mail", secrets=(SMTP,), resources=Resources(concurrency=20))
async def send_sign_in_code(work: SendSignInCode) -> None:
    """Reads and writes the last code of the address. Fails while the mail server is down, and is tried again."""
    await sign_in_mails.send(work)
