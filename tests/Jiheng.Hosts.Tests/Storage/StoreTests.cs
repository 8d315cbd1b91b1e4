using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage;
using Jiheng.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Hosts.Tests.Storage;

/// <summary>Each on SQLite and on PostgreSQL: both must give the same answers.</summary>
[Collection("storage")]
public sealed class StoreTests
{
    private const string Unit = Jiheng.Storage.Entities.Dossier.Whole;

    private static string Dossier(Store store, string subject = Unit, WorkStep step = WorkStep.Declaration)
    {
        var id = Keys.New(store.Clock);
        store.Whole(context =>
        {
            if (context.Regions.Find("530424") is null)
            {
                context.Regions.Add(new() { Code = "530424", Name = "云岫县" });
                context.Offices.Add(new() { Id = "caizheng", Kind = OfficeKind.FinanceBureau, Name = "云岫县财政局", Code = "001", RegionCode = "530424" });
                context.Offices.Add(new() { Id = "yibao", Kind = OfficeKind.Unit, Name = "云岫县医疗保障局", Code = "361", RegionCode = "530424", ParentId = "caizheng" });
            }
            context.Dossiers.Add(new() { Id = id, OfficeId = "yibao", Subject = subject, Year = 2024, Step = step, Round = 0, PackId = "hunan/2024", StateSince = store.Clock.GetUtcNow() });
            return 0;
        });
        return id;
    }

    private static WorkOffer Offer(WorkAction action, DossierState to, bool makesVersion = false) => new(action, to, WorkNeeds.None, []) { MakesVersion = makesVersion };

