"""What Steam says of a player's wallet, and of a purchase that was opened there."""

from shared.model import Model


class SteamWallet(Model):
    """The wallet of a Steam account: the currency that it pays in, and whether it may buy."""

    currency: str
    may_buy: bool


class SteamPurchase(Model):
    """A purchase that is open at Steam: its transaction there, and the page where its player agrees (web sessions)."""

    transaction_id: str
    approval_url: str = ""


class SteamReportRow(Model):
    """A line of a report: the transaction, as `look_up` takes it, and the second in which it was last changed."""

    transaction: str
    status: str
    time: str
