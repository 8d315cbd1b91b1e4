using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4008. A sentence that sends its reader to an annex for a score must name the annex that holds this score. An error
/// only when the annex named is a table form that shows the score nowhere and another annex has it as its total; a report
/// may tell of a result without repeating its score.
/// Source: the document itself.
/// </summary>
public sealed class JH4008_ReferenceLeadsToItsAnnex : AuditRule
{
    private static readonly string[] ScoreWords = ["得分", "评分", "分数", "总分"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4008", Severity.Error, "附件引用错误",
        "正文写“见附件N”的，附件N应当有所说的内容。",
        "把引用改为实际载有该内容的附件编号。",
        "本文件",
        "正文写“得分为97分，具体情况见附件一”，附件一是基础数据表，97分在附件二的自评表。",
        "“得分明细见附件2，人员和经费基础数据见附件1”：附件1引用的是基础数据，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            var annexes = Annexes(document);
            if (annexes.Count == 0) continue;
            foreach (var reference in document.References)
            {
                if (!annexes.Keys.Any(k => k[..2] == reference.Annex[..2])) continue;
                var finding = annexes.TryGetValue(reference.Annex, out var named)
                    ? WrongAnnex(document, annexes, reference, named)
                    : Missing(document, reference);
                if (finding is not null) yield return finding;
            }
        }
    }

    /// <summary>The forms of each annex by its normalised name; a form without a label belongs to the annex before it.</summary>
    private static Dictionary<string, List<FilledForm>> Annexes(DocumentReading document)
    {
        Dictionary<string, List<FilledForm>> annexes = new(StringComparer.Ordinal);
        string? current = null;
        foreach (var form in document.Forms)
        {
            if (form.Annex is { } label && FormTitle.TryReadAnnex(label.Raw, out _, out var number, out _)) current = $"{Words.Compact(label.Raw)[..2]}{number}";
            if (current is null) continue;
            if (!annexes.TryGetValue(current, out var forms)) annexes[current] = forms = [];
            forms.Add(form);
        }
        return annexes;
    }

    private Finding? WrongAnnex(DocumentReading document, Dictionary<string, List<FilledForm>> annexes, AnnexReference reference, List<FilledForm> named)
    {
        if (reference.Score is not { Number: { } score } || !SpeaksOfScore(reference) || named.Exists(f => f.Index == reference.Form || Shows(f, score))) return null;
        foreach (var (annex, forms) in annexes)
            foreach (var form in forms)
                if (form.Index != reference.Form && form.Total?.Score is { } total && total.Number == score)
                    return Wrong(document, reference, named[0], annex, forms[0], form, total);
        return null;
    }

    private Finding Wrong(DocumentReading document, AnnexReference reference, FilledForm named, string annex, FilledForm first, FilledForm holder, Entry total)
    {
        List<Place> places =
        [
            new(PlaceRole.Reported, reference.Words, "", "附件引用", reference.Origin), .. Head(named, PlaceRole.Context),
            total.As(PlaceRole.Contradicts), .. Head(first, PlaceRole.Context),
        ];
        return Report(document.Forms[reference.Form], $"附件引用|{reference.Annex}",
            $"正文称{Printed(reference.Score!)}的情况{reference.Words}，但{reference.Annex}是《{named.Title}》，没有这一得分；该得分在{annex}《{holder.Title}》。", places) with
        {
            Severity = FormTitle.IsTable(named.Kind) ? Severity.Error : Severity.Warning,
            Reported = reference.Annex,
            Expected = annex,
        };
    }

    private Finding? Missing(DocumentReading document, AnnexReference reference)
    {
        // 《…通知》附件3 is another paper's annex; an annex that the document's own list names is the list's affair.
        var before = reference.Origin.Text.Split(reference.Words)[0];
        if (Words.HasAny(before, "《", "号）", "号)", "文件") || IsListed(document, reference)) return null;
        // 附件1-3 is a range only where no annex of the document has parts of its own.
        if (reference.Words.Contains('-', StringComparison.Ordinal) && document.Forms.Any(f => f.Annex is { } label && Words.HasSign(label.Raw, "-－—–"))) return null;
        return Report(document.Forms[reference.Form], $"附件引用|{reference.Annex}", $"正文写“{reference.Words}”，文件中没有{reference.Annex}。",
            new Place(PlaceRole.Reported, reference.Words, "", "附件引用", reference.Origin)) with
        { Severity = Severity.Warning, Reported = reference.Annex };
    }

    private static bool IsListed(DocumentReading document, AnnexReference reference) =>
        document.AnnexList.Any(a => a.Number is { } n && reference.Annex == $"附件{n}");

    /// <summary>
    /// Whether the clause of the reference is about the score: it says so, or it has no subject of its own (具体情况见…) and
    /// the clause before it says so.
    /// </summary>
    private static bool SpeaksOfScore(AnnexReference reference)
    {
        var before = reference.Origin.Text.Split(reference.Words)[0];
        var clauses = before.Split(['，', '；', '。', '、', ',', ';', '（', '(']);
        var clause = Words.Compact(clauses[^1]);
        if (Words.HasAny(clause, ScoreWords)) return true;
        if (clauses.Length < 2 || !Words.HasAny(clauses[^2], ScoreWords)) return false;
        foreach (var filler in new[] { "具体", "详细", "情况", "内容", "明细", "结果", "请", "详" }) clause = clause.Replace(filler, "", StringComparison.Ordinal);
        return clause.Length == 0;
    }

    private static bool Shows(FilledForm form, Numbers.Rational score) =>
        form.Tables.Any(t => t.Cells.Any(c => NumberScanner.Scan(c.Text).Any(n => n.Quantity.Value == score)))
        || form.Paragraphs.Any(p => NumberScanner.Scan(p.Text).Any(n => n.Quantity.Value == score));

    private static IEnumerable<Place> Head(FilledForm form, PlaceRole role)
    {
        if (form.Annex is { } annex) yield return annex.As(role);
        yield return new(role, form.Title, "", "标题", form.TitleOrigin);
    }

    private static string Printed(Entry score) => score.Quantity is { Unit.Symbol.Length: > 0 } ? score.Raw : score.Raw + "分";
}
