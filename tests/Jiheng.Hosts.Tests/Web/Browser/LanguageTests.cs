using System.Text.RegularExpressions;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>Each page speaks one language; what comes from documents and rules is marked as Chinese.</summary>
public sealed partial class LanguageTests(WebServer server, Chromium chromium)
{
    // Every text of the page and every text in an attribute that is read out, with the language of its element.
    private const string Texts = """
        () => {
          const texts = [];
          const language = e => e.closest('[lang]')?.lang ?? '';
          const aside = 'script, style, noscript, #document, .finding, .gaps, .mark-of-house, kbd, option';
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const parent = walk.currentNode.parentElement;
            if (walk.currentNode.data.trim()) texts.push([language(parent), walk.currentNode.data.trim(), parent.closest(aside) ? 'aside' : '']);
          }
          for (const e of document.querySelectorAll('[title], [aria-label], [placeholder], [alt]'))
            for (const name of ['title', 'aria-label', 'placeholder', 'alt'])
              if (e.hasAttribute(name)) texts.push([language(e), e.getAttribute(name), e.closest(aside) ? 'aside' : '']);
          texts.push([document.documentElement.lang, document.title, 'aside']);
          return texts;
        }
        """;

    [Theory]
    [InlineData("start")]
    [InlineData("filing")]
    [InlineData("understood")]
    [InlineData("overview")]
    [InlineData("unreadable")]
    [InlineData("missing")]
    public Task In_English_no_Chinese_stands_outside_what_is_marked_as_Chinese(string page) => chromium.Visit(server, async visit =>
    {
        await PagesByName.Open(visit, page);
        Assert.Equal("en", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        List<string> unmarked = [.. from text in await visit.Ask<string[][]>(Texts)
                                    where !text[0].StartsWith("zh", StringComparison.Ordinal) && text[1] != "绩衡" && text[2] != "aside" && Chinese().IsMatch(text[1])
                                    select text[1]];
        Assert.Empty(unmarked);
    }, VisitorKind.English);

    [Fact]
    public Task In_English_what_findings_say_in_Chinese_is_marked_so() => chromium.Visit(server, async visit =>
    {
        await PagesByName.Open(visit, "filing");
        var unmarked = await visit.Ask<string[]>("""
            () => {
              const found = [];
              const walk = document.createTreeWalker(document.getElementById('findings'), NodeFilter.SHOW_TEXT);
              while (walk.nextNode())
                if (/\p{Script=Han}/u.test(walk.currentNode.data) && !walk.currentNode.parentElement.closest('[lang]')?.lang.startsWith('zh')) found.push(walk.currentNode.data.trim());
              return found;
            }
            """);
        Assert.Empty(unmarked);
    }, VisitorKind.English);

    [Theory]
    [InlineData("start")]
    [InlineData("filing")]
    [InlineData("understood")]
    [InlineData("overview")]
    [InlineData("unreadable")]
    [InlineData("missing")]
    public Task In_Chinese_the_page_itself_uses_no_English_words(string page) => chromium.Visit(server, async visit =>
    {
        await PagesByName.Open(visit, page);
        Assert.Equal("zh-CN", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        List<string> foreign = [.. from text in await visit.Ask<string[][]>(Texts)
                                   where text[0] != "en" && text[2] != "aside"
                                   from Match word in English().Matches(Names().Replace(text[1], ""))
                                   select $"{word.Value} in “{text[1]}”"];
        Assert.Empty(foreign);
    });

    [Fact]
    public Task The_switch_stays_on_the_page_and_is_remembered() => chromium.Visit(server, async visit =>
    {
        await PagesByName.Open(visit, "filing");
        var path = new Uri(visit.Page.Url).AbsolutePath;
        await visit.Page.Locator("header a[hreflang=en]").ClickAsync();
        Assert.Equal(path, new Uri(visit.Page.Url).AbsolutePath);
        Assert.Equal("en", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        await visit.Page.GotoAsync("/");
        Assert.Equal("en", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        await visit.Page.Locator("header a[hreflang=zh-CN]").ClickAsync();
        Assert.Equal("zh-CN", await visit.Page.Locator("html").GetAttributeAsync("lang"));
    });

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex English();

    // Names that are the same in every language: programs, formats, file names, rule codes, packs, units.
    [GeneratedRegex(@"\bWord\b|\bExcel\b|\bWPS\b|\bPDF\b|\bLibreOffice\b|\bpoppler\b|\bJSON\b|\bSARIF\b|\bMB\b|\bJiheng\b|\bJH\d{4}\b|[\w./-]*\.(docx?|xls[xm]?|wps|et|rtf|odt|txt|md|zip|pdf|html|json)\b|\b(docx|xlsx|txt)\b|\b[a-z]+/\d{4}\b|\bgeneral\b", RegexOptions.IgnoreCase)]
    private static partial Regex Names();
}
