// Generated from openapi.yaml by `make generate`. Do not edit.
import type { CallOptions, Caller } from "../../operation.js";
import type {
  ListeningToken,
  RegisterDevice,
  RegisteredDevice,
} from "../models.js";

/** The service `realtime`. */
export class Realtime {
  constructor(private readonly caller: Caller) {}

  /**
   * Get a token to listen to my live data.
   *
   * Your live data shows your battle pass (`battle_pass`), your rating (`rating`), your wallet (`wallet`), the number of
   * your unread messages (`inbox`), what you have in a season of conquest with your latest five battles (`conquest`),
   * each as it changes, and which of your friends are online (`friends`, a hundred at most), a minute or two
   * after they come, or have asked for nothing for six minutes. Sign in with the token by the Firebase SDK, open the
   * `database`, and listen to the `path`. `shared` in it has the paths of what you see together with others, and may
   * listen to as well: your tribe's
   * (at most once a second) and the world's (at most every 15 seconds); when you join or leave a tribe, it changes.
   * Nobody else can read it, and no client can write it. Listening ends at `expires_at`, in an hour at most, and
   * with the session. Ask for another token before that.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, PARTNER_UNAVAILABLE.
   */
  createToken(options?: CallOptions): Promise<ListeningToken> {
    return this.caller.call("realtime-create-token", {}, options);
  }

  /**
   * Register a device for push messages.
   *
   * Call it at each start of the app, and when its address or the player's wishes change. What you alone are
   * told, and no other player has written, is then shown on the device, in its language: such as friend requests,
   * invitations to a tribe, drops, gifts and refunds, notices about your account, decisions of moderators, answers of
   * support. So are messages to everyone, unless the device has muted them (`campaign_announcement`) or has
   * `quiet_hours`. Not shown are messages to some players, direct messages, `muted` types, and what comes during
   * `quiet_hours`; the inbox has all of these. Some news of games, as a finished upgrade, come as push messages alone,
   * while you do not listen to your live data. An address
   * belongs to the last player who registered it, and counts until that session ends, or for 30 days without being
   * registered again. You have ten devices at most: beyond those, the one goes that was registered longest ago.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED.
   */
  registerDevice(body: RegisterDevice, options?: CallOptions): Promise<RegisteredDevice> {
    return this.caller.call("realtime-register-device", { body }, options);
  }
}
