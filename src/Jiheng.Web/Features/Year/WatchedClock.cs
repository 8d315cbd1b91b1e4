using System.Globalization;
using Jiheng.Storage;

namespace Jiheng.Web.Features.Year;

/// <summary>The day it is. A clock that runs behind what was done already is set wrong: deadlines would open again, so nothing is decided by it.</summary>
internal sealed class WatchedClock(Store store, string folder)
{
    /// <summary>The file by which an administrator says that the clock is right now, and that it was ahead before.</summary>
    public const string Accepted = "clock-accepted";

    // Clocks of servers are corrected by seconds all the time.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    private long last = store.Look(c => c.Decisions.Max(d => (DateTimeOffset?)d.At))?.ToUnixTimeMilliseconds() ?? 0;

    /// <summary>The day here.</summary>
    /// <exception cref="ClockSetBackException">The clock is behind the last step that was taken.</exception>
    public DateOnly Today()
    {
        var now = store.Clock.GetUtcNow();
        var known = DateTimeOffset.FromUnixTimeMilliseconds(Interlocked.Read(ref last));
        // A clock that was ahead once must not stop the work until that day comes again.
        if (now < known - Slack && !IsAccepted(known.ToUnixTimeMilliseconds()))
            throw new ClockSetBackException($"服务器的时间（{now.ToLocalTime():yyyy-MM-dd HH:mm}）早于最近一次办理的时间（{known.ToLocalTime():yyyy-MM-dd HH:mm}），没有办理；草稿可以照常保存。请管理员校准服务器的时间；如果现在的时间是对的、以前快了，请管理员运行 jiheng admin clock。");
        return Day();
    }

    /// <summary>The day here as the clock says it, for what only shows it.</summary>
    public DateOnly Day() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(store.Clock.GetUtcNow(), store.Clock.LocalTimeZone).DateTime);

    /// <summary>Says that the clock is right now, whatever was done at later times before.</summary>
    public static void Accept(string folder, DateTimeOffset last) => File.WriteAllText(Path.Combine(folder, Accepted), last.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    private bool IsAccepted(long known)
    {
        var file = Path.Combine(folder, Accepted);
        return File.Exists(file) && long.TryParse(File.ReadAllText(file), NumberStyles.None, CultureInfo.InvariantCulture, out var until) && known <= until;
    }

    /// <summary>Something was done now.</summary>
    public void Done()
    {
        var now = store.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        for (var known = Interlocked.Read(ref last); now > known; known = Interlocked.Read(ref last))
            if (Interlocked.CompareExchange(ref last, now, known) == known) return;
    }
}

/// <summary>The server's clock is behind. Nothing was done.</summary>
internal sealed class ClockSetBackException(string message) : Exception(message);
