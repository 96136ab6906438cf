// Generated from openapi.yaml by `make generate`. Do not edit.
import type {
  AccountDetails,
  AccountState,
  Analytics,
  AnswerThread,
  AppealReceipt,
  AppealStatus,
  AppealUgc,
  AppealView,
  AskRefund,
  AssignFeedback,
  AssignThread,
  AttackReceipt,
  AttackTerritory,
  Balances,
  BattleView,
  BroadcastAnswer,
  BroadcastView,
  BugReceipt,
  BuildingDone,
  BulkReplay,
  BulkReplayRequest,
  BuyPass,
  Campaign,
  CampaignWithFigures,
  CannedAnswerView,
  CannedAnswers,
  CatalogItem,
  CatalogueChanges,
  CatalogueFile,
  CatalogueFileInput,
  Category,
  ChallengeAnswer,
  ChangeCollection,
  ChangeEntitlement,
  ChangeFeedbackState,
  ChangeItem,
  ChangeScoreSeason,
  ChangeTribeRole,
  ChangedScoreSeason,
  Checkout,
  ClaimLevel,
  ClaimReview,
  ClaimReward,
  ClaimedReward,
  CloseDifference,
  CloseSuspicion,
  CloseTakedown,
  CollectUnits,
  CollectionPage,
  CollectionView,
  ConfirmTwitchLink,
  ConquestMap,
  ConquestPlayers,
  ConquestTribes,
  ConsentChange,
  Consents,
  CopyPlayer,
  Cosmetic,
  CosmeticChanges,
  CosmeticType,
  CounterNotice,
  CreateCampaign,
  CreateCollection,
  CreateConquestSeason,
  CreateCosmetic,
  CreateEntryFee,
  CreateIdea,
  CreateItem,
  CreateSeason,
  CreateServerKey,
  CreateSku,
  CreateTribe,
  CreateWebhook,
  CreatorHistory,
  Credentials,
  DeadLetter,
  DeadLetterState,
  DeadLetterSummary,
  Debts,
  DecideAppeal,
  DecideFlag,
  DecideReport,
  DecideReview,
  DecideUgc,
  DecisionView,
  DeliveryDetails,
  DeliveryState,
  DeliverySummary,
  DescribeTribe,
  DiscardRequest,
  EmailChangeRequest,
  EmailLinkRequest,
  EmailProof,
  EmailRefused,
  EmailSignIn,
  EmailSignInRequest,
  EmailState,
  EmailToken,
  EndSeason,
  EndedState,
  Enrolment,
  EntitlementDetails,
  EpicSignIn,
  EquippedItems,
  ErasureCertificate,
  ErasureStatus,
  ExportDownload,
  ExportStatus,
  FavouriteReceipt,
  FeedbackCsv,
  FeedbackDetails,
  FeedbackKind,
  FeedbackState,
  FeedbackSummary,
  FinishUpload,
  FollowReceipt,
  ForgiveDebt,
  FoundPlayers,
  FriendRequest,
  FriendsPage,
  GarrisonStatus,
  GrantXp,
  GrantXpToMany,
  GrantedToMany,
  GrantedXp,
  Health,
  IdeaView,
  ImportClone,
  Invitation,
  InviteCreator,
  InviteToTribe,
  JsonWebKeySet,
  KeyRevocation,
  KeyRotation,
  Leaderboard,
  LibraryKind,
  LibraryPicture,
  LibraryUpload,
  LifetimeStatistics,
  LinkNonceRequest,
  LinkRequest,
  LinkedAccount,
  LinkedAccounts,
  ListOrder,
  ListedState,
  ListeningToken,
  MailSent,
  MatchReport,
  Matchup,
  Merge,
  MergeIdeas,
  MergeRequest,
  MessageState,
  MessageView,
  MyBattlePass,
  MyConquest,
  MyDrops,
  MyUgcItem,
  MyUgcRating,
  MyXp,
  NewPlayer,
  NewScoreSeason,
  NonceIssued,
  NonceRequest,
  OpenCheckout,
  OpenThread,
  OrderDetails,
  OrderDifference,
  OrderReceipt,
  OrderRefund,
  OrderStatus,
  OrderView,
  OwnProfile,
  OwnStanding,
  PageOfAppealView,
  PageOfAuditEntry,
  PageOfBroadcastView,
  PageOfCampaign,
  PageOfCatalogItem,
  PageOfCollectionView,
  PageOfCosmetic,
  PageOfDayFigures,
  PageOfDeadLetterSummary,
  PageOfDeliverySummary,
  PageOfEntitlementView,
  PageOfFavouriteItem,
  PageOfFeedbackSummary,
  PageOfFollowedCreator,
  PageOfHistoryEntry,
  PageOfIdeaView,
  PageOfInventoryItem,
  PageOfLibraryPicture,
  PageOfLinkEntry,
  PageOfListedItem,
  PageOfMessageView,
  PageOfMyBug,
  PageOfMyUgcItem,
  PageOfOrderDetails,
  PageOfOrderDifference,
  PageOfOrderView,
  PageOfPastBattle,
  PageOfPayoutView,
  PageOfPlayedMatch,
  PageOfPlayerFlagView,
  PageOfRefusedScore,
  PageOfReportView,
  PageOfReviewView,
  PageOfScoreSeasonView,
  PageOfSearchedPlayer,
  PageOfSeasonDetails,
  PageOfSeasonResult,
  PageOfServerKeyDetails,
  PageOfSessionDetails,
  PageOfSkuOnSale,
  PageOfStaffThreadSummary,
  PageOfSuspiciousSave,
  PageOfTakedownView,
  PageOfThreadSummary,
  PageOfTrailEntry,
  PageOfUgcReportView,
  PageOfWalletHistoryEntry,
  PageOfWebhookView,
  PasswordAndCode,
  PasswordChange,
  PasswordChanged,
  PasswordConfirmation,
  PasswordReset,
  PasswordResetRequest,
  PaymentProvider,
  PayoutStatus,
  PayoutView,
  PlayerClone,
  PlayerFlagView,
  PlayerInFull,
  PlayerProgress,
  PlayerSearch,
  PlayerSlotList,
  PremiumPass,
  PrivateProfile,
  ProfileChanges,
  Provider,
  PublicProfile,
  PublicStatistics,
  Purchase,
  PurchasedItem,
  PutSave,
  PutXpEvent,
  RaidPlayer,
  RaidReceipt,
  Rarity,
  RateUgc,
  ReadAll,
  Reauthenticated,
  Reauthentication,
  RecallUnits,
  Receipt,
  Reconciliation,
  RecoveryCodes,
  RefreshRequest,
  RegisterDevice,
  RegisterForSeason,
  RegisteredDevice,
  Registration,
  Relation,
  RemovedScore,
  ReportBug,
  ReportMessage,
  ReportReceipt,
  ReportStatus,
  ReportUgc,
  ReportView,
  Resolve,
  RestorePlayerSnapshot,
  RestoreSnapshot,
  ReviewCause,
  ReviewClaim,
  ReviewPriority,
  RevokeRequest,
  Rewards,
  RoadmapState,
  RolesChange,
  Save,
  SaveResult,
  SaveRulesChanges,
  SaveRulesFile,
  SaveRulesFileInput,
  SaveUploadRequest,
  SaveUploadTicket,
  ScoreBoard,
  ScoreRank,
  ScoreSeasonView,
  SeasonChanges,
  SeasonDetails,
  SeasonEndPreview,
  SeasonEnding,
  SeasonLeaderboard,
  SeasonState,
  SeasonView,
  SendBroadcast,
  SendMessage,
  SentMessage,
  ServerKeyDetails,
  ServerKeyWithSecret,
  ServerProof,
  ServerToken,
  SessionsRevoked,
  SetServerValues,
  SetStudioWords,
  SetTrust,
  SetUsername,
  SettlePayout,
  SignedIn,
  SignedOut,
  Sku,
  SkuOnSale,
  Slots,
  Snapshots,
  SpendCurrency,
  Spent,
  StaffThreadSummary,
  StaffThreadView,
  StandingView,
  StationUnits,
  Statistics,
  StatusChange,
  SteamSignIn,
  StudioWords,
  SubmitScore,
  SubmittedScore,
  Suggestions,
  SupportFigures,
  SuspiciousSave,
  TakeDownUgc,
  TakedownStatus,
  TakedownView,
  TerritoryDetail,
  ThreadState,
  ThreadSummary,
  ThreadView,
  Tiers,
  TokenState,
  TrainUnits,
  TrainingCancelled,
  TrainingReceipt,
  Transparency,
  Trend,
  TriageOrder,
  TribeBrief,
  TribeInviteReceipt,
  TribeInvites,
  TribeMemberId,
  TribeView,
  TwitchLink,
  TwitchLinkStarted,
  TwoFactorEnabled,
  TwoFactorOff,
  TwoFactorRemoval,
  TwoFactorRequired,
  UgcDownload,
  UgcFile,
  UgcInspection,
  UgcItem,
  UgcReportReceipt,
  UgcReportStatus,
  UgcType,
  UgcUpload,
  UndoDecision,
  UndoRequest,
  UnitsTrained,
  UnreadCount,
  UpdateCampaign,
  UpdateSku,
  UpdateWebhook,
  UpgradeBuilding,
  UpgradeReceipt,
  UploadConfirmation,
  UploadProgress,
  UploadRequest,
  UploadTicket,
  Username,
  VerifyReceipt,
  VoteReceipt,
  WalletBalances,
  WalletCredit,
  WalletRefresh,
  WalletSignIn,
  WebhookView,
  WebhookWithSecret,
  WriteCannedAnswer,
  WriteEntry,
  WriteMessage,
} from "./models.js";
import type { Operation } from "../operation.js";

