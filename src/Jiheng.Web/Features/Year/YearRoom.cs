using Jiheng.Engine.Dossiers;
using Jiheng.Engine.Dossiers.Measures;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting.Official;
using Jiheng.Storage;
using Jiheng.Web.Hosting;
using Jiheng.Web.Reading;

namespace Jiheng.Web.Features.Year;

/// <summary>Where the year's filings are kept: the database, the attached files, and the clock.</summary>
internal sealed class YearRoom
{
    /// <summary>The database's name in the folder.</summary>
    public const string DatabaseFile = "jiheng.db";
    private const string FilesFolder = "files";
    private const int LeastThreads = 64;

    private YearRoom(string folder, Store store, PackCatalogue packs, ReadingRoom reading) => (Reading, Folder, Store, Files, Packs, Auditor, Clock) = (reading, folder, store, new(Path.Combine(folder, FilesFolder)), packs, new(packs), new(store, folder));

    /// <summary>Who reads attached files.</summary>
    public ReadingRoom Reading { get; }

    /// <summary>The folder of the data.</summary>
    public string Folder { get; }

    /// <summary>The database.</summary>
    public Store Store { get; }

    /// <summary>The attached files.</summary>
    public FileVault Files { get; }

    /// <summary>The packs.</summary>
    public PackCatalogue Packs { get; }

    /// <summary>Who judges drafts.</summary>
    public DossierAuditor Auditor { get; }

    /// <summary>Approved contents that drafts are held against again and again, by their hashes.</summary>
    public Recent<FilingData> Contents { get; } = new();

    /// <summary>What measures gave, by the hashes of their files.</summary>
    public Recent<(Measured? Result, string Refusal)> Measured { get; } = new();

    /// <summary>Official documents of what was published, by the hash of the version.</summary>
    public Recent<IReadOnlyList<OfficialDocument>> Published { get; } = new(most: 50);

    /// <summary>Ledgers as they were read; few, since they are large.</summary>
    public Recent<LedgerTable> Ledgers { get; } = new(most: 8);

    /// <summary>Figures that dashboards ask for again and again.</summary>
    public Recent<YearFigures.Read> Figures { get; } = new(most: 20);

    /// <summary>The clock, watched.</summary>
    public WatchedClock Clock { get; }

    /// <summary>Opens what the options name; null when they name nothing.</summary>
    /// <param name="options">How the server was asked to run.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="reading">Who reads attached files.</param>
    /// <exception cref="StoreRefusedException">The database is not one for this program.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be opened.</exception>
    public static YearRoom? Open(ServeOptions options, PackCatalogue packs, TimeProvider clock, ReadingRoom reading)
    {
        if (options.Data is not { } folder) return null;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"数据文件夹“{folder}”建不了：请检查路径和权限。", e);
        }
        // Look-ups wait for the database on their threads; many at once must not wait for threads as well.
        ThreadPool.GetMinThreads(out var workers, out var completion);
        ThreadPool.SetMinThreads(Math.Max(workers, LeastThreads), completion);
        var store = options.Database is { Length: > 0 } connection ? Store.OpenPostgres(connection, clock) : Store.OpenFile(Path.Combine(folder, DatabaseFile), clock);
        return new(folder, store, packs, reading);
    }
}
