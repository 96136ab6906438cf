using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ludus
{
    /// <summary>JSON as the API has it: times stay texts, and fields that are null are left out of what is sent.</summary>
    public static class Json
    {
        private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings
        {
            DateParseHandling = DateParseHandling.None,
            NullValueHandling = NullValueHandling.Ignore,
        };

        public static string Write(object value)
        {
            return JsonConvert.SerializeObject(value, Settings);
        }

        public static T Read<T>(JToken token)
        {
            return token == null ? default(T) : token.ToObject<T>(JsonSerializer.Create(Settings));
        }

        public static T Read<T>(string text)
        {
            return JsonConvert.DeserializeObject<T>(text, Settings);
        }

        /// <summary>The object in a text, null where there is none.</summary>
        public static JObject Object(string text)
        {
            try
            {
                using (var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None })
                {
                    return JToken.ReadFrom(reader) as JObject;
                }
            }
            catch (JsonException)
            {
                return null;
            }
        }

        public static T Copy<T>(T value) where T : class
        {
            return value == null ? null : Read<T>(Write(value));
        }
    }
}
