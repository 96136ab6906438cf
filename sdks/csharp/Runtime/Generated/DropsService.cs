// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Ludus
{
    /// <summary>The query of ListAllCampaigns.</summary>
    public class DropsListAllCampaignsQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The service drops.</summary>
    public class DropsService
    {
        private readonly ICaller caller;

        public DropsService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Confirm a Twitch link.
        ///
        /// The page of `GET /api/v1/drops/twitch/callback` sends it; games do not. The player can link one Twitch account, and
        /// a Twitch account can be linked to one player.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: LINK_EXPIRED, TWITCH_ACCOUNT_TAKEN, TWITCH_LINKED.
        /// </summary>
        public Task<Models.TwitchLink> ConfirmTwitchLink(Models.ConfirmTwitchLink body, CallOptions options = null)
        {
            return caller.Call<Models.TwitchLink>("drops-confirm-twitch-link", body: body ?? new Models.ConfirmTwitchLink(), options: options);
        }

        /// <summary>
        /// Create a drop campaign.
        ///
        /// Says what each benefit of a campaign at Twitch gives in the game. At any time one campaign gives a benefit. Drops
        /// that came before the campaign was created, and were earned while it runs, are granted now.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: BENEFIT_TAKEN, CAMPAIGN_EXISTS, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVALID_CAMPAIGN, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.Campaign> CreateCampaign(Models.CreateCampaign body, CallOptions options = null)
        {
            return caller.Call<Models.Campaign>("drops-create-campaign", body: body ?? new Models.CreateCampaign(), options: options);
        }

        /// <summary>
        /// Get a drop campaign.
        ///
        /// Returns how many of its drops were granted, how many wait for their viewers to link their accounts, how many are
        /// held, and of how many Twitch was not told yet.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_CAMPAIGN.
        /// </summary>
        public Task<Models.CampaignWithFigures> GetCampaign(string campaignId, CallOptions options = null)
        {
            return caller.Call<Models.CampaignWithFigures>("drops-get-campaign", path: new System.Collections.Generic.Dictionary<string, object> { { "campaign_id", campaignId } }, options: options);
        }

        /// <summary>
        /// List all drop campaigns.
        ///
        /// Also those that have ended, the newest first.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfCampaign> ListAllCampaigns(DropsListAllCampaignsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfCampaign>("drops-list-all-campaigns", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListAllCampaigns, from page to page.</summary>
        public async Task<int> EachListAllCampaigns(Action<Models.Campaign> each, DropsListAllCampaignsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new DropsListAllCampaignsQuery();
            for (var count = 0; ;)
            {
                var page = await ListAllCampaigns(place, options);
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
        /// List drop campaigns and my drops.
        ///
        /// The campaigns that run, with what each benefit gives, and the drops that you have earned, the latest first. A drop
        /// is `granted` when it is yours; `held_because` says why one is not. A changed campaign shows within a minute.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.MyDrops> ListCampaigns(CallOptions options = null)
        {
            return caller.Call<Models.MyDrops>("drops-list-campaigns", options: options);
        }

        /// <summary>
        /// Get a page that links my Twitch account.
        ///
        /// Open `authorize_url` in a browser. After the player has agreed at Twitch, a page names the Twitch account and the
        /// player and asks before it links them. The link is void when this session ends.
        ///
        /// Roles: player.
        ///
        /// Errors: TWITCH_NOT_CONFIGURED.
        /// </summary>
        public Task<Models.TwitchLinkStarted> StartTwitchLink(CallOptions options = null)
        {
            return caller.Call<Models.TwitchLinkStarted>("drops-start-twitch-link", options: options);
        }

        /// <summary>
        /// Update or end a drop campaign.
        ///
        /// Replaces the whole campaign. Send the `version` that you read. To end it, set `ends_at`. What was granted stays;
        /// drops that were held are looked at again.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: BENEFIT_TAKEN, CAMPAIGN_CHANGED, CSRF_REJECTED, INVALID_CAMPAIGN, SECOND_FACTOR_NEEDED, UNKNOWN_CAMPAIGN.
        /// </summary>
        public Task<Models.Campaign> UpdateCampaign(string campaignId, Models.UpdateCampaign body, CallOptions options = null)
        {
            return caller.Call<Models.Campaign>("drops-update-campaign", path: new System.Collections.Generic.Dictionary<string, object> { { "campaign_id", campaignId } }, body: body ?? new Models.UpdateCampaign(), options: options);
        }
    }
}
