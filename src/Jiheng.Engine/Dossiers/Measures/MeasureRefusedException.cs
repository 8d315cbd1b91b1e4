namespace Jiheng.Engine.Dossiers.Measures;

/// <summary>A measure that cannot be computed: what, where, and what to do.</summary>
public sealed class MeasureRefusedException : Exception
{
    public MeasureRefusedException() { }

    public MeasureRefusedException(string message) : base(message) { }

    public MeasureRefusedException(string message, Exception inner) : base(message, inner) { }
}
