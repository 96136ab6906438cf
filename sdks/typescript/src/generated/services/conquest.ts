// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  AttackReceipt,
  AttackTerritory,
  BattleView,
  BuildingDone,
  ChangeTribeRole,
  CollectUnits,
  ConquestMap,
  ConquestPlayerLine,
  ConquestPlayers,
  ConquestTribeLine,
  ConquestTribes,
  CreateConquestSeason,
  CreateTribe,
  DecideFlag,
  DescribeTribe,
  GarrisonStatus,
  InviteToTribe,
  MyConquest,
  PageOfPastBattle,
  PageOfPayoutView,
  PageOfPlayerFlagView,
  PastBattle,
  PayoutStatus,
  PayoutView,
  PlayerFlagView,
  RaidPlayer,
  RaidReceipt,
  RecallUnits,
  RegisterForSeason,
  SeasonEndPreview,
  SeasonView,
  SetUsername,
  SettlePayout,
  StationUnits,
  TerritoryDetail,
  TrainUnits,
  TrainingCancelled,
  TrainingReceipt,
  TribeBrief,
  TribeInviteReceipt,
  TribeInvites,
  TribeMemberId,
  TribeView,
  UnitsTrained,
  UpgradeBuilding,
  UpgradeReceipt,
  UploadProgress,
  UploadRequest,
  UploadTicket,
  Username,
} from "../models.js";

/** The query of `getPlayerLeaderboard`. */
export interface GetPlayerLeaderboardQuery {
  season_id?: string | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `getTribeLeaderboard`. */
export interface GetTribeLeaderboardQuery {
  season_id?: string | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listMyBattles`. */
export interface ListMyBattlesQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listPayouts`. */
export interface ListPayoutsQuery {
  season_id?: string | undefined;
  status?: PayoutStatus | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listPlayerFlags`. */
export interface ListPlayerFlagsQuery {
  season_id?: string | undefined;
  waiting?: boolean | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listTerritories`. */
export interface ListTerritoriesQuery {
  season_id?: string | undefined;
}

/** The query of `removeTribeEmblem`. */
export interface RemoveTribeEmblemQuery {
  /** Why, for the audit. */
  reason: string;
}

/** The service `conquest`. */
export class Conquest {
  constructor(private readonly caller: Caller) {}

  /**
   * Join a tribe by an invitation.
   *
   * Makes you a member of the tribe. One of those who accept at once for the last place joins; the others get
   * `TRIBE_FULL`. Whoever was invited as a captain joins as a warrior where there are two captains by then.
   *
   * Roles: player.
   *
   * Errors: ALREADY_IN_TRIBE, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_FULL, TRIBE_ROLE_FULL, UNKNOWN_CONQUEST_SEASON, UNKNOWN_INVITE, UNKNOWN_TRIBE.
   */
  acceptTribeInvite(inviteId: string, options?: CallOptions): Promise<TribeBrief> {
    return this.caller.call("conquest-accept-tribe-invite", { path: { invite_id: inviteId } }, options);
  }

  /**
   * Attack a territory.
   *
   * Sends units of your army against a territory that your tribe does not hold. Attacks on a territory are decided one
   * after another, most within a second: `GET /v1/battles/{battle_id}` says what came of this one. When you win, your
   * tribe holds the territory and your survivors stay as its garrison; else they come home. When your tribe has taken
   * the territory meanwhile, they join its garrison; when you have left the tribe, they come home.
   *
   * Roles: player.
   *
   * Errors: ATTACK_NEEDS_TRIBE, ATTACK_TOO_SMALL, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOT_REGISTERED, OWN_TERRITORY, SEASON_NOT_ACTIVE, TERRITORY_NOT_FOUND, UNKNOWN_CONQUEST_SEASON.
   */
  attackTerritory(body: AttackTerritory, options?: CallOptions): Promise<AttackReceipt> {
    return this.caller.call("conquest-attack-territory", { body }, options);
  }

  /**
   * Cancel training.
   *
   * Takes a batch that is not done out of the queue, and gives half of its price back. Batches behind it come sooner.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRAINING.
   */
  cancelTraining(queueId: string, options?: CallOptions): Promise<TrainingCancelled> {
    return this.caller.call("conquest-cancel-training", { path: { queue_id: queueId } }, options);
  }

