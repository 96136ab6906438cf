// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  AnswerThread,
  AssignThread,
  BroadcastAnswer,
  BroadcastView,
  CannedAnswerView,
  CannedAnswers,
  Category,
  DecideReport,
  MessageState,
  MessageView,
  OpenThread,
  PageOfBroadcastView,
  PageOfMessageView,
  PageOfReportView,
  PageOfStaffThreadSummary,
  PageOfThreadSummary,
  ReadAll,
  ReportMessage,
  ReportReceipt,
  ReportStatus,
  ReportView,
  SendBroadcast,
  SendMessage,
  SentMessage,
  StaffThreadSummary,
  StaffThreadView,
  SupportFigures,
  ThreadState,
  ThreadSummary,
  ThreadView,
  UnreadCount,
  WriteCannedAnswer,
  WriteEntry,
  WriteMessage,
} from "../models.js";

/** The query of `getMessage`. */
export interface GetMessageQuery {
  /** BCP 47. Mails are in English if the game has no text in this language. */
  language?: string | undefined;
}

/** The query of `listBroadcasts`. */
export interface ListBroadcastsQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listInbox`. */
export interface ListInboxQuery {
  /** Only those in this state; by default, all that are not archived. */
  state?: MessageState | undefined;
  /** BCP 47. Mails are in English if the game has no text in this language. */
  language?: string | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listMyThreads`. */
export interface ListMyThreadsQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listReports`. */
export interface ListReportsQuery {
  status?: ReportStatus | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listThreads`. */
export interface ListThreadsQuery {
  state?: ThreadState | undefined;
  category?: Category | undefined;
  assignee_id?: string | undefined;
  player_id?: string | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `readAllMessages`. */
export interface ReadAllMessagesQuery {
  /** `created_at` of the latest message that was shown; null: all until now. */
  until?: string | undefined;
}

/** The service `messages`. */
export class Messages {
  constructor(private readonly caller: Caller) {}

  /**
   * Answer or close a support thread.
   *
   * Sends the player an answer, closes the thread, or does both. The player gets a message in the inbox, and a mail if
   * they have not read the message after a while. The player sees an answer of the support, without the name of the
   * account. An unassigned thread is assigned to the account that answers first.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOTHING_TO_SEND, SECOND_FACTOR_NEEDED, THREAD_FULL, UNKNOWN_CANNED_ANSWER, UNKNOWN_THREAD.
   */
  answerThread(threadId: string, body: AnswerThread = {}, options?: CallOptions): Promise<StaffThreadSummary> {
    return this.caller.call("messages-answer-thread", { path: { thread_id: threadId }, body }, options);
  }

  /**
   * Archive a message.
   *
   * Marks the message as read and moves it to the archive: the inbox shows it only when archived messages are asked for.
   * Attachments can still be claimed.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, UNKNOWN_MESSAGE.
   */
  archiveMessage(messageId: string, options?: CallOptions): Promise<MessageView> {
    return this.caller.call("messages-archive-message", { path: { message_id: messageId } }, options);
  }

  /**
   * Assign a support thread.
   *
   * Assigns a thread to an account with the role support or admin, or to nobody.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, NOT_STAFF, SECOND_FACTOR_NEEDED, UNKNOWN_THREAD.
   */
  assignThread(threadId: string, body: AssignThread, options?: CallOptions): Promise<StaffThreadSummary> {
    return this.caller.call("messages-assign-thread", { path: { thread_id: threadId }, body }, options);
  }

  /**
   * Broadcast a message.
   *
   * Sends a message to all players, to a segment (a country, levels), or to a list of players. It may bring coins and
   * items, which each player claims once. A message to all players shows in their inboxes within a minute, and in those
   * of players who register later. A message to a segment or a list reaches one player after another; `GET
   * /api/v1/admin/messages/broadcasts/{broadcast_id}` says how far it is. With `dry_run`, nothing is sent: the answer
   * estimates how many players it is for, and what it costs to tell them.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, EXPIRY_NOT_POSSIBLE, IDEMPOTENCY_CONFLICT, INVALID_ATTACHMENTS, SECOND_FACTOR_NEEDED, TOO_MANY_ANNOUNCEMENTS, TWO_AUDIENCES.
   */
  broadcastMessage(body: SendBroadcast, options?: CallOptions): Promise<BroadcastAnswer> {
    return this.caller.call("messages-broadcast-message", { body }, options);
  }

