using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Ludus
{
    /// <summary>A call that waits. Its key was kept before it was first sent: it counts once however often it is sent.</summary>
    public class Waiting
    {
        public string Key, Id, Player;
        public JObject Path, Query, Body;
        public double AddedAt;
    }

    /// <summary>How a call ended: `done` with an answer, `refused` with an error, or `ended`: it waited too long.</summary>
    public class Outcome
    {
        public Waiting Item;
        public string State;
        public JToken Answer;
        public LudusException Error;
    }

    /// <summary>
    /// Calls that are made without a network and sent later, in order. It takes operations with an Idempotency-Key, because
    /// only they can be sent twice and count once. The API keeps keys for 24 hours, so a call that has waited for 20 is not
    /// sent any more. Calls belong to the player who was signed in.
    /// </summary>
    public class OfflineQueue
    {
        private const string Name = "ludus.offline";
        private const double Lifetime = 20 * 3600;
        private readonly LudusClient client;
        private readonly IStorage storage;
        private readonly SemaphoreSlim flushing = new SemaphoreSlim(1, 1);
        private readonly object mutex = new object();

        internal OfflineQueue(LudusClient client, IStorage storage)
        {
            this.client = client;
            this.storage = storage;
        }

        /// <summary>Keep a call. Throws InvalidOperationException for one without a key, or while nobody is signed in.</summary>
        public Waiting Add(string id, object body = null, object path = null, object query = null)
        {
            if (!Operations.All[id].Keyed) throw new InvalidOperationException(id + " takes no Idempotency-Key, so it cannot wait");
            var session = client.Session;
            if (session == null) throw new InvalidOperationException("Nobody is signed in: a call that waits belongs to a player");
            var item = new Waiting
            {
                Key = Guid.NewGuid().ToString(), Id = id, Player = session.UserId, AddedAt = client.Now,
                Body = Json.Object(Json.Write(body)), Path = Json.Object(Json.Write(path)), Query = Json.Object(Json.Write(query)),
            };
            Change(items => items.Concat(new[] { item }));
            return item;
        }

        /// <summary>The calls of the signed-in player that wait.</summary>
        public List<Waiting> Waiting()
        {
            var session = client.Session;
            lock (mutex) return Read().Where(item => session != null && item.Player == session.UserId).ToList();
        }

        /// <summary>Send what waits, in order, until all is sent or there is no answer. Returns what came to an end.</summary>
        public async Task<List<Outcome>> Flush(CallOptions options = null)
        {
            var outcomes = new List<Outcome>();
            await flushing.WaitAsync();
            try
            {
                foreach (var item in Waiting())
                {
                    var outcome = await Settle(item, options ?? new CallOptions());
                    if (outcome == null) break;
                    outcomes.Add(outcome);
                    Change(items => items.Where(other => other.Key != item.Key));
                }
                return outcomes;
            }
            finally
            {
                flushing.Release();
            }
        }

        /// <summary>Null where the call has to go on waiting, and all after it.</summary>
        private async Task<Outcome> Settle(Waiting item, CallOptions options)
        {
            if (client.Now - item.AddedAt >= Lifetime) return new Outcome { Item = item, State = "ended" };
            var keyed = new CallOptions { IdempotencyKey = item.Key, Timeout = options.Timeout, Attempts = options.Attempts };
            var path = item.Path == null ? null : item.Path.ToObject<Dictionary<string, object>>();
            try
            {
                var answer = await client.Call<JToken>(item.Id, path, item.Query, item.Body, keyed);
                return new Outcome { Item = item, State = "done", Answer = answer };
            }
            catch (NoAnswerException)
            {
                return null;
            }
            catch (LudusException error)
            {
                if (error.Status >= 500 || error.Status == 429 || error.Status == 401) return null;
                return new Outcome { Item = item, State = "refused", Error = error };
            }
        }

        private void Change(Func<IEnumerable<Waiting>, IEnumerable<Waiting>> how)
        {
            lock (mutex) storage.Set(Name, Json.Write(how(Read()).ToList()));
        }

        private List<Waiting> Read()
        {
            var text = storage.Get(Name);
            return text == null ? new List<Waiting>() : Json.Read<List<Waiting>>(text);
        }
    }
}
