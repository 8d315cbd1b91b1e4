using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BenchmarkDotNet.Jobs;
using Jiheng.Bench;

// In this process: a generated project would not find the house's central settings.
BenchmarkSwitcher.FromTypes([typeof(WarmCheck), typeof(WarmWrite)]).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
