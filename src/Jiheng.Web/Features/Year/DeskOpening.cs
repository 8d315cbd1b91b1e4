using System.Text;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Dossiers;
using Jiheng.Engine.Filings;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Web.Features.Year;

/// <summary>Opening a dossier: who may, by which pack, and with what it begins.</summary>
internal static class DeskOpening
{
    /// <summary>What is to be opened.</summary>
    /// <param name="OfficeId">Whose.</param>
    /// <param name="ProjectId">Its project, or null for the whole office.</param>
    /// <param name="Year">The fiscal year.</param>
    /// <param name="Step">The step.</param>
    /// <param name="Round">The round; 0 where there is one only.</param>
    public sealed record Wish(string OfficeId, string? ProjectId, int Year, WorkStep Step, int Round)
    {
        /// <summary>What it begins with; null for what follows from the steps before.</summary>
        public string? Content { get; init; }

        /// <summary>The pack, where no window names it.</summary>
        public string? Pack { get; init; }
    }

    /// <summary>Opens it.</summary>
    public static Dossier Open(YearRoom room, JihengContext context, Scope scope, Wish wish)
    {
        var office = scope.Tree[wish.OfficeId] is { } found && scope.Sees(found.Id) ? found : throw new DeskRefusedException(DeskRefusal.Missing, "没有这个单位，或不归您管。");
        var roles = scope.RolesFor(office.Id);
        if (!WorkTable.Openers(wish.Step).Any(roles.Contains))
            throw new DeskRefusedException(DeskRefusal.NotHis, $"{WorkWords.Of(wish.Step)}的案卷由{string.Join("、", WorkTable.Openers(wish.Step).Select(WorkWords.Of))}建立。");
        if (!office.IsActive) throw new DeskRefusedException(DeskRefusal.NotNow, $"{office.Name}已经停用，不再填报。");
        var project = wish.ProjectId is { } id ? context.Projects.SingleOrDefault(p => p.Id == id && p.OfficeId == office.Id) ?? throw new DeskRefusedException(DeskRefusal.Missing, "这个单位没有这个项目。") : null;
        if (project is not null && (wish.Year < project.FirstYear || wish.Year > (project.LastYear ?? int.MaxValue))) throw new DeskRefusedException(DeskRefusal.Wrong, $"项目“{project.Name}”在{wish.Year}年度没有实施。");
        var window = DossierView.WindowOf(context, scope.Tree, office.Id, wish.Year, wish.Step, wish.Round);
        var isUnits = WorkTable.Openers(wish.Step).Contains(WorkRole.Filler);
        if (isUnits && window is null) throw new DeskRefusedException(DeskRefusal.NotNow, $"财政部门还没有开放{wish.Year}年度的{WorkWords.Of(wish.Step)}。");
        var pack = window?.PackId ?? wish.Pack ?? throw new DeskRefusedException(DeskRefusal.Wrong, "没有写规则包（pack）。");
        room.Packs.Load(pack);
        var subject = project?.Id ?? Dossier.Whole;
        if (context.Dossiers.Any(d => d.OfficeId == office.Id && d.Subject == subject && d.Year == wish.Year && d.Step == wish.Step && d.Round == wish.Round))
            throw new DeskRefusedException(DeskRefusal.Twice, $"{office.Name}{(project is null ? "" : $"“{project.Name}”")}{wish.Year}年度的{WorkWords.Of(wish.Step)}案卷已经建立。");
        var now = room.Store.Clock.GetUtcNow();
        var dossier = new Dossier { Id = Keys.New(room.Store.Clock), OfficeId = office.Id, Subject = subject, Year = wish.Year, Step = wish.Step, Round = wish.Round, PackId = pack, State = DossierState.Draft, StateSince = now };
        context.Dossiers.Add(dossier);
        context.SaveChanges();
        if (wish.Step == WorkStep.Rectification) Notice(room, context, scope, dossier, wish.Content);
        else if (WorkTable.IsRecorded(wish.Step)) { if (wish.Content is { } recorded) Begin(context, scope, dossier, recorded, now); }
        else Begin(context, scope, dossier, wish.Content ?? Beginning(room, context, dossier, office, project), now);
        return dossier;
    }

