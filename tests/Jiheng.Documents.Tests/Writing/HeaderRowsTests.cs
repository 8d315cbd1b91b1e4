using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Tests.Writing;

public sealed class HeaderRowsTests
{
    [Theory]
    [InlineData(1, "项目|金额", "甲|1", "乙|2")]
    [InlineData(2, "项目|金额|←", "↑|上年|本年", "甲|1|2")]
    [InlineData(0, "部门基本信息|←", "甲|1", "乙|2")] // names a part of the form, no columns
    [InlineData(0, "项目||", "甲|1|2")] // a column without a name
    public void Rows_that_name_columns_repeat(int count, params string[] rows) => Assert.Equal(count, HeaderRows.Of(BlankForm.Table(1, rows)));
}
