"""What a deployment may set of commerce, and the secrets of the providers that take money."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from functions.commerce.rules.payments.apple_signatures import APPLE_ROOT_CA_G3
from shared.configuration import OfLaptop, OfStack, Reader, Secret
from shared.model import Model
from shared.rates import CountedBy, Rate

RECEIPT_KEY = Secret("receipt-key", "the keys that seal receipts, one a line, newest first")
PAYER_KEY = Secret("payer-key", "the keys that make the tokens by which stores know players, one a line, newest first")
NOTICE_KEYS = Secret("notice-keys", "what signs the notices of the game's own scripts: 32 characters or more a line")
STRIPE = Secret("stripe-keys", 'Stripe: {"secret_key": "sk_…", "webhook_secrets": ["whsec_…"]}')

APPLE = Secret(
    "apple-keys",
    'the App Store\'s: {"issuer_id": "…", "key_id": "…", "private_key": "-----BEGIN PRIVATE KEY-----…",'
    ' "bundle_id": "…", "app_apple_id": 1}',
)


class Settings(Model):
    """The settings of commerce."""

    wallet_currencies: str = Field(
        "", pattern=r"^([a-z][a-z0-9_]{0,31}(,[a-z][a-z0-9_]{0,31})*)?$", examples=["gems,shards"]
    )
    """Currencies and consumables of players' wallets beside coins and premium, by name, separated by commas."""
    sandbox_purchases: bool = False
    """Whether purchases in the stores' sandboxes, which cost nothing, are granted."""
    debt_limit: int = Field(0, ge=0)
    """From which debt in any currency on a player opens no more purchases, in minor units; 0: debt stops none."""
    flag_refunds: int = Field(3, ge=0)
    """From how many refunded purchases of a player in 90 days on a purchase is flagged; 0: never."""
    flag_purchases_a_day: int = Field(20, ge=0)
    """From how many purchases of a player within a day on a purchase is flagged; 0: never."""
    flag_accounts: int = Field(3, ge=0)
    """From how many players on who paid with one card in 90 days a purchase is flagged; 0: never."""
    review_amounts: str = Field(
        "", pattern=r"^([A-Z]{3}=[0-9]{1,9}(,[A-Z]{3}=[0-9]{1,9})*)?$", examples=["EUR=200,USD=200,JPY=30000"]
    )
    """From which prices on purchases by Steam and Stripe wait for a review, in main units of each currency."""
    review_flagged: bool = False
    """Whether purchases by Steam and Stripe wait for a review whose player gives a reason to flag them."""
    review_approves: bool = True
    """Whether a purchase whose review nobody decides in time is approved, and not denied."""
    review_steam_minutes: int = Field(15, ge=1, le=1440)
    """How many minutes a review of a purchase by Steam waits for somebody, which takes no money later than a limit that
    it does not publish; one by Stripe waits for 24 hours."""
    rate_purchase: int = Field(300, ge=1)
    """Purchases that are opened or shown a minute, per caller: for each, a store may be asked."""
    rate_webhook: int = Field(6000, ge=1)
    """Requests a minute of one network to the addresses that payment providers call."""

    google_play_package: str = Field("", pattern=r"^([a-zA-Z]\w*(\.[a-zA-Z]\w*)+)?$", examples=["com.example.game"])
    """The game's package name at Google Play; without it, nobody pays there."""

    receipts_bucket: OfStack[str] = "ludus-receipts"
    """Where sealed receipts are kept."""
    receipt_key_file: Annotated[Path, RECEIPT_KEY] = Path("/secrets/receipts/key")
    """The keys that seal receipts."""
    payer_key_file: Annotated[Path, PAYER_KEY] = Path("/secrets/payer/key")
    """The keys that make the tokens by which stores know players."""
    notice_keys_file: Annotated[Path, NOTICE_KEYS] = Path("/secrets/notices/keys")
    """The keys of whoever relays notices of stores that send none; without it, nobody does."""
    google_play_api_origin: OfLaptop[str] = "https://androidpublisher.googleapis.com"
    """Google Play's API."""
    steam_sandbox: bool = False
    """Whether Steam's purchases are made in its sandbox, where no money moves; they count with SANDBOX_PURCHASES."""
    epic_api_origin: OfLaptop[str] = "https://api.epicgames.dev"
    """Epic's Web API."""
    epic_deployment_id: str = ""
    """The deployment of the game at Epic, for which its client gets tokens."""
    epic_sandbox_id: str = ""
    """The sandbox at Epic in which players buy; without it, nobody pays by Epic."""
    epic_test_sandbox: bool = False
    """Whether no money moves in that sandbox, as it is of development; purchases count with SANDBOX_PURCHASES."""
    epic_entitlements_version: int = Field(4, ge=1)
    """The version of Epic's list of entitlements that is asked for."""
    epic_redeem_version: int = Field(3, ge=1)
    """The version of Epic's redeeming of entitlements that is asked for."""
    stripe_api_origin: OfLaptop[str] = "https://api.stripe.com"
    """Stripe's API."""
    stripe_keys_file: Annotated[Path, STRIPE] = Path("/secrets/stripe/keys.json")
    """Stripe's key, and the secrets that sign its notices; without it, nobody pays by Stripe."""

    apple_api_origin: OfLaptop[str] = "https://api.storekit.apple.com"
    """The App Store's API."""
    apple_sandbox_api_origin: OfLaptop[str] = "https://api.storekit-sandbox.apple.com"
    """The App Store's API of purchases that cost nothing."""
    apple_root: OfLaptop[str] = APPLE_ROOT_CA_G3
    """The certificate that those of the App Store's signatures chain to (DER, base64)."""
    apple_keys_file: Annotated[Path, APPLE] = Path("/secrets/apple/keys.json")
    """The key of App Store Connect, and the app that it is of; without it, nobody pays by Apple."""


settings = Reader(Settings)

WEBHOOK_RATE = Rate("webhook", settings, CountedBy.NETWORK)

PURCHASE_RATE = Rate("purchase", settings)
"""Purchases that are opened, or shown."""
