using System.Text;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Engine.Tests.Reporting.Html;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("甲 < 乙 & \"丙\" > '丁'", "甲 &lt; 乙 &amp; &quot;丙&quot; &gt; &#39;丁&#39;")]
    [InlineData("a\tb\r\nc", "a\tb\r\nc")]
    [InlineData("\0\u0001\u001F\u007F\u0085\v", "������")]
    [InlineData("𠮷野", "𠮷野")]
    [InlineData("\uFFFE\uFFFF", "��")]
    // 00.59 shown for 95.00: what turns the direction of figures is made visible.
    [InlineData("\u202E95.00\u202C\u2066\u2069", "�95.00���")]
    [InlineData("", "")]
    public void Text_is_encoded_and_what_cannot_be_shown_as_it_is_is_replaced(string text, string expected)
    {
        Assert.Equal(expected, Safe(text));
        Assert.NotNull(Page.Parse(expected));
    }

    // An attribute cannot hold these.
    [Fact]
    public void Half_a_character_is_replaced()
    {
        const char High = '\uD842', Low = '\uDFB7';
        Assert.Equal("�|�", Safe($"{High}|{Low}"));
        Assert.Equal("��", Safe($"{Low}{High}"));
    }

    private static string Safe(string text)
    {
        var target = new StringBuilder();
        SafeText.Append(target, text);
        return target.ToString();
    }
}
