"""What a deployment may set of what players make."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from shared.configuration import OfLaptop, OfStack, Reader, Secret
from shared.model import Model
from shared.rates import Rate

UGC_CDN_KEY = Secret(
    "ugc-cdn-key",
    "what signs addresses of the CDN before players' content: JSON with name and key (16 bytes, base64url)",
)


class Settings(Model):
    """The settings of ugc."""

    ugc_by_invitation: bool = True
    """Whether only invited players upload; else also those who have played enough."""
    ugc_least_level: int = Field(0, ge=0)
    """The level from which players upload without an invitation."""
    ugc_least_account_days: int = Field(0, ge=0)
    """How old an account is, in days, that uploads without an invitation."""
    ugc_daily_uploads: int = Field(20, ge=1)
    """How many files a player uploads in a day (UTC)."""
    ugc_items_of_type: int = Field(200, ge=1)
    """How many items of a type a player has, but for those that were removed."""
    ugc_draft_hours: int = Field(24, ge=2, le=720)
    """After how many hours a draft goes that nothing is uploaded to."""
    ugc_erased_stay: bool = False
    """Whether what players published stays, as nobody's, when they are erased; else it goes with them."""
    ugc_ratings_need_download: bool = True
    """Whether only players rate an item who have downloaded it."""
    ugc_collections: int = Field(50, ge=1)
    """How many collections of items a player has."""

    rate_item_reports: int = Field(10, ge=1)
    """Reports of items a minute, per caller."""
    ugc_daily_reports: int = Field(20, ge=1)
    """How many items a player reports in a day (UTC); who is seldom right reports a quarter of them."""
    ugc_report_days: int = Field(180, ge=1, le=3650)
    """Days for which a report of an item is kept."""
    ugc_claim_minutes: int = Field(15, ge=1, le=240)
    """Minutes for which a moderator has an item that they claimed."""
    ugc_claims: int = Field(10, ge=1, le=1000)
    """How many items a moderator has claimed at once."""
    ugc_trusted_after: int = Field(0, ge=0)
    """From how many approved items on, without a strike, a creator's items need no review; 0: all are reviewed."""
    ugc_appeal_days: int = Field(180, ge=1, le=3650)
    """Days for which a decision can be appealed."""
    ugc_strikes: str = Field(
        "1:warn,2:no_upload:7,4:no_upload:30,10:ban",
        pattern=r"^([1-9][0-9]{0,3}:(warn|ban|no_upload:[1-9][0-9]{0,3})(,[1-9][0-9]{0,3}:(warn|ban|no_upload:[1-9][0-9]{0,3}))*)?$",
        examples=["3:warn,10:ban"],
    )
    """What a creator's points lead to: `points:warn`, `points:no_upload:days` or `points:ban`, separated by commas."""
    ugc_scanner_url: OfStack[str] = ""
    """Where the scanner for viruses is; empty: nobody scans, and a person looks at everything."""
    ugc_scanner_seconds: float = Field(240, gt=0, le=400)
    """Seconds that the scan of one file for viruses may take, the scanner's start included; and a video's frames."""
    ugc_scan_attempts: int = Field(10, ge=1, le=20)
    """How often a file is tried that cannot be scanned just now; then it is flagged."""
    ugc_archive_files: int = Field(10_000, ge=1)
    """How many files an archive holds at most, those of archives within it included."""
    ugc_archive_depth: int = Field(2, ge=0, le=5)
    """How many archives stand within each other at most, beyond the first."""
    ugc_archive_ratio: int = Field(100, ge=10)
    """Bytes that come out for each byte of an archive at most, once more than 64 MiB have come out."""
    ugc_archive_mib: int = Field(2048, ge=1)
    """MiB that come out of an archive at most."""
    ugc_archive_pictures: int = Field(32, ge=0, le=500)
    """How many pictures of an archive are looked at; one that holds more needs a person, whoever made it."""
    ugc_text_languages: str = Field("en", pattern=r"^[a-z]{2}(,[a-z]{2})*$", examples=["en,de"])
    """Languages in which texts are looked through for words: ISO 639-1, with commas between."""
    ugc_safe_search: bool = False
    """Whether Cloud Vision judges pictures; where it does not, a person looks at each."""
    ugc_safe_search_flags: Literal["POSSIBLE", "LIKELY", "VERY_LIKELY"] = "VERY_LIKELY"
    """From which likelihood on a picture is flagged."""
    ugc_safe_search_reviews: Literal["UNLIKELY", "POSSIBLE", "LIKELY", "VERY_LIKELY"] = "POSSIBLE"
    """From which likelihood on a person looks at a picture, whoever made it."""
    ugc_video_frames: int = Field(8, ge=0, le=32)
    """How many frames of a video are looked at, evenly spaced; 0: a person looks at each video."""
    ugc_same_picture_bits: int = Field(2, ge=0, le=7)
    """In how many of 128 bits a picture differs at most from a removed one that it is flagged as."""
    ugc_like_picture_bits: int = Field(7, ge=0, le=7, examples=[6])
    """In how many of 128 bits a picture differs at most from a removed one that a person compares it with."""
    vision_api_origin: OfLaptop[str] = "https://vision.googleapis.com"
    """Cloud Vision's API."""

    ugc_download_seconds: int = Field(300, ge=60, le=3600)
    """How long an address of a file works. What is removed can be downloaded for so long by who has one."""
    rate_discovery: int = Field(60, ge=1)
    """Lists, collections and searches of items a minute, per player; of who has not signed in, per network."""
    rate_download: int = Field(60, ge=1)
    """Downloads a minute, per player."""
    rate_download_network: int = Field(300, ge=1)
    """Downloads a minute, per network, however many players are in it."""
    ugc_cdn_origin: OfStack[str] = ""
    """Where the CDN serves players' content; empty: the store does it itself."""
    ugc_cdn_url_map: OfStack[str] = ""
    """The load balancer's URL map, by which the CDN is told to forget a file."""
    compute_api_origin: OfLaptop[str] = "https://compute.googleapis.com"
    """The API of that load balancer."""
    ugc_cdn_key_file: Annotated[Path, UGC_CDN_KEY] = Path("/secrets/ugc-cdn/key.json")
    """What signs addresses of the CDN; without it, the store serves itself."""


settings = Reader(Settings)

UGC_REPORTS_RATE = Rate("item_reports", settings)
"""Reports of items."""

DISCOVERY_RATE = Rate("discovery", settings)
"""Lists, collections and searches, which anybody may ask for."""

DOWNLOAD_RATE = Rate("download", settings, network_too=True)
