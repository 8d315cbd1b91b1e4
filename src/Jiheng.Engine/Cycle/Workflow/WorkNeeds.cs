namespace Jiheng.Engine.Cycle.Workflow;

/// <summary>What must hold before an action.</summary>
[Flags]
public enum WorkNeeds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The window of the step is open, or the time that a return granted has not passed.</summary>
    OpenWindow = 1,

    /// <summary>The audit finds no error.</summary>
    NoErrors = 2,

    /// <summary>Each warning is answered or accepted.</summary>
    AnsweredWarnings = 4,

    /// <summary>A reason in words.</summary>
    Reason = 8,

    /// <summary>A reason with its code for at least one line.</summary>
    LineReasons = 16,

    /// <summary>Somebody else than whoever took the step before: nobody reviews what he handed in.</summary>
    AnotherPerson = 32,
}
