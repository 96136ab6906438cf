"""Links to players' pages elsewhere: what is taken, and what is kept of it."""

import pytest

from functions.profiles.models.profiles import LONGEST_LINK, SocialLinks
from functions.profiles.rules import social_links as rules

TWITCH, YOUTUBE, X = "https://www.twitch.tv/ada", "https://www.youtube.com/@ada", "https://x.com/ada"
JAPANESE = "https://www.youtube.com/@%E6%97%A5%E6%9C%AC%E8%AA%9E"
CHANNEL = "/channel/UC" + "aB-_" * 5 + "99"


@pytest.mark.parametrize(
    ("site", "link", "kept"),
    [
        ("twitch", "https://www.twitch.tv/ada", TWITCH),
        ("twitch", "m.twitch.tv/ada", TWITCH),
        ("twitch", "https://m.twitch.tv/ada?desktop-redirect=true", TWITCH),
        ("twitch", "https://go.twitch.tv/ada", TWITCH),
        ("twitch", "HTTPS://TWITCH.TV/ada", TWITCH),
        ("twitch", "http://www.twitch.tv/ada", TWITCH),
        ("twitch", "twitch.tv/ada/videos?filter=all", TWITCH),
        ("twitch", "https://twitch.tv/Ada_99/", "https://www.twitch.tv/Ada_99"),
        ("youtube", "https://www.youtube.com/@ada", YOUTUBE),
        ("youtube", "youtube.com/@ada?si=AbCdEf", YOUTUBE),
        ("youtube", "https://m.youtube.com/@ada/featured", YOUTUBE),
        ("youtube", "https://youtube.com/@ada?sub_confirmation=1#top", YOUTUBE),
        ("youtube", "https://youtube.com/%40ada", YOUTUBE),
        ("youtube", "https://youtube.com/@ada.lovelace-1", "https://www.youtube.com/@ada.lovelace-1"),
        ("youtube", "youtube.com/@日本語", JAPANESE),
        ("youtube", JAPANESE, JAPANESE),
        ("youtube", JAPANESE + "?si=x", JAPANESE),
        ("youtube", "https://www.youtube.com/@ve\u0301ra", "https://www.youtube.com/@v%C3%A9ra"),
        ("youtube", "https://YouTube.com" + CHANNEL + "/", "https://www.youtube.com" + CHANNEL),
        ("twitter", "https://x.com/ada", X),
        ("twitter", "x.com/ada?s=21", X),
        ("twitter", "https://X.com/ada?s=21&t=AbC", X),
        ("twitter", "https://mobile.twitter.com/ada", X),
        ("twitter", "https://www.x.com/ada/", X),
        ("twitter", " https://twitter.com/ada/with_replies ", X),
        ("twitter", "https://x.com/ada\n", X),
        ("twitter", "https://twitter.com/Ada_Lovelace", "https://x.com/Ada_Lovelace"),
    ],
)
def test_a_link_is_kept_in_one_form(site, link, kept):
    links = rules.canonical(SocialLinks(**{site: link}))
    assert links == SocialLinks(**{site: kept})
    assert rules.canonical(links) == links


def test_the_longest_handle_fits_as_it_is_copied():
    handle = "%F0%A0%AE%B7" * 30
    assert rules.canonical_link("youtube", f"https://www.youtube.com/@{handle}").endswith(handle)
    assert len(f"https://www.youtube.com/@{handle}") <= LONGEST_LINK
    with pytest.raises(rules.InvalidSocialLink):
        rules.canonical_link("youtube", f"https://www.youtube.com/@{handle}a")


@pytest.mark.parametrize(
    ("site", "link"),
    [
        ("twitch", ""),
        ("twitch", "ada"),
        ("twitch", "@ada"),
        ("twitch", "//www.twitch.tv/ada"),
        ("twitch", "ftp://www.twitch.tv/ada"),
        ("twitch", "https://www.twitch.tv/"),
        ("twitch", "https://www.twitch.tv/a\nda"),
        ("twitch", "https://www.twitch.tv/a\tda"),
        ("twitch", "https://www.twitch.tv.evil.example/ada"),
        ("twitch", "https://evil.example/https://www.twitch.tv/ada"),
        ("twitch", "https://user@www.twitch.tv/ada"),
        ("twitch", "https://www.twitch.tv:8080/ada"),
        ("twitch", "https://www.twitch.tv\\@evil.example/ada"),
        ("twitch", "https://\uff57\uff57\uff57.twitch.tv/ada"),
        ("twitch", "https://[www.twitch.tv/ada"),
        ("twitch", "https://www.twitch.tv/日本語"),
        ("twitch", "javascript:alert(1)"),
        ("twitch", "javascript://www.twitch.tv/ada"),
        ("twitch", "https://www.youtube.com/@ada"),
        ("youtube", "https://www.youtube.com/watch?v=abc"),
        ("youtube", "https://youtu.be/abc"),
        ("youtube", "https://www.youtube.com/channel/UCshort"),
        ("youtube", "https://www.youtube.com/@ada%FF"),
        ("youtube", "https://www.youtube.com/@ada%00"),
        ("youtube", "https://www.youtube.com/@a%0Ada"),
        ("twitter", "https://x.com/" + "a" * 16),
        ("twitter", "https://x.com/ada/status/1"),
        ("twitter", "https://xx.com/ada"),
        ("twitter", "https://x.com/<script>"),
    ],
)
def test_a_link_elsewhere_is_refused_by_the_site_s_name(site, link):
    with pytest.raises(rules.InvalidSocialLink) as caught:
        rules.canonical(SocialLinks(**{site: link}))
    assert caught.value.details == {"site": site}
