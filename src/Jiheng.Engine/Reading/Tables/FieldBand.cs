using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Rows of label and value: 项目名称 ∣ …, 编制人数 ∣ 38 ∣ 在职实有人数 ∣ 45.</summary>
internal static class FieldBand
{
    /// <summary>Whether a cell of the row is the label of a known field.</summary>
    public static bool IsFieldRow(Table table, int row) =>
        Rows.AnyCell(table, row, c => c.Row == row && FieldVocabulary.Kind(c.Text) != FieldKind.None);

    /// <summary>Whether the row names a project: the label and a name beside it.</summary>
    public static bool NamesProject(Table table, int row) => ProjectAt(table, row) is not null;

    /// <summary>The cell with the name of the project that a row names, or null.</summary>
    public static Cell? ProjectAt(Table table, int row)
    {
        Cell? label = null;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row) continue;
            if (label is not null) return cell.IsBlank || FieldVocabulary.Kind(cell.Text) != FieldKind.None || Header.At(table, row) is not null ? null : cell;
            if (FieldVocabulary.Kind(cell.Text) == FieldKind.Project) label = cell;
        }
        return null;
    }

    /// <summary>Reads the pairs of one row.</summary>
    public static void Read(Table table, int row, FormBuilder form, ReadingBuilder reading)
    {
        var cells = table.Row(row).Where(c => c.Row == row).ToList();
        for (var i = 0; i + 1 < cells.Count; i++)
        {
            var kind = FieldVocabulary.Kind(cells[i].Text);
            if (kind == FieldKind.None) continue;
            var value = cells[i + 1];
            if (FieldVocabulary.Kind(value.Text) != FieldKind.None) continue;
            Keep(form, reading, Words.Key(cells[i].Text), kind, value, cells[i]);
            i++;
        }
    }

    /// <summary>Keeps one labelled value.</summary>
    public static void Keep(FormBuilder form, ReadingBuilder reading, string label, FieldKind kind, Cell value, Cell labelCell)
    {
        var unit = kind is FieldKind.Establishment or FieldKind.StaffInPost ? Unit.Persons : kind == FieldKind.Rate ? Unit.Percent : null;
        var entry = value.IsBlank ? Entries.Blank(value, label) : Entries.Of(value, label, unit);
        form.Fields.Add(entry);
        switch (kind)
        {
            case FieldKind.Project when !entry.IsBlank:
                form.Project ??= entry;
                break;
            case FieldKind.Establishment:
                reading.Add(form, entry, Concepts.Establishment, label, Stage.Actual, label, Words.Year(Words.Compact(labelCell.Text)) ?? form.Year);
                break;
            case FieldKind.StaffInPost:
                reading.Add(form, entry, Concepts.StaffInPost, label, Stage.Actual, label, Words.Year(Words.Compact(labelCell.Text)) ?? form.Year);
                break;
            case FieldKind.Rate:
                reading.Add(form, entry, ConceptVocabulary.Of(label, "staff"), label, Stage.Computed, label, form.Year);
                break;
        }
    }
}

/// <summary>What a labelled value is.</summary>
internal enum FieldKind
{
    None,
    Project,
    Unit,
    Establishment,
    StaffInPost,
    Rate,
    Other,
}

/// <summary>The labels of single fields that the published forms print.</summary>
internal static class FieldVocabulary
{
    /// <summary>What the label announces.</summary>
    public static FieldKind Kind(string label)
    {
        if (label.Length is 0 or > 24) return FieldKind.None;
        return Words.Key(label) switch
        {
            "项目名称" or "项目支出名称" or "项目名" => FieldKind.Project,
            "预算部门、单位名称" or "部门名称" or "单位名称" or "部门单位名称" or "部门" or "预算单位" or "填报单位" or "预算部门" or "名称" => FieldKind.Unit,
            "编制数" or "编制人数" => FieldKind.Establishment,
            "在职实有人数" or "实际在职人数" or "实有人数" or "在职人数" => FieldKind.StaffInPost,
            "控制率" or "规模控制率" or "投资概算控制率" => FieldKind.Rate,
            "主管部门" or "实施单位" or "填报人" or "联系电话" or "预算绩效管理联系人" or "所属单位数量" or "项目负责人" or "填报日期"
                or "部门职能概述" or "年度工作任务" or "长期目标" or "部门年度总体目标" or "职责分类目标" or "厉行节约保障措施"
                or "综合评定等级" or "财政部门审核意见" => FieldKind.Other,
            var key when key.EndsWith("年实际在职人数", StringComparison.Ordinal) => FieldKind.StaffInPost,
            _ => FieldKind.None,
        };
    }
}
