using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Content;

/// <summary>A remark to be written into a copy of somebody's document, beside the words it is about.</summary>
/// <param name="Place">The paragraph or cell, as the reader of the same file gives it.</param>
/// <param name="Excerpt">The exact printed words that are meant; empty for the whole paragraph or cell.</param>
/// <param name="Text">What to say, in short lines.</param>
/// <param name="Severity">What colours the place.</param>
public sealed record Annotation(Origin Place, string Excerpt, string Text, Severity Severity)
{
    /// <summary>Which one of equal excerpts of the place is meant, from 1.</summary>
    public int Occurrence { get; init; } = 1;

    /// <summary>What a list of the annotations names it by: 3, or 3、5 where it says several things; empty to be counted.</summary>
    public string Number { get; init; } = "";

    /// <summary>Whether it only points to another annotation, so that a list of them leaves it out.</summary>
    public bool IsPointer { get; init; }
}

/// <summary>A copy with annotations.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Remarks">What whoever gets it should know, each one Chinese sentence.</param>
/// <param name="Unplaced">Annotations whose place the file does not have.</param>
public sealed record AnnotatedCopy(byte[] Bytes, IReadOnlyList<string> Remarks, IReadOnlyList<Annotation> Unplaced);
