using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Packs;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Web.Features.Year;

/// <summary>The work on a self-evaluation, phase by phase as the pack lists them: prepare, collect and verify, analyse and write, hand in.</summary>
internal sealed class Campaign(JihengContext context, DossierView view, Scope scope, TimeProvider clock)
{
    private const int LongestText = 4000;

    private readonly string id = view.Dossier.Id;

    /// <summary>Whether a material still stands in the way of closing its phase.</summary>
    public static bool IsOpen(Material material) => material.State is MaterialState.Asked or MaterialState.Rejected;

    /// <summary>Lays out the phases of the pack with their materials.</summary>
    public void Begin(PackCatalogue packs)
    {
        Allow();
        if (view.Dossier.Step != WorkStep.SelfEvaluation) throw new DeskRefusedException(DeskRefusal.Wrong, "只有绩效自评分阶段组织。");
        if (context.Phases.Any(p => p.DossierId == id)) throw new DeskRefusedException(DeskRefusal.Twice, "自评工作已经开始。");
        var phases = packs.Load(view.Dossier.PackId).Phases;
        if (phases.Count == 0) throw new DeskRefusedException(DeskRefusal.Wrong, $"规则包 {view.Dossier.PackId} 没有规定自评工作的阶段（calendar.json 的 phases）。");
        var (phase, number) = (0, 0);
        foreach (var one in phases)
        {
            context.Phases.Add(new() { DossierId = id, Number = ++phase, Name = one.Name });
            foreach (var (name, isResult) in one.Materials.Select(m => (m, false)).Concat(one.Results.Select(r => (r, true))))
                context.Materials.Add(new() { DossierId = id, Number = ++number, Phase = phase, Name = name, IsResult = isResult });
        }
    }

    /// <summary>Sets the last day of a phase.</summary>
    public void Plan(int number, DateOnly? due)
    {
        Allow();
        Phase(number).Due = due;
    }

    /// <summary>Closes a phase: the ones before it are closed, and each material is there or not needed.</summary>
    public void Close(int number)
    {
        Allow();
        var phase = Phase(number);
        if (phase.ClosedAt is not null) return;
        if (context.Phases.Any(p => p.DossierId == id && p.Number < number && p.ClosedAt == null)) throw new DeskRefusedException(DeskRefusal.NotNow, "前面的阶段还没有结束。");
        var open = context.Materials.Where(m => m.DossierId == id && m.Phase == number).ToList().Where(IsOpen).Select(m => m.Name).ToList();
        if (open.Count > 0) throw new DeskRefusedException(DeskRefusal.NotNow, $"还有{open.Count}项资料没有收到：{string.Join("、", open)}。") { Reasons = open };
        (phase.ClosedAt, phase.ClosedBy) = (clock.GetUtcNow(), scope.Person.Id);
    }

    /// <summary>Asks for one more material.</summary>
    public void Ask(int phase, string name, string section)
    {
        Allow();
        if (Phase(phase).ClosedAt is not null) throw new DeskRefusedException(DeskRefusal.NotNow, "这个阶段已经结束。");
        var number = context.Materials.Where(m => m.DossierId == id).Max(m => (int?)m.Number).GetValueOrDefault() + 1;
        context.Materials.Add(new() { DossierId = id, Number = number, Phase = phase, Name = Text(name, "资料名称"), IsResult = false, Section = Short(section, "科室") });
    }

    /// <summary>Says of whom a material is asked and how it stands.</summary>
    public void Change(int number, string? section, MaterialState? state, int? file, string? note)
    {
        Allow();
        var material = context.Materials.SingleOrDefault(m => m.DossierId == id && m.Number == number) ?? throw new DeskRefusedException(DeskRefusal.Missing, "资料清单里没有这一项。");
        if (Phase(material.Phase).ClosedAt is not null) throw new DeskRefusedException(DeskRefusal.NotNow, "这个阶段已经结束。");
        File(file);
        if (state is MaterialState.NotNeeded or MaterialState.Rejected && string.IsNullOrWhiteSpace(note ?? material.Note)) throw new DeskRefusedException(DeskRefusal.Wrong, "不涉及或退回重交的，要写明原因（note）。");
        material.Section = section is null ? material.Section : Short(section, "科室");
        material.State = state ?? material.State;
        material.FileNumber = file ?? material.FileNumber;
        material.Note = note is null ? material.Note : Short(note, "说明");
        (material.ChangedBy, material.ChangedAt) = (scope.Person.Id, clock.GetUtcNow());
    }

    /// <summary>Writes down a visit or an interview.</summary>
    public void Note(FieldNoteKind kind, DateOnly day, string subject, string text, int? file)
    {
        Allow();
        File(file);
        var number = context.FieldNotes.Where(n => n.DossierId == id).Max(n => (int?)n.Number).GetValueOrDefault() + 1;
        context.FieldNotes.Add(new() { DossierId = id, Number = number, Kind = kind, Day = day, Subject = Text(subject, "地点或对象"), Text = Text(text, "内容"), FileNumber = file, PersonId = scope.Person.Id, At = clock.GetUtcNow() });
    }

    private const int Longest = 2000;

    private static string Short(string text, string what) => text.Length <= Longest ? text : throw new DeskRefusedException(DeskRefusal.Wrong, $"{what}最长{Longest}个字符。");

    private CampaignPhase Phase(int number) => context.Phases.SingleOrDefault(p => p.DossierId == id && p.Number == number) ?? throw new DeskRefusedException(DeskRefusal.Missing, "没有这个阶段；还没有开始的，先开始。");

    private void File(int? number)
    {
        if (number is not null && !context.Files.Any(f => f.DossierId == id && f.Number == number)) throw new DeskRefusedException(DeskRefusal.Wrong, $"案卷没有第{number}号附件。");
    }

    private void Allow()
    {
        var roles = scope.RolesFor(view.Office.Id);
        if (!roles.Contains(WorkRole.Filler) && !roles.Contains(WorkRole.UnitApprover) && !roles.Contains(WorkRole.Evaluator)) throw new DeskRefusedException(DeskRefusal.NotHis, "自评工作由单位的填报人、审核人或委托的第三方组织。");
        if (view.Dossier.State == DossierState.Archived) throw new DeskRefusedException(DeskRefusal.NotNow, "案卷已归档。");
    }

    private static string Text(string text, string what) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestText ? text : throw new DeskRefusedException(DeskRefusal.Wrong, $"{what}不能空着，最长{LongestText}字。");
}
