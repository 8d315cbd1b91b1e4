using System.Diagnostics;
using System.Net;
using System.Text;
using Jiheng.Documents;
using Jiheng.Engine.Content;
using Jiheng.Hosts.Tests.Api;
using Jiheng.Hosts.Tests.Cli;
using Jiheng.Hosts.Tests.Storage;
using Jiheng.Hosts.Tests.Web;
using Jiheng.Web.Reading;

namespace Jiheng.Hosts.Tests.Reading;

/// <summary>Whatever a file does to the process that reads it, nobody else feels it.</summary>
[Collection("storage")]
public sealed class ReadingRoomTests : IDisposable
{
    private static readonly string Sample = Path.Combine(ReadMeTests.Root, "samples", "broken-consistency", "document.docx");

    public ReadingRoomTests() => Environment.SetEnvironmentVariable(ReadingProgram.TestVariable, "1");

    public void Dispose() => Environment.SetEnvironmentVariable(ReadingProgram.TestVariable, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ReadingRoom Room(int seconds = 60) => new(new() { Workers = 2, MemoryBytes = 300 << 20, Time = TimeSpan.FromSeconds(seconds) });

    [Fact]
    public void What_is_read_there_is_what_is_read_here()
    {
        using var room = Room();
        var bytes = File.ReadAllBytes(Sample);
        var (here, there) = (DocumentReaders.Read("甲.docx", bytes), room.Read("甲.docx", bytes, Cancel));
        Assert.Equal(here.Blocks.OfType<Paragraph>().Select(p => p.Text), there.Blocks.OfType<Paragraph>().Select(p => p.Text));
        Assert.Equal(here.Blocks.OfType<Table>().SelectMany(t => t.Cells).Select(c => $"{c.Origin} {c.Text}"), there.Blocks.OfType<Table>().SelectMany(t => t.Cells).Select(c => $"{c.Origin} {c.Text}"));
        var ledger = room.ReadLedger("台账.csv", Encoding.UTF8.GetBytes("名,数\n甲,1\n"), Cancel);
        Assert.Equal("甲", ((Table)ledger.Blocks[0]).At(1, 0)!.Text);
    }

    [Fact]
    public void Hostile_files_are_refused_there_with_the_same_words_as_here()
    {
        using var room = Room();
        foreach (var (name, _, bytes) in HostileFiles.Refused)
        {
            var here = Assert.Throws<UnreadableDocumentException>(() => DocumentReaders.Read(name, bytes));
            Assert.Equal(here.Message, Assert.Throws<UnreadableDocumentException>(() => room.Read(name, bytes, Cancel)).Message);
        }
        Assert.Equal(0, room.Counts.Crashes);
    }

    [Theory]
    [InlineData("吃内存.docx", "内存不够")]
    [InlineData("撑爆栈.docx", "程序中断")]
    [InlineData("猝死.docx", "程序中断")]
    [InlineData("停不下来.docx", "超过3秒")]
    public void A_reader_that_dies_is_told_beside_its_file_and_the_next_file_is_read(string name, string said)
    {
        using var room = Room(name.StartsWith('停') ? 3 : 60);
        var bytes = File.ReadAllBytes(Sample);
        room.Read("暖.docx", bytes, Cancel);
        var other = Task.Run(() => room.Read("同时.docx", bytes, Cancel), TestContext.Current.CancellationToken);
        Assert.Contains(said, Assert.Throws<UnreadableDocumentException>(() => room.Read(name, bytes, Cancel)).Message, StringComparison.Ordinal);
        Assert.NotEmpty(room.Read("下一份.docx", bytes, Cancel).Blocks);
#pragma warning disable xUnit1031
        Assert.NotEmpty(other.Result.Blocks);
#pragma warning restore xUnit1031
        Assert.Equal(1, room.Counts.Crashes + room.Counts.Late);
    }

    [Fact]
    public void Whoever_goes_away_ends_the_reading_of_his_file()
    {
        using var room = Room();
        using var gone = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        var clock = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() => room.Read("停不下来.docx", File.ReadAllBytes(Sample), gone.Token));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Hostile_uploads_while_fifty_others_work_are_felt_by_nobody_else()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "declaration", "hunan/2024");
        string[] ids = [.. Enumerable.Range(0, 50).Select(i => county.Open(county.Filler, 2024, "declaration", county.Project($"P{i}", $"项目{i}")).IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!)];
        using var stop = new CancellationTokenSource();
        var saves = new int[ids.Length];
        Task[] workers =
        [
            .. ids.Select((id, n) => Task.Factory.StartNew(
                () =>
                {
                    var draft = county.Filler.Get($"/dossiers/{id}/draft").IsOk().Text;
                    for (var i = 1; !stop.IsCancellationRequested; i++)
                    {
                        county.Filler.Put($"/dossiers/{id}/draft", draft, $"\"{i}\"").IsOk();
                        saves[n] = i;
                        Thread.Sleep(100);
                    }
                }, stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)),
        ];
        var good = File.ReadAllBytes(Sample);
        foreach (var round in (IReadOnlyList<(string Name, string Reason, byte[] Bytes)>[])[HostileFiles.Refused, [("吃内存.docx", "内存不够", good), ("撑爆栈.docx", "程序中断", good), ("猝死.docx", "程序中断", good)]])
        {
            using var form = new MultipartFormDataContent();
            foreach (var (name, _, bytes) in round) form.Add(new ByteArrayContent(bytes), "files", name);
            form.Add(new ByteArrayContent(good), "files", "好.docx");
            var said = county.Evaluator.Send(HttpMethod.Post, "/check", form).IsOk().Text;
            foreach (var (name, reason, _) in round) Assert.Contains(reason, said, StringComparison.Ordinal);
            Assert.Contains("\"findings\"", said, StringComparison.Ordinal);
        }
        foreach (var (name, _, bytes) in HostileFiles.Refused.Where(f => f.Bytes.Length > 0))
        {
            county.Filler.Send(HttpMethod.Post, $"/dossiers/{ids[0]}/files?name={Uri.EscapeDataString(name)}", bytes).IsCreated();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, county.Admin.Send(HttpMethod.Post, "/imports/organisation?apply=true", bytes).Status);
        }
        int[] before = [.. saves];
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Task.WhenAll(workers);
        Assert.All(saves.Zip(before), s => Assert.True(s.First > 0 && s.First >= s.Second));
        Assert.Empty(Jiheng.Storage.Log.LogCheck.Run(server.Store, null).Problems);
    }
}
