// Generated from openapi.yaml by `make generate`. Do not edit.

namespace Ludus
{
    /// <summary>Every service.</summary>
    public class Services
    {
        public readonly AdminService Admin;
        public readonly AuthService Auth;
        public readonly BattlepassService Battlepass;
        public readonly CommerceService Commerce;
        public readonly ConquestService Conquest;
        public readonly CosmeticsService Cosmetics;
        public readonly DropsService Drops;
        public readonly FeedbackService Feedback;
        public readonly FriendsService Friends;
        public readonly LeaderboardsService Leaderboards;
        public readonly MatchesService Matches;
        public readonly MessagesService Messages;
        public readonly PlatformService Platform;
        public readonly PrivacyService Privacy;
        public readonly ProfilesService Profiles;
        public readonly ProgressionService Progression;
        public readonly RealtimeService Realtime;
        public readonly StatsService Stats;
        public readonly UgcService Ugc;
        public readonly WebhooksService Webhooks;

        public Services(ICaller caller)
        {
            Admin = new AdminService(caller);
            Auth = new AuthService(caller);
            Battlepass = new BattlepassService(caller);
            Commerce = new CommerceService(caller);
            Conquest = new ConquestService(caller);
            Cosmetics = new CosmeticsService(caller);
            Drops = new DropsService(caller);
            Feedback = new FeedbackService(caller);
            Friends = new FriendsService(caller);
            Leaderboards = new LeaderboardsService(caller);
            Matches = new MatchesService(caller);
            Messages = new MessagesService(caller);
            Platform = new PlatformService(caller);
            Privacy = new PrivacyService(caller);
            Profiles = new ProfilesService(caller);
            Progression = new ProgressionService(caller);
            Realtime = new RealtimeService(caller);
            Stats = new StatsService(caller);
            Ugc = new UgcService(caller);
            Webhooks = new WebhooksService(caller);
        }
    }
}
