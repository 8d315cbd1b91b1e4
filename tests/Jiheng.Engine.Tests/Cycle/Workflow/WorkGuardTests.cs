using Jiheng.Engine.Cycle.Workflow;

namespace Jiheng.Engine.Tests.Cycle.Workflow;

public sealed class WorkGuardTests
{
    private static readonly DateOnly Today = new(2024, 3, 15);
    private static readonly WorkWindow Open = new(new(2024, 3, 1), new(2024, 3, 31));

    private static WorkActor Is(string user, params WorkRole[] roles) => new(user, roles.ToHashSet());

    private static WorkStanding At(DossierState state, WorkStep step = WorkStep.Declaration) => new(step, state) { Window = Open, Errors = 0 };

    private static string Allowed(WorkStanding standing, WorkActor actor) =>
        string.Join(' ', WorkGuard.Offers(standing, actor, Today).Where(o => o.IsAllowed).Select(o => $"{WorkWords.Of(o.Action)}→{WorkWords.Of(o.To)}"));

    [Theory]
    [InlineData(WorkRole.Filler, "保存→填报中 填完→已填完", "继续填报→填报中", "", "", "", "保存→填报中 填完→已填完", "", "")]
    [InlineData(WorkRole.UnitApprover, "保存→填报中", "继续填报→填报中 报送→已报送", "撤回→已填完", "", "调整→填报中 公开→已公开", "保存→填报中", "", "")]
    [InlineData(WorkRole.DepartmentReviewer, "", "", "审核通过→部门已审 退回→已退回", "退回→已退回", "", "", "", "")]
    [InlineData(WorkRole.FinanceReviewer, "", "", "", "审核通过→已批准 退回→已退回", "公开→已公开 归档→已归档", "", "归档→已归档", "")]
    [InlineData(WorkRole.Evaluator, "", "", "", "", "", "", "", "")]
    [InlineData(WorkRole.Auditor, "", "", "", "", "", "", "", "")]
    [InlineData(WorkRole.Administrator, "", "", "", "", "", "", "", "")]
    [InlineData(WorkRole.Public, "", "", "", "", "", "", "", "")]
    public void A_declaration_below_a_department_goes_from_hand_to_hand(WorkRole role, string draft, string complete, string submitted, string seen, string approved, string returned, string published, string archived)
    {
        string[] expected = [draft, complete, submitted, seen, approved, returned, published, archived];
        foreach (var state in Enum.GetValues<DossierState>())
            Assert.Equal((state, expected[(int)state]), (state, Allowed(At(state) with { HasDepartment = true }, Is("甲", role))));
    }

    [Fact]
    public void Without_a_department_the_finance_bureau_reviews_what_the_unit_handed_in()
    {
        Assert.Equal("审核通过→已批准 退回→已退回", Allowed(At(DossierState.Submitted), Is("甲", WorkRole.FinanceReviewer)));
        Assert.Equal("", Allowed(At(DossierState.Submitted), Is("甲", WorkRole.DepartmentReviewer)));
        Assert.Equal("", Allowed(At(DossierState.Submitted) with { HasDepartment = true }, Is("甲", WorkRole.FinanceReviewer)));
    }

    [Fact]
    public void A_self_evaluation_is_scored_again_and_stays_where_it_is()
    {
        foreach (var state in (DossierState[])[DossierState.Submitted, DossierState.Approved])
            Assert.Equal($"复核打分→{WorkWords.Of(state)}", Allowed(At(state, WorkStep.SelfEvaluation), Is("甲", WorkRole.Evaluator)));
        Assert.Equal("", Allowed(At(DossierState.Published, WorkStep.SelfEvaluation), Is("甲", WorkRole.Evaluator)));
    }

    [Fact]
    public void Congress_and_reply_are_recorded_by_the_finance_bureau()
    {
        Assert.Equal("保存→填报中 登记→已批准", Allowed(At(DossierState.Draft, WorkStep.BudgetReply), Is("甲", WorkRole.FinanceReviewer)));
        Assert.Equal("", Allowed(At(DossierState.Draft, WorkStep.BudgetReply), Is("甲", WorkRole.Filler, WorkRole.UnitApprover)));
    }

    [Theory]
    [InlineData(WorkAction.Approve, WorkRole.Filler, "绩效目标申报现在是“填报中”，不能审核通过")]
    [InlineData(WorkAction.Complete, WorkRole.UnitApprover, "填完是填报人的事")]
    [InlineData(WorkAction.Complete, WorkRole.Filler, null)]
    public void A_refusal_says_what_stands_against_it(WorkAction action, WorkRole role, string? refusal) =>
        Assert.Equal(refusal is null ? [] : [refusal], WorkGuard.Judge(At(DossierState.Draft), Is("甲", role), action, Today).Refusals);

