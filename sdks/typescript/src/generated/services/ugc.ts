// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  AppealReceipt,
  AppealStatus,
  AppealUgc,
  AppealView,
  ChangeCollection,
  ChangeItem,
  ClaimReview,
  CloseTakedown,
  CollectionPage,
  CollectionView,
  CounterNotice,
  CreateCollection,
  CreateItem,
  CreatorHistory,
  DecideAppeal,
  DecideUgc,
  DecisionView,
  FavouriteItem,
  FavouriteReceipt,
  FollowReceipt,
  FollowedCreator,
  Invitation,
  InviteCreator,
  ListOrder,
  ListedItem,
  MyUgcItem,
  MyUgcRating,
  PageOfAppealView,
  PageOfCollectionView,
  PageOfFavouriteItem,
  PageOfFollowedCreator,
  PageOfListedItem,
  PageOfMyUgcItem,
  PageOfReviewView,
  PageOfTakedownView,
  PageOfUgcReportView,
  RateUgc,
  ReportUgc,
  ReviewCause,
  ReviewClaim,
  ReviewPriority,
  ReviewView,
  SetStudioWords,
  SetTrust,
  StandingView,
  StudioWords,
  TakeDownUgc,
  TakedownStatus,
  TakedownView,
  Transparency,
  UgcDownload,
  UgcFile,
  UgcInspection,
  UgcItem,
  UgcReportReceipt,
  UgcReportStatus,
  UgcReportView,
  UgcType,
  UgcUpload,
  UndoDecision,
} from "../models.js";

/** The query of `discoverItems`. */
export interface DiscoverItemsQuery {
  order?: ListOrder | undefined;
  type?: UgcType | undefined;
  tag?: string | undefined;
  creator_id?: string | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `getCollection`. */
export interface GetCollectionQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `getCreator`. */
export interface GetCreatorQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listAppeals`. */
export interface ListAppealsQuery {
  status?: AppealStatus | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listFollowedCreators`. */
export interface ListFollowedCreatorsQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listItemReports`. */
export interface ListItemReportsQuery {
  status?: UgcReportStatus | undefined;
  ugc_id?: string | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listMyCollections`. */
export interface ListMyCollectionsQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listMyFavourites`. */
export interface ListMyFavouritesQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listMyItems`. */
export interface ListMyItemsQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listQueue`. */
export interface ListQueueQuery {
  cause?: ReviewCause | undefined;
  priority?: ReviewPriority | undefined;
  type?: UgcType | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listTakedowns`. */
export interface ListTakedownsQuery {
  status?: TakedownStatus | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `searchItems`. */
export interface SearchItemsQuery {
  /** Words to search for; eight of them count. */
  q: string;
  type?: UgcType | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The service `ugc`. */
export class Ugc {
  constructor(private readonly caller: Caller) {}

  /**
   * Make an item a favourite.
   *
   * Adds an item to your favourites, which nobody else sees. One that is a favourite already stays as it is.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, UGC_NOT_FOUND.
   */
  addFavourite(ugcId: string, options?: CallOptions): Promise<FavouriteReceipt> {
    return this.caller.call("ugc-add-favourite", { path: { ugc_id: ugcId } }, options);
  }

  /**
   * Add an item to a collection.
   *
   * Puts an item at the beginning of one of your collections; one that it has stays where it is.
   *
   * Roles: player.
   *
   * Errors: COLLECTION_FULL, COLLECTION_NOT_FOUND, CSRF_REJECTED, UGC_NOT_FOUND.
   */
  addToCollection(collectionId: string, ugcId: string, options?: CallOptions): Promise<CollectionView> {
    return this.caller.call("ugc-add-to-collection", { path: { collection_id: collectionId, ugc_id: ugcId } }, options);
  }

  /**
   * Appeal a decision.
   *
   * Has another moderator look at the last decision against an item of yours, once a decision. You are told what comes
   * of it. A copyright claim is answered by a counter-notice to the game's support.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_APPEAL_TOO_LATE, UGC_NOT_APPEALABLE, UGC_NOT_FOUND.
   */
  appealDecision(ugcId: string, body: AppealUgc, options?: CallOptions): Promise<AppealReceipt> {
    return this.caller.call("ugc-appeal-decision", { path: { ugc_id: ugcId }, body }, options);
  }

