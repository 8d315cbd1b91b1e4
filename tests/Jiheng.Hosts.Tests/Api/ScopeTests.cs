using System.Net;
using Jiheng.Documents;
using Jiheng.Engine.Content;
using Jiheng.Hosts.Tests.Storage;

namespace Jiheng.Hosts.Tests.Api;

/// <summary>Nobody gets by a way round what the straight way refuses him.</summary>
[Collection("storage")]
public sealed class ScopeTests
{
    private static byte[] Workbook(string text) => DocumentWriters.Write("xlsx", PlainTextReader.Read("组织.md", text));

    private static readonly string[] Taking = ["不归您管理", "在别的单位有角色"];

    [Fact]
    public void An_administrator_imports_nothing_into_the_bureau_of_another()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var founded = county.Admin.Send(HttpMethod.Post, "/imports/organisation?apply=true", Workbook("""
            | 单位编码 | 单位名称 | 类别 | 上级编码 | 行政区划代码 |
            |---|---|---|---|---|
            | 900 | 青岚县财政局 | 财政部门 | | 530424 |

            | 登录名 | 姓名 | 单位编码 | 角色 |
            |---|---|---|---|
            | other | 青岚管理员 | 900 | 管理员 |
            """)).IsOk().Json;
        Assert.Equal("[]", founded.GetProperty("problems").GetRawText());
        var people = county.Admin.Get("/people").IsOk().Json.GetProperty("items").EnumerateArray().ToList();
        var id = people.Single(p => p.GetProperty("signIn").GetString() == "other").GetProperty("id").GetString()!;
        using var other = server.As(county.Admin.Post($"/people/{id}/tokens", new { name = "青岚" }).IsCreated().Json.GetProperty("token").GetString()!);
        var before = server.Store.Look(c => c.Roles.Count());
        foreach (var (text, said) in (ReadOnlySpan<(string, string)>)
        [
            ("| other | 青岚管理员 | 001 | 管理员、财政审核 | |", Taking[0]),
            ("| guanli | 管理员甲 | 900 | 审计 | 停用 |", Taking[1]),
        ])
        {
            var refused = other.Send(HttpMethod.Post, "/imports/organisation?apply=true", Workbook($"""
                | 登录名 | 姓名 | 单位编码 | 角色 | 状态 |
                |---|---|---|---|---|
                {text}
                """)).IsOk().Json;
            Assert.False(refused.GetProperty("applied").GetBoolean());
            Assert.Contains(said, refused.GetProperty("problems").GetRawText(), StringComparison.Ordinal);
        }
        var office = other.Send(HttpMethod.Post, "/imports/organisation?apply=true", Workbook("""
            | 单位编码 | 单位名称 | 类别 | 上级编码 | 行政区划代码 | 状态 |
            |---|---|---|---|---|---|
            | 361 | 改过的名称 | 单位 | 001 | 530424 | 停用 |
            | 902 | 伸手的单位 | 单位 | 001 | 530424 | |
            """)).IsOk().Json;
        Assert.Equal(2, office.GetProperty("problems").GetArrayLength());
        Assert.Equal(before, server.Store.Look(c => c.Roles.Count()));
        county.Admin.Get("/me").IsOk();
    }

    [Fact]
    public void A_workbook_without_the_column_of_states_wakes_nobody_who_was_stopped()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        const string Stopping = """
            | 登录名 | 姓名 | 单位编码 | 角色 | 状态 |
            |---|---|---|---|---|
            | zou | 离任者 | 361 | 填报人 | 停用 |
            """;
        county.Admin.Send(HttpMethod.Post, "/imports/organisation?apply=true", Workbook(Stopping)).IsOk();
        county.Admin.Send(HttpMethod.Post, "/imports/organisation?apply=true", Workbook(Stopping.Replace(" | 状态 |", " |", StringComparison.Ordinal).Replace("| 停用 |", "|", StringComparison.Ordinal).Replace("|---|---|---|---|---|", "|---|---|---|---|", StringComparison.Ordinal))).IsOk();
        Assert.False(server.Store.Look(c => c.People.Single(p => p.SignIn == "zou").IsActive));
    }

    [Fact]
    public void A_token_that_was_made_before_somebody_rose_does_not_rise_with_him()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var small = county.Person("administrator", "单位管理员", county.Unit, "small");
        var id = county.Admin.Post("/people", new { signIn = "xinren", name = "新人" }).IsCreated().Id;
        Assert.Contains("先给他角色", small.Post($"/people/{id}/tokens", new { name = "x" }).Is(HttpStatusCode.UnprocessableEntity).Detail, StringComparison.Ordinal);
        small.Post($"/people/{id}/roles", new { office = county.Unit, role = "filler" }).IsOk();
        using var early = server.As(small.Post($"/people/{id}/tokens", new { name = "x" }).IsCreated().Json.GetProperty("token").GetString()!);
        using var own = server.As(early.Post($"/people/{id}/tokens", new { name = "自己的" }).IsCreated().Json.GetProperty("token").GetString()!);
        early.Get("/me").IsOk();
        county.Admin.Post($"/people/{id}/roles", new { office = county.Bureau, role = "finance-reviewer" }).IsOk();
        early.Get("/me").Is(HttpStatusCode.Unauthorized);
        small.Post($"/people/{id}/tokens", new { name = "y" }).Is(HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, small.Post($"/people/{small.Get("/me").Id}/roles", new { office = county.Unit, role = "evaluator" }).Status);
    }

    [Fact]
    public void The_blank_workbook_is_one_that_can_be_imported()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var blank = county.Admin.Get("/imports/organisation/template").IsOk().Bytes;
        Assert.Contains("没有填", county.Admin.Send(HttpMethod.Post, "/imports/organisation", Filled(blank, "行政区划代码", "53042")).IsOk().Json.GetProperty("problems").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("[]", county.Admin.Send(HttpMethod.Post, "/imports/organisation", blank).IsOk().Json.GetProperty("problems").GetRawText());
        county.Filler.Get("/imports/organisation/template").Is(HttpStatusCode.Forbidden);
    }

    // What somebody types under a header.
    private static byte[] Filled(byte[] workbook, string header, string value)
    {
        var document = DocumentReaders.Read("组织.xlsx", workbook);
        List<Block> blocks = [];
        foreach (var block in document.Blocks)
        {
            var table = block as Table;
            var at = table?.Cells.FirstOrDefault(c => c.Text == header);
            blocks.Add(table is null || at is null || at.Column > 0 ? block
                : new Table(table.Number, at.Row + 2, table.ColumnCount, [.. table.Cells.Where(c => c.Row <= at.Row), new Cell(at.Row + 1, at.Column, 1, 1, [new(value, at.Origin)], at.Origin)]));
        }
        return DocumentWriters.Write("xlsx", document with { Blocks = blocks });
    }

    [Fact]
    public void A_token_for_one_office_is_good_for_no_other()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var other = county.Admin.Post("/offices", new { code = "362", name = "云岫县统计局", kind = "unit", region = "530424", parent = county.Bureau }).IsCreated().Id;
        var (admin, finance) = (county.Admin.Get("/me").Id, county.Finance.Get("/me").Id);
        using var bound = server.As(county.Finance.Post($"/people/{finance}/tokens", new { name = "一个单位", office = county.Unit }).IsCreated().Json.GetProperty("token").GetString()!);
        Assert.Equal([county.Unit], bound.Get("/offices").IsOk().Json.GetProperty("items").EnumerateArray().Select(o => o.GetProperty("id").GetString()));
        bound.Get($"/roll-up?office={county.Unit}&year=2024").IsOk();
        bound.Get($"/roll-up?office={other}&year=2024").Is(HttpStatusCode.NotFound);
        bound.Post($"/people/{finance}/tokens", new { name = "不限单位" }).Is(HttpStatusCode.Forbidden);
        using var chief = server.As(county.Admin.Post($"/people/{admin}/tokens", new { name = "一个单位", office = county.Unit }).IsCreated().Json.GetProperty("token").GetString()!);
        chief.Post("/regions", new { code = "530425", name = "青岚县" }).Is(HttpStatusCode.Forbidden);
        chief.Post("/projects", new { office = other, code = "P", name = "项目", firstYear = 2024 }).Is(HttpStatusCode.Forbidden);
        chief.Post("/projects", new { office = county.Unit, code = "P", name = "项目", firstYear = 2024 }).IsCreated();
        county.Finance.Post($"/people/{finance}/tokens", new { name = "别人的单位", office = "nothing" }).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Who_founds_a_bureau_may_say_who_works_there()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var bureau = county.Admin.Post("/offices", new { code = "900", name = "青岚县财政局", kind = "finance-bureau", region = "530424" }).IsCreated().Id;
        var id = county.Admin.Post("/people", new { signIn = "qinglan", name = "青岚管理员" }).IsCreated().Id;
        county.Admin.Post($"/people/{id}/roles", new { office = bureau, role = "administrator" }).IsOk();
    }

    [Fact]
    public void Lists_show_what_may_be_opened_and_a_department_sees_itself()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "declaration", "hunan/2024");
        county.Open(county.Filler, 2024, "declaration").IsCreated();
        var filler = county.Person("filler", "部门填报人", county.Department!, "department-filler");
        Assert.Empty(filler.Get("/dossiers").IsOk().Json.GetProperty("items").EnumerateArray());
        Assert.Equal([county.Department], filler.Get("/offices").IsOk().Json.GetProperty("items").EnumerateArray().Select(o => o.GetProperty("id").GetString()));
        county.Reviewer.Get($"/roll-up?office={county.Department}&year=2024").IsOk();
        Assert.Single(county.Reviewer.Get("/dossiers").IsOk().Json.GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("Ａbc")]
    [InlineData("école")]
    [InlineData("a b")]
    [InlineData("")]
    public void Names_to_sign_in_with_are_such_that_every_database_knows_two_of_them_apart(string name)
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var admin = server.As(server.Token);
        admin.Post("/people", new { signIn = name, name = "某人" }).Is(HttpStatusCode.UnprocessableEntity);
        admin.Post("/people", new { signIn = "张三.2", name = "某人" }).IsCreated();
        admin.Post("/people", new { signIn = "GuanLi", name = "某人" }).Is(HttpStatusCode.Conflict);
    }
}
