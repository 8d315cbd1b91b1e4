using Jiheng.Web.Features.Check;

namespace Jiheng.Hosts.Tests.Web;

public sealed class FilteredListTests
{
    private const string List = """
        <section class="form-group" data-form="甲"><h3>甲</h3><ol>
        <li class="finding error" id="f1" tabindex="-1" data-number="1">1</li>
        <li class="finding note" id="f2" tabindex="-1" data-number="2">2 &lt;li class=&quot;finding </li>
        </ol></section>
        <section class="form-group" data-form="乙"><h3>乙</h3><ol>
        <li class="finding error" id="f13" tabindex="-1" data-number="13">13</li>
        </ol></section>
        <p>tail</p>
        """;

    [Fact]
    public void What_is_shown_stays_as_it_is() => Assert.Equal(List, FilteredList.Of(List, _ => true, null));

    [Fact]
    public void Hidden_findings_stay_in_the_page()
    {
        var list = FilteredList.Of(List, n => n == 2, null);
        Assert.Contains("""<li hidden="" class="finding error" id="f1" """, list, StringComparison.Ordinal);
        Assert.Contains("""<li class="finding note" id="f2" """, list, StringComparison.Ordinal);
        Assert.Contains("<p>tail</p>", list, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_of_which_nothing_is_left_is_hidden_too()
    {
        var list = FilteredList.Of(List, n => n == 2, null);
        Assert.Contains("""<section class="form-group" data-form="甲">""", list, StringComparison.Ordinal);
        Assert.Contains("""<section class="form-group" hidden="" data-form="乙">""", list, StringComparison.Ordinal);
    }

    [Fact]
    public void The_finding_of_the_address_is_selected() =>
        Assert.Contains("""<li class="finding selected error" id="f13" """, FilteredList.Of(List, _ => true, 13), StringComparison.Ordinal);

    [Fact]
    public void A_list_without_findings_is_left_alone() => Assert.Equal("<p class=\"none\">未发现问题。</p>", FilteredList.Of("<p class=\"none\">未发现问题。</p>", _ => false, 1));
}
