using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>The table of fonts: what a machine shows that does not have the one that is asked for.</summary>
internal static class WordFonts
{
    // 小标宋 is bought; 华文中宋 comes with Office. The GB 2312 ones are those of older systems and of WPS.
    private static readonly (string Name, string Other, FontFamilyValues Family)[] Substitutes =
    [
        (WordLetters.Title, "华文中宋", FontFamilyValues.Roman),
        ("仿宋", "仿宋_GB2312", FontFamilyValues.Modern),
        ("楷体", "楷体_GB2312", FontFamilyValues.Modern),
        ("黑体", "SimHei", FontFamilyValues.Modern),
        ("宋体", "SimSun", FontFamilyValues.Auto),
    ];

    /// <summary>The part.</summary>
    public static W.Fonts Table()
    {
        var table = new W.Fonts();
        foreach (var (name, other, family) in Substitutes)
            // 86: the signs of GB 2312, which tells Word that a Chinese font is to stand in.
            table.Append(new W.Font(
                new AltName { Val = other }, new FontCharSet { Val = "86" }, new W.FontFamily { Val = family }, new Pitch { Val = FontPitchValues.Variable }) { Name = name });
        return table;
    }
}