  /**
   * Change what a tribe says of itself.
   *
   * Changes the description. The chieftain may; the name and the tag stay.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
   */
  changeTribe(tribeId: string, body: DescribeTribe, options?: CallOptions): Promise<TribeBrief> {
    return this.caller.call("conquest-change-tribe", { path: { tribe_id: tribeId }, body }, options);
  }

  /**
   * Collect trained units.
   *
   * Units are in the army from the `end_time` of their batch, with or without this call, which says how many there are
   * now. Before that moment `TRAINING_NOT_DONE` says when it is. The last ten batches are known.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRAINING_NOT_DONE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRAINING.
   */
  completeTraining(body: CollectUnits, options?: CallOptions): Promise<UnitsTrained> {
    return this.caller.call("conquest-complete-training", { body }, options);
  }

  /**
   * Finish an upgrade that is due.
   *
   * A building has its level from the moment that the upgrade ends, with or without this call. Before that moment
   * `UPGRADE_NOT_DONE` says when it is.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UPGRADE_NOT_DONE.
   */
  completeUpgrade(body: UpgradeBuilding, options?: CallOptions): Promise<BuildingDone> {
    return this.caller.call("conquest-complete-upgrade", { body }, options);
  }

  /**
   * Start the upload of a tribe's emblem.
   *
   * Returns a signed URL for one PUT of a JPEG, PNG or WebP of at most 5 MB within five minutes. The chieftain may. The
   * picture is cut to a square around its middle, of 64, 128 and 256 pixels. The tribe shows it as `emblem` a few
   * seconds after it was sent; until then it shows the one before. A later ticket replaces one whose picture is not
   * there yet.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE, WRONG_FILE_ENDING.
   */
  createEmblemUpload(tribeId: string, body: UploadRequest, options?: CallOptions): Promise<UploadTicket> {
    return this.caller.call("conquest-create-emblem-upload", { path: { tribe_id: tribeId }, body }, options);
  }

  /**
   * Create a season of conquest.
   *
   * Makes a season with a map of its own. The rules of the game as they are now hold in it. Players register from
   * `registration_starts_at` to `registration_ends_at`.
   *
   * With an entry fee, a product is made that players pay it by. With `money_prizes`, what is left of the fees after the
   * platform's part goes to the best tribes; their players need a wallet.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CONQUEST_SEASONS_OVERLAP, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, PRODUCT_TAKEN, SECOND_FACTOR_NEEDED, SKU_EXISTS.
   */
  createSeason(body: CreateConquestSeason, options?: CallOptions): Promise<SeasonView> {
    return this.caller.call("conquest-create-season", { body }, options);
  }

  /**
   * Found a tribe.
   *
   * You become its chieftain. Possible from registration to the end of the season, while you are in no other tribe.
   * Names and tags are unique in a season: those that look alike count as one.
   *
   * Roles: player.
   *
   * Errors: ALREADY_IN_TRIBE, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_NAME_TAKEN, UNKNOWN_CONQUEST_SEASON.
   */
  createTribe(body: CreateTribe, options?: CallOptions): Promise<TribeBrief> {
    return this.caller.call("conquest-create-tribe", { body }, options);
  }

  /**
   * Decide on a flagged player.
   *
   * Records what you make of the facts; deciding again changes it. It changes nothing for the player: bans and payouts
   * are decided where they are made. When another fact is noticed, the flag waits again.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_FLAG.
   */
  decidePlayerFlag(flagId: string, body: DecideFlag, options?: CallOptions): Promise<PlayerFlagView> {
    return this.caller.call("conquest-decide-player-flag", { path: { flag_id: flagId }, body }, options);
  }

  /**
   * Decline or withdraw an invitation.
   *
   * Ends an invitation. Whoever got it declines it; the chieftain and the captains of the tribe withdraw it.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, TRIBE_ROLE_NEEDED, UNKNOWN_INVITE.
   */
  declineTribeInvite(inviteId: string, options?: CallOptions): Promise<TribeInviteReceipt> {
    return this.caller.call("conquest-decline-tribe-invite", { path: { invite_id: inviteId } }, options);
  }

  /**
   * Disband a tribe.
   *
   * Ends the tribe. The chieftain may, but not in the last day of a season. All units come home, its territories are
   * nobody's, and its name and tag can be taken by others. Members keep their victory points.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_KEPT, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
   */
  disbandTribe(tribeId: string, options?: CallOptions): Promise<TribeBrief> {
    return this.caller.call("conquest-disband-tribe", { path: { tribe_id: tribeId } }, options);
  }

