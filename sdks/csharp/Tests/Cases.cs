// Carries out the cases of ../cases/cases.json; prints one line of JSON for each. With `quick-start`, runs that instead.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Ludus;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

public class Cases
{
    private static readonly string Address = Environment.GetEnvironmentVariable("LUDUS_ADDRESS");
    private readonly Dictionary<string, LudusClient> clients = new Dictionary<string, LudusClient>();
    private readonly string folder = Path.Combine(Path.GetTempPath(), "ludus-" + Guid.NewGuid());
    private readonly JObject saved = new JObject { { "new", new JObject { { "email", Guid.NewGuid() + "@example.com" } } } };
    private double clock, waited;
    private int ended;

    public static int Main(string[] arguments)
    {
        ServicePointManager.DefaultConnectionLimit = 50;
        if (arguments.Length > 0) QuickStart.Run(Address).GetAwaiter().GetResult();
        else RunAll().GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAll()
    {
        var text = File.ReadAllText(Environment.GetEnvironmentVariable("LUDUS_CASES"));
        foreach (var each in Json.Object("{\"cases\":" + text + "}")["cases"])
        {
            await Control("_faults", new JArray());
            await Control("_seen", new JArray());
            var run = new Cases();
            Directory.CreateDirectory(run.folder);
            var failure = "";
            var place = 0;
            foreach (JObject step in each["steps"])
            {
                place++;
                try
                {
                    await run.Step((JObject)run.Filled(step));
                }
                catch (Exception error)
                {
                    failure = "step " + place + ": " + error.GetType().Name + " " + error.Message;
                    break;
                }
            }
            Directory.Delete(run.folder, true);
            Console.WriteLine(Json.Write(new Dictionary<string, string> { { "name", (string)each["name"] }, { "failure", failure } }));
        }
    }

    private LudusClient Client(string name)
    {
        LudusClient client;
        return clients.TryGetValue(name, out client) ? client : Restart(name);
    }

    private LudusClient Restart(string name)
    {
        var settings = new LudusSettings { Storage = new FileStorage(Path.Combine(folder, name + ".json")) };
        var device = settings.Now;
        settings.Now = () => device() + clock;
        settings.Sleep = seconds =>
        {
            lock (saved) waited += seconds;
            return Task.FromResult(0);
        };
        settings.OnSessionEnded = () => ended += name == "A" ? 1 : 0;
        return clients[name] = new LudusClient(Address, settings);
    }

    private async Task Step(JObject step)
    {
        var client = Client((string)step["client"] ?? "A");
        var kind = step.Properties().First().Name;
        var given = step[kind];
        switch (kind)
        {
            case "register": await Register((string)given, (string)step["as"]); break;
            case "server": await Client((string)given).SignInServerByIdentity(() => Task.FromResult(Environment.GetEnvironmentVariable("LUDUS_IDENTITY"))); break;
            case "call": await Task.WhenAll(Enumerable.Range(0, (int?)step["parallel"] ?? 1).Select(_ => Call(client, step))); break;
            case "iterate": await Iterate(client, step); break;
            case "queue": await Checked(step, () => { client.Offline.Add((string)given, step["body"]); return Task.FromResult<JToken>(null); }); break;
            case "flush": await Flush((string)given, step["expect"]); break;
            case "waiting": Equal(client.Offline.Waiting().Count, given); break;
            case "upload": await Upload(client, given, (int)step["json"]["text"]); break;
            case "restart": Restart((string)given); break;
            case "sign_out": await Client((string)given).SignOut(); break;
            case "clock": clock += (double)given; break;
            case "faults": await Control("_faults", given); break;
            case "seen": await Seen(step); break;
            case "waited": Assert(waited >= (double)given[0] && waited <= (double)given[1], waited + " s"); break;
            case "now_within": Assert(Math.Abs(client.Now - (new LudusSettings().Now())) < (double)given, "the clock is off"); break;
            case "ended": Equal(ended, given); break;
            default: throw new Exception("no such step: " + kind);
        }
    }

    private async Task Register(string name, string displayName)
    {
        var player = new JObject { { "email", Guid.NewGuid() + "@example.com" }, { "password", "Case-Pass-1" } };
        var body = new Ludus.Models.Registration { Email = (string)player["email"], Password = (string)player["password"], DisplayName = displayName };
        await Client(name).Api.Auth.Register(body);
        saved[name] = player;
    }

    private async Task Call(LudusClient client, JObject step)
    {
        var path = step["path"] == null ? null : step["path"].ToObject<Dictionary<string, object>>();
        var options = new CallOptions { IdempotencyKey = (string)step["key"] };
        var answer = await Checked(step, () => client.Call<JToken>((string)step["call"], path, step["query"], step["body"], options));
        Matches(answer, step["expect"]);
        lock (saved)
        {
            foreach (var field in (JObject)step["save"] ?? new JObject()) saved[field.Key] = At(answer, (string)field.Value);
        }
    }

    private static async Task<JToken> Checked(JObject step, Func<Task<JToken>> act)
    {
        if (step["error"] == null) return await act();
        JObject described;
        try
        {
            await act();
            throw new Exception("no error: " + step);
        }
        catch (SessionEndedException)
        {
            described = new JObject { { "kind", "session_ended" } };
        }
        catch (NoAnswerException)
        {
            described = new JObject { { "kind", "no_answer" } };
        }
        catch (InvalidOperationException)
        {
            described = new JObject { { "kind", "usage" } };
        }
        catch (LudusException error)
        {
            described = new JObject { { "kind", "refused" }, { "code", error.Code }, { "status", error.Status }, { "details", error.Details }, { "retry_after", error.RetryAfter } };
        }
        Matches(described, step["error"]);
        return null;
    }

    private static async Task Iterate(LudusClient client, JObject step)
    {
        var names = new JArray();
        var query = step["query"] == null ? null : step["query"].ToObject<UgcListMyCollectionsQuery>();
        await client.Api.Ugc.EachListMyCollections(collection => names.Add(collection.Name), query);
        Equal(names, step["expect"]);
    }

    private async Task Flush(string name, JToken expected)
    {
        var outcomes = await Client(name).Offline.Flush();
        Equal(new JArray(outcomes.Select(outcome => outcome.Error == null ? outcome.State : outcome.State + " " + outcome.Error.Code)), expected);
    }

    private static async Task Upload(LudusClient client, JToken ticket, int length)
    {
        var data = Encoding.UTF8.GetBytes("{\"text\":\"" + new string('x', length) + "\"}");
        var reports = new List<long>();
        await client.Upload(ticket.ToObject<Ticket>(), data, (sent, total) =>
        {
            Equal(total, data.LongLength);
            reports.Add(sent);
        });
        Assert(reports.SequenceEqual(reports.OrderBy(sent => sent)) && reports.Count > 3, reports.Count + " reports");
        Equal(reports.Last(), data.LongLength);
    }

    private static async Task Seen(JObject step)
    {
        var answer = await new DotNetHttp().Send(new HttpCall { Method = "GET", Url = Address + "/_seen" });
        var path = (string)step["seen"]["path"];
        var method = (string)step["seen"]["method"];
        var all = Json.Object("{\"all\":" + answer.Text + "}")["all"];
        var fitting = all.Where(request => (string)request["path"] == path && (method == null || (string)request["method"] == method)).ToList();
        Equal(fitting.Count, step["count"]);
        if (step["keys"] != null) Equal(fitting.Select(request => (string)request["key"]).Distinct().Count(), step["keys"]);
    }

    private JToken Filled(JToken value)
    {
        if (value is JArray) return new JArray(value.Select(Filled));
        if (value is JObject) return new JObject(((JObject)value).Properties().Select(field => new JProperty(field.Name, Filled(field.Value))));
        var text = value.Type == JTokenType.String ? (string)value : "";
        return text.StartsWith("${") ? At(saved, text.Substring(2, text.Length - 3)).DeepClone() : value.DeepClone();
    }

    private static JToken At(JToken value, string path)
    {
        foreach (var name in path.Split(new[] { '.' }, StringSplitOptions.RemoveEmptyEntries))
        {
            value = value is JArray ? value[int.Parse(name)] : value[name];
        }
        return value;
    }

    private static void Matches(JToken value, JToken expected)
    {
        foreach (var field in (JObject)expected ?? new JObject()) Equal(At(value, field.Key), field.Value);
    }

    private static void Equal(JToken value, JToken wanted)
    {
        var areNumbers = IsNumber(value) && IsNumber(wanted);
        var same = areNumbers ? (double)value == (double)wanted : JToken.DeepEquals(value, wanted);
        Assert(same, value + ", not " + wanted);
    }

    private static bool IsNumber(JToken value)
    {
        return value != null && (value.Type == JTokenType.Integer || value.Type == JTokenType.Float);
    }

    private static void Assert(bool holds, string otherwise)
    {
        if (!holds) throw new Exception(otherwise);
    }

    private static Task Control(string name, JToken body)
    {
        return new DotNetHttp().Send(new HttpCall { Method = "PUT", Url = Address + "/" + name, Body = Encoding.UTF8.GetBytes(body.ToString()) });
    }
}
