using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit;

/// <summary>
/// Which rules could not judge a form wholly because rows or columns of figures in it were lost: one entry for each rule, with the forms
/// named. A rule that has already said so of a form is not repeated.
/// </summary>
internal static class LostFigures
{
    private static readonly string[] Points = ["JH3005", "JH3006", "JH3007", "JH3008", "JH7001", "JH7002", "JH7003", "JH7004", "JH7009"];
    private static readonly string[] Values = ["JH2004", "JH2005", "JH2010", "JH2011", "JH5004", "JH6002"];
    private static readonly string[] Money = ["JH3001", "JH3004", "JH3010", "JH3012", "JH4001", "JH4005", "JH7007", "JH7008"];

    /// <summary>Says it of every form with a loss in one of its tables.</summary>
    public static void Say(AuditContext context)
    {
        List<Affected> affected = [];
        foreach (var document in context.Filing.Documents)
        {
            // Few documents lose anything, and only then is it worth while to look at their tables.
            if (document.Losses.Count == 0) continue;
            foreach (var form in document.Forms) if (IsLost(document, form)) affected.Add(Of(form));
        }
        if (affected.Count == 0) return;
        foreach (var rule in AuditRules.All)
        {
            List<string> names = [];
            foreach (var (form, codes) in affected)
                if (codes.Contains(rule.Code) && !names.Contains(form.Name) && !HasSaid(context, rule.Code, form)) names.Add(form.Name);
            if (names.Count > 0) context.CannotAssess(rule, $"{string.Join("、", names.ConvertAll(n => $"《{n}》"))}有含数字的行或栏未能读出，其中的内容没有按这条规则核对。");
        }
    }

    private static bool IsLost(DocumentReading document, FilledForm form)
    {
        foreach (var loss in document.Losses)
            if (loss.Origin is { Table: { } number, Row: not null })
                foreach (var table in form.Tables) if (table.Number == number && table.Origin?.Sheet == loss.Origin.Sheet) return true;
        return false;
    }

    /// <summary>By what the form holds: points and values of indicators, money; all of them where nothing of it was understood.</summary>
    private static Affected Of(FilledForm form)
    {
        var indicators = form.Groups.Count > 0;
        var money = form.Funds is not null || form.AmountRows.Any(r => r.Cells.Count > 0);
        List<string> codes = [];
        if (indicators || !money)
        {
            codes.AddRange(Points);
            codes.AddRange(Values);
        }
        if (money || !indicators) codes.AddRange(Money);
        return new(form, codes);
    }

    private static bool HasSaid(AuditContext context, string code, FilledForm form)
    {
        foreach (var entry in context.Unassessable)
            if (entry.Code == code && entry.Reason.Contains(form.Name, StringComparison.Ordinal)) return true;
        return false;
    }

    private sealed record Affected(FilledForm Form, List<string> Codes);
}
