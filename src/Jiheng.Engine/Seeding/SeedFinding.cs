using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Seeding;

/// <summary>A finding that a changed document has and the clean one has not.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="IsFolded">Whether it was put under another one.</param>
/// <param name="IsCatch">Whether it speaks of what was changed.</param>
/// <param name="IsRight">Whether it speaks of what was changed, or of a figure that an identity binds to it.</param>
public sealed record SeedFinding(Finding Finding, bool IsFolded, bool IsCatch, bool IsRight);
