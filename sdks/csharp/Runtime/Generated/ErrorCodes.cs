// Generated from openapi.yaml by `make generate`. Do not edit.

namespace Ludus
{
    /// <summary>The codes of errors. Later versions may have more.</summary>
    public static class ErrorCodes
    {
        /// <summary>The account is suspended or banned.</summary>
        public const string AccountBlocked = "ACCOUNT_BLOCKED";

        /// <summary>Ten wrong passwords in a row. For half an hour, only networks that the account was signed in from may try.</summary>
        public const string AccountLocked = "ACCOUNT_LOCKED";

        /// <summary>The account was merged into another one.</summary>
        public const string AccountMerged = "ACCOUNT_MERGED";

        /// <summary>The player has no account at the provider.</summary>
        public const string AccountNotLinked = "ACCOUNT_NOT_LINKED";

        /// <summary>The game has a minimum age, and the new player's was not sent.</summary>
        public const string AgeNeeded = "AGE_NEEDED";

        /// <summary>The reward was claimed before.</summary>
        public const string AlreadyClaimed = "ALREADY_CLAIMED";

        /// <summary>An amount was credited for this `fact` before.</summary>
        public const string AlreadyCredited = "ALREADY_CREDITED";

        /// <summary>Debt was forgiven for this `fact` before.</summary>
        public const string AlreadyForgiven = "ALREADY_FORGIVEN";

        /// <summary>The player is a member of a tribe.</summary>
        public const string AlreadyInTribe = "ALREADY_IN_TRIBE";

        /// <summary>The player owns the cosmetic already.</summary>
        public const string AlreadyOwned = "ALREADY_OWNED";

        /// <summary>The player has the premium pass already.</summary>
        public const string AlreadyPremium = "ALREADY_PREMIUM";

        /// <summary>There is a message for this fact.</summary>
        public const string AlreadySent = "ALREADY_SENT";

        /// <summary>This Idempotency-Key was spent with before, more than a day ago.</summary>
        public const string AlreadySpent = "ALREADY_SPENT";

        /// <summary>The army would be larger than the barracks hold.</summary>
        public const string ArmyCapExceeded = "ARMY_CAP_EXCEEDED";

        /// <summary>The audit trail is read of a player, by somebody, or of a thing: of exactly one of them.</summary>
        public const string AskOneThing = "ASK_ONE_THING";

        /// <summary>The player is in no tribe, which could hold what is taken.</summary>
        public const string AttackNeedsTribe = "ATTACK_NEEDS_TRIBE";

        /// <summary>The army is smaller than an attack may be.</summary>
        public const string AttackTooSmall = "ATTACK_TOO_SMALL";

        /// <summary>The player has submitted as many scores as the board takes until its next reset.</summary>
        public const string AttemptsUsedUp = "ATTEMPTS_USED_UP";

        /// <summary>A merge needs the version that the save was made from, and that is no longer kept.</summary>
        public const string BaseVersionGone = "BASE_VERSION_GONE";

        /// <summary>Another campaign gives a benefit at the same time.</summary>
        public const string BenefitTaken = "BENEFIT_TAKEN";

        /// <summary>The caller blocks as many players as one can block.</summary>
        public const string BlockedPlayersLimitReached = "BLOCKED_PLAYERS_LIMIT_REACHED";

        /// <summary>The body is over the limit of the endpoint.</summary>
        public const string BodyTooLarge = "BODY_TOO_LARGE";

        /// <summary>The player has not earned the bonus.</summary>
        public const string BonusLocked = "BONUS_LOCKED";

        /// <summary>The password, or one like it, is in known breaches.</summary>
        public const string BreachedPassword = "BREACHED_PASSWORD";

        /// <summary>A broadcast has ended: there is nothing to cancel.</summary>
        public const string BroadcastOver = "BROADCAST_OVER";

        /// <summary>The building is being upgraded.</summary>
        public const string BuildingAlreadyUpgrading = "BUILDING_ALREADY_UPGRADING";

        /// <summary>Somebody else has changed the campaign since it was read.</summary>
        public const string CampaignChanged = "CAMPAIGN_CHANGED";

        /// <summary>The id of a new campaign is taken.</summary>
        public const string CampaignExists = "CAMPAIGN_EXISTS";

        /// <summary>The challenge is unknown, expired or used, or had too many wrong answers.</summary>
        public const string ChallengeRejected = "CHALLENGE_REJECTED";

        /// <summary>Players live in this environment: nobody is imported into it.</summary>
        public const string ClonesRefused = "CLONES_REFUSED";

        /// <summary>The clone is not of this form, was changed, or is of a version that has other fields.</summary>
        public const string CloneRefused = "CLONE_REFUSED";

        /// <summary>The code or recovery code is wrong or was used; `details.reason` says which.</summary>
        public const string CodeRejected = "CODE_REJECTED";

        /// <summary>A collection has as many items as it may.</summary>
        public const string CollectionFull = "COLLECTION_FULL";

        /// <summary>There is no such collection, or the caller may not see or change it.</summary>
        public const string CollectionNotFound = "COLLECTION_NOT_FOUND";

        /// <summary>This sign-in method is set aside; its owner has to sign in by mail first.</summary>
        public const string ConfirmByMail = "CONFIRM_BY_MAIL";

        /// <summary>Another season is on at that time.</summary>
        public const string ConquestSeasonsOverlap = "CONQUEST_SEASONS_OVERLAP";

        /// <summary>There is a cosmetic with this id.</summary>
        public const string CosmeticExists = "COSMETIC_EXISTS";

        /// <summary>The season is for players of other countries.</summary>
        public const string CountryNotAdmitted = "COUNTRY_NOT_ADMITTED";

        /// <summary>A request with a cookie has no valid CSRF token.</summary>
        public const string CsrfRejected = "CSRF_REJECTED";

        /// <summary>The player has reported as many different bugs as a day allows.</summary>
        public const string DailyBugReportsUsed = "DAILY_BUG_REPORTS_USED";

