// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  LibraryKind,
  LibraryPicture,
  LibraryUpload,
  OwnProfile,
  PageOfLibraryPicture,
  PrivateProfile,
  ProfileChanges,
  PublicProfile,
  UploadConfirmation,
  UploadProgress,
  UploadRequest,
  UploadTicket,
} from "../models.js";

/** The query of `listPictures`. */
export interface ListPicturesQuery {
  kind?: LibraryKind | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `removePicture`. */
export interface RemovePictureQuery {
  /** Why, for the audit. */
  reason: string;
}

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
   * Start the upload of a picture for the library.
   *
   * The library has pictures of rewards, items and products. Returns a signed URL for one PUT of a JPEG, PNG or WebP of
   * at most 10 MB within five minutes. The ticket's `upload_id` is the id of the picture, which tells how far it is and
   * then its address. A picture is cut around its middle: `reward` to 128, 256 and 512 pixels square, `item` to 256, 512
   * and 1024, `sku` to 640 by 360 and 1280 by 720. Transparency stays, metadata goes.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, WRONG_FILE_ENDING.
   */
  createPictureUpload(body: LibraryUpload, options?: CallOptions): Promise<UploadTicket> {
    return this.caller.call("profiles-create-picture-upload", { body }, options);
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
   * Get a picture of the library.
   *
   * The state is `awaited` until the file is there, then `processing`, and `ready` with the address; or `refused` with
   * the reason, as a file that is no picture is. After `failed`, ask for a new ticket and send the same file again.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_PICTURE.
   */
  getPicture(pictureId: string, options?: CallOptions): Promise<LibraryPicture> {
    return this.caller.call("profiles-get-picture", { path: { picture_id: pictureId } }, options);
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
   * List pictures of the library.
   *
   * Returns all, or those of a kind, the newest first. A picture stays until it is removed, whether something shows it
   * or not.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listPictures(query: ListPicturesQuery = {}, options?: CallOptions): Promise<PageOfLibraryPicture> {
    return this.caller.call("profiles-list-pictures", { query }, options);
  }

  /** Every item of `listPictures`, from page to page. */
  iterateListPictures(query: ListPicturesQuery = {}, options?: CallOptions): AsyncGenerator<LibraryPicture> {
    return items((place) => this.listPictures({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Remove a picture of the library.
   *
   * Returns it as it was. Its files stay at their addresses for 30 days, so that what still shows it can be given
   * another. Nothing looks whether an item, a reward or a product names the address.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_PICTURE.
   */
  removePicture(pictureId: string, query: RemovePictureQuery, options?: CallOptions): Promise<LibraryPicture> {
    return this.caller.call("profiles-remove-picture", { path: { picture_id: pictureId }, query }, options);
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