  /**
   * Cancel a broadcast.
   *
   * Stops a broadcast. A message to all players disappears from every inbox. A message to a segment or a list reaches no
   * further player; those who have received it keep it.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: BROADCAST_OVER, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_BROADCAST.
   */
  cancelBroadcast(broadcastId: string, options?: CallOptions): Promise<BroadcastView> {
    return this.caller.call("messages-cancel-broadcast", { path: { broadcast_id: broadcastId } }, options);
  }

  /**
   * Claim the attachments of a message.
   *
   * Grants you all attachments of the message, once, and marks it as read. `granted` has the outcome of each: `granted`;
   * `replaced` by something else, as you had it already; `owned` or `no_room` where nothing replaces it. Claiming again
   * grants nothing more, and returns the same answer.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOTHING_TO_CLAIM, UNKNOWN_MESSAGE.
   */
  claimAttachments(messageId: string, options?: CallOptions): Promise<MessageView> {
    return this.caller.call("messages-claim-attachments", { path: { message_id: messageId } }, options);
  }

  /**
   * Close a support thread.
   *
   * Closes the thread. A reply reopens it, unless it was closed too long ago. Closing it again changes nothing.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UNKNOWN_THREAD.
   */
  closeMyThread(threadId: string, options?: CallOptions): Promise<ThreadSummary> {
    return this.caller.call("messages-close-my-thread", { path: { thread_id: threadId } }, options);
  }

  /**
   * Count my unread messages.
   *
   * Returns how many of your messages are unread. A message to all players, and one to an account that was merged into
   * yours, counts within a minute; any other message counts at once.
   *
   * Roles: player.
   */
  countUnread(options?: CallOptions): Promise<UnreadCount> {
    return this.caller.call("messages-count-unread", {}, options);
  }

  /**
   * Decide on a reported message.
   *
   * Upholds or dismisses a report, once. Who reported the message is told. Its sender is told where
   * the message broke the rules.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, REPORT_DECIDED, SECOND_FACTOR_NEEDED, UNKNOWN_REPORT.
   */
  decideReport(messageId: string, body: DecideReport, options?: CallOptions): Promise<ReportView> {
    return this.caller.call("messages-decide-report", { path: { message_id: messageId }, body }, options);
  }

  /**
   * Delete a canned answer.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_CANNED_ANSWER.
   */
  deleteCannedAnswer(answerId: string, options?: CallOptions): Promise<CannedAnswerView> {
    return this.caller.call("messages-delete-canned-answer", { path: { answer_id: answerId } }, options);
  }

  /**
   * Get a broadcast.
   *
   * Returns a broadcast, with the number of players who have received it.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_BROADCAST.
   */
  getBroadcast(broadcastId: string, options?: CallOptions): Promise<BroadcastView> {
    return this.caller.call("messages-get-broadcast", { path: { broadcast_id: broadcastId } }, options);
  }

  /**
   * Get a message.
   *
   * Returns a message. The text is in `language`, by default the one that you have chosen, if the message has that
   * language. The message stays unread until it is marked as read.
   *
   * Roles: player.
   *
   * Errors: UNKNOWN_MESSAGE.
   */
  getMessage(messageId: string, query: GetMessageQuery = {}, options?: CallOptions): Promise<MessageView> {
    return this.caller.call("messages-get-message", { path: { message_id: messageId }, query }, options);
  }

  /**
   * Get one of my support threads.
   *
   * Returns the thread with its entries in order.
   *
   * Roles: player.
   *
   * Errors: UNKNOWN_THREAD.
   */
  getMyThread(threadId: string, options?: CallOptions): Promise<ThreadView> {
    return this.caller.call("messages-get-my-thread", { path: { thread_id: threadId } }, options);
  }