        /// <summary>The caller has sent all requests of the day.</summary>
        public const string DailyFriendRequestsUsed = "DAILY_FRIEND_REQUESTS_USED";

        /// <summary>The player has had as many ideas as a day allows.</summary>
        public const string DailyIdeasUsed = "DAILY_IDEAS_USED";

        /// <summary>The caller has sent as many messages to players who are no friends as a day allows.</summary>
        public const string DailyMessagesUsed = "DAILY_MESSAGES_USED";

        /// <summary>The player has opened as many threads as a day allows.</summary>
        public const string DailyThreadsUsed = "DAILY_THREADS_USED";

        /// <summary>The player has begun as many uploads as a day allows.</summary>
        public const string DailyUgcUploadsUsed = "DAILY_UGC_UPLOADS_USED";

        /// <summary>The dead letter was replayed and handled.</summary>
        public const string DeadLetterSettled = "DEAD_LETTER_SETTLED";

        /// <summary>The player owes too much to buy more.</summary>
        public const string DebtTooHigh = "DEBT_TOO_HIGH";

        /// <summary>Requests fail because a dependency does not answer; the details hold the health report.</summary>
        public const string Down = "DOWN";

        /// <summary>Ten wrong codes in a row for one address.</summary>
        public const string EmailCodesLocked = "EMAIL_CODES_LOCKED";

        /// <summary>The code or token is wrong, used, expired or not the newest, or too many were tried.</summary>
        public const string EmailCodeRejected = "EMAIL_CODE_REJECTED";

        /// <summary>The account has an address already.</summary>
        public const string EmailLinked = "EMAIL_LINKED";

        /// <summary>An e-mail address cannot be unlinked.</summary>
        public const string EmailNotUnlinkable = "EMAIL_NOT_UNLINKABLE";

        /// <summary>Another account has this address.</summary>
        public const string EmailTaken = "EMAIL_TAKEN";

        /// <summary>The account has this address already.</summary>
        public const string EmailUnchanged = "EMAIL_UNCHANGED";

        /// <summary>The account's e-mail address has not been confirmed in a session of the account.</summary>
        public const string EmailUnproven = "EMAIL_UNPROVEN";

        /// <summary>The account has no e-mail address that has to be confirmed.</summary>
        public const string EmailVerified = "EMAIL_VERIFIED";

        /// <summary>The end of the key is in the past.</summary>
        public const string EndInPast = "END_IN_PAST";

        /// <summary>The player does not own it now.</summary>
        public const string EntitlementNotActive = "ENTITLEMENT_NOT_ACTIVE";

        /// <summary>Nothing can give it now.</summary>
        public const string EntitlementNotRestorable = "ENTITLEMENT_NOT_RESTORABLE";

        /// <summary>It was not revoked by hand or by a ban.</summary>
        public const string EntitlementNotRevoked = "ENTITLEMENT_NOT_REVOKED";

        /// <summary>The season costs an entry fee that was not paid.</summary>
        public const string EntryFeeNeeded = "ENTRY_FEE_NEEDED";

        /// <summary>The player may not pay for this season now.</summary>
        public const string EntryRefused = "ENTRY_REFUSED";

        /// <summary>The token is forged or expired, or has another issuer or audience.</summary>
        public const string EpicTokenRejected = "EPIC_TOKEN_REJECTED";

        /// <summary>A message would be over before it is sent, or stay longer than messages do.</summary>
        public const string ExpiryNotPossible = "EXPIRY_NOT_POSSIBLE";

        /// <summary>The player has asked for too many files within a day.</summary>
        public const string ExportsUsedUp = "EXPORTS_USED_UP";

        /// <summary>The file is not ready yet, has failed or is gone.</summary>
        public const string ExportNotReady = "EXPORT_NOT_READY";

        /// <summary>The idea was merged into another one.</summary>
        public const string FeedbackMerged = "FEEDBACK_MERGED";

        /// <summary>A version was named for what is no bug that is done.</summary>
        public const string FixedInNotPossible = "FIXED_IN_NOT_POSSIBLE";

        /// <summary>The caller's role does not allow this.</summary>
        public const string Forbidden = "FORBIDDEN";

        /// <summary>Warriors choose no formation.</summary>
        public const string FormationNotYours = "FORMATION_NOT_YOURS";

        /// <summary>The caller has as many friends as one can have.</summary>
        public const string FriendsLimitReached = "FRIENDS_LIMIT_REACHED";

        /// <summary>The board is shown among friends only.</summary>
        public const string FriendsOnly = "FRIENDS_ONLY";

        /// <summary>The player takes no friend requests.</summary>
        public const string FriendRequestsRefused = "FRIEND_REQUESTS_REFUSED";

        /// <summary>The grant was made before with another amount or reason.</summary>
        public const string GrantContradicted = "GRANT_CONTRADICTED";

        /// <summary>The building has the highest level.</summary>
        public const string HighestLevel = "HIGHEST_LEVEL";

        /// <summary>The Idempotency-Key was used for another request.</summary>
        public const string IdempotencyConflict = "IDEMPOTENCY_CONFLICT";

        /// <summary>Another account has this identity.</summary>
        public const string IdentityTaken = "IDENTITY_TAKEN";

        /// <summary>The wallet does not hold enough.</summary>
        public const string InsufficientFunds = "INSUFFICIENT_FUNDS";

        /// <summary>There is not enough gold.</summary>
        public const string InsufficientResources = "INSUFFICIENT_RESOURCES";

        /// <summary>There are not so many units.</summary>
        public const string InsufficientUnits = "INSUFFICIENT_UNITS";

        /// <summary>An unexpected error; quote the request id when you report it.</summary>
        public const string Internal = "INTERNAL";

        /// <summary>Nobody can give what a message would bring.</summary>
        public const string InvalidAttachments = "INVALID_ATTACHMENTS";

