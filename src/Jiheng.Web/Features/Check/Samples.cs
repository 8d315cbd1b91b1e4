namespace Jiheng.Web.Features.Check;

/// <summary>A document of our own to look around with, before one's own is at hand.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="File">Its file beside the program.</param>
/// <param name="Label">What it is called on the page and in findings.</param>
/// <param name="Chinese">What it shows.</param>
/// <param name="English">The same in English.</param>
internal sealed record Sample(string Name, string File, string Label, string Chinese, string English)
{
    /// <summary>The document as if it had been handed in.</summary>
    public UploadedFile Open() => new(Label, System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", File)));
}

/// <summary>The samples on offer, from the repository's own.</summary>
internal static class Samples
{
    public static IReadOnlyList<Sample> All { get; } =
    [
        new("arithmetic", "broken-arithmetic/document.txt", "样例一 项目支出绩效自评表.txt", "一张算错了的项目自评表", "A project form with wrong arithmetic: rates, totals, scores"),
        new("consistency", "broken-consistency/document.docx", "样例二 部门整体支出绩效自评.docx", "报告和表格对不上：同一数据前后不一", "A report and its forms that contradict each other"),
        new("clean", "clean-department/document.txt", "样例三 没有问题的自评表.txt", "一份没有问题的自评表", "A form without any problem"),
    ];

    public static Sample? Find(string name) => All.FirstOrDefault(s => s.Name == name);
}
