"""Banners: the same road as avatars, wider, twice as large, and never stretched."""

import gzip
import io

import httpx
import pytest
from PIL import Image

from tests.unit.shared.pictures import BLUE, GREEN, RED, encoded, near, png, sixteen_bit_rows
from tests.uploading import Uploads

SIZES = [(960, 270), (1920, 540)]
TEN_MEGABYTES = 10 * 1024 * 1024


@pytest.fixture
async def uploads(api, accounts):
    async with httpx.AsyncClient() as http:
        yield Uploads(api, http, await accounts.player(), "banner")


def thirds(size: tuple[int, int], *, across: bool) -> Image.Image:
    """Red, green and blue, side by side or one above the other: what was cut off shows."""
    picture = Image.new("RGB", size, GREEN)
    width, height = size
    first, last = ((0, 0, width // 3, height), (width - width // 3, 0, width, height))
    if not across:
        first, last = ((0, 0, width, height // 3), (0, height - height // 3, width, height))
    picture.paste(RED, first)
    picture.paste(BLUE, last)
    return picture


async def shown(uploads: Uploads, profile: dict) -> Image.Image:
    content = (await uploads.http.get(profile["banner_url"])).content
    return Image.open(io.BytesIO(content)).convert("RGB")


async def test_the_ticket_allows_ten_megabytes(uploads):
    ticket = await uploads.ticket()
    assert ticket["max_bytes"] == TEN_MEGABYTES
    assert ticket["headers"]["x-goog-content-length-range"] == f"1,{TEN_MEGABYTES}"
    profile = await uploads.profile()
    assert (profile["banner_upload"]["state"], profile["avatar_upload"]) == ("awaited", None)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
async def test_an_uploaded_picture_becomes_the_banner(uploads, kind):
    picture = encoded(thirds((1920, 540), across=True), kind)
    profile = await uploads.upload(picture, f"image/{kind.lower()}")
    assert profile["banner_upload"]["state"] == "ready"
    assert [(variant["width"], variant["height"]) for variant in profile["banner"]["variants"]] == SIZES
    assert profile["banner_url"] == profile["banner"]["variants"][-1]["fallback_url"]
    assert profile["avatar"] is None
    for variant in profile["banner"]["variants"]:
        for url, format_shown in ((variant["webp_url"], "WEBP"), (variant["fallback_url"], "JPEG")):
            answer = await uploads.http.get(url)
            assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
            image = Image.open(io.BytesIO(answer.content))
            assert (image.format, image.size) == (format_shown, (variant["width"], variant["height"]))


@pytest.mark.parametrize("size", [(600, 600), (300, 2400), (90, 2400)])
async def test_a_taller_picture_keeps_its_width_and_its_middle(uploads, size):
    image = await shown(uploads, await uploads.upload(encoded(thirds(size, across=False))))
    assert image.size == SIZES[-1]
    for x in (10, 960, 1909):
        assert near(image.getpixel((x, 270)), GREEN, by=30)
    top, bottom = image.getpixel((960, 3)), image.getpixel((960, 536))
    assert near(top, GREEN, by=30)
    assert near(bottom, GREEN, by=30)


@pytest.mark.parametrize("size", [(2400, 300), (4000, 90)])
async def test_a_wider_picture_keeps_its_height_and_its_middle(uploads, size):
    image = await shown(uploads, await uploads.upload(encoded(thirds(size, across=True))))
    assert image.size == SIZES[-1]
    assert near(image.getpixel((960, 3)), GREEN, by=30)
    assert near(image.getpixel((960, 536)), GREEN, by=30)
    if size == (4000, 90):
        assert near(image.getpixel((10, 270)), GREEN, by=30)


@pytest.mark.parametrize("size", [(1, 1), (5000, 1), (1, 5000)])
async def test_the_smallest_and_the_thinnest(uploads, size):
    profile = await uploads.upload(encoded(Image.new("RGB", size, RED)))
    assert profile["banner_upload"]["state"] == "ready"
    assert near((await shown(uploads, profile)).getpixel((960, 270)), RED)


async def test_a_sideways_photo_is_turned_before_it_is_cut(uploads):
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "my home"
    photo = thirds((540, 1920), across=False).transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    profile = await uploads.upload(encoded(photo, "JPEG", exif=exif, quality=95), "image/jpeg")
    image = await shown(uploads, profile)
    assert near(image.getpixel((20, 270)), BLUE, by=40)
    assert near(image.getpixel((960, 270)), GREEN, by=40)
    assert near(image.getpixel((1900, 270)), RED, by=40)
    assert b"my home" not in (await uploads.http.get(profile["banner_url"])).content


def _animated() -> bytes:
    frames = [Image.new("RGB", (960, 270), colour) for colour in (RED, BLUE)]
    return encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=100, lossless=True)


UNUSUAL = {
    "cmyk": (encoded(Image.new("CMYK", (960, 270), (0, 255, 255, 0)), "JPEG", quality=95), RED),
    "sixteen bits": (png(32, 32, 16, 0, sixteen_bit_rows()), None),
    "animated": (_animated(), RED),
    "palette": (encoded(Image.new("RGB", (960, 270), RED).quantize(4)), RED),
}


@pytest.mark.parametrize("what", UNUSUAL)
async def test_pictures_of_every_kind(uploads, what):
    content, colour = UNUSUAL[what]
    profile = await uploads.upload(content)
    assert profile["banner_upload"]["state"] == "ready"
    image = await shown(uploads, profile)
    assert image.size == SIZES[-1]
    assert colour is None or near(image.getpixel((960, 270)), colour, by=40)


REFUSED = {
    "text": (b"I am a picture. Honestly.", "not a JPEG"),
    "gif": (encoded(Image.new("P", (960, 270)), "GIF"), "not a JPEG"),
    "truncated": (encoded(Image.effect_noise((600, 600), 90))[:60_000], "damaged or cut off"),
    "bomb": (encoded(Image.new("1", (9000, 9000))), "pixels"),
}


@pytest.mark.parametrize("what", REFUSED)
async def test_what_cannot_be_shown_is_refused_with_a_reason(uploads, what):
    content, reason = REFUSED[what]
    profile = await uploads.upload(content)
    assert profile["banner_upload"]["state"] == "refused"
    assert reason in profile["banner_upload"]["reason"]
    assert profile["banner"] is None
    confirmed = await uploads.confirm(profile["banner_upload"]["upload_id"])
    assert confirmed.json()["data"] == {
        "upload_id": profile["banner_upload"]["upload_id"],
        "state": "refused",
        "reason": profile["banner_upload"]["reason"],
        "picture": None,
        "url": None,
    }


async def test_a_picture_that_was_sent_packed_is_judged_as_it_is_stored(uploads):
    ticket = await uploads.ticket()
    ticket["headers"] |= {"content-encoding": "gzip"}
    packed = gzip.compress(encoded(Image.new("RGB", (960, 270), RED)))
    assert (await uploads.put(ticket, packed)).status_code == 200
    assert (await uploads.notify(await uploads.resource(ticket))).status_code == 204
    upload = (await uploads.profile())["banner_upload"]
    assert (upload["state"], "not a JPEG" in upload["reason"]) == ("refused", True)


@pytest.mark.parametrize(("size", "status"), [(0, 400), (TEN_MEGABYTES, 200), (TEN_MEGABYTES + 1, 400)])
async def test_storage_itself_holds_the_size(uploads, size, status):
    assert (await uploads.put(await uploads.ticket(), b"x" * size)).status_code == status


async def test_a_wrong_type_is_refused_by_storage_itself(uploads):
    ticket = await uploads.ticket("image/png")
    ticket["headers"] |= {"content-type": "image/svg+xml"}
    assert (await uploads.put(ticket, encoded(Image.new("RGB", (8, 8))))).status_code == 403


async def test_an_avatar_s_upload_is_no_banner_s(uploads, api):
    ticket = await uploads.ticket()
    answer = await api(
        "profiles-confirm-avatar-upload", token=uploads.player.token, json={"upload_id": ticket["upload_id"]}
    )
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "UNKNOWN_UPLOAD")
