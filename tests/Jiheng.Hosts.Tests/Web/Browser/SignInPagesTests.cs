using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Jiheng.Hosts.Tests.Api;
using Jiheng.Hosts.Tests.Storage;
using Microsoft.Playwright;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>Setting a password, signing in and out by the keyboard alone, in both languages; axe finds nothing serious.</summary>
[Collection("storage")]
public sealed partial class SignInPagesTests
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("JIHENG_GALLERY") ?? "";

    [Fact]
    public async Task Somebody_comes_in_by_the_keyboard_and_goes_again()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var id = county.Filler.Get("/me").IsOk().Id;
        var name = server.Store.Look(c => c.People.Single(p => p.Id == id).SignIn);
        var link = county.Admin.Post($"/people/{id}/invitations").IsCreated().Json.GetProperty("link").GetString()!;
        var (playwright, browser) = await Chromium.Launch();
        using (playwright)
        {
            await using var closed = browser;
            var page = await browser.NewPageAsync(new() { BaseURL = server.Address.ToString(), ViewportSize = new() { Width = 1366, Height = 768 } });
            List<string> complaints = [];
            page.Console += (_, message) =>
            {
                if (message.Type == "error") complaints.Add(message.Text);
            };
            await page.GotoAsync(link);
            await Good(page, "setup");
            await page.Locator("[name=password]").FocusAsync();
            await page.Keyboard.TypeAsync("correct horse 42");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync("correct horse 42");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/account");
            await Good(page, "account");
            await page.GotoAsync("/language/en?from=/account");
            await Good(page, "account-en", isEnglish: true);
            await page.Locator("form[action='/signout'] button").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/signin?said=left");
            await Good(page, "signin-en", isEnglish: true);
            await page.GotoAsync("/language/zh?from=/signin");
            await page.GotoAsync("/account");
            await page.WaitForURLAsync("**/signin?to=*");
            // The first field has the cursor.
            await page.Keyboard.TypeAsync(name);
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync("wrong horse 42");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("[role=alert]").WaitForAsync();
            await Good(page, "signin");
            await page.Keyboard.TypeAsync(name);
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync("correct horse 42");
            await page.Keyboard.PressAsync("Enter");
            // Where he wanted to go before.
            await page.WaitForURLAsync("**/account");
            Assert.Empty(complaints);
        }
    }

    private static async Task Good(IPage page, string name, bool isEnglish = false)
    {
        if (Folder.Length > 0) await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png") });
        var result = await page.RunAxe();
        Assert.DoesNotContain(result.Violations, v => v.Impact is "serious" or "critical");
        if (!isEnglish) return;
        // Names of people and offices are as they are.
        var words = await page.Locator("main, nav").AllInnerTextsAsync();
        Assert.DoesNotMatch(Han(), string.Concat(words).Replace("云岫县医疗保障局", "", StringComparison.Ordinal).Replace("填报人乙", "", StringComparison.Ordinal).Replace("中文", "", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