  /**
   * Change my item.
   *
   * Gives it another name, description, tags or visibility; what is left out stays. Lists and searches show it so at
   * once. A private item is on none, and nobody but you can get it. Words that the game does not allow are refused; at
   * doubtful ones a moderator looks.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, UGC_NOT_FOUND, UGC_STATE, UGC_WORDS_REFUSED.
   */
  changeItem(ugcId: string, body: ChangeItem = {}, options?: CallOptions): Promise<MyUgcItem> {
    return this.caller.call("ugc-change-item", { path: { ugc_id: ugcId }, body }, options);
  }

  /**
   * Claim an item of the queue.
   *
   * Gives you an item to inspect and to decide on, for some minutes: nobody else can claim it meanwhile. Without
   * `ugc_id`, it is one of the ten most urgent that nobody has. To claim an item again that you have makes the time
   * longer, up to an hour in all. You can have so many items at once as the game allows, ten by default.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_CLAIMS_USED, UGC_NOT_IN_REVIEW, UGC_OWN_ITEM, UGC_QUEUE_EMPTY, UGC_REVIEW_CLAIMED.
   */
  claimReview(body: ClaimReview = {}, options?: CallOptions): Promise<ReviewClaim> {
    return this.caller.call("ugc-claim-review", { body }, options);
  }

  /**
   * End a takedown.
   *
   * Restores the item without the strike, after a counter-notice or as the claimant takes the notice back; or keeps it
   * removed, as the claimant sues. While another claim on it stands, it stays removed and the strike counts; what a
   * moderator had removed stays removed as well. The creator is told.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_RESTORE_TOO_EARLY, UGC_STATE, UGC_TAKEDOWN_STATE, UGC_UNKNOWN_TAKEDOWN.
   */
  closeTakedown(takedownId: string, body: CloseTakedown, options?: CallOptions): Promise<TakedownView> {
    return this.caller.call("ugc-close-takedown", { path: { takedown_id: takedownId }, body }, options);
  }

  /**
   * Complete an upload.
   *
   * Has the file scanned that was sent. It has to be what you declared; if it is not, it is deleted, and you can send
   * the right one. To complete an upload again changes nothing. What nobody completes is taken up some minutes later.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_FILE_DIFFERS, UGC_NOT_FOUND, UGC_NOT_UPLOADED, UGC_STATE.
   */
  completeUpload(ugcId: string, options?: CallOptions): Promise<MyUgcItem> {
    return this.caller.call("ugc-complete-upload", { path: { ugc_id: ugcId } }, options);
  }

  /**
   * Record a counter-notice.
   *
   * Keeps the answer to a copyright claim (17 U.S.C. § 512(g)). Send it to the claimant. Unless they sue, restore
   * the item from `restore_from` on: ten working days later, and no later than four more.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_TAKEDOWN_STATE, UGC_UNKNOWN_TAKEDOWN.
   */
  counterTakedown(takedownId: string, body: CounterNotice, options?: CallOptions): Promise<TakedownView> {
    return this.caller.call("ugc-counter-takedown", { path: { takedown_id: takedownId }, body }, options);
  }

  /**
   * Create a collection of items.
   *
   * Makes a list of items with a name. It is private unless you say otherwise. Words that the game does not allow are
   * refused.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, TOO_MANY_COLLECTIONS, UGC_WORDS_REFUSED.
   */
  createCollection(body: CreateCollection, options?: CallOptions): Promise<CollectionView> {
    return this.caller.call("ugc-create-collection", { body }, options);
  }

  /**
   * Decide on an appeal.
   *
   * Upholds or overturns the decision that is appealed, once. It takes another moderator than the one who made it,
   * or who made the item.
   * What is overturned does not count: the item is back, and a strike is gone. The creator is told.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_APPEAL_DECIDED, UGC_SAME_MODERATOR, UGC_STATE, UGC_UNKNOWN_APPEAL.
   */
  decideAppeal(appealId: string, body: DecideAppeal, options?: CallOptions): Promise<AppealView> {
    return this.caller.call("ugc-decide-appeal", { path: { appeal_id: appealId }, body }, options);
  }

