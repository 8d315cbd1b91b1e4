using Jiheng.Engine.Reporting;

namespace Jiheng.Engine.Tests.Packs;

/// <summary>The schema and the table of keys are generated; JIHENG_REFRESH=1 writes them.</summary>
public sealed class PackSpecTests
{
    [Fact]
    public void The_schema_is_that_of_the_shapes() => Compare(Path.Combine(Repository.Root, "packs", "pack.schema.json"), PackSchema.Text());

    [Fact]
    public void The_table_of_keys_is_that_of_the_shapes() => Compare(Path.Combine(Repository.Root, "docs", "spec", "pack-keys.md"), PackKeys.Text());

    private static void Compare(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("JIHENG_REFRESH") == "1") File.WriteAllText(path, text);
        Assert.Equal(text, File.ReadAllText(path));
    }
}
