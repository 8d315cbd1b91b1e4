using Jiheng.Hosts.Tests.Cli;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>The documents that the pages are tried with.</summary>
internal static class Material
{
    /// <summary>A report and its forms that contradict each other.</summary>
    public static string Contradicting => Sample("broken-consistency/document.docx");

    /// <summary>A form whose one mistake causes others.</summary>
    public static string Cascading => Sample("broken-cascade/document.txt");

    /// <summary>A form that is right.</summary>
    public static string Clean => Sample("clean-department/document.txt");

    /// <summary>A sample of the repository.</summary>
    public static string Sample(string name) => Path.Combine(ReadMeTests.Root, "samples", name);

    /// <summary>A published document; the test is skipped by name where it is not beside the repository.</summary>
    public static string Published(string name)
    {
        var path = Path.GetFullPath(Path.Combine(ReadMeTests.Root, "..", "shared", "corpus", name, "document.docx"));
        Assert.SkipUnless(File.Exists(path), $"not beside the repository: shared/corpus/{name}/document.docx");
        return path;
    }

    /// <summary>A document by a short word, for the rows of a theory.</summary>
    public static string Of(string word) => word switch
    {
        "contradicting" => Contradicting,
        "cascading" => Cascading,
        "clean" => Clean,
        _ => Published(word),
    };
}
