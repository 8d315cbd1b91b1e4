using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Documents;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage;
using Jiheng.Storage.Backups;
using Jiheng.Storage.Entities;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Admin;

/// <summary>All that one unit filed, readable without this program: contents, decisions, attached files, official documents of what was approved.</summary>
internal static class UnitExport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it and says how many dossiers there are.</summary>
    /// <exception cref="BackupRefusedException">The file is there already.</exception>
    public static int Write(YearRoom room, Office office, string target)
    {
        if (File.Exists(target)) throw new BackupRefusedException($"“{target}”已经有了，没有覆盖；请换一个文件名。");
        var passing = $"{target}.part";
        try
        {
            var count = 0;
            using (var zip = ZipFile.Open(passing, ZipArchiveMode.Create)) count = room.Store.Snapshot(context => Dossiers(room, context, office, zip));
            File.Move(passing, target);
            return count;
        }
        finally
        {
            File.Delete(passing);
        }
    }

    private static int Dossiers(YearRoom room, JihengContext context, Office office, ZipArchive zip)
    {
        var people = context.People.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        var projects = context.Projects.Where(p => p.OfficeId == office.Id).OrderBy(p => p.Code).ToList();
        Json(zip, "单位.json", new { office.Code, office.Name, office.RegionCode, projects = projects.ConvertAll(p => new { p.Code, p.Name, p.FirstYear, p.LastYear }) });
        var dossiers = context.Dossiers.Where(d => d.OfficeId == office.Id).OrderBy(d => d.Year).ThenBy(d => d.Id).ToList();
        foreach (var dossier in dossiers) One(room, context, zip, office, dossier, projects.Find(p => p.Id == dossier.Subject), people);
        return dossiers.Count;
    }

    private static void One(YearRoom room, JihengContext context, ZipArchive zip, Office office, Dossier dossier, Project? project, Dictionary<string, string> people)
    {
        var id = dossier.Id;
        var folder = Safe($"{dossier.Year}-{WorkWords.Of(dossier.Step)}{(dossier.Round > 0 ? $"-{dossier.Round}" : "")}-{(project is null ? "整体" : $"{project.Code}-{project.Name}")}");
        var decisions = context.Decisions.Where(d => d.DossierId == id).OrderBy(d => d.Number).ToList();
        var lines = context.DecisionLines.Where(l => l.DossierId == id).OrderBy(l => l.Number).ToLookup(l => l.DecisionNumber);
        var versions = context.Versions.Where(v => v.DossierId == id).OrderBy(v => v.Number).ToList();
        var files = context.Files.Where(f => f.DossierId == id).OrderBy(f => f.Number).ToList();
        Json(zip, $"{folder}/案卷.json", new
        {
            id, dossier.Year, step = WorkWords.Of(dossier.Step), dossier.Round, pack = dossier.PackId, state = WorkWords.Of(dossier.State), project = project?.Name, dossier.CurrentVersion, dossier.ApprovedVersion,
            versions = versions.ConvertAll(v => new { v.Number, v.Sha256, by = Name(v.MadeBy), v.MadeAt }),
            decisions = decisions.ConvertAll(d => new { d.Number, action = WorkWords.Of(d.Action), version = d.VersionNumber, from = WorkWords.Of(d.FromState), to = WorkWords.Of(d.ToState), by = Name(d.PersonId), d.At, d.Reason, lines = lines[d.Number].Select(l => new { l.LineKey, l.ReasonCode, l.Text }) }),
            answers = context.Answers.Where(a => a.DossierId == id).OrderBy(a => a.Number).ToList().ConvertAll(a => new { a.Number, a.Fingerprint, a.Text, by = Name(a.PersonId), a.At }),
            files = files.ConvertAll(f => new { f.Number, f.Name, f.Sha256, f.Size, by = Name(f.AddedBy), f.AddedAt }),
        });
        foreach (var version in versions) Bytes(zip, $"{folder}/第{version.Number}版.json", Encoding.UTF8.GetBytes(version.Content));
        foreach (var audit in context.VersionAudits.Where(a => a.DossierId == id).ToList()) Bytes(zip, $"{folder}/第{audit.Number}版-审核结果.json", Encoding.UTF8.GetBytes(audit.Findings));
        foreach (var file in files) Bytes(zip, $"{folder}/附件/{file.Number:000}-{Safe(file.Name)}", room.Files.Read(file.Sha256));
        if (versions.Find(v => v.Number == dossier.ApprovedVersion) is not { } approved) return;
        var view = new DossierView(dossier, office, project);
        foreach (var document in Judged.Of(room, context, view, approved.Content).Judgement.Documents)
            Bytes(zip, $"{folder}/文件/{Safe(document.Name)}.docx", DocumentWriters.Write("docx", document.Document));

        string Name(string person) => people.GetValueOrDefault(person, person);
    }

    // Names come from users and become names of files on somebody's disk.
    private static string Safe(string name)
    {
        var safe = new string([.. name.Select(c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c)]).Trim(' ', '.');
        return safe.Length == 0 ? "_" : safe.Length > 120 ? safe[..120] : safe;
    }

    private static void Json<T>(ZipArchive zip, string name, T value) => Bytes(zip, name, JsonSerializer.SerializeToUtf8Bytes(value, Options));

    private static void Bytes(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }
}
