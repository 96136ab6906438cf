"""What the App Store knows us by."""

from pydantic import Field

from shared.model import Model


class AppleKeys(Model):
    """What the mounted file holds: a key of App Store Connect for in-app purchases, and the app that it is of."""

    issuer_id: str = Field(min_length=1)
    key_id: str = Field(min_length=1)
    private_key: str = Field(min_length=1)
    """The content of the `.p8` file."""
    bundle_id: str = Field(min_length=1)
    app_apple_id: int = Field(ge=1)
