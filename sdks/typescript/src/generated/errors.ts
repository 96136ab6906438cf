// Generated from openapi.yaml by `make generate`. Do not edit.

/** The codes of errors. Later versions may have more. */
export type KnownErrorCode =
  /** The account is suspended or banned. */
  | "ACCOUNT_BLOCKED"
  /** Ten wrong passwords in a row. For half an hour, only networks that the account was signed in from may try. */
  | "ACCOUNT_LOCKED"
  /** The account was merged into another one. */
  | "ACCOUNT_MERGED"
  /** The player has no account at the provider. */
  | "ACCOUNT_NOT_LINKED"
  /** The game has a minimum age, and the new player's was not sent. */
  | "AGE_NEEDED"
  /** The reward was claimed before. */
  | "ALREADY_CLAIMED"
  /** An amount was credited for this `fact` before. */
  | "ALREADY_CREDITED"
  /** Debt was forgiven for this `fact` before. */
  | "ALREADY_FORGIVEN"
  /** The player is a member of a tribe. */
  | "ALREADY_IN_TRIBE"
  /** The player owns the cosmetic already. */
  | "ALREADY_OWNED"
  /** The player has the premium pass already. */
  | "ALREADY_PREMIUM"
  /** There is a message for this fact. */
  | "ALREADY_SENT"
  /** This Idempotency-Key was spent with before, more than a day ago. */
  | "ALREADY_SPENT"
  /** The army would be larger than the barracks hold. */
  | "ARMY_CAP_EXCEEDED"
  /** The audit trail is read of a player, by somebody, or of a thing: of exactly one of them. */
  | "ASK_ONE_THING"
  /** The player is in no tribe, which could hold what is taken. */
  | "ATTACK_NEEDS_TRIBE"
  /** The army is smaller than an attack may be. */
  | "ATTACK_TOO_SMALL"
  /** The player has submitted as many scores as the board takes until its next reset. */
  | "ATTEMPTS_USED_UP"
  /** A merge needs the version that the save was made from, and that is no longer kept. */
  | "BASE_VERSION_GONE"
  /** Another campaign gives a benefit at the same time. */
  | "BENEFIT_TAKEN"
  /** The caller blocks as many players as one can block. */
  | "BLOCKED_PLAYERS_LIMIT_REACHED"
  /** The body is over the limit of the endpoint. */
  | "BODY_TOO_LARGE"
  /** The player has not earned the bonus. */
  | "BONUS_LOCKED"
  /** The password, or one like it, is in known breaches. */
  | "BREACHED_PASSWORD"
  /** A broadcast has ended: there is nothing to cancel. */
  | "BROADCAST_OVER"
  /** The building is being upgraded. */
  | "BUILDING_ALREADY_UPGRADING"
  /** Somebody else has changed the campaign since it was read. */
  | "CAMPAIGN_CHANGED"
  /** The id of a new campaign is taken. */
  | "CAMPAIGN_EXISTS"
  /** The challenge is unknown, expired or used, or had too many wrong answers. */
  | "CHALLENGE_REJECTED"
  /** Players live in this environment: nobody is imported into it. */
  | "CLONES_REFUSED"
  /** The clone is not of this form, was changed, or is of a version that has other fields. */
  | "CLONE_REFUSED"
  /** The code or recovery code is wrong or was used; `details.reason` says which. */
  | "CODE_REJECTED"
  /** A collection has as many items as it may. */
  | "COLLECTION_FULL"
  /** There is no such collection, or the caller may not see or change it. */
  | "COLLECTION_NOT_FOUND"
  /** This sign-in method is set aside; its owner has to sign in by mail first. */
  | "CONFIRM_BY_MAIL"
  /** Another season is on at that time. */
  | "CONQUEST_SEASONS_OVERLAP"
  /** There is a cosmetic with this id. */
  | "COSMETIC_EXISTS"
  /** The season is for players of other countries. */
  | "COUNTRY_NOT_ADMITTED"
  /** A request with a cookie has no valid CSRF token. */
  | "CSRF_REJECTED"
  /** The player has reported as many different bugs as a day allows. */
  | "DAILY_BUG_REPORTS_USED"
  /** The caller has sent all requests of the day. */
  | "DAILY_FRIEND_REQUESTS_USED"
  /** The player has had as many ideas as a day allows. */
  | "DAILY_IDEAS_USED"
  /** The caller has sent as many messages to players who are no friends as a day allows. */
  | "DAILY_MESSAGES_USED"
  /** The player has opened as many threads as a day allows. */
  | "DAILY_THREADS_USED"
  /** The player has begun as many uploads as a day allows. */
  | "DAILY_UGC_UPLOADS_USED"
  /** The dead letter was replayed and handled. */
  | "DEAD_LETTER_SETTLED"
  /** The player owes too much to buy more. */
  | "DEBT_TOO_HIGH"
  /** Requests fail because a dependency does not answer; the details hold the health report. */
  | "DOWN"
  /** Ten wrong codes in a row for one address. */
  | "EMAIL_CODES_LOCKED"
  /** The code or token is wrong, used, expired or not the newest, or too many were tried. */
  | "EMAIL_CODE_REJECTED"
  /** The account has an address already. */
  | "EMAIL_LINKED"
  /** An e-mail address cannot be unlinked. */
  | "EMAIL_NOT_UNLINKABLE"
  /** Another account has this address. */
  | "EMAIL_TAKEN"
  /** The account has this address already. */
  | "EMAIL_UNCHANGED"
  /** The account's e-mail address has not been confirmed in a session of the account. */
  | "EMAIL_UNPROVEN"
  /** The account has no e-mail address that has to be confirmed. */
  | "EMAIL_VERIFIED"
  /** The end of the key is in the past. */
  | "END_IN_PAST"
  /** The player does not own it now. */
  | "ENTITLEMENT_NOT_ACTIVE"
  /** Nothing can give it now. */
  | "ENTITLEMENT_NOT_RESTORABLE"
  /** It was not revoked by hand or by a ban. */
  | "ENTITLEMENT_NOT_REVOKED"
  /** The season costs an entry fee that was not paid. */
  | "ENTRY_FEE_NEEDED"
  /** The player may not pay for this season now. */
  | "ENTRY_REFUSED"
  /** The token is forged or expired, or has another issuer or audience. */
  | "EPIC_TOKEN_REJECTED"
  /** A message would be over before it is sent, or stay longer than messages do. */
  | "EXPIRY_NOT_POSSIBLE"
  /** The player has asked for too many files within a day. */
  | "EXPORTS_USED_UP"
  /** The file is not ready yet, has failed or is gone. */
  | "EXPORT_NOT_READY"
  /** The idea was merged into another one. */
  | "FEEDBACK_MERGED"
  /** A version was named for what is no bug that is done. */
  | "FIXED_IN_NOT_POSSIBLE"
  /** The caller's role does not allow this. */
  | "FORBIDDEN"
  /** Warriors choose no formation. */
  | "FORMATION_NOT_YOURS"
  /** The caller has as many friends as one can have. */
  | "FRIENDS_LIMIT_REACHED"
  /** The board is shown among friends only. */
  | "FRIENDS_ONLY"
  /** The player takes no friend requests. */
  | "FRIEND_REQUESTS_REFUSED"
  /** The grant was made before with another amount or reason. */
  | "GRANT_CONTRADICTED"
  /** The building has the highest level. */
  | "HIGHEST_LEVEL"
  /** The Idempotency-Key was used for another request. */
  | "IDEMPOTENCY_CONFLICT"
  /** Another account has this identity. */
  | "IDENTITY_TAKEN"
  /** The wallet does not hold enough. */
  | "INSUFFICIENT_FUNDS"
  /** There is not enough gold. */
  | "INSUFFICIENT_RESOURCES"
  /** There are not so many units. */
  | "INSUFFICIENT_UNITS"
  /** An unexpected error; quote the request id when you report it. */
  | "INTERNAL"
  /** Nobody can give what a message would bring. */
  | "INVALID_ATTACHMENTS"
  /** What a campaign gives cannot be granted; `details.problems` says why. */
  | "INVALID_CAMPAIGN"
  /** Some products cannot be sold as the file has them. */
  | "INVALID_CATALOGUE"
  /** The fields contradict each other. */
  | "INVALID_COSMETIC"
  /** The cursor is not one that this list returned. */
  | "INVALID_CURSOR"
  /** A field is missing, unknown, of the wrong type, or out of bounds; `details.fields` says which. */
  | "INVALID_REQUEST"
  /** The data is no JSON object that can be kept; `details.problems` says why. */
  | "INVALID_SAVE"
  /** Some rules cannot hold as the file has them. */
  | "INVALID_SAVE_RULES"
  /** The notice is not the provider's. */
  | "INVALID_SIGNATURE"
  /** The product cannot be sold as it is. */
  | "INVALID_SKU"
  /** The link is not a player's page on that site. */
  | "INVALID_SOCIAL_LINK"
  /** A webhook whose address or events cannot be. */
  | "INVALID_WEBHOOK"
  /** The inventory is full. */
  | "INVENTORY_FULL"
  /** A person looks at the purchase first. */
  | "IN_REVIEW"
  /** Staff has removed the player's score and keeps the player out until the next reset. */
  | "KEPT_OUT"
  /** The last sign-in method cannot be removed. */
  | "LAST_SIGN_IN_METHOD"
  /** The link was begun too long ago, was used before, or its player has signed out. */
  | "LINK_EXPIRED"
  /** The token is unknown, used or expired, or a newer one was mailed. */
  | "MAIL_TOKEN_REJECTED"
  /** Twitch signed what it has never described. */
  | "MALFORMED_MESSAGE"
  /** The body is not JSON. */
  | "MALFORMED_REQUEST"
  /** The match was reported before with another result. */
  | "MATCH_CONTRADICTED"
  /** After the undo, nobody could sign in to the target account. */
  | "MERGE_LOCKS_OUT"
  /** One of the accounts is banned or suspended. */
  | "MERGE_OF_BLOCKED"
  /** One of the accounts has a role besides player. */
  | "MERGE_OF_STAFF"
  /** The merge is too old to be undone. */
  | "MERGE_TOO_OLD"
  /** Both accounts are the same. */
  | "MERGE_WITH_ITSELF"
  /** The player takes no messages of other players. */
  | "MESSAGES_REFUSED"
  /** The path does not take this method. */
  | "METHOD_NOT_ALLOWED"
  /** The request did not come to the API's public address. */
  | "MISDIRECTED"
  /** The leaderboards have not been compared yet. */
  | "NEVER_RECONCILED"
  /** The message is unknown, expired or used, or is for another purpose. */
  | "NONCE_REJECTED"
  /** The message brings nothing. */
  | "NOTHING_TO_CLAIM"
  /** Nothing was paid. */
  | "NOTHING_TO_REFUND"
  /** An answer has no text and closes nothing. */
  | "NOTHING_TO_SEND"
  /** Neither units nor a formation were given. */
  | "NOTHING_TO_STATION"
  /** No erasure of the account waits. */
  | "NOTHING_TO_STOP"
  /** Only who has an item knows how good it is. */
  | "NOT_DOWNLOADED"
  /** The shop does not offer the cosmetic now. */
  | "NOT_FOR_SALE"
  /** The signature is not Twitch's, or the message is too old. */
  | "NOT_FROM_TWITCH"
  /** The player is no member of the tribe. */
  | "NOT_IN_THIS_TRIBE"
  /** The account has no identity of this provider. */
  | "NOT_LINKED"
  /** The two are not two ideas. */
  | "NOT_MERGEABLE"
  /** The idea is not merged into another. */
  | "NOT_MERGED"
  /** The product is not offered where the player is. */
  | "NOT_OFFERED_IN_COUNTRY"
  /** The account does not have the role support or admin. */
  | "NOT_OF_STAFF"
  /** The player is too young for the season, or did not say how old. */
  | "NOT_OLD_ENOUGH"
  /** The player does not own the cosmetic. */
  | "NOT_OWNED"
  /** The provider does not say that it was paid. */
  | "NOT_PAID"
  /** The board is not ranked by country. */
  | "NOT_REGIONAL"
  /** The player takes no part in the season. */
  | "NOT_REGISTERED"
  /** The dead letter cannot be replayed; the message says why. */
  | "NOT_REPLAYABLE"
  /** The message was not written by a player. */
  | "NOT_REPORTABLE"
  /** A game server sets what is not declared as the servers' own; `details.keys` says what. */
  | "NOT_SERVER_ONLY"
  /** The product is not sold so. */
  | "NOT_SOLD"
  /** A thread can be assigned to who answers threads alone. */
  | "NOT_STAFF"
  /** The file was not sent, or was sent more than a day ago. */
  | "NOT_UPLOADED"
  /** The player in the path is the caller. */
  | "NOT_WITH_ONESELF"
  /** The proof is valid, but its identity is not linked to this account. */
  | "NOT_YOUR_IDENTITY"
  /** No season is active now. */
  | "NO_ACTIVE_SEASON"
  /** Purchases of this store are opened by the store's own client. */
  | "NO_CHECKOUT"
  /** The tribe has no emblem, and awaits none. */
  | "NO_EMBLEM"
  /** No upload of an emblem is known. */
  | "NO_EMBLEM_UPLOAD"
  /** There is no such season, or taking part in it costs nothing. */
  | "NO_ENTRY_FEE"
  /** The player has not asked the caller, who wanted to accept only. */
  | "NO_FRIEND_REQUEST"
  /** The opponent is the player who asks. */
  | "NO_MATCHUP_WITH_ONESELF"
  /** The purchase does not wait for a review. */
  | "NO_REVIEW"
  /** The tier has no reward on this track. */
  | "NO_REWARD"
  /** A service account has no secret to rotate. */
  | "NO_SECRET_TO_ROTATE"
  /** The player does not owe so much. */
  | "NO_SUCH_DEBT"
  /** The player has no score on the board in this period. */
  | "NO_SUCH_SCORE"
  /** The player has no units in the garrison. */
  | "NO_UNITS_STATIONED"
  /** The price is not the one that the player saw. */
  | "OFFER_CHANGED"
  /** The game does not allow the page's origin. */
  | "ORIGIN_NOT_ALLOWED"
  /** Admins cannot change their own status or roles. */
  | "OWN_ACCOUNT"
  /** Nobody rates what is their own. */
  | "OWN_ITEM"
  /** The player's tribe holds the territory. */
  | "OWN_TERRITORY"
  /** A partner does not answer; it is safe to try again. */
  | "PARTNER_UNAVAILABLE"
  /** This part of the price cannot be given back. */
  | "PART_NOT_REFUNDABLE"
  /** The offer is not the one that the player saw. */
  | "PASS_CHANGED"
  /** The provider refuses the purchase. */
  | "PAYMENT_DECLINED"
  /** The prize was paid by another transfer. */
  | "PAYOUT_SETTLED"
  /** The wallet that the season's end named for a prize is its player's no more. */
  | "PAYOUT_WALLET_CHANGED"
  /** The caller has blocked the player. */
  | "PLAYER_IS_BLOCKED"
  /** The player takes no part in the season. */
  | "PLAYER_NOT_IN_SEASON"
  /** The reward needs the premium pass. */
  | "PREMIUM_REQUIRED"
  /** The price is not the one that the player saw. */
  | "PRICE_CHANGED"
  /** A store's product is another SKU's. */
  | "PRODUCT_TAKEN"
  /** No SKU stands for the store's product. */
  | "PRODUCT_UNKNOWN"
  /** The score's proof is missing or does not hold; the submission is kept for review. */
  | "PROOF_REFUSED"
  /** The account has another identity of this provider. */
  | "PROVIDER_LINKED"
  /** The game takes no money by this provider. */
  | "PROVIDER_NOT_CONFIGURED"
  /** The game does not offer this provider. */
  | "PROVIDER_NOT_OFFERED"
  /** The player has bought the product as often as its limits allow. */
  | "PURCHASE_LIMIT_REACHED"
  /** Its money was given back. */
  | "PURCHASE_REFUNDED"
  /** The player has raided a moment ago. */
  | "RAID_COOLDOWN"
  /** Players do not raid themselves, or their tribe. */
  | "RAID_FORBIDDEN"
  /** The player may not be raided at the moment. */
  | "RAID_TARGET_PROTECTED"
  /** The player to be raided takes no part in the season. */
  | "RAID_TARGET_UNKNOWN"
  /** One of the two is much stronger. */
  | "RAID_UNEVEN"
  /** The player's profile is private, and boards may not name them. */
  | "RANK_PRIVATE"
  /** Too many requests in a minute. */
  | "RATE_LIMITED"
  /** The sign-in is too old for a change of the account's sign-in methods. */
  | "REAUTHENTICATION_NEEDED"
  /** The purchase belongs to another player. */
  | "RECEIPT_OF_ANOTHER_PLAYER"
  /** The receipt is there and cannot be opened. */
  | "RECEIPT_UNREADABLE"
  /** The refresh token is unknown, expired or used, or its session has ended. */
  | "REFRESH_REJECTED"
  /** Money was given back that the admin has not seen. */
  | "REFUNDED_MEANWHILE"
  /** The provider gives no money back for the game. */
  | "REFUND_NOT_OFFERED"
  /** The provider does not give this money back. */
  | "REFUND_REFUSED"
  /** A replay of the dead letter is under way. */
  | "REPLAY_UNDER_WAY"
  /** A moderator has decided otherwise. */
  | "REPORT_DECIDED"
  /** The purchase cost no money. */
  | "SANDBOX_PURCHASE"
  /** Others have saved since the version that this save was made from; the details have the current one. */
  | "SAVE_CONFLICT"
  /** The `save_id` named another save of this slot. */
  | "SAVE_ID_REUSED"
  /** The slot has no save. */
  | "SAVE_NOT_FOUND"
  /** The file was not sent, or was sent more than a day ago. */
  | "SAVE_NOT_UPLOADED"
  /** The rules were changed since the file was made. */
  | "SAVE_RULES_CHANGED"
  /** The data is larger than a save may be. */
  | "SAVE_TOO_LARGE"
  /** The game server's key does not have the scope. */
  | "SCOPE_MISSING"
  /** The score, or the sum with those before, is beyond 2^53 - 1, or has more than 15 digits with its decimals. */
  | "SCORE_OUT_OF_RANGE"
  /** There is a score board with this id already. */
  | "SCORE_SEASON_EXISTS"
  /** The score board cannot be as it is described. */
  | "SCORE_SEASON_INVALID"
  /** The board takes no scores now: it is not active, has not begun, or is over. */
  | "SCORE_SEASON_NOT_OPEN"
  /** The field cannot change once the board has started. */
  | "SCORE_SEASON_STARTED"
  /** Another season overlaps these dates. */
  | "SEASONS_OVERLAP"
  /** The season has ended. */
  | "SEASON_ENDED"
  /** There is a season with this number. */
  | "SEASON_EXISTS"
  /** The season is on; this change is not possible any more. */
  | "SEASON_LOCKED"
  /** What was asked for is not open now. */
  | "SEASON_NOT_ACTIVE"
  /** The season has not started. */
  | "SEASON_NOT_STARTED"
  /** The session did not pass a second factor. */
  | "SECOND_FACTOR_NEEDED"
  /** The key was revoked or has expired. */
  | "SERVER_KEY_EXPIRED"
  /** The save changes what only the game's servers set; `details.keys` says what. */
  | "SERVER_ONLY_KEY"
  /** The caller has no such session. */
  | "SESSION_NOT_FOUND"
  /** The signature is not the address's signature of this message. */
  | "SIGNATURE_REJECTED"
  /** Somebody else changed the product. */
  | "SKU_CHANGED"
  /** The id is taken. */
  | "SKU_EXISTS"
  /** The account was merged into another, whose slots its own are. */
  | "SLOTS_MERGED"
  /** The version is not kept, or never was. */
  | "SNAPSHOT_NOT_FOUND"
  /** The account has a role besides the player's. */
  | "STAFF_ACCOUNT"
  /** The player's profile is private. */
  | "STATISTICS_PRIVATE"
  /** The Steam account is banned from this game. */
  | "STEAM_BANNED"
  /** The ticket belongs to another Steam account than `steam_id`. */
  | "STEAM_ID_MISMATCH"
  /** Steam does not accept the ticket. */
  | "STEAM_TICKET_REJECTED"
  /** There is no such territory. */
  | "TERRITORY_NOT_FOUND"
  /** The player's tribe does not hold the territory. */
  | "TERRITORY_NOT_HELD"
  /** The other player has as many friends as one can have. */
  | "THEIR_FRIENDS_LIMIT_REACHED"
  /** No more can be written in a thread. */
  | "THREAD_FULL"
  /** A thread was closed too long ago to go on. */
  | "THREAD_OVER"
  /** The player has not reached the tier. */
  | "TIER_LOCKED"
  /** The player does not own the title. */
  | "TITLE_NOT_OWNED"
  /** The change takes effect in less than a minute. */
  | "TOO_LATE_TO_CHANGE"
  /** As many messages to everyone are live as may be. */
  | "TOO_MANY_ANNOUNCEMENTS"
  /** A player has as many collections as they may. */
  | "TOO_MANY_COLLECTIONS"
  /** As many requests of the caller wait for an answer as may. */
  | "TOO_MANY_FRIEND_REQUESTS"
  /** The player has as many save slots as there may be. */
  | "TOO_MANY_SLOTS"
  /** The player has as many threads open as there may be. */
  | "TOO_MANY_THREADS"
  /** The player has as many items of the type as one may have. */
  | "TOO_MANY_UGC_ITEMS"
  /** There are as many webhooks as there may be. */
  | "TOO_MANY_WEBHOOKS"
  /** The season has as many events as it may have. */
  | "TOO_MANY_XP_EVENTS"
  /** The new player is below the minimum age. */
  | "TOO_YOUNG"
  /** The training takes longer. */
  | "TRAINING_NOT_DONE"
  /** As many batches wait as may. */
  | "TRAINING_QUEUE_FULL"
  /** The transfer has paid something else. */
  | "TRANSFER_USED"
  /** All places of the tribe are taken. */
  | "TRIBE_FULL"
  /** The tribe, or the player, has as many open invitations as there may be. */
  | "TRIBE_INVITES_FULL"
  /** Nobody is sent away shortly before a season ends. */
  | "TRIBE_KEPT"
  /** Another tribe of the season has the name or the tag, or one that looks like it. */
  | "TRIBE_NAME_TAKEN"
  /** All places of this role are taken. */
  | "TRIBE_ROLE_FULL"
  /** The player's role does not allow this. */
  | "TRIBE_ROLE_NEEDED"
  /** Another player has linked this Twitch account. */
  | "TWITCH_ACCOUNT_TAKEN"
  /** The player has linked another Twitch account. */
  | "TWITCH_LINKED"
  /** This deployment has no drops. */
  | "TWITCH_NOT_CONFIGURED"
  /** A broadcast names a segment and a list. */
  | "TWO_AUDIENCES"
  /** Too many wrong codes in a row. */
  | "TWO_FACTOR_LOCKED"
  /** The account has no second factor. */
  | "TWO_FACTOR_NOT_ON"
  /** The account has a second factor already. */
  | "TWO_FACTOR_ON"
  /** The appeal was decided otherwise, or has no object any more. */
  | "UGC_APPEAL_DECIDED"
  /** The time for an appeal is over. */
  | "UGC_APPEAL_TOO_LATE"
  /** The moderator has as many items as one may have at once. */
  | "UGC_CLAIMS_USED"
  /** The claim token is not the item's current one. */
  | "UGC_CLAIM_LOST"
  /** The player has reported as many items as a day allows. */
  | "UGC_DAILY_REPORTS_USED"
  /** Something else was decided with this claim. */
  | "UGC_DECISION_MADE"
  /** Something was decided on the item since. */
  | "UGC_DECISION_SUPERSEDED"
  /** What was sent is not what was declared. */
  | "UGC_FILE_DIFFERS"
  /** No decision against the item stands that can be appealed. */
  | "UGC_NOT_APPEALABLE"
  /** There is no such item, or the caller may not see it. */
  | "UGC_NOT_FOUND"
  /** The item does not wait for a decision. */
  | "UGC_NOT_IN_REVIEW"
  /** The file is not in the store, or not all of it. */
  | "UGC_NOT_UPLOADED"
  /** The item is the caller's own. */
  | "UGC_OWN_ITEM"
  /** The item is the player's own. */
  | "UGC_OWN_ITEM_REPORTED"
  /** No item waits that the caller may claim. */
  | "UGC_QUEUE_EMPTY"
  /** The claimant still has time to sue. */
  | "UGC_RESTORE_TOO_EARLY"
  /** Another moderator has claimed the item. */
  | "UGC_REVIEW_CLAIMED"
  /** The version that was reviewed is not there any more. */
  | "UGC_REVIEW_OUTDATED"
  /** The caller made the decision that is appealed. */
  | "UGC_SAME_MODERATOR"
  /** The item is in a state in which this cannot be done. */
  | "UGC_STATE"
  /** The takedown is not in the state that this needs. */
  | "UGC_TAKEDOWN_STATE"
  /** The file is larger than a file of its type may be; `details.limit` is in bytes. */
  | "UGC_TOO_LARGE"
  /** A file of this extension and content type is not one of the type; `details.allowed` has those that are. */
  | "UGC_TYPE"
  /** There is no such appeal. */
  | "UGC_UNKNOWN_APPEAL"
  /** There is no such decision. */
  | "UGC_UNKNOWN_DECISION"
  /** There is no such takedown. */
  | "UGC_UNKNOWN_TAKEDOWN"
  /** The player may not upload for now, because of strikes. */
  | "UGC_UPLOADS_BLOCKED"
  /** Uploads are by invitation, or the player has not played enough. */
  | "UGC_UPLOADS_CLOSED"
  /** A text has words that the game does not allow; `details.words` says which, and where. */
  | "UGC_WORDS_REFUSED"
  /** There is no access token, or it is expired, forged, or of a session that has ended. */
  | "UNAUTHENTICATED"
  /** The service is busy, or a part of it is down; it is safe to try again. */
  | "UNAVAILABLE"
  /** The barracks are not high enough for this unit. */
  | "UNIT_NOT_UNLOCKED"
  /** There is no such account. */
  | "UNKNOWN_ACCOUNT"
  /** There is no such battle, or it is not the caller's to see. */
  | "UNKNOWN_BATTLE"
  /** There is no such broadcast. */
  | "UNKNOWN_BROADCAST"
  /** There is no such campaign. */
  | "UNKNOWN_CAMPAIGN"
  /** There is no such canned answer. */
  | "UNKNOWN_CANNED_ANSWER"
  /** There is no such season. */
  | "UNKNOWN_CONQUEST_SEASON"
  /** There is no such cosmetic, or it is not released. */
  | "UNKNOWN_COSMETIC"
  /** The country is not a code of ISO 3166-1 alpha-2. */
  | "UNKNOWN_COUNTRY"
  /** The game has no such currency. */
  | "UNKNOWN_CURRENCY"
  /** There is no such dead letter. */
  | "UNKNOWN_DEAD_LETTER"
  /** There is no such delivery of this webhook, or no more. */
  | "UNKNOWN_DELIVERY"
  /** The order was never found to differ. */
  | "UNKNOWN_DIFFERENCE"
  /** The order has no such entitlement. */
  | "UNKNOWN_ENTITLEMENT"
  /** Nobody has asked for the erasure of this account. */
  | "UNKNOWN_ERASURE"
  /** The player has no such file. */
  | "UNKNOWN_EXPORT"
  /** There is no such bug or idea. */
  | "UNKNOWN_FEEDBACK"
  /** Nobody was flagged under this id. */
  | "UNKNOWN_FLAG"
  /** There is no such idea, or it was taken down. */
  | "UNKNOWN_IDEA"
  /** There is no such invitation to the player, or it has expired. */
  | "UNKNOWN_INVITE"
  /** There is no such merge. */
  | "UNKNOWN_MERGE"
  /** There is no such message in the player's inbox. */
  | "UNKNOWN_MESSAGE"
  /** The player has no such order. */
  | "UNKNOWN_ORDER"
  /** There is no such prize. */
  | "UNKNOWN_PAYOUT"
  /** The score board has no such period. */
  | "UNKNOWN_PERIOD"
  /** There is no such picture in the library, or it was removed. */
  | "UNKNOWN_PICTURE"
  /** There is no such player. */
  | "UNKNOWN_PLAYER"
  /** There is no receipt of this order. */
  | "UNKNOWN_RECEIPT"
  /** The region is not a country code of ISO 3166-1 alpha-2. */
  | "UNKNOWN_REGION"
  /** There is no such bulk replay. */
  | "UNKNOWN_REPLAY"
  /** There is no report of such a message. */
  | "UNKNOWN_REPORT"
  /** There is no such score board, or it is not active. */
  | "UNKNOWN_SCORE_SEASON"
  /** A screenshot is none of the player's. */
  | "UNKNOWN_SCREENSHOT"
  /** There is no such season. */
  | "UNKNOWN_SEASON"
  /** There is no such key. */
  | "UNKNOWN_SERVER_KEY"
  /** There is no service of this name. */
  | "UNKNOWN_SERVICE"
  /** There is no such product. */
  | "UNKNOWN_SKU"
  /** There is no such suspicious save, or it is too long ago. */
  | "UNKNOWN_SUSPICION"
  /** There is no such thread, or it is another player's. */
  | "UNKNOWN_THREAD"
  /** There is no such batch in training. */
  | "UNKNOWN_TRAINING"
  /** The provider does not know the transaction. */
  | "UNKNOWN_TRANSACTION"
  /** There is no such tribe, or it was disbanded. */
  | "UNKNOWN_TRIBE"
  /** The upload is not the latest one of its kind. */
  | "UNKNOWN_UPLOAD"
  /** There is no webhook of this id. */
  | "UNKNOWN_WEBHOOK"
  /** The season has no such event. */
  | "UNKNOWN_XP_EVENT"
  /** The body is not declared as JSON. */
  | "UNSUPPORTED_MEDIA_TYPE"
  /** The end of the suspension is in the past. */
  | "UNTIL_IN_PAST"
  /** The upgrade takes longer. */
  | "UPGRADE_NOT_DONE"
  /** The merge was undone just now. */
  | "VOTES_RETURNING"
  /** The idea is done or declined. */
  | "VOTING_CLOSED"
  /** The wallet would hold more than it may. */
  | "WALLET_FULL"
  /** The account is another's now. */
  | "WALLET_MERGED"
  /** The season has prizes for money, and the player no wallet that they could go to. */
  | "WALLET_NEEDED"
  /** The wallet has not been used for long enough to create an account. */
  | "WALLET_TOO_NEW"
  /** The password does not meet the policy. */
  | "WEAK_PASSWORD"
  /** There is no such account, or the password is wrong. */
  | "WRONG_CREDENTIALS"
  /** The ending of the file name does not fit the content type. */
  | "WRONG_FILE_ENDING"
  /** The current password is wrong. */
  | "WRONG_PASSWORD"
  /** The event has ended. */
  | "XP_EVENT_ENDED"
  /** The event has begun; this change is not possible any more. */
  | "XP_EVENT_LOCKED";
