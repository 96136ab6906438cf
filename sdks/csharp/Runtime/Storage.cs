using System.Collections.Generic;
using System.IO;

namespace Ludus
{
    /// <summary>Where a session and the offline queue are kept: texts by their names, null where there is none.</summary>
    public interface IStorage
    {
        string Get(string name);

        void Set(string name, string text);
    }

    /// <summary>Keeps all until the program ends.</summary>
    public class MemoryStorage : IStorage
    {
        private readonly Dictionary<string, string> texts = new Dictionary<string, string>();

        public string Get(string name)
        {
            string text;
            lock (texts) return texts.TryGetValue(name, out text) ? text : null;
        }

        public void Set(string name, string text)
        {
            lock (texts) texts[name] = text;
        }
    }

    /// <summary>Keeps all in one file, in Unity below `Application.persistentDataPath`. A crash leaves the old or the new.</summary>
    public class FileStorage : IStorage
    {
        private readonly string file;
        private readonly object mutex = new object();

        public FileStorage(string file)
        {
            this.file = file;
        }

        public string Get(string name)
        {
            string text;
            lock (mutex) return Read().TryGetValue(name, out text) ? text : null;
        }

        public void Set(string name, string text)
        {
            lock (mutex)
            {
                var texts = Read();
                texts[name] = text;
                File.WriteAllText(file + ".new", Json.Write(texts));
                if (File.Exists(file)) File.Replace(file + ".new", file, null);
                else File.Move(file + ".new", file);
            }
        }

        private Dictionary<string, string> Read()
        {
            if (!File.Exists(file)) return new Dictionary<string, string>();
            return Json.Read<Dictionary<string, string>>(File.ReadAllText(file));
        }
    }
}