        /// <summary>What a campaign gives cannot be granted; `details.problems` says why.</summary>
        public const string InvalidCampaign = "INVALID_CAMPAIGN";

        /// <summary>Some products cannot be sold as the file has them.</summary>
        public const string InvalidCatalogue = "INVALID_CATALOGUE";

        /// <summary>The fields contradict each other.</summary>
        public const string InvalidCosmetic = "INVALID_COSMETIC";

        /// <summary>The cursor is not one that this list returned.</summary>
        public const string InvalidCursor = "INVALID_CURSOR";

        /// <summary>A field is missing, unknown, of the wrong type, or out of bounds; `details.fields` says which.</summary>
        public const string InvalidRequest = "INVALID_REQUEST";

        /// <summary>The data is no JSON object that can be kept; `details.problems` says why.</summary>
        public const string InvalidSave = "INVALID_SAVE";

        /// <summary>Some rules cannot hold as the file has them.</summary>
        public const string InvalidSaveRules = "INVALID_SAVE_RULES";

        /// <summary>The notice is not the provider's.</summary>
        public const string InvalidSignature = "INVALID_SIGNATURE";

        /// <summary>The product cannot be sold as it is.</summary>
        public const string InvalidSku = "INVALID_SKU";

        /// <summary>The link is not a player's page on that site.</summary>
        public const string InvalidSocialLink = "INVALID_SOCIAL_LINK";

        /// <summary>A webhook whose address or events cannot be.</summary>
        public const string InvalidWebhook = "INVALID_WEBHOOK";

        /// <summary>The inventory is full.</summary>
        public const string InventoryFull = "INVENTORY_FULL";

        /// <summary>A person looks at the purchase first.</summary>
        public const string InReview = "IN_REVIEW";

        /// <summary>Staff has removed the player's score and keeps the player out until the next reset.</summary>
        public const string KeptOut = "KEPT_OUT";

        /// <summary>The last sign-in method cannot be removed.</summary>
        public const string LastSignInMethod = "LAST_SIGN_IN_METHOD";

        /// <summary>The link was begun too long ago, was used before, or its player has signed out.</summary>
        public const string LinkExpired = "LINK_EXPIRED";

        /// <summary>The token is unknown, used or expired, or a newer one was mailed.</summary>
        public const string MailTokenRejected = "MAIL_TOKEN_REJECTED";

        /// <summary>Twitch signed what it has never described.</summary>
        public const string MalformedMessage = "MALFORMED_MESSAGE";

        /// <summary>The body is not JSON.</summary>
        public const string MalformedRequest = "MALFORMED_REQUEST";

        /// <summary>The match was reported before with another result.</summary>
        public const string MatchContradicted = "MATCH_CONTRADICTED";

        /// <summary>After the undo, nobody could sign in to the target account.</summary>
        public const string MergeLocksOut = "MERGE_LOCKS_OUT";

        /// <summary>One of the accounts is banned or suspended.</summary>
        public const string MergeOfBlocked = "MERGE_OF_BLOCKED";

        /// <summary>One of the accounts has a role besides player.</summary>
        public const string MergeOfStaff = "MERGE_OF_STAFF";

        /// <summary>The merge is too old to be undone.</summary>
        public const string MergeTooOld = "MERGE_TOO_OLD";

        /// <summary>Both accounts are the same.</summary>
        public const string MergeWithItself = "MERGE_WITH_ITSELF";

        /// <summary>The player takes no messages of other players.</summary>
        public const string MessagesRefused = "MESSAGES_REFUSED";

        /// <summary>The path does not take this method.</summary>
        public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

        /// <summary>The request did not come to the API's public address.</summary>
        public const string Misdirected = "MISDIRECTED";

        /// <summary>The leaderboards have not been compared yet.</summary>
        public const string NeverReconciled = "NEVER_RECONCILED";

        /// <summary>The message is unknown, expired or used, or is for another purpose.</summary>
        public const string NonceRejected = "NONCE_REJECTED";

        /// <summary>The message brings nothing.</summary>
        public const string NothingToClaim = "NOTHING_TO_CLAIM";

        /// <summary>Nothing was paid.</summary>
        public const string NothingToRefund = "NOTHING_TO_REFUND";

        /// <summary>An answer has no text and closes nothing.</summary>
        public const string NothingToSend = "NOTHING_TO_SEND";

        /// <summary>Neither units nor a formation were given.</summary>
        public const string NothingToStation = "NOTHING_TO_STATION";

        /// <summary>No erasure of the account waits.</summary>
        public const string NothingToStop = "NOTHING_TO_STOP";

        /// <summary>Only who has an item knows how good it is.</summary>
        public const string NotDownloaded = "NOT_DOWNLOADED";

        /// <summary>The shop does not offer the cosmetic now.</summary>
        public const string NotForSale = "NOT_FOR_SALE";

        /// <summary>The signature is not Twitch's, or the message is too old.</summary>
        public const string NotFromTwitch = "NOT_FROM_TWITCH";

        /// <summary>The player is no member of the tribe.</summary>
        public const string NotInThisTribe = "NOT_IN_THIS_TRIBE";

        /// <summary>The account has no identity of this provider.</summary>
        public const string NotLinked = "NOT_LINKED";

        /// <summary>The two are not two ideas.</summary>
        public const string NotMergeable = "NOT_MERGEABLE";

        /// <summary>The idea is not merged into another.</summary>
        public const string NotMerged = "NOT_MERGED";

        /// <summary>The product is not offered where the player is.</summary>
        public const string NotOfferedInCountry = "NOT_OFFERED_IN_COUNTRY";

        /// <summary>The account does not have the role support or admin.</summary>
        public const string NotOfStaff = "NOT_OF_STAFF";

        /// <summary>The player is too young for the season, or did not say how old.</summary>
        public const string NotOldEnough = "NOT_OLD_ENOUGH";

        /// <summary>The player does not own the cosmetic.</summary>
        public const string NotOwned = "NOT_OWNED";

