using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading;

/// <summary>Who filed the document, and for which year.</summary>
internal static class Identity
{
    /// <summary>The unit's name: from a field of a form, else the name that a title begins with, else the one most often printed.</summary>
    public static string? Unit(ReadingBuilder reading, Document document) => Found(reading, document) is { } name ? WithoutCode(name) : null;

    /// <summary>301-云岫县教育局, 云岫县教育局（301）, …局（含3个所属单位）: a code or a remark stands beside the name.</summary>
    private static string WithoutCode(string name)
    {
        var start = 0;
        while (start < name.Length && char.IsAsciiDigit(name[start])) start++;
        // 120急救指挥中心 is called so: a code has a dash behind it.
        var rest = start > 0 && start + 1 < name.Length && name[start] is '-' or '—' or '_' ? name[(start + 1)..].TrimStart('-', '—') : name;
        var open = rest.LastIndexOf('(');
        if (open <= 1 || rest[^1] != ')') return rest;
        // （本级） is another circle than the whole department.
        var remark = rest[(open + 1)..^1];
        return remark.All(char.IsAsciiDigit) || remark.StartsWith('含') || remark is "盖章" or "公章" or "签章" ? rest[..open] : rest;
    }

    private static string? Found(ReadingBuilder reading, Document document)
    {
        var vocabulary = reading.Vocabulary;
        foreach (var form in reading.Forms)
            foreach (var field in form.Fields)
                if (!field.IsBlank && vocabulary.FieldOf(field.Label) == FieldKind.Unit && WithoutCode(Words.Compact(field.Raw)) is var name && EndsLikeUnit(name, vocabulary)) return name;
        if (Headed(document, vocabulary, FieldKind.Unit) is { } headed) return headed;
        var text = MostPrinted(document, vocabulary);
        if (Responsible(reading, document, vocabulary) is { } department) return Fuller(department, text);
        if (Headed(document, vocabulary, FieldKind.Implementer) is { } carrier) return Fuller(carrier, text);
        if (Headed(document, vocabulary, FieldKind.Department) is { } chief) return Fuller(chief, text);
        // Other units may be named more often than the one whose title it is.
        if (Titled(document, vocabulary) is { } titled) return Fuller(Addressed(titled, vocabulary), text is null ? null : Addressed(text, vocabulary));
        if (text is not null) return Addressed(text, vocabulary);
        return text ?? Shortened(document, vocabulary) ?? EvaluatedUnit.In(document, vocabulary);
    }

    /// <summary>云岫县财政局关于医疗保障局…的审核意见, 关于医疗保障局…的审核意见: a letter about a unit is that unit's matter, not that of who wrote it.</summary>
    private static string Addressed(string name, Vocabulary vocabulary) =>
        name.LastIndexOf("关于", StringComparison.Ordinal) is >= 0 and var at && EndsLikeUnit(name[(at + 2)..], vocabulary) ? name[(at + 2)..] : name;

    /// <summary>县医疗保障局 of the text, with the place that a title begins with: 云岫县2024年度…评价报告.</summary>
    private static string? Shortened(Document document, Vocabulary vocabulary)
    {
        string? region = null;
        var seen = 0;
        foreach (var block in document.Blocks)
        {
            if (block is not Paragraph { Text.Length: > 0 } paragraph) continue;
            var text = Words.Compact(paragraph.Text);
            if (region is null)
            {
                if (++seen > TitleParagraphs) return null;
                for (var end = 2; end < Math.Min(6, text.Length) && text.Length <= LongestTitle; end++)
                    if (text[end] is '县' or '区' or '市' or '旗') { region = text[..(end + 1)]; break; }
                continue;
            }
            foreach (var ending in vocabulary.UnitsInText)
                for (var at = text.IndexOf(ending, StringComparison.Ordinal); at > 0; at = text.IndexOf(ending, at + 1, StringComparison.Ordinal))
                {
                    var start = at;
                    while (start > 0 && at - start < 4 && text[start - 1] != region[^1]) start--;
                    if (start > 0 && text[start - 1] == region[^1] && (start == 1 || !char.IsLetter(text[start - 2]))) return region + text[start..(at + ending.Length)];
                }
        }
        return null;
    }

    private const int LongestTitle = 60;
    private const int TitleParagraphs = 6;

