using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Jiheng.Hosts.Tests.Web;

/// <summary>The pages as a browser without scripts gets them.</summary>
public sealed partial class CheckPagesTests(CheckSite site) : IClassFixture<CheckSite>
{
    private static readonly (string, byte[]) Broken = ("自评表.txt", CheckSite.Sample("broken-arithmetic"));
    private static readonly (string, byte[]) Clean = ("部门/没有问题.txt", CheckSite.Sample("clean-department"));

    [GeneratedRegex("<li class=\"finding ")]
    private static partial Regex ShownFinding();

    [Fact]
    public async Task The_start_page_takes_files_without_a_script()
    {
        var page = await site.Page("/");
        Assert.Contains("<form id=\"upload\" method=\"post\" action=\"/checks\" enctype=\"multipart/form-data\"", page, StringComparison.Ordinal);
        Assert.Contains("<input type=\"file\" name=\"files\" multiple", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"hunan/2024\">", page, StringComparison.Ordinal);
        Assert.Contains("这台电脑的内存里", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_filing_leads_straight_to_its_findings()
    {
        var (path, page) = await site.Check(Broken);
        Assert.EndsWith("/1", path, StringComparison.Ordinal);
        Assert.Contains("<span class=\"verdict\" data-verdict=\"fail\">不通过</span>", page, StringComparison.Ordinal);
        Assert.Contains("显示 6 / 6 项", page, StringComparison.Ordinal);
        Assert.Equal(6, ShownFinding().Count(page));
    }

    [Fact]
    public async Task The_address_filters_the_findings()
    {
        var (path, all) = await site.Check(Broken);
        var page = await site.Page($"{path}?code=JH3001");
        var shown = ShownFinding().Count(page);
        Assert.InRange(shown, 1, ShownFinding().Count(all) - 1);
        Assert.Contains($"显示 {shown} / 6 项", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"JH3001\" selected", page, StringComparison.Ordinal);
        var none = await site.Page($"{path}?severity=note&severity=warning");
        Assert.Equal(0, ShownFinding().Count(none));
        Assert.Contains("<div id=\"none-shown\" class=\"empty\">", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_finding_of_the_address_is_selected()
    {
        var (path, _) = await site.Check(Broken);
        Assert.Contains("<li class=\"finding selected error\" id=\"f2\"", await site.Page($"{path}?finding=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_findings_come_with_what_was_looked_at()
    {
        var (_, page) = await site.Check(Clean);
        Assert.Contains("data-verdict=\"pass\">通过<", page, StringComparison.Ordinal);
        Assert.Contains("未发现问题", page, StringComparison.Ordinal);
        Assert.Contains("没有核对", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_filings_stand_worst_first()
    {
        var (path, page) = await site.Check(Clean, Broken, ("坏.docx", []));
        Assert.Equal(3, path.Split('/').Length);
        Assert.Contains("<span class=\"verdict\" data-verdict=\"fail\">", page, StringComparison.Ordinal);
        Assert.Matches(new Regex("href=\"/checks/[^/]+/2\".*href=\"/checks/[^/]+/1\"", RegexOptions.Singleline), page);
        Assert.Contains("<li class=\"unreadable\" lang=\"zh-CN\"><b>坏.docx</b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_risk_figure_stands_on_the_page_of_a_filing_with_its_reasons_and_beside_each_of_several()
    {
        var (_, one) = await site.Check(Broken);
        Assert.Matches(new Regex("<p class=\"risk\">风险值 <b>[1-9][0-9]*</b> <span lang=\"zh-CN\">（0–100，高的先看）错误6项（"), one);
        var (_, clean) = await site.Check(Clean);
        Assert.DoesNotContain("class=\"risk\"", clean, StringComparison.Ordinal);
        var (_, several) = await site.Check(Clean, Broken);
        Assert.Matches(new Regex("<td class=\"number risk\" title=\"错误6项（[^\"]*\">[1-9][0-9]*</td>.*<td class=\"number risk\"[^>]*>0</td>", RegexOptions.Singleline), several);
    }

    [Fact]
    public async Task Nothing_readable_says_why_and_offers_to_choose_again()
    {
        var (_, page) = await site.Check(("空.docx", []), ("扫描.pdf", "%PDF-1.7"u8.ToArray()));
        Assert.Contains("没有一个文件可以读取", page, StringComparison.Ordinal);
        Assert.Contains("data-verdict=\"not-assessable\"", page, StringComparison.Ordinal);
        Assert.Contains("重新选择文件", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"filings\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_browser_left_out_is_said()
    {
        var (path, page) = await site.Check(3, Clean);
        Assert.Equal(3, path.Split('/').Length);
        Assert.Contains("另有 3 个其他格式的文件没有上传", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_stands_for_the_folder_that_was_packed()
    {
        var (_, page) = await site.Check(("报送.zip", Zip(("甲/自评表.txt", CheckSite.Sample("broken-arithmetic")), ("乙/没有问题.txt", CheckSite.Sample("clean-department")), ("照片.jpg", [1]), ("README.md", [2]))));
        Assert.Contains("报送.zip/甲/自评表.txt", page, StringComparison.Ordinal);
        Assert.Contains("报送.zip/乙/没有问题.txt", page, StringComparison.Ordinal);
        Assert.Contains("报送.zip 中有 2 个文件不是要审核的文档", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_without_filings_is_refused_with_a_reason()
    {
        var (_, page) = await site.Check(("照片.zip", Zip(("照片.jpg", [1]))));
        Assert.Contains("压缩包里没有可以审核的文件", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_can_be_done_again_and_removed()
    {
        var (path, _) = await site.Check(Broken);
        var check = string.Join('/', path.Split('/')[..3]);
        var (second, page) = await site.Post($"{check}/again");
        Assert.NotEqual(path, second);
        Assert.Contains("显示 6 / 6 项", page, StringComparison.Ordinal);
        await site.Post($"{check}/remove");
        Assert.Contains("没有这一页", await site.Page(path, HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_carry_no_inline_script_or_style()
    {
        var (path, page) = await site.Check(Broken);
        foreach (var html in new[] { page, await site.Page("/"), await site.Page($"{path}?finding=1&q=<script>alert(1)</script>") })
        {
            Assert.DoesNotMatch("<style| style=|<script(?![^>]* src=)| on[a-z]+=\"", html);
            Assert.Single(Regex.Matches(html, "<h1"));
        }
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }
}
