// The part of Unity that UnityHttp uses, so that Mono compiles it; it is never run.
using System;
using System.Collections.Generic;

namespace UnityEngine.Networking
{
    public class DownloadHandlerBuffer : IDisposable
    {
        public string text { get; set; }
        public void Dispose() { }
    }

    public class UploadHandlerRaw : IDisposable
    {
        public UploadHandlerRaw(byte[] data) { }
        public void Dispose() { }
    }

    public class UnityWebRequestAsyncOperation
    {
        public bool isDone { get; set; }
    }

    public class UnityWebRequest : IDisposable
    {
        public DownloadHandlerBuffer downloadHandler;
        public UploadHandlerRaw uploadHandler;
        public int timeout;
        public ulong uploadedBytes { get; set; }
        public long responseCode { get; set; }
        public string error { get; set; }
        public UnityWebRequest(string url, string method) { }
        public void SetRequestHeader(string name, string value) { }
        public UnityWebRequestAsyncOperation SendWebRequest() { return null; }
        public Dictionary<string, string> GetResponseHeaders() { return null; }
        public void Dispose() { }
    }
}
