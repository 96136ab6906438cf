using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Ludus
{
    /// <summary>What sends requests: UnityHttp in Unity, DotNetHttp elsewhere. It throws where no answer comes.</summary>
    public interface IHttp
    {
        Task<HttpAnswer> Send(HttpCall call);
    }

    /// <summary>A request. `OnProgress` is told how many bytes of the body have left, of how many.</summary>
    public class HttpCall
    {
        public string Method, Url;
        public Dictionary<string, string> Headers = new Dictionary<string, string>();
        public byte[] Body;
        public int Timeout = 30;
        public Action<long, long> OnProgress;
    }

    /// <summary>An answer, whatever its status. The names of headers are told apart without regard to case.</summary>
    public class HttpAnswer
    {
        public int Status;
        public Dictionary<string, string> Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        public string Text = "";

        public string Header(string name)
        {
            string value;
            return Headers.TryGetValue(name, out value) ? value : null;
        }
    }
}