    private static DossierMove Move(Store store, string id, WorkOffer offer)
    {
        using var context = store.Context();
        return new(id, context.Dossiers.Single(d => d.Id == id).Revision, offer, "甲");
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void What_is_kept_comes_back(string kind)
    {
        using var database = new TestDatabase(kind);
        var store = database.Open();
        var id = Dossier(store);
        store.Whole(context =>
        {
            context.Windows.Add(new() { Id = "w", FinanceOfficeId = "caizheng", Year = 2024, Step = WorkStep.SelfEvaluation, Round = 0, PackId = "hunan/2024", Opens = new(2025, 1, 1), Closes = new(2025, 3, 31) });
            context.People.Add(new() { Id = "甲", SignIn = "Zhao", Name = "赵某" });
            context.Roles.Add(new() { PersonId = "甲", OfficeId = "yibao", Role = WorkRole.UnitApprover });
            context.Projects.Add(new() { Id = "p", OfficeId = "yibao", Code = "530424001", Name = "基金监管经费", FirstYear = 2023 });
            return 0;
        });
        using var context = database.Open().Context();
        var dossier = context.Dossiers.Single(d => d.Id == id);
        Assert.Equal((WorkStep.Declaration, DossierState.Draft, 2024, 0L), (dossier.Step, dossier.State, dossier.Year, dossier.Revision));
        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31)), (context.Windows.Single().Opens, context.Windows.Single().Closes));
        Assert.Equal(WorkRole.UnitApprover, context.Roles.Single().Role);
        Assert.Equal((2023, null), (context.Projects.Single().FirstYear, context.Projects.Single().LastYear));
        Assert.Equal("caizheng", context.Offices.Single(o => o.Kind == OfficeKind.Unit).ParentId);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void There_is_one_dossier_for_a_step_also_of_the_unit_as_a_whole(string kind)
    {
        using var database = new TestDatabase(kind);
        var store = database.Open();
        Dossier(store);
        Dossier(store, "项目一");
        Assert.Throws<DbUpdateException>(() => Dossier(store));
        Assert.Throws<DbUpdateException>(() => Dossier(store, "项目一"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Of_two_editors_the_second_sees_what_the_first_saved(string kind)
    {
        using var database = new TestDatabase(kind);
        var store = database.Open();
        var id = Dossier(store);
        Assert.Equal((true, 1), Drafts.Save(store, id, "{\"a\":1}", 0, "甲") is var one ? (one.IsSaved, one.Revision) : default);
        Assert.True(Drafts.Save(store, id, "{\"a\":2}", 1, "甲").IsSaved);
        var late = Drafts.Save(store, id, "{\"b\":1}", 1, "乙");
        Assert.Equal((false, 2, "{\"a\":2}", "甲"), (late.IsSaved, late.Revision, late.Stored!.Content, late.Stored.SavedBy));
        using var context = store.Context();
        Assert.Equal("{\"a\":2}", context.Drafts.Single().Content);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Handing_in_makes_a_version_and_closes_the_draft(string kind)
    {
        using var database = new TestDatabase(kind);
        var store = database.Open();
        var id = Dossier(store);
        Drafts.Save(store, id, "{\"分\":\"98.40\"}", 0, "甲");
        DossierMoves.Take(store, Move(store, id, Offer(WorkAction.Complete, DossierState.Complete)));
        DossierMoves.Take(store, Move(store, id, Offer(WorkAction.Submit, DossierState.Submitted, makesVersion: true)));
        Assert.Contains("已报送", Assert.Throws<DossierChangedException>(() => Drafts.Save(store, id, "{}", 1, "甲")).Message, StringComparison.Ordinal);
        var approved = DossierMoves.Take(store, Move(store, id, Offer(WorkAction.Approve, DossierState.Approved)));
        Assert.Equal((1, 1, 3L), (approved.CurrentVersion, approved.ApprovedVersion, approved.Revision));
        using var context = store.Context();
        var version = context.Versions.Single();
        Assert.Equal(("{\"分\":\"98.40\"}", 1), (version.Content, version.Number));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("{\"分\":\"98.40\"}"u8)), version.Sha256);
        Assert.Equal(["complete draft→complete", "submit complete→submitted", "approve submitted→approved"], context.Decisions.OrderBy(d => d.Number).AsEnumerable().Select(d => $"{WorkWords.Key(d.Action)} {WorkWords.Key(d.FromState)}→{WorkWords.Key(d.ToState)}"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void A_return_keeps_its_reasons_line_by_line(string kind)
    {
        using var database = new TestDatabase(kind);
        var store = database.Open();
        var id = Dossier(store);
        DossierMoves.Take(store, Move(store, id, Offer(WorkAction.Return, DossierState.Returned)) with
        {
            Reason = "两处要改",
            Lines = [new("indicators[0].target", "not-measurable", "没有数值"), new("funds[0]", "wrong-figure", "")],
            GrantedUntil = new(2024, 4, 10),
        });
        using var context = store.Context();
        Assert.Equal(["indicators[0].target not-measurable 没有数值", "funds[0] wrong-figure "], context.DecisionLines.OrderBy(l => l.Number).AsEnumerable().Select(l => $"{l.LineKey} {l.ReasonCode} {l.Text}"));
        Assert.Equal(new DateOnly(2024, 4, 10), context.Dossiers.Single().GrantedUntil);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Whoever_decides_on_an_older_state_is_told_and_nothing_is_half_done(string kind)
    {
        using var database = new TestDatabase(kind);
        var store = database.Open();
        var id = Dossier(store);
        Drafts.Save(store, id, "{}", 0, "甲");
        var submit = Move(store, id, Offer(WorkAction.Submit, DossierState.Submitted, makesVersion: true));
        DossierMoves.Take(store, submit);
        Assert.Throws<DossierChangedException>(() => DossierMoves.Take(store, submit));
        // A line that comes twice stops the decision, and with it the version and the state.
        using (var context = store.Context()) Assert.Equal(DossierState.Submitted, context.Dossiers.Single().State);
        var broken = Move(store, id, Offer(WorkAction.Rescore, DossierState.Submitted, makesVersion: true)) with { Content = "{}", Lines = [new("a", null!, "")] };
        Assert.ThrowsAny<Exception>(() => DossierMoves.Take(store, broken));
        using var after = store.Context();
        Assert.Equal((1, 1, 1), (after.Versions.Count(), after.Decisions.Count(), after.Dossiers.Single().CurrentVersion));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Of_many_who_decide_at_once_one_does(string kind)
    {
        using var database = new TestDatabase(kind);
        var store = database.Open();
        var id = Dossier(store);
        Drafts.Save(store, id, "{}", 0, "甲");
        var submit = Move(store, id, Offer(WorkAction.Submit, DossierState.Submitted, makesVersion: true));
        var (done, told) = (0, 0);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            try
            {
                DossierMoves.Take(store, submit);
                Interlocked.Increment(ref done);
            }
            catch (DossierChangedException)
            {
                Interlocked.Increment(ref told);
            }
        });
        Assert.Equal((1, 7), (done, told));
        using var context = store.Context();
        Assert.Equal((1, 1), (context.Versions.Count(), context.Decisions.Count()));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Versions_and_decisions_never_change(string kind)
    {
        using var database = new TestDatabase(kind);
        var store = database.Open();
        var id = Dossier(store);
        Drafts.Save(store, id, "{}", 0, "甲");
        DossierMoves.Take(store, Move(store, id, Offer(WorkAction.Submit, DossierState.Submitted, makesVersion: true)));
        using var context = store.Context();
        foreach (var sql in (string[])["UPDATE filing_versions SET content = ''", "DELETE FROM filing_versions", "UPDATE decisions SET reason = ''", "DELETE FROM decisions"])
            Assert.Contains("never changes", Assert.ThrowsAny<System.Data.Common.DbException>(() => context.Database.ExecuteSqlRaw(sql)).Message, StringComparison.Ordinal);
        context.Versions.Remove(context.Versions.Single());
        Assert.Throws<InvalidOperationException>(() => context.SaveChanges());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void A_newer_database_is_refused(string kind)
    {
        using var database = new TestDatabase(kind);
        using (var context = database.Open().Context())
            context.Database.ExecuteSqlRaw("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('9999_Later', '99')");
        Assert.Contains("更新的版本建的（9999_Later）", Assert.Throws<StoreRefusedException>(() => database.Open()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Two_programs_may_start_at_once(string kind)
    {
        using var database = new TestDatabase(kind);
        Parallel.For(0, 4, _ => database.Open());
        using var context = database.Open().Context();
        Assert.Empty(context.Dossiers);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Many_saves_at_once_are_all_kept(string kind)
    {
        using var database = new TestDatabase(kind);
        var store = database.Open();
        var ids = Enumerable.Range(0, 40).Select(i => Dossier(store, $"项目{i}")).ToList();
        Parallel.ForEach(ids, new ParallelOptions { MaxDegreeOfParallelism = 8 }, id => { for (var i = 0; i < 5; i++) Assert.True(Drafts.Save(store, id, $"{{\"n\":{i}}}", i, "甲").IsSaved); });
        using var context = store.Context();
        Assert.Equal(40, context.Drafts.Count(d => d.Revision == 5 && d.Content == "{\"n\":4}"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        using var database = new TestDatabase(TestDatabase.Sqlite);
        File.WriteAllText(database.File, new string('文', 4000));
        Assert.Contains("不是本程序的数据库", Assert.Throws<StoreRefusedException>(() => database.Open()).Message, StringComparison.Ordinal);
        Assert.Equal(new string('文', 4000), File.ReadAllText(database.File));
    }

    [Fact]
    public void A_full_disk_saves_nothing_and_says_so()
    {
        using var database = new TestDatabase(TestDatabase.Sqlite);
        var store = database.Open();
        var id = Dossier(store);
        Assert.Throws<StoreUnavailableException>(() => store.Whole(context =>
        {
            // As full as it is now.
            context.Database.ExecuteSqlRaw("PRAGMA max_page_count = 1");
            context.Drafts.Add(new() { DossierId = id, Content = new string('字', 400_000), SavedBy = "甲" });
            return 0;
        }));
        using var after = store.Context();
        Assert.Empty(after.Drafts);
    }

    [Fact]
    public void A_clock_that_is_set_back_does_not_change_the_order()
    {
        using var database = new TestDatabase(TestDatabase.Sqlite);
        var clock = new SetClock { Now = new(2024, 5, 1, 8, 0, 0, TimeSpan.Zero) };
        var store = database.Open(clock);
        var id = Dossier(store);
        Drafts.Save(store, id, "{}", 0, "甲");
        DossierMoves.Take(store, Move(store, id, Offer(WorkAction.Submit, DossierState.Submitted, makesVersion: true)));
        clock.Now = clock.Now.AddDays(-30);
        DossierMoves.Take(store, Move(store, id, Offer(WorkAction.Rescore, DossierState.Submitted, makesVersion: true)) with { Content = "{\"后\":1}" });
        using var context = store.Context();
        Assert.Equal(["{}", "{\"后\":1}"], context.Versions.OrderBy(v => v.Number).Select(v => v.Content));
        Assert.Equal([1, 2], context.Decisions.OrderBy(d => d.Number).Select(d => d.Number));
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
