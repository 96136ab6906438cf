using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Ludus
{
    /// <summary>A refusal of the API. Tell errors apart by `Code`; the message is for people.</summary>
    public class LudusException : Exception
    {
        public readonly string Code, RequestId;
        public readonly int Status;
        public readonly JObject Details;

        /// <summary>Seconds after which it may be sent again, null where the API did not say.</summary>
        public readonly double? RetryAfter;

        public LudusException(
            string code, string message, int status, JObject details = null, string requestId = null,
            double? retryAfter = null) : base(message)
        {
            Code = code;
            Status = status;
            Details = details ?? new JObject();
            RequestId = requestId;
            RetryAfter = retryAfter;
        }

        private static readonly Dictionary<int, string> ByStatus = new Dictionary<int, string>
        {
            { 401, "UNAUTHENTICATED" }, { 403, "FORBIDDEN" }, { 404, "NOT_FOUND" }, { 405, "METHOD_NOT_ALLOWED" },
            { 413, "BODY_TOO_LARGE" }, { 429, "RATE_LIMITED" }, { 500, "INTERNAL" },
        };

        /// <summary>The error in an answer: the API's envelope, the gateway's, or text of what stands before it.</summary>
        public static LudusException Of(HttpAnswer answer, JObject body)
        {
            var error = body == null ? null : body["error"] as JObject;
            var requestId = body == null ? null : (string)body.SelectToken("meta.requestId");
            var wait = WaitOf(answer);
            if (error != null)
            {
                var details = error["details"] as JObject;
                return new LudusException((string)error["code"], (string)error["message"], answer.Status, details, requestId, wait);
            }
            string code;
            if (!ByStatus.TryGetValue(answer.Status, out code)) code = answer.Status >= 500 ? "UNAVAILABLE" : "INVALID_REQUEST";
            var message = body == null ? answer.Text : (string)body["message"] ?? "";
            if (message.Length > 200) message = message.Substring(0, 200);
            return new LudusException(code, message, answer.Status, null, requestId ?? answer.Header("X-Request-ID"), wait);
        }

        private static double? WaitOf(HttpAnswer answer)
        {
            var header = answer.Header("Retry-After");
            double seconds;
            if (double.TryParse(header, NumberStyles.Float, CultureInfo.InvariantCulture, out seconds)) return Math.Max(0, seconds);
            DateTimeOffset until, now;
            var isDate = DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.None, out until);
            if (!isDate || !DateTimeOffset.TryParse(answer.Header("Date"), CultureInfo.InvariantCulture, DateTimeStyles.None, out now)) return null;
            return Math.Max(0, (until - now).TotalSeconds);
        }
    }

    /// <summary>The session has ended, or there is none: sign in again.</summary>
    public class SessionEndedException : LudusException
    {
        public SessionEndedException(string code, string message) : base(code, message, 401)
        {
        }
    }

    /// <summary>No answer came. It says nothing of whether the call took effect.</summary>
    public class NoAnswerException : Exception
    {
        public NoAnswerException(string id, Exception cause) : base(id + " got no answer", cause)
        {
        }
    }
}
