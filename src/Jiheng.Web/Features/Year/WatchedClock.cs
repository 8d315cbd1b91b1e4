using Jiheng.Storage;

namespace Jiheng.Web.Features.Year;

/// <summary>The day it is. A clock that runs behind what was done already is set wrong: deadlines would open again, so nothing is decided by it.</summary>
internal sealed class WatchedClock(Store store)
{
    // Clocks of servers are corrected by seconds all the time.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    private long last = store.Look(c => c.Decisions.Max(d => (DateTimeOffset?)d.At))?.ToUnixTimeMilliseconds() ?? 0;

    /// <summary>The day here.</summary>
    /// <exception cref="ClockSetBackException">The clock is behind the last step that was taken.</exception>
    public DateOnly Today()
    {
        var now = store.Clock.GetUtcNow();
        var known = DateTimeOffset.FromUnixTimeMilliseconds(Interlocked.Read(ref last));
        if (now < known - Slack)
            throw new ClockSetBackException($"服务器的时间（{now.ToLocalTime():yyyy-MM-dd HH:mm}）早于最近一次办理的时间（{known.ToLocalTime():yyyy-MM-dd HH:mm}），没有办理；草稿可以照常保存。请管理员校准服务器的时间。");
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, store.Clock.LocalTimeZone).DateTime);
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