    /// <summary>The unit that a title of the first paragraphs begins with: 云岫县人民医院2024年度…报告.</summary>
    private static string? Titled(Document document, Vocabulary vocabulary)
    {
        var seen = 0;
        foreach (var block in document.Blocks)
        {
            if (block is not Paragraph { Text.Length: > 0 } paragraph) continue;
            if (++seen > TitleParagraphs) return null;
            var title = Words.Compact(paragraph.Text);
            if (title.Length > LongestTitle || Words.HasSign(title, "，。；,;：:")) continue;
            // 2024年云岫县人民医院…自评报告.
            if (Words.Year(title) is not null && title.IndexOf('年', StringComparison.Ordinal) is 4 and var year) title = title[(year + 1)..].TrimStart('度');
            for (var end = 4; end <= title.Length; end++)
            {
                // 局长 and 院内: the ending is a letter of another word.
                if (char.IsAsciiDigit(title[end - 1]) || title[end - 1] is '(' or '《') break;
                var name = title[..end];
                if (EndsWithBody(name, vocabulary) && Region(name) is not null) return name;
            }
        }
        return null;
    }

    /// <summary>Whether a name ends with that of a body: 局 or an ending of two letters and more; 会 and 处 alone end other words.</summary>
    private static bool EndsWithBody(string name, Vocabulary vocabulary)
    {
        foreach (var ending in vocabulary.UnitEndings)
            if ((ending.Length > 1 || ending == "局") && name.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The full name of the text when the name of the field is a short form of it: 甲县医保局 of 乙市甲县医疗保障局.</summary>
    private static string Fuller(string field, string? text)
    {
        if (text is null || text.Length <= field.Length || Region(field) is not { } own || Region(text) is not { } region || !region.EndsWith(own, StringComparison.Ordinal)) return field;
        var at = 0;
        foreach (var c in text) if (at < field.Length && c == field[at]) at++;
        return at == field.Length ? text : field;
    }

    private static string? MostPrinted(Document document, Vocabulary vocabulary)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (var block in document.Blocks)
        {
            if (block is not Paragraph paragraph) continue;
            var text = Words.Compact(paragraph.Text);
            foreach (var ending in vocabulary.UnitsInText) Count(text, ending, seen);
        }
        var most = 0;
        foreach (var n in seen.Values) most = Math.Max(most, n);
        // The full name is often printed less than the short one; words that happen to stand before it, once.
        var enough = most == 1 ? 1 : Math.Max(2, most / 4);
        string? best = null;
        foreach (var (name, n) in seen)
            if (n >= enough && (best is null || name.Length > best.Length)) best = name;
        return best;
    }

    /// <summary>The unit named above or in the first rows of a table: 填报单位：…局　　金额单位：万元.</summary>
    private static string? Headed(Document document, Vocabulary vocabulary, FieldKind kind)
    {
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                foreach (var line in paragraph.Lines) if (Labelled(line.Text, vocabulary, kind) is { } name) return name;
            }
            else if (block is Table table)
            {
                for (var r = 0; r < Math.Min(table.RowCount, 4); r++)
                    if (Rows.OnlyFilled(table, r) is { } only && Labelled(only.Text, vocabulary, kind) is { } name) return name;
            }
        }
        return null;
    }

    private static string? Labelled(string text, Vocabulary vocabulary, FieldKind kind)
    {
        if (text.Length > 80) return null;
        // 部门名称 …局: the cells of a row whose borders were lost.
        var pair = text.Split((char[])[' ', '\t', '\u3000'], 2, StringSplitOptions.RemoveEmptyEntries);
        if (pair.Length == 2 && vocabulary.FieldOf(pair[0]) == kind && EndsLikeUnit(Words.Compact(pair[1]), vocabulary)) return Words.Compact(pair[1]);
        var start = 0;
        for (var colon = text.IndexOfAny(['：', ':']); colon >= 0; colon = text.IndexOfAny(['：', ':'], colon + 1))
        {
            var label = text[start..colon];
            // What stands before the label belongs to the value before it.
            var gap = label.AsSpan().TrimEnd().LastIndexOfAny(" \u3000\t");
            if (gap >= 0) label = label[(gap + 1)..];
            var rest = text.AsSpan(colon + 1).TrimStart();
            var end = rest.IndexOfAny(" \u3000\t（(");
            var value = Words.Compact((end < 0 ? rest : rest[..end]).ToString());
            if (vocabulary.FieldOf(label) == kind && EndsLikeUnit(value, vocabulary)) return value;
            start = colon + 1;
        }
        return null;
    }

    /// <summary>
    /// The 主管部门 of the project forms, or their 实施单位, when all forms name the same one. A title that begins with the name of the
    /// 实施单位 (某县公路中心2024年度…自评报告) says that it files the paper, whoever it answers to.
    /// </summary>
    private static string? Responsible(ReadingBuilder reading, Document document, Vocabulary vocabulary)
    {
        var department = Named(reading, vocabulary, FieldKind.Department);
        var implementer = Named(reading, vocabulary, FieldKind.Implementer);
        return implementer is not null && (department is null || (Opens(document, implementer) && !Opens(document, department))) ? implementer : department;
    }

    /// <summary>The unit that all forms name in such a field, or null.</summary>
    private static string? Named(ReadingBuilder reading, Vocabulary vocabulary, FieldKind kind)
    {
        string? found = null;
        foreach (var form in reading.Forms)
            foreach (var field in form.Fields)
            {
                if (field.IsBlank || vocabulary.FieldOf(field.Label) != kind || Words.Compact(field.Raw) is not { } name || !EndsLikeUnit(name, vocabulary)) continue;
                if (found is not null && found != name) return null;
                found ??= name;
            }
        return found;
    }

    /// <summary>Whether a title of the first paragraphs, or of a sheet's first rows, begins with the name.</summary>
    private static bool Opens(Document document, string name)
    {
        var seen = 0;
        foreach (var block in document.Blocks)
        {
            if (seen >= TitleParagraphs) return false;
            if (block is Paragraph { Text.Length: > 0 } paragraph)
            {
                seen++;
                if (IsTitleOf(paragraph.Text, name)) return true;
            }
            else if (block is Table table)
            {
                seen++;
                for (var r = 0; r < Math.Min(table.RowCount, 2); r++)
                    if (Rows.OnlyFilled(table, r) is { } only && IsTitleOf(only.Text, name)) return true;
            }
        }
        return false;
    }

    private static bool IsTitleOf(string text, string name) =>
        Words.Compact(text) is { Length: <= LongestTitle } title && title.StartsWith(name, StringComparison.Ordinal) && !Words.HasSign(title, "，。；");

    /// <summary>The region named at the start of the unit's name: everything up to the last 省 市 县 区 州 旗 before the body's own name.</summary>
    public static string? Region(string? unit)
    {
        if (unit is null) return null;
        var end = -1;
        for (var i = 1; i < unit.Length - 2; i++)
        {
            if (!"省市县区州旗".Contains(unit[i], StringComparison.Ordinal)) continue;
            // 市场监督管理局, 地区 …: the sign belongs to a word of the body's name.
            if (unit[i] == '市' && unit[i + 1] == '场') continue;
            end = i;
        }
        return end > 0 ? unit[..(end + 1)] : null;
    }

    /// <summary>The fiscal year: of the form titles, else of the fields, else the year most often printed with 年度.</summary>
    public static int? Year(ReadingBuilder reading, Document document)
    {
        Dictionary<int, int> seen = [];
        foreach (var form in reading.Forms) if (form.Year is { } y) seen[y] = seen.GetValueOrDefault(y) + 4;
        foreach (var block in document.Blocks)
        {
            if (block is not Paragraph paragraph || paragraph.Text is not { } printed || !printed.Contains('年', StringComparison.Ordinal)) continue;
            var text = Words.Compact(printed);
            if (text.Contains("年度", StringComparison.Ordinal) && Words.Year(text) is { } y) seen[y] = seen.GetValueOrDefault(y) + 1;
        }
        if (seen.Count == 0)
            foreach (var block in document.Blocks)
                if (block is Paragraph paragraph && Words.Year(Words.Compact(paragraph.Text)) is { } y) seen[y] = seen.GetValueOrDefault(y) + 1;
        int? best = null;
        foreach (var (year, n) in seen) if (best is null || n > seen[best.Value] || (n == seen[best.Value] && year > best)) best = year;
        return best;
    }

    private static bool EndsLikeUnit(string name, Vocabulary vocabulary)
    {
        foreach (var ending in vocabulary.UnitEndings) if (name.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>
    /// Counts names of the shape …县…局. Where the name begins nobody prints (本报告由某县…局编制), so every start is counted;
    /// the words that stand before it once lose against the name that stands everywhere.
    /// </summary>
    private static void Count(string text, string ending, Dictionary<string, int> seen)
    {
        for (var at = text.IndexOf(ending, StringComparison.Ordinal); at >= 0; at = text.IndexOf(ending, at + ending.Length, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && at - start < 20 && IsNameChar(text[start - 1])) start--;
            for (; start < at; start++)
            {
                var name = text[start..(at + ending.Length)];
                if (Region(name) is not null) seen[name] = seen.TryGetValue(name, out var n) ? n + 1 : 1;
            }
        }
    }

    private static bool IsNameChar(char c) => c is >= '一' and <= '鿿' && !"年度月日由为对向和与及的将据照经至即是根按".Contains(c, StringComparison.Ordinal);
}
