// Generated from openapi.yaml by `make generate`. Do not edit.
import type { CallOptions, Caller } from "../../operation.js";
import type {
  ConsentChange,
  Consents,
  CopyPlayer,
  ErasureCertificate,
  ErasureStatus,
  ExportDownload,
  ExportStatus,
  ImportClone,
  NewPlayer,
  PlayerClone,
} from "../models.js";

/** The service `privacy`. */
export class Privacy {
  constructor(private readonly caller: Caller) {}

  /**
   * Keep my account.
   *
   * Stops the erasure of your account, until it begins. Confirm your identity first, if your sign-in is older than five
   * minutes. Stopped again, nothing changes.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOTHING_TO_STOP, REAUTHENTICATION_NEEDED.
   */
  cancelErasure(options?: CallOptions): Promise<ErasureStatus> {
    return this.caller.call("privacy-cancel-erasure", {}, options);
  }

  /**
   * Clone a player.
   *
   * Copies a player without identity, to reproduce a bug in another environment: import the answer there as it is
   * (`POST /api/v1/admin/privacy/clones`). It has progress, statistics, battle passes, cosmetics, balances,
   * entitlements, scores on boards, and saves as far as the studio's rules of saves name their keys: numbers, times and
   * the ids of the game's own things. It has no name, address, id of the player or of others, identity, session, order,
   * message, nor any text that a player wrote. `left_out` names what is not in it.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
   */
  clonePlayer(userId: string, body: CopyPlayer, options?: CallOptions): Promise<PlayerClone> {
    return this.caller.call("privacy-clone-player", { path: { user_id: userId }, body }, options);
  }

  /**
   * Download my data.
   *
   * Returns a URL of the file that is good for ten minutes. Ask again for another one, until the file expires.
   *
   * Roles: player.
   *
   * Errors: EXPORT_NOT_READY, UNKNOWN_EXPORT.
   */
  downloadExport(exportId: string, options?: CallOptions): Promise<ExportDownload> {
    return this.caller.call("privacy-download-export", { path: { export_id: exportId } }, options);
  }

  /**
   * Get the certificate of an erasure.
   *
   * Returns what was erased of an account, what is kept of it and why, and when the last backup with it is gone.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_ERASURE.
   */
  getCertificate(userId: string, options?: CallOptions): Promise<ErasureCertificate> {
    return this.caller.call("privacy-get-certificate", { path: { user_id: userId } }, options);
  }

  /**
   * Get my consents.
   *
   * Returns which version of the game's terms you have agreed to, whether the game may send you mails that advertise,
   * and since when.
   *
   * Roles: player.
   */
  getConsents(options?: CallOptions): Promise<Consents> {
    return this.caller.call("privacy-get-consents", {}, options);
  }

  /**
   * Get the erasure of my account.
   *
   * Returns whether your account is going to be erased, and until when you can stop that. Show it to the player after a
   * sign-in.
   *
   * Roles: player.
   */
  getErasure(options?: CallOptions): Promise<ErasureStatus> {
    return this.caller.call("privacy-get-erasure", {}, options);
  }

  /**
   * Get the export of my data.
   *
   * Returns the state of the latest file of your data, and until when it can be downloaded.
   *
   * Roles: player.
   */
  getExport(options?: CallOptions): Promise<ExportStatus> {
    return this.caller.call("privacy-get-export", {}, options);
  }

  /**
   * Get the certificate of my erasure.
   *
   * Says what was erased of your account, what is kept of it and why, and when the last backup of it is gone: without
   * a sign-in, as the account is gone. The last mail to you has the address.
   *
   * Public: no access token is needed.
   *
   * Errors: UNKNOWN_ERASURE.
   */
  getOwnCertificate(certificateId: string, options?: CallOptions): Promise<ErasureCertificate> {
    return this.caller.call("privacy-get-own-certificate", { path: { certificate_id: certificateId } }, options);
  }

  /**
   * Import a clone of a player.
   *
   * Makes a new player of what `POST /api/v1/admin/privacy/players/{user_id}/clone` answered in another environment. Who
   * reads the mail of `email` signs in as the player, by a mailed code. The same clone for the same address is imported
   * once: again, the answer is the same. It is refused in prod, whole, and where anything in it is not as this version
   * writes it.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CLONES_REFUSED, CLONE_REFUSED, CSRF_REJECTED, EMAIL_TAKEN, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED.
   */
  importClone(body: ImportClone, options?: CallOptions): Promise<NewPlayer> {
    return this.caller.call("privacy-import-clone", { body }, options);
  }

  /**
   * Erase my account.
   *
   * Your account is erased at `due_at`, two weeks from now unless the game has another time. Until then you can play on,
   * and stop it (`POST /api/v1/privacy/account/cancel`); signing in does not stop it. All your sessions end now. A mail
   * says when it is, and how to stop it. Confirm your identity first, if your sign-in is older than five minutes. Asked
   * for again, nothing changes.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, REAUTHENTICATION_NEEDED, STAFF_ACCOUNT.
   */
  requestErasure(options?: CallOptions): Promise<ErasureStatus> {
    return this.caller.call("privacy-request-erasure", {}, options);
  }

  /**
   * Export my data.
   *
   * Makes a ZIP of all that is kept of you: JSON, pictures and saves. A mail says when it is ready, after some minutes;
   * `GET /api/v1/privacy/export` says how far it is. It can be downloaded for seven days. While a file is made, asking
   * again makes no other one.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, EXPORTS_USED_UP.
   */
  requestExport(options?: CallOptions): Promise<ExportStatus> {
    return this.caller.call("privacy-request-export", {}, options);
  }

  /**
   * Update my consents.
   *
   * Agrees to a version of the game's terms, allows mails that advertise, or forbids them. Each change is kept with its
   * time.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED.
   */
  updateConsents(body: ConsentChange = {}, options?: CallOptions): Promise<Consents> {
    return this.caller.call("privacy-update-consents", { body }, options);
  }
}
