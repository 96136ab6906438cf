using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Ludus
{
    /// <summary>Sends one call, as often as it is safe to. It knows nothing of sessions.</summary>
    internal class Transport
    {
        private const double LongestWait = 60;
        private static readonly HashSet<int> Passing = new HashSet<int> { 429, 500, 502, 503, 504 };
        private readonly string address;
        private readonly LudusSettings settings;

        /// <summary>Seconds that the server is ahead of the device.</summary>
        private double offset;

        public Transport(string address, LudusSettings settings)
        {
            this.address = address.TrimEnd('/');
            this.settings = settings;
        }

        public double Now
        {
            get { return settings.Now() + offset; }
        }

        public async Task<JToken> Send(
            Operation operation, Dictionary<string, object> path, object query, object body,
            Dictionary<string, string> headers, CallOptions options)
        {
            for (var attempt = 1; ; attempt++)
            {
                var call = CallOf(operation, path, query, body, headers, options);
                var started = settings.Now();
                double? wait = operation.IsRepeatable ? Math.Pow(2, attempt - 1) * (1 + settings.Random() / 2) : (double?)null;
                HttpAnswer answer = null;
                Exception failure = null;
                try
                {
                    answer = await settings.Http.Send(call);
                }
                catch (Exception cause)
                {
                    failure = new NoAnswerException(operation.Id, cause);
                }
                if (answer != null)
                {
                    var read = Json.Object(answer.Text);
                    Learn(answer, read, started);
                    if (answer.Status < 400 && read != null) return operation.Bare ? read : read["data"];
                    failure = answer.Status < 400 ? (Exception)new NoAnswerException(operation.Id, null) : LudusException.Of(answer, read);
                }
                var refusal = failure as LudusException;
                if (refusal != null) wait = Passing.Contains(refusal.Status) ? refusal.RetryAfter ?? wait : null;
                if (wait == null || wait > LongestWait || attempt >= options.Attempts) throw failure;
                await settings.Sleep(wait.Value);
            }
        }

        private HttpCall CallOf(
            Operation operation, Dictionary<string, object> path, object query, object body,
            Dictionary<string, string> headers, CallOptions options)
        {
            var call = new HttpCall { Method = operation.Method, Url = address + Target(operation.Path, path, query), Timeout = options.Timeout };
            foreach (var header in headers) call.Headers[header.Key] = header.Value;
            if (body == null) return call;
            call.Body = Encoding.UTF8.GetBytes(Json.Write(body));
            call.Headers["Content-Type"] = "application/json";
            return call;
        }

        private static string Target(string path, Dictionary<string, object> values, object query)
        {
            foreach (var value in values ?? new Dictionary<string, object>())
            {
                path = path.Replace("{" + value.Key + "}", Uri.EscapeDataString(Convert.ToString(value.Value, CultureInfo.InvariantCulture)));
            }
            var parts = new List<string>();
            if (query != null)
            {
                foreach (var field in Json.Object(Json.Write(query)))
                {
                    if (field.Value.Type != JTokenType.Null) parts.Add(field.Key + "=" + Uri.EscapeDataString(Text(field.Value)));
                }
            }
            return parts.Count == 0 ? path : path + "?" + string.Join("&", parts);
        }

        private static string Text(JToken value)
        {
            return value.Type == JTokenType.Boolean ? ((bool)value ? "true" : "false") : value.ToString();
        }

        /// <summary>The way back is taken to be half of the time that the call took.</summary>
        private void Learn(HttpAnswer answer, JObject body, double started)
        {
            var ended = settings.Now();
            var meta = body == null ? null : body["meta"] as JObject;
            var said = meta != null && meta["timestamp"] != null ? (string)meta["timestamp"] : answer.Header("Date");
            DateTimeOffset time;
            if (ended < started || !DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.None, out time)) return;
            offset = LudusSettings.Seconds(time) - (started + ended) / 2;
        }
    }
}
