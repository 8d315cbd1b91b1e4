using System.Text;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>The catalogue of rules as a document, made from the rules themselves (docs/rules.md).</summary>
public static class RuleBook
{
    /// <summary>The rule book in Markdown.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder();
        text.Append("# 审核规则\n\n");
        text.Append("本文由规则代码生成，请勿手改；测试会核对。错误：凭文件本身即可证明；疑点：很可能有误或须说明；提示：尾数、文字和质量。标题后是通常的级别；凭文件不能完全证明的，同一条规则降为疑点或提示，规则包也可以改变级别。\n");
        foreach (var rule in AuditRules.All)
        {
            var d = rule.Descriptor;
            text.Append('\n').Append("## ").Append(d.Code).Append(' ').Append(d.Title).Append('（').Append(Name(d.Severity)).Append("）\n\n");
            text.Append(d.Rule).Append("\n\n");
            text.Append("- 依据：").Append(d.Reference).Append('\n');
            text.Append("- 例：").Append(d.Example).Append('\n');
            text.Append("- 不报：").Append(d.NearMiss).Append('\n');
            text.Append("- 办法：").Append(d.Remedy).Append('\n');
        }
        return text.ToString();
    }

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "疑点",
        _ => "提示",
    };
}