  /**
   * Get a battle.
   *
   * Who fought with what, and what came of it. While an attack of yours is on its way, its status is `queued`. Battles
   * for territories are everybody's to see, raids those of the two who took part. With the seed, the rules of the season
   * and what each side had, everybody can decide the battle again: `replay.reproduced` says that this answer did.
   *
   * Roles: player.
   *
   * Errors: UNKNOWN_BATTLE, UNKNOWN_CONQUEST_SEASON.
   */
  getBattle(battleId: string, options?: CallOptions): Promise<BattleView> {
    return this.caller.call("conquest-get-battle", { path: { battle_id: battleId } }, options);
  }

  /**
   * Get the current season.
   *
   * The season that is played now; without one the next to come, and after all seasons the last. `game` has the rules
   * that it is played by. The answer may be 15 seconds old.
   *
   * Roles: player.
   *
   * Errors: UNKNOWN_CONQUEST_SEASON.
   */
  getCurrentSeason(options?: CallOptions): Promise<SeasonView> {
    return this.caller.call("conquest-get-current-season", {}, options);
  }

  /**
   * Get the state of an emblem's upload.
   *
   * Tells the chieftain how far the latest upload is: `ready` with the picture, or `refused` with the reason. It is
   * known for seven days.
   *
   * Roles: player.
   *
   * Errors: NOT_IN_THIS_TRIBE, NOT_REGISTERED, NO_EMBLEM_UPLOAD, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
   */
  getEmblemUpload(tribeId: string, options?: CallOptions): Promise<UploadProgress> {
    return this.caller.call("conquest-get-emblem-upload", { path: { tribe_id: tribeId } }, options);
  }

  /**
   * Get my gold, army and buildings.
   *
   * As of now in the current season. Upgrades and batches that are due are done; nothing has to be collected first.
   *
   * Roles: player.
   *
   * Errors: NOT_REGISTERED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_PLAYER.
   */
  getMyConquest(options?: CallOptions): Promise<MyConquest> {
    return this.caller.call("conquest-get-my-conquest", {}, options);
  }

  /**
   * Get the players' leaderboard.
   *
   * Returns the players of the current season, or of the named one, by victory points; of as many, who reached them
   * first stands before. `user_rank` is your own place as of now; the lines may be 15 seconds old.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR, UNKNOWN_CONQUEST_SEASON.
   */
  getPlayerLeaderboard(query: GetPlayerLeaderboardQuery = {}, options?: CallOptions): Promise<ConquestPlayers> {
    return this.caller.call("conquest-get-player-leaderboard", { query }, options);
  }

  /** Every item of `getPlayerLeaderboard`, from page to page. */
  iterateGetPlayerLeaderboard(query: GetPlayerLeaderboardQuery = {}, options?: CallOptions): AsyncGenerator<ConquestPlayerLine> {
    return items((place) => this.getPlayerLeaderboard({ ...query, ...place }, options), (page) => page.players, query.cursor);
  }

  /**
   * Get a territory.
   *
   * Returns a territory of the current season, by its number on the map, with its last battles.
   *
   * Roles: player.
   *
   * Errors: TERRITORY_NOT_FOUND, UNKNOWN_CONQUEST_SEASON.
   */
  getTerritory(territoryId: number, options?: CallOptions): Promise<TerritoryDetail> {
    return this.caller.call("conquest-get-territory", { path: { territory_id: territoryId } }, options);
  }

  /**
   * Get a tribe.
   *
   * Returns its members, victory points, rank and territories. The answer may be 15 seconds old. A tribe that was
   * disbanded has no members.
   *
   * Roles: player.
   *
   * Errors: UNKNOWN_TRIBE.
   */
  getTribe(tribeId: string, options?: CallOptions): Promise<TribeView> {
    return this.caller.call("conquest-get-tribe", { path: { tribe_id: tribeId } }, options);
  }

  /**
   * Get the tribes' leaderboard.
   *
   * Returns the tribes of the current season, or of the named one, by victory points; of as many, who reached them
   * first stands before. `my_tribe` is the place of your own as of now; the lines may be 15 seconds old.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR, UNKNOWN_CONQUEST_SEASON.
   */
  getTribeLeaderboard(query: GetTribeLeaderboardQuery = {}, options?: CallOptions): Promise<ConquestTribes> {
    return this.caller.call("conquest-get-tribe-leaderboard", { query }, options);
  }

