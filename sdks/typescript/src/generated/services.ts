// Generated from openapi.yaml by `make generate`. Do not edit.
import type { Caller } from "../operation.js";
import { Admin } from "./services/admin.js";
import { Auth } from "./services/auth.js";
import { Battlepass } from "./services/battlepass.js";
import { Commerce } from "./services/commerce.js";
import { Conquest } from "./services/conquest.js";
import { Cosmetics } from "./services/cosmetics.js";
import { Drops } from "./services/drops.js";
import { Feedback } from "./services/feedback.js";
import { Friends } from "./services/friends.js";
import { Leaderboards } from "./services/leaderboards.js";
import { Matches } from "./services/matches.js";
import { Messages } from "./services/messages.js";
import { Platform } from "./services/platform.js";
import { Privacy } from "./services/privacy.js";
import { Profiles } from "./services/profiles.js";
import { Progression } from "./services/progression.js";
import { Realtime } from "./services/realtime.js";
import { Stats } from "./services/stats.js";
import { Ugc } from "./services/ugc.js";
import { Webhooks } from "./services/webhooks.js";

/** Every service. */
export class Services {
  readonly admin: Admin;
  readonly auth: Auth;
  readonly battlepass: Battlepass;
  readonly commerce: Commerce;
  readonly conquest: Conquest;
  readonly cosmetics: Cosmetics;
  readonly drops: Drops;
  readonly feedback: Feedback;
  readonly friends: Friends;
  readonly leaderboards: Leaderboards;
  readonly matches: Matches;
  readonly messages: Messages;
  readonly platform: Platform;
  readonly privacy: Privacy;
  readonly profiles: Profiles;
  readonly progression: Progression;
  readonly realtime: Realtime;
  readonly stats: Stats;
  readonly ugc: Ugc;
  readonly webhooks: Webhooks;

  constructor(caller: Caller) {
    this.admin = new Admin(caller);
    this.auth = new Auth(caller);
    this.battlepass = new Battlepass(caller);
    this.commerce = new Commerce(caller);
    this.conquest = new Conquest(caller);
    this.cosmetics = new Cosmetics(caller);
    this.drops = new Drops(caller);
    this.feedback = new Feedback(caller);
    this.friends = new Friends(caller);
    this.leaderboards = new Leaderboards(caller);
    this.matches = new Matches(caller);
    this.messages = new Messages(caller);
    this.platform = new Platform(caller);
    this.privacy = new Privacy(caller);
    this.profiles = new Profiles(caller);
    this.progression = new Progression(caller);
    this.realtime = new Realtime(caller);
    this.stats = new Stats(caller);
    this.ugc = new Ugc(caller);
    this.webhooks = new Webhooks(caller);
  }
}
