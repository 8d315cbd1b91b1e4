namespace Jiheng.Engine.Packs.Text;

/// <summary>The files of one pack, as a host found them; each is read only when it is needed.</summary>
/// <param name="Id">The pack's name: its folder below packs/, with / between: hunan/2024.</param>
/// <param name="Files">Its files.</param>
public sealed record PackSource(string Id, IReadOnlyList<PackFile> Files);

/// <summary>One file of a pack.</summary>
/// <param name="Name">The name inside the pack's folder, with / between: scoring.json, cases/72%.md.</param>
/// <param name="Read">Gives the bytes.</param>
public sealed record PackFile(string Name, Func<byte[]> Read);
