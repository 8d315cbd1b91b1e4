namespace Jiheng.Engine.Reading.Vocabularies;

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
