using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Content;

/// <summary>A line says what was printed, whatever a converter left between the letters.</summary>
public sealed class TextLineTests
{
    [Theory]
    [InlineData("[bookmark: _GoBack]变动率", "变动率")]
    [InlineData("一、[bookmark: _Toc1][bookmark: _Toc22]职责", "一、职责")]
    [InlineData("[bookmark: 第1.2节]", "[bookmark: 第1.2节]")]
    [InlineData("[bookmark: 没有完", "[bookmark: 没有完")]
    public void Bookmarks_of_a_converter_are_not_text(string standing, string text)
    {
        var line = new TextLine(standing, new("甲.docx", standing));
        Assert.Equal((text, standing), (line.Text, line.Origin.Text));
    }
}
