"""What players own by their purchases, and what was revoked of it."""

from enum import StrEnum

from pydantic import Field

from shared.model import Model, Moment
from shared.text.reasons import Reason


class EntitlementStatus(StrEnum):
    """Whether a player owns it now."""

    ACTIVE = "active"
    EXPIRED = "expired"
    REVOKED = "revoked"


class RevocationReason(StrEnum):
    """Why an entitlement was revoked."""

    REFUND = "refund"
    BAN = "ban"
    MANUAL = "manual"


class Revocation(Model):
    """An item of an order that was revoked without a refund: until it was restored, or until now."""

    place: int = Field(description="Which item of the order it is, counted from 0.")
    cause: RevocationReason
    revoked_at: Moment
    revoked_by: str
    reason: str
    restored_at: Moment | None = None
    restored_by: str = ""
    restore_reason: str = ""


class BanMark(Model):
    """What a ban does to what a player owns by purchases, as the latest fact said; `player_ids` are whose it is."""

    revokes: bool
    epoch: int
    by: str
    reason: str
    player_ids: tuple[str, ...]


class Entitlement(Model):
    """Something durable that a player owns by an order. `commerce_entitlements/{order_id}:{place}`.

    One that ends is `active` here until a job says that it has expired: `expires_at` is what counts. Of what nobody
    paid for, `order_id` names the gift, `sku_id` is empty, and `revocations` are here, as there is no order.
    """

    revocations: tuple[Revocation, ...] = ()
    entitlement_id: str
    player_id: str
    order_id: str
    sku_id: str
    kind: str
    id: str
    status: EntitlementStatus
    granted_at: Moment
    expires_at: Moment | None = None
    revoked_at: Moment | None = None
    revocation_reason: RevocationReason | None = None


class EntitlementView(Model):
    """Something durable that you own, or owned."""

    entitlement_id: str
    sku_id: str = Field(description="The product that gave it; empty: it was a gift.")
    kind: str = Field(examples=["cosmetic"])
    id: str = Field(examples=["skin-neon-fox"])
    status: EntitlementStatus
    granted_at: Moment
    expires_at: Moment | None = Field(description="When it ends; null: it does not end.")
    revoked_at: Moment | None
    revocation_reason: RevocationReason | None


class ChangeEntitlement(Model):
    """Why an entitlement is revoked or restored."""

    reason: Reason = Field(examples=["Ticket 4711: bought with a stolen account"])


class EntitlementDetails(EntitlementView):
    """Something durable that a player owns, or owned, with each time that it was revoked by hand or by a ban."""

    player_id: str
    order_id: str
    history: tuple[Revocation, ...] = Field(description="The latest last.")
