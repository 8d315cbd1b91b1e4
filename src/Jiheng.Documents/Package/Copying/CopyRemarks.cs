namespace Jiheng.Documents.Package.Copying;

/// <summary>What whoever gets an annotated copy should know.</summary>
internal static class CopyRemarks
{
    /// <summary>The sentences, none where there is nothing to say.</summary>
    public static IEnumerable<string> Of(PackageCopy copy, int unplaced)
    {
        if (copy.IsSigned) yield return "原文件有数字签名，批注副本改动了内容，签名在副本中已失效；报送请用原文件改正后重新签名。";
        if (unplaced > 0) yield return $"有 {unplaced} 条意见的位置在文件中没有对应的段落或单元格，未写成批注。";
    }
}
