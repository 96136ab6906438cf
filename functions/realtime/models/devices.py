"""Devices that players are told things on."""

from enum import StrEnum
from typing import Annotated, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field

from shared.mail.languages import Language
from shared.model import Id, Model, Moment

TimeOfDay = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", examples=["22:00"])]


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("is no time zone of the IANA database, such as Europe/Berlin")
    return name


class AddressKind(StrEnum):
    """What a device's address is: a Firebase installation id, or a registration token of older SDKs."""

    FID = "fid"
    TOKEN = "token"  # noqa: S105  no secret


class QuietHours(Model):
    """When a device is not told anything: each day from `start` to before `end`, by the clock of its time zone."""

    start: TimeOfDay
    end: TimeOfDay = Field(examples=["07:30"])
    time_zone: Annotated[str, Field(max_length=64, examples=["Europe/Berlin"]), AfterValidator(_zone)]


class RegisterDevice(Model):
    """A device, and what of it the player wants to be told there."""

    kind: AddressKind
    address: Annotated[str, Field(min_length=8, max_length=2048, pattern=r"^[A-Za-z0-9_:\-.]+$")]
    platform: Literal["android", "ios", "web"]
    language: Language = "en"
    muted: Annotated[
        tuple[Id, ...],
        Field(max_length=50, description="Types of messages that are not for this device.", examples=[["generic"]]),
    ] = ()
    quiet_hours: QuietHours | None = None


class Device(Model):
    """A device: whose it is, and of which session. `realtime_devices/{digest of kind and address}`.

    An address has one document, so it is the last player's who registered it.
    """

    device_id: str
    player_id: Id
    session_id: str
    kind: AddressKind
    address: str
    platform: str
    language: str
    muted: tuple[str, ...] = ()
    quiet_hours: QuietHours | None = None
    seen_at: Moment
    expire_at: Moment


class RegisteredDevice(Model):
    """A device as it is registered, without its address. Register it again before `expires_at`."""

    device_id: str
    platform: str
    language: str
    muted: tuple[str, ...]
    quiet_hours: QuietHours | None
    expires_at: Moment
