"""What Epic tells us."""

from shared.model import Model, Moment


class EpicClient(Model):
    """What Epic knows us by."""

    client_id: str
    client_secret: str


class EpicToken(Model):
    """A token of our client, and for how many seconds it is good."""

    token: str
    seconds: int


class EpicEntitlement(Model):
    """Something that an account bought once. `is_consumable`: it is to be redeemed, and then it is used up at Epic."""

    entitlement_id: str
    item_id: str
    account_id: str
    sandbox_id: str
    is_consumable: bool
    is_active: bool
    granted_at: Moment | None
