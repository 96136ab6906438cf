# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `feedback`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._async.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class AsyncFeedback:
    """The service `feedback`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    async def assign_feedback(
        self,
        item_id: str,
        body: models.AssignFeedback,
        *,
        options: CallOptions | None = None,
    ) -> models.FeedbackSummary:
        """Assign a bug or an idea.

        Says who of support looks after it; null: nobody.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, NOT_OF_STAFF, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
        """
        answer: models.FeedbackSummary = await self._caller.call(
            "feedback-assign-feedback",
            path={"item_id": item_id},
            body=body,
            options=options,
        )
        return answer

    async def change_feedback_state(
        self,
        item_id: str,
        body: models.ChangeFeedbackState,
        *,
        options: CallOptions | None = None,
    ) -> models.FeedbackSummary:
        """Change the state of a bug or an idea.

        The players who reported the bug, or vote for the idea, are told in their inboxes, but for what is hidden. Players
        read the `answer`.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, FEEDBACK_MERGED, FIXED_IN_NOT_POSSIBLE, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
        """
        answer: models.FeedbackSummary = await self._caller.call(
            "feedback-change-feedback-state",
            path={"item_id": item_id},
            body=body,
            options=options,
        )
        return answer

    async def create_idea(
        self,
        body: models.CreateIdea,
        *,
        options: CallOptions | None = None,
    ) -> models.IdeaView:
        """Propose an idea.

        Says what the game should have. All players see it and can vote for it; it begins with your vote. They do not see
        whose it is. Words that the game does not allow are refused. You are told when its state changes.

        Roles: player.

        Errors: CSRF_REJECTED, DAILY_IDEAS_USED, IDEMPOTENCY_CONFLICT, UGC_WORDS_REFUSED.
        """
        answer: models.IdeaView = await self._caller.call(
            "feedback-create-idea",
            body=body,
            options=options,
        )
        return answer

    async def export_feedback(
        self,
        *,
        kind: models.FeedbackKind | None = None,
        state: models.FeedbackState | None = None,
        assignee_id: str | None = None,
        unassigned: bool | None = None,
        version: str | None = None,
        platform: str | None = None,
        order: models.TriageOrder | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.FeedbackCsv:
        """Export feedback as CSV.

        The list of feedback, with the same filters, as the text of a CSV file in `csv`. What a spreadsheet would take for a
        formula has an apostrophe before it.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.FeedbackCsv = await self._caller.call(
            "feedback-export-feedback",
            query={"kind": kind, "state": state, "assignee_id": assignee_id, "unassigned": unassigned, "version": version, "platform": platform, "order": order, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    async def get_feedback(
        self,
        item_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.FeedbackDetails:
        """Get a bug or an idea.

        Returns what was written; of a bug also its ten latest reports, one a player, with what the clients sent.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
        """
        answer: models.FeedbackDetails = await self._caller.call(
            "feedback-get-feedback",
            path={"item_id": item_id},
            options=options,
        )
        return answer

    async def list_feedback(
        self,
        *,
        kind: models.FeedbackKind | None = None,
        state: models.FeedbackState | None = None,
        assignee_id: str | None = None,
        unassigned: bool | None = None,
        version: str | None = None,
        platform: str | None = None,
        order: models.TriageOrder | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfFeedbackSummary:
        """List feedback.

        Bugs and ideas: those that changed last come first, or, by `order`, those of the most players. The list can be
        narrowed to a kind, a state, and who looks after them, or those that nobody does; and to bugs
        that were reported from a version of the game, or a platform, of late.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfFeedbackSummary = await self._caller.call(
            "feedback-list-feedback",
            query={"kind": kind, "state": state, "assignee_id": assignee_id, "unassigned": unassigned, "version": version, "platform": platform, "order": order, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_feedback(
        self,
        *,
        kind: models.FeedbackKind | None = None,
        state: models.FeedbackState | None = None,
        assignee_id: str | None = None,
        unassigned: bool | None = None,
        version: str | None = None,
        platform: str | None = None,
        order: models.TriageOrder | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.FeedbackSummary]:
        """Every item of `list_feedback`, from page to page."""
        return items(lambda place: self.list_feedback(kind=kind, state=state, assignee_id=assignee_id, unassigned=unassigned, version=version, platform=platform, order=order, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_ideas(
        self,
        *,
        state: models.RoadmapState | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfIdeaView:
        """List ideas.

        Ideas of players, those of the most votes first: all but declined ones, or those in a `state`. Ideas that are
        planned or in progress are the game's roadmap.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfIdeaView = await self._caller.call(
            "feedback-list-ideas",
            query={"state": state, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_ideas(
        self,
        *,
        state: models.RoadmapState | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.IdeaView]:
        """Every item of `list_ideas`, from page to page."""
        return items(lambda place: self.list_ideas(state=state, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_my_bugs(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfMyBug:
        """List my bug reports.

        Bugs that you reported, the last reported first, each with what became of it. They are kept for a time after you
        last reported them.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfMyBug = await self._caller.call(
            "feedback-list-my-bugs",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_my_bugs(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.MyBug]:
        """Every item of `list_my_bugs`, from page to page."""
        return items(lambda place: self.list_my_bugs(limit=limit, cursor=place, options=options), "items", cursor)

    async def list_my_votes(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfIdeaView:
        """List my votes.

        Ideas that you vote for, the last vote first. A page may have fewer than `limit`: ideas that were taken down are
        left out.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfIdeaView = await self._caller.call(
            "feedback-list-my-votes",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_my_votes(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.IdeaView]:
        """Every item of `list_my_votes`, from page to page."""
        return items(lambda place: self.list_my_votes(limit=limit, cursor=place, options=options), "items", cursor)

    async def merge_ideas(
        self,
        item_id: str,
        body: models.MergeIdeas,
        *,
        options: CallOptions | None = None,
    ) -> models.FeedbackSummary:
        """Merge an idea into another one.

        The other idea gets its votes, within a minute or two; whoever votes for both has one. Its author is told.
        `unmerge` undoes it.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, FEEDBACK_MERGED, IDEMPOTENCY_CONFLICT, NOT_MERGEABLE, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK, VOTES_RETURNING.
        """
        answer: models.FeedbackSummary = await self._caller.call(
            "feedback-merge-ideas",
            path={"item_id": item_id},
            body=body,
            options=options,
        )
        return answer

    async def report_bug(
        self,
        body: models.ReportBug,
        *,
        options: CallOptions | None = None,
    ) -> models.BugReceipt:
        """Report a bug.

        Tells the game's makers that something went wrong: in the player's words, with what the client knows. For an error
        that the client has caught, send `crash`: reports of one crash are of one bug, whoever sends them. To report a bug
        again counts it again. You are told when its state changes. Send an Idempotency-Key, so that a report that is sent
        twice counts once.

        `screenshots` names up to three pictures: upload each as an item of the type `screenshot` first. Only the makers see
        them, after their scan; they go after 90 days.

        Control characters are taken out of what the client adds, and what is too long is cut.

        Roles: player.

        Errors: CSRF_REJECTED, DAILY_BUG_REPORTS_USED, IDEMPOTENCY_CONFLICT, UNKNOWN_SCREENSHOT.
        """
        answer: models.BugReceipt = await self._caller.call(
            "feedback-report-bug",
            body=body,
            options=options,
        )
        return answer

    async def retract_vote(
        self,
        idea_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.VoteReceipt:
        """Take back my vote.

        The number of votes follows within a minute. Without a vote nothing changes.

        Roles: player.

        Errors: CSRF_REJECTED, FEEDBACK_MERGED, UNKNOWN_IDEA.
        """
        answer: models.VoteReceipt = await self._caller.call(
            "feedback-retract-vote",
            path={"idea_id": idea_id},
            options=options,
        )
        return answer

    async def unmerge_idea(
        self,
        item_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.FeedbackSummary:
        """Undo a merge of ideas.

        The idea is in the state that it had before, and gets its votes back within a minute or two. Who voted for the other
        one themselves keeps that vote, too; votes that were taken back since stay so. Where the other idea was merged into
        a third one, undo that first (`FEEDBACK_MERGED`).

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, FEEDBACK_MERGED, IDEMPOTENCY_CONFLICT, NOT_MERGED, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
        """
        answer: models.FeedbackSummary = await self._caller.call(
            "feedback-unmerge-idea",
            path={"item_id": item_id},
            options=options,
        )
        return answer

    async def vote_for_idea(
        self,
        idea_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.VoteReceipt:
        """Vote for an idea.

        A player has one vote an idea; to vote again changes nothing. The number of votes follows within a minute. An idea
        that was merged into another one is refused with that one's id.

        Roles: player.

        Errors: CSRF_REJECTED, FEEDBACK_MERGED, IDEMPOTENCY_CONFLICT, UNKNOWN_IDEA, VOTING_CLOSED.
        """
        answer: models.VoteReceipt = await self._caller.call(
            "feedback-vote-for-idea",
            path={"idea_id": idea_id},
            options=options,
        )
        return answer
