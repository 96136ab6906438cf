// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ludus
{
    /// <summary>The query of DiscoverItems.</summary>
    public class UgcDiscoverItemsQuery
    {
        [JsonProperty("order")]
        public string Order;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("tag")]
        public string Tag;

        [JsonProperty("creator_id")]
        public string CreatorId;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of GetCollection.</summary>
    public class UgcGetCollectionQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of GetCreator.</summary>
    public class UgcGetCreatorQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListAppeals.</summary>
    public class UgcListAppealsQuery
    {
        [JsonProperty("status")]
        public string Status;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListFollowedCreators.</summary>
    public class UgcListFollowedCreatorsQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListItemReports.</summary>
    public class UgcListItemReportsQuery
    {
        [JsonProperty("status")]
        public string Status;

        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListMyCollections.</summary>
    public class UgcListMyCollectionsQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListMyFavourites.</summary>
    public class UgcListMyFavouritesQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListMyItems.</summary>
    public class UgcListMyItemsQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListQueue.</summary>
    public class UgcListQueueQuery
    {
        [JsonProperty("cause")]
        public string Cause;

        [JsonProperty("priority")]
        public string Priority;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListTakedowns.</summary>
    public class UgcListTakedownsQuery
    {
        [JsonProperty("status")]
        public string Status;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of SearchItems.</summary>
    public class UgcSearchItemsQuery
    {
        /// <summary>Words to search for; eight of them count.</summary>
        [JsonProperty("q")]
        public string Q;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The service ugc.</summary>
    public class UgcService
    {
        private readonly ICaller caller;

        public UgcService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Make an item a favourite.
        ///
        /// Adds an item to your favourites, which nobody else sees. One that is a favourite already stays as it is.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, UGC_NOT_FOUND.
        /// </summary>
        public Task<Models.FavouriteReceipt> AddFavourite(string ugcId, CallOptions options = null)
        {
            return caller.Call<Models.FavouriteReceipt>("ugc-add-favourite", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, options: options);
        }

        /// <summary>
        /// Add an item to a collection.
        ///
        /// Puts an item at the beginning of one of your collections; one that it has stays where it is.
        ///
        /// Roles: player.
        ///
        /// Errors: COLLECTION_FULL, COLLECTION_NOT_FOUND, CSRF_REJECTED, UGC_NOT_FOUND.
        /// </summary>
        public Task<Models.CollectionView> AddToCollection(string collectionId, string ugcId, CallOptions options = null)
        {
            return caller.Call<Models.CollectionView>("ugc-add-to-collection", path: new System.Collections.Generic.Dictionary<string, object> { { "collection_id", collectionId }, { "ugc_id", ugcId } }, options: options);
        }

        /// <summary>
        /// Appeal a decision.
        ///
        /// Has another moderator look at the last decision against an item of yours, once a decision. You are told what comes
        /// of it. A copyright claim is answered by a counter-notice to the game's support.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_APPEAL_TOO_LATE, UGC_NOT_APPEALABLE, UGC_NOT_FOUND.
        /// </summary>
        public Task<Models.AppealReceipt> AppealDecision(string ugcId, Models.AppealUgc body, CallOptions options = null)
        {
            return caller.Call<Models.AppealReceipt>("ugc-appeal-decision", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, body: body ?? new Models.AppealUgc(), options: options);
        }

        /// <summary>
        /// Change my item.
        ///
        /// Gives it another name, description, tags or visibility; what is left out stays. Lists and searches show it so at
        /// once. A private item is on none, and nobody but you can get it. Words that the game does not allow are refused; at
        /// doubtful ones a moderator looks.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, UGC_NOT_FOUND, UGC_STATE, UGC_WORDS_REFUSED.
        /// </summary>
        public Task<Models.MyUgcItem> ChangeItem(string ugcId, Models.ChangeItem body = null, CallOptions options = null)
        {
            return caller.Call<Models.MyUgcItem>("ugc-change-item", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, body: body ?? new Models.ChangeItem(), options: options);
        }

        /// <summary>
        /// Claim an item of the queue.
        ///
        /// Gives you an item to inspect and to decide on, for some minutes: nobody else can claim it meanwhile. Without
        /// `ugc_id`, it is one of the ten most urgent that nobody has. To claim an item again that you have makes the time
        /// longer, up to an hour in all. You can have so many items at once as the game allows, ten by default.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_CLAIMS_USED, UGC_NOT_IN_REVIEW, UGC_OWN_ITEM, UGC_QUEUE_EMPTY, UGC_REVIEW_CLAIMED.
        /// </summary>
        public Task<Models.ReviewClaim> ClaimReview(Models.ClaimReview body = null, CallOptions options = null)
        {
            return caller.Call<Models.ReviewClaim>("ugc-claim-review", body: body ?? new Models.ClaimReview(), options: options);
        }

        /// <summary>
        /// End a takedown.
        ///
        /// Restores the item without the strike, after a counter-notice or as the claimant takes the notice back; or keeps it
        /// removed, as the claimant sues. While another claim on it stands, it stays removed and the strike counts; what a
        /// moderator had removed stays removed as well. The creator is told.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_RESTORE_TOO_EARLY, UGC_STATE, UGC_TAKEDOWN_STATE, UGC_UNKNOWN_TAKEDOWN.
        /// </summary>
        public Task<Models.TakedownView> CloseTakedown(string takedownId, Models.CloseTakedown body, CallOptions options = null)
        {
            return caller.Call<Models.TakedownView>("ugc-close-takedown", path: new System.Collections.Generic.Dictionary<string, object> { { "takedown_id", takedownId } }, body: body ?? new Models.CloseTakedown(), options: options);
        }

        /// <summary>
        /// Complete an upload.
        ///
        /// Has the file scanned that was sent. It has to be what you declared; if it is not, it is deleted, and you can send
        /// the right one. To complete an upload again changes nothing. What nobody completes is taken up some minutes later.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_FILE_DIFFERS, UGC_NOT_FOUND, UGC_NOT_UPLOADED, UGC_STATE.
        /// </summary>
        public Task<Models.MyUgcItem> CompleteUpload(string ugcId, CallOptions options = null)
        {
            return caller.Call<Models.MyUgcItem>("ugc-complete-upload", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, options: options);
        }

        /// <summary>
        /// Record a counter-notice.
        ///
        /// Keeps the answer to a copyright claim (17 U.S.C. § 512(g)). Send it to the claimant. Unless they sue, restore
        /// the item from `restore_from` on: ten working days later, and no later than four more.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_TAKEDOWN_STATE, UGC_UNKNOWN_TAKEDOWN.
        /// </summary>
        public Task<Models.TakedownView> CounterTakedown(string takedownId, Models.CounterNotice body, CallOptions options = null)
        {
            return caller.Call<Models.TakedownView>("ugc-counter-takedown", path: new System.Collections.Generic.Dictionary<string, object> { { "takedown_id", takedownId } }, body: body ?? new Models.CounterNotice(), options: options);
        }

        /// <summary>
        /// Create a collection of items.
        ///
        /// Makes a list of items with a name. It is private unless you say otherwise. Words that the game does not allow are
        /// refused.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, TOO_MANY_COLLECTIONS, UGC_WORDS_REFUSED.
        /// </summary>
        public Task<Models.CollectionView> CreateCollection(Models.CreateCollection body, CallOptions options = null)
        {
            return caller.Call<Models.CollectionView>("ugc-create-collection", body: body ?? new Models.CreateCollection(), options: options);
        }

        /// <summary>
        /// Decide on an appeal.
        ///
        /// Upholds or overturns the decision that is appealed, once. It takes another moderator than the one who made it,
        /// or who made the item.
        /// What is overturned does not count: the item is back, and a strike is gone. The creator is told.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_APPEAL_DECIDED, UGC_SAME_MODERATOR, UGC_STATE, UGC_UNKNOWN_APPEAL.
        /// </summary>
        public Task<Models.AppealView> DecideAppeal(string appealId, Models.DecideAppeal body, CallOptions options = null)
        {
            return caller.Call<Models.AppealView>("ugc-decide-appeal", path: new System.Collections.Generic.Dictionary<string, object> { { "appeal_id", appealId } }, body: body ?? new Models.DecideAppeal(), options: options);
        }

        /// <summary>
        /// Decide on an item.
        ///
        /// Publishes, flags or removes an item that you have claimed. Its creator is told the reasons, and who reported it what
        /// came of it. The same decision again changes nothing.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_CLAIM_LOST, UGC_DECISION_MADE, UGC_NOT_FOUND, UGC_NOT_IN_REVIEW, UGC_REVIEW_OUTDATED, UGC_STATE.
        /// </summary>
        public Task<Models.DecisionView> DecideItem(string ugcId, Models.DecideUgc body, CallOptions options = null)
        {
            return caller.Call<Models.DecisionView>("ugc-decide-item", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, body: body ?? new Models.DecideUgc(), options: options);
        }

        /// <summary>
        /// Delete a collection of items.
        ///
        /// Deletes one of your collections for good, and returns it as it was. Its items stay.
        ///
        /// Roles: player.
        ///
        /// Errors: COLLECTION_NOT_FOUND, CSRF_REJECTED.
        /// </summary>
        public Task<Models.CollectionView> DeleteCollection(string collectionId, CallOptions options = null)
        {
            return caller.Call<Models.CollectionView>("ugc-delete-collection", path: new System.Collections.Generic.Dictionary<string, object> { { "collection_id", collectionId } }, options: options);
        }

        /// <summary>
        /// Discover items.
        ///
        /// Returns public items: what is `trending`, the `newest`, or the `top_rated`; of a type, with a tag, of a creator, or
        /// all of these together. `top_rated` goes by the lower bound of what the ratings say, so that two ratings of five
        /// stars come after two hundred with a mean of 4.8. `trending` counts downloads and stars, and how new an item is: ten
        /// times as much is worth twelve and a half hours. A cursor is good for the order and the filters that it was returned
        /// for. A list may be a few seconds old. Signed-in players are limited each by themselves.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfListedItem> DiscoverItems(UgcDiscoverItemsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfListedItem>("ugc-discover-items", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of DiscoverItems, from page to page.</summary>
        public async Task<int> EachDiscoverItems(Action<Models.ListedItem> each, UgcDiscoverItemsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new UgcDiscoverItemsQuery();
            for (var count = 0; ;)
            {
                var page = await DiscoverItems(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// Download an item.
        ///
        /// Returns a signed address of the file, which works without a token until it expires: ask for another then. Of items
        /// of others you get what is published; of your own, what was scanned and waits for a review as well. A file that is
        /// flagged or removed is nobody's to download.
        ///
        /// A player counts once among the downloads of an item of another. Requests are limited by player and by network.
        ///
        /// Roles: player.
        ///
        /// Errors: UGC_NOT_FOUND, UGC_STATE.
        /// </summary>
        public Task<Models.UgcDownload> DownloadItem(string ugcId, CallOptions options = null)
        {
            return caller.Call<Models.UgcDownload>("ugc-download-item", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, options: options);
        }

        /// <summary>
        /// Follow a creator.
        ///
        /// You get a message when a new item of theirs is public. Who follows a creator already goes on as before.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, NOT_WITH_ONESELF, PLAYER_IS_BLOCKED, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.FollowReceipt> FollowCreator(string creatorId, CallOptions options = null)
        {
            return caller.Call<Models.FollowReceipt>("ugc-follow-creator", path: new System.Collections.Generic.Dictionary<string, object> { { "creator_id", creatorId } }, options: options);
        }

        /// <summary>
        /// Get a collection of items.
        ///
        /// Returns a public or an unlisted collection, or one of your own, with its public items, the last added first. In your
        /// own you see unlisted ones and all that you made, too. A page may have fewer than `limit`.
        ///
        /// Roles: player.
        ///
        /// Errors: COLLECTION_NOT_FOUND, INVALID_CURSOR.
        /// </summary>
        public Task<Models.CollectionPage> GetCollection(string collectionId, UgcGetCollectionQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.CollectionPage>("ugc-get-collection", path: new System.Collections.Generic.Dictionary<string, object> { { "collection_id", collectionId } }, query: query, options: options);
        }

        /// <summary>Calls `each` with every item of GetCollection, from page to page.</summary>
        public async Task<int> EachGetCollection(string collectionId, Action<Models.ListedItem> each, UgcGetCollectionQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new UgcGetCollectionQuery();
            for (var count = 0; ;)
            {
                var page = await GetCollection(collectionId, place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// Get a creator's history.
        ///
        /// A player's strikes with what they lead to, how right their reports were, and the decisions on what they made, the
        /// latest first.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.CreatorHistory> GetCreator(string playerId, UgcGetCreatorQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.CreatorHistory>("ugc-get-creator", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId } }, query: query, options: options);
        }

        /// <summary>Calls `each` with every item of GetCreator, from page to page.</summary>
        public async Task<int> EachGetCreator(string playerId, Action<Models.DecisionView> each, UgcGetCreatorQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new UgcGetCreatorQuery();
            for (var count = 0; ;)
            {
                var page = await GetCreator(playerId, place, options);
                foreach (var item in page.Decisions)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// Get an item.
        ///
        /// Returns a published item that is public or unlisted. Of your own you get it in any state, with the reason where it
        /// is flagged or removed.
        ///
        /// Roles: player.
        ///
        /// Errors: UGC_NOT_FOUND.
        /// </summary>
        public Task<JToken> GetItem(string ugcId, CallOptions options = null)
        {
            return caller.Call<JToken>("ugc-get-item", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, options: options);
        }

        /// <summary>
        /// Get my rating of an item.
        ///
        /// Returns how many stars you gave it; null where you have not rated it.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.MyUgcRating> GetMyRating(string ugcId, CallOptions options = null)
        {
            return caller.Call<Models.MyUgcRating>("ugc-get-my-rating", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, options: options);
        }

        /// <summary>
        /// Get the transparency report.
        ///
        /// Counts of a year (UTC), as of an hour ago at most: reports, decisions, appeals and copyright claims.
        ///
        /// Public: no access token is needed.
        /// </summary>
        public Task<Models.Transparency> GetTransparency(long year, CallOptions options = null)
        {
            return caller.Call<Models.Transparency>("ugc-get-transparency", path: new System.Collections.Generic.Dictionary<string, object> { { "year", year } }, options: options);
        }

        /// <summary>
        /// Get the words of a language.
        ///
        /// Returns your lists of a language, by its two letters (ISO 639-1); empty ones where you have set none.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.StudioWords> GetWords(string language, CallOptions options = null)
        {
            return caller.Call<Models.StudioWords>("ugc-get-words", path: new System.Collections.Generic.Dictionary<string, object> { { "language", language } }, options: options);
        }

        /// <summary>
        /// Inspect an item.
        ///
        /// Returns an item in any state as its creator sees it, with the files that it has: signed addresses of their scanned
        /// copies, and what the scans found. Look at it before you decide.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UGC_NOT_FOUND.
        /// </summary>
        public Task<Models.UgcInspection> InspectItem(string ugcId, CallOptions options = null)
        {
            return caller.Call<Models.UgcInspection>("ugc-inspect-item", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, options: options);
        }

        /// <summary>
        /// Invite a creator.
        ///
        /// Says whether a player may upload where uploads are by invitation. Nothing of what the player made is touched.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.Invitation> InviteCreator(string playerId, Models.InviteCreator body, CallOptions options = null)
        {
            return caller.Call<Models.Invitation>("ugc-invite-creator", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId } }, body: body ?? new Models.InviteCreator(), options: options);
        }

        /// <summary>
        /// List appeals.
        ///
        /// Appeals of creators, the oldest first. Without `status`, those that nobody has decided on.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfAppealView> ListAppeals(UgcListAppealsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfAppealView>("ugc-list-appeals", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListAppeals, from page to page.</summary>
        public async Task<int> EachListAppeals(Action<Models.AppealView> each, UgcListAppealsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new UgcListAppealsQuery();
            for (var count = 0; ;)
            {
                var page = await ListAppeals(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List creators I follow.
        ///
        /// Returns the creators whom you follow, the last followed first. Nobody else sees whom you follow.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfFollowedCreator> ListFollowedCreators(UgcListFollowedCreatorsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfFollowedCreator>("ugc-list-followed-creators", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListFollowedCreators, from page to page.</summary>
        public async Task<int> EachListFollowedCreators(Action<Models.FollowedCreator> each, UgcListFollowedCreatorsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new UgcListFollowedCreatorsQuery();
            for (var count = 0; ;)
            {
                var page = await ListFollowedCreators(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List reports of items.
        ///
        /// Reports by players, the latest first: all of them, those of an item, or those in a `status`.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfUgcReportView> ListItemReports(UgcListItemReportsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfUgcReportView>("ugc-list-item-reports", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListItemReports, from page to page.</summary>
        public async Task<int> EachListItemReports(Action<Models.UgcReportView> each, UgcListItemReportsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new UgcListItemReportsQuery();
            for (var count = 0; ;)
            {
                var page = await ListItemReports(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List my collections of items.
        ///
        /// Returns your collections, the newest first, without their items.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfCollectionView> ListMyCollections(UgcListMyCollectionsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfCollectionView>("ugc-list-my-collections", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListMyCollections, from page to page.</summary>
        public async Task<int> EachListMyCollections(Action<Models.CollectionView> each, UgcListMyCollectionsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new UgcListMyCollectionsQuery();
            for (var count = 0; ;)
            {
                var page = await ListMyCollections(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List my favourite items.
        ///
        /// Returns your favourites, the last added first. A page may have fewer than `limit`: what was taken down, or made
        /// private, is left out.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfFavouriteItem> ListMyFavourites(UgcListMyFavouritesQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfFavouriteItem>("ugc-list-my-favourites", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListMyFavourites, from page to page.</summary>
        public async Task<int> EachListMyFavourites(Action<Models.FavouriteItem> each, UgcListMyFavouritesQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new UgcListMyFavouritesQuery();
            for (var count = 0; ;)
            {
                var page = await ListMyFavourites(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List my items.
        ///
        /// Returns what you made, the newest first, in every state, with the reason where it is flagged or removed.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfMyUgcItem> ListMyItems(UgcListMyItemsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfMyUgcItem>("ugc-list-my-items", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListMyItems, from page to page.</summary>
        public async Task<int> EachListMyItems(Action<Models.MyUgcItem> each, UgcListMyItemsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new UgcListMyItemsQuery();
            for (var count = 0; ;)
            {
                var page = await ListMyItems(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List items that wait for a decision.
        ///
        /// New items and versions, reported items and flagged ones, those that are due first. Claim an item before you
        /// decide on it.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfReviewView> ListQueue(UgcListQueueQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfReviewView>("ugc-list-queue", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListQueue, from page to page.</summary>
        public async Task<int> EachListQueue(Action<Models.ReviewView> each, UgcListQueueQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new UgcListQueueQuery();
            for (var count = 0; ;)
            {
                var page = await ListQueue(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List takedowns.
        ///
        /// Copyright claims with their counter-notices, the latest first.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfTakedownView> ListTakedowns(UgcListTakedownsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfTakedownView>("ugc-list-takedowns", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListTakedowns, from page to page.</summary>
        public async Task<int> EachListTakedowns(Action<Models.TakedownView> each, UgcListTakedownsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new UgcListTakedownsQuery();
            for (var count = 0; ;)
            {
                var page = await ListTakedowns(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// Ask for publication.
        ///
        /// A moderator looks at the item as soon as it was scanned, and publishes it, or says why not. You are told in your
        /// inbox. Until you ask, an item stays private. New versions of a published item need not be asked for. To ask again
        /// changes nothing.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_NOT_FOUND, UGC_STATE.
        /// </summary>
        public Task<Models.MyUgcItem> PublishItem(string ugcId, CallOptions options = null)
        {
            return caller.Call<Models.MyUgcItem>("ugc-publish-item", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, options: options);
        }

        /// <summary>
        /// Rate an item.
        ///
        /// A player has one rating of an item, and may change it. Only who has downloaded an item rates it, unless the game
        /// lets everybody; nobody rates their own. The item's rating follows within a minute, of very popular ones within half
        /// an hour.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_DOWNLOADED, OWN_ITEM, UGC_NOT_FOUND.
        /// </summary>
        public Task<Models.MyUgcRating> RateItem(string ugcId, Models.RateUgc body, CallOptions options = null)
        {
            return caller.Call<Models.MyUgcRating>("ugc-rate-item", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, body: body ?? new Models.RateUgc(), options: options);
        }

        /// <summary>
        /// Remove a favourite.
        ///
        /// Removes an item from your favourites; one that is none changes nothing.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED.
        /// </summary>
        public Task<Models.FavouriteReceipt> RemoveFavourite(string ugcId, CallOptions options = null)
        {
            return caller.Call<Models.FavouriteReceipt>("ugc-remove-favourite", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, options: options);
        }

        /// <summary>
        /// Remove an item from a collection.
        ///
        /// Takes an item out of one of your collections; of one that it does not have nothing changes.
        ///
        /// Roles: player.
        ///
        /// Errors: COLLECTION_NOT_FOUND, CSRF_REJECTED.
        /// </summary>
        public Task<Models.CollectionView> RemoveFromCollection(string collectionId, string ugcId, CallOptions options = null)
        {
            return caller.Call<Models.CollectionView>("ugc-remove-from-collection", path: new System.Collections.Generic.Dictionary<string, object> { { "collection_id", collectionId }, { "ugc_id", ugcId } }, options: options);
        }

        /// <summary>
        /// Remove my item.
        ///
        /// Takes it off all lists at once, and deletes its files. This cannot be undone. An item that was removed already stays
        /// as it is. One that was reported, or that the scan flagged, is hidden at once as well; its files go when moderators
        /// have decided on it, and they may give a strike for it.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, UGC_NOT_FOUND.
        /// </summary>
        public Task<Models.MyUgcItem> RemoveItem(string ugcId, CallOptions options = null)
        {
            return caller.Call<Models.MyUgcItem>("ugc-remove-item", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, options: options);
        }

        /// <summary>
        /// Report an item.
        ///
        /// Tells the game's moderators that an item of another player breaks the rules. You are told what they decide; its
        /// creator is not told who reported it. To report the same version again changes nothing.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_DAILY_REPORTS_USED, UGC_NOT_FOUND, UGC_OWN_ITEM_REPORTED.
        /// </summary>
        public Task<Models.UgcReportReceipt> ReportItem(string ugcId, Models.ReportUgc body, CallOptions options = null)
        {
            return caller.Call<Models.UgcReportReceipt>("ugc-report-item", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, body: body ?? new Models.ReportUgc(), options: options);
        }

        /// <summary>
        /// Search items.
        ///
        /// Returns public items that have every word in their name, tags or description, the best first: names count more than
        /// tags, these more than descriptions, and ratings count half as much as words. The last word may be the beginning of
        /// one. A word of four letters or more may have one letter wrong, missing, too many, or swapped with its neighbour; a
        /// letter that is wrong or missing has to come after the first two. Upper and lower case are the same. Of scripts
        /// without spaces, such as Chinese and Japanese, and of Korean, any part of a word is found.
        ///
        /// The first 200 items are returned. A page may have fewer than `limit`: an item that was taken down is left out. A
        /// page may be a few seconds old. Signed-in players are limited each by themselves.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfListedItem> SearchItems(UgcSearchItemsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfListedItem>("ugc-search-items", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of SearchItems, from page to page.</summary>
        public async Task<int> EachSearchItems(Action<Models.ListedItem> each, UgcSearchItemsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new UgcSearchItemsQuery();
            for (var count = 0; ;)
            {
                var page = await SearchItems(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// Trust a creator.
        ///
        /// Says whether a creator's items are published without a review: always, never, or as earned by approved items.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.StandingView> SetCreatorTrust(string playerId, Models.SetTrust body, CallOptions options = null)
        {
            return caller.Call<Models.StandingView>("ugc-set-creator-trust", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId } }, body: body ?? new Models.SetTrust(), options: options);
        }

        /// <summary>
        /// Set the words of a language.
        ///
        /// Replaces your lists of a language. They hold for what is scanned from now on: a text with a `blocked` word is
        /// flagged, one with a `watched` word goes to a moderator, and an `allowed` word is right whatever another list says.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.StudioWords> SetWords(string language, Models.SetStudioWords body = null, CallOptions options = null)
        {
            return caller.Call<Models.StudioWords>("ugc-set-words", path: new System.Collections.Generic.Dictionary<string, object> { { "language", language } }, body: body ?? new Models.SetStudioWords(), options: options);
        }

        /// <summary>
        /// Get a screenshot of a bug report.
        ///
        /// Returns a signed address of the scanned picture, which works without a token until it expires. `UGC_STATE`: it is
        /// not scanned yet, or the scan has found something, so that a moderator decides first.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UGC_NOT_FOUND, UGC_STATE.
        /// </summary>
        public Task<Models.UgcDownload> ShowScreenshot(string ugcId, CallOptions options = null)
        {
            return caller.Call<Models.UgcDownload>("ugc-show-screenshot", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, options: options);
        }

        /// <summary>
        /// Start an upload.
        ///
        /// Begins an item, as a draft that only you see, and returns how to send its file: by signed requests that take exactly
        /// the file that you declare. When it is sent, complete the upload; it is scanned then. A draft goes at `draft_until`,
        /// unless its file is there.
        ///
        /// Which extensions, content types and sizes a type takes is said by `UGC_TYPE` and `UGC_TOO_LARGE`. Uploads may be by
        /// invitation. Send an Idempotency-Key, so that a request that is sent twice begins one item.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, DAILY_UGC_UPLOADS_USED, IDEMPOTENCY_CONFLICT, TOO_MANY_UGC_ITEMS, UGC_TOO_LARGE, UGC_TYPE, UGC_UPLOADS_BLOCKED, UGC_UPLOADS_CLOSED, UGC_WORDS_REFUSED.
        /// </summary>
        public Task<Models.UgcUpload> StartItem(Models.CreateItem body, CallOptions options = null)
        {
            return caller.Call<Models.UgcUpload>("ugc-start-item", body: body ?? new Models.CreateItem(), options: options);
        }

        /// <summary>
        /// Start the upload of a new version.
        ///
        /// Returns how to send a new file of a published item. Players go on to download the old one until the new one was
        /// scanned and reviewed. A new version that was on its way is replaced. Of a draft, it is a new ticket for the first
        /// file. Send an Idempotency-Key, so that a request that is sent twice begins one version.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, DAILY_UGC_UPLOADS_USED, IDEMPOTENCY_CONFLICT, UGC_NOT_FOUND, UGC_STATE, UGC_TOO_LARGE, UGC_TYPE, UGC_UPLOADS_BLOCKED, UGC_UPLOADS_CLOSED, UGC_WORDS_REFUSED.
        /// </summary>
        public Task<Models.UgcUpload> StartVersion(string ugcId, Models.UgcFile body, CallOptions options = null)
        {
            return caller.Call<Models.UgcUpload>("ugc-start-version", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, body: body ?? new Models.UgcFile(), options: options);
        }

        /// <summary>
        /// Take an item down for a copyright claim.
        ///
        /// Removes an item at a copyright holder's notice (17 U.S.C. § 512(c)). Its creator gets a strike, and is told
        /// who claims which work, and how to answer. On an item that is down already, another claim is kept, without another
        /// strike: the item comes back when none stands. The same claimant and work again changes nothing. What its creator has
        /// removed is gone for good, and cannot be taken down.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_NOT_FOUND, UGC_STATE.
        /// </summary>
        public Task<Models.TakedownView> TakeDownItem(string ugcId, Models.TakeDownUgc body, CallOptions options = null)
        {
            return caller.Call<Models.TakedownView>("ugc-take-down-item", path: new System.Collections.Generic.Dictionary<string, object> { { "ugc_id", ugcId } }, body: body ?? new Models.TakeDownUgc(), options: options);
        }

        /// <summary>
        /// Undo a decision.
        ///
        /// Takes back the last decision on an item: the item is as before, and waits for a decision again. What was published
        /// is flagged. A strike that the decision gave is gone, and the reports of the item wait again. To undo it again
        /// changes nothing. On what you made yourself, another moderator decides.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_DECISION_SUPERSEDED, UGC_OWN_ITEM, UGC_STATE, UGC_UNKNOWN_DECISION.
        /// </summary>
        public Task<Models.DecisionView> UndoDecision(string decisionId, Models.UndoDecision body, CallOptions options = null)
        {
            return caller.Call<Models.DecisionView>("ugc-undo-decision", path: new System.Collections.Generic.Dictionary<string, object> { { "decision_id", decisionId } }, body: body ?? new Models.UndoDecision(), options: options);
        }

        /// <summary>
        /// Unfollow a creator.
        ///
        /// Ends the messages about new items of a creator. A creator whom you do not follow changes nothing.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED.
        /// </summary>
        public Task<Models.FollowReceipt> UnfollowCreator(string creatorId, CallOptions options = null)
        {
            return caller.Call<Models.FollowReceipt>("ugc-unfollow-creator", path: new System.Collections.Generic.Dictionary<string, object> { { "creator_id", creatorId } }, options: options);
        }

        /// <summary>
        /// Update a collection of items.
        ///
        /// Changes the name, the text or the visibility of one of your collections, whichever is given. Words
        /// that the game does not allow are refused.
        ///
        /// Roles: player.
        ///
        /// Errors: COLLECTION_NOT_FOUND, CSRF_REJECTED, UGC_WORDS_REFUSED.
        /// </summary>
        public Task<Models.CollectionView> UpdateCollection(string collectionId, Models.ChangeCollection body = null, CallOptions options = null)
        {
            return caller.Call<Models.CollectionView>("ugc-update-collection", path: new System.Collections.Generic.Dictionary<string, object> { { "collection_id", collectionId } }, body: body ?? new Models.ChangeCollection(), options: options);
        }
    }
}
