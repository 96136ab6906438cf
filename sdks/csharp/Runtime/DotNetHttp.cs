#if !UNITY_2019_4_OR_NEWER
using System;
using System.IO;
using System.Net;
using System.Text;
using System.Threading.Tasks;

namespace Ludus
{
    /// <summary>Sends requests where there is no Unity: in tools, tests and servers.</summary>
    public class DotNetHttp : IHttp
    {
        private const int Chunk = 64 * 1024;

        public async Task<HttpAnswer> Send(HttpCall call)
        {
            var request = (HttpWebRequest)WebRequest.Create(call.Url);
            request.Method = call.Method;
            request.KeepAlive = false;
            request.AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate;
            request.ServicePoint.Expect100Continue = false;
            foreach (var header in call.Headers)
            {
                if (header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)) request.ContentType = header.Value;
                else if (!header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) request.Headers[header.Key] = header.Value;
            }
            var timeout = Task.Delay(call.Timeout * 1000);
            var answer = Exchange(request, call);
            if (await Task.WhenAny(answer, timeout) == answer) return await answer;
            request.Abort();
            throw new TimeoutException(call.Url);
        }

        private static async Task<HttpAnswer> Exchange(HttpWebRequest request, HttpCall call)
        {
            if (call.Body != null) await Write(request, call);
            try
            {
                using (var response = (HttpWebResponse)await request.GetResponseAsync()) return await Read(response);
            }
            catch (WebException refused) when (refused.Response is HttpWebResponse)
            {
                using (var response = (HttpWebResponse)refused.Response) return await Read(response);
            }
        }

        private static async Task Write(HttpWebRequest request, HttpCall call)
        {
            request.ContentLength = call.Body.Length;
            request.AllowWriteStreamBuffering = false;
            using (var stream = await request.GetRequestStreamAsync())
            {
                for (var start = 0; start < call.Body.Length; start += Chunk)
                {
                    var length = Math.Min(Chunk, call.Body.Length - start);
                    await stream.WriteAsync(call.Body, start, length);
                    if (call.OnProgress != null) call.OnProgress(start + length, call.Body.Length);
                }
            }
        }

        private static async Task<HttpAnswer> Read(HttpWebResponse response)
        {
            var answer = new HttpAnswer { Status = (int)response.StatusCode };
            foreach (var name in response.Headers.AllKeys) answer.Headers[name] = response.Headers[name];
            using (var reader = new StreamReader(response.GetResponseStream(), Encoding.UTF8))
            {
                answer.Text = await reader.ReadToEndAsync();
            }
            return answer;
        }
    }
}
#endif
