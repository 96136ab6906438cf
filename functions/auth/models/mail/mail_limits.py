"""How many mails an address was sent."""

from shared.model import Model, Moment


class SentMail(Model):
    """One mail: what it is for, the task that sent it, when, and which network asked for it (IPv4 /24, IPv6 /48)."""

    network: str = ""
    kind: str
    request_id: str
    at: Moment


class SentMails(Model):
    """The mails of the last day that nobody has made use of. `auth_sent_mails/{key}`.

    The key is of an address, of a known network for it, or of all aliases of a mailbox. Addresses without an account
    have theirs, too.
    """

    mails: tuple[SentMail, ...]
    expire_at: Moment
