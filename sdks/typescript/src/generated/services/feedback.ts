// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  AssignFeedback,
  BugReceipt,
  ChangeFeedbackState,
  CreateIdea,
  FeedbackCsv,
  FeedbackDetails,
  FeedbackKind,
  FeedbackState,
  FeedbackSummary,
  IdeaView,
  MergeIdeas,
  MyBug,
  PageOfFeedbackSummary,
  PageOfIdeaView,
  PageOfMyBug,
  ReportBug,
  RoadmapState,
  TriageOrder,
  VoteReceipt,
} from "../models.js";

/** The query of `exportFeedback`. */
export interface ExportFeedbackQuery {
  kind?: FeedbackKind | undefined;
  state?: FeedbackState | undefined;
  assignee_id?: string | undefined;
  unassigned?: boolean | undefined;
  version?: string | undefined;
  platform?: string | undefined;
  order?: TriageOrder | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listFeedback`. */
export interface ListFeedbackQuery {
  kind?: FeedbackKind | undefined;
  state?: FeedbackState | undefined;
  assignee_id?: string | undefined;
  unassigned?: boolean | undefined;
  version?: string | undefined;
  platform?: string | undefined;
  order?: TriageOrder | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listIdeas`. */
export interface ListIdeasQuery {
  state?: RoadmapState | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listMyBugs`. */
export interface ListMyBugsQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listMyVotes`. */
export interface ListMyVotesQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The service `feedback`. */
export class Feedback {
  constructor(private readonly caller: Caller) {}

  /**
   * Assign a bug or an idea.
   *
   * Says who of support looks after it; null: nobody.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, NOT_OF_STAFF, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
   */
  assignFeedback(itemId: string, body: AssignFeedback, options?: CallOptions): Promise<FeedbackSummary> {
    return this.caller.call("feedback-assign-feedback", { path: { item_id: itemId }, body }, options);
  }

  /**
   * Change the state of a bug or an idea.
   *
   * The players who reported the bug, or vote for the idea, are told in their inboxes, but for what is hidden. Players
   * read the `answer`.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, FEEDBACK_MERGED, FIXED_IN_NOT_POSSIBLE, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
   */
  changeFeedbackState(itemId: string, body: ChangeFeedbackState, options?: CallOptions): Promise<FeedbackSummary> {
    return this.caller.call("feedback-change-feedback-state", { path: { item_id: itemId }, body }, options);
  }

  /**
   * Propose an idea.
   *
   * Says what the game should have. All players see it and can vote for it; it begins with your vote. They do not see
   * whose it is. Words that the game does not allow are refused. You are told when its state changes.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, DAILY_IDEAS_USED, IDEMPOTENCY_CONFLICT, UGC_WORDS_REFUSED.
   */
  createIdea(body: CreateIdea, options?: CallOptions): Promise<IdeaView> {
    return this.caller.call("feedback-create-idea", { body }, options);
  }

  /**
   * Export feedback as CSV.
   *
   * The list of feedback, with the same filters, as the text of a CSV file in `csv`. What a spreadsheet would take for a
   * formula has an apostrophe before it.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  exportFeedback(query: ExportFeedbackQuery = {}, options?: CallOptions): Promise<FeedbackCsv> {
    return this.caller.call("feedback-export-feedback", { query }, options);
  }

  /**
   * Get a bug or an idea.
   *
   * Returns what was written; of a bug also its ten latest reports, one a player, with what the clients sent.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
   */
  getFeedback(itemId: string, options?: CallOptions): Promise<FeedbackDetails> {
    return this.caller.call("feedback-get-feedback", { path: { item_id: itemId } }, options);
  }

