using Jiheng.Engine.Cycle.Workflow;
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

    /// <summary>Sets it up and gives the administrator's first token.</summary>
    /// <param name="store">An empty database.</param>
    /// <exception cref="StoreRefusedException">There is somebody in it already.</exception>
    public string Do(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Whole(context =>
        {
            if (context.People.Any() || context.Offices.Any()) throw new StoreRefusedException("数据库里已经有单位或人员，不能再初始化；请由管理员增加人员和令牌。");
            var (office, person) = (Keys.New(store.Clock), Keys.New(store.Clock));
            context.Regions.Add(new() { Code = RegionCode, Name = RegionName });
            context.Offices.Add(new() { Id = office, Kind = OfficeKind.FinanceBureau, Name = OfficeName, Code = OfficeCode, RegionCode = RegionCode });
            context.People.Add(new() { Id = person, SignIn = SignIn, Name = Name });
            context.Roles.Add(new() { PersonId = person, OfficeId = office, Role = WorkRole.Administrator });
            var (token, row) = Tokens.New(person, "初始化", Days, store.Clock);
            context.Tokens.Add(row);
            return token;
        });
    }
}