        /// <summary>The provider does not say that it was paid.</summary>
        public const string NotPaid = "NOT_PAID";

        /// <summary>The board is not ranked by country.</summary>
        public const string NotRegional = "NOT_REGIONAL";

        /// <summary>The player takes no part in the season.</summary>
        public const string NotRegistered = "NOT_REGISTERED";

        /// <summary>The dead letter cannot be replayed; the message says why.</summary>
        public const string NotReplayable = "NOT_REPLAYABLE";

        /// <summary>The message was not written by a player.</summary>
        public const string NotReportable = "NOT_REPORTABLE";

        /// <summary>A game server sets what is not declared as the servers' own; `details.keys` says what.</summary>
        public const string NotServerOnly = "NOT_SERVER_ONLY";

        /// <summary>The product is not sold so.</summary>
        public const string NotSold = "NOT_SOLD";

        /// <summary>A thread can be assigned to who answers threads alone.</summary>
        public const string NotStaff = "NOT_STAFF";

        /// <summary>The file was not sent, or was sent more than a day ago.</summary>
        public const string NotUploaded = "NOT_UPLOADED";

        /// <summary>The player in the path is the caller.</summary>
        public const string NotWithOneself = "NOT_WITH_ONESELF";

        /// <summary>The proof is valid, but its identity is not linked to this account.</summary>
        public const string NotYourIdentity = "NOT_YOUR_IDENTITY";

        /// <summary>No season is active now.</summary>
        public const string NoActiveSeason = "NO_ACTIVE_SEASON";

        /// <summary>Purchases of this store are opened by the store's own client.</summary>
        public const string NoCheckout = "NO_CHECKOUT";

        /// <summary>The tribe has no emblem, and awaits none.</summary>
        public const string NoEmblem = "NO_EMBLEM";

        /// <summary>No upload of an emblem is known.</summary>
        public const string NoEmblemUpload = "NO_EMBLEM_UPLOAD";

        /// <summary>There is no such season, or taking part in it costs nothing.</summary>
        public const string NoEntryFee = "NO_ENTRY_FEE";

        /// <summary>The player has not asked the caller, who wanted to accept only.</summary>
        public const string NoFriendRequest = "NO_FRIEND_REQUEST";

        /// <summary>The opponent is the player who asks.</summary>
        public const string NoMatchupWithOneself = "NO_MATCHUP_WITH_ONESELF";

        /// <summary>The purchase does not wait for a review.</summary>
        public const string NoReview = "NO_REVIEW";

        /// <summary>The tier has no reward on this track.</summary>
        public const string NoReward = "NO_REWARD";

        /// <summary>A service account has no secret to rotate.</summary>
        public const string NoSecretToRotate = "NO_SECRET_TO_ROTATE";

        /// <summary>The player does not owe so much.</summary>
        public const string NoSuchDebt = "NO_SUCH_DEBT";

        /// <summary>The player has no score on the board in this period.</summary>
        public const string NoSuchScore = "NO_SUCH_SCORE";

        /// <summary>The player has no units in the garrison.</summary>
        public const string NoUnitsStationed = "NO_UNITS_STATIONED";

        /// <summary>The price is not the one that the player saw.</summary>
        public const string OfferChanged = "OFFER_CHANGED";

        /// <summary>The game does not allow the page's origin.</summary>
        public const string OriginNotAllowed = "ORIGIN_NOT_ALLOWED";

        /// <summary>Admins cannot change their own status or roles.</summary>
        public const string OwnAccount = "OWN_ACCOUNT";

        /// <summary>Nobody rates what is their own.</summary>
        public const string OwnItem = "OWN_ITEM";

        /// <summary>The player's tribe holds the territory.</summary>
        public const string OwnTerritory = "OWN_TERRITORY";

        /// <summary>A partner does not answer; it is safe to try again.</summary>
        public const string PartnerUnavailable = "PARTNER_UNAVAILABLE";

        /// <summary>This part of the price cannot be given back.</summary>
        public const string PartNotRefundable = "PART_NOT_REFUNDABLE";

        /// <summary>The offer is not the one that the player saw.</summary>
        public const string PassChanged = "PASS_CHANGED";

        /// <summary>The provider refuses the purchase.</summary>
        public const string PaymentDeclined = "PAYMENT_DECLINED";

        /// <summary>The prize was paid by another transfer.</summary>
        public const string PayoutSettled = "PAYOUT_SETTLED";

        /// <summary>The wallet that the season's end named for a prize is its player's no more.</summary>
        public const string PayoutWalletChanged = "PAYOUT_WALLET_CHANGED";

        /// <summary>The caller has blocked the player.</summary>
        public const string PlayerIsBlocked = "PLAYER_IS_BLOCKED";

        /// <summary>The player takes no part in the season.</summary>
        public const string PlayerNotInSeason = "PLAYER_NOT_IN_SEASON";

        /// <summary>The reward needs the premium pass.</summary>
        public const string PremiumRequired = "PREMIUM_REQUIRED";

        /// <summary>The price is not the one that the player saw.</summary>
        public const string PriceChanged = "PRICE_CHANGED";

        /// <summary>A store's product is another SKU's.</summary>
        public const string ProductTaken = "PRODUCT_TAKEN";

        /// <summary>No SKU stands for the store's product.</summary>
        public const string ProductUnknown = "PRODUCT_UNKNOWN";

        /// <summary>The score's proof is missing or does not hold; the submission is kept for review.</summary>
        public const string ProofRefused = "PROOF_REFUSED";

        /// <summary>The account has another identity of this provider.</summary>
        public const string ProviderLinked = "PROVIDER_LINKED";

        /// <summary>The game takes no money by this provider.</summary>
        public const string ProviderNotConfigured = "PROVIDER_NOT_CONFIGURED";

        /// <summary>The game does not offer this provider.</summary>
        public const string ProviderNotOffered = "PROVIDER_NOT_OFFERED";