  /**
   * List feedback.
   *
   * Bugs and ideas: those that changed last come first, or, by `order`, those of the most players. The list can be
   * narrowed to a kind, a state, and who looks after them, or those that nobody does; and to bugs
   * that were reported from a version of the game, or a platform, of late.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listFeedback(query: ListFeedbackQuery = {}, options?: CallOptions): Promise<PageOfFeedbackSummary> {
    return this.caller.call("feedback-list-feedback", { query }, options);
  }

  /** Every item of `listFeedback`, from page to page. */
  iterateListFeedback(query: ListFeedbackQuery = {}, options?: CallOptions): AsyncGenerator<FeedbackSummary> {
    return items((place) => this.listFeedback({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List ideas.
   *
   * Ideas of players, those of the most votes first: all but declined ones, or those in a `state`. Ideas that are
   * planned or in progress are the game's roadmap.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listIdeas(query: ListIdeasQuery = {}, options?: CallOptions): Promise<PageOfIdeaView> {
    return this.caller.call("feedback-list-ideas", { query }, options);
  }

  /** Every item of `listIdeas`, from page to page. */
  iterateListIdeas(query: ListIdeasQuery = {}, options?: CallOptions): AsyncGenerator<IdeaView> {
    return items((place) => this.listIdeas({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List my bug reports.
   *
   * Bugs that you reported, the last reported first, each with what became of it. They are kept for a time after you
   * last reported them.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listMyBugs(query: ListMyBugsQuery = {}, options?: CallOptions): Promise<PageOfMyBug> {
    return this.caller.call("feedback-list-my-bugs", { query }, options);
  }

  /** Every item of `listMyBugs`, from page to page. */
  iterateListMyBugs(query: ListMyBugsQuery = {}, options?: CallOptions): AsyncGenerator<MyBug> {
    return items((place) => this.listMyBugs({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List my votes.
   *
   * Ideas that you vote for, the last vote first. A page may have fewer than `limit`: ideas that were taken down are
   * left out.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listMyVotes(query: ListMyVotesQuery = {}, options?: CallOptions): Promise<PageOfIdeaView> {
    return this.caller.call("feedback-list-my-votes", { query }, options);
  }

  /** Every item of `listMyVotes`, from page to page. */
  iterateListMyVotes(query: ListMyVotesQuery = {}, options?: CallOptions): AsyncGenerator<IdeaView> {
    return items((place) => this.listMyVotes({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Merge an idea into another one.
   *
   * The other idea gets its votes, within a minute or two; whoever votes for both has one. Its author is told.
   * `unmerge` undoes it.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, FEEDBACK_MERGED, IDEMPOTENCY_CONFLICT, NOT_MERGEABLE, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK, VOTES_RETURNING.
   */
  mergeIdeas(itemId: string, body: MergeIdeas, options?: CallOptions): Promise<FeedbackSummary> {
    return this.caller.call("feedback-merge-ideas", { path: { item_id: itemId }, body }, options);
  }

  /**
   * Report a bug.
   *
   * Tells the game's makers that something went wrong: in the player's words, with what the client knows. For an error
   * that the client has caught, send `crash`: reports of one crash are of one bug, whoever sends them. To report a bug
   * again counts it again. You are told when its state changes. Send an Idempotency-Key, so that a report that is sent
   * twice counts once.
   *
   * `screenshots` names up to three pictures: upload each as an item of the type `screenshot` first. Only the makers see
   * them, after their scan; they go after 90 days.
   *
   * Control characters are taken out of what the client adds, and what is too long is cut.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, DAILY_BUG_REPORTS_USED, IDEMPOTENCY_CONFLICT, UNKNOWN_SCREENSHOT.
   */
  reportBug(body: ReportBug, options?: CallOptions): Promise<BugReceipt> {
    return this.caller.call("feedback-report-bug", { body }, options);
  }

  /**
   * Take back my vote.
   *
   * The number of votes follows within a minute. Without a vote nothing changes.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, FEEDBACK_MERGED, UNKNOWN_IDEA.
   */
  retractVote(ideaId: string, options?: CallOptions): Promise<VoteReceipt> {
    return this.caller.call("feedback-retract-vote", { path: { idea_id: ideaId } }, options);
  }

  /**
   * Undo a merge of ideas.
   *
   * The idea is in the state that it had before, and gets its votes back within a minute or two. Who voted for the other
   * one themselves keeps that vote, too; votes that were taken back since stay so. Where the other idea was merged into
   * a third one, undo that first (`FEEDBACK_MERGED`).
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, FEEDBACK_MERGED, IDEMPOTENCY_CONFLICT, NOT_MERGED, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
   */
  unmergeIdea(itemId: string, options?: CallOptions): Promise<FeedbackSummary> {
    return this.caller.call("feedback-unmerge-idea", { path: { item_id: itemId } }, options);
  }

  /**
   * Vote for an idea.
   *
   * A player has one vote an idea; to vote again changes nothing. The number of votes follows within a minute. An idea
   * that was merged into another one is refused with that one's id.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, FEEDBACK_MERGED, IDEMPOTENCY_CONFLICT, UNKNOWN_IDEA, VOTING_CLOSED.
   */
  voteForIdea(ideaId: string, options?: CallOptions): Promise<VoteReceipt> {
    return this.caller.call("feedback-vote-for-idea", { path: { idea_id: ideaId } }, options);
  }
}
