using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Text.Claims;
using Jiheng.Engine.Reading.Text.Figures;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Text;

/// <summary>Reads what the running text of a form states: figures, claims, references, grades, scores, numbering, chapters.</summary>
internal sealed class StatementReader(ReadingBuilder reading, int? documentYear)
{
    public List<Claim> Claims { get; } = [];

    public List<AnnexReference> References { get; } = [];

    public List<AnnexListing> AnnexList { get; } = [];

    public List<GradeStatement> Grades { get; } = [];

    public List<ScoreStatement> Scores { get; } = [];

    public List<PrintedGradeBand> GradeBands { get; } = [];

    public List<NumberedItem> NumberedItems { get; } = [];

    public List<Chapter> Chapters { get; } = [];

    /// <summary>What figures say of each other, form by form.</summary>
    public List<FigureRelations> Relations { get; } = [];

    private readonly ProjectNames projects = new(reading);
    private string heading = "";

    /// <summary>Reads one form.</summary>
    public void Read(FormBuilder form)
    {
        heading = "";
        var outline = new Outline(form.Index, form.Paragraphs);
        var figures = new FigureReader(reading, form, projects, documentYear ?? form.Year);
        if (form.Total?.Grade is { } grade) Grades.Add(new(Words.Compact(grade.Raw), form.Total.Score, form.Index, grade.Origin) { Project = form.ProjectName });
        AnnexList.AddRange(AnnexReader.List(form.Paragraphs, form.Index));
        var printed = Printed(form);
        foreach (var paragraph in form.Paragraphs)
        {
            if (printed.Contains(Words.Compact(paragraph.Text)))
            {
                foreach (var line in paragraph.Lines)
                    foreach (var sentence in Sentences.Of(line)) GradeBands.AddRange(GradeReader.Bands(sentence, reading.Vocabulary.GradeWords, line.Origin.Narrow(sentence.Trim())));
                continue;
            }
            if (outline.Take(paragraph) is { } taken)
            {
                heading = taken;
                figures.Account = Accounts.Of(heading) is { Length: > 0 } account ? account : outline.IsTop ? "" : figures.Account;
                figures.Heading = heading;
                if (outline.IsTop) figures.Chapter = heading;
            }
            figures.Begin();
            foreach (var line in paragraph.Lines)
            {
                if (AnnexList.Exists(a => ReferenceEquals(a.Origin, paragraph.Origin))) continue;
                if (!LooseFigures.IsRow(line.Text)) figures.Read(line);
                foreach (var sentence in Sentences.Of(line)) ReadSentence(sentence, line, form);
            }
        }
        figures.Begin();
        figures.Relations.End();
        foreach (var goal in form.Goals)
        {
            if (goal.Expected is { IsBlank: false } expected) figures.ReadCell(expected, isGoal: true);
            if (goal.Reached is { IsBlank: false } reached) figures.ReadCell(reached, isGoal: false);
        }
        figures.Relations.End();
        Relations.Add(figures.Relations);
        LooseFigures.Report(form, reading);
        NumberedItems.AddRange(outline.Items);
        var before = Chapters.Count;
        Chapters.AddRange(outline.Chapters());
        for (var i = before; i < Chapters.Count; i++)
            if (Chapters[i] is { Paragraphs: [var first, ..] } chapter && ProblemChapters.IsProblems(chapter) && ProblemChapters.SaysNone(chapter))
                Claims.Add(new(ClaimKind.NoProblem, first.Text.Trim(), form.Index, null, first.Origin) { Subject = chapter.Heading, Project = form.ProjectName, Year = documentYear ?? form.Year, Heading = chapter.Heading });
        ReadTableWords(form);
        if (form.TitleScore is { } titled) Scores.Add(new(titled, form.ProjectName, form.Index));
        if (form.Total?.Score is { } total) Scores.Add(new(total, form.ProjectName, form.Index));
        if (form.Funds?.Total?.Score is { Quantity: not null } execution) Scores.Add(new(execution, form.ProjectName, form.Index));
    }

