using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>The beginning of a report: what was audited, and the outcome.</summary>
/// <param name="html">Where it is written to.</param>
/// <param name="words">The language of the labels.</param>
/// <param name="results">The audits.</param>
internal sealed class ReportHead(Markup html, HtmlWords words, IReadOnlyList<AuditResult> results)
{
    /// <summary>Writes everything up to the first filing.</summary>
    public void Write(IReadOnlyList<UnreadableFile> unreadable, IReadOnlyList<string> notices, string made)
    {
        var totals = FindingsTotals.None;
        foreach (var result in results) totals = totals.Plus(FindingsTotals.Of(result));
        foreach (var _ in unreadable) totals = totals.Plus(FindingsTotals.OneUnreadable);
        Open(totals);
        html.Write($"<header class=\"report-head\">\n<p class=\"program\">{words.Say("绩衡", "Jiheng 绩衡")} {Version()}{(made.Length > 0 ? " · " : "")}{made}</p>\n");
        html.Write($"<h1>{words.Say("预算绩效文档审核报告", "Audit of budget performance documents")}</h1>\n");
        if (results.Count == 1) About(results[0], totals);
        else Outcome(totals);
        Sentences("notices", notices);
        Unreadable(unreadable);
        if (results.Count > 1) Contents();
        Legend();
        html.Write($"</header>\n");
    }

    /// <summary>Writes the head of one of several filings.</summary>
    public void Filing(AuditResult result)
    {
        html.Write($"<header class=\"filing-head\">\n");
        About(result, FindingsTotals.Of(result));
        html.Write($"</header>\n");
    }

    private void Open(FindingsTotals totals)
    {
        html.Write($"<!DOCTYPE html>\n<html lang=\"{words.Say("zh-CN", "en")}\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        // Whatever might slip through the encoding has nothing to run and nowhere to go.
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\"/>\n");
        var about = results.Count == 1 ? $"{Unit(results[0])} {Year(results[0])}" : words.Say($"{results.Count} 份填报", $"{results.Count} filings");
        html.Write($"<title>{words.Verdict(totals.Verdict)} · {about} · {words.Say("绩衡", "Jiheng")}</title>\n<style>\n");
        html.Literal(ReportStyle.Css);
        html.Write($"</style>\n</head>\n<body class=\"{(results.Count == 1 ? "one" : "several")}\">\n");
    }

    private void About(AuditResult result, FindingsTotals totals)
    {
        html.Write($"<h2><span class=\"unit\"{(result.Filing.Unit is null ? default : html.Chinese)}>{Unit(result)}</span> <span class=\"year\">{Year(result)}</span></h2>\n");
        Outcome(totals);
        html.Write($"<ul class=\"files\">\n");
        foreach (var document in result.Filing.Documents)
        {
            html.Write($"<li>{document.Source.File}");
            if (document.Pack.Id != PackCatalogue.General)
            {
                var how = document.PackIsStated ? words.Say("由用户指定", "stated by the user") : words.Say("按表样认出", "recognised by its form");
                html.Write($" <span class=\"pack\">{words.Say($"规则包 {document.Pack.Id}（{how}）", $"rule pack {document.Pack.Id} ({how})")}</span>");
            }
            if (document.PackRemark.Length > 0) html.Write($" <span class=\"pack-remark\"{html.Chinese}>{document.PackRemark}</span>");
            html.Write($"</li>\n");
        }
        html.Write($"</ul>\n");
    }

    private void Outcome(FindingsTotals totals)
    {
        html.Write($"<p class=\"outcome\"><strong class=\"verdict {Slugs.Of(totals.Verdict)}\">{words.Verdict(totals.Verdict)}</strong>");
        Count(Severity.Error, totals.Errors);
        Count(Severity.Warning, totals.Warnings);
        Count(Severity.Note, totals.Notes);
        if (totals.Unassessable > 0) html.Write($" <span class=\"count\">{words.Say("无法判断", "Not assessable")} <b>{totals.Unassessable}</b></span>");
        if (totals.Unreadable > 0) html.Write($" <span class=\"count\">{words.Say("无法读取的文件", "Unreadable files")} <b>{totals.Unreadable}</b></span>");
        html.Write($"</p>\n");
        if (totals is { Filings: 1, Risk: { Score: > 0 } risk })
            html.Write($"<p class=\"risk\">{words.Say("风险值", "Risk")} <b>{risk.Score}</b> <span{html.Chinese}>（0–100，高的先看）{risk.Working}</span></p>\n");
    }

    private void Count(Severity severity, int count) =>
        html.Write($" <span class=\"count {Slugs.Of(severity)}\">{words.Severity(severity)} <b>{count}</b></span>");

    private void Sentences(string kind, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0) return;
        html.Write($"<ul class=\"{kind}\"{html.Chinese}>\n");
        foreach (var sentence in sentences) html.Write($"<li>{sentence}</li>\n");
        html.Write($"</ul>\n");
    }

    private void Unreadable(IReadOnlyList<UnreadableFile> files)
    {
        if (files.Count == 0) return;
        html.Write($"<ul class=\"unreadable\">\n");
        foreach (var file in files)
            html.Write($"<li><strong>{words.Say("无法读取", "Not readable")}</strong> {file.File}{words.Say("：", ": ")}<span{html.Chinese}>{file.Reason}</span></li>\n");
        html.Write($"</ul>\n");
    }

    private void Contents()
    {
        html.Write($"<nav class=\"contents\" aria-label=\"{words.Say("目录", "Contents")}\">\n<ol>\n");
        // As the ranking of the text output; the filings themselves stay in the order they were read.
        var order = new int[results.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => RankedFilings.MoreUrgentFirst(FindingsTotals.Of(results[a]), FindingsTotals.Of(results[b])) is var first and not 0 ? first : a.CompareTo(b));
        foreach (var i in order)
        {
            var totals = FindingsTotals.Of(results[i]);
            html.Write($"<li><a href=\"#g{i + 1}\">{Unit(results[i])} {Year(results[i])}</a> ");
            Outcome(totals);
            html.Write($"</li>\n");
        }
        html.Write($"</ol>\n</nav>\n");
    }

    // On paper and for who cannot tell the colours: what the frames mean.
    private void Legend()
    {
        html.Write($"<p class=\"legend\">{words.Say("文中标记", "Marks")} ");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Note })
            html.Write($"<span class=\"mark {Slugs.Of(severity)}\">{words.Severity(severity)}</span> ");
        html.Write($"<span class=\"mark note context\">{words.Role(PlaceRole.Context)}</span> {words.Say("右上角的数字是发现的序号", "the raised numbers are those of the findings")}</p>\n");
    }

    private string Unit(AuditResult result) => result.Filing.Unit ?? words.Say("（单位未能确定）", "(unit not known)");

    private string Year(AuditResult result) =>
        result.Filing.FiscalYear is { } year ? words.Say($"{year}年度", $"{year}") : words.Say("（年度未能确定）", "(year not known)");

    private static string Version() => typeof(ReportHead).Assembly.GetName().Version?.ToString(3) ?? "";
}
