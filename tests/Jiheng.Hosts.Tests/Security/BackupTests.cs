using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Hosts.Tests.Api;
using Jiheng.Hosts.Tests.Cli;
using Jiheng.Hosts.Tests.Storage;
using Jiheng.Storage;
using Jiheng.Storage.Backups;
using Jiheng.Storage.Log;
using Jiheng.Web.Admin;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Hosts.Tests.Security;

/// <summary>What was backed up while everybody worked comes back whole, on either database.</summary>
[Collection("storage")]
public sealed class BackupTests
{
    public static TheoryData<string, string> Ways => new()
    {
        { TestDatabase.Sqlite, TestDatabase.Sqlite }, { TestDatabase.Sqlite, TestDatabase.Postgres }, { TestDatabase.Postgres, TestDatabase.Sqlite },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_backup_under_load_restores_to_one_state_in_which_nothing_acknowledged_before_is_missing(string from, string to)
    {
        using var server = new ApiServer(from);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "declaration", "hunan/2024");
        string[] ids = [.. Enumerable.Range(0, 8).Select(i => county.Open(county.Filler, 2024, "declaration", county.Project($"P{i}", $"项目{i}")).IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!)];
        var vault = new FileVault(Path.Combine(server.Folder, "files"));
        var target = Path.Combine(server.Folder, "备份.zip");
        ConcurrentDictionary<string, int> saved = new();
        ConcurrentBag<string> attached = [];
        using var stop = new CancellationTokenSource();
        Task[] workers =
        [
            .. ids.Select(id => Task.Run(
                () =>
                {
                    for (var i = 1; !stop.IsCancellationRequested; i++)
                    {
                        var draft = JsonNode.Parse(county.Filler.Get($"/dossiers/{id}/draft").IsOk().Text)!;
                        county.Filler.Put($"/dossiers/{id}/draft", draft.ToJsonString(), $"\"{i}\"").IsOk();
                        saved[id] = i + 1;
                        attached.Add(county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=依据{i}.txt", Encoding.UTF8.GetBytes($"{id}-{i}")).IsCreated().Json.GetProperty("sha256").GetString()!);
                    }
                }, stop.Token)),
        ];
        while (attached.Count < 40 && !workers.Any(w => w.IsCompleted)) await Task.Delay(10, TestContext.Current.CancellationToken);
        Dictionary<string, int> before = new(saved);
        string[] files = [.. attached];
        var manifest = Backup.Write(server.Store, vault, target);
        while (attached.Count < files.Length + 20 && !workers.Any(w => w.IsCompleted)) await Task.Delay(10, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Task.WhenAll(workers);
        Assert.Empty(manifest.Missing);

        using var place = new TestDatabase(to);
        var folder = Directory.CreateTempSubdirectory("jiheng-restore").FullName;
        try
        {
            using var restored = place.Open();
            var newVault = new FileVault(Path.Combine(folder, "files"));
            var report = Restore.Run(target, restored, newVault);
            Assert.Empty(report.Problems);
            Assert.Equal(manifest.Head, report.Head.ToString());
            var drafts = restored.Look(c => c.Drafts.ToDictionary(d => d.DossierId, d => d.Revision));
            foreach (var (id, revision) in before) Assert.True(drafts[id] >= revision, $"{id}: {drafts[id]} < {revision}");
            var kept = restored.Look(c => c.Files.Select(f => f.Sha256).ToHashSet());
            Assert.All(files, f => Assert.Contains(f, kept));
            // A draft and what was said of it are of one revision: one state and not two.
            Assert.All(restored.Look(c => c.DraftAudits.ToList()), a => Assert.Equal(drafts[a.DossierId], a.DraftRevision));
            // Work goes on in the restored one, and its log with it.
            restored.Whole(c => c.Regions.Add(new() { Code = "530425", Name = "青岚县" }));
            Assert.Empty(LogCheck.Run(restored, newVault, LogHead.Parse(manifest.Head)).Problems);
            Assert.Throws<BackupRefusedException>(() => Restore.Run(target, restored, newVault));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Whoever_changes_a_byte_of_a_backup_restores_nothing_from_it()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var target = Path.Combine(server.Folder, "备份.zip");
        Backup.Write(server.Store, new(Path.Combine(server.Folder, "files")), target);
        Assert.Contains("已经有了", Assert.Throws<BackupRefusedException>(() => Backup.Write(server.Store, new(Path.Combine(server.Folder, "files")), target)).Message, StringComparison.Ordinal);
        using (var zip = ZipFile.Open(target, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("tables/people.jsonl")!;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("tables/people.jsonl").Open());
            writer.Write(text.Replace("填报人乙", "填报人丙", StringComparison.Ordinal));
        }
        using var place = new TestDatabase(TestDatabase.Sqlite);
        using var restored = place.Open();
        Assert.Contains("tables/people.jsonl 已损坏", Assert.Throws<BackupRefusedException>(() => Restore.Run(target, restored, new(Path.Combine(server.Folder, "new")))).Message, StringComparison.Ordinal);
        Assert.False(restored.Look(c => c.People.Any()));
        File.WriteAllText(target, "不是备份");
        Assert.Throws<BackupRefusedException>(() => Restore.Run(target, restored, new(Path.Combine(server.Folder, "new"))));
    }

    [Fact]
    public void An_administrator_does_it_all_at_the_console()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "declaration", "hunan/2024");
        var id = county.Open(county.Filler, 2024, "declaration", county.Project("P/1", "项目<一>")).IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!;
        county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=../依据.txt", "依据"u8.ToArray()).IsCreated();
        var folder = Directory.CreateTempSubdirectory("jiheng-admin").FullName;
        string[] packs = ["--packs", Path.Combine(ReadMeTests.Root, "packs")];
        try
        {
            (int Code, string Said) Do(params string[] args)
            {
                using var output = new StringWriter();
                return (AdminProgram.Run([.. args, .. packs], output, output), output.ToString());
            }
            var (code, said) = Do("verify", "--data", server.Folder);
            Assert.True(code == 0, said);
            var head = said[(said.LastIndexOf('：') + 1)..].Trim();
            var backup = Path.Combine(folder, "备份.zip");
            Assert.Equal(0, Do("backup", "--data", server.Folder, "--out", backup).Code);
            Assert.Equal(0, Do("restore", backup, "--data", Path.Combine(folder, "新")).Code);
            Assert.Equal(0, Do("verify", "--data", Path.Combine(folder, "新"), "--head", head).Code);
            Assert.Equal(3, Do("restore", backup, "--data", Path.Combine(folder, "新")).Code);
            var export = Path.Combine(folder, "单位.zip");
            Assert.Equal(0, Do("export-unit", "361", "--data", server.Folder, "--out", export).Code);
            using (var zip = ZipFile.OpenRead(export))
            {
                Assert.Contains(zip.Entries, e => e.FullName.EndsWith("/附件/001-依据.txt", StringComparison.Ordinal));
                Assert.All(zip.Entries, e => Assert.DoesNotContain("..", e.FullName, StringComparison.Ordinal));
                Assert.Contains(zip.Entries, e => e.FullName == "2024-绩效目标申报-P_1-项目_一_/案卷.json");
            }
            Assert.Equal(3, Do("export-unit", "999", "--data", server.Folder, "--out", Path.Combine(folder, "x.zip")).Code);
            var (_, token) = Do("token", "guanli", "--data", server.Folder);
            using var admin = server.As(token.Split('\n').Single(l => l.Contains("jh_", StringComparison.Ordinal)).Trim());
            admin.Get("/me").IsOk();
            var (_, link) = Do("link", "GUANLI", "--data", server.Folder);
            using var browser = new Browser(server.Address);
            Assert.Contains("管理员甲", browser.Get(link.Split('\n').Single(l => l.Contains("/setup/", StringComparison.Ordinal)).Trim()).Text, StringComparison.Ordinal);
            Assert.Equal(0, Do("clock", "--data", server.Folder).Code);
            server.Store.Raw(c => c.Database.ExecuteSqlRaw("UPDATE people SET name = '别人' WHERE sign_in = 'guanli'"));
            (code, said) = Do("verify", "--data", server.Folder);
            Assert.Equal(1, code);
            Assert.Contains("被改动", said, StringComparison.Ordinal);
            foreach (var wrong in (string[][])[[], ["nonsense"], ["verify"], ["backup", "--data", server.Folder], ["verify", "--data", server.Folder, "--head", "1:x"], ["verify", "extra", "--data", server.Folder]]) Assert.Equal(2, Do(wrong).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
