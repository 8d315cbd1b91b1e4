using System.Net;
using System.Text.Json.Nodes;

namespace Jiheng.Hosts.Tests.Api;

/// <summary>Plays a year: each step by whom it belongs to, with what the sample filing says.</summary>
internal sealed class YearPlay
{
    private readonly County county;
    private readonly JsonObject sample;
    private readonly string pack;
    private readonly int year;
    private readonly string? projectName;
    private readonly string? project;

    public YearPlay(County county, JsonObject sample)
    {
        (this.county, this.sample) = (county, sample);
        (pack, year) = ((string)sample["pack"]!, (int)sample["year"]!);
        projectName = (string?)sample["projects"]?.AsArray().FirstOrDefault()?["name"];
        project = projectName is null ? null : county.Project("43042401", projectName);
    }

    public void Play()
    {
        foreach (var step in (string[])["ex-ante", "declaration", "self-evaluation", "rectification", "result-use", "disclosure"]) county.Window(year, step, pack);
        county.Window(year, "monitoring", pack, round: 7);
        var declared = Declare();
        Decide();
        Monitor();
        var evaluated = Evaluate(declared);
        Rectify();
        var whole = Others("result-use");
        County.Act(county.Approver, whole, "publish").IsOk();
        foreach (var id in (string[])[declared, evaluated, whole]) County.Act(county.Finance, id, "archive").IsOk();
        Assert.Equal("archived", County.State(county.Auditor, evaluated));
        county.Auditor.Get($"/public/dossiers/{evaluated}").IsOk();
        Assert.Equal(HttpStatusCode.NotFound, county.Auditor.Get($"/public/dossiers/{declared}").Status);
        // Nothing changes any more, whoever asks.
        Assert.Equal(HttpStatusCode.Conflict, County.Act(county.Finance, evaluated, "return", new { lines = new[] { new { line = "x", reason = "R1" } } }).Status);
    }

    /// <summary>Declared with an error, put right, returned by the department or the bureau, handed in again, approved.</summary>
    private string Declare()
    {
        var id = county.Open(county.Filler, year, "declaration", project).Is(HttpStatusCode.Created).Json.GetProperty("dossier").GetProperty("id").GetString()!;
        var content = Goals();
        content["year"] = year - 1;
        County.Save(county.Filler, id, content).IsOk();
        Assert.Equal(HttpStatusCode.Conflict, County.Act(county.Filler, id, "complete").Status);
        content["year"] = year;
        County.Save(county.Filler, id, content).IsOk();
        HandIn(id);
        var reviewer = county.Department is null ? county.Finance : county.Reviewer;
        // Those who see are not those who may.
        Assert.Equal(HttpStatusCode.Forbidden, County.Act(county.Auditor, id, "approve").Status);
        Assert.Equal(HttpStatusCode.Forbidden, County.Act(county.Filler, id, "approve").Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, County.Act(reviewer, id, "return").Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, County.Act(reviewer, id, "return", new { lines = new[] { new { line = "indicators", reason = "无此代码" } } }).Status);
        County.Act(reviewer, id, "return", new { lines = new[] { new { line = "indicators", reason = "R7", text = "写明做什么" } } }).IsOk();
        Assert.Equal("returned", County.State(county.Filler, id));
        Subject(content)["fields"] ??= new JsonObject();
        content["fields"] ??= new JsonObject();
        content["fields"]!["填报人"] = "乙";
        County.Save(county.Filler, id, content).IsOk();
        var changes = county.Filler.Get($"/dossiers/{id}/changes?from=returned").IsOk().Json.EnumerateArray().ToList();
        Assert.Contains(changes, c => c.GetProperty("cell").GetString() == "fields.填报人");
        HandIn(id);
        Reviewed(id);
        Approve(id);
        return id;
    }

    /// <summary>A rubric with nothing filled in, or with a grade that bars, approves nothing.</summary>
    private void Reviewed(string id)
    {
        if (county.Department is not null) return;
        var rubric = "一般性项目绩效目标审核";
        Assert.Contains("没有意见", County.Act(county.Finance, id, "approve", new { review = new { rubric, opinions = Array.Empty<object>(), grade = "优" } }).Is(HttpStatusCode.UnprocessableEntity).Detail, StringComparison.Ordinal);
        string[] items = ["规范完整性", "明确清晰性", "目标相关性", "指标科学性", "绩效合理性", "资金匹配性", "实现可能性", "条件充分性"];
        var opinions = items.Select(i => new { item = i, opinion = "不符合", reason = "目标笼统" }).ToArray();
        Assert.Contains("不能通过", County.Act(county.Finance, id, "approve", new { review = new { rubric, opinions, grade = "差" } }).Is(HttpStatusCode.Conflict).Detail, StringComparison.Ordinal);
    }

