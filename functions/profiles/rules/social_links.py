"""Pages of players on other sites: which links are taken, and the one form in which each is kept."""

import re
import unicodedata
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from functions.profiles.models.profiles import SocialLinks
from shared.errors import DomainError


class Site(NamedTuple):
    """One site: the hosts it is reached by, the one that is kept, and which paths are somebody's page.

    What a page's pattern does not capture, a tab or the last slash, is left out of what is kept.
    """

    hosts: frozenset[str]
    kept_host: str
    page: re.Pattern[str]


SITES = {
    "twitch": Site(
        frozenset({"twitch.tv", "www.twitch.tv", "m.twitch.tv", "go.twitch.tv"}),
        "www.twitch.tv",
        re.compile(r"(/[A-Za-z0-9_]{3,25})(?:/(?:about|schedule|videos|clips))?/?"),
    ),
    "youtube": Site(
        frozenset({"youtube.com", "www.youtube.com", "m.youtube.com"}),
        "www.youtube.com",
        re.compile(
            r"(/@[\w.\-·]{1,30}|/channel/UC[A-Za-z0-9_\-]{22})"
            r"(?:/(?:featured|videos|shorts|streams|playlists|community|posts|about))?/?"
        ),
    ),
    "twitter": Site(
        frozenset(
            {"x.com", "www.x.com", "mobile.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com"}
            | {"m.twitter.com"}
        ),
        "x.com",
        re.compile(r"(/[A-Za-z0-9_]{1,15})(?:/(?:with_replies|media|likes))?/?"),
    ),
}
"""YouTube's handles have letters of many languages, the others' names ASCII alone."""


class InvalidSocialLink(DomainError):
    """The link is not a player's page on that site."""

    status = 422
    code = "INVALID_SOCIAL_LINK"
    message = (
        "The link is not a player's page on that site; copy the address of the page, as https://www.twitch.tv/ada."
    )


def canonical(links: SocialLinks) -> SocialLinks:
    """The links as they are kept (1v1bro 2.9). Raises InvalidSocialLink, naming the first site whose link is not."""
    given = {site: getattr(links, site) for site in SITES}
    return SocialLinks(**{site: None if link is None else canonical_link(site, link) for site, link in given.items()})


def canonical_link(site: str, link: str) -> str:
    """A link in the one form that is kept: https, the site's own host, no tab, query or fragment, ASCII (RFC 3986).

    It is put together anew, so that nothing of what was sent but the name is in it. Raises InvalidSocialLink.
    """
    of = SITES[site]
    try:
        parts = urlsplit(_with_scheme(link.strip()))
        is_of_site = parts.scheme in {"http", "https"} and parts.netloc.lower() in of.hosts
        path = unicodedata.normalize("NFC", unquote(parts.path, errors="strict"))
    except ValueError:
        raise InvalidSocialLink(site=site) from None
    page = of.page.fullmatch(path) if is_of_site else None
    if page is None or any(character.isspace() for character in link.strip()):
        raise InvalidSocialLink(site=site)
    return f"https://{of.kept_host}{quote(page[1], safe='/@')}"


def _with_scheme(link: str) -> str:
    """People copy addresses from where browsers hide how they begin."""
    return link if "://" in link else f"https://{link}"
