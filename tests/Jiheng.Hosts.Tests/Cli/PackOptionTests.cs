namespace Jiheng.Hosts.Tests.Cli;

/// <summary>Naming a pack, and where packs are looked for.</summary>
public sealed class PackOptionTests
{
    private static string Packs(Workplace work)
    {
        work.Write("packs/甲省/2024/pack.json", """{ "title": "甲省二〇二四年", "inherits": ["general"], "recognise": [{ "cells": ["检查定点医药机构家数"] }] }""");
        return Path.Combine(work.Folder, "packs");
    }

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    public void An_unknown_pack_is_2_and_the_names_are_listed(string verb)
    {
        using var work = new Workplace();
        var run = CommandLine.Run(verb, work.Clean("a.txt"), "--pack", "没有", "--packs", Packs(work));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("没有名为“没有”的规则包", run.Messages, StringComparison.Ordinal);
        Assert.Contains("甲省/2024", run.Messages, StringComparison.Ordinal);
        Assert.Contains("general", run.Messages, StringComparison.Ordinal);
        Assert.Empty(run.Bytes);
    }

    [Fact]
    public void A_pack_that_is_wrong_is_2_with_file_and_key()
    {
        using var work = new Workplace();
        var packs = Packs(work);
        work.Write("packs/甲省/2024/reading.json", """{ "headers": { "targt": ["值"] } }""");
        var run = CommandLine.Run("check", work.Clean("a.txt"), "--pack", "甲省/2024", "--packs", packs);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("甲省/2024/reading.json", run.Messages, StringComparison.Ordinal);
        Assert.Contains("targt", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_whose_header_cannot_be_read_is_said()
    {
        using var work = new Workplace();
        var packs = Packs(work);
        work.Write("packs/乙省/pack.json", """{ "title": }""");
        var run = CommandLine.Run("check", work.Clean("a.txt"), "--packs", packs);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("规则包 乙省 不能使用：", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pack_is_named_in_text_and_json()
    {
        using var work = new Workplace();
        var packs = Packs(work);
        var file = work.Clean("a.txt");
        Assert.Contains("\"pack\":\"甲省/2024\"", CommandLine.Run("read", file, "--packs", packs, "--format", "json").Output, StringComparison.Ordinal);
        Assert.Contains("规则包 甲省/2024（甲省二〇二四年），按表样认出", CommandLine.Run("read", file, "--packs", packs).Output, StringComparison.Ordinal);
        Assert.Contains("规则包 general（通用读表用词和标准比率），由用户指定", CommandLine.Run("read", file, "--packs", packs, "--pack", "general").Output, StringComparison.Ordinal);
        Assert.Contains("\"pack\":\"general\"", CommandLine.Run("read", file, "--format", "json").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("规则包", CommandLine.Run("read", file).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--packs", "/nowhere/packs", "没有文件夹“/nowhere/packs”")]
    [InlineData("--pack", null, "--pack")]
    [InlineData("--packs", null, "--packs")]
    public void Wrong_use_is_2(string option, string? value, string message)
    {
        using var work = new Workplace();
        var run = CommandLine.Run([.. new[] { "check", work.Clean("a.txt"), option }, .. value is null ? Array.Empty<string>() : [value]]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_named_counts_before_the_packs_of_the_program()
    {
        using var work = new Workplace();
        work.Write("own/general/pack.json", """{ "title": "自己的" }""");
        var run = CommandLine.Run("read", work.Clean("a.txt"), "--packs", Path.Combine(work.Folder, "own"), "--pack", "general");
        Assert.Contains("规则包 general（自己的）", run.Output, StringComparison.Ordinal);
    }
}
