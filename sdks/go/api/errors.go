// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

// The codes of errors. Later versions may have more.
const (
	// The account is suspended or banned.
	CodeAccountBlocked = "ACCOUNT_BLOCKED"
	// Ten wrong passwords in a row. For half an hour, only networks that the account was signed in from may try.
	CodeAccountLocked = "ACCOUNT_LOCKED"
	// The account was merged into another one.
	CodeAccountMerged = "ACCOUNT_MERGED"
	// The player has no account at the provider.
	CodeAccountNotLinked = "ACCOUNT_NOT_LINKED"
	// The game has a minimum age, and the new player's was not sent.
	CodeAgeNeeded = "AGE_NEEDED"
	// The reward was claimed before.
	CodeAlreadyClaimed = "ALREADY_CLAIMED"
	// An amount was credited for this `fact` before.
	CodeAlreadyCredited = "ALREADY_CREDITED"
	// Debt was forgiven for this `fact` before.
	CodeAlreadyForgiven = "ALREADY_FORGIVEN"
	// The player is a member of a tribe.
	CodeAlreadyInTribe = "ALREADY_IN_TRIBE"
	// The player owns the cosmetic already.
	CodeAlreadyOwned = "ALREADY_OWNED"
	// The player has the premium pass already.
	CodeAlreadyPremium = "ALREADY_PREMIUM"
	// There is a message for this fact.
	CodeAlreadySent = "ALREADY_SENT"
	// This Idempotency-Key was spent with before, more than a day ago.
	CodeAlreadySpent = "ALREADY_SPENT"
	// The army would be larger than the barracks hold.
	CodeArmyCapExceeded = "ARMY_CAP_EXCEEDED"
	// The audit trail is read of a player, by somebody, or of a thing: of exactly one of them.
	CodeAskOneThing = "ASK_ONE_THING"
	// The player is in no tribe, which could hold what is taken.
	CodeAttackNeedsTribe = "ATTACK_NEEDS_TRIBE"
	// The army is smaller than an attack may be.
	CodeAttackTooSmall = "ATTACK_TOO_SMALL"
	// The player has submitted as many scores as the board takes until its next reset.
	CodeAttemptsUsedUp = "ATTEMPTS_USED_UP"
	// A merge needs the version that the save was made from, and that is no longer kept.
	CodeBaseVersionGone = "BASE_VERSION_GONE"
	// Another campaign gives a benefit at the same time.
	CodeBenefitTaken = "BENEFIT_TAKEN"
	// The caller blocks as many players as one can block.
	CodeBlockedPlayersLimitReached = "BLOCKED_PLAYERS_LIMIT_REACHED"
	// The body is over the limit of the endpoint.
	CodeBodyTooLarge = "BODY_TOO_LARGE"
	// The player has not earned the bonus.
	CodeBonusLocked = "BONUS_LOCKED"
	// The password, or one like it, is in known breaches.
	CodeBreachedPassword = "BREACHED_PASSWORD"
	// A broadcast has ended: there is nothing to cancel.
	CodeBroadcastOver = "BROADCAST_OVER"
	// The building is being upgraded.
	CodeBuildingAlreadyUpgrading = "BUILDING_ALREADY_UPGRADING"
	// Somebody else has changed the campaign since it was read.
	CodeCampaignChanged = "CAMPAIGN_CHANGED"
	// The id of a new campaign is taken.
	CodeCampaignExists = "CAMPAIGN_EXISTS"
	// The challenge is unknown, expired or used, or had too many wrong answers.
	CodeChallengeRejected = "CHALLENGE_REJECTED"
	// Players live in this environment: nobody is imported into it.
	CodeClonesRefused = "CLONES_REFUSED"
	// The clone is not of this form, was changed, or is of a version that has other fields.
	CodeCloneRefused = "CLONE_REFUSED"
	// The code or recovery code is wrong or was used; `details.reason` says which.
	CodeCodeRejected = "CODE_REJECTED"
	// A collection has as many items as it may.
	CodeCollectionFull = "COLLECTION_FULL"
	// There is no such collection, or the caller may not see or change it.
	CodeCollectionNotFound = "COLLECTION_NOT_FOUND"
	// This sign-in method is set aside; its owner has to sign in by mail first.
	CodeConfirmByMail = "CONFIRM_BY_MAIL"
	// Another season is on at that time.
	CodeConquestSeasonsOverlap = "CONQUEST_SEASONS_OVERLAP"
	// There is a cosmetic with this id.
	CodeCosmeticExists = "COSMETIC_EXISTS"
	// The season is for players of other countries.
	CodeCountryNotAdmitted = "COUNTRY_NOT_ADMITTED"
	// A request with a cookie has no valid CSRF token.
	CodeCsrfRejected = "CSRF_REJECTED"
	// The player has reported as many different bugs as a day allows.
	CodeDailyBugReportsUsed = "DAILY_BUG_REPORTS_USED"
	// The caller has sent all requests of the day.
	CodeDailyFriendRequestsUsed = "DAILY_FRIEND_REQUESTS_USED"
	// The player has had as many ideas as a day allows.
	CodeDailyIdeasUsed = "DAILY_IDEAS_USED"
	// The caller has sent as many messages to players who are no friends as a day allows.
	CodeDailyMessagesUsed = "DAILY_MESSAGES_USED"
	// The player has opened as many threads as a day allows.
	CodeDailyThreadsUsed = "DAILY_THREADS_USED"
	// The player has begun as many uploads as a day allows.
	CodeDailyUgcUploadsUsed = "DAILY_UGC_UPLOADS_USED"
	// The dead letter was replayed and handled.
	CodeDeadLetterSettled = "DEAD_LETTER_SETTLED"
	// The player owes too much to buy more.
	CodeDebtTooHigh = "DEBT_TOO_HIGH"
	// Requests fail because a dependency does not answer; the details hold the health report.
	CodeDown = "DOWN"
	// Ten wrong codes in a row for one address.
	CodeEmailCodesLocked = "EMAIL_CODES_LOCKED"
	// The code or token is wrong, used, expired or not the newest, or too many were tried.
	CodeEmailCodeRejected = "EMAIL_CODE_REJECTED"
	// The account has an address already.
	CodeEmailLinked = "EMAIL_LINKED"
	// An e-mail address cannot be unlinked.
	CodeEmailNotUnlinkable = "EMAIL_NOT_UNLINKABLE"
	// Another account has this address.
	CodeEmailTaken = "EMAIL_TAKEN"
	// The account has this address already.
	CodeEmailUnchanged = "EMAIL_UNCHANGED"
	// The account's e-mail address has not been confirmed in a session of the account.
	CodeEmailUnproven = "EMAIL_UNPROVEN"
	// The account has no e-mail address that has to be confirmed.
	CodeEmailVerified = "EMAIL_VERIFIED"
	// The end of the key is in the past.
	CodeEndInPast = "END_IN_PAST"
	// The player does not own it now.
	CodeEntitlementNotActive = "ENTITLEMENT_NOT_ACTIVE"
	// Nothing can give it now.
	CodeEntitlementNotRestorable = "ENTITLEMENT_NOT_RESTORABLE"
	// It was not revoked by hand or by a ban.
	CodeEntitlementNotRevoked = "ENTITLEMENT_NOT_REVOKED"
	// The season costs an entry fee that was not paid.
	CodeEntryFeeNeeded = "ENTRY_FEE_NEEDED"
	// The player may not pay for this season now.
	CodeEntryRefused = "ENTRY_REFUSED"
	// The token is forged or expired, or has another issuer or audience.
	CodeEpicTokenRejected = "EPIC_TOKEN_REJECTED"
	// A message would be over before it is sent, or stay longer than messages do.
	CodeExpiryNotPossible = "EXPIRY_NOT_POSSIBLE"
	// The player has asked for too many files within a day.
	CodeExportsUsedUp = "EXPORTS_USED_UP"
	// The file is not ready yet, has failed or is gone.
	CodeExportNotReady = "EXPORT_NOT_READY"
	// The idea was merged into another one.
	CodeFeedbackMerged = "FEEDBACK_MERGED"
	// A version was named for what is no bug that is done.
	CodeFixedInNotPossible = "FIXED_IN_NOT_POSSIBLE"
	// The caller's role does not allow this.
	CodeForbidden = "FORBIDDEN"
	// Warriors choose no formation.
	CodeFormationNotYours = "FORMATION_NOT_YOURS"
	// The caller has as many friends as one can have.
	CodeFriendsLimitReached = "FRIENDS_LIMIT_REACHED"
	// The board is shown among friends only.
	CodeFriendsOnly = "FRIENDS_ONLY"
	// The player takes no friend requests.
	CodeFriendRequestsRefused = "FRIEND_REQUESTS_REFUSED"
	// The grant was made before with another amount or reason.
	CodeGrantContradicted = "GRANT_CONTRADICTED"
	// The building has the highest level.
	CodeHighestLevel = "HIGHEST_LEVEL"
	// The Idempotency-Key was used for another request.
	CodeIdempotencyConflict = "IDEMPOTENCY_CONFLICT"
	// Another account has this identity.
	CodeIdentityTaken = "IDENTITY_TAKEN"
	// The wallet does not hold enough.
	CodeInsufficientFunds = "INSUFFICIENT_FUNDS"
	// There is not enough gold.
	CodeInsufficientResources = "INSUFFICIENT_RESOURCES"
	// There are not so many units.
	CodeInsufficientUnits = "INSUFFICIENT_UNITS"
	// An unexpected error; quote the request id when you report it.
	CodeInternal = "INTERNAL"
	// Nobody can give what a message would bring.
	CodeInvalidAttachments = "INVALID_ATTACHMENTS"
	// What a campaign gives cannot be granted; `details.problems` says why.
	CodeInvalidCampaign = "INVALID_CAMPAIGN"
	// Some products cannot be sold as the file has them.
	CodeInvalidCatalogue = "INVALID_CATALOGUE"
	// The fields contradict each other.
	CodeInvalidCosmetic = "INVALID_COSMETIC"
	// The cursor is not one that this list returned.
	CodeInvalidCursor = "INVALID_CURSOR"
	// A field is missing, unknown, of the wrong type, or out of bounds; `details.fields` says which.
	CodeInvalidRequest = "INVALID_REQUEST"
	// The data is no JSON object that can be kept; `details.problems` says why.
	CodeInvalidSave = "INVALID_SAVE"
	// Some rules cannot hold as the file has them.
	CodeInvalidSaveRules = "INVALID_SAVE_RULES"
	// The notice is not the provider's.
	CodeInvalidSignature = "INVALID_SIGNATURE"
	// The product cannot be sold as it is.
	CodeInvalidSKU = "INVALID_SKU"
	// The link is not a player's page on that site.
	CodeInvalidSocialLink = "INVALID_SOCIAL_LINK"
	// A webhook whose address or events cannot be.
	CodeInvalidWebhook = "INVALID_WEBHOOK"
	// The inventory is full.
	CodeInventoryFull = "INVENTORY_FULL"
	// A person looks at the purchase first.
	CodeInReview = "IN_REVIEW"
	// Staff has removed the player's score and keeps the player out until the next reset.
	CodeKeptOut = "KEPT_OUT"
	// The last sign-in method cannot be removed.
	CodeLastSignInMethod = "LAST_SIGN_IN_METHOD"
	// The link was begun too long ago, was used before, or its player has signed out.
	CodeLinkExpired = "LINK_EXPIRED"
	// The token is unknown, used or expired, or a newer one was mailed.
	CodeMailTokenRejected = "MAIL_TOKEN_REJECTED"
	// Twitch signed what it has never described.
	CodeMalformedMessage = "MALFORMED_MESSAGE"
	// The body is not JSON.
	CodeMalformedRequest = "MALFORMED_REQUEST"
	// The match was reported before with another result.
	CodeMatchContradicted = "MATCH_CONTRADICTED"
	// After the undo, nobody could sign in to the target account.
	CodeMergeLocksOut = "MERGE_LOCKS_OUT"
	// One of the accounts is banned or suspended.
	CodeMergeOfBlocked = "MERGE_OF_BLOCKED"
	// One of the accounts has a role besides player.
	CodeMergeOfStaff = "MERGE_OF_STAFF"
	// The merge is too old to be undone.
	CodeMergeTooOld = "MERGE_TOO_OLD"
	// Both accounts are the same.
	CodeMergeWithItself = "MERGE_WITH_ITSELF"
	// The player takes no messages of other players.
	CodeMessagesRefused = "MESSAGES_REFUSED"
	// The path does not take this method.
	CodeMethodNotAllowed = "METHOD_NOT_ALLOWED"
	// The request did not come to the API's public address.
	CodeMisdirected = "MISDIRECTED"
	// The leaderboards have not been compared yet.
	CodeNeverReconciled = "NEVER_RECONCILED"
	// The message is unknown, expired or used, or is for another purpose.
	CodeNonceRejected = "NONCE_REJECTED"
	// The message brings nothing.
	CodeNothingToClaim = "NOTHING_TO_CLAIM"
	// Nothing was paid.
	CodeNothingToRefund = "NOTHING_TO_REFUND"
	// An answer has no text and closes nothing.
	CodeNothingToSend = "NOTHING_TO_SEND"
	// Neither units nor a formation were given.
	CodeNothingToStation = "NOTHING_TO_STATION"
	// No erasure of the account waits.
	CodeNothingToStop = "NOTHING_TO_STOP"
	// Only who has an item knows how good it is.
	CodeNotDownloaded = "NOT_DOWNLOADED"
	// The shop does not offer the cosmetic now.
	CodeNotForSale = "NOT_FOR_SALE"
	// The signature is not Twitch's, or the message is too old.
	CodeNotFromTwitch = "NOT_FROM_TWITCH"
	// The player is no member of the tribe.
	CodeNotInThisTribe = "NOT_IN_THIS_TRIBE"
	// The account has no identity of this provider.
	CodeNotLinked = "NOT_LINKED"
	// The two are not two ideas.
	CodeNotMergeable = "NOT_MERGEABLE"
	// The idea is not merged into another.
	CodeNotMerged = "NOT_MERGED"
	// The product is not offered where the player is.
	CodeNotOfferedInCountry = "NOT_OFFERED_IN_COUNTRY"
	// The account does not have the role support or admin.
	CodeNotOfStaff = "NOT_OF_STAFF"
	// The player is too young for the season, or did not say how old.
	CodeNotOldEnough = "NOT_OLD_ENOUGH"
	// The player does not own the cosmetic.
	CodeNotOwned = "NOT_OWNED"
	// The provider does not say that it was paid.
	CodeNotPaid = "NOT_PAID"
	// The board is not ranked by country.
	CodeNotRegional = "NOT_REGIONAL"
	// The player takes no part in the season.
	CodeNotRegistered = "NOT_REGISTERED"
	// The dead letter cannot be replayed; the message says why.
	CodeNotReplayable = "NOT_REPLAYABLE"
	// The message was not written by a player.
	CodeNotReportable = "NOT_REPORTABLE"
	// A game server sets what is not declared as the servers' own; `details.keys` says what.
	CodeNotServerOnly = "NOT_SERVER_ONLY"
	// The product is not sold so.
	CodeNotSold = "NOT_SOLD"
	// A thread can be assigned to who answers threads alone.
	CodeNotStaff = "NOT_STAFF"
	// The file was not sent, or was sent more than a day ago.
	CodeNotUploaded = "NOT_UPLOADED"
	// The player in the path is the caller.
	CodeNotWithOneself = "NOT_WITH_ONESELF"
	// The proof is valid, but its identity is not linked to this account.
	CodeNotYourIdentity = "NOT_YOUR_IDENTITY"
	// No season is active now.
	CodeNoActiveSeason = "NO_ACTIVE_SEASON"
	// Purchases of this store are opened by the store's own client.
	CodeNoCheckout = "NO_CHECKOUT"
	// The tribe has no emblem, and awaits none.
	CodeNoEmblem = "NO_EMBLEM"
	// No upload of an emblem is known.
	CodeNoEmblemUpload = "NO_EMBLEM_UPLOAD"
	// There is no such season, or taking part in it costs nothing.
	CodeNoEntryFee = "NO_ENTRY_FEE"
	// The player has not asked the caller, who wanted to accept only.
	CodeNoFriendRequest = "NO_FRIEND_REQUEST"
	// The opponent is the player who asks.
	CodeNoMatchupWithOneself = "NO_MATCHUP_WITH_ONESELF"
	// The purchase does not wait for a review.
	CodeNoReview = "NO_REVIEW"
	// The tier has no reward on this track.
	CodeNoReward = "NO_REWARD"
	// A service account has no secret to rotate.
	CodeNoSecretToRotate = "NO_SECRET_TO_ROTATE"
	// The player does not owe so much.
	CodeNoSuchDebt = "NO_SUCH_DEBT"
	// The player has no score on the board in this period.
	CodeNoSuchScore = "NO_SUCH_SCORE"
	// The player has no units in the garrison.
	CodeNoUnitsStationed = "NO_UNITS_STATIONED"
	// The price is not the one that the player saw.
	CodeOfferChanged = "OFFER_CHANGED"
	// The game does not allow the page's origin.
	CodeOriginNotAllowed = "ORIGIN_NOT_ALLOWED"
	// Admins cannot change their own status or roles.
	CodeOwnAccount = "OWN_ACCOUNT"
	// Nobody rates what is their own.
	CodeOwnItem = "OWN_ITEM"
	// The player's tribe holds the territory.
	CodeOwnTerritory = "OWN_TERRITORY"
	// A partner does not answer; it is safe to try again.
	CodePartnerUnavailable = "PARTNER_UNAVAILABLE"
	// This part of the price cannot be given back.
	CodePartNotRefundable = "PART_NOT_REFUNDABLE"
	// The offer is not the one that the player saw.
	CodePassChanged = "PASS_CHANGED"
	// The provider refuses the purchase.
	CodePaymentDeclined = "PAYMENT_DECLINED"
	// The prize was paid by another transfer.
	CodePayoutSettled = "PAYOUT_SETTLED"
	// The wallet that the season's end named for a prize is its player's no more.
	CodePayoutWalletChanged = "PAYOUT_WALLET_CHANGED"
	// The caller has blocked the player.
	CodePlayerIsBlocked = "PLAYER_IS_BLOCKED"
	// The player takes no part in the season.
	CodePlayerNotInSeason = "PLAYER_NOT_IN_SEASON"
	// The reward needs the premium pass.
	CodePremiumRequired = "PREMIUM_REQUIRED"
	// The price is not the one that the player saw.
	CodePriceChanged = "PRICE_CHANGED"
	// A store's product is another SKU's.
	CodeProductTaken = "PRODUCT_TAKEN"
	// No SKU stands for the store's product.
	CodeProductUnknown = "PRODUCT_UNKNOWN"
	// The score's proof is missing or does not hold; the submission is kept for review.
	CodeProofRefused = "PROOF_REFUSED"
	// The account has another identity of this provider.
	CodeProviderLinked = "PROVIDER_LINKED"
	// The game takes no money by this provider.
	CodeProviderNotConfigured = "PROVIDER_NOT_CONFIGURED"
	// The game does not offer this provider.
	CodeProviderNotOffered = "PROVIDER_NOT_OFFERED"
	// The player has bought the product as often as its limits allow.
	CodePurchaseLimitReached = "PURCHASE_LIMIT_REACHED"
	// Its money was given back.
	CodePurchaseRefunded = "PURCHASE_REFUNDED"
	// The player has raided a moment ago.
	CodeRaidCooldown = "RAID_COOLDOWN"
	// Players do not raid themselves, or their tribe.
	CodeRaidForbidden = "RAID_FORBIDDEN"
	// The player may not be raided at the moment.
	CodeRaidTargetProtected = "RAID_TARGET_PROTECTED"
	// The player to be raided takes no part in the season.
	CodeRaidTargetUnknown = "RAID_TARGET_UNKNOWN"
	// One of the two is much stronger.
	CodeRaidUneven = "RAID_UNEVEN"
	// The player's profile is private, and boards may not name them.
	CodeRankPrivate = "RANK_PRIVATE"
	// Too many requests in a minute.
	CodeRateLimited = "RATE_LIMITED"
	// The sign-in is too old for a change of the account's sign-in methods.
	CodeReauthenticationNeeded = "REAUTHENTICATION_NEEDED"
	// The purchase belongs to another player.
	CodeReceiptOfAnotherPlayer = "RECEIPT_OF_ANOTHER_PLAYER"
	// The receipt is there and cannot be opened.
	CodeReceiptUnreadable = "RECEIPT_UNREADABLE"
	// The refresh token is unknown, expired or used, or its session has ended.
	CodeRefreshRejected = "REFRESH_REJECTED"
	// Money was given back that the admin has not seen.
	CodeRefundedMeanwhile = "REFUNDED_MEANWHILE"
	// The provider gives no money back for the game.
	CodeRefundNotOffered = "REFUND_NOT_OFFERED"
	// The provider does not give this money back.
	CodeRefundRefused = "REFUND_REFUSED"
	// A replay of the dead letter is under way.
	CodeReplayUnderWay = "REPLAY_UNDER_WAY"
	// A moderator has decided otherwise.
	CodeReportDecided = "REPORT_DECIDED"
	// The purchase cost no money.
	CodeSandboxPurchase = "SANDBOX_PURCHASE"
	// Others have saved since the version that this save was made from; the details have the current one.
	CodeSaveConflict = "SAVE_CONFLICT"
	// The `save_id` named another save of this slot.
	CodeSaveIDReused = "SAVE_ID_REUSED"
	// The slot has no save.
	CodeSaveNotFound = "SAVE_NOT_FOUND"
	// The file was not sent, or was sent more than a day ago.
	CodeSaveNotUploaded = "SAVE_NOT_UPLOADED"
	// The rules were changed since the file was made.
	CodeSaveRulesChanged = "SAVE_RULES_CHANGED"
	// The data is larger than a save may be.
	CodeSaveTooLarge = "SAVE_TOO_LARGE"
	// The game server's key does not have the scope.
	CodeScopeMissing = "SCOPE_MISSING"
	// The score, or the sum with those before, is beyond 2^53 - 1, or has more than 15 digits with its decimals.
	CodeScoreOutOfRange = "SCORE_OUT_OF_RANGE"
	// There is a score board with this id already.
	CodeScoreSeasonExists = "SCORE_SEASON_EXISTS"
	// The score board cannot be as it is described.
	CodeScoreSeasonInvalid = "SCORE_SEASON_INVALID"
	// The board takes no scores now: it is not active, has not begun, or is over.
	CodeScoreSeasonNotOpen = "SCORE_SEASON_NOT_OPEN"
	// The field cannot change once the board has started.
	CodeScoreSeasonStarted = "SCORE_SEASON_STARTED"
	// Another season overlaps these dates.
	CodeSeasonsOverlap = "SEASONS_OVERLAP"
	// The season has ended.
	CodeSeasonEnded = "SEASON_ENDED"
	// There is a season with this number.
	CodeSeasonExists = "SEASON_EXISTS"
	// The season is on; this change is not possible any more.
	CodeSeasonLocked = "SEASON_LOCKED"
	// What was asked for is not open now.
	CodeSeasonNotActive = "SEASON_NOT_ACTIVE"
	// The season has not started.
	CodeSeasonNotStarted = "SEASON_NOT_STARTED"
	// The session did not pass a second factor.
	CodeSecondFactorNeeded = "SECOND_FACTOR_NEEDED"
	// The key was revoked or has expired.
	CodeServerKeyExpired = "SERVER_KEY_EXPIRED"
	// The save changes what only the game's servers set; `details.keys` says what.
	CodeServerOnlyKey = "SERVER_ONLY_KEY"
	// The caller has no such session.
	CodeSessionNotFound = "SESSION_NOT_FOUND"
	// The signature is not the address's signature of this message.
	CodeSignatureRejected = "SIGNATURE_REJECTED"
	// Somebody else changed the product.
	CodeSKUChanged = "SKU_CHANGED"
	// The id is taken.
	CodeSKUExists = "SKU_EXISTS"
	// The account was merged into another, whose slots its own are.
	CodeSlotsMerged = "SLOTS_MERGED"
	// The version is not kept, or never was.
	CodeSnapshotNotFound = "SNAPSHOT_NOT_FOUND"
	// The account has a role besides the player's.
	CodeStaffAccount = "STAFF_ACCOUNT"
	// The player's profile is private.
	CodeStatisticsPrivate = "STATISTICS_PRIVATE"
	// The Steam account is banned from this game.
	CodeSteamBanned = "STEAM_BANNED"
	// The ticket belongs to another Steam account than `steam_id`.
	CodeSteamIDMismatch = "STEAM_ID_MISMATCH"
	// Steam does not accept the ticket.
	CodeSteamTicketRejected = "STEAM_TICKET_REJECTED"
	// There is no such territory.
	CodeTerritoryNotFound = "TERRITORY_NOT_FOUND"
	// The player's tribe does not hold the territory.
	CodeTerritoryNotHeld = "TERRITORY_NOT_HELD"
	// The other player has as many friends as one can have.
	CodeTheirFriendsLimitReached = "THEIR_FRIENDS_LIMIT_REACHED"
	// No more can be written in a thread.
	CodeThreadFull = "THREAD_FULL"
	// A thread was closed too long ago to go on.
	CodeThreadOver = "THREAD_OVER"
	// The player has not reached the tier.
	CodeTierLocked = "TIER_LOCKED"
	// The player does not own the title.
	CodeTitleNotOwned = "TITLE_NOT_OWNED"
	// The change takes effect in less than a minute.
	CodeTooLateToChange = "TOO_LATE_TO_CHANGE"
	// As many messages to everyone are live as may be.
	CodeTooManyAnnouncements = "TOO_MANY_ANNOUNCEMENTS"
	// A player has as many collections as they may.
	CodeTooManyCollections = "TOO_MANY_COLLECTIONS"
	// As many requests of the caller wait for an answer as may.
	CodeTooManyFriendRequests = "TOO_MANY_FRIEND_REQUESTS"
	// The player has as many save slots as there may be.
	CodeTooManySlots = "TOO_MANY_SLOTS"
	// The player has as many threads open as there may be.
	CodeTooManyThreads = "TOO_MANY_THREADS"
	// The player has as many items of the type as one may have.
	CodeTooManyUgcItems = "TOO_MANY_UGC_ITEMS"
	// There are as many webhooks as there may be.
	CodeTooManyWebhooks = "TOO_MANY_WEBHOOKS"
	// The season has as many events as it may have.
	CodeTooManyXPEvents = "TOO_MANY_XP_EVENTS"
	// The new player is below the minimum age.
	CodeTooYoung = "TOO_YOUNG"
	// The training takes longer.
	CodeTrainingNotDone = "TRAINING_NOT_DONE"
	// As many batches wait as may.
	CodeTrainingQueueFull = "TRAINING_QUEUE_FULL"
	// The transfer has paid something else.
	CodeTransferUsed = "TRANSFER_USED"
	// All places of the tribe are taken.
	CodeTribeFull = "TRIBE_FULL"
	// The tribe, or the player, has as many open invitations as there may be.
	CodeTribeInvitesFull = "TRIBE_INVITES_FULL"
	// Nobody is sent away shortly before a season ends.
	CodeTribeKept = "TRIBE_KEPT"
	// Another tribe of the season has the name or the tag, or one that looks like it.
	CodeTribeNameTaken = "TRIBE_NAME_TAKEN"
	// All places of this role are taken.
	CodeTribeRoleFull = "TRIBE_ROLE_FULL"
	// The player's role does not allow this.
	CodeTribeRoleNeeded = "TRIBE_ROLE_NEEDED"
	// Another player has linked this Twitch account.
	CodeTwitchAccountTaken = "TWITCH_ACCOUNT_TAKEN"
	// The player has linked another Twitch account.
	CodeTwitchLinked = "TWITCH_LINKED"
	// This deployment has no drops.
	CodeTwitchNotConfigured = "TWITCH_NOT_CONFIGURED"
	// A broadcast names a segment and a list.
	CodeTwoAudiences = "TWO_AUDIENCES"
	// Too many wrong codes in a row.
	CodeTwoFactorLocked = "TWO_FACTOR_LOCKED"
	// The account has no second factor.
	CodeTwoFactorNotOn = "TWO_FACTOR_NOT_ON"
	// The account has a second factor already.
	CodeTwoFactorOn = "TWO_FACTOR_ON"
	// The appeal was decided otherwise, or has no object any more.
	CodeUgcAppealDecided = "UGC_APPEAL_DECIDED"
	// The time for an appeal is over.
	CodeUgcAppealTooLate = "UGC_APPEAL_TOO_LATE"
	// The moderator has as many items as one may have at once.
	CodeUgcClaimsUsed = "UGC_CLAIMS_USED"
	// The claim token is not the item's current one.
	CodeUgcClaimLost = "UGC_CLAIM_LOST"
	// The player has reported as many items as a day allows.
	CodeUgcDailyReportsUsed = "UGC_DAILY_REPORTS_USED"
	// Something else was decided with this claim.
	CodeUgcDecisionMade = "UGC_DECISION_MADE"
	// Something was decided on the item since.
	CodeUgcDecisionSuperseded = "UGC_DECISION_SUPERSEDED"
	// What was sent is not what was declared.
	CodeUgcFileDiffers = "UGC_FILE_DIFFERS"
	// No decision against the item stands that can be appealed.
	CodeUgcNotAppealable = "UGC_NOT_APPEALABLE"
	// There is no such item, or the caller may not see it.
	CodeUgcNotFound = "UGC_NOT_FOUND"
	// The item does not wait for a decision.
	CodeUgcNotInReview = "UGC_NOT_IN_REVIEW"
	// The file is not in the store, or not all of it.
	CodeUgcNotUploaded = "UGC_NOT_UPLOADED"
	// The item is the caller's own.
	CodeUgcOwnItem = "UGC_OWN_ITEM"
	// The item is the player's own.
	CodeUgcOwnItemReported = "UGC_OWN_ITEM_REPORTED"
	// No item waits that the caller may claim.
	CodeUgcQueueEmpty = "UGC_QUEUE_EMPTY"
	// The claimant still has time to sue.
	CodeUgcRestoreTooEarly = "UGC_RESTORE_TOO_EARLY"
	// Another moderator has claimed the item.
	CodeUgcReviewClaimed = "UGC_REVIEW_CLAIMED"
	// The version that was reviewed is not there any more.
	CodeUgcReviewOutdated = "UGC_REVIEW_OUTDATED"
	// The caller made the decision that is appealed.
	CodeUgcSameModerator = "UGC_SAME_MODERATOR"
	// The item is in a state in which this cannot be done.
	CodeUgcState = "UGC_STATE"
	// The takedown is not in the state that this needs.
	CodeUgcTakedownState = "UGC_TAKEDOWN_STATE"
	// The file is larger than a file of its type may be; `details.limit` is in bytes.
	CodeUgcTooLarge = "UGC_TOO_LARGE"
	// A file of this extension and content type is not one of the type; `details.allowed` has those that are.
	CodeUgcType = "UGC_TYPE"
	// There is no such appeal.
	CodeUgcUnknownAppeal = "UGC_UNKNOWN_APPEAL"
	// There is no such decision.
	CodeUgcUnknownDecision = "UGC_UNKNOWN_DECISION"
	// There is no such takedown.
	CodeUgcUnknownTakedown = "UGC_UNKNOWN_TAKEDOWN"
	// The player may not upload for now, because of strikes.
	CodeUgcUploadsBlocked = "UGC_UPLOADS_BLOCKED"
	// Uploads are by invitation, or the player has not played enough.
	CodeUgcUploadsClosed = "UGC_UPLOADS_CLOSED"
	// A text has words that the game does not allow; `details.words` says which, and where.
	CodeUgcWordsRefused = "UGC_WORDS_REFUSED"
	// There is no access token, or it is expired, forged, or of a session that has ended.
	CodeUnauthenticated = "UNAUTHENTICATED"
	// The service is busy, or a part of it is down; it is safe to try again.
	CodeUnavailable = "UNAVAILABLE"
	// The barracks are not high enough for this unit.
	CodeUnitNotUnlocked = "UNIT_NOT_UNLOCKED"
	// There is no such account.
	CodeUnknownAccount = "UNKNOWN_ACCOUNT"
	// There is no such battle, or it is not the caller's to see.
	CodeUnknownBattle = "UNKNOWN_BATTLE"
	// There is no such broadcast.
	CodeUnknownBroadcast = "UNKNOWN_BROADCAST"
	// There is no such campaign.
	CodeUnknownCampaign = "UNKNOWN_CAMPAIGN"
	// There is no such canned answer.
	CodeUnknownCannedAnswer = "UNKNOWN_CANNED_ANSWER"
	// There is no such season.
	CodeUnknownConquestSeason = "UNKNOWN_CONQUEST_SEASON"
	// There is no such cosmetic, or it is not released.
	CodeUnknownCosmetic = "UNKNOWN_COSMETIC"
	// The country is not a code of ISO 3166-1 alpha-2.
	CodeUnknownCountry = "UNKNOWN_COUNTRY"
	// The game has no such currency.
	CodeUnknownCurrency = "UNKNOWN_CURRENCY"
	// There is no such dead letter.
	CodeUnknownDeadLetter = "UNKNOWN_DEAD_LETTER"
	// There is no such delivery of this webhook, or no more.
	CodeUnknownDelivery = "UNKNOWN_DELIVERY"
	// The order was never found to differ.
	CodeUnknownDifference = "UNKNOWN_DIFFERENCE"
	// The order has no such entitlement.
	CodeUnknownEntitlement = "UNKNOWN_ENTITLEMENT"
	// Nobody has asked for the erasure of this account.
	CodeUnknownErasure = "UNKNOWN_ERASURE"
	// The player has no such file.
	CodeUnknownExport = "UNKNOWN_EXPORT"
	// There is no such bug or idea.
	CodeUnknownFeedback = "UNKNOWN_FEEDBACK"
	// Nobody was flagged under this id.
	CodeUnknownFlag = "UNKNOWN_FLAG"
	// There is no such idea, or it was taken down.
	CodeUnknownIdea = "UNKNOWN_IDEA"
	// There is no such invitation to the player, or it has expired.
	CodeUnknownInvite = "UNKNOWN_INVITE"
	// There is no such merge.
	CodeUnknownMerge = "UNKNOWN_MERGE"
	// There is no such message in the player's inbox.
	CodeUnknownMessage = "UNKNOWN_MESSAGE"
	// The player has no such order.
	CodeUnknownOrder = "UNKNOWN_ORDER"
	// There is no such prize.
	CodeUnknownPayout = "UNKNOWN_PAYOUT"
	// The score board has no such period.
	CodeUnknownPeriod = "UNKNOWN_PERIOD"
	// There is no such picture in the library, or it was removed.
	CodeUnknownPicture = "UNKNOWN_PICTURE"
	// There is no such player.
	CodeUnknownPlayer = "UNKNOWN_PLAYER"
	// There is no receipt of this order.
	CodeUnknownReceipt = "UNKNOWN_RECEIPT"
	// The region is not a country code of ISO 3166-1 alpha-2.
	CodeUnknownRegion = "UNKNOWN_REGION"
	// There is no such bulk replay.
	CodeUnknownReplay = "UNKNOWN_REPLAY"
	// There is no report of such a message.
	CodeUnknownReport = "UNKNOWN_REPORT"
	// There is no such score board, or it is not active.
	CodeUnknownScoreSeason = "UNKNOWN_SCORE_SEASON"
	// A screenshot is none of the player's.
	CodeUnknownScreenshot = "UNKNOWN_SCREENSHOT"
	// There is no such season.
	CodeUnknownSeason = "UNKNOWN_SEASON"
	// There is no such key.
	CodeUnknownServerKey = "UNKNOWN_SERVER_KEY"
	// There is no service of this name.
	CodeUnknownService = "UNKNOWN_SERVICE"
	// There is no such product.
	CodeUnknownSKU = "UNKNOWN_SKU"
	// There is no such suspicious save, or it is too long ago.
	CodeUnknownSuspicion = "UNKNOWN_SUSPICION"
	// There is no such thread, or it is another player's.
	CodeUnknownThread = "UNKNOWN_THREAD"
	// There is no such batch in training.
	CodeUnknownTraining = "UNKNOWN_TRAINING"
	// The provider does not know the transaction.
	CodeUnknownTransaction = "UNKNOWN_TRANSACTION"
	// There is no such tribe, or it was disbanded.
	CodeUnknownTribe = "UNKNOWN_TRIBE"
	// The upload is not the latest one of its kind.
	CodeUnknownUpload = "UNKNOWN_UPLOAD"
	// There is no webhook of this id.
	CodeUnknownWebhook = "UNKNOWN_WEBHOOK"
	// The season has no such event.
	CodeUnknownXPEvent = "UNKNOWN_XP_EVENT"
	// The body is not declared as JSON.
	CodeUnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE"
	// The end of the suspension is in the past.
	CodeUntilInPast = "UNTIL_IN_PAST"
	// The upgrade takes longer.
	CodeUpgradeNotDone = "UPGRADE_NOT_DONE"
	// The merge was undone just now.
	CodeVotesReturning = "VOTES_RETURNING"
	// The idea is done or declined.
	CodeVotingClosed = "VOTING_CLOSED"
	// The wallet would hold more than it may.
	CodeWalletFull = "WALLET_FULL"
	// The account is another's now.
	CodeWalletMerged = "WALLET_MERGED"
	// The season has prizes for money, and the player no wallet that they could go to.
	CodeWalletNeeded = "WALLET_NEEDED"
	// The wallet has not been used for long enough to create an account.
	CodeWalletTooNew = "WALLET_TOO_NEW"
	// The password does not meet the policy.
	CodeWeakPassword = "WEAK_PASSWORD"
	// There is no such account, or the password is wrong.
	CodeWrongCredentials = "WRONG_CREDENTIALS"
	// The ending of the file name does not fit the content type.
	CodeWrongFileEnding = "WRONG_FILE_ENDING"
	// The current password is wrong.
	CodeWrongPassword = "WRONG_PASSWORD"
	// The event has ended.
	CodeXPEventEnded = "XP_EVENT_ENDED"
	// The event has begun; this change is not possible any more.
	CodeXPEventLocked = "XP_EVENT_LOCKED"
)
