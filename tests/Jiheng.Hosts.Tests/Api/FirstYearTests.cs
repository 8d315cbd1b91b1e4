using System.Net;
using System.Text.Json.Nodes;
using Jiheng.Hosts.Tests.Storage;

namespace Jiheng.Hosts.Tests.Api;

/// <summary>A whole year of each of the five systems, played by all roles.</summary>
[Collection("storage")]
public sealed class FirstYearTests
{
    public static TheoryData<string, string> Systems
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var kind in (string[])[TestDatabase.Sqlite, TestDatabase.Postgres])
                foreach (var system in (string[])["hunan", "hebei", "sichuan", "henan", "hubei"]) all.Add(kind, system);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void A_year_goes_from_goals_to_the_archive(string kind, string system)
    {
        var sample = County.Sample(system);
        using var server = new ApiServer(kind);
        // Three of the systems have a department between unit and finance bureau, two have none.
        using var county = new County(server, (string)sample["unit"]!, hasDepartment: system is not ("henan" or "hubei"));
        new YearPlay(county, sample).Play();
    }
}
