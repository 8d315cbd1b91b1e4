namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>The pages by name, each opened as a person gets there.</summary>
internal static class PagesByName
{
    /// <summary>start, filing, understood, published, overview, unreadable or missing.</summary>
    public static async Task Open(Visit visit, string page)
    {
        switch (page)
        {
            case "start":
                // With something on it: a check before.
                await visit.Choose(Upload.Of(Material.Clean));
                await visit.Page.GotoAsync("/");
                break;
            case "filing" or "understood":
                await visit.Choose(Upload.Of(Material.Contradicting));
                if (page == "understood") await visit.Page.GotoAsync($"{new Uri(visit.Page.Url).AbsolutePath}/understood");
                break;
            case "published":
                await visit.Choose(Upload.Of(Material.Published("hengshan-2024")));
                break;
            case "overview":
                await visit.Choose(Upload.Of(Material.Contradicting), Upload.Of(Material.Clean), Upload.Of(Material.Cascading) with { Name = "cascade.txt" }, new("坏.docx", []));
                break;
            case "unreadable":
                await visit.Choose(new Upload("坏.docx", []));
                break;
            default:
                visit.Expect("status of 404");
                await visit.Page.GotoAsync("/no-such-page");
                break;
        }
    }
}
