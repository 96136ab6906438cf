// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ludus
{
    /// <summary>The query of ListPictures.</summary>
    public class ProfilesListPicturesQuery
    {
        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of RemovePicture.</summary>
    public class ProfilesRemovePictureQuery
    {
        /// <summary>Why, for the audit.</summary>
        [JsonProperty("reason")]
        public string Reason;
    }

    /// <summary>The service profiles.</summary>
    public class ProfilesService
    {
        private readonly ICaller caller;

        public ProfilesService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Confirm an avatar upload.
        ///
        /// The answer is `processing`, `ready` with the picture, or `refused` with the reason. Send it again while the state is
        /// `processing`: a repeat does nothing twice.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_UPLOADED, UNKNOWN_PLAYER, UNKNOWN_UPLOAD.
        /// </summary>
        public Task<Models.UploadProgress> ConfirmAvatarUpload(Models.UploadConfirmation body, CallOptions options = null)
        {
            return caller.Call<Models.UploadProgress>("profiles-confirm-avatar-upload", body: body ?? new Models.UploadConfirmation(), options: options);
        }

        /// <summary>
        /// Confirm a banner upload.
        ///
        /// The answer is `processing`, `ready` with the picture, or `refused` with the reason. Send it again while the state is
        /// `processing`: a repeat does nothing twice.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_UPLOADED, UNKNOWN_PLAYER, UNKNOWN_UPLOAD.
        /// </summary>
        public Task<Models.UploadProgress> ConfirmBannerUpload(Models.UploadConfirmation body, CallOptions options = null)
        {
            return caller.Call<Models.UploadProgress>("profiles-confirm-banner-upload", body: body ?? new Models.UploadConfirmation(), options: options);
        }

        /// <summary>
        /// Start an avatar upload.
        ///
        /// Returns a signed URL for one PUT of a JPEG, PNG or WebP within five minutes. The file may have 5 MB and 8192 by 8192
        /// pixels at most; a WebP may have half as many pixels, and a PNG unpacks to 134,217,728 bytes at most. The type is
        /// checked by the file's bytes. From then on the profile shows the state of the upload.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UNKNOWN_PLAYER, WRONG_FILE_ENDING.
        /// </summary>
        public Task<Models.UploadTicket> CreateAvatarUpload(Models.UploadRequest body, CallOptions options = null)
        {
            return caller.Call<Models.UploadTicket>("profiles-create-avatar-upload", body: body ?? new Models.UploadRequest(), options: options);
        }

        /// <summary>
        /// Start a banner upload.
        ///
        /// Returns a signed URL for one PUT of a JPEG, PNG or WebP within five minutes. The file may have 10 MB and 8192 by
        /// 8192 pixels at most; a WebP may have half as many pixels, and a PNG unpacks to 134,217,728 bytes at most. The type
        /// is checked by the file's bytes. From then on the profile shows the state of the upload.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UNKNOWN_PLAYER, WRONG_FILE_ENDING.
        /// </summary>
        public Task<Models.UploadTicket> CreateBannerUpload(Models.UploadRequest body, CallOptions options = null)
        {
            return caller.Call<Models.UploadTicket>("profiles-create-banner-upload", body: body ?? new Models.UploadRequest(), options: options);
        }

        /// <summary>
        /// Start the upload of a picture for the library.
        ///
        /// The library has pictures of rewards, items and products. Returns a signed URL for one PUT of a JPEG, PNG or WebP of
        /// at most 10 MB within five minutes. The ticket's `upload_id` is the id of the picture, which tells how far it is and
        /// then its address. A picture is cut around its middle: `reward` to 128, 256 and 512 pixels square, `item` to 256, 512
        /// and 1024, `sku` to 640 by 360 and 1280 by 720. Transparency stays, metadata goes.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, WRONG_FILE_ENDING.
        /// </summary>
        public Task<Models.UploadTicket> CreatePictureUpload(Models.LibraryUpload body, CallOptions options = null)
        {
            return caller.Call<Models.UploadTicket>("profiles-create-picture-upload", body: body ?? new Models.LibraryUpload(), options: options);
        }

        /// <summary>
        /// Get my profile.
        ///
        /// The whole profile: public and private fields, settings, and the state of picture uploads.
        ///
        /// Roles: player.
        ///
        /// Errors: UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.OwnProfile> GetMe(CallOptions options = null)
        {
            return caller.Call<Models.OwnProfile>("profiles-get-me", options: options);
        }

        /// <summary>
        /// Get a picture of the library.
        ///
        /// The state is `awaited` until the file is there, then `processing`, and `ready` with the address; or `refused` with
        /// the reason, as a file that is no picture is. After `failed`, ask for a new ticket and send the same file again.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_PICTURE.
        /// </summary>
        public Task<Models.LibraryPicture> GetPicture(string pictureId, CallOptions options = null)
        {
            return caller.Call<Models.LibraryPicture>("profiles-get-picture", path: new System.Collections.Generic.Dictionary<string, object> { { "picture_id", pictureId } }, options: options);
        }

        /// <summary>
        /// Get my profile (player).
        ///
        /// The same as GET /api/v1/profiles/me: public and private fields, settings, and the state of picture uploads.
        ///
        /// Roles: player.
        ///
        /// Errors: UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.OwnProfile> GetPlayerProfile(CallOptions options = null)
        {
            return caller.Call<Models.OwnProfile>("profiles-get-player-profile", options: options);
        }

        /// <summary>
        /// Get a player's profile.
        ///
        /// The public profile of a player. Of a private profile, only the name.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: UNKNOWN_PLAYER.
        /// </summary>
        public Task<JToken> GetProfile(string userId, CallOptions options = null)
        {
            return caller.Call<JToken>("profiles-get-profile", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, options: options);
        }

        /// <summary>
        /// List pictures of the library.
        ///
        /// Returns all, or those of a kind, the newest first. A picture stays until it is removed, whether something shows it
        /// or not.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfLibraryPicture> ListPictures(ProfilesListPicturesQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfLibraryPicture>("profiles-list-pictures", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListPictures, from page to page.</summary>
        public async Task<int> EachListPictures(Action<Models.LibraryPicture> each, ProfilesListPicturesQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new ProfilesListPicturesQuery();
            for (var count = 0; ;)
            {
                var page = await ListPictures(place, options);
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
        /// Remove a picture of the library.
        ///
        /// Returns it as it was. Its files stay at their addresses for 30 days, so that what still shows it can be given
        /// another. Nothing looks whether an item, a reward or a product names the address.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_PICTURE.
        /// </summary>
        public Task<Models.LibraryPicture> RemovePicture(string pictureId, ProfilesRemovePictureQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.LibraryPicture>("profiles-remove-picture", path: new System.Collections.Generic.Dictionary<string, object> { { "picture_id", pictureId } }, query: query, options: options);
        }

        /// <summary>
        /// Update my profile.
        ///
        /// Changes the fields that are given. `updated_at` stays when nothing changes.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, INVALID_SOCIAL_LINK, TITLE_NOT_OWNED, UNKNOWN_COUNTRY, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.OwnProfile> UpdateMe(Models.ProfileChanges body = null, CallOptions options = null)
        {
            return caller.Call<Models.OwnProfile>("profiles-update-me", body: body ?? new Models.ProfileChanges(), options: options);
        }

        /// <summary>
        /// Update my profile (player).
        ///
        /// The same as PUT /api/v1/profiles/me. Changes the fields that are given. `updated_at` stays when nothing changes.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, INVALID_SOCIAL_LINK, TITLE_NOT_OWNED, UNKNOWN_COUNTRY, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.OwnProfile> UpdatePlayerProfile(Models.ProfileChanges body = null, CallOptions options = null)
        {
            return caller.Call<Models.OwnProfile>("profiles-update-player-profile", body: body ?? new Models.ProfileChanges(), options: options);
        }
    }
}
