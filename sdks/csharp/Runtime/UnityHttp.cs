#if UNITY_2019_4_OR_NEWER
using System;
using System.IO;
using System.Threading.Tasks;
using UnityEngine.Networking;

namespace Ludus
{
    /// <summary>Sends requests by UnityWebRequest, from the main thread.</summary>
    public class UnityHttp : IHttp
    {
        public async Task<HttpAnswer> Send(HttpCall call)
        {
            using (var request = new UnityWebRequest(call.Url, call.Method))
            {
                request.downloadHandler = new DownloadHandlerBuffer();
                if (call.Body != null) request.uploadHandler = new UploadHandlerRaw(call.Body);
                request.timeout = call.Timeout;
                foreach (var header in call.Headers) request.SetRequestHeader(header.Key, header.Value);
                var sending = request.SendWebRequest();
                while (!sending.isDone)
                {
                    Report(call, (long)request.uploadedBytes);
                    await Task.Yield();
                }
                if (request.responseCode == 0) throw new IOException(request.error);
                Report(call, call.Body == null ? 0 : call.Body.Length);
                var answer = new HttpAnswer { Status = (int)request.responseCode, Text = request.downloadHandler.text };
                foreach (var header in request.GetResponseHeaders()) answer.Headers[header.Key] = header.Value;
                return answer;
            }
        }

        private static void Report(HttpCall call, long sent)
        {
            if (call.OnProgress != null && call.Body != null) call.OnProgress(sent, call.Body.Length);
        }
    }
}
#endif
