// Generated from openapi.yaml by `make generate`. Do not edit.
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Ludus
{
    /// <summary>The service privacy.</summary>
    public class PrivacyService
    {
        private readonly ICaller caller;

        public PrivacyService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Keep my account.
        ///
        /// Stops the erasure of your account, until it begins. Confirm your identity first, if your sign-in is older than five
        /// minutes. Stopped again, nothing changes.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOTHING_TO_STOP, REAUTHENTICATION_NEEDED.
        /// </summary>
        public Task<Models.ErasureStatus> CancelErasure(CallOptions options = null)
        {
            return caller.Call<Models.ErasureStatus>("privacy-cancel-erasure", options: options);
        }

        /// <summary>
        /// Clone a player.
        ///
        /// Copies a player without identity, to reproduce a bug in another environment: import the answer there as it is
        /// (`POST /api/v1/admin/privacy/clones`). It has progress, statistics, battle passes, cosmetics, balances,
        /// entitlements, scores on boards, and saves as far as the studio's rules of saves name their keys: numbers, times and
        /// the ids of the game's own things. It has no name, address, id of the player or of others, identity, session, order,
        /// message, nor any text that a player wrote. `left_out` names what is not in it.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.PlayerClone> ClonePlayer(string userId, Models.CopyPlayer body, CallOptions options = null)
        {
            return caller.Call<Models.PlayerClone>("privacy-clone-player", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, body: body ?? new Models.CopyPlayer(), options: options);
        }

        /// <summary>
        /// Download my data.
        ///
        /// Returns a URL of the file that is good for ten minutes. Ask again for another one, until the file expires.
        ///
        /// Roles: player.
        ///
        /// Errors: EXPORT_NOT_READY, UNKNOWN_EXPORT.
        /// </summary>
        public Task<Models.ExportDownload> DownloadExport(string exportId, CallOptions options = null)
        {
            return caller.Call<Models.ExportDownload>("privacy-download-export", path: new System.Collections.Generic.Dictionary<string, object> { { "export_id", exportId } }, options: options);
        }

        /// <summary>
        /// Get the certificate of an erasure.
        ///
        /// Returns what was erased of an account, what is kept of it and why, and when the last backup with it is gone.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_ERASURE.
        /// </summary>
        public Task<Models.ErasureCertificate> GetCertificate(string userId, CallOptions options = null)
        {
            return caller.Call<Models.ErasureCertificate>("privacy-get-certificate", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, options: options);
        }

        /// <summary>
        /// Get my consents.
        ///
        /// Returns which version of the game's terms you have agreed to, whether the game may send you mails that advertise,
        /// and since when.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.Consents> GetConsents(CallOptions options = null)
        {
            return caller.Call<Models.Consents>("privacy-get-consents", options: options);
        }

        /// <summary>
        /// Get the erasure of my account.
        ///
        /// Returns whether your account is going to be erased, and until when you can stop that. Show it to the player after a
        /// sign-in.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.ErasureStatus> GetErasure(CallOptions options = null)
        {
            return caller.Call<Models.ErasureStatus>("privacy-get-erasure", options: options);
        }

        /// <summary>
        /// Get the export of my data.
        ///
        /// Returns the state of the latest file of your data, and until when it can be downloaded.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.ExportStatus> GetExport(CallOptions options = null)
        {
            return caller.Call<Models.ExportStatus>("privacy-get-export", options: options);
        }

        /// <summary>
        /// Get the certificate of my erasure.
        ///
        /// Says what was erased of your account, what is kept of it and why, and when the last backup of it is gone: without
        /// a sign-in, as the account is gone. The last mail to you has the address.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: UNKNOWN_ERASURE.
        /// </summary>
        public Task<Models.ErasureCertificate> GetOwnCertificate(string certificateId, CallOptions options = null)
        {
            return caller.Call<Models.ErasureCertificate>("privacy-get-own-certificate", path: new System.Collections.Generic.Dictionary<string, object> { { "certificate_id", certificateId } }, options: options);
        }

        /// <summary>
        /// Import a clone of a player.
        ///
        /// Makes a new player of what `POST /api/v1/admin/privacy/players/{user_id}/clone` answered in another environment. Who
        /// reads the mail of `email` signs in as the player, by a mailed code. The same clone for the same address is imported
        /// once: again, the answer is the same. It is refused in prod, whole, and where anything in it is not as this version
        /// writes it.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CLONES_REFUSED, CLONE_REFUSED, CSRF_REJECTED, EMAIL_TAKEN, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.NewPlayer> ImportClone(Models.ImportClone body, CallOptions options = null)
        {
            return caller.Call<Models.NewPlayer>("privacy-import-clone", body: body ?? new Models.ImportClone(), options: options);
        }

        /// <summary>
        /// Erase my account.
        ///
        /// Your account is erased at `due_at`, two weeks from now unless the game has another time. Until then you can play on,
        /// and stop it (`POST /api/v1/privacy/account/cancel`); signing in does not stop it. All your sessions end now. A mail
        /// says when it is, and how to stop it. Confirm your identity first, if your sign-in is older than five minutes. Asked
        /// for again, nothing changes.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, REAUTHENTICATION_NEEDED, STAFF_ACCOUNT.
        /// </summary>
        public Task<Models.ErasureStatus> RequestErasure(CallOptions options = null)
        {
            return caller.Call<Models.ErasureStatus>("privacy-request-erasure", options: options);
        }

        /// <summary>
        /// Export my data.
        ///
        /// Makes a ZIP of all that is kept of you: JSON, pictures and saves. A mail says when it is ready, after some minutes;
        /// `GET /api/v1/privacy/export` says how far it is. It can be downloaded for seven days. While a file is made, asking
        /// again makes no other one.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, EXPORTS_USED_UP.
        /// </summary>
        public Task<Models.ExportStatus> RequestExport(CallOptions options = null)
        {
            return caller.Call<Models.ExportStatus>("privacy-request-export", options: options);
        }

        /// <summary>
        /// Update my consents.
        ///
        /// Agrees to a version of the game's terms, allows mails that advertise, or forbids them. Each change is kept with its
        /// time.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED.
        /// </summary>
        public Task<Models.Consents> UpdateConsents(Models.ConsentChange body = null, CallOptions options = null)
        {
            return caller.Call<Models.Consents>("privacy-update-consents", body: body ?? new Models.ConsentChange(), options: options);
        }
    }
}
