using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>Every click lands where the figure stands, and every mark leads back.</summary>
public sealed class PlacesTests(WebServer server, Chromium chromium)
{
    // What a person sees after the click: where the one highlighted cell or line is, whether it is in sight and not covered, and what it says.
    private const string Sight = """
        ([token, clicked]) => {
          if (clicked) return [look()];
          // All but the first: the same event as of a mouse, on what the mouse would hit.
          return [...document.querySelectorAll(`[id='f${token}'] > .places a.place`)].slice(1).map(place => {
            place.click();
            const looked = look();
            // A mark of several findings goes from one to the next.
            for (let clicks = 0; looked.seen && clicks < looked.marks.length && !looked.back; clicks++) {
              document.elementFromPoint(looked.x, looked.y).click();
              looked.back = selected();
            }
            return looked;
          });

          function look() {
            const here = [...document.querySelectorAll('.here')];
            if (here.length !== 1) return { target: here.map(e => '#' + e.id).join(' '), text: '', x: 0, y: 0, seen: false, marks: [] };
            const [spot] = here;
            const mark = [...spot.querySelectorAll('.mark')].find(m => m.dataset.findings.split(' ').includes(token));
            const seen = sight(mark ?? spot);
            const words = spot.cloneNode(true);
            for (const sign of words.querySelectorAll('.blank')) sign.remove();
            // Put everything down, or the finding would be selected still when its mark is clicked.
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
            return { target: '#' + spot.id, text: words.textContent.replace(/\s+/g, ''), ...seen, marks: mark ? mark.dataset.findings.split(' ') : [] };
          }

          // Whether the finding is the selected one and its head is in sight in the list.
          function selected() {
            const subject = document.getElementById('f' + token);
            const frame = document.getElementById('findings').getBoundingClientRect();
            const head = subject.querySelector('h4, .head').getBoundingClientRect();
            return subject.classList.contains('selected') && head.bottom > frame.top && head.top < frame.bottom;
          }

          // The middle of what is left of it inside the panes that scroll and the window.
          function sight(element) {
            const [first] = element.getClientRects();
            let { left, top, right, bottom } = first ?? element.getBoundingClientRect();
            for (let frame = element.parentElement; frame; frame = frame.parentElement) {
              if (getComputedStyle(frame).overflow === 'visible') continue;
              const edge = frame.getBoundingClientRect();
              left = Math.max(left, edge.left); top = Math.max(top, edge.top); right = Math.min(right, edge.right); bottom = Math.min(bottom, edge.bottom);
            }
            left = Math.max(left, 0); top = Math.max(top, 0); right = Math.min(right, innerWidth); bottom = Math.min(bottom, innerHeight);
            const [x, y] = [(left + right) / 2, (top + bottom) / 2];
            return { x, y, seen: right - left > 2 && bottom - top > 2 && element.contains(document.elementFromPoint(x, y)) };
          }
        }
        """;

    private const string Unfold = """
        token => {
          for (let fold = document.getElementById('f' + token).closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
          return true;
        }
        """;

    private sealed record Seen
    {
        [JsonPropertyName("target")]
        public required string Target { get; init; }

        [JsonPropertyName("text")]
        public required string Text { get; init; }

        [JsonPropertyName("x")]
        public required float X { get; init; }

        [JsonPropertyName("y")]
        public required float Y { get; init; }

        [JsonPropertyName("seen")]
        public required bool IsSeen { get; init; }

        [JsonPropertyName("back")]
        public bool LeadsBack { get; init; }

        [JsonPropertyName("marks")]
        public required string[] Marks { get; init; }
    }

    [Theory]
    [InlineData("hengshan-2024")]
    [InlineData("contradicting")]
    [InlineData("cascading")]
    public Task Every_place_of_every_finding_leads_to_its_figure_and_the_mark_there_leads_back(string document) => chromium.Visit(server, async visit =>
    {
        var path = Material.Of(document);
        await visit.Drop(path);
        var expected = FoundOnPage.ByCommandLine(path).ToLookup(e => e.Found, e => e.Places);
        List<string> wrong = [];
        foreach (var found in await FoundOnPage.All(visit))
        {
            // Two forms may have the same to say; the one whose places these are is meant.
            var said = expected[found.Found].OrderBy(p => p.Count(x => !found.Targets.Contains(x.Target))).First();
            var places = said.ToLookup(p => p.Target, p => Squeezed(p.Value));
            wrong.AddRange(places.Where(p => !found.Targets.Contains(p.Key)).Select(p => $"{found.Token} {found.Code}: no link to {p.Key}"));
            var seen = await Follow(visit, found);
            for (var i = 0; i < seen.Count; i++) wrong.AddRange(Judge(seen[i], found.Targets[i], places[found.Targets[i]]).Select(w => $"{found.Token} {found.Code} → {found.Targets[i]}: {w}"));
        }
        Assert.Empty(wrong);
    });

    /// <summary>Follows every place of a finding and the mark there back to it, the first of them with the mouse.</summary>
    private static async Task<IReadOnlyList<Seen>> Follow(Visit visit, FoundOnPage found)
    {
        if (found.Targets.Length == 0) return [];
        // Consequences are folded away until somebody opens them.
        if (found.Token.Contains('-', StringComparison.Ordinal)) await visit.Ask<bool>(Unfold, found.Token);
        var others = await Look(visit, found, clicked: false);
        await visit.Page.Locator($"[id='f{found.Token}'] > .places a.place").First.ClickAsync();
        var first = (await Look(visit, found, clicked: true))[0];
        for (var clicks = 0; clicks < first.Marks.Length && !first.LeadsBack; clicks++)
        {
            await visit.Page.Mouse.ClickAsync(first.X, first.Y);
            first = first with { LeadsBack = await visit.Ask<bool>("token => document.getElementById('f' + token).classList.contains('selected')", found.Token) };
        }
        return [first, .. others];
    }

    private static IEnumerable<string> Judge(Seen seen, string target, IEnumerable<string> values)
    {
        if (seen.Target != target) yield return $"highlighted is “{seen.Target}”";
        if (!seen.IsSeen) yield return "not in sight";
        foreach (var value in values)
            if (value.Length == 0 ? seen.Text.Length > 0 : !Says(seen.Text, value)) yield return $"“{value}” is not in “{seen.Text}”";
        if (seen.Marks.Length == 0) yield return "no mark of the finding there";
        else if (!seen.LeadsBack) yield return "its mark does not lead back";
    }

    private static async Task<Seen[]> Look(Visit visit, FoundOnPage found, bool clicked) =>
        JsonSerializer.Deserialize<Seen[]>((await visit.Ask<JsonElement>(Sight, new object[] { found.Token, clicked })).GetRawText())!;

    // What a finding says of somebody's telephone number is masked; the document itself is shown as it is.
    private static bool Says(string text, string value) =>
        value.Contains("****", StringComparison.Ordinal) ? Regex.IsMatch(text, Regex.Escape(value).Replace(@"\*\*\*\*", "....", StringComparison.Ordinal)) : text.Contains(value, StringComparison.Ordinal);

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
