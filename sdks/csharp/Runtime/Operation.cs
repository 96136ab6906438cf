using System.Collections.Generic;
using System.Threading.Tasks;

namespace Ludus
{
    /// <summary>One call of the API, as the generated table has it.</summary>
    public class Operation
    {
        public readonly string Id, Method, Path;

        /// <summary>Keyed ones take an Idempotency-Key. Public ones need no access token; guests do without one.</summary>
        public readonly bool Keyed, IsPublic, Guest, SignsIn, Bare;

        public Operation(
            string id, string method, string path, bool keyed = false, bool isPublic = false, bool guest = false,
            bool signsIn = false, bool bare = false)
        {
            Id = id;
            Method = method;
            Path = path;
            Keyed = keyed;
            IsPublic = isPublic;
            Guest = guest;
            SignsIn = signsIn;
            Bare = bare;
        }

        /// <summary>Whether it does no harm to send it again when nobody knows whether it took effect.</summary>
        public bool IsRepeatable
        {
            get { return Keyed || (Method != "POST" && Method != "PATCH") || Id == "auth-refresh"; }
        }
    }

    /// <summary>How a call is made. The timeout is in seconds and for one attempt.</summary>
    public class CallOptions
    {
        public string IdempotencyKey;
        public int Timeout = 30;
        public int Attempts = 4;
    }

    /// <summary>Makes calls; the services are built on it.</summary>
    public interface ICaller
    {
        Task<T> Call<T>(
            string id, Dictionary<string, object> path = null, object query = null, object body = null,
            CallOptions options = null);
    }
}
