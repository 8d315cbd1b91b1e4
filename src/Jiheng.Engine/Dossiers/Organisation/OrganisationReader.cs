using System.Globalization;
using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Dossiers.Measures;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Dossiers.Organisation;

/// <summary>Reads a workbook of the organisation: tables are known by their headers, in any order.</summary>
public static class OrganisationReader
{
    private const string Stopped = "停用", Status = "状态";

    private static readonly KeyValuePair<string, string>[] Kinds = [new("财政部门", "finance-bureau"), new("主管部门", "department"), new("单位", "unit")];

    private static readonly HashSet<string> Headers = new(["行政区划代码", "名称", "单位编码", "单位名称", "类别", "上级编码", "状态", "登录名", "姓名", "角色", "项目编码", "项目名称", "起始年度", "结束年度"], StringComparer.Ordinal);

    private static readonly WorkRole[] Given = [WorkRole.Filler, WorkRole.UnitApprover, WorkRole.DepartmentReviewer, WorkRole.FinanceReviewer, WorkRole.Evaluator, WorkRole.Auditor, WorkRole.Administrator];

    /// <summary>Reads it.</summary>
    /// <param name="document">The workbook.</param>
    /// <param name="known">What is there already.</param>
    public static OrganisationPlan Read(Document document, KnownOrganisation known)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(known);
        return new One(known).Read(document);
    }

    private sealed class One(KnownOrganisation known)
    {
        private readonly List<string> problems = [], notes = [];
        private readonly Dictionary<string, (PlannedRegion Row, string Place)> regions = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (PlannedOffice Row, string Place)> offices = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (PlannedPerson Row, string Place)> people = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<(string, string), (PlannedProject Row, string Place)> projects = [];

        public OrganisationPlan Read(Document document)
        {
            var found = 0;
            foreach (var table in LedgerTable.All(document, Headers))
            {
                if (table.Has("登录名")) Each(table, Person, "登录名", "姓名", "单位编码", "角色", "状态");
                else if (table.Has("项目编码")) Each(table, Project, "项目编码", "项目名称", "单位编码", "起始年度", "结束年度");
                else if (table.Has("单位编码")) Each(table, Office, "单位编码", "单位名称", "类别", "上级编码", "行政区划代码", "状态");
                else if (table.Has("行政区划代码")) Each(table, Region, "行政区划代码", "名称");
                else continue;
                found++;
            }
            if (found == 0) problems.Add("没有找到地区、单位、人员或项目的表：表头要有“行政区划代码”“单位编码”“登录名”或“项目编码”。");
            Parents();
            Fits();
            foreach (var office in offices.Values.Where(o => o.Row is { Kind: "unit", IsActive: not false }))
                foreach (var role in (WorkRole[])[WorkRole.Filler, WorkRole.UnitApprover])
                    if (people.Count > 0 && !people.Values.Any(p => p.Row.IsActive != false && p.Row.Roles.Contains((office.Row.Code, role)))) notes.Add($"{office.Place}“{office.Row.Name}”还没有{WorkWords.Of(role)}。");
            return new()
            {
                Regions = [.. regions.Values.Select(r => r.Row).OrderBy(r => r.Code, StringComparer.Ordinal)],
                Offices = Ordered(),
                People = [.. people.Values.Select(p => p.Row)],
                Projects = [.. projects.Values.Select(p => p.Row)],
                Problems = problems,
                Notes = notes,
            };
        }

        private void Each(LedgerTable table, Action<Func<string, string>, string> read, params string[] columns)
        {
            var at = columns.ToDictionary(c => c, c => table.Has(c) ? table.Find(c) : -1, StringComparer.Ordinal);
            var unknown = table.Columns.Where(c => c.Length > 0 && !columns.Contains(c)).ToList();
            if (unknown.Count > 0) notes.Add($"没有用到的栏：{string.Join("、", unknown)}。");
            isStated = table.Has(Status);
            foreach (var line in table.Rows) read(column => at[column] is >= 0 and var c && c < line.Cells.Count ? Words.Compact(line.Cells[c] ?? "") : "", line.Place);
        }

        private string Needed(Func<string, string> cell, string column, string place)
        {
            var text = cell(column);
            if (text.Length == 0) problems.Add($"{place}没有填{column}。");
            else if (column.EndsWith("编码", StringComparison.Ordinal) && (text.Contains("E+", StringComparison.OrdinalIgnoreCase) || text.Contains('.', StringComparison.Ordinal) && text.All(c => char.IsAsciiDigit(c) || c == '.')))
                problems.Add($"{place}的{column}“{text}”被表格软件当成数字改坏了，请把这一栏设成文本格式后重填。");
            return text;
        }

        private bool isStated;

        // A table without the column says nothing of it: whoever was stopped stays so.
        private bool? Active(Func<string, string> cell) => isStated ? cell(Status) != Stopped : null;

        private void Region(Func<string, string> cell, string place)
        {
            var (code, name) = (Needed(cell, "行政区划代码", place), Needed(cell, "名称", place));
            if (code.Length > 0 && (code.Length != 6 || !code.All(char.IsAsciiDigit))) problems.Add($"{place}的行政区划代码“{code}”不是六位数字（GB/T 2260）。");
            else if (regions.TryGetValue(code, out var other)) problems.Add($"{place}的行政区划代码 {code} 与{other.Place}重复。");
            else if (code.Length > 0) regions[code] = (new(code, name, code.EndsWith("0000", StringComparison.Ordinal) ? null : code.EndsWith("00", StringComparison.Ordinal) ? $"{code[..2]}0000" : $"{code[..4]}00"), place);
        }

        private void Office(Func<string, string> cell, string place)
        {
            var (code, name, kind, region) = (Needed(cell, "单位编码", place), Needed(cell, "单位名称", place), Needed(cell, "类别", place), Needed(cell, "行政区划代码", place));
            var key = Kinds.FirstOrDefault(k => k.Key == kind).Value;
            if (kind.Length > 0 && key is null) problems.Add($"{place}的类别不认识“{kind}”，可用的有 {string.Join("、", Kinds.Select(k => k.Key))}。");
            if (region.Length > 0 && !regions.ContainsKey(region) && !known.Regions.Contains(region)) later.Add(() => { if (!regions.ContainsKey(region)) problems.Add($"{place}的行政区划代码 {region} 不在地区表里，也没有建过。"); });
            if (offices.TryGetValue(code, out var other)) problems.Add($"{place}的单位编码 {code} 与{other.Place}重复。");
            else if (code.Length > 0) offices[code] = (new(code, name, key ?? "unit", cell("上级编码") is { Length: > 0 } parent ? parent : null, region, Active(cell)), place);
        }

        private void Person(Func<string, string> cell, string place)
        {
            var (signIn, name, office, words) = (Needed(cell, "登录名", place), Needed(cell, "姓名", place), Needed(cell, "单位编码", place), Needed(cell, "角色", place));
            if (signIn.Length == 0) return;
            if (!SignInName.IsGood(signIn)) problems.Add($"{place}的登录名“{signIn}”不能用：{SignInName.Rule}。");
            List<(string, WorkRole)> roles = [];
            foreach (var word in words.Split(['、', ',', '，'], StringSplitOptions.RemoveEmptyEntries))
            {
                var role = Given.Where(g => WorkWords.Of(g) == word).Select(g => (WorkRole?)g).FirstOrDefault();
                if (role is { } given) roles.Add((office, given));
                else problems.Add($"{place}的角色不认识“{word}”，可用的有 {string.Join("、", Given.Select(WorkWords.Of))}。");
            }
            if (people.TryGetValue(signIn, out var same))
            {
                if (same.Row.SignIn != signIn || same.Row.Name != name) problems.Add($"{place}的登录名“{signIn}”与{same.Place}的“{same.Row.SignIn}”（{same.Row.Name}）重复。");
                else people[signIn] = (same.Row with { Roles = [.. same.Row.Roles, .. roles] }, same.Place);
                return;
            }
            people[signIn] = (new(signIn, name, Active(cell), roles), place);
        }

        private void Project(Func<string, string> cell, string place)
        {
            var (code, name, office) = (Needed(cell, "项目编码", place), Needed(cell, "项目名称", place), Needed(cell, "单位编码", place));
            var first = Year(Needed(cell, "起始年度", place), "起始年度", place);
            var last = cell("结束年度") is { Length: > 0 } text ? Year(text, "结束年度", place) : null;
            if (first > last) problems.Add($"{place}的结束年度 {last} 早于起始年度 {first}。");
            if (projects.TryGetValue((office, code), out var other)) problems.Add($"{place}的项目编码 {code} 与{other.Place}重复。");
            else if (code.Length > 0 && first is { } year) projects[(office, code)] = (new(office, code, name, year, last), place);
        }

        private int? Year(string text, string column, string place)
        {
            var digits = text.EndsWith('年') ? text[..^1] : text;
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100) return year;
            if (text.Length > 0) problems.Add($"{place}的{column}“{text}”不是四位数字的年度。");
            return null;
        }

        private readonly List<Action> later = [];

        private string? KindOf(string code) => offices.TryGetValue(code, out var office) ? office.Row.Kind : known.Offices.GetValueOrDefault(code);

        private void Parents()
        {
            foreach (var check in later) check();
            foreach (var (office, place) in offices.Values)
            {
                if (office.Kind == "finance-bureau")
                {
                    if (office.ParentCode is not null) problems.Add($"{place}“{office.Name}”是财政部门，不填上级编码。");
                    continue;
                }
                if (office.ParentCode is null) problems.Add($"{place}“{office.Name}”没有填上级编码。");
                else if (KindOf(office.ParentCode) is not { } kind) problems.Add($"{place}“{office.Name}”的上级编码 {office.ParentCode} 不在单位表里，也没有建过。");
                else if (kind == "unit" || (office.Kind == "department" && kind != "finance-bureau")) problems.Add($"{place}“{office.Name}”的上级不对：单位的上级是主管部门或财政部门，主管部门的上级是财政部门。");
            }
            // With kinds as they must be there is no circle: a unit stands under a department, a department under a bureau.
        }

        private void Fits()
        {
            foreach (var (person, place) in people.Values)
                foreach (var (code, role) in person.Roles)
                {
                    if (KindOf(code) is not { } kind)
                    {
                        problems.Add($"{place}“{person.Name}”的单位编码 {code} 不在单位表里，也没有建过。");
                        continue;
                    }
                    var fits = role switch
                    {
                        WorkRole.DepartmentReviewer => kind == "department",
                        WorkRole.FinanceReviewer or WorkRole.Evaluator => kind == "finance-bureau",
                        WorkRole.Filler or WorkRole.UnitApprover => kind != "finance-bureau",
                        _ => true,
                    };
                    if (!fits) problems.Add($"{place}“{person.Name}”的角色{WorkWords.Of(role)}不能设在{Kinds.First(k => k.Value == kind).Key}。");
                }
            foreach (var (project, place) in projects.Values)
                if (KindOf(project.OfficeCode) is null) problems.Add($"{place}“{project.Name}”的单位编码 {project.OfficeCode} 不在单位表里，也没有建过。");
        }

        private List<PlannedOffice> Ordered() => [.. offices.Values.Select(o => o.Row).OrderBy(o => Array.FindIndex(Kinds, k => k.Value == o.Kind))];
    }
}
