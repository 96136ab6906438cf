"""What a profile may hold, what XP is worth, and what each picture becomes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import isqrt
from typing import Any

from functions.profiles.models import (
    Picture,
    PictureKind,
    PictureUpload,
    Profile,
    ProfileChanges,
    SocialLinks,
    UploadState,
    Variant,
)
from shared.errors import DomainError, InvalidRequest, NotFound
from shared.images import EncodedVariant

COUNTRIES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
    BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI
    FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN
    IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
    MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
    PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
    SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE
    YT ZA ZM ZW
    """.split()  # noqa: SIM905  249 codes read better so
)
"""ISO 3166-1 alpha-2."""

MEGABYTE = 1024 * 1024
UPLOAD_LIFETIME = timedelta(minutes=5)
SITES = {
    "twitch": re.compile(r"https://(www\.)?twitch\.tv/[A-Za-z0-9_]{3,25}/?"),
    "youtube": re.compile(r"https://(www\.)?youtube\.com/(@[A-Za-z0-9_.\-]{3,30}|channel/UC[A-Za-z0-9_\-]{22})/?"),
    "twitter": re.compile(r"https://(www\.)?(twitter|x)\.com/[A-Za-z0-9_]{1,15}/?"),
}
ENDINGS = {"image/jpeg": {"jpg", "jpeg"}, "image/png": {"png"}, "image/webp": {"webp"}}
KEPT_WHEN_NULL = {"display_name", "bio", "banner_color", "theme", "social_links", "is_public"} | {
    "accept_friend_requests",
    "allow_messages",
}


@dataclass(frozen=True, slots=True)
class PictureRules:
    """How large an upload may be, in bytes, and which sizes are made of it, in pixels (1v1bro 2.4, 2.5)."""

    largest: int
    sizes: tuple[tuple[int, int], ...]


PICTURES = {
    PictureKind.AVATAR: PictureRules(5 * MEGABYTE, ((128, 128), (256, 256), (512, 512))),
    PictureKind.BANNER: PictureRules(10 * MEGABYTE, ((960, 270), (1920, 540))),
}


class UnknownCountry(DomainError):
    """Not a country code of ISO 3166-1 alpha-2."""

    status = 422
    code = "UNKNOWN_COUNTRY"
    message = "The country is not a two-letter code of ISO 3166-1."


class InvalidSocialLink(DomainError):
    """A link does not lead to a page of the site that it is for."""

    status = 422
    code = "INVALID_SOCIAL_LINK"
    message = "The link is not a page of that site."


class WrongFileEnding(DomainError):
    """The file's name ends otherwise than its type says."""

    status = 422
    code = "WRONG_FILE_ENDING"
    message = "The file's ending does not fit its type."


class UnknownPlayer(NotFound):
    """There is no profile of this player."""

    code = "UNKNOWN_PLAYER"
    message = "There is no such player."


def check_country(country: str | None) -> None:
    """Raise UnknownCountry for what is neither null nor ISO 3166-1 alpha-2."""
    if country is not None and country not in COUNTRIES:
        raise UnknownCountry(country=country)


def check_social_links(links: SocialLinks) -> None:
    """Raise InvalidSocialLink, naming the site, for a link that leads elsewhere (1v1bro 2.9)."""
    for site, pattern in SITES.items():
        link = getattr(links, site)
        if link is not None and not pattern.fullmatch(link):
            raise InvalidSocialLink(site=site)


