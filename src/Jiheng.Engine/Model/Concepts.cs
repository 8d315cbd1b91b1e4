namespace Jiheng.Engine.Model;

/// <summary>
/// Names of the quantities that budget documents speak of. A path: what follows the dot is a part of what stands before it.
/// </summary>
/// <remarks>Source of the Chinese terms: docs/spec/glossary.md.</remarks>
public static class Concepts
{
    /// <summary>支出合计、年度资金总额.</summary>
    public const string Expenditure = "expenditure";

    /// <summary>基本支出.</summary>
    public const string BasicExpenditure = "expenditure.basic";

    /// <summary>基本支出中的工资福利支出.</summary>
    public const string BasicWages = "expenditure.basic.wages";

    /// <summary>基本支出中的商品和服务支出.</summary>
    public const string BasicGoods = "expenditure.basic.goods";

    /// <summary>基本支出中的对个人和家庭的补助.</summary>
    public const string BasicBenefits = "expenditure.basic.benefits";

    /// <summary>人员经费.</summary>
    public const string PersonnelFunds = "expenditure.basic.personnel";

    /// <summary>公用经费.</summary>
    public const string OperatingFunds = "expenditure.basic.operating";

    /// <summary>项目支出.</summary>
    public const string ProjectExpenditure = "expenditure.project";

    /// <summary>项目支出中的工资福利支出.</summary>
    public const string ProjectWages = "expenditure.project.wages";

    /// <summary>项目支出中的商品和服务支出.</summary>
    public const string ProjectGoods = "expenditure.project.goods";

    /// <summary>“三公”经费.</summary>
    public const string ThreePublicExpenses = "three-public";

    /// <summary>因公出国（境）.</summary>
    public const string OverseasTravel = "three-public.overseas-travel";

    /// <summary>公务用车购置和运行维护.</summary>
    public const string OfficialVehicles = "three-public.vehicles";

    /// <summary>公务用车购置.</summary>
    public const string VehiclePurchase = "three-public.vehicles.purchase";

    /// <summary>公务用车运行维护.</summary>
    public const string VehicleRunning = "three-public.vehicles.running";

    /// <summary>公务接待.</summary>
    public const string OfficialReception = "three-public.reception";

    /// <summary>政府采购.</summary>
    public const string GovernmentProcurement = "procurement";

    /// <summary>本年收入合计.</summary>
    public const string Income = "income";

    /// <summary>收、支总计: income and expenditure with what was carried over and what remains; by definition the same.</summary>
    public const string Total = "total";

    /// <summary>编制数.</summary>
    public const string Establishment = "staff.establishment";

    /// <summary>实有在职人数.</summary>
    public const string StaffInPost = "staff.in-post";

    /// <summary>执行率.</summary>
    public const string ExecutionRate = "rate.execution";

    /// <summary>在职人员控制率.</summary>
    public const string StaffControlRate = "rate.staff-control";

    /// <summary>The concept this one is a part of, or an empty text.</summary>
    public static string Parent(string concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        var dot = concept.LastIndexOf('.');
        return dot < 0 ? "" : concept[..dot];
    }
}
