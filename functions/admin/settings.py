"""What a deployment may set of administration."""

from shared.configuration import OfStack, Reader
from shared.model import Model


class Settings(Model):
    """The settings of admin."""

    audit_bucket: OfStack[str] = "ludus-audit"
    """Where the audit trail's sealed batches are kept, which nobody can replace."""


settings = Reader(Settings)
