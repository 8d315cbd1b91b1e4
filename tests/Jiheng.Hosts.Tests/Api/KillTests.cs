using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Hosts.Tests.Cli;
using Jiheng.Hosts.Tests.Storage;
using Jiheng.Hosts.Tests.Web;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Hosts.Tests.Api;

/// <summary>The server is killed while two hundred save at once. What was acknowledged is there afterwards, and nothing is half there.</summary>
[Collection("storage")]
public sealed class KillTests
{
    private const int Savers = 200;
    private const int Year = 2024;

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_was_acknowledged_outlives_the_death_of_the_server(string kind)
    {
        using var database = new TestDatabase(kind);
        var folder = Directory.CreateTempSubdirectory("jiheng-kill").FullName;
        try
        {
            var (token, ids) = Fill(database, folder);
            var acknowledged = new ConcurrentDictionary<string, int>();
            using (var server = new Server(database, folder))
            {
                using var http = Client(server.Address, token);
                var writers = ids.Select(id => Task.Run(() => Save(http, id, acknowledged))).ToArray();
                // In the middle of it: all are under way, and some have been answered several times.
                while (acknowledged.Values.Sum() < Savers) await Task.Delay(20, TestContext.Current.CancellationToken);
                server.Kill();
                await Task.WhenAll(writers);
            }
            using (var again = new Server(database, folder))
            {
                using var http = Client(again.Address, token);
                foreach (var id in ids)
                {
                    using var reply = await http.GetAsync(new Uri($"/api/v1/dossiers/{id}/draft", UriKind.Relative), TestContext.Current.CancellationToken);
                    Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
                    var revision = int.Parse(reply.Headers.ETag!.Tag.Trim('"'), CultureInfo.InvariantCulture);
                    var saved = (string)JsonNode.Parse(await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["fields"]!["填报人"]!;
                    // One more than acknowledged may be there: saved, and dead before it could say so.
                    Assert.InRange(revision - 1, acknowledged.GetValueOrDefault(id), acknowledged.GetValueOrDefault(id) + 1);
                    Assert.Equal($"{revision - 1}", saved);
                }
            }
            using var store = database.OpenIn(folder);
            using var context = store.Context();
            // Draft and audit are of one revision or the draft is the first one, which nobody judged.
            foreach (var draft in context.Drafts.ToList()) Assert.Equal(draft.Revision == 1 ? null : draft.Revision, context.DraftAudits.Where(a => a.DossierId == draft.DossierId).Select(a => (int?)a.DraftRevision).SingleOrDefault());
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Save(HttpClient http, string id, ConcurrentDictionary<string, int> acknowledged)
    {
        for (var revision = 1; ; revision++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/dossiers/{id}/draft") { Content = new StringContent(Content(revision), Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{revision}\"");
            try
            {
                using var reply = await http.SendAsync(request);
                if (reply.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException(await reply.Content.ReadAsStringAsync());
                acknowledged[id] = revision;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                return;
            }
        }
    }

    private static string Content(int number) => $$"""{ "schema": "jiheng/filing/1", "pack": "hunan/2024", "year": 2024, "unit": "云岫县医疗保障局", "fields": { "填报人": "{{number}}" } }""";

    private static (string Token, string[] Ids) Fill(TestDatabase database, string folder)
    {
        using var store = database.OpenIn(folder);
        var token = new Founding("530424", "云岫县", "001", "云岫县财政局", "guanli", "管理员甲").Do(store);
        string[] ids = [.. Enumerable.Range(0, Savers).Select(_ => Keys.New(store.Clock))];
        store.Whole(context =>
        {
            var bureau = context.Offices.Single();
            context.Offices.Add(new() { Id = "unit", Kind = OfficeKind.Unit, Name = "云岫县医疗保障局", Code = "361", RegionCode = "530424", ParentId = bureau.Id });
            context.SaveChanges();
            context.Roles.Add(new() { PersonId = context.People.Single().Id, OfficeId = "unit", Role = WorkRole.Filler });
            for (var i = 0; i < ids.Length; i++)
            {
                // One dossier for each: rounds tell them apart.
                context.Dossiers.Add(new() { Id = ids[i], OfficeId = "unit", Subject = Dossier.Whole, Year = Year, Step = WorkStep.Declaration, Round = i, PackId = "hunan/2024", StateSince = store.Clock.GetUtcNow() });
                context.Drafts.Add(new() { DossierId = ids[i], Content = Content(0), Revision = 1, SavedBy = context.People.Single().Id, SavedAt = store.Clock.GetUtcNow() });
            }
            return 0;
        });
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return (token, ids);
    }

    private static HttpClient Client(Uri address, string token)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Savers }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return http;
    }

    private sealed class Server : IDisposable
    {
        private readonly Process process;

        public Server(TestDatabase database, string folder)
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
            foreach (var argument in (string[])[WebServer.Program, "--urls", "http://127.0.0.1:0", "--stop-with-input", "--data", folder, "--packs", Path.Combine(ReadMeTests.Root, "packs")]) start.ArgumentList.Add(argument);
            if (database.ConnectionOrNull is { } connection) start.Environment["JIHENG_DATABASE"] = connection;
            process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            while (process.StandardOutput.ReadLine() is { } line)
                if (line.Contains("/signin", StringComparison.Ordinal))
                {
                    Address = new(new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim()).GetLeftPart(UriPartial.Authority));
                    break;
                }
            if (Address is null) throw new InvalidOperationException("the server did not start");
            _ = process.StandardOutput.ReadToEndAsync();
        }

        public Uri Address { get; } = null!;

        /// <summary>SIGKILL: nothing is told to it.</summary>
        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public void Dispose()
        {
            if (!process.HasExited) process.StandardInput.Close();
            if (!process.WaitForExit(TimeSpan.FromSeconds(10))) process.Kill(entireProcessTree: true);
            process.Dispose();
        }
    }
}