        /// <summary>The player has bought the product as often as its limits allow.</summary>
        public const string PurchaseLimitReached = "PURCHASE_LIMIT_REACHED";

        /// <summary>Its money was given back.</summary>
        public const string PurchaseRefunded = "PURCHASE_REFUNDED";

        /// <summary>The player has raided a moment ago.</summary>
        public const string RaidCooldown = "RAID_COOLDOWN";

        /// <summary>Players do not raid themselves, or their tribe.</summary>
        public const string RaidForbidden = "RAID_FORBIDDEN";

        /// <summary>The player may not be raided at the moment.</summary>
        public const string RaidTargetProtected = "RAID_TARGET_PROTECTED";

        /// <summary>The player to be raided takes no part in the season.</summary>
        public const string RaidTargetUnknown = "RAID_TARGET_UNKNOWN";

        /// <summary>One of the two is much stronger.</summary>
        public const string RaidUneven = "RAID_UNEVEN";

        /// <summary>The player's profile is private, and boards may not name them.</summary>
        public const string RankPrivate = "RANK_PRIVATE";

        /// <summary>Too many requests in a minute.</summary>
        public const string RateLimited = "RATE_LIMITED";

        /// <summary>The sign-in is too old for a change of the account's sign-in methods.</summary>
        public const string ReauthenticationNeeded = "REAUTHENTICATION_NEEDED";

        /// <summary>The purchase belongs to another player.</summary>
        public const string ReceiptOfAnotherPlayer = "RECEIPT_OF_ANOTHER_PLAYER";

        /// <summary>The receipt is there and cannot be opened.</summary>
        public const string ReceiptUnreadable = "RECEIPT_UNREADABLE";

        /// <summary>The refresh token is unknown, expired or used, or its session has ended.</summary>
        public const string RefreshRejected = "REFRESH_REJECTED";

        /// <summary>Money was given back that the admin has not seen.</summary>
        public const string RefundedMeanwhile = "REFUNDED_MEANWHILE";

        /// <summary>The provider gives no money back for the game.</summary>
        public const string RefundNotOffered = "REFUND_NOT_OFFERED";

        /// <summary>The provider does not give this money back.</summary>
        public const string RefundRefused = "REFUND_REFUSED";

        /// <summary>A replay of the dead letter is under way.</summary>
        public const string ReplayUnderWay = "REPLAY_UNDER_WAY";

        /// <summary>A moderator has decided otherwise.</summary>
        public const string ReportDecided = "REPORT_DECIDED";

        /// <summary>The purchase cost no money.</summary>
        public const string SandboxPurchase = "SANDBOX_PURCHASE";

        /// <summary>Others have saved since the version that this save was made from; the details have the current one.</summary>
        public const string SaveConflict = "SAVE_CONFLICT";

        /// <summary>The `save_id` named another save of this slot.</summary>
        public const string SaveIdReused = "SAVE_ID_REUSED";

        /// <summary>The slot has no save.</summary>
        public const string SaveNotFound = "SAVE_NOT_FOUND";

        /// <summary>The file was not sent, or was sent more than a day ago.</summary>
        public const string SaveNotUploaded = "SAVE_NOT_UPLOADED";

        /// <summary>The rules were changed since the file was made.</summary>
        public const string SaveRulesChanged = "SAVE_RULES_CHANGED";

        /// <summary>The data is larger than a save may be.</summary>
        public const string SaveTooLarge = "SAVE_TOO_LARGE";

        /// <summary>The game server's key does not have the scope.</summary>
        public const string ScopeMissing = "SCOPE_MISSING";

        /// <summary>The score, or the sum with those before, is beyond 2^53 - 1, or has more than 15 digits with its decimals.</summary>
        public const string ScoreOutOfRange = "SCORE_OUT_OF_RANGE";

        /// <summary>There is a score board with this id already.</summary>
        public const string ScoreSeasonExists = "SCORE_SEASON_EXISTS";

        /// <summary>The score board cannot be as it is described.</summary>
        public const string ScoreSeasonInvalid = "SCORE_SEASON_INVALID";

        /// <summary>The board takes no scores now: it is not active, has not begun, or is over.</summary>
        public const string ScoreSeasonNotOpen = "SCORE_SEASON_NOT_OPEN";

        /// <summary>The field cannot change once the board has started.</summary>
        public const string ScoreSeasonStarted = "SCORE_SEASON_STARTED";

        /// <summary>Another season overlaps these dates.</summary>
        public const string SeasonsOverlap = "SEASONS_OVERLAP";

        /// <summary>The season has ended.</summary>
        public const string SeasonEnded = "SEASON_ENDED";

        /// <summary>There is a season with this number.</summary>
        public const string SeasonExists = "SEASON_EXISTS";

        /// <summary>The season is on; this change is not possible any more.</summary>
        public const string SeasonLocked = "SEASON_LOCKED";

        /// <summary>What was asked for is not open now.</summary>
        public const string SeasonNotActive = "SEASON_NOT_ACTIVE";

        /// <summary>The season has not started.</summary>
        public const string SeasonNotStarted = "SEASON_NOT_STARTED";

        /// <summary>The session did not pass a second factor.</summary>
        public const string SecondFactorNeeded = "SECOND_FACTOR_NEEDED";

        /// <summary>The key was revoked or has expired.</summary>
        public const string ServerKeyExpired = "SERVER_KEY_EXPIRED";

        /// <summary>The save changes what only the game's servers set; `details.keys` says what.</summary>
        public const string ServerOnlyKey = "SERVER_ONLY_KEY";

        /// <summary>The caller has no such session.</summary>
        public const string SessionNotFound = "SESSION_NOT_FOUND";

        /// <summary>The signature is not the address's signature of this message.</summary>
        public const string SignatureRejected = "SIGNATURE_REJECTED";

        /// <summary>Somebody else changed the product.</summary>
        public const string SkuChanged = "SKU_CHANGED";

