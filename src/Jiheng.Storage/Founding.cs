using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Dossiers.Organisation;
using Jiheng.Storage.Entities;

namespace Jiheng.Storage;

/// <summary>The first region, bureau and administrator of an empty database: everything else is set up by him.</summary>
/// <param name="RegionCode">行政区划代码, six digits.</param>
/// <param name="RegionName">The region's name.</param>
/// <param name="OfficeCode">单位编码 of the finance bureau.</param>
/// <param name="OfficeName">Its full name.</param>
/// <param name="SignIn">The administrator's name to sign in with.</param>
/// <param name="Name">The administrator's name.</param>
public sealed record Founding(string RegionCode, string RegionName, string OfficeCode, string OfficeName, string SignIn, string Name)
{
    private const int Days = 30;

    /// <summary>What is wrong with it, or null.</summary>
    public string? Problem()
    {
        if (RegionCode.Length != 6 || !RegionCode.All(char.IsAsciiDigit)) return "行政区划代码是六位数字。";
        if (!SignInName.IsGood(SignIn)) return $"{SignInName.Rule}。";
        return new[] { RegionName, OfficeCode, OfficeName, Name }.Any(t => string.IsNullOrWhiteSpace(t) || t.Length > 200 || t.Any(char.IsControl)) ? "名称和编码不能空着，最长200个字符。" : null;
    }

    /// <summary>Sets it up and gives the administrator's first token.</summary>
    /// <param name="store">An empty database.</param>
    /// <exception cref="StoreRefusedException">There is somebody in it already.</exception>
    public string Do(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Whole(context =>
        {
            var (token, row) = Tokens.New(Make(context, store.Clock), "初始化", Days, store.Clock);
            context.Tokens.Add(row);
            return token;
        });
    }

    /// <summary>Sets it up inside a piece of work that happens whole or not at all, and gives the administrator's key.</summary>
    /// <exception cref="StoreRefusedException">There is somebody in it already.</exception>
    public string Make(JihengContext context, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.People.Any() || context.Offices.Any()) throw new StoreRefusedException("数据库里已经有单位或人员，不能再初始化；请由管理员增加人员和令牌。");
        var (office, person) = (Keys.New(clock), Keys.New(clock));
        context.Regions.Add(new() { Code = RegionCode, Name = RegionName });
        context.Offices.Add(new() { Id = office, Kind = OfficeKind.FinanceBureau, Name = OfficeName, Code = OfficeCode, RegionCode = RegionCode });
        context.People.Add(new() { Id = person, SignIn = SignIn, Name = Name });
        context.Roles.Add(new() { PersonId = person, OfficeId = office, Role = WorkRole.Administrator });
        return person;
    }
}
