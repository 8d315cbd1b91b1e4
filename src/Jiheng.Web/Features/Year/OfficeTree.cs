using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Web.Features.Year;

/// <summary>All offices with who stands below whom.</summary>
internal sealed class OfficeTree
{
    private readonly Dictionary<string, Office> offices;
    private readonly ILookup<string, Office> below;

    private OfficeTree(IEnumerable<Office> all)
    {
        offices = all.ToDictionary(o => o.Id, StringComparer.Ordinal);
        below = offices.Values.Where(o => o.ParentId is not null).OrderBy(o => o.Code, StringComparer.Ordinal).ToLookup(o => o.ParentId!, StringComparer.Ordinal);
    }

    /// <summary>Reads them.</summary>
    public static OfficeTree Of(JihengContext context) => new(context.Offices.ToList());

    /// <summary>An office, or null.</summary>
    public Office? this[string id] => offices.GetValueOrDefault(id);

    /// <summary>All of them by code.</summary>
    public IEnumerable<Office> All => offices.Values.OrderBy(o => o.Code, StringComparer.Ordinal);

    /// <summary>Those directly below one.</summary>
    public IEnumerable<Office> Below(string id) => below[id];

    /// <summary>The office and all that stand above it, the nearest first.</summary>
    public IEnumerable<Office> Up(string id)
    {
        for (var office = this[id]; office is not null; office = office.ParentId is { } parent ? this[parent] : null) yield return office;
    }

    /// <summary>The office and all below it.</summary>
    public IEnumerable<Office> Down(string id) => this[id] is { } office ? Below(id).SelectMany(o => Down(o.Id)).Prepend(office) : [];

    /// <summary>The finance bureau that an office files with, or null.</summary>
    public Office? FinanceOf(string id) => Up(id).FirstOrDefault(o => o.Kind == OfficeKind.FinanceBureau);

    /// <summary>Whether a department stands between an office and its finance bureau.</summary>
    public bool HasDepartment(string id) => Up(id).Skip(1).Any(o => o.Kind == OfficeKind.Department);
}
