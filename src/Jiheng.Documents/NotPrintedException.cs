namespace Jiheng.Documents;

/// <summary>No PDF could be made, or no page be counted. The message is one Chinese sentence that says what to do.</summary>
public sealed class NotPrintedException : Exception
{
    public NotPrintedException(string message) : base(message) { }

    public NotPrintedException(string message, Exception inner) : base(message, inner) { }

    public NotPrintedException() { }
}
