namespace Jiheng.Engine.Diagnostics;

/// <summary>A rule that could not judge something, and why: never the same as passing.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Reason">One Chinese sentence: what was missing, and where.</param>
public sealed record Unassessable(string Code, string Reason);
