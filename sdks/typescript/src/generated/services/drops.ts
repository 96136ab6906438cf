// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  Campaign,
  CampaignWithFigures,
  ConfirmTwitchLink,
  CreateCampaign,
  MyDrops,
  PageOfCampaign,
  TwitchLink,
  TwitchLinkStarted,
  UpdateCampaign,
} from "../models.js";

/** The query of `listAllCampaigns`. */
export interface ListAllCampaignsQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The service `drops`. */
export class Drops {
  constructor(private readonly caller: Caller) {}

  /**
   * Confirm a Twitch link.
   *
   * The page of `GET /api/v1/drops/twitch/callback` sends it; games do not. The player can link one Twitch account, and
   * a Twitch account can be linked to one player.
   *
   * Public: no access token is needed.
   *
   * Errors: LINK_EXPIRED, TWITCH_ACCOUNT_TAKEN, TWITCH_LINKED.
   */
  confirmTwitchLink(body: ConfirmTwitchLink, options?: CallOptions): Promise<TwitchLink> {
    return this.caller.call("drops-confirm-twitch-link", { body }, options);
  }

  /**
   * Create a drop campaign.
   *
   * Says what each benefit of a campaign at Twitch gives in the game. At any time one campaign gives a benefit. Drops
   * that came before the campaign was created, and were earned while it runs, are granted now.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: BENEFIT_TAKEN, CAMPAIGN_EXISTS, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVALID_CAMPAIGN, SECOND_FACTOR_NEEDED.
   */
  createCampaign(body: CreateCampaign, options?: CallOptions): Promise<Campaign> {
    return this.caller.call("drops-create-campaign", { body }, options);
  }

  /**
   * Get a drop campaign.
   *
   * Returns how many of its drops were granted, how many wait for their viewers to link their accounts, how many are
   * held, and of how many Twitch was not told yet.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_CAMPAIGN.
   */
  getCampaign(campaignId: string, options?: CallOptions): Promise<CampaignWithFigures> {
    return this.caller.call("drops-get-campaign", { path: { campaign_id: campaignId } }, options);
  }

  /**
   * List all drop campaigns.
   *
   * Also those that have ended, the newest first.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listAllCampaigns(query: ListAllCampaignsQuery = {}, options?: CallOptions): Promise<PageOfCampaign> {
    return this.caller.call("drops-list-all-campaigns", { query }, options);
  }

  /** Every item of `listAllCampaigns`, from page to page. */
  iterateListAllCampaigns(query: ListAllCampaignsQuery = {}, options?: CallOptions): AsyncGenerator<Campaign> {
    return items((place) => this.listAllCampaigns({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List drop campaigns and my drops.
   *
   * The campaigns that run, with what each benefit gives, and the drops that you have earned, the latest first. A drop
   * is `granted` when it is yours; `held_because` says why one is not. A changed campaign shows within a minute.
   *
   * Roles: player.
   */
  listCampaigns(options?: CallOptions): Promise<MyDrops> {
    return this.caller.call("drops-list-campaigns", {}, options);
  }

  /**
   * Get a page that links my Twitch account.
   *
   * Open `authorize_url` in a browser. After the player has agreed at Twitch, a page names the Twitch account and the
   * player and asks before it links them. The link is void when this session ends.
   *
   * Roles: player.
   *
   * Errors: TWITCH_NOT_CONFIGURED.
   */
  startTwitchLink(options?: CallOptions): Promise<TwitchLinkStarted> {
    return this.caller.call("drops-start-twitch-link", {}, options);
  }

  /**
   * Update or end a drop campaign.
   *
   * Replaces the whole campaign. Send the `version` that you read. To end it, set `ends_at`. What was granted stays;
   * drops that were held are looked at again.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: BENEFIT_TAKEN, CAMPAIGN_CHANGED, CSRF_REJECTED, INVALID_CAMPAIGN, SECOND_FACTOR_NEEDED, UNKNOWN_CAMPAIGN.
   */
  updateCampaign(campaignId: string, body: UpdateCampaign, options?: CallOptions): Promise<Campaign> {
    return this.caller.call("drops-update-campaign", { path: { campaign_id: campaignId }, body }, options);
  }
}
