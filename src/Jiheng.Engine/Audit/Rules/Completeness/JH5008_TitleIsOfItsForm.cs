using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5008. The form below a label “附表：…” is the one that the label announces. Reported when the label names one kind of form, the title
/// directly below it another, and the form announced does not follow before the next annex.
/// Source: the document itself.
/// </summary>
public sealed class JH5008_TitleIsOfItsForm : AuditRule
{
    // Lines between a label and the title of its form: blank ones and a year.
    private const int MostLinesBetween = 2;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH5008", Severity.Warning, "标题与所附表不是一种表",
        "附表标题写的是哪一种表，其下应当就是哪一种表。",
        "更正附表标题，或换上标题所写的表。",
        "本文件",
        "标题写“附表：项目支出绩效自评表”，其下是“部门整体支出绩效自评表”。",
        "“附表：”之后依次附部门整体和各项目的自评表，标题所写的表在其中：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            var vocabulary = Vocabulary.Of(document.Pack);
            var blocks = document.Source.Blocks;
            for (var i = 0; i + 1 < blocks.Count; i++)
                if (blocks[i] is Paragraph label && Announced(label.Text, vocabulary) is { } kind && !IsContents(document, label)
                    && Below(document, i, vocabulary) is { } form && form.Kind != kind && Follows(document, form, kind) is false && IsSure(form))
                    yield return Make(label, form);
        }
    }

    /// <summary>The kind of table form that 附表：… announces, when it can only be one.</summary>
    private static FormKind? Announced(string text, Vocabulary vocabulary)
    {
        if (AfterLabel(text) is not { Length: > 0 } title) return null;
        var kind = vocabulary.Title(title);
        return FormTitle.IsTable(kind) && IsSure(kind, title) ? kind : null;
    }

    private static string? AfterLabel(string text)
    {
        if (FormTitle.TryReadAnnex(text, out _, out _, out var rest)) return rest;
        var trimmed = text.Trim();
        return trimmed.StartsWith("附表", StringComparison.Ordinal) || trimmed.StartsWith("附件", StringComparison.Ordinal)
            ? trimmed[2..].TrimStart(' ', '：', ':', '\u3000') : null;
    }

    /// <summary>绩效自评表 alone may be that of the unit or of a project.</summary>
    private static bool IsSure(FormKind kind, string title)
    {
        var (ofProject, ofUnit) = (title.Contains("项目", StringComparison.Ordinal), title.Contains("整体", StringComparison.Ordinal));
        return kind switch
        {
            FormKind.ProjectSelfEvaluation => ofProject && !ofUnit,
            FormKind.DepartmentSelfEvaluation => ofUnit && !ofProject,
            _ => !(ofProject && ofUnit),
        };
    }

    private static bool IsSure(FilledForm form) => IsSure(form.Kind, form.Title);

    private static bool IsContents(DocumentReading document, Paragraph label) => document.Contents.Any(e => e.Origin.IsSamePlace(label.Origin));

    /// <summary>The table form whose title stands directly below a label, or in the first rows of the table there.</summary>
    private static FilledForm? Below(DocumentReading document, int label, Vocabulary vocabulary)
    {
        var blocks = document.Source.Blocks;
        for (var i = label + 1; i < Math.Min(blocks.Count, label + 2 + MostLinesBetween); i++)
        {
            if (blocks[i] is Table table) return document.Forms.FirstOrDefault(f => f.TitleOrigin.Table == table.Number && FormTitle.IsTable(f.Kind));
            if (blocks[i] is not Paragraph paragraph) return null;
            // Another label, or a number: the first was an entry of a list.
            if (AfterLabel(paragraph.Text) is not null || ListNumber.TryRead(paragraph.Text, out _)) return null;
            if (vocabulary.Title(paragraph.Text) != FormKind.Unknown)
                return document.Forms.FirstOrDefault(f => f.TitleOrigin.IsSamePlace(paragraph.Origin) && FormTitle.IsTable(f.Kind) && f.Tables.Count > 0);
            if (paragraph.Text.Length > 20) return null;
        }
        return null;
    }

    /// <summary>Whether the kind announced follows the form before the next annex begins.</summary>
    private static bool Follows(DocumentReading document, FilledForm form, FormKind kind)
    {
        for (var i = form.Index + 1; i < document.Forms.Count && document.Forms[i].Annex is null; i++)
            if (document.Forms[i].Kind == kind) return true;
        return false;
    }

    private Finding Make(Paragraph label, FilledForm form) =>
        Report(form, "附表标题", $"标题写“{label.Text.Trim()}”，其下是《{form.Title}》。",
            new Place(PlaceRole.Reported, label.Text.Trim(), "", "附表标题", label.Origin),
            new Place(PlaceRole.Contradicts, form.Title, "", "标题", form.TitleOrigin)) with { Reported = label.Text.Trim(), Expected = form.Title };
}