    [Fact]
    public void Errors_open_warnings_and_an_audit_that_is_missing_stop_it()
    {
        IReadOnlyList<string> Refusals(WorkStanding standing) => WorkGuard.Judge(standing, Is("甲", WorkRole.Filler), WorkAction.Complete, Today).Refusals;
        Assert.Equal(["还有2处错误没有改正", "还有3处疑点没有说明"], Refusals(At(DossierState.Draft) with { Errors = 2, OpenWarnings = 3 }));
        Assert.Equal(["还没有审核，请先保存"], Refusals(At(DossierState.Draft) with { Errors = null }));
    }

    [Fact]
    public void Nobody_reviews_what_he_handed_in()
    {
        var both = Is("甲", WorkRole.UnitApprover, WorkRole.FinanceReviewer);
        Assert.Equal(["上一步是本人办的，要由另一个人办"], WorkGuard.Judge(At(DossierState.Submitted) with { Before = "甲" }, both, WorkAction.Approve, Today).Refusals);
        Assert.True(WorkGuard.Judge(At(DossierState.Submitted) with { Before = "乙" }, both, WorkAction.Approve, Today).IsAllowed);
    }

    [Theory]
    [InlineData("2024-02-29", null, "绩效目标申报从2024年3月1日起填报")]
    [InlineData("2024-03-01", null, null)]
    [InlineData("2024-03-31", null, null)]
    [InlineData("2024-04-01", null, "绩效目标申报已于2024年3月31日截止，请联系财政部门")]
    [InlineData("2024-04-05", "2024-04-10", null)]
    [InlineData("2024-04-11", "2024-04-10", "退回后应在2024年4月10日前重新报送，已经过期，请联系财政部门")]
    public void Filing_keeps_to_its_window_and_to_the_time_of_a_return(string day, string? until, string? refusal)
    {
        var standing = At(DossierState.Returned) with { GrantedUntil = until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(refusal is null ? [] : [refusal], WorkGuard.Judge(standing, Is("甲", WorkRole.Filler), WorkAction.Complete, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Refusals);
    }

    [Fact]
    public void Without_a_window_nothing_is_handed_in_but_what_was_typed_is_kept()
    {
        var standing = At(DossierState.Draft) with { Window = null };
        Assert.Contains("财政部门还没有开放绩效目标申报", WorkGuard.Judge(standing, Is("甲", WorkRole.Filler), WorkAction.Complete, Today).Refusals);
        Assert.True(WorkGuard.Judge(standing, Is("甲", WorkRole.Filler), WorkAction.Save, Today).IsAllowed);
    }

    [Fact]
    public void From_every_state_of_every_step_there_is_a_way_to_the_archive()
    {
        foreach (var step in Enum.GetValues<WorkStep>())
            foreach (var hasDepartment in (bool[])[false, true])
            {
                HashSet<DossierState> reached = [DossierState.Draft];
                List<(DossierState From, DossierState To)> ways = [.. WorkTable.Lines.Where(l => l.Steps.Contains(step) && (l.IsBelowDepartment is not { } below || below == hasDepartment)).SelectMany(l => l.From.Select(f => (f, l.To ?? f)))];
                while (ways.FindAll(w => reached.Contains(w.From) && !reached.Contains(w.To)) is { Count: > 0 } next) reached.UnionWith(next.Select(w => w.To));
                Assert.Contains(DossierState.Archived, reached);
                HashSet<DossierState> ending = [DossierState.Archived];
                while (ways.FindAll(w => ending.Contains(w.To) && !ending.Contains(w.From)) is { Count: > 0 } before) ending.UnionWith(before.Select(w => w.From));
                Assert.Empty(reached.Except(ending));
            }
    }

    [Fact]
    public void Only_the_finance_bureau_approves()
    {
        foreach (var line in WorkTable.Lines.Where(l => l.To == DossierState.Approved)) Assert.Equal([WorkRole.FinanceReviewer], line.Roles);
        Assert.DoesNotContain(WorkTable.Lines, l => l.Roles.Any(r => r is WorkRole.Auditor or WorkRole.Public or WorkRole.Administrator));
    }

    [Fact]
    public void A_word_for_files_means_one_value()
    {
        Assert.Equal("self-evaluation", WorkWords.Key(WorkStep.SelfEvaluation));
        foreach (var step in Enum.GetValues<WorkStep>()) Assert.Equal(step, WorkWords.Parse<WorkStep>(WorkWords.Key(step)));
        Assert.Null(WorkWords.Parse<WorkStep>("自评"));
    }
}
