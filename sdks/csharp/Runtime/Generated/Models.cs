// Generated from openapi.yaml by `make generate`. Do not edit.
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ludus.Models
{
    /// <summary>An account, as support sees it. `last_sign_in_at` is null if the account has no session.</summary>
    public class AccountDetails
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("email")]
        public string Email;

        [JsonProperty("email_verified_at")]
        public string EmailVerifiedAt;

        /// <summary>When the address was last confirmed in a session of the account.</summary>
        [JsonProperty("email_proven_at")]
        public string EmailProvenAt;

        [JsonProperty("has_password")]
        public bool HasPassword;

        [JsonProperty("two_factor")]
        public bool TwoFactor;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("status_until")]
        public string StatusUntil;

        [JsonProperty("status_reason")]
        public string StatusReason;

        /// <summary>Whether the account's ban revokes what the player owns by purchases.</summary>
        [JsonProperty("entitlements_revoked")]
        public bool EntitlementsRevoked;

        [JsonProperty("merged_into")]
        public string MergedInto;

        [JsonProperty("roles")]
        public List<string> Roles;

        [JsonProperty("identities")]
        public List<AccountIdentity> Identities;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("last_sign_in_at")]
        public string LastSignInAt;
    }

    /// <summary>An identity that signs in to the account.</summary>
    public class AccountIdentity
    {
        [JsonProperty("provider")]
        public string Provider;

        [JsonProperty("display_name")]
        public string DisplayName;

        [JsonProperty("linked_at")]
        public string LinkedAt;

        /// <summary>Until when an identity that is set aside can be restored.</summary>
        [JsonProperty("set_aside_until")]
        public string SetAsideUntil;
    }

    /// <summary>An account after a change.</summary>
    public class AccountState
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("status_until")]
        public string StatusUntil;

        [JsonProperty("status_reason")]
        public string StatusReason;

        /// <summary>Whether the account's ban revokes what the player owns by purchases.</summary>
        [JsonProperty("entitlements_revoked")]
        public bool EntitlementsRevoked;

        [JsonProperty("roles")]
        public List<string> Roles;

        /// <summary>Whether a second factor is on. Without one, roles besides the player's do not count.</summary>
        [JsonProperty("two_factor")]
        public bool TwoFactor;
    }

    /// <summary>Whether the provider knows that the purchase was delivered; else it gives the money back.</summary>
    public static class Acknowledgement
    {
        public const string NotNeeded = "not_needed";
        public const string Due = "due";
        public const string Done = "done";
        public const string Refused = "refused";
    }

    /// <summary>Something that a player did in a session: when, in milliseconds from its beginning, what, and how much of it.</summary>
    public class Action
    {
        [JsonProperty("at_ms")]
        public long AtMs;

        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("value")]
        public long? Value;
    }

    /// <summary>What a device's address is: a Firebase installation id, or a registration token of older SDKs.</summary>
    public static class AddressKind
    {
        public const string Fid = "fid";
        public const string Token = "token";
    }

    /// <summary>A new player's date of birth, which is looked at and not kept, and where the player lives.</summary>
    public class AgeDeclaration
    {
        [JsonProperty("date_of_birth")]
        public string DateOfBirth;

        /// <summary>ISO 3166-1 alpha-2.</summary>
        [JsonProperty("country")]
        public string Country;
    }

    /// <summary>
    /// The key figures of a season. Rates are from 0 to 1, and null where there is nothing to divide by.
    ///
    /// Players are those who have earned XP in the season or have bought its pass. A day is the last 24 hours and a week
    /// the last seven days, both to the full hour. A session is a run of gains without a break of half an hour.
    /// </summary>
    public class Analytics
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("as_of")]
        public string AsOf;

        [JsonProperty("players")]
        public long Players;

        [JsonProperty("daily_active_players")]
        public long DailyActivePlayers;

        [JsonProperty("weekly_active_players")]
        public long WeeklyActivePlayers;

        [JsonProperty("total_xp")]
        public long TotalXp;

        [JsonProperty("xp_per_session")]
        public double? XpPerSession;

        [JsonProperty("xp_per_player")]
        public double? XpPerPlayer;

        [JsonProperty("rewards_available")]
        public long RewardsAvailable;

        [JsonProperty("rewards_claimed")]
        public long RewardsClaimed;

        [JsonProperty("claim_rate")]
        public double? ClaimRate;

        [JsonProperty("premium_players")]
        public long PremiumPlayers;

        [JsonProperty("premium_conversion")]
        public double? PremiumConversion;

        [JsonProperty("completed_players")]
        public long CompletedPlayers;

        [JsonProperty("completion_rate")]
        public double? CompletionRate;
    }

    /// <summary>Staff's answer. `text` or a canned answer is needed unless the thread is only closed.</summary>
    public class AnswerThread
    {
        [JsonProperty("text")]
        public string Text;

        /// <summary>Its text, in the player's language, is the answer.</summary>
        [JsonProperty("canned_answer_id")]
        public string CannedAnswerId;

        /// <summary>Whether it asks the player something: then the thread waits for them.</summary>
        [JsonProperty("asks")]
        public bool? Asks;

        /// <summary>Whether the thread is closed with it.</summary>
        [JsonProperty("close")]
        public bool? Close;
    }

    /// <summary>What is decided on an appeal: `uphold` the decision, or `overturn` it.</summary>
    public static class AppealDecision
    {
        public const string Uphold = "uphold";
        public const string Overturn = "overturn";
    }

    /// <summary>The appeal is with the moderators. `repeated` says that you appealed before.</summary>
    public class AppealReceipt
    {
        [JsonProperty("appeal_id")]
        public string AppealId;

        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("appealed_at")]
        public string AppealedAt;

        [JsonProperty("repeated")]
        public bool Repeated;
    }

    /// <summary>What became of an appeal: `upheld`, the decision stays; `overturned`, it was wrong, and players see the item.</summary>
    public static class AppealStatus
    {
        public const string Open = "open";
        public const string Upheld = "upheld";
        public const string Overturned = "overturned";
    }

    /// <summary>Why the decision is wrong.</summary>
    public class AppealUgc
    {
        [JsonProperty("text")]
        public string Text;
    }

    /// <summary>An appeal as moderators see it. Whoever made the first decision cannot decide on it.</summary>
    public class AppealView
    {
        [JsonProperty("appeal_id")]
        public string AppealId;

        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("creator_id")]
        public string CreatorId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("action")]
        public string Action;

        [JsonProperty("category")]
        public string Category;

        [JsonProperty("text")]
        public string Text;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("first_moderator_id")]
        public string FirstModeratorId;

        [JsonProperty("appealed_at")]
        public string AppealedAt;

        [JsonProperty("decided_by")]
        public string DecidedBy;

        [JsonProperty("decided_at")]
        public string DecidedAt;

        [JsonProperty("notes")]
        public string Notes;
    }

    /// <summary>How many there are of each unit.</summary>
    public class Army
    {
        [JsonProperty("militia")]
        public long Militia;

        [JsonProperty("spearman")]
        public long Spearman;

        [JsonProperty("archer")]
        public long Archer;

        [JsonProperty("cavalry")]
        public long Cavalry;
    }

    /// <summary>How many there are of each unit.</summary>
    public class ArmyInput
    {
        [JsonProperty("militia")]
        public long? Militia;

        [JsonProperty("spearman")]
        public long? Spearman;

        [JsonProperty("archer")]
        public long? Archer;

        [JsonProperty("cavalry")]
        public long? Cavalry;
    }

    /// <summary>Why the money is given back. With `dry_run`, nothing changes: the answer says what the refund would take.</summary>
    public class AskRefund
    {
        [JsonProperty("reason")]
        public string Reason;

        /// <summary>How much is given back now, in millionths of the currency's main unit, as the order's `amount`; a whole number of its least unit. Null: all that is left.</summary>
        [JsonProperty("amount")]
        public long? Amount;

        /// <summary>What was given back before, as you saw it; another amount by now is refused.</summary>
        [JsonProperty("refunded_amount")]
        public long? RefundedAmount;

        [JsonProperty("dry_run")]
        public bool? DryRun;
    }

    /// <summary>Who looks after a bug or an idea; null: nobody.</summary>
    public class AssignFeedback
    {
        [JsonProperty("assignee_id")]
        public string AssigneeId;
    }

    /// <summary>Who looks after a thread; null: nobody.</summary>
    public class AssignThread
    {
        [JsonProperty("assignee_id")]
        public string AssigneeId;
    }

    /// <summary>An attack that is on its way. `GET /v1/battles/{battle_id}` says what came of it, a few seconds later.</summary>
    public class AttackReceipt
    {
        [JsonProperty("battle_id")]
        public string BattleId;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("remaining_army")]
        public Army RemainingArmy;
    }

    /// <summary>Which territory, with which units, and how they stand.</summary>
    public class AttackTerritory
    {
        /// <summary>By its number on the map.</summary>
        [JsonProperty("territory_id")]
        public long TerritoryId;

        [JsonProperty("army")]
        public ArmyInput Army;

        [JsonProperty("formation")]
        public string Formation;
    }

    /// <summary>One request to a webhook. `status` is 0 where there was no answer; `problem` then says why.</summary>
    public class Attempt
    {
        [JsonProperty("at")]
        public string At;

        [JsonProperty("status")]
        public long Status;

        [JsonProperty("milliseconds")]
        public long Milliseconds;

        [JsonProperty("problem")]
        public string Problem;

        /// <summary>The beginning of the answer.</summary>
        [JsonProperty("answer")]
        public string Answer;
    }

    /// <summary>What happened to an account, and who did it from where.</summary>
    public class AuditEntry
    {
        [JsonProperty("entry_id")]
        public string EntryId;

        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("actor_id")]
        public string ActorId;

        [JsonProperty("ip")]
        public string Ip;

        [JsonProperty("user_agent")]
        public string UserAgent;

        [JsonProperty("request_id")]
        public string RequestId;

        [JsonProperty("details")]
        public Dictionary<string, string> Details;

        [JsonProperty("at")]
        public string At;
    }

    /// <summary>The kind of an audit entry.</summary>
    public static class AuditKind
    {
        public const string Registered = "registered";
        public const string Login = "login";
        public const string LoginFailed = "login_failed";
        public const string LockedOut = "locked_out";
        public const string Logout = "logout";
        public const string SessionRevoked = "session_revoked";
        public const string RefreshTokenReused = "refresh_token_reused";
        public const string PasswordChanged = "password_changed";
        public const string PasswordReset = "password_reset";
        public const string EmailChangeAsked = "email_change_asked";
        public const string EmailChanged = "email_changed";
        public const string EmailVerified = "email_verified";
        public const string EmailProven = "email_proven";
        public const string EmailRefused = "email_refused";
        public const string SetAside = "set_aside";
        public const string TwoFactorEnabled = "two_factor_enabled";
        public const string TwoFactorDisabled = "two_factor_disabled";
        public const string TwoFactorRemoved = "two_factor_removed";
        public const string TwoFactorFailed = "two_factor_failed";
        public const string RecoveryCodeUsed = "recovery_code_used";
        public const string RecoveryCodesRenewed = "recovery_codes_renewed";
        public const string Linked = "linked";
        public const string Unlinked = "unlinked";
        public const string Merged = "merged";
        public const string MergeUndone = "merge_undone";
        public const string StatusChanged = "status_changed";
        public const string RolesChanged = "roles_changed";
        public const string KeysRotated = "keys_rotated";
    }

    /// <summary>Who wrote an entry.</summary>
    public static class Author
    {
        public const string Player = "player";
        public const string Staff = "staff";
    }

    /// <summary>A player's coins and premium currency, in minor units.</summary>
    public class Balances
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("coins")]
        public long Coins;

        [JsonProperty("premium")]
        public long Premium;
    }

    /// <summary>What a battle was for a player.</summary>
    public static class BattleOutcome
    {
        public const string Victory = "victory";
        public const string Defeat = "defeat";
        public const string Reinforced = "reinforced";
        public const string CalledOff = "called_off";
    }

    /// <summary>What the battle was decided from. `reproduced`: it was fought again for this answer and came out the same.</summary>
    public class BattleReplay
    {
        [JsonProperty("seed")]
        public string Seed;

        /// <summary>What the attack was multiplied by, in permille: drawn from the seed.</summary>
        [JsonProperty("chance")]
        public long Chance;

        /// <summary>The digest of the season's game.</summary>
        [JsonProperty("rules")]
        public string Rules;

        /// <summary>The version of the rules' code.</summary>
        [JsonProperty("engine")]
        public long Engine;

        [JsonProperty("reproduced")]
        public bool Reproduced;
    }

    /// <summary>
    /// What came of an attack.
    ///
    /// `reinforced`: the territory was the own tribe's by then, and the units joined its garrison. `called_off`: the
    /// attacker had left the tribe, or prizes were paid, and the units came home.
    /// </summary>
    public static class BattleResult
    {
        public const string Attacker = "attacker";
        public const string Defender = "defender";
        public const string Reinforced = "reinforced";
        public const string CalledOff = "called_off";
    }

    /// <summary>What came of a battle.</summary>
    public class BattleResults
    {
        [JsonProperty("winner")]
        public string Winner;

        [JsonProperty("casualties")]
        public Casualties Casualties;

        [JsonProperty("vp_awarded")]
        public PointsAwarded VpAwarded;

        [JsonProperty("gold_looted")]
        public long GoldLooted;

        [JsonProperty("territory_transferred")]
        public bool TerritoryTransferred;
    }

    /// <summary>What a battle costs, and brings.</summary>
    public class BattleRule
    {
        /// <summary>Permille of chance either way in an attack.</summary>
        [JsonProperty("variance")]
        public long Variance;

        [JsonProperty("loser_casualties")]
        public long LoserCasualties;

        /// <summary>Of an army that won against one as strong; less against a weaker.</summary>
        [JsonProperty("winner_casualties")]
        public long WinnerCasualties;

        /// <summary>What units of the other side cost.</summary>
        [JsonProperty("gold_a_victory_point")]
        public long GoldAVictoryPoint;

        /// <summary>Units that an attack takes at least.</summary>
        [JsonProperty("smallest_army")]
        public long SmallestArmy;
    }

    /// <summary>Whether an attack is on its way, or decided.</summary>
    public static class BattleStatus
    {
        public const string Queued = "queued";
        public const string Completed = "completed";
    }

    /// <summary>Against a garrison, against the guards of a territory that nobody holds, or for another player's gold.</summary>
    public static class BattleType
    {
        public const string Pvp = "pvp";
        public const string PveNpc = "pve_npc";
        public const string PveRaid = "pve_raid";
    }

    /// <summary>A battle. While it is `queued` there is no defender, and there are no results.</summary>
    public class BattleView
    {
        [JsonProperty("battle_id")]
        public string BattleId;

        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("battle_type")]
        public string BattleType;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("territory_id")]
        public long? TerritoryId;

        [JsonProperty("terrain")]
        public string Terrain;

        /// <summary>The order of the battles for a territory.</summary>
        [JsonProperty("number")]
        public long Number;

        [JsonProperty("attacker")]
        public Fighter Attacker;

        [JsonProperty("defender")]
        public Fighter Defender;

        [JsonProperty("results")]
        public BattleResults Results;

        [JsonProperty("replay")]
        public BattleReplay Replay;

        [JsonProperty("battle_start_time")]
        public string BattleStartTime;

        [JsonProperty("battle_end_time")]
        public string BattleEndTime;
    }

    /// <summary>A benefit of Twitch, and what it gives in the game.</summary>
    public class Benefit
    {
        /// <summary>Twitch's id of the benefit.</summary>
        [JsonProperty("benefit_id")]
        public string BenefitId;

        [JsonProperty("name")]
        public string Name;

        /// <summary>What it gives.</summary>
        [JsonProperty("items")]
        public List<Item> Items;

        /// <summary>How often the campaign gives it in all; null: without a limit. It can only be raised, and neither added nor taken away later.</summary>
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>How often a player gets it; null: as often as Twitch gives it.</summary>
        [JsonProperty("per_player")]
        public long? PerPlayer;
    }

    /// <summary>A benefit of Twitch, and what it gives in the game.</summary>
    public class BenefitInput
    {
        /// <summary>Twitch's id of the benefit.</summary>
        [JsonProperty("benefit_id")]
        public string BenefitId;

        [JsonProperty("name")]
        public string Name;

        /// <summary>What it gives.</summary>
        [JsonProperty("items")]
        public List<ItemInput> Items;

        /// <summary>How often the campaign gives it in all; null: without a limit. It can only be raised, and neither added nor taken away later.</summary>
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>How often a player gets it; null: as often as Twitch gives it.</summary>
        [JsonProperty("per_player")]
        public long? PerPlayer;
    }

    /// <summary>Who is ranked among whom: everybody; everybody, and each country by itself; each player's friends alone.</summary>
    public static class BoardType
    {
        public const string Global = "global";
        public const string Regional = "regional";
        public const string Friends = "friends";
    }

    /// <summary>The estimate and, unless it was a dry run, the broadcast.</summary>
    public class BroadcastAnswer
    {
        [JsonProperty("estimate")]
        public BroadcastEstimate Estimate;

        [JsonProperty("broadcast")]
        public BroadcastView Broadcast;
    }

    /// <summary>How many players a broadcast is for, and what telling them costs, in US dollars of the list prices.</summary>
    public class BroadcastEstimate
    {
        [JsonProperty("players")]
        public long Players;

        [JsonProperty("cost_dollars")]
        public double CostDollars;
    }

    /// <summary>How far a broadcast is.</summary>
    public static class BroadcastStatus
    {
        public const string Live = "live";
        public const string Sending = "sending";
        public const string Sent = "sent";
        public const string Cancelled = "cancelled";
    }

    /// <summary>A broadcast and how far it is. One to everyone is told to nobody singly: `told` is null.</summary>
    public class BroadcastView
    {
        [JsonProperty("broadcast_id")]
        public string BroadcastId;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("segment")]
        public Segment Segment;

        [JsonProperty("is_list")]
        public bool IsList;

        [JsonProperty("texts")]
        public Dictionary<string, MessageText> Texts;

        [JsonProperty("attachments")]
        public List<Item> Attachments;

        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("created_by")]
        public string CreatedBy;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("message_expires_at")]
        public string MessageExpiresAt;

        [JsonProperty("estimate")]
        public long Estimate;

        [JsonProperty("told")]
        public long? Told;
    }

    /// <summary>A bug report that was taken. `times` is how often you have reported this bug.</summary>
    public class BugReceipt
    {
        [JsonProperty("bug_id")]
        public string BugId;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("times")]
        public long Times;
    }

    /// <summary>What a player builds. Each begins at level 1.</summary>
    public static class Building
    {
        public const string Barracks = "barracks";
        public const string Warehouse = "warehouse";
        public const string Workshop = "workshop";
    }

    /// <summary>A building at its level.</summary>
    public class BuildingDone
    {
        [JsonProperty("building_type")]
        public string BuildingType;

        [JsonProperty("level")]
        public long Level;

        [JsonProperty("upgrading")]
        public bool Upgrading;
    }

    /// <summary>What the levels of a building cost, in gold, and take, in seconds: the first is that from level 1 to 2.</summary>
    public class BuildingRule
    {
        [JsonProperty("costs")]
        public List<long> Costs;

        [JsonProperty("seconds")]
        public List<long> Seconds;
    }

    /// <summary>A building. While it is being upgraded, `upgrade_ends_at` says until when; `level` is the one that it has now.</summary>
    public class BuildingView
    {
        [JsonProperty("level")]
        public long Level;

        [JsonProperty("upgrading")]
        public bool Upgrading;

        [JsonProperty("upgrade_ends_at")]
        public string UpgradeEndsAt;

        /// <summary>Gold that the next level costs; null at the highest.</summary>
        [JsonProperty("next_cost")]
        public long? NextCost;
    }

    /// <summary>
    /// A replay of all dead letters of a function.
    ///
    /// `total` is how many were dead when it began. `sent` have been sent again. `skipped` cannot be sent again. The
    /// `state` of each dead letter says whether the function has handled it. `position` is the id of the one that was sent
    /// last.
    /// </summary>
    public class BulkReplay
    {
        [JsonProperty("replay_id")]
        public string ReplayId;

        [JsonProperty("function")]
        public string Function;

        [JsonProperty("requested_by")]
        public string RequestedBy;

        [JsonProperty("requested_at")]
        public string RequestedAt;

        [JsonProperty("total")]
        public long Total;

        [JsonProperty("sent")]
        public long Sent;

        [JsonProperty("skipped")]
        public long Skipped;

        [JsonProperty("position")]
        public string Position;

        [JsonProperty("finished_at")]
        public string FinishedAt;

        [JsonProperty("expire_at")]
        public string ExpireAt;
    }

    /// <summary>The function whose dead letters are replayed.</summary>
    public class BulkReplayRequest
    {
        [JsonProperty("function")]
        public string Function;
    }

    /// <summary>The season and the price that the player saw. Nothing is bought if the offer is another one now.</summary>
    public class BuyPass
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("price")]
        public long? Price;
    }

    /// <summary>A drop campaign. One that has ended stays.</summary>
    public class Campaign
    {
        [JsonProperty("name")]
        public string Name;

        /// <summary>Twitch's id of the campaign, if it is known.</summary>
        [JsonProperty("twitch_campaign_id")]
        public string TwitchCampaignId;

        [JsonProperty("starts_at")]
        public string StartsAt;

        /// <summary>When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it.</summary>
        [JsonProperty("ends_at")]
        public string EndsAt;

        /// <summary>Where it is offered, by the country of the profile; empty: everywhere.</summary>
        [JsonProperty("countries")]
        public List<string> Countries;

        [JsonProperty("benefits")]
        public List<Benefit> Benefits;

        [JsonProperty("campaign_id")]
        public string CampaignId;

        [JsonProperty("version")]
        public long Version;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;
    }

    /// <summary>A drop campaign, and how its drops stand.</summary>
    public class CampaignWithFigures
    {
        [JsonProperty("name")]
        public string Name;

        /// <summary>Twitch's id of the campaign, if it is known.</summary>
        [JsonProperty("twitch_campaign_id")]
        public string TwitchCampaignId;

        [JsonProperty("starts_at")]
        public string StartsAt;

        /// <summary>When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it.</summary>
        [JsonProperty("ends_at")]
        public string EndsAt;

        /// <summary>Where it is offered, by the country of the profile; empty: everywhere.</summary>
        [JsonProperty("countries")]
        public List<string> Countries;

        [JsonProperty("benefits")]
        public List<Benefit> Benefits;

        [JsonProperty("campaign_id")]
        public string CampaignId;

        [JsonProperty("version")]
        public long Version;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;

        [JsonProperty("figures")]
        public DeliveryFigures Figures;
    }

    /// <summary>An answer that staff gives often.</summary>
    public class CannedAnswerView
    {
        [JsonProperty("answer_id")]
        public string AnswerId;

        [JsonProperty("title")]
        public string Title;

        [JsonProperty("texts")]
        public Dictionary<string, MessageText> Texts;

        [JsonProperty("updated_at")]
        public string UpdatedAt;
    }

    /// <summary>All of them, by title.</summary>
    public class CannedAnswers
    {
        [JsonProperty("answers")]
        public List<CannedAnswerView> Answers;
    }

    /// <summary>Who fell.</summary>
    public class Casualties
    {
        [JsonProperty("attacker")]
        public Army Attacker;

        [JsonProperty("defender")]
        public Army Defender;
    }

    /// <summary>An item of the catalogue. `for_sale` says whether it can be bought now.</summary>
    public class CatalogItem
    {
        [JsonProperty("cosmetic_id")]
        public string CosmeticId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("rarity")]
        public string Rarity;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("image_url")]
        public string ImageUrl;

        [JsonProperty("preview_video_url")]
        public string PreviewVideoUrl;

        [JsonProperty("price_coins")]
        public long? PriceCoins;

        [JsonProperty("price_premium")]
        public long? PricePremium;

        [JsonProperty("for_sale")]
        public bool ForSale;

        [JsonProperty("release_date")]
        public string ReleaseDate;

        [JsonProperty("available_until")]
        public string AvailableUntil;

        [JsonProperty("is_limited")]
        public bool IsLimited;

        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("event")]
        public string Event;
    }

    /// <summary>What an import changed or, after a dry run, would change. Both lists are sorted by `sku_id`.</summary>
    public class CatalogueChanges
    {
        [JsonProperty("dry_run")]
        public bool DryRun;

        [JsonProperty("changes")]
        public List<SkuChange> Changes;

        /// <summary>Products that the file has and does not change.</summary>
        [JsonProperty("unchanged")]
        public List<string> Unchanged;

        /// <summary>Products that the file does not have, and that were left alone.</summary>
        [JsonProperty("not_in_file")]
        public List<string> NotInFile;
    }

    /// <summary>A product in the file.</summary>
    public class CatalogueEntry
    {
        [JsonProperty("type")]
        public string Type;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        /// <summary>What the product gives.</summary>
        [JsonProperty("items")]
        public List<Item> Items;

        /// <summary>The stores that sell it.</summary>
        [JsonProperty("offers")]
        public Dictionary<string, Offer> Offers;

        /// <summary>When its sale begins; null: it has begun.</summary>
        [JsonProperty("starts_at")]
        public string StartsAt;

        /// <summary>When its sale ends; null: it does not end.</summary>
        [JsonProperty("ends_at")]
        public string EndsAt;

        /// <summary>How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.</summary>
        [JsonProperty("limits")]
        public PurchaseLimits Limits;

        /// <summary>The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.</summary>
        [JsonProperty("countries")]
        public List<string> Countries;

        [JsonProperty("image_url")]
        public string ImageUrl;

        /// <summary>The game's own words about it.</summary>
        [JsonProperty("metadata")]
        public Dictionary<string, string> Metadata;

        [JsonProperty("sku_id")]
        public string SkuId;

        /// <summary>The version that the entry was made from: a product that has another one by now is not replaced. Without it, the entry replaces whatever is there.</summary>
        [JsonProperty("version")]
        public long? Version;

        /// <summary>False retires it: it is sold no more.</summary>
        [JsonProperty("is_active")]
        public bool IsActive;
    }

    /// <summary>A product in the file.</summary>
    public class CatalogueEntryInput
    {
        [JsonProperty("type")]
        public string Type;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        /// <summary>What the product gives.</summary>
        [JsonProperty("items")]
        public List<ItemInput> Items;

        /// <summary>The stores that sell it.</summary>
        [JsonProperty("offers")]
        public Dictionary<string, OfferInput> Offers;

        /// <summary>When its sale begins; null: it has begun.</summary>
        [JsonProperty("starts_at")]
        public string StartsAt;

        /// <summary>When its sale ends; null: it does not end.</summary>
        [JsonProperty("ends_at")]
        public string EndsAt;

        /// <summary>How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.</summary>
        [JsonProperty("limits")]
        public PurchaseLimitsInput Limits;

        /// <summary>The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.</summary>
        [JsonProperty("countries")]
        public List<string> Countries;

        [JsonProperty("image_url")]
        public string ImageUrl;

        /// <summary>The game's own words about it.</summary>
        [JsonProperty("metadata")]
        public Dictionary<string, string> Metadata;

        [JsonProperty("sku_id")]
        public string SkuId;

        /// <summary>The version that the entry was made from: a product that has another one by now is not replaced. Without it, the entry replaces whatever is there.</summary>
        [JsonProperty("version")]
        public long? Version;

        /// <summary>False retires it: it is sold no more.</summary>
        [JsonProperty("is_active")]
        public bool? IsActive;
    }

    /// <summary>The whole catalogue, sorted by `sku_id`. It changes only where a product does.</summary>
    public class CatalogueFile
    {
        [JsonProperty("skus")]
        public List<CatalogueEntry> Skus;
    }

    /// <summary>The whole catalogue, sorted by `sku_id`. It changes only where a product does.</summary>
    public class CatalogueFileInput
    {
        [JsonProperty("skus")]
        public List<CatalogueEntryInput> Skus;
    }

    /// <summary>What a player needs help with.</summary>
    public static class Category
    {
        public const string Account = "account";
        public const string Purchase = "purchase";
        public const string Bug = "bug";
        public const string PlayerReport = "player_report";
        public const string Appeal = "appeal";
        public const string Other = "other";
    }

    /// <summary>The token of a challenge, and a code. An enrolment takes no recovery code.</summary>
    public class ChallengeAnswer
    {
        /// <summary>The authenticator's six digits.</summary>
        [JsonProperty("code")]
        public string Code;

        /// <summary>Instead of a code.</summary>
        [JsonProperty("recovery_code")]
        public string RecoveryCode;

        [JsonProperty("challenge_token")]
        public string ChallengeToken;
    }

    /// <summary>The change of one field. Values are JSON; null where there was nothing, or nothing is left.</summary>
    public class Change
    {
        [JsonProperty("resource")]
        public string Resource;

        [JsonProperty("field")]
        public string Field;

        [JsonProperty("old")]
        public string Old;

        [JsonProperty("new")]
        public string New;
    }

    /// <summary>What is to change of a collection; what is left out stays.</summary>
    public class ChangeCollection
    {
        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("visibility")]
        public string Visibility;
    }

    /// <summary>Why an entitlement is revoked or restored.</summary>
    public class ChangeEntitlement
    {
        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>What becomes of a bug or an idea. The players who reported it, or vote for it, are told of another state.</summary>
    public class ChangeFeedbackState
    {
        [JsonProperty("state")]
        public string State;

        /// <summary>What players read of it; it replaces the last.</summary>
        [JsonProperty("answer")]
        public string Answer;

        /// <summary>Of a bug that is done: the version that it is gone in. Reported from that one or a later one, it is open again.</summary>
        [JsonProperty("fixed_in")]
        public string FixedIn;
    }

    /// <summary>What is to be another; what is left out stays. `tags` replaces all of them.</summary>
    public class ChangeItem
    {
        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("tags")]
        public List<string> Tags;

        [JsonProperty("visibility")]
        public string Visibility;
    }

    /// <summary>
    /// What to change of a score board. A field that is left out stays as it is.
    ///
    /// Once the board has started, only `name`, `end_date`, `is_active`, `attempts`, `session_keys` and `metadata` can
    /// change. `end_now` ends it at once, for a `reason`. With `dry_run` nothing changes, and the answer says what would.
    /// </summary>
    public class ChangeScoreSeason
    {
        [JsonProperty("name")]
        public string Name;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("start_date")]
        public string StartDate;

        /// <summary>Not in the past; null: never.</summary>
        [JsonProperty("end_date")]
        public string EndDate;

        [JsonProperty("end_now")]
        public bool? EndNow;

        [JsonProperty("reset_rule")]
        public string ResetRule;

        [JsonProperty("recurrence")]
        public string Recurrence;

        [JsonProperty("cron")]
        public string Cron;

        [JsonProperty("order")]
        public string Order;

        [JsonProperty("operator")]
        public string Operator;

        [JsonProperty("decimals")]
        public long? Decimals;

        [JsonProperty("attempts")]
        public long? Attempts;

        [JsonProperty("proof")]
        public string Proof;

        [JsonProperty("match_metric")]
        public string MatchMetric;

        [JsonProperty("scoring_rule")]
        public string ScoringRule;

        [JsonProperty("session_keys")]
        public List<string> SessionKeys;

        [JsonProperty("is_active")]
        public bool? IsActive;

        [JsonProperty("metadata")]
        public Dictionary<string, string> Metadata;

        /// <summary>Why; needed with `end_now`.</summary>
        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("dry_run")]
        public bool? DryRun;
    }

    /// <summary>What a member is to be.</summary>
    public class ChangeTribeRole
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("role")]
        public string Role;
    }

    /// <summary>
    /// A score board after a change, or as it would be after it.
    ///
    /// `players` is how many are on the board in the period that is on; `effects` say what happens to them and when.
    /// </summary>
    public class ChangedScoreSeason
    {
        [JsonProperty("season")]
        public ScoreSeasonView Season;

        [JsonProperty("is_dry_run")]
        public bool IsDryRun;

        /// <summary>The fields that change.</summary>
        [JsonProperty("changed")]
        public List<string> Changed;

        [JsonProperty("players")]
        public long Players;

        [JsonProperty("effects")]
        public List<string> Effects;
    }

    /// <summary>A purchase that the player can pay now.</summary>
    public class Checkout
    {
        [JsonProperty("order_id")]
        public string OrderId;

        [JsonProperty("provider")]
        public string Provider;

        /// <summary>What names it at the provider: show it to `verify-receipt` when it is paid.</summary>
        [JsonProperty("transaction")]
        public string Transaction;

        /// <summary>Stripe: what the client confirms the payment with.</summary>
        [JsonProperty("client_secret")]
        public string ClientSecret;

        /// <summary>Steam, session web: the page where the player agrees; append `?returnurl=` and your page. Null: the player agrees in the overlay, as also where the browser's address is not of IPv4.</summary>
        [JsonProperty("url")]
        public string Url;

        [JsonProperty("currency")]
        public string Currency;

        /// <summary>The price in millionths of the currency's main unit.</summary>
        [JsonProperty("amount")]
        public long Amount;
    }

    /// <summary>The reward to claim: `level` is the tier (of a bonus, its number of seasons), `tier` is the track.</summary>
    public class ClaimLevel
    {
        [JsonProperty("level")]
        public long Level;

        [JsonProperty("tier")]
        public string Tier;

        [JsonProperty("season_id")]
        public string SeasonId;
    }

    /// <summary>What to claim. Without `ugc_id`: one of the ten most urgent items that nobody has.</summary>
    public class ClaimReview
    {
        [JsonProperty("ugc_id")]
        public string UgcId;
    }

    /// <summary>
    /// The reward to claim: of the current season, unless another one is named.
    ///
    /// Rewards that were reached stay claimable after the season. On the track `bonus`, `tier` is the bonus's number of
    /// seasons.
    /// </summary>
    public class ClaimReward
    {
        [JsonProperty("tier")]
        public long Tier;

        [JsonProperty("track")]
        public string Track;

        [JsonProperty("season_id")]
        public string SeasonId;
    }

    /// <summary>
    /// A reward that was claimed. `is_new` is false for a cosmetic or title that the player had already.
    ///
    /// Of a bonus, `tier` is its number of seasons.
    /// </summary>
    public class ClaimedReward
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("tier")]
        public long Tier;

        [JsonProperty("track")]
        public string Track;

        [JsonProperty("reward")]
        public Reward Reward;

        [JsonProperty("is_new")]
        public bool IsNew;

        [JsonProperty("claimed_at")]
        public string ClaimedAt;
    }

    /// <summary>Where it happened. The keys of `hardware` are the game's own.</summary>
    public class ClientData
    {
        [JsonProperty("version")]
        public string Version;

        [JsonProperty("platform")]
        public string Platform;

        [JsonProperty("hardware")]
        public Dictionary<string, string> Hardware;
    }

    /// <summary>Where it happened. The keys of `hardware` are the game's own.</summary>
    public class ClientDataInput
    {
        [JsonProperty("version")]
        public string Version;

        [JsonProperty("platform")]
        public string Platform;

        [JsonProperty("hardware")]
        public Dictionary<string, string> Hardware;
    }

    /// <summary>Why nothing more is to be done about a difference.</summary>
    public class CloseDifference
    {
        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>Why nothing more is to be done about a suspicious save.</summary>
    public class CloseSuspicion
    {
        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>How a takedown ends, and why.</summary>
    public class CloseTakedown
    {
        [JsonProperty("outcome")]
        public string Outcome;

        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>Which batch.</summary>
    public class CollectUnits
    {
        [JsonProperty("queue_id")]
        public string QueueId;
    }

    /// <summary>A list of items, with a page of them: the last added first. `next_cursor` fetches the next page.</summary>
    public class CollectionPage
    {
        [JsonProperty("collection_id")]
        public string CollectionId;

        [JsonProperty("owner_id")]
        public string OwnerId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("visibility")]
        public string Visibility;

        [JsonProperty("item_count")]
        public long ItemCount;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;

        [JsonProperty("items")]
        public List<ListedItem> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>A list of items. `item_count` is how many it has, also those that you may not see.</summary>
    public class CollectionView
    {
        [JsonProperty("collection_id")]
        public string CollectionId;

        [JsonProperty("owner_id")]
        public string OwnerId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("visibility")]
        public string Visibility;

        [JsonProperty("item_count")]
        public long ItemCount;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;
    }

    /// <summary>What the page that asks the player sends.</summary>
    public class ConfirmTwitchLink
    {
        [JsonProperty("state")]
        public string State;

        [JsonProperty("confirmation")]
        public string Confirmation;
    }

    /// <summary>All territories of a season. It is a few seconds old at most.</summary>
    public class ConquestMap
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("territories")]
        public List<TerritoryView> Territories;
    }

    /// <summary>Your own place; without victory points there is no rank yet.</summary>
    public class ConquestPlace
    {
        [JsonProperty("rank")]
        public long? Rank;

        [JsonProperty("victory_points")]
        public long VictoryPoints;
    }

    /// <summary>A player on the board. Who has a private profile is shown without name and id.</summary>
    public class ConquestPlayerLine
    {
        [JsonProperty("rank")]
        public long Rank;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("username")]
        public string Username;

        [JsonProperty("tribe_id")]
        public string TribeId;

        [JsonProperty("tribe_name")]
        public string TribeName;

        [JsonProperty("victory_points")]
        public long VictoryPoints;
    }

    /// <summary>Players with victory points, the best first; of as many points, who reached them first.</summary>
    public class ConquestPlayers
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("players")]
        public List<ConquestPlayerLine> Players;

        /// <summary>Null for who takes no part in the season.</summary>
        [JsonProperty("user_rank")]
        public ConquestPlace UserRank;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>A tribe on the board.</summary>
    public class ConquestTribeLine
    {
        [JsonProperty("rank")]
        public long Rank;

        [JsonProperty("tribe_id")]
        public string TribeId;

        [JsonProperty("tribe_name")]
        public string TribeName;

        [JsonProperty("tag")]
        public string Tag;

        [JsonProperty("emblem")]
        public string Emblem;

        [JsonProperty("total_vp")]
        public long TotalVp;

        [JsonProperty("member_count")]
        public long MemberCount;

        [JsonProperty("territories_controlled")]
        public long TerritoriesControlled;
    }

    /// <summary>Tribes with victory points, the best first; of as many points, who reached them first.</summary>
    public class ConquestTribes
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("tribes")]
        public List<ConquestTribeLine> Tribes;

        /// <summary>Null for who is in no tribe of the season.</summary>
        [JsonProperty("my_tribe")]
        public ConquestPlace MyTribe;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>What you agree to. What is left out stays as it is; terms are agreed to, never taken back.</summary>
    public class ConsentChange
    {
        [JsonProperty("terms_version")]
        public string TermsVersion;

        /// <summary>Whether the game may send you mails that advertise.</summary>
        [JsonProperty("marketing")]
        public bool? Marketing;
    }

    /// <summary>What you have agreed to, and since when.</summary>
    public class Consents
    {
        [JsonProperty("terms_version")]
        public string TermsVersion;

        [JsonProperty("terms_at")]
        public string TermsAt;

        [JsonProperty("marketing")]
        public bool Marketing;

        [JsonProperty("marketing_at")]
        public string MarketingAt;
    }

    /// <summary>A square of the map.</summary>
    public class Coordinates
    {
        [JsonProperty("x")]
        public long X;

        [JsonProperty("y")]
        public long Y;
    }

    /// <summary>Why a player is copied.</summary>
    public class CopyPlayer
    {
        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>
    /// An item of the catalogue. An item is taken off sale, never deleted.
    ///
    /// Prices are in minor units: null where the item is not sold for that currency, 0 where it is free.
    /// `owned_by_count` is as of `counted_at`; it is updated once a week.
    /// </summary>
    public class Cosmetic
    {
        [JsonProperty("cosmetic_id")]
        public string CosmeticId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("rarity")]
        public string Rarity;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("image_url")]
        public string ImageUrl;

        [JsonProperty("preview_video_url")]
        public string PreviewVideoUrl;

        [JsonProperty("price_coins")]
        public long? PriceCoins;

        [JsonProperty("price_premium")]
        public long? PricePremium;

        [JsonProperty("on_sale")]
        public bool OnSale;

        [JsonProperty("release_date")]
        public string ReleaseDate;

        [JsonProperty("available_until")]
        public string AvailableUntil;

        [JsonProperty("is_limited")]
        public bool IsLimited;

        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("event")]
        public string Event;

        [JsonProperty("owned_by_count")]
        public long OwnedByCount;

        [JsonProperty("counted_at")]
        public string CountedAt;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;
    }

    /// <summary>The fields to change. A field that is left out stays as it is. A null clears a field that can be empty.</summary>
    public class CosmeticChanges
    {
        [JsonProperty("name")]
        public string Name;

        [JsonProperty("rarity")]
        public string Rarity;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("image_url")]
        public string ImageUrl;

        [JsonProperty("preview_video_url")]
        public string PreviewVideoUrl;

        [JsonProperty("price_coins")]
        public long? PriceCoins;

        [JsonProperty("price_premium")]
        public long? PricePremium;

        [JsonProperty("on_sale")]
        public bool? OnSale;

        [JsonProperty("release_date")]
        public string ReleaseDate;

        [JsonProperty("available_until")]
        public string AvailableUntil;

        [JsonProperty("is_limited")]
        public bool? IsLimited;

        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("event")]
        public string Event;
    }

    /// <summary>The type of a cosmetic. Each type has one slot in the loadout.</summary>
    public static class CosmeticType
    {
        public const string Skin = "skin";
        public const string Emote = "emote";
        public const string Banner = "banner";
        public const string Nameplate = "nameplate";
        public const string Effect = "effect";
        public const string Trail = "trail";
    }

    /// <summary>A unit that is stronger against another, by how much of the other army is of that unit.</summary>
    public class Counter
    {
        [JsonProperty("unit")]
        public string Unit;

        [JsonProperty("against")]
        public string Against;

        /// <summary>1500: half as strong again against an army of that unit alone.</summary>
        [JsonProperty("permille")]
        public long Permille;
    }

    /// <summary>A counter-notice of the creator, as § 512(g)(3) wants it.</summary>
    public class CounterNotice
    {
        [JsonProperty("name")]
        public string Name;

        /// <summary>Postal address and telephone number.</summary>
        [JsonProperty("address")]
        public string Address;

        [JsonProperty("statement")]
        public string Statement;

        /// <summary>The creator swears that the removal was a mistake.</summary>
        [JsonProperty("sworn")]
        public bool Sworn;

        [JsonProperty("consents_to_jurisdiction")]
        public bool ConsentsToJurisdiction;

        [JsonProperty("signed_by")]
        public string SignedBy;

        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>The error that stopped the game. Reports of one error are of one bug, whatever players write with them.</summary>
    public class Crash
    {
        [JsonProperty("message")]
        public string Message;

        /// <summary>As the engine prints it; the first 20,000 characters are kept.</summary>
        [JsonProperty("stack")]
        public string Stack;
    }

    /// <summary>The error that stopped the game. Reports of one error are of one bug, whatever players write with them.</summary>
    public class CrashInput
    {
        [JsonProperty("message")]
        public string Message;

        /// <summary>As the engine prints it; the first 20,000 characters are kept.</summary>
        [JsonProperty("stack")]
        public string Stack;
    }

    /// <summary>A new campaign.</summary>
    public class CreateCampaign
    {
        [JsonProperty("name")]
        public string Name;

        /// <summary>Twitch's id of the campaign, if it is known.</summary>
        [JsonProperty("twitch_campaign_id")]
        public string TwitchCampaignId;

        [JsonProperty("starts_at")]
        public string StartsAt;

        /// <summary>When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it.</summary>
        [JsonProperty("ends_at")]
        public string EndsAt;

        /// <summary>Where it is offered, by the country of the profile; empty: everywhere.</summary>
        [JsonProperty("countries")]
        public List<string> Countries;

        [JsonProperty("benefits")]
        public List<BenefitInput> Benefits;

        /// <summary>Its id here, for good.</summary>
        [JsonProperty("campaign_id")]
        public string CampaignId;
    }

    /// <summary>A new list of items. A `private` one is yours alone; an `unlisted` one is for whoever has its id.</summary>
    public class CreateCollection
    {
        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("visibility")]
        public string Visibility;
    }

    /// <summary>A season to come. It is played for as many days as its game says, by the game as it is when it is created.</summary>
    public class CreateConquestSeason
    {
        [JsonProperty("name")]
        public string Name;

        [JsonProperty("registration_starts_at")]
        public string RegistrationStartsAt;

        [JsonProperty("registration_ends_at")]
        public string RegistrationEndsAt;

        /// <summary>At or after the end of registration.</summary>
        [JsonProperty("starts_at")]
        public string StartsAt;

        /// <summary>In cents, instead of the game's. 0: whoever wants takes part.</summary>
        [JsonProperty("entry_fee")]
        public long? EntryFee;

        /// <summary>How long an hour of the game is, in seconds, for a season that is played in minutes.</summary>
        [JsonProperty("hour_seconds")]
        public long? HourSeconds;

        /// <summary>How many days of 24 hours of the game the season is played, instead of the game's.</summary>
        [JsonProperty("days")]
        public long? Days;

        /// <summary>Whether the entry fees, without the platform's part, are prizes for the best. Its players need a linked wallet. Off: fees are the game's. Prizes for money are not lawful everywhere: see to `countries` and `minimum_age`.</summary>
        [JsonProperty("money_prizes")]
        public bool? MoneyPrizes;

        /// <summary>The countries that its players live in, by their profiles; empty: all.</summary>
        [JsonProperty("countries")]
        public List<string> Countries;

        /// <summary>The age in years that its players say to have reached; 0: they are not asked.</summary>
        [JsonProperty("minimum_age")]
        public long? MinimumAge;
    }

    /// <summary>An item to add to the catalogue.</summary>
    public class CreateCosmetic
    {
        [JsonProperty("cosmetic_id")]
        public string CosmeticId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("rarity")]
        public string Rarity;

        [JsonProperty("description")]
        public string Description;

        /// <summary>The address of a picture, such as one of the library has (`POST /api/v1/admin/pictures`).</summary>
        [JsonProperty("image_url")]
        public string ImageUrl;

        [JsonProperty("preview_video_url")]
        public string PreviewVideoUrl;

        [JsonProperty("price_coins")]
        public long? PriceCoins;

        [JsonProperty("price_premium")]
        public long? PricePremium;

        /// <summary>Whether the shop offers it. Rewards need not be on sale.</summary>
        [JsonProperty("on_sale")]
        public bool? OnSale;

        /// <summary>From when it is offered; now, if it is left out.</summary>
        [JsonProperty("release_date")]
        public string ReleaseDate;

        /// <summary>When it leaves the shop.</summary>
        [JsonProperty("available_until")]
        public string AvailableUntil;

        [JsonProperty("is_limited")]
        public bool? IsLimited;

        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("event")]
        public string Event;
    }

    /// <summary>Which season to pay for.</summary>
    public class CreateEntryFee
    {
        [JsonProperty("season_id")]
        public string SeasonId;
    }

    /// <summary>What the game should have. Other players see it, and not whose it is. It is plain text and may hold `&lt;`.</summary>
    public class CreateIdea
    {
        [JsonProperty("title")]
        public string Title;

        /// <summary>Why, and how.</summary>
        [JsonProperty("text")]
        public string Text;
    }

    /// <summary>What you made, and its file. It stays private until you ask for publication.</summary>
    public class CreateItem
    {
        [JsonProperty("type")]
        public string Type;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("tags")]
        public List<string> Tags;

        /// <summary>Who sees it once it is published.</summary>
        [JsonProperty("visibility")]
        public string Visibility;

        [JsonProperty("file")]
        public UgcFile File;
    }

    /// <summary>
    /// A season to create, with a minute's notice at least. Tiers that are left out have no reward.
    ///
    /// `backdated` allows a start that is past or nearer, to bring in matches that were played before. Wait a minute
    /// before you report those: a match that is reported sooner may count for no season.
    /// </summary>
    public class CreateSeason
    {
        [JsonProperty("season_number")]
        public long SeasonNumber;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("theme")]
        public string Theme;

        [JsonProperty("start_date")]
        public string StartDate;

        [JsonProperty("end_date")]
        public string EndDate;

        [JsonProperty("xp_per_tier")]
        public long? XpPerTier;

        [JsonProperty("premium_price")]
        public PriceInput PremiumPrice;

        [JsonProperty("tiers")]
        public List<TierRewardInput> Tiers;

        /// <summary>Rewards for earlier seasons, one a number of seasons.</summary>
        [JsonProperty("bonuses")]
        public List<SeasonBonusInput> Bonuses;

        [JsonProperty("backdated")]
        public bool? Backdated;
    }

    /// <summary>A key to create. Without `expires_at`, it is valid until it is revoked.</summary>
    public class CreateServerKey
    {
        /// <summary>Where the key is used.</summary>
        [JsonProperty("name")]
        public string Name;

        [JsonProperty("scopes")]
        public List<string> Scopes;

        [JsonProperty("expires_at")]
        public string ExpiresAt;
    }

    /// <summary>A product to sell.</summary>
    public class CreateSku
    {
        [JsonProperty("type")]
        public string Type;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        /// <summary>What the product gives.</summary>
        [JsonProperty("items")]
        public List<ItemInput> Items;

        /// <summary>The stores that sell it.</summary>
        [JsonProperty("offers")]
        public Dictionary<string, OfferInput> Offers;

        /// <summary>When its sale begins; null: it has begun.</summary>
        [JsonProperty("starts_at")]
        public string StartsAt;

        /// <summary>When its sale ends; null: it does not end.</summary>
        [JsonProperty("ends_at")]
        public string EndsAt;

        /// <summary>How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.</summary>
        [JsonProperty("limits")]
        public PurchaseLimitsInput Limits;

        /// <summary>The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.</summary>
        [JsonProperty("countries")]
        public List<string> Countries;

        [JsonProperty("image_url")]
        public string ImageUrl;

        /// <summary>The game's own words about it.</summary>
        [JsonProperty("metadata")]
        public Dictionary<string, string> Metadata;

        [JsonProperty("sku_id")]
        public string SkuId;
    }

    /// <summary>A new tribe, of the current season unless another is named.</summary>
    public class CreateTribe
    {
        [JsonProperty("name")]
        public string Name;

        /// <summary>Three letters or digits; small letters become capitals.</summary>
        [JsonProperty("tag")]
        public string Tag;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("season_id")]
        public string SeasonId;
    }

    /// <summary>A server that is to be told of events.</summary>
    public class CreateWebhook
    {
        [JsonProperty("url")]
        public string Url;

        [JsonProperty("events")]
        public List<string> Events;

        [JsonProperty("description")]
        public string Description;
    }

    /// <summary>A creator's standing, and a page of decisions on what they made, the latest first.</summary>
    public class CreatorHistory
    {
        [JsonProperty("standing")]
        public StandingView Standing;

        [JsonProperty("decisions")]
        public List<DecisionView> Decisions;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>An e-mail address and its password.</summary>
    public class Credentials
    {
        [JsonProperty("email")]
        public string Email;

        [JsonProperty("password")]
        public string Password;

        /// <summary>Answer with cookies (for browsers) instead of tokens.</summary>
        [JsonProperty("cookies")]
        public bool? Cookies;
    }

    /// <summary>A currency of the wallet that Ludus itself uses. Players earn coins in play and buy the premium currency.</summary>
    public static class Currency
    {
        public const string Coins = "coins";
        public const string Premium = "premium";
    }

    /// <summary>A player's balance of one currency or consumable. Who owes something has a balance of zero.</summary>
    public class CurrencyBalance
    {
        [JsonProperty("currency")]
        public string Currency;

        /// <summary>What can be spent, in minor units.</summary>
        [JsonProperty("balance")]
        public long Balance;

        /// <summary>What the next credits pay off first, in minor units.</summary>
        [JsonProperty("debt")]
        public long Debt;
    }

    /// <summary>The figures of a day (UTC).</summary>
    public class DayFigures
    {
        [JsonProperty("day")]
        public string Day;

        /// <summary>Accounts that were opened by the end of the day, and are there still.</summary>
        [JsonProperty("players")]
        public long Players;

        /// <summary>Accounts that were opened on the day, and are there still.</summary>
        [JsonProperty("registrations")]
        public long Registrations;

        /// <summary>Matches that were reported.</summary>
        [JsonProperty("matches")]
        public long Matches;

        /// <summary>Rewards of the battle pass that were claimed.</summary>
        [JsonProperty("claims")]
        public long Claims;

        /// <summary>What was paid for orders of the day, by currency: amounts in its minor units, without test orders.</summary>
        [JsonProperty("revenue")]
        public Dictionary<string, Revenue> Revenue;

        /// <summary>What waited for staff: `order_reviews`, `prizes`, `support`, `message_reports`, `suspicious_saves`. Empty where the day was counted later.</summary>
        [JsonProperty("queues")]
        public Dictionary<string, Queue> Queues;

        /// <summary>When the day was counted last. Its last week is counted each day.</summary>
        [JsonProperty("counted_at")]
        public string CountedAt;
    }

    /// <summary>
    /// A dead letter: an event that a function could not handle.
    ///
    /// `payload` is the event, as text or base64 (`encoding`), up to 800,000 bytes. `truncated` says that it was longer.
    /// `replays` are the last twenty. It is deleted at `expire_at`, whatever becomes of it.
    /// </summary>
    public class DeadLetter
    {
        [JsonProperty("dead_letter_id")]
        public string DeadLetterId;

        [JsonProperty("function")]
        public string Function;

        [JsonProperty("source_topic")]
        public string SourceTopic;

        [JsonProperty("fact")]
        public string Fact;

        [JsonProperty("payload")]
        public string Payload;

        [JsonProperty("encoding")]
        public string Encoding;

        [JsonProperty("truncated")]
        public bool Truncated;

        [JsonProperty("attributes")]
        public Dictionary<string, string> Attributes;

        [JsonProperty("error")]
        public string Error;

        [JsonProperty("died_at")]
        public string DiedAt;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("replays")]
        public List<Replay> Replays;

        [JsonProperty("discard")]
        public Discard Discard;

        [JsonProperty("expire_at")]
        public string ExpireAt;
    }

    /// <summary>The state of a dead letter.</summary>
    public static class DeadLetterState
    {
        public const string Dead = "dead";
        public const string Replaying = "replaying";
        public const string Replayed = "replayed";
        public const string Discarded = "discarded";
    }

    /// <summary>A dead letter without its payload.</summary>
    public class DeadLetterSummary
    {
        [JsonProperty("dead_letter_id")]
        public string DeadLetterId;

        [JsonProperty("function")]
        public string Function;

        [JsonProperty("source_topic")]
        public string SourceTopic;

        [JsonProperty("fact")]
        public string Fact;

        [JsonProperty("error")]
        public string Error;

        [JsonProperty("died_at")]
        public string DiedAt;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("replays")]
        public long Replays;
    }

    /// <summary>What made a debt, or made it larger: a purchase that was refunded after its currency was spent.</summary>
    public class DebtCause
    {
        /// <summary>`refund`; `merge` where another account that became yours owed it.</summary>
        [JsonProperty("movement")]
        public string Movement;

        /// <summary>The purchase that was refunded, if it was one.</summary>
        [JsonProperty("order_id")]
        public string OrderId;

        /// <summary>What it added to the debt, in minor units.</summary>
        [JsonProperty("amount")]
        public long Amount;

        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("at")]
        public string At;
    }

    /// <summary>What you owe of a currency, and why. Whatever you get of that currency pays it off first.</summary>
    public class DebtStatement
    {
        [JsonProperty("currency")]
        public string Currency;

        /// <summary>What is owed now, in minor units.</summary>
        [JsonProperty("debt")]
        public long Debt;

        /// <summary>Since when something is owed of it.</summary>
        [JsonProperty("since")]
        public string Since;

        /// <summary>What was paid off since then, or forgiven, in minor units.</summary>
        [JsonProperty("paid")]
        public long Paid;

        /// <summary>What made the debt, the latest first.</summary>
        [JsonProperty("causes")]
        public List<DebtCause> Causes;

        /// <summary>Whether these are all causes: of a long history, the latest are shown.</summary>
        [JsonProperty("is_whole")]
        public bool IsWhole;
    }

    /// <summary>What a player owes of each currency; nothing where nothing is owed.</summary>
    public class Debts
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("debts")]
        public List<DebtStatement> DebtsValue;

        /// <summary>Whether so much is owed that no purchase can be opened until it is less.</summary>
        [JsonProperty("purchases_stop")]
        public bool PurchasesStop;
    }

    /// <summary>A decision on an appeal. The creator is told; `notes` are for staff.</summary>
    public class DecideAppeal
    {
        [JsonProperty("decision")]
        public string Decision;

        [JsonProperty("notes")]
        public string Notes;
    }

    /// <summary>What you make of it. It changes nothing for the player: a ban, or a prize that is not paid, is decided there.</summary>
    public class DecideFlag
    {
        [JsonProperty("verdict")]
        public string Verdict;

        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>A decision on a report. Who reported it is told, and the sender where it is upheld; `note` is for staff.</summary>
    public class DecideReport
    {
        [JsonProperty("decision")]
        public string Decision;

        [JsonProperty("note")]
        public string Note;
    }

    /// <summary>What becomes of a purchase, and why.</summary>
    public class DecideReview
    {
        [JsonProperty("decision")]
        public string Decision;

        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>A decision on an item. Its creator is told `action` and `category`; `notes` are for staff.</summary>
    public class DecideUgc
    {
        /// <summary>Of the claim of the review.</summary>
        [JsonProperty("claim_id")]
        public string ClaimId;

        [JsonProperty("action")]
        public string Action;

        /// <summary>What is wrong with the item; null for `publish`.</summary>
        [JsonProperty("category")]
        public string Category;

        [JsonProperty("ground")]
        public string Ground;

        /// <summary>Whether the creator gets a strike, if the category has one; for `remove`.</summary>
        [JsonProperty("strike")]
        public bool? Strike;

        /// <summary>Of a published item whose new version waits: whether the decision is on the item as a whole, and not on the new version alone.</summary>
        [JsonProperty("whole_item")]
        public bool? WholeItem;

        [JsonProperty("notes")]
        public string Notes;
    }

    /// <summary>What becomes of an item: `publish`, players see it; `flag`, they do not for now; `remove`, never again.</summary>
    public static class DecisionAction
    {
        public const string Publish = "publish";
        public const string Flag = "flag";
        public const string Remove = "remove";
    }

    /// <summary>
    /// A decision as staff sees it. `undone_at` is null while it stands.
    ///
    /// `before` and `after` are the states of the item, or of its new version where it is `of_new_version`.
    /// </summary>
    public class DecisionView
    {
        [JsonProperty("decision_id")]
        public string DecisionId;

        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("creator_id")]
        public string CreatorId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("version")]
        public long Version;

        [JsonProperty("of_new_version")]
        public bool OfNewVersion;

        [JsonProperty("action")]
        public string Action;

        [JsonProperty("category")]
        public string Category;

        [JsonProperty("ground")]
        public string Ground;

        [JsonProperty("notes")]
        public string Notes;

        [JsonProperty("moderator_id")]
        public string ModeratorId;

        [JsonProperty("before")]
        public string Before;

        [JsonProperty("after")]
        public string After;

        [JsonProperty("strike")]
        public bool Strike;

        [JsonProperty("whole_item")]
        public bool WholeItem;

        [JsonProperty("decided_at")]
        public string DecidedAt;

        [JsonProperty("undone_by")]
        public string UndoneBy;

        [JsonProperty("undone_at")]
        public string UndoneAt;

        [JsonProperty("undo_reason")]
        public string UndoReason;
    }

    /// <summary>A delivery with what is sent, and its latest attempts.</summary>
    public class DeliveryDetails
    {
        [JsonProperty("summary")]
        public DeliverySummary Summary;

        [JsonProperty("body")]
        public string Body;

        [JsonProperty("attempts")]
        public List<Attempt> Attempts;

        [JsonProperty("kept_until")]
        public string KeptUntil;
    }

    /// <summary>How a campaign's drops stand.</summary>
    public class DeliveryFigures
    {
        [JsonProperty("granted")]
        public long Granted;

        /// <summary>Those of viewers who have not linked their Twitch account to a player yet.</summary>
        [JsonProperty("waiting")]
        public long Waiting;

        /// <summary>Those that cannot be granted as the campaign stands.</summary>
        [JsonProperty("held")]
        public long Held;

        /// <summary>Those that are granted, and of which Twitch does not know yet.</summary>
        [JsonProperty("unreported")]
        public long Unreported;

        /// <summary>Since when the longest of them waits.</summary>
        [JsonProperty("unreported_since")]
        public string UnreportedSince;
    }

    /// <summary>How a delivery stands.</summary>
    public static class DeliveryState
    {
        public const string Pending = "pending";
        public const string Delivered = "delivered";
        public const string Failed = "failed";
    }

    /// <summary>A delivery in the log.</summary>
    public class DeliverySummary
    {
        [JsonProperty("delivery_id")]
        public string DeliveryId;

        [JsonProperty("webhook_id")]
        public string WebhookId;

        [JsonProperty("event_id")]
        public string EventId;

        [JsonProperty("event")]
        public string Event;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("attempts")]
        public long Attempts;

        /// <summary>Of the last attempt; 0: there was no answer.</summary>
        [JsonProperty("last_status")]
        public long? LastStatus;

        [JsonProperty("next_attempt_at")]
        public string NextAttemptAt;

        [JsonProperty("created_at")]
        public string CreatedAt;
    }

    /// <summary>
    /// One dependency of a service: whether it answers, and after how many milliseconds.
    ///
    /// Partners and the mail server have the status `not_asked`: a health check does not call them.
    /// </summary>
    public class Dependency
    {
        [JsonProperty("name")]
        public string Name;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("latency_ms")]
        public double? LatencyMs;

        [JsonProperty("problem")]
        public string Problem;
    }

    /// <summary>Rates and averages of the totals: null where nothing was counted. Rates are from 0 to 1.</summary>
    public class Derived
    {
        [JsonProperty("win_rate")]
        public double? WinRate;

        [JsonProperty("kd_ratio")]
        public double? KdRatio;

        /// <summary>The share of shots that hit, from 0 to 100.</summary>
        [JsonProperty("accuracy_pct")]
        public double? AccuracyPct;

        [JsonProperty("avg_answer_time_ms")]
        public double? AvgAnswerTimeMs;

        [JsonProperty("answer_rate")]
        public double? AnswerRate;
    }

    /// <summary>What the tribe says of itself.</summary>
    public class DescribeTribe
    {
        [JsonProperty("description")]
        public string Description;
    }

    /// <summary>A number of players with one kind of difference, and examples.</summary>
    public class Difference
    {
        [JsonProperty("players")]
        public long Players;

        /// <summary>The ids of ten players at most.</summary>
        [JsonProperty("examples")]
        public List<string> Examples;
    }

    /// <summary>In what an order is not as its provider says.</summary>
    public static class DifferenceKind
    {
        public const string PaidNotGranted = "paid_not_granted";
        public const string GrantedNotPaid = "granted_not_paid";
        public const string AmountDiffers = "amount_differs";
        public const string RefundReview = "refund_review";
        public const string RefundOverdue = "refund_overdue";
    }

    /// <summary>Who discarded a dead letter, and why.</summary>
    public class Discard
    {
        [JsonProperty("discarded_by")]
        public string DiscardedBy;

        [JsonProperty("discarded_at")]
        public string DiscardedAt;

        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>Why a dead letter is discarded.</summary>
    public class DiscardRequest
    {
        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>A drop that you have earned.</summary>
    public class DropClaim
    {
        [JsonProperty("entitlement_id")]
        public string EntitlementId;

        [JsonProperty("campaign_id")]
        public string CampaignId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("held_because")]
        public string HeldBecause;

        /// <summary>What it gave, and what became of each item.</summary>
        [JsonProperty("items")]
        public List<Granted> Items;

        [JsonProperty("earned_at")]
        public string EarnedAt;

        [JsonProperty("granted_at")]
        public string GrantedAt;
    }

    /// <summary>Where a drop stands.</summary>
    public static class DropStatus
    {
        public const string Waiting = "waiting";
        public const string Held = "held";
        public const string Granted = "granted";
    }

    /// <summary>The new address, and the current password.</summary>
    public class EmailChangeRequest
    {
        [JsonProperty("email")]
        public string Email;

        [JsonProperty("password")]
        public string Password;
    }

    /// <summary>The address to link, and a password for it. Both take effect when the address is confirmed.</summary>
    public class EmailLinkRequest
    {
        [JsonProperty("email")]
        public string Email;

        [JsonProperty("password")]
        public string Password;
    }

    /// <summary>The short code of a mail, or the token of its link.</summary>
    public class EmailProof
    {
        [JsonProperty("code")]
        public string Code;

        [JsonProperty("token")]
        public string Token;
    }

    /// <summary>
    /// What was done for an address whose owner had not asked for the mail.
    ///
    /// `signed_out` says that the account had the address: its sessions have ended, and its password and linked
    /// identities are set aside. Otherwise the address was only asked for and is not the account's.
    /// </summary>
    public class EmailRefused
    {
        [JsonProperty("email")]
        public string Email;

        [JsonProperty("signed_out")]
        public bool SignedOut;
    }

    /// <summary>The code with its address, or the token of the link.</summary>
    public class EmailSignIn
    {
        [JsonProperty("email")]
        public string Email;

        [JsonProperty("code")]
        public string Code;

        [JsonProperty("token")]
        public string Token;

        /// <summary>Of a new player, where the game has a minimum age. Ask for it before you open an account.</summary>
        [JsonProperty("age")]
        public AgeDeclaration Age;

        /// <summary>Answer with cookies (for browsers) instead of tokens.</summary>
        [JsonProperty("cookies")]
        public bool? Cookies;
    }

    /// <summary>The address to send a sign-in mail to. The mail is in `language`, or else in the account's language.</summary>
    public class EmailSignInRequest
    {
        [JsonProperty("email")]
        public string Email;

        [JsonProperty("language")]
        public string Language;
    }

    /// <summary>The account's address.</summary>
    public class EmailState
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("email")]
        public string Email;

        [JsonProperty("email_verified_at")]
        public string EmailVerifiedAt;

        /// <summary>Whether the address was confirmed in a session of the account.</summary>
        [JsonProperty("proven")]
        public bool Proven;
    }

    /// <summary>The token of a mail.</summary>
    public class EmailToken
    {
        [JsonProperty("token")]
        public string Token;
    }

    /// <summary>How to end a season early. With `dry_run`, nothing changes.</summary>
    public class EndSeason
    {
        /// <summary>Why it ends early; kept in the audit trail.</summary>
        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("dry_run")]
        public bool? DryRun;
    }

    /// <summary>What to end: a friendship, a request that I sent, or one that I received.</summary>
    public static class EndedState
    {
        public const string Friends = "friends";
        public const string Sent = "sent";
        public const string Received = "received";
    }

    /// <summary>A new secret, which is shown once. It takes effect when `POST /api/v1/auth/2fa/verify` has seen a code of it.</summary>
    public class Enrolment
    {
        /// <summary>Send it with the first code, within `expires_in` seconds.</summary>
        [JsonProperty("challenge_token")]
        public string ChallengeToken;

        [JsonProperty("expires_in")]
        public long ExpiresIn;

        /// <summary>The secret in base 32, for typing into an authenticator.</summary>
        [JsonProperty("secret")]
        public string Secret;

        [JsonProperty("otpauth_uri")]
        public string OtpauthUri;

        /// <summary>A QR code of the URI, as the data URI of an SVG.</summary>
        [JsonProperty("qr_code")]
        public string QrCode;
    }

    /// <summary>Something durable that a player owns, or owned, with each time that it was revoked by hand or by a ban.</summary>
    public class EntitlementDetails
    {
        [JsonProperty("entitlement_id")]
        public string EntitlementId;

        /// <summary>The product that gave it; empty: it was a gift.</summary>
        [JsonProperty("sku_id")]
        public string SkuId;

        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("id")]
        public string Id;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("granted_at")]
        public string GrantedAt;

        /// <summary>When it ends; null: it does not end.</summary>
        [JsonProperty("expires_at")]
        public string ExpiresAt;

        [JsonProperty("revoked_at")]
        public string RevokedAt;

        [JsonProperty("revocation_reason")]
        public string RevocationReason;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("order_id")]
        public string OrderId;

        /// <summary>The latest last.</summary>
        [JsonProperty("history")]
        public List<Revocation> History;
    }

    /// <summary>Whether a player owns it now.</summary>
    public static class EntitlementStatus
    {
        public const string Active = "active";
        public const string Expired = "expired";
        public const string Revoked = "revoked";
    }

    /// <summary>Something durable that you own, or owned.</summary>
    public class EntitlementView
    {
        [JsonProperty("entitlement_id")]
        public string EntitlementId;

        /// <summary>The product that gave it; empty: it was a gift.</summary>
        [JsonProperty("sku_id")]
        public string SkuId;

        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("id")]
        public string Id;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("granted_at")]
        public string GrantedAt;

        /// <summary>When it ends; null: it does not end.</summary>
        [JsonProperty("expires_at")]
        public string ExpiresAt;

        [JsonProperty("revoked_at")]
        public string RevokedAt;

        [JsonProperty("revocation_reason")]
        public string RevocationReason;
    }

    /// <summary>An entry as the player sees it.</summary>
    public class EntryView
    {
        [JsonProperty("number")]
        public long Number;

        [JsonProperty("author")]
        public string Author;

        [JsonProperty("text")]
        public string Text;

        [JsonProperty("created_at")]
        public string CreatedAt;
    }

    /// <summary>Whether money was moved.</summary>
    public static class Environment
    {
        public const string Live = "live";
        public const string Sandbox = "sandbox";
    }

    /// <summary>An ID token of Epic Account Services (EOS_Auth_CopyIdToken).</summary>
    public class EpicProof
    {
        [JsonProperty("id_token")]
        public string IdToken;
    }

    /// <summary>An Epic ID token.</summary>
    public class EpicSignIn
    {
        [JsonProperty("id_token")]
        public string IdToken;

        /// <summary>Of a new player, where the game has a minimum age. Ask for it before you open an account.</summary>
        [JsonProperty("age")]
        public AgeDeclaration Age;

        /// <summary>Answer with cookies (for browsers) instead of tokens.</summary>
        [JsonProperty("cookies")]
        public bool? Cookies;
    }

    /// <summary>An item that a player wears.</summary>
    public class EquippedItem
    {
        [JsonProperty("cosmetic_id")]
        public string CosmeticId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("rarity")]
        public string Rarity;

        [JsonProperty("image_url")]
        public string ImageUrl;

        [JsonProperty("preview_video_url")]
        public string PreviewVideoUrl;
    }

    /// <summary>The item that a player wears in each slot; null where the slot is empty.</summary>
    public class EquippedItems
    {
        [JsonProperty("skin")]
        public EquippedItem Skin;

        [JsonProperty("emote")]
        public EquippedItem Emote;

        [JsonProperty("banner")]
        public EquippedItem Banner;

        [JsonProperty("nameplate")]
        public EquippedItem Nameplate;

        [JsonProperty("effect")]
        public EquippedItem Effect;

        [JsonProperty("trail")]
        public EquippedItem Trail;
    }

    /// <summary>What one service has erased of an account, as entries by what they are, and what it keeps and why.</summary>
    public class ErasedPart
    {
        [JsonProperty("service")]
        public string Service;

        /// <summary>How many entries were erased, by what they are.</summary>
        [JsonProperty("entries")]
        public Dictionary<string, long> Entries;

        [JsonProperty("kept")]
        public List<Kept> Kept;
    }

    /// <summary>
    /// What was erased of an account, what is kept and why, and when the last copy of it is gone.
    ///
    /// `last_backup_gone_at` is when the last backup that may have it is deleted; null until the erasure is complete. What
    /// came late is erased at `again_at`; null: there is no more round.
    /// </summary>
    public class ErasureCertificate
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("requested_at")]
        public string RequestedAt;

        [JsonProperty("due_at")]
        public string DueAt;

        [JsonProperty("erased_at")]
        public string ErasedAt;

        /// <summary>How often it was erased: what came late is erased in the later rounds.</summary>
        [JsonProperty("rounds")]
        public long Rounds;

        [JsonProperty("again_at")]
        public string AgainAt;

        /// <summary>How many entries were erased, by what they are.</summary>
        [JsonProperty("entries")]
        public Dictionary<string, long> Entries;

        [JsonProperty("kept")]
        public List<Kept> Kept;

        /// <summary>The same by the part of the game's backend, in order.</summary>
        [JsonProperty("parts")]
        public List<ErasedPart> Parts;

        [JsonProperty("last_backup_gone_at")]
        public string LastBackupGoneAt;
    }

    /// <summary>Where the erasure of an account stands.</summary>
    public static class ErasureState
    {
        public const string None = "none";
        public const string Waiting = "waiting";
        public const string Stopped = "stopped";
        public const string Erasing = "erasing";
        public const string Erased = "erased";
    }

    /// <summary>Whether your account is going to be erased. It begins at `due_at`, and can be stopped until then.</summary>
    public class ErasureStatus
    {
        [JsonProperty("state")]
        public string State;

        [JsonProperty("requested_at")]
        public string RequestedAt;

        [JsonProperty("due_at")]
        public string DueAt;

        [JsonProperty("stopped_at")]
        public string StoppedAt;
    }

    /// <summary>Where the file is, for the next ten minutes.</summary>
    public class ExportDownload
    {
        [JsonProperty("url")]
        public string Url;

        [JsonProperty("expires_at")]
        public string ExpiresAt;
    }

    /// <summary>Where the file of a player's data stands.</summary>
    public static class ExportState
    {
        public const string None = "none";
        public const string Waiting = "waiting";
        public const string Ready = "ready";
        public const string Failed = "failed";
        public const string Expired = "expired";
    }

    /// <summary>
    /// The last file of your data. It can be downloaded from `ready` until `expires_at`.
    ///
    /// `progress` is in percent, `size` in bytes; a ZIP of JSON and of your files.
    /// </summary>
    public class ExportStatus
    {
        [JsonProperty("state")]
        public string State;

        [JsonProperty("export_id")]
        public string ExportId;

        [JsonProperty("requested_at")]
        public string RequestedAt;

        [JsonProperty("progress")]
        public long Progress;

        [JsonProperty("ready_at")]
        public string ReadyAt;

        [JsonProperty("expires_at")]
        public string ExpiresAt;

        [JsonProperty("size")]
        public long? Size;
    }

    /// <summary>A number that rose by more than was `allowed` since the save before.</summary>
    public class FastRise
    {
        [JsonProperty("key")]
        public string Key;

        [JsonProperty("before")]
        public double Before;

        [JsonProperty("after")]
        public double After;

        [JsonProperty("allowed")]
        public double Allowed;
    }

    /// <summary>One of your favourites. `added_at` is when you made it one.</summary>
    public class FavouriteItem
    {
        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("creator_id")]
        public string CreatorId;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("summary")]
        public string Summary;

        [JsonProperty("tags")]
        public List<string> Tags;

        [JsonProperty("rating")]
        public double? Rating;

        [JsonProperty("rating_count")]
        public long RatingCount;

        [JsonProperty("downloads")]
        public long Downloads;

        /// <summary>Null of your own items that are not published yet.</summary>
        [JsonProperty("published_at")]
        public string PublishedAt;

        [JsonProperty("added_at")]
        public string AddedAt;
    }

    /// <summary>Whether an item is among your favourites now.</summary>
    public class FavouriteReceipt
    {
        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("is_favourite")]
        public bool IsFavourite;
    }

    /// <summary>Some of the list as CSV (RFC 4180), with a line of names. `next_cursor` fetches the next part; null: the last.</summary>
    public class FeedbackCsv
    {
        [JsonProperty("csv")]
        public string Csv;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>A bug or an idea with what was written; of a bug, its latest reports, with logs.</summary>
    public class FeedbackDetails
    {
        [JsonProperty("item_id")]
        public string ItemId;

        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("title")]
        public string Title;

        [JsonProperty("players")]
        public long Players;

        [JsonProperty("times")]
        public long Times;

        [JsonProperty("assignee_id")]
        public string AssigneeId;

        [JsonProperty("fixed_in")]
        public string FixedIn;

        [JsonProperty("merged_into")]
        public string MergedInto;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;

        [JsonProperty("last_reported_at")]
        public string LastReportedAt;

        [JsonProperty("text")]
        public string Text;

        [JsonProperty("answer")]
        public string Answer;

        /// <summary>Whose idea it is; null where that is not known, and for bugs.</summary>
        [JsonProperty("author_id")]
        public string AuthorId;

        [JsonProperty("latest")]
        public List<OccurrenceView> Latest;
    }

    /// <summary>What somebody tells.</summary>
    public static class FeedbackKind
    {
        public const string Bug = "bug";
        public const string Idea = "idea";
    }

    /// <summary>What becomes of it.</summary>
    public static class FeedbackState
    {
        public const string Open = "open";
        public const string Planned = "planned";
        public const string InProgress = "in_progress";
        public const string Done = "done";
        public const string Declined = "declined";
        public const string Hidden = "hidden";
        public const string Merged = "merged";
    }

    /// <summary>
    /// A bug or an idea in support's list. `players` have the bug, or vote for the idea, as of a minute ago at most.
    ///
    /// `times` is how often a bug was reported. `assignee_id` is null while nobody looks after it.
    /// </summary>
    public class FeedbackSummary
    {
        [JsonProperty("item_id")]
        public string ItemId;

        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("title")]
        public string Title;

        [JsonProperty("players")]
        public long Players;

        [JsonProperty("times")]
        public long Times;

        [JsonProperty("assignee_id")]
        public string AssigneeId;

        [JsonProperty("fixed_in")]
        public string FixedIn;

        [JsonProperty("merged_into")]
        public string MergedInto;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;

        [JsonProperty("last_reported_at")]
        public string LastReportedAt;
    }

    /// <summary>A field that is to be another one. Values are JSON; null: the field is not there.</summary>
    public class FieldChange
    {
        [JsonProperty("field")]
        public string Field;

        [JsonProperty("before")]
        public string Before;

        [JsonProperty("after")]
        public string After;
    }

    /// <summary>A side of a battle. `user_id` is null for guards and for garrisons, whose members `members` names.</summary>
    public class Fighter
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("username")]
        public string Username;

        [JsonProperty("tribe_id")]
        public string TribeId;

        [JsonProperty("army")]
        public Army Army;

        [JsonProperty("formation")]
        public string Formation;

        [JsonProperty("power")]
        public long Power;

        /// <summary>The units of each member of a garrison.</summary>
        [JsonProperty("members")]
        public Dictionary<string, Army> Members;
    }

    /// <summary>The file of a version. `size` is in bytes; width and height are pixels, 0 where there are none.</summary>
    public class FileView
    {
        [JsonProperty("version")]
        public long Version;

        [JsonProperty("file_name")]
        public string FileName;

        [JsonProperty("content_type")]
        public string ContentType;

        [JsonProperty("size")]
        public long Size;

        [JsonProperty("sha256")]
        public string Sha256;

        [JsonProperty("width")]
        public long Width;

        [JsonProperty("height")]
        public long Height;

        [JsonProperty("duration_ms")]
        public long DurationMs;
    }

    /// <summary>
    /// Something about a file. `code` is a word for it, `detail` what of the file is meant.
    ///
    /// What `is_sure` puts the item before a moderator as flagged; all else is for the review to look at.
    /// </summary>
    public class Finding
    {
        [JsonProperty("code")]
        public string Code;

        [JsonProperty("detail")]
        public string Detail;

        [JsonProperty("is_sure")]
        public bool IsSure;
    }

    /// <summary>From which version the save was made that was uploaded.</summary>
    public class FinishUpload
    {
        /// <summary>The version that this save was made from; 0 where there was none.</summary>
        [JsonProperty("expected_version")]
        public long ExpectedVersion;

        /// <summary>Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`.</summary>
        [JsonProperty("save_id")]
        public string SaveId;
    }

    /// <summary>A fact that speaks for a look: how many accounts, trainings or raids, and which other players it concerns.</summary>
    public class FlagFact
    {
        [JsonProperty("count")]
        public long Count;

        /// <summary>The others whom it concerns, 20 at most.</summary>
        [JsonProperty("player_ids")]
        public List<string> PlayerIds;

        [JsonProperty("noticed_at")]
        public string NoticedAt;
    }

    /// <summary>What somebody made of it.</summary>
    public static class FlagVerdict
    {
        public const string Harmless = "harmless";
        public const string Cheating = "cheating";
    }

    /// <summary>Whether you follow a creator now.</summary>
    public class FollowReceipt
    {
        [JsonProperty("creator_id")]
        public string CreatorId;

        [JsonProperty("follows")]
        public bool Follows;
    }

    /// <summary>A creator whom you follow. `display_name` is null of a player who is not there any more.</summary>
    public class FollowedCreator
    {
        [JsonProperty("creator_id")]
        public string CreatorId;

        [JsonProperty("display_name")]
        public string DisplayName;

        [JsonProperty("since")]
        public string Since;
    }

    /// <summary>Debt to take off a player's wallet, and the reason.</summary>
    public class ForgiveDebt
    {
        [JsonProperty("currency")]
        public string Currency;

        /// <summary>In minor units; left out: all of it.</summary>
        [JsonProperty("amount")]
        public long? Amount;

        [JsonProperty("reason")]
        public string Reason;

        /// <summary>An id of what it is for: debt is forgiven once for it.</summary>
        [JsonProperty("fact")]
        public string Fact;
    }

    /// <summary>How an army stands.</summary>
    public static class Formation
    {
        public const string Offensive = "offensive";
        public const string Balanced = "balanced";
        public const string Defensive = "defensive";
    }

    /// <summary>What a formation changes, in permille.</summary>
    public class FormationRule
    {
        [JsonProperty("attack")]
        public long Attack;

        [JsonProperty("defence")]
        public long Defence;
    }

    /// <summary>Who was found: one player, or nobody.</summary>
    public class FoundPlayers
    {
        [JsonProperty("items")]
        public List<SearchedPlayer> Items;
    }

    /// <summary>How many players are in your lists, and how many friends you can have.</summary>
    public class FriendCounts
    {
        [JsonProperty("friends")]
        public long Friends;

        [JsonProperty("sent")]
        public long Sent;

        [JsonProperty("blocked")]
        public long Blocked;

        [JsonProperty("most_friends")]
        public long MostFriends;
    }

    /// <summary>Whether to accept only: then nothing is sent to a player who has not asked you.</summary>
    public class FriendRequest
    {
        /// <summary>Only accept their request; send none of your own.</summary>
        [JsonProperty("accept_only")]
        public bool? AcceptOnly;
    }

    /// <summary>A page of players, the latest first. A player who is gone is left out, so a page may be short.</summary>
    public class FriendsPage
    {
        [JsonProperty("items")]
        public List<ListedPlayer> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;

        [JsonProperty("counts")]
        public FriendCounts Counts;
    }

    /// <summary>All of it. A season keeps the one that it began with.</summary>
    public class Game
    {
        /// <summary>How long an hour of the game is. Less: all times below shrink with it.</summary>
        [JsonProperty("hour_seconds")]
        public long HourSeconds;

        [JsonProperty("start_gold")]
        public long StartGold;

        /// <summary>What every player gets in an hour.</summary>
        [JsonProperty("hourly_gold")]
        public long HourlyGold;

        /// <summary>What of a territory's gold each player with units there gets.</summary>
        [JsonProperty("territory_share")]
        public long TerritoryShare;

        /// <summary>What of its price a cancelled training gives back.</summary>
        [JsonProperty("refund")]
        public long Refund;

        [JsonProperty("army_a_barracks_level")]
        public long ArmyABarracksLevel;

        /// <summary>What each level of the workshop after the first takes off training.</summary>
        [JsonProperty("workshop_speed")]
        public long WorkshopSpeed;

        [JsonProperty("training_queue")]
        public long TrainingQueue;

        [JsonProperty("units")]
        public Dictionary<string, UnitRule> Units;

        [JsonProperty("counters")]
        public List<Counter> Counters;

        [JsonProperty("terrains")]
        public Dictionary<string, TerrainRule> Terrains;

        [JsonProperty("formations")]
        public Dictionary<string, FormationRule> Formations;

        [JsonProperty("buildings")]
        public Dictionary<string, BuildingRule> Buildings;

        [JsonProperty("warehouse")]
        public WarehouseRule Warehouse;

        [JsonProperty("tiers")]
        public Dictionary<string, TierRule> Tiers;

        [JsonProperty("battles")]
        public BattleRule Battles;

        [JsonProperty("raids")]
        public RaidRule Raids;

        [JsonProperty("season")]
        public SeasonRule Season;

        [JsonProperty("prizes")]
        public PrizeRule Prizes;
    }

    /// <summary>Who stands in a territory, all members together.</summary>
    public class Garrison
    {
        [JsonProperty("units")]
        public Army Units;

        [JsonProperty("formation")]
        public string Formation;
    }

    /// <summary>A garrison after your units came or went. `units` are all members', `own_units` yours.</summary>
    public class GarrisonStatus
    {
        [JsonProperty("territory_id")]
        public long TerritoryId;

        /// <summary>Null when nobody holds the territory any more.</summary>
        [JsonProperty("garrison")]
        public Garrison Garrison;

        [JsonProperty("own_units")]
        public Army OwnUnits;

        [JsonProperty("remaining_army")]
        public Army RemainingArmy;
    }

    /// <summary>
    /// XP for something else than a match. A grant counts once.
    ///
    /// A grant is known by its `grant_id`. Without one, it is known by the request's Idempotency-Key and the server that
    /// sent it. Without either, a grant of the same amount, reason, metadata and `earned_at` (or day, in UTC) to the
    /// same player is the same grant.
    /// </summary>
    public class GrantXp
    {
        [JsonProperty("amount")]
        public long Amount;

        [JsonProperty("reason")]
        public string Reason;

        /// <summary>An id of what the grant is for: it counts once a player.</summary>
        [JsonProperty("grant_id")]
        public string GrantId;

        /// <summary>When it was earned; now, if left out. It decides which season it counts for.</summary>
        [JsonProperty("earned_at")]
        public string EarnedAt;

        [JsonProperty("metadata")]
        public Dictionary<string, string> Metadata;
    }

    /// <summary>XP for what several players did together. It counts once a player, under `grant_id`.</summary>
    public class GrantXpToMany
    {
        /// <summary>An id of what the grant is for.</summary>
        [JsonProperty("grant_id")]
        public string GrantId;

        [JsonProperty("reason")]
        public string Reason;

        /// <summary>When it was earned; now, if left out. It decides which season it counts for.</summary>
        [JsonProperty("earned_at")]
        public string EarnedAt;

        [JsonProperty("metadata")]
        public Dictionary<string, string> Metadata;

        /// <summary>Who gets how much; each player once.</summary>
        [JsonProperty("players")]
        public List<PlayerShare> Players;
    }

    /// <summary>
    /// An item of an order, and what became of it: a refund takes back that and no more.
    ///
    /// Of one that ends, the order gives the time from `starts_at` to `expires_at`.
    /// </summary>
    public class Granted
    {
        [JsonProperty("item")]
        public Item Item;

        [JsonProperty("outcome")]
        public string Outcome;

        [JsonProperty("starts_at")]
        public string StartsAt;

        [JsonProperty("expires_at")]
        public string ExpiresAt;
    }

    /// <summary>What became of each player's grant, in the order of the request.</summary>
    public class GrantedToMany
    {
        [JsonProperty("players")]
        public List<PlayerGrant> Players;
    }

    /// <summary>
    /// The player's season after the grant. `repeated` says that the grant was made before and changes nothing now.
    ///
    /// Between two seasons, `season_id` is null and there is no level: the XP counts for the profile only. In a live event,
    /// `amount` is what `base_amount` came to.
    /// </summary>
    public class GrantedXp
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        /// <summary>The id of the grant; it is made from the request if none was sent.</summary>
        [JsonProperty("grant_id")]
        public string GrantId;

        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("amount")]
        public long Amount;

        /// <summary>What was to be granted, before a live event's factor.</summary>
        [JsonProperty("base_amount")]
        public long BaseAmount;

        /// <summary>The live event that it was earned in.</summary>
        [JsonProperty("event_id")]
        public string EventId;

        [JsonProperty("repeated")]
        public bool Repeated;

        [JsonProperty("total_xp")]
        public long TotalXp;

        [JsonProperty("level")]
        public long Level;

        [JsonProperty("levels_reached")]
        public List<long> LevelsReached;
    }

    /// <summary>
    /// The health of services.
    ///
    /// `ok`: all dependencies answer. `degraded`: some requests are slower or incomplete. `down`: requests fail.
    /// </summary>
    public class Health
    {
        [JsonProperty("status")]
        public string Status;

        [JsonProperty("services")]
        public List<string> Services;

        [JsonProperty("dependencies")]
        public List<Dependency> Dependencies;
    }

    /// <summary>Why a drop is held.</summary>
    public static class HeldBecause
    {
        public const string NoCampaign = "no_campaign";
        public const string Country = "country";
        public const string PlayerLimit = "player_limit";
        public const string Limit = "limit";
    }

    /// <summary>An entry of the caller's account history. Where it came from is empty for what staff or the system did.</summary>
    public class HistoryEntry
    {
        [JsonProperty("entry_id")]
        public string EntryId;

        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("by_you")]
        public bool ByYou;

        [JsonProperty("ip")]
        public string Ip;

        [JsonProperty("user_agent")]
        public string UserAgent;

        [JsonProperty("at")]
        public string At;
    }

    /// <summary>An idea. `votes` is as of a minute ago at most. `answer` is what the game's makers say.</summary>
    public class IdeaView
    {
        [JsonProperty("idea_id")]
        public string IdeaId;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("title")]
        public string Title;

        [JsonProperty("text")]
        public string Text;

        [JsonProperty("votes")]
        public long Votes;

        [JsonProperty("answer")]
        public string Answer;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;
    }

    /// <summary>A clone, the address of whoever will sign in as the new player, and why it is imported.</summary>
    public class ImportClone
    {
        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("email")]
        public string Email;

        [JsonProperty("clone")]
        public PlayerCloneInput Clone;
    }

    /// <summary>A version's file, and what its scan found. `url` works without a token, for whoever has it, until it expires.</summary>
    public class InspectedFile
    {
        [JsonProperty("version")]
        public long Version;

        [JsonProperty("file_name")]
        public string FileName;

        [JsonProperty("content_type")]
        public string ContentType;

        [JsonProperty("size")]
        public long Size;

        [JsonProperty("sha256")]
        public string Sha256;

        [JsonProperty("width")]
        public long Width;

        [JsonProperty("height")]
        public long Height;

        [JsonProperty("duration_ms")]
        public long DurationMs;

        /// <summary>Null where there is no scanned copy: it is not scanned, or too dangerous.</summary>
        [JsonProperty("url")]
        public string Url;

        [JsonProperty("expires_in_seconds")]
        public long ExpiresInSeconds;

        [JsonProperty("findings")]
        public List<Finding> Findings;
    }

    /// <summary>An item that a player owns.</summary>
    public class InventoryItem
    {
        [JsonProperty("cosmetic_id")]
        public string CosmeticId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("rarity")]
        public string Rarity;

        [JsonProperty("image_url")]
        public string ImageUrl;

        [JsonProperty("acquired_date")]
        public string AcquiredDate;

        [JsonProperty("source")]
        public string Source;

        [JsonProperty("is_equipped")]
        public bool IsEquipped;
    }

    /// <summary>Whether a player is invited to upload.</summary>
    public class Invitation
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("is_invited")]
        public bool IsInvited;
    }

    /// <summary>Whether a player may upload where uploads are by invitation.</summary>
    public class InviteCreator
    {
        [JsonProperty("is_invited")]
        public bool IsInvited;

        /// <summary>Why, for the audit.</summary>
        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>Whom to invite, and to which role.</summary>
    public class InviteToTribe
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("role")]
        public string Role;
    }

    /// <summary>One thing that a purchase gives.</summary>
    public class Item
    {
        [JsonProperty("kind")]
        public string Kind;

        /// <summary>Which one of its kind: the currency, the cosmetic, the title, the season of a pass.</summary>
        [JsonProperty("id")]
        public string Id;

        /// <summary>How many; 1 of what a player has or has not.</summary>
        [JsonProperty("quantity")]
        public long Quantity;

        /// <summary>What a player gets who owns it already.</summary>
        [JsonProperty("instead")]
        public Substitute Instead;

        /// <summary>How long it is owned; null: for good. Of an `entitlement` of a product alone. What is bought again before it ends goes on from there.</summary>
        [JsonProperty("duration_seconds")]
        public long? DurationSeconds;
    }

    /// <summary>One thing that a purchase gives.</summary>
    public class ItemInput
    {
        [JsonProperty("kind")]
        public string Kind;

        /// <summary>Which one of its kind: the currency, the cosmetic, the title, the season of a pass.</summary>
        [JsonProperty("id")]
        public string Id;

        /// <summary>How many; 1 of what a player has or has not.</summary>
        [JsonProperty("quantity")]
        public long? Quantity;

        /// <summary>What a player gets who owns it already.</summary>
        [JsonProperty("instead")]
        public SubstituteInput Instead;

        /// <summary>How long it is owned; null: for good. Of an `entitlement` of a product alone. What is bought again before it ends goes on from there.</summary>
        [JsonProperty("duration_seconds")]
        public long? DurationSeconds;
    }

    /// <summary>The public keys that access tokens verify against (RFC 7517).</summary>
    public class JsonWebKeySet
    {
        [JsonProperty("keys")]
        public List<Dictionary<string, string>> Keys;
    }

    /// <summary>What stays of a player who is erased, and why.</summary>
    public class Kept
    {
        [JsonProperty("what")]
        public string What;

        [JsonProperty("why")]
        public string Why;
    }

    /// <summary>Why a key is revoked.</summary>
    public class KeyRevocation
    {
        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>How long the old secret stays valid, in seconds: thirty days at most.</summary>
    public class KeyRotation
    {
        [JsonProperty("keep_old_seconds")]
        public long KeepOldSeconds;
    }

    /// <summary>A key of saves, and what holds of it.</summary>
    public class KeyRule
    {
        /// <summary>A JSON Pointer (RFC 6901) into the data. A part `*` stands for every key of an object that the rules do not name themselves. No part leads into a list, which is one value: a save that has a list above a key that is `server_only` or has a `rise` is refused.</summary>
        [JsonProperty("key")]
        public string Key;

        [JsonProperty("merge")]
        public string Merge;

        /// <summary>Only the game's servers set it; players' saves leave it as it is.</summary>
        [JsonProperty("server_only")]
        public bool ServerOnly;

        [JsonProperty("rise")]
        public Rise Rise;

        /// <summary>A copy of a player for another environment has all that is at this key. Set it only where the texts, and the names that `*` stands for, are the game's own: nothing that a player has written. Without it, such a copy has the key's number or truth value, if no `*` is in the key.</summary>
        [JsonProperty("cloned")]
        public bool Cloned;
    }

    /// <summary>A key of saves, and what holds of it.</summary>
    public class KeyRuleInput
    {
        /// <summary>A JSON Pointer (RFC 6901) into the data. A part `*` stands for every key of an object that the rules do not name themselves. No part leads into a list, which is one value: a save that has a list above a key that is `server_only` or has a `rise` is refused.</summary>
        [JsonProperty("key")]
        public string Key;

        [JsonProperty("merge")]
        public string Merge;

        /// <summary>Only the game's servers set it; players' saves leave it as it is.</summary>
        [JsonProperty("server_only")]
        public bool? ServerOnly;

        [JsonProperty("rise")]
        public RiseInput Rise;

        /// <summary>A copy of a player for another environment has all that is at this key. Set it only where the texts, and the names that `*` stands for, are the game's own: nothing that a player has written. Without it, such a copy has the key's number or truth value, if no `*` is in the key.</summary>
        [JsonProperty("cloned")]
        public bool? Cloned;
    }

    /// <summary>The top of a leaderboard: at most 100 entries, and the number of players on it.</summary>
    public class Leaderboard
    {
        /// <summary>`global`, or a country of ISO 3166-1.</summary>
        [JsonProperty("scope")]
        public string Scope;

        [JsonProperty("total_players")]
        public long TotalPlayers;

        [JsonProperty("entries")]
        public List<LeaderboardEntry> Entries;
    }

    /// <summary>One line of a leaderboard. Ranks begin at 1.</summary>
    public class LeaderboardEntry
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("display_name")]
        public string DisplayName;

        [JsonProperty("country")]
        public string Country;

        [JsonProperty("elo")]
        public long Elo;

        [JsonProperty("tier")]
        public string Tier;

        [JsonProperty("wins")]
        public long? Wins;

        [JsonProperty("losses")]
        public long? Losses;

        [JsonProperty("draws")]
        public long? Draws;

        [JsonProperty("rank")]
        public long Rank;
    }

    /// <summary>The state of a season's leaderboard.</summary>
    public static class LeaderboardState
    {
        public const string Live = "live";
        public const string Closing = "closing";
        public const string Final = "final";
    }

    /// <summary>What a clone does not have: `fields` of something, or all of it where they are empty.</summary>
    public class LeftOut
    {
        [JsonProperty("what")]
        public string What;

        [JsonProperty("fields")]
        public List<string> Fields;

        [JsonProperty("why")]
        public string Why;
    }

    /// <summary>What a clone does not have: `fields` of something, or all of it where they are empty.</summary>
    public class LeftOutInput
    {
        [JsonProperty("what")]
        public string What;

        [JsonProperty("fields")]
        public List<string> Fields;

        [JsonProperty("why")]
        public string Why;
    }

    /// <summary>What a picture of the library is for. It decides the sizes.</summary>
    public static class LibraryKind
    {
        public const string Reward = "reward";
        public const string Item = "item";
        public const string Sku = "sku";
    }

    /// <summary>
    /// A picture of the library.
    ///
    /// `url` is the address to give to what shows the picture: it is set when the state is `ready`, as `picture` is, and
    /// never changes what it shows. `reason` says why it was refused or has failed.
    /// </summary>
    public class LibraryPicture
    {
        [JsonProperty("picture_id")]
        public string PictureId;

        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("url")]
        public string Url;

        [JsonProperty("picture")]
        public Picture Picture;

        [JsonProperty("created_at")]
        public string CreatedAt;
    }

    /// <summary>A picture for the library: what it is for, the file that will be sent, and how staff calls it.</summary>
    public class LibraryUpload
    {
        [JsonProperty("content_type")]
        public string ContentType;

        /// <summary>Its ending has to fit the content type.</summary>
        [JsonProperty("file_name")]
        public string FileName;

        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("name")]
        public string Name;
    }

    /// <summary>A player's statistics since the account was opened.</summary>
    public class LifetimeStatistics
    {
        [JsonProperty("span")]
        public string Span;

        /// <summary>The season, week or day; null for all time, and when no season is on.</summary>
        [JsonProperty("key")]
        public string Key;

        [JsonProperty("totals")]
        public Totals Totals;

        [JsonProperty("derived")]
        public Derived Derived;

        [JsonProperty("current_win_streak")]
        public long CurrentWinStreak;

        [JsonProperty("personal_bests")]
        public PersonalBests PersonalBests;

        [JsonProperty("last_match_at")]
        public string LastMatchAt;
    }

    /// <summary>The kind of an entry of the identity history.</summary>
    public static class LinkAction
    {
        public const string Link = "link";
        public const string Unlink = "unlink";
        public const string Merge = "merge";
        public const string Unmerge = "unmerge";
    }

    /// <summary>
    /// A link, an unlink or a merge.
    ///
    /// A merge and its undoing are entries of both accounts. They name the other account and no identity.
    /// </summary>
    public class LinkEntry
    {
        [JsonProperty("entry_id")]
        public string EntryId;

        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("action")]
        public string Action;

        [JsonProperty("provider")]
        public string Provider;

        [JsonProperty("subject")]
        public string Subject;

        [JsonProperty("other_user_id")]
        public string OtherUserId;

        [JsonProperty("merge_id")]
        public string MergeId;

        [JsonProperty("performed_by")]
        public string PerformedBy;

        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("at")]
        public string At;
    }

    /// <summary>The wallet's address, and what its signature is for: to link it, or to confirm the player's identity.</summary>
    public class LinkNonceRequest
    {
        [JsonProperty("wallet_address")]
        public string WalletAddress;

        [JsonProperty("purpose")]
        public string Purpose;
    }

    /// <summary>The identity to link, by exactly one proof.</summary>
    public class LinkRequest
    {
        [JsonProperty("steam")]
        public SteamProof Steam;

        [JsonProperty("epic")]
        public EpicProof Epic;

        [JsonProperty("wallet")]
        public WalletProof Wallet;
    }

    /// <summary>An identity of the account. An e-mail address can be changed, but not unlinked.</summary>
    public class LinkedAccount
    {
        [JsonProperty("provider")]
        public string Provider;

        [JsonProperty("display_name")]
        public string DisplayName;

        [JsonProperty("linked_at")]
        public string LinkedAt;

        [JsonProperty("can_unlink")]
        public bool CanUnlink;

        /// <summary>Until when an identity that is set aside can be linked again.</summary>
        [JsonProperty("set_aside_until")]
        public string SetAsideUntil;
    }

    /// <summary>The identities of the account, whether its address was confirmed in one of its sessions, and what guards it.</summary>
    public class LinkedAccounts
    {
        [JsonProperty("items")]
        public List<LinkedAccount> Items;

        [JsonProperty("email_proven")]
        public bool EmailProven;

        /// <summary>Whether a password signs in to the account.</summary>
        [JsonProperty("has_password")]
        public bool HasPassword;

        /// <summary>Whether a sign-in asks for a second factor.</summary>
        [JsonProperty("two_factor")]
        public bool TwoFactor;

        /// <summary>Until when a password that is set aside can be restored, by showing it in a session.</summary>
        [JsonProperty("password_set_aside_until")]
        public string PasswordSetAsideUntil;
    }

    /// <summary>In what order items are listed.</summary>
    public static class ListOrder
    {
        public const string Newest = "newest";
        public const string TopRated = "top_rated";
        public const string Trending = "trending";
    }

    /// <summary>
    /// An item on a list. `summary` is how its description begins.
    ///
    /// `rating` is the mean of the ratings, from 1 to 5; null without any. Numbers are as of some minutes ago.
    /// </summary>
    public class ListedItem
    {
        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("creator_id")]
        public string CreatorId;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("summary")]
        public string Summary;

        [JsonProperty("tags")]
        public List<string> Tags;

        [JsonProperty("rating")]
        public double? Rating;

        [JsonProperty("rating_count")]
        public long RatingCount;

        [JsonProperty("downloads")]
        public long Downloads;

        /// <summary>Null of your own items that are not published yet.</summary>
        [JsonProperty("published_at")]
        public string PublishedAt;
    }

    /// <summary>A player in a list, since when. Of a private profile only the name is shown.</summary>
    public class ListedPlayer
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("display_name")]
        public string DisplayName;

        [JsonProperty("level")]
        public long? Level;

        [JsonProperty("avatar")]
        public Picture Avatar;

        [JsonProperty("avatar_url")]
        public string AvatarUrl;

        [JsonProperty("since")]
        public string Since;

        /// <summary>Whether a friend has played in the last six minutes; null where that is not shown.</summary>
        [JsonProperty("is_online")]
        public bool? IsOnline;
    }

    /// <summary>Which players to list: friends, requests that I sent or received, or players whom I blocked.</summary>
    public static class ListedState
    {
        public const string Friends = "friends";
        public const string Sent = "sent";
        public const string Received = "received";
        public const string Blocked = "blocked";
    }

    /// <summary>What a client needs to listen to the player's live data.</summary>
    public class ListeningToken
    {
        /// <summary>For `signInWithCustomToken` of the Firebase SDK; it can be used for an hour.</summary>
        [JsonProperty("token")]
        public string Token;

        /// <summary>The Firebase project.</summary>
        [JsonProperty("project_id")]
        public string ProjectId;

        /// <summary>The database of the project to open.</summary>
        [JsonProperty("database")]
        public string Database;

        /// <summary>What to listen to in it.</summary>
        [JsonProperty("path")]
        public string Path;

        /// <summary>When listening ends; ask for the next token before.</summary>
        [JsonProperty("expires_at")]
        public string ExpiresAt;
    }

    /// <summary>A mail goes out if it has a recipient. Its token is valid for `expires_in` seconds.</summary>
    public class MailSent
    {
        [JsonProperty("expires_in")]
        public long ExpiresIn;
    }

    /// <summary>A match that was reported: the player took part in it. Each match proves one score of a player on a board.</summary>
    public class MatchProof
    {
        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("match_id")]
        public string MatchId;
    }

    /// <summary>The result of a match between two players, from a game server. Without `winner_id`, the match was a draw.</summary>
    public class MatchReport
    {
        [JsonProperty("match_id")]
        public string MatchId;

        /// <summary>When it ended; now, if it is left out or in the future.</summary>
        [JsonProperty("played_at")]
        public string PlayedAt;

        [JsonProperty("map")]
        public string Map;

        [JsonProperty("winner_id")]
        public string WinnerId;

        [JsonProperty("duration_seconds")]
        public double? DurationSeconds;

        [JsonProperty("players")]
        public List<ParticipantInput> Players;
    }

    /// <summary>A player's record against one opponent, and a page of the matches between them, the latest first.</summary>
    public class Matchup
    {
        [JsonProperty("items")]
        public List<PlayedMatch> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;

        [JsonProperty("opponent_id")]
        public string OpponentId;

        [JsonProperty("matches")]
        public long Matches;

        [JsonProperty("wins")]
        public long Wins;

        [JsonProperty("losses")]
        public long Losses;

        [JsonProperty("draws")]
        public long Draws;

        /// <summary>Between 0 and 1; null before the first match.</summary>
        [JsonProperty("win_rate")]
        public double? WinRate;
    }

    /// <summary>A merge, or its preview: `performed` says which. A merge can be undone until `undo_until`.</summary>
    public class Merge
    {
        [JsonProperty("merge_id")]
        public string MergeId;

        [JsonProperty("performed")]
        public bool Performed;

        [JsonProperty("source_id")]
        public string SourceId;

        [JsonProperty("target_id")]
        public string TargetId;

        [JsonProperty("undo_until")]
        public string UndoUntil;

        [JsonProperty("undone_at")]
        public string UndoneAt;

        [JsonProperty("parts")]
        public List<MergePart> Parts;

        /// <summary>What an undo could not give back: identities and addresses of other accounts, and spent money.</summary>
        [JsonProperty("not_returned")]
        public List<string> NotReturned;
    }

    /// <summary>Another idea that says the same. It gets the votes; whoever votes for both has one.</summary>
    public class MergeIdeas
    {
        [JsonProperty("into")]
        public string Into;
    }

    /// <summary>One thing that both accounts have: the value of each, the target's value afterwards, and the rule.</summary>
    public class MergeLine
    {
        [JsonProperty("what")]
        public string What;

        [JsonProperty("source")]
        public JToken Source;

        [JsonProperty("target")]
        public JToken Target;

        [JsonProperty("result")]
        public JToken Result;

        [JsonProperty("rule")]
        public string Rule;
    }

    /// <summary>What a merge does in one service. `notes` say what an undo cannot give back exactly.</summary>
    public class MergePart
    {
        [JsonProperty("service")]
        public string Service;

        [JsonProperty("lines")]
        public List<MergeLine> Lines;

        [JsonProperty("notes")]
        public List<string> Notes;
    }

    /// <summary>The accounts to merge. Without `perform`, the answer is a preview and nothing changes.</summary>
    public class MergeRequest
    {
        /// <summary>The account that is given up.</summary>
        [JsonProperty("source_id")]
        public string SourceId;

        /// <summary>The account that stays.</summary>
        [JsonProperty("target_id")]
        public string TargetId;

        [JsonProperty("reason")]
        public string Reason;

        /// <summary>Whether to merge; the default is a preview.</summary>
        [JsonProperty("perform")]
        public bool? Perform;
    }

    /// <summary>What becomes of a key when two devices have saved.</summary>
    public static class MergeRule
    {
        public const string Max = "max";
        public const string Min = "min";
        public const string SumOfDeltas = "sum_of_deltas";
        public const string Union = "union";
        public const string LastWrite = "last_write";
    }

    /// <summary>What a player has done with a message.</summary>
    public static class MessageState
    {
        public const string Unread = "unread";
        public const string Read = "read";
        public const string Archived = "archived";
    }

    /// <summary>A message in one language. It is plain text and may hold `&lt;`: whoever shows it escapes it.</summary>
    public class MessageText
    {
        [JsonProperty("subject")]
        public string Subject;

        [JsonProperty("body")]
        public string Body;
    }

    /// <summary>A message in one language. It is plain text and may hold `&lt;`: whoever shows it escapes it.</summary>
    public class MessageTextInput
    {
        [JsonProperty("subject")]
        public string Subject;

        [JsonProperty("body")]
        public string Body;
    }

    /// <summary>What a message is about.</summary>
    public static class MessageType
    {
        public const string PurchaseGranted = "purchase_granted";
        public const string PurchaseRefunded = "purchase_refunded";
        public const string DropClaimed = "drop_claimed";
        public const string ModerationDecision = "moderation_decision";
        public const string CampaignAnnouncement = "campaign_announcement";
        public const string SupportThreadCreated = "support_thread_created";
        public const string SupportReply = "support_reply";
        public const string Generic = "generic";
        public const string DirectMessage = "direct_message";
    }

    /// <summary>
    /// A message as its player sees it. `metadata` says what it is about, such as the id of a purchase.
    ///
    /// `granted` says what became of each attachment when they were claimed. `sender` is the player who wrote it; it
    /// is null where the game did. The language of a player's text is `und`.
    /// </summary>
    public class MessageView
    {
        [JsonProperty("message_id")]
        public string MessageId;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("sender")]
        public Sender Sender;

        [JsonProperty("language")]
        public string Language;

        [JsonProperty("subject")]
        public string Subject;

        [JsonProperty("body")]
        public string Body;

        [JsonProperty("metadata")]
        public Dictionary<string, string> Metadata;

        [JsonProperty("read")]
        public bool Read;

        [JsonProperty("archived")]
        public bool Archived;

        [JsonProperty("attachments")]
        public List<Item> Attachments;

        [JsonProperty("claimed")]
        public bool Claimed;

        [JsonProperty("granted")]
        public List<Granted> Granted;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("expires_at")]
        public string ExpiresAt;
    }

    /// <summary>Why an entry of the ledger was written.</summary>
    public static class Movement
    {
        public const string Credit = "credit";
        public const string Purchase = "purchase";
        public const string Spend = "spend";
        public const string Refund = "refund";
        public const string Reversal = "reversal";
        public const string Forgiven = "forgiven";
        public const string Merge = "merge";
    }

    /// <summary>
    /// A player's progress: the tier (0 to 100), the XP in it, and the XP to the next tier (null at the last).
    ///
    /// `current_tier` includes tiers that were bought.
    /// </summary>
    public class MyBattlePass
    {
        [JsonProperty("season")]
        public SeasonDetails Season;

        [JsonProperty("current_tier")]
        public long CurrentTier;

        [JsonProperty("current_xp")]
        public long CurrentXp;

        [JsonProperty("xp_to_next_tier")]
        public long? XpToNextTier;

        [JsonProperty("purchased_tiers")]
        public long PurchasedTiers;

        [JsonProperty("total_xp")]
        public long TotalXp;

        [JsonProperty("is_premium")]
        public bool IsPremium;

        [JsonProperty("claimed_free")]
        public List<long> ClaimedFree;

        [JsonProperty("claimed_premium")]
        public List<long> ClaimedPremium;

        /// <summary>Of bonuses, by their number of seasons.</summary>
        [JsonProperty("claimed_bonuses")]
        public List<long> ClaimedBonuses;
    }

    /// <summary>A bug that you reported: what you wrote last, and what became of it. `answer` is what the game's makers say.</summary>
    public class MyBug
    {
        [JsonProperty("bug_id")]
        public string BugId;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("times")]
        public long Times;

        [JsonProperty("title")]
        public string Title;

        [JsonProperty("answer")]
        public string Answer;

        /// <summary>The version that the bug is gone in; empty while it is not, or nobody has said.</summary>
        [JsonProperty("fixed_in")]
        public string FixedIn;

        [JsonProperty("first_at")]
        public string FirstAt;

        [JsonProperty("last_at")]
        public string LastAt;
    }

    /// <summary>All that you have in a season.</summary>
    public class MyConquest
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("username")]
        public string Username;

        [JsonProperty("tribe_id")]
        public string TribeId;

        [JsonProperty("gold")]
        public long Gold;

        [JsonProperty("gold_capacity")]
        public long GoldCapacity;

        /// <summary>The share of your gold that no raid takes: 0.25 is a quarter.</summary>
        [JsonProperty("gold_protection")]
        public double GoldProtection;

        [JsonProperty("gold_an_hour")]
        public long GoldAnHour;

        [JsonProperty("army")]
        public Army Army;

        [JsonProperty("army_cap")]
        public long ArmyCap;

        /// <summary>Units in garrisons and on their way to a battle; `army_cap` counts them.</summary>
        [JsonProperty("army_away")]
        public long ArmyAway;

        [JsonProperty("buildings")]
        public Dictionary<string, BuildingView> Buildings;

        [JsonProperty("training_queue")]
        public List<TrainingView> TrainingQueue;

        [JsonProperty("victory_points")]
        public long VictoryPoints;
    }

    /// <summary>
    /// The campaigns that run, and the 50 latest drops that you have earned.
    ///
    /// Twitch does not tell games how far a viewer is: it shows that at twitch.tv/drops/inventory.
    /// </summary>
    public class MyDrops
    {
        /// <summary>Your Twitch accounts; empty: none is linked.</summary>
        [JsonProperty("twitch_logins")]
        public List<string> TwitchLogins;

        [JsonProperty("campaigns")]
        public List<OfferedCampaign> Campaigns;

        [JsonProperty("claims")]
        public List<DropClaim> Claims;
    }

    /// <summary>
    /// What you made, in any state. `reason` is a word that says why it is flagged or removed, `scan_error` for one.
    ///
    /// `new_file` is the version that is on its way, `new_file_status` how far it is.
    /// </summary>
    public class MyUgcItem
    {
        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("creator_id")]
        public string CreatorId;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("tags")]
        public List<string> Tags;

        [JsonProperty("visibility")]
        public string Visibility;

        [JsonProperty("status")]
        public string Status;

        /// <summary>What players download; null until it is published.</summary>
        [JsonProperty("file")]
        public FileView File;

        [JsonProperty("rating")]
        public double? Rating;

        [JsonProperty("rating_count")]
        public long RatingCount;

        [JsonProperty("downloads")]
        public long Downloads;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;

        [JsonProperty("published_at")]
        public string PublishedAt;

        [JsonProperty("reason")]
        public string Reason;

        /// <summary>When you asked for publication; null: it stays private.</summary>
        [JsonProperty("asked_at")]
        public string AskedAt;

        [JsonProperty("new_file")]
        public FileView NewFile;

        [JsonProperty("new_file_status")]
        public string NewFileStatus;

        [JsonProperty("new_file_reason")]
        public string NewFileReason;
    }

    /// <summary>Your rating of an item. `stars` is null where you have not rated it.</summary>
    public class MyUgcRating
    {
        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("stars")]
        public long? Stars;
    }

    /// <summary>The sources of a season's XP: totals by source, and a page of gains, the latest first.</summary>
    public class MyXp
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("total_xp")]
        public long TotalXp;

        [JsonProperty("by_source")]
        public List<SourceTotal> BySource;

        [JsonProperty("items")]
        public List<XpHistoryEntry> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>The new player, how many entries of what it got, and what it did not get.</summary>
    public class NewPlayer
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("entries")]
        public Dictionary<string, long> Entries;

        [JsonProperty("left_out")]
        public List<LeftOut> LeftOut;

        [JsonProperty("imported_at")]
        public string ImportedAt;
    }

    /// <summary>A score board: who is ranked, when, by what, and what a score has to prove.</summary>
    public class NewScoreSeason
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("start_date")]
        public string StartDate;

        /// <summary>When it is over; null: never.</summary>
        [JsonProperty("end_date")]
        public string EndDate;

        [JsonProperty("reset_rule")]
        public string ResetRule;

        [JsonProperty("recurrence")]
        public string Recurrence;

        /// <summary>With `recurrence` `cron`, and only then.</summary>
        [JsonProperty("cron")]
        public string Cron;

        [JsonProperty("order")]
        public string Order;

        [JsonProperty("operator")]
        public string Operator;

        /// <summary>Decimal places that a score may have.</summary>
        [JsonProperty("decimals")]
        public long? Decimals;

        /// <summary>Scores that a player may submit until the next reset; null: any.</summary>
        [JsonProperty("attempts")]
        public long? Attempts;

        [JsonProperty("proof")]
        public string Proof;

        /// <summary>With `proof` `match`: the number of the match report that the score must be.</summary>
        [JsonProperty("match_metric")]
        public string MatchMetric;

        /// <summary>With `proof` `session`: the rule that replays a session to the score.</summary>
        [JsonProperty("scoring_rule")]
        public string ScoringRule;

        /// <summary>With `proof` `session`: public keys of who hosts sessions, any of which may have signed one.</summary>
        [JsonProperty("session_keys")]
        public List<string> SessionKeys;

        /// <summary>Whether players see it and scores are taken.</summary>
        [JsonProperty("is_active")]
        public bool? IsActive;

        /// <summary>Whatever clients want to know, such as an icon.</summary>
        [JsonProperty("metadata")]
        public Dictionary<string, string> Metadata;
    }

    /// <summary>A state that support gives. `hidden`: spam, or against the rules; players see it no more.</summary>
    public static class NewState
    {
        public const string Open = "open";
        public const string Planned = "planned";
        public const string InProgress = "in_progress";
        public const string Done = "done";
        public const string Declined = "declined";
        public const string Hidden = "hidden";
    }

    /// <summary>The message to sign with personal_sign, unchanged, before it expires.</summary>
    public class NonceIssued
    {
        [JsonProperty("wallet_address")]
        public string WalletAddress;

        [JsonProperty("nonce")]
        public string Nonce;

        [JsonProperty("message")]
        public string Message;

        [JsonProperty("expires_at")]
        public string ExpiresAt;
    }

    /// <summary>The wallet's address: in lower case, in upper case, or with its checksum (EIP-55).</summary>
    public class NonceRequest
    {
        [JsonProperty("wallet_address")]
        public string WalletAddress;
    }

    /// <summary>A bug of a player, as it was reported last.</summary>
    public class OccurrenceView
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("title")]
        public string Title;

        [JsonProperty("text")]
        public string Text;

        [JsonProperty("client")]
        public ClientData Client;

        [JsonProperty("crash")]
        public Crash Crash;

        [JsonProperty("log")]
        public string Log;

        /// <summary>Ids of pictures: ask for each by `ugc-show-screenshot`.</summary>
        [JsonProperty("screenshots")]
        public List<string> Screenshots;

        [JsonProperty("times")]
        public long Times;

        [JsonProperty("first_at")]
        public string FirstAt;

        [JsonProperty("last_at")]
        public string LastAt;
    }

    /// <summary>A product in one store: the store's own id of it, and its prices there.</summary>
    public class Offer
    {
        /// <summary>The store's id of the product.</summary>
        [JsonProperty("product_id")]
        public string ProductId;

        /// <summary>Prices by currency, in millionths of its main unit. Required for Steam and Stripe, which ask us.</summary>
        [JsonProperty("prices")]
        public Dictionary<string, long> Prices;
    }

    /// <summary>A product in one store: the store's own id of it, and its prices there.</summary>
    public class OfferInput
    {
        /// <summary>The store's id of the product.</summary>
        [JsonProperty("product_id")]
        public string ProductId;

        /// <summary>Prices by currency, in millionths of its main unit. Required for Steam and Stripe, which ask us.</summary>
        [JsonProperty("prices")]
        public Dictionary<string, long> Prices;
    }

    /// <summary>Something that a campaign gives.</summary>
    public class OfferedBenefit
    {
        [JsonProperty("benefit_id")]
        public string BenefitId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("items")]
        public List<Item> Items;

        /// <summary>How often you have got it.</summary>
        [JsonProperty("claimed")]
        public long Claimed;
    }

    /// <summary>A campaign in which drops can be earned on Twitch.</summary>
    public class OfferedCampaign
    {
        [JsonProperty("campaign_id")]
        public string CampaignId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("starts_at")]
        public string StartsAt;

        [JsonProperty("ends_at")]
        public string EndsAt;

        [JsonProperty("countries")]
        public List<string> Countries;

        [JsonProperty("benefits")]
        public List<OfferedBenefit> Benefits;
    }

    /// <summary>A product to buy, and how to pay. `price` is what the player saw: another one now refuses the purchase.</summary>
    public class OpenCheckout
    {
        [JsonProperty("sku_id")]
        public string SkuId;

        [JsonProperty("provider")]
        public string Provider;

        [JsonProperty("currency")]
        public string Currency;

        /// <summary>In millionths of the currency's main unit.</summary>
        [JsonProperty("price")]
        public long? Price;

        /// <summary>Steam: where the player agrees to pay.</summary>
        [JsonProperty("session")]
        public string Session;

        /// <summary>Steam: the language of its window (ISO 639-1).</summary>
        [JsonProperty("language")]
        public string Language;
    }

    /// <summary>A new support thread.</summary>
    public class OpenThread
    {
        [JsonProperty("category")]
        public string Category;

        [JsonProperty("subject")]
        public string Subject;

        [JsonProperty("text")]
        public string Text;
    }

    /// <summary>Which of a player's scores counts: the best, the last, or the sum of all.</summary>
    public static class Operator
    {
        public const string Best = "best";
        public const string Last = "last";
        public const string Sum = "sum";
    }

    /// <summary>Which scores win.</summary>
    public static class Order
    {
        public const string High = "high";
        public const string Low = "low";
    }

    /// <summary>A purchase with all that is kept of it.</summary>
    public class OrderDetails
    {
        [JsonProperty("order_id")]
        public string OrderId;

        /// <summary>The player who paid; empty while nobody has shown the receipt.</summary>
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("provider")]
        public string Provider;

        [JsonProperty("environment")]
        public string Environment;

        /// <summary>The provider's id of the purchase.</summary>
        [JsonProperty("transaction_id")]
        public string TransactionId;

        [JsonProperty("status")]
        public string Status;

        /// <summary>The product; empty while no product stands for what the store sold.</summary>
        [JsonProperty("sku_id")]
        public string SkuId;

        [JsonProperty("sku_version")]
        public long SkuVersion;

        [JsonProperty("name")]
        public string Name;

        /// <summary>What it gave, and what became of each item.</summary>
        [JsonProperty("items")]
        public List<Granted> Items;

        /// <summary>The currency of the price, by its ISO 4217 code, if the store said it.</summary>
        [JsonProperty("currency")]
        public string Currency;

        /// <summary>The price in millionths of the currency's main unit, if the store said it.</summary>
        [JsonProperty("amount")]
        public long? Amount;

        /// <summary>What was given back, in the same unit.</summary>
        [JsonProperty("refunded_amount")]
        public long RefundedAmount;

        /// <summary>The share of its amounts of currencies that refunds took, in millionths.</summary>
        [JsonProperty("taken_back")]
        public long TakenBack;

        /// <summary>1, and one more for each refund that was reversed.</summary>
        [JsonProperty("times_granted")]
        public long TimesGranted;

        [JsonProperty("acknowledgement")]
        public string Acknowledgement;

        /// <summary>Why a person may want to look at it.</summary>
        [JsonProperty("flags")]
        public List<string> Flags;

        /// <summary>Other players who have shown its receipt, the first 20 of them: they may have stolen it, or got it from its player.</summary>
        [JsonProperty("shown_by")]
        public List<string> ShownBy;

        /// <summary>The review that it waits for, or waited for, before its money is taken.</summary>
        [JsonProperty("review")]
        public Review Review;

        /// <summary>What was revoked of it by hand or by a ban, and restored; the latest last.</summary>
        [JsonProperty("revocations")]
        public List<Revocation> Revocations;

        /// <summary>The refund that an admin asked for, if any.</summary>
        [JsonProperty("refund")]
        public RefundOrder Refund;

        /// <summary>Whether that refund is still to be carried out; it goes on by itself.</summary>
        [JsonProperty("refund_due")]
        public bool RefundDue;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("granted_at")]
        public string GrantedAt;

        [JsonProperty("refunded_at")]
        public string RefundedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;
    }

    /// <summary>
    /// An order that is not as its provider says. It stays when it is resolved.
    ///
    /// One that an admin has closed stays closed until it is another.
    ///
    /// Amounts are in millionths of the currency's main unit. `payment_state` is null where the provider does not know it,
    /// or was not asked.
    /// </summary>
    public class OrderDifference
    {
        [JsonProperty("order_id")]
        public string OrderId;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("provider")]
        public string Provider;

        [JsonProperty("transaction_id")]
        public string TransactionId;

        [JsonProperty("kinds")]
        public List<string> Kinds;

        [JsonProperty("order_status")]
        public string OrderStatus;

        [JsonProperty("order_amount")]
        public long? OrderAmount;

        [JsonProperty("order_currency")]
        public string OrderCurrency;

        [JsonProperty("payment_state")]
        public string PaymentState;

        [JsonProperty("payment_amount")]
        public long? PaymentAmount;

        [JsonProperty("payment_currency")]
        public string PaymentCurrency;

        /// <summary>Whether nobody has closed it, and no comparison has found it gone.</summary>
        [JsonProperty("is_open")]
        public bool IsOpen;

        [JsonProperty("found_at")]
        public string FoundAt;

        [JsonProperty("resolved_at")]
        public string ResolvedAt;

        /// <summary>The admin who has closed it; empty: a comparison found it gone.</summary>
        [JsonProperty("closed_by")]
        public string ClosedBy;

        [JsonProperty("close_reason")]
        public string CloseReason;
    }

    /// <summary>What the store said of a purchase when it was granted.</summary>
    public class OrderReceipt
    {
        [JsonProperty("order_id")]
        public string OrderId;

        [JsonProperty("payment")]
        public Payment Payment;
    }

    /// <summary>The order after its refund. With `dry_run`, the order as it is, and the refund's effect.</summary>
    public class OrderRefund
    {
        [JsonProperty("order")]
        public OrderDetails Order;

        [JsonProperty("dry_run")]
        public bool DryRun;

        /// <summary>With `dry_run`: what it would take; null where nothing was given.</summary>
        [JsonProperty("effect")]
        public RefundEffect Effect;
    }

    /// <summary>Where an order stands.</summary>
    public static class OrderStatus
    {
        public const string Pending = "pending";
        public const string InReview = "in_review";
        public const string Verified = "verified";
        public const string Granted = "granted";
        public const string Failed = "failed";
        public const string Refunded = "refunded";
        public const string PartiallyRefunded = "partially_refunded";
        public const string ChargedBack = "charged_back";
    }

    /// <summary>A purchase of yours.</summary>
    public class OrderView
    {
        [JsonProperty("order_id")]
        public string OrderId;

        [JsonProperty("provider")]
        public string Provider;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("sku_id")]
        public string SkuId;

        [JsonProperty("name")]
        public string Name;

        /// <summary>What it gave, and what became of each item.</summary>
        [JsonProperty("items")]
        public List<Granted> Items;

        /// <summary>The currency of the price, by its ISO 4217 code, if the store said it.</summary>
        [JsonProperty("currency")]
        public string Currency;

        /// <summary>The price in millionths of the currency's main unit, if the store said it.</summary>
        [JsonProperty("amount")]
        public long? Amount;

        /// <summary>What was given back, in the same unit.</summary>
        [JsonProperty("refunded_amount")]
        public long RefundedAmount;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("granted_at")]
        public string GrantedAt;

        [JsonProperty("refunded_at")]
        public string RefundedAt;
    }

    /// <summary>What became of an item.</summary>
    public static class Outcome
    {
        public const string Granted = "granted";
        public const string Replaced = "replaced";
        public const string Owned = "owned";
        public const string NoRoom = "no_room";
        public const string TakenBack = "taken_back";
        public const string Revoked = "revoked";
    }

    /// <summary>The caller's whole profile. The picture URLs are those of the largest size.</summary>
    public class OwnProfile
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("display_name")]
        public string DisplayName;

        [JsonProperty("bio")]
        public string Bio;

        [JsonProperty("country")]
        public string Country;

        [JsonProperty("title")]
        public string Title;

        [JsonProperty("titles")]
        public List<string> Titles;

        [JsonProperty("earned_titles")]
        public List<string> EarnedTitles;

        [JsonProperty("banner_color")]
        public string BannerColor;

        [JsonProperty("theme")]
        public string Theme;

        [JsonProperty("social_links")]
        public SocialLinks SocialLinks;

        [JsonProperty("total_xp")]
        public long TotalXp;

        [JsonProperty("level")]
        public long Level;

        [JsonProperty("is_public")]
        public bool IsPublic;

        [JsonProperty("show_on_boards")]
        public bool ShowOnBoards;

        [JsonProperty("accept_friend_requests")]
        public bool AcceptFriendRequests;

        [JsonProperty("allow_messages")]
        public bool AllowMessages;

        [JsonProperty("show_presence")]
        public bool ShowPresence;

        [JsonProperty("avatar")]
        public Picture Avatar;

        [JsonProperty("avatar_upload")]
        public PictureUpload AvatarUpload;

        [JsonProperty("banner")]
        public Picture Banner;

        [JsonProperty("banner_upload")]
        public PictureUpload BannerUpload;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;

        [JsonProperty("avatar_url")]
        public string AvatarUrl;

        [JsonProperty("banner_url")]
        public string BannerUrl;
    }

    /// <summary>
    /// A player's standing. The ranks are null before the first rated match.
    ///
    /// `tier_rank` is the rank among the players of the same tier. `nearby` has the player with five players above and
    /// below; `rank` says which entry the player is.
    /// </summary>
    public class OwnStanding
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("rank")]
        public long? Rank;

        [JsonProperty("tier_rank")]
        public long? TierRank;

        [JsonProperty("elo")]
        public long Elo;

        [JsonProperty("peak_elo")]
        public long PeakElo;

        [JsonProperty("tier")]
        public string Tier;

        [JsonProperty("total_players")]
        public long TotalPlayers;

        [JsonProperty("nearby")]
        public List<LeaderboardEntry> Nearby;
    }

    /// <summary>The tribe that holds a territory, and since when.</summary>
    public class Owner
    {
        [JsonProperty("tribe_id")]
        public string TribeId;

        [JsonProperty("controlled_since")]
        public string ControlledSince;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfAppealView
    {
        [JsonProperty("items")]
        public List<AppealView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfAuditEntry
    {
        [JsonProperty("items")]
        public List<AuditEntry> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfBroadcastView
    {
        [JsonProperty("items")]
        public List<BroadcastView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfCampaign
    {
        [JsonProperty("items")]
        public List<Campaign> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfCatalogItem
    {
        [JsonProperty("items")]
        public List<CatalogItem> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfCollectionView
    {
        [JsonProperty("items")]
        public List<CollectionView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfCosmetic
    {
        [JsonProperty("items")]
        public List<Cosmetic> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfDayFigures
    {
        [JsonProperty("items")]
        public List<DayFigures> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfDeadLetterSummary
    {
        [JsonProperty("items")]
        public List<DeadLetterSummary> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfDeliverySummary
    {
        [JsonProperty("items")]
        public List<DeliverySummary> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfEntitlementView
    {
        [JsonProperty("items")]
        public List<EntitlementView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfFavouriteItem
    {
        [JsonProperty("items")]
        public List<FavouriteItem> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfFeedbackSummary
    {
        [JsonProperty("items")]
        public List<FeedbackSummary> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfFollowedCreator
    {
        [JsonProperty("items")]
        public List<FollowedCreator> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfHistoryEntry
    {
        [JsonProperty("items")]
        public List<HistoryEntry> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfIdeaView
    {
        [JsonProperty("items")]
        public List<IdeaView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfInventoryItem
    {
        [JsonProperty("items")]
        public List<InventoryItem> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfLibraryPicture
    {
        [JsonProperty("items")]
        public List<LibraryPicture> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfLinkEntry
    {
        [JsonProperty("items")]
        public List<LinkEntry> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfListedItem
    {
        [JsonProperty("items")]
        public List<ListedItem> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfMessageView
    {
        [JsonProperty("items")]
        public List<MessageView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfMyBug
    {
        [JsonProperty("items")]
        public List<MyBug> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfMyUgcItem
    {
        [JsonProperty("items")]
        public List<MyUgcItem> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfOrderDetails
    {
        [JsonProperty("items")]
        public List<OrderDetails> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfOrderDifference
    {
        [JsonProperty("items")]
        public List<OrderDifference> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfOrderView
    {
        [JsonProperty("items")]
        public List<OrderView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfPastBattle
    {
        [JsonProperty("items")]
        public List<PastBattle> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfPayoutView
    {
        [JsonProperty("items")]
        public List<PayoutView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfPlayedMatch
    {
        [JsonProperty("items")]
        public List<PlayedMatch> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfPlayerFlagView
    {
        [JsonProperty("items")]
        public List<PlayerFlagView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfRefusedScore
    {
        [JsonProperty("items")]
        public List<RefusedScore> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfReportView
    {
        [JsonProperty("items")]
        public List<ReportView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfReviewView
    {
        [JsonProperty("items")]
        public List<ReviewView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfScoreSeasonView
    {
        [JsonProperty("items")]
        public List<ScoreSeasonView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfSearchedPlayer
    {
        [JsonProperty("items")]
        public List<SearchedPlayer> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfSeasonDetails
    {
        [JsonProperty("items")]
        public List<SeasonDetails> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfSeasonResult
    {
        [JsonProperty("items")]
        public List<SeasonResult> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfServerKeyDetails
    {
        [JsonProperty("items")]
        public List<ServerKeyDetails> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfSessionDetails
    {
        [JsonProperty("items")]
        public List<SessionDetails> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfSkuOnSale
    {
        [JsonProperty("items")]
        public List<SkuOnSale> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfStaffThreadSummary
    {
        [JsonProperty("items")]
        public List<StaffThreadSummary> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfSuspiciousSave
    {
        [JsonProperty("items")]
        public List<SuspiciousSave> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfTakedownView
    {
        [JsonProperty("items")]
        public List<TakedownView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfThreadSummary
    {
        [JsonProperty("items")]
        public List<ThreadSummary> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfTrailEntry
    {
        [JsonProperty("items")]
        public List<TrailEntry> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfUgcReportView
    {
        [JsonProperty("items")]
        public List<UgcReportView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfWalletHistoryEntry
    {
        [JsonProperty("items")]
        public List<WalletHistoryEntry> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>One page of a list. `next_cursor` fetches the next page; it is null on the last one.</summary>
    public class PageOfWebhookView
    {
        [JsonProperty("items")]
        public List<WebhookView> Items;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>Whether a service could show what it keeps.</summary>
    public static class PartState
    {
        public const string Shown = "shown";
        public const string NothingKept = "nothing_kept";
        public const string Failed = "failed";
    }

    /// <summary>One player's part in a match. A null means that the game does not count it, not that it is zero.</summary>
    public class Participant
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("score")]
        public long? Score;

        [JsonProperty("kills")]
        public long? Kills;

        [JsonProperty("deaths")]
        public long? Deaths;

        [JsonProperty("shots")]
        public long? Shots;

        [JsonProperty("hits")]
        public long? Hits;

        /// <summary>The longest streak in this match.</summary>
        [JsonProperty("streak")]
        public long? Streak;

        /// <summary>Questions asked.</summary>
        [JsonProperty("questions")]
        public long? Questions;

        /// <summary>Questions answered.</summary>
        [JsonProperty("answers")]
        public long? Answers;

        /// <summary>The time of all answers, in milliseconds.</summary>
        [JsonProperty("answer_time_ms")]
        public long? AnswerTimeMs;

        /// <summary>The fastest answer, in milliseconds.</summary>
        [JsonProperty("fastest_answer_ms")]
        public long? FastestAnswerMs;
    }

    /// <summary>One player's part in a match. A null means that the game does not count it, not that it is zero.</summary>
    public class ParticipantInput
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("score")]
        public long? Score;

        [JsonProperty("kills")]
        public long? Kills;

        [JsonProperty("deaths")]
        public long? Deaths;

        [JsonProperty("shots")]
        public long? Shots;

        [JsonProperty("hits")]
        public long? Hits;

        /// <summary>The longest streak in this match.</summary>
        [JsonProperty("streak")]
        public long? Streak;

        /// <summary>Questions asked.</summary>
        [JsonProperty("questions")]
        public long? Questions;

        /// <summary>Questions answered.</summary>
        [JsonProperty("answers")]
        public long? Answers;

        /// <summary>The time of all answers, in milliseconds.</summary>
        [JsonProperty("answer_time_ms")]
        public long? AnswerTimeMs;

        /// <summary>The fastest answer, in milliseconds.</summary>
        [JsonProperty("fastest_answer_ms")]
        public long? FastestAnswerMs;
    }

    /// <summary>The account's password, and a code of its second factor.</summary>
    public class PasswordAndCode
    {
        /// <summary>The authenticator's six digits.</summary>
        [JsonProperty("code")]
        public string Code;

        /// <summary>Instead of a code.</summary>
        [JsonProperty("recovery_code")]
        public string RecoveryCode;

        [JsonProperty("password")]
        public string Password;
    }

    /// <summary>The current password and the new one.</summary>
    public class PasswordChange
    {
        [JsonProperty("current_password")]
        public string CurrentPassword;

        [JsonProperty("new_password")]
        public string NewPassword;
    }

    /// <summary>The password is changed. The other sessions have ended.</summary>
    public class PasswordChanged
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("changed_at")]
        public string ChangedAt;
    }

    /// <summary>The account's password.</summary>
    public class PasswordConfirmation
    {
        [JsonProperty("password")]
        public string Password;
    }

    /// <summary>The mailed token and the new password.</summary>
    public class PasswordReset
    {
        [JsonProperty("token")]
        public string Token;

        [JsonProperty("password")]
        public string Password;
    }

    /// <summary>The address whose password is to be reset. The mail is in `language`, or else in the account's language.</summary>
    public class PasswordResetRequest
    {
        [JsonProperty("email")]
        public string Email;

        [JsonProperty("language")]
        public string Language;
    }

    /// <summary>A battle that you took part in.</summary>
    public class PastBattle
    {
        [JsonProperty("battle_id")]
        public string BattleId;

        [JsonProperty("battle_type")]
        public string BattleType;

        [JsonProperty("result")]
        public string Result;

        /// <summary>Whether you attacked; else you defended.</summary>
        [JsonProperty("attacked")]
        public bool Attacked;

        [JsonProperty("territory_id")]
        public long? TerritoryId;

        /// <summary>The name of the other player; null for guards and garrisons.</summary>
        [JsonProperty("opponent")]
        public string Opponent;

        [JsonProperty("vp_gained")]
        public long VpGained;

        [JsonProperty("gold_looted")]
        public long GoldLooted;

        [JsonProperty("territory_transferred")]
        public bool TerritoryTransferred;

        [JsonProperty("created_at")]
        public string CreatedAt;
    }

    /// <summary>
    /// A payment as its provider states it now; the same for all providers.
    ///
    /// `transaction_id` is what names it at the provider for ever. `payer` is who it is bound to: the token that the
    /// player's client gave the store (empty: it is bound to nobody). `asked_at` is when the provider was asked. Amounts
    /// are in millionths of the currency's main unit; `raw` is the amount as the provider writes it.
    /// `quantity` is how many times the product was bought at once, `refunded_quantity` how many of them were given back,
    /// where a provider counts partial refunds so. `paid_with` tells cards and the like apart, where the provider does.
    /// `reference` is another id of it there, if it has one.
    /// </summary>
    public class Payment
    {
        [JsonProperty("provider")]
        public string Provider;

        [JsonProperty("environment")]
        public string Environment;

        [JsonProperty("transaction_id")]
        public string TransactionId;

        [JsonProperty("product_id")]
        public string ProductId;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("payer")]
        public string Payer;

        [JsonProperty("currency")]
        public string Currency;

        [JsonProperty("amount")]
        public long? Amount;

        [JsonProperty("raw")]
        public string Raw;

        [JsonProperty("refunded_amount")]
        public long RefundedAmount;

        [JsonProperty("quantity")]
        public long Quantity;

        [JsonProperty("refunded_quantity")]
        public long RefundedQuantity;

        [JsonProperty("paid_at")]
        public string PaidAt;

        [JsonProperty("needs_acknowledgement")]
        public bool NeedsAcknowledgement;

        [JsonProperty("asked_at")]
        public string AskedAt;

        [JsonProperty("paid_with")]
        public string PaidWith;

        [JsonProperty("reference")]
        public string Reference;
    }

    /// <summary>Who takes the money.</summary>
    public static class PaymentProvider
    {
        public const string Steam = "steam";
        public const string Epic = "epic";
        public const string Apple = "apple";
        public const string Google = "google";
        public const string Stripe = "stripe";
    }

    /// <summary>What a provider says of a payment now.</summary>
    public static class PaymentState
    {
        public const string Open = "open";
        public const string Approved = "approved";
        public const string Paid = "paid";
        public const string Cancelled = "cancelled";
        public const string Refunded = "refunded";
        public const string PartiallyRefunded = "partially_refunded";
        public const string ChargedBack = "charged_back";
    }

    /// <summary>Whether a prize was paid.</summary>
    public static class PayoutStatus
    {
        public const string Pending = "pending";
        public const string Settled = "settled";
    }

    /// <summary>A prize for money, in cents of a dollar.</summary>
    public class PayoutView
    {
        [JsonProperty("payout_id")]
        public string PayoutId;

        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("rank")]
        public long Rank;

        [JsonProperty("tribe_id")]
        public string TribeId;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("share")]
        public string Share;

        [JsonProperty("cents")]
        public long Cents;

        /// <summary>Where it goes: while it is pending, a wallet that is the player's own now; empty: there is none.</summary>
        [JsonProperty("wallet")]
        public string Wallet;

        [JsonProperty("status")]
        public string Status;

        /// <summary>The transfer that paid it: chain, transaction hash and log index.</summary>
        [JsonProperty("transfer_id")]
        public string TransferId;

        [JsonProperty("settled_at")]
        public string SettledAt;

        [JsonProperty("created_at")]
        public string CreatedAt;
    }

    /// <summary>A request about this player that the caller's roles allow.</summary>
    public class PermittedAction
    {
        /// <summary>The operation of the API document.</summary>
        [JsonProperty("action")]
        public string Action;

        [JsonProperty("method")]
        public string Method;

        [JsonProperty("path")]
        public string Path;

        /// <summary>Whether it takes a `reason`, in the body or, of a DELETE, in the query.</summary>
        [JsonProperty("takes_reason")]
        public bool TakesReason;
    }

    /// <summary>A player's records. The fastest answer is in milliseconds.</summary>
    public class PersonalBests
    {
        [JsonProperty("best_win_streak")]
        public long BestWinStreak;

        [JsonProperty("fastest_answer_ms")]
        public long? FastestAnswerMs;

        [JsonProperty("peak_elo")]
        public long PeakElo;
    }

    /// <summary>A processed picture. Its URLs never change what they show.</summary>
    public class Picture
    {
        [JsonProperty("picture_id")]
        public string PictureId;

        [JsonProperty("variants")]
        public List<Variant> Variants;
    }

    /// <summary>
    /// The state of the latest upload of a picture. `reason` says why it was refused or has failed.
    ///
    /// `started_at` is when the processing last began, for the `attempts`-th time. `failed_at` is when it was given up.
    /// </summary>
    public class PictureUpload
    {
        [JsonProperty("attempts")]
        public long Attempts;

        [JsonProperty("failed_at")]
        public string FailedAt;

        [JsonProperty("upload_id")]
        public string UploadId;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("requested_at")]
        public string RequestedAt;

        [JsonProperty("started_at")]
        public string StartedAt;

        [JsonProperty("finished_at")]
        public string FinishedAt;
    }

    /// <summary>A match. `elo_change` is null until the match has been rated.</summary>
    public class PlayedMatch
    {
        [JsonProperty("match_id")]
        public string MatchId;

        [JsonProperty("played_at")]
        public string PlayedAt;

        [JsonProperty("outcome")]
        public string Outcome;

        [JsonProperty("opponent_id")]
        public string OpponentId;

        [JsonProperty("map")]
        public string Map;

        [JsonProperty("duration_seconds")]
        public double? DurationSeconds;

        [JsonProperty("mine")]
        public Participant Mine;

        [JsonProperty("theirs")]
        public Participant Theirs;

        [JsonProperty("elo_before")]
        public long? EloBefore;

        [JsonProperty("elo_after")]
        public long? EloAfter;

        [JsonProperty("elo_change")]
        public long? EloChange;
    }

    /// <summary>A bonus as a player stands: `seasons_reached` of the seasons before gave the level.</summary>
    public class PlayerBonus
    {
        [JsonProperty("seasons")]
        public long Seasons;

        [JsonProperty("level")]
        public long Level;

        [JsonProperty("reward")]
        public Reward Reward;

        [JsonProperty("seasons_reached")]
        public long SeasonsReached;

        [JsonProperty("state")]
        public string State;
    }

    /// <summary>A player without identity: import it into another environment as it is.</summary>
    public class PlayerClone
    {
        /// <summary>The form of this file.</summary>
        [JsonProperty("format")]
        public long Format;

        [JsonProperty("made_at")]
        public string MadeAt;

        /// <summary>Where the player was copied.</summary>
        [JsonProperty("environment")]
        public string Environment;

        /// <summary>What is kept of the player, by what it is.</summary>
        [JsonProperty("entries")]
        public Dictionary<string, List<Dictionary<string, JToken>>> Entries;

        [JsonProperty("left_out")]
        public List<LeftOut> LeftOut;
    }

    /// <summary>A player without identity: import it into another environment as it is.</summary>
    public class PlayerCloneInput
    {
        /// <summary>The form of this file.</summary>
        [JsonProperty("format")]
        public long? Format;

        [JsonProperty("made_at")]
        public string MadeAt;

        /// <summary>Where the player was copied.</summary>
        [JsonProperty("environment")]
        public string Environment;

        /// <summary>What is kept of the player, by what it is.</summary>
        [JsonProperty("entries")]
        public Dictionary<string, List<Dictionary<string, JToken>>> Entries;

        [JsonProperty("left_out")]
        public List<LeftOutInput> LeftOut;
    }

    /// <summary>A player of a season who was flagged, with the facts by reason.</summary>
    public class PlayerFlagView
    {
        [JsonProperty("flag_id")]
        public string FlagId;

        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("facts")]
        public Dictionary<string, FlagFact> Facts;

        /// <summary>Whether nobody has decided yet.</summary>
        [JsonProperty("waits")]
        public bool Waits;

        [JsonProperty("verdict")]
        public string Verdict;

        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("decided_at")]
        public string DecidedAt;

        [JsonProperty("created_at")]
        public string CreatedAt;
    }

    /// <summary>What became of one player's grant: either `granted` or `refused` is set.</summary>
    public class PlayerGrant
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("granted")]
        public GrantedXp Granted;

        [JsonProperty("refused")]
        public RefusedGrant Refused;
    }

    /// <summary>A player, by service, and what the caller may do about them.</summary>
    public class PlayerInFull
    {
        [JsonProperty("user_id")]
        public string UserId;

        /// <summary>What each service keeps, by the service's name.</summary>
        [JsonProperty("parts")]
        public Dictionary<string, PlayerPart> Parts;

        [JsonProperty("actions")]
        public List<PermittedAction> Actions;
    }

    /// <summary>What one service keeps of a player. `data` is null unless the state is `shown`.</summary>
    public class PlayerPart
    {
        [JsonProperty("state")]
        public string State;

        /// <summary>What the service shows, in fields of its own.</summary>
        [JsonProperty("data")]
        public Dictionary<string, JToken> Data;

        /// <summary>The code of the error if the service failed.</summary>
        [JsonProperty("error")]
        public string Error;
    }

    /// <summary>A player's progress. A level is a tier of the battle pass.</summary>
    public class PlayerProgress
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("season_state")]
        public string SeasonState;

        [JsonProperty("current_level")]
        public long CurrentLevel;

        [JsonProperty("current_xp")]
        public long CurrentXp;

        [JsonProperty("xp_to_next_level")]
        public long? XpToNextLevel;

        [JsonProperty("purchased_tiers")]
        public long PurchasedTiers;

        [JsonProperty("total_xp")]
        public long TotalXp;

        [JsonProperty("is_premium")]
        public bool IsPremium;
    }

    /// <summary>By what to find a player: an address, an account of a partner, or a wallet. Exactly one of them.</summary>
    public class PlayerSearch
    {
        [JsonProperty("email")]
        public string Email;

        [JsonProperty("provider")]
        public string Provider;

        /// <summary>The partner's own id, such as a SteamID64.</summary>
        [JsonProperty("provider_id")]
        public string ProviderId;

        [JsonProperty("wallet_address")]
        public string WalletAddress;
    }

    /// <summary>What one of several players gets.</summary>
    public class PlayerShare
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("amount")]
        public long Amount;
    }

    /// <summary>A player's slot with the versions that are kept, the current one first.</summary>
    public class PlayerSlot
    {
        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;

        /// <summary>The merged account that it came from.</summary>
        [JsonProperty("of_account")]
        public string OfAccount;

        [JsonProperty("versions")]
        public List<PlayerSnapshot> Versions;
    }

    /// <summary>A player's slots, by name.</summary>
    public class PlayerSlotList
    {
        [JsonProperty("items")]
        public List<PlayerSlot> Items;
    }

    /// <summary>A version of a player's slot. `is_suspicious`: a number rose in it faster than it can.</summary>
    public class PlayerSnapshot
    {
        [JsonProperty("version")]
        public long Version;

        [JsonProperty("saved_at")]
        public string SavedAt;

        [JsonProperty("saved_by")]
        public string SavedBy;

        [JsonProperty("save_id")]
        public string SaveId;

        [JsonProperty("size")]
        public long Size;

        /// <summary>Of the data as the server writes it: keys sorted, without spaces, as UTF-8.</summary>
        [JsonProperty("sha256")]
        public string Sha256;

        [JsonProperty("merged")]
        public bool Merged;

        [JsonProperty("restored_from")]
        public long? RestoredFrom;

        [JsonProperty("is_suspicious")]
        public bool IsSuspicious;
    }

    /// <summary>Victory points that a battle brought each side.</summary>
    public class PointsAwarded
    {
        [JsonProperty("attacker")]
        public long Attacker;

        [JsonProperty("defender")]
        public long Defender;
    }

    /// <summary>The premium pass, what is left in the wallet, and the premium rewards that can be claimed at once.</summary>
    public class PremiumPass
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("is_premium")]
        public bool IsPremium;

        [JsonProperty("currency")]
        public string Currency;

        [JsonProperty("amount")]
        public long Amount;

        [JsonProperty("balance")]
        public long Balance;

        [JsonProperty("claimable_tiers")]
        public List<long> ClaimableTiers;
    }

    /// <summary>The price of the premium pass, in minor units of a currency of the wallet.</summary>
    public class Price
    {
        [JsonProperty("currency")]
        public string Currency;

        [JsonProperty("amount")]
        public long Amount;
    }

    /// <summary>The price of the premium pass, in minor units of a currency of the wallet.</summary>
    public class PriceInput
    {
        [JsonProperty("currency")]
        public string Currency;

        [JsonProperty("amount")]
        public long? Amount;
    }

    /// <summary>A private profile: only the name is shown.</summary>
    public class PrivateProfile
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("display_name")]
        public string DisplayName;

        [JsonProperty("is_public")]
        public bool IsPublic;
    }

    /// <summary>Places of the final ranking, the best first, that share a part of the prize pool equally.</summary>
    public class PrizeBand
    {
        [JsonProperty("places")]
        public long Places;

        [JsonProperty("permille")]
        public long Permille;
    }

    /// <summary>What there is to win now, in cents of a dollar: it grows with each player who pays.</summary>
    public class PrizePool
    {
        [JsonProperty("total")]
        public long Total;

        /// <summary>What each place wins, from the first, where all places are taken.</summary>
        [JsonProperty("places")]
        public List<long> Places;
    }

    /// <summary>Who wins what of the prize pool, in permille: by the tribes' places, and in a tribe by its members' roles.</summary>
    public class PrizeRule
    {
        [JsonProperty("bands")]
        public List<PrizeBand> Bands;

        [JsonProperty("chieftain")]
        public long Chieftain;

        /// <summary>Each; warriors share the rest.</summary>
        [JsonProperty("captain")]
        public long Captain;
    }

    /// <summary>The fields to change. A field that is left out stays as it is. A null clears a field that can be empty.</summary>
    public class ProfileChanges
    {
        [JsonProperty("display_name")]
        public string DisplayName;

        [JsonProperty("bio")]
        public string Bio;

        /// <summary>ISO 3166-1 alpha-2.</summary>
        [JsonProperty("country")]
        public string Country;

        /// <summary>One of the titles that you own.</summary>
        [JsonProperty("title")]
        public string Title;

        [JsonProperty("banner_color")]
        public string BannerColor;

        [JsonProperty("theme")]
        public string Theme;

        [JsonProperty("social_links")]
        public SocialLinksInput SocialLinks;

        [JsonProperty("is_public")]
        public bool? IsPublic;

        /// <summary>Whether boards name you while your profile is private.</summary>
        [JsonProperty("show_on_boards")]
        public bool? ShowOnBoards;

        [JsonProperty("accept_friend_requests")]
        public bool? AcceptFriendRequests;

        [JsonProperty("allow_messages")]
        public bool? AllowMessages;

        /// <summary>Whether your friends see that you are online.</summary>
        [JsonProperty("show_presence")]
        public bool? ShowPresence;
    }

    /// <summary>The issuer of an identity.</summary>
    public static class Provider
    {
        public const string Email = "email";
        public const string Steam = "steam";
        public const string Epic = "epic";
        public const string Wallet = "wallet";
        public const string Twitch = "twitch";
    }

    /// <summary>A public profile.</summary>
    public class PublicProfile
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("display_name")]
        public string DisplayName;

        [JsonProperty("is_public")]
        public bool IsPublic;

        [JsonProperty("bio")]
        public string Bio;

        [JsonProperty("country")]
        public string Country;

        [JsonProperty("title")]
        public string Title;

        [JsonProperty("level")]
        public long Level;

        [JsonProperty("banner_color")]
        public string BannerColor;

        [JsonProperty("social_links")]
        public SocialLinks SocialLinks;

        [JsonProperty("avatar")]
        public Picture Avatar;

        [JsonProperty("avatar_url")]
        public string AvatarUrl;

        [JsonProperty("banner")]
        public Picture Banner;

        [JsonProperty("banner_url")]
        public string BannerUrl;
    }

    /// <summary>A player's public statistics.</summary>
    public class PublicStatistics
    {
        [JsonProperty("span")]
        public string Span;

        /// <summary>The season, week or day; null for all time, and when no season is on.</summary>
        [JsonProperty("key")]
        public string Key;

        [JsonProperty("totals")]
        public Totals Totals;

        [JsonProperty("derived")]
        public Derived Derived;

        [JsonProperty("current_win_streak")]
        public long CurrentWinStreak;

        [JsonProperty("personal_bests")]
        public PersonalBests PersonalBests;

        [JsonProperty("last_match_at")]
        public string LastMatchAt;

        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("display_name")]
        public string DisplayName;

        [JsonProperty("elo")]
        public long Elo;
    }

    /// <summary>How to pay. `price` is what the player saw: the purchase is refused if the price is another one now.</summary>
    public class Purchase
    {
        [JsonProperty("currency")]
        public string Currency;

        [JsonProperty("price")]
        public long? Price;
    }

    /// <summary>How often a player may buy a product. What was refunded does not count.</summary>
    public class PurchaseLimits
    {
        /// <summary>In all; 1: once.</summary>
        [JsonProperty("per_player")]
        public long? PerPlayer;

        /// <summary>Within a day, from midnight to midnight in UTC.</summary>
        [JsonProperty("per_day")]
        public long? PerDay;
    }

    /// <summary>How often a player may buy a product. What was refunded does not count.</summary>
    public class PurchaseLimitsInput
    {
        /// <summary>In all; 1: once.</summary>
        [JsonProperty("per_player")]
        public long? PerPlayer;

        /// <summary>Within a day, from midnight to midnight in UTC.</summary>
        [JsonProperty("per_day")]
        public long? PerDay;
    }

    /// <summary>The item that was bought, its price, and what is left of the currency.</summary>
    public class PurchasedItem
    {
        [JsonProperty("cosmetic_id")]
        public string CosmeticId;

        [JsonProperty("acquired_date")]
        public string AcquiredDate;

        [JsonProperty("currency")]
        public string Currency;

        [JsonProperty("price")]
        public long Price;

        [JsonProperty("balance")]
        public long Balance;
    }

    /// <summary>A save.</summary>
    public class PutSave
    {
        /// <summary>The version that this save was made from; 0 where there was none.</summary>
        [JsonProperty("expected_version")]
        public long ExpectedVersion;

        /// <summary>Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`.</summary>
        [JsonProperty("save_id")]
        public string SaveId;

        /// <summary>Any JSON object, up to 1 MiB as sent. Whole numbers have 64 bits at most.</summary>
        [JsonProperty("data")]
        public Dictionary<string, JToken> Data;
    }

    /// <summary>A live event as it is to be.</summary>
    public class PutXpEvent
    {
        [JsonProperty("name")]
        public string Name;

        [JsonProperty("starts_at")]
        public string StartsAt;

        [JsonProperty("ends_at")]
        public string EndsAt;

        /// <summary>In thousandths: 2000 is double XP.</summary>
        [JsonProperty("factor_permille")]
        public long FactorPermille;

        /// <summary>What of the XP counts for more; all of it, if none is named.</summary>
        [JsonProperty("sources")]
        public List<string> Sources;
    }

    /// <summary>What waits for staff at the end of the day, and for how many seconds the first of it has.</summary>
    public class Queue
    {
        [JsonProperty("waiting")]
        public long Waiting;

        /// <summary>Null: nothing waits.</summary>
        [JsonProperty("oldest_seconds")]
        public long? OldestSeconds;
    }

    /// <summary>When a device is not told anything: each day from `start` to before `end`, by the clock of its time zone.</summary>
    public class QuietHours
    {
        [JsonProperty("start")]
        public string Start;

        [JsonProperty("end")]
        public string End;

        [JsonProperty("time_zone")]
        public string TimeZone;
    }

    /// <summary>When a device is not told anything: each day from `start` to before `end`, by the clock of its time zone.</summary>
    public class QuietHoursInput
    {
        [JsonProperty("start")]
        public string Start;

        [JsonProperty("end")]
        public string End;

        [JsonProperty("time_zone")]
        public string TimeZone;
    }

    /// <summary>Whom to raid, with which units.</summary>
    public class RaidPlayer
    {
        [JsonProperty("target_id")]
        public string TargetId;

        [JsonProperty("army")]
        public ArmyInput Army;

        [JsonProperty("formation")]
        public string Formation;
    }

    /// <summary>What a raid brought, and what it cost. `GET /v1/battles/{battle_id}` has all of it.</summary>
    public class RaidReceipt
    {
        [JsonProperty("battle_id")]
        public string BattleId;

        [JsonProperty("won")]
        public bool Won;

        [JsonProperty("gold_looted")]
        public long GoldLooted;

        /// <summary>Of your units.</summary>
        [JsonProperty("casualties")]
        public Army Casualties;

        [JsonProperty("remaining_army")]
        public Army RemainingArmy;

        [JsonProperty("remaining_gold")]
        public long RemainingGold;

        /// <summary>When you may raid again.</summary>
        [JsonProperty("raid_ready_at")]
        public string RaidReadyAt;
    }

    /// <summary>What a raid takes, and whom it spares. Times are in seconds of the game.</summary>
    public class RaidRule
    {
        /// <summary>What of the gold above what the warehouse protects is taken.</summary>
        [JsonProperty("spoils")]
        public long Spoils;

        /// <summary>Gold that each unit that comes home carries at most.</summary>
        [JsonProperty("carried")]
        public long Carried;

        /// <summary>The building levels that the weaker of the two has at least, in permille of the stronger's.</summary>
        [JsonProperty("window")]
        public long Window;

        /// <summary>Between two raids of a player.</summary>
        [JsonProperty("cooldown_seconds")]
        public long CooldownSeconds;

        /// <summary>For which nobody raids a player again who lost to a raid.</summary>
        [JsonProperty("protection_seconds")]
        public long ProtectionSeconds;

        /// <summary>For which nobody is raided after the start of the season.</summary>
        [JsonProperty("newcomer_seconds")]
        public long NewcomerSeconds;
    }

    /// <summary>The rarity of a cosmetic.</summary>
    public static class Rarity
    {
        public const string Common = "common";
        public const string Uncommon = "uncommon";
        public const string Rare = "rare";
        public const string Epic = "epic";
        public const string Legendary = "legendary";
    }

    /// <summary>How good an item is.</summary>
    public class RateUgc
    {
        /// <summary>From 1, bad, to 5, very good.</summary>
        [JsonProperty("stars")]
        public long Stars;
    }

    /// <summary>All messages that came until `read_until` are read.</summary>
    public class ReadAll
    {
        [JsonProperty("read_until")]
        public string ReadUntil;
    }

    /// <summary>What a decision against an item rests on: the law, or the game's own rules.</summary>
    public static class ReasonGround
    {
        public const string Law = "law";
        public const string Terms = "terms";
    }

    /// <summary>Until when this session may change how the account is signed in to.</summary>
    public class Reauthenticated
    {
        [JsonProperty("until")]
        public string Until;
    }

    /// <summary>The password, or the proof of a linked identity: exactly one of them.</summary>
    public class Reauthentication
    {
        [JsonProperty("steam")]
        public SteamProof Steam;

        [JsonProperty("epic")]
        public EpicProof Epic;

        [JsonProperty("wallet")]
        public WalletProof Wallet;

        [JsonProperty("password")]
        public string Password;
    }

    /// <summary>Units of yours that come home from a garrison; left out, all do.</summary>
    public class RecallUnits
    {
        [JsonProperty("units")]
        public ArmyInput Units;
    }

    /// <summary>
    /// The report is taken in. Statistics, rating and XP follow within a second.
    ///
    /// `repeated` says that the match was reported before.
    /// </summary>
    public class Receipt
    {
        [JsonProperty("match_id")]
        public string MatchId;

        [JsonProperty("repeated")]
        public bool Repeated;
    }

    /// <summary>A battle for a territory, as the territory remembers it.</summary>
    public class RecentBattle
    {
        [JsonProperty("battle_id")]
        public string BattleId;

        [JsonProperty("result")]
        public string Result;

        [JsonProperty("attacker_tribe_id")]
        public string AttackerTribeId;

        [JsonProperty("created_at")]
        public string CreatedAt;
    }

    /// <summary>The last comparison of the live leaderboards with the ratings, and of score boards with their scores.</summary>
    public class Reconciliation
    {
        [JsonProperty("score_boards")]
        public ScoreBoardsCompared ScoreBoards;

        [JsonProperty("started_at")]
        public string StartedAt;

        [JsonProperty("finished_at")]
        public string FinishedAt;

        /// <summary>Whether every player was compared, and not only a sample.</summary>
        [JsonProperty("whole")]
        public bool Whole;

        /// <summary>Rated players when the comparison began.</summary>
        [JsonProperty("rated_players")]
        public long RatedPlayers;

        /// <summary>Players on the live global board when the comparison began.</summary>
        [JsonProperty("players_on_board")]
        public long PlayersOnBoard;

        [JsonProperty("compared")]
        public long Compared;

        /// <summary>Rated players who are missing on a board.</summary>
        [JsonProperty("missing")]
        public Difference Missing;

        /// <summary>Players who are on boards without a rating.</summary>
        [JsonProperty("extra")]
        public Difference Extra;

        /// <summary>Players who are on boards with another standing or with other data.</summary>
        [JsonProperty("different")]
        public Difference Different;

        /// <summary>Whether all differences have been repaired.</summary>
        [JsonProperty("is_repaired")]
        public bool IsRepaired;
    }

    /// <summary>Ten new recovery codes, which are shown once. The earlier ones are invalid.</summary>
    public class RecoveryCodes
    {
        [JsonProperty("recovery_codes")]
        public List<string> RecoveryCodesValue;
    }

    /// <summary>When the board begins anew: never, at midnight, on Mondays at midnight (UTC), or by `cron`.</summary>
    public static class Recurrence
    {
        public const string None = "none";
        public const string Daily = "daily";
        public const string Weekly = "weekly";
        public const string Cron = "cron";
    }

    /// <summary>A refresh token. A browser leaves it out and sends its cookie.</summary>
    public class RefreshRequest
    {
        [JsonProperty("refresh_token")]
        public string RefreshToken;
    }

    /// <summary>What a refund takes from the player.</summary>
    public class RefundEffect
    {
        /// <summary>The account that has the purchase now.</summary>
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("amounts")]
        public List<TakenAmount> Amounts;

        /// <summary>What is taken out of the player's possession, and off, if it is worn.</summary>
        [JsonProperty("items")]
        public List<Item> Items;

        /// <summary>What stays, because another purchase paid for it, too.</summary>
        [JsonProperty("kept")]
        public List<Item> Kept;
    }

    /// <summary>
    /// A refund that an admin asked for, and why.
    ///
    /// A part is asked for as what is to be given back in all by then, so that it is given back once.
    /// </summary>
    public class RefundOrder
    {
        [JsonProperty("asked_by")]
        public string AskedBy;

        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("asked_at")]
        public string AskedAt;

        /// <summary>What is to be given back in all, in millionths of the currency's main unit; null: the rest.</summary>
        [JsonProperty("until_refunded")]
        public long? UntilRefunded;
    }

    /// <summary>Why a player got nothing.</summary>
    public class RefusedGrant
    {
        [JsonProperty("code")]
        public string Code;

        [JsonProperty("message")]
        public string Message;
    }

    /// <summary>A submission whose proof did not hold. `times` is how often it came.</summary>
    public class RefusedScore
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("period")]
        public string Period;

        [JsonProperty("player_id")]
        public string PlayerId;

        /// <summary>`match:` or `session:` and its id; `none` where there was no proof.</summary>
        [JsonProperty("proof")]
        public string Proof;

        [JsonProperty("score")]
        public double Score;

        [JsonProperty("problem")]
        public string Problem;

        [JsonProperty("times")]
        public long Times;

        [JsonProperty("submitted_by")]
        public string SubmittedBy;

        [JsonProperty("submitted_at")]
        public string SubmittedAt;
    }

    /// <summary>A device, and what of it the player wants to be told there.</summary>
    public class RegisterDevice
    {
        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("address")]
        public string Address;

        [JsonProperty("platform")]
        public string Platform;

        /// <summary>BCP 47. Mails are in English if the game has no text in this language.</summary>
        [JsonProperty("language")]
        public string Language;

        /// <summary>Types of messages that are not for this device.</summary>
        [JsonProperty("muted")]
        public List<string> Muted;

        [JsonProperty("quiet_hours")]
        public QuietHoursInput QuietHours;
    }

    /// <summary>What a season may ask for. Nothing of it is needed where the season does not ask.</summary>
    public class RegisterForSeason
    {
        /// <summary>Needed where the season has a `minimum_age`. It is looked at and not kept.</summary>
        [JsonProperty("date_of_birth")]
        public string DateOfBirth;
    }

    /// <summary>A device as it is registered, without its address. Register it again before `expires_at`.</summary>
    public class RegisteredDevice
    {
        [JsonProperty("device_id")]
        public string DeviceId;

        [JsonProperty("platform")]
        public string Platform;

        [JsonProperty("language")]
        public string Language;

        [JsonProperty("muted")]
        public List<string> Muted;

        [JsonProperty("quiet_hours")]
        public QuietHours QuietHours;

        [JsonProperty("expires_at")]
        public string ExpiresAt;
    }

    /// <summary>A new account. The password has at least 8 characters, of both cases, with a digit and a special character.</summary>
    public class Registration
    {
        [JsonProperty("email")]
        public string Email;

        [JsonProperty("password")]
        public string Password;

        [JsonProperty("display_name")]
        public string DisplayName;

        /// <summary>ISO 3166-1 alpha-2.</summary>
        [JsonProperty("country")]
        public string Country;

        /// <summary>BCP 47. Mails are in English if the game has no text in this language.</summary>
        [JsonProperty("language")]
        public string Language;

        /// <summary>Of a new player, where the game has a minimum age. Ask for it before you open an account.</summary>
        [JsonProperty("age")]
        public AgeDeclaration Age;

        /// <summary>Answer with cookies (for browsers) instead of tokens.</summary>
        [JsonProperty("cookies")]
        public bool? Cookies;
    }

    /// <summary>How a player stands to you. `since` is when that began; null when there is nothing between you.</summary>
    public class Relation
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("since")]
        public string Since;
    }

    /// <summary>How another player stands to the caller: `sent` and `received` are requests that wait for an answer.</summary>
    public static class RelationState
    {
        public const string None = "none";
        public const string Friends = "friends";
        public const string Sent = "sent";
        public const string Received = "received";
        public const string Blocked = "blocked";
    }

    /// <summary>A score that was taken off its board.</summary>
    public class RemovedScore
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("period")]
        public string Period;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("removed_at")]
        public string RemovedAt;

        [JsonProperty("keeps_out")]
        public bool KeepsOut;
    }

    /// <summary>One replay of a dead letter. Each replay has a delivery id of its own.</summary>
    public class Replay
    {
        [JsonProperty("delivery_id")]
        public string DeliveryId;

        [JsonProperty("requested_by")]
        public string RequestedBy;

        [JsonProperty("requested_at")]
        public string RequestedAt;

        [JsonProperty("outcome")]
        public string Outcome;

        [JsonProperty("error")]
        public string Error;

        [JsonProperty("finished_at")]
        public string FinishedAt;
    }

    /// <summary>Something that went wrong. `crash` is for errors that the client has caught.</summary>
    public class ReportBug
    {
        [JsonProperty("title")]
        public string Title;

        /// <summary>What the player did, and what came of it.</summary>
        [JsonProperty("text")]
        public string Text;

        [JsonProperty("client")]
        public ClientDataInput Client;

        [JsonProperty("crash")]
        public CrashInput Crash;

        /// <summary>Of longer ones the last 20,000 characters are kept.</summary>
        [JsonProperty("log")]
        public string Log;

        /// <summary>Pictures that show it: `ugc_id` of items of the type `screenshot` that the player has uploaded. The makers see them as soon as they are scanned.</summary>
        [JsonProperty("screenshots")]
        public List<string> Screenshots;
    }

    /// <summary>What is wrong with a message.</summary>
    public static class ReportCategory
    {
        public const string Harassment = "harassment";
        public const string Hate = "hate";
        public const string Sexual = "sexual";
        public const string Threat = "threat";
        public const string Spam = "spam";
        public const string Scam = "scam";
        public const string Other = "other";
    }

    /// <summary>What a moderator decides: `upheld`, the message broke the rules; `dismissed`, it did not.</summary>
    public static class ReportDecision
    {
        public const string Upheld = "upheld";
        public const string Dismissed = "dismissed";
    }

    /// <summary>Why a message is reported.</summary>
    public class ReportMessage
    {
        [JsonProperty("category")]
        public string Category;

        /// <summary>What a moderator should know.</summary>
        [JsonProperty("comment")]
        public string Comment;
    }

    /// <summary>The report is with the moderators. `repeated` says that you reported the message before.</summary>
    public class ReportReceipt
    {
        [JsonProperty("message_id")]
        public string MessageId;

        [JsonProperty("repeated")]
        public bool Repeated;
    }

    /// <summary>Whether a moderator has decided on a report: `upheld`, the message broke the rules; `dismissed`, it did not.</summary>
    public static class ReportStatus
    {
        public const string Open = "open";
        public const string Upheld = "upheld";
        public const string Dismissed = "dismissed";
    }

    /// <summary>Why an item is reported.</summary>
    public class ReportUgc
    {
        [JsonProperty("category")]
        public string Category;

        /// <summary>What a moderator should know.</summary>
        [JsonProperty("comment")]
        public string Comment;
    }

    /// <summary>A reported message as moderators see it: its text as it was when it was reported.</summary>
    public class ReportView
    {
        [JsonProperty("message_id")]
        public string MessageId;

        [JsonProperty("sender")]
        public Sender Sender;

        [JsonProperty("reporter_id")]
        public string ReporterId;

        [JsonProperty("text")]
        public string Text;

        [JsonProperty("category")]
        public string Category;

        [JsonProperty("comment")]
        public string Comment;

        [JsonProperty("sent_at")]
        public string SentAt;

        [JsonProperty("reported_at")]
        public string ReportedAt;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("decided_by")]
        public string DecidedBy;

        [JsonProperty("decided_at")]
        public string DecidedAt;

        [JsonProperty("note")]
        public string Note;
    }

    /// <summary>What a submission has to prove itself with.</summary>
    public static class RequiredProof
    {
        public const string None = "none";
        public const string Match = "match";
        public const string Session = "session";
    }

    /// <summary>What becomes of the scores at the end: they stay, are archived as a final ranking, or are deleted.</summary>
    public static class ResetRule
    {
        public const string None = "none";
        public const string Archive = "archive";
        public const string Clear = "clear";
    }

    /// <summary>What becomes of a save that was made from an older version than the current one.</summary>
    public static class Resolve
    {
        public const string Refuse = "refuse";
        public const string Merge = "merge";
    }

    /// <summary>The version that the slot has, and why an earlier one is restored.</summary>
    public class RestorePlayerSnapshot
    {
        /// <summary>The version that this save was made from; 0 where there was none.</summary>
        [JsonProperty("expected_version")]
        public long ExpectedVersion;

        /// <summary>Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`.</summary>
        [JsonProperty("save_id")]
        public string SaveId;

        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>The version that the slot has, so that no later save is set aside unseen.</summary>
    public class RestoreSnapshot
    {
        /// <summary>The version that this save was made from; 0 where there was none.</summary>
        [JsonProperty("expected_version")]
        public long ExpectedVersion;

        /// <summary>Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`.</summary>
        [JsonProperty("save_id")]
        public string SaveId;
    }

    /// <summary>What was paid for orders in a currency. Amounts are in the currency's minor units, such as cents.</summary>
    public class Revenue
    {
        /// <summary>How many were paid.</summary>
        [JsonProperty("orders")]
        public long Orders;

        /// <summary>What they came to.</summary>
        [JsonProperty("amount")]
        public long Amount;

        /// <summary>What of it was given back by now.</summary>
        [JsonProperty("refunded")]
        public long Refunded;
    }

    /// <summary>Why a purchase is looked at before its money is taken, and what was decided.</summary>
    public class Review
    {
        /// <summary>`amount`, and the flags of the player's earlier purchases.</summary>
        [JsonProperty("reasons")]
        public List<string> Reasons;

        [JsonProperty("state")]
        public string State;

        /// <summary>When the player had agreed to pay.</summary>
        [JsonProperty("asked_at")]
        public string AskedAt;

        /// <summary>When it decides by itself.</summary>
        [JsonProperty("until")]
        public string Until;

        [JsonProperty("decided_at")]
        public string DecidedAt;

        /// <summary>The admin who has decided; empty: its time was over.</summary>
        [JsonProperty("decided_by")]
        public string DecidedBy;

        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>Why an item waits: it is new or has a new version, players reported it, or it was flagged.</summary>
    public static class ReviewCause
    {
        public const string New = "new";
        public const string Report = "report";
        public const string Flag = "flag";
    }

    /// <summary>A claim of a review. The decision carries `claim_id`; until `claimed_until` nobody else can claim the item.</summary>
    public class ReviewClaim
    {
        [JsonProperty("claim_id")]
        public string ClaimId;

        [JsonProperty("claimed_until")]
        public string ClaimedUntil;

        [JsonProperty("review")]
        public ReviewView Review;
    }

    /// <summary>What becomes of a purchase.</summary>
    public static class ReviewDecision
    {
        public const string Approve = "approve";
        public const string Deny = "deny";
    }

    /// <summary>How soon a review is due: `urgent` in an hour, `high` in four, `normal` in a day.</summary>
    public static class ReviewPriority
    {
        public const string Urgent = "urgent";
        public const string High = "high";
        public const string Normal = "normal";
    }

    /// <summary>Where a review stands.</summary>
    public static class ReviewState
    {
        public const string Needed = "needed";
        public const string Waiting = "waiting";
        public const string Approved = "approved";
        public const string Denied = "denied";
    }

    /// <summary>
    /// An item that waits for a decision. `age_seconds` is how long it has waited; it is `overdue` after `due_at`.
    ///
    /// `reports` are those since the review began, as far as they were counted. `claimed_by` is null where nobody has it.
    /// </summary>
    public class ReviewView
    {
        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("creator_id")]
        public string CreatorId;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("version")]
        public long Version;

        [JsonProperty("cause")]
        public string Cause;

        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("priority")]
        public string Priority;

        [JsonProperty("reports")]
        public long Reports;

        [JsonProperty("opened_at")]
        public string OpenedAt;

        [JsonProperty("due_at")]
        public string DueAt;

        [JsonProperty("age_seconds")]
        public long AgeSeconds;

        [JsonProperty("overdue")]
        public bool Overdue;

        [JsonProperty("claimed_by")]
        public string ClaimedBy;

        [JsonProperty("claimed_until")]
        public string ClaimedUntil;
    }

    /// <summary>An item of an order that was revoked without a refund: until it was restored, or until now.</summary>
    public class Revocation
    {
        /// <summary>Which item of the order it is, counted from 0.</summary>
        [JsonProperty("place")]
        public long Place;

        [JsonProperty("cause")]
        public string Cause;

        [JsonProperty("revoked_at")]
        public string RevokedAt;

        [JsonProperty("revoked_by")]
        public string RevokedBy;

        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("restored_at")]
        public string RestoredAt;

        [JsonProperty("restored_by")]
        public string RestoredBy;

        [JsonProperty("restore_reason")]
        public string RestoreReason;
    }

    /// <summary>Why an entitlement was revoked.</summary>
    public static class RevocationReason
    {
        public const string Refund = "refund";
        public const string Ban = "ban";
        public const string Manual = "manual";
    }

    /// <summary>The sessions to end: one by its id, all others, or all.</summary>
    public class RevokeRequest
    {
        [JsonProperty("which")]
        public string Which;

        /// <summary>The session, if `which` is `one`.</summary>
        [JsonProperty("session_id")]
        public string SessionId;
    }

    /// <summary>What a tier gives: a cosmetic by its id, a title by its text, or an amount of coins.</summary>
    public class Reward
    {
        [JsonProperty("kind")]
        public string Kind;

        /// <summary>The id of the cosmetic, or the title.</summary>
        [JsonProperty("reference")]
        public string Reference;

        /// <summary>The number of coins; 1 for anything else.</summary>
        [JsonProperty("quantity")]
        public long Quantity;

        [JsonProperty("image_url")]
        public string ImageUrl;
    }

    /// <summary>What a tier gives: a cosmetic by its id, a title by its text, or an amount of coins.</summary>
    public class RewardInput
    {
        [JsonProperty("kind")]
        public string Kind;

        /// <summary>The id of the cosmetic, or the title.</summary>
        [JsonProperty("reference")]
        public string Reference;

        /// <summary>The number of coins; 1 for anything else.</summary>
        [JsonProperty("quantity")]
        public long? Quantity;

        [JsonProperty("image_url")]
        public string ImageUrl;
    }

    /// <summary>A player's rewards of a season, in the order of the tiers; and the season's bonuses for earlier seasons.</summary>
    public class Rewards
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("current_tier")]
        public long CurrentTier;

        [JsonProperty("is_premium")]
        public bool IsPremium;

        [JsonProperty("claimable")]
        public List<SeasonReward> Claimable;

        [JsonProperty("claimed")]
        public List<SeasonReward> Claimed;

        [JsonProperty("locked")]
        public List<SeasonReward> Locked;

        [JsonProperty("bonuses")]
        public List<PlayerBonus> Bonuses;
    }

    /// <summary>
    /// How fast a number may rise. A save that rises faster is kept and shown to support.
    ///
    /// Each hour allows `per_hour`; what is not used adds up to `at_once` at most.
    /// </summary>
    public class Rise
    {
        [JsonProperty("per_hour")]
        public double PerHour;

        [JsonProperty("at_once")]
        public double AtOnce;

        /// <summary>The most that a new slot may begin with; null: as much as `at_once`.</summary>
        [JsonProperty("at_first")]
        public double? AtFirst;
    }

    /// <summary>
    /// How fast a number may rise. A save that rises faster is kept and shown to support.
    ///
    /// Each hour allows `per_hour`; what is not used adds up to `at_once` at most.
    /// </summary>
    public class RiseInput
    {
        [JsonProperty("per_hour")]
        public double PerHour;

        [JsonProperty("at_once")]
        public double AtOnce;

        /// <summary>The most that a new slot may begin with; null: as much as `at_once`.</summary>
        [JsonProperty("at_first")]
        public double? AtFirst;
    }

    /// <summary>The states of ideas that all players see.</summary>
    public static class RoadmapState
    {
        public const string Open = "open";
        public const string Planned = "planned";
        public const string InProgress = "in_progress";
        public const string Done = "done";
        public const string Declined = "declined";
    }

    /// <summary>A role of an account. A game server is one, too.</summary>
    public static class Role
    {
        public const string Player = "player";
        public const string Support = "support";
        public const string Moderator = "moderator";
        public const string Admin = "admin";
        public const string Server = "server";
    }

    /// <summary>All roles of the account besides the player's. An empty list leaves the player's role alone.</summary>
    public class RolesChange
    {
        [JsonProperty("roles")]
        public List<string> Roles;

        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>A version of a slot with its data.</summary>
    public class Save
    {
        [JsonProperty("version")]
        public long Version;

        [JsonProperty("saved_at")]
        public string SavedAt;

        [JsonProperty("saved_by")]
        public string SavedBy;

        [JsonProperty("save_id")]
        public string SaveId;

        [JsonProperty("size")]
        public long Size;

        /// <summary>Of the data as the server writes it: keys sorted, without spaces, as UTF-8.</summary>
        [JsonProperty("sha256")]
        public string Sha256;

        [JsonProperty("merged")]
        public bool Merged;

        [JsonProperty("restored_from")]
        public long? RestoredFrom;

        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;

        [JsonProperty("data")]
        public Dictionary<string, JToken> Data;
    }

    /// <summary>
    /// The version that a save made.
    ///
    /// `data` is the slot's data where it is not what was sent: it was merged, or completed with what only the game's
    /// servers set. Go on from it. It is null where the slot has what was sent.
    /// </summary>
    public class SaveResult
    {
        [JsonProperty("version")]
        public long Version;

        [JsonProperty("saved_at")]
        public string SavedAt;

        [JsonProperty("saved_by")]
        public string SavedBy;

        [JsonProperty("save_id")]
        public string SaveId;

        [JsonProperty("size")]
        public long Size;

        /// <summary>Of the data as the server writes it: keys sorted, without spaces, as UTF-8.</summary>
        [JsonProperty("sha256")]
        public string Sha256;

        [JsonProperty("merged")]
        public bool Merged;

        [JsonProperty("restored_from")]
        public long? RestoredFrom;

        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;

        /// <summary>Higher than `version` when others have saved since a repeated save.</summary>
        [JsonProperty("current_version")]
        public long CurrentVersion;

        [JsonProperty("data")]
        public Dictionary<string, JToken> Data;
    }

    /// <summary>What a file changed or, after a dry run, would change; each list is sorted.</summary>
    public class SaveRulesChanges
    {
        [JsonProperty("dry_run")]
        public bool DryRun;

        /// <summary>The version of the rules afterwards.</summary>
        [JsonProperty("version")]
        public long Version;

        [JsonProperty("added")]
        public List<string> Added;

        [JsonProperty("changed")]
        public List<string> Changed;

        [JsonProperty("removed")]
        public List<string> Removed;

        [JsonProperty("unchanged")]
        public List<string> Unchanged;
    }

    /// <summary>All that is declared of keys in saves, sorted by `key`. Keys that are not in it are `last_write`.</summary>
    public class SaveRulesFile
    {
        /// <summary>The version that the file was made from: where there is another one by now, the file is refused. Without it, the file replaces whatever is there.</summary>
        [JsonProperty("version")]
        public long? Version;

        [JsonProperty("keys")]
        public List<KeyRule> Keys;
    }

    /// <summary>All that is declared of keys in saves, sorted by `key`. Keys that are not in it are `last_write`.</summary>
    public class SaveRulesFileInput
    {
        /// <summary>The version that the file was made from: where there is another one by now, the file is refused. Without it, the file replaces whatever is there.</summary>
        [JsonProperty("version")]
        public long? Version;

        [JsonProperty("keys")]
        public List<KeyRuleInput> Keys;
    }

    /// <summary>How the save will be sent: as JSON, or that compressed by gzip.</summary>
    public class SaveUploadRequest
    {
        [JsonProperty("content_type")]
        public string ContentType;
    }

    /// <summary>
    /// How to send the save: one request of `method` to `url`, with exactly these headers, before `expires_at`.
    ///
    /// Then finish the upload. A ticket takes one file. A 412 means that the file was sent already.
    /// </summary>
    public class SaveUploadTicket
    {
        [JsonProperty("upload_id")]
        public string UploadId;

        [JsonProperty("url")]
        public string Url;

        [JsonProperty("method")]
        public string Method;

        [JsonProperty("headers")]
        public Dictionary<string, string> Headers;

        [JsonProperty("expires_in_seconds")]
        public long ExpiresInSeconds;

        [JsonProperty("expires_at")]
        public string ExpiresAt;

        /// <summary>As sent, and of JSON once it is unpacked.</summary>
        [JsonProperty("max_bytes")]
        public long MaxBytes;
    }

    /// <summary>Who made a version.</summary>
    public static class SavedBy
    {
        public const string Player = "player";
        public const string Server = "server";
        public const string Support = "support";
    }

    /// <summary>What a game server's key allows.</summary>
    public static class Scope
    {
        public const string Matches = "matches";
        public const string Xp = "xp";
        public const string Scores = "scores";
        public const string Progression = "progression";
    }

    /// <summary>A page of a score board. `is_final` says that the period is over and the ranking does not change any more.</summary>
    public class ScoreBoard
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("period")]
        public ScorePeriod Period;

        [JsonProperty("region")]
        public string Region;

        [JsonProperty("is_final")]
        public bool IsFinal;

        [JsonProperty("total_players")]
        public long TotalPlayers;

        [JsonProperty("entries")]
        public List<ScoreLine> Entries;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>What a comparison of live score boards with the scores found.</summary>
    public class ScoreBoardsCompared
    {
        /// <summary>Boards that were compared, drawn at random.</summary>
        [JsonProperty("compared")]
        public long Compared;

        /// <summary>Boards that differed and were put right.</summary>
        [JsonProperty("repaired")]
        public long Repaired;

        /// <summary>Ten of those at most, as `season_id:period`.</summary>
        [JsonProperty("examples")]
        public List<string> Examples;
    }

    /// <summary>One line of a score board. Who is not to be named, or is gone, has null for id, name, country.</summary>
    public class ScoreLine
    {
        [JsonProperty("rank")]
        public long Rank;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("display_name")]
        public string DisplayName;

        [JsonProperty("country")]
        public string Country;

        [JsonProperty("score")]
        public double Score;

        [JsonProperty("reached_at")]
        public string ReachedAt;

        [JsonProperty("properties")]
        public Dictionary<string, JToken> Properties;
    }

    /// <summary>The time between two resets of a score board; `key` names it in queries.</summary>
    public class ScorePeriod
    {
        [JsonProperty("key")]
        public string Key;

        [JsonProperty("starts_at")]
        public string StartsAt;

        /// <summary>When the board begins anew, or is over; null: never.</summary>
        [JsonProperty("ends_at")]
        public string EndsAt;
    }

    /// <summary>
    /// A player's place on a score board; rank and score are null for who is not on it.
    ///
    /// `nearby` has the player with those above and below.
    /// </summary>
    public class ScoreRank
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("period")]
        public ScorePeriod Period;

        [JsonProperty("region")]
        public string Region;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("rank")]
        public long? Rank;

        [JsonProperty("score")]
        public double? Score;

        [JsonProperty("attempts")]
        public long Attempts;

        [JsonProperty("total_players")]
        public long TotalPlayers;

        [JsonProperty("nearby")]
        public List<ScoreLine> Nearby;
    }

    /// <summary>A score board. `period` is the one that is on: null before the start, after the end, or if it is not active.</summary>
    public class ScoreSeasonView
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("start_date")]
        public string StartDate;

        /// <summary>When it is over; null: never.</summary>
        [JsonProperty("end_date")]
        public string EndDate;

        [JsonProperty("reset_rule")]
        public string ResetRule;

        [JsonProperty("recurrence")]
        public string Recurrence;

        /// <summary>With `recurrence` `cron`, and only then.</summary>
        [JsonProperty("cron")]
        public string Cron;

        [JsonProperty("order")]
        public string Order;

        [JsonProperty("operator")]
        public string Operator;

        /// <summary>Decimal places that a score may have.</summary>
        [JsonProperty("decimals")]
        public long Decimals;

        /// <summary>Scores that a player may submit until the next reset; null: any.</summary>
        [JsonProperty("attempts")]
        public long? Attempts;

        [JsonProperty("proof")]
        public string Proof;

        /// <summary>With `proof` `match`: the number of the match report that the score must be.</summary>
        [JsonProperty("match_metric")]
        public string MatchMetric;

        /// <summary>With `proof` `session`: the rule that replays a session to the score.</summary>
        [JsonProperty("scoring_rule")]
        public string ScoringRule;

        /// <summary>With `proof` `session`: public keys of who hosts sessions, any of which may have signed one.</summary>
        [JsonProperty("session_keys")]
        public List<string> SessionKeys;

        /// <summary>Whether players see it and scores are taken.</summary>
        [JsonProperty("is_active")]
        public bool IsActive;

        /// <summary>Whatever clients want to know, such as an icon.</summary>
        [JsonProperty("metadata")]
        public Dictionary<string, string> Metadata;

        [JsonProperty("period")]
        public ScorePeriod Period;
    }

    /// <summary>A player, as found. `last_seen` is the day (UTC) of the last sign-in or refresh of a session.</summary>
    public class SearchedPlayer
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("display_name")]
        public string DisplayName;

        [JsonProperty("country")]
        public string Country;

        [JsonProperty("level")]
        public long Level;

        [JsonProperty("last_seen")]
        public string LastSeen;

        [JsonProperty("registered")]
        public string Registered;
    }

    /// <summary>
    /// A reward for players who reached `level` in at least `seasons` of the 20 seasons before.
    ///
    /// The XP of those seasons counts; tiers that were bought do not. A player claims it once, from the first XP of the
    /// season on.
    /// </summary>
    public class SeasonBonus
    {
        [JsonProperty("seasons")]
        public long Seasons;

        [JsonProperty("level")]
        public long Level;

        [JsonProperty("reward")]
        public Reward Reward;
    }

    /// <summary>
    /// A reward for players who reached `level` in at least `seasons` of the 20 seasons before.
    ///
    /// The XP of those seasons counts; tiers that were bought do not. A player claims it once, from the first XP of the
    /// season on.
    /// </summary>
    public class SeasonBonusInput
    {
        [JsonProperty("seasons")]
        public long Seasons;

        [JsonProperty("level")]
        public long Level;

        [JsonProperty("reward")]
        public RewardInput Reward;
    }

    /// <summary>The fields to change. A field that is left out stays as it is. `tiers` and `bonuses` replace all of them.</summary>
    public class SeasonChanges
    {
        [JsonProperty("name")]
        public string Name;

        [JsonProperty("theme")]
        public string Theme;

        [JsonProperty("start_date")]
        public string StartDate;

        [JsonProperty("end_date")]
        public string EndDate;

        [JsonProperty("xp_per_tier")]
        public long? XpPerTier;

        [JsonProperty("premium_price")]
        public PriceInput PremiumPrice;

        [JsonProperty("tiers")]
        public List<TierRewardInput> Tiers;

        [JsonProperty("bonuses")]
        public List<SeasonBonusInput> Bonuses;
    }

    /// <summary>
    /// A season. `days_left` is null unless the season is active; `xp_events` are on or to come.
    ///
    /// `bonuses` are rewards for earlier seasons.
    /// </summary>
    public class SeasonDetails
    {
        [JsonProperty("xp_events")]
        public List<XpEvent> XpEvents;

        [JsonProperty("bonuses")]
        public List<SeasonBonus> Bonuses;

        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("season_number")]
        public long SeasonNumber;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("theme")]
        public string Theme;

        [JsonProperty("start_date")]
        public string StartDate;

        [JsonProperty("end_date")]
        public string EndDate;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("is_active")]
        public bool IsActive;

        [JsonProperty("xp_per_tier")]
        public long XpPerTier;

        [JsonProperty("premium_price")]
        public Price PremiumPrice;

        [JsonProperty("days_left")]
        public long? DaysLeft;
    }

    /// <summary>How a season would end now: nothing is written.</summary>
    public class SeasonEndPreview
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        /// <summary>How many players have paid.</summary>
        [JsonProperty("paid")]
        public long Paid;

        /// <summary>What there is to win, in cents.</summary>
        [JsonProperty("pool")]
        public long Pool;

        /// <summary>What nobody would win, in cents: no tribe has points.</summary>
        [JsonProperty("undistributed")]
        public long Undistributed;

        [JsonProperty("tribes")]
        public List<TribeResult> Tribes;

        [JsonProperty("payouts")]
        public List<PayoutView> Payouts;
    }

    /// <summary>
    /// What ending the season does, or with `dry_run` would do.
    ///
    /// `unclaimed_rewards` stay claimable. `next_season` starts by its own dates. Between the two seasons, for
    /// `gap_seconds`, XP counts for profiles only; it is null when no season is to come.
    /// </summary>
    public class SeasonEnding
    {
        [JsonProperty("season")]
        public SeasonDetails Season;

        [JsonProperty("dry_run")]
        public bool DryRun;

        [JsonProperty("ends_at")]
        public string EndsAt;

        [JsonProperty("would_have_ended_at")]
        public string WouldHaveEndedAt;

        [JsonProperty("players")]
        public long Players;

        [JsonProperty("premium_players")]
        public long PremiumPlayers;

        [JsonProperty("unclaimed_rewards")]
        public long UnclaimedRewards;

        [JsonProperty("next_season")]
        public SeasonDetails NextSeason;

        [JsonProperty("gap_seconds")]
        public long? GapSeconds;
    }

    /// <summary>
    /// A season's leaderboard: the live top while the season is on, its final ranking, page by page, afterwards.
    ///
    /// In between (`closing`), it is the top by the matches that have been reported.
    /// </summary>
    public class SeasonLeaderboard
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("total_players")]
        public long TotalPlayers;

        [JsonProperty("entries")]
        public List<LeaderboardEntry> Entries;

        [JsonProperty("next_cursor")]
        public string NextCursor;
    }

    /// <summary>What a player reached in one season.</summary>
    public class SeasonResult
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("season_number")]
        public long SeasonNumber;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("level")]
        public long Level;

        [JsonProperty("total_xp")]
        public long TotalXp;

        [JsonProperty("is_premium")]
        public bool IsPremium;

        [JsonProperty("is_complete")]
        public bool IsComplete;

        [JsonProperty("rewards_available")]
        public long RewardsAvailable;

        [JsonProperty("rewards_claimed")]
        public long RewardsClaimed;

        [JsonProperty("play_sessions")]
        public long PlaySessions;
    }

    /// <summary>One reward of a season. `needs` says why a locked reward is locked.</summary>
    public class SeasonReward
    {
        [JsonProperty("tier")]
        public long Tier;

        [JsonProperty("track")]
        public string Track;

        [JsonProperty("reward")]
        public Reward Reward;

        [JsonProperty("needs")]
        public List<string> Needs;
    }

    /// <summary>What a season is by itself: its length in days, and money in cents.</summary>
    public class SeasonRule
    {
        [JsonProperty("days")]
        public long Days;

        [JsonProperty("entry_fee")]
        public long EntryFee;

        [JsonProperty("platform_fee")]
        public long PlatformFee;
    }

    /// <summary>The state of a season, by its dates.</summary>
    public static class SeasonState
    {
        public const string Upcoming = "upcoming";
        public const string Active = "active";
        public const string Ended = "ended";
    }

    /// <summary>Where a season is: not open yet, open to whoever wants to take part, played, ended, its prizes paid.</summary>
    public static class SeasonStatus
    {
        public const string Upcoming = "upcoming";
        public const string Registration = "registration";
        public const string Active = "active";
        public const string Ended = "ended";
        public const string PaidOut = "paid_out";
    }

    /// <summary>A season as players see it, with the rules that it is played by.</summary>
    public class SeasonView
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("number")]
        public long Number;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("timeline")]
        public Timeline Timeline;

        [JsonProperty("registered_players")]
        public long RegisteredPlayers;

        /// <summary>In cents of a dollar; 0: none.</summary>
        [JsonProperty("entry_fee")]
        public long EntryFee;

        /// <summary>Prizes for money; null: there are none.</summary>
        [JsonProperty("prize_pool")]
        public PrizePool PrizePool;

        /// <summary>The age in years that players say to have reached; 0: they are not asked.</summary>
        [JsonProperty("minimum_age")]
        public long MinimumAge;

        /// <summary>The countries that players live in; empty: all.</summary>
        [JsonProperty("countries")]
        public List<string> Countries;

        [JsonProperty("game")]
        public Game Game;
    }

    /// <summary>Some of the players: those who meet all that is said here.</summary>
    public class Segment
    {
        /// <summary>ISO 3166-1 alpha-2.</summary>
        [JsonProperty("country")]
        public string Country;

        [JsonProperty("min_level")]
        public long? MinLevel;

        [JsonProperty("max_level")]
        public long? MaxLevel;

        /// <summary>Was there on this day (UTC) or later.</summary>
        [JsonProperty("seen_since")]
        public string SeenSince;

        /// <summary>Was not there on this day (UTC) or later.</summary>
        [JsonProperty("not_seen_since")]
        public string NotSeenSince;

        /// <summary>Owns this item.</summary>
        [JsonProperty("cosmetic_id")]
        public string CosmeticId;
    }

    /// <summary>Some of the players: those who meet all that is said here.</summary>
    public class SegmentInput
    {
        /// <summary>ISO 3166-1 alpha-2.</summary>
        [JsonProperty("country")]
        public string Country;

        [JsonProperty("min_level")]
        public long? MinLevel;

        [JsonProperty("max_level")]
        public long? MaxLevel;

        /// <summary>Was there on this day (UTC) or later.</summary>
        [JsonProperty("seen_since")]
        public string SeenSince;

        /// <summary>Was not there on this day (UTC) or later.</summary>
        [JsonProperty("not_seen_since")]
        public string NotSeenSince;

        /// <summary>Owns this item.</summary>
        [JsonProperty("cosmetic_id")]
        public string CosmeticId;
    }

    /// <summary>What is told, and to whom: everyone, unless there is a segment or a list of players.</summary>
    public class SendBroadcast
    {
        /// <summary>By language (BCP 47). A player is shown their own, else English, else the first.</summary>
        [JsonProperty("texts")]
        public Dictionary<string, MessageTextInput> Texts;

        /// <summary>What the player can claim with it.</summary>
        [JsonProperty("attachments")]
        public List<ItemInput> Attachments;

        [JsonProperty("segment")]
        public SegmentInput Segment;

        [JsonProperty("player_ids")]
        public List<string> PlayerIds;

        /// <summary>When it goes from the inboxes; by default with all others.</summary>
        [JsonProperty("expires_at")]
        public string ExpiresAt;

        /// <summary>Why it is sent; kept in the audit trail.</summary>
        [JsonProperty("reason")]
        public string Reason;

        /// <summary>Whether to say only how many it is for, and what that costs.</summary>
        [JsonProperty("dry_run")]
        public bool? DryRun;
    }

    /// <summary>A message from the game's staff to one player.</summary>
    public class SendMessage
    {
        /// <summary>By language (BCP 47). A player is shown their own, else English, else the first.</summary>
        [JsonProperty("texts")]
        public Dictionary<string, MessageTextInput> Texts;

        /// <summary>What the player can claim with it.</summary>
        [JsonProperty("attachments")]
        public List<ItemInput> Attachments;

        /// <summary>Why it is sent; kept in the audit trail.</summary>
        [JsonProperty("reason")]
        public string Reason;

        /// <summary>Names what it is sent for: a second message for it is refused.</summary>
        [JsonProperty("fact")]
        public string Fact;

        /// <summary>When it goes from the inbox; by default with all others.</summary>
        [JsonProperty("expires_at")]
        public string ExpiresAt;
    }

    /// <summary>The player who wrote a message, by the name that they had then.</summary>
    public class Sender
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("display_name")]
        public string DisplayName;
    }

    /// <summary>A message that was sent.</summary>
    public class SentMessage
    {
        [JsonProperty("message_id")]
        public string MessageId;
    }

    /// <summary>
    /// A key without its secret.
    ///
    /// `last_used_at` is exact to ten minutes. Two secrets are valid until `previous_until`. `account` is the address of
    /// a Google service account that needs no secret, and is empty for a key.
    /// </summary>
    public class ServerKeyDetails
    {
        [JsonProperty("key_id")]
        public string KeyId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("account")]
        public string Account;

        [JsonProperty("scopes")]
        public List<string> Scopes;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("expires_at")]
        public string ExpiresAt;

        [JsonProperty("last_used_at")]
        public string LastUsedAt;

        [JsonProperty("rotated_at")]
        public string RotatedAt;

        [JsonProperty("previous_until")]
        public string PreviousUntil;

        [JsonProperty("revoked_at")]
        public string RevokedAt;
    }

    /// <summary>A key with its secret, which is shown once.</summary>
    public class ServerKeyWithSecret
    {
        [JsonProperty("key_id")]
        public string KeyId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("account")]
        public string Account;

        [JsonProperty("scopes")]
        public List<string> Scopes;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("expires_at")]
        public string ExpiresAt;

        [JsonProperty("last_used_at")]
        public string LastUsedAt;

        [JsonProperty("rotated_at")]
        public string RotatedAt;

        [JsonProperty("previous_until")]
        public string PreviousUntil;

        [JsonProperty("revoked_at")]
        public string RevokedAt;

        [JsonProperty("key")]
        public string Key;
    }

    /// <summary>The key of a game server, or an OIDC token of a Google service account: exactly one of them.</summary>
    public class ServerProof
    {
        [JsonProperty("key")]
        public string Key;

        /// <summary>A token that Google signed for an allowed service account, with this API's origin as audience.</summary>
        [JsonProperty("oidc_token")]
        public string OidcToken;
    }

    /// <summary>An access token for a game server. `expires_in` is in seconds.</summary>
    public class ServerToken
    {
        [JsonProperty("access_token")]
        public string AccessToken;

        [JsonProperty("token_type")]
        public string TokenType;

        [JsonProperty("expires_in")]
        public long ExpiresIn;

        [JsonProperty("scopes")]
        public List<string> Scopes;
    }

    /// <summary>An open session: where and when it was last refreshed.</summary>
    public class SessionDetails
    {
        [JsonProperty("session_id")]
        public string SessionId;

        /// <summary>Whether it is the session of this request.</summary>
        [JsonProperty("current")]
        public bool Current;

        [JsonProperty("ip")]
        public string Ip;

        [JsonProperty("user_agent")]
        public string UserAgent;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("refreshed_at")]
        public string RefreshedAt;

        [JsonProperty("expires_at")]
        public string ExpiresAt;
    }

    /// <summary>
    /// A session that was played, with its actions, signed by who hosted it. Each session proves one score.
    ///
    /// `signature` is the Ed25519 signature (RFC 8032), in hex, by one of the board's `session_keys`, of these lines, each
    /// ended by a line feed: `season_id`, `player_id`, `session_id`, `started_at` in milliseconds since 1970, and for each
    /// action `at_ms`, `kind` and `value` with a space between them.
    /// </summary>
    public class SessionProof
    {
        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("session_id")]
        public string SessionId;

        [JsonProperty("started_at")]
        public string StartedAt;

        [JsonProperty("actions")]
        public List<Action> Actions;

        [JsonProperty("signature")]
        public string Signature;
    }

    /// <summary>Which sessions to end.</summary>
    public static class SessionSelection
    {
        public const string One = "one";
        public const string Others = "others";
        public const string All = "all";
    }

    /// <summary>The sessions that have ended. `signed_out` says whether this session is one of them.</summary>
    public class SessionsRevoked
    {
        [JsonProperty("which")]
        public string Which;

        [JsonProperty("signed_out")]
        public bool SignedOut;
    }

    /// <summary>Values by their keys, which are declared as `server_only`.</summary>
    public class SetServerValues
    {
        /// <summary>Values by JSON Pointer (RFC 6901); null takes a key away. Objects on the way are made.</summary>
        [JsonProperty("values")]
        public Dictionary<string, JToken> Values;
    }

    /// <summary>
    /// Words of a language, in whatever case. `blocked` ones are refused, `watched` ones looked at by a moderator.
    ///
    /// `allowed` ones are right whatever another list says.
    /// </summary>
    public class SetStudioWords
    {
        [JsonProperty("blocked")]
        public List<string> Blocked;

        [JsonProperty("watched")]
        public List<string> Watched;

        [JsonProperty("allowed")]
        public List<string> Allowed;
    }

    /// <summary>Whether a creator's items are published without a review, and why.</summary>
    public class SetTrust
    {
        [JsonProperty("trust")]
        public string Trust;

        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>What others are to call you.</summary>
    public class SetUsername
    {
        [JsonProperty("username")]
        public string Username;
    }

    /// <summary>The transfer that paid a prize. `log_index` tells apart several transfers of one hash.</summary>
    public class SettlePayout
    {
        /// <summary>The transaction's hash, 0x and 64 hexadecimal digits.</summary>
        [JsonProperty("transaction_hash")]
        public string TransactionHash;

        /// <summary>The index of the transfer's log entry in its block; 0 where unknown.</summary>
        [JsonProperty("log_index")]
        public long? LogIndex;

        /// <summary>1 is Ethereum.</summary>
        [JsonProperty("chain_id")]
        public long? ChainId;

        /// <summary>Where the transfer went. Needed where the player's wallet is another than the season's end named.</summary>
        [JsonProperty("wallet")]
        public string Wallet;
    }

    /// <summary>As what a member of a tribe gets a part of its prize.</summary>
    public static class Share
    {
        public const string Chieftain = "chieftain";
        public const string Captain = "captain";
        public const string Warrior = "warrior";
    }

    /// <summary>A partner whose accounts sign in.</summary>
    public static class SignInProvider
    {
        public const string Steam = "steam";
        public const string Epic = "epic";
    }

    /// <summary>A session. The tokens are null when they were set as cookies. Lifetimes are in seconds.</summary>
    public class SignedIn
    {
        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("session_id")]
        public string SessionId;

        [JsonProperty("access_token")]
        public string AccessToken;

        [JsonProperty("refresh_token")]
        public string RefreshToken;

        [JsonProperty("token_type")]
        public string TokenType;

        [JsonProperty("expires_in")]
        public long ExpiresIn;

        [JsonProperty("refresh_expires_in")]
        public long RefreshExpiresIn;

        /// <summary>Roles of the account that do not count in this session, as it did not pass a second factor. Turn one on with `POST /api/v1/auth/2fa/enable` if there is none, and sign in again.</summary>
        [JsonProperty("withheld_roles")]
        public List<string> WithheldRoles;

        /// <summary>For cookie sessions: send it as X-CSRF-Token. It stays the same while the session lives.</summary>
        [JsonProperty("csrf_token")]
        public string CsrfToken;
    }

    /// <summary>The session that has ended, or null if there was none.</summary>
    public class SignedOut
    {
        [JsonProperty("session_id")]
        public string SessionId;
    }

    /// <summary>A product. A retired one stays, for receipts that come late and for refunds.</summary>
    public class Sku
    {
        [JsonProperty("type")]
        public string Type;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        /// <summary>What the product gives.</summary>
        [JsonProperty("items")]
        public List<Item> Items;

        /// <summary>The stores that sell it.</summary>
        [JsonProperty("offers")]
        public Dictionary<string, Offer> Offers;

        /// <summary>When its sale begins; null: it has begun.</summary>
        [JsonProperty("starts_at")]
        public string StartsAt;

        /// <summary>When its sale ends; null: it does not end.</summary>
        [JsonProperty("ends_at")]
        public string EndsAt;

        /// <summary>How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.</summary>
        [JsonProperty("limits")]
        public PurchaseLimits Limits;

        /// <summary>The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.</summary>
        [JsonProperty("countries")]
        public List<string> Countries;

        [JsonProperty("image_url")]
        public string ImageUrl;

        /// <summary>The game's own words about it.</summary>
        [JsonProperty("metadata")]
        public Dictionary<string, string> Metadata;

        [JsonProperty("sku_id")]
        public string SkuId;

        [JsonProperty("version")]
        public long Version;

        [JsonProperty("is_active")]
        public bool IsActive;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;
    }

    /// <summary>What becomes of one product: its version afterwards, and what differs (of a new one, no fields are named).</summary>
    public class SkuChange
    {
        [JsonProperty("sku_id")]
        public string SkuId;

        [JsonProperty("change")]
        public string Change;

        [JsonProperty("version")]
        public long Version;

        [JsonProperty("fields")]
        public List<FieldChange> Fields;
    }

    /// <summary>What becomes of a product.</summary>
    public static class SkuChangeKind
    {
        public const string Created = "created";
        public const string Changed = "changed";
        public const string Retired = "retired";
    }

    /// <summary>A product that can be bought.</summary>
    public class SkuOnSale
    {
        [JsonProperty("sku_id")]
        public string SkuId;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("items")]
        public List<Item> Items;

        [JsonProperty("offers")]
        public Dictionary<string, Offer> Offers;

        [JsonProperty("starts_at")]
        public string StartsAt;

        [JsonProperty("ends_at")]
        public string EndsAt;

        /// <summary>How often a player may buy it; null: as often as they like.</summary>
        [JsonProperty("limits")]
        public PurchaseLimits Limits;

        /// <summary>The countries where it is offered (ISO 3166-1, two letters); empty: everywhere.</summary>
        [JsonProperty("countries")]
        public List<string> Countries;

        [JsonProperty("image_url")]
        public string ImageUrl;

        [JsonProperty("metadata")]
        public Dictionary<string, string> Metadata;
    }

    /// <summary>What kind of product it is.</summary>
    public static class SkuType
    {
        public const string Durable = "durable";
        public const string Consumable = "consumable";
        public const string Bundle = "bundle";
    }

    /// <summary>A slot with its current version, without data. `of_account` is the merged account that it came from.</summary>
    public class SlotSummary
    {
        [JsonProperty("version")]
        public long Version;

        [JsonProperty("saved_at")]
        public string SavedAt;

        [JsonProperty("saved_by")]
        public string SavedBy;

        [JsonProperty("save_id")]
        public string SaveId;

        [JsonProperty("size")]
        public long Size;

        /// <summary>Of the data as the server writes it: keys sorted, without spaces, as UTF-8.</summary>
        [JsonProperty("sha256")]
        public string Sha256;

        [JsonProperty("merged")]
        public bool Merged;

        [JsonProperty("restored_from")]
        public long? RestoredFrom;

        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;

        [JsonProperty("of_account")]
        public string OfAccount;
    }

    /// <summary>A player's save slots, by name. `limit` is how many a player may make.</summary>
    public class Slots
    {
        [JsonProperty("items")]
        public List<SlotSummary> Items;

        [JsonProperty("limit")]
        public long Limit;
    }

    /// <summary>
    /// A version of a slot, without its data.
    ///
    /// `size` is in bytes of JSON. `merged` says that it was put together with what another device had saved.
    /// `restored_from` is the earlier version that it repeats.
    /// </summary>
    public class Snapshot
    {
        [JsonProperty("version")]
        public long Version;

        [JsonProperty("saved_at")]
        public string SavedAt;

        [JsonProperty("saved_by")]
        public string SavedBy;

        [JsonProperty("save_id")]
        public string SaveId;

        [JsonProperty("size")]
        public long Size;

        /// <summary>Of the data as the server writes it: keys sorted, without spaces, as UTF-8.</summary>
        [JsonProperty("sha256")]
        public string Sha256;

        [JsonProperty("merged")]
        public bool Merged;

        [JsonProperty("restored_from")]
        public long? RestoredFrom;
    }

    /// <summary>The versions of a slot that are kept, the current one first.</summary>
    public class Snapshots
    {
        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;

        [JsonProperty("items")]
        public List<Snapshot> Items;
    }

    /// <summary>The player's pages on other sites, as ASCII URLs: other letters are percent-encoded.</summary>
    public class SocialLinks
    {
        [JsonProperty("twitch")]
        public string Twitch;

        [JsonProperty("youtube")]
        public string Youtube;

        [JsonProperty("twitter")]
        public string Twitter;
    }

    /// <summary>The player's pages on other sites, as ASCII URLs: other letters are percent-encoded.</summary>
    public class SocialLinksInput
    {
        [JsonProperty("twitch")]
        public string Twitch;

        [JsonProperty("youtube")]
        public string Youtube;

        [JsonProperty("twitter")]
        public string Twitter;
    }

    /// <summary>The XP of one source in a season.</summary>
    public class SourceTotal
    {
        [JsonProperty("source")]
        public string Source;

        [JsonProperty("xp")]
        public long Xp;
    }

    /// <summary>How fast a unit is; it decides nothing.</summary>
    public static class Speed
    {
        public const string Slow = "slow";
        public const string Medium = "medium";
        public const string Fast = "fast";
        public const string VeryFast = "very_fast";
    }

    /// <summary>An amount to spend, and what it is spent on.</summary>
    public class SpendCurrency
    {
        [JsonProperty("currency")]
        public string Currency;

        [JsonProperty("amount")]
        public long Amount;

        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>What was spent, and what is left.</summary>
    public class Spent
    {
        [JsonProperty("entry_id")]
        public string EntryId;

        [JsonProperty("currency")]
        public string Currency;

        [JsonProperty("amount")]
        public long Amount;

        /// <summary>What is left to spend, in minor units.</summary>
        [JsonProperty("balance")]
        public long Balance;
    }

    /// <summary>An entry as staff sees it.</summary>
    public class StaffEntryView
    {
        [JsonProperty("number")]
        public long Number;

        [JsonProperty("author")]
        public string Author;

        [JsonProperty("text")]
        public string Text;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("author_id")]
        public string AuthorId;

        [JsonProperty("internal")]
        public bool Internal;
    }

    /// <summary>A thread in a list of staff's. `first_response_seconds` is null until there was an answer.</summary>
    public class StaffThreadSummary
    {
        [JsonProperty("thread_id")]
        public string ThreadId;

        [JsonProperty("category")]
        public string Category;

        [JsonProperty("subject")]
        public string Subject;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("opened_at")]
        public string OpenedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("assignee_id")]
        public string AssigneeId;

        [JsonProperty("first_response_seconds")]
        public long? FirstResponseSeconds;

        [JsonProperty("closed_at")]
        public string ClosedAt;
    }

    /// <summary>A thread with all that was written in it, in order, internal notes as well.</summary>
    public class StaffThreadView
    {
        [JsonProperty("thread_id")]
        public string ThreadId;

        [JsonProperty("category")]
        public string Category;

        [JsonProperty("subject")]
        public string Subject;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("opened_at")]
        public string OpenedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("assignee_id")]
        public string AssigneeId;

        [JsonProperty("first_response_seconds")]
        public long? FirstResponseSeconds;

        [JsonProperty("closed_at")]
        public string ClosedAt;

        [JsonProperty("entries")]
        public List<StaffEntryView> Entries;
    }

    /// <summary>
    /// A player's standing as moderators see it.
    ///
    /// `strikes` are those that stand, and `points` the sum of those that have not expired. `approved` is how many of their
    /// items moderators allowed; `reports_right` and `reports_wrong` how many of their reports were upheld and dismissed.
    /// </summary>
    public class StandingView
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("strikes")]
        public List<Strike> Strikes;

        [JsonProperty("points")]
        public long Points;

        [JsonProperty("uploads_blocked_until")]
        public string UploadsBlockedUntil;

        [JsonProperty("is_banned")]
        public bool IsBanned;

        [JsonProperty("approved")]
        public long Approved;

        [JsonProperty("trust")]
        public string Trust;

        [JsonProperty("reports_right")]
        public long ReportsRight;

        [JsonProperty("reports_wrong")]
        public long ReportsWrong;
    }

    /// <summary>
    /// Units that join your garrison of a territory, and how the garrison is to stand.
    ///
    /// The formation is the chieftain's and the captains' to choose; left out, it stays.
    /// </summary>
    public class StationUnits
    {
        [JsonProperty("units")]
        public ArmyInput Units;

        [JsonProperty("formation")]
        public string Formation;
    }

    /// <summary>A player's statistics over one span of time.</summary>
    public class Statistics
    {
        [JsonProperty("span")]
        public string Span;

        /// <summary>The season, week or day; null for all time, and when no season is on.</summary>
        [JsonProperty("key")]
        public string Key;

        [JsonProperty("totals")]
        public Totals Totals;

        [JsonProperty("derived")]
        public Derived Derived;
    }

    /// <summary>Whether an account may sign in. An account that was merged lives on in another one.</summary>
    public static class Status
    {
        public const string Active = "active";
        public const string Suspended = "suspended";
        public const string Banned = "banned";
        public const string Merged = "merged";
    }

    /// <summary>The new status: active, suspended or banned. A suspension without `until` lasts until it is lifted.</summary>
    public class StatusChange
    {
        [JsonProperty("status")]
        public string Status;

        [JsonProperty("until")]
        public string Until;

        [JsonProperty("reason")]
        public string Reason;

        /// <summary>Of a ban: whether it revokes what the player owns by purchases, until it is lifted. No money is given back. By default a ban takes nothing.</summary>
        [JsonProperty("revoke_entitlements")]
        public bool? RevokeEntitlements;
    }

    /// <summary>A Steam session ticket (GetAuthTicketForWebApi), in hexadecimal.</summary>
    public class SteamProof
    {
        [JsonProperty("ticket")]
        public string Ticket;

        /// <summary>The Steam id of the ticket, to be checked; optional.</summary>
        [JsonProperty("steam_id")]
        public string SteamId;
    }

    /// <summary>Where a player agrees to a purchase by Steam.</summary>
    public static class SteamSession
    {
        public const string Client = "client";
        public const string Web = "web";
    }

    /// <summary>A Steam session ticket.</summary>
    public class SteamSignIn
    {
        [JsonProperty("ticket")]
        public string Ticket;

        /// <summary>The Steam id of the ticket, to be checked; optional.</summary>
        [JsonProperty("steam_id")]
        public string SteamId;

        /// <summary>Of a new player, where the game has a minimum age. Ask for it before you open an account.</summary>
        [JsonProperty("age")]
        public AgeDeclaration Age;

        /// <summary>Answer with cookies (for browsers) instead of tokens.</summary>
        [JsonProperty("cookies")]
        public bool? Cookies;
    }

    /// <summary>A strike of a creator. `strike_id` is the id of the decision, or of the takedown, that gave it.</summary>
    public class Strike
    {
        [JsonProperty("strike_id")]
        public string StrikeId;

        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("category")]
        public string Category;

        [JsonProperty("points")]
        public long Points;

        [JsonProperty("given_at")]
        public string GivenAt;

        [JsonProperty("expires_at")]
        public string ExpiresAt;
    }

    /// <summary>Your words of a language (ISO 639-1). `updated_at` is null where you have set none.</summary>
    public class StudioWords
    {
        [JsonProperty("blocked")]
        public List<string> Blocked;

        [JsonProperty("watched")]
        public List<string> Watched;

        [JsonProperty("allowed")]
        public List<string> Allowed;

        [JsonProperty("language")]
        public string Language;

        [JsonProperty("updated_at")]
        public string UpdatedAt;
    }

    /// <summary>A player's score, with what the board asks for as its proof.</summary>
    public class SubmitScore
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("score")]
        public double Score;

        [JsonProperty("proof")]
        public JToken Proof;

        /// <summary>Shown with the score, such as the character that was played.</summary>
        [JsonProperty("properties")]
        public Dictionary<string, JToken> Properties;
    }

    /// <summary>
    /// What became of a submission: the player's score on the board now, and whether this submission changed it.
    ///
    /// `repeated` says that its proof was accepted before; it did not count again.
    /// </summary>
    public class SubmittedScore
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("period")]
        public ScorePeriod Period;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("score")]
        public double Score;

        [JsonProperty("changed")]
        public bool Changed;

        [JsonProperty("repeated")]
        public bool Repeated;

        /// <summary>Scores that the player has submitted since the last reset.</summary>
        [JsonProperty("attempts")]
        public long Attempts;

        [JsonProperty("attempts_left")]
        public long? AttemptsLeft;
    }

    /// <summary>What a player gets in the place of an item that they own already.</summary>
    public class Substitute
    {
        [JsonProperty("currency")]
        public string Currency;

        [JsonProperty("amount")]
        public long Amount;
    }

    /// <summary>What a player gets in the place of an item that they own already.</summary>
    public class SubstituteInput
    {
        [JsonProperty("currency")]
        public string Currency;

        [JsonProperty("amount")]
        public long Amount;
    }

    /// <summary>A player whom you have met in a match lately, and when. Of a private profile only the name is shown.</summary>
    public class SuggestedPlayer
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("display_name")]
        public string DisplayName;

        [JsonProperty("level")]
        public long? Level;

        [JsonProperty("avatar")]
        public Picture Avatar;

        [JsonProperty("avatar_url")]
        public string AvatarUrl;

        [JsonProperty("played_at")]
        public string PlayedAt;
    }

    /// <summary>Players who could become friends, the one whom you met last first.</summary>
    public class Suggestions
    {
        [JsonProperty("items")]
        public List<SuggestedPlayer> Items;
    }

    /// <summary>How support does. The mean is of threads that were first answered in the last `days` days; null: none was.</summary>
    public class SupportFigures
    {
        [JsonProperty("days")]
        public long Days;

        [JsonProperty("answered_first")]
        public long AnsweredFirst;

        [JsonProperty("mean_first_response_seconds")]
        public long? MeanFirstResponseSeconds;

        /// <summary>How many threads are in each state.</summary>
        [JsonProperty("threads")]
        public Dictionary<string, long> Threads;
    }

    /// <summary>A save that was kept, and that the studio's rules find suspicious. It stays when its version is dropped.</summary>
    public class SuspiciousSave
    {
        [JsonProperty("suspicion_id")]
        public string SuspicionId;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("slot")]
        public string Slot;

        [JsonProperty("version")]
        public long Version;

        [JsonProperty("saved_at")]
        public string SavedAt;

        [JsonProperty("too_fast")]
        public List<FastRise> TooFast;

        [JsonProperty("is_open")]
        public bool IsOpen;

        [JsonProperty("closed_by")]
        public string ClosedBy;

        [JsonProperty("closed_at")]
        public string ClosedAt;

        [JsonProperty("close_reason")]
        public string CloseReason;

        [JsonProperty("expire_at")]
        public string ExpireAt;
    }

    /// <summary>A notice of a copyright holder, as § 512(c)(3) wants it: who claims which work, on oath, in good faith.</summary>
    public class TakeDownUgc
    {
        [JsonProperty("claimant")]
        public string Claimant;

        [JsonProperty("claimant_email")]
        public string ClaimantEmail;

        /// <summary>The copyrighted work.</summary>
        [JsonProperty("work")]
        public string Work;

        /// <summary>The claimant states the belief that the use is not allowed.</summary>
        [JsonProperty("good_faith")]
        public bool GoodFaith;

        /// <summary>The claimant swears to be, or to act for, the holder of the right.</summary>
        [JsonProperty("sworn")]
        public bool Sworn;

        [JsonProperty("signed_by")]
        public string SignedBy;

        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>
    /// How a takedown ends.
    ///
    /// `restored`: no lawsuit within the time of a counter-notice. `withdrawn`: the claimant takes the notice back.
    /// `upheld`: the claimant sues.
    /// </summary>
    public static class TakedownOutcome
    {
        public const string Restored = "restored";
        public const string Withdrawn = "withdrawn";
        public const string Upheld = "upheld";
    }

    /// <summary>`active`: the item is down. `countered`: the creator objects. `restored`: it is back. `upheld`: it stays down.</summary>
    public static class TakedownStatus
    {
        public const string Active = "active";
        public const string Countered = "countered";
        public const string Restored = "restored";
        public const string Upheld = "upheld";
    }

    /// <summary>A takedown as admins see it.</summary>
    public class TakedownView
    {
        [JsonProperty("takedown_id")]
        public string TakedownId;

        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("creator_id")]
        public string CreatorId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("claimant")]
        public string Claimant;

        [JsonProperty("claimant_email")]
        public string ClaimantEmail;

        [JsonProperty("work")]
        public string Work;

        [JsonProperty("admin_id")]
        public string AdminId;

        [JsonProperty("taken_down_at")]
        public string TakenDownAt;

        [JsonProperty("counter_name")]
        public string CounterName;

        [JsonProperty("counter_address")]
        public string CounterAddress;

        [JsonProperty("counter_statement")]
        public string CounterStatement;

        [JsonProperty("countered_at")]
        public string CounteredAt;

        [JsonProperty("restore_from")]
        public string RestoreFrom;

        [JsonProperty("closed_by")]
        public string ClosedBy;

        [JsonProperty("closed_at")]
        public string ClosedAt;

        [JsonProperty("outcome")]
        public string Outcome;
    }

    /// <summary>What a refund takes of a currency: from the balance first; what is spent becomes debt.</summary>
    public class TakenAmount
    {
        [JsonProperty("currency")]
        public string Currency;

        /// <summary>All that it takes, in minor units.</summary>
        [JsonProperty("amount")]
        public long Amount;

        [JsonProperty("from_balance")]
        public long FromBalance;

        [JsonProperty("becomes_debt")]
        public long BecomesDebt;
    }

    /// <summary>What a territory looks like, and how one fights there.</summary>
    public static class Terrain
    {
        public const string Castle = "castle";
        public const string Forest = "forest";
        public const string Hills = "hills";
        public const string River = "river";
        public const string Plains = "plains";
    }

    /// <summary>What a terrain changes, in permille: of whoever defends, of whoever attacks, and of units on either side.</summary>
    public class TerrainRule
    {
        [JsonProperty("defence")]
        public long Defence;

        [JsonProperty("attack")]
        public long Attack;

        [JsonProperty("garrison_hp")]
        public long GarrisonHp;

        [JsonProperty("units")]
        public Dictionary<string, long> Units;
    }

    /// <summary>A territory with its last battles, the latest first. `last_updated` is when anything there changed.</summary>
    public class TerritoryDetail
    {
        [JsonProperty("territory_id")]
        public long TerritoryId;

        [JsonProperty("tier")]
        public string Tier;

        [JsonProperty("terrain")]
        public string Terrain;

        [JsonProperty("coordinates")]
        public Coordinates Coordinates;

        [JsonProperty("owner")]
        public Owner Owner;

        [JsonProperty("garrison")]
        public Garrison Garrison;

        [JsonProperty("npc_defense")]
        public Army NpcDefense;

        /// <summary>Gold an hour.</summary>
        [JsonProperty("gold_generation")]
        public long GoldGeneration;

        /// <summary>Victory points an hour.</summary>
        [JsonProperty("vp_generation")]
        public long VpGeneration;

        [JsonProperty("last_updated")]
        public string LastUpdated;

        [JsonProperty("recent_battles")]
        public List<RecentBattle> RecentBattles;
    }

    /// <summary>A territory as players see it. `npc_defense` defends one that no tribe holds.</summary>
    public class TerritoryView
    {
        [JsonProperty("territory_id")]
        public long TerritoryId;

        [JsonProperty("tier")]
        public string Tier;

        [JsonProperty("terrain")]
        public string Terrain;

        [JsonProperty("coordinates")]
        public Coordinates Coordinates;

        [JsonProperty("owner")]
        public Owner Owner;

        [JsonProperty("garrison")]
        public Garrison Garrison;

        [JsonProperty("npc_defense")]
        public Army NpcDefense;

        /// <summary>Gold an hour.</summary>
        [JsonProperty("gold_generation")]
        public long GoldGeneration;

        /// <summary>Victory points an hour.</summary>
        [JsonProperty("vp_generation")]
        public long VpGeneration;
    }

    /// <summary>Whose turn it is.</summary>
    public static class ThreadState
    {
        public const string Open = "open";
        public const string Waiting = "waiting";
        public const string Answered = "answered";
        public const string Closed = "closed";
        public const string Reopened = "reopened";
    }

    /// <summary>A thread in a list of the player's own.</summary>
    public class ThreadSummary
    {
        [JsonProperty("thread_id")]
        public string ThreadId;

        [JsonProperty("category")]
        public string Category;

        [JsonProperty("subject")]
        public string Subject;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("opened_at")]
        public string OpenedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;
    }

    /// <summary>A thread with what was written in it, in order.</summary>
    public class ThreadView
    {
        [JsonProperty("thread_id")]
        public string ThreadId;

        [JsonProperty("category")]
        public string Category;

        [JsonProperty("subject")]
        public string Subject;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("opened_at")]
        public string OpenedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;

        [JsonProperty("entries")]
        public List<EntryView> Entries;
    }

    /// <summary>How near to the middle of the map a territory is, and with that what it is worth.</summary>
    public static class Tier
    {
        public const string Center = "center";
        public const string Ring = "ring";
        public const string Edge = "edge";
    }

    /// <summary>The rewards of one tier, one on each track.</summary>
    public class TierReward
    {
        [JsonProperty("tier")]
        public long Tier;

        [JsonProperty("free_reward")]
        public Reward FreeReward;

        [JsonProperty("premium_reward")]
        public Reward PremiumReward;
    }

    /// <summary>The rewards of one tier, one on each track.</summary>
    public class TierRewardInput
    {
        [JsonProperty("tier")]
        public long Tier;

        [JsonProperty("free_reward")]
        public RewardInput FreeReward;

        [JsonProperty("premium_reward")]
        public RewardInput PremiumReward;
    }

    /// <summary>What the territories of a tier bring in an hour, and who holds them at first.</summary>
    public class TierRule
    {
        [JsonProperty("territories")]
        public long Territories;

        [JsonProperty("gold")]
        public long Gold;

        [JsonProperty("victory_points")]
        public long VictoryPoints;

        /// <summary>Who defends a territory that no tribe holds.</summary>
        [JsonProperty("guards")]
        public Dictionary<string, long> Guards;
    }

    /// <summary>The tiers of a season that have a reward, in order.</summary>
    public class Tiers
    {
        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("xp_per_tier")]
        public long XpPerTier;

        [JsonProperty("highest_tier")]
        public long HighestTier;

        [JsonProperty("tiers")]
        public List<TierReward> TiersValue;
    }

    /// <summary>When what begins and ends.</summary>
    public class Timeline
    {
        [JsonProperty("registration_starts_at")]
        public string RegistrationStartsAt;

        [JsonProperty("registration_ends_at")]
        public string RegistrationEndsAt;

        [JsonProperty("starts_at")]
        public string StartsAt;

        [JsonProperty("ends_at")]
        public string EndsAt;
    }

    /// <summary>The claims of a valid access token. `expires_at` is in seconds since 1970.</summary>
    public class TokenState
    {
        [JsonProperty("valid")]
        public bool Valid;

        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("session_id")]
        public string SessionId;

        [JsonProperty("roles")]
        public List<string> Roles;

        [JsonProperty("expires_at")]
        public long ExpiresAt;
    }

    /// <summary>
    /// Counts over a span of time. A value that a game did not report is left out of the sums.
    ///
    /// `timed_matches` and `counted_matches` say how many matches reported it. `untimed_answers` are answers without a
    /// time: they are part of `answers`, but not of the average time.
    /// </summary>
    public class Totals
    {
        [JsonProperty("matches")]
        public long Matches;

        [JsonProperty("wins")]
        public long Wins;

        [JsonProperty("losses")]
        public long Losses;

        [JsonProperty("draws")]
        public long Draws;

        [JsonProperty("score")]
        public long Score;

        [JsonProperty("kills")]
        public long Kills;

        [JsonProperty("deaths")]
        public long Deaths;

        [JsonProperty("shots")]
        public long Shots;

        [JsonProperty("hits")]
        public long Hits;

        [JsonProperty("questions")]
        public long Questions;

        [JsonProperty("answers")]
        public long Answers;

        [JsonProperty("untimed_answers")]
        public long UntimedAnswers;

        [JsonProperty("answer_time_ms")]
        public long AnswerTimeMs;

        [JsonProperty("seconds_played")]
        public double SecondsPlayed;

        [JsonProperty("timed_matches")]
        public long TimedMatches;

        [JsonProperty("counted_matches")]
        public long CountedMatches;
    }

    /// <summary>The track of a reward: free for everybody, premium for players with the pass, bonus for earlier seasons.</summary>
    public static class Track
    {
        public const string Free = "free";
        public const string Premium = "premium";
        public const string Bonus = "bonus";
    }

    /// <summary>Something that was done. `changes` are the old and new values, without secrets and what leads to a person.</summary>
    public class TrailEntry
    {
        [JsonProperty("entry_id")]
        public string EntryId;

        [JsonProperty("source")]
        public string Source;

        /// <summary>The operation, or what happened.</summary>
        [JsonProperty("action")]
        public string Action;

        [JsonProperty("actor_id")]
        public string ActorId;

        /// <summary>Ids of players and of all else that it was about.</summary>
        [JsonProperty("about")]
        public List<string> About;

        /// <summary>`done`, `replayed`, or the code of the error.</summary>
        [JsonProperty("outcome")]
        public string Outcome;

        [JsonProperty("details")]
        public Dictionary<string, string> Details;

        /// <summary>What was sent, as JSON, without secrets and long texts.</summary>
        [JsonProperty("body")]
        public string Body;

        [JsonProperty("changes")]
        public List<Change> Changes;

        [JsonProperty("request_id")]
        public string RequestId;

        [JsonProperty("ip")]
        public string Ip;

        [JsonProperty("user_agent")]
        public string UserAgent;

        [JsonProperty("at")]
        public string At;
    }

    /// <summary>What an entry is of: a request of staff, an account, an order, a wallet, a gift, XP, a claim, or a creation.</summary>
    public static class TrailSource
    {
        public const string Staff = "staff";
        public const string Account = "account";
        public const string Order = "order";
        public const string Wallet = "wallet";
        public const string Gift = "gift";
        public const string Xp = "xp";
        public const string Claim = "claim";
        public const string Creation = "creation";
    }

    /// <summary>What to train.</summary>
    public class TrainUnits
    {
        [JsonProperty("unit_type")]
        public string UnitType;

        [JsonProperty("quantity")]
        public long Quantity;
    }

    /// <summary>What a cancelled batch gave back.</summary>
    public class TrainingCancelled
    {
        [JsonProperty("refunded_gold")]
        public long RefundedGold;

        [JsonProperty("remaining_gold")]
        public long RemainingGold;
    }

    /// <summary>Units that are trained from now on, or when those before them are done.</summary>
    public class TrainingReceipt
    {
        [JsonProperty("queue_id")]
        public string QueueId;

        [JsonProperty("unit_type")]
        public string UnitType;

        [JsonProperty("quantity")]
        public long Quantity;

        [JsonProperty("start_time")]
        public string StartTime;

        [JsonProperty("end_time")]
        public string EndTime;

        [JsonProperty("queue_position")]
        public long QueuePosition;

        [JsonProperty("cost_paid")]
        public long CostPaid;

        [JsonProperty("remaining_gold")]
        public long RemainingGold;
    }

    /// <summary>Units in training, and at which place of the queue, from 1.</summary>
    public class TrainingView
    {
        [JsonProperty("queue_id")]
        public string QueueId;

        [JsonProperty("unit_type")]
        public string UnitType;

        [JsonProperty("quantity")]
        public long Quantity;

        [JsonProperty("start_time")]
        public string StartTime;

        [JsonProperty("end_time")]
        public string EndTime;

        [JsonProperty("queue_position")]
        public long QueuePosition;
    }

    /// <summary>
    /// How much was moderated in a year (UTC).
    ///
    /// `published`, `flagged` and `removed` are moderators' decisions. `takedowns` are notices of copyright holders.
    /// `takedowns_restored` are items that came back after a counter-notice, or as the claimant took the notice back.
    /// </summary>
    public class Transparency
    {
        [JsonProperty("reports")]
        public long Reports;

        [JsonProperty("published")]
        public long Published;

        [JsonProperty("flagged")]
        public long Flagged;

        [JsonProperty("removed")]
        public long Removed;

        [JsonProperty("decisions_undone")]
        public long DecisionsUndone;

        [JsonProperty("appeals")]
        public long Appeals;

        [JsonProperty("appeals_upheld")]
        public long AppealsUpheld;

        [JsonProperty("appeals_overturned")]
        public long AppealsOverturned;

        [JsonProperty("takedowns")]
        public long Takedowns;

        [JsonProperty("counter_notices")]
        public long CounterNotices;

        [JsonProperty("takedowns_restored")]
        public long TakedownsRestored;

        [JsonProperty("year")]
        public long Year;
    }

    /// <summary>How a player's rating has moved in 30 days.</summary>
    public class Trend
    {
        [JsonProperty("direction")]
        public string Direction;

        [JsonProperty("elo")]
        public long Elo;

        /// <summary>The rating 30 days ago; 1200 if the player had not played yet.</summary>
        [JsonProperty("elo_before")]
        public long EloBefore;

        [JsonProperty("elo_change")]
        public long EloChange;

        [JsonProperty("days")]
        public long Days;
    }

    /// <summary>What comes first in the list: what changed last, or what most players have or want.</summary>
    public static class TriageOrder
    {
        public const string Changed = "changed";
        public const string Players = "players";
    }

    /// <summary>A tribe and its chieftain.</summary>
    public class TribeBrief
    {
        [JsonProperty("tribe_id")]
        public string TribeId;

        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("tag")]
        public string Tag;

        [JsonProperty("chieftain")]
        public string Chieftain;
    }

    /// <summary>An invitation, and until when it can be accepted.</summary>
    public class TribeInviteReceipt
    {
        [JsonProperty("invite_id")]
        public string InviteId;

        [JsonProperty("expires_at")]
        public string ExpiresAt;
    }

    /// <summary>An invitation to a tribe.</summary>
    public class TribeInviteView
    {
        [JsonProperty("invite_id")]
        public string InviteId;

        [JsonProperty("tribe_id")]
        public string TribeId;

        [JsonProperty("tribe_name")]
        public string TribeName;

        [JsonProperty("tag")]
        public string Tag;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("username")]
        public string Username;

        [JsonProperty("role")]
        public string Role;

        [JsonProperty("invited_by")]
        public string InvitedBy;

        [JsonProperty("expires_at")]
        public string ExpiresAt;
    }

    /// <summary>Invitations that can be accepted, the last to expire first.</summary>
    public class TribeInvites
    {
        [JsonProperty("invites")]
        public List<TribeInviteView> Invites;
    }

    /// <summary>Which member.</summary>
    public class TribeMemberId
    {
        [JsonProperty("player_id")]
        public string PlayerId;
    }

    /// <summary>A member of a tribe.</summary>
    public class TribeMemberView
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        /// <summary>Null for a player who has no profile any more.</summary>
        [JsonProperty("username")]
        public string Username;

        [JsonProperty("victory_points")]
        public long VictoryPoints;

        [JsonProperty("joined_at")]
        public string JoinedAt;
    }

    /// <summary>Who is in a tribe, by role, the eldest member first.</summary>
    public class TribeMembers
    {
        [JsonProperty("chieftain")]
        public TribeMemberView Chieftain;

        [JsonProperty("captains")]
        public List<TribeMemberView> Captains;

        [JsonProperty("warriors")]
        public List<TribeMemberView> Warriors;
    }

    /// <summary>A tribe's place in the final ranking, and what it won, in cents.</summary>
    public class TribeResult
    {
        [JsonProperty("rank")]
        public long Rank;

        [JsonProperty("tribe_id")]
        public string TribeId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("victory_points")]
        public long VictoryPoints;

        [JsonProperty("cents")]
        public long Cents;
    }

    /// <summary>What a member is in a tribe: one chieftain, two captains, nine warriors.</summary>
    public static class TribeRole
    {
        public const string Chieftain = "chieftain";
        public const string Captain = "captain";
        public const string Warrior = "warrior";
    }

    /// <summary>A tribe as everybody sees it. What its members won while they were in it makes its victory points.</summary>
    public class TribeView
    {
        [JsonProperty("tribe_id")]
        public string TribeId;

        [JsonProperty("season_id")]
        public string SeasonId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("tag")]
        public string Tag;

        [JsonProperty("description")]
        public string Description;

        /// <summary>The address of a picture of 256 by 256 pixels.</summary>
        [JsonProperty("emblem")]
        public string Emblem;

        [JsonProperty("members")]
        public TribeMembers Members;

        [JsonProperty("total_vp")]
        public long TotalVp;

        /// <summary>Its place among the tribes; null before it has victory points.</summary>
        [JsonProperty("tribe_rank")]
        public long? TribeRank;

        [JsonProperty("territories_controlled")]
        public long TerritoriesControlled;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("disbanded_at")]
        public string DisbandedAt;
    }

    /// <summary>Whether a creator's items are published without a review: as earned, always, or never.</summary>
    public static class Trust
    {
        public const string Earned = "earned";
        public const string Always = "always";
        public const string Never = "never";
    }

    /// <summary>The Twitch account that was linked.</summary>
    public class TwitchLink
    {
        [JsonProperty("twitch_login")]
        public string TwitchLogin;

        [JsonProperty("linked_at")]
        public string LinkedAt;
    }

    /// <summary>Where the player agrees.</summary>
    public class TwitchLinkStarted
    {
        /// <summary>The page of Twitch to open in a browser. It leads to a page of this server that asks the player before anything is linked.</summary>
        [JsonProperty("authorize_url")]
        public string AuthorizeUrl;

        /// <summary>Until when the page can be used, once.</summary>
        [JsonProperty("expires_at")]
        public string ExpiresAt;
    }

    /// <summary>The second factor is on. Its ten recovery codes are shown once.</summary>
    public class TwoFactorEnabled
    {
        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("recovery_codes")]
        public List<string> RecoveryCodes;
    }

    /// <summary>The second factor is off.</summary>
    public class TwoFactorOff
    {
        [JsonProperty("two_factor")]
        public bool TwoFactor;
    }

    /// <summary>Why a second factor is removed.</summary>
    public class TwoFactorRemoval
    {
        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>A challenge: the account has a second factor. Answer it at `POST /api/v1/auth/2fa/verify`.</summary>
    public class TwoFactorRequired
    {
        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("challenge_token")]
        public string ChallengeToken;

        /// <summary>Seconds until the challenge expires.</summary>
        [JsonProperty("expires_in")]
        public long ExpiresIn;
    }

    /// <summary>What is wrong with an item.</summary>
    public static class UgcCategory
    {
        public const string ChildSafety = "child_safety";
        public const string Malware = "malware";
        public const string Illegal = "illegal";
        public const string Hate = "hate";
        public const string Harassment = "harassment";
        public const string Sexual = "sexual";
        public const string Violence = "violence";
        public const string Privacy = "privacy";
        public const string Copyright = "copyright";
        public const string Cheating = "cheating";
        public const string Spam = "spam";
        public const string Misleading = "misleading";
        public const string Broken = "broken";
        public const string Other = "other";
    }

    /// <summary>Where to get an item's file: `url` works without a token, for whoever has it, until it expires.</summary>
    public class UgcDownload
    {
        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("version")]
        public long Version;

        [JsonProperty("url")]
        public string Url;

        /// <summary>Begin before then: a download that has begun is not cut off.</summary>
        [JsonProperty("expires_in_seconds")]
        public long ExpiresInSeconds;

        [JsonProperty("file_name")]
        public string FileName;

        [JsonProperty("content_type")]
        public string ContentType;

        /// <summary>In bytes.</summary>
        [JsonProperty("size")]
        public long Size;

        /// <summary>Of what you get, hexadecimal. Pictures differ from what was uploaded.</summary>
        [JsonProperty("sha256")]
        public string Sha256;
    }

    /// <summary>The file that you are about to send. It is refused if it is anything else.</summary>
    public class UgcFile
    {
        [JsonProperty("file_name")]
        public string FileName;

        [JsonProperty("content_type")]
        public string ContentType;

        /// <summary>In bytes.</summary>
        [JsonProperty("size")]
        public long Size;

        /// <summary>Of the file, hexadecimal.</summary>
        [JsonProperty("sha256")]
        public string Sha256;

        /// <summary>Of the file, in base64.</summary>
        [JsonProperty("md5")]
        public string Md5;
    }

    /// <summary>An item in any state, with the files that it has: what players download, and what is on its way.</summary>
    public class UgcInspection
    {
        [JsonProperty("item")]
        public MyUgcItem Item;

        [JsonProperty("files")]
        public List<InspectedFile> Files;
    }

    /// <summary>What a player made, as others see it. `rating` is the mean of the ratings, from 1 to 5; null without any.</summary>
    public class UgcItem
    {
        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("creator_id")]
        public string CreatorId;

        [JsonProperty("type")]
        public string Type;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("tags")]
        public List<string> Tags;

        [JsonProperty("visibility")]
        public string Visibility;

        [JsonProperty("status")]
        public string Status;

        /// <summary>What players download; null until it is published.</summary>
        [JsonProperty("file")]
        public FileView File;

        [JsonProperty("rating")]
        public double? Rating;

        [JsonProperty("rating_count")]
        public long RatingCount;

        [JsonProperty("downloads")]
        public long Downloads;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("updated_at")]
        public string UpdatedAt;

        [JsonProperty("published_at")]
        public string PublishedAt;
    }

    /// <summary>The report is with the moderators. `repeated` says that you reported this version of the item before.</summary>
    public class UgcReportReceipt
    {
        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("repeated")]
        public bool Repeated;
    }

    /// <summary>What became of a report: `upheld`, the item broke the rules; `dismissed`, it did not.</summary>
    public static class UgcReportStatus
    {
        public const string Open = "open";
        public const string Upheld = "upheld";
        public const string Dismissed = "dismissed";
    }

    /// <summary>A report as moderators see it. `weight` is 1 for a reporter of whom nothing is known, 2 at most.</summary>
    public class UgcReportView
    {
        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("reporter_id")]
        public string ReporterId;

        [JsonProperty("creator_id")]
        public string CreatorId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("version")]
        public long Version;

        [JsonProperty("category")]
        public string Category;

        [JsonProperty("comment")]
        public string Comment;

        [JsonProperty("weight")]
        public double Weight;

        [JsonProperty("status")]
        public string Status;

        [JsonProperty("reported_at")]
        public string ReportedAt;

        [JsonProperty("settled_at")]
        public string SettledAt;
    }

    /// <summary>How far an item is; the state of a new version of a published item is one of these, too.</summary>
    public static class UgcStatus
    {
        public const string Draft = "draft";
        public const string Uploaded = "uploaded";
        public const string Scanning = "scanning";
        public const string PendingReview = "pending_review";
        public const string Published = "published";
        public const string Flagged = "flagged";
        public const string Removed = "removed";
    }

    /// <summary>What an item is.</summary>
    public static class UgcType
    {
        public const string Map = "map";
        public const string Mod = "mod";
        public const string Image = "image";
        public const string Video = "video";
        public const string Text = "text";
        public const string Bundle = "bundle";
        public const string Screenshot = "screenshot";
    }

    /// <summary>
    /// How to send the file within `expires_in_seconds`. Then complete the upload: at `draft_until`, the draft goes.
    ///
    /// `single`: one request sends it whole. `resumable`: the one URL takes it whole or in pieces of whole 16 MiB, each
    /// with a Content-Range as RFC 9110 writes it; 308 says by its Range header what is there, and after a broken line an
    /// empty PUT with `Content-Range: bytes */SIZE` asks for it. `multipart`: each request sends its piece, in any order,
    /// and again after a broken line.
    /// </summary>
    public class UgcUpload
    {
        [JsonProperty("protocol")]
        public string Protocol;

        [JsonProperty("requests")]
        public List<UgcUploadPart> Requests;

        [JsonProperty("expires_in_seconds")]
        public long ExpiresInSeconds;

        [JsonProperty("ugc_id")]
        public string UgcId;

        [JsonProperty("version")]
        public long Version;

        [JsonProperty("draft_until")]
        public string DraftUntil;
    }

    /// <summary>A request that sends bytes of the file, with exactly these headers.</summary>
    public class UgcUploadPart
    {
        [JsonProperty("method")]
        public string Method;

        [JsonProperty("url")]
        public string Url;

        [JsonProperty("headers")]
        public Dictionary<string, string> Headers;

        [JsonProperty("first_byte")]
        public long FirstByte;

        [JsonProperty("size")]
        public long Size;
    }

    /// <summary>Why a decision is undone.</summary>
    public class UndoDecision
    {
        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>Why a merge is undone.</summary>
    public class UndoRequest
    {
        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>What fights.</summary>
    public static class Unit
    {
        public const string Militia = "militia";
        public const string Spearman = "spearman";
        public const string Archer = "archer";
        public const string Cavalry = "cavalry";
    }

    /// <summary>A unit: its strength is `hp` times `damage`; `train_seconds` are for one.</summary>
    public class UnitRule
    {
        [JsonProperty("hp")]
        public long Hp;

        [JsonProperty("damage")]
        public long Damage;

        /// <summary>Gold for one.</summary>
        [JsonProperty("cost")]
        public long Cost;

        [JsonProperty("speed")]
        public string Speed;

        [JsonProperty("train_seconds")]
        public long TrainSeconds;

        /// <summary>From which level one can train it.</summary>
        [JsonProperty("barracks_level")]
        public long BarracksLevel;
    }

    /// <summary>Units that are in your army.</summary>
    public class UnitsTrained
    {
        [JsonProperty("unit_type")]
        public string UnitType;

        [JsonProperty("quantity")]
        public long Quantity;

        [JsonProperty("new_army_count")]
        public Army NewArmyCount;
    }

    /// <summary>How many messages are unread.</summary>
    public class UnreadCount
    {
        [JsonProperty("unread")]
        public long Unread;
    }

    /// <summary>A campaign as it is to be; `version` is of what was read.</summary>
    public class UpdateCampaign
    {
        [JsonProperty("name")]
        public string Name;

        /// <summary>Twitch's id of the campaign, if it is known.</summary>
        [JsonProperty("twitch_campaign_id")]
        public string TwitchCampaignId;

        [JsonProperty("starts_at")]
        public string StartsAt;

        /// <summary>When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it.</summary>
        [JsonProperty("ends_at")]
        public string EndsAt;

        /// <summary>Where it is offered, by the country of the profile; empty: everywhere.</summary>
        [JsonProperty("countries")]
        public List<string> Countries;

        [JsonProperty("benefits")]
        public List<BenefitInput> Benefits;

        [JsonProperty("version")]
        public long Version;
    }

    /// <summary>A product as it is to be. `version` is the one that was seen: another one means that somebody changed it.</summary>
    public class UpdateSku
    {
        [JsonProperty("type")]
        public string Type;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("description")]
        public string Description;

        /// <summary>What the product gives.</summary>
        [JsonProperty("items")]
        public List<ItemInput> Items;

        /// <summary>The stores that sell it.</summary>
        [JsonProperty("offers")]
        public Dictionary<string, OfferInput> Offers;

        /// <summary>When its sale begins; null: it has begun.</summary>
        [JsonProperty("starts_at")]
        public string StartsAt;

        /// <summary>When its sale ends; null: it does not end.</summary>
        [JsonProperty("ends_at")]
        public string EndsAt;

        /// <summary>How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.</summary>
        [JsonProperty("limits")]
        public PurchaseLimitsInput Limits;

        /// <summary>The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.</summary>
        [JsonProperty("countries")]
        public List<string> Countries;

        [JsonProperty("image_url")]
        public string ImageUrl;

        /// <summary>The game's own words about it.</summary>
        [JsonProperty("metadata")]
        public Dictionary<string, string> Metadata;

        [JsonProperty("version")]
        public long Version;

        /// <summary>False retires it: it is sold no more.</summary>
        [JsonProperty("is_active")]
        public bool? IsActive;
    }

    /// <summary>A webhook as it is to be; enabling it again forgets that it has failed.</summary>
    public class UpdateWebhook
    {
        [JsonProperty("url")]
        public string Url;

        [JsonProperty("events")]
        public List<string> Events;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("is_enabled")]
        public bool? IsEnabled;
    }

    /// <summary>Which building.</summary>
    public class UpgradeBuilding
    {
        [JsonProperty("building_type")]
        public string BuildingType;
    }

    /// <summary>An upgrade that has begun, and the level that it leads to.</summary>
    public class UpgradeReceipt
    {
        [JsonProperty("building_type")]
        public string BuildingType;

        [JsonProperty("level")]
        public long Level;

        [JsonProperty("upgrading")]
        public bool Upgrading;

        [JsonProperty("upgrade_start_time")]
        public string UpgradeStartTime;

        [JsonProperty("upgrade_end_time")]
        public string UpgradeEndTime;

        [JsonProperty("cost_paid")]
        public long CostPaid;

        [JsonProperty("remaining_gold")]
        public long RemainingGold;
    }

    /// <summary>The upload to confirm, by the `upload_id` of its ticket.</summary>
    public class UploadConfirmation
    {
        [JsonProperty("upload_id")]
        public string UploadId;
    }

    /// <summary>
    /// The state of an upload.
    ///
    /// `picture` and `url` are set when it is ready; `reason` is set when it was refused or has failed. After `failed`, ask
    /// for a new ticket and send the same file again.
    /// </summary>
    public class UploadProgress
    {
        [JsonProperty("upload_id")]
        public string UploadId;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("picture")]
        public Picture Picture;

        [JsonProperty("url")]
        public string Url;
    }

    /// <summary>The file that will be sent.</summary>
    public class UploadRequest
    {
        [JsonProperty("content_type")]
        public string ContentType;

        /// <summary>Its ending has to fit the content type.</summary>
        [JsonProperty("file_name")]
        public string FileName;
    }

    /// <summary>The state of an upload. After `failed`, the same file can be sent again.</summary>
    public static class UploadState
    {
        public const string Awaited = "awaited";
        public const string Processing = "processing";
        public const string Ready = "ready";
        public const string Refused = "refused";
        public const string Failed = "failed";
    }

    /// <summary>
    /// How to send the file: one request of `method` to `url`, with exactly these headers, before `expires_at`.
    ///
    /// A ticket takes one file. A 412 means that the file was sent already, perhaps by a request whose answer was lost.
    /// </summary>
    public class UploadTicket
    {
        [JsonProperty("upload_id")]
        public string UploadId;

        [JsonProperty("url")]
        public string Url;

        [JsonProperty("method")]
        public string Method;

        [JsonProperty("headers")]
        public Dictionary<string, string> Headers;

        [JsonProperty("expires_in_seconds")]
        public long ExpiresInSeconds;

        [JsonProperty("expires_at")]
        public string ExpiresAt;

        [JsonProperty("max_bytes")]
        public long MaxBytes;
    }

    /// <summary>What others call you.</summary>
    public class Username
    {
        [JsonProperty("username")]
        public string UsernameValue;
    }

    /// <summary>One size of a picture, in pixels, as WebP and in a format that every client reads.</summary>
    public class Variant
    {
        [JsonProperty("width")]
        public long Width;

        [JsonProperty("height")]
        public long Height;

        [JsonProperty("webp_url")]
        public string WebpUrl;

        [JsonProperty("fallback_url")]
        public string FallbackUrl;
    }

    /// <summary>A purchase that was made: what the store gave the client.</summary>
    public class VerifyReceipt
    {
        [JsonProperty("provider")]
        public string Provider;

        /// <summary>Stripe: the id of the PaymentIntent. Steam: the order id, as `checkout` answered it. Google Play: the purchase token. Apple: the transaction's id (`Transaction.id`); finish the transaction only when it is answered with an order. Epic: the entitlement's id, of the Epic account that is linked to the player. With each purchase, give Apple and Google what the wallet's `payers` has for them: without it, the purchase is nobody's.</summary>
        [JsonProperty("transaction")]
        public string Transaction;
    }

    /// <summary>Who sees a published item.</summary>
    public static class Visibility
    {
        public const string Public = "public";
        public const string Unlisted = "unlisted";
        public const string Private = "private";
    }

    /// <summary>Whether you vote for the idea now.</summary>
    public class VoteReceipt
    {
        [JsonProperty("idea_id")]
        public string IdeaId;

        [JsonProperty("votes_for_it")]
        public bool VotesForIt;
    }

    /// <summary>A player's balance of each currency and consumable.</summary>
    public class WalletBalances
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("balances")]
        public List<CurrencyBalance> Balances;

        /// <summary>What the client gives a store with each purchase, by the store: with Apple it is the `appAccountToken`, with Google the `obfuscatedAccountId`. A purchase without it is granted to nobody.</summary>
        [JsonProperty("payers")]
        public Dictionary<string, string> Payers;
    }

    /// <summary>An amount to credit to a player, and the reason.</summary>
    public class WalletCredit
    {
        [JsonProperty("currency")]
        public string Currency;

        [JsonProperty("amount")]
        public long Amount;

        [JsonProperty("reason")]
        public string Reason;

        /// <summary>An id of what the amount is for: it is credited once.</summary>
        [JsonProperty("fact")]
        public string Fact;
    }

    /// <summary>One entry of a wallet's history. The amount of a debit is negative.</summary>
    public class WalletHistoryEntry
    {
        [JsonProperty("entry_id")]
        public string EntryId;

        [JsonProperty("movement")]
        public string Movement;

        [JsonProperty("currency")]
        public string Currency;

        [JsonProperty("amount")]
        public long Amount;

        /// <summary>The balance of the currency after this entry; below zero, it is debt.</summary>
        [JsonProperty("balance_after")]
        public long BalanceAfter;

        /// <summary>The order that this entry belongs to, if any.</summary>
        [JsonProperty("order_id")]
        public string OrderId;

        [JsonProperty("reason")]
        public string Reason;

        [JsonProperty("at")]
        public string At;
    }

    /// <summary>A message of this API, and its signature by the wallet (EIP-191 personal_sign).</summary>
    public class WalletProof
    {
        [JsonProperty("wallet_address")]
        public string WalletAddress;

        /// <summary>The message, unchanged.</summary>
        [JsonProperty("message")]
        public string Message;

        /// <summary>r, s and v: 65 bytes in hexadecimal.</summary>
        [JsonProperty("signature")]
        public string Signature;
    }

    /// <summary>The refresh token of this session.</summary>
    public class WalletRefresh
    {
        [JsonProperty("refresh_token")]
        public string RefreshToken;
    }

    /// <summary>A signed message.</summary>
    public class WalletSignIn
    {
        [JsonProperty("wallet_address")]
        public string WalletAddress;

        /// <summary>The message, unchanged.</summary>
        [JsonProperty("message")]
        public string Message;

        /// <summary>r, s and v: 65 bytes in hexadecimal.</summary>
        [JsonProperty("signature")]
        public string Signature;

        /// <summary>Of a new player, where the game has a minimum age. Ask for it before you open an account.</summary>
        [JsonProperty("age")]
        public AgeDeclaration Age;

        /// <summary>Answer with cookies (for browsers) instead of tokens.</summary>
        [JsonProperty("cookies")]
        public bool? Cookies;
    }

    /// <summary>What a warehouse does, by its level from 1.</summary>
    public class WarehouseRule
    {
        [JsonProperty("capacity")]
        public List<long> Capacity;

        /// <summary>The share of the gold that no raid takes, in permille.</summary>
        [JsonProperty("protected")]
        public List<long> Protected;

        /// <summary>What each level adds to the gold an hour.</summary>
        [JsonProperty("hourly_gold")]
        public long HourlyGold;
    }

    /// <summary>A webhook as staff sees it. `disabled_because` is `failing` where deliveries have failed for three days.</summary>
    public class WebhookView
    {
        [JsonProperty("webhook_id")]
        public string WebhookId;

        [JsonProperty("url")]
        public string Url;

        [JsonProperty("events")]
        public List<string> Events;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("is_enabled")]
        public bool IsEnabled;

        [JsonProperty("disabled_because")]
        public string DisabledBecause;

        [JsonProperty("failing_since")]
        public string FailingSince;

        /// <summary>Until when the secret before this one signs as well.</summary>
        [JsonProperty("previous_until")]
        public string PreviousUntil;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("changed_at")]
        public string ChangedAt;
    }

    /// <summary>A webhook with the secret that signs its deliveries, which is shown this once.</summary>
    public class WebhookWithSecret
    {
        [JsonProperty("webhook_id")]
        public string WebhookId;

        [JsonProperty("url")]
        public string Url;

        [JsonProperty("events")]
        public List<string> Events;

        [JsonProperty("description")]
        public string Description;

        [JsonProperty("is_enabled")]
        public bool IsEnabled;

        [JsonProperty("disabled_because")]
        public string DisabledBecause;

        [JsonProperty("failing_since")]
        public string FailingSince;

        /// <summary>Until when the secret before this one signs as well.</summary>
        [JsonProperty("previous_until")]
        public string PreviousUntil;

        [JsonProperty("created_at")]
        public string CreatedAt;

        [JsonProperty("changed_at")]
        public string ChangedAt;

        [JsonProperty("secret")]
        public string Secret;
    }

    /// <summary>An answer that staff gives often. Subjects are not sent.</summary>
    public class WriteCannedAnswer
    {
        [JsonProperty("title")]
        public string Title;

        /// <summary>By language (BCP 47). A player is shown their own, else English, else the first.</summary>
        [JsonProperty("texts")]
        public Dictionary<string, MessageTextInput> Texts;
    }

    /// <summary>What is written in a thread.</summary>
    public class WriteEntry
    {
        [JsonProperty("text")]
        public string Text;
    }

    /// <summary>A message to another player. It is plain text and may hold `&lt;`: whoever shows it escapes it.</summary>
    public class WriteMessage
    {
        [JsonProperty("text")]
        public string Text;
    }

    /// <summary>A live event: XP that is earned in it counts for `factor_permille` thousandths. Without sources, all count.</summary>
    public class XpEvent
    {
        [JsonProperty("event_id")]
        public string EventId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("starts_at")]
        public string StartsAt;

        [JsonProperty("ends_at")]
        public string EndsAt;

        [JsonProperty("factor_permille")]
        public long FactorPermille;

        [JsonProperty("sources")]
        public List<string> Sources;
    }

    /// <summary>One gain of XP.</summary>
    public class XpHistoryEntry
    {
        [JsonProperty("source")]
        public string Source;

        [JsonProperty("amount")]
        public long Amount;

        /// <summary>What it was before a live event's factor; null without one.</summary>
        [JsonProperty("base_amount")]
        public long? BaseAmount;

        /// <summary>The live event that it was earned in.</summary>
        [JsonProperty("event_id")]
        public string EventId;

        [JsonProperty("match_id")]
        public string MatchId;

        [JsonProperty("earned_at")]
        public string EarnedAt;
    }

    /// <summary>What XP was earned with.</summary>
    public static class XpSource
    {
        public const string MatchWin = "match_win";
        public const string MatchLoss = "match_loss";
        public const string MatchDraw = "match_draw";
        public const string SeasonChallenge = "season_challenge";
        public const string DailyBonus = "daily_bonus";
        public const string MissionComplete = "mission_complete";
        public const string Achievement = "achievement";
    }
}
