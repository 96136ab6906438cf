"""The settings of the kit. Those of a service stand in its own `settings`; `shared.configuration` says how."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from shared.configuration import Names, Needs, OfLaptop, OfStack, Reader, Secret
from shared.model import Model

SIGNING_KEY = Secret("jwt-signing-key", "the private key that signs access tokens (PEM, PKCS 8)")
TOTP_KEY = Secret(
    "totp-encryption-key",
    "seals the players' TOTP secrets: 32 bytes in base64url a line; the first seals, all open",
)
SMTP = Secret("smtp-credentials", "the mail server, as smtps://user:password@host:port")
STEAM_WEB_API_KEY = Secret("steam-web-api-key", "Steam's publisher key")
EPIC_CREDENTIALS = Secret("epic-credentials", "Epic Online Services: client id and secret")
S3_CREDENTIALS = Secret(
    "ugc-storage-credentials",
    "who may use the store of players' content where OBJECT_STORE is s3: JSON with access_key_id, secret_access_key",
)

STEAM_NEEDS = Needs(
    "steam_ticket_identity",
    "what the game's clients pass to GetAuthTicketForWebApi, so that no ticket for another service counts here",
)

S3_NEEDS = Needs("s3_endpoint", "where the store is, such as https://ACCOUNT.r2.cloudflarestorage.com", when="s3")
BUCKET_NEEDS = Needs("s3_bucket_name", "the bucket in that store")


class Settings(Model):
    """What differs between one deployment and another; each field is the environment variable of its name."""

    environment: OfStack[Literal["local", "dev", "prod"]] = "prod"
    """Which kind of deployment this is."""
    google_cloud_project: OfStack[str] = "ludus-local"
    """The Google Cloud project."""
    google_cloud_region: OfStack[str] = "europe-west1"
    """Where functions, queues and jobs live."""
    redis_url: OfStack[str] = "redis://127.0.0.1:6379/0"
    """Memorystore; rediss:// for TLS."""
    redis_ca_file: OfStack[Path | None] = None
    """The certificate authority of Memorystore's TLS."""
    redis_timeout: float = Field(0.25, gt=0)
    """Seconds to wait for Redis before going on without it."""

    functions_origin: OfStack[str] = ""
    """Where functions are called: ORIGIN/<function name>."""
    task_addresses: OfStack[Names] = ()
    """Where Cloud Tasks calls functions, each as FUNCTION=ADDRESS; others are called at `functions_origin`."""
    queue_suffix: OfStack[str] = ""
    """What the names of queues end with: the name of a queue that was deleted cannot be given again for days."""
    public_origin: OfStack[str] = "http://127.0.0.1:8080"
    """The gateway's address, as players see it."""
    cors_origins: OfStack[Names] = ()
    """Browser origins that may call the API, separated by commas."""
    forwarded_hops: OfStack[int] = Field(1, ge=0)
    """How many entries from the right of X-Forwarded-For the gateway's caller is."""
    load_balancer_address: OfStack[str] = ""
    """The load balancer's own address: where it is the gateway's caller, the entry before it is the caller's."""
    edge_keys_file: OfStack[Path | None] = None
    """Holds the keys that the load balancer shows, one a line; with it, no request may come by another way."""

    token_issuer: OfStack[str] = "https://ludus.local"  # noqa: S105  no secret
    """The `iss` of access tokens."""
    token_audience: OfStack[str] = "ludus"  # noqa: S105  no secret
    """The `aud` of access tokens."""
    jwks_file: OfStack[Path] = Path("/secrets/jwks/jwks.json")
    """Public keys that tokens verify against."""
    signing_key_file: Annotated[Path, SIGNING_KEY] = Path("/secrets/jwt/signing.pem")
    """The private key that signs tokens."""
    totp_key_file: Annotated[Path, TOTP_KEY] = Path("/secrets/totp/key")
    """The keys that seal the players' TOTP secrets."""
    access_token_seconds: int = Field(900, ge=60, le=3600)
    """How long an access token lasts."""
    refresh_token_seconds: int = Field(30 * 86400, ge=3600)
    """How long a refresh token lasts."""
    session_cache_seconds: int = Field(60, ge=1, le=900)
    """How long Redis may say that a session lives before Firestore is asked again."""
    audit_days: int = Field(400, ge=30)
    """How long it is known what staff did."""

    partner_timeout: float = Field(4, gt=0, le=30)
    """Seconds that one call to a partner may take in all."""

    steam_api_origin: OfLaptop[str] = "https://partner.steam-api.com"
    """Steam's Web API for publishers."""
    steam_app_id: Annotated[int, STEAM_NEEDS] = Field(0, ge=0)
    """The game's Steam app id; 0: nobody signs in with Steam or pays there. It needs `steam_ticket_identity`."""
    steam_ticket_identity: str = ""
    """What clients pass to GetAuthTicketForWebApi; tickets made for another service are refused."""
    steam_web_api_key_file: Annotated[Path, STEAM_WEB_API_KEY] = Path("/secrets/steam/key")
    """Steam's publisher key."""
    epic_credentials_file: Annotated[Path, EPIC_CREDENTIALS] = Path("/secrets/epic/credentials.json")
    """Epic's client: a JSON object with client_id and, where players pay by Epic, client_secret."""

    rate_game: int = Field(1000, ge=1)
    """Requests a minute of play, per caller."""
    rate_upload: int = Field(10, ge=1)
    """Uploads a minute, per caller."""
    rate_grant: int = Field(100, ge=1)
    """Grants of a kind a minute, per player who is given something."""
    rate_server: int = Field(60_000, ge=1)
    """Requests a minute of one game server."""

    smtp_url_file: Annotated[Path, SMTP] = Path("/secrets/smtp/url")
    """Holds the mail server's address."""
    smtp_url: OfLaptop[str] = ""
    """The mail server's address itself, instead of the file; for a laptop."""
    mail_from: str = "Ludus <no-reply@ludus.example>"
    """The sender of mails, as NAME <ADDRESS>."""

    uploads_bucket: OfStack[str] = "ludus-uploads"
    """Raw uploads, private, deleted after a day."""
    media_bucket: OfStack[str] = "ludus-media"
    """Finished images, public."""
    media_origin: OfStack[str] = ""
    """Where the media bucket is served to the public (the CDN)."""
    upload_signer_file: OfLaptop[Path | None] = None
    """A service-account key that signs upload URLs; without it the IAM API signs."""
    storage_public_origin: OfLaptop[str] = "https://storage.googleapis.com"
    """Where browsers upload to."""

    object_store: Annotated[Literal["gcs", "s3"], S3_NEEDS] = "gcs"
    """Where players' content is kept: Cloud Storage, or a store that speaks S3 (it needs `s3_endpoint` then)."""
    ugc_bucket: OfStack[str] = "ludus-ugc"
    """Players' content in Cloud Storage, private."""
    s3_endpoint: Annotated[str, BUCKET_NEEDS] = ""
    """The address of the store that speaks S3. It needs `s3_bucket_name`."""
    s3_region: str = "auto"
    """The region of the bucket there; R2 says auto."""
    s3_bucket_name: str = ""
    """Players' content there, private."""
    s3_credentials_file: Annotated[Path, S3_CREDENTIALS] = Path("/secrets/ugc-storage/credentials.json")
    """The key for it: a JSON object with access_key_id and secret_access_key."""

    traces_file: OfLaptop[Path | None] = None
    """Where local traces are written, a line a span."""
    telemetry: OfStack[Literal["off", "local", "cloud"]] = "off"
    """Where traces go; locally, whether metrics are counted, too."""
    trace_ratio: float = Field(0.05, ge=0, le=1)
    """The share of requests that are traced."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    """The least severe log line. Above INFO, metrics that are counted from lines miss what went well."""

    @property
    def is_local(self) -> bool:
        """Whether this is the local cloud, whose partners are on this machine."""
        return self.environment == "local"


settings = Reader(Settings)