    private void Decide()
    {
        var congress = county.Open(county.Finance, year, "congress-review", pack: pack, content: new { schema = "jiheng/decision/1", body = "县人民代表大会常务委员会", date = $"{year - 1}-12-20", text = new[] { "同意预算草案，要求对重点项目加强绩效管理。" } }).Is(HttpStatusCode.Created);
        County.Act(county.Finance, Id(congress), "record").IsOk();
        var reply = new { schema = "jiheng/decision/1", body = "县财政局", document = $"云财预〔{year}〕1号", date = $"{year}-01-20", total = "300000", amounts = new[] { new { code = "9901", name = "别的项目一", amount = "100000" }, new { code = "9902", name = "别的项目二", amount = "190000" } } };
        var wrong = Id(county.Open(county.Finance, year, "budget-reply", pack: pack, content: reply).Is(HttpStatusCode.Created));
        Assert.Contains("相差 10000.00 元", County.Act(county.Finance, wrong, "record").Is(HttpStatusCode.Conflict).Text + county.Finance.Get($"/dossiers/{wrong}/findings").Text, StringComparison.Ordinal);
        County.Save(county.Finance, wrong, JsonNode.Parse($$"""{"schema":"jiheng/decision/1","body":"县财政局","date":"{{year}}-01-20","total":"290000","amounts":[{"name":"别的项目一","amount":"100000"},{"name":"别的项目二","amount":"190000"}]}""")!).IsOk();
        County.Act(county.Finance, wrong, "record").IsOk();
        // The unit reads it and cannot record it.
        county.Filler.Get($"/dossiers/{wrong}").IsOk();
        Assert.Equal(HttpStatusCode.Forbidden, county.Open(county.Filler, year, "budget-reply", pack: pack).Status);
    }

    private void Monitor()
    {
        var id = Id(county.Open(county.Filler, year, "monitoring", project, round: 7).Is(HttpStatusCode.Created));
        County.Save(county.Filler, id, Filing(forMonitoring: true)).IsOk();
        HandIn(id);
        Approve(id);
    }

    /// <summary>Self-evaluation: a changed target is refused, the campaign runs, the bureau scores again.</summary>
    private string Evaluate(string declared)
    {
        var id = Id(county.Open(county.Filler, year, "self-evaluation", project).Is(HttpStatusCode.Created));
        var content = Filing(forMonitoring: false);
        var first = Subject(content)["indicators"]!.AsArray().First(i => ((string?)i!["target"])?.Length > 0 && (string?)i["level1"] == (string?)Subject(Goals())["indicators"]![0]!["level1"])!;
        var target = (string)first["target"]!;
        first["target"] = "≥1";
        County.Save(county.Filler, id, content).IsOk();
        Assert.Contains("JH8102", county.Filler.Get($"/dossiers/{id}/findings").IsOk().Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, County.Act(county.Filler, id, "complete").Status);
        first["target"] = target;
        County.Save(county.Filler, id, content).IsOk();
        Campaign(id);
        HandIn(id);
        // The evaluator scores what was handed in; what the unit gave itself stays beside it, and he changes nothing else.
        var forged = content.DeepClone().AsObject();
        Subject(forged)["indicators"]![0]!["actual"] = "999%";
        Assert.Contains("只能改得分和原因", County.Act(county.Evaluator, id, "rescore", new { reason = "抽查复核", content = forged }).Is(HttpStatusCode.UnprocessableEntity).Detail, StringComparison.Ordinal);
        County.Act(county.Evaluator, id, "rescore", new { reason = "抽查复核", content }).IsOk();
        Approve(id);
        var versions = county.Auditor.Get($"/dossiers/{id}/versions").IsOk().Json;
        Assert.Equal(2, versions.GetArrayLength());
        Assert.Equal(["complete", "submit", "rescore", .. county.Department is null ? (string[])["approve"] : ["approve", "approve"]], county.Auditor.Get($"/dossiers/{id}/decisions").IsOk().Json.EnumerateArray().Select(d => d.GetProperty("action").GetString()!));
        var figures = county.Auditor.Get($"/roll-up?office={county.Bureau}&year={year}&level={(project is null ? "unit" : "project")}").IsOk();
        Assert.Contains("\"count\":1", figures.Text, StringComparison.Ordinal);
        county.Auditor.Get($"/ranking?office={county.Bureau}&year={year}&level={(project is null ? "unit" : "project")}").IsOk();
        Assert.Contains("少于5个", county.Auditor.Get($"/dossiers/{id}/percentile").Text, StringComparison.Ordinal);
        var documents = county.Auditor.Get($"/dossiers/{id}/documents?version=2").IsOk().Json;
        Assert.True(documents.GetArrayLength() > 0);
        Assert.True(county.Auditor.Get($"/dossiers/{id}/documents/1/docx?version=2").IsOk().Bytes.Length > 1000);
        // Published only by whom it belongs to, and then for everybody.
        Assert.Equal(HttpStatusCode.NotFound, county.Auditor.Get($"/public/dossiers/{id}").Status);
        County.Act(county.Approver, id, "publish").IsOk();
        county.Auditor.Get($"/public/dossiers/{id}").IsOk();
        Assert.Equal("approved", County.State(county.Auditor, declared));
        return id;
    }

