using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Recomputed.Sums;

/// <summary>A figure of the document and figures that its words make the parts of it, though no list binds them.</summary>
/// <param name="Whole">The figure.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Parts">The parts, at least two.</param>
/// <param name="IsWhole">Whether these are all parts there can be: then they may miss the whole by rounding, else they make it exactly.</param>
internal sealed record Sum(Entry Whole, string Name, IReadOnlyList<Entry> Parts, bool IsWhole);
