# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `ugc`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._async.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class AsyncUgc:
    """The service `ugc`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    async def add_favourite(
        self,
        ugc_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.FavouriteReceipt:
        """Make an item a favourite.

        Adds an item to your favourites, which nobody else sees. One that is a favourite already stays as it is.

        Roles: player.

        Errors: CSRF_REJECTED, UGC_NOT_FOUND.
        """
        answer: models.FavouriteReceipt = await self._caller.call(
            "ugc-add-favourite",
            path={"ugc_id": ugc_id},
            options=options,
        )
        return answer

    async def add_to_collection(
        self,
        collection_id: str,
        ugc_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.CollectionView:
        """Add an item to a collection.

        Puts an item at the beginning of one of your collections; one that it has stays where it is.

        Roles: player.

        Errors: COLLECTION_FULL, COLLECTION_NOT_FOUND, CSRF_REJECTED, UGC_NOT_FOUND.
        """
        answer: models.CollectionView = await self._caller.call(
            "ugc-add-to-collection",
            path={"collection_id": collection_id, "ugc_id": ugc_id},
            options=options,
        )
        return answer

    async def appeal_decision(
        self,
        ugc_id: str,
        body: models.AppealUgc,
        *,
        options: CallOptions | None = None,
    ) -> models.AppealReceipt:
        """Appeal a decision.

        Has another moderator look at the last decision against an item of yours, once a decision. You are told what comes
        of it. A copyright claim is answered by a counter-notice to the game's support.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_APPEAL_TOO_LATE, UGC_NOT_APPEALABLE, UGC_NOT_FOUND.
        """
        answer: models.AppealReceipt = await self._caller.call(
            "ugc-appeal-decision",
            path={"ugc_id": ugc_id},
            body=body,
            options=options,
        )
        return answer

    async def change_item(
        self,
        ugc_id: str,
        body: models.ChangeItem | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.MyUgcItem:
        """Change my item.

        Gives it another name, description, tags or visibility; what is left out stays. Lists and searches show it so at
        once. A private item is on none, and nobody but you can get it. Words that the game does not allow are refused; at
        doubtful ones a moderator looks.

        Roles: player.

        Errors: CSRF_REJECTED, UGC_NOT_FOUND, UGC_STATE, UGC_WORDS_REFUSED.
        """
        answer: models.MyUgcItem = await self._caller.call(
            "ugc-change-item",
            path={"ugc_id": ugc_id},
            body=body or {},
            options=options,
        )
        return answer

    async def claim_review(
        self,
        body: models.ClaimReview | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.ReviewClaim:
        """Claim an item of the queue.

        Gives you an item to inspect and to decide on, for some minutes: nobody else can claim it meanwhile. Without
        `ugc_id`, it is one of the ten most urgent that nobody has. To claim an item again that you have makes the time
        longer, up to an hour in all. You can have so many items at once as the game allows, ten by default.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_CLAIMS_USED, UGC_NOT_IN_REVIEW, UGC_OWN_ITEM, UGC_QUEUE_EMPTY, UGC_REVIEW_CLAIMED.
        """
        answer: models.ReviewClaim = await self._caller.call(
            "ugc-claim-review",
            body=body or {},
            options=options,
        )
        return answer

    async def close_takedown(
        self,
        takedown_id: str,
        body: models.CloseTakedown,
        *,
        options: CallOptions | None = None,
    ) -> models.TakedownView:
        """End a takedown.

        Restores the item without the strike, after a counter-notice or as the claimant takes the notice back; or keeps it
        removed, as the claimant sues. While another claim on it stands, it stays removed and the strike counts; what a
        moderator had removed stays removed as well. The creator is told.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_RESTORE_TOO_EARLY, UGC_STATE, UGC_TAKEDOWN_STATE, UGC_UNKNOWN_TAKEDOWN.
        """
        answer: models.TakedownView = await self._caller.call(
            "ugc-close-takedown",
            path={"takedown_id": takedown_id},
            body=body,
            options=options,
        )
        return answer

    async def complete_upload(
        self,
        ugc_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.MyUgcItem:
        """Complete an upload.

        Has the file scanned that was sent. It has to be what you declared; if it is not, it is deleted, and you can send
        the right one. To complete an upload again changes nothing. What nobody completes is taken up some minutes later.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_FILE_DIFFERS, UGC_NOT_FOUND, UGC_NOT_UPLOADED, UGC_STATE.
        """
        answer: models.MyUgcItem = await self._caller.call(
            "ugc-complete-upload",
            path={"ugc_id": ugc_id},
            options=options,
        )
        return answer

    async def counter_takedown(
        self,
        takedown_id: str,
        body: models.CounterNotice,
        *,
        options: CallOptions | None = None,
    ) -> models.TakedownView:
        """Record a counter-notice.

        Keeps the answer to a copyright claim (17 U.S.C. § 512(g)). Send it to the claimant. Unless they sue, restore
        the item from `restore_from` on: ten working days later, and no later than four more.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_TAKEDOWN_STATE, UGC_UNKNOWN_TAKEDOWN.
        """
        answer: models.TakedownView = await self._caller.call(
            "ugc-counter-takedown",
            path={"takedown_id": takedown_id},
            body=body,
            options=options,
        )
        return answer

    async def create_collection(
        self,
        body: models.CreateCollection,
        *,
        options: CallOptions | None = None,
    ) -> models.CollectionView:
        """Create a collection of items.

        Makes a list of items with a name. It is private unless you say otherwise. Words that the game does not allow are
        refused.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, TOO_MANY_COLLECTIONS, UGC_WORDS_REFUSED.
        """
        answer: models.CollectionView = await self._caller.call(
            "ugc-create-collection",
            body=body,
            options=options,
        )
        return answer

    async def decide_appeal(
        self,
        appeal_id: str,
        body: models.DecideAppeal,
        *,
        options: CallOptions | None = None,
    ) -> models.AppealView:
        """Decide on an appeal.

        Upholds or overturns the decision that is appealed, once. It takes another moderator than the one who made it,
        or who made the item.
        What is overturned does not count: the item is back, and a strike is gone. The creator is told.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_APPEAL_DECIDED, UGC_SAME_MODERATOR, UGC_STATE, UGC_UNKNOWN_APPEAL.
        """
        answer: models.AppealView = await self._caller.call(
            "ugc-decide-appeal",
            path={"appeal_id": appeal_id},
            body=body,
            options=options,
        )
        return answer

    async def decide_item(
        self,
        ugc_id: str,
        body: models.DecideUgc,
        *,
        options: CallOptions | None = None,
    ) -> models.DecisionView:
        """Decide on an item.

        Publishes, flags or removes an item that you have claimed. Its creator is told the reasons, and who reported it what
        came of it. The same decision again changes nothing.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_CLAIM_LOST, UGC_DECISION_MADE, UGC_NOT_FOUND, UGC_NOT_IN_REVIEW, UGC_REVIEW_OUTDATED, UGC_STATE.
        """
        answer: models.DecisionView = await self._caller.call(
            "ugc-decide-item",
            path={"ugc_id": ugc_id},
            body=body,
            options=options,
        )
        return answer

    async def delete_collection(
        self,
        collection_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.CollectionView:
        """Delete a collection of items.

        Deletes one of your collections for good, and returns it as it was. Its items stay.

        Roles: player.

        Errors: COLLECTION_NOT_FOUND, CSRF_REJECTED.
        """
        answer: models.CollectionView = await self._caller.call(
            "ugc-delete-collection",
            path={"collection_id": collection_id},
            options=options,
        )
        return answer

    async def discover_items(
        self,
        *,
        order: models.ListOrder | None = None,
        type: models.UgcType | None = None,
        tag: str | None = None,
        creator_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfListedItem:
        """Discover items.

        Returns public items: what is `trending`, the `newest`, or the `top_rated`; of a type, with a tag, of a creator, or
        all of these together. `top_rated` goes by the lower bound of what the ratings say, so that two ratings of five
        stars come after two hundred with a mean of 4.8. `trending` counts downloads and stars, and how new an item is: ten
        times as much is worth twelve and a half hours. A cursor is good for the order and the filters that it was returned
        for. A list may be a few seconds old. Signed-in players are limited each by themselves.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfListedItem = await self._caller.call(
            "ugc-discover-items",
            query={"order": order, "type": type, "tag": tag, "creator_id": creator_id, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_discover_items(
        self,
        *,
        order: models.ListOrder | None = None,
        type: models.UgcType | None = None,
        tag: str | None = None,
        creator_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.ListedItem]:
        """Every item of `discover_items`, from page to page."""
        return items(lambda place: self.discover_items(order=order, type=type, tag=tag, creator_id=creator_id, limit=limit, cursor=place, options=options), "items", cursor)

    async def download_item(
        self,
        ugc_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.UgcDownload:
        """Download an item.

        Returns a signed address of the file, which works without a token until it expires: ask for another then. Of items
        of others you get what is published; of your own, what was scanned and waits for a review as well. A file that is
        flagged or removed is nobody's to download.

        A player counts once among the downloads of an item of another. Requests are limited by player and by network.

        Roles: player.

        Errors: UGC_NOT_FOUND, UGC_STATE.
        """
        answer: models.UgcDownload = await self._caller.call(
            "ugc-download-item",
            path={"ugc_id": ugc_id},
            options=options,
        )
        return answer

    async def follow_creator(
        self,
        creator_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.FollowReceipt:
        """Follow a creator.

        You get a message when a new item of theirs is public. Who follows a creator already goes on as before.

        Roles: player.

        Errors: CSRF_REJECTED, NOT_WITH_ONESELF, PLAYER_IS_BLOCKED, UNKNOWN_PLAYER.
        """
        answer: models.FollowReceipt = await self._caller.call(
            "ugc-follow-creator",
            path={"creator_id": creator_id},
            options=options,
        )
        return answer

    async def get_collection(
        self,
        collection_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.CollectionPage:
        """Get a collection of items.

        Returns a public or an unlisted collection, or one of your own, with its public items, the last added first. In your
        own you see unlisted ones and all that you made, too. A page may have fewer than `limit`.

        Roles: player.

        Errors: COLLECTION_NOT_FOUND, INVALID_CURSOR.
        """
        answer: models.CollectionPage = await self._caller.call(
            "ugc-get-collection",
            path={"collection_id": collection_id},
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_get_collection(
        self,
        collection_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.ListedItem]:
        """Every item of `get_collection`, from page to page."""
        return items(lambda place: self.get_collection(collection_id, limit=limit, cursor=place, options=options), "items", cursor)

    async def get_creator(
        self,
        player_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.CreatorHistory:
        """Get a creator's history.

        A player's strikes with what they lead to, how right their reports were, and the decisions on what they made, the
        latest first.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.CreatorHistory = await self._caller.call(
            "ugc-get-creator",
            path={"player_id": player_id},
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_get_creator(
        self,
        player_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.DecisionView]:
        """Every item of `get_creator`, from page to page."""
        return items(lambda place: self.get_creator(player_id, limit=limit, cursor=place, options=options), "decisions", cursor)

    async def get_item(
        self,
        ugc_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.MyUgcItem | models.UgcItem:
        """Get an item.

        Returns a published item that is public or unlisted. Of your own you get it in any state, with the reason where it
        is flagged or removed.

        Roles: player.

        Errors: UGC_NOT_FOUND.
        """
        answer: models.MyUgcItem | models.UgcItem = await self._caller.call(
            "ugc-get-item",
            path={"ugc_id": ugc_id},
            options=options,
        )
        return answer

    async def get_my_rating(
        self,
        ugc_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.MyUgcRating:
        """Get my rating of an item.

        Returns how many stars you gave it; null where you have not rated it.

        Roles: player.
        """
        answer: models.MyUgcRating = await self._caller.call(
            "ugc-get-my-rating",
            path={"ugc_id": ugc_id},
            options=options,
        )
        return answer

    async def get_transparency(
        self,
        year: int,
        *,
        options: CallOptions | None = None,
    ) -> models.Transparency:
        """Get the transparency report.

        Counts of a year (UTC), as of an hour ago at most: reports, decisions, appeals and copyright claims.

        Public: no access token is needed.
        """
        answer: models.Transparency = await self._caller.call(
            "ugc-get-transparency",
            path={"year": year},
            options=options,
        )
        return answer

    async def get_words(
        self,
        language: str,
        *,
        options: CallOptions | None = None,
    ) -> models.StudioWords:
        """Get the words of a language.

        Returns your lists of a language, by its two letters (ISO 639-1); empty ones where you have set none.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED.
        """
        answer: models.StudioWords = await self._caller.call(
            "ugc-get-words",
            path={"language": language},
            options=options,
        )
        return answer

    async def inspect_item(
        self,
        ugc_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.UgcInspection:
        """Inspect an item.

        Returns an item in any state as its creator sees it, with the files that it has: signed addresses of their scanned
        copies, and what the scans found. Look at it before you decide.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UGC_NOT_FOUND.
        """
        answer: models.UgcInspection = await self._caller.call(
            "ugc-inspect-item",
            path={"ugc_id": ugc_id},
            options=options,
        )
        return answer

    async def invite_creator(
        self,
        player_id: str,
        body: models.InviteCreator,
        *,
        options: CallOptions | None = None,
    ) -> models.Invitation:
        """Invite a creator.

        Says whether a player may upload where uploads are by invitation. Nothing of what the player made is touched.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
        """
        answer: models.Invitation = await self._caller.call(
            "ugc-invite-creator",
            path={"player_id": player_id},
            body=body,
            options=options,
        )
        return answer

    async def list_appeals(
        self,
        *,
        status: models.AppealStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfAppealView:
        """List appeals.

        Appeals of creators, the oldest first. Without `status`, those that nobody has decided on.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfAppealView = await self._caller.call(
            "ugc-list-appeals",
            query={"status": status, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_appeals(
        self,
        *,
        status: models.AppealStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.AppealView]:
        """Every item of `list_appeals`, from page to page."""
        return items(lambda place: self.list_appeals(status=status, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_followed_creators(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfFollowedCreator:
        """List creators I follow.

        Returns the creators whom you follow, the last followed first. Nobody else sees whom you follow.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfFollowedCreator = await self._caller.call(
            "ugc-list-followed-creators",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_followed_creators(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.FollowedCreator]:
        """Every item of `list_followed_creators`, from page to page."""
        return items(lambda place: self.list_followed_creators(limit=limit, cursor=place, options=options), "items", cursor)

    async def list_item_reports(
        self,
        *,
        status: models.UgcReportStatus | None = None,
        ugc_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfUgcReportView:
        """List reports of items.

        Reports by players, the latest first: all of them, those of an item, or those in a `status`.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfUgcReportView = await self._caller.call(
            "ugc-list-item-reports",
            query={"status": status, "ugc_id": ugc_id, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_item_reports(
        self,
        *,
        status: models.UgcReportStatus | None = None,
        ugc_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.UgcReportView]:
        """Every item of `list_item_reports`, from page to page."""
        return items(lambda place: self.list_item_reports(status=status, ugc_id=ugc_id, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_my_collections(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfCollectionView:
        """List my collections of items.

        Returns your collections, the newest first, without their items.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfCollectionView = await self._caller.call(
            "ugc-list-my-collections",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_my_collections(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.CollectionView]:
        """Every item of `list_my_collections`, from page to page."""
        return items(lambda place: self.list_my_collections(limit=limit, cursor=place, options=options), "items", cursor)

    async def list_my_favourites(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfFavouriteItem:
        """List my favourite items.

        Returns your favourites, the last added first. A page may have fewer than `limit`: what was taken down, or made
        private, is left out.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfFavouriteItem = await self._caller.call(
            "ugc-list-my-favourites",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_my_favourites(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.FavouriteItem]:
        """Every item of `list_my_favourites`, from page to page."""
        return items(lambda place: self.list_my_favourites(limit=limit, cursor=place, options=options), "items", cursor)

    async def list_my_items(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfMyUgcItem:
        """List my items.

        Returns what you made, the newest first, in every state, with the reason where it is flagged or removed.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfMyUgcItem = await self._caller.call(
            "ugc-list-my-items",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_my_items(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.MyUgcItem]:
        """Every item of `list_my_items`, from page to page."""
        return items(lambda place: self.list_my_items(limit=limit, cursor=place, options=options), "items", cursor)

    async def list_queue(
        self,
        *,
        cause: models.ReviewCause | None = None,
        priority: models.ReviewPriority | None = None,
        type: models.UgcType | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfReviewView:
        """List items that wait for a decision.

        New items and versions, reported items and flagged ones, those that are due first. Claim an item before you
        decide on it.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfReviewView = await self._caller.call(
            "ugc-list-queue",
            query={"cause": cause, "priority": priority, "type": type, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_queue(
        self,
        *,
        cause: models.ReviewCause | None = None,
        priority: models.ReviewPriority | None = None,
        type: models.UgcType | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.ReviewView]:
        """Every item of `list_queue`, from page to page."""
        return items(lambda place: self.list_queue(cause=cause, priority=priority, type=type, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_takedowns(
        self,
        *,
        status: models.TakedownStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfTakedownView:
        """List takedowns.

        Copyright claims with their counter-notices, the latest first.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfTakedownView = await self._caller.call(
            "ugc-list-takedowns",
            query={"status": status, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_takedowns(
        self,
        *,
        status: models.TakedownStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.TakedownView]:
        """Every item of `list_takedowns`, from page to page."""
        return items(lambda place: self.list_takedowns(status=status, limit=limit, cursor=place, options=options), "items", cursor)

    async def publish_item(
        self,
        ugc_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.MyUgcItem:
        """Ask for publication.

        A moderator looks at the item as soon as it was scanned, and publishes it, or says why not. You are told in your
        inbox. Until you ask, an item stays private. New versions of a published item need not be asked for. To ask again
        changes nothing.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_NOT_FOUND, UGC_STATE.
        """
        answer: models.MyUgcItem = await self._caller.call(
            "ugc-publish-item",
            path={"ugc_id": ugc_id},
            options=options,
        )
        return answer

    async def rate_item(
        self,
        ugc_id: str,
        body: models.RateUgc,
        *,
        options: CallOptions | None = None,
    ) -> models.MyUgcRating:
        """Rate an item.

        A player has one rating of an item, and may change it. Only who has downloaded an item rates it, unless the game
        lets everybody; nobody rates their own. The item's rating follows within a minute, of very popular ones within half
        an hour.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_DOWNLOADED, OWN_ITEM, UGC_NOT_FOUND.
        """
        answer: models.MyUgcRating = await self._caller.call(
            "ugc-rate-item",
            path={"ugc_id": ugc_id},
            body=body,
            options=options,
        )
        return answer

    async def remove_favourite(
        self,
        ugc_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.FavouriteReceipt:
        """Remove a favourite.

        Removes an item from your favourites; one that is none changes nothing.

        Roles: player.

        Errors: CSRF_REJECTED.
        """
        answer: models.FavouriteReceipt = await self._caller.call(
            "ugc-remove-favourite",
            path={"ugc_id": ugc_id},
            options=options,
        )
        return answer

    async def remove_from_collection(
        self,
        collection_id: str,
        ugc_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.CollectionView:
        """Remove an item from a collection.

        Takes an item out of one of your collections; of one that it does not have nothing changes.

        Roles: player.

        Errors: COLLECTION_NOT_FOUND, CSRF_REJECTED.
        """
        answer: models.CollectionView = await self._caller.call(
            "ugc-remove-from-collection",
            path={"collection_id": collection_id, "ugc_id": ugc_id},
            options=options,
        )
        return answer

    async def remove_item(
        self,
        ugc_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.MyUgcItem:
        """Remove my item.

        Takes it off all lists at once, and deletes its files. This cannot be undone. An item that was removed already stays
        as it is. One that was reported, or that the scan flagged, is hidden at once as well; its files go when moderators
        have decided on it, and they may give a strike for it.

        Roles: player.

        Errors: CSRF_REJECTED, UGC_NOT_FOUND.
        """
        answer: models.MyUgcItem = await self._caller.call(
            "ugc-remove-item",
            path={"ugc_id": ugc_id},
            options=options,
        )
        return answer

    async def report_item(
        self,
        ugc_id: str,
        body: models.ReportUgc,
        *,
        options: CallOptions | None = None,
    ) -> models.UgcReportReceipt:
        """Report an item.

        Tells the game's moderators that an item of another player breaks the rules. You are told what they decide; its
        creator is not told who reported it. To report the same version again changes nothing.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_DAILY_REPORTS_USED, UGC_NOT_FOUND, UGC_OWN_ITEM_REPORTED.
        """
        answer: models.UgcReportReceipt = await self._caller.call(
            "ugc-report-item",
            path={"ugc_id": ugc_id},
            body=body,
            options=options,
        )
        return answer

    async def search_items(
        self,
        *,
        q: str,
        type: models.UgcType | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfListedItem:
        """Search items.

        Returns public items that have every word in their name, tags or description, the best first: names count more than
        tags, these more than descriptions, and ratings count half as much as words. The last word may be the beginning of
        one. A word of four letters or more may have one letter wrong, missing, too many, or swapped with its neighbour; a
        letter that is wrong or missing has to come after the first two. Upper and lower case are the same. Of scripts
        without spaces, such as Chinese and Japanese, and of Korean, any part of a word is found.

        The first 200 items are returned. A page may have fewer than `limit`: an item that was taken down is left out. A
        page may be a few seconds old. Signed-in players are limited each by themselves.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfListedItem = await self._caller.call(
            "ugc-search-items",
            query={"q": q, "type": type, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_search_items(
        self,
        *,
        q: str,
        type: models.UgcType | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.ListedItem]:
        """Every item of `search_items`, from page to page."""
        return items(lambda place: self.search_items(q=q, type=type, limit=limit, cursor=place, options=options), "items", cursor)

    async def set_creator_trust(
        self,
        player_id: str,
        body: models.SetTrust,
        *,
        options: CallOptions | None = None,
    ) -> models.StandingView:
        """Trust a creator.

        Says whether a creator's items are published without a review: always, never, or as earned by approved items.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
        """
        answer: models.StandingView = await self._caller.call(
            "ugc-set-creator-trust",
            path={"player_id": player_id},
            body=body,
            options=options,
        )
        return answer

    async def set_words(
        self,
        language: str,
        body: models.SetStudioWords | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.StudioWords:
        """Set the words of a language.

        Replaces your lists of a language. They hold for what is scanned from now on: a text with a `blocked` word is
        flagged, one with a `watched` word goes to a moderator, and an `allowed` word is right whatever another list says.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
        """
        answer: models.StudioWords = await self._caller.call(
            "ugc-set-words",
            path={"language": language},
            body=body or {},
            options=options,
        )
        return answer

    async def show_screenshot(
        self,
        ugc_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.UgcDownload:
        """Get a screenshot of a bug report.

        Returns a signed address of the scanned picture, which works without a token until it expires. `UGC_STATE`: it is
        not scanned yet, or the scan has found something, so that a moderator decides first.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UGC_NOT_FOUND, UGC_STATE.
        """
        answer: models.UgcDownload = await self._caller.call(
            "ugc-show-screenshot",
            path={"ugc_id": ugc_id},
            options=options,
        )
        return answer

    async def start_item(
        self,
        body: models.CreateItem,
        *,
        options: CallOptions | None = None,
    ) -> models.UgcUpload:
        """Start an upload.

        Begins an item, as a draft that only you see, and returns how to send its file: by signed requests that take exactly
        the file that you declare. When it is sent, complete the upload; it is scanned then. A draft goes at `draft_until`,
        unless its file is there.

        Which extensions, content types and sizes a type takes is said by `UGC_TYPE` and `UGC_TOO_LARGE`. Uploads may be by
        invitation. Send an Idempotency-Key, so that a request that is sent twice begins one item.

        Roles: player.

        Errors: CSRF_REJECTED, DAILY_UGC_UPLOADS_USED, IDEMPOTENCY_CONFLICT, TOO_MANY_UGC_ITEMS, UGC_TOO_LARGE, UGC_TYPE, UGC_UPLOADS_BLOCKED, UGC_UPLOADS_CLOSED, UGC_WORDS_REFUSED.
        """
        answer: models.UgcUpload = await self._caller.call(
            "ugc-start-item",
            body=body,
            options=options,
        )
        return answer

    async def start_version(
        self,
        ugc_id: str,
        body: models.UgcFile,
        *,
        options: CallOptions | None = None,
    ) -> models.UgcUpload:
        """Start the upload of a new version.

        Returns how to send a new file of a published item. Players go on to download the old one until the new one was
        scanned and reviewed. A new version that was on its way is replaced. Of a draft, it is a new ticket for the first
        file. Send an Idempotency-Key, so that a request that is sent twice begins one version.

        Roles: player.

        Errors: CSRF_REJECTED, DAILY_UGC_UPLOADS_USED, IDEMPOTENCY_CONFLICT, UGC_NOT_FOUND, UGC_STATE, UGC_TOO_LARGE, UGC_TYPE, UGC_UPLOADS_BLOCKED, UGC_UPLOADS_CLOSED, UGC_WORDS_REFUSED.
        """
        answer: models.UgcUpload = await self._caller.call(
            "ugc-start-version",
            path={"ugc_id": ugc_id},
            body=body,
            options=options,
        )
        return answer

    async def take_down_item(
        self,
        ugc_id: str,
        body: models.TakeDownUgc,
        *,
        options: CallOptions | None = None,
    ) -> models.TakedownView:
        """Take an item down for a copyright claim.

        Removes an item at a copyright holder's notice (17 U.S.C. § 512(c)). Its creator gets a strike, and is told
        who claims which work, and how to answer. On an item that is down already, another claim is kept, without another
        strike: the item comes back when none stands. The same claimant and work again changes nothing. What its creator has
        removed is gone for good, and cannot be taken down.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_NOT_FOUND, UGC_STATE.
        """
        answer: models.TakedownView = await self._caller.call(
            "ugc-take-down-item",
            path={"ugc_id": ugc_id},
            body=body,
            options=options,
        )
        return answer

    async def undo_decision(
        self,
        decision_id: str,
        body: models.UndoDecision,
        *,
        options: CallOptions | None = None,
    ) -> models.DecisionView:
        """Undo a decision.

        Takes back the last decision on an item: the item is as before, and waits for a decision again. What was published
        is flagged. A strike that the decision gave is gone, and the reports of the item wait again. To undo it again
        changes nothing. On what you made yourself, another moderator decides.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_DECISION_SUPERSEDED, UGC_OWN_ITEM, UGC_STATE, UGC_UNKNOWN_DECISION.
        """
        answer: models.DecisionView = await self._caller.call(
            "ugc-undo-decision",
            path={"decision_id": decision_id},
            body=body,
            options=options,
        )
        return answer

    async def unfollow_creator(
        self,
        creator_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.FollowReceipt:
        """Unfollow a creator.

        Ends the messages about new items of a creator. A creator whom you do not follow changes nothing.

        Roles: player.

        Errors: CSRF_REJECTED.
        """
        answer: models.FollowReceipt = await self._caller.call(
            "ugc-unfollow-creator",
            path={"creator_id": creator_id},
            options=options,
        )
        return answer

    async def update_collection(
        self,
        collection_id: str,
        body: models.ChangeCollection | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.CollectionView:
        """Update a collection of items.

        Changes the name, the text or the visibility of one of your collections, whichever is given. Words
        that the game does not allow are refused.

        Roles: player.

        Errors: COLLECTION_NOT_FOUND, CSRF_REJECTED, UGC_WORDS_REFUSED.
        """
        answer: models.CollectionView = await self._caller.call(
            "ugc-update-collection",
            path={"collection_id": collection_id},
            body=body or {},
            options=options,
        )
        return answer