    private void Campaign(string id)
    {
        var begun = county.Filler.Post($"/dossiers/{id}/campaign");
        if (begun.Status == HttpStatusCode.UnprocessableEntity)
        {
            Assert.NotEqual("henan/2022", pack);
            return;
        }
        Assert.Equal(HttpStatusCode.Conflict, county.Filler.Post($"/dossiers/{id}/campaign/phases/1/close").Status);
        var file = county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=资料.txt", "资料"u8.ToArray()).Is(HttpStatusCode.Created).Json.GetProperty("number").GetInt32();
        foreach (var material in begun.IsOk().Json.GetProperty("materials").EnumerateArray())
            county.Filler.Put($"/dossiers/{id}/campaign/materials/{material.GetProperty("number").GetInt32()}", new { section = "基金科", state = "checked", file }).IsOk();
        county.Filler.Post($"/dossiers/{id}/campaign/notes", new { kind = "site-visit", day = $"{year + 1}-02-10", subject = "县中医院", text = "抽查病历20份，与台账相符。" }).IsOk();
        county.Evaluator.Post($"/dossiers/{id}/campaign/notes", new { kind = "interview", day = $"{year + 1}-02-11", subject = "参保群众3人", text = "对报销时间满意。" }).IsOk();
        foreach (var phase in begun.Json.GetProperty("phases").EnumerateArray()) county.Filler.Post($"/dossiers/{id}/campaign/phases/{phase.GetProperty("number").GetInt32()}/close").IsOk();
        var survey = county.Filler.Post($"/dossiers/{id}/surveys", new { questionnaire = "服务对象满意度", indicator = "服务对象满意度", opens = County.Opened, closes = County.Closed, issued = 40 }).Is(HttpStatusCode.Created).Json;
        var link = survey.GetProperty("link").GetString()!["/api/v1".Length..];
        for (var i = 0; i < 40; i++)
            // The last one is sent twice, as by a browser that lost its connection.
            for (var again = 0; again < (i == 39 ? 2 : 1); again++)
                county.Auditor.Post($"{link}/replies", new { key = $"browser-{i:00}", choices = new Dictionary<string, string> { ["1"] = i < 38 ? "满意" : "不满意", ["2"] = i == 0 ? "不了解" : "非常满意" } }).Is(HttpStatusCode.NoContent);
        var result = county.Filler.Get($"/dossiers/{id}/surveys/{survey.GetProperty("id").GetString()}/result").IsOk().Json;
        // (38/40 + 39/39) ÷ 2 = 97.50 %.
        Assert.Equal(("97.50%", "发放40份，回收40份，有效40份"), (result.GetProperty("satisfaction").GetString(), result.GetProperty("evidence").GetString()));
    }