    /// <summary>What the form itself prints below its tables: it says how to fill the form in and grade it, and nothing of the unit.</summary>
    private HashSet<string> Printed(FormBuilder form)
    {
        HashSet<string> printed = new(StringComparer.Ordinal);
        var pattern = form.Pattern ?? (reading.Pack is { } pack ? PackForms.Of(pack, form.Kind, form.Title) : null);
        foreach (var footer in pattern?.Footer ?? []) printed.Add(Words.Compact(footer));
        return printed;
    }

    private void ReadSentence(string sentence, TextLine line, FormBuilder form)
    {
        var origin = line.Origin.Narrow(sentence.Trim());
        Entry? score = null;
        var numbers = sentence.Contains('分', StringComparison.Ordinal) ? NumberScanner.Scan(sentence) : [];
        foreach (var number in numbers)
        {
            if (number.Quantity.Unit.Dimension != Dimension.Points || number.Quantity.Value > 100) continue;
            var before = sentence[Math.Max(0, number.Start - 10)..number.Start];
            if (!Words.HasAny(before, "得分", "评分", "分数", "总分", "自评") || IsBandLimit(sentence, number)) continue;
            if (score is not null) continue;
            score = new("得分", number.Raw, IndicatorValue.Parse(number.Raw), line.Origin.Narrow(number.Raw));
            Scores.Add(new(score, ProjectAt(sentence, number.Start, form), form.Index));
        }
        var compact = Words.Compact(sentence);
        var bands = GradeReader.BandsOf(compact, reading.Vocabulary.GradeWords, origin);
        foreach (var band in bands) GradeBands.Add(band.Band);
        var primary = GradeReader.Grade(sentence, reading.Vocabulary.GradeWords);
        var told = ToldGrades(sentence, compact, numbers, bands, line, form, origin);
        if (primary is { } grade && !told.Exists(t => t.At == Words.Compact(sentence[..grade.At]).Length)) Grades.Add(new(grade.Word, score, form.Index, origin) { Project = ProjectAt(sentence, grade.At, form) });
        foreach (var (statement, _) in told) Grades.Add(statement);
        foreach (var (annex, words) in AnnexReader.References(sentence)) References.Add(new(annex, words, score, form.Index, origin));
        foreach (var claim in ClaimReader.InSentence(sentence, IsGoal(sentence))) Add(claim, sentence, form, origin);
    }

    // 产出类得分31.2分 is a part's score, 考核 and 复核 are others' results, 分别 shares several scores out.
    private static readonly string[] NoResult = ["指标", "类得", "考核", "考评", "测评", "满意度", "问卷", "排名", "验收", "平均", "分别", "依次", "得分率", "如果", "若", "应评", "应为"];

    private sealed record ToldGrade(GradeStatement Statement, int At);

    /// <summary>The grades whose own words tell the score before them: 甲项目得分92.6分，等级为优；乙项目得分81.0分，等级为良.</summary>
    private List<ToldGrade> ToldGrades(string sentence, string compact, IReadOnlyList<PrintedNumber> numbers, List<GradeReader.BandFound> bands, TextLine line, FormBuilder form, Origin origin)
    {
        List<ToldGrade> told = [];
        if (numbers.Count == 0) return told;
        var from = 0;
        foreach (var (word, subject, at) in GradeReader.All(compact, reading.Vocabulary.GradeWords, bands))
        {
            var start = Math.Max(from, compact.LastIndexOfAny(['；', ';'], at) + 1);
            from = at + word.Length;
            if (ScoreIn(sentence, compact, numbers, start, subject, bands) is not { } number) continue;
            Entry score = new("得分", number.Raw, IndicatorValue.Parse(number.Raw), line.Origin.Narrow(number.Raw));
            told.Add(new(new(word, score, form.Index, origin.Narrow(sentence[Place(sentence, start)..Place(sentence, from)].Trim())) { IsTold = true, Project = ProjectAt(compact, at, form) }, at));
        }
        return told;
    }

    /// <summary>Where a place of the compact sentence is in the sentence as printed.</summary>
    private static int Place(string sentence, int compact)
    {
        var at = 0;
        while (at < sentence.Length && (compact > 0 || char.IsWhiteSpace(sentence[at])))
            if (!char.IsWhiteSpace(sentence[at++])) compact--;
        return at;
    }

