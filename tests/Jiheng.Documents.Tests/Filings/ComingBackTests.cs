using System.Text;
using Jiheng.Engine;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting.Forms;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Documents.Tests.Filings;

/// <summary>filing → official documents → filing: what a form prints comes back, in every format.</summary>
public sealed class ComingBackTests
{

    private static readonly string[] Formats = ["docx", "xlsx", "html"];

    private static FilingData Back(FilingData data, string format) => FilingImport.Of(
        [.. OfficialSet.Of(data, Shared.Packs).Documents.Select(d => Pipeline.Read(DocumentReaders.Read($"{d.Name}.{format}", DocumentWriters.Write(format, d.Document)), Shared.Packs, data.Pack))]);

    // Where a project has its monitoring form and its self-evaluation in one set, reasons and points of the two are not told apart yet: those samples (hebei, hunan) are left out.
    [Theory]
    [InlineData("henan.json")]
    [InlineData("hubei.json")]
    [InlineData("sichuan.json")]
    public void A_sample_comes_back_with_all_that_its_forms_print(string file)
    {
        var data = FilingReader.Read(file, File.ReadAllBytes(Path.Combine(Shared.Root, "samples", "filings", file)));
        var pack = Shared.Packs.Load(data.Pack);
        foreach (var format in Formats)
        {
            var back = Back(data, format);
            Assert.Equal((data.Pack, data.Year, data.Unit, data.MoneyUnit), (back.Pack, back.Year, back.Unit, back.MoneyUnit));
            // A row of money that only the text of a report prints, or no document, is in no form.
            HashSet<string> printed = [.. OfficialSet.Of(data, Shared.Packs).Documents.Where(d => d.Kind == OfficialKind.Form).SelectMany(d => d.Parts)];
            var (sent, came) = (Parts(data, pack).FindAll(p => (!p.StartsWith("|fund|", StringComparison.Ordinal) || printed.Contains($"资金“{p.Split('|')[2]}”"))), Parts(back, pack));
            // Sorted lists and not sets: a row that comes back twice is a fault too.
            Assert.Equal(sent.Order(StringComparer.Ordinal), came.Where(p => sent.Contains(p) || !IsAdded(p, data)).Order(StringComparer.Ordinal));
        }
    }

    // What the form computes or fills in by itself comes back besides: scores by the method, the grade that follows from the opinions, the unit as 主管部门.
    private static bool IsAdded(string part, FilingData data) => part.Contains("|text|综合评定等级|", StringComparison.Ordinal) || part.Contains("|score|", StringComparison.Ordinal) || part.EndsWith($"|{data.Unit}", StringComparison.Ordinal);

    /// <summary>All of a filing that its forms have a place for, one fact a line; labelled values as the form would find them.</summary>
    private static List<string> Parts(FilingData data, Pack pack)
    {
        List<string> parts = [];
        foreach (var subject in data.Projects.Prepend(data.Whole))
        {
            var forms = pack.Forms.Where(f => subject.Forms.ContainsKey(f.Id)).ToList();
            if (forms.Count == 0) continue;
            bool Has(params string[] roles) => forms.Exists(f => f.Indicators?.Columns.Any(c => roles.Contains(c.Role)) == true);
            // The date that only a report prints is no cell of a form.
            bool Prints(string name) => forms.Exists(f => f.Heading.Concat(f.Blocks.OfType<FieldsBlock>().SelectMany(b => b.Rows)).Any(row => row.Any(x => x.Title.TrimEnd('：') == name)));
            parts.AddRange(data.Fields.Concat(subject.Fields.Where(f => !data.Fields.ContainsKey(f.Key))).Where(f => Prints(f.Key)).Select(f => $"{subject.Name}|field|{f.Key}|{f.Value}"));
            foreach (var fund in subject.Funds) parts.AddRange(fund.Amounts.Select(a => $"{subject.Name}|fund|{fund.Name}|{a.Key}|{Packs(a.Value)}"));
            parts.Add($"{subject.Name}|goals|{string.Join('\n', subject.Goals.Select(g => g.Expected))}|{string.Join('\n', subject.Goals.Select(g => g.Reached).Where(g => g.Length > 0))}");
            Indicators(parts, subject.Name, subject.Indicators, Has("weight", "share"), Has("score"));
            foreach (var (id, form) in subject.Forms)
            {
                var pattern = forms.Single(f => f.Id == id);
                parts.AddRange(form.Fields.Where(f => Prints(f.Key)).Select(f => $"{subject.Name}|{id}|field|{f.Key}|{f.Value}"));
                parts.AddRange(form.Texts.Select(t => $"{subject.Name}|{id}|text|{t.Key}|{t.Value.ReplaceLineEndings("")}"));
                foreach (var (block, rows) in form.Tables)
                    for (var r = 0; r < rows.Count; r++) parts.AddRange(rows[r].Cells.Select(c => $"{subject.Name}|{id}|{block}|{r}|{rows[r].Name}|{c.Key}|{c.Value}"));
                foreach (var (block, some) in form.Indicators) Indicators(parts, $"{subject.Name}|{id}|{block}", some, pattern.Blocks.OfType<IndicatorsBlock>().Single(b => b.Id == block).Indicators.Columns.Any(c => c.Role == "weight"), false);
            }
        }
        return parts;
    }

