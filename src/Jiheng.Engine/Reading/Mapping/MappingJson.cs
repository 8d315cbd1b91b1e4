using System.Globalization;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Reading.Mapping;

/// <summary>Reads mapping files: JSON of schema <c>jiheng/mapping/1</c>, comments allowed.</summary>
public static class MappingJson
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "jiheng/mapping/1";

    /// <summary>Whether a file says that it is a mapping, right or wrong.</summary>
    public static bool Recognises(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 4 << 20 && bytes.IndexOf((byte)'{') is >= 0 and < 4096 && bytes.IndexOf("\"jiheng/mapping/"u8) >= 0;

    /// <summary>The mapping, or null with what is wrong: one Chinese sentence each, with file, entry and column.</summary>
    /// <param name="file">The file's name as the user gave it.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="problems">What is wrong; empty when the mapping can be used.</param>
    public static TableMapping? Read(string file, byte[] bytes, out IReadOnlyList<string> problems)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        List<PackProblem> syntax = [];
        List<string> wrong = [];
        problems = wrong;
        var root = PackJson.Read("", file, "", bytes, syntax);
        foreach (var problem in syntax) wrong.Add($"{file} 第{problem.Place.Line}行：{problem.Message}");
        if (root is null || wrong.Count > 0) return null;
        return new Reader(file, wrong).Mapping(root);
    }

    private sealed class Reader(string file, List<string> wrong)
    {
        public TableMapping? Mapping(PackNode root)
        {
            if (Text(root, "schema") is var schema && schema != Schema)
                Wrong(root, "", $"“schema”应为“{Schema}”，这里是“{schema}”；请确认这是绩衡的对应关系文件。");
            List<MappedTable> tables = [];
            if (root["tables"] is not { Kind: PackNodeKind.List } list) Wrong(root, "", "缺少“tables”，其中每一项是一张表的对应关系。");
            else
                for (var i = 0; i < list.Items.Count; i++)
                    if (Entry(list.Items[i], i + 1, Text(root, "confirmedBy"), Text(root, "confirmedOn")) is { } entry)
                    {
                        foreach (var other in tables)
                            if (other.Fingerprint == entry.Fingerprint && other.Header == entry.Header)
                                Wrong(list.Items[i], $"第{i + 1}项“{entry.Title}”", "与前面一项的“fingerprint”和“header”相同，同一张表只能写一次，请删去一项。");
                        tables.Add(entry);
                    }
            return wrong.Count > 0 ? null : new(file, tables);
        }

        private MappedTable? Entry(PackNode node, int number, string by, string on)
        {
            var title = Text(node, "title");
            var where = title.Length > 0 ? $"第{number}项“{title}”" : $"第{number}项";
            var fingerprint = Text(node, "fingerprint");
            if (fingerprint.Length == 0) Wrong(node, where, "缺少“fingerprint”（表样指纹），程序不知道它是哪张表；请用 read --map 重新生成模板，把这一项抄过来。");
            else if (!fingerprint.StartsWith("t1:", StringComparison.Ordinal)) Wrong(node, where, $"“fingerprint”是“{fingerprint}”，应以 t1: 开头；请用 read --map 重新生成模板。");
            var header = 1;
            if (node["header"] is { } headerNode && (!int.TryParse(headerNode.Text, NumberStyles.None, CultureInfo.InvariantCulture, out header) || header < 1))
                Wrong(headerNode, where, $"“header”是表头在表中的序号，应为 1、2 ……，这里是“{headerNode.Text}”。");
            if (node["columns"] is not { Kind: PackNodeKind.List } list)
            {
                Wrong(node, where, "缺少“columns”，其中每一项是一栏。");
                return null;
            }
            List<MappedColumn> columns = [];
            foreach (var item in list.Items) if (Column(item, where, columns) is { } column) columns.Add(column);
            var entry = new MappedTable
            {
                Title = title,
                Fingerprint = fingerprint,
                Header = header,
                Columns = columns,
                ConfirmedBy = Text(node, "confirmedBy") is { Length: > 0 } own ? own : by,
                ConfirmedOn = Text(node, "confirmedOn") is { Length: > 0 } ownDay ? ownDay : on,
            };
            if (columns.Exists(c => c.Role.Length > 0 && c.Role != MappingRole.Ignored) && MappingKinds.Of(entry) is null)
                Wrong(node, where, "按这些栏读不出内容：指标表要有“三级指标”；资金和金额表要有“行名”，并至少有一栏金额（年初预算数、全年执行数、金额……）；目标表要有“预期目标”和“实际完成情况”。");
            return entry;
        }

        private MappedColumn? Column(PackNode node, string where, List<MappedColumn> before)
        {
            List<string> header = [];
            if (node["header"] is { } words) foreach (var word in words.Items) header.Add(Words.Compact(word.Text));
            var name = string.Join('·', header);
            if (!int.TryParse(node["column"]?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            {
                Wrong(node, $"{where}，栏“{name}”", "缺少“column”，应为从左数起的栏序号 1、2 ……。");
                return null;
            }
            where = name.Length > 0 ? $"{where}，第{number}栏“{name}”" : $"{where}，第{number}栏";
            if (before.Exists(c => c.Number == number)) Wrong(node, where, "这一栏写了两次，请删去一个。");
            var text = Text(node, "role");
            if (text.Length == 0) return new(number, header, "");
            if (MappingRole.Of(text) is not { } role)
            {
                Wrong(node["role"]!, where, $"不认识的含义“{text}”；可用的有：{Names()}，暂不确定的留空。");
                return null;
            }
            if (role.IsExclusive && before.Find(c => c.Role == role.Name) is { } other)
                Wrong(node["role"]!, where, $"“{role.Name}”已经给了第{other.Number}栏“{other.Name}”，一张表只能有一栏；请改其中一栏，不读的写“{MappingRole.Ignored}”。");
            return new(number, header, role.Name);
        }

        private static string Names()
        {
            List<string> names = [];
            foreach (var role in MappingRole.All) names.Add(role.Name);
            return string.Join('、', names);
        }

        private static string Text(PackNode node, string key) => node[key] is { Kind: PackNodeKind.Text } value ? value.Text.Trim() : "";

        private void Wrong(PackNode node, string where, string message) =>
            wrong.Add(where.Length == 0 ? $"{file} 第{node.Place.Line}行：{message}" : $"{file} 第{node.Place.Line}行，{where}：{message}");
    }
}
