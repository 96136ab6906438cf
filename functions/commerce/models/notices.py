"""What providers tell us by themselves."""

from datetime import timedelta
from typing import ClassVar

from pydantic import Field

from functions.commerce.models.catalogue import PaymentProvider
from shared.model import Model, Moment
from shared.task import Task

KEPT = timedelta(days=90)
"""How long it is known what a provider told us."""


class Notice(Model):
    """What a provider told us, as it came. `commerce_notices/{provider}:{notice_id}`: each is kept, and handled, once.

    `transaction` is what it is about, empty where it is about none. `kind` is the provider's own word. `due_at` is when
    its handling is asked for again: none where there is nothing to handle, and from `handled_at` on.
    """

    notice_id: str
    provider: PaymentProvider
    kind: str
    transaction: str
    body: str
    received_at: Moment
    expire_at: Moment
    due_at: Moment | None = None
    handled_at: Moment | None = None


class HandleNotice(Task):
    """Ask a provider how a transaction stands of which it told us something.

    `notice_id` is the notice that is handled by it, empty where the work is for none.
    """

    queue: ClassVar[str] = "commerce"
    function: ClassVar[str] = "commerce-handle-notice"

    provider: PaymentProvider
    transaction: str
    notice_id: str = ""


class NoticeReceived(Model):
    """The notice is kept."""

    received: bool = True


class ReportCursor(Model):
    """Until when a provider was asked for what changed. `commerce_report_cursors/{provider}`."""

    provider: PaymentProvider
    asked_until: Moment


class RelayedNotice(Model):
    """A notice of a store that calls nobody: a script of the game's operators, or a relay, has heard of something.

    It is kept once by its `id`. What is true of `transaction` is asked of the store.
    """

    id: str = Field(pattern=r"^[A-Za-z0-9_\-]{1,128}$", examples=["report-2026-11-30-17"])
    kind: str = Field(min_length=1, max_length=100, examples=["chargeback"])
    transaction: str = Field(min_length=1, max_length=128, examples=["4611686018427387904"])