    private static void Indicators(List<string> parts, string of, IReadOnlyList<IndicatorData> some, bool weighs, bool scores)
    {
        foreach (var i in some)
        {
            var name = $"{of}|{i.Level1}|{i.Level2}|{i.Name}";
            foreach (var (what, text) in ((string, string)[])[("target", i.Target), ("actual", i.Actual), ("weight", weighs ? i.Weight : ""), ("score", scores ? i.Score : ""), ("deviation", i.Deviation)])
                if (text.Length > 0) parts.Add($"{name}|{what}|{text}");
            parts.AddRange(i.More.Select(m => $"{name}|{m.Key}|{m.Value}"));
            parts.AddRange(i.History.Select(h => $"{name}|{h.Key}|{h.Value}"));
        }
    }

    private static string Packs(string amount) => Engine.Numbers.Rational.Parse(amount).ToString();

    // 财政部门审核 of a declaration: opinions, grade and words of the reviewer; a review form of its own; an assessment; a monitoring form.
    public static TheoryData<string, string, string> Judged => new()
    {
        { "hebei/2024", "部门整体绩效目标申报表", "" },
        { "national/2020", "目标审核表", "甲项目" },
        { "national/2020", "事前评估表", "甲项目" },
        { "hunan/2024", "事前绩效评估表", "甲项目" },
        { "national/2020", "绩效运行监控表", "甲项目" },
        { "sichuan/2023", "绩效运行监控表", "甲项目" },
    };

    [Theory]
    [MemberData(nameof(Judged))]
    public void What_reviewers_and_assessors_fill_in_comes_back(string pack, string form, string project)
    {
        var data = Filled(Shared.Packs.Load(pack), form, project);
        foreach (var format in Formats)
        {
            var set = OfficialForms.Of(data, Shared.Packs, [form]);
            var document = Assert.Single(set);
            var back = FilingImport.Of([Pipeline.Read(DocumentReaders.Read($"{document.Name}.{format}", DocumentWriters.Write(format, document.Document)), Shared.Packs, pack)]);
            Assert.Equal(Text(data, form), Text(back, form));
        }
    }

    private static string Text(FilingData data, string form)
    {
        var subject = data.Projects.Prepend(data.Whole).Single(s => s.Forms.ContainsKey(form));
        // What the unit's name and code fill in by themselves is no part of what was filed.
        return Encoding.UTF8.GetString(FilingWriter.Write(data with { Fields = new Dictionary<string, string>(), Whole = new(), Projects = [subject with { Fields = new Dictionary<string, string>(), Forms = new Dictionary<string, FormData> { [form] = Sorted(subject.Forms[form]) } }] }));
    }

    private static FormData Sorted(FormData form) => form with
    {
        Fields = new Dictionary<string, string>(),
        Texts = form.Texts.OrderBy(t => t.Key, StringComparer.Ordinal).ToDictionary(),
        Tables = form.Tables.ToDictionary(t => t.Key, t => (IReadOnlyList<RowData>)[.. t.Value.Select(r => r with { Cells = r.Cells.OrderBy(c => c.Key, StringComparer.Ordinal).ToDictionary() })]),
    };