    /// <summary>The notice is the first version: what was asked stays as it was sent.</summary>
    private static void Notice(YearRoom room, JihengContext context, Scope scope, Dossier dossier, string? content)
    {
        if (content is null) throw new DeskRefusedException(DeskRefusal.Wrong, "整改案卷从通知开始，请写明通知的内容（content）。");
        var notice = RectificationData.Read(Encoding.UTF8.GetBytes(content));
        if (notice.Items.Any(i => i.Measures.Length + i.State.Length + i.Reply.Length > 0)) throw new DeskRefusedException(DeskRefusal.Wrong, "通知里不能先写整改措施和完成情况，那是单位回复的。");
        Begin(context, scope, dossier, content, room.Store.Clock.GetUtcNow());
        context.SaveChanges();
        DossierMoves.Take(context, room.Store.Clock, new(dossier.Id, dossier.Revision, new(WorkAction.Record, DossierState.Draft, WorkNeeds.None, []) { MakesVersion = true }, scope.Person.Id) { Reason = "发出整改通知", GrantedUntil = notice.Due });
        dossier.GrantedUntil = notice.Due;
        new Judged(room.Auditor.Judge(content, new(dossier.Step, dossier.PackId, dossier.Year, "")), new Dictionary<string, FindingAnswer>()).KeepWith(context, dossier.Id, dossier.CurrentVersion);
    }

    private static void Begin(JihengContext context, Scope scope, Dossier dossier, string content, DateTimeOffset now) =>
        context.Drafts.Add(new() { DossierId = dossier.Id, Content = content, Revision = 1, SavedBy = scope.Person.Id, SavedAt = now });

    /// <summary>The approved goals of the year, or of a declaration the year before: nobody types again what was approved. Without either, what the dossier is.</summary>
    private static string Beginning(YearRoom room, JihengContext context, Dossier dossier, Office office, Project? project)
    {
        var from = dossier.Step is WorkStep.Declaration or WorkStep.ExAnte ? dossier.Year - 1 : dossier.Year;
        var approved = dossier.Step is WorkStep.ResultUse or WorkStep.Disclosure ? WorkStep.SelfEvaluation : WorkStep.Declaration;
        var before = context.Dossiers.SingleOrDefault(d => d.OfficeId == dossier.OfficeId && d.Subject == dossier.Subject && d.Year == from && d.Step == approved && d.Round == 0 && d.ApprovedVersion > 0);
        var version = before is null ? null : context.Versions.Single(v => v.DossierId == before.Id && v.Number == before.ApprovedVersion);
        var data = version is null
            ? new FilingData { Pack = dossier.PackId, Year = dossier.Year, Unit = office.Name, Projects = project is null ? [] : [new() { Name = project.Name, Code = project.Code }] }
            : Goals(DeskFrames.Content(room, version.Sha256, () => version.Content), dossier, office);
        return Encoding.UTF8.GetString(FilingWriter.Write(data));
    }

    // Goals go on, results do not: an actual value of last year in this year's form would be a false one.
    private static FilingData Goals(FilingData data, Dossier dossier, Office office)
    {
        var isNewYear = data.Year != dossier.Year;
        return data with { Pack = dossier.PackId, Year = dossier.Year, Unit = office.Name, Whole = Subject(data.Whole), Projects = [.. data.Projects.Select(Subject)], Narrative = Empty, Accounts = isNewYear ? null : data.Accounts };

        SubjectData Subject(SubjectData subject) => subject with
        {
            Funds = isNewYear ? [] : subject.Funds,
            Goals = isNewYear ? [.. subject.Goals.Select(g => g with { Reached = "" })] : subject.Goals,
            Indicators = [.. subject.Indicators.Select(i => isNewYear ? i with { Actual = "", Score = "", Deviation = "", Evidence = "", Sources = [], History = History(i, data.Year) } : i)],
            Forms = new Dictionary<string, FormData>(),
            Narrative = Empty,
        };
    }

    private static readonly Dictionary<string, IReadOnlyList<string>> Empty = [];

    private static Dictionary<int, string> History(IndicatorData indicator, int year)
    {
        var history = new Dictionary<int, string>(indicator.History);
        if (indicator.Actual.Length > 0) history[year] = indicator.Actual;
        return history;
    }
}
