// Generated from openapi.yaml by `make generate`. Do not edit.
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Ludus
{
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