  /** Every item of `getTribeLeaderboard`, from page to page. */
  iterateGetTribeLeaderboard(query: GetTribeLeaderboardQuery = {}, options?: CallOptions): AsyncGenerator<ConquestTribeLine> {
    return items((place) => this.getTribeLeaderboard({ ...query, ...place }, options), (page) => page.tribes, query.cursor);
  }

  /**
   * Make another member the chieftain.
   *
   * You take the role that the member had.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
   */
  handOverTribe(tribeId: string, body: TribeMemberId, options?: CallOptions): Promise<TribeBrief> {
    return this.caller.call("conquest-hand-over-tribe", { path: { tribe_id: tribeId }, body }, options);
  }

  /**
   * Invite a player to a tribe.
   *
   * The chieftain invites captains and warriors, a captain warriors. The invitation can be accepted for 24 hours;
   * inviting again renews it. Whom you block you cannot invite. There are 100 open
   * invitations of a tribe, and to a player, at most.
   *
   * Roles: player.
   *
   * Errors: ALREADY_IN_TRIBE, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, NOT_WITH_ONESELF, PLAYER_IS_BLOCKED, PLAYER_NOT_IN_SEASON, SEASON_NOT_ACTIVE, TRIBE_FULL, TRIBE_INVITES_FULL, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
   */
  inviteToTribe(tribeId: string, body: InviteToTribe, options?: CallOptions): Promise<TribeInviteReceipt> {
    return this.caller.call("conquest-invite-to-tribe", { path: { tribe_id: tribeId }, body }, options);
  }

  /**
   * Send a member away.
   *
   * The chieftain sends anybody away, a captain warriors; nobody does in the last day of a season. The member's units
   * come home as when they leave.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_KEPT, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
   */
  kickFromTribe(tribeId: string, body: TribeMemberId, options?: CallOptions): Promise<TribeBrief> {
    return this.caller.call("conquest-kick-from-tribe", { path: { tribe_id: tribeId }, body }, options);
  }

  /**
   * Leave a tribe.
   *
   * Ends your membership. Your units come home from its territories; a territory where nobody else stands is nobody's
   * again. The points that you won stay with the tribe, and are yours, too. A chieftain is followed by the eldest
   * captain, else by the eldest warrior; when the last member leaves, the tribe is disbanded.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
   */
  leaveTribe(tribeId: string, options?: CallOptions): Promise<TribeBrief> {
    return this.caller.call("conquest-leave-tribe", { path: { tribe_id: tribeId } }, options);
  }

