using System.Text.Json;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>What one step of the year's cycle (review, monitoring, survey …) comes to in one document, for a terminal and as JSON.</summary>
/// <param name="Document">The document it was made of.</param>
public abstract record StepReport(DocumentReading Document)
{
    /// <summary>Whether the document holds nothing of the step.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>What to fill in or to give, in one Chinese sentence, when the document holds nothing of the step.</summary>
    public abstract string WhatIsMissing { get; }

    /// <summary>Writes it for a reader at a terminal, below the line that names the file.</summary>
    public abstract void Write(StyledText text);

    /// <summary>Writes its keys into the object of its document; figures are decimals as text.</summary>
    public abstract void Write(Utf8JsonWriter json);
}
