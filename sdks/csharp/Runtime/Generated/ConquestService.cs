// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Ludus
{
    /// <summary>The query of GetPlayerLeaderboard.</summary>
    public class ConquestGetPlayerLeaderboardQuery
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of GetTribeLeaderboard.</summary>
    public class ConquestGetTribeLeaderboardQuery
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListMyBattles.</summary>
    public class ConquestListMyBattlesQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListPayouts.</summary>
    public class ConquestListPayoutsQuery
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListPlayerFlags.</summary>
    public class ConquestListPlayerFlagsQuery
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("waiting")]
        public bool? Waiting;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListTerritories.</summary>
    public class ConquestListTerritoriesQuery
    {
        [JsonProperty("season_id")]
        public string SeasonId;
    }

    /// <summary>The query of RemoveTribeEmblem.</summary>
    public class ConquestRemoveTribeEmblemQuery
    {
        /// <summary>Why, for the audit.</summary>
        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>The service conquest.</summary>
    public class ConquestService
    {
        private readonly ICaller caller;

        public ConquestService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Join a tribe by an invitation.
        ///
        /// Makes you a member of the tribe. One of those who accept at once for the last place joins; the others get
        /// `TRIBE_FULL`. Whoever was invited as a captain joins as a warrior where there are two captains by then.
        ///
        /// Roles: player.
        ///
        /// Errors: ALREADY_IN_TRIBE, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_FULL, TRIBE_ROLE_FULL, UNKNOWN_CONQUEST_SEASON, UNKNOWN_INVITE, UNKNOWN_TRIBE.
        /// </summary>
        public Task<Models.TribeBrief> AcceptTribeInvite(string inviteId, CallOptions options = null)
        {
            return caller.Call<Models.TribeBrief>("conquest-accept-tribe-invite", path: new System.Collections.Generic.Dictionary<string, object> { { "invite_id", inviteId } }, options: options);
        }

        /// <summary>
        /// Attack a territory.
        ///
        /// Sends units of your army against a territory that your tribe does not hold. Attacks on a territory are decided one
        /// after another, most within a second: `GET /v1/battles/{battle_id}` says what came of this one. When you win, your
        /// tribe holds the territory and your survivors stay as its garrison; else they come home. When your tribe has taken
        /// the territory meanwhile, they join its garrison; when you have left the tribe, they come home.
        ///
        /// Roles: player.
        ///
        /// Errors: ATTACK_NEEDS_TRIBE, ATTACK_TOO_SMALL, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOT_REGISTERED, OWN_TERRITORY, SEASON_NOT_ACTIVE, TERRITORY_NOT_FOUND, UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.AttackReceipt> AttackTerritory(Models.AttackTerritory body, CallOptions options = null)
        {
            return caller.Call<Models.AttackReceipt>("conquest-attack-territory", body: body ?? new Models.AttackTerritory(), options: options);
        }

        /// <summary>
        /// Cancel training.
        ///
        /// Takes a batch that is not done out of the queue, and gives half of its price back. Batches behind it come sooner.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRAINING.
        /// </summary>
        public Task<Models.TrainingCancelled> CancelTraining(string queueId, CallOptions options = null)
        {
            return caller.Call<Models.TrainingCancelled>("conquest-cancel-training", path: new System.Collections.Generic.Dictionary<string, object> { { "queue_id", queueId } }, options: options);
        }

        /// <summary>
        /// Change what a tribe says of itself.
        ///
        /// Changes the description. The chieftain may; the name and the tag stay.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        /// </summary>
        public Task<Models.TribeBrief> ChangeTribe(string tribeId, Models.DescribeTribe body, CallOptions options = null)
        {
            return caller.Call<Models.TribeBrief>("conquest-change-tribe", path: new System.Collections.Generic.Dictionary<string, object> { { "tribe_id", tribeId } }, body: body ?? new Models.DescribeTribe(), options: options);
        }

        /// <summary>
        /// Collect trained units.
        ///
        /// Units are in the army from the `end_time` of their batch, with or without this call, which says how many there are
        /// now. Before that moment `TRAINING_NOT_DONE` says when it is. The last ten batches are known.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRAINING_NOT_DONE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRAINING.
        /// </summary>
        public Task<Models.UnitsTrained> CompleteTraining(Models.CollectUnits body, CallOptions options = null)
        {
            return caller.Call<Models.UnitsTrained>("conquest-complete-training", body: body ?? new Models.CollectUnits(), options: options);
        }

        /// <summary>
        /// Finish an upgrade that is due.
        ///
        /// A building has its level from the moment that the upgrade ends, with or without this call. Before that moment
        /// `UPGRADE_NOT_DONE` says when it is.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UPGRADE_NOT_DONE.
        /// </summary>
        public Task<Models.BuildingDone> CompleteUpgrade(Models.UpgradeBuilding body, CallOptions options = null)
        {
            return caller.Call<Models.BuildingDone>("conquest-complete-upgrade", body: body ?? new Models.UpgradeBuilding(), options: options);
        }

        /// <summary>
        /// Start the upload of a tribe's emblem.
        ///
        /// Returns a signed URL for one PUT of a JPEG, PNG or WebP of at most 5 MB within five minutes. The chieftain may. The
        /// picture is cut to a square around its middle, of 64, 128 and 256 pixels. The tribe shows it as `emblem` a few
        /// seconds after it was sent; until then it shows the one before. A later ticket replaces one whose picture is not
        /// there yet.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE, WRONG_FILE_ENDING.
        /// </summary>
        public Task<Models.UploadTicket> CreateEmblemUpload(string tribeId, Models.UploadRequest body, CallOptions options = null)
        {
            return caller.Call<Models.UploadTicket>("conquest-create-emblem-upload", path: new System.Collections.Generic.Dictionary<string, object> { { "tribe_id", tribeId } }, body: body ?? new Models.UploadRequest(), options: options);
        }

        /// <summary>
        /// Create a season of conquest.
        ///
        /// Makes a season with a map of its own. The rules of the game as they are now hold in it. Players register from
        /// `registration_starts_at` to `registration_ends_at`.
        ///
        /// With an entry fee, a product is made that players pay it by. With `money_prizes`, what is left of the fees after the
        /// platform's part goes to the best tribes; their players need a wallet.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CONQUEST_SEASONS_OVERLAP, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, PRODUCT_TAKEN, SECOND_FACTOR_NEEDED, SKU_EXISTS.
        /// </summary>
        public Task<Models.SeasonView> CreateSeason(Models.CreateConquestSeason body, CallOptions options = null)
        {
            return caller.Call<Models.SeasonView>("conquest-create-season", body: body ?? new Models.CreateConquestSeason(), options: options);
        }

        /// <summary>
        /// Found a tribe.
        ///
        /// You become its chieftain. Possible from registration to the end of the season, while you are in no other tribe.
        /// Names and tags are unique in a season: those that look alike count as one.
        ///
        /// Roles: player.
        ///
        /// Errors: ALREADY_IN_TRIBE, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_NAME_TAKEN, UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.TribeBrief> CreateTribe(Models.CreateTribe body, CallOptions options = null)
        {
            return caller.Call<Models.TribeBrief>("conquest-create-tribe", body: body ?? new Models.CreateTribe(), options: options);
        }

        /// <summary>
        /// Decide on a flagged player.
        ///
        /// Records what you make of the facts; deciding again changes it. It changes nothing for the player: bans and payouts
        /// are decided where they are made. When another fact is noticed, the flag waits again.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_FLAG.
        /// </summary>
        public Task<Models.PlayerFlagView> DecidePlayerFlag(string flagId, Models.DecideFlag body, CallOptions options = null)
        {
            return caller.Call<Models.PlayerFlagView>("conquest-decide-player-flag", path: new System.Collections.Generic.Dictionary<string, object> { { "flag_id", flagId } }, body: body ?? new Models.DecideFlag(), options: options);
        }

        /// <summary>
        /// Decline or withdraw an invitation.
        ///
        /// Ends an invitation. Whoever got it declines it; the chieftain and the captains of the tribe withdraw it.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, TRIBE_ROLE_NEEDED, UNKNOWN_INVITE.
        /// </summary>
        public Task<Models.TribeInviteReceipt> DeclineTribeInvite(string inviteId, CallOptions options = null)
        {
            return caller.Call<Models.TribeInviteReceipt>("conquest-decline-tribe-invite", path: new System.Collections.Generic.Dictionary<string, object> { { "invite_id", inviteId } }, options: options);
        }

        /// <summary>
        /// Disband a tribe.
        ///
        /// Ends the tribe. The chieftain may, but not in the last day of a season. All units come home, its territories are
        /// nobody's, and its name and tag can be taken by others. Members keep their victory points.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_KEPT, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        /// </summary>
        public Task<Models.TribeBrief> DisbandTribe(string tribeId, CallOptions options = null)
        {
            return caller.Call<Models.TribeBrief>("conquest-disband-tribe", path: new System.Collections.Generic.Dictionary<string, object> { { "tribe_id", tribeId } }, options: options);
        }

        /// <summary>
        /// Get a battle.
        ///
        /// Who fought with what, and what came of it. While an attack of yours is on its way, its status is `queued`. Battles
        /// for territories are everybody's to see, raids those of the two who took part. With the seed, the rules of the season
        /// and what each side had, everybody can decide the battle again: `replay.reproduced` says that this answer did.
        ///
        /// Roles: player.
        ///
        /// Errors: UNKNOWN_BATTLE, UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.BattleView> GetBattle(string battleId, CallOptions options = null)
        {
            return caller.Call<Models.BattleView>("conquest-get-battle", path: new System.Collections.Generic.Dictionary<string, object> { { "battle_id", battleId } }, options: options);
        }

        /// <summary>
        /// Get the current season.
        ///
        /// The season that is played now; without one the next to come, and after all seasons the last. `game` has the rules
        /// that it is played by. The answer may be 15 seconds old.
        ///
        /// Roles: player.
        ///
        /// Errors: UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.SeasonView> GetCurrentSeason(CallOptions options = null)
        {
            return caller.Call<Models.SeasonView>("conquest-get-current-season", options: options);
        }

        /// <summary>
        /// Get the state of an emblem's upload.
        ///
        /// Tells the chieftain how far the latest upload is: `ready` with the picture, or `refused` with the reason. It is
        /// known for seven days.
        ///
        /// Roles: player.
        ///
        /// Errors: NOT_IN_THIS_TRIBE, NOT_REGISTERED, NO_EMBLEM_UPLOAD, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        /// </summary>
        public Task<Models.UploadProgress> GetEmblemUpload(string tribeId, CallOptions options = null)
        {
            return caller.Call<Models.UploadProgress>("conquest-get-emblem-upload", path: new System.Collections.Generic.Dictionary<string, object> { { "tribe_id", tribeId } }, options: options);
        }

        /// <summary>
        /// Get my gold, army and buildings.
        ///
        /// As of now in the current season. Upgrades and batches that are due are done; nothing has to be collected first.
        ///
        /// Roles: player.
        ///
        /// Errors: NOT_REGISTERED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.MyConquest> GetMyConquest(CallOptions options = null)
        {
            return caller.Call<Models.MyConquest>("conquest-get-my-conquest", options: options);
        }

        /// <summary>
        /// Get the players' leaderboard.
        ///
        /// Returns the players of the current season, or of the named one, by victory points; of as many, who reached them
        /// first stands before. `user_rank` is your own place as of now; the lines may be 15 seconds old.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR, UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.ConquestPlayers> GetPlayerLeaderboard(ConquestGetPlayerLeaderboardQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.ConquestPlayers>("conquest-get-player-leaderboard", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of GetPlayerLeaderboard, from page to page.</summary>
        public async Task<int> EachGetPlayerLeaderboard(Action<Models.ConquestPlayerLine> each, ConquestGetPlayerLeaderboardQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new ConquestGetPlayerLeaderboardQuery();
            for (var count = 0; ;)
            {
                var page = await GetPlayerLeaderboard(place, options);
                foreach (var item in page.Players)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// Get a territory.
        ///
        /// Returns a territory of the current season, by its number on the map, with its last battles.
        ///
        /// Roles: player.
        ///
        /// Errors: TERRITORY_NOT_FOUND, UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.TerritoryDetail> GetTerritory(long territoryId, CallOptions options = null)
        {
            return caller.Call<Models.TerritoryDetail>("conquest-get-territory", path: new System.Collections.Generic.Dictionary<string, object> { { "territory_id", territoryId } }, options: options);
        }

        /// <summary>
        /// Get a tribe.
        ///
        /// Returns its members, victory points, rank and territories. The answer may be 15 seconds old. A tribe that was
        /// disbanded has no members.
        ///
        /// Roles: player.
        ///
        /// Errors: UNKNOWN_TRIBE.
        /// </summary>
        public Task<Models.TribeView> GetTribe(string tribeId, CallOptions options = null)
        {
            return caller.Call<Models.TribeView>("conquest-get-tribe", path: new System.Collections.Generic.Dictionary<string, object> { { "tribe_id", tribeId } }, options: options);
        }

        /// <summary>
        /// Get the tribes' leaderboard.
        ///
        /// Returns the tribes of the current season, or of the named one, by victory points; of as many, who reached them
        /// first stands before. `my_tribe` is the place of your own as of now; the lines may be 15 seconds old.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR, UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.ConquestTribes> GetTribeLeaderboard(ConquestGetTribeLeaderboardQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.ConquestTribes>("conquest-get-tribe-leaderboard", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of GetTribeLeaderboard, from page to page.</summary>
        public async Task<int> EachGetTribeLeaderboard(Action<Models.ConquestTribeLine> each, ConquestGetTribeLeaderboardQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new ConquestGetTribeLeaderboardQuery();
            for (var count = 0; ;)
            {
                var page = await GetTribeLeaderboard(place, options);
                foreach (var item in page.Tribes)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// Make another member the chieftain.
        ///
        /// You take the role that the member had.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        /// </summary>
        public Task<Models.TribeBrief> HandOverTribe(string tribeId, Models.TribeMemberId body, CallOptions options = null)
        {
            return caller.Call<Models.TribeBrief>("conquest-hand-over-tribe", path: new System.Collections.Generic.Dictionary<string, object> { { "tribe_id", tribeId } }, body: body ?? new Models.TribeMemberId(), options: options);
        }

        /// <summary>
        /// Invite a player to a tribe.
        ///
        /// The chieftain invites captains and warriors, a captain warriors. The invitation can be accepted for 24 hours;
        /// inviting again renews it. Whom you block you cannot invite. There are 100 open
        /// invitations of a tribe, and to a player, at most.
        ///
        /// Roles: player.
        ///
        /// Errors: ALREADY_IN_TRIBE, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, NOT_WITH_ONESELF, PLAYER_IS_BLOCKED, PLAYER_NOT_IN_SEASON, SEASON_NOT_ACTIVE, TRIBE_FULL, TRIBE_INVITES_FULL, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        /// </summary>
        public Task<Models.TribeInviteReceipt> InviteToTribe(string tribeId, Models.InviteToTribe body, CallOptions options = null)
        {
            return caller.Call<Models.TribeInviteReceipt>("conquest-invite-to-tribe", path: new System.Collections.Generic.Dictionary<string, object> { { "tribe_id", tribeId } }, body: body ?? new Models.InviteToTribe(), options: options);
        }

        /// <summary>
        /// Send a member away.
        ///
        /// The chieftain sends anybody away, a captain warriors; nobody does in the last day of a season. The member's units
        /// come home as when they leave.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_KEPT, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        /// </summary>
        public Task<Models.TribeBrief> KickFromTribe(string tribeId, Models.TribeMemberId body, CallOptions options = null)
        {
            return caller.Call<Models.TribeBrief>("conquest-kick-from-tribe", path: new System.Collections.Generic.Dictionary<string, object> { { "tribe_id", tribeId } }, body: body ?? new Models.TribeMemberId(), options: options);
        }

        /// <summary>
        /// Leave a tribe.
        ///
        /// Ends your membership. Your units come home from its territories; a territory where nobody else stands is nobody's
        /// again. The points that you won stay with the tribe, and are yours, too. A chieftain is followed by the eldest
        /// captain, else by the eldest warrior; when the last member leaves, the tribe is disbanded.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        /// </summary>
        public Task<Models.TribeBrief> LeaveTribe(string tribeId, CallOptions options = null)
        {
            return caller.Call<Models.TribeBrief>("conquest-leave-tribe", path: new System.Collections.Generic.Dictionary<string, object> { { "tribe_id", tribeId } }, options: options);
        }

        /// <summary>
        /// List my battles.
        ///
        /// Battles in which units of yours fought, the latest first, of all seasons.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfPastBattle> ListMyBattles(ConquestListMyBattlesQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfPastBattle>("conquest-list-my-battles", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListMyBattles, from page to page.</summary>
        public async Task<int> EachListMyBattles(Action<Models.PastBattle> each, ConquestListMyBattlesQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new ConquestListMyBattlesQuery();
            for (var count = 0; ;)
            {
                var page = await ListMyBattles(place, options);
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
        /// List my invitations to tribes.
        ///
        /// Returns those of the current season that can be accepted; 100 at most, the last to expire first.
        ///
        /// Roles: player.
        ///
        /// Errors: NOT_REGISTERED, UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.TribeInvites> ListMyTribeInvites(CallOptions options = null)
        {
            return caller.Call<Models.TribeInvites>("conquest-list-my-tribe-invites", options: options);
        }

        /// <summary>
        /// List payouts.
        ///
        /// Returns the prizes for money of all seasons or of one, the oldest first, also those of one status only.
        /// Those that are pending have a wallet that is the player's own now, where there is one: who pays asks just before.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfPayoutView> ListPayouts(ConquestListPayoutsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfPayoutView>("conquest-list-payouts", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListPayouts, from page to page.</summary>
        public async Task<int> EachListPayouts(Action<Models.PayoutView> each, ConquestListPayoutsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new ConquestListPayoutsQuery();
            for (var count = 0; ;)
            {
                var page = await ListPayouts(place, options);
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
        /// List flagged players.
        ///
        /// Returns players of seasons whom a person may want to look at, the oldest flag first: those that nobody has decided
        /// on, or all with `waiting=false`. `facts` says by reason what was noticed. A flag changes nothing for the player.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfPlayerFlagView> ListPlayerFlags(ConquestListPlayerFlagsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfPlayerFlagView>("conquest-list-player-flags", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListPlayerFlags, from page to page.</summary>
        public async Task<int> EachListPlayerFlags(Action<Models.PlayerFlagView> each, ConquestListPlayerFlagsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new ConquestListPlayerFlagsQuery();
            for (var count = 0; ;)
            {
                var page = await ListPlayerFlags(place, options);
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
        /// Get the map of a season.
        ///
        /// All territories of the current season, or of the named one: who holds them, who defends them, what they bring. A
        /// map may be five seconds old.
        ///
        /// Roles: player.
        ///
        /// Errors: UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.ConquestMap> ListTerritories(ConquestListTerritoriesQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.ConquestMap>("conquest-list-territories", query: query, options: options);
        }

        /// <summary>
        /// List the open invitations of my tribe.
        ///
        /// Shows its chieftain and captains whom it has invited; 100 at most, the last to expire first.
        ///
        /// Roles: player.
        ///
        /// Errors: NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        /// </summary>
        public Task<Models.TribeInvites> ListTribeInvites(string tribeId, CallOptions options = null)
        {
            return caller.Call<Models.TribeInvites>("conquest-list-tribe-invites", path: new System.Collections.Generic.Dictionary<string, object> { { "tribe_id", tribeId } }, options: options);
        }

        /// <summary>
        /// Preview the end of a season.
        ///
        /// Returns the ranking, the prize pool and each payout as they would be if the season ended now. Nothing is changed.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.SeasonEndPreview> PreviewSeasonEnd(string seasonId, CallOptions options = null)
        {
            return caller.Call<Models.SeasonEndPreview>("conquest-preview-season-end", path: new System.Collections.Generic.Dictionary<string, object> { { "season_id", seasonId } }, options: options);
        }

        /// <summary>
        /// Promote a member.
        ///
        /// The chieftain makes a warrior a captain, or a captain a warrior again.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_FULL, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        /// </summary>
        public Task<Models.TribeBrief> PromoteTribeMember(string tribeId, Models.ChangeTribeRole body, CallOptions options = null)
        {
            return caller.Call<Models.TribeBrief>("conquest-promote-tribe-member", path: new System.Collections.Generic.Dictionary<string, object> { { "tribe_id", tribeId } }, body: body ?? new Models.ChangeTribeRole(), options: options);
        }

        /// <summary>
        /// Raid another player.
        ///
        /// Units of your army fight those that the other player has at home. When you win, they bring a share of the gold that
        /// the warehouse does not protect, as much as they carry and yours holds. Raids bring no victory points. Members of
        /// your tribe, newcomers and players who were raided a moment ago are spared; who raids gives up the own protection.
        ///
        /// Roles: player.
        ///
        /// Errors: ATTACK_TOO_SMALL, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOT_REGISTERED, RAID_COOLDOWN, RAID_FORBIDDEN, RAID_TARGET_PROTECTED, RAID_TARGET_UNKNOWN, RAID_UNEVEN, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.RaidReceipt> RaidPlayer(Models.RaidPlayer body, CallOptions options = null)
        {
            return caller.Call<Models.RaidReceipt>("conquest-raid-player", body: body ?? new Models.RaidPlayer(), options: options);
        }

        /// <summary>
        /// Call units home from a territory.
        ///
        /// Units of yours leave the garrison and are in your army at once. When nobody's are left, the territory is nobody's
        /// again, and its guards are back.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOT_REGISTERED, NO_UNITS_STATIONED, SEASON_NOT_ACTIVE, TERRITORY_NOT_FOUND, UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.GarrisonStatus> RecallUnits(long territoryId, Models.RecallUnits body = null, CallOptions options = null)
        {
            return caller.Call<Models.GarrisonStatus>("conquest-recall-units", path: new System.Collections.Generic.Dictionary<string, object> { { "territory_id", territoryId } }, body: body ?? new Models.RecallUnits(), options: options);
        }

        /// <summary>
        /// Register for a season.
        ///
        /// Possible while registration is open. Registering again changes nothing, but that prizes go to the wallet that is
        /// yours now where the one of the entry is not any more. A season may ask for an age, for countries
        /// (that of the player's profile counts), and, with prizes for money, for a linked wallet. Where it has an entry fee,
        /// this checks those conditions and answers `ENTRY_FEE_NEEDED`: pay by `POST /v1/payments/create-entry-fee`, which
        /// registers you.
        ///
        /// Roles: player.
        ///
        /// Errors: COUNTRY_NOT_ADMITTED, CSRF_REJECTED, ENTRY_FEE_NEEDED, IDEMPOTENCY_CONFLICT, NOT_OLD_ENOUGH, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_PLAYER, WALLET_NEEDED.
        /// </summary>
        public Task<Models.MyConquest> RegisterForSeason(string seasonId, Models.RegisterForSeason body = null, CallOptions options = null)
        {
            return caller.Call<Models.MyConquest>("conquest-register-for-season", path: new System.Collections.Generic.Dictionary<string, object> { { "season_id", seasonId } }, body: body ?? new Models.RegisterForSeason(), options: options);
        }

        /// <summary>
        /// Remove a tribe's emblem.
        ///
        /// Takes away the emblem that a tribe shows, and one that is on its way. Its files are deleted at once; copies that a
        /// CDN or a browser has may be seen longer. The chieftain is told, without the reason, and may send another one.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, NO_EMBLEM, SECOND_FACTOR_NEEDED, UNKNOWN_TRIBE.
        /// </summary>
        public Task<Models.TribeBrief> RemoveTribeEmblem(string tribeId, ConquestRemoveTribeEmblemQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.TribeBrief>("conquest-remove-tribe-emblem", path: new System.Collections.Generic.Dictionary<string, object> { { "tribe_id", tribeId } }, query: query, options: options);
        }

        /// <summary>
        /// Set my name.
        ///
        /// The name is that of your profile: all of the game shows it.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.Username> SetMyUsername(Models.SetUsername body, CallOptions options = null)
        {
            return caller.Call<Models.Username>("conquest-set-my-username", body: body ?? new Models.SetUsername(), options: options);
        }

        /// <summary>
        /// Settle a payout.
        ///
        /// Records the transfer that paid a prize; its player is told, by mail, too. A payout is settled once, and a
        /// transfer settles one payout; the same request again changes nothing. When the last payout of a season is settled,
        /// the season is `paid_out`.
        ///
        /// Where the player's wallet is another by now than the season's end named, `wallet` says where the transfer went: the
        /// payout keeps it.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, PAYOUT_SETTLED, PAYOUT_WALLET_CHANGED, SECOND_FACTOR_NEEDED, TRANSFER_USED, UNKNOWN_PAYOUT.
        /// </summary>
        public Task<Models.PayoutView> SettlePayout(string payoutId, Models.SettlePayout body, CallOptions options = null)
        {
            return caller.Call<Models.PayoutView>("conquest-settle-payout", path: new System.Collections.Generic.Dictionary<string, object> { { "payout_id", payoutId } }, body: body ?? new Models.SettlePayout(), options: options);
        }

        /// <summary>
        /// Train units.
        ///
        /// Pays for a batch and puts it at the end of the queue. Batches are trained one after another; each joins the army
        /// whole at its `end_time`.
        ///
        /// Roles: player.
        ///
        /// Errors: ARMY_CAP_EXCEEDED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_RESOURCES, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRAINING_QUEUE_FULL, UNIT_NOT_UNLOCKED, UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.TrainingReceipt> StartTraining(Models.TrainUnits body, CallOptions options = null)
        {
            return caller.Call<Models.TrainingReceipt>("conquest-start-training", body: body ?? new Models.TrainUnits(), options: options);
        }

        /// <summary>
        /// Station units in a territory.
        ///
        /// Units of your army join the garrison of a territory that your tribe holds. As long as any of yours stand there, you
        /// get your share of its gold. The chieftain and the captains may say which formation the garrison takes.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, FORMATION_NOT_YOURS, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOTHING_TO_STATION, NOT_REGISTERED, SEASON_NOT_ACTIVE, TERRITORY_NOT_FOUND, TERRITORY_NOT_HELD, UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.GarrisonStatus> StationUnits(long territoryId, Models.StationUnits body = null, CallOptions options = null)
        {
            return caller.Call<Models.GarrisonStatus>("conquest-station-units", path: new System.Collections.Generic.Dictionary<string, object> { { "territory_id", territoryId } }, body: body ?? new Models.StationUnits(), options: options);
        }

        /// <summary>
        /// Take my tribe's emblem down.
        ///
        /// The tribe shows no emblem any more, and one that is on its way is not shown. The chieftain may.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, NOT_IN_THIS_TRIBE, NOT_REGISTERED, NO_EMBLEM, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
        /// </summary>
        public Task<Models.TribeBrief> TakeEmblemDown(string tribeId, CallOptions options = null)
        {
            return caller.Call<Models.TribeBrief>("conquest-take-emblem-down", path: new System.Collections.Generic.Dictionary<string, object> { { "tribe_id", tribeId } }, options: options);
        }

        /// <summary>
        /// Upgrade a building.
        ///
        /// Pays for the next level, which is there at `upgrade_end_time`. Other buildings can be upgraded meanwhile.
        ///
        /// Roles: player.
        ///
        /// Errors: BUILDING_ALREADY_UPGRADING, CSRF_REJECTED, HIGHEST_LEVEL, IDEMPOTENCY_CONFLICT, INSUFFICIENT_RESOURCES, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON.
        /// </summary>
        public Task<Models.UpgradeReceipt> UpgradeBuilding(Models.UpgradeBuilding body, CallOptions options = null)
        {
            return caller.Call<Models.UpgradeReceipt>("conquest-upgrade-building", body: body ?? new Models.UpgradeBuilding(), options: options);
        }
    }
}