def level_of(total_xp: int) -> int:
    """level = floor(sqrt(total_xp / 100)) (1v1bro 2.7), in whole numbers."""
    return isqrt(total_xp // 100)


def with_xp(profile: Profile, amount: int, now: datetime) -> Profile:
    """The profile with more XP and the level that this makes."""
    total = profile.total_xp + amount
    return profile.model_copy(update={"total_xp": total, "level": level_of(total), "updated_at": now})


def changed(profile: Profile, changes: ProfileChanges, now: datetime) -> Profile:
    """The profile with these changes. Raises UnknownCountry, InvalidSocialLink, InvalidRequest."""
    given: dict[str, Any] = {name: getattr(changes, name) for name in changes.model_fields_set}
    if nulls := [name for name, value in given.items() if value is None and name in KEPT_WHEN_NULL]:
        raise InvalidRequest(fields=[{"field": name, "problem": "cannot be null"} for name in sorted(nulls)])
    check_country(given.get("country"))
    if changes.social_links is not None:
        check_social_links(changes.social_links)
    return profile.model_copy(update={**given, "updated_at": now})


def check_file_name(file_name: str, content_type: str) -> None:
    """Raise WrongFileEnding when a name with an ending contradicts the type."""
    _, dot, ending = file_name.rpartition(".")
    if dot and ending.lower() not in ENDINGS[content_type]:
        raise WrongFileEnding(ending=ending[:16], content_type=content_type, allowed=sorted(ENDINGS[content_type]))


def awaiting(profile: Profile, kind: PictureKind, upload_id: str, now: datetime) -> Profile:
    """The profile with an upload on its way."""
    upload = PictureUpload(upload_id=upload_id, state=UploadState.AWAITED, requested_at=now)
    return profile.model_copy(update={f"{kind}_upload": upload, "updated_at": now})


def finished(
    profile: Profile, kind: PictureKind, upload_id: str, outcome: Picture | str, now: datetime
) -> Profile | None:
    """The profile with a picture made, or refused for a reason; None when another upload has taken its place."""
    upload: PictureUpload | None = getattr(profile, f"{kind}_upload")
    if upload is None or upload.upload_id != upload_id or upload.state in {UploadState.READY, UploadState.REFUSED}:
        return None
    if isinstance(outcome, str):
        refused = upload.model_copy(update={"state": UploadState.REFUSED, "reason": outcome, "finished_at": now})
        return profile.model_copy(update={f"{kind}_upload": refused, "updated_at": now})
    ready = upload.model_copy(update={"state": UploadState.READY, "finished_at": now})
    return profile.model_copy(update={str(kind): outcome, f"{kind}_upload": ready, "updated_at": now})


def upload_name(kind: PictureKind, user_id: str, upload_id: str) -> str:
    """Where an upload goes: `avatars/<user>/<upload>`."""
    return f"{kind}s/{user_id}/{upload_id}"


def split_upload_name(name: str) -> tuple[PictureKind, str, str] | None:
    """The kind, the user and the upload that an object's name says; None for another name."""
    match = re.fullmatch(r"(avatar|banner)s/([A-Za-z0-9_\-]+)/([A-Za-z0-9_\-]+)", name)
    return (PictureKind(match[1]), match[2], match[3]) if match else None


def largest_url(picture: Picture | None) -> str | None:
    """The URL of a picture's largest variant, in the format that every client reads."""
    return picture.variants[-1].fallback_url if picture and picture.variants else None


def name_files(
    kind: PictureKind, picture_id: str, origin: str, made: Sequence[EncodedVariant]
) -> tuple[Picture, dict[str, tuple[bytes, str]]]:
    """The picture with its URLs, and its files by name: a new name each time, so that a URL never changes."""
    files: dict[str, tuple[bytes, str]] = {}
    variants = []
    for size in made:
        stem = f"{kind}s/{picture_id}/{size.width}x{size.height}"
        webp, fallback = f"{stem}.webp", f"{stem}.{size.fallback_ending}"
        files[webp] = (size.webp, "image/webp")
        files[fallback] = (size.fallback, size.fallback_type)
        variants.append(
            Variant(
                width=size.width,
                height=size.height,
                webp_url=f"{origin}/{webp}",
                fallback_url=f"{origin}/{fallback}",
            )
        )
    return Picture(picture_id=picture_id, variants=tuple(variants)), files
