// Generated from openapi.yaml by `make generate`. Do not edit.
using System.Threading.Tasks;

namespace Ludus
{
    /// <summary>The service matches.</summary>
    public class MatchesService
    {
        private readonly ICaller caller;

        public MatchesService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Report a match.
        ///
        /// Takes in the result of a finished match. Statistics, ratings and XP follow within a second. The same report again
        /// changes nothing.
        ///
        /// Roles: server. A game server's key needs the scope `matches`.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, MATCH_CONTRADICTED, SCOPE_MISSING, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.Receipt> ReportMatch(Models.MatchReport body, CallOptions options = null)
        {
            return caller.Call<Models.Receipt>("matches-report-match", body: body ?? new Models.MatchReport(), options: options);
        }
    }
}
