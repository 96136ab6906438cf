"""What other services may ask of profiles."""

import asyncio
import uuid
from collections.abc import Iterable, Mapping

from functions.profiles import rules, store
from functions.profiles.events import PlayerLeveledUp
from functions.profiles.models import OwnProfile, Picture, PictureKind, Profile, UploadRequest, UploadTicket
from shared import images, transaction, uploads
from shared.firestore import Ref
from shared.settings import settings
from shared.transaction import Transaction

UnknownCountry = rules.UnknownCountry
UnknownPlayer = rules.UnknownPlayer


def is_country(code: str) -> bool:
    """Whether this is a country of ISO 3166-1 alpha-2."""
    return code in rules.COUNTRIES


def open_profile(tx: Transaction, user_id: str, display_name: str, country: str | None) -> Profile:
    """The profile of a new account. Raises UnknownCountry."""
    rules.check_country(country)
    profile = Profile(
        user_id=user_id,
        display_name=display_name.strip(),
        country=country,
        created_at=tx.now,
        updated_at=tx.now,
    )
    store.add(tx, profile)
    return profile


def refs(user_ids: Iterable[str]) -> tuple[Ref[Profile], ...]:
    """The documents to fetch together with one's own, so that `require` and `credit_xp` read nothing more."""
    return tuple(store.ref(user_id) for user_id in user_ids)


async def require(tx: Transaction, user_ids: Iterable[str]) -> dict[str, Profile]:
    """The profiles of these players. Raises UnknownPlayer, naming those that there are not."""
    wanted = list(user_ids)
    found = await store.profiles(tx, wanted)
    if missing := [user_id for user_id in wanted if user_id not in found]:
        raise UnknownPlayer(f"There is no player {', '.join(missing)}.", players=list(missing))
    return found


async def credit_xp(tx: Transaction, amounts: Mapping[str, int]) -> None:
    """Add XP to players' totals, in the transaction of what earned it. Raises UnknownPlayer."""
    for user_id, profile in (await require(tx, amounts)).items():
        richer = rules.with_xp(profile, amounts[user_id], tx.now)
        store.save(tx, richer)
        if richer.level > profile.level:
            tx.emit(PlayerLeveledUp(user_id=user_id, level=richer.level, total_xp=richer.total_xp))


def own(profile: Profile) -> OwnProfile:
    """A profile as its owner sees it."""
    return OwnProfile(
        **profile.model_dump(),
        avatar_url=rules.largest_url(profile.avatar),
        banner_url=rules.largest_url(profile.banner),
    )


async def start_upload(tx: Transaction, user_id: str, kind: PictureKind, request: UploadRequest) -> UploadTicket:
    """A signed URL for a picture, and the note on the profile that it is awaited."""
    rules.check_file_name(request.file_name, request.content_type)
    profile = (await require(tx, [user_id]))[user_id]
    upload_id, largest = uuid.uuid4().hex, rules.PICTURES[kind].largest
    name = rules.upload_name(kind, user_id, upload_id)
    bucket = settings().uploads_bucket
    signed = await uploads.sign_upload(bucket, name, request.content_type, largest, rules.UPLOAD_LIFETIME)
    store.save(tx, rules.awaiting(profile, kind, upload_id, tx.now))
    return UploadTicket(upload_id=upload_id, max_bytes=largest, **signed.model_dump())


async def make_picture(kind: PictureKind, content: bytes) -> tuple[Picture | str, dict[str, tuple[bytes, str]]]:
    """The picture that an upload becomes and the files it needs; or why it is refused, and no files."""
    demanded = rules.PICTURES[kind]
    try:
        made = await asyncio.to_thread(images.make_variants, content, demanded.sizes, demanded.largest)
    except images.RefusedImage as refusal:
        return str(refusal), {}
    return rules.name_files(kind, uuid.uuid4().hex, settings().media_origin, made)


async def finish_upload(user_id: str, kind: PictureKind, upload_id: str, outcome: Picture | str) -> bool:
    """Show the outcome of an upload on the profile; False when it is not the awaited one (any more)."""

    async def finish(tx: Transaction) -> bool:
        profile = (await store.profiles(tx, [user_id])).get(user_id)
        done = rules.finished(profile, kind, upload_id, outcome, tx.now) if profile else None
        if done:
            store.save(tx, done)
        return done is not None

    return await transaction.run(finish)