        /// <summary>The id is taken.</summary>
        public const string SkuExists = "SKU_EXISTS";

        /// <summary>The account was merged into another, whose slots its own are.</summary>
        public const string SlotsMerged = "SLOTS_MERGED";

        /// <summary>The version is not kept, or never was.</summary>
        public const string SnapshotNotFound = "SNAPSHOT_NOT_FOUND";

        /// <summary>The account has a role besides the player's.</summary>
        public const string StaffAccount = "STAFF_ACCOUNT";

        /// <summary>The player's profile is private.</summary>
        public const string StatisticsPrivate = "STATISTICS_PRIVATE";

        /// <summary>The Steam account is banned from this game.</summary>
        public const string SteamBanned = "STEAM_BANNED";

        /// <summary>The ticket belongs to another Steam account than `steam_id`.</summary>
        public const string SteamIdMismatch = "STEAM_ID_MISMATCH";

        /// <summary>Steam does not accept the ticket.</summary>
        public const string SteamTicketRejected = "STEAM_TICKET_REJECTED";

        /// <summary>There is no such territory.</summary>
        public const string TerritoryNotFound = "TERRITORY_NOT_FOUND";

        /// <summary>The player's tribe does not hold the territory.</summary>
        public const string TerritoryNotHeld = "TERRITORY_NOT_HELD";

        /// <summary>The other player has as many friends as one can have.</summary>
        public const string TheirFriendsLimitReached = "THEIR_FRIENDS_LIMIT_REACHED";

        /// <summary>No more can be written in a thread.</summary>
        public const string ThreadFull = "THREAD_FULL";

        /// <summary>A thread was closed too long ago to go on.</summary>
        public const string ThreadOver = "THREAD_OVER";

        /// <summary>The player has not reached the tier.</summary>
        public const string TierLocked = "TIER_LOCKED";

        /// <summary>The player does not own the title.</summary>
        public const string TitleNotOwned = "TITLE_NOT_OWNED";

        /// <summary>The change takes effect in less than a minute.</summary>
        public const string TooLateToChange = "TOO_LATE_TO_CHANGE";

        /// <summary>As many messages to everyone are live as may be.</summary>
        public const string TooManyAnnouncements = "TOO_MANY_ANNOUNCEMENTS";

        /// <summary>A player has as many collections as they may.</summary>
        public const string TooManyCollections = "TOO_MANY_COLLECTIONS";

        /// <summary>As many requests of the caller wait for an answer as may.</summary>
        public const string TooManyFriendRequests = "TOO_MANY_FRIEND_REQUESTS";

        /// <summary>The player has as many save slots as there may be.</summary>
        public const string TooManySlots = "TOO_MANY_SLOTS";

        /// <summary>The player has as many threads open as there may be.</summary>
        public const string TooManyThreads = "TOO_MANY_THREADS";

        /// <summary>The player has as many items of the type as one may have.</summary>
        public const string TooManyUgcItems = "TOO_MANY_UGC_ITEMS";

        /// <summary>There are as many webhooks as there may be.</summary>
        public const string TooManyWebhooks = "TOO_MANY_WEBHOOKS";

        /// <summary>The season has as many events as it may have.</summary>
        public const string TooManyXpEvents = "TOO_MANY_XP_EVENTS";

        /// <summary>The new player is below the minimum age.</summary>
        public const string TooYoung = "TOO_YOUNG";

        /// <summary>The training takes longer.</summary>
        public const string TrainingNotDone = "TRAINING_NOT_DONE";

        /// <summary>As many batches wait as may.</summary>
        public const string TrainingQueueFull = "TRAINING_QUEUE_FULL";

        /// <summary>The transfer has paid something else.</summary>
        public const string TransferUsed = "TRANSFER_USED";

        /// <summary>All places of the tribe are taken.</summary>
        public const string TribeFull = "TRIBE_FULL";

        /// <summary>The tribe, or the player, has as many open invitations as there may be.</summary>
        public const string TribeInvitesFull = "TRIBE_INVITES_FULL";

        /// <summary>Nobody is sent away shortly before a season ends.</summary>
        public const string TribeKept = "TRIBE_KEPT";

        /// <summary>Another tribe of the season has the name or the tag, or one that looks like it.</summary>
        public const string TribeNameTaken = "TRIBE_NAME_TAKEN";

        /// <summary>All places of this role are taken.</summary>
        public const string TribeRoleFull = "TRIBE_ROLE_FULL";

        /// <summary>The player's role does not allow this.</summary>
        public const string TribeRoleNeeded = "TRIBE_ROLE_NEEDED";

        /// <summary>Another player has linked this Twitch account.</summary>
        public const string TwitchAccountTaken = "TWITCH_ACCOUNT_TAKEN";

        /// <summary>The player has linked another Twitch account.</summary>
        public const string TwitchLinked = "TWITCH_LINKED";

        /// <summary>This deployment has no drops.</summary>
        public const string TwitchNotConfigured = "TWITCH_NOT_CONFIGURED";

        /// <summary>A broadcast names a segment and a list.</summary>
        public const string TwoAudiences = "TWO_AUDIENCES";

        /// <summary>Too many wrong codes in a row.</summary>
        public const string TwoFactorLocked = "TWO_FACTOR_LOCKED";

        /// <summary>The account has no second factor.</summary>
        public const string TwoFactorNotOn = "TWO_FACTOR_NOT_ON";

        /// <summary>The account has a second factor already.</summary>
        public const string TwoFactorOn = "TWO_FACTOR_ON";

        /// <summary>The appeal was decided otherwise, or has no object any more.</summary>
        public const string UgcAppealDecided = "UGC_APPEAL_DECIDED";

        /// <summary>The time for an appeal is over.</summary>
        public const string UgcAppealTooLate = "UGC_APPEAL_TOO_LATE";

        /// <summary>The moderator has as many items as one may have at once.</summary>
        public const string UgcClaimsUsed = "UGC_CLAIMS_USED";

