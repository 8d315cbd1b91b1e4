namespace Jiheng.Cli.Output;

/// <summary>Pieces of a JSON array put aside, a comma between those that are not empty.</summary>
internal sealed class SpooledArray : IDisposable
{
    private readonly Spool spool = new();
    private bool any;

    /// <summary>Appends what one filing adds.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0) return;
        if (any) spool.Add(","u8);
        spool.Add(bytes);
        any = true;
    }

    /// <summary>Copies everything in the order it was added.</summary>
    public void CopyTo(Stream output) => spool.CopyTo(output);

    public void Dispose() => spool.Dispose();
}