  /**
   * Decide on an item.
   *
   * Publishes, flags or removes an item that you have claimed. Its creator is told the reasons, and who reported it what
   * came of it. The same decision again changes nothing.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_CLAIM_LOST, UGC_DECISION_MADE, UGC_NOT_FOUND, UGC_NOT_IN_REVIEW, UGC_REVIEW_OUTDATED, UGC_STATE.
   */
  decideItem(ugcId: string, body: DecideUgc, options?: CallOptions): Promise<DecisionView> {
    return this.caller.call("ugc-decide-item", { path: { ugc_id: ugcId }, body }, options);
  }

  /**
   * Delete a collection of items.
   *
   * Deletes one of your collections for good, and returns it as it was. Its items stay.
   *
   * Roles: player.
   *
   * Errors: COLLECTION_NOT_FOUND, CSRF_REJECTED.
   */
  deleteCollection(collectionId: string, options?: CallOptions): Promise<CollectionView> {
    return this.caller.call("ugc-delete-collection", { path: { collection_id: collectionId } }, options);
  }

  /**
   * Discover items.
   *
   * Returns public items: what is `trending`, the `newest`, or the `top_rated`; of a type, with a tag, of a creator, or
   * all of these together. `top_rated` goes by the lower bound of what the ratings say, so that two ratings of five
   * stars come after two hundred with a mean of 4.8. `trending` counts downloads and stars, and how new an item is: ten
   * times as much is worth twelve and a half hours. A cursor is good for the order and the filters that it was returned
   * for. A list may be a few seconds old. Signed-in players are limited each by themselves.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  discoverItems(query: DiscoverItemsQuery = {}, options?: CallOptions): Promise<PageOfListedItem> {
    return this.caller.call("ugc-discover-items", { query }, options);
  }

  /** Every item of `discoverItems`, from page to page. */
  iterateDiscoverItems(query: DiscoverItemsQuery = {}, options?: CallOptions): AsyncGenerator<ListedItem> {
    return items((place) => this.discoverItems({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Download an item.
   *
   * Returns a signed address of the file, which works without a token until it expires: ask for another then. Of items
   * of others you get what is published; of your own, what was scanned and waits for a review as well. A file that is
   * flagged or removed is nobody's to download.
   *
   * A player counts once among the downloads of an item of another. Requests are limited by player and by network.
   *
   * Roles: player.
   *
   * Errors: UGC_NOT_FOUND, UGC_STATE.
   */
  downloadItem(ugcId: string, options?: CallOptions): Promise<UgcDownload> {
    return this.caller.call("ugc-download-item", { path: { ugc_id: ugcId } }, options);
  }

  /**
   * Follow a creator.
   *
   * You get a message when a new item of theirs is public. Who follows a creator already goes on as before.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, NOT_WITH_ONESELF, PLAYER_IS_BLOCKED, UNKNOWN_PLAYER.
   */
  followCreator(creatorId: string, options?: CallOptions): Promise<FollowReceipt> {
    return this.caller.call("ugc-follow-creator", { path: { creator_id: creatorId } }, options);
  }

  /**
   * Get a collection of items.
   *
   * Returns a public or an unlisted collection, or one of your own, with its public items, the last added first. In your
   * own you see unlisted ones and all that you made, too. A page may have fewer than `limit`.
   *
   * Roles: player.
   *
   * Errors: COLLECTION_NOT_FOUND, INVALID_CURSOR.
   */
  getCollection(collectionId: string, query: GetCollectionQuery = {}, options?: CallOptions): Promise<CollectionPage> {
    return this.caller.call("ugc-get-collection", { path: { collection_id: collectionId }, query }, options);
  }

  /** Every item of `getCollection`, from page to page. */
  iterateGetCollection(collectionId: string, query: GetCollectionQuery = {}, options?: CallOptions): AsyncGenerator<ListedItem> {
    return items((place) => this.getCollection(collectionId, { ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Get a creator's history.
   *
   * A player's strikes with what they lead to, how right their reports were, and the decisions on what they made, the
   * latest first.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  getCreator(playerId: string, query: GetCreatorQuery = {}, options?: CallOptions): Promise<CreatorHistory> {
    return this.caller.call("ugc-get-creator", { path: { player_id: playerId }, query }, options);
  }

  /** Every item of `getCreator`, from page to page. */
  iterateGetCreator(playerId: string, query: GetCreatorQuery = {}, options?: CallOptions): AsyncGenerator<DecisionView> {
    return items((place) => this.getCreator(playerId, { ...query, ...place }, options), (page) => page.decisions, query.cursor);
  }

  /**
   * Get an item.
   *
   * Returns a published item that is public or unlisted. Of your own you get it in any state, with the reason where it
   * is flagged or removed.
   *
   * Roles: player.
   *
   * Errors: UGC_NOT_FOUND.
   */
  getItem(ugcId: string, options?: CallOptions): Promise<MyUgcItem | UgcItem> {
    return this.caller.call("ugc-get-item", { path: { ugc_id: ugcId } }, options);
  }

  /**
   * Get my rating of an item.
   *
   * Returns how many stars you gave it; null where you have not rated it.
   *
   * Roles: player.
   */
  getMyRating(ugcId: string, options?: CallOptions): Promise<MyUgcRating> {
    return this.caller.call("ugc-get-my-rating", { path: { ugc_id: ugcId } }, options);
  }

  /**
   * Get the transparency report.
   *
   * Counts of a year (UTC), as of an hour ago at most: reports, decisions, appeals and copyright claims.
   *
   * Public: no access token is needed.
   */
  getTransparency(year: number, options?: CallOptions): Promise<Transparency> {
    return this.caller.call("ugc-get-transparency", { path: { year } }, options);
  }

  /**
   * Get the words of a language.
   *
   * Returns your lists of a language, by its two letters (ISO 639-1); empty ones where you have set none.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED.
   */
  getWords(language: string, options?: CallOptions): Promise<StudioWords> {
    return this.caller.call("ugc-get-words", { path: { language } }, options);
  }

  /**
   * Inspect an item.
   *
   * Returns an item in any state as its creator sees it, with the files that it has: signed addresses of their scanned
   * copies, and what the scans found. Look at it before you decide.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UGC_NOT_FOUND.
   */
  inspectItem(ugcId: string, options?: CallOptions): Promise<UgcInspection> {
    return this.caller.call("ugc-inspect-item", { path: { ugc_id: ugcId } }, options);
  }

  /**
   * Invite a creator.
   *
   * Says whether a player may upload where uploads are by invitation. Nothing of what the player made is touched.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
   */
  inviteCreator(playerId: string, body: InviteCreator, options?: CallOptions): Promise<Invitation> {
    return this.caller.call("ugc-invite-creator", { path: { player_id: playerId }, body }, options);
  }

  /**
   * List appeals.
   *
   * Appeals of creators, the oldest first. Without `status`, those that nobody has decided on.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listAppeals(query: ListAppealsQuery = {}, options?: CallOptions): Promise<PageOfAppealView> {
    return this.caller.call("ugc-list-appeals", { query }, options);
  }

  /** Every item of `listAppeals`, from page to page. */
  iterateListAppeals(query: ListAppealsQuery = {}, options?: CallOptions): AsyncGenerator<AppealView> {
    return items((place) => this.listAppeals({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List creators I follow.
   *
   * Returns the creators whom you follow, the last followed first. Nobody else sees whom you follow.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listFollowedCreators(query: ListFollowedCreatorsQuery = {}, options?: CallOptions): Promise<PageOfFollowedCreator> {
    return this.caller.call("ugc-list-followed-creators", { query }, options);
  }

  /** Every item of `listFollowedCreators`, from page to page. */
  iterateListFollowedCreators(query: ListFollowedCreatorsQuery = {}, options?: CallOptions): AsyncGenerator<FollowedCreator> {
    return items((place) => this.listFollowedCreators({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List reports of items.
   *
   * Reports by players, the latest first: all of them, those of an item, or those in a `status`.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listItemReports(query: ListItemReportsQuery = {}, options?: CallOptions): Promise<PageOfUgcReportView> {
    return this.caller.call("ugc-list-item-reports", { query }, options);
  }

  /** Every item of `listItemReports`, from page to page. */
  iterateListItemReports(query: ListItemReportsQuery = {}, options?: CallOptions): AsyncGenerator<UgcReportView> {
    return items((place) => this.listItemReports({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List my collections of items.
   *
   * Returns your collections, the newest first, without their items.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listMyCollections(query: ListMyCollectionsQuery = {}, options?: CallOptions): Promise<PageOfCollectionView> {
    return this.caller.call("ugc-list-my-collections", { query }, options);
  }

  /** Every item of `listMyCollections`, from page to page. */
  iterateListMyCollections(query: ListMyCollectionsQuery = {}, options?: CallOptions): AsyncGenerator<CollectionView> {
    return items((place) => this.listMyCollections({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List my favourite items.
   *
   * Returns your favourites, the last added first. A page may have fewer than `limit`: what was taken down, or made
   * private, is left out.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listMyFavourites(query: ListMyFavouritesQuery = {}, options?: CallOptions): Promise<PageOfFavouriteItem> {
    return this.caller.call("ugc-list-my-favourites", { query }, options);
  }

  /** Every item of `listMyFavourites`, from page to page. */
  iterateListMyFavourites(query: ListMyFavouritesQuery = {}, options?: CallOptions): AsyncGenerator<FavouriteItem> {
    return items((place) => this.listMyFavourites({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List my items.
   *
   * Returns what you made, the newest first, in every state, with the reason where it is flagged or removed.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listMyItems(query: ListMyItemsQuery = {}, options?: CallOptions): Promise<PageOfMyUgcItem> {
    return this.caller.call("ugc-list-my-items", { query }, options);
  }

  /** Every item of `listMyItems`, from page to page. */
  iterateListMyItems(query: ListMyItemsQuery = {}, options?: CallOptions): AsyncGenerator<MyUgcItem> {
    return items((place) => this.listMyItems({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List items that wait for a decision.
   *
   * New items and versions, reported items and flagged ones, those that are due first. Claim an item before you
   * decide on it.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listQueue(query: ListQueueQuery = {}, options?: CallOptions): Promise<PageOfReviewView> {
    return this.caller.call("ugc-list-queue", { query }, options);
  }

  /** Every item of `listQueue`, from page to page. */
  iterateListQueue(query: ListQueueQuery = {}, options?: CallOptions): AsyncGenerator<ReviewView> {
    return items((place) => this.listQueue({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List takedowns.
   *
   * Copyright claims with their counter-notices, the latest first.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listTakedowns(query: ListTakedownsQuery = {}, options?: CallOptions): Promise<PageOfTakedownView> {
    return this.caller.call("ugc-list-takedowns", { query }, options);
  }

  /** Every item of `listTakedowns`, from page to page. */
  iterateListTakedowns(query: ListTakedownsQuery = {}, options?: CallOptions): AsyncGenerator<TakedownView> {
    return items((place) => this.listTakedowns({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Ask for publication.
   *
   * A moderator looks at the item as soon as it was scanned, and publishes it, or says why not. You are told in your
   * inbox. Until you ask, an item stays private. New versions of a published item need not be asked for. To ask again
   * changes nothing.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_NOT_FOUND, UGC_STATE.
   */
  publishItem(ugcId: string, options?: CallOptions): Promise<MyUgcItem> {
    return this.caller.call("ugc-publish-item", { path: { ugc_id: ugcId } }, options);
  }

  /**
   * Rate an item.
   *
   * A player has one rating of an item, and may change it. Only who has downloaded an item rates it, unless the game
   * lets everybody; nobody rates their own. The item's rating follows within a minute, of very popular ones within half
   * an hour.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_DOWNLOADED, OWN_ITEM, UGC_NOT_FOUND.
   */
  rateItem(ugcId: string, body: RateUgc, options?: CallOptions): Promise<MyUgcRating> {
    return this.caller.call("ugc-rate-item", { path: { ugc_id: ugcId }, body }, options);
  }

  /**
   * Remove a favourite.
   *
   * Removes an item from your favourites; one that is none changes nothing.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED.
   */
  removeFavourite(ugcId: string, options?: CallOptions): Promise<FavouriteReceipt> {
    return this.caller.call("ugc-remove-favourite", { path: { ugc_id: ugcId } }, options);
  }

  /**
   * Remove an item from a collection.
   *
   * Takes an item out of one of your collections; of one that it does not have nothing changes.
   *
   * Roles: player.
   *
   * Errors: COLLECTION_NOT_FOUND, CSRF_REJECTED.
   */
  removeFromCollection(collectionId: string, ugcId: string, options?: CallOptions): Promise<CollectionView> {
    return this.caller.call("ugc-remove-from-collection", { path: { collection_id: collectionId, ugc_id: ugcId } }, options);
  }

  /**
   * Remove my item.
   *
   * Takes it off all lists at once, and deletes its files. This cannot be undone. An item that was removed already stays
   * as it is. One that was reported, or that the scan flagged, is hidden at once as well; its files go when moderators
   * have decided on it, and they may give a strike for it.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, UGC_NOT_FOUND.
   */
  removeItem(ugcId: string, options?: CallOptions): Promise<MyUgcItem> {
    return this.caller.call("ugc-remove-item", { path: { ugc_id: ugcId } }, options);
  }

  /**
   * Report an item.
   *
   * Tells the game's moderators that an item of another player breaks the rules. You are told what they decide; its
   * creator is not told who reported it. To report the same version again changes nothing.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_DAILY_REPORTS_USED, UGC_NOT_FOUND, UGC_OWN_ITEM_REPORTED.
   */
  reportItem(ugcId: string, body: ReportUgc, options?: CallOptions): Promise<UgcReportReceipt> {
    return this.caller.call("ugc-report-item", { path: { ugc_id: ugcId }, body }, options);
  }

  /**
   * Search items.
   *
   * Returns public items that have every word in their name, tags or description, the best first: names count more than
   * tags, these more than descriptions, and ratings count half as much as words. The last word may be the beginning of
   * one. A word of four letters or more may have one letter wrong, missing, too many, or swapped with its neighbour; a
   * letter that is wrong or missing has to come after the first two. Upper and lower case are the same. Of scripts
   * without spaces, such as Chinese and Japanese, and of Korean, any part of a word is found.
   *
   * The first 200 items are returned. A page may have fewer than `limit`: an item that was taken down is left out. A
   * page may be a few seconds old. Signed-in players are limited each by themselves.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  searchItems(query: SearchItemsQuery, options?: CallOptions): Promise<PageOfListedItem> {
    return this.caller.call("ugc-search-items", { query }, options);
  }

  /** Every item of `searchItems`, from page to page. */
  iterateSearchItems(query: SearchItemsQuery, options?: CallOptions): AsyncGenerator<ListedItem> {
    return items((place) => this.searchItems({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Trust a creator.
   *
   * Says whether a creator's items are published without a review: always, never, or as earned by approved items.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
   */
  setCreatorTrust(playerId: string, body: SetTrust, options?: CallOptions): Promise<StandingView> {
    return this.caller.call("ugc-set-creator-trust", { path: { player_id: playerId }, body }, options);
  }

  /**
   * Set the words of a language.
   *
   * Replaces your lists of a language. They hold for what is scanned from now on: a text with a `blocked` word is
   * flagged, one with a `watched` word goes to a moderator, and an `allowed` word is right whatever another list says.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
   */
  setWords(language: string, body: SetStudioWords = {}, options?: CallOptions): Promise<StudioWords> {
    return this.caller.call("ugc-set-words", { path: { language }, body }, options);
  }

  /**
   * Get a screenshot of a bug report.
   *
   * Returns a signed address of the scanned picture, which works without a token until it expires. `UGC_STATE`: it is
   * not scanned yet, or the scan has found something, so that a moderator decides first.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UGC_NOT_FOUND, UGC_STATE.
   */
  showScreenshot(ugcId: string, options?: CallOptions): Promise<UgcDownload> {
    return this.caller.call("ugc-show-screenshot", { path: { ugc_id: ugcId } }, options);
  }

  /**
   * Start an upload.
   *
   * Begins an item, as a draft that only you see, and returns how to send its file: by signed requests that take exactly
   * the file that you declare. When it is sent, complete the upload; it is scanned then. A draft goes at `draft_until`,
   * unless its file is there.
   *
   * Which extensions, content types and sizes a type takes is said by `UGC_TYPE` and `UGC_TOO_LARGE`. Uploads may be by
   * invitation. Send an Idempotency-Key, so that a request that is sent twice begins one item.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, DAILY_UGC_UPLOADS_USED, IDEMPOTENCY_CONFLICT, TOO_MANY_UGC_ITEMS, UGC_TOO_LARGE, UGC_TYPE, UGC_UPLOADS_BLOCKED, UGC_UPLOADS_CLOSED, UGC_WORDS_REFUSED.
   */
  startItem(body: CreateItem, options?: CallOptions): Promise<UgcUpload> {
    return this.caller.call("ugc-start-item", { body }, options);
  }

  /**
   * Start the upload of a new version.
   *
   * Returns how to send a new file of a published item. Players go on to download the old one until the new one was
   * scanned and reviewed. A new version that was on its way is replaced. Of a draft, it is a new ticket for the first
   * file. Send an Idempotency-Key, so that a request that is sent twice begins one version.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, DAILY_UGC_UPLOADS_USED, IDEMPOTENCY_CONFLICT, UGC_NOT_FOUND, UGC_STATE, UGC_TOO_LARGE, UGC_TYPE, UGC_UPLOADS_BLOCKED, UGC_UPLOADS_CLOSED, UGC_WORDS_REFUSED.
   */
  startVersion(ugcId: string, body: UgcFile, options?: CallOptions): Promise<UgcUpload> {
    return this.caller.call("ugc-start-version", { path: { ugc_id: ugcId }, body }, options);
  }

  /**
   * Take an item down for a copyright claim.
   *
   * Removes an item at a copyright holder's notice (17 U.S.C. § 512(c)). Its creator gets a strike, and is told
   * who claims which work, and how to answer. On an item that is down already, another claim is kept, without another
   * strike: the item comes back when none stands. The same claimant and work again changes nothing. What its creator has
   * removed is gone for good, and cannot be taken down.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_NOT_FOUND, UGC_STATE.
   */
  takeDownItem(ugcId: string, body: TakeDownUgc, options?: CallOptions): Promise<TakedownView> {
    return this.caller.call("ugc-take-down-item", { path: { ugc_id: ugcId }, body }, options);
  }

  /**
   * Undo a decision.
   *
   * Takes back the last decision on an item: the item is as before, and waits for a decision again. What was published
   * is flagged. A strike that the decision gave is gone, and the reports of the item wait again. To undo it again
   * changes nothing. On what you made yourself, another moderator decides.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_DECISION_SUPERSEDED, UGC_OWN_ITEM, UGC_STATE, UGC_UNKNOWN_DECISION.
   */
  undoDecision(decisionId: string, body: UndoDecision, options?: CallOptions): Promise<DecisionView> {
    return this.caller.call("ugc-undo-decision", { path: { decision_id: decisionId }, body }, options);
  }

  /**
   * Unfollow a creator.
   *
   * Ends the messages about new items of a creator. A creator whom you do not follow changes nothing.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED.
   */
  unfollowCreator(creatorId: string, options?: CallOptions): Promise<FollowReceipt> {
    return this.caller.call("ugc-unfollow-creator", { path: { creator_id: creatorId } }, options);
  }

  /**
   * Update a collection of items.
   *
   * Changes the name, the text or the visibility of one of your collections, whichever is given. Words
   * that the game does not allow are refused.
   *
   * Roles: player.
   *
   * Errors: COLLECTION_NOT_FOUND, CSRF_REJECTED, UGC_WORDS_REFUSED.
   */
  updateCollection(collectionId: string, body: ChangeCollection = {}, options?: CallOptions): Promise<CollectionView> {
    return this.caller.call("ugc-update-collection", { path: { collection_id: collectionId }, body }, options);
  }
}
