using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ludus
{
    /// <summary>All are optional. `Now` (seconds since 1970), `Sleep` (seconds) and `Random` are the device's.</summary>
    public class LudusSettings
    {
        public IStorage Storage = new MemoryStorage();
        public Action OnSessionEnded = () => { };
        public Func<double> Now = () => Seconds(DateTimeOffset.UtcNow);
        public Func<double, Task> Sleep = seconds => Task.Delay(TimeSpan.FromSeconds(seconds));
        public Func<double> Random = new Random().NextDouble;
#if UNITY_2019_4_OR_NEWER
        public IHttp Http = new UnityHttp();
#else
        public IHttp Http = new DotNetHttp();
#endif

        internal static double Seconds(DateTimeOffset time)
        {
            return (time - new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalSeconds;
        }
    }

    /// <summary>The session of whoever is signed in. `ExpiresAt` is the server's time, in seconds since 1970.</summary>
    public class Session
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("session_id")]
        public string SessionId;

        [JsonProperty("access_token")]
        public string AccessToken;

        [JsonProperty("refresh_token")]
        public string RefreshToken;

        [JsonProperty("expires_at")]
        public double ExpiresAt;
    }

    /// <summary>What lets a file be sent: one request, with exactly these headers.</summary>
    public class Ticket
    {
        [JsonProperty("url")]
        public string Url;

        [JsonProperty("method")]
        public string Method;

        [JsonProperty("headers")]
        public Dictionary<string, string> Headers;
    }

    /// <summary>A client of one Ludus. It keeps the session of whoever signs in, and refreshes it when that is needed.</summary>
    public class LudusClient : ICaller
    {
        private const string Name = "ludus.session";
        private const double Early = 30;

        /// <summary>The services, such as `Api.Profiles`.</summary>
        public readonly Services Api;
        public readonly OfflineQueue Offline;
        private readonly LudusSettings settings;
        private readonly Transport transport;
        private readonly SemaphoreSlim refreshing = new SemaphoreSlim(1, 1);
        private int failures;
        private Exception lastFailure;
        private Func<Task<Models.ServerProof>> server;

        /// <summary>`address` is the gateway's, such as https://api.example.com.</summary>
        public LudusClient(string address, LudusSettings settings = null)
        {
            this.settings = settings ?? new LudusSettings();
            transport = new Transport(address, this.settings);
            Api = new Services(this);
            Offline = new OfflineQueue(this, this.settings.Storage);
        }

        /// <summary>The server's time in seconds since 1970, whatever the device's clock says.</summary>
        public double Now
        {
            get { return transport.Now; }
        }

        /// <summary>The session of whoever is signed in, null where nobody is.</summary>
        public Session Session
        {
            get
            {
                var text = settings.Storage.Get(Name);
                return string.IsNullOrEmpty(text) ? null : Json.Read<Session>(text);
            }
        }

        /// <summary>Sign a game server in by its key. Its token lasts an hour; a new one is asked for by itself.</summary>
        public Task SignInServer(string key)
        {
            return SignInAs(() => Task.FromResult(new Models.ServerProof { Key = key }));
        }

        /// <summary>
        /// Sign a game server in by the identity that a token of OpenID Connect proves: GoogleIdentity.Of, or any other
        /// that Ludus accepts. It is asked for again whenever a new token of Ludus is needed.
        /// </summary>
        public Task SignInServerByIdentity(Func<Task<string>> identity)
        {
            return SignInAs(async () => new Models.ServerProof { OidcToken = await identity() });
        }

        private Task SignInAs(Func<Task<Models.ServerProof>> proof)
        {
            server = proof;
            return Refresh(Session);
        }

        /// <summary>End the session here and on the server. It is forgotten here even if the server gives no answer.</summary>
        public async Task SignOut()
        {
            try
            {
                if (server == null) await Api.Auth.Logout();
            }
            finally
            {
                server = null;
                settings.Storage.Set(Name, "");
            }
        }

        /// <summary>Send a file. A 412 says that it is there already: an answer was lost.</summary>
        public async Task Upload(Ticket ticket, byte[] data, Action<long, long> onProgress = null)
        {
            var call = new HttpCall { Method = ticket.Method, Url = ticket.Url, Headers = ticket.Headers, Body = data, Timeout = 300, OnProgress = onProgress };
            HttpAnswer answer;
            try
            {
                answer = await settings.Http.Send(call);
            }
            catch (Exception cause)
            {
                throw new NoAnswerException("The upload", cause);
            }
            if (answer.Status >= 300 && answer.Status != 412) throw LudusException.Of(answer, null);
        }

        /// <summary>Make any call by the id of its operation. The services do the same with names and types.</summary>
        public async Task<T> Call<T>(
            string id, Dictionary<string, object> path = null, object query = null, object body = null,
            CallOptions options = null)
        {
            var operation = Operations.All[id];
            var data = await AnswerTo(operation, path, query, body, options ?? new CallOptions());
            if (operation.SignsIn && (string)data["kind"] == "signed_in") Keep(data);
            return Json.Read<T>(data);
        }

        private async Task<JToken> AnswerTo(
            Operation operation, Dictionary<string, object> path, object query, object body, CallOptions options)
        {
            var headers = new Dictionary<string, string>();
            if (operation.Keyed) headers["Idempotency-Key"] = options.IdempotencyKey ?? Guid.NewGuid().ToString();
            var session = Session;
            if (operation.IsPublic || (operation.Guest && session == null))
            {
                return await transport.Send(operation, path, query, body, headers, options);
            }
            if (session == null) throw Nobody();
            if (session.ExpiresAt - Early <= Now) session = await Refresh(session);
            try
            {
                headers["Authorization"] = "Bearer " + session.AccessToken;
                return await transport.Send(operation, path, query, body, headers, options);
            }
            catch (LudusException error) when (error.Code == "UNAUTHENTICATED")
            {
                session = await Refresh(session);
            }
            headers["Authorization"] = "Bearer " + session.AccessToken;
            return await transport.Send(operation, path, query, body, headers, options);
        }

        /// <summary>One refresh at a time; whoever waited for it gets its session, or its error.</summary>
        private async Task<Session> Refresh(Session seen)
        {
            var before = failures;
            await refreshing.WaitAsync();
            try
            {
                var kept = Session;
                var isAnother = seen == null || kept?.AccessToken != seen.AccessToken || kept.ExpiresAt != seen.ExpiresAt;
                if (kept != null && isAnother) return kept;
                if (failures > before) throw lastFailure;
                return await Renew(kept);
            }
            catch (Exception error)
            {
                failures++;
                lastFailure = error;
                throw;
            }
            finally
            {
                refreshing.Release();
            }
        }

        private async Task<Session> Renew(Session kept)
        {
            if (server != null) return await Trade("auth-server-token", await server());
            if (kept == null) throw Nobody();
            try
            {
                return await Trade("auth-refresh", new Models.RefreshRequest { RefreshToken = kept.RefreshToken });
            }
            catch (LudusException error) when (error.Status == 401)
            {
                settings.Storage.Set(Name, "");
                settings.OnSessionEnded();
                throw new SessionEndedException(error.Code, error.Message);
            }
        }

        private async Task<Session> Trade(string id, object body)
        {
            var headers = new Dictionary<string, string>();
            return Keep(await transport.Send(Operations.All[id], null, null, body, headers, new CallOptions()));
        }

        private Session Keep(JToken answer)
        {
            var session = Json.Read<Session>(answer);
            session.UserId = session.UserId ?? "server";
            session.ExpiresAt = Now + (double)answer["expires_in"];
            settings.Storage.Set(Name, Json.Write(session));
            return session;
        }

        private static SessionEndedException Nobody()
        {
            return new SessionEndedException("UNAUTHENTICATED", "Nobody is signed in.");
        }
    }
}