    /// <summary>Every cell of judgement filled, with each choice in turn.</summary>
    private static FilingData Filled(Pack pack, string id, string project)
    {
        var form = pack.Form(id)!;
        Dictionary<string, string> texts = [];
        Dictionary<string, IReadOnlyList<RowData>> tables = [];
        foreach (var block in form.Blocks)
        {
            if (block is RubricBlock rubricBlock)
            {
                var rubric = pack.Rubrics.Single(r => r.Id == rubricBlock.Rubric);
                var titles = BlockTitles.Of(rubricBlock, rubric);
                tables[block.Id] = [.. rubric.Items.Select((item, i) => new RowData(item.Name, titles.Count > 3 && i % 2 == 1
                    ? new() { [titles[2]] = rubric.Opinions[^1].Name, [titles[3]] = $"第{i}项写得不具体" }
                    : new Dictionary<string, string> { [titles[2]] = rubric.Opinions[i % rubric.Opinions.Count].Name }))];
                texts[rubricBlock.Grade] = "良";
                texts[rubricBlock.Opinion] = "同意，请按意见修改后报送。";
            }
            else if (block is EvaluationBlock evaluation)
            {
                var scheme = pack.Evaluations.Single(e => e.Id == evaluation.Evaluation);
                var titles = BlockTitles.Of(evaluation, scheme);
                List<RowData> rows = [];
                void Leaf(EvaluationNode node)
                {
                    foreach (var item in node.Items) Leaf(item);
                    if (node.Items.Count > 0) return;
                    Dictionary<string, string> cells = [];
                    foreach (var title in titles.Skip(BlockTitles.Levels(scheme, titles)))
                        if (title != "分值") cells[title] = title == "得分" ? "3" : title == "等次" && scheme.Opinions.Count > 0 ? scheme.Opinions[rows.Count % scheme.Opinions.Count].Name : "依据充分";
                        else if (node.Points is null) cells[title] = "4";
                    rows.Add(new(node.Name, cells));
                }
                foreach (var dimension in scheme.Dimensions) Leaf(dimension);
                tables[block.Id] = rows;
                texts[evaluation.Conclusion] = scheme.Conclusions[0].Name;
            }
            else if (block is TextBlock text) texts[text.Id] = "资金来源落实后实施。";
        }
        List<IndicatorData> indicators = [];
        if (form.Kind == "monitoring")
        {
            var columns = form.Indicators!.Columns;
            for (var i = 0; i < 3; i++)
            {
                Dictionary<string, string> more = new() { ["forecast"] = $"{100 + i}次", ["likelihood"] = pack.Monitoring.Likelihoods[i].Name };
                foreach (var column in columns.Where(c => c.Role == "history").Take(1)) more[column.Title] = $"{50 + i}次";
                foreach (var column in columns.Where(c => c.Role == "cause").Skip(i).Take(1)) more[column.Title] = "√";
                indicators.Add(new() { Level1 = form.Indicators.Tree[0].Name, Level2 = form.Indicators.Tree[0].Children[0].Name, Name = $"开展检查的次数{"甲乙丙"[i]}", Target = $"≥{100 + i}次", Deviation = columns.Any(c => c.Role == "deviation") ? "进度较慢" : "", More = more });
            }
        }
        List<FundData> funds = [];
        if (form.Funds is { } money)
        {
            var parts = money.Rows.Where(r => r.Role == "part").ToList();
            foreach (var row in money.Rows)
                funds.Add(new(row.Role == "total" ? "年度资金总额" : row.Title.Replace("其中：", "", StringComparison.Ordinal), money.Columns.Where(c => c.Role is "initial-budget" or "adjusted-budget" or "executed" or "forecast")
                    .ToDictionary(c => c.Role == "executed" && form.Kind == "monitoring" ? c.Title : c.Role, c => row.Role == "total" ? $"{10 * parts.Count}.00" : "10.00")));
        }
        var subject = new SubjectData { Name = project, Funds = funds, Indicators = indicators, Forms = new Dictionary<string, FormData> { [id] = new() { Texts = texts, Tables = tables } } };
        var blank = new FilingData { Pack = pack.Id, Year = 2024, Unit = "云岫县医疗保障局" };
        return project.Length > 0 ? blank with { Projects = [subject] } : blank with { Whole = subject };
    }
}
