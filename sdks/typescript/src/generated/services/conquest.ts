// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  AttackReceipt,
  AttackTerritory,
  BattleView,
  BuildingDone,
  CollectUnits,
  ConquestMap,
  CreateConquestSeason,
  GarrisonStatus,
  MyConquest,
  PageOfPastBattle,
  PageOfPayoutView,
  PastBattle,
  PayoutStatus,
  PayoutView,
  RaidPlayer,
  RaidReceipt,
  RecallUnits,
  RegisterForSeason,
  SeasonView,
  SetUsername,
  SettlePayout,
  StationUnits,
  TerritoryDetail,
  TrainUnits,
  TrainingCancelled,
  TrainingReceipt,
  UnitsTrained,
  UpgradeBuilding,
  UpgradeReceipt,
  Username,
} from "../models.js";

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

/** The query of `listTerritories`. */
export interface ListTerritoriesQuery {
  season_id?: string | undefined;
}

/** The service `conquest`. */
export class Conquest {
  constructor(private readonly caller: Caller) {}

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
   * List payouts.
   *
   * Returns the prizes for money of all seasons or of one, the oldest first, also those of one status only.
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
   * Get the map of a season.
   *
   * All territories of the current season, or of the named one: who holds them, who defends them, what they bring. That
   * of the current season may be five seconds old.
   *
   * Roles: player.
   *
   * Errors: UNKNOWN_CONQUEST_SEASON.
   */
  listTerritories(query: ListTerritoriesQuery = {}, options?: CallOptions): Promise<ConquestMap> {
    return this.caller.call("conquest-list-territories", { query }, options);
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
   * Possible while registration is open. Registering again changes nothing. A season may ask for an age, for countries
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
   * Records the transfer that paid a prize. A payout is settled once, and a transfer settles one payout; the same
   * request again changes nothing. When the last payout of a season is settled, the season is `paid_out`.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, PAYOUT_SETTLED, SECOND_FACTOR_NEEDED, TRANSFER_USED, UNKNOWN_PAYOUT.
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