  /**
   * List my battles.
   *
   * Battles in which units of yours fought, the latest first, of all seasons.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listMyBattles(query: ListMyBattlesQuery = {}, options?: CallOptions): Promise<PageOfPastBattle> {
    return this.caller.call("conquest-list-my-battles", { query }, options);
  }

  /** Every item of `listMyBattles`, from page to page. */
  iterateListMyBattles(query: ListMyBattlesQuery = {}, options?: CallOptions): AsyncGenerator<PastBattle> {
    return items((place) => this.listMyBattles({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List my invitations to tribes.
   *
   * Returns those of the current season that can be accepted; 100 at most, the last to expire first.
   *
   * Roles: player.
   *
   * Errors: NOT_REGISTERED, UNKNOWN_CONQUEST_SEASON.
   */
  listMyTribeInvites(options?: CallOptions): Promise<TribeInvites> {
    return this.caller.call("conquest-list-my-tribe-invites", {}, options);
  }

  /**
   * List payouts.
   *
   * Returns the prizes for money of all seasons or of one, the oldest first, also those of one status only.
   * Those that are pending have a wallet that is the player's own now, where there is one: who pays asks just before.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listPayouts(query: ListPayoutsQuery = {}, options?: CallOptions): Promise<PageOfPayoutView> {
    return this.caller.call("conquest-list-payouts", { query }, options);
  }

  /** Every item of `listPayouts`, from page to page. */
  iterateListPayouts(query: ListPayoutsQuery = {}, options?: CallOptions): AsyncGenerator<PayoutView> {
    return items((place) => this.listPayouts({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List flagged players.
   *
   * Returns players of seasons whom a person may want to look at, the oldest flag first: those that nobody has decided
   * on, or all with `waiting=false`. `facts` says by reason what was noticed. A flag changes nothing for the player.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listPlayerFlags(query: ListPlayerFlagsQuery = {}, options?: CallOptions): Promise<PageOfPlayerFlagView> {
    return this.caller.call("conquest-list-player-flags", { query }, options);
  }

  /** Every item of `listPlayerFlags`, from page to page. */
  iterateListPlayerFlags(query: ListPlayerFlagsQuery = {}, options?: CallOptions): AsyncGenerator<PlayerFlagView> {
    return items((place) => this.listPlayerFlags({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Get the map of a season.
   *
   * All territories of the current season, or of the named one: who holds them, who defends them, what they bring. A
   * map may be five seconds old.
   *
   * Roles: player.
   *
   * Errors: UNKNOWN_CONQUEST_SEASON.
   */
  listTerritories(query: ListTerritoriesQuery = {}, options?: CallOptions): Promise<ConquestMap> {
    return this.caller.call("conquest-list-territories", { query }, options);
  }

  /**
   * List the open invitations of my tribe.
   *
   * Shows its chieftain and captains whom it has invited; 100 at most, the last to expire first.
   *
   * Roles: player.
   *
   * Errors: NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
   */
  listTribeInvites(tribeId: string, options?: CallOptions): Promise<TribeInvites> {
    return this.caller.call("conquest-list-tribe-invites", { path: { tribe_id: tribeId } }, options);
  }

  /**
   * Preview the end of a season.
   *
   * Returns the ranking, the prize pool and each payout as they would be if the season ended now. Nothing is changed.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_CONQUEST_SEASON.
   */
  previewSeasonEnd(seasonId: string, options?: CallOptions): Promise<SeasonEndPreview> {
    return this.caller.call("conquest-preview-season-end", { path: { season_id: seasonId } }, options);
  }

  /**
   * Promote a member.
   *
   * The chieftain makes a warrior a captain, or a captain a warrior again.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_FULL, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
   */
  promoteTribeMember(tribeId: string, body: ChangeTribeRole, options?: CallOptions): Promise<TribeBrief> {
    return this.caller.call("conquest-promote-tribe-member", { path: { tribe_id: tribeId }, body }, options);
  }

  /**
   * Raid another player.
   *
   * Units of your army fight those that the other player has at home. When you win, they bring a share of the gold that
   * the warehouse does not protect, as much as they carry and yours holds. Raids bring no victory points. Members of
   * your tribe, newcomers and players who were raided a moment ago are spared; who raids gives up the own protection.
   *
   * Roles: player.
   *
   * Errors: ATTACK_TOO_SMALL, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOT_REGISTERED, RAID_COOLDOWN, RAID_FORBIDDEN, RAID_TARGET_PROTECTED, RAID_TARGET_UNKNOWN, RAID_UNEVEN, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON.
   */
  raidPlayer(body: RaidPlayer, options?: CallOptions): Promise<RaidReceipt> {
    return this.caller.call("conquest-raid-player", { body }, options);
  }

  /**
   * Call units home from a territory.
   *
   * Units of yours leave the garrison and are in your army at once. When nobody's are left, the territory is nobody's
   * again, and its guards are back.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOT_REGISTERED, NO_UNITS_STATIONED, SEASON_NOT_ACTIVE, TERRITORY_NOT_FOUND, UNKNOWN_CONQUEST_SEASON.
   */
  recallUnits(territoryId: number, body: RecallUnits = {}, options?: CallOptions): Promise<GarrisonStatus> {
    return this.caller.call("conquest-recall-units", { path: { territory_id: territoryId }, body }, options);
  }

  /**
   * Register for a season.
   *
   * Possible while registration is open. Registering again changes nothing, but that prizes go to the wallet that is
   * yours now where the one of the entry is not any more. A season may ask for an age, for countries
   * (that of the player's profile counts), and, with prizes for money, for a linked wallet. Where it has an entry fee,
   * this checks those conditions and answers `ENTRY_FEE_NEEDED`: pay by `POST /v1/payments/create-entry-fee`, which
   * registers you.
   *
   * Roles: player.
   *
   * Errors: COUNTRY_NOT_ADMITTED, CSRF_REJECTED, ENTRY_FEE_NEEDED, IDEMPOTENCY_CONFLICT, NOT_OLD_ENOUGH, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_PLAYER, WALLET_NEEDED.
   */
  registerForSeason(seasonId: string, body: RegisterForSeason = {}, options?: CallOptions): Promise<MyConquest> {
    return this.caller.call("conquest-register-for-season", { path: { season_id: seasonId }, body }, options);
  }

  /**
   * Remove a tribe's emblem.
   *
   * Takes away the emblem that a tribe shows, and one that is on its way. Its files are deleted at once; copies that a
   * CDN or a browser has may be seen longer. The chieftain is told, without the reason, and may send another one.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, NO_EMBLEM, SECOND_FACTOR_NEEDED, UNKNOWN_TRIBE.
   */
  removeTribeEmblem(tribeId: string, query: RemoveTribeEmblemQuery, options?: CallOptions): Promise<TribeBrief> {
    return this.caller.call("conquest-remove-tribe-emblem", { path: { tribe_id: tribeId }, query }, options);
  }

  /**
   * Set my name.
   *
   * The name is that of your profile: all of the game shows it.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, UNKNOWN_PLAYER.
   */
  setMyUsername(body: SetUsername, options?: CallOptions): Promise<Username> {
    return this.caller.call("conquest-set-my-username", { body }, options);
  }

  /**
   * Settle a payout.
   *
   * Records the transfer that paid a prize; its player is told, by mail, too. A payout is settled once, and a
   * transfer settles one payout; the same request again changes nothing. When the last payout of a season is settled,
   * the season is `paid_out`.
   *
   * Where the player's wallet is another by now than the season's end named, `wallet` says where the transfer went: the
   * payout keeps it.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, PAYOUT_SETTLED, PAYOUT_WALLET_CHANGED, SECOND_FACTOR_NEEDED, TRANSFER_USED, UNKNOWN_PAYOUT.
   */
  settlePayout(payoutId: string, body: SettlePayout, options?: CallOptions): Promise<PayoutView> {
    return this.caller.call("conquest-settle-payout", { path: { payout_id: payoutId }, body }, options);
  }

  /**
   * Train units.
   *
   * Pays for a batch and puts it at the end of the queue. Batches are trained one after another; each joins the army
   * whole at its `end_time`.
   *
   * Roles: player.
   *
   * Errors: ARMY_CAP_EXCEEDED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_RESOURCES, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRAINING_QUEUE_FULL, UNIT_NOT_UNLOCKED, UNKNOWN_CONQUEST_SEASON.
   */
  startTraining(body: TrainUnits, options?: CallOptions): Promise<TrainingReceipt> {
    return this.caller.call("conquest-start-training", { body }, options);
  }

  /**
   * Station units in a territory.
   *
   * Units of your army join the garrison of a territory that your tribe holds. As long as any of yours stand there, you
   * get your share of its gold. The chieftain and the captains may say which formation the garrison takes.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, FORMATION_NOT_YOURS, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOTHING_TO_STATION, NOT_REGISTERED, SEASON_NOT_ACTIVE, TERRITORY_NOT_FOUND, TERRITORY_NOT_HELD, UNKNOWN_CONQUEST_SEASON.
   */
  stationUnits(territoryId: number, body: StationUnits = {}, options?: CallOptions): Promise<GarrisonStatus> {
    return this.caller.call("conquest-station-units", { path: { territory_id: territoryId }, body }, options);
  }

  /**
   * Take my tribe's emblem down.
   *
   * The tribe shows no emblem any more, and one that is on its way is not shown. The chieftain may.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, NOT_IN_THIS_TRIBE, NOT_REGISTERED, NO_EMBLEM, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
   */
  takeEmblemDown(tribeId: string, options?: CallOptions): Promise<TribeBrief> {
    return this.caller.call("conquest-take-emblem-down", { path: { tribe_id: tribeId } }, options);
  }

  /**
   * Upgrade a building.
   *
   * Pays for the next level, which is there at `upgrade_end_time`. Other buildings can be upgraded meanwhile.
   *
   * Roles: player.
   *
   * Errors: BUILDING_ALREADY_UPGRADING, CSRF_REJECTED, HIGHEST_LEVEL, IDEMPOTENCY_CONFLICT, INSUFFICIENT_RESOURCES, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON.
   */
  upgradeBuilding(body: UpgradeBuilding, options?: CallOptions): Promise<UpgradeReceipt> {
    return this.caller.call("conquest-upgrade-building", { body }, options);
  }
}