  /**
   * Get the figures of support.
   *
   * Returns how many threads are in each state, and how long players waited for the first answer, on average.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED.
   */
  getSupportFigures(options?: CallOptions): Promise<SupportFigures> {
    return this.caller.call("messages-get-support-figures", {}, options);
  }

  /**
   * Get a support thread.
   *
   * Returns a thread with its entries in order, internal notes among them.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_THREAD.
   */
  getThread(threadId: string, options?: CallOptions): Promise<StaffThreadView> {
    return this.caller.call("messages-get-thread", { path: { thread_id: threadId } }, options);
  }

  /**
   * List broadcasts.
   *
   * Returns broadcasts, the latest first, each with its progress.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listBroadcasts(query: ListBroadcastsQuery = {}, options?: CallOptions): Promise<PageOfBroadcastView> {
    return this.caller.call("messages-list-broadcasts", { query }, options);
  }

  /** Every item of `listBroadcasts`, from page to page. */
  iterateListBroadcasts(query: ListBroadcastsQuery = {}, options?: CallOptions): AsyncGenerator<BroadcastView> {
    return items((place) => this.listBroadcasts({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List canned answers.
   *
   * Returns all canned answers, ordered by title.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED.
   */
  listCannedAnswers(options?: CallOptions): Promise<CannedAnswers> {
    return this.caller.call("messages-list-canned-answers", {}, options);
  }

  /**
   * List my messages.
   *
   * Returns your messages, the latest first, with those to all players among them. Texts are in `language`, by default
   * the one that you have chosen, if the message has that language. A page may have fewer messages than `limit` and
   * still a `next_cursor`.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listInbox(query: ListInboxQuery = {}, options?: CallOptions): Promise<PageOfMessageView> {
    return this.caller.call("messages-list-inbox", { query }, options);
  }

  /** Every item of `listInbox`, from page to page. */
  iterateListInbox(query: ListInboxQuery = {}, options?: CallOptions): AsyncGenerator<MessageView> {
    return items((place) => this.listInbox({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List my support threads.
   *
   * Returns your support threads; those that changed last come first.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listMyThreads(query: ListMyThreadsQuery = {}, options?: CallOptions): Promise<PageOfThreadSummary> {
    return this.caller.call("messages-list-my-threads", { query }, options);
  }

  /** Every item of `listMyThreads`, from page to page. */
  iterateListMyThreads(query: ListMyThreadsQuery = {}, options?: CallOptions): AsyncGenerator<ThreadSummary> {
    return items((place) => this.listMyThreads({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List reported messages.
   *
   * Returns messages that players reported, with their texts at the time of the report, the oldest report first. Without
   * `status`, the list has the reports that nobody has decided on.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listReports(query: ListReportsQuery = {}, options?: CallOptions): Promise<PageOfReportView> {
    return this.caller.call("messages-list-reports", { query }, options);
  }

  /** Every item of `listReports`, from page to page. */
  iterateListReports(query: ListReportsQuery = {}, options?: CallOptions): AsyncGenerator<ReportView> {
    return items((place) => this.listReports({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List support threads.
   *
   * Returns support threads; those that changed last come first. The list can be narrowed to a state, a category, the
   * account that looks after the thread, and the player who opened it.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listThreads(query: ListThreadsQuery = {}, options?: CallOptions): Promise<PageOfStaffThreadSummary> {
    return this.caller.call("messages-list-threads", { query }, options);
  }

  /** Every item of `listThreads`, from page to page. */
  iterateListThreads(query: ListThreadsQuery = {}, options?: CallOptions): AsyncGenerator<StaffThreadSummary> {
    return items((place) => this.listThreads({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Write an internal note in a support thread.
   *
   * Adds a note that only staff can read.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, THREAD_FULL, UNKNOWN_THREAD.
   */
  noteInThread(threadId: string, body: WriteEntry, options?: CallOptions): Promise<StaffThreadSummary> {
    return this.caller.call("messages-note-in-thread", { path: { thread_id: threadId }, body }, options);
  }

  /**
   * Open a support thread.
   *
   * Opens a support thread. The inbox confirms it, and later says that there is an answer. A player can have only a few
   * open threads at once, and opens only some in a day (UTC). Send an Idempotency-Key, so that a request that is sent
   * twice opens one.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, DAILY_THREADS_USED, IDEMPOTENCY_CONFLICT, TOO_MANY_THREADS.
   */
  openThread(body: OpenThread, options?: CallOptions): Promise<ThreadView> {
    return this.caller.call("messages-open-thread", { body }, options);
  }

  /**
   * Mark all messages as read.
   *
   * Marks every message that has arrived until a moment, however many there are. Give `until`, so that a message that
   * arrives meanwhile stays unread. What is read stays read.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED.
   */
  readAllMessages(query: ReadAllMessagesQuery = {}, options?: CallOptions): Promise<ReadAll> {
    return this.caller.call("messages-read-all-messages", { query }, options);
  }

  /**
   * Mark a message as read.
   *
   * A second time changes nothing.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, UNKNOWN_MESSAGE.
   */
  readMessage(messageId: string, options?: CallOptions): Promise<MessageView> {
    return this.caller.call("messages-read-message", { path: { message_id: messageId } }, options);
  }

  /**
   * Reply in a support thread.
   *
   * A thread that was answered, or closed not too long ago, is reopened; a closed one only while you have fewer threads
   * open than there may be.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, THREAD_FULL, THREAD_OVER, TOO_MANY_THREADS, UNKNOWN_THREAD.
   */
  replyInThread(threadId: string, body: WriteEntry, options?: CallOptions): Promise<ThreadSummary> {
    return this.caller.call("messages-reply-in-thread", { path: { thread_id: threadId }, body }, options);
  }

  /**
   * Report a message.
   *
   * Shows a message that another player wrote to you to the game's moderators, with its text as it is now. You are told
   * what they decide. The sender is not told who reported it. To report it again changes nothing.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REPORTABLE, UNKNOWN_MESSAGE.
   */
  reportMessage(messageId: string, body: ReportMessage, options?: CallOptions): Promise<ReportReceipt> {
    return this.caller.call("messages-report-message", { path: { message_id: messageId }, body }, options);
  }

  /**
   * Send a player a message.
   *
   * The message comes from the game, in each language that it is written in, and may bring coins and items that the
   * player claims once. With `fact`, a second message for the same fact is refused. The audit trail keeps the reason.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: ALREADY_SENT, CSRF_REJECTED, EXPIRY_NOT_POSSIBLE, IDEMPOTENCY_CONFLICT, INVALID_ATTACHMENTS, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
   */
  sendMessage(userId: string, body: SendMessage, options?: CallOptions): Promise<SentMessage> {
    return this.caller.call("messages-send-message", { path: { user_id: userId }, body }, options);
  }

  /**
   * Write a canned answer.
   *
   * Creates a canned answer, or replaces its text.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
   */
  writeCannedAnswer(answerId: string, body: WriteCannedAnswer, options?: CallOptions): Promise<CannedAnswerView> {
    return this.caller.call("messages-write-canned-answer", { path: { answer_id: answerId }, body }, options);
  }

  /**
   * Write to a player.
   *
   * Puts a message into another player's inbox, if they take messages (`allow_messages` of their profile). The number of
   * messages a day to players who are not your friends is limited. A message to a player who blocks you does not arrive,
   * and the answer does not show that.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, DAILY_MESSAGES_USED, IDEMPOTENCY_CONFLICT, MESSAGES_REFUSED, NOT_WITH_ONESELF, PLAYER_IS_BLOCKED, UNKNOWN_PLAYER.
   */
  writeMessage(userId: string, body: WriteMessage, options?: CallOptions): Promise<SentMessage> {
    return this.caller.call("messages-write-message", { path: { user_id: userId }, body }, options);
  }
}