/** What each operation takes and answers, by its id. */
export interface Calls {
  "admin-get-figures": { path: object; query: { since?: string | undefined; until?: string | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfDayFigures };
  "admin-get-player": { path: { user_id: string }; query: object; body: undefined; answer: PlayerInFull };
  "admin-list-audit-logs": { path: object; query: { player_id?: string | undefined; actor_id?: string | undefined; resource?: string | undefined; since?: string | undefined; until?: string | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfTrailEntry };
  "admin-list-players": { path: object; query: { user_id?: string | undefined; name?: string | undefined; country?: string | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfSearchedPlayer };
  "admin-search-players": { path: object; query: object; body: PlayerSearch; answer: FoundPlayers };
  "auth-change-password": { path: object; query: object; body: PasswordChange; answer: PasswordChanged };
  "auth-confirm-email-change": { path: object; query: object; body: EmailToken; answer: EmailState };
  "auth-confirm-email-login": { path: object; query: object; body: EmailSignIn; answer: SignedIn | TwoFactorRequired };
  "auth-confirm-email-verification": { path: object; query: object; body: EmailToken; answer: EmailState };
  "auth-confirm-password-reset": { path: object; query: object; body: PasswordReset; answer: PasswordChanged };
  "auth-connect-wallet": { path: object; query: object; body: WalletSignIn; answer: SignedIn | TwoFactorRequired };
  "auth-create-link-nonce": { path: object; query: object; body: LinkNonceRequest; answer: NonceIssued };
  "auth-create-nonce": { path: object; query: object; body: NonceRequest; answer: NonceIssued };
  "auth-create-server-key": { path: object; query: object; body: CreateServerKey; answer: ServerKeyWithSecret };
  "auth-disable-two-factor": { path: object; query: object; body: PasswordAndCode; answer: TwoFactorOff };
  "auth-enable-two-factor": { path: object; query: object; body: PasswordConfirmation; answer: Enrolment };
  "auth-epic-login": { path: object; query: object; body: EpicSignIn; answer: SignedIn | TwoFactorRequired };
  "auth-get-account": { path: { user_id: string }; query: object; body: undefined; answer: AccountDetails };
  "auth-get-jwks": { path: object; query: object; body: undefined; answer: JsonWebKeySet };
  "auth-link-email": { path: object; query: object; body: EmailLinkRequest; answer: MailSent };
  "auth-link-identity": { path: object; query: object; body: LinkRequest; answer: LinkedAccount };
  "auth-list-account-audit": { path: { user_id: string }; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfAuditEntry };
  "auth-list-account-links": { path: { user_id: string }; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfLinkEntry };
  "auth-list-linked-accounts": { path: object; query: object; body: undefined; answer: LinkedAccounts };
  "auth-list-my-history": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfHistoryEntry };
  "auth-list-server-keys": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfServerKeyDetails };
  "auth-list-sessions": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfSessionDetails };
  "auth-login": { path: object; query: object; body: Credentials; answer: SignedIn | TwoFactorRequired };
  "auth-logout": { path: object; query: object; body: undefined; answer: SignedOut };
  "auth-merge-accounts": { path: object; query: object; body: MergeRequest; answer: Merge };
  "auth-prove-email": { path: object; query: object; body: EmailProof; answer: EmailState };
  "auth-reauthenticate": { path: object; query: object; body: Reauthentication; answer: Reauthenticated };
  "auth-refresh": { path: object; query: object; body: RefreshRequest; answer: SignedIn };
  "auth-refresh-wallet-session": { path: object; query: object; body: WalletRefresh; answer: SignedIn };
  "auth-refuse-email": { path: object; query: object; body: EmailToken; answer: EmailRefused };
  "auth-register": { path: object; query: object; body: Registration; answer: SignedIn };
  "auth-remove-two-factor": { path: { user_id: string }; query: object; body: TwoFactorRemoval; answer: AccountState };
  "auth-renew-recovery-codes": { path: object; query: object; body: PasswordAndCode; answer: RecoveryCodes };
  "auth-request-email-change": { path: object; query: object; body: EmailChangeRequest; answer: MailSent };
  "auth-request-email-login": { path: object; query: object; body: EmailSignInRequest; answer: MailSent };
  "auth-request-email-verification": { path: object; query: object; body: undefined; answer: MailSent };
  "auth-request-password-reset": { path: object; query: object; body: PasswordResetRequest; answer: MailSent };
  "auth-revoke-server-key": { path: { key_id: string }; query: object; body: KeyRevocation; answer: ServerKeyDetails };
  "auth-revoke-sessions": { path: object; query: object; body: RevokeRequest; answer: SessionsRevoked };
  "auth-rotate-server-key": { path: { key_id: string }; query: object; body: KeyRotation; answer: ServerKeyWithSecret };
  "auth-server-token": { path: object; query: object; body: ServerProof; answer: ServerToken };
  "auth-set-account-roles": { path: { user_id: string }; query: object; body: RolesChange; answer: AccountState };
  "auth-set-account-status": { path: { user_id: string }; query: object; body: StatusChange; answer: AccountState };
  "auth-steam-login": { path: object; query: object; body: SteamSignIn; answer: SignedIn | TwoFactorRequired };
  "auth-undo-merge": { path: { merge_id: string }; query: object; body: UndoRequest; answer: Merge };
  "auth-unlink-identity": { path: { provider: Provider }; query: object; body: undefined; answer: LinkedAccounts };
  "auth-validate": { path: object; query: object; body: undefined; answer: TokenState };
  "auth-verify-two-factor": { path: object; query: object; body: ChallengeAnswer; answer: SignedIn | TwoFactorEnabled };
  "battlepass-claim-level": { path: { player_id: string }; query: object; body: ClaimLevel; answer: ClaimedReward };
  "battlepass-claim-reward": { path: object; query: object; body: ClaimReward; answer: ClaimedReward };
  "battlepass-create-season": { path: object; query: object; body: CreateSeason; answer: SeasonDetails };
  "battlepass-end-season": { path: { season: string }; query: object; body: EndSeason; answer: SeasonEnding };
  "battlepass-get-analytics": { path: { season: string }; query: object; body: undefined; answer: Analytics };
  "battlepass-get-current": { path: object; query: object; body: undefined; answer: SeasonDetails };
  "battlepass-get-my-progress": { path: object; query: object; body: undefined; answer: MyBattlePass };
  "battlepass-get-my-xp": { path: object; query: { limit?: number | undefined; cursor?: string | undefined; season_id?: string | undefined }; body: undefined; answer: MyXp };
  "battlepass-get-progress": { path: { player_id: string }; query: object; body: undefined; answer: PlayerProgress };
  "battlepass-get-rewards": { path: { player_id: string }; query: { season_id?: string | undefined }; body: undefined; answer: Rewards };
  "battlepass-get-tiers": { path: { season: string }; query: object; body: undefined; answer: Tiers };
  "battlepass-grant-xp": { path: { player_id: string }; query: object; body: GrantXp; answer: GrantedXp };
  "battlepass-grant-xp-to-many": { path: object; query: object; body: GrantXpToMany; answer: GrantedToMany };
  "battlepass-list-history": { path: { player_id: string }; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfSeasonResult };
  "battlepass-list-seasons": { path: object; query: { state?: SeasonState | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfSeasonDetails };
  "battlepass-purchase-premium": { path: object; query: object; body: BuyPass; answer: PremiumPass };
  "battlepass-put-xp-event": { path: { season: string; event_id: string }; query: object; body: PutXpEvent; answer: SeasonDetails };
  "battlepass-remove-xp-event": { path: { season: string; event_id: string }; query: object; body: undefined; answer: SeasonDetails };
  "battlepass-update-season": { path: { season: string }; query: object; body: SeasonChanges; answer: SeasonDetails };
  "commerce-close-difference": { path: { order_id: string }; query: object; body: CloseDifference; answer: OrderDifference };
  "commerce-create-entry-fee": { path: object; query: object; body: CreateEntryFee; answer: Checkout };
  "commerce-create-sku": { path: object; query: object; body: CreateSku; answer: Sku };
  "commerce-credit-wallet": { path: { player_id: string }; query: object; body: WalletCredit; answer: Balances };
  "commerce-decide-review": { path: { order_id: string }; query: object; body: DecideReview; answer: OrderDetails };
  "commerce-export-catalogue": { path: object; query: { versions?: boolean | undefined }; body: undefined; answer: CatalogueFile };
  "commerce-forgive-debt": { path: { player_id: string }; query: object; body: ForgiveDebt; answer: WalletBalances };
  "commerce-get-my-wallet": { path: object; query: object; body: undefined; answer: Balances };
  "commerce-get-order": { path: { order_id: string }; query: object; body: undefined; answer: OrderView };
  "commerce-get-sku": { path: { sku_id: string }; query: object; body: undefined; answer: SkuOnSale };
  "commerce-get-wallet": { path: object; query: object; body: undefined; answer: WalletBalances };
  "commerce-import-catalogue": { path: object; query: { dry_run?: boolean | undefined; retire_missing?: boolean | undefined }; body: CatalogueFileInput; answer: CatalogueChanges };
  "commerce-list-differences": { path: object; query: { is_open?: boolean | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfOrderDifference };
  "commerce-list-entitlements": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfEntitlementView };
  "commerce-list-my-debts": { path: object; query: object; body: undefined; answer: Debts };
  "commerce-list-my-wallet-history": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfWalletHistoryEntry };
  "commerce-list-orders": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfOrderView };
  "commerce-list-reviews": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfOrderDetails };
  "commerce-list-skus": { path: object; query: { country?: string | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfSkuOnSale };
  "commerce-open-checkout": { path: object; query: object; body: OpenCheckout; answer: Checkout };
  "commerce-open-receipt": { path: { order_id: string }; query: object; body: undefined; answer: OrderReceipt };
  "commerce-refund-order": { path: { order_id: string }; query: object; body: AskRefund; answer: OrderRefund };
  "commerce-restore-entitlement": { path: { order_id: string; place: number }; query: object; body: ChangeEntitlement; answer: EntitlementDetails };
  "commerce-revoke-entitlement": { path: { order_id: string; place: number }; query: object; body: ChangeEntitlement; answer: EntitlementDetails };
  "commerce-search-orders": { path: object; query: { player_id?: string | undefined; provider?: PaymentProvider | undefined; transaction?: string | undefined; order_id?: string | undefined; status?: OrderStatus | undefined; flag?: string | undefined; opened_from?: string | undefined; opened_before?: string | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfOrderDetails };
  "commerce-spend-from-wallet": { path: object; query: object; body: SpendCurrency; answer: Spent };
  "commerce-update-sku": { path: { sku_id: string }; query: object; body: UpdateSku; answer: Sku };
  "commerce-verify-receipt": { path: object; query: object; body: VerifyReceipt; answer: OrderView };
  "conquest-accept-tribe-invite": { path: { invite_id: string }; query: object; body: undefined; answer: TribeBrief };
  "conquest-attack-territory": { path: object; query: object; body: AttackTerritory; answer: AttackReceipt };
  "conquest-cancel-training": { path: { queue_id: string }; query: object; body: undefined; answer: TrainingCancelled };
  "conquest-change-tribe": { path: { tribe_id: string }; query: object; body: DescribeTribe; answer: TribeBrief };
  "conquest-complete-training": { path: object; query: object; body: CollectUnits; answer: UnitsTrained };
  "conquest-complete-upgrade": { path: object; query: object; body: UpgradeBuilding; answer: BuildingDone };
  "conquest-create-emblem-upload": { path: { tribe_id: string }; query: object; body: UploadRequest; answer: UploadTicket };
  "conquest-create-season": { path: object; query: object; body: CreateConquestSeason; answer: SeasonView };
  "conquest-create-tribe": { path: object; query: object; body: CreateTribe; answer: TribeBrief };
  "conquest-decide-player-flag": { path: { flag_id: string }; query: object; body: DecideFlag; answer: PlayerFlagView };
  "conquest-decline-tribe-invite": { path: { invite_id: string }; query: object; body: undefined; answer: TribeInviteReceipt };
  "conquest-disband-tribe": { path: { tribe_id: string }; query: object; body: undefined; answer: TribeBrief };
  "conquest-get-battle": { path: { battle_id: string }; query: object; body: undefined; answer: BattleView };
  "conquest-get-current-season": { path: object; query: object; body: undefined; answer: SeasonView };
  "conquest-get-emblem-upload": { path: { tribe_id: string }; query: object; body: undefined; answer: UploadProgress };
  "conquest-get-my-conquest": { path: object; query: object; body: undefined; answer: MyConquest };
  "conquest-get-player-leaderboard": { path: object; query: { season_id?: string | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: ConquestPlayers };
  "conquest-get-territory": { path: { territory_id: number }; query: object; body: undefined; answer: TerritoryDetail };
  "conquest-get-tribe": { path: { tribe_id: string }; query: object; body: undefined; answer: TribeView };
  "conquest-get-tribe-leaderboard": { path: object; query: { season_id?: string | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: ConquestTribes };
  "conquest-hand-over-tribe": { path: { tribe_id: string }; query: object; body: TribeMemberId; answer: TribeBrief };
  "conquest-invite-to-tribe": { path: { tribe_id: string }; query: object; body: InviteToTribe; answer: TribeInviteReceipt };
  "conquest-kick-from-tribe": { path: { tribe_id: string }; query: object; body: TribeMemberId; answer: TribeBrief };
  "conquest-leave-tribe": { path: { tribe_id: string }; query: object; body: undefined; answer: TribeBrief };
  "conquest-list-my-battles": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfPastBattle };
  "conquest-list-my-tribe-invites": { path: object; query: object; body: undefined; answer: TribeInvites };
  "conquest-list-payouts": { path: object; query: { season_id?: string | undefined; status?: PayoutStatus | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfPayoutView };
  "conquest-list-player-flags": { path: object; query: { season_id?: string | undefined; waiting?: boolean | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfPlayerFlagView };
  "conquest-list-territories": { path: object; query: { season_id?: string | undefined }; body: undefined; answer: ConquestMap };
  "conquest-list-tribe-invites": { path: { tribe_id: string }; query: object; body: undefined; answer: TribeInvites };
  "conquest-preview-season-end": { path: { season_id: string }; query: object; body: undefined; answer: SeasonEndPreview };
  "conquest-promote-tribe-member": { path: { tribe_id: string }; query: object; body: ChangeTribeRole; answer: TribeBrief };
  "conquest-raid-player": { path: object; query: object; body: RaidPlayer; answer: RaidReceipt };
  "conquest-recall-units": { path: { territory_id: number }; query: object; body: RecallUnits; answer: GarrisonStatus };
  "conquest-register-for-season": { path: { season_id: string }; query: object; body: RegisterForSeason; answer: MyConquest };
  "conquest-remove-tribe-emblem": { path: { tribe_id: string }; query: { reason: string }; body: undefined; answer: TribeBrief };
  "conquest-set-my-username": { path: object; query: object; body: SetUsername; answer: Username };
  "conquest-settle-payout": { path: { payout_id: string }; query: object; body: SettlePayout; answer: PayoutView };
  "conquest-start-training": { path: object; query: object; body: TrainUnits; answer: TrainingReceipt };
  "conquest-station-units": { path: { territory_id: number }; query: object; body: StationUnits; answer: GarrisonStatus };
  "conquest-take-emblem-down": { path: { tribe_id: string }; query: object; body: undefined; answer: TribeBrief };
  "conquest-upgrade-building": { path: object; query: object; body: UpgradeBuilding; answer: UpgradeReceipt };
  "cosmetics-create-cosmetic": { path: object; query: object; body: CreateCosmetic; answer: Cosmetic };
  "cosmetics-equip-cosmetic": { path: { cosmetic_id: string }; query: object; body: undefined; answer: EquippedItems };
  "cosmetics-get-by-type-or-id": { path: { type_or_id: string }; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfCatalogItem | CatalogItem };
  "cosmetics-get-equipped": { path: object; query: object; body: undefined; answer: EquippedItems };
  "cosmetics-list-catalog": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfCosmetic };
  "cosmetics-list-my-inventory": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfInventoryItem };
  "cosmetics-list-shop": { path: object; query: { type?: CosmeticType | undefined; rarity?: Rarity | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfCatalogItem };
  "cosmetics-purchase-cosmetic": { path: { cosmetic_id: string }; query: object; body: Purchase; answer: PurchasedItem };
  "cosmetics-unequip-cosmetic": { path: { cosmetic_id: string }; query: object; body: undefined; answer: EquippedItems };
  "cosmetics-update-cosmetic": { path: { cosmetic_id: string }; query: object; body: CosmeticChanges; answer: Cosmetic };
  "drops-confirm-twitch-link": { path: object; query: object; body: ConfirmTwitchLink; answer: TwitchLink };
  "drops-create-campaign": { path: object; query: object; body: CreateCampaign; answer: Campaign };
  "drops-get-campaign": { path: { campaign_id: string }; query: object; body: undefined; answer: CampaignWithFigures };
  "drops-list-all-campaigns": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfCampaign };
  "drops-list-campaigns": { path: object; query: object; body: undefined; answer: MyDrops };
  "drops-start-twitch-link": { path: object; query: object; body: undefined; answer: TwitchLinkStarted };
  "drops-update-campaign": { path: { campaign_id: string }; query: object; body: UpdateCampaign; answer: Campaign };
  "feedback-assign-feedback": { path: { item_id: string }; query: object; body: AssignFeedback; answer: FeedbackSummary };
  "feedback-change-feedback-state": { path: { item_id: string }; query: object; body: ChangeFeedbackState; answer: FeedbackSummary };
  "feedback-create-idea": { path: object; query: object; body: CreateIdea; answer: IdeaView };
  "feedback-export-feedback": { path: object; query: { kind?: FeedbackKind | undefined; state?: FeedbackState | undefined; assignee_id?: string | undefined; unassigned?: boolean | undefined; version?: string | undefined; platform?: string | undefined; order?: TriageOrder | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: FeedbackCsv };
  "feedback-get-feedback": { path: { item_id: string }; query: object; body: undefined; answer: FeedbackDetails };
  "feedback-list-feedback": { path: object; query: { kind?: FeedbackKind | undefined; state?: FeedbackState | undefined; assignee_id?: string | undefined; unassigned?: boolean | undefined; version?: string | undefined; platform?: string | undefined; order?: TriageOrder | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfFeedbackSummary };
  "feedback-list-ideas": { path: object; query: { state?: RoadmapState | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfIdeaView };
  "feedback-list-my-bugs": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfMyBug };
  "feedback-list-my-votes": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfIdeaView };
  "feedback-merge-ideas": { path: { item_id: string }; query: object; body: MergeIdeas; answer: FeedbackSummary };
  "feedback-report-bug": { path: object; query: object; body: ReportBug; answer: BugReceipt };
  "feedback-retract-vote": { path: { idea_id: string }; query: object; body: undefined; answer: VoteReceipt };
  "feedback-unmerge-idea": { path: { item_id: string }; query: object; body: undefined; answer: FeedbackSummary };
  "feedback-vote-for-idea": { path: { idea_id: string }; query: object; body: undefined; answer: VoteReceipt };
  "friends-block-player": { path: { user_id: string }; query: object; body: undefined; answer: Relation };
  "friends-get-relation": { path: { user_id: string }; query: object; body: undefined; answer: Relation };
  "friends-list-friends": { path: object; query: { state?: ListedState | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: FriendsPage };
  "friends-list-suggestions": { path: object; query: object; body: undefined; answer: Suggestions };
  "friends-remove-friend": { path: { user_id: string }; query: { state?: EndedState | undefined }; body: undefined; answer: Relation };
  "friends-request-friend": { path: { user_id: string }; query: object; body: FriendRequest; answer: Relation };
  "friends-unblock-player": { path: { user_id: string }; query: object; body: undefined; answer: Relation };
  "leaderboards-change-score-season": { path: { season_id: string }; query: object; body: ChangeScoreSeason; answer: ChangedScoreSeason };
  "leaderboards-create-score-season": { path: object; query: object; body: NewScoreSeason; answer: ScoreSeasonView };
  "leaderboards-get-global": { path: object; query: object; body: undefined; answer: Leaderboard };
  "leaderboards-get-my-standing": { path: object; query: object; body: undefined; answer: OwnStanding };
  "leaderboards-get-reconciliation": { path: object; query: object; body: undefined; answer: Reconciliation };
  "leaderboards-get-regional": { path: { region: string }; query: object; body: undefined; answer: Leaderboard };
  "leaderboards-get-score-friends": { path: { season_id: string }; query: { limit?: number | undefined; period?: string | undefined; cursor?: string | undefined }; body: undefined; answer: ScoreBoard };
  "leaderboards-get-score-rank": { path: { season_id: string; player_id: string }; query: { around?: number | undefined; region?: string | undefined; period?: string | undefined }; body: undefined; answer: ScoreRank };
  "leaderboards-get-score-top": { path: { season_id: string }; query: { limit?: number | undefined; region?: string | undefined; period?: string | undefined; cursor?: string | undefined }; body: undefined; answer: ScoreBoard };
  "leaderboards-get-season": { path: { season: string }; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: SeasonLeaderboard };
  "leaderboards-list-refused-scores": { path: { season_id: string }; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfRefusedScore };
  "leaderboards-list-score-seasons": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfScoreSeasonView };
  "leaderboards-remove-score": { path: { season_id: string; player_id: string }; query: { reason: string; period?: string | undefined; keep_out?: boolean | undefined }; body: undefined; answer: RemovedScore };
  "leaderboards-submit-score": { path: { season_id: string }; query: object; body: SubmitScore; answer: SubmittedScore };
  "matches-report-match": { path: object; query: object; body: MatchReport; answer: Receipt };
  "messages-answer-thread": { path: { thread_id: string }; query: object; body: AnswerThread; answer: StaffThreadSummary };
  "messages-archive-message": { path: { message_id: string }; query: object; body: undefined; answer: MessageView };
  "messages-assign-thread": { path: { thread_id: string }; query: object; body: AssignThread; answer: StaffThreadSummary };
  "messages-broadcast-message": { path: object; query: object; body: SendBroadcast; answer: BroadcastAnswer };
  "messages-cancel-broadcast": { path: { broadcast_id: string }; query: object; body: undefined; answer: BroadcastView };
  "messages-claim-attachments": { path: { message_id: string }; query: object; body: undefined; answer: MessageView };
  "messages-close-my-thread": { path: { thread_id: string }; query: object; body: undefined; answer: ThreadSummary };
  "messages-count-unread": { path: object; query: object; body: undefined; answer: UnreadCount };
  "messages-decide-report": { path: { message_id: string }; query: object; body: DecideReport; answer: ReportView };
  "messages-delete-canned-answer": { path: { answer_id: string }; query: object; body: undefined; answer: CannedAnswerView };
  "messages-get-broadcast": { path: { broadcast_id: string }; query: object; body: undefined; answer: BroadcastView };
  "messages-get-message": { path: { message_id: string }; query: { language?: string | undefined }; body: undefined; answer: MessageView };
  "messages-get-my-thread": { path: { thread_id: string }; query: object; body: undefined; answer: ThreadView };
  "messages-get-support-figures": { path: object; query: object; body: undefined; answer: SupportFigures };
  "messages-get-thread": { path: { thread_id: string }; query: object; body: undefined; answer: StaffThreadView };
  "messages-list-broadcasts": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfBroadcastView };
  "messages-list-canned-answers": { path: object; query: object; body: undefined; answer: CannedAnswers };
  "messages-list-inbox": { path: object; query: { state?: MessageState | undefined; language?: string | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfMessageView };
  "messages-list-my-threads": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfThreadSummary };
  "messages-list-reports": { path: object; query: { status?: ReportStatus | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfReportView };
  "messages-list-threads": { path: object; query: { state?: ThreadState | undefined; category?: Category | undefined; assignee_id?: string | undefined; player_id?: string | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfStaffThreadSummary };
  "messages-note-in-thread": { path: { thread_id: string }; query: object; body: WriteEntry; answer: StaffThreadSummary };
  "messages-open-thread": { path: object; query: object; body: OpenThread; answer: ThreadView };
  "messages-read-all-messages": { path: object; query: { until?: string | undefined }; body: undefined; answer: ReadAll };
  "messages-read-message": { path: { message_id: string }; query: object; body: undefined; answer: MessageView };
  "messages-reply-in-thread": { path: { thread_id: string }; query: object; body: WriteEntry; answer: ThreadSummary };
  "messages-report-message": { path: { message_id: string }; query: object; body: ReportMessage; answer: ReportReceipt };
  "messages-send-message": { path: { user_id: string }; query: object; body: SendMessage; answer: SentMessage };
  "messages-write-canned-answer": { path: { answer_id: string }; query: object; body: WriteCannedAnswer; answer: CannedAnswerView };
  "messages-write-message": { path: { user_id: string }; query: object; body: WriteMessage; answer: SentMessage };
  "platform-discard-dead-letter": { path: { dead_letter_id: string }; query: object; body: DiscardRequest; answer: DeadLetterSummary };
  "platform-get-bulk-replay": { path: { replay_id: string }; query: object; body: undefined; answer: BulkReplay };
  "platform-get-dead-letter": { path: { dead_letter_id: string }; query: object; body: undefined; answer: DeadLetter };
  "platform-get-health": { path: object; query: object; body: undefined; answer: Health };
  "platform-get-service-health": { path: { service: string }; query: object; body: undefined; answer: Health };
  "platform-list-dead-letters": { path: object; query: { function?: string | undefined; topic?: string | undefined; state?: DeadLetterState | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfDeadLetterSummary };
  "platform-replay-dead-letter": { path: { dead_letter_id: string }; query: object; body: undefined; answer: DeadLetterSummary };
  "platform-replay-dead-letters": { path: object; query: object; body: BulkReplayRequest; answer: BulkReplay };
  "privacy-cancel-erasure": { path: object; query: object; body: undefined; answer: ErasureStatus };
  "privacy-clone-player": { path: { user_id: string }; query: object; body: CopyPlayer; answer: PlayerClone };
  "privacy-download-export": { path: { export_id: string }; query: object; body: undefined; answer: ExportDownload };
  "privacy-get-certificate": { path: { user_id: string }; query: object; body: undefined; answer: ErasureCertificate };
  "privacy-get-consents": { path: object; query: object; body: undefined; answer: Consents };
  "privacy-get-erasure": { path: object; query: object; body: undefined; answer: ErasureStatus };
  "privacy-get-export": { path: object; query: object; body: undefined; answer: ExportStatus };
  "privacy-get-own-certificate": { path: { certificate_id: string }; query: object; body: undefined; answer: ErasureCertificate };
  "privacy-import-clone": { path: object; query: object; body: ImportClone; answer: NewPlayer };
  "privacy-request-erasure": { path: object; query: object; body: undefined; answer: ErasureStatus };
  "privacy-request-export": { path: object; query: object; body: undefined; answer: ExportStatus };
  "privacy-update-consents": { path: object; query: object; body: ConsentChange; answer: Consents };
  "profiles-confirm-avatar-upload": { path: object; query: object; body: UploadConfirmation; answer: UploadProgress };
  "profiles-confirm-banner-upload": { path: object; query: object; body: UploadConfirmation; answer: UploadProgress };
  "profiles-create-avatar-upload": { path: object; query: object; body: UploadRequest; answer: UploadTicket };
  "profiles-create-banner-upload": { path: object; query: object; body: UploadRequest; answer: UploadTicket };
  "profiles-create-picture-upload": { path: object; query: object; body: LibraryUpload; answer: UploadTicket };
  "profiles-get-me": { path: object; query: object; body: undefined; answer: OwnProfile };
  "profiles-get-picture": { path: { picture_id: string }; query: object; body: undefined; answer: LibraryPicture };
  "profiles-get-player-profile": { path: object; query: object; body: undefined; answer: OwnProfile };
  "profiles-get-profile": { path: { user_id: string }; query: object; body: undefined; answer: PublicProfile | PrivateProfile };
  "profiles-list-pictures": { path: object; query: { kind?: LibraryKind | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfLibraryPicture };
  "profiles-remove-picture": { path: { picture_id: string }; query: { reason: string }; body: undefined; answer: LibraryPicture };
  "profiles-update-me": { path: object; query: object; body: ProfileChanges; answer: OwnProfile };
  "profiles-update-player-profile": { path: object; query: object; body: ProfileChanges; answer: OwnProfile };
  "progression-close-suspicious-save": { path: { suspicion_id: string }; query: object; body: CloseSuspicion; answer: SuspiciousSave };
  "progression-create-upload": { path: object; query: object; body: SaveUploadRequest; answer: SaveUploadTicket };
  "progression-delete-slot": { path: { slot: string }; query: { expected_version: number }; body: undefined; answer: Slots };
  "progression-export-rules": { path: object; query: object; body: undefined; answer: SaveRulesFile };
  "progression-finish-upload": { path: { upload_id: string }; query: { slot?: string | undefined; resolve?: Resolve | undefined }; body: FinishUpload; answer: SaveResult };
  "progression-get-player-save": { path: { player_id: string }; query: { slot?: string | undefined }; body: undefined; answer: Save };
  "progression-get-player-snapshot": { path: { player_id: string; version: number }; query: { slot?: string | undefined }; body: undefined; answer: Save };
  "progression-get-save": { path: object; query: { slot?: string | undefined }; body: undefined; answer: Save };
  "progression-get-snapshot": { path: { version: number }; query: { slot?: string | undefined }; body: undefined; answer: Save };
  "progression-import-rules": { path: object; query: { dry_run?: boolean | undefined }; body: SaveRulesFileInput; answer: SaveRulesChanges };
  "progression-list-player-slots": { path: { player_id: string }; query: object; body: undefined; answer: PlayerSlotList };
  "progression-list-slots": { path: object; query: object; body: undefined; answer: Slots };
  "progression-list-snapshots": { path: object; query: { slot?: string | undefined }; body: undefined; answer: Snapshots };
  "progression-list-suspicious-saves": { path: object; query: { player_id?: string | undefined; is_open?: boolean | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfSuspiciousSave };
  "progression-put-save": { path: object; query: { slot?: string | undefined; resolve?: Resolve | undefined }; body: PutSave; answer: SaveResult };
  "progression-restore-player-snapshot": { path: { player_id: string; version: number }; query: { slot?: string | undefined }; body: RestorePlayerSnapshot; answer: SaveResult };
  "progression-restore-snapshot": { path: { version: number }; query: { slot?: string | undefined }; body: RestoreSnapshot; answer: SaveResult };
  "progression-set-server-values": { path: { player_id: string }; query: { slot?: string | undefined }; body: SetServerValues; answer: SaveResult };
  "realtime-create-token": { path: object; query: object; body: undefined; answer: ListeningToken };
  "realtime-register-device": { path: object; query: object; body: RegisterDevice; answer: RegisteredDevice };
  "stats-get-my-daily": { path: object; query: object; body: undefined; answer: Statistics };
  "stats-get-my-lifetime": { path: object; query: object; body: undefined; answer: LifetimeStatistics };
  "stats-get-my-matchup": { path: { opponent_id: string }; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: Matchup };
  "stats-get-my-seasonal": { path: object; query: object; body: undefined; answer: Statistics };
  "stats-get-my-trends": { path: object; query: object; body: undefined; answer: Trend };
  "stats-get-my-weekly": { path: object; query: object; body: undefined; answer: Statistics };
  "stats-get-public": { path: { user_id: string }; query: object; body: undefined; answer: PublicStatistics };
  "stats-list-my-matches": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfPlayedMatch };
  "ugc-add-favourite": { path: { ugc_id: string }; query: object; body: undefined; answer: FavouriteReceipt };
  "ugc-add-to-collection": { path: { collection_id: string; ugc_id: string }; query: object; body: undefined; answer: CollectionView };
  "ugc-appeal-decision": { path: { ugc_id: string }; query: object; body: AppealUgc; answer: AppealReceipt };
  "ugc-change-item": { path: { ugc_id: string }; query: object; body: ChangeItem; answer: MyUgcItem };
  "ugc-claim-review": { path: object; query: object; body: ClaimReview; answer: ReviewClaim };
  "ugc-close-takedown": { path: { takedown_id: string }; query: object; body: CloseTakedown; answer: TakedownView };
  "ugc-complete-upload": { path: { ugc_id: string }; query: object; body: undefined; answer: MyUgcItem };
  "ugc-counter-takedown": { path: { takedown_id: string }; query: object; body: CounterNotice; answer: TakedownView };
  "ugc-create-collection": { path: object; query: object; body: CreateCollection; answer: CollectionView };
  "ugc-decide-appeal": { path: { appeal_id: string }; query: object; body: DecideAppeal; answer: AppealView };
  "ugc-decide-item": { path: { ugc_id: string }; query: object; body: DecideUgc; answer: DecisionView };
  "ugc-delete-collection": { path: { collection_id: string }; query: object; body: undefined; answer: CollectionView };
  "ugc-discover-items": { path: object; query: { order?: ListOrder | undefined; type?: UgcType | undefined; tag?: string | undefined; creator_id?: string | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfListedItem };
  "ugc-download-item": { path: { ugc_id: string }; query: object; body: undefined; answer: UgcDownload };
  "ugc-follow-creator": { path: { creator_id: string }; query: object; body: undefined; answer: FollowReceipt };
  "ugc-get-collection": { path: { collection_id: string }; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: CollectionPage };
  "ugc-get-creator": { path: { player_id: string }; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: CreatorHistory };
  "ugc-get-item": { path: { ugc_id: string }; query: object; body: undefined; answer: MyUgcItem | UgcItem };
  "ugc-get-my-rating": { path: { ugc_id: string }; query: object; body: undefined; answer: MyUgcRating };
  "ugc-get-transparency": { path: { year: number }; query: object; body: undefined; answer: Transparency };
  "ugc-get-words": { path: { language: string }; query: object; body: undefined; answer: StudioWords };
  "ugc-inspect-item": { path: { ugc_id: string }; query: object; body: undefined; answer: UgcInspection };
  "ugc-invite-creator": { path: { player_id: string }; query: object; body: InviteCreator; answer: Invitation };
  "ugc-list-appeals": { path: object; query: { status?: AppealStatus | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfAppealView };
  "ugc-list-followed-creators": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfFollowedCreator };
  "ugc-list-item-reports": { path: object; query: { status?: UgcReportStatus | undefined; ugc_id?: string | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfUgcReportView };
  "ugc-list-my-collections": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfCollectionView };
  "ugc-list-my-favourites": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfFavouriteItem };
  "ugc-list-my-items": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfMyUgcItem };
  "ugc-list-queue": { path: object; query: { cause?: ReviewCause | undefined; priority?: ReviewPriority | undefined; type?: UgcType | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfReviewView };
  "ugc-list-takedowns": { path: object; query: { status?: TakedownStatus | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfTakedownView };
  "ugc-publish-item": { path: { ugc_id: string }; query: object; body: undefined; answer: MyUgcItem };
  "ugc-rate-item": { path: { ugc_id: string }; query: object; body: RateUgc; answer: MyUgcRating };
  "ugc-remove-favourite": { path: { ugc_id: string }; query: object; body: undefined; answer: FavouriteReceipt };
  "ugc-remove-from-collection": { path: { collection_id: string; ugc_id: string }; query: object; body: undefined; answer: CollectionView };
  "ugc-remove-item": { path: { ugc_id: string }; query: object; body: undefined; answer: MyUgcItem };
  "ugc-report-item": { path: { ugc_id: string }; query: object; body: ReportUgc; answer: UgcReportReceipt };
  "ugc-search-items": { path: object; query: { q: string; type?: UgcType | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfListedItem };
  "ugc-set-creator-trust": { path: { player_id: string }; query: object; body: SetTrust; answer: StandingView };
  "ugc-set-words": { path: { language: string }; query: object; body: SetStudioWords; answer: StudioWords };
  "ugc-show-screenshot": { path: { ugc_id: string }; query: object; body: undefined; answer: UgcDownload };
  "ugc-start-item": { path: object; query: object; body: CreateItem; answer: UgcUpload };
  "ugc-start-version": { path: { ugc_id: string }; query: object; body: UgcFile; answer: UgcUpload };
  "ugc-take-down-item": { path: { ugc_id: string }; query: object; body: TakeDownUgc; answer: TakedownView };
  "ugc-undo-decision": { path: { decision_id: string }; query: object; body: UndoDecision; answer: DecisionView };
  "ugc-unfollow-creator": { path: { creator_id: string }; query: object; body: undefined; answer: FollowReceipt };
  "ugc-update-collection": { path: { collection_id: string }; query: object; body: ChangeCollection; answer: CollectionView };
  "webhooks-create-webhook": { path: object; query: object; body: CreateWebhook; answer: WebhookWithSecret };
  "webhooks-delete-webhook": { path: { webhook_id: string }; query: object; body: undefined; answer: WebhookView };
  "webhooks-get-delivery": { path: { webhook_id: string; delivery_id: string }; query: object; body: undefined; answer: DeliveryDetails };
  "webhooks-get-webhook": { path: { webhook_id: string }; query: object; body: undefined; answer: WebhookView };
  "webhooks-list-deliveries": { path: { webhook_id: string }; query: { state?: DeliveryState | undefined; limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfDeliverySummary };
  "webhooks-list-webhooks": { path: object; query: { limit?: number | undefined; cursor?: string | undefined }; body: undefined; answer: PageOfWebhookView };
  "webhooks-replay-delivery": { path: { webhook_id: string; delivery_id: string }; query: object; body: undefined; answer: DeliverySummary };
  "webhooks-rotate-webhook-secret": { path: { webhook_id: string }; query: object; body: undefined; answer: WebhookWithSecret };
  "webhooks-send-test-event": { path: { webhook_id: string }; query: object; body: undefined; answer: DeliverySummary };
  "webhooks-update-webhook": { path: { webhook_id: string }; query: object; body: UpdateWebhook; answer: WebhookView };
}

/** Every operation by its id. */
export const operations: { readonly [Id in keyof Calls]: Operation } = {
  "admin-get-figures": { id: "admin-get-figures", method: "GET", path: "/api/v1/admin/figures", page: "items" },
  "admin-get-player": { id: "admin-get-player", method: "GET", path: "/api/v1/admin/players/{user_id}" },
  "admin-list-audit-logs": { id: "admin-list-audit-logs", method: "GET", path: "/api/v1/admin/audit-logs", page: "items" },
  "admin-list-players": { id: "admin-list-players", method: "GET", path: "/api/v1/admin/players", page: "items" },
  "admin-search-players": { id: "admin-search-players", method: "POST", path: "/api/v1/admin/players/search" },
  "auth-change-password": { id: "auth-change-password", method: "POST", path: "/api/v1/auth/password/change" },
  "auth-confirm-email-change": { id: "auth-confirm-email-change", method: "POST", path: "/api/v1/auth/email/change/confirm", keyed: true },
  "auth-confirm-email-login": { id: "auth-confirm-email-login", method: "POST", path: "/api/v1/auth/email/confirm", public: true, signsIn: true, cookies: true },
  "auth-confirm-email-verification": { id: "auth-confirm-email-verification", method: "POST", path: "/api/v1/auth/email/verification/confirm", public: true },
  "auth-confirm-password-reset": { id: "auth-confirm-password-reset", method: "POST", path: "/api/v1/auth/password-reset/confirm", public: true },
  "auth-connect-wallet": { id: "auth-connect-wallet", method: "POST", path: "/v1/auth/connect", public: true, signsIn: true, cookies: true },
  "auth-create-link-nonce": { id: "auth-create-link-nonce", method: "POST", path: "/api/v1/auth/link/nonce", keyed: true },
  "auth-create-nonce": { id: "auth-create-nonce", method: "POST", path: "/v1/auth/nonce", public: true },
  "auth-create-server-key": { id: "auth-create-server-key", method: "POST", path: "/api/v1/admin/server-keys" },
  "auth-disable-two-factor": { id: "auth-disable-two-factor", method: "POST", path: "/api/v1/auth/2fa/disable" },
  "auth-enable-two-factor": { id: "auth-enable-two-factor", method: "POST", path: "/api/v1/auth/2fa/enable" },
  "auth-epic-login": { id: "auth-epic-login", method: "POST", path: "/api/v1/auth/epic/login", public: true, signsIn: true, cookies: true },
  "auth-get-account": { id: "auth-get-account", method: "GET", path: "/api/v1/admin/accounts/{user_id}" },
  "auth-get-jwks": { id: "auth-get-jwks", method: "GET", path: "/.well-known/jwks.json", public: true, bare: true },
  "auth-link-email": { id: "auth-link-email", method: "POST", path: "/api/v1/auth/email/link" },
  "auth-link-identity": { id: "auth-link-identity", method: "POST", path: "/api/v1/auth/link" },
  "auth-list-account-audit": { id: "auth-list-account-audit", method: "GET", path: "/api/v1/admin/accounts/{user_id}/audit", page: "items" },
  "auth-list-account-links": { id: "auth-list-account-links", method: "GET", path: "/api/v1/admin/accounts/{user_id}/links", page: "items" },
  "auth-list-linked-accounts": { id: "auth-list-linked-accounts", method: "GET", path: "/api/v1/player/linked-accounts" },
  "auth-list-my-history": { id: "auth-list-my-history", method: "GET", path: "/api/v1/auth/history", page: "items" },
  "auth-list-server-keys": { id: "auth-list-server-keys", method: "GET", path: "/api/v1/admin/server-keys", page: "items" },
  "auth-list-sessions": { id: "auth-list-sessions", method: "GET", path: "/api/v1/auth/sessions", page: "items" },
  "auth-login": { id: "auth-login", method: "POST", path: "/api/v1/auth/login", public: true, signsIn: true, cookies: true },
  "auth-logout": { id: "auth-logout", method: "POST", path: "/api/v1/auth/logout", keyed: true, guest: true },
  "auth-merge-accounts": { id: "auth-merge-accounts", method: "POST", path: "/api/v1/admin/accounts/merge" },
  "auth-prove-email": { id: "auth-prove-email", method: "POST", path: "/api/v1/auth/email/prove", keyed: true },
  "auth-reauthenticate": { id: "auth-reauthenticate", method: "POST", path: "/api/v1/auth/reauthenticate" },
  "auth-refresh": { id: "auth-refresh", method: "POST", path: "/api/v1/auth/refresh", public: true, signsIn: true },
  "auth-refresh-wallet-session": { id: "auth-refresh-wallet-session", method: "POST", path: "/v1/auth/refresh", signsIn: true },
  "auth-refuse-email": { id: "auth-refuse-email", method: "POST", path: "/api/v1/auth/email/refuse", public: true },
  "auth-register": { id: "auth-register", method: "POST", path: "/api/v1/auth/register", public: true, signsIn: true, cookies: true },
  "auth-remove-two-factor": { id: "auth-remove-two-factor", method: "POST", path: "/api/v1/admin/accounts/{user_id}/2fa/remove", keyed: true },
  "auth-renew-recovery-codes": { id: "auth-renew-recovery-codes", method: "POST", path: "/api/v1/auth/2fa/recovery-codes" },
  "auth-request-email-change": { id: "auth-request-email-change", method: "POST", path: "/api/v1/auth/email/change" },
  "auth-request-email-login": { id: "auth-request-email-login", method: "POST", path: "/api/v1/auth/email/login", public: true },
  "auth-request-email-verification": { id: "auth-request-email-verification", method: "POST", path: "/api/v1/auth/email/verification" },
  "auth-request-password-reset": { id: "auth-request-password-reset", method: "POST", path: "/api/v1/auth/password-reset", public: true },
  "auth-revoke-server-key": { id: "auth-revoke-server-key", method: "POST", path: "/api/v1/admin/server-keys/{key_id}/revoke", keyed: true },
  "auth-revoke-sessions": { id: "auth-revoke-sessions", method: "POST", path: "/api/v1/auth/revoke", keyed: true },
  "auth-rotate-server-key": { id: "auth-rotate-server-key", method: "POST", path: "/api/v1/admin/server-keys/{key_id}/rotate" },
  "auth-server-token": { id: "auth-server-token", method: "POST", path: "/api/v1/auth/server-token", public: true },
  "auth-set-account-roles": { id: "auth-set-account-roles", method: "PUT", path: "/api/v1/admin/accounts/{user_id}/roles" },
  "auth-set-account-status": { id: "auth-set-account-status", method: "POST", path: "/api/v1/admin/accounts/{user_id}/status", keyed: true },
  "auth-steam-login": { id: "auth-steam-login", method: "POST", path: "/api/v1/auth/steam/login", public: true, signsIn: true, cookies: true },
  "auth-undo-merge": { id: "auth-undo-merge", method: "POST", path: "/api/v1/admin/accounts/merges/{merge_id}/undo", keyed: true },
  "auth-unlink-identity": { id: "auth-unlink-identity", method: "DELETE", path: "/api/v1/auth/link/{provider}" },
  "auth-validate": { id: "auth-validate", method: "GET", path: "/api/v1/auth/validate" },
  "auth-verify-two-factor": { id: "auth-verify-two-factor", method: "POST", path: "/api/v1/auth/2fa/verify", public: true, signsIn: true },
  "battlepass-claim-level": { id: "battlepass-claim-level", method: "POST", path: "/api/v1/battlepass/rewards/{player_id}/claim", keyed: true },
  "battlepass-claim-reward": { id: "battlepass-claim-reward", method: "POST", path: "/api/v1/me/battlepass/claim-reward", keyed: true },
  "battlepass-create-season": { id: "battlepass-create-season", method: "POST", path: "/api/v1/admin/battlepass/seasons", keyed: true },
  "battlepass-end-season": { id: "battlepass-end-season", method: "POST", path: "/api/v1/admin/battlepass/seasons/{season}/end", keyed: true },
  "battlepass-get-analytics": { id: "battlepass-get-analytics", method: "GET", path: "/api/v1/battlepass/analytics/{season}" },
  "battlepass-get-current": { id: "battlepass-get-current", method: "GET", path: "/api/v1/battlepass/current" },
  "battlepass-get-my-progress": { id: "battlepass-get-my-progress", method: "GET", path: "/api/v1/me/battlepass" },
  "battlepass-get-my-xp": { id: "battlepass-get-my-xp", method: "GET", path: "/api/v1/me/battlepass/xp-progress", page: "items" },
  "battlepass-get-progress": { id: "battlepass-get-progress", method: "GET", path: "/api/v1/battlepass/progress/{player_id}" },
  "battlepass-get-rewards": { id: "battlepass-get-rewards", method: "GET", path: "/api/v1/battlepass/rewards/{player_id}" },
  "battlepass-get-tiers": { id: "battlepass-get-tiers", method: "GET", path: "/api/v1/battlepass/tiers/{season}" },
  "battlepass-grant-xp": { id: "battlepass-grant-xp", method: "POST", path: "/api/v1/battlepass/progress/{player_id}/xp", keyed: true },
  "battlepass-grant-xp-to-many": { id: "battlepass-grant-xp-to-many", method: "POST", path: "/api/v1/battlepass/xp" },
  "battlepass-list-history": { id: "battlepass-list-history", method: "GET", path: "/api/v1/battlepass/players/{player_id}/history", page: "items" },
  "battlepass-list-seasons": { id: "battlepass-list-seasons", method: "GET", path: "/api/v1/battlepass/seasons", page: "items" },
  "battlepass-purchase-premium": { id: "battlepass-purchase-premium", method: "POST", path: "/api/v1/me/battlepass/purchase-premium", keyed: true },
  "battlepass-put-xp-event": { id: "battlepass-put-xp-event", method: "PUT", path: "/api/v1/admin/battlepass/seasons/{season}/xp-events/{event_id}" },
  "battlepass-remove-xp-event": { id: "battlepass-remove-xp-event", method: "DELETE", path: "/api/v1/admin/battlepass/seasons/{season}/xp-events/{event_id}" },
  "battlepass-update-season": { id: "battlepass-update-season", method: "PUT", path: "/api/v1/admin/battlepass/seasons/{season}" },
  "commerce-close-difference": { id: "commerce-close-difference", method: "POST", path: "/api/v1/admin/commerce/differences/{order_id}/close", keyed: true },
  "commerce-create-entry-fee": { id: "commerce-create-entry-fee", method: "POST", path: "/v1/payments/create-entry-fee" },
  "commerce-create-sku": { id: "commerce-create-sku", method: "POST", path: "/api/v1/admin/commerce/skus", keyed: true },
  "commerce-credit-wallet": { id: "commerce-credit-wallet", method: "POST", path: "/api/v1/admin/wallets/{player_id}/credit", keyed: true },
  "commerce-decide-review": { id: "commerce-decide-review", method: "POST", path: "/api/v1/admin/commerce/orders/{order_id}/review", keyed: true },
  "commerce-export-catalogue": { id: "commerce-export-catalogue", method: "GET", path: "/api/v1/admin/commerce/catalogue", bare: true },
  "commerce-forgive-debt": { id: "commerce-forgive-debt", method: "POST", path: "/api/v1/admin/wallets/{player_id}/forgive-debt", keyed: true },
  "commerce-get-my-wallet": { id: "commerce-get-my-wallet", method: "GET", path: "/api/v1/me/wallet" },
  "commerce-get-order": { id: "commerce-get-order", method: "GET", path: "/api/v1/commerce/orders/{order_id}" },
  "commerce-get-sku": { id: "commerce-get-sku", method: "GET", path: "/api/v1/commerce/skus/{sku_id}", public: true },
  "commerce-get-wallet": { id: "commerce-get-wallet", method: "GET", path: "/api/v1/commerce/wallet" },
  "commerce-import-catalogue": { id: "commerce-import-catalogue", method: "PUT", path: "/api/v1/admin/commerce/catalogue" },
  "commerce-list-differences": { id: "commerce-list-differences", method: "GET", path: "/api/v1/admin/commerce/differences", page: "items" },
  "commerce-list-entitlements": { id: "commerce-list-entitlements", method: "GET", path: "/api/v1/player/entitlements", page: "items" },
  "commerce-list-my-debts": { id: "commerce-list-my-debts", method: "GET", path: "/api/v1/commerce/wallet/debts" },
  "commerce-list-my-wallet-history": { id: "commerce-list-my-wallet-history", method: "GET", path: "/api/v1/me/wallet/history", page: "items" },
  "commerce-list-orders": { id: "commerce-list-orders", method: "GET", path: "/api/v1/commerce/orders", page: "items" },
  "commerce-list-reviews": { id: "commerce-list-reviews", method: "GET", path: "/api/v1/admin/commerce/reviews", page: "items" },
  "commerce-list-skus": { id: "commerce-list-skus", method: "GET", path: "/api/v1/commerce/skus", public: true, page: "items" },
  "commerce-open-checkout": { id: "commerce-open-checkout", method: "POST", path: "/api/v1/commerce/checkout" },
  "commerce-open-receipt": { id: "commerce-open-receipt", method: "GET", path: "/api/v1/admin/commerce/orders/{order_id}/receipt" },
  "commerce-refund-order": { id: "commerce-refund-order", method: "POST", path: "/api/v1/admin/commerce/orders/{order_id}/refund" },
  "commerce-restore-entitlement": { id: "commerce-restore-entitlement", method: "POST", path: "/api/v1/admin/commerce/orders/{order_id}/entitlements/{place}/restore", keyed: true },
  "commerce-revoke-entitlement": { id: "commerce-revoke-entitlement", method: "POST", path: "/api/v1/admin/commerce/orders/{order_id}/entitlements/{place}/revoke", keyed: true },
  "commerce-search-orders": { id: "commerce-search-orders", method: "GET", path: "/api/v1/admin/commerce/orders", page: "items" },
  "commerce-spend-from-wallet": { id: "commerce-spend-from-wallet", method: "POST", path: "/api/v1/commerce/wallet/spend", keyed: true },
  "commerce-update-sku": { id: "commerce-update-sku", method: "PUT", path: "/api/v1/admin/commerce/skus/{sku_id}" },
  "commerce-verify-receipt": { id: "commerce-verify-receipt", method: "POST", path: "/api/v1/commerce/verify-receipt" },
  "conquest-accept-tribe-invite": { id: "conquest-accept-tribe-invite", method: "POST", path: "/v1/tribes/invites/{invite_id}/accept", keyed: true },
  "conquest-attack-territory": { id: "conquest-attack-territory", method: "POST", path: "/v1/battles/attack-territory", keyed: true },
  "conquest-cancel-training": { id: "conquest-cancel-training", method: "DELETE", path: "/v1/training/cancel/{queue_id}" },
  "conquest-change-tribe": { id: "conquest-change-tribe", method: "PATCH", path: "/v1/tribes/{tribe_id}" },
  "conquest-complete-training": { id: "conquest-complete-training", method: "POST", path: "/v1/training/complete", keyed: true },
  "conquest-complete-upgrade": { id: "conquest-complete-upgrade", method: "POST", path: "/v1/buildings/complete-upgrade", keyed: true },
  "conquest-create-emblem-upload": { id: "conquest-create-emblem-upload", method: "POST", path: "/v1/tribes/{tribe_id}/emblem/upload-url", keyed: true },
  "conquest-create-season": { id: "conquest-create-season", method: "POST", path: "/api/v1/admin/conquest/seasons", keyed: true },
  "conquest-create-tribe": { id: "conquest-create-tribe", method: "POST", path: "/v1/tribes/create", keyed: true },
  "conquest-decide-player-flag": { id: "conquest-decide-player-flag", method: "POST", path: "/api/v1/admin/conquest/flags/{flag_id}/decide", keyed: true },
  "conquest-decline-tribe-invite": { id: "conquest-decline-tribe-invite", method: "POST", path: "/v1/tribes/invites/{invite_id}/decline", keyed: true },
  "conquest-disband-tribe": { id: "conquest-disband-tribe", method: "POST", path: "/v1/tribes/{tribe_id}/disband", keyed: true },
  "conquest-get-battle": { id: "conquest-get-battle", method: "GET", path: "/v1/battles/{battle_id}" },
  "conquest-get-current-season": { id: "conquest-get-current-season", method: "GET", path: "/v1/seasons/current" },
  "conquest-get-emblem-upload": { id: "conquest-get-emblem-upload", method: "GET", path: "/v1/tribes/{tribe_id}/emblem/upload" },
  "conquest-get-my-conquest": { id: "conquest-get-my-conquest", method: "GET", path: "/v1/users/me" },
  "conquest-get-player-leaderboard": { id: "conquest-get-player-leaderboard", method: "GET", path: "/v1/leaderboard/players", page: "players" },
  "conquest-get-territory": { id: "conquest-get-territory", method: "GET", path: "/v1/territories/{territory_id}" },
  "conquest-get-tribe": { id: "conquest-get-tribe", method: "GET", path: "/v1/tribes/{tribe_id}" },
  "conquest-get-tribe-leaderboard": { id: "conquest-get-tribe-leaderboard", method: "GET", path: "/v1/leaderboard/tribes", page: "tribes" },
  "conquest-hand-over-tribe": { id: "conquest-hand-over-tribe", method: "POST", path: "/v1/tribes/{tribe_id}/hand-over", keyed: true },
  "conquest-invite-to-tribe": { id: "conquest-invite-to-tribe", method: "POST", path: "/v1/tribes/{tribe_id}/invite", keyed: true },
  "conquest-kick-from-tribe": { id: "conquest-kick-from-tribe", method: "POST", path: "/v1/tribes/{tribe_id}/kick", keyed: true },
  "conquest-leave-tribe": { id: "conquest-leave-tribe", method: "POST", path: "/v1/tribes/{tribe_id}/leave", keyed: true },
  "conquest-list-my-battles": { id: "conquest-list-my-battles", method: "GET", path: "/v1/battles/history", page: "items" },
  "conquest-list-my-tribe-invites": { id: "conquest-list-my-tribe-invites", method: "GET", path: "/v1/tribes/invites/mine" },
  "conquest-list-payouts": { id: "conquest-list-payouts", method: "GET", path: "/api/v1/admin/conquest/payouts", page: "items" },
  "conquest-list-player-flags": { id: "conquest-list-player-flags", method: "GET", path: "/api/v1/admin/conquest/flags", page: "items" },
  "conquest-list-territories": { id: "conquest-list-territories", method: "GET", path: "/v1/territories" },
  "conquest-list-tribe-invites": { id: "conquest-list-tribe-invites", method: "GET", path: "/v1/tribes/{tribe_id}/invites" },
  "conquest-preview-season-end": { id: "conquest-preview-season-end", method: "GET", path: "/api/v1/admin/conquest/seasons/{season_id}/end" },
  "conquest-promote-tribe-member": { id: "conquest-promote-tribe-member", method: "POST", path: "/v1/tribes/{tribe_id}/promote", keyed: true },
  "conquest-raid-player": { id: "conquest-raid-player", method: "POST", path: "/v1/battles/raid", keyed: true },
  "conquest-recall-units": { id: "conquest-recall-units", method: "POST", path: "/v1/territories/{territory_id}/recall", keyed: true },
  "conquest-register-for-season": { id: "conquest-register-for-season", method: "POST", path: "/v1/seasons/{season_id}/register", keyed: true },
  "conquest-remove-tribe-emblem": { id: "conquest-remove-tribe-emblem", method: "DELETE", path: "/api/v1/admin/conquest/tribes/{tribe_id}/emblem" },
  "conquest-set-my-username": { id: "conquest-set-my-username", method: "PATCH", path: "/v1/users/me" },
  "conquest-settle-payout": { id: "conquest-settle-payout", method: "POST", path: "/api/v1/admin/conquest/payouts/{payout_id}/settle", keyed: true },
  "conquest-start-training": { id: "conquest-start-training", method: "POST", path: "/v1/training/start", keyed: true },
  "conquest-station-units": { id: "conquest-station-units", method: "POST", path: "/v1/territories/{territory_id}/garrison", keyed: true },
  "conquest-take-emblem-down": { id: "conquest-take-emblem-down", method: "DELETE", path: "/v1/tribes/{tribe_id}/emblem" },
  "conquest-upgrade-building": { id: "conquest-upgrade-building", method: "POST", path: "/v1/buildings/upgrade", keyed: true },
  "cosmetics-create-cosmetic": { id: "cosmetics-create-cosmetic", method: "POST", path: "/api/v1/admin/cosmetics", keyed: true },
  "cosmetics-equip-cosmetic": { id: "cosmetics-equip-cosmetic", method: "POST", path: "/api/v1/cosmetics/{cosmetic_id}/equip", keyed: true },
  "cosmetics-get-by-type-or-id": { id: "cosmetics-get-by-type-or-id", method: "GET", path: "/api/v1/cosmetics/{type_or_id}" },
  "cosmetics-get-equipped": { id: "cosmetics-get-equipped", method: "GET", path: "/api/v1/cosmetics/equipped" },
  "cosmetics-list-catalog": { id: "cosmetics-list-catalog", method: "GET", path: "/api/v1/admin/cosmetics", page: "items" },
  "cosmetics-list-my-inventory": { id: "cosmetics-list-my-inventory", method: "GET", path: "/api/v1/me/inventory", page: "items" },
  "cosmetics-list-shop": { id: "cosmetics-list-shop", method: "GET", path: "/api/v1/cosmetics/shop", page: "items" },
  "cosmetics-purchase-cosmetic": { id: "cosmetics-purchase-cosmetic", method: "POST", path: "/api/v1/cosmetics/{cosmetic_id}/purchase", keyed: true },
  "cosmetics-unequip-cosmetic": { id: "cosmetics-unequip-cosmetic", method: "POST", path: "/api/v1/cosmetics/{cosmetic_id}/unequip", keyed: true },
  "cosmetics-update-cosmetic": { id: "cosmetics-update-cosmetic", method: "PUT", path: "/api/v1/admin/cosmetics/{cosmetic_id}" },
  "drops-confirm-twitch-link": { id: "drops-confirm-twitch-link", method: "POST", path: "/api/v1/drops/twitch/callback", public: true },
  "drops-create-campaign": { id: "drops-create-campaign", method: "POST", path: "/api/v1/admin/drops/campaigns", keyed: true },
  "drops-get-campaign": { id: "drops-get-campaign", method: "GET", path: "/api/v1/admin/drops/campaigns/{campaign_id}" },
  "drops-list-all-campaigns": { id: "drops-list-all-campaigns", method: "GET", path: "/api/v1/admin/drops/campaigns", page: "items" },
  "drops-list-campaigns": { id: "drops-list-campaigns", method: "GET", path: "/api/v1/drops/campaigns" },
  "drops-start-twitch-link": { id: "drops-start-twitch-link", method: "GET", path: "/api/v1/drops/twitch/link" },
  "drops-update-campaign": { id: "drops-update-campaign", method: "PUT", path: "/api/v1/admin/drops/campaigns/{campaign_id}" },
  "feedback-assign-feedback": { id: "feedback-assign-feedback", method: "PUT", path: "/api/v1/admin/feedback/items/{item_id}/assignee" },
  "feedback-change-feedback-state": { id: "feedback-change-feedback-state", method: "PUT", path: "/api/v1/admin/feedback/items/{item_id}/state" },
  "feedback-create-idea": { id: "feedback-create-idea", method: "POST", path: "/api/v1/feedback/ideas", keyed: true },
  "feedback-export-feedback": { id: "feedback-export-feedback", method: "GET", path: "/api/v1/admin/feedback/csv" },
  "feedback-get-feedback": { id: "feedback-get-feedback", method: "GET", path: "/api/v1/admin/feedback/items/{item_id}" },
  "feedback-list-feedback": { id: "feedback-list-feedback", method: "GET", path: "/api/v1/admin/feedback", page: "items" },
  "feedback-list-ideas": { id: "feedback-list-ideas", method: "GET", path: "/api/v1/feedback/ideas", page: "items" },
  "feedback-list-my-bugs": { id: "feedback-list-my-bugs", method: "GET", path: "/api/v1/feedback/bugs", page: "items" },
  "feedback-list-my-votes": { id: "feedback-list-my-votes", method: "GET", path: "/api/v1/feedback/votes", page: "items" },
  "feedback-merge-ideas": { id: "feedback-merge-ideas", method: "POST", path: "/api/v1/admin/feedback/items/{item_id}/merge", keyed: true },
  "feedback-report-bug": { id: "feedback-report-bug", method: "POST", path: "/api/v1/feedback/bugs", keyed: true },
  "feedback-retract-vote": { id: "feedback-retract-vote", method: "DELETE", path: "/api/v1/feedback/ideas/{idea_id}/vote" },
  "feedback-unmerge-idea": { id: "feedback-unmerge-idea", method: "POST", path: "/api/v1/admin/feedback/items/{item_id}/unmerge", keyed: true },
  "feedback-vote-for-idea": { id: "feedback-vote-for-idea", method: "POST", path: "/api/v1/feedback/ideas/{idea_id}/vote", keyed: true },
  "friends-block-player": { id: "friends-block-player", method: "POST", path: "/api/v1/friends/{user_id}/block", keyed: true },
  "friends-get-relation": { id: "friends-get-relation", method: "GET", path: "/api/v1/friends/{user_id}" },
  "friends-list-friends": { id: "friends-list-friends", method: "GET", path: "/api/v1/friends", page: "items" },
  "friends-list-suggestions": { id: "friends-list-suggestions", method: "GET", path: "/api/v1/friends/suggestions" },
  "friends-remove-friend": { id: "friends-remove-friend", method: "DELETE", path: "/api/v1/friends/{user_id}" },
  "friends-request-friend": { id: "friends-request-friend", method: "POST", path: "/api/v1/friends/{user_id}", keyed: true },
  "friends-unblock-player": { id: "friends-unblock-player", method: "DELETE", path: "/api/v1/friends/{user_id}/block" },
  "leaderboards-change-score-season": { id: "leaderboards-change-score-season", method: "PUT", path: "/api/v1/admin/leaderboards/seasons/{season_id}" },
  "leaderboards-create-score-season": { id: "leaderboards-create-score-season", method: "POST", path: "/api/v1/admin/leaderboards/seasons", keyed: true },
  "leaderboards-get-global": { id: "leaderboards-get-global", method: "GET", path: "/api/v1/leaderboards/global" },
  "leaderboards-get-my-standing": { id: "leaderboards-get-my-standing", method: "GET", path: "/api/v1/leaderboards/me" },
  "leaderboards-get-reconciliation": { id: "leaderboards-get-reconciliation", method: "GET", path: "/api/v1/admin/leaderboards/reconciliation" },
  "leaderboards-get-regional": { id: "leaderboards-get-regional", method: "GET", path: "/api/v1/leaderboards/regional/{region}" },
  "leaderboards-get-score-friends": { id: "leaderboards-get-score-friends", method: "GET", path: "/api/v1/leaderboards/{season_id}/friends", page: "entries" },
  "leaderboards-get-score-rank": { id: "leaderboards-get-score-rank", method: "GET", path: "/api/v1/leaderboards/{season_id}/rank/{player_id}" },
  "leaderboards-get-score-top": { id: "leaderboards-get-score-top", method: "GET", path: "/api/v1/leaderboards/{season_id}/top", page: "entries" },
  "leaderboards-get-season": { id: "leaderboards-get-season", method: "GET", path: "/api/v1/leaderboards/seasonal/{season}", page: "entries" },
  "leaderboards-list-refused-scores": { id: "leaderboards-list-refused-scores", method: "GET", path: "/api/v1/admin/leaderboards/{season_id}/refused", page: "items" },
  "leaderboards-list-score-seasons": { id: "leaderboards-list-score-seasons", method: "GET", path: "/api/v1/leaderboards/seasons", page: "items" },
  "leaderboards-remove-score": { id: "leaderboards-remove-score", method: "DELETE", path: "/api/v1/admin/leaderboards/{season_id}/entries/{player_id}" },
  "leaderboards-submit-score": { id: "leaderboards-submit-score", method: "POST", path: "/api/v1/leaderboards/{season_id}/submit", keyed: true },
  "matches-report-match": { id: "matches-report-match", method: "POST", path: "/api/v1/matches", keyed: true },
  "messages-answer-thread": { id: "messages-answer-thread", method: "POST", path: "/api/v1/admin/support/threads/{thread_id}/reply", keyed: true },
  "messages-archive-message": { id: "messages-archive-message", method: "PUT", path: "/api/v1/messages/{message_id}/archive" },
  "messages-assign-thread": { id: "messages-assign-thread", method: "PUT", path: "/api/v1/admin/support/threads/{thread_id}/assignee" },
  "messages-broadcast-message": { id: "messages-broadcast-message", method: "POST", path: "/api/v1/admin/messages/broadcast", keyed: true },
  "messages-cancel-broadcast": { id: "messages-cancel-broadcast", method: "POST", path: "/api/v1/admin/messages/broadcasts/{broadcast_id}/cancel", keyed: true },
  "messages-claim-attachments": { id: "messages-claim-attachments", method: "POST", path: "/api/v1/messages/{message_id}/claim", keyed: true },
  "messages-close-my-thread": { id: "messages-close-my-thread", method: "POST", path: "/api/v1/messages/support/{thread_id}/close", keyed: true },
  "messages-count-unread": { id: "messages-count-unread", method: "GET", path: "/api/v1/messages/unread" },
  "messages-decide-report": { id: "messages-decide-report", method: "POST", path: "/api/v1/admin/messages/reports/{message_id}/decide", keyed: true },
  "messages-delete-canned-answer": { id: "messages-delete-canned-answer", method: "DELETE", path: "/api/v1/admin/support/answers/{answer_id}" },
  "messages-get-broadcast": { id: "messages-get-broadcast", method: "GET", path: "/api/v1/admin/messages/broadcasts/{broadcast_id}" },
  "messages-get-message": { id: "messages-get-message", method: "GET", path: "/api/v1/messages/{message_id}" },
  "messages-get-my-thread": { id: "messages-get-my-thread", method: "GET", path: "/api/v1/messages/support/{thread_id}" },
  "messages-get-support-figures": { id: "messages-get-support-figures", method: "GET", path: "/api/v1/admin/support/figures" },
  "messages-get-thread": { id: "messages-get-thread", method: "GET", path: "/api/v1/admin/support/threads/{thread_id}" },
  "messages-list-broadcasts": { id: "messages-list-broadcasts", method: "GET", path: "/api/v1/admin/messages/broadcasts", page: "items" },
  "messages-list-canned-answers": { id: "messages-list-canned-answers", method: "GET", path: "/api/v1/admin/support/answers" },
  "messages-list-inbox": { id: "messages-list-inbox", method: "GET", path: "/api/v1/messages/inbox", page: "items" },
  "messages-list-my-threads": { id: "messages-list-my-threads", method: "GET", path: "/api/v1/messages/support", page: "items" },
  "messages-list-reports": { id: "messages-list-reports", method: "GET", path: "/api/v1/admin/messages/reports", page: "items" },
  "messages-list-threads": { id: "messages-list-threads", method: "GET", path: "/api/v1/admin/support/threads", page: "items" },
  "messages-note-in-thread": { id: "messages-note-in-thread", method: "POST", path: "/api/v1/admin/support/threads/{thread_id}/notes", keyed: true },
  "messages-open-thread": { id: "messages-open-thread", method: "POST", path: "/api/v1/messages/support", keyed: true },
  "messages-read-all-messages": { id: "messages-read-all-messages", method: "PUT", path: "/api/v1/messages/read" },
  "messages-read-message": { id: "messages-read-message", method: "PUT", path: "/api/v1/messages/{message_id}/read" },
  "messages-reply-in-thread": { id: "messages-reply-in-thread", method: "POST", path: "/api/v1/messages/support/{thread_id}/reply", keyed: true },
  "messages-report-message": { id: "messages-report-message", method: "POST", path: "/api/v1/messages/{message_id}/report", keyed: true },
  "messages-send-message": { id: "messages-send-message", method: "POST", path: "/api/v1/admin/messages/players/{user_id}", keyed: true },
  "messages-write-canned-answer": { id: "messages-write-canned-answer", method: "PUT", path: "/api/v1/admin/support/answers/{answer_id}" },
  "messages-write-message": { id: "messages-write-message", method: "POST", path: "/api/v1/messages/direct/{user_id}", keyed: true },
  "platform-discard-dead-letter": { id: "platform-discard-dead-letter", method: "POST", path: "/api/v1/admin/dead-letters/{dead_letter_id}/discard", keyed: true },
  "platform-get-bulk-replay": { id: "platform-get-bulk-replay", method: "GET", path: "/api/v1/admin/dead-letters/replays/{replay_id}" },
  "platform-get-dead-letter": { id: "platform-get-dead-letter", method: "GET", path: "/api/v1/admin/dead-letters/{dead_letter_id}" },
  "platform-get-health": { id: "platform-get-health", method: "GET", path: "/health", public: true },
  "platform-get-service-health": { id: "platform-get-service-health", method: "GET", path: "/{service}/health", public: true },
  "platform-list-dead-letters": { id: "platform-list-dead-letters", method: "GET", path: "/api/v1/admin/dead-letters", page: "items" },
  "platform-replay-dead-letter": { id: "platform-replay-dead-letter", method: "POST", path: "/api/v1/admin/dead-letters/{dead_letter_id}/replay", keyed: true },
  "platform-replay-dead-letters": { id: "platform-replay-dead-letters", method: "POST", path: "/api/v1/admin/dead-letters/replays", keyed: true },
  "privacy-cancel-erasure": { id: "privacy-cancel-erasure", method: "POST", path: "/api/v1/privacy/account/cancel", keyed: true },
  "privacy-clone-player": { id: "privacy-clone-player", method: "POST", path: "/api/v1/admin/privacy/players/{user_id}/clone" },
  "privacy-download-export": { id: "privacy-download-export", method: "GET", path: "/api/v1/privacy/export/{export_id}/download" },
  "privacy-get-certificate": { id: "privacy-get-certificate", method: "GET", path: "/api/v1/admin/privacy/erasures/{user_id}" },
  "privacy-get-consents": { id: "privacy-get-consents", method: "GET", path: "/api/v1/privacy/consents" },
  "privacy-get-erasure": { id: "privacy-get-erasure", method: "GET", path: "/api/v1/privacy/account" },
  "privacy-get-export": { id: "privacy-get-export", method: "GET", path: "/api/v1/privacy/export" },
  "privacy-get-own-certificate": { id: "privacy-get-own-certificate", method: "GET", path: "/api/v1/privacy/certificates/{certificate_id}", public: true },
  "privacy-import-clone": { id: "privacy-import-clone", method: "POST", path: "/api/v1/admin/privacy/clones", keyed: true },
  "privacy-request-erasure": { id: "privacy-request-erasure", method: "DELETE", path: "/api/v1/privacy/account" },
  "privacy-request-export": { id: "privacy-request-export", method: "POST", path: "/api/v1/privacy/export" },
  "privacy-update-consents": { id: "privacy-update-consents", method: "PATCH", path: "/api/v1/privacy/consents" },
  "profiles-confirm-avatar-upload": { id: "profiles-confirm-avatar-upload", method: "POST", path: "/api/v1/profiles/me/avatar/confirm", keyed: true },
  "profiles-confirm-banner-upload": { id: "profiles-confirm-banner-upload", method: "POST", path: "/api/v1/profiles/me/banner/confirm", keyed: true },
  "profiles-create-avatar-upload": { id: "profiles-create-avatar-upload", method: "POST", path: "/api/v1/profiles/me/avatar/upload-url", keyed: true },
  "profiles-create-banner-upload": { id: "profiles-create-banner-upload", method: "POST", path: "/api/v1/profiles/me/banner/upload-url", keyed: true },
  "profiles-create-picture-upload": { id: "profiles-create-picture-upload", method: "POST", path: "/api/v1/admin/pictures", keyed: true },
  "profiles-get-me": { id: "profiles-get-me", method: "GET", path: "/api/v1/profiles/me" },
  "profiles-get-picture": { id: "profiles-get-picture", method: "GET", path: "/api/v1/admin/pictures/{picture_id}" },
  "profiles-get-player-profile": { id: "profiles-get-player-profile", method: "GET", path: "/api/v1/player/profile" },
  "profiles-get-profile": { id: "profiles-get-profile", method: "GET", path: "/api/v1/profiles/{user_id}", public: true },
  "profiles-list-pictures": { id: "profiles-list-pictures", method: "GET", path: "/api/v1/admin/pictures", page: "items" },
  "profiles-remove-picture": { id: "profiles-remove-picture", method: "DELETE", path: "/api/v1/admin/pictures/{picture_id}" },
  "profiles-update-me": { id: "profiles-update-me", method: "PUT", path: "/api/v1/profiles/me" },
  "profiles-update-player-profile": { id: "profiles-update-player-profile", method: "PUT", path: "/api/v1/player/profile" },
  "progression-close-suspicious-save": { id: "progression-close-suspicious-save", method: "POST", path: "/api/v1/admin/progression/suspicious-saves/{suspicion_id}/close", keyed: true },
  "progression-create-upload": { id: "progression-create-upload", method: "POST", path: "/api/v1/player/progression/uploads" },
  "progression-delete-slot": { id: "progression-delete-slot", method: "DELETE", path: "/api/v1/player/progression/slots/{slot}" },
  "progression-export-rules": { id: "progression-export-rules", method: "GET", path: "/api/v1/admin/progression/rules", bare: true },
  "progression-finish-upload": { id: "progression-finish-upload", method: "POST", path: "/api/v1/player/progression/uploads/{upload_id}/finish" },
  "progression-get-player-save": { id: "progression-get-player-save", method: "GET", path: "/api/v1/progression/players/{player_id}" },
  "progression-get-player-snapshot": { id: "progression-get-player-snapshot", method: "GET", path: "/api/v1/admin/progression/players/{player_id}/snapshots/{version}" },
  "progression-get-save": { id: "progression-get-save", method: "GET", path: "/api/v1/player/progression" },
  "progression-get-snapshot": { id: "progression-get-snapshot", method: "GET", path: "/api/v1/player/progression/snapshots/{version}" },
  "progression-import-rules": { id: "progression-import-rules", method: "PUT", path: "/api/v1/admin/progression/rules" },
  "progression-list-player-slots": { id: "progression-list-player-slots", method: "GET", path: "/api/v1/admin/progression/players/{player_id}/slots" },
  "progression-list-slots": { id: "progression-list-slots", method: "GET", path: "/api/v1/player/progression/slots" },
  "progression-list-snapshots": { id: "progression-list-snapshots", method: "GET", path: "/api/v1/player/progression/snapshots" },
  "progression-list-suspicious-saves": { id: "progression-list-suspicious-saves", method: "GET", path: "/api/v1/admin/progression/suspicious-saves", page: "items" },
  "progression-put-save": { id: "progression-put-save", method: "PUT", path: "/api/v1/player/progression" },
  "progression-restore-player-snapshot": { id: "progression-restore-player-snapshot", method: "POST", path: "/api/v1/admin/progression/players/{player_id}/snapshots/{version}/restore" },
  "progression-restore-snapshot": { id: "progression-restore-snapshot", method: "POST", path: "/api/v1/player/progression/snapshots/{version}/restore" },
  "progression-set-server-values": { id: "progression-set-server-values", method: "PATCH", path: "/api/v1/progression/players/{player_id}" },
  "realtime-create-token": { id: "realtime-create-token", method: "POST", path: "/api/v1/realtime/token" },
  "realtime-register-device": { id: "realtime-register-device", method: "PUT", path: "/api/v1/realtime/devices" },
  "stats-get-my-daily": { id: "stats-get-my-daily", method: "GET", path: "/api/v1/stats/me/daily" },
  "stats-get-my-lifetime": { id: "stats-get-my-lifetime", method: "GET", path: "/api/v1/stats/me/lifetime" },
  "stats-get-my-matchup": { id: "stats-get-my-matchup", method: "GET", path: "/api/v1/stats/me/matchups/{opponent_id}", page: "items" },
  "stats-get-my-seasonal": { id: "stats-get-my-seasonal", method: "GET", path: "/api/v1/stats/me/seasonal" },
  "stats-get-my-trends": { id: "stats-get-my-trends", method: "GET", path: "/api/v1/stats/me/trends" },
  "stats-get-my-weekly": { id: "stats-get-my-weekly", method: "GET", path: "/api/v1/stats/me/weekly" },
  "stats-get-public": { id: "stats-get-public", method: "GET", path: "/api/v1/stats/{user_id}", public: true },
  "stats-list-my-matches": { id: "stats-list-my-matches", method: "GET", path: "/api/v1/stats/me/matches", page: "items" },
  "ugc-add-favourite": { id: "ugc-add-favourite", method: "PUT", path: "/api/v1/ugc/{ugc_id}/favourite" },
  "ugc-add-to-collection": { id: "ugc-add-to-collection", method: "PUT", path: "/api/v1/ugc/collections/{collection_id}/items/{ugc_id}" },
  "ugc-appeal-decision": { id: "ugc-appeal-decision", method: "POST", path: "/api/v1/ugc/{ugc_id}/appeal", keyed: true },
  "ugc-change-item": { id: "ugc-change-item", method: "PATCH", path: "/api/v1/ugc/{ugc_id}" },
  "ugc-claim-review": { id: "ugc-claim-review", method: "POST", path: "/api/v1/admin/ugc/queue/claim", keyed: true },
  "ugc-close-takedown": { id: "ugc-close-takedown", method: "POST", path: "/api/v1/admin/ugc/takedowns/{takedown_id}/close", keyed: true },
  "ugc-complete-upload": { id: "ugc-complete-upload", method: "POST", path: "/api/v1/ugc/{ugc_id}/complete", keyed: true },
  "ugc-counter-takedown": { id: "ugc-counter-takedown", method: "POST", path: "/api/v1/admin/ugc/takedowns/{takedown_id}/counter-notice", keyed: true },
  "ugc-create-collection": { id: "ugc-create-collection", method: "POST", path: "/api/v1/ugc/collections", keyed: true },
  "ugc-decide-appeal": { id: "ugc-decide-appeal", method: "POST", path: "/api/v1/admin/ugc/appeals/{appeal_id}/decision", keyed: true },
  "ugc-decide-item": { id: "ugc-decide-item", method: "POST", path: "/api/v1/admin/ugc/{ugc_id}/decision", keyed: true },
  "ugc-delete-collection": { id: "ugc-delete-collection", method: "DELETE", path: "/api/v1/ugc/collections/{collection_id}" },
  "ugc-discover-items": { id: "ugc-discover-items", method: "GET", path: "/api/v1/ugc/discover", guest: true, page: "items" },
  "ugc-download-item": { id: "ugc-download-item", method: "GET", path: "/api/v1/ugc/{ugc_id}/download" },
  "ugc-follow-creator": { id: "ugc-follow-creator", method: "PUT", path: "/api/v1/ugc/creators/{creator_id}/follow" },
  "ugc-get-collection": { id: "ugc-get-collection", method: "GET", path: "/api/v1/ugc/collections/{collection_id}", guest: true, page: "items" },
  "ugc-get-creator": { id: "ugc-get-creator", method: "GET", path: "/api/v1/admin/ugc/creators/{player_id}", page: "decisions" },
  "ugc-get-item": { id: "ugc-get-item", method: "GET", path: "/api/v1/ugc/{ugc_id}", guest: true },
  "ugc-get-my-rating": { id: "ugc-get-my-rating", method: "GET", path: "/api/v1/ugc/{ugc_id}/rating" },
  "ugc-get-transparency": { id: "ugc-get-transparency", method: "GET", path: "/api/v1/ugc/transparency/{year}", public: true },
  "ugc-get-words": { id: "ugc-get-words", method: "GET", path: "/api/v1/admin/ugc/words/{language}" },
  "ugc-inspect-item": { id: "ugc-inspect-item", method: "GET", path: "/api/v1/admin/ugc/{ugc_id}/inspection" },
  "ugc-invite-creator": { id: "ugc-invite-creator", method: "PUT", path: "/api/v1/admin/ugc/creators/{player_id}/invitation" },
  "ugc-list-appeals": { id: "ugc-list-appeals", method: "GET", path: "/api/v1/admin/ugc/appeals", page: "items" },
  "ugc-list-followed-creators": { id: "ugc-list-followed-creators", method: "GET", path: "/api/v1/ugc/creators/followed", page: "items" },
  "ugc-list-item-reports": { id: "ugc-list-item-reports", method: "GET", path: "/api/v1/admin/ugc/reports", page: "items" },
  "ugc-list-my-collections": { id: "ugc-list-my-collections", method: "GET", path: "/api/v1/ugc/collections", page: "items" },
  "ugc-list-my-favourites": { id: "ugc-list-my-favourites", method: "GET", path: "/api/v1/ugc/favourites", page: "items" },
  "ugc-list-my-items": { id: "ugc-list-my-items", method: "GET", path: "/api/v1/ugc/mine", page: "items" },
  "ugc-list-queue": { id: "ugc-list-queue", method: "GET", path: "/api/v1/admin/ugc/queue", page: "items" },
  "ugc-list-takedowns": { id: "ugc-list-takedowns", method: "GET", path: "/api/v1/admin/ugc/takedowns", page: "items" },
  "ugc-publish-item": { id: "ugc-publish-item", method: "POST", path: "/api/v1/ugc/{ugc_id}/publish", keyed: true },
  "ugc-rate-item": { id: "ugc-rate-item", method: "POST", path: "/api/v1/ugc/{ugc_id}/rate", keyed: true },
  "ugc-remove-favourite": { id: "ugc-remove-favourite", method: "DELETE", path: "/api/v1/ugc/{ugc_id}/favourite" },
  "ugc-remove-from-collection": { id: "ugc-remove-from-collection", method: "DELETE", path: "/api/v1/ugc/collections/{collection_id}/items/{ugc_id}" },
  "ugc-remove-item": { id: "ugc-remove-item", method: "DELETE", path: "/api/v1/ugc/{ugc_id}" },
  "ugc-report-item": { id: "ugc-report-item", method: "POST", path: "/api/v1/ugc/{ugc_id}/report", keyed: true },
  "ugc-search-items": { id: "ugc-search-items", method: "GET", path: "/api/v1/ugc/search", guest: true, page: "items" },
  "ugc-set-creator-trust": { id: "ugc-set-creator-trust", method: "PUT", path: "/api/v1/admin/ugc/creators/{player_id}/trust" },
  "ugc-set-words": { id: "ugc-set-words", method: "PUT", path: "/api/v1/admin/ugc/words/{language}" },
  "ugc-show-screenshot": { id: "ugc-show-screenshot", method: "GET", path: "/api/v1/admin/ugc/{ugc_id}/screenshot" },
  "ugc-start-item": { id: "ugc-start-item", method: "POST", path: "/api/v1/ugc/upload-url", keyed: true },
  "ugc-start-version": { id: "ugc-start-version", method: "POST", path: "/api/v1/ugc/{ugc_id}/versions", keyed: true },
  "ugc-take-down-item": { id: "ugc-take-down-item", method: "POST", path: "/api/v1/admin/ugc/{ugc_id}/takedown", keyed: true },
  "ugc-undo-decision": { id: "ugc-undo-decision", method: "POST", path: "/api/v1/admin/ugc/decisions/{decision_id}/undo", keyed: true },
  "ugc-unfollow-creator": { id: "ugc-unfollow-creator", method: "DELETE", path: "/api/v1/ugc/creators/{creator_id}/follow" },
  "ugc-update-collection": { id: "ugc-update-collection", method: "PATCH", path: "/api/v1/ugc/collections/{collection_id}" },
  "webhooks-create-webhook": { id: "webhooks-create-webhook", method: "POST", path: "/api/v1/admin/webhooks" },
  "webhooks-delete-webhook": { id: "webhooks-delete-webhook", method: "DELETE", path: "/api/v1/admin/webhooks/{webhook_id}" },
  "webhooks-get-delivery": { id: "webhooks-get-delivery", method: "GET", path: "/api/v1/admin/webhooks/{webhook_id}/deliveries/{delivery_id}" },
  "webhooks-get-webhook": { id: "webhooks-get-webhook", method: "GET", path: "/api/v1/admin/webhooks/{webhook_id}" },
  "webhooks-list-deliveries": { id: "webhooks-list-deliveries", method: "GET", path: "/api/v1/admin/webhooks/{webhook_id}/deliveries", page: "items" },
  "webhooks-list-webhooks": { id: "webhooks-list-webhooks", method: "GET", path: "/api/v1/admin/webhooks", page: "items" },
  "webhooks-replay-delivery": { id: "webhooks-replay-delivery", method: "POST", path: "/api/v1/admin/webhooks/{webhook_id}/deliveries/{delivery_id}/replay" },
  "webhooks-rotate-webhook-secret": { id: "webhooks-rotate-webhook-secret", method: "POST", path: "/api/v1/admin/webhooks/{webhook_id}/rotate-secret" },
  "webhooks-send-test-event": { id: "webhooks-send-test-event", method: "POST", path: "/api/v1/admin/webhooks/{webhook_id}/test" },
  "webhooks-update-webhook": { id: "webhooks-update-webhook", method: "PUT", path: "/api/v1/admin/webhooks/{webhook_id}" },
};
