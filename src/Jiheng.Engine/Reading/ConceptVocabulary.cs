using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading;

/// <summary>Which quantity a printed label speaks of. What is not here is kept by its label alone.</summary>
internal static class ConceptVocabulary
{
    /// <summary>The concept of a label below a parent concept; empty when none is known.</summary>
    public static string Of(string label, string parent = "")
    {
        var key = Words.Key(label).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal)
            .Replace("\"", "", StringComparison.Ordinal).Replace("支出数", "支出", StringComparison.Ordinal);
        if (key.Length == 0 || key.Length > 30) return "";
        if (parent.StartsWith(Concepts.ThreePublicExpenses, StringComparison.Ordinal) || Words.HasAny(key, "三公", "公务用车", "公车", "公务接待", "因公出国"))
            if (ThreePublic(key) is { Length: > 0 } found) return found;
        if (parent.StartsWith("staff", StringComparison.Ordinal) || Words.HasAny(key, "编制", "在职", "实有"))
            if (Staff(key) is { Length: > 0 } staff) return staff;
        var basic = parent == Concepts.BasicExpenditure;
        var project = parent == Concepts.ProjectExpenditure;
        return key switch
        {
            "基本支出" => Concepts.BasicExpenditure,
            "项目支出" => Concepts.ProjectExpenditure,
            "人员经费" => Concepts.PersonnelFunds,
            "公用经费" or "日常公用经费" => Concepts.OperatingFunds,
            "工资福利支出" when basic => Concepts.BasicWages,
            "工资福利支出" when project => Concepts.ProjectWages,
            "商品和服务支出" when basic => Concepts.BasicGoods,
            "商品和服务支出" when project => Concepts.ProjectGoods,
            "对个人和家庭的补助支出" or "对个人和家庭的补助" or "对个人和家庭补助支出" when basic => Concepts.BasicBenefits,
            "年度资金总额" or "资金总额" or "支出合计" or "本年支出合计" or "支出总计" or "本年支出" or "总支出" or "整体支出" or "安排支出"
                or "预算安排支出" or "部门整体支出" => Concepts.Expenditure,
            "收入合计" or "本年收入合计" or "本年收入" => Concepts.Income,
            "政府采购" or "政府采购金额" => Concepts.GovernmentProcurement,
            "执行率" or "预算执行率" => Concepts.ExecutionRate,
            _ => "",
        };
    }

    /// <summary>Labels that open a block of their own in a table of amounts, whatever stands above them.</summary>
    public static bool IsTopLevel(string label)
    {
        var concept = Of(label);
        return concept is Concepts.ThreePublicExpenses or Concepts.ProjectExpenditure or Concepts.BasicExpenditure or Concepts.OperatingFunds
                or Concepts.PersonnelFunds or Concepts.GovernmentProcurement or Concepts.Expenditure
            || Words.HasAny(label, "预算调整", "楼堂馆所", "厉行节约");
    }

    /// <summary>Whether these parts are by definition all parts of the whole, so that they must add up.</summary>
    /// <remarks>支出 = 基本 + 项目; 基本 = 人员 + 公用; “三公” = 出国 + 用车 + 接待; 用车 = 购置 + 运行 (财政部部门决算公开表 01、06、07).</remarks>
    public static bool IsPartition(string whole, IReadOnlyCollection<string> parts) => whole switch
    {
        Concepts.Expenditure => parts.Contains(Concepts.BasicExpenditure) && parts.Contains(Concepts.ProjectExpenditure),
        Concepts.BasicExpenditure => parts.Contains(Concepts.PersonnelFunds) && parts.Contains(Concepts.OperatingFunds),
        Concepts.ThreePublicExpenses => parts.Contains(Concepts.OverseasTravel) && parts.Contains(Concepts.OfficialVehicles) && parts.Contains(Concepts.OfficialReception),
        Concepts.OfficialVehicles => parts.Contains(Concepts.VehiclePurchase) && parts.Contains(Concepts.VehicleRunning),
        _ => false,
    };

    private static string ThreePublic(string key)
    {
        if (key.Contains("三公", StringComparison.Ordinal)) return Concepts.ThreePublicExpenses;
        if (key.Contains("接待", StringComparison.Ordinal)) return Concepts.OfficialReception;
        if (key.Contains("出国", StringComparison.Ordinal)) return Concepts.OverseasTravel;
        var purchase = key.Contains("购置", StringComparison.Ordinal);
        var running = Words.HasAny(key, "运行", "维护");
        if (!Words.HasAny(key, "车")) return "";
        return purchase && running ? Concepts.OfficialVehicles : purchase ? Concepts.VehiclePurchase : running ? Concepts.VehicleRunning : "";
    }

    private static string Staff(string key) => key switch
    {
        "编制数" or "编制人数" or "总编制" or "核定编制" or "编制总数" or "人员编制" => Concepts.Establishment,
        _ when Words.HasAny(key, "控制率") => Concepts.StaffControlRate,
        _ when Words.HasAny(key, "实际在职", "在职实有", "实有在职", "实有人数", "实有工作人员", "实有人员", "年末在职", "在职人数", "实有在编在职") => Concepts.StaffInPost,
        _ => "",
    };
}
