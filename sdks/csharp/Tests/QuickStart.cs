using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Ludus;
using Ludus.Models;
using Newtonsoft.Json.Linq;

public static class QuickStart
{
    public static async Task Run(string address)
    {
        var ludus = new LudusClient(address);
        var email = Guid.NewGuid() + "@example.com";
        await ludus.Api.Auth.Register(new Registration { Email = email, Password = "Tr0ub4dor&Zebra", DisplayName = "Ada" });
        Console.WriteLine("Hello, " + (await ludus.Api.Profiles.GetMe()).DisplayName);

        var data = new Dictionary<string, JToken> { { "gold", 340 }, { "level", 12 } };
        await ludus.Api.Progression.PutSave(new PutSave { ExpectedVersion = 0, Data = data });
        await ludus.Api.Ugc.CreateCollection(new CreateCollection { Name = "Maps for two" });
        await ludus.Api.Ugc.EachListMyCollections(collection => Console.WriteLine(collection.Name));
        try
        {
            await ludus.Api.Commerce.SpendFromWallet(new SpendCurrency { Currency = "coins", Amount = 100, Reason = "A door" });
        }
        catch (LudusException error) when (error.Code == ErrorCodes.InsufficientFunds)
        {
            Console.WriteLine("Too few coins");
        }
    }
}