        /// <summary>The claim token is not the item's current one.</summary>
        public const string UgcClaimLost = "UGC_CLAIM_LOST";

        /// <summary>The player has reported as many items as a day allows.</summary>
        public const string UgcDailyReportsUsed = "UGC_DAILY_REPORTS_USED";

        /// <summary>Something else was decided with this claim.</summary>
        public const string UgcDecisionMade = "UGC_DECISION_MADE";

        /// <summary>Something was decided on the item since.</summary>
        public const string UgcDecisionSuperseded = "UGC_DECISION_SUPERSEDED";

        /// <summary>What was sent is not what was declared.</summary>
        public const string UgcFileDiffers = "UGC_FILE_DIFFERS";

        /// <summary>No decision against the item stands that can be appealed.</summary>
        public const string UgcNotAppealable = "UGC_NOT_APPEALABLE";

        /// <summary>There is no such item, or the caller may not see it.</summary>
        public const string UgcNotFound = "UGC_NOT_FOUND";

        /// <summary>The item does not wait for a decision.</summary>
        public const string UgcNotInReview = "UGC_NOT_IN_REVIEW";

        /// <summary>The file is not in the store, or not all of it.</summary>
        public const string UgcNotUploaded = "UGC_NOT_UPLOADED";

        /// <summary>The item is the caller's own.</summary>
        public const string UgcOwnItem = "UGC_OWN_ITEM";

        /// <summary>The item is the player's own.</summary>
        public const string UgcOwnItemReported = "UGC_OWN_ITEM_REPORTED";

        /// <summary>No item waits that the caller may claim.</summary>
        public const string UgcQueueEmpty = "UGC_QUEUE_EMPTY";

        /// <summary>The claimant still has time to sue.</summary>
        public const string UgcRestoreTooEarly = "UGC_RESTORE_TOO_EARLY";

        /// <summary>Another moderator has claimed the item.</summary>
        public const string UgcReviewClaimed = "UGC_REVIEW_CLAIMED";

        /// <summary>The version that was reviewed is not there any more.</summary>
        public const string UgcReviewOutdated = "UGC_REVIEW_OUTDATED";

        /// <summary>The caller made the decision that is appealed.</summary>
        public const string UgcSameModerator = "UGC_SAME_MODERATOR";

        /// <summary>The item is in a state in which this cannot be done.</summary>
        public const string UgcState = "UGC_STATE";

        /// <summary>The takedown is not in the state that this needs.</summary>
        public const string UgcTakedownState = "UGC_TAKEDOWN_STATE";

        /// <summary>The file is larger than a file of its type may be; `details.limit` is in bytes.</summary>
        public const string UgcTooLarge = "UGC_TOO_LARGE";

        /// <summary>A file of this extension and content type is not one of the type; `details.allowed` has those that are.</summary>
        public const string UgcType = "UGC_TYPE";

        /// <summary>There is no such appeal.</summary>
        public const string UgcUnknownAppeal = "UGC_UNKNOWN_APPEAL";

        /// <summary>There is no such decision.</summary>
        public const string UgcUnknownDecision = "UGC_UNKNOWN_DECISION";

        /// <summary>There is no such takedown.</summary>
        public const string UgcUnknownTakedown = "UGC_UNKNOWN_TAKEDOWN";

        /// <summary>The player may not upload for now, because of strikes.</summary>
        public const string UgcUploadsBlocked = "UGC_UPLOADS_BLOCKED";

        /// <summary>Uploads are by invitation, or the player has not played enough.</summary>
        public const string UgcUploadsClosed = "UGC_UPLOADS_CLOSED";

        /// <summary>A text has words that the game does not allow; `details.words` says which, and where.</summary>
        public const string UgcWordsRefused = "UGC_WORDS_REFUSED";

        /// <summary>There is no access token, or it is expired, forged, or of a session that has ended.</summary>
        public const string Unauthenticated = "UNAUTHENTICATED";

        /// <summary>The service is busy, or a part of it is down; it is safe to try again.</summary>
        public const string Unavailable = "UNAVAILABLE";

        /// <summary>The barracks are not high enough for this unit.</summary>
        public const string UnitNotUnlocked = "UNIT_NOT_UNLOCKED";

        /// <summary>There is no such account.</summary>
        public const string UnknownAccount = "UNKNOWN_ACCOUNT";

        /// <summary>There is no such battle, or it is not the caller's to see.</summary>
        public const string UnknownBattle = "UNKNOWN_BATTLE";

        /// <summary>There is no such broadcast.</summary>
        public const string UnknownBroadcast = "UNKNOWN_BROADCAST";

        /// <summary>There is no such campaign.</summary>
        public const string UnknownCampaign = "UNKNOWN_CAMPAIGN";

        /// <summary>There is no such canned answer.</summary>
        public const string UnknownCannedAnswer = "UNKNOWN_CANNED_ANSWER";

        /// <summary>There is no such season.</summary>
        public const string UnknownConquestSeason = "UNKNOWN_CONQUEST_SEASON";

        /// <summary>There is no such cosmetic, or it is not released.</summary>
        public const string UnknownCosmetic = "UNKNOWN_COSMETIC";

        /// <summary>The country is not a code of ISO 3166-1 alpha-2.</summary>
        public const string UnknownCountry = "UNKNOWN_COUNTRY";

        /// <summary>The game has no such currency.</summary>
        public const string UnknownCurrency = "UNKNOWN_CURRENCY";

        /// <summary>There is no such dead letter.</summary>
        public const string UnknownDeadLetter = "UNKNOWN_DEAD_LETTER";

        /// <summary>There is no such delivery of this webhook, or no more.</summary>
        public const string UnknownDelivery = "UNKNOWN_DELIVERY";

        /// <summary>The order was never found to differ.</summary>
        public const string UnknownDifference = "UNKNOWN_DIFFERENCE";

