using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Baselines;

/// <summary>One finding as it was found, and whether it was accepted.</summary>
/// <param name="Filing">Whose it is: unit and year, or the file where a document names neither.</param>
/// <param name="Fingerprint">The name of the defect, the same wherever its row moves.</param>
/// <param name="Code">The rule.</param>
/// <param name="Severity">How sure it was.</param>
/// <param name="Form">The form it belongs to.</param>
/// <param name="Message">What did not agree.</param>
/// <param name="Values">What was printed and what it should have been; other values are another decision.</param>
/// <param name="Acceptance">Who accepted it and why; null while it is open.</param>
/// <param name="File">The file it stands in, without folders; empty where it was not kept.</param>
public sealed record BaselineEntry(string Filing, string Fingerprint, string Code, Severity Severity, string Form, string Message, string Values, Acceptance? Acceptance, string File = "")
{
    /// <summary>A finding of a filing as an entry.</summary>
    public static BaselineEntry Of(Filing filing, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new(NameOf(filing), finding.Fingerprint, finding.Code, finding.Severity, finding.Form, finding.Message, ValuesOf(finding), finding.Acceptance, finding.Places.Count > 0 ? Short(finding.Places[0].Origin.File) : "");
    }

    /// <summary>甲县医疗保障局 2024; the name of its first file and of the folder it lies in where unit or year are not known.</summary>
    public static string NameOf(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (filing is { Unit: { } unit, FiscalYear: { } year }) return $"{unit} {year}";
        // 甲县/自评表.docx and 乙县/自评表.docx are two; where the folders themselves lie changes from machine to machine.
        var file = (filing.Documents.Count > 0 ? filing.Documents[0].Source.File : "").Replace('\\', '/');
        return string.Join('/', file.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(s => s is not ("." or "..")).TakeLast(2));
    }

    /// <summary>A file without its folders.</summary>
    internal static string Short(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>What was printed where the finding points, and what it should have been; white space does not count.</summary>
    internal static string ValuesOf(Finding finding)
    {
        var printed = string.Join('、', finding.Places.Where(p => p.Role == PlaceRole.Reported).Select(p => Reading.Words.Compact(p.Value)));
        return $"{(printed.Length > 0 ? printed : Reading.Words.Compact(finding.Reported ?? ""))}→{Reading.Words.Compact(finding.Expected ?? "")}";
    }
}
