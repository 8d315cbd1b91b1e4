using Jiheng.Documents;
using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Dossiers.Organisation;
using Jiheng.Storage;

namespace Jiheng.Web.Features.Year;

/// <summary>Setting up an empty database from a workbook.</summary>
internal static class FirstSetUp
{
    /// <summary>Sets it up.</summary>
    /// <param name="room">An empty database.</param>
    /// <param name="file">The workbook.</param>
    /// <exception cref="StoreRefusedException">The database is not empty, or the workbook is wrong; nothing was kept.</exception>
    public static void Do(YearRoom room, string file)
    {
        Document document;
        try
        {
            document = DocumentReaders.Read(Path.GetFileName(file), File.ReadAllBytes(file));
        }
        catch (Exception e) when (e is UnreadableDocumentException or IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException($"“{file}”读不出来：{e.Message}");
        }
        room.Store.Whole(context =>
        {
            if (context.People.Any() || context.Offices.Any()) throw new StoreRefusedException("数据库里已经有单位或人员，不能再用 --found；以后的导入用接口 POST /api/v1/imports/organisation。");
            var plan = OrganisationReader.Read(document, KnownOrganisation.Empty);
            List<string> problems = [.. plan.Problems];
            if (problems.Count == 0 && !plan.People.Any(p => p.Roles.Any(r => r.Role == WorkRole.Administrator))) problems.Add("没有人的角色是管理员，以后谁也管不了；请在人员表里写明一个。");
            if (problems.Count > 0) throw new StoreRefusedException($"“{file}”有误，什么也没有建立：\n{string.Join('\n', problems)}");
            Organisations.Apply(context, room.Store.Clock, plan);
            return true;
        });
    }
}
