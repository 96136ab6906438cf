using System;
using System.Threading.Tasks;

namespace Ludus
{
    /// <summary>Who a game server is, as Google Cloud says it.</summary>
    public static class GoogleIdentity
    {
        private const string Metadata =
            "http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/identity?audience=";

        /// <summary>
        /// Gives tokens of the service account that a machine on Google Cloud runs as. The audience is Ludus's address.
        /// </summary>
        public static Func<Task<string>> Of(string audience, IHttp http)
        {
            return async () =>
            {
                var call = new HttpCall { Method = "GET", Url = Metadata + Uri.EscapeDataString(audience) };
                call.Headers["Metadata-Flavor"] = "Google";
                var answer = await http.Send(call);
                if (answer.Status != 200) throw new InvalidOperationException("The metadata server answered " + answer.Status);
                return answer.Text;
            };
        }
    }
}