    private void Rectify()
    {
        var notice = new { schema = "jiheng/rectification/1", body = "县财政局", document = $"云财绩〔{year + 1}〕3号", date = $"{year + 1}-05-06", due = $"{year + 60}-06-06", items = new[] { new { key = "1", problem = "年中执行偏慢", asked = "按月安排支出" }, new { key = "2", problem = "满意度样本偏少", asked = "扩大样本" } } };
        Assert.Equal(HttpStatusCode.Forbidden, county.Open(county.Filler, year, "rectification", content: notice).Status);
        var id = Id(county.Open(county.Finance, year, "rectification", content: notice).Is(HttpStatusCode.Created));
        var reply = JsonNode.Parse(county.Filler.Get($"/dossiers/{id}/draft").IsOk().Text)!;
        reply["items"]![0]!["measures"] = "制定月度支出计划";
        reply["items"]![0]!["state"] = "done";
        County.Save(county.Filler, id, reply).IsOk();
        Assert.Equal(HttpStatusCode.Conflict, County.Act(county.Filler, id, "complete").Status);
        reply["items"]![1]!["measures"] = "下一年样本不少于200份";
        reply["items"]![1]!["state"] = "partly";
        reply["items"]![1]!["reply"] = "当年调查已经结束，下一年12月底前完成。";
        County.Save(county.Filler, id, reply).IsOk();
        HandIn(id);
        Approve(id);
    }

    /// <summary>A step of the whole unit with all that its sample says.</summary>
    private string Others(string step)
    {
        var id = Id(county.Open(county.Filler, year, step, project).Is(HttpStatusCode.Created));
        County.Save(county.Filler, id, Filing(forMonitoring: false)).IsOk();
        HandIn(id);
        Approve(id);
        return id;
    }

    /// <summary>Filled, answered, handed in; whoever filled cannot hand in.</summary>
    private void HandIn(string id)
    {
        County.Explain(county.Filler, id);
        County.Act(county.Filler, id, "complete").IsOk();
        Assert.Equal(HttpStatusCode.Forbidden, County.Act(county.Filler, id, "submit").Status);
        County.Act(county.Approver, id, "submit").IsOk();
        Assert.Equal(HttpStatusCode.Conflict, county.Filler.Put($"/dossiers/{id}/draft", Goals().ToJsonString(), county.Filler.Get($"/dossiers/{id}/draft").Tag).Status);
    }

    private void Approve(string id)
    {
        if (county.Department is not null)
        {
            // The department comes first.
            Assert.Equal(HttpStatusCode.Conflict, County.Act(county.Finance, id, "approve").Status);
            County.Act(county.Reviewer, id, "approve").IsOk();
        }
        County.Act(county.Finance, id, "approve").IsOk();
        Assert.Equal("approved", County.State(county.Auditor, id));
    }

    private static string Id(ApiReply opened) => opened.Json.GetProperty("dossier").GetProperty("id").GetString()!;

    private JsonObject Subject(JsonObject filing) => (project is null ? filing["whole"] : filing["projects"]![0])!.AsObject();

    /// <summary>The goals alone: no results, no forms that ask for them.</summary>
    private JsonObject Goals()
    {
        var filing = Filing(forMonitoring: false);
        var subject = Subject(filing);
        var declaration = (subject["forms"] as JsonObject)?.FirstOrDefault(f => f.Key.Contains("申报", StringComparison.Ordinal));
        subject["forms"] = declaration is { Key: { } key, Value: { } value } ? new JsonObject { [key] = value.DeepClone() } : new JsonObject();
        if (!key_is_there()) subject.Remove("forms");
        foreach (var indicator in subject["indicators"]!.AsArray()) foreach (var result in (string[])["actual", "score", "deviation", "evidence"]) indicator!.AsObject().Remove(result);
        foreach (var goal in subject["goals"]?.AsArray() ?? []) goal!.AsObject().Remove("reached");
        return filing;

        bool key_is_there() => declaration is { Key: not null };
    }

    /// <summary>The filing of the dossier's subject alone.</summary>
    private JsonObject Filing(bool forMonitoring)
    {
        var filing = sample.DeepClone().AsObject();
        foreach (var part in (string[])["narrative", "accounts", "figures", "prior", "reasons", "not-applicable"]) filing.Remove(part);
        if (project is null) filing.Remove("projects");
        else
        {
            filing["whole"] = new JsonObject();
            filing["projects"] = new JsonArray(sample["projects"]![0]!.DeepClone());
        }
        var subject = Subject(filing);
        subject.Remove("narrative");
        if (subject["forms"] is JsonObject forms)
            foreach (var name in forms.Select(f => f.Key).ToList())
                if (name.Contains("监控", StringComparison.Ordinal) != forMonitoring || name.Contains("审核", StringComparison.Ordinal) || name.Contains("评估", StringComparison.Ordinal)) forms.Remove(name);
        if (subject["forms"] is JsonObject { Count: 0 }) subject.Remove("forms");
        return filing;
    }
}
