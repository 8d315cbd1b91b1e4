using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Audit;

/// <summary>
/// One rule of the catalogue. A rule is one file named after its code; it is found by existing, has a parameterless
/// constructor and keeps no state.
/// </summary>
public abstract class AuditRule
{
    /// <summary>Code, promise and words.</summary>
    public abstract FindingDescriptor Descriptor { get; }

    /// <summary>All findings of this rule in a filing. What it cannot judge it says through <see cref="AuditContext.CannotAssess"/>.</summary>
    public abstract IEnumerable<Finding> Check(AuditContext context);

    /// <summary>The code of the descriptor.</summary>
    public string Code => Descriptor.Code;
}
