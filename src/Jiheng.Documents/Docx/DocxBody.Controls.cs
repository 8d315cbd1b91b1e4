namespace Jiheng.Documents.Docx;

internal sealed partial class DocxBody
{
    // Of the control whose properties were read last.
    private bool showsPlaceholder;

    // Inside a control around rows or cells: the cells stand, what is printed in them is only a hint.
    private bool isInPlaceholder;

    /// <summary>w:sdtPr. A control that shows its placeholder is not filled in: what it prints is the form's hint and nobody's answer.</summary>
    private void ReadControlProperties()
    {
        showsPlaceholder = false;
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
            if (cursor.IsWord && cursor.Name == "showingPlcHdr") showsPlaceholder = cursor.IsOn();
    }

    private void SkipPlaceholder()
    {
        showsPlaceholder = false;
        cursor.Skip();
    }

    private void ReadPlaceholder(Action read)
    {
        var outer = isInPlaceholder;
        (showsPlaceholder, isInPlaceholder) = (false, true);
        read();
        isInPlaceholder = outer;
    }
}
