# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `messages`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._async.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class AsyncMessages:
    """The service `messages`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    async def answer_thread(
        self,
        thread_id: str,
        body: models.AnswerThread | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.StaffThreadSummary:
        """Answer or close a support thread.

        Sends the player an answer, closes the thread, or does both. The player gets a message in the inbox, and a mail if
        they have not read the message after a while. The player sees an answer of the support, without the name of the
        account. An unassigned thread is assigned to the account that answers first.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOTHING_TO_SEND, SECOND_FACTOR_NEEDED, THREAD_FULL, UNKNOWN_CANNED_ANSWER, UNKNOWN_THREAD.
        """
        answer: models.StaffThreadSummary = await self._caller.call(
            "messages-answer-thread",
            path={"thread_id": thread_id},
            body=body or {},
            options=options,
        )
        return answer

    async def archive_message(
        self,
        message_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.MessageView:
        """Archive a message.

        Marks the message as read and moves it to the archive: the inbox shows it only when archived messages are asked for.
        Attachments can still be claimed.

        Roles: player.

        Errors: CSRF_REJECTED, UNKNOWN_MESSAGE.
        """
        answer: models.MessageView = await self._caller.call(
            "messages-archive-message",
            path={"message_id": message_id},
            options=options,
        )
        return answer

    async def assign_thread(
        self,
        thread_id: str,
        body: models.AssignThread,
        *,
        options: CallOptions | None = None,
    ) -> models.StaffThreadSummary:
        """Assign a support thread.

        Assigns a thread to an account with the role support or admin, or to nobody.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, NOT_STAFF, SECOND_FACTOR_NEEDED, UNKNOWN_THREAD.
        """
        answer: models.StaffThreadSummary = await self._caller.call(
            "messages-assign-thread",
            path={"thread_id": thread_id},
            body=body,
            options=options,
        )
        return answer

    async def broadcast_message(
        self,
        body: models.SendBroadcast,
        *,
        options: CallOptions | None = None,
    ) -> models.BroadcastAnswer:
        """Broadcast a message.

        Sends a message to all players, to a segment (a country, levels), or to a list of players. It may bring coins and
        items, which each player claims once. A message to all players shows in their inboxes within a minute, and in those
        of players who register later. A message to a segment or a list reaches one player after another; `GET
        /api/v1/admin/messages/broadcasts/{broadcast_id}` says how far it is. With `dry_run`, nothing is sent: the answer
        estimates how many players it is for, and what it costs to tell them.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, EXPIRY_NOT_POSSIBLE, IDEMPOTENCY_CONFLICT, INVALID_ATTACHMENTS, SECOND_FACTOR_NEEDED, TOO_MANY_ANNOUNCEMENTS, TWO_AUDIENCES.
        """
        answer: models.BroadcastAnswer = await self._caller.call(
            "messages-broadcast-message",
            body=body,
            options=options,
        )
        return answer

    async def cancel_broadcast(
        self,
        broadcast_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.BroadcastView:
        """Cancel a broadcast.

        Stops a broadcast. A message to all players disappears from every inbox. A message to a segment or a list reaches no
        further player; those who have received it keep it.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: BROADCAST_OVER, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_BROADCAST.
        """
        answer: models.BroadcastView = await self._caller.call(
            "messages-cancel-broadcast",
            path={"broadcast_id": broadcast_id},
            options=options,
        )
        return answer

    async def claim_attachments(
        self,
        message_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.MessageView:
        """Claim the attachments of a message.

        Grants you all attachments of the message, once, and marks it as read. `granted` has the outcome of each: `granted`;
        `replaced` by something else, as you had it already; `owned` or `no_room` where nothing replaces it. Claiming again
        grants nothing more, and returns the same answer.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOTHING_TO_CLAIM, UNKNOWN_MESSAGE.
        """
        answer: models.MessageView = await self._caller.call(
            "messages-claim-attachments",
            path={"message_id": message_id},
            options=options,
        )
        return answer

    async def close_my_thread(
        self,
        thread_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.ThreadSummary:
        """Close a support thread.

        Closes the thread. A reply reopens it, unless it was closed too long ago. Closing it again changes nothing.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UNKNOWN_THREAD.
        """
        answer: models.ThreadSummary = await self._caller.call(
            "messages-close-my-thread",
            path={"thread_id": thread_id},
            options=options,
        )
        return answer

    async def count_unread(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.UnreadCount:
        """Count my unread messages.

        Returns how many of your messages are unread. A message to all players, and one to an account that was merged into
        yours, counts within a minute; any other message counts at once.

        Roles: player.
        """
        answer: models.UnreadCount = await self._caller.call(
            "messages-count-unread",
            options=options,
        )
        return answer

    async def decide_report(
        self,
        message_id: str,
        body: models.DecideReport,
        *,
        options: CallOptions | None = None,
    ) -> models.ReportView:
        """Decide on a reported message.

        Upholds or dismisses a report, once. Who reported the message is told. Its sender is told where
        the message broke the rules.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, REPORT_DECIDED, SECOND_FACTOR_NEEDED, UNKNOWN_REPORT.
        """
        answer: models.ReportView = await self._caller.call(
            "messages-decide-report",
            path={"message_id": message_id},
            body=body,
            options=options,
        )
        return answer

    async def delete_canned_answer(
        self,
        answer_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.CannedAnswerView:
        """Delete a canned answer.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_CANNED_ANSWER.
        """
        answer: models.CannedAnswerView = await self._caller.call(
            "messages-delete-canned-answer",
            path={"answer_id": answer_id},
            options=options,
        )
        return answer

    async def get_broadcast(
        self,
        broadcast_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.BroadcastView:
        """Get a broadcast.

        Returns a broadcast, with the number of players who have received it.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_BROADCAST.
        """
        answer: models.BroadcastView = await self._caller.call(
            "messages-get-broadcast",
            path={"broadcast_id": broadcast_id},
            options=options,
        )
        return answer

    async def get_message(
        self,
        message_id: str,
        *,
        language: str | None = None,
        options: CallOptions | None = None,
    ) -> models.MessageView:
        """Get a message.

        Returns a message. The text is in `language`, by default the one that you have chosen, if the message has that
        language. The message stays unread until it is marked as read.

        Roles: player.

        Errors: UNKNOWN_MESSAGE.
        """
        answer: models.MessageView = await self._caller.call(
            "messages-get-message",
            path={"message_id": message_id},
            query={"language": language},
            options=options,
        )
        return answer

    async def get_my_thread(
        self,
        thread_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.ThreadView:
        """Get one of my support threads.

        Returns the thread with its entries in order.

        Roles: player.

        Errors: UNKNOWN_THREAD.
        """
        answer: models.ThreadView = await self._caller.call(
            "messages-get-my-thread",
            path={"thread_id": thread_id},
            options=options,
        )
        return answer

    async def get_support_figures(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.SupportFigures:
        """Get the figures of support.

        Returns how many threads are in each state, and how long players waited for the first answer, on average.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED.
        """
        answer: models.SupportFigures = await self._caller.call(
            "messages-get-support-figures",
            options=options,
        )
        return answer

    async def get_thread(
        self,
        thread_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.StaffThreadView:
        """Get a support thread.

        Returns a thread with its entries in order, internal notes among them.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_THREAD.
        """
        answer: models.StaffThreadView = await self._caller.call(
            "messages-get-thread",
            path={"thread_id": thread_id},
            options=options,
        )
        return answer

    async def list_broadcasts(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfBroadcastView:
        """List broadcasts.

        Returns broadcasts, the latest first, each with its progress.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfBroadcastView = await self._caller.call(
            "messages-list-broadcasts",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_broadcasts(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.BroadcastView]:
        """Every item of `list_broadcasts`, from page to page."""
        return items(lambda place: self.list_broadcasts(limit=limit, cursor=place, options=options), "items", cursor)

    async def list_canned_answers(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.CannedAnswers:
        """List canned answers.

        Returns all canned answers, ordered by title.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED.
        """
        answer: models.CannedAnswers = await self._caller.call(
            "messages-list-canned-answers",
            options=options,
        )
        return answer

    async def list_inbox(
        self,
        *,
        state: models.MessageState | None = None,
        language: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfMessageView:
        """List my messages.

        Returns your messages, the latest first, with those to all players among them. Texts are in `language`, by default
        the one that you have chosen, if the message has that language. A page may have fewer messages than `limit` and
        still a `next_cursor`.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfMessageView = await self._caller.call(
            "messages-list-inbox",
            query={"state": state, "language": language, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_inbox(
        self,
        *,
        state: models.MessageState | None = None,
        language: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.MessageView]:
        """Every item of `list_inbox`, from page to page."""
        return items(lambda place: self.list_inbox(state=state, language=language, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_my_threads(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfThreadSummary:
        """List my support threads.

        Returns your support threads; those that changed last come first.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfThreadSummary = await self._caller.call(
            "messages-list-my-threads",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_my_threads(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.ThreadSummary]:
        """Every item of `list_my_threads`, from page to page."""
        return items(lambda place: self.list_my_threads(limit=limit, cursor=place, options=options), "items", cursor)

    async def list_reports(
        self,
        *,
        status: models.ReportStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfReportView:
        """List reported messages.

        Returns messages that players reported, with their texts at the time of the report, the oldest report first. Without
        `status`, the list has the reports that nobody has decided on.

        Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfReportView = await self._caller.call(
            "messages-list-reports",
            query={"status": status, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_reports(
        self,
        *,
        status: models.ReportStatus | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.ReportView]:
        """Every item of `list_reports`, from page to page."""
        return items(lambda place: self.list_reports(status=status, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_threads(
        self,
        *,
        state: models.ThreadState | None = None,
        category: models.Category | None = None,
        assignee_id: str | None = None,
        player_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfStaffThreadSummary:
        """List support threads.

        Returns support threads; those that changed last come first. The list can be narrowed to a state, a category, the
        account that looks after the thread, and the player who opened it.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfStaffThreadSummary = await self._caller.call(
            "messages-list-threads",
            query={"state": state, "category": category, "assignee_id": assignee_id, "player_id": player_id, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_threads(
        self,
        *,
        state: models.ThreadState | None = None,
        category: models.Category | None = None,
        assignee_id: str | None = None,
        player_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.StaffThreadSummary]:
        """Every item of `list_threads`, from page to page."""
        return items(lambda place: self.list_threads(state=state, category=category, assignee_id=assignee_id, player_id=player_id, limit=limit, cursor=place, options=options), "items", cursor)

    async def note_in_thread(
        self,
        thread_id: str,
        body: models.WriteEntry,
        *,
        options: CallOptions | None = None,
    ) -> models.StaffThreadSummary:
        """Write an internal note in a support thread.

        Adds a note that only staff can read.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, THREAD_FULL, UNKNOWN_THREAD.
        """
        answer: models.StaffThreadSummary = await self._caller.call(
            "messages-note-in-thread",
            path={"thread_id": thread_id},
            body=body,
            options=options,
        )
        return answer

    async def open_thread(
        self,
        body: models.OpenThread,
        *,
        options: CallOptions | None = None,
    ) -> models.ThreadView:
        """Open a support thread.

        Opens a support thread. The inbox confirms it, and later says that there is an answer. A player can have only a few
        open threads at once, and opens only some in a day (UTC). Send an Idempotency-Key, so that a request that is sent
        twice opens one.

        Roles: player.

        Errors: CSRF_REJECTED, DAILY_THREADS_USED, IDEMPOTENCY_CONFLICT, TOO_MANY_THREADS.
        """
        answer: models.ThreadView = await self._caller.call(
            "messages-open-thread",
            body=body,
            options=options,
        )
        return answer

    async def read_all_messages(
        self,
        *,
        until: str | None = None,
        options: CallOptions | None = None,
    ) -> models.ReadAll:
        """Mark all messages as read.

        Marks every message that has arrived until a moment, however many there are. Give `until`, so that a message that
        arrives meanwhile stays unread. What is read stays read.

        Roles: player.

        Errors: CSRF_REJECTED.
        """
        answer: models.ReadAll = await self._caller.call(
            "messages-read-all-messages",
            query={"until": until},
            options=options,
        )
        return answer

    async def read_message(
        self,
        message_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.MessageView:
        """Mark a message as read.

        A second time changes nothing.

        Roles: player.

        Errors: CSRF_REJECTED, UNKNOWN_MESSAGE.
        """
        answer: models.MessageView = await self._caller.call(
            "messages-read-message",
            path={"message_id": message_id},
            options=options,
        )
        return answer

    async def reply_in_thread(
        self,
        thread_id: str,
        body: models.WriteEntry,
        *,
        options: CallOptions | None = None,
    ) -> models.ThreadSummary:
        """Reply in a support thread.

        A thread that was answered, or closed not too long ago, is reopened; a closed one only while you have fewer threads
        open than there may be.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, THREAD_FULL, THREAD_OVER, TOO_MANY_THREADS, UNKNOWN_THREAD.
        """
        answer: models.ThreadSummary = await self._caller.call(
            "messages-reply-in-thread",
            path={"thread_id": thread_id},
            body=body,
            options=options,
        )
        return answer

    async def report_message(
        self,
        message_id: str,
        body: models.ReportMessage,
        *,
        options: CallOptions | None = None,
    ) -> models.ReportReceipt:
        """Report a message.

        Shows a message that another player wrote to you to the game's moderators, with its text as it is now. You are told
        what they decide. The sender is not told who reported it. To report it again changes nothing.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REPORTABLE, UNKNOWN_MESSAGE.
        """
        answer: models.ReportReceipt = await self._caller.call(
            "messages-report-message",
            path={"message_id": message_id},
            body=body,
            options=options,
        )
        return answer

    async def send_message(
        self,
        user_id: str,
        body: models.SendMessage,
        *,
        options: CallOptions | None = None,
    ) -> models.SentMessage:
        """Send a player a message.

        The message comes from the game, in each language that it is written in, and may bring coins and items that the
        player claims once. With `fact`, a second message for the same fact is refused. The audit trail keeps the reason.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: ALREADY_SENT, CSRF_REJECTED, EXPIRY_NOT_POSSIBLE, IDEMPOTENCY_CONFLICT, INVALID_ATTACHMENTS, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
        """
        answer: models.SentMessage = await self._caller.call(
            "messages-send-message",
            path={"user_id": user_id},
            body=body,
            options=options,
        )
        return answer

    async def write_canned_answer(
        self,
        answer_id: str,
        body: models.WriteCannedAnswer,
        *,
        options: CallOptions | None = None,
    ) -> models.CannedAnswerView:
        """Write a canned answer.

        Creates a canned answer, or replaces its text.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
        """
        answer: models.CannedAnswerView = await self._caller.call(
            "messages-write-canned-answer",
            path={"answer_id": answer_id},
            body=body,
            options=options,
        )
        return answer

    async def write_message(
        self,
        user_id: str,
        body: models.WriteMessage,
        *,
        options: CallOptions | None = None,
    ) -> models.SentMessage:
        """Write to a player.

        Puts a message into another player's inbox, if they take messages (`allow_messages` of their profile). The number of
        messages a day to players who are not your friends is limited. A message to a player who blocks you does not arrive,
        and the answer does not show that.

        Roles: player.

        Errors: CSRF_REJECTED, DAILY_MESSAGES_USED, IDEMPOTENCY_CONFLICT, MESSAGES_REFUSED, NOT_WITH_ONESELF, PLAYER_IS_BLOCKED, UNKNOWN_PLAYER.
        """
        answer: models.SentMessage = await self._caller.call(
            "messages-write-message",
            path={"user_id": user_id},
            body=body,
            options=options,
        )
        return answer
