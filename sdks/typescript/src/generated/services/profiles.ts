// Generated from openapi.yaml by `make generate`. Do not edit.
import type { CallOptions, Caller } from "../../operation.js";
import type {
  OwnProfile,
  PrivateProfile,
  ProfileChanges,
  PublicProfile,
  UploadConfirmation,
  UploadProgress,
  UploadRequest,
  UploadTicket,
} from "../models.js";

/** The service `profiles`. */
export class Profiles {
  constructor(private readonly caller: Caller) {}

  /**
   * Confirm an avatar upload.
   *
   * The answer is `processing`, `ready` with the picture, or `refused` with the reason. Send it again while the state is
   * `processing`: a repeat does nothing twice.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_UPLOADED, UNKNOWN_PLAYER, UNKNOWN_UPLOAD.
   */
  confirmAvatarUpload(body: UploadConfirmation, options?: CallOptions): Promise<UploadProgress> {
    return this.caller.call("profiles-confirm-avatar-upload", { body }, options);
  }

  /**
   * Confirm a banner upload.
   *
   * The answer is `processing`, `ready` with the picture, or `refused` with the reason. Send it again while the state is
   * `processing`: a repeat does nothing twice.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_UPLOADED, UNKNOWN_PLAYER, UNKNOWN_UPLOAD.
   */
  confirmBannerUpload(body: UploadConfirmation, options?: CallOptions): Promise<UploadProgress> {
    return this.caller.call("profiles-confirm-banner-upload", { body }, options);
  }

  /**
   * Start an avatar upload.
   *
   * Returns a signed URL for one PUT of a JPEG, PNG or WebP within five minutes. The file may have 5 MB and 8192 by 8192
   * pixels at most; a WebP may have half as many pixels, and a PNG unpacks to 134,217,728 bytes at most. The type is
   * checked by the file's bytes. From then on the profile shows the state of the upload.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UNKNOWN_PLAYER, WRONG_FILE_ENDING.
   */
  createAvatarUpload(body: UploadRequest, options?: CallOptions): Promise<UploadTicket> {
    return this.caller.call("profiles-create-avatar-upload", { body }, options);
  }

  /**
   * Start a banner upload.
   *
   * Returns a signed URL for one PUT of a JPEG, PNG or WebP within five minutes. The file may have 10 MB and 8192 by
   * 8192 pixels at most; a WebP may have half as many pixels, and a PNG unpacks to 134,217,728 bytes at most. The type
   * is checked by the file's bytes. From then on the profile shows the state of the upload.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UNKNOWN_PLAYER, WRONG_FILE_ENDING.
   */
  createBannerUpload(body: UploadRequest, options?: CallOptions): Promise<UploadTicket> {
    return this.caller.call("profiles-create-banner-upload", { body }, options);
  }

  /**
   * Get my profile.
   *
   * The whole profile: public and private fields, settings, and the state of picture uploads.
   *
   * Roles: player.
   *
   * Errors: UNKNOWN_PLAYER.
   */
  getMe(options?: CallOptions): Promise<OwnProfile> {
    return this.caller.call("profiles-get-me", {}, options);
  }

  /**
   * Get my profile (player).
   *
   * The same as GET /api/v1/profiles/me: public and private fields, settings, and the state of picture uploads.
   *
   * Roles: player.
   *
   * Errors: UNKNOWN_PLAYER.
   */
  getPlayerProfile(options?: CallOptions): Promise<OwnProfile> {
    return this.caller.call("profiles-get-player-profile", {}, options);
  }

  /**
   * Get a player's profile.
   *
   * The public profile of a player. Of a private profile, only the name.
   *
   * Public: no access token is needed.
   *
   * Errors: UNKNOWN_PLAYER.
   */
  getProfile(userId: string, options?: CallOptions): Promise<PublicProfile | PrivateProfile> {
    return this.caller.call("profiles-get-profile", { path: { user_id: userId } }, options);
  }

  /**
   * Update my profile.
   *
   * Changes the fields that are given. `updated_at` stays when nothing changes.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, INVALID_SOCIAL_LINK, TITLE_NOT_OWNED, UNKNOWN_COUNTRY, UNKNOWN_PLAYER.
   */
  updateMe(body: ProfileChanges = {}, options?: CallOptions): Promise<OwnProfile> {
    return this.caller.call("profiles-update-me", { body }, options);
  }

  /**
   * Update my profile (player).
   *
   * The same as PUT /api/v1/profiles/me. Changes the fields that are given. `updated_at` stays when nothing changes.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, INVALID_SOCIAL_LINK, TITLE_NOT_OWNED, UNKNOWN_COUNTRY, UNKNOWN_PLAYER.
   */
  updatePlayerProfile(body: ProfileChanges = {}, options?: CallOptions): Promise<OwnProfile> {
    return this.caller.call("profiles-update-player-profile", { body }, options);
  }
}