        /// <summary>The order has no such entitlement.</summary>
        public const string UnknownEntitlement = "UNKNOWN_ENTITLEMENT";

        /// <summary>Nobody has asked for the erasure of this account.</summary>
        public const string UnknownErasure = "UNKNOWN_ERASURE";

        /// <summary>The player has no such file.</summary>
        public const string UnknownExport = "UNKNOWN_EXPORT";

        /// <summary>There is no such bug or idea.</summary>
        public const string UnknownFeedback = "UNKNOWN_FEEDBACK";

        /// <summary>Nobody was flagged under this id.</summary>
        public const string UnknownFlag = "UNKNOWN_FLAG";

        /// <summary>There is no such idea, or it was taken down.</summary>
        public const string UnknownIdea = "UNKNOWN_IDEA";

        /// <summary>There is no such invitation to the player, or it has expired.</summary>
        public const string UnknownInvite = "UNKNOWN_INVITE";

        /// <summary>There is no such merge.</summary>
        public const string UnknownMerge = "UNKNOWN_MERGE";

        /// <summary>There is no such message in the player's inbox.</summary>
        public const string UnknownMessage = "UNKNOWN_MESSAGE";

        /// <summary>The player has no such order.</summary>
        public const string UnknownOrder = "UNKNOWN_ORDER";

        /// <summary>There is no such prize.</summary>
        public const string UnknownPayout = "UNKNOWN_PAYOUT";

        /// <summary>The score board has no such period.</summary>
        public const string UnknownPeriod = "UNKNOWN_PERIOD";

        /// <summary>There is no such picture in the library, or it was removed.</summary>
        public const string UnknownPicture = "UNKNOWN_PICTURE";

        /// <summary>There is no such player.</summary>
        public const string UnknownPlayer = "UNKNOWN_PLAYER";

        /// <summary>There is no receipt of this order.</summary>
        public const string UnknownReceipt = "UNKNOWN_RECEIPT";

        /// <summary>The region is not a country code of ISO 3166-1 alpha-2.</summary>
        public const string UnknownRegion = "UNKNOWN_REGION";

        /// <summary>There is no such bulk replay.</summary>
        public const string UnknownReplay = "UNKNOWN_REPLAY";

        /// <summary>There is no report of such a message.</summary>
        public const string UnknownReport = "UNKNOWN_REPORT";

        /// <summary>There is no such score board, or it is not active.</summary>
        public const string UnknownScoreSeason = "UNKNOWN_SCORE_SEASON";

        /// <summary>A screenshot is none of the player's.</summary>
        public const string UnknownScreenshot = "UNKNOWN_SCREENSHOT";

        /// <summary>There is no such season.</summary>
        public const string UnknownSeason = "UNKNOWN_SEASON";

        /// <summary>There is no such key.</summary>
        public const string UnknownServerKey = "UNKNOWN_SERVER_KEY";

        /// <summary>There is no service of this name.</summary>
        public const string UnknownService = "UNKNOWN_SERVICE";

        /// <summary>There is no such product.</summary>
        public const string UnknownSku = "UNKNOWN_SKU";

        /// <summary>There is no such suspicious save, or it is too long ago.</summary>
        public const string UnknownSuspicion = "UNKNOWN_SUSPICION";

        /// <summary>There is no such thread, or it is another player's.</summary>
        public const string UnknownThread = "UNKNOWN_THREAD";

        /// <summary>There is no such batch in training.</summary>
        public const string UnknownTraining = "UNKNOWN_TRAINING";

        /// <summary>The provider does not know the transaction.</summary>
        public const string UnknownTransaction = "UNKNOWN_TRANSACTION";

        /// <summary>There is no such tribe, or it was disbanded.</summary>
        public const string UnknownTribe = "UNKNOWN_TRIBE";

        /// <summary>The upload is not the latest one of its kind.</summary>
        public const string UnknownUpload = "UNKNOWN_UPLOAD";

        /// <summary>There is no webhook of this id.</summary>
        public const string UnknownWebhook = "UNKNOWN_WEBHOOK";

        /// <summary>The season has no such event.</summary>
        public const string UnknownXpEvent = "UNKNOWN_XP_EVENT";

        /// <summary>The body is not declared as JSON.</summary>
        public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

        /// <summary>The end of the suspension is in the past.</summary>
        public const string UntilInPast = "UNTIL_IN_PAST";

        /// <summary>The upgrade takes longer.</summary>
        public const string UpgradeNotDone = "UPGRADE_NOT_DONE";

        /// <summary>The merge was undone just now.</summary>
        public const string VotesReturning = "VOTES_RETURNING";

        /// <summary>The idea is done or declined.</summary>
        public const string VotingClosed = "VOTING_CLOSED";

        /// <summary>The wallet would hold more than it may.</summary>
        public const string WalletFull = "WALLET_FULL";

        /// <summary>The account is another's now.</summary>
        public const string WalletMerged = "WALLET_MERGED";

        /// <summary>The season has prizes for money, and the player no wallet that they could go to.</summary>
        public const string WalletNeeded = "WALLET_NEEDED";

        /// <summary>The wallet has not been used for long enough to create an account.</summary>
        public const string WalletTooNew = "WALLET_TOO_NEW";

        /// <summary>The password does not meet the policy.</summary>
        public const string WeakPassword = "WEAK_PASSWORD";

        /// <summary>There is no such account, or the password is wrong.</summary>
        public const string WrongCredentials = "WRONG_CREDENTIALS";

        /// <summary>The ending of the file name does not fit the content type.</summary>
        public const string WrongFileEnding = "WRONG_FILE_ENDING";

        /// <summary>The current password is wrong.</summary>
        public const string WrongPassword = "WRONG_PASSWORD";

        /// <summary>The event has ended.</summary>
        public const string XpEventEnded = "XP_EVENT_ENDED";

        /// <summary>The event has begun; this change is not possible any more.</summary>
        public const string XpEventLocked = "XP_EVENT_LOCKED";
    }
}
