using Jiheng.Engine.Audit;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>What was put right since the baseline, and acceptances that no longer hold.</summary>
/// <param name="html">Where it is written to.</param>
/// <param name="words">The language of the labels.</param>
internal sealed class SinceHtml(Markup html, HtmlWords words)
{
    /// <summary>Writes both lists; nothing where no baseline was given or nothing changed.</summary>
    public void Write(AuditResult result)
    {
        if (result.Since is not { } since || since.Fixed.Count + since.Stale.Count + since.NotRead.Count == 0) return;
        html.Write($"<section class=\"gaps since\">\n");
        if (since.Fixed.Count > 0)
        {
            html.Write($"<h3>{words.Say($"已改正 {since.Fixed.Count} 项", $"{since.Fixed.Count} put right")}</h3>\n<ul class=\"fixed\">\n");
            foreach (var entry in since.Fixed) html.Write($"<li><span class=\"code\">{entry.Code}</span> <span{html.Chinese}>{entry.Message}</span></li>\n");
            html.Write($"</ul>\n");
        }
        if (since.Stale.Count > 0)
        {
            html.Write($"<h3>{words.Say($"接受已失效 {since.Stale.Count} 项", $"{since.Stale.Count} acceptances no longer hold")}</h3>\n<ul class=\"stale\">\n");
            foreach (var (entry, why) in since.Stale)
                html.Write($"<li><span class=\"code\">{entry.Code}</span> <span{html.Chinese}>{entry.Message}（{entry.Acceptance!.By} {entry.Acceptance.On} 接受：{entry.Acceptance.Reason}）{why.TrimEnd('。')}。</span></li>\n");
            html.Write($"</ul>\n");
        }
        if (since.NotRead.Count > 0)
        {
            html.Write($"<h3>{words.Say($"没有判断 {since.NotRead.Count} 项", $"{since.NotRead.Count} not judged")}</h3>\n<p{html.Chinese}>{StandingText.NotRead(since)}</p>\n");
        }
        html.Write($"</section>\n");
    }
}
