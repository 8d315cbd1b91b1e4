namespace Jiheng.Documents.Programs;

/// <summary>What an external program may take.</summary>
/// <param name="Time">Wall clock; beyond it the program is killed.</param>
/// <param name="MostOutput">Bytes of its output; beyond them it is killed and nothing is kept.</param>
internal sealed record ProgramLimits(TimeSpan Time, int MostOutput)
{
    /// <summary>Bytes of its complaints that are kept.</summary>
    public int MostComplaints { get; init; } = 4096;
}

/// <summary>How an external program failed.</summary>
internal enum ProgramFailure
{
    /// <summary>The system did not start it.</summary>
    NotStarted,

    /// <summary>It took longer than allowed.</summary>
    TooSlow,

    /// <summary>It wrote more than allowed.</summary>
    TooMuch,

    /// <summary>It ended with an error of its own.</summary>
    Error,
}

/// <summary>An external program did not do its work. The message is the program's own and not for the user.</summary>
internal sealed class ProgramFailedException(ProgramFailure failure, string complaint = "") : Exception(complaint)
{
    /// <summary>How it failed.</summary>
    public ProgramFailure Failure { get; } = failure;
}