    /// <summary>The only score of a whole result between two places, or null.</summary>
    private static PrintedNumber? ScoreIn(string sentence, string compact, IReadOnlyList<PrintedNumber> numbers, int start, int end, List<GradeReader.BandFound> bands)
    {
        PrintedNumber? only = null;
        var first = end;
        foreach (var number in numbers)
        {
            if (number.Quantity.Unit.Dimension != Dimension.Points || number.Quantity.Value > 100 || IsBandLimit(sentence, number)) continue;
            var at = Words.Compact(sentence[..number.Start]).Length;
            if (at < start || at >= end || bands.Exists(b => at >= b.Start && at < b.End)) continue;
            var clause = compact[Math.Max(start, at - 10)..at];
            if (Words.HasAny(clause, "满分", "分值", "总分100", "总分为100")) continue;
            if (!Words.HasAny(clause, "得", "评分", "分数", "总分", "自评", "评价")) continue;
            if (only is not null) return null;
            (only, first) = (number, at);
        }
        if (only is null) return null;
        var clauseStart = Math.Max(start, first - 40);
        var words = compact[clauseStart..end].Replace("指标体系", "", StringComparison.Ordinal);
        if (words.Contains("满分", StringComparison.Ordinal) && !words.Contains("100", StringComparison.Ordinal)) return null;
        return Words.HasAny(words, NoResult) ? null : only;
    }

    private bool IsGoal(string sentence) =>
        sentence.TrimStart().StartsWith("目标", StringComparison.Ordinal) || (heading.Contains("目标", StringComparison.Ordinal) && !Words.HasAny(heading, "完成", "实现", "情况", "分析", "达成", "管理"));

    private void Add(FoundClaim claim, string sentence, FormBuilder form, Origin origin) =>
        Claims.Add(new(claim.Kind, claim.Words, form.Index, null, origin)
        {
            Subject = claim.Subject,
            Project = ProjectAt(sentence, claim.At, form),
            Year = Words.Year(Words.Compact(sentence)) ?? documentYear ?? form.Year,
            Heading = heading,
        });

    /// <summary>The project that a form is about, or that the words of a sentence name before a place.</summary>
    private string ProjectAt(string sentence, int at, FormBuilder form) =>
        form.ProjectName.Length > 0 ? form.ProjectName : projects.In(sentence[..at], "");

    /// <summary>90-100分为优: the ends of a band are no scores.</summary>
    private static bool IsBandLimit(string sentence, PrintedNumber number) =>
        (number.Start > 0 && "-—~～至到".Contains(sentence[number.Start - 1], StringComparison.Ordinal))
        || (number.End < sentence.Length && "-—~～至到（(".Contains(sentence[number.End], StringComparison.Ordinal))
        || number.Quantity.Qualifier != Qualifier.None;

    private void ReadTableWords(FormBuilder form)
    {
        foreach (var group in form.Groups)
            foreach (var indicator in group.Indicators)
                foreach (var entry in new[] { indicator.Actual, indicator.Deviation })
                    if (entry is { IsBlank: false })
                        foreach (var (kind, words) in ClaimReader.In(entry.Raw)) Claims.Add(new(kind, words, form.Index, indicator, entry.Origin) { Project = form.ProjectName, Year = form.Year ?? documentYear });
        foreach (var goal in form.Goals)
            if (goal.Reached is { IsBlank: false } reached)
                foreach (var claim in ClaimReader.InSentence(reached.Raw)) Add(claim, reached.Raw, form, reached.Origin);
        ReadRowNumbers(form);
    }

    /// <summary>Numbers printed in the row names of an amount table: 1、2、4、 below one heading. Each column of names counts for itself (收入 left, 支出 right).</summary>
    private void ReadRowNumbers(FormBuilder form)
    {
        var next = 1000;
        Dictionary<string, int> lists = new(StringComparer.Ordinal);
        foreach (var row in form.AmountRows)
        {
            var place = row.Label.Origin;
            var side = $"{place.Sheet}|{place.Table}|{place.Column}";
            if (!ListNumber.TryRead(row.Label.Raw, out var number))
            {
                if (!row.Path.Contains('-', StringComparison.Ordinal)) lists.Remove(side);
                continue;
            }
            if (!lists.TryGetValue(side, out var list)) lists.Add(side, list = next++);
            NumberedItems.Add(new(number.Style, number.Value, row.Label.Label, form.Index, list, place));
        }
    }
}
